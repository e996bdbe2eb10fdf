/** Describes counts in words, for log, messages and summary. Pure. */
import { formatCount, formatUtcTime, joinNonEmpty } from "../text.ts";
import { type Counts, sumCounts } from "./counts.ts";
import type { Outcome } from "./outcome.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

/** Describes what is known of all integrations; empty if nothing is. */
export function formatCounts(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return "";
  const counts = sumCounts(outcomes);
  const { indexed } = counts;
  if (indexed === null) return formatItems(counts);
  const isWatchOnly = outcomes.some(({ stage }) => stage === "watch-only");
  return isWatchOnly
    ? formatWatched(indexed, counts, outcomes)
    : formatIndexed(indexed, counts);
}

/**
 * `2 added, 3 removed, 1 failed, 4 skipped`, if it isn't known how many documents
 * are indexed. Skipped items say the least about documents, so they come last,
 * and are left out if nothing else is known.
 */
function formatItems(counts: Counts): string {
  const { added, updated, removed, failed, skipped } = counts;
  const parts = [...getChanges(counts), ...getOtherCounts(counts)];
  if (skipped === null || skipped === 0) return parts.join(", ");
  const isUnchanged = [added, updated, removed, failed].every(
    (count) => count === 0,
  );
  if (isUnchanged) parts.push("nothing changed");
  if (parts.length > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}

/**
 * `24 documents indexed (2 added, 22 unchanged), 3 removed, 1 failed, 1 pending`.
 * What is in brackets are parts of the indexed documents.
 */
function formatIndexed(indexed: number, counts: Counts): string {
  const pending = counts.pending ?? 0;
  const parts = [
    formatIndexedCount(indexed, getChangesOfIndexed(counts)),
    ...getOtherCounts(counts),
  ];
  if (pending > 0) parts.push(`${pending} pending`);
  return parts.join(", ");
}

/**
 * `24 documents indexed, nothing pending; the last change was 2026-11-28 01:12 UTC`,
 * in watch-only. If no document was added or updated, unchanged ones are not
 * mentioned.
 */
function formatWatched(
  indexed: number,
  counts: Counts,
  outcomes: readonly Outcome[],
): string {
  const { added, updated, pending } = counts;
  const isUnchanged = added === 0 && updated === 0;
  const changes = isUnchanged ? [] : getChangesOfIndexed(counts);
  const text = [
    formatIndexedCount(indexed, changes),
    ...getOtherCounts(counts),
    `${pending === 0 ? "nothing" : pending} pending`,
  ].join(", ");
  return joinNonEmpty([text, formatLastChange(outcomes)], "; ");
}

/**
 * `the last change was 2026-11-28 01:12 UTC`; empty if that is unknown, as when
 * documents were removed: nothing says when.
 */
function formatLastChange(outcomes: readonly Outcome[]): string {
  if (outcomes.some(({ lists }) => lists.removed.length > 0)) return "";
  const counted = outcomes.filter(({ counts }) => counts.indexed !== null);
  const times = counted.flatMap(({ snapshot }) => snapshot?.changedAt ?? []);
  return times.length === 0
    ? ""
    : `the last change was ${formatUtcTime(Math.max(...times))}`;
}

/** `24 documents indexed (2 added, 22 unchanged)`. */
function formatIndexedCount(
  indexed: number,
  changes: readonly string[],
): string {
  const inBrackets = changes.length === 0 ? "" : ` (${changes.join(", ")})`;
  return `${formatCount(indexed, "document")} indexed${inBrackets}`;
}

/**
 * Returns the parts of the indexed documents; empty if some of these documents
 * were not compared, since the parts would not add up then.
 */
const getChangesOfIndexed = (counts: Counts): readonly string[] =>
  counts.indexedAndCompared === counts.indexed ? getChanges(counts) : [];

/** Returns `2 added`, `19 unchanged` and so on, for counts above 0. */
function getChanges(counts: Counts): readonly string[] {
  const parts: string[] = [];
  for (const kind of ["added", "updated", "unchanged"] as const) {
    const count = counts[kind] ?? 0;
    if (count > 0) parts.push(`${count} ${kind}`);
  }
  return parts;
}

/** Returns `3 removed`, `1 failed` and so on, for counts above 0. */
function getOtherCounts(counts: Counts): readonly string[] {
  const parts: string[] = [];
  const labelled = [
    [counts.removed, "removed"],
    [counts.knownFailed, "failed"],
    [counts.alreadyFailing, "already failing"],
    [counts.warned, "with warnings"],
  ] as const;
  for (const [count, label] of labelled)
    if (count !== null && count > 0) parts.push(`${count} ${label}`);
  return parts;
}

/**
 * `2 added, 1 failed so far`, for a waiting that failed; empty if nothing is known to
 * have changed.
 */
export function formatChangesSoFar(
  snapshot: DocumentSnapshot | undefined,
): string {
  const comparison = snapshot?.comparison;
  if (comparison === undefined) return "";
  const { added, updated, removed, failedIds, hasUpdateTimes } = comparison;
  const parts: string[] = [];
  if (added > 0) parts.push(`${added} added`);
  if (updated > 0 && hasUpdateTimes) parts.push(`${updated} updated`);
  if (removed > 0) parts.push(`${removed} removed`);
  if (failedIds.size > 0) parts.push(`${failedIds.size} failed`);
  return parts.length === 0 ? "" : `${parts.join(", ")} so far`;
}

/** Counts the documents that are known to be removed, for a waiting that failed. */
export const countRemovedSoFar = (
  snapshot: DocumentSnapshot | undefined,
): number => snapshot?.comparison?.removed ?? 0;
