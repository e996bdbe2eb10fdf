/**
 * Compares an integration with what it had before it failed in earlier runs, by
 * the rules of the gates. Pure.
 */
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  countItemsOrDocuments,
  countUncountedRemovals,
  exceedsAllowance,
} from "../run/gates.ts";
import { isUnexpectedlyEmpty } from "../run/nothing-indexed.ts";
import type { FailedOutcome, Outcome } from "../run/outcome.ts";

/** An outcome whose documents were counted: there was a complete listing. */
export interface CountedOutcome extends Outcome {
  readonly snapshot: NonNullable<Outcome["snapshot"]>;
}

/** What an integration had before it failed, of all runs in which it did. */
export interface Baseline {
  /** The most documents before a failed run; 0 if none were, or nobody knew. */
  readonly countBefore: number;
  /** The date of the run that had the most before: `2026-11-28`. */
  readonly when: string;
  /** The fewest failing documents before a failed run; `null` if unknown. */
  readonly failingBefore: number | null;
  /**
   * Whether a run failed with `nothing-indexed` or `too-many-removed`, or was
   * cancelled after it removed too many. Then all documents have to be back,
   * whatever `max-removed` allows.
   */
  readonly mustAllReturn: boolean;
  /** Ids of documents by which a run failed with `too-many-failed`, at most 100. */
  readonly failedIds: readonly string[];
}

const MAX_FAILED_IDS = 100;
const ALLOW_NONE: Allowance = { text: "0", value: 0, isPercent: false };

/** Returns what a failed run says about the time before it. */
export function createBaseline(
  outcome: FailedOutcome,
  inputs: Inputs,
  today: string,
): Baseline {
  const { countBefore, failingBefore, failure } = outcome;
  const { code } = failure;
  return {
    countBefore: countBefore ?? 0,
    when: today,
    failingBefore,
    mustAllReturn:
      code === "nothing-indexed" ||
      code === "too-many-removed" ||
      (code === "cancelled" && hasRemovedTooMany(outcome, inputs)),
    failedIds:
      code === "too-many-failed"
        ? getCountedFailures(outcome).slice(0, MAX_FAILED_IDS)
        : [],
  };
}

/**
 * Returns the ids of the documents by which the step failed: those that failed
 * in this run. If no document is indexed, those that failed earlier count too.
 */
function getCountedFailures({ lists, snapshot }: Outcome): readonly string[] {
  const isNoneIndexed = snapshot?.indexed === 0;
  const earlier = isNoneIndexed ? lists.alreadyFailing : [];
  return [...lists.failed, ...earlier].map(({ id }) => id);
}

/** Combines the baseline of earlier failed runs with that of the latest. */
export function mergeBaselines(earlier: Baseline, latest: Baseline): Baseline {
  const { countBefore, when } =
    latest.countBefore > earlier.countBefore ? latest : earlier;
  const failingCounts = [earlier.failingBefore, latest.failingBefore].filter(
    (count) => count !== null,
  );
  const failedIds = new Set([...earlier.failedIds, ...latest.failedIds]);
  return {
    countBefore,
    when,
    failingBefore:
      failingCounts.length === 0 ? null : Math.min(...failingCounts),
    mustAllReturn: earlier.mustAllReturn || latest.mustAllReturn,
    failedIds: [...failedIds].slice(0, MAX_FAILED_IDS),
  };
}

/** Whether any document is known: from a listing before a failed run, or as failed. */
export const hasKnownDocuments = ({
  countBefore,
  failedIds,
}: Baseline): boolean => countBefore > 0 || failedIds.length > 0;

