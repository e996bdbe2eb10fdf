/**
 * What the user demands of an ingest, checked when the waiting is over. A gate
 * on a number that is unknown fails. Pure.
 */
import { Failure } from "./errors.ts";
import type { Allowance } from "./fields.ts";
import type { Inputs } from "./inputs.ts";
import { type Change, failedNames, type Integration } from "./result.ts";
import { counted } from "./text.ts";

type Gate = (one: Integration, inputs: Inputs) => Failure | undefined;

/** In their order: the first that fails is the failure. */
const GATES: readonly Gate[] = [
  nothingIndexed,
  allFailed,
  tooFewItems,
  tooManyRemoved,
  tooManyFailed,
];

export function failedGate(
  one: Integration,
  inputs: Inputs,
): Failure | undefined {
  for (const gate of GATES) {
    const failure = gate(one, inputs);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** The gates of the inputs that were met, in words. */
export function metGates(
  { result, documentsNow }: Integration,
  inputs: Inputs,
): readonly string[] {
  const met: string[] = [];
  const items = result.integration_item_count ?? documentsNow;
  if (inputs["min-items"] !== undefined)
    met.push(`min-items ${inputs["min-items"]} (${items ?? 0} found)`);
  const { "max-removed": removed, "max-failed": failed } = inputs;
  if (removed !== undefined)
    met.push(
      `max-removed ${removed.text} (${result.removed_count ?? 0} removed)`,
    );
  if (failed !== undefined)
    met.push(`max-failed ${failed.text} (${result.failed_count ?? 0} failed)`);
  return met;
}

function nothingIndexed(
  one: Integration,
  { "max-removed": most, "project-id": projects }: Inputs,
): Failure | undefined {
  if (one.documentsNow !== 0) return undefined;
  const items = one.result.integration_item_count;
  const isMeant = most?.isPercent === true && most.value === 100;
  if (items === 0 && one.documentsBefore === 0) return undefined;
  if (isMeant && (items === 0 || items === null)) return undefined;
  const before = one.documentsBefore ?? 0;
  const where =
    projects.length > 0
      ? "correct project-id"
      : "check which projects the user of api-token may read";
  return new Failure(
    "nothing-indexed",
    items === null ? "" : `${counted(items, "item")} in the source`,
    {
      ...(before > 0 && { title: `No documents left (${before} before)` }),
      remedy: remedyOfNothing(before, items, where),
    },
  );
}

function remedyOfNothing(
  before: number,
  items: number | null,
  where: string,
): string {
  const check = "Check the source, and Zylon's access to it";
  const isMeant = "If the source is meant to be empty";
  if (before > 0 && items === 0)
    return `${check}. ${isMeant}, do nothing: the next run accepts it`;
  if (items === null) return `${check}. ${isMeant}, set max-removed: 100%`;
  return `${check}. If the integration has documents in Zylon, ${where}`;
}

function allOf(
  count: number,
  noun: "document" | "item",
): { title: string; remedy: string } {
  const where = noun === "item" ? "in the source" : "in Zylon";
  const [title, these] =
    count === 1
      ? [`The only ${noun} failed`, `this ${noun}`]
      : [`All ${count} ${noun}s failed`, `these ${noun}s`];
  return {
    title,
    remedy: `Check Zylon's access to the source, then ${these} ${where}`,
  };
}

function allFailed(one: Integration): Failure | undefined {
  const { result, documents, documentsNow = 0 } = one;
  const names = failedNames(one);
  if (result.indexed_count !== null) {
    // Without a comparison, any of them may have failed in this ingest.
    const failed = documents?.failed ?? documentsNow;
    if (failed === 0 || result.indexed_count > 0) return undefined;
    return new Failure("too-many-failed", "", {
      ...allOf(failed, "document"),
      names,
    });
  }
  const failed = result.failed_count ?? 0;
  const others = [
    result.added_count,
    result.updated_count,
    result.removed_count,
    result.skipped_count,
    result.current_artifact_count,
  ];
  if (failed === 0 || others.some((count) => (count ?? 0) > 0))
    return undefined;
  return new Failure("too-many-failed", "", {
    ...allOf(failed, "item"),
    names,
  });
}

function tooFewItems(
  one: Integration,
  { "min-items": least }: Inputs,
): Failure | undefined {
  if (least === undefined) return undefined;
  const count = one.result.integration_item_count ?? one.documentsNow ?? null;
  if (count === null)
    return unknownNumber(
      "too-few-items",
      "min-items",
      "how many items the source has",
    ).with({
      remedy:
        "Set wait-for: indexed, which counts documents instead, or remove min-items",
    });
  if (count >= least) return undefined;
  const isOfItems = one.result.integration_item_count !== null;
  return new Failure("too-few-items", `${count}, but min-items is ${least}`, {
    ...(!isOfItems && { title: "Zylon has fewer documents than min-items" }),
  });
}

/** @param all of which `most` may be a percentage; null: unknown */
function isOver(
  count: number,
  { value, isPercent }: Allowance,
  all: number | null,
): boolean {
  if (!isPercent) return count > value;
  return all === null || count * 100 > value * all;
}

function tooManyRemoved(
  { result, changes, documentsBefore }: Integration,
  { "max-removed": most }: Inputs,
): Failure | undefined {
  const removed = result.removed_count;
  const before = documentsBefore ?? null;
  if (most === undefined) return undefined;
  if (removed === null || (most.isPercent && before === null))
    return unknownNumber(
      "too-many-removed",
      "max-removed",
      "how many documents were removed",
    );
  if (!isOver(removed, most, before)) return undefined;
  const isRemoved = ({ change }: Change): boolean => change === "removed";
  return new Failure(
    "too-many-removed",
    `${removed}${before === null ? "" : ` of ${before} before`}, but max-removed is ${most.text}`,
    { names: changes.filter(isRemoved).map(({ name }) => name) },
  );
}

function tooManyFailed(
  one: Integration,
  { "max-failed": most }: Inputs,
): Failure | undefined {
  const failed = one.result.failed_count;
  if (most === undefined) return undefined;
  const all = one.result.integration_item_count ?? one.documentsNow ?? null;
  if (failed === null || (most.isPercent && all === null))
    return unknownNumber(
      "too-many-failed",
      "max-failed",
      "how many documents failed",
    );
  if (!isOver(failed, most, all)) return undefined;
  const of = all === null ? "" : ` of ${all}`;
  return new Failure(
    "too-many-failed",
    `${failed}${of}, but max-failed is ${most.text}`,
    {
      names: failedNames(one),
      remedy:
        "Correct these documents, exclude them in the source, or raise max-failed",
    },
  );
}

/** A number that nobody tells is no proof. */
const unknownNumber = (
  code: "too-few-items" | "too-many-removed" | "too-many-failed",
  input: string,
  what: string,
): Failure =>
  new Failure(code, "", {
    title: `It is unknown ${what}, so ${input} can't be checked`,
    remedy: `Check in Zylon what changed. If this happens every time, remove ${input}`,
  });
