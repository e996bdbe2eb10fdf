/**
 * Checks the gates of the user when the waiting is over. A gate on an unknown
 * number fails.
 */
import { ERRORS, Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { fail, type Integration, type Met } from "./integration.ts";
import { counted, firstOf, line } from "../text.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { failedNames, namesOf } from "./sentences.ts";

/** A failure, what was met, or `undefined` if the gate is not set. */
type Gate = (outcome: Outcome, inputs: Inputs) => Failure | Met | undefined;

/** In order: the first gate that fails is the failure. */
const GATES: readonly Gate[] = [
  nothingIndexed,
  allFailed,
  tooFewItems,
  tooManyRemoved,
  tooManyFailed,
];

/** Stores the gates that were met, or the first failure. */
export function checkGates(integration: Integration, inputs: Inputs): void {
  if (integration.failure !== undefined) return;
  const outcome = outcomeOf(integration);
  const met: Met[] = [];
  for (const gate of GATES) {
    const verdict = gate(outcome, inputs);
    if (verdict instanceof Failure) {
      fail(integration, verdict);
      return;
    }
    if (verdict !== undefined) met.push(verdict);
  }
  integration.met = met;
}

/** Returns the items in the source or, if unknown, the documents. */
const itemsOf = ({ counts, now }: Outcome): number | null =>
  counts.items ?? now?.count ?? null;

function nothingIndexed(outcome: Outcome, inputs: Inputs): Failure | undefined {
  const { counts, before, now, strangers } = outcome;
  if (now?.count !== 0 || isEmptyByIntent(outcome, inputs)) return undefined;
  const { items } = counts;
  const isLoss = before !== null && before > 0;
  const facts: string[] = [];
  if (items !== null)
    facts.push(
      `the source has ${items === 0 ? "no items" : counted(items, "item")}`,
    );
  if (strangers.length > 0)
    facts.push(
      `documents of this type belong to ${firstOf(strangers.map((id) => line(id, 60)))}`,
    );
  return new Failure("nothing-indexed", facts.join("; "), {
    ...(isLoss && {
      title: `No documents are left (there ${before === 1 ? "was" : "were"} ${before})`,
    }),
    remedy: remedyOfNothing(outcome, inputs),
  });
}

/** Whether nothing was there to read, or everything may be removed. */
export function isEmptyByIntent(
  { counts: { items, artifacts }, before }: Pick<Outcome, "counts" | "before">,
  { maxRemoved: most }: Inputs,
): boolean {
  if (before === null) return false;
  if (before === 0) return items === 0 && (artifacts ?? 0) === 0;
  const mayLoseAll = most?.isPercent === true && most.value === 100;
  return mayLoseAll && (items === 0 || items === null);
}

/** Says how to accept a loss. A person has to close the failure issue. */
const accept = ({ failureIssue: hasIssue }: Inputs): string =>
  hasIssue ? "close the failure issue" : "do nothing";

function remedyOfNothing(
  { id = "", stage, end, counts: { items }, before }: Outcome,
  inputs: Inputs,
): string {
  const { projectId: projects, selection } = inputs;
  const check = "Check the source, and Zylon's access to it";
  const isMeant = "If the source is meant to be empty";
  const where =
    projects.length > 0
      ? "correct project-id"
      : "check which projects the user of api-token may read";
  const hasSome = `If the integration has documents in Zylon, ${where}. Otherwise, check the source, and Zylon's access to it`;
  if (stage === "watched") {
    if (selection.kind === "only") return hasSome;
    const leaveOut =
      selection.kind === "all"
        ? `add !${line(id, 60)} to integration-id`
        : "remove its id from integration-id";
    return `If it has documents in Zylon, ${where}. If it is meant to be empty, ${leaveOut}. Otherwise, check the source`;
  }
  if ((before ?? 0) > 0 && items === 0)
    return `${check}. ${isMeant}, ${accept(inputs)}: the next run accepts it`;
  if (end === "empty") return hasSome;
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
      : [
          `${count === 2 ? "Both" : `All ${count}`} ${noun}s failed`,
          `these ${noun}s`,
        ];
  return {
    title,
    remedy: `Check Zylon's access to the source, then ${these} ${where}`,
  };
}

/** Fails if no document is usable, whenever they failed. */
function allFailed(outcome: Outcome): Failure | undefined {
  const { now, changes, counts } = outcome;
  if (now !== undefined) {
    if (now.failed === 0 || now.indexed > 0) return undefined;
    return new Failure("too-many-failed", "", {
      ...allOf(now.failed, "document"),
      names: namesOf(changes.filter(({ error }) => error !== null)),
    });
  }
  const { failed, added, updated, removed, skipped, artifacts } = counts;
  const others = [added, updated, removed, skipped, artifacts];
  const isAlone = others.every((count) => (count ?? 0) === 0);
  if (failed === null || failed === 0 || !isAlone) return undefined;
  return new Failure("too-many-failed", "", {
    ...allOf(failed, "item"),
    names: failedNames(outcome),
  });
}

function tooFewItems(
  outcome: Outcome,
  { minItems: least }: Inputs,
): Failure | Met | undefined {
  if (least === undefined) return undefined;
  const count = itemsOf(outcome);
  if (count === null)
    return unknownNumber(
      "too-few-items",
      "min-items",
      "Zylon doesn't say how many items the source has",
    ).with({
      remedy:
        "Set wait-for: indexed, which counts documents instead, or remove min-items",
    });
  if (count >= least)
    return { demand: `min-items ${least}`, found: `${count} found` };
  const isOfItems = outcome.counts.items !== null;
  return new Failure("too-few-items", `${count}, but min-items is ${least}`, {
    ...(!isOfItems && { title: "Zylon has too few documents" }),
  });
}

/** @param all the number to which a percentage refers; `null` if unknown */
export function isOver(
  count: number,
  { value, isPercent }: Allowance,
  all: number | null,
): boolean {
  if (!isPercent) return count > value;
  return all === null || count * 100 > value * all;
}

function tooManyRemoved(
  { lists, counts: { removed }, before }: Outcome,
  inputs: Inputs,
): Failure | Met | undefined {
  const { maxRemoved: most } = inputs;
  if (most === undefined) return undefined;
  if (removed === null || (most.isPercent && before === null))
    return unknownNumber(
      "too-many-removed",
      "max-removed",
      "It isn't known how many documents were removed",
    );
  if (!isOver(removed, most, before))
    return { demand: `max-removed ${most.text}`, found: `${removed} removed` };
  return new Failure(
    "too-many-removed",
    `${removed}${before === null ? "" : ` of ${before}`}, but max-removed is ${most.text}`,
    {
      names: lists.removed.map(({ name }) => name),
      remedy: `${ERRORS["too-many-removed"].remedy}. If this was intended, ${accept(inputs)}: the next run compares with what is left`,
    },
  );
}

function tooManyFailed(
  outcome: Outcome,
  { maxFailed: most, failureIssue: hasIssue }: Inputs,
): Failure | Met | undefined {
  if (most === undefined) return undefined;
  const { failed } = outcome.counts;
  const all = itemsOf(outcome);
  if (failed === null || (most.isPercent && all === null))
    return unknownNumber(
      "too-many-failed",
      "max-failed",
      "It isn't known how many documents failed",
    );
  if (!isOver(failed, most, all))
    return {
      demand: `max-failed ${most.text}`,
      found: `${failed} failed${outcome.stage === "watched" ? "" : " in this run"}`,
    };
  const of = all === null ? "" : ` of ${all}`;
  return new Failure(
    "too-many-failed",
    `${failed}${of}, but max-failed is ${most.text}`,
    {
      names: failedNames(outcome),
      remedy: `Correct these documents, exclude them in the source${hasIssue ? " (then close the failure issue)" : ""}, or raise max-failed`,
    },
  );
}

/** The failure of a gate whose number Zylon doesn't report. */
const unknownNumber = (
  code: "too-few-items" | "too-many-removed" | "too-many-failed",
  input: string,
  what: string,
): Failure =>
  new Failure(code, "", {
    title: `${what}, so ${input} can't be checked`,
    remedy: `Check in Zylon what changed. If this happens every time, remove ${input}`,
  });
