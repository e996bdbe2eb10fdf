/**
 * An integration whose documents are waited for, and what the looks show. Only
 * the watch changes an entry.
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
} from "./integration.ts";

export interface WatchEntry {
  /** The newest state of the integration: what the looks show is in `watch`. */
  integration: WatchedIntegration;
  /** When the waiting began, by `clock.now()`. */
  readonly since: number;
  /** The documents before the ingest, as far as they were listed. */
  readonly listedBefore: DocumentListing;
  /**
   * The listing that later ones are compared with: `listedBefore`, unless it was
   * incomplete or a later one shows a gap in it. Then there is none or, without
   * an ingest, the first complete listing of the watch.
   */
  comparisonBase: DocumentListing | undefined;
  /** The first complete listing of the watch; `undefined` if there was none. */
  firstListing: DocumentListing | undefined;
  /** The last listing of all documents; `undefined` if there was none. */
  listing: DocumentListing | undefined;
  /** How many documents there are; `undefined` if that is not known now. */
  documentCount: number | undefined;
  pendingCount: number;
  /** Ids of documents seen pending, so this ingest works on them. */
  readonly pendingIds: Set<string>;
  /** Since when nothing is pending or changes, with the documents. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
  /** Whether the last listing confirms everything that the ingest reported. */
  isConfirmed: boolean;
  /** How often each document was saved again after it was indexed. */
  readonly saveCounts: Map<string, number>;
}

/** Returns what is known of the documents before anything is ingested. */
export const newDocumentWatch = (
  { id }: Integration,
  listedBefore: DocumentListing,
  settings: Pick<
    DocumentWatch,
    "isWatchOnly" | "knownOwnIds" | "hasArtifactApi"
  >,
): DocumentWatch => ({
  ...settings,
  ...countDocuments(listedBefore, id),
  snapshot: undefined,
  pending: [],
  otherIntegrationIds: [],
  end: undefined,
  notes: [],
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

export const newWatchEntry = (
  integration: WatchedIntegration,
  listedBefore: DocumentListing,
): WatchEntry => ({
  integration,
  since: clock.now(),
  listedBefore,
  comparisonBase: isComplete(listedBefore, integration)
    ? listedBefore
    : undefined,
  firstListing: undefined,
  listing: undefined,
  documentCount: undefined,
  pendingCount: 0,
  pendingIds: new Set(),
  quiet: undefined,
  isConfirmed: false,
  saveCounts: new Map(),
});

/** Whether no document of the integration can be missing in the listing. */
export const isComplete = (
  listing: DocumentListing,
  { id }: Integration,
): boolean => listing.incompleteReasonOf(id) === undefined;

/** Whether the documents are still waited for. */
export const isOpen = ({ integration }: WatchEntry): boolean =>
  integration.watch.end === undefined;

/** Sets what a look showed of the documents. */
export function setWatch(
  entry: WatchEntry,
  changes: Partial<DocumentWatch>,
): void {
  const { integration } = entry;
  const watch = { ...integration.watch, ...changes };
  entry.integration = { ...integration, watch };
}

/** Ends the waiting for the documents, with a failure or without one. */
export function setEnd(
  entry: WatchEntry,
  end: DocumentWatch["end"],
  failure: Failure | undefined,
): void {
  setWatch(entry, { end });
  const { integration } = entry;
  entry.integration = { ...integration, failure, endedAt: clock.now() };
}

export const getDocuments = ({ listing, integration }: WatchEntry): Documents =>
  listing?.documentsOf(integration.id) ?? new Map<string, Document>();

const getPending = (documents: Documents): Document[] =>
  [...documents.values()].filter(
    ({ indexStatus }) => indexStatus === "pending",
  );

function recordPending(entry: WatchEntry, pending: readonly Document[]): void {
  for (const { id } of pending) entry.pendingIds.add(id);
  entry.pendingCount = pending.length;
  setWatch(entry, { pending: pending.map(toLink) });
}

/**
 * Records a listing of the pending documents alone. If all of them were in the
 * last listing of all documents, that still tells how many there are.
 */
export function recordPendingOnly(
  entry: WatchEntry,
  listing: DocumentListing,
): void {
  const pending = getPending(listing.documentsOf(entry.integration.id));
  recordPending(entry, pending);
  const known = getDocuments(entry);
  const areKnown = pending.every(({ id }) => known.has(id));
  entry.documentCount = areKnown ? known.size : undefined;
}

/** Records a listing of all documents. Only a complete one changes the snapshot. */
export function recordListing(
  entry: WatchEntry,
  listing: DocumentListing,
): void {
  const { id, connector } = entry.integration;
  const previous = getDocuments(entry);
  const documents = listing.documentsOf(id);
  chooseComparisonBase(entry, listing);
  recordPending(entry, getPending(documents));
  setWatch(entry, {
    otherIntegrationIds:
      connector === undefined ? [] : listing.otherIntegrationsOf(connector),
  });
  if (isComplete(listing, entry.integration)) {
    entry.firstListing ??= listing;
    countSaves(entry, previous, documents);
    const snapshot = createSnapshot(entry, documents, listing);
    setWatch(entry, { snapshot });
  }
  entry.listing = listing;
  entry.documentCount = documents.size;
}

/**
 * A gap in the list before the ingest ends the comparison with it. Without an
 * ingest, the first complete listing of the watch takes its place: what changes
 * from then on is compared, and how many documents there were stays unknown.
 */
function chooseComparisonBase(
  entry: WatchEntry,
  listing: DocumentListing,
): void {
  const { integration, listedBefore } = entry;
  const gap = listing.gapBeforeOf(integration.id);
  if (gap !== undefined && entry.comparisonBase === listedBefore) {
    setWatch(entry, toUnknownCounts(gap));
    entry.comparisonBase = undefined;
  }
  const canReplace =
    integration.watch.isWatchOnly &&
    isComplete(listing, integration) &&
    listing.shortage === undefined;
  if (canReplace) entry.comparisonBase ??= listing;
}

/** Counts documents that are done or failed, as before, but have another time. */
function countSaves(
  { saveCounts }: WatchEntry,
  previous: Documents,
  documents: Documents,
): void {
  for (const { id, indexStatus, updated_at: time } of documents.values()) {
    const old = previous.get(id);
    const isSameStatus =
      indexStatus !== "pending" && old?.indexStatus === indexStatus;
    if (isSameStatus && old.updated_at !== time)
      saveCounts.set(id, (saveCounts.get(id) ?? 0) + 1);
  }
}

function createSnapshot(
  { integration, comparisonBase, pendingIds }: WatchEntry,
  documents: Documents,
  { shortage }: DocumentListing,
): DocumentSnapshot {
  const { id, ingest, watch } = integration;
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
          isWatchOnly: watch.isWatchOnly,
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
