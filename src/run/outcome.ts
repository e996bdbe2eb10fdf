/**
 * What became of one integration: everything that gates, log, outputs, summary
 * and issue say about it is read from here. Pure.
 */
import type { Failure } from "../errors.ts";
import { type Counts, getCounts } from "./counts.ts";
import type { Change, DocumentLink } from "./documents.ts";
import {
  type DocumentSnapshot,
  type DocumentWatch,
  formatIntegration,
  type Integration,
  type MetGate,
  type PlannedAction,
} from "./integration.ts";

/** All values of `sync-status`, worst first. */
export const SYNC_STATUSES = [
  "error",
  "unknown",
  "timed-out",
  "cancelled",
  "not-requested",
  "started",
  "completed",
  "indexed",
] as const;
export type SyncStatus = (typeof SYNC_STATUSES)[number];

/**
 * How far the ingest got. Zylon may still be busy in three stages: `unclear` (the
 * ingest may have begun), `working`, and `indexing` (the source was read).
 */
export type Stage =
  | "watched"
  | "none"
  | "unclear"
  | "working"
  | "indexing"
  | "started"
  | "ended"
  | "failed";

/** Lists of documents, each document in one. `failing` since before this run. */
export const LIST_NAMES = [
  "removed",
  "failed",
  "pending",
  "failing",
  "added",
  "updated",
  "warned",
] as const;
export type ListName = (typeof LIST_NAMES)[number];
export type ListedDocument = DocumentLink & Partial<Change>;

export interface Outcome extends DocumentOutcome {
  /** `confluence int_1`, as far as both are known; printable. */
  readonly name: string;
  readonly type: string | undefined;
  readonly id: string | undefined;
  /** Name of the space, site or folder; empty if unknown. */
  readonly contentName: string;
  readonly isConfigured: boolean;
  readonly isCreated: boolean;
  /** Whether the credentials were sent. */
  readonly isUpdated: boolean;
  /** Whether Zylon read what was chosen there, and not what `content` names. */
  readonly isSynchronized: boolean;
  /** What a dry run would do, in this order. */
  readonly plannedActions: readonly PlannedAction[];
  readonly status: SyncStatus;
  readonly stage: Stage;
  readonly counts: Counts;
  /** Names of items that failed, as the ingest told them. */
  readonly failedItems: readonly string[];
  readonly metGates: readonly MetGate[];
  /** Texts of `expect-search` that were found. */
  readonly foundTexts: readonly string[];
  readonly failure: Failure | undefined;
  readonly seconds: number;
}

/** What became of the documents; empty if they were not watched. */
interface DocumentOutcome {
  /** How the waiting ended; `undefined` if there was none. */
  readonly end: "settled" | "empty" | "late" | "cut" | undefined;
  /** How many documents there were, and how many of them were failing. */
  readonly countBefore: number | null;
  readonly failingBefore: number | null;
  /** The last complete listing. */
  readonly snapshot: DocumentSnapshot | undefined;
  readonly changes: readonly Change[];
  readonly lists: Readonly<Record<ListName, readonly ListedDocument[]>>;
  /** Ids of other integrations with documents of the same source. */
  readonly otherIntegrationIds: readonly string[];
  /** What the summary says beside the counts. */
  readonly notes: readonly string[];
}

export function getOutcome(integration: Integration): Outcome {
  const { id, preparation, ingest, isCreated, firstImport } = integration;
  const { plannedActions, metGates, foundTexts, failure, startedAt, endedAt } =
    integration;
  const { place = "", isUpdated = false } = preparation ?? {};
  const status = getSyncStatus(integration);
  // A first import is configured once Zylon has accepted it.
  const isAccepted =
    firstImport === undefined ||
    ingest?.status === "started" ||
    ingest?.status === "completed";
  return {
    name: formatIntegration(integration),
    type: integration.connector?.type,
    id,
    contentName: place,
    isConfigured: preparation !== undefined && isAccepted,
    isCreated,
    isUpdated,
    isSynchronized: ingest !== undefined && firstImport === undefined,
    plannedActions,
    status,
    stage: getStage(integration, status),
    counts: getCounts(integration),
    failedItems: ingest?.progress.failedNames ?? [],
    metGates,
    foundTexts,
    failure,
    seconds: (endedAt - startedAt) / 1000,
    ...getDocumentOutcome(integration.watch),
  };
}

/** Returns how far it got, by the documents or the answer to the ingest. */
function getSyncStatus({ ingest, watch, failure }: Integration): SyncStatus {
  if (watch?.end === "settled") return "indexed";
  if (watch?.end === "late") return "timed-out";
  const isCut = watch?.end === "cut" && failure?.code === "cancelled";
  return isCut ? "cancelled" : (ingest?.status ?? "not-requested");
}

function getStage(
  { ingest, watch, failure }: Integration,
  status: SyncStatus,
): Stage {
  if (watch?.isWatchOnly === true) return "watched";
  if (ingest === undefined) return "none";
  switch (status) {
    case "error":
      return failure?.code === "sync-error" ? "failed" : "none";
    case "unknown":
      return "unclear";
    case "timed-out":
    case "cancelled":
      return ingest.status === "completed" ? "indexing" : "working";
    case "completed":
    case "indexed":
      return "ended";
    case "started":
      return "started";
    case "not-requested":
      return "none";
  }
}

const UNWATCHED: DocumentOutcome = {
  end: undefined,
  countBefore: null,
  failingBefore: null,
  snapshot: undefined,
  changes: [],
  lists: createEmptyLists(),
  otherIntegrationIds: [],
  notes: [],
};

function getDocumentOutcome(watch: DocumentWatch | undefined): DocumentOutcome {
  if (watch === undefined) return UNWATCHED;
  const {
    before,
    failingBefore,
    otherIntegrationIds,
    notes,
    snapshot: snapshot,
  } = watch;
  const { end = "cut", pending } = watch;
  const { changes = [], failed = new Set<string>() } =
    snapshot?.comparison ?? {};
  const lists = { ...createEmptyLists(), pending: [...pending] };
  for (const change of changes) lists[getListName(change, failed)].push(change);
  return {
    end,
    countBefore: before,
    failingBefore,
    snapshot,
    changes,
    lists,
    otherIntegrationIds,
    notes,
  };
}

function createEmptyLists(): Record<ListName, ListedDocument[]> {
  return {
    removed: [],
    failed: [],
    pending: [],
    failing: [],
    added: [],
    updated: [],
    warned: [],
  };
}

/** @param failed ids of the documents that failed in this run */
function getListName(
  { id, change, error }: Change,
  failed: ReadonlySet<string>,
): ListName {
  if (error !== null) return failed.has(id) ? "failed" : "failing";
  return change === "unchanged" ? "warned" : change;
}
