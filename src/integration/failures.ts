/**
 * The failures of a run that are no answer to a request: each its sentences, in
 * the order in which a run meets them, and the limits of time that some of them
 * name. Those of the gates are in `gates.ts`, `ambiguous` has a file of its own,
 * and what `diagnosis.ts` finds is a cause in front of another failure.
 */
import { ActionError, type Explanation, LOOK_FIRST } from "../http/error.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Printable } from "../log/printable.ts";
import type { IntegrationResult, NamedDocument } from "../result/result.ts";
import { changesInNumbers, counted, nameLines } from "../result/sentences.ts";
import type { Session } from "../session/session.ts";
import { type Connector, loginUrl } from "../zylon/connectors.ts";
import type { IngestTally } from "./tally.ts";

/**
 * Ten minutes, however slow the server is, and however many retries are left.
 */
export const PREPARATION_SECONDS = 600;

/** The failure at that limit; `what` begins a sentence. Pure. */
export function tooSlow(what: string): ActionError {
  return new ActionError("timeout", {
    what: `${what} took more than ${PREPARATION_SECONDS} s, and no ingest was started`,
    why: "Zylon answers far too slowly",
    remedy: "Check the load and the log of the Zylon instance at base-url",
  });
}

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

/** A remedy, and what is lost with it. */
const STARTED = "wait-for: started, which does not notice an ingest that fails";

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

/** With the first names, where any is known. */
export function withNames(
  what: string,
  known: readonly NamedDocument[],
  total: number,
): string {
  const names = nameLines(known, total);
  return names.length === 0 ? what : `${what}: ${names.join("; ")}`;
}

/** What to do where no document is found. */
export const elsewhere = (inputs: Pick<Inputs, "project-id">): string =>
  inputs["project-id"].length > 0
    ? "Correct project-id, or leave it empty to look in every project of the user"
    : "Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it";

type Limit = Pick<Inputs, "project-id" | "wait-timeout-seconds">;

/**
 * The failure at the end of `wait-timeout-seconds`, with the counts so far.
 * @param during what the step waited for: the first event of the ingest, its
 *   end, or the documents
 */
export function waitTimeout(
  result: IntegrationResult,
  inputs: Limit,
  during: Inputs["wait-for"] | "indexing",
): ActionError {
  switch (during) {
    case "started":
      return new ActionError("wait-timeout", noAnswer(inputs));
    case "completed":
    case "indexed":
      return new ActionError("wait-timeout", ingestNotOver(result, inputs));
    case "indexing":
      return new ActionError("wait-timeout", notSettled(result, inputs));
  }
}

const MAY_GO_ON =
  "Zylon may still be reading the source, and may go on after this step";

const noAnswer = ({ "wait-timeout-seconds": seconds }: Limit): Explanation => ({
  what: `Zylon did not answer the ingest request within ${seconds} s`,
  why: MAY_GO_ON,
  remedy: `${LOOK_FIRST}. Raise wait-timeout-seconds`,
});

function ingestNotOver(
  result: IntegrationResult,
  { "wait-timeout-seconds": seconds }: Limit,
): Explanation {
  const counts = changesInNumbers(result);
  const progress =
    counts === "" ? "and Zylon reported no progress" : `so far ${counts}`;
  // An answer that hangs from the start would hang with wait-for: started too.
  const isBegun = counts !== "" || result.integrationItemCount !== undefined;
  const orStarted = isBegun ? `, or set ${STARTED}` : "";
  return {
    what: `The ingest did not end within ${seconds} s, ${progress}`,
    why: MAY_GO_ON,
    remedy: `${LOOK_FIRST}. Raise wait-timeout-seconds${orStarted}`,
  };
}

const WAIT_LONGER =
  "Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on";

function notSettled(
  { changes, incomplete = "", indexed }: IntegrationResult,
  inputs: Limit,
): Explanation {
  const seconds = inputs["wait-timeout-seconds"];
  if (indexed === undefined) {
    return {
      what: `Zylon accepted the ingest, but did not list all of its documents within ${seconds} s`,
      why: "Zylon is slow to list them, or they come and go while it lists them",
      remedy: WAIT_LONGER,
    };
  }
  const { done, pending, failed } = indexed;
  const all = done + pending + failed;
  if (pending > 0) {
    const what = `After ${seconds} s, Zylon still had ${pending} of ${counted(all, "document")} pending`;
    return {
      what: withNames(what, changes.pending, pending),
      why: "Zylon needs longer to index them, or they are stuck",
      remedy: `Open them in Zylon, to see whether they are stuck. ${WAIT_LONGER}`,
    };
  }
  if (incomplete !== "") {
    return {
      what: `${incomplete}. So after ${seconds} s it is not certain that everything is indexed`,
      why: "This version of Zylon does not list all documents, or some came and went",
      remedy:
        "Look in Zylon whether the documents are complete. If they are, set wait-for: completed, and report this with the version of Zylon",
    };
  }
  if (all === 0) {
    return {
      what: `Zylon accepted the ingest, but no document appeared within ${seconds} s`,
      why: "Zylon may still be reading the source, or it puts the documents into a project that the user of api-token cannot see",
      remedy: `${elsewhere(inputs)}. If there are none yet, raise wait-timeout-seconds`,
    };
  }
  return {
    what: `Nothing is pending, but the limit of ${seconds} s came before that was certain`,
    why: "Documents changed shortly before, or Zylon may not have finished the ingest",
    remedy: WAIT_LONGER,
  };
}
