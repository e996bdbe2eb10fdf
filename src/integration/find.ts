/**
 * Finds the integration where no id was given; never takes the first of
 * several.
 */
import type { Limits } from "../http/clock.ts";
import type { ActionError } from "../http/error.ts";
import type { Session } from "../session/session.ts";
import { oneLine } from "../log/untrusted.ts";
import { type Connector, connectorOf, idList } from "../zylon/connectors.ts";
import { type Listed, unclearOf } from "../zylon/answers.ts";
import type { Integration } from "../zylon/schemas.ts";
import { ambiguous } from "./ambiguous.ts";
import { noIntegration, noneReadable } from "./failures.ts";

/** Whether an integration is of this connector. */
export const isOfConnector = (
  { type }: Integration,
  connector: Connector,
): boolean => connectorOf(type)?.type === connector.type;

/** Undefined where Zylon does not report it, or reports a blank one. */
function usernameOf({ provider_data: data }: Integration): string | undefined {
  return data?.username?.trim() === "" ? undefined : data?.username;
}

interface Candidates {
  readonly ids: string[];
  /** False where Zylon does not report whose they are. */
  readonly sure: boolean;
}

/**
 * The integrations of this connector that have the username, or else those
 * whose username Zylon does not report. An empty `username` chooses by type
 * alone. Pure.
 */
export function candidates(
  all: readonly Integration[],
  connector: Connector,
  username: string,
): Candidates {
  const ofType = all.filter((one) => isOfConnector(one, connector));
  const certain = ofType.filter(
    (one) => username === "" || usernameOf(one) === username,
  );
  if (certain.length > 0)
    return { ids: certain.map(({ id }) => id), sure: true };
  const unreported = ofType.filter((one) => usernameOf(one) === undefined);
  return { ids: unreported.map(({ id }) => id), sure: false };
}

/**
 * The integrations that are new, and that an unanswered create may have made.
 * Pure.
 */
export function newcomers(
  before: readonly Integration[],
  after: readonly Integration[],
  connector: Connector,
  username: string,
): string[] {
  const known = new Set(before.map(({ id }) => id));
  const added = after.filter(
    (one) => isOfConnector(one, connector) && !known.has(one.id),
  );
  return added
    .filter((one) => [username, undefined].includes(usernameOf(one)))
    .map(({ id }) => id);
}

/** What is wrong with entries of the list; undefined where all can be read. */
export function unreadableIn(
  listed: Listed,
  connector: Connector | undefined,
): string | undefined {
  const [first, ...others] = unclearOf(listed, connector);
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return `${oneLine(first.problem, 120)}${more}`;
}

export const skippedUnreadable = (problem: string): string =>
  `Skipped an unreadable entry in Zylon's list of integrations: ${problem}`;

/** The usernames of the integrations of this connector, each once. */
function usernamesIn(
  integrations: readonly Integration[],
  connector: Connector,
): string[] {
  const names = new Set<string>();
  for (const one of integrations) {
    const username = usernameOf(one);
    if (isOfConnector(one, connector) && username !== undefined)
      names.add(username);
  }
  return [...names];
}

/** Throws where the step may not create one; else it will. */
function checkMayCreate(
  session: Session,
  connector: Connector,
  integrations: readonly Integration[],
): void {
  const { inputs, log, printer } = session;
  const { configure, username } = inputs;
  const others = usernamesIn(integrations, connector);
  if (configure !== "create" && configure !== "upsert")
    throw noIntegration(connector, session, others);
  if (others.length === 0) return;
  log.warning(
    `No ${connector.label} integration has the username ${printer.line(username, 60)}, so a new one is needed. Existing ones have ${printer.list(others)}.`,
  );
}

async function severalFound(
  session: Session,
  connector: Connector,
  { ids, sure }: Candidates,
  limits: Limits,
): Promise<ActionError> {
  const { configure, username } = session.inputs;
  const whose = `username ${session.printer.line(username, 60)}`;
  let why =
    username === ""
      ? "The action does not guess which one you want"
      : `All of them have the ${whose}, and the action does not guess which one you want`;
  if (!sure)
    why = `Zylon does not report their usernames, so the action cannot find the one with the ${whose}`;
  // The input integration-id goes with every other value of configure.
  const also = configure === "create" ? ", and configure: none" : "";
  return ambiguous(session, { connector, ids, why, also }, limits);
}

/**
 * Looks for the only integration that the inputs mean, in the list that it
 * returns too. Its id is undefined where there is none, and `configure` lets
 * the step create it. Throws where it is not certain.
 */
export async function find(
  session: Session,
  connector: Connector,
  limits: Limits,
): Promise<{
  readonly id: string | undefined;
  readonly integrations: readonly Integration[];
}> {
  const { api, inputs, log } = session;
  const { configure, username } = inputs;
  const listed = await api.integrations(limits);
  const { integrations } = listed;
  const found = candidates(integrations, connector, username);
  const [id, ...others] = found.ids;
  const unreadable = unreadableIn(listed, connector);
  if (id === undefined) {
    if (unreadable !== undefined) throw noneReadable(connector, unreadable);
    checkMayCreate(session, connector, integrations);
    return { id, integrations };
  }
  if (unreadable !== undefined) log.notice(skippedUnreadable(unreadable));
  if (others.length > 0)
    throw await severalFound(session, connector, found, limits);
  const sendsCredentials = configure === "update" || configure === "upsert";
  if (sendsCredentials && !found.sure) {
    const why =
      "Zylon does not report its username, and the action does not send credentials on a guess";
    throw await ambiguous(session, { connector, ids: [id], why }, limits);
  }
  log.info(`Found: ${connector.label} integration ${idList([id])}`);
  if (!found.sure) {
    log.notice(
      "Zylon does not report the username of this integration. Using it, since no other one fits.",
    );
  }
  if (configure === "create")
    log.notice(
      `Using the existing integration ${idList([id])}; nothing was created.`,
    );
  return { id, integrations };
}
