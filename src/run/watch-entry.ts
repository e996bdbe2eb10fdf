/**
 * An integration whose documents are waited for, and what the looks at them have
 * shown so far. Each function returns the next entry; `watch.ts` keeps it.
 */
import { clock } from "../clock.ts";
import type { Failure } from "../errors.ts";
import type { DocumentListing } from "./document-listing.ts";
import {
  compareDocuments,
  countFailing,
  type Document,
  type DocumentLink,
  type Documents,
  type FailedDocument,
  getLastChange,
  toChangeEntry,
  toLink,
} from "./documents.ts";
import { type IngestProgress, newIngestProgress } from "./ingest-progress.ts";
import type {
  CountsBefore,
  DocumentSnapshot,
  DocumentWatch,
  Integration,
  WatchedIntegration,
  WatchSettings,
} from "./integration.ts";

export interface WatchEntry {
  /** The place of the integration among those of the run. */
  readonly position: number;
  /** The integration. What the looks have shown for the outcome is in its `watch`. */
  readonly integration: WatchedIntegration;
  /** When the waiting began, by `clock.now()`. */
  readonly since: number;
  /** The listing before the ingest, complete or not. */
  readonly listedBefore: DocumentListing;
  /**
   * The listing that later ones are compared with: `listedBefore`, unless it was
   * incomplete or a later one shows a gap in it. Then there is none or, without
   * an ingest, the first complete listing of the watch.
   */
  readonly comparisonBase: DocumentListing | undefined;
  /** The first complete listing of the watch; `undefined` if there was none. */
  readonly firstListing: DocumentListing | undefined;
  /** The last listing of all documents; `undefined` if there was none. */
  readonly lastListing: DocumentListing | undefined;
  /** Ids of documents seen pending, so this ingest works on them. */
  readonly pendingIds: ReadonlySet<string>;
  /** How often each document was saved again after it was indexed. */
  readonly saveCounts: ReadonlyMap<string, number>;
  /** Since when nothing is pending or changes, with the documents. */
  readonly quiet:
    { readonly since: number; readonly documents: Documents } | undefined;
}

export const newWatchEntry = (
  position: number,
  integration: WatchedIntegration,
  listedBefore: DocumentListing,
): WatchEntry => ({
  position,
  integration,
  since: clock.now(),
  listedBefore,
  comparisonBase: isComplete(listedBefore, integration)
    ? listedBefore
    : undefined,
  firstListing: undefined,
  lastListing: undefined,
  pendingIds: new Set(),
  saveCounts: new Map(),
  quiet: undefined,
});

/** Sets what is known of the documents before anything is ingested. */
export const withNewWatch = (
  integration: Integration,
  listedBefore: DocumentListing,
  settings: WatchSettings,
): Integration => ({
  ...integration,
  watch: {
    settings,
    before: countDocuments(listedBefore, integration.id),
    snapshot: undefined,
    pending: [],
    otherIntegrationIds: [],
    end: undefined,
    notes: [],
  },
});

