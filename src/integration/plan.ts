/**
 * Which integrations a run is about. What would fail for each of them is found
 * once, before the first.
 */
import { within } from "../http/clock.ts";
import { asActionError, type ErrorCode } from "../http/error.ts";
import {
  type GivenId,
  type Selection,
  type Target,
  unique,
} from "../inputs/selection.ts";
import { type IntegrationResult, newResult } from "../result/result.ts";
import type { Session } from "../session/session.ts";
import type { Listed } from "../zylon/answers.ts";
import { connectorOf, idList } from "../zylon/connectors.ts";
import type { Diagnosis } from "./diagnosis.ts";
import {
  allExcluded,
  noIntegration,
  noneReadable,
  PREPARATION_SECONDS,
  tooSlow,
} from "./failures.ts";
import { skippedUnreadable, unreadableIn } from "./find.ts";

/**
 * Failures that need not concern any other call: this version of Zylon may not
 * have the list.
 */
const ALONE: readonly ErrorCode[] = [
  "not-found",
  "method-not-allowed",
  "unexpected-response",
  "bad-json",
  "too-large",
];

/** A result in which nothing has happened yet, for each that the inputs name. */
export function namedBy(selection: Selection): IntegrationResult[] {
  switch (selection.kind) {
    case "all":
      return [];
    case "only":
      return [newResult(selection.connector)];
    case "ids":
      return selection.ids.map(({ connector, id }) => newResult(connector, id));
  }
}

const isMeant = ({ connector, id }: GivenId, target: Target): boolean =>
  id === target.id &&
  (connector === undefined || connector.type === target.connector.type);

/** The list of the token's user. */
async function list(session: Session, diagnosis: Diagnosis): Promise<Listed> {
  const { api, clock, signal } = session;
  const seconds = PREPARATION_SECONDS;
  const failure = () => tooSlow("The list of integrations");
  try {
    return await within({ seconds, clock, signal, failure }, (limits) =>
      api.integrations(limits),
    );
  } catch (error) {
    const nothing = { connector: undefined, id: undefined };
    throw await diagnosis.explain(asActionError(error), session, nothing);
  }
}

/** Reads the list, only to see whether every call would fail. */
async function tryList(session: Session, diagnosis: Diagnosis): Promise<void> {
  try {
    await list(session, diagnosis);
  } catch (error) {
    if (!ALONE.includes(asActionError(error).code)) throw error;
  }
}

/** Those of the list that are of a connector, of `only` if it is given. */
function supported(
  listed: Listed,
  only: Target["connector"] | undefined,
): Target[] {
  const targets: Target[] = [];
  for (const { type, id } of listed.integrations) {
    const connector = connectorOf(type);
    if (connector === undefined) continue; // told by tellStrangeTypes
    if (only !== undefined && only.type !== connector.type) continue;
    targets.push({ connector, id });
  }
  return unique(targets);
}

function tellStrangeTypes({ log, printer }: Session, listed: Listed): void {
  const strange = new Set<string>();
  for (const { type } of listed.integrations)
    if (type !== "" && connectorOf(type) === undefined) strange.add(type);
  if (strange.size === 0) return;
  log.notice(
    `Skipped integrations of types that are not supported: ${printer.list([...strange])}.`,
  );
}

/** Warns of each `!id` that names none of the integrations. */
function tellIdleExceptions(
  { log }: Session,
  except: readonly GivenId[],
  all: readonly Target[],
): void {
  const names: string[] = [];
  for (const given of except) {
    if (all.some((target) => isMeant(given, target))) continue;
    const type =
      given.connector === undefined ? "" : `${given.connector.type}/`;
    names.push(`!${type}${given.id}`);
  }
  if (names.length === 0) return;
  log.warning(
    `${idList(names)} in integration-id excludes nothing: the token's user has no such integration.`,
  );
}

/** All integrations of the token's user that the selection does not exclude. */
async function planAll(
  session: Session,
  diagnosis: Diagnosis,
  { connector: only, except }: Extract<Selection, { kind: "all" }>,
): Promise<IntegrationResult[]> {
  const listed = await list(session, diagnosis);
  const all = supported(listed, only);
  const unreadable = unreadableIn(listed, only);
  if (all.length === 0) {
    if (unreadable !== undefined) throw noneReadable(only, unreadable);
    throw noIntegration(only, session);
  }
  // A warning: it may be one that should be ingested.
  if (unreadable !== undefined)
    session.log.warning(skippedUnreadable(unreadable));
  if (only === undefined) tellStrangeTypes(session, listed);
  tellIdleExceptions(session, except, all);
  const wanted = all.filter(
    (target) => !except.some((given) => isMeant(given, target)),
  );
  if (wanted.length === 0) throw allExcluded(all.length);
  return wanted.map(({ connector, id }) => newResult(connector, id));
}

/**
 * Finds the integrations of the run; each result is empty yet. For several, or
 * all, it reads the list of the token's user first: so a wrong token,
 * organization, host or certificate is thrown once, and not found again for
 * each of them.
 */
export async function plan(
  session: Session,
  diagnosis: Diagnosis,
): Promise<IntegrationResult[]> {
  const { selection } = session.inputs;
  if (selection.kind === "all") return planAll(session, diagnosis, selection);
  const planned = namedBy(selection);
  if (planned.length > 1) await tryList(session, diagnosis);
  return planned;
}
