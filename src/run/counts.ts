/** The counts of an ingest, for outputs, gates and messages. Pure. */
import type { Failure } from "../errors.ts";
import type { Comparison } from "./documents.ts";
import { countItems, type IngestProgress } from "./ingest-progress.ts";
import type { Integration } from "./integration.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

/**
 * Counts of an ingest; `null` if unknown. `failed` means in this run, and
 * `failing` now, whenever it began.
 */
export interface Counts {
  /** As Zylon reports them when the ingest starts. */
  readonly artifacts: number | null;
  readonly items: number | null;
  readonly added: number | null;
  readonly updated: number | null;
  readonly removed: number | null;
  readonly skipped: number | null;
  readonly failed: number | null;
  /** Documents that are indexed, and how many of them have a warning. */
  readonly indexed: number | null;
  readonly warned: number | null;
  // The others are no outputs: only texts tell them.
  /** Indexed documents that were neither added nor updated. */
  readonly unchanged: number | null;
  /** Indexed documents among which added, updated and unchanged are counted. */
  readonly compared: number | null;
  /** As `failed`, but also counted where that is unknown and a list tells more. */
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
 * Returns the counts: of the documents if they were compared, otherwise of the
 * stream. An incomplete count is `null`:
 *
 * | the waiting               | added, updated, removed | failed    | knownFailed      | indexed |
 * | ------------------------- | ----------------------- | --------- | ---------------- | ------- |
 * | none (`wait-for`)         | of the stream           | as those  | as failed        |         |
 * | ended                     | of the documents        | as those  | as failed        | known   |
 * | ended, and no list before | of the stream           | see below | or all failing   | known   |
 * | ended, with a short list  | of the stream           |           | all failing      | listed  |
 * | timed out                 |                         |           | of the documents | known   |
 * | timed out, no list before |                         |           | all failing      | known   |
 * | cut, or still going on    |                         |           |                  |         |
 *
 * Without a list before, it is unknown which documents failed earlier: if one
 * is failed now, the count is unknown, otherwise it is that of the stream, or 0.
 * In a short list, nobody knows about the documents that it doesn't have.
 */
export function getCounts({ ingest, watch }: Integration): Counts {
  const progress = ingest?.progress;
  const items = getStreamCounts(progress);
  const { skipped } = items;
  const known = {
    ...UNKNOWN_COUNTS,
    artifacts: progress?.artifacts ?? null,
    items: progress?.items ?? null,
    skipped,
  };
  if (watch === undefined)
    return { ...known, ...items, knownFailed: items.failed };
  const { snapshot, end } = watch;
  if (snapshot === undefined || end === "cut") return known;
  const listed = { ...known, ...getListedCounts(snapshot) };
  if (end === "timed-out") return listed;
  const { comparison, failing, isShort } = snapshot;
  if (comparison !== undefined)
    return { ...listed, ...getDocumentCounts(snapshot, comparison, progress) };
  const isFailedKnown = failing === 0 && !isShort;
  const failed = isFailedKnown ? (items.failed ?? 0) : null;
  return { ...listed, ...items, failed, knownFailed: failed ?? failing };
}

interface Counted {
  readonly counts: Counts;
  readonly failure: Failure | undefined;
}

/** Sums counts; `null` if a successful integration doesn't know its own. */
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

/**
 * Returns the counts of a stream that reported items and ended. Skipped items
 * say nothing about unchanged documents: they may be ones that Zylon can't read.
 */
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

/** Returns what a listing tells, whether or not the documents are settled. */
const getListedCounts = ({
  count,
  indexed,
  warned,
  failing,
  comparison,
}: DocumentSnapshot) => ({
  indexed,
  warned,
  compared: 0,
  knownFailed: comparison?.failedIds.size ?? failing,
  alreadyFailing: comparison?.alreadyFailing ?? null,
  pending: count - indexed - failing,
});

/** Returns what a comparison tells of documents that are settled. */
function getDocumentCounts(
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
 * Counts documents that failed, and items that failed without leaving a failed
 * document. An item that the stream names counts once, unless a later event
 * takes the failure back. An item without an id may be any failed document that
 * the stream does not name.
 */
function countFailures(
  documentIds: ReadonlySet<string>,
  progress?: IngestProgress,
): number {
  if (progress === undefined) return documentIds.size;
  const { ids, unnamed } = progress;
  const others = [...documentIds].filter((id) => !ids.failed.has(id));
  return ids.failed.size + Math.max(others.length, unnamed.failed);
}
