/**
 * The end of an ingest: what it changed, for the log; the failure at the limit
 * of time; and the gates, which are what the user demands of an ingest, checked
 * when the waiting is over.
 */
import { ActionError, LOOK_FIRST } from "../http/error.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Log } from "../log/log.ts";
import {
  type ChangeKind,
  failedCount,
  type IntegrationResult,
  type NamedDocument,
} from "../result/result.ts";
import {
  changeLine,
  changesInNumbers,
  counted,
  itemsFailed,
  nameLines,
} from "../result/sentences.ts";

/** Documents of every standing; undefined without `wait-for: indexed`. */
function documentsOf({ indexed }: IntegrationResult): number | undefined {
  return indexed && indexed.done + indexed.pending + indexed.failed;
}

/** With the first names, where any is known. */
function withNames(
  what: string,
  known: readonly NamedDocument[],
  total: number,
): string {
  const names = nameLines(known, total);
  return names.length === 0 ? what : `${what}: ${names.join("; ")}`;
}

/** A remedy with its price. */
export const STARTED =
  "wait-for: started, which does not notice an ingest that fails";

/** What to do where no document is found. */
const elsewhere = (inputs: Pick<Inputs, "project-id">): string =>
  inputs["project-id"].length > 0
    ? "Correct project-id, or leave it empty to look in every project of the user"
    : "Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it";

/**
 * The failure at the end of `wait-timeout-seconds`, with the counts so far.
 * @param during what the step waited for: the first event of the ingest, its
 *   end, or the documents
 */
export function waitTimeout(
  result: IntegrationResult,
  inputs: Pick<Inputs, "project-id" | "wait-timeout-seconds">,
  during: Inputs["wait-for"] | "wait",
): ActionError {
  const { changes, indexed, integrationItemCount: items } = result;
  const { incomplete = "" } = result;
  const seconds = inputs["wait-timeout-seconds"];
  const failure = (what: string, why: string, remedy: string): ActionError =>
    new ActionError("wait-timeout", { what, why, remedy });
  if (during !== "wait") {
    const counts = changesInNumbers(result);
    const isBegun = counts !== "" || items !== undefined; // an answer that hangs would hang with started too
    return failure(
      during === "started"
        ? `Zylon did not answer the ingest request within ${seconds} s`
        : `The ingest did not end within ${seconds} s, ${counts === "" ? "and Zylon reported no progress" : `so far ${counts}`}`,
      "Zylon may still be reading the source, and may go on after this step",
      `${LOOK_FIRST}. Raise wait-timeout-seconds${during !== "started" && isBegun ? `, or set ${STARTED}` : ""}`,
    );
  }
  const longer =
    "Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on";
  if (indexed === undefined) {
    return failure(
      `Zylon accepted the ingest, but did not list all of its documents within ${seconds} s`,
      "Zylon is slow to list them, or they come and go while it lists them",
      longer,
    );
  }
  const { done, pending, failed } = indexed;
  if (pending === 0 && incomplete !== "") {
    return failure(
      `${incomplete}. So after ${seconds} s it is not certain that everything is indexed`,
      "This version of Zylon does not list all documents, or some came and went",
      "Look in Zylon whether the documents are complete. If they are, set wait-for: completed, and report this with the version of Zylon",
    );
  }
  if (done + pending + failed === 0) {
    return failure(
      `Zylon accepted the ingest, but no document appeared within ${seconds} s`,
      "Zylon may still be reading the source, or it puts the documents into a project that the user of api-token cannot see",
      `${elsewhere(inputs)}. If there are none yet, raise wait-timeout-seconds`,
    );
  }
  if (pending === 0) {
    return failure(
      indexed.hidesUnfinished === true
        ? `The limit of ${seconds} s came before it was certain that everything is indexed`
        : `Nothing is pending, but the limit of ${seconds} s came before that was certain`,
      "Documents changed shortly before, or Zylon may not have finished the ingest",
      longer,
    );
  }
  const all = counted(done + pending + failed, "document");
  return failure(
    withNames(
      `After ${seconds} s, Zylon still had ${pending} of ${all} pending`,
      changes.pending,
      pending,
    ),
    "Zylon needs longer to index them, or they are stuck",
    `Open them in Zylon, to see whether they are stuck. ${longer}`,
  );
}

