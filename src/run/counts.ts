/** The counts of integrations, for outputs, gates and messages. Pure. */
import type { Failure } from "../errors.ts";
import type { Comparison } from "./documents.ts";
import {
  countItems,
  type IngestProgress,
  newIngestProgress,
} from "./ingest-progress.ts";
import type { Integration } from "./integration.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

/** Counts of one integration, or their sums for several; `null` if unknown. */
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
  /** What failed in this run; in watch-only, all that is failing. */
  readonly failed: number | null;
  /** Documents that are indexed, and how many of them have a warning. */
  readonly indexed: number | null;
  readonly warned: number | null;
  // The following are no outputs: only texts have them.
  /** Indexed documents that were neither added nor updated. */
  readonly unchanged: number | null;
  /**
   * Indexed documents that were compared, when the waiting ended: in a sum, as many
   * as `indexed` if all were.
   */
  readonly indexedAndCompared: number | null;
  /**
   * What texts show as failed: `failed` or, if that is unknown, what a list shows;
   * `null` if the waiting was cut.
   */
  readonly knownFailed: number | null;
  /** Documents that failed before this run, which left them alone. */
  readonly alreadyFailing: number | null;
  /**
   * Documents that are neither indexed nor failed in the last complete list; `null`
   * if the waiting was cut.
   */
  readonly pending: number | null;
}

type EventCounts = Pick<
  Counts,
  "added" | "updated" | "removed" | "skipped" | "failed"
>;
type ListedCounts = Pick<
  Counts,
  "indexed" | "warned" | "alreadyFailing" | "pending"
>;
type Changes = Pick<
  Counts,
  "added" | "updated" | "removed" | "unchanged" | "indexedAndCompared"
>;

const UNLISTED: ListedCounts = {
  indexed: null,
  warned: null,
  alreadyFailing: null,
  pending: null,
};
const UNKNOWN_CHANGES: Changes = {
  added: null,
  updated: null,
  removed: null,
  unchanged: null,
  indexedAndCompared: null,
};

/**
 * Returns the counts: items where they are from the ingest's events, and otherwise
 * documents. The first row that applies decides. An empty cell means `null` for a
 * count, and anything for the waiting or the list:
 *
 * | the waiting               | the last complete list    | added, updated, removed | failed       | knownFailed  | indexed |
 * | ------------------------- | ------------------------- | ----------------------- | ------------ | ------------ | ------- |
 * | none                      |                           | events                  | events       | events       |         |
 * | has not ended, or was cut |                           |                         |              |              |         |
 * |                           | there is none             |                         |              |              |         |
 * | timed out                 | is compared               |                         |              | comparison   | list    |
 * | timed out                 |                           |                         |              | all failing  | list    |
 * | ended                     | is compared               | comparison              | documents and events | documents and events | list    |
 * | ended                     | is short, or has failures | events                  |              | all failing  | list    |
 * | ended                     |                           | events                  | events, or 0 | events, or 0 | list    |
 *
 * A short list is not compared: it lacks documents, which may be failing too. Nor
 * is a list compared if there is nothing to compare it with: then nobody knows
 * since when documents are failing. `skipped` is always from the events.
 */
export function getCounts({ ingest, watch }: Integration): Counts {
  const progress = ingest?.progress ?? newIngestProgress();
  const { artifacts, items } = progress;
  const { added, updated, removed, skipped, failed } = getEventCounts(progress);
  const reported = { artifacts, items, skipped };
  const changes = { ...UNKNOWN_CHANGES, added, updated, removed };
  if (watch === undefined)
    return {
      ...reported,
      ...UNLISTED,
      ...changes,
      failed,
      knownFailed: failed,
    };
  const { snapshot, end } = watch;
  if (end === undefined || end === "cut" || snapshot === undefined)
    return {
      ...reported,
      ...UNLISTED,
      ...UNKNOWN_CHANGES,
      failed: null,
      knownFailed: null,
    };
  const { comparison, failing, isShort } = snapshot;
  const listed = getListedCounts(snapshot);
  if (end === "timed-out")
    return {
      ...reported,
      ...listed,
      ...UNKNOWN_CHANGES,
      failed: null,
      knownFailed: comparison?.failedIds.size ?? failing,
    };
  if (comparison !== undefined) {
    const failures = countFailures(comparison.failedIds, progress);
    return {
      ...reported,
      ...listed,
      ...getComparedChanges(snapshot.indexed, comparison, progress),
      failed: failures,
      knownFailed: failures,
    };
  }
  if (isShort || failing > 0)
    return {
      ...reported,
      ...listed,
      ...changes,
      failed: null,
      knownFailed: failing,
    };
  return {
    ...reported,
    ...listed,
    ...changes,
    failed: failed ?? 0,
    knownFailed: failed ?? 0,
  };
}

