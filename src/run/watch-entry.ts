/**
 * An integration whose documents are waited for, and what the looks at them have
 * shown so far. A function whose name begins with `with` returns the next entry;
 * `watch.ts` keeps the newest.
 */
import { clock } from "../clock.ts";
import type { Failure } from "../errors.ts";
import type { DocumentListing } from "./document-listing.ts";
import {
  countFailing,
  type Document,
  type Documents,
  isSameTime,
  toLink,
} from "./documents.ts";
import {
  type CountsBefore,
  type Integration,
  type WatchedIntegration,
  type WatchProgress,
  type WatchSettings,
} from "./integration.ts";
import { createSnapshot } from "./snapshot.ts";

export interface WatchEntry {
  /** The place of the integration among those of the run. */
  readonly position: number;
  /** The integration as it was when the waiting began: `toIntegration` adds the rest. */
  readonly integration: Omit<Integration, "watch">;
  /** When the waiting began, by `clock.now()`. */
  readonly since: number;
  /** When it must end. */
  readonly deadline: number;
  /** What the looks have shown for the outcome. The fields below are for the watch. */
  readonly watch: WatchProgress;
  /** What the end of the waiting sets in the integration; `undefined` until then. */
  readonly ending: WatchEnding | undefined;
  /** The listing before the ingest, complete or not. */
  readonly listedBefore: DocumentListing;
  /**
   * The listing that later ones are compared with: `listedBefore` if it is complete
   * and no later one has shown a gap in it. Otherwise there is none or, in a
   * watch-only step, the first complete one since then that isn't short.
   */
  readonly comparisonBase: DocumentListing | undefined;
  /** The first complete listing of the watch; `undefined` if there was none. */
  readonly firstListing: DocumentListing | undefined;
  /** The last listing of all documents; `undefined` if there was none. */
  readonly lastListing: DocumentListing | undefined;
  /** Ids of documents that a look saw pending: these count as touched. */
  readonly pendingIds: ReadonlySet<string>;
  /** How often each document was saved again after it was indexed or had failed. */
  readonly saveCounts: ReadonlyMap<string, number>;
  /** Since when nothing is pending or changes, with the documents. */
  readonly quiet:
    { readonly since: number; readonly documents: Documents } | undefined;
}

type WatchEnding = Pick<Integration, "failure" | "endedAt">;

interface NewWatchEntry extends Pick<
  WatchEntry,
  "position" | "listedBefore" | "deadline"
> {
  readonly integration: WatchedIntegration;
}

export function newWatchEntry({
  position,
  integration: { watch, ...integration },
  listedBefore,
  deadline,
}: NewWatchEntry): WatchEntry {
  return {
    position,
    integration,
    since: clock.now(),
    deadline,
    watch,
    ending: undefined,
    listedBefore,
    comparisonBase: isComplete(listedBefore, integration)
      ? listedBefore
      : undefined,
    firstListing: undefined,
    lastListing: undefined,
    pendingIds: new Set(),
    saveCounts: new Map(),
    quiet: undefined,
  };
}

/** Returns the integration with what the watch has found out. */
export const toIntegration = ({
  integration,
  watch,
  ending,
}: WatchEntry): Integration => ({ ...integration, watch, ...ending });

/** Returns what is known of the documents before anything is ingested. */
export const newWatchProgress = (
  { id }: Integration,
  listedBefore: DocumentListing,
  settings: WatchSettings,
): WatchProgress => ({
  settings,
  before: getCountsBefore(listedBefore, id),
  snapshot: undefined,
  pending: [],
  otherIntegrationIds: [],
  end: undefined,
  notes: [],
});

/** @param id of the integration that the counts are about */
function getCountsBefore(
  listing: DocumentListing,
  id: string | undefined,
): CountsBefore {
  const reason = listing.incompleteReasonOf(id);
  if (reason !== undefined) return toUnknownCounts(reason);
  const documents = listing.documentsOf(id);
  return {
    countBefore: documents.size,
    failingBefore: countFailing(documents),
    artifactsBefore: listing.artifactTimesOf(id).size,
    incompleteReasonBefore: undefined,
  };
}

const toUnknownCounts = (incompleteReasonBefore: string): CountsBefore => ({
  countBefore: null,
  failingBefore: null,
  artifactsBefore: null,
  incompleteReasonBefore,
});

/**
 * Whether the listing has no reason why documents of the integration may be missing.
 * `DocumentLister.listBefore` makes it a reason that a listing is short; during the
 * watch, it is none.
 */
export const isComplete = (
  listing: DocumentListing,
  { id }: Pick<Integration, "id">,
): boolean => listing.incompleteReasonOf(id) === undefined;

/** Whether the documents are still waited for. */
export const isOpen = ({ ending }: WatchEntry): boolean => ending === undefined;

