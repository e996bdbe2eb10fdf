/**
 * Is an integration configured? And the steps that may change it: create,
 * update, refresh; none is sent twice. Whether it is configured is decided from
 * the answer of `GET config`, which has no documented schema.
 */
import type { Limits } from "../http/clock.ts";
import {
  ActionError,
  asActionError,
  cancelledDuring,
  postOutcome,
} from "../http/error.ts";
import type { Target } from "../inputs/selection.ts";
import type { Session } from "../session/session.ts";
import { headOf, oneLine } from "../log/untrusted.ts";
import type { IntegrationResult } from "../result/result.ts";
import { type Connector, idList } from "../zylon/connectors.ts";
import type { Integration } from "../zylon/schemas.ts";
import { ambiguous, newcomers } from "./find.ts";

/**
 * All texts are untrusted. `place`: the space, site or folder. `strangeKeys`:
 * all keys, where no documented one is there.
 */
type Configured =
  | {
      readonly ok: true;
      readonly place: string | undefined;
      readonly strangeKeys: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** `null`, blank text, an empty list or an empty object. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

/**
 * The space, site or folder without user, password, query and fragment;
 * undefined where a password could remain.
 */
function placeOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (isEmpty(value) || typeof value !== "string") return undefined;
  const text = value.trim().slice(0, 500);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const url = URL.parse(text);
    return url === null
      ? undefined
      : `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}`;
  }
  return /:.*@/s.test(text)
    ? undefined
    : text.replace(/\?.*$/s, "") || undefined;
}

/**
 * Not configured are: anything but an object, an object without any value, and
 * an object whose documented keys all have no value. Everything else is
 * configured, whatever its keys are called. Pure.
 */
export function isConfigured(
  config: unknown,
  { configKeys, placeKey }: Connector,
): Configured {
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    const shape =
      config === null
        ? "null"
        : Array.isArray(config)
          ? "a list"
          : `a ${typeof config}`;
    return { ok: false, reason: `its config is ${shape}, not an object` };
  }
  const entries = new Map<string, unknown>(Object.entries(config));
  if (entries.size === 0) return { ok: false, reason: "its config is empty" };
  if ([...entries.values()].every(isEmpty))
    return { ok: false, reason: "its config has no value in it" };
  const known = configKeys.filter((key) => entries.has(key));
  if (known.length > 0 && known.every((key) => isEmpty(entries.get(key)))) {
    return {
      ok: false,
      reason: `its config has no value for ${known.join(" and ")}`,
    };
  }
  // Some connectors have no documented keys: then there is nothing to notice.
  const strangeKeys =
    known.length > 0 || configKeys.length === 0 ? [] : [...entries.keys()];
  return { ok: true, place: placeOf(entries.get(placeKey)), strangeKeys };
}

/**
 * Checks that the integration is configured, and resolves to its place,
 * printable. Throws `not-configured`, or the failure of the call.
 */
export async function validate(
  { api, inputs, log, redact }: Session,
  { connector, id }: Target,
  created: boolean,
  limits: Limits,
): Promise<string | undefined> {
  const name = `${connector.label} integration ${oneLine(id, 60)}`;
  const verdict = isConfigured(
    await api.config(connector, id, limits),
    connector,
  );
  if (!verdict.ok) {
    const verb = { all: "exclude it in", ids: "correct", only: "set" }[
      inputs.selection.kind
    ];
    throw new ActionError("not-configured", {
      what: `The ${name} is not configured: ${verdict.reason}`,
      why: created
        ? "This run created it, and somebody has to set it up in Zylon before it can ingest"
        : "Its set-up in Zylon is not finished",
      remedy: `Open the integration in Zylon and finish its set-up. ${created ? "Then run the step again, which will find it" : `If it is the wrong one, ${verb} integration-id`}`,
    });
  }
  const place =
    verdict.place === undefined
      ? undefined
      : oneLine(redact(verdict.place), 80);
  log.info(`Configured: ${name}${place === undefined ? "" : `, ${place}`}`);
  if (verdict.strangeKeys.length > 0) {
    const keys = idList(verdict.strangeKeys.map((key) => redact(headOf(key))));
    log.notice(
      `The integration's config has no documented key, but counts as configured, since it has ${keys}.`,
    );
  }
  return place;
}

/**
 * After a create without an answer: looks for the new integration, and uses it
 * if there is exactly one.
 */
async function lookForCreated(
  { api, inputs, log }: Session,
  connector: Connector,
  before: readonly Integration[],
  first: ActionError,
  limits: Limits,
): Promise<string> {
  log.info(
    `Zylon did not answer the create request (${first.code}). Looking for a new integration`,
  );
  let why =
    "The list of the token's user has no new integration, but it may still appear";
  const { integrations } = await api
    .integrations(limits)
    .catch((error: unknown) => {
      const failure = asActionError(error);
      if (failure.code === "cancelled")
        throw cancelledDuring(failure, "create");
      why = `Looking for a new integration failed too: ${failure.explanation.what}`;
      return { integrations: [] };
    });
  const found = newcomers(before, integrations, connector, inputs.username);
  const [only, ...others] = found;
  if (only === undefined) {
    const what = `Zylon may or may not have created the integration. ${first.explanation.what}`;
    const remedy =
      "Look in Zylon for a new integration. If there is one, set integration-id to its id. If not, run the step again";
    throw new ActionError(
      "create-unknown",
      { what, why, remedy },
      { cause: first },
    );
  }
  if (others.length > 0) {
    why =
      "Zylon did not answer the create request, and afterwards there were several new integrations";
    throw ambiguous(connector, found, why);
  }
  log.notice(
    `Zylon did not answer the create request. Using the new integration ${oneLine(only)}.`,
  );
  return only;
}

/**
 * Creates the integration, once. `before`: the integrations until now. Throws
 * an `ActionError`.
 */
export async function create(
  session: Session,
  connector: Connector,
  before: readonly Integration[],
  limits: Limits,
): Promise<Partial<IntegrationResult>> {
  const { api, inputs, log, redact } = session;
  const { username, password } = inputs;
  if (inputs["dry-run"]) {
    const shown = oneLine(redact(username), 60);
    log.info(
      `Dry run: would create a ${connector.type} integration with the username ${shown}`,
    );
    if (inputs.ingest) {
      log.notice(
        "Zylon cannot ingest a new integration until somebody sets it up there, so the step would create it and then fail with not-configured.",
      );
    }
    return { planned: ["create"] };
  }
  let id: string;
  try {
    ({ id } = await api.create(connector, { username, password }, limits));
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === "cancelled") throw cancelledDuring(failure, "create");
    if (postOutcome(failure) !== "unknown") throw failure;
    id = await lookForCreated(session, connector, before, failure, limits);
  }
  log.info(`Created: ${connector.label} integration ${idList([id])}`);
  return { id, created: true };
}

/** Sends new credentials. Throws an `ActionError`. */
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

/** Asks Zylon to refresh the OAuth grant. Throws an `ActionError`. */
export async function refreshOauth(
  { api, log, redact }: Session,
  { connector, id }: Target,
  limits: Limits,
): Promise<void> {
  const answer = await api.refreshOauth(connector, id, limits);
  const text = oneLine(redact(headOf(answer)));
  // What is documented says nothing more.
  if (text !== "" && text !== "ok" && text !== '"ok"')
    log.info(`Zylon's answer to the renewal: ${text}`);
  log.info(
    `Renewed: the OAuth access of ${connector.label} integration ${idList([id])}`,
  );
}