const MAX_LINES = 10;
const KINDS: readonly ChangeKind[] = ["added", "updated", "removed", "warned"];

/**
 * Logs what was added, updated and removed, and warnings; then the items that
 * failed, those that failed before apart.
 */
export function tellChanges(result: IntegrationResult, log: Log): void {
  const { changes, indexed, integrationItemCount } = result;
  const numbers = changesInNumbers(result);
  if (numbers !== "") {
    log.phase(`What changed: ${numbers}`);
    const lines = KINDS.flatMap((kind) =>
      changes[kind].map((document) => changeLine(kind, document)),
    );
    for (const line of lines.slice(0, MAX_LINES)) log.info(line);
    const documents = documentsOf(result);
    if (documents !== undefined && documents < (integrationItemCount ?? 0)) {
      log.info(
        `Zylon has ${counted(documents, "document")} for ${integrationItemCount} items in the source`,
      );
    }
    log.end();
  }
  const before = indexed?.failedBefore ?? 0;
  if (before > 0) {
    log.info(`Already failing before this run: ${counted(before, "document")}`);
    for (const line of nameLines(changes.failedBefore, before)) log.info(line);
  }
  const total = failedCount(result);
  if (total === 0) return;
  log.phase(itemsFailed(total));
  for (const line of nameLines(changes.failed, total)) log.info(line);
  log.end();
}

/** `10`, or `10%`, as it was given. */
const allowanceText = ({ value, percent }: Allowance): string =>
  `${value}${percent ? "%" : ""}`;

/** Is it more than is allowed, of so many? */
export function exceeds(
  count: number,
  { value, percent }: Allowance,
  of: number,
): boolean {
  // In thousandths of a percent, which are whole: the product of a fraction may
  // come out a little low.
  return !percent
    ? count > value
    : count * 100_000 > Math.round(value * 1000) * of;
}

/**
 * The failure where Zylon has no document, unless it reported that the source
 * has no items.
 */
function nothingIndexed(
  result: IntegrationResult,
  inputs: Pick<Inputs, "project-id">,
): ActionError | undefined {
  const { integrationItemCount: items } = result;
  if (items === 0 || documentsOf(result) !== 0) return undefined;
  const source =
    items === undefined
      ? ""
      : `, although the source has ${counted(items, "item")}`;
  const where =
    inputs["project-id"].length > 0 ? " in the projects of project-id" : "";
  return new ActionError("nothing-indexed", {
    what: `Zylon finished, but has no documents for this integration${where}${source}`,
    why: "Zylon could not read any item, or puts the documents into another project, which the user of api-token perhaps cannot see",
    remedy: elsewhere(inputs),
  });
}

/** Documents that failed in this ingest. */
const failedDocuments = ({ indexed }: IntegrationResult): number =>
  (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);

/** The failure where items failed, and not one did not. */
function allFailed(result: IntegrationResult): ActionError | undefined {
  const { items, indexed, countsFrom, changes } = result;
  const succeeded = [
    items?.added,
    items?.updated,
    items?.removed,
    items?.skipped,
  ].some((count = 0) => count > 0);
  const ofStream =
    countsFrom === "stream" && (items?.errors ?? 0) > 0 && !succeeded;
  if (!ofStream && !(failedDocuments(result) > 0 && indexed?.done === 0))
    return undefined;
  const total = failedCount(result);
  return new ActionError("item-errors", {
    what: withNames(itemsFailed(total), changes.failed, total),
    why: "Not one item succeeded, which fails the step whatever fail-on-item-errors allows",
    remedy:
      "Correct these documents. If the reasons are not in the documents themselves, open the integration in Zylon",
  });
}

/**
 * The failure where the source has fewer items than `min-item-count`, or nobody
 * reports how many there are.
 */
function tooFewItems(
  result: IntegrationResult,
  min: number | undefined,
): ActionError | undefined {
  const items = result.integrationItemCount;
  const count = items ?? documentsOf(result);
  if (min === undefined || (count !== undefined && count >= min))
    return undefined;
  if (count === undefined) {
    return new ActionError("too-few-items", {
      what: `Zylon did not report how many items are in the source, and min-item-count is ${min}`,
      why: "This connector reports no counts, or Zylon did not read the source",
      remedy:
        "Set wait-for: indexed, which counts the documents instead, or leave min-item-count empty",
    });
  }
  const found =
    items === undefined
      ? `has ${counted(count, "document")}`
      : `found ${counted(count, "item")} in the source`;
  return new ActionError("too-few-items", {
    what: `Zylon ${found}, and min-item-count is ${min}`,
    why: "The source was emptied or moved, or Zylon lost the permission to read it",
    remedy:
      "Check the source and its permissions. If the number is right, lower min-item-count",
  });
}

