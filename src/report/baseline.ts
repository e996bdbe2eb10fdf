/**
 * Compares an integration with what it had before it failed, nights ago, by the
 * rules of the gates. Pure.
 */
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  countItemsOrDocuments,
  countStillListed,
  exceedsAllowance,
} from "../run/gates.ts";
import { isUnexpectedlyEmpty } from "../run/nothing-indexed.ts";
import type { FailedOutcome, Outcome } from "../run/outcome.ts";

/** The documents of an outcome whose documents were counted. */
export type CountedDocuments = NonNullable<Outcome["snapshot"]>;

/** What an integration had before it failed, over all failed runs since. */
export interface Baseline {
  /** The most documents before a failed run; `null` if unknown. */
  readonly documents: number | null;
  /** The date of that run: `2026-11-28`. */
  readonly when: string;
  /** The fewest failing documents before a failed run; `null` if unknown. */
  readonly failing: number | null;
  /**
   * Whether a run failed because documents were removed. Then all have to be
   * back, whatever `max-removed` allows.
   */
  readonly mustAllReturn: boolean;
  /** Ids of the documents that failed in a run with too many failed ones. */
  readonly failedIds: readonly string[];
}

export const UNKNOWN_BASELINE: Baseline = {
  documents: null,
  when: "",
  failing: null,
  mustAllReturn: false,
  failedIds: [],
};

const MAX_FAILED_IDS = 100;
const ALLOW_NONE: Allowance = { text: "0", value: 0, isPercent: false };

/** Returns what a failed run says about the time before it. */
export function getBaseline(
  outcome: FailedOutcome,
  inputs: Inputs,
  today: string,
): Baseline {
  const { countBefore, failingBefore, failure } = outcome;
  const { code } = failure;
  return {
    documents: countBefore,
    when: today,
    failing: failingBefore,
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
  const isAll = snapshot?.indexed === 0;
  const earlier = isAll ? lists.alreadyFailing : [];
  return [...lists.failed, ...earlier].map(({ id }) => id);
}

/** Combines the baselines of earlier failed runs with that of the latest. */
export function mergeBaselines(earlier: Baseline, latest: Baseline): Baseline {
  const isMore = (latest.documents ?? 0) > (earlier.documents ?? 0);
  const { documents, when } = isMore ? latest : earlier;
  const failingCounts = [earlier.failing, latest.failing].filter(
    (count) => count !== null,
  );
  const failedIds = new Set([...earlier.failedIds, ...latest.failedIds]);
  return {
    documents,
    when,
    failing: failingCounts.length === 0 ? null : Math.min(...failingCounts),
    mustAllReturn: earlier.mustAllReturn || latest.mustAllReturn,
    failedIds: [...failedIds].slice(0, MAX_FAILED_IDS),
  };
}

/** Whether any document was listed: before a failed run, or as failed. */
export const hadDocuments = ({ documents, failedIds }: Baseline): boolean =>
  (documents ?? 0) > 0 || failedIds.length > 0;

/**
 * Whether an integration that succeeded is worse than its baseline, by the rules
 * of the gates. `min-items`, and the gate that not all documents failed, ask
 * about no time before, so the success has met them.
 *
 * | worse if                 | compares                       | allows                  |
 * | ------------------------ | ------------------------------ | ----------------------- |
 * | `isEmpty`                | how many documents there were, | none now if the inputs  |
 * |                          | but at least 1                 | accept that             |
 * | `areTooManyMissing`      | how many documents are missing | `max-removed`, or 0 if  |
 * |                          | now                            | all must return         |
 * | `areTooManyStillFailing` | how many of `failedIds` are    | `max-failed`, or 0 if   |
 * |                          | failing now                    | that is not set         |
 * | `areTooManyNewlyFailing` | how many more are failing now  | `max-failed`            |
 *
 * If nothing is counted any more, a baseline with documents can't be met. A short
 * list meets none, since nobody knows what it lacks.
 */
export function isWorseThanBaseline(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  const { snapshot } = outcome;
  if (snapshot === undefined) return hadDocuments(baseline);
  if (snapshot.isShort) return true;
  const { maxRemoved, maxFailed } = inputs;
  const documents = baseline.documents ?? 0;
  // After a failure, it is not certain that there never was a document.
  const countBefore = Math.max(1, documents);
  const missing = documents - (snapshot.count - countStillListed(outcome));
  const maxMissing = baseline.mustAllReturn ? ALLOW_NONE : maxRemoved;
  const stillFailing = countStillFailing(snapshot, baseline);
  const newlyFailing =
    snapshot.failing - (baseline.failing ?? snapshot.failing);
  const base = countItemsOrDocuments(outcome);

  const isEmpty = isUnexpectedlyEmpty(outcome, countBefore, inputs);
  const areTooManyMissing = exceedsAllowance(missing, maxMissing, countBefore);
  const areTooManyStillFailing = exceedsAllowance(
    stillFailing,
    maxFailed ?? ALLOW_NONE,
    base,
  );
  const areTooManyNewlyFailing = exceedsAllowance(
    newlyFailing,
    maxFailed,
    base,
  );
  return (
    isEmpty ||
    areTooManyMissing ||
    areTooManyStillFailing ||
    areTooManyNewlyFailing
  );
}

/** Counts those documents of `failedIds` that are failing now. */
export const countStillFailing = (
  { failingDocuments }: CountedDocuments,
  { failedIds }: Baseline,
): number => failingDocuments.filter(({ id }) => failedIds.includes(id)).length;

/**
 * Whether this run removed all documents, or more than `max-removed` allows. The
 * last complete listing decides, since a cancelled run has no counts.
 */
export function hasRemovedTooMany(outcome: Outcome, inputs: Inputs): boolean {
  const { countBefore, lists } = outcome;
  const removed = lists.removed.length;
  if (removed === 0) return false;
  const gone = removed + countStillListed(outcome);
  return (
    isUnexpectedlyEmpty(outcome, countBefore, inputs) ||
    exceedsAllowance(gone, inputs.maxRemoved, countBefore)
  );
}
