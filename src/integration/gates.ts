/**
 * The gates: what the user demands of an ingest, checked when the waiting is
 * over.
 */
import { ActionError } from "../http/error.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  documentCount,
  failedCount,
  failedDocuments,
  type IntegrationResult,
} from "../result/result.ts";
import { counted, failedWords } from "../result/sentences.ts";
import { elsewhere, withNames } from "./failures.ts";

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
  if (items === 0 || documentCount(result) !== 0) return undefined;
  let source = "";
  if (items !== undefined)
    source = `, although the source has ${counted(items, "item")}`;
  const where =
    inputs["project-id"].length > 0 ? " in the projects of project-id" : "";
  return new ActionError("nothing-indexed", {
    what: `Zylon finished, but has no documents for this integration${where}${source}`,
    why: "Zylon could not read any item, or puts the documents into a project that the user of api-token cannot see",
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
  const count = items ?? documentCount(result);
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
  if (result.items?.failed === undefined) {
    return new ActionError("too-many-failed", {
      what: `How many failed is unknown, and max-failed is ${allowanceText(max)}`,
      why: "Zylon reported failed items in a way that the action cannot count",
      remedy: "Look in Zylon which documents failed. Or leave max-failed empty",
    });
  }
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
  return (documentCount(result) ?? 0) + failedItems;
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
