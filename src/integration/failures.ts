/**
 * The failures of a run that are no answer to a request: each its sentences, in
 * the order in which a run meets them. Those of the gates and of
 * `wait-timeout-seconds` are in `ending.ts`, `ambiguous` has a file of its own,
 * and what `diagnosis.ts` finds is a cause in front of another failure.
 */
import { ActionError } from "../http/error.ts";
import type { Printable } from "../log/printable.ts";
import { changesInNumbers } from "../result/sentences.ts";
import type { Session } from "../session/session.ts";
import { type Connector, loginUrl } from "../zylon/connectors.ts";
import { STARTED } from "./ending.ts";
import type { IngestTally } from "./tally.ts";

/**
 * `no-integration`: none fits the inputs.
 * @param connector undefined for any
 * @param others the usernames of the integrations of this connector that there
 *   are
 */
export function noIntegration(
  connector: Connector | undefined,
  { inputs, printer }: Pick<Session, "inputs" | "printer">,
  others: readonly string[] = [],
): ActionError {
  const { username, "base-url": baseUrl } = inputs;
  const kind = connector === undefined ? "" : `${connector.label} `;
  const whose =
    username === "" ? "" : ` with the username ${printer.line(username, 60)}`;
  let remedy = "Create one in Zylon";
  // A mistyped username must not lead to one more integration, which the API
  // cannot delete.
  if (others.length > 0)
    remedy = `Correct username: existing integrations have ${printer.list(others)}`;
  else if (connector?.credentials === "password")
    remedy = "Set configure: upsert with username and password to create one";
  else if (connector !== undefined)
    remedy = `Sign in to Zylon, and create one at ${loginUrl(baseUrl, connector)}`;
  return new ActionError("no-integration", {
    what: `The user of api-token has no ${kind}integration${whose}`,
    why: "An integration belongs to the user who created it, and to one organization",
    remedy: `${remedy}. Or set api-token to the token of the user who has one, or correct organization`,
  });
}

/** `no-integration`: each has an entry with `!`. */
export function allExcluded(count: number): ActionError {
  const all =
    count === 1 ? "the only integration" : `all ${count} integrations`;
  return new ActionError("no-integration", {
    what: `integration-id excludes ${all} that the token's user has`,
    why: "Each of them has an entry with ! in integration-id",
    remedy:
      "Remove entries with ! from integration-id, or set api-token to the token of a user who has others",
  });
}

/** `unexpected-response`: where none was found, an entry that cannot be read may be the wanted one. */
export function noneReadable(
  connector: Connector | undefined,
  problem: string,
): ActionError {
  const whose = connector === undefined ? "" : ` ${connector.label}`;
  const explanation = {
    what: `Found no${whose} integration in Zylon's list; some entries of the list cannot be read: ${problem}`,
    why: "This version of Zylon answers in a different format, or base-url names another service",
    remedy:
      "Set integration-id to the id that you want, and report this with the version of Zylon",
  };
  return new ActionError("unexpected-response", explanation, {
    http: { status: 200 },
  });
}

/**
 * `not-configured`.
 * @param name the integration, printable
 * @param created this run made it
 */
export function notConfigured(
  name: string,
  reason: string,
  created: boolean,
  { selection }: Session["inputs"],
): ActionError {
  const verb = { all: "exclude it in", ids: "correct", only: "set" };
  const advice = created
    ? {
        why: "This run created it, and somebody has to set it up in Zylon before it can ingest",
        next: "Then run the step again, which will find it",
      }
    : {
        why: "In Zylon, nothing is chosen for it to read",
        next: `If it is the wrong one, ${verb[selection.kind]} integration-id`,
      };
  return new ActionError("not-configured", {
    what: `The ${name} is not configured: ${reason}`,
    why: advice.why,
    remedy: `Open the integration in Zylon and finish its set-up. ${advice.next}`,
  });
}

/**
 * `create-unknown`.
 * @param first the failure of the create
 * @param problem why the list could not be read; absent where it could
 */
export function createUnknown(
  first: ActionError,
  problem?: string,
): ActionError {
  const why =
    problem === undefined
      ? "The list of the token's user has no new integration, but it may still appear"
      : `Looking for a new integration failed too: ${problem}`;
  const explanation = {
    what: `Zylon may or may not have created the integration. ${first.explanation.what}`,
    why,
    remedy:
      "Look in Zylon for a new integration. If there is one, set integration-id to its id. Only if there is none, run the step again",
  };
  return new ActionError("create-unknown", explanation, { cause: first });
}

/** `sync-error`. */
export function syncError(message: Printable | undefined): ActionError {
  let said = " without a message";
  if (message !== undefined && message !== "") said = `: "${message}"`;
  return new ActionError("sync-error", {
    what: `Zylon started the ingest, and reported that it failed${said}`,
    why: "Usually the integration's credentials or permissions are wrong, or the source is down",
    remedy:
      "Open the integration in Zylon, and check its credentials and its source. Then run the step again",
  });
}

/**
 * `unexpected-response` to the ingest.
 * @param quotation what the answer was; empty where it had no event at all
 */
export function notUnderstood(
  name: string,
  field: string,
  quotation: string,
): ActionError {
  const begins = quotation === "" ? "" : `. It begins with ${quotation}`;
  return new ActionError(
    "unexpected-response",
    {
      what: `Zylon's answer to the ingest was not understood: ${field}${begins}`,
      why: "This version of Zylon answers in a different format",
      remedy: "Report this with the version of Zylon",
    },
    { http: { status: 200, request: `${name} answered 200` } },
  );
}

/** `stream-cut`: the stream ended before the ingest did. */
export function streamCut(
  name: string,
  tally: IngestTally,
  detail: string,
  cause?: unknown,
): ActionError {
  const items = tally.hasCounts ? tally.counts : undefined;
  const counts = changesInNumbers({ items });
  const soFar = counts === "" ? "" : `, so far ${counts}`;
  return new ActionError(
    "stream-cut",
    {
      what: `Zylon stopped reporting before the ingest ended${soFar}`,
      why: "Most likely, a proxy or load balancer in between closed the connection at its time limit. Zylon may go on with the ingest",
      remedy: `Raise the time limit of that proxy, or set ${STARTED}`,
    },
    { cause, http: { request: `${name} answered 200: ${detail}` } },
  );
}
