/**
 * Checks the gates of the user when the waiting is over. A gate on an unknown
 * number fails.
 */
import { ERRORS, Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCommaList, formatCount, toSafeLine } from "../text.ts";
import { formatFailedNames, formatFailuresOfRun } from "./counts-text.ts";
import { type Integration, markFailed, type MetGate } from "./integration.ts";
import { getOutcome, type Outcome } from "./outcome.ts";

/** A failure, what was met, or `undefined` if the gate is not set. */
type Gate = (outcome: Outcome, inputs: Inputs) => Failure | MetGate | undefined;

/** Gates in order: the first one that fails is the failure. */
const GATES: readonly Gate[] = [
  checkAnyIndexed,
  checkNotAllFailed,
  checkMinItems,
  checkMaxRemoved,
  checkMaxFailed,
];

/** Stores the gates that were met, or the first failure. */
export function checkGates(integration: Integration, inputs: Inputs): void {
  if (integration.failure !== undefined) return;
  const outcome = getOutcome(integration);
  const met: MetGate[] = [];
  for (const gate of GATES) {
    const verdict = gate(outcome, inputs);
    if (verdict instanceof Failure) {
      markFailed(integration, verdict);
      return;
    }
    if (verdict !== undefined) met.push(verdict);
  }
  integration.metGates = met;
}

/** Returns the items in the source or, if unknown, the documents. */
const getItemCount = ({ counts, snapshot }: Outcome): number | null =>
  counts.items ?? snapshot?.count ?? null;

function checkAnyIndexed(
  outcome: Outcome,
  inputs: Inputs,
): Failure | undefined {
  const { counts, countBefore, snapshot, otherIntegrationIds } = outcome;
  if (snapshot?.count !== 0 || isEmptyOnPurpose(outcome, inputs))
    return undefined;
  const { items } = counts;
  const isLoss = countBefore !== null && countBefore > 0;
  const facts: string[] = [];
  if (items !== null)
    facts.push(
      `the source has ${items === 0 ? "no items" : formatCount(items, "item")}`,
    );
  if (otherIntegrationIds.length > 0)
    facts.push(
      `documents of this type belong to ${formatCommaList(otherIntegrationIds.map((id) => toSafeLine(id, 60)))}`,
    );
  return new Failure("nothing-indexed", facts.join("; "), {
    ...(isLoss && {
      title: `No documents are left (there ${countBefore === 1 ? "was" : "were"} ${countBefore})`,
    }),
    remedy: getNothingIndexedRemedy(outcome, inputs),
  });
}

/** Whether nothing was there to read, or everything may be removed. */
export function isEmptyOnPurpose(
  {
    counts: { items, artifacts },
    countBefore,
  }: Pick<Outcome, "counts" | "countBefore">,
  { maxRemoved: most }: Inputs,
): boolean {
  if (countBefore === null) return false;
  if (countBefore === 0) return items === 0 && (artifacts ?? 0) === 0;
  const mayLoseAll = most?.isPercent === true && most.value === 100;
  return mayLoseAll && (items === 0 || items === null);
}

/** Says how to accept a loss. A person has to close the failure issue. */
const describeAcceptance = ({ failureIssue: hasIssue }: Inputs): string =>
  hasIssue ? "close the failure issue" : "do nothing";

function getNothingIndexedRemedy(
  { id = "", stage, end, counts: { items }, countBefore }: Outcome,
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
        ? `add !${toSafeLine(id, 60)} to integration-id`
        : "remove its id from integration-id";
    return `If it has documents in Zylon, ${where}. If it is meant to be empty, ${leaveOut}. Otherwise, check the source`;
  }
  if ((countBefore ?? 0) > 0 && items === 0)
    return `${check}. ${isMeant}, ${describeAcceptance(inputs)}: the next run accepts it`;
  if (end === "empty") return hasSome;
  if (items === null) return `${check}. ${isMeant}, set max-removed: 100%`;
  return `${check}. If the integration has documents in Zylon, ${where}`;
}