/**
 * Whether an integration that succeeded is worse than its baseline:
 *
 * | the integration in this run | is worse                                          |
 * | --------------------------- | ------------------------------------------------- |
 * | was not counted             | if the baseline has known documents: they may not |
 * |                             | be back                                           |
 * | was counted by a short list | always: nobody knows what the list lacks          |
 * | was counted otherwise       | if one of the checks below fails                  |
 *
 * A step that never counts documents can still succeed for certain if no document
 * has to be back. A short list is a flaw that was seen, so it proves no success.
 *
 * | check                    | compares                         | allows                 |
 * | ------------------------ | -------------------------------- | ---------------------- |
 * | `isWronglyEmpty`         | whether there is a document      | no document, if the    |
 * |                          |                                  | inputs accept that     |
 * | `areTooManyMissing`      | how many fewer documents there   | `max-removed`, or 0 if |
 * |                          | are                              | all must return        |
 * | `areTooManyStillFailing` | how many of `failedIds` are      | `max-failed`, or 0 if  |
 * |                          | failing                          | that is not set        |
 * | `areTooManyMoreFailing`  | how many more are failing        | `max-failed`           |
 *
 * The success has met the other two gates, `min-items` and the one that refuses
 * that all documents failed: they compare with no earlier time.
 */
export function isWorseThanBaseline(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  if (!isCounted(outcome)) return hasKnownDocuments(baseline);
  if (outcome.snapshot.isShort) return true;
  return (
    isWronglyEmpty(outcome, inputs) ||
    areTooManyMissing(outcome, baseline, inputs) ||
    areTooManyStillFailing(outcome, baseline, inputs) ||
    areTooManyMoreFailing(outcome, baseline, inputs)
  );
}

export const isCounted = (outcome: Outcome): outcome is CountedOutcome =>
  outcome.snapshot !== undefined;

/**
 * One document before is assumed, even if none was listed: as long as an
 * integration fails, nobody can say that it was meant to be empty.
 */
const isWronglyEmpty = (outcome: CountedOutcome, inputs: Inputs): boolean =>
  isUnexpectedlyEmpty(outcome, 1, inputs);

/**
 * A document that is still listed, although the ingest named it as removed,
 * counts as missing.
 */
function areTooManyMissing(
  outcome: CountedOutcome,
  { countBefore, mustAllReturn }: Baseline,
  { maxRemoved }: Inputs,
): boolean {
  const { count, stillListed } = outcome.snapshot;
  const left = count - stillListed.length;
  const allowance = mustAllReturn ? ALLOW_NONE : maxRemoved;
  return exceedsAllowance(countBefore - left, allowance, countBefore);
}

/** The gate of this run counts only those of `failedIds` that failed again in it. */
function areTooManyStillFailing(
  outcome: CountedOutcome,
  baseline: Baseline,
  { maxFailed = ALLOW_NONE }: Inputs,
): boolean {
  const count = countStillFailing(outcome, baseline);
  return exceedsAllowance(count, maxFailed, countItemsOrDocuments(outcome));
}

/** If nobody knows how many were failing before, or without `max-failed`, any may. */
function areTooManyMoreFailing(
  outcome: CountedOutcome,
  { failingBefore }: Baseline,
  { maxFailed }: Inputs,
): boolean {
  if (failingBefore === null) return false;
  const more = outcome.snapshot.failing - failingBefore;
  return exceedsAllowance(more, maxFailed, countItemsOrDocuments(outcome));
}

/** Counts those documents of `failedIds` that are failing now. */
export const countStillFailing = (
  { snapshot }: CountedOutcome,
  { failedIds }: Baseline,
): number =>
  snapshot.failingDocuments.filter(({ id }) => failedIds.includes(id)).length;

/**
 * Whether this run removed more documents than `max-removed` allows, or left none
 * although the inputs don't accept that. As long as all are still listed, nothing
 * is lost, whatever the ingest named as removed; otherwise those count too, as they
 * do for the gate. The last complete listing decides, also if the run was cancelled
 * and has no counts.
 */
export function hasRemovedTooMany(outcome: Outcome, inputs: Inputs): boolean {
  const { countBefore, lists } = outcome;
  const gone = lists.removed.length;
  if (gone === 0) return false;
  const removed = gone + countUncountedRemovals(outcome);
  return (
    isUnexpectedlyEmpty(outcome, countBefore, inputs) ||
    exceedsAllowance(removed, inputs.maxRemoved, countBefore)
  );
}
