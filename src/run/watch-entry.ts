/**
 * An integration whose documents are waited for, and what the looks show. Only
 * the watch changes it; when the waiting ends, a new integration is made of it.
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
  DocumentSnapshot,
  DocumentWatch,
  IngestResult,
  Integration,
  ListBefore,
  WatchedIntegration,
} from "./integration.ts";

export interface WatchEntry {
  readonly integration: Integration;
  /** `undefined` if documents are watched without an ingest. */
  readonly ingest: IngestResult | undefined;
  /** What is known of the documents so far. */
  watch: DocumentWatch;
  /** `undefined` as long as the documents are waited for. */
  ending: Ending | undefined;
  listBefore: DocumentListing;
  readonly since: number;
  /** Ids of documents seen pending, so this ingest works on them. */
  readonly pendingIds: Set<string>;
  /** The last whole listing; `undefined` if there was none. */
  listing: DocumentListing | undefined;
  pendingCount: number;
  /** How many documents there are; `undefined` while only pending are listed. */
  documentCount: number | undefined;
  /** Since when nothing is pending or changes, with the documents. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
  /** Whether the last listing shows everything that the ingest reported. */
  isReportShown: boolean;
  /** How often each document was saved again after it was indexed. */
  readonly saveCounts: Map<string, number>;
}

interface Ending {
  readonly endedAt: number;
  readonly failure: Failure | undefined;
}

/** Returns what is known of the documents before anything is ingested. */
export const newDocumentWatch = (
  { id }: Integration,
  listBefore: DocumentListing,
  isWatchOnly: boolean,
  ownIntegrationIds: readonly string[],
): DocumentWatch => ({
  ...describeListBefore(listBefore, id),
  isWatchOnly,
  ownIntegrationIds,
  snapshot: undefined,
  pending: [],
  otherIntegrationIds: [],
  end: "not-begun",
  notes: [],
});

export const newWatchEntry = (
  integration: WatchedIntegration,
  listBefore: DocumentListing,
): WatchEntry => ({
  integration,
  ingest: integration.ingest,
  watch: integration.watch,
  ending: undefined,
  listBefore,
  since: clock.now(),
  pendingIds: new Set(),
  listing: undefined,
  pendingCount: 0,
  documentCount: 0,
  quiet: undefined,
  isReportShown: false,
  saveCounts: new Map(),
});

/** Ends the waiting for the documents, with a failure or without one. */
export function endEntry(
  entry: WatchEntry,
  end: DocumentWatch["end"],
  failure: Failure | undefined,
): void {
  entry.watch = { ...entry.watch, end };
  entry.ending = { endedAt: clock.now(), failure };
}

/** Returns the integration with everything that the looks showed. */
export const getWatchedIntegration = ({
  integration,
  watch,
  ending,
}: WatchEntry): Integration => ({ ...integration, watch, ...ending });

export const getDocuments = ({ listing, integration }: WatchEntry): Documents =>
  listing?.documentsOf(integration.id) ?? new Map<string, Document>();

/** Whether the list before the ingest can be compared with later ones. */
export const hasListBefore = ({
  listBefore,
  integration,
}: WatchEntry): boolean =>
  listBefore.incompleteReasonOf(integration.id) === undefined;

const getPending = (documents: Documents): Document[] =>
  [...documents.values()].filter(
    ({ indexStatus }) => indexStatus === "pending",
  );

function recordPending(entry: WatchEntry, pending: readonly Document[]): void {
  for (const { id } of pending) entry.pendingIds.add(id);
  entry.pendingCount = pending.length;
  entry.watch = { ...entry.watch, pending: pending.map(toLink) };
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
  const { id, connector } = entry.integration;
  const previous = getDocuments(entry);
  entry.listing = listing;
  const documents = getDocuments(entry);
  recordPending(entry, getPending(documents));
  entry.documentCount = documents.size;
  const otherIntegrationIds =
    connector === undefined ? [] : listing.otherIntegrationsOf(connector);
  entry.watch = { ...entry.watch, otherIntegrationIds };
  // This look may have shown that the list before was incomplete.
  if (!hasListBefore(entry))
    entry.watch = {
      ...entry.watch,
      ...describeListBefore(entry.listBefore, id),
    };
  if (listing.incompleteReasonOf(id) !== undefined) return;
  countSaves(previous, documents, entry.saveCounts);
  // Without an ingest, any complete listing can stand for the one before.
  const canStand = entry.watch.isWatchOnly && listing.shortage === undefined;
  if (canStand && !hasListBefore(entry)) entry.listBefore = listing;
  const snapshot = createSnapshot(documents, listing, entry);
  entry.watch = { ...entry.watch, snapshot };
}

/** Returns what the list before tells of the integration with this id. */
function describeListBefore(
  listBefore: DocumentListing,
  id: string | undefined,
): ListBefore {
  const incompleteReasonBefore = listBefore.incompleteReasonOf(id);
  if (incompleteReasonBefore !== undefined)
    return {
      countBefore: null,
      failingBefore: null,
      artifactsBefore: null,
      incompleteReasonBefore,
    };
  const documents = listBefore.documentsOf(id);
  return {
    countBefore: documents.size,
    failingBefore: countFailing(documents),
    artifactsBefore: listBefore.artifactTimesOf(id).size,
    incompleteReasonBefore,
  };
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
  const { integration, ingest, watch, listBefore, pendingIds } = entry;
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
    hasListBefore(entry) && !isShort
      ? compareDocuments(listBefore.documentsOf(integration.id), documents, {
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