/** Returns how many documents the integration with this id has in a listing. */
function countDocuments(
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

/** Whether no document of the integration can be missing in the listing. */
export const isComplete = (
  listing: DocumentListing,
  { id }: Integration,
): boolean => listing.incompleteReasonOf(id) === undefined;

/** Whether the documents are still waited for. */
export const isOpen = ({ integration }: WatchEntry): boolean =>
  integration.watch.end === undefined;

/** Returns the documents in the last listing of all; none if there was none. */
export const getDocuments = ({
  lastListing,
  integration,
}: WatchEntry): Documents =>
  lastListing?.documentsOf(integration.id) ?? new Map<string, Document>();

/** Returns how many documents were pending in the last look. */
export const countPending = ({ integration }: WatchEntry): number =>
  integration.watch.pending.length;

/**
 * Returns how many documents there are; `undefined` if that is not known now:
 * nothing was listed, or documents are pending that the last listing of all did
 * not have yet.
 */
export function countAll(entry: WatchEntry): number | undefined {
  const documents = entry.lastListing?.documentsOf(entry.integration.id);
  const { pending } = entry.integration.watch;
  const areAllListed = pending.every(({ id }) => documents?.has(id));
  return areAllListed ? documents?.size : undefined;
}

/** Sets what the outcome says of the documents. */
export const withWatch = (
  entry: WatchEntry,
  changes: Partial<DocumentWatch>,
): WatchEntry => {
  const { integration } = entry;
  const watch = { ...integration.watch, ...changes };
  return { ...entry, integration: { ...integration, watch } };
};

/** Ends the waiting for the documents, with a failure or without one. */
export function withEnd(
  entry: WatchEntry,
  end: DocumentWatch["end"],
  failure: Failure | undefined,
): WatchEntry {
  const { integration } = withWatch(entry, { end });
  return {
    ...entry,
    integration: { ...integration, failure, endedAt: clock.now() },
  };
}

/** Adds a listing of the pending documents alone. */
export function withPending(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const pending = getPending(listing, entry.integration);
  const pendingIds = new Set(entry.pendingIds);
  for (const { id } of pending) pendingIds.add(id);
  return withWatch({ ...entry, pendingIds }, { pending: pending.map(toLink) });
}

/** Returns the pending documents of an integration in a listing. */
export const getPending = (
  listing: DocumentListing,
  { id }: Integration,
): readonly Document[] =>
  [...listing.documentsOf(id).values()].filter(
    ({ indexStatus }) => indexStatus === "pending",
  );

/** Adds a listing of all documents. Only a complete one changes the snapshot. */
export function withListing(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const { connector } = entry.integration;
  const others = connector && listing.otherIntegrationsOf(connector);
  const compared = withComparisonBase(entry, listing);
  const listed = withWatch(
    { ...withPending(compared, listing), lastListing: listing },
    { otherIntegrationIds: others ?? [] },
  );
  if (!isComplete(listing, entry.integration)) return listed;
  return withWatch(
    {
      ...listed,
      firstListing: entry.firstListing ?? listing,
      saveCounts: countSaves(entry, getDocuments(listed)),
    },
    { snapshot: createSnapshot(listed, listing) },
  );
}

/**
 * A gap in the list before the ingest ends the comparison with it. Without an
 * ingest, the first complete listing of the watch takes its place: what changes
 * from then on is compared, and how many documents there were stays unknown.
 */
function withComparisonBase(
  entry: WatchEntry,
  listing: DocumentListing,
): WatchEntry {
  const { integration, listedBefore } = entry;
  const gap = listing.gapBeforeOf(integration.id);
  const hasNewGap = gap !== undefined && entry.comparisonBase === listedBefore;
  const base = hasNewGap ? undefined : entry.comparisonBase;
  const canReplaceBase =
    integration.watch.settings.isWatchOnly &&
    isComplete(listing, integration) &&
    listing.shortage === undefined;
  const comparisonBase = base ?? (canReplaceBase ? listing : undefined);
  const before = hasNewGap ? toUnknownCounts(gap) : integration.watch.before;
  return withWatch({ ...entry, comparisonBase }, { before });
}

/**
 * Counts documents that are indexed or failed, as they were in the last listing,
 * but have another time.
 */
function countSaves(
  entry: WatchEntry,
  documents: Documents,
): ReadonlyMap<string, number> {
  const saveCounts = new Map(entry.saveCounts);
  const previous = getDocuments(entry);
  for (const { id, indexStatus, updated_at: time } of documents.values()) {
    const old = previous.get(id);
    const isSameStatus =
      indexStatus !== "pending" && old?.indexStatus === indexStatus;
    if (isSameStatus && old.updated_at !== time)
      saveCounts.set(id, (saveCounts.get(id) ?? 0) + 1);
  }
  return saveCounts;
}

function createSnapshot(
  entry: WatchEntry,
  { shortage }: DocumentListing,
): DocumentSnapshot {
  const { integration, comparisonBase, pendingIds } = entry;
  const { id, ingest, watch } = integration;
  const documents = getDocuments(entry);
  let [indexed, warned] = [0, 0];
  const failingDocuments: FailedDocument[] = [];
  for (const document of documents.values()) {
    const { indexStatus, ingest_warnings: warnings } = document;
    if (indexStatus === "failed")
      failingDocuments.push(toChangeEntry(document));
    if (indexStatus !== "done") continue;
    indexed += 1;
    if (warnings.length > 0) warned += 1;
  }
  const progress = ingest?.progress ?? newIngestProgress();
  const { ids } = progress;
  const isShort = shortage !== undefined;
  const comparison =
    comparisonBase !== undefined && !isShort
      ? compareDocuments(comparisonBase.documentsOf(id), documents, {
          touched: new Set([...ids.added, ...ids.updated, ...pendingIds]),
          failed: ids.failed,
          isWatchOnly: watch.settings.isWatchOnly,
        })
      : undefined;
  return {
    count: documents.size,
    changedAt: getLastChange(documents),
    indexed,
    warned,
    failing: failingDocuments.length,
    failingDocuments,
    isShort,
    stillListed: getStillListed(documents, progress),
    comparison,
  };
}

/** Returns documents that the ingest named last as removed, and that are listed. */
function getStillListed(
  documents: Documents,
  { lastOps }: IngestProgress,
): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const [id, op] of lastOps) {
    const document = op === "removed" ? documents.get(id) : undefined;
    if (document !== undefined) links.push(toLink(document));
  }
  return links;
}
