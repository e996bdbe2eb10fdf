/**
 * The end of an ingest: what it changed, for the log; the failure at the limit
 * of time; and the gates, which are what the user demands of an ingest, checked
 * when the waiting is over.
 */
import {
  ActionError,
  type Advice,
  type Explanation,
  LOOK_FIRST,
} from "../http/error.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Log } from "../log/log.ts";
import {
  type ChangeKind,
  failedCount,
  failedDocuments,
  type IntegrationResult,
  type NamedDocument,
} from "../result/result.ts";
import {
  changeLine,
  changesInNumbers,
  counted,
  failedWords,
  nameLines,
} from "../result/sentences.ts";

/** How many documents there are, in whatever state; undefined without `wait-for: indexed`. */
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

/** A remedy, and what is lost with it. */
export const STARTED =
  "wait-for: started, which does not notice an ingest that fails";

/** What to do where no document is found. */
const elsewhere = (inputs: Pick<Inputs, "project-id">): string =>
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
    what: indexed.hidesUnfinished
      ? `The limit of ${seconds} s came before it was certain that everything is indexed`
      : `Nothing is pending, but the limit of ${seconds} s came before that was certain`,
    why: "Documents changed shortly before, or Zylon may not have finished the ingest",
    remedy: WAIT_LONGER,
  };
}

const MAX_LINES = 10;
const KINDS: readonly ChangeKind[] = ["added", "updated", "removed", "warned"];

/**
 * Logs what was added, updated and removed, and warnings; then the items that
 * failed, those that failed before apart.
 */
export function tellChanges(result: IntegrationResult, log: Log): void {
  tellChanged(result, log);
  tellFailedBefore(result, log);
  tellFailed(result, log);
}

function tellChanged(result: IntegrationResult, log: Log): void {
  const { changes, integrationItemCount: items = 0 } = result;
  const numbers = changesInNumbers(result);
  if (numbers === "") return;
  log.phase(
    `What changed${result.soFar === true ? " so far" : ""}: ${numbers}`,
  );
  const lines: string[] = [];
  for (const kind of KINDS)
    for (const document of changes[kind])
      lines.push(changeLine(kind, document));
  for (const line of lines.slice(0, MAX_LINES)) log.info(line);
  const documents = documentsOf(result);
  if (documents !== undefined && documents < items) {
    log.info(
      `Zylon has ${counted(documents, "document")} for ${items} items in the source`,
    );
  }
  log.end();
}

function tellFailedBefore(
  { changes, indexed }: IntegrationResult,
  log: Log,
): void {
  const total = indexed?.failedBefore ?? 0;
  if (total === 0) return;
  log.info(`Already failing before this run: ${counted(total, "document")}`);
  for (const line of nameLines(changes.failedBefore, total)) log.info(line);
}

function tellFailed(result: IntegrationResult, log: Log): void {
  const total = failedCount(result);
  if (total === 0) return;
  log.phase(failedWords([result]));
  for (const line of nameLines(result.changes.failed, total)) log.info(line);
  log.end();
}

/** `3 of 4 documents`; a stream may count more than there were. */
function outOf(count: number, all: number): string {
  if (count > all) return counted(count, "document");
  return `${count} of ${counted(all, "document")}`;
}

/** `10`, or `10%`, as it was given. */
const allowanceText = ({ value, percent }: Allowance): string =>
  `${value}${percent ? "%" : ""}`;

/** Whether a count is more than is allowed of a total. */
export function exceeds(
  count: number,
  { value, percent }: Allowance,
  total: number,
): boolean {
  if (!percent) return count > value;
  // In thousandths of a percent, of which 100% has 100,000: they are whole, and
  // the product of a fraction may come out a little low.
  return count * 100_000 > Math.round(value * 1000) * total;
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
  let source = "";
  if (items !== undefined)
    source = `, although the source has ${counted(items, "item")}`;
  const where =
    inputs["project-id"].length > 0 ? " in the projects of project-id" : "";
  return new ActionError("nothing-indexed", {
    what: `Zylon finished, but has no documents for this integration${where}${source}`,
    why: "Zylon could not read any item, or puts the documents into another project, which the user of api-token perhaps cannot see",
    remedy: elsewhere(inputs),
  });
}

/**
 * Whether nothing at all succeeded: of the documents, where they are watched;
 * else of the items, and Zylon has nothing from earlier ingests.
 */
function hasAllFailed(result: IntegrationResult): boolean {
  const { indexed, items, soFar, currentArtifactCount = 0 } = result;
  if (indexed !== undefined)
    return failedDocuments(result) > 0 && indexed.done === 0;
  if (items === undefined || soFar === true) return false;
  const { added = 0, updated = 0, removed = 0, skipped = 0 } = items;
  if (added + updated + removed + skipped > 0) return false;
  const hasFailed = failedCount(result) > 0 || result.failedIsUnknown === true;
  return hasFailed && currentArtifactCount === 0;
}

/** The failure where something failed, and nothing succeeded. */
function allFailed(result: IntegrationResult): ActionError | undefined {
  if (!hasAllFailed(result)) return undefined;
  const total = failedCount(result);
  const failed = total === 0 ? "Items failed" : failedWords([result]);
  const what = `${failed}, and nothing succeeded`;
  return new ActionError("too-many-failed", {
    what: withNames(what, result.changes.failed, total),
    why: "The step fails in this case whatever max-failed allows",
    remedy:
      "Open the integration in Zylon, and read why they failed. If all have the same reason, their content is not the cause",
  });
}

