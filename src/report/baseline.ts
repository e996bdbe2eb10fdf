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
 * Whether an integration that succeeded is worse than its baseline: whether a
 * gate fails with these numbers in place of its own. `min-items`, and the gate
 * that not all documents failed, ask about no time before, so the success has
 * met them.
 *
 * | gate          | checked with                            | allows               |
 * | ------------- | --------------------------------------- | -------------------- |
 * | no document   | the documents before, at least 1        | none to be left only |
 * |               |                                         | if the inputs do     |
 * | `max-removed` | how many documents are missing now      | its value, or 0 if   |
 * |               |                                         | all must return      |
 * | `max-failed`  | how many of `failedIds` are failing now | its value, or 0      |
 * | `max-failed`  | how many more are failing now           | its value            |
 *
 * A gate whose input is not set does not fail. In a short list, the number is
 * unknown, and a gate on an unknown number fails.
 */
export function isWorseThanBaseline(
  outcome: Outcome,
  baseline: Baseline,
  inputs: Inputs,
): boolean {
  const { snapshot } = outcome;
  if (snapshot === undefined) return hadDocuments(baseline);
  const documents = baseline.documents ?? 0;
  const mustAllReturn = baseline.mustAllReturn && documents > 0;
  const maxRemoved = mustAllReturn ? ALLOW_NONE : inputs.maxRemoved;
  const maxFailed = inputs.maxFailed ?? ALLOW_NONE;
  // Where a run failed, it is not certain that there never was a document. So
  // at least one is expected, and none is a failure.
  const countBefore = Math.max(1, documents);
  const removed = Math.max(0, documents - snapshot.count);
  const stillFailing = countStillFailing(outcome, baseline);
  const newlyFailing =
    snapshot.failing - (baseline.failing ?? snapshot.failing);

  const isEmpty = failsGate(checkAnyIndexed, outcome, inputs, { countBefore });
  const hasLostTooMany = failsGate(
    checkMaxRemoved,
    outcome,
    { ...inputs, maxRemoved },
    { countBefore, removed },
  );
  const hasTooManyStillFailing = failsGate(
    checkMaxFailed,
    outcome,
    { ...inputs, maxFailed },
    { failed: stillFailing },
  );
  const hasTooManyNewlyFailing = failsGate(checkMaxFailed, outcome, inputs, {
    failed: newlyFailing,
  });
  return (
    isEmpty ||
    hasLostTooMany ||
    hasTooManyStillFailing ||
    hasTooManyNewlyFailing
  );
}

type GateCheck = typeof checkMaxRemoved;

/** Numbers of an outcome by which a gate decides. */
interface GateNumbers {
  readonly countBefore?: number;
  readonly removed?: number;
  readonly failed?: number;
}

/** Whether a gate fails with these numbers in place of those of the outcome. */
function failsGate(
  check: GateCheck,
  outcome: Outcome,
  inputs: Inputs,
  numbers: GateNumbers,
): boolean {
  const { countBefore = outcome.countBefore, ...others } = numbers;
  const counts = { ...outcome.counts, ...others };
  const result = check({ ...outcome, countBefore, counts }, inputs);
  return result instanceof Failure;
}

/** Counts those documents of `failedIds` that are failing now. */
export const countStillFailing = (
  { snapshot }: Outcome,
  { failedIds }: Baseline,
): number =>
  (snapshot?.failingDocuments ?? []).filter(({ id }) => failedIds.includes(id))
    .length;

/**
 * Whether this run removed all documents, or more than `max-removed` allows. The
 * last complete listing decides, since a cancelled run has no counts.
 */
export function hasRemovedTooMany(
  outcome: Outcome,
  inputs: Inputs | undefined,
): boolean {
  const removed = outcome.lists.removed.length;
  if (inputs === undefined || removed === 0) return false;
  return (
    failsGate(checkAnyIndexed, outcome, inputs, {}) ||
    failsGate(checkMaxRemoved, outcome, inputs, { removed })
  );
}