function describeAllFailed(
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
function checkNotAllFailed(outcome: Outcome): Failure | undefined {
  const { snapshot, changes, counts } = outcome;
  if (snapshot !== undefined) {
    if (snapshot.failed === 0 || snapshot.indexed > 0) return undefined;
    return new Failure("too-many-failed", "", {
      ...describeAllFailed(snapshot.failed, "document"),
      names: formatFailedNames(changes.filter(({ error }) => error !== null)),
    });
  }
  const { failed, added, updated, removed, skipped, artifacts } = counts;
  const others = [added, updated, removed, skipped, artifacts];
  const isAlone = others.every((count) => (count ?? 0) === 0);
  if (failed === null || failed === 0 || !isAlone) return undefined;
  return new Failure("too-many-failed", "", {
    ...describeAllFailed(failed, "item"),
    names: formatFailuresOfRun(outcome),
  });
}

function checkMinItems(
  outcome: Outcome,
  { minItems: least }: Inputs,
): Failure | MetGate | undefined {
  if (least === undefined) return undefined;
  const count = getItemCount(outcome);
  if (count === null)
    return unknownCountFailure(
      "too-few-items",
      "min-items",
      "Zylon doesn't say how many items the source has",
    ).with({
      remedy:
        "Set wait-for: indexed, which counts documents instead, or remove min-items",
    });
  if (count >= least)
    return { requirement: `min-items ${least}`, actual: `${count} found` };
  const isOfItems = outcome.counts.items !== null;
  return new Failure("too-few-items", `${count}, but min-items is ${least}`, {
    ...(!isOfItems && { title: "Zylon has too few documents" }),
  });
}

/** @param all the number to which a percentage refers; `null` if unknown */
export function exceedsAllowance(
  count: number,
  { value, isPercent }: Allowance,
  all: number | null,
): boolean {
  if (!isPercent) return count > value;
  return all === null || count * 100 > value * all;
}

function checkMaxRemoved(
  { lists, counts: { removed }, countBefore }: Outcome,
  inputs: Inputs,
): Failure | MetGate | undefined {
  const { maxRemoved: most } = inputs;
  if (most === undefined) return undefined;
  if (removed === null || (most.isPercent && countBefore === null))
    return unknownCountFailure(
      "too-many-removed",
      "max-removed",
      "It isn't known how many documents were removed",
    );
  if (!exceedsAllowance(removed, most, countBefore))
    return {
      requirement: `max-removed ${most.text}`,
      actual: `${removed} removed`,
    };
  return new Failure(
    "too-many-removed",
    `${removed}${countBefore === null ? "" : ` of ${countBefore}`}, but max-removed is ${most.text}`,
    {
      names: lists.removed.map(({ name }) => name),
      remedy: `${ERRORS["too-many-removed"].remedy}. If this was intended, ${describeAcceptance(inputs)}: the next run compares with what is left`,
    },
  );
}

function checkMaxFailed(
  outcome: Outcome,
  { maxFailed: most, failureIssue: hasIssue }: Inputs,
): Failure | MetGate | undefined {
  if (most === undefined) return undefined;
  const { failed } = outcome.counts;
  const all = getItemCount(outcome);
  if (failed === null || (most.isPercent && all === null))
    return unknownCountFailure(
      "too-many-failed",
      "max-failed",
      "It isn't known how many documents failed",
    );
  if (!exceedsAllowance(failed, most, all))
    return {
      requirement: `max-failed ${most.text}`,
      actual: `${failed} failed${outcome.stage === "watched" ? "" : " in this run"}`,
    };
  const outOf = all === null ? "" : ` of ${all}`;
  return new Failure(
    "too-many-failed",
    `${failed}${outOf}, but max-failed is ${most.text}`,
    {
      names: formatFailuresOfRun(outcome),
      remedy: `Correct these documents, exclude them in the source${hasIssue ? " (then close the failure issue)" : ""}, or raise max-failed`,
    },
  );
}

/** The failure of a gate whose number Zylon doesn't report. */
const unknownCountFailure = (
  code: "too-few-items" | "too-many-removed" | "too-many-failed",
  input: string,
  what: string,
): Failure =>
  new Failure(code, "", {
    title: `${what}, so ${input} can't be checked`,
    remedy: `Check in Zylon what changed. If this happens every time, remove ${input}`,
  });
