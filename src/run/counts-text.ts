/** Describes what happened to documents, for log, gates and summary. Pure. */
import { formatCount, formatUtcTime } from "../text.ts";
import { type Counts, sumCounts } from "./counts.ts";
import type { Integration } from "./integration.ts";
import type { ListedDocument, Outcome } from "./outcome.ts";

/** `2 added, 19 unchanged`; empty if nothing is known. */
function formatChanges(counts: Counts): string {
  const parts: string[] = [];
  const rest = counts.indexed === null ? "skipped" : "unchanged";
  for (const kind of ["added", "updated", rest] as const) {
    const count = counts[kind] ?? 0;
    if (count > 0) parts.push(`${count} ${kind}`);
  }
  return parts.join(", ");
}

/**
 * `24 documents indexed (2 added, 22 unchanged), 3 removed, 1 failed`; empty if
 * nothing is known. Without an ingest, unchanged documents are not mentioned:
 * `24 documents indexed, nothing pending; the last change was 2026-11-28 01:12 UTC`.
 */
export function formatCounts(all: readonly Outcome[]): string {
  if (all.length === 0) return "";
  const counts = sumCounts(all);
  const { indexed, added, updated } = counts;
  const watched = all.filter(({ stage }) => stage === "watched");
  const isAlone = watched.length > 0;
  const isSame = added === 0 && updated === 0;
  const changed = isAlone && isSame ? "" : formatChanges(counts);
  const words: string[] = [];
  if (indexed !== null) {
    // The numbers add up only if all of them count documents, of all
    // integrations.
    const isCompared =
      counts.failedBefore !== null && all.every(hasCompleteCounts);
    const inBrackets = isCompared && changed !== "" ? ` (${changed})` : "";
    words.push(`${formatCount(indexed, "document")} indexed${inBrackets}`);
  } else if (changed !== "") words.push(changed);
  const others = [
    [counts.removed, "removed"],
    [counts.failed, "failed"],
    [counts.failedBefore, "already failing"],
    [counts.warned, "with warnings"],
  ] as const;
  for (const [count, what] of others)
    if (count !== null && count > 0) words.push(`${count} ${what}`);
  if (isAlone && indexed !== null) words.push(formatPending(watched));
  return words.join(", ");
}

/** At the time limit, it is known what is indexed, but not what changed. */
const hasCompleteCounts = ({ counts: { indexed, added } }: Outcome): boolean =>
  indexed === null || added !== null;

/** `nothing pending; the last change was 2026-11-28 01:12 UTC` */
function formatPending(all: readonly Outcome[]): string {
  let [pending, last] = [0, 0];
  for (const { snapshot } of all) {
    if (snapshot === undefined) continue;
    pending += snapshot.count - snapshot.indexed - snapshot.failed;
    last = Math.max(last, snapshot.changedAt ?? 0);
  }
  const words = `${pending === 0 ? "nothing" : pending} pending`;
  return last === 0
    ? words
    : `${words}; the last change was ${formatUtcTime(last)}`;
}

/** `2 added, 1 failed so far` if the waiting was cut short; else empty. */
export function formatChangesSoFar({ watch }: Integration): string {
  const comparison = watch?.snapshot?.comparison;
  if (comparison === undefined) return "";
  const { added, updated, removed, failed, hasTimes } = comparison;
  const parts: string[] = [];
  if (added > 0) parts.push(`${added} added`);
  if (updated > 0 && hasTimes) parts.push(`${updated} updated`);
  if (removed > 0) parts.push(`${removed} removed`);
  if (failed.size > 0) parts.push(`${failed.size} failed`);
  return parts.length === 0 ? "" : `${parts.join(", ")} so far`;
}

/** Counts removed documents, also if the waiting was cut short. */
export const countRemovedSoFar = ({ watch }: Integration): number =>
  watch?.snapshot?.comparison?.removed ?? 0;
export const CHECK_REMOVED =
  "Check what was removed: the next run compares with what is left";

/** @param owner the integration, if there are several; otherwise empty */
export const formatFailedNames = (
  documents: readonly ListedDocument[],
  owner = "",
): readonly string[] =>
  documents.map(({ name, error }) => `${name}${owner} (${error ?? ""})`);

/** ` of confluence int_1`, for one of several integrations; otherwise empty. */
export const formatOwner = (
  { name }: Outcome,
  all: readonly Outcome[],
): string => (all.length < 2 ? "" : ` of ${name}`);

/**
 * Returns what failed in this run: documents or, if none are known, items.
 * @param owner the integration, if there are several; otherwise empty
 */
export const formatFailuresOfRun = (
  { lists: { failed }, failedItems }: Outcome,
  owner = "",
): readonly string[] =>
  failed.length > 0
    ? formatFailedNames(failed, owner)
    : failedItems.map((name) => name + owner);