/** Returns the first time limit, by `clock.now()`. */
export const getNextDeadline = (open: readonly WatchEntry[]): number =>
  Math.min(...open.map(({ deadline }) => deadline));

/** Returns the documents in the last listing of all; none if there was none. */
export const getDocuments = ({
  lastListing,
  integration,
}: WatchEntry): Documents =>
  lastListing?.documentsOf(integration.id) ?? new Map<string, Document>();

/** Ends the waiting for the documents, with a failure or without one. */
export const withEnd = (
  entry: WatchEntry,
  end: WatchProgress["end"],
  failure: Failure | undefined,
): WatchEntry => ({
  ...entry,
  watch: { ...entry.watch, end },
  ending: { failure, endedAt: clock.now() },
});

/** Adds a listing of the pending documents, or of all: with any, nothing is quiet. */
export function withPending(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const documents = getPending(listing, entry.integration);
  const pendingIds = new Set(entry.pendingIds);
  for (const { id } of documents) pendingIds.add(id);
  const pending = documents.map(toLink);
  const quiet = pending.length > 0 ? undefined : entry.quiet;
  return { ...entry, pendingIds, quiet, watch: { ...entry.watch, pending } };
}

/** Returns the pending documents of an integration in a listing. */
export const getPending = (
  listing: DocumentListing,
  { id }: Pick<Integration, "id">,
): readonly Document[] =>
  [...listing.documentsOf(id).values()].filter(
    ({ indexStatus }) => indexStatus === "pending",
  );

/**
 * Adds a listing of all documents: first what it is compared with, then what is
 * pending, then the snapshot, which reads both. Only a complete listing gives a
 * snapshot, and counts what was saved again since the listing before, complete or
 * not.
 */
export function withListing(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const previousDocuments = getDocuments(entry); // before `lastListing` is replaced
  const { integration } = entry;
  const { connector } = integration;
  const otherIntegrationIds =
    connector === undefined ? [] : listing.otherIntegrationsOf(connector);
  const compared = withLaterBase(withGapBefore(entry, listing), listing);
  const watch = { ...compared.watch, otherIntegrationIds };
  const listed = { ...compared, watch, lastListing: listing };
  const next = withPending(listed, listing);
  return isComplete(listing, integration)
    ? withSnapshot(next, listing, previousDocuments)
    : next;
}

/** If the listing shows a gap in the one before the ingest, nothing is compared. */
function withGapBefore(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const gap = listing.gapBeforeOf(entry.integration.id);
  const isStillBefore = entry.comparisonBase === entry.listedBefore;
  if (gap === undefined || !isStillBefore) return entry;
  const watch = { ...entry.watch, before: toUnknownCounts(gap) };
  return { ...entry, watch, comparisonBase: undefined };
}

/**
 * In a watch-only step, the first complete listing that isn't short takes the place
 * of one before that can't be used: what changes from then on is compared. How many
 * documents there were stays unknown.
 */
function withLaterBase(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const { integration, watch, comparisonBase } = entry;
  const canBeBase =
    watch.settings.isWatchOnly &&
    isComplete(listing, integration) &&
    listing.shortage === undefined;
  return comparisonBase === undefined && canBeBase
    ? { ...entry, comparisonBase: listing }
    : entry;
}

/**
 * Takes a snapshot of a complete listing.
 * @param previousDocuments those of the listing before
 */
function withSnapshot(
  entry: WatchEntry,
  listing: DocumentListing,
  previousDocuments: Documents,
): WatchEntry {
  const { integration, comparisonBase, pendingIds } = entry;
  const documents = listing.documentsOf(integration.id);
  const snapshot = createSnapshot({
    documents,
    documentsBefore: comparisonBase?.documentsOf(integration.id),
    isShort: listing.shortage !== undefined,
    progress: integration.ingest?.progress,
    pendingIds,
    isWatchOnly: entry.watch.settings.isWatchOnly,
  });
  return {
    ...entry,
    watch: { ...entry.watch, snapshot },
    firstListing: entry.firstListing ?? listing,
    saveCounts: countSaves(entry.saveCounts, previousDocuments, documents),
  };
}

/**
 * Counts how often each document was saved again: it is indexed, or has failed,
 * as in the previous listing, but at another time.
 * @param saveCounts the counts up to the previous listing
 */
function countSaves(
  saveCounts: ReadonlyMap<string, number>,
  previous: Documents,
  documents: Documents,
): ReadonlyMap<string, number> {
  const counts = new Map(saveCounts);
  for (const { id, indexStatus, updated_at: time } of documents.values()) {
    const old = previous.get(id);
    if (old?.indexStatus !== indexStatus || indexStatus === "pending") continue;
    if (!isSameTime(old.updated_at, time))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
