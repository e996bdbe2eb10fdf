/** Describes counts in words, for log, messages and summary. Pure. */
import { formatCount, formatUtcTime } from "../text.ts";
import { type Counts, sumCounts } from "./counts.ts";
import type { DocumentSnapshot } from "./integration.ts";
import type { Outcome } from "./outcome.ts";

/**
 * `24 documents indexed (2 added, 22 unchanged), 3 removed, 1 failed`; empty if
 * nothing is known. The parts add up to the documents that there are. Without
 * an ingest, unchanged documents are not mentioned:
 * `24 documents indexed, nothing pending; the last change was 2026-11-28 01:12 UTC`.
 */
export function formatCounts(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return "";
  const counts = sumCounts(outcomes.map(addFailedCounts));
  const { indexed, added, updated } = counts;
  const isUnchanged = added === 0 && updated === 0;
  const changes =
    isUnchanged && isAnyWatchOnly(outcomes) ? "" : formatChanges(counts);
  const parts: string[] = [];
  if (indexed !== null) {
    const isAllCompared = outcomes.every(areIndexedCompared);
    const inBrackets = isAllCompared && changes !== "" ? ` (${changes})` : "";
    parts.push(`${formatCount(indexed, "document")} indexed${inBrackets}`);
  } else if (changes !== "") parts.push(changes);
  const otherCounts = [
    [counts.removed, "removed"],
    [counts.failed, "failed"],
    [counts.alreadyFailing, "already failing"],
    [counts.warned, "with warnings"],
  ] as const;
  for (const [count, label] of otherCounts)
    if (count !== null && count > 0) parts.push(`${count} ${label}`);
  if (indexed === null) parts.push(...formatSkipped(counts, parts));
  else parts.push(...formatPending(outcomes));
  return parts.join(", ");
}

const isAnyWatchOnly = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ stage }) => stage === "watch-only");

/** `2 added, 19 unchanged`; empty if nothing is known. */
function formatChanges(counts: Counts): string {
  const parts: string[] = [];
  for (const kind of ["added", "updated", "unchanged"] as const) {
    const count = counts[kind] ?? 0;
    if (count > 0) parts.push(`${count} ${kind}`);
  }
  return parts.join(", ");
}

/**
 * Counts failed documents also where the outputs leave them empty: at the time
 * limit, and without a list from before the ingest. Without that list, it isn't
 * known since when they fail.
 */
function addFailedCounts({
  counts,
  failure,
  snapshot,
}: Outcome): Pick<Outcome, "counts" | "failure"> {
  const { indexed, failed } = counts;
  if (failed !== null || indexed === null || snapshot === undefined)
    return { counts, failure };
  const { comparison, failing } = snapshot;
  const failedCounts =
    comparison === undefined
      ? { failed: failing }
      : {
          failed: comparison.failed.size,
          alreadyFailing: comparison.alreadyFailing,
        };
  return { counts: { ...counts, ...failedCounts }, failure };
}

/**
 * Whether the documents, if the indexed ones are counted, were compared with
 * those before. Otherwise it is unknown which were already failing, and what was
 * added, updated or unchanged doesn't add up to those that are indexed.
 */
const areIndexedCompared = ({
  counts: { indexed, alreadyFailing },
}: Outcome): boolean => indexed === null || alreadyFailing !== null;

/**
 * Skipped items say the least about documents, so they never come first, and
 * are left out if nothing else is known.
 */
function formatSkipped(
  { added, updated, removed, failed, skipped }: Counts,
  parts: readonly string[],
): string[] {
  if (skipped === null || skipped === 0) return [];
  const text = `${skipped} skipped`;
  if (parts.length > 0) return [text];
  const isUnchanged = [added, updated, removed, failed].every(
    (count) => count === 0,
  );
  return isUnchanged ? ["nothing changed", text] : [];
}

/**
 * `1 pending`; without an ingest also
 * `nothing pending; the last change was 2026-11-28 01:12 UTC`. The time is left
 * out if documents were removed, since that is a later change without a time.
 */
function formatPending(outcomes: readonly Outcome[]): string[] {
  let pending = 0;
  let lastChange = 0;
  for (const { snapshot, counts } of outcomes) {
    if (snapshot === undefined || counts.indexed === null) continue;
    const { count, indexed, failing, changedAt = 0 } = snapshot;
    pending += count - indexed - failing;
    lastChange = Math.max(lastChange, changedAt);
  }
  if (!isAnyWatchOnly(outcomes))
    return pending === 0 ? [] : [`${pending} pending`];
  const text = `${pending === 0 ? "nothing" : pending} pending`;
  const hasRemoved = outcomes.some(({ lists }) => lists.removed.length > 0);
  return lastChange === 0 || hasRemoved
    ? [text]
    : [`${text}; the last change was ${formatUtcTime(lastChange)}`];
}

/** `2 added, 1 failed so far`, if the waiting was cut short; otherwise empty. */
export function formatChangesSoFar(
  snapshot: DocumentSnapshot | undefined,
): string {
  const comparison = snapshot?.comparison;
  if (comparison === undefined) return "";
  const { added, updated, removed, failed, hasTimes } = comparison;
  const parts: string[] = [];
  if (added > 0) parts.push(`${added} added`);
  if (updated > 0 && hasTimes) parts.push(`${updated} updated`);
  if (removed > 0) parts.push(`${removed} removed`);
  if (failed.size > 0) parts.push(`${failed.size} failed`);
  return parts.length === 0 ? "" : `${parts.join(", ")} so far`;
}

/** Counts the documents that were removed, even if the waiting was cut short. */
export const countRemovedSoFar = (
  snapshot: DocumentSnapshot | undefined,
): number => snapshot?.comparison?.removed ?? 0;
