/**
 * Decides when documents are settled: nothing is pending, and two complete
 * listings, a quiet time apart, are the same.
 *
 *     ingest   look   look                look
 *     |--2 s---|------|--- … pending … ---|---- quiet time ----| settled
 *
 * How long the quiet time must be:
 *
 * | the ingest                | the documents                          | quiet time |
 * | ------------------------- | -------------------------------------- | ---------- |
 * | there is none: watch-only |                                        | 60 s       |
 * | has ended                 | confirm all that it reported           | 10 s       |
 * | has ended                 | don't confirm it                       | 60 s       |
 * | may go on                 | are or were listed or counted          | 60 s       |
 * | may go on, with no items  | there are and were none                | 5 min      |
 * | may go on otherwise       | there are and were none                | no end     |
 *
 * Documents and items are counted by Zylon when the ingest starts.
 */
import type { DocumentListing } from "./document-listing.ts";
import { type Documents, isSameTime } from "./documents.ts";
import type { IngestProgress } from "./ingest-progress.ts";
import { getDocuments, isComplete, type WatchEntry } from "./watch-entry.ts";

const QUIET_MS = { sure: 10_000, unsure: 60_000, empty: 300_000 };

/**
 * Updates since when nothing changes, after a listing of all documents.
 * @param began when that listing began
 */
export function withQuietTime(
  entry: WatchEntry,
  listing: DocumentListing,
  began: number,
): WatchEntry {
  const { integration, quiet } = entry;
  const documents = listing.documentsOf(integration.id);
  if (!isComplete(listing, integration) || entry.watch.pending.length > 0)
    return { ...entry, quiet: undefined };
  const isStillQuiet =
    quiet !== undefined && haveSameDocuments(quiet.documents, documents);
  return isStillQuiet
    ? entry
    : { ...entry, quiet: { since: began, documents } };
}

/** Whether nothing happened between these two listings. */
function haveSameDocuments(earlier: Documents, later: Documents): boolean {
  if (earlier.size !== later.size) return false;
  for (const { id, indexStatus, updated_at: time } of earlier.values()) {
    const document = later.get(id);
    if (document?.indexStatus !== indexStatus) return false;
    if (!isSameTime(document.updated_at, time)) return false;
  }
  return true;
}

/**
 * Whether nothing has changed for the quiet time.
 * @param time when the last listing of all began
 */
export const isSettled = (entry: WatchEntry, time: number): boolean =>
  time >= getSettledAt(entry);

/** When it will be settled, by `clock.now()`; `Infinity` if unknown. */
export const getSettledAt = (entry: WatchEntry): number =>
  entry.quiet === undefined ? Infinity : entry.quiet.since + getQuietMs(entry);

/**
 * How long nothing may change; `Infinity` while the first document may still
 * come.
 */
export function getQuietMs(entry: WatchEntry): number {
  const { integration, watch } = entry;
  if (watch.settings.isWatchOnly) return QUIET_MS.unsure;
  if (hasReportedEnd(entry))
    return isConfirmed(entry) ? QUIET_MS.sure : QUIET_MS.unsure;
  if (hasHadDocuments(entry)) return QUIET_MS.unsure;
  const hasNoItems = integration.ingest?.progress.items === 0;
  return hasNoItems ? QUIET_MS.empty : Infinity;
}

/** Whether Zylon said that the ingest ended. */
export const hasReportedEnd = ({ integration }: WatchEntry): boolean =>
  integration.ingest?.status === "completed";

/** Whether documents are or were listed, or Zylon counted some when the ingest began. */
function hasHadDocuments(entry: WatchEntry): boolean {
  const { integration, listedBefore } = entry;
  const listed = listedBefore.documentsOf(integration.id).size;
  const counted = integration.ingest?.progress.artifacts ?? 0;
  return getDocuments(entry).size > 0 || listed > 0 || counted > 0;
}

/** Whether the last listing of all confirms everything that the ingest reported. */
export function isConfirmed(entry: WatchEntry): boolean {
  const { integration, comparisonBase, lastListing, pendingIds } = entry;
  const { id, ingest } = integration;
  if (ingest === undefined || lastListing === undefined) return false;
  return confirmsEvents(ingest.progress, {
    before: comparisonBase?.artifactTimesOf(id),
    now: lastListing.artifactTimesOf(id),
    pendingIds,
  });
}

/** Times of artifacts by id; folders and links have one too. */
type ArtifactTimes = ReadonlyMap<string, string>;

interface Evidence {
  /** `undefined` if it is unknown what was there before. */
  readonly before: ArtifactTimes | undefined;
  readonly now: ArtifactTimes;
  readonly pendingIds: ReadonlySet<string>;
}

/**
 * Whether a listing confirms what the ingest reported last of each id:
 *
 * | last event | the listing confirms it if                                 |
 * | ---------- | ---------------------------------------------------------- |
 * | Added      | the id is there                                            |
 * | Removed    | the id is not there                                        |
 * | Updated    | the id is there, and is new, has another time than before, |
 * |            | or was seen pending                                        |
 * | Recreated  | the id is new, or there is another new id of which the     |
 * |            | last event is none of these four                           |
 *
 * If it is unknown what was there before, no id is new, and none has another time.
 * An event without an id can't be looked for, so nothing confirms it. What was
 * skipped or failed need not be in the list.
 */
function confirmsEvents(
  { lastOps, unnamed, mayMissItems }: IngestProgress,
  evidence: Evidence,
): boolean {
  const unnamedCount = unnamed.added + unnamed.updated + unnamed.removed;
  if (unnamedCount > 0 || mayMissItems) return false;
  const recreatedIds: string[] = [];
  for (const [id, op] of lastOps)
    if (op === "recreated") recreatedIds.push(id);
    else if (!isEventConfirmed(id, op, evidence)) return false;
  const withoutNewId = recreatedIds.filter((id) => !isNewId(id, evidence));
  // A document may be recreated under an id that the ingest doesn't name.
  const otherNewIds = [...evidence.now.keys()].filter(
    (id) => isNewId(id, evidence) && !lastOps.has(id),
  );
  return otherNewIds.length >= withoutNewId.length;
}

const isNewId = (id: string, { before, now }: Evidence): boolean =>
  before !== undefined && !before.has(id) && now.has(id);

function isEventConfirmed(
  id: string,
  op: "added" | "updated" | "removed",
  evidence: Evidence,
): boolean {
  const { before, now, pendingIds } = evidence;
  const time = now.get(id);
  const timeBefore = before?.get(id);
  if (op === "removed") return time === undefined;
  if (time === undefined) return false;
  if (op === "added" || isNewId(id, evidence) || pendingIds.has(id))
    return true;
  return timeBefore !== undefined && !isSameTime(timeBefore, time);
}
