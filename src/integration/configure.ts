/**
 * The check that an integration is configured, and the steps that may change
 * it: create, update, refresh; none is sent twice.
 */
import type { Limits } from "../http/clock.ts";
import type { ActionError } from "../http/error.ts";
import { asActionError, cancelledDuring, postOutcome } from "../http/error.ts";
import type { Target } from "../inputs/selection.ts";
import type { Session } from "../session/session.ts";
import type { Printable } from "../log/printable.ts";
import { oneLine } from "../log/untrusted.ts";
import type { IntegrationResult } from "../result/result.ts";
import { type Connector, idList } from "../zylon/connectors.ts";
import type { Integration } from "../zylon/schemas.ts";
import { ambiguous } from "./ambiguous.ts";
import { isConfigured } from "./config.ts";
import { createUnknown, notConfigured } from "./failures.ts";
import { newcomers } from "./find.ts";

/**
 * Checks that the integration is configured, and resolves to its place,
 * printable. Throws `not-configured`, or the failure of the call.
 * @param created this run made it
 */
export async function validate(
  { api, inputs, log, printer }: Session,
  { connector, id }: Target,
  created: boolean,
  limits: Limits,
): Promise<Printable | undefined> {
  const name = `${connector.label} integration ${oneLine(id, 60)}`;
  const config = await api.config(connector, id, limits);
  const configured = isConfigured(config, connector);
  if (!configured.ok)
    throw notConfigured(name, configured.reason, created, inputs);
  const { strangeKeys } = configured;
  let place: Printable | undefined;
  if (configured.place !== undefined)
    place = printer.value(configured.place, 80);
  log.info(`Configured: ${name}${place === undefined ? "" : `, ${place}`}`);
  if (strangeKeys.length > 0) {
    const keys = printer.list(strangeKeys);
    log.notice(
      `The integration's config has no documented key, but counts as configured, since it has ${keys}.`,
    );
  }
  return place;
}

/** The integrations now; the reason where they cannot be listed. */
async function listAfterCreate(
  { api }: Session,
  limits: Limits,
): Promise<{ integrations: readonly Integration[]; problem?: string }> {
  try {
    return { integrations: (await api.integrations(limits)).integrations };
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === "cancelled") throw cancelledDuring(failure, "create");
    return { integrations: [], problem: failure.explanation.what };
  }
}

/**
 * After a create without an answer: looks for the new integration, and uses it
 * if there is exactly one.
 * @param existing the integrations before the create
 * @param first the failure of the create
 */
async function lookForCreated(
  session: Session,
  connector: Connector,
  existing: readonly Integration[],
  { first, limits }: { first: ActionError; limits: Limits },
): Promise<string> {
  const { inputs, log } = session;
  log.info(
    `Zylon did not answer the create request (${first.code}). Looking for a new integration`,
  );
  const { integrations, problem } = await listAfterCreate(session, limits);
  const found = newcomers(existing, integrations, connector, inputs.username);
  const [only, ...others] = found;
  if (only === undefined) throw createUnknown(first, problem);
  if (others.length > 0) {
    const why =
      "Zylon did not answer the create request, and afterwards there were several new integrations";
    throw await ambiguous(session, { connector, ids: found, why }, limits);
  }
  log.notice(
    `Zylon did not answer the create request. Using the new integration ${oneLine(only)}.`,
  );
  return only;
}

/** Says what a dry run would create. */
function planCreate(
  { inputs, log, printer }: Session,
  connector: Connector,
): Partial<IntegrationResult> {
  const username = printer.line(inputs.username, 60);
  log.info(
    `Dry run: would create a ${connector.type} integration with the username ${username}`,
  );
  if (inputs.ingest) {
    log.notice(
      "Zylon cannot ingest a new integration until somebody sets it up there, so the step would create it and then fail with not-configured.",
    );
  }
  return { planned: ["create"] };
}

/**
 * Creates the integration, once.
 * @param existing the integrations until now
 */
export async function create(
  session: Session,
  connector: Connector,
  existing: readonly Integration[],
  limits: Limits,
): Promise<Partial<IntegrationResult>> {
  const { api, inputs, log } = session;
  const { username, password } = inputs;
  if (inputs["dry-run"]) return planCreate(session, connector);
  let id: string;
  try {
    ({ id } = await api.create(connector, { username, password }, limits));
  } catch (error) {
    const first = asActionError(error);
    if (first.code === "cancelled") throw cancelledDuring(first, "create");
    if (postOutcome(first) !== "unknown") throw first;
    const attempt = { first, limits };
    id = await lookForCreated(session, connector, existing, attempt);
  }
  log.info(`Created: ${connector.label} integration ${idList([id])}`);
  return { id, created: true };
}

/** Sends new credentials. */
export async function update(
  { api, inputs, log }: Session,
  { connector, id }: Target,
  limits: Limits,
): Promise<void> {
  const { username, password } = inputs;
  const isIntegration = await api.update(
    connector,
    id,
    { username, password },
    limits,
  );
  if (!isIntegration) {
    log.notice(
      "Zylon accepted the update. But its answer is not the integration, though the documentation says so.",
    );
  }
  log.info(
    `Updated: the credentials of ${connector.label} integration ${idList([id])}`,
  );
}

/**
 * Asks Zylon to refresh the OAuth grant, as the API and the input call it; to
 * people the action says that it renews the access.
 */
export async function refreshOauth(
  { api, log, printer }: Session,
  { connector, id }: Target,
  limits: Limits,
): Promise<void> {
  const answer = await api.refreshOauth(connector, id, limits);
  const text = printer.value(answer);
  // What is documented says nothing more.
  if (text !== "" && text !== "ok" && text !== '"ok"')
    log.info(`Zylon's answer to the renewal: ${text}`);
  log.info(
    `Renewed: the OAuth access of ${connector.label} integration ${idList([id])}`,
  );
}
