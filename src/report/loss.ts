/**
 * Assesses what a failed ingest has lost, and whether it is back. The next run
 * compares with what is left, so it would not notice a loss. Pure.
 */
import type { Inputs } from "../inputs/inputs.ts";
import { exceedsAllowance } from "../run/gates.ts";
import type { DocumentSnapshot } from "../run/integration.ts";
import { isEmptyOnPurpose } from "../run/nothing-indexed.ts";
import type { Outcome } from "../run/outcome.ts";

/** What an integration had before an ingest that failed; `null` is unknown. */
export interface Baseline {
  readonly name: string;
  /** A date: `2026-11-28`. */
  readonly when: string;
  readonly documents: number | null;
  readonly failing: number | null;
}

/** The most documents and the fewest failing, with the date of the most. */
export function mergeBaselines(
  one: Baseline | undefined,
  other: Baseline,
): Baseline {
  if (one === undefined) return other;
  const isMore = (other.documents ?? Infinity) > (one.documents ?? Infinity);
  return {
    name: one.name,
    when: isMore ? other.when : one.when,
    documents: pickIfKnown(Math.max, one.documents, other.documents),
    failing: pickIfKnown(Math.min, one.failing, other.failing),
  };
}

const pickIfKnown = (
  pick: (...numbers: number[]) => number,
  one: number | null,
  other: number | null,
): number | null => (one === null || other === null ? null : pick(one, other));

export interface LossAssessment {
  /** If `unknown`, the first run that can compare decides. */
  readonly kind: "lost" | "kept" | "unknown";
  /** `undefined` if no documents were listed before. */
  readonly before: Baseline | undefined;
  /** Something was lost that was there before this run. */
  readonly isNewLoss: boolean;
}

/**
 * Assesses what was lost. It is a loss if more documents were removed or failed
 * than allowed, if none are left, or if none are indexed, whatever the error
 * code:
 *
 * | how the waiting ended | over a limit | none left, none done | else    |
 * | --------------------- | ------------ | -------------------- | ------- |
 * | settled, empty        | lost         | lost                 | kept    |
 * | late                  | lost         | unknown              | unknown |
 * | cut, or never began   | unknown      | unknown              | unknown |
 *
 * @param earlier baseline of earlier runs that could not be compared
 */
export function assessLoss(
  one: Outcome,
  earlier: Baseline | undefined,
  inputs: Inputs,
  today: string,
): LossAssessment {
  const before = getBaseline(one, earlier, today);
  const { snapshot, end } = one;
  if (snapshot === undefined || before === undefined || end === "cut")
    return { kind: "unknown", before, isNewLoss: false };
  const removed = countRemoved(before, one, snapshot);
  const isShort =
    removed > 0 && exceedsGate(removed, inputs.maxRemoved, before.documents);
  const isLost =
    isShort ||
    hasTooManyFailed(before, one, snapshot, inputs) ||
    (end !== "late" && hasNoUsableDocuments(before, one, snapshot, inputs));
  if (!isLost)
    return {
      kind: end === "late" ? "unknown" : "kept",
      before,
      isNewLoss: false,
    };
  return {
    kind: "lost",
    before,
    isNewLoss: isShort || !isRestored(before, snapshot),
  };
}

function getBaseline(
  { name, end, countBefore: documents, failingBefore: failing }: Outcome,
  earlier: Baseline | undefined,
  today: string,
): Baseline | undefined {
  if (end === undefined) return earlier;
  if (documents === null && earlier !== undefined) return earlier;
  return mergeBaselines(earlier, { name, when: today, documents, failing });
}

/** Whether a count exceeds its gate. Without a gate, it never does. */
const exceedsGate = (
  count: number,
  most: Inputs["maxRemoved"],
  all: number | null,
): boolean => most !== undefined && exceedsAllowance(count, most, all);

/** Counts removals, also those of runs that could not be compared. */
function countRemoved(
  { documents: most }: Baseline,
  { countBefore, lists: { removed } }: Outcome,
  { count }: DocumentSnapshot,
): number {
  return removed.length + Math.max(0, (most ?? 0) - (countBefore ?? count));
}

function hasTooManyFailed(
  { failing }: Baseline,
  { counts, lists }: Outcome,
  { count, failed }: DocumentSnapshot,
  { maxFailed: most }: Inputs,
): boolean {
  const own = counts.failed ?? lists.failed.length;
  const all = Math.max(own, failing === null ? 0 : failed - failing);
  return all > 0 && exceedsGate(all, most, counts.items ?? count);
}

/** Whether no document is left, or none is indexed. */
function hasNoUsableDocuments(
  { documents: countBefore }: Baseline,
  outcome: Outcome,
  { count, indexed, failed }: DocumentSnapshot,
  inputs: Inputs,
): boolean {
  if (count > 0) return failed > 0 && indexed === 0;
  return (
    countBefore !== 0 && !isEmptyOnPurpose({ ...outcome, countBefore }, inputs)
  );
}

/** Returns the final documents; `undefined` if this run doesn't know them. */
export const getFinalSnapshot = ({
  end,
  snapshot,
}: Outcome): DocumentSnapshot | undefined =>
  end === "settled" || end === "empty" ? snapshot : undefined;

/** Whether there are as many documents as before, and no more failing. */
export function isRestored(
  { documents, failing }: Baseline,
  now: DocumentSnapshot | undefined,
): boolean {
  if (now === undefined || documents === null || failing === null) return false;
  return now.count >= documents && now.failed <= failing;
}

/** No items, and no documents, listed or counted: that proves nothing. */
export function hasNoContent({
  counts,
  countBefore,
  snapshot,
}: Outcome): boolean {
  const counted = [counts.artifacts, countBefore, snapshot?.count];
  return counts.items === 0 && counted.every((count) => (count ?? 0) === 0);
}
