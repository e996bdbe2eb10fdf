/**
 * What became of one integration: all that gates, log, outputs, summary and
 * issue tell of it. Nothing else reads its slots to tell something. Pure.
 */
import { type Counts, countsOf } from "./counts.ts";
import type { Change, DocumentLink } from "./documents.ts";
import type { Failure } from "../errors.ts";
import {
  type Integration,
  type Look,
  type Met,
  nameOf,
  type Step,
  type Watched,
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
 * Where its ingest is. Nobody knows whether Zylon still works on it where it is
 * `unclear` (it may have begun), `working` or, at the end of the source,
 * `indexing`.
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

/** Each document in one of them. `failing`: since before this run. */
export const LISTS = [
  "removed",
  "failed",
  "pending",
  "failing",
  "added",
  "updated",
  "warned",
] as const;
export type ListName = (typeof LISTS)[number];
export type DocumentRow = DocumentLink & Partial<Change>;

export interface Outcome extends Stock {
  /** `confluence int_1`, as far as both are known; printable. */
  readonly name: string;
  readonly type: string | undefined;
  readonly id: string | undefined;
  /** The space, site or folder that it reads; empty where unknown. */
  readonly place: string;
  readonly isConfigured: boolean;
  readonly isCreated: boolean;
  /** Its credentials were sent. */
  readonly isUpdated: boolean;
  /** It is read as Zylon has it, and not as `content` has it. */
  readonly isSynchronized: boolean;
  /** What a dry run would do, in this order. */
  readonly steps: readonly Step[];
  readonly status: SyncStatus;
  readonly stage: Stage;
  readonly counts: Counts;
  /** Names of items that failed, as the ingest told them. */
  readonly failedItems: readonly string[];
  readonly met: readonly Met[];
  /** Texts of `expect-search` that were found. */
  readonly found: readonly string[];
  readonly failure: Failure | undefined;
  readonly seconds: number;
}

/** Of its documents; nothing is known where they are not watched. */
interface Stock {
  /** How the waiting for them ended; undefined: there was none. */
  readonly end: "settled" | "empty" | "late" | "cut" | undefined;
  /** How many there were; of these, how many were failing already. */
  readonly before: number | null;
  readonly failingBefore: number | null;
  /** As the last whole look shows them. */
  readonly now: Look | undefined;
  readonly changes: readonly Change[];
  readonly lists: Readonly<Record<ListName, readonly DocumentRow[]>>;
  /** Ids of other integrations that have documents of its source. */
  readonly strangers: readonly string[];
  /** What the summary says beside the counts. */
  readonly notes: readonly string[];
}

export function outcomeOf(integration: Integration): Outcome {
  const { id, prepared, ingest, isCreated, firstImport } = integration;
  const { steps, met, found, failure, began, ended } = integration;
  const { place = "", isUpdated = false } = prepared ?? {};
  const status = statusOf(integration);
  // A first import is configured once Zylon has accepted it.
  const isAccepted =
    firstImport === undefined ||
    ingest?.status === "started" ||
    ingest?.status === "completed";
  return {
    name: nameOf(integration),
    type: integration.connector?.type,
    id,
    place,
    isConfigured: prepared !== undefined && isAccepted,
    isCreated,
    isUpdated,
    isSynchronized: ingest !== undefined && firstImport === undefined,
    steps,
    status,
    stage: stageOf(integration, status),
    counts: countsOf(integration),
    failedItems: ingest?.told.failedNames ?? [],
    met,
    found,
    failure,
    seconds: (ended - began) / 1000,
    ...stockOf(integration.documents),
  };
}

/** Returns how far it got, by the documents or the answer to the ingest. */
function statusOf({ ingest, documents, failure }: Integration): SyncStatus {
  if (documents?.end === "settled") return "indexed";
  if (documents?.end === "late") return "timed-out";
  const isCut = documents?.end === "cut" && failure?.code === "cancelled";
  return isCut ? "cancelled" : (ingest?.status ?? "not-requested");
}

function stageOf(
  { ingest, documents, failure }: Integration,
  status: SyncStatus,
): Stage {
  if (documents?.isAlone === true) return "watched";
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

const NO_STOCK: Stock = {
  end: undefined,
  before: null,
  failingBefore: null,
  now: undefined,
  changes: [],
  lists: newLists(),
  strangers: [],
  notes: [],
};

function stockOf(watched: Watched | undefined): Stock {
  if (watched === undefined) return NO_STOCK;
  const { before, failingBefore, strangers, notes, look: now } = watched;
  const { end = "cut", pending } = watched;
  const { changes = [], failed = new Set<string>() } = now?.comparison ?? {};
  const lists = { ...newLists(), pending: [...pending] };
  for (const change of changes) lists[listFor(change, failed)].push(change);
  return { end, before, failingBefore, now, changes, lists, strangers, notes };
}

function newLists(): Record<ListName, DocumentRow[]> {
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

/** @param failed ids of those that count as failed in this run */
function listFor(
  { id, change, error }: Change,
  failed: ReadonlySet<string>,
): ListName {
  if (error !== null) return failed.has(id) ? "failed" : "failing";
  return change === "unchanged" ? "warned" : change;
}
