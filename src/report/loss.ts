/**
 * What an ingest that failed has lost, and whether it is back. The next run
 * compares with what is left, and would see nothing of it. Pure.
 */
import { countsOf } from "../run/counts.ts";
import { isEmptyByIntent, isOver } from "../run/gates.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { type Integration, type Look, nameOf } from "../run/integration.ts";

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

interface Verdict {
  /** `unknown`: the first run that can compare decides. */
  readonly kind: "lost" | "kept" | "unknown";
  /** Undefined where no documents were listed before. */
  readonly before: Before | undefined;
  /** Something was lost that was there before this run. */
  readonly isNews: boolean;
}

/**
 * A loss is more removed or failed than allowed, none left, or none done,
 * whichever code is told:
 *
 * | how the waiting ended | over a limit | none left, none done | else    |
 * | --------------------- | ------------ | -------------------- | ------- |
 * | settled, empty        | lost         | lost                 | kept    |
 * | late                  | lost         | unknown              | unknown |
 * | cut, or never began   | unknown      | unknown              | unknown |
 *
 * @param earlier before runs since when it could not be compared
 */
export function judge(
  integration: Integration,
  earlier: Before | undefined,
  inputs: Inputs,
  today: string,
): Verdict {
  const { documents } = integration;
  const before = knownBefore(integration, earlier, today);
  const { look, end } = documents ?? {};
  const isCut = end === undefined || end === "cut";
  if (look === undefined || before === undefined || isCut)
    return { kind: "unknown", before, isNews: false };
  const removed = removedSince(before, integration, look);
  const isShort =
    removed > 0 && isAbove(removed, inputs["max-removed"], before.documents);
  const isLost =
    isShort ||
    hasFailed(before, integration, look, inputs) ||
    (end !== "late" && isOfNoUse(before, integration, look, inputs));
  if (!isLost)
    return { kind: end === "late" ? "unknown" : "kept", before, isNews: false };
  return { kind: "lost", before, isNews: isShort || !isBack(before, look) };
}

function knownBefore(
  integration: Integration,
  earlier: Before | undefined,
  today: string,
): Before | undefined {
  const { documents } = integration;
  if (documents === undefined) return earlier;
  const { before, failingBefore } = documents;
  if (before === null && earlier !== undefined) return earlier;
  return merged(earlier, {
    name: nameOf(integration),
    when: today,
    documents: before,
    failing: failingBefore,
  });
}

/** One without a limit allows everything. */
const isAbove = (
  count: number,
  most: Inputs["max-removed"],
  all: number | null,
): boolean => most !== undefined && isOver(count, most, all);

/** In this run, and in those before it that could not be compared. */
function removedSince(
  { documents: most }: Before,
  { documents }: Integration,
  { count, comparison }: Look,
): number {
  const earlier = Math.max(0, (most ?? 0) - (documents?.before ?? count));
  return (comparison?.removed ?? 0) + earlier;
}

function hasFailed(
  { failing }: Before,
  integration: Integration,
  { count, failed, comparison }: Look,
  { "max-failed": most }: Inputs,
): boolean {
  const { items, failed: known } = countsOf(integration);
  const own = known ?? comparison?.failed.size ?? 0;
  const all = Math.max(own, failing === null ? 0 : failed - failing);
  return all > 0 && isAbove(all, most, items ?? count);
}

/** No document is left, or none is done. */
function isOfNoUse(
  { documents: before }: Before,
  integration: Integration,
  { count, indexed, failed }: Look,
  inputs: Inputs,
): boolean {
  if (count > 0) return failed > 0 && indexed === 0;
  const counts = countsOf(integration);
  return before !== 0 && !isEmptyByIntent({ counts, before }, inputs);
}

/** As far as this run knows; undefined: it doesn't. */
export function lookAfter({ documents }: Integration): Look | undefined {
  const hasEnded = documents?.end === "settled" || documents?.end === "empty";
  return hasEnded ? documents.look : undefined;
}

/** As many documents as there were, and no more failing. */
export function isBack(
  { documents, failing }: Before,
  now: Look | undefined,
): boolean {
  if (now === undefined || documents === null || failing === null) return false;
  return now.count >= documents && now.failed <= failing;
}

/** Zero items, and no document, listed or counted: that proves nothing. */
export function isVoid(integration: Integration): boolean {
  const { documents } = integration;
  const { items, artifacts } = countsOf(integration);
  const counted = [artifacts, documents?.before, documents?.look?.count];
  return items === 0 && counted.every((count) => (count ?? 0) === 0);
}
