/** The counts of an ingest, for outputs, gates and messages. Pure. */
import type { Failure } from "../errors.ts";
import type { Comparison } from "./documents.ts";
import { countItems, type IngestProgress } from "./ingest-progress.ts";
import type { Integration } from "./integration.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

/** Counts of an ingest or, without one, of a watch; `null` if unknown. */
export interface Counts {
  /**
   * As Zylon reports them when the ingest starts. Texts call artifacts documents,
   * the word that users know.
   */
  readonly artifacts: number | null;
  readonly items: number | null;
  readonly added: number | null;
  readonly updated: number | null;
  readonly removed: number | null;
  readonly skipped: number | null;
  /** What failed in this run or, without an ingest, has failed at any time. */
  readonly failed: number | null;
  /** Documents that are indexed, and how many of them have a warning. */
  readonly indexed: number | null;
  readonly warned: number | null;
  // The following are no outputs: only texts have them.
  /** Indexed documents that were neither added nor updated. */
  readonly unchanged: number | null;
  /** Indexed documents that were compared with those before, once all settled. */
  readonly compared: number | null;
  /** What texts show as failed: `failed` or, if unknown, what a list shows. */
  readonly knownFailed: number | null;
  /** Documents that failed before, and were not touched. */
  readonly alreadyFailing: number | null;
  /** Documents that are neither indexed nor failed. */
  readonly pending: number | null;
}

type ItemCounts = Pick<
  Counts,
  "added" | "updated" | "removed" | "skipped" | "failed"
>;
const UNKNOWN_ITEMS = {
  added: null,
  updated: null,
  removed: null,
  skipped: null,
  failed: null,
};
const UNKNOWN_COUNTS = {
  ...UNKNOWN_ITEMS,
  indexed: null,
  warned: null,
  unchanged: null,
  compared: null,
  knownFailed: null,
  alreadyFailing: null,
  pending: null,
};

/**
 * Returns the counts. Those of the stream count items, the others documents. An
 * empty cell is `null`:
 *
 * | the waiting       | the last list           | added, updated, removed | failed             | knownFailed        | indexed |
 * | ----------------- | ----------------------- | ----------------------- | ------------------ | ------------------ | ------- |
 * | none (`wait-for`) | none                    | of the stream           | of the stream      | of the stream      |         |
 * | ended             | is compared             | of the documents        | of both            | of both            | listed  |
 * | ended             | isn't; none is failing  | of the stream           | of the stream or 0 | of the stream or 0 | listed  |
 * | ended             | isn't; some are failing | of the stream           |                    | all failing        | listed  |
 * | ended             | is short                | of the stream           |                    | all failing        | listed  |
 * | timed out         | is compared             |                         |                    | of the documents   | listed  |
 * | timed out         | isn't                   |                         |                    | all failing        | listed  |
 * | cut, or goes on   | any                     |                         |                    |                    |         |
 * | any               | none was complete       |                         |                    |                    |         |
 *
 * A list is compared with the one before the ingest. If that is missing, nobody
 * knows since when documents are failing. A short list lacks documents, which may
 * be failing too.
 */
export function getCounts({ ingest, watch }: Integration): Counts {
  const progress = ingest?.progress;
  const ofStream = getStreamCounts(progress);
  const known = {
    ...UNKNOWN_COUNTS,
    artifacts: progress?.artifacts ?? null,
    items: progress?.items ?? null,
    skipped: ofStream.skipped,
  };
  if (watch === undefined)
    return { ...known, ...ofStream, knownFailed: ofStream.failed };
  const { snapshot, end } = watch;
  if (snapshot === undefined || end === undefined || end === "cut")
    return known;
  const listed = { ...known, ...getListedCounts(snapshot) };
  if (end === "timed-out") return listed;
  const { comparison } = snapshot;
  return comparison === undefined
    ? { ...listed, ...getUncomparedCounts(snapshot, ofStream) }
    : { ...listed, ...getComparedCounts(snapshot, comparison, progress) };
}

interface Counted {
  readonly counts: Counts;
  readonly failure: Failure | undefined;
}

