/** Describes what happened to documents, for log, gates and summary. Pure. */
import { type Counts, totalOf } from "./counts.ts";
import type { Integration } from "./integration.ts";
import type { DocumentRow, Outcome } from "./outcome.ts";
import { counted, moment } from "../text.ts";

/** `2 added, 19 unchanged`; empty if nothing is known. */
function changedIn(counts: Counts): string {
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
export function countsSentence(all: readonly Outcome[]): string {
  if (all.length === 0) return "";
  const counts = totalOf(all);
  const { indexed, added, updated } = counts;
  const watched = all.filter(({ stage }) => stage === "watched");
  const isAlone = watched.length > 0;
  const isSame = added === 0 && updated === 0;
  const changed = isAlone && isSame ? "" : changedIn(counts);
  const words: string[] = [];
  if (indexed !== null) {
    // The numbers add up only if all of them count documents, of all
    // integrations.
    const isCompared = counts.failedBefore !== null && all.every(isWhole);
    const inBrackets = isCompared && changed !== "" ? ` (${changed})` : "";
    words.push(`${counted(indexed, "document")} indexed${inBrackets}`);
  } else if (changed !== "") words.push(changed);
  const others = [
    [counts.removed, "removed"],
    [counts.failed, "failed"],
    [counts.failedBefore, "already failing"],
    [counts.warned, "with warnings"],
  ] as const;
  for (const [count, what] of others)
    if (count !== null && count > 0) words.push(`${count} ${what}`);
  if (isAlone && indexed !== null) words.push(pendingSentence(watched));
  return words.join(", ");
}

/** At the time limit, it is known what is indexed, but not what changed. */
const isWhole = ({ counts: { indexed, added } }: Outcome): boolean =>
  indexed === null || added !== null;

/** `nothing pending; the last change was 2026-11-28 01:12 UTC` */
function pendingSentence(all: readonly Outcome[]): string {
  let [pending, last] = [0, 0];
  for (const { now } of all) {
    if (now === undefined) continue;
    pending += now.count - now.indexed - now.failed;
    last = Math.max(last, now.changedAt ?? 0);
  }
  const words = `${pending === 0 ? "nothing" : pending} pending`;
  return last === 0 ? words : `${words}; the last change was ${moment(last)}`;
}

/** `2 added, 1 failed so far` if the waiting was cut short; else empty. */
export function changedSoFar({ documents }: Integration): string {
  const comparison = documents?.look?.comparison;
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
export const removedSoFar = ({ documents }: Integration): number =>
  documents?.look?.comparison?.removed ?? 0;
export const CHECK_REMOVED =
  "Check what was removed: the next run compares with what is left";

/** @param owner the integration, if there are several; otherwise empty */
export const namesOf = (
  documents: readonly DocumentRow[],
  owner = "",
): readonly string[] =>
  documents.map(({ name, error }) => `${name}${owner} (${error ?? ""})`);

/** ` of confluence int_1`, for one of several integrations; otherwise empty. */
export const ownerIn = ({ name }: Outcome, all: readonly Outcome[]): string =>
  all.length < 2 ? "" : ` of ${name}`;

/**
 * Returns what failed in this run: documents or, if none are known, items.
 * @param owner the integration, if there are several; otherwise empty
 */
export const failedNames = (
  { lists: { failed }, failedItems }: Outcome,
  owner = "",
): readonly string[] =>
  failed.length > 0
    ? namesOf(failed, owner)
    : failedItems.map((name) => name + owner);
