/**
 * Compares an integration with what was there before it failed. The gates of
 * the step decide over several nights as they do within one. Pure.
 */
import { Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { GATES } from "../run/gates.ts";
import type { Outcome } from "../run/outcome.ts";

/** What an integration had before it failed, over all runs since. */
export interface Baseline {
  /** The most documents before a failed run; 0 if none, or if unknown. */
  readonly documents: number;
  /** The date of that run: `2026-11-28`. */
  readonly when: string;
  /** The fewest failing documents before a failed run; `null` if unknown. */
  readonly failing: number | null;
  /** Whether it failed because documents were removed: all must be back. */
  readonly mustAllReturn: boolean;
  /** Ids of the documents that failed when too many did. */
  readonly failedIds: readonly string[];
}

export const UNKNOWN_BASELINE: Baseline = {
  documents: 0,
  when: "",
  failing: null,
  mustAllReturn: false,
  failedIds: [],
};

const MAX_FAILED_IDS = 100;
const NONE: Allowance = { text: "0", value: 0, isPercent: false };

const isRemovalCode = (code: string): boolean =>
  code === "nothing-indexed" || code === "too-many-removed";

/** Returns what is known from a run in which the integration failed. */
export function getBaseline(
  outcome: Outcome,
  inputs: Inputs | undefined,
  today: string,
): Baseline {
  const { countBefore, failingBefore, failure, lists, snapshot } = outcome;
  const code = failure?.code ?? "";
  const failed =
    snapshot?.indexed === 0
      ? [...lists.failed, ...lists.failing]
      : lists.failed;
  return {
    documents: countBefore ?? 0,
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

export function mergeBaselines(earlier: Baseline, now: Baseline): Baseline {
  const { documents, when } = now.documents > earlier.documents ? now : earlier;
  const failing = [earlier.failing, now.failing].filter(
    (count) => count !== null,
  );
  const failedIds = new Set([...earlier.failedIds, ...now.failedIds]);
  return {
    documents,
    when,
    failing: failing.length === 0 ? null : Math.min(...failing),
    mustAllReturn: earlier.mustAllReturn || now.mustAllReturn,
    failedIds: [...failedIds].slice(0, MAX_FAILED_IDS),
  };
}

/** Whether documents were listed, before the failure or because they failed. */
export const isKnown = ({ documents, failedIds }: Baseline): boolean =>
  documents > 0 || failedIds.length > 0;

/**
 * Whether a gate fails when an integration that succeeded is compared with the
 * baseline. If nobody knows how many documents there were, one is enough.
 */
export function failsAgainst(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  const { snapshot, counts } = outcome;
  if (snapshot === undefined) return isKnown(baseline);
  const { documents, failing, mustAllReturn } = baseline;
  const countBefore = Math.max(1, documents);
  const removed = Math.max(0, countBefore - snapshot.count);
  const stillFailing = countStillFailing(outcome, baseline);
  const newlyFailing =
    inputs.maxFailed === undefined || failing === null
      ? 0
      : snapshot.failing - failing;
  const failed = Math.max(stillFailing, newlyFailing);
  const compared = {
    ...outcome,
    countBefore,
    counts: { ...counts, removed, failed },
  };
  const demands = {
    ...inputs,
    maxRemoved: mustAllReturn && documents > 0 ? NONE : inputs.maxRemoved,
    maxFailed: inputs.maxFailed ?? NONE,
  };
  return GATES.some(({ check }) => check(compared, demands) instanceof Failure);
}

/** Counts the documents that failed when too many did, and still do. */
export function countStillFailing(
  { snapshot, lists }: Outcome,
  { failedIds }: Baseline,
): number {
  if (snapshot?.comparison === undefined)
    return Math.min(failedIds.length, snapshot?.failing ?? 0);
  const failing = new Set(
    [...lists.failed, ...lists.failing].map(({ id }) => id),
  );
  return failedIds.filter((id) => failing.has(id)).length;
}

/**
 * Whether this run removed more documents than it may, or all. After a cancel,
 * the last complete listing decides.
 */
export function hasRemovedTooMany(
  outcome: Outcome,
  inputs: Inputs | undefined,
): boolean {
  const { counts, lists } = outcome;
  const removed = lists.removed.length;
  if (inputs === undefined || removed === 0) return false;
  const seen = { ...outcome, counts: { ...counts, removed } };
  return GATES.some(({ check }) => {
    const verdict = check(seen, inputs);
    return verdict instanceof Failure && isRemovalCode(verdict.code);
  });
}