/**
 * Sums each count of the integrations that have it; `null` if none has, or if an
 * integration without a failure lacks it.
 */
export function sumCounts(integrations: readonly Counted[]): Counts {
  const sum = (name: keyof Counts): number | null => {
    let total: number | null = null;
    for (const { counts, failure } of integrations) {
      const count = counts[name];
      if (count === null && failure === undefined) return null;
      if (count !== null) total = (total ?? 0) + count;
    }
    return total;
  };
  return {
    artifacts: sum("artifacts"),
    items: sum("items"),
    added: sum("added"),
    updated: sum("updated"),
    removed: sum("removed"),
    skipped: sum("skipped"),
    failed: sum("failed"),
    indexed: sum("indexed"),
    warned: sum("warned"),
    unchanged: sum("unchanged"),
    compared: sum("compared"),
    knownFailed: sum("knownFailed"),
    alreadyFailing: sum("alreadyFailing"),
    pending: sum("pending"),
  };
}

/** Returns the counts of a stream that reported items and `sync_completed`. */
function getStreamCounts(progress: IngestProgress | undefined): ItemCounts {
  if (progress?.last !== "completed" || !hasReportedItems(progress))
    return UNKNOWN_ITEMS;
  // What was not understood may have been one more item.
  const knownOrNull = (count: number): number | null =>
    progress.mayMissItems && count === 0 ? null : count;
  const counts = countItems(progress);
  return {
    added: knownOrNull(counts.added),
    updated: knownOrNull(counts.updated),
    removed: knownOrNull(counts.removed),
    skipped: knownOrNull(counts.skipped),
    failed: knownOrNull(counts.failed),
  };
}

const hasReportedItems = (progress: IngestProgress): boolean =>
  Object.values(countItems(progress)).some((count) => count > 0);

/** Returns what a listing shows, whether or not the documents are settled. */
const getListedCounts = ({
  count,
  indexed,
  warned,
  failing,
  comparison,
}: DocumentSnapshot) => ({
  indexed,
  warned,
  knownFailed: comparison?.failedIds.size ?? failing,
  alreadyFailing: comparison?.alreadyFailing ?? null,
  pending: count - indexed - failing,
});

/** Returns the changes and failures if there was nothing to compare with. */
function getUncomparedCounts(
  { failing, isShort }: DocumentSnapshot,
  ofStream: ItemCounts,
) {
  const isFailedKnown = failing === 0 && !isShort;
  const failed = isFailedKnown ? (ofStream.failed ?? 0) : null;
  return { ...ofStream, failed, knownFailed: failed ?? failing };
}

/** Returns the changes and failures that a comparison of the documents shows. */
function getComparedCounts(
  { indexed }: DocumentSnapshot,
  comparison: Comparison,
  progress: IngestProgress | undefined,
) {
  const { added, removed, failedIds, hasUpdateTimes } = comparison;
  // Without update times, only what the stream names is known to be updated.
  const isNamed =
    progress?.last === "completed" &&
    hasReportedItems(progress) &&
    progress.unnamed.updated === 0;
  const updated = hasUpdateTimes || isNamed ? comparison.updated : null;
  const failed = countFailures(failedIds, progress);
  return {
    added,
    updated,
    removed,
    failed,
    knownFailed: failed,
    compared: indexed,
    unchanged: updated === null ? null : indexed - added - updated,
  };
}

/**
 * Counts what failed, as a document or as an item of the stream. An item without
 * an id may be any failed document that the stream doesn't name:
 *
 *     failed documents   d1  d2
 *     failed items       d1  (no id)  (no id)
 *     failures           d1, and two more: d2 may be one of those without an id
 */
function countFailures(
  documentIds: ReadonlySet<string>,
  progress: IngestProgress | undefined,
): number {
  if (progress === undefined) return documentIds.size;
  const { ids, unnamed } = progress;
  const unreported = [...documentIds].filter((id) => !ids.failed.has(id));
  return ids.failed.size + Math.max(unreported.length, unnamed.failed);
}
