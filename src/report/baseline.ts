/**
 * Compares an integration with what it had before it failed. The gates of the
 * step decide over several nights as they do within one. Pure.
 */
import { Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { GATES } from "../run/gates.ts";
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

const isRemovalCode = (code: string): boolean =>
  code === "nothing-indexed" || code === "too-many-removed";

/** Returns what a failed run says about the time before it. */
export function getBaseline(
  outcome: Outcome,
  inputs: Inputs | undefined,
  today: string,
): Baseline {
  const { countBefore, failingBefore, failure, lists, snapshot } = outcome;
  const code = failure?.code ?? "";
  const failed =
    snapshot?.indexed === 0
      ? [...lists.failed, ...lists.alreadyFailing]
      : lists.failed;
  return {
    documents: countBefore,
    when: today,
    failing: failingBefore,
    mustAllReturn:
      isRemovalCode(code) ||
      (code === "cancelled" && hasRemovedTooMany(outcome, inputs)),
    failedIds:
      code === "too-many-failed"
        ? failed.slice(0, MAX_FAILED_IDS).map(({ id }) => id)
        : [],
  };
}

/** Combines what was there before earlier failed runs and before this one. */
export function mergeBaselines(earlier: Baseline, now: Baseline): Baseline {
  const isMore = (now.documents ?? 0) > (earlier.documents ?? 0);
  const { documents, when } = isMore ? now : earlier;
  const failingCounts = [earlier.failing, now.failing].filter(
    (count) => count !== null,
  );
  const failedIds = new Set([...earlier.failedIds, ...now.failedIds]);
  return {
    documents,
    when,
    failing: failingCounts.length === 0 ? null : Math.min(...failingCounts),
    mustAllReturn: earlier.mustAllReturn || now.mustAllReturn,
    failedIds: [...failedIds].slice(0, MAX_FAILED_IDS),
  };
}

/** Whether any document was listed: before a failed run, or as failed. */
export const hadDocuments = ({ documents, failedIds }: Baseline): boolean =>
  (documents ?? 0) > 0 || failedIds.length > 0;

/**
 * Whether a gate fails when an integration that succeeded is compared with the
 * baseline. If it is unknown how many documents there were, one is enough.
 */
export function isWorseThanBaseline(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  const { snapshot, counts } = outcome;
  if (snapshot === undefined) return hadDocuments(baseline);
  const { failing: failingBefore, mustAllReturn } = baseline;
  const documents = baseline.documents ?? 0;
  const countBefore = Math.max(1, documents);
  const removed = Math.max(0, countBefore - snapshot.count);
  const newlyFailing =
    inputs.maxFailed === undefined || failingBefore === null
      ? 0
      : snapshot.failing - failingBefore;
  const failed = Math.max(countStillFailing(outcome, baseline), newlyFailing);
  const compared = {
    ...outcome,
    countBefore,
    counts: { ...counts, removed, failed },
  };
  const allowances = {
    ...inputs,
    maxRemoved: mustAllReturn && documents > 0 ? ALLOW_NONE : inputs.maxRemoved,
    maxFailed: inputs.maxFailed ?? ALLOW_NONE,
  };
  return GATES.some(
    ({ check }) => check(compared, allowances) instanceof Failure,
  );
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
 * Whether this run removed all documents, or more than `max-removed` allows.
 * After a cancel, the last complete listing decides.
 */
export function hasRemovedTooMany(
  outcome: Outcome,
  inputs: Inputs | undefined,
): boolean {
  const { counts, lists } = outcome;
  const removed = lists.removed.length;
  if (inputs === undefined || removed === 0) return false;
  const listed = { ...outcome, counts: { ...counts, removed } };
  return GATES.some(({ check }) => {
    const verdict = check(listed, inputs);
    return verdict instanceof Failure && isRemovalCode(verdict.code);
  });
}
