/**
 * Compares an integration with what it had before it failed, over several
 * nights, by the gates that compare it within one. Pure.
 */
import { Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { checkMaxFailed, checkMaxRemoved } from "../run/gates.ts";
import { checkAnyIndexed } from "../run/nothing-indexed.ts";
import type { Outcome } from "../run/outcome.ts";

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
  outcome: Outcome,
  inputs: Inputs | undefined,
  today: string,
): Baseline {
  const { countBefore, failingBefore, failure } = outcome;
  const code = failure?.code;
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
 * Whether an integration that succeeded fails a gate if the time before is that
 * of the baseline. The two gates that don't ask about the time before were met.
 *
 * | gate          | is given                                   | allows               |
 * | ------------- | ------------------------------------------ | -------------------- |
 * | no document   | the documents before, or 1 if none known   | what it always does  |
 * | `max-removed` | how many documents are missing now         | 0 if all must return |
 * | `max-failed`  | how many of `failedIds` still fail; if set | 0 if it is not set   |
 * |               | and larger, how many more fail than before |                      |
 */
export function isWorseThanBaseline(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  const { snapshot, counts } = outcome;
  if (snapshot === undefined) return hadDocuments(baseline);
  const documents = baseline.documents ?? 0;
  const mustAllReturn = baseline.mustAllReturn && documents > 0;
  const maxRemoved = mustAllReturn ? ALLOW_NONE : inputs.maxRemoved;
  const maxFailed = inputs.maxFailed ?? ALLOW_NONE;
  const countBefore = Math.max(1, documents);
  const removed = Math.max(0, countBefore - snapshot.count);
  const stillFailing = countStillFailing(outcome, baseline);
  const newlyFailing =
    inputs.maxFailed === undefined
      ? 0
      : snapshot.failing - (baseline.failing ?? snapshot.failing);
  const failed = Math.max(stillFailing, newlyFailing);
  const verdicts = [
    checkAnyIndexed({ ...outcome, countBefore }, inputs),
    checkMaxRemoved(
      { ...outcome, countBefore, counts: { ...counts, removed } },
      { ...inputs, maxRemoved },
    ),
    checkMaxFailed(
      { ...outcome, counts: { ...counts, failed } },
      { ...inputs, maxFailed },
    ),
  ];
  return verdicts.some((verdict) => verdict instanceof Failure);
}

/** Counts those documents of `failedIds` that still fail. */
export function countStillFailing(
  { snapshot, lists }: Outcome,
  { failedIds }: Baseline,
): number {
  if (snapshot?.comparison === undefined)
    return Math.min(failedIds.length, snapshot?.failing ?? 0);
  const failingIds = new Set(
    [...lists.failed, ...lists.alreadyFailing].map(({ id }) => id),
  );
  return failedIds.filter((id) => failingIds.has(id)).length;
}

/**
 * Whether this run removed all documents, or more than `max-removed` allows. The
 * last complete listing decides, since a cancelled run has no counts.
 */
export function hasRemovedTooMany(
  outcome: Outcome,
  inputs: Inputs | undefined,
): boolean {
  const { counts, lists } = outcome;
  const removed = lists.removed.length;
  if (inputs === undefined || removed === 0) return false;
  const verdicts = [
    checkAnyIndexed(outcome, inputs),
    checkMaxRemoved({ ...outcome, counts: { ...counts, removed } }, inputs),
  ];
  return verdicts.some((verdict) => verdict instanceof Failure);
}