/** What a sum needs to know of an outcome. */
interface SummedOutcome {
  readonly counts: Counts;
  readonly failure: Failure | undefined;
}

/**
 * Sums each count of the outcomes that have it; `null` if none has, or if an outcome
 * without a failure lacks it.
 */
export function sumCounts(outcomes: readonly SummedOutcome[]): Counts {
  const sum = (name: keyof Counts): number | null => {
    let total: number | null = null;
    for (const { counts, failure } of outcomes) {
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
    indexedAndCompared: sum("indexedAndCompared"),
    knownFailed: sum("knownFailed"),
    alreadyFailing: sum("alreadyFailing"),
    pending: sum("pending"),
  };
}

/** Counts the items in the events if these are complete and any item is in them. */
function getEventCounts(progress: IngestProgress): EventCounts {
  if (progress.last !== "completed" || !hasReportedAnyItem(progress))
    return {
      added: null,
      updated: null,
      removed: null,
      skipped: null,
      failed: null,
    };
  // An event that was not understood may have been about one more item.
  const zeroIfCertain = (count: number): number | null =>
    progress.mayMissItems && count === 0 ? null : count;
  const counts = countItems(progress);
  return {
    added: zeroIfCertain(counts.added),
    updated: zeroIfCertain(counts.updated),
    removed: zeroIfCertain(counts.removed),
    skipped: zeroIfCertain(counts.skipped),
    failed: zeroIfCertain(counts.failed),
  };
}

/** Whether an event was about an item, even one that was removed. */
const hasReportedAnyItem = (progress: IngestProgress): boolean =>
  Object.values(countItems(progress)).some((count) => count > 0);

/** Returns what a list shows, whether or not the documents are settled. */
const getListedCounts = ({
  count,
  indexed,
  warned,
  failing,
  comparison,
}: DocumentSnapshot): ListedCounts => ({
  indexed,
  warned,
  alreadyFailing: comparison?.alreadyFailing ?? null,
  pending: count - indexed - failing,
});

/**
 * Returns the changes that a comparison shows. If documents lack update times, it
 * is unknown how many were updated, unless the events name all of them.
 */
function getComparedChanges(
  indexed: number,
  { added, updated, removed, hasUpdateTimes }: Comparison,
  progress: IngestProgress,
): Changes {
  const areUpdatesNamed =
    progress.last === "completed" &&
    hasReportedAnyItem(progress) &&
    progress.unnamed.updated === 0;
  const isUpdatedKnown = hasUpdateTimes || areUpdatesNamed;
  return {
    added,
    updated: isUpdatedKnown ? updated : null,
    removed,
    unchanged: isUpdatedKnown ? indexed - added - updated : null,
    indexedAndCompared: indexed,
  };
}

/**
 * Counts what failed, as a document or as an item in the events. An item without
 * an id may be any failed document that the events don't name:
 *
 *     failed documents   d1  d2
 *     failed items       d1  (no id)  (no id)
 *     failures           d1, and two more: d2 may be one of those without an id
 */
function countFailures(
  documentIds: ReadonlySet<string>,
  { ids, unnamed }: IngestProgress,
): number {
  const unreported = [...documentIds].filter((id) => !ids.failed.has(id));
  return ids.failed.size + Math.max(unreported.length, unnamed.failed);
}