/**
 * The failure where the source has fewer items than `min-items`, or nobody
 * reports how many there are.
 */
function tooFewItems(
  result: IntegrationResult,
  min: number | undefined,
): ActionError | undefined {
  if (min === undefined) return undefined;
  const items = result.integrationItemCount;
  const count = items ?? documentsOf(result);
  if (count === undefined) {
    return new ActionError("too-few-items", {
      what: `Zylon did not report how many items are in the source, and min-items is ${min}`,
      why: "This connector reports no counts, or Zylon did not read the source",
      remedy:
        "Set wait-for: indexed, which counts the documents instead, or leave min-items empty",
    });
  }
  if (count >= min) return undefined;
  const found =
    items === undefined
      ? `has ${counted(count, "document")}`
      : `found ${counted(count, "item")} in the source`;
  return new ActionError("too-few-items", {
    what: `Zylon ${found}, and min-items is ${min}`,
    why: "The source was emptied or moved, or Zylon lost the permission to read it",
    remedy:
      "Check the source and its permissions. If the number is right, lower min-items",
  });
}

/** Whether the filter by state was refused. */
const isHidden = ({ indexed }: IntegrationResult): boolean =>
  indexed?.hidesUnfinished === true;

/** Why a number is unknown then. */
const HIDDEN = {
  why: "This version of Zylon refuses to list documents of every state, so it may hide some of them",
  remedy: "Look in Zylon for documents that failed or are missing",
};

/** Why it is unknown where an event told of failed items without a number. */
const UNCOUNTED = {
  why: "Zylon reported failed items in a way that the action cannot count",
  remedy: "Look in Zylon which documents failed",
};

/** To follow "is unknown": the part of a number that was counted. */
const orMore = (count = 0): string =>
  count === 0 ? "" : `, at least ${count}`;

/**
 * The failure where more documents were removed than `max-removed`, or the
 * number is unknown.
 */
function tooManyRemoved(
  result: IntegrationResult,
  max: Inputs["max-removed"],
  before: number,
): ActionError | undefined {
  if (max === undefined) return undefined;
  const removed = result.items?.removed;
  if (removed !== undefined && exceeds(removed, max, before)) {
    return new ActionError("too-many-removed", {
      what: withNames(
        `Zylon removed ${outOf(removed, before)}, more than max-removed (${allowanceText(max)}) allows`,
        result.changes.removed,
        removed,
      ),
      why: "The source lost its content, or Zylon lost the permission to read it",
      remedy:
        "Check the source and its permissions, then ingest again. The next run compares with what is left now, so it may be green although nothing came back. If you meant to remove them, raise max-removed",
    });
  }
  if (isHidden(result)) {
    return new ActionError("too-many-removed", {
      what: `How many documents were removed is unknown${orMore(removed)}, and max-removed is ${allowanceText(max)}`,
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
  return undefined;
}

/** The failure where more failed than `max-failed`, or the number is unknown. */
function tooManyFailed(
  result: IntegrationResult,
  max: Inputs["max-failed"],
): ActionError | undefined {
  if (max === undefined) return undefined;
  const total = failedCount(result);
  if (exceeds(total, max, triedCount(result))) {
    return new ActionError("too-many-failed", {
      what: withNames(failedWords([result]), result.changes.failed, total),
      why: `max-failed ${isNone(max) ? "allows none" : `is ${allowanceText(max)}`}`,
      remedy:
        "Correct or exclude them, or raise max-failed. The next run counts only new failures, so it may be green although nothing was mended",
    });
  }
  if (isHidden(result)) return unknownFailed(total, max, HIDDEN);
  if (result.items?.failed === undefined)
    return unknownFailed(total, max, UNCOUNTED);
  return undefined;
}

/**
 * Of how many the failed ones are a part: of the items in the source; where
 * their number is unknown, of the documents and the failed items without one.
 */
function triedCount(result: IntegrationResult): number {
  if (result.integrationItemCount !== undefined)
    return result.integrationItemCount;
  const failedItems = failedCount(result) - failedDocuments(result);
  return (documentsOf(result) ?? 0) + failedItems;
}

function unknownFailed(
  total: number,
  max: Allowance,
  { why, remedy }: Advice,
): ActionError {
  return new ActionError("too-many-failed", {
    what: `How many failed is unknown${orMore(total)}, and max-failed is ${allowanceText(max)}`,
    why,
    remedy: `${remedy}. Or leave max-failed empty`,
  });
}

const isNone = ({ value, percent }: Allowance): boolean =>
  value === 0 && !percent;

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
    "project-id" | "min-items" | "max-removed" | "max-failed"
  >,
  before: number,
): ActionError | undefined {
  return (
    nothingIndexed(result, inputs) ??
    allFailed(result) ??
    tooFewItems(result, inputs["min-items"]) ??
    tooManyRemoved(result, inputs["max-removed"], before) ??
    tooManyFailed(result, inputs["max-failed"])
  );
}