/** Why a number is unknown where the filter by state was refused. */
const HIDDEN = {
  why: "This version of Zylon refuses to list documents of every state, so it may hide some of them",
  remedy: "Look in Zylon for documents that failed or are missing",
};

/** What is known of a number all the same. */
const known = (count = 0): string => (count === 0 ? "" : `, at least ${count}`);

/**
 * The failure where more documents were removed than `max-removed`, or the
 * number is unknown.
 */
function tooManyRemoved(
  { items, changes, indexed }: IntegrationResult,
  max: Inputs["max-removed"],
  before: number,
): ActionError | undefined {
  if (max === undefined) return undefined;
  const removed = items?.removed;
  const isExceeded = removed !== undefined && exceeds(removed, max, before);
  if (indexed?.hidesUnfinished === true && !isExceeded) {
    return new ActionError("too-many-removed", {
      what: `How many documents were removed is unknown${known(removed)}, and max-removed is ${allowanceText(max)}`,
      why: HIDDEN.why,
      remedy: `${HIDDEN.remedy}. Or leave max-removed empty`,
    });
  }
  if (removed === undefined) {
    return new ActionError("too-many-removed", {
      what: `The number of removed documents is unknown, and max-removed is ${allowanceText(max)}`,
      why: "Documents came and went while Zylon listed them before the ingest, so there is nothing to compare with",
      remedy: "Run the step again at a time when fewer documents change",
    });
  }
  if (!isExceeded) return undefined;
  return new ActionError("too-many-removed", {
    what: withNames(
      `Zylon removed ${removed} of ${counted(before, "document")}, more than max-removed (${allowanceText(max)}) allows`,
      changes.removed,
      removed,
    ),
    why: "The source lost its content, or Zylon lost the permission to read it",
    remedy:
      "Check the source and its permissions, then ingest again. The next run compares with what is left now. If you meant to remove them, raise max-removed",
  });
}

/** The failure where more items failed than `fail-on-item-errors` allows. */
function tooManyFailed(
  result: IntegrationResult,
  max: Inputs["fail-on-item-errors"],
): ActionError | undefined {
  const total = failedCount(result);
  // Otherwise documents, and failed items that are none.
  const all =
    result.integrationItemCount ??
    (documentsOf(result) ?? 0) + total - failedDocuments(result);
  if (max === undefined) return undefined;
  const isExceeded = total > 0 && exceeds(total, max, all);
  if (result.indexed?.hidesUnfinished === true && !isExceeded) {
    return new ActionError("item-errors", {
      what: `How many documents failed is unknown${known(total)}, and fail-on-item-errors is set`,
      why: HIDDEN.why,
      remedy: `${HIDDEN.remedy}. Or leave fail-on-item-errors empty`,
    });
  }
  if (!isExceeded) return undefined;
  const limit =
    max.value === 0 && !max.percent
      ? "allows none"
      : `is ${allowanceText(max)}`;
  return new ActionError("item-errors", {
    what: withNames(itemsFailed(total), result.changes.failed, total),
    why: `fail-on-item-errors ${limit}`,
    remedy:
      "Correct or exclude these documents, or allow more with fail-on-item-errors. The next run counts only new failures",
  });
}

/**
 * The first gate that is closed, in the order of the contract; undefined where
 * all are open.
 * @param before how many documents there were before the ingest, with
 *   `wait-for: indexed`
 */
export function closedGate(
  result: IntegrationResult,
  inputs: Pick<
    Inputs,
    "project-id" | "min-item-count" | "max-removed" | "fail-on-item-errors"
  >,
  before: number,
): ActionError | undefined {
  return (
    nothingIndexed(result, inputs) ??
    allFailed(result) ??
    tooFewItems(result, inputs["min-item-count"]) ??
    tooManyRemoved(result, inputs["max-removed"], before) ??
    tooManyFailed(result, inputs["fail-on-item-errors"])
  );
}
