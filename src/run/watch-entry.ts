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
  readonly since: number;
  /** The documents before the ingest, as far as they were listed. */
  readonly listedBefore: DocumentListing;
  /** The listing to compare with; `undefined` if it had a gap. */
  comparedWith: DocumentListing | undefined;
  /** The last whole listing; `undefined` if there was none. */
  listing: DocumentListing | undefined;
  /** How many documents there are; `undefined` if that is not known now. */
  documentCount: number | undefined;
  pendingCount: number;
  /** Ids of documents seen pending, so this ingest works on them. */
  readonly pendingIds: Set<string>;
  /** Since when nothing is pending or changes, with the documents. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
  /** Whether the last listing shows everything that the ingest reported. */
  isReportShown: boolean;
  /** How often each document was saved again after it was indexed. */
  readonly saveCounts: Map<string, number>;
}

/** Returns what is known of the documents before anything is ingested. */
export const newDocumentWatch = (
  { id }: Integration,
  listedBefore: DocumentListing,
  settings: Pick<DocumentWatch, "isWatchOnly" | "knownOwnIds">,
): DocumentWatch => ({
  ...settings,
  ...countDocuments(listedBefore, id),
  snapshot: undefined,
  pending: [],
  otherIntegrationIds: [],
  end: "not-begun",
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
  comparedWith: isComplete(listedBefore, integration)
    ? listedBefore
    : undefined,
  listing: undefined,
  documentCount: undefined,
  pendingCount: 0,
  pendingIds: new Set(),
  quiet: undefined,
  isReportShown: false,
  saveCounts: new Map(),
});

/** Whether no document of the integration can be missing in the listing. */
export const isComplete = (
  listing: DocumentListing,
  { id }: Integration,
): boolean => listing.incompleteReasonOf(id) === undefined;

/** Whether the documents are still waited for. */
export const isOpen = ({ integration }: WatchEntry): boolean =>
  integration.watch.end === "not-begun";

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
export function endEntry(
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
 * last whole listing, that still tells how many documents there are.
 */
export function recordPendingOnly(
  listing: DocumentListing,
  entry: WatchEntry,
): void {
  const pending = getPending(listing.documentsOf(entry.integration.id));
  recordPending(entry, pending);
  const known = getDocuments(entry);
  const areKnown = pending.every(({ id }) => known.has(id));
  entry.documentCount = areKnown ? known.size : undefined;
}

/** Records a whole listing. Only a complete one changes the snapshot. */
export function recordListing(
  listing: DocumentListing,
  entry: WatchEntry,
): void {
  const { integration } = entry;
  const { id, connector, watch } = integration;
  const previous = getDocuments(entry);
  entry.listing = listing;
  const documents = getDocuments(entry);
  recordPending(entry, getPending(documents));
  entry.documentCount = documents.size;
  const otherIntegrationIds =
    connector === undefined ? [] : listing.otherIntegrationsOf(connector);
  setWatch(entry, { otherIntegrationIds });
  const gap = listing.gapBeforeOf(id);
  if (gap !== undefined && entry.comparedWith === entry.listedBefore) {
    setWatch(entry, toUnknownCounts(gap));
    entry.comparedWith = undefined;
  }
  if (!isComplete(listing, integration)) return;
  countSaves(previous, documents, entry.saveCounts);
  // Without an ingest, what changes from now on can be compared. How many
  // documents there were before stays unknown.
  if (watch.isWatchOnly && listing.shortage === undefined)
    entry.comparedWith ??= listing;
  setWatch(entry, { snapshot: createSnapshot(documents, listing, entry) });
}

/** Counts documents that have another time, and were indexed each time. */
function countSaves(
  previous: Documents,
  documents: Documents,
  saveCounts: Map<string, number>,
): void {
  for (const { id, indexStatus, updated_at: time } of documents.values()) {
    const old = previous.get(id);
    const isIndexed =
      indexStatus !== "pending" && old?.indexStatus === indexStatus;
    if (isIndexed && old.updated_at !== time)
      saveCounts.set(id, (saveCounts.get(id) ?? 0) + 1);
  }
}

function createSnapshot(
  documents: Documents,
  { shortage }: DocumentListing,
  entry: WatchEntry,
): DocumentSnapshot {
  const { integration, comparedWith, pendingIds } = entry;
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
    comparedWith !== undefined && !isShort
      ? compareDocuments(comparedWith.documentsOf(id), documents, {
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
