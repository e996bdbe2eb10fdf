/**
 * Assesses what a failed ingest has lost, and whether it is back. The next run
 * compares with what is left, so it would not notice a loss. Pure.
 */
import { isEmptyByIntent, isOver } from "../run/gates.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Look } from "../run/integration.ts";
import type { Outcome } from "../run/outcome.ts";

/** What an integration had before an ingest that failed; `null` is unknown. */
export interface Before {
  readonly name: string;
  /** A date: `2026-11-28`. */
  readonly when: string;
  readonly documents: number | null;
  readonly failing: number | null;
}

/** The most documents and the fewest failing, with the date of the most. */
export function merged(one: Before | undefined, other: Before): Before {
  if (one === undefined) return other;
  const isMore = (other.documents ?? Infinity) > (one.documents ?? Infinity);
  return {
    name: one.name,
    when: isMore ? other.when : one.when,
    documents: ofKnown(Math.max, one.documents, other.documents),
    failing: ofKnown(Math.min, one.failing, other.failing),
  };
}

const ofKnown = (
  pick: (...numbers: number[]) => number,
  one: number | null,
  other: number | null,
): number | null => (one === null || other === null ? null : pick(one, other));

export interface Verdict {
  /** If `unknown`, the first run that can compare decides. */
  readonly kind: "lost" | "kept" | "unknown";
  /** `undefined` if no documents were listed before. */
  readonly before: Before | undefined;
  /** Something was lost that was there before this run. */
  readonly isNews: boolean;
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
export function judge(
  one: Outcome,
  earlier: Before | undefined,
  inputs: Inputs,
  today: string,
): Verdict {
  const before = knownBefore(one, earlier, today);
  const { now, end } = one;
  if (now === undefined || before === undefined || end === "cut")
    return { kind: "unknown", before, isNews: false };
  const removed = removedSince(before, one, now);
  const isShort =
    removed > 0 && isAbove(removed, inputs.maxRemoved, before.documents);
  const isLost =
    isShort ||
    hasFailed(before, one, now, inputs) ||
    (end !== "late" && isOfNoUse(before, one, now, inputs));
  if (!isLost)
    return { kind: end === "late" ? "unknown" : "kept", before, isNews: false };
  return { kind: "lost", before, isNews: isShort || !isBack(before, now) };
}

function knownBefore(
  { name, end, before: documents, failingBefore: failing }: Outcome,
  earlier: Before | undefined,
  today: string,
): Before | undefined {
  if (end === undefined) return earlier;
  if (documents === null && earlier !== undefined) return earlier;
  return merged(earlier, { name, when: today, documents, failing });
}

/** Whether a count exceeds its gate. Without a gate, it never does. */
const isAbove = (
  count: number,
  most: Inputs["maxRemoved"],
  all: number | null,
): boolean => most !== undefined && isOver(count, most, all);

/** Counts removals, also those of runs that could not be compared. */
function removedSince(
  { documents: most }: Before,
  { before, lists: { removed } }: Outcome,
  { count }: Look,
): number {
  return removed.length + Math.max(0, (most ?? 0) - (before ?? count));
}

function hasFailed(
  { failing }: Before,
  { counts, lists }: Outcome,
  { count, failed }: Look,
  { maxFailed: most }: Inputs,
): boolean {
  const own = counts.failed ?? lists.failed.length;
  const all = Math.max(own, failing === null ? 0 : failed - failing);
  return all > 0 && isAbove(all, most, counts.items ?? count);
}

/** Whether no document is left, or none is indexed. */
function isOfNoUse(
  { documents: before }: Before,
  { counts }: Outcome,
  { count, indexed, failed }: Look,
  inputs: Inputs,
): boolean {
  if (count > 0) return failed > 0 && indexed === 0;
  return before !== 0 && !isEmptyByIntent({ counts, before }, inputs);
}

/** Returns the final documents; `undefined` if this run doesn't know them. */
export const lookAfter = ({ end, now }: Outcome): Look | undefined =>
  end === "settled" || end === "empty" ? now : undefined;

/** Whether there are as many documents as before, and no more failing. */
export function isBack(
  { documents, failing }: Before,
  now: Look | undefined,
): boolean {
  if (now === undefined || documents === null || failing === null) return false;
  return now.count >= documents && now.failed <= failing;
}

/** No items, and no documents, listed or counted: that proves nothing. */
export function isVoid({ counts, before, now }: Outcome): boolean {
  const counted = [counts.artifacts, before, now?.count];
  return counts.items === 0 && counted.every((count) => (count ?? 0) === 0);
}
