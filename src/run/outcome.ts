/**
 * Sums up what became of one integration, or has become so far. Gates, outputs,
 * summary and issue read only such an outcome. Besides this file, only `counts.ts`
 * combines the answer to an ingest with how the waiting ended. Pure.
 */
import type { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { type Counts, getCounts } from "./counts.ts";
import type { Change, DocumentLink } from "./documents.ts";
import { countItems } from "./ingest-progress.ts";
import {
  type CountsBefore,
  type WatchProgress,
  formatIntegration,
  type IngestResult,
  type IngestStatus,
  type Integration,
  isAccepted,
  type MetGate,
  type PlannedAction,
} from "./integration.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

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

/** How far the ingest of an integration got. */
export type Stage =
  /** The step watched the documents without an ingest. */
  | "watch-only"
  /** No ingest was started. */
  | "none"
  /** The answer to the ingest request was lost, so one may be running. */
  | "unclear"
  /** The step stopped waiting before Zylon said that it has read the source. */
  | "working"
  /** Zylon has read the source, and the step stopped waiting for its documents. */
  | "indexing"
  /** Zylon accepted the ingest, and did not say that it ended. */
  | "started"
  /**
   * The documents are settled, or Zylon said that the ingest ended: they were not
   * waited for, or there were none.
   */
  | "ended"
  /** Zylon reported that the ingest failed. */
  | "failed";

/**
 * The lists of documents, in the order of the summary: what matters most comes
 * first. A document is in one list at most. In `stillListed` are documents that the
 * ingest named as removed; in `alreadyFailing` documents that failed before this run,
 * which left them alone (never in a watch-only step); in `failedNowOrEarlier` failed
 * documents if nothing could be compared.
 */
export const LIST_NAMES = [
  "removed",
  "stillListed",
  "failed",
  "pending",
  "alreadyFailing",
  "failedNowOrEarlier",
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
  /** The space, site or folder that is read; empty if unknown. */
  readonly contentName: string;
  readonly isConfigured: boolean;
  readonly isCreated: boolean;
  /** Whether the credentials were updated. */
  readonly isUpdated: boolean;
  /** The state that Zylon listed it with; empty in the integration API. */
  readonly stateBefore: string;
  /** Whether its ingest is to read what was chosen in Zylon, not `content`. */
  readonly isSync: boolean;
  /** What a dry run would do, in this order. */
  readonly plannedActions: readonly PlannedAction[];
  readonly status: SyncStatus;
  readonly stage: Stage;
  readonly counts: Counts;
  /**
   * How many items the source has: `counts.items`, but `null` if Zylon counts none
   * although its ingest reported some.
   */
  readonly itemCount: number | null;
  /** Whether the ingest reported items that are in the source. */
  readonly hasReportedRemainingItems: boolean;
  /** Whether the ingest reported items that it removed. */
  readonly hasReportedRemovals: boolean;
  /** Names of items that failed, as the ingest reported them. */
  readonly failedItems: readonly string[];
  readonly metGates: readonly MetGate[];
  /** Texts of `expect-search` that were found. */
  readonly foundTexts: readonly string[];
  readonly failure: Failure | undefined;
  readonly seconds: number;
}

export interface FailedOutcome extends Outcome {
  readonly failure: Failure;
}

/** What became of the documents; nothing is known if they are not watched. */
interface DocumentOutcome extends CountsBefore {
  /** The documents in the last complete listing. */
  readonly snapshot: DocumentSnapshot | undefined;
  readonly changes: readonly Change[];
  readonly lists: Readonly<Record<ListName, readonly ListedDocument[]>>;
  /** Other integrations that have documents of its source. */
  readonly otherIntegrations: {
    /** Ids of integrations that are known to be the user's own. */
    readonly ownIds: readonly string[];
    readonly otherIds: readonly string[];
  };
  /** Whether the artifact API lists integrations; `false` if nothing is watched. */
  readonly hasArtifactApi: boolean;
  /** What the summary says in addition to the counts. */
  readonly notes: readonly string[];
}

export function getOutcome(integration: Integration): Outcome {
  const { id, preparation, ingest, isCreated, firstImport } = integration;
  const { plannedActions, metGates, foundTexts, failure, startedAt, endedAt } =
    integration;
  const { contentName = "", note = "", isUpdated = false } = preparation ?? {};
  const [status, stage] = getStatusAndStage(integration);
  // What a run creates is configured once Zylon has accepted its first import.
  const hasContent = firstImport === undefined || isAccepted(ingest);
  return {
    name: formatIntegration(integration),
    type: integration.connector?.type,
    id,
    contentName,
    isConfigured: preparation !== undefined && hasContent,
    isCreated,
    isUpdated,
    stateBefore: getStateBefore(integration),
    isSync: ingest !== undefined && firstImport === undefined,
    plannedActions,
    status,
    stage,
    counts: getCounts(integration),
    itemCount: getItemCount(ingest),
    hasReportedRemainingItems: hasRemainingItems(ingest),
    hasReportedRemovals:
      ingest !== undefined && countItems(ingest.progress).removed > 0,
    failedItems: [...(ingest?.progress.failedNames.values() ?? [])],
    metGates,
    foundTexts,
    failure,
    seconds: (endedAt - startedAt) / 1000,
    ...getDocumentOutcome(integration.watch, note),
  };
}

const getStateBefore = ({ artifactEntry }: Integration): string =>
  artifactEntry?.state ?? "";

function getItemCount(ingest: IngestResult | undefined): number | null {
  const items = ingest?.progress.items ?? null;
  return items === 0 && hasRemainingItems(ingest) ? null : items;
}

/** Whether the ingest reported items, other than removed ones. */
function hasRemainingItems(ingest: IngestResult | undefined): boolean {
  if (ingest === undefined) return false;
  const { added, updated, skipped, failed } = countItems(ingest.progress);
  return added + updated + skipped + failed > 0;
}

/** What `sync-status` and stage are if the ingest decides. */
const STATUS_AND_STAGE_OF_INGEST: Readonly<
  Record<IngestStatus, readonly [SyncStatus, Stage]>
> = {
  "not-sent": ["not-requested", "none"],
  refused: ["error", "none"],
  started: ["started", "started"],
  completed: ["completed", "ended"],
  failed: ["error", "failed"],
  "timed-out": ["timed-out", "working"],
  cancelled: ["cancelled", "working"],
  unknown: ["unknown", "unclear"],
};

/**
 * Returns `sync-status` and how far the ingest got:
 *
 * | how the waiting ended      | sync-status        | stage              |
 * | -------------------------- | ------------------ | ------------------ |
 * | `settled`                  | indexed            | ended              |
 * | `timed-out`                | timed-out          | indexing (*)       |
 * | `cut` by a cancel          | cancelled          | indexing (*)       |
 * | `cut` by looks that failed | that of the ingest | indexing (*)       |
 * | `empty`, or there was none | that of the ingest | that of the ingest |
 *
 * (*) `working` unless Zylon said that the ingest ended.
 *
 * In a watch-only step, the stage is `watch-only`.
 */
function getStatusAndStage(
  integration: Integration,
): readonly [SyncStatus, Stage] {
  const [status, stage] = combineIngestAndWaiting(integration);
  const isWatchOnly = integration.watch?.settings.isWatchOnly === true;
  return [status, isWatchOnly ? "watch-only" : stage];
}

function combineIngestAndWaiting({
  ingest,
  watch,
  failure,
}: Integration): readonly [SyncStatus, Stage] {
  const ofIngest = STATUS_AND_STAGE_OF_INGEST[ingest?.status ?? "not-sent"];
  const [status, stage] = ofIngest;
  const unsettled = stage === "ended" ? "indexing" : "working";
  const isCancelled = failure?.code === "cancelled";
  switch (watch?.end) {
    case "settled":
      return ["indexed", "ended"];
    case "timed-out":
      return ["timed-out", unsettled];
    case "cut":
      return [isCancelled ? "cancelled" : status, unsettled];
    case "empty":
    case undefined:
      return ofIngest;
  }
}

const UNWATCHED: DocumentOutcome = {
  countBefore: null,
  failingBefore: null,
  artifactsBefore: null,
  incompleteReasonBefore: undefined,
  snapshot: undefined,
  changes: [],
  lists: createEmptyLists(),
  otherIntegrations: { ownIds: [], otherIds: [] },
  hasArtifactApi: false,
  notes: [],
};

function getDocumentOutcome(
  watch: WatchProgress | undefined,
  note: string,
): DocumentOutcome {
  const notesBefore = note === "" ? [] : [note];
  if (watch === undefined) return { ...UNWATCHED, notes: notesBefore };
  const { settings, before, snapshot, otherIntegrationIds, notes } = watch;
  const isOwn = (id: string): boolean => settings.knownOwnIds.includes(id);
  return {
    ...before,
    snapshot,
    changes: snapshot?.comparison?.changes ?? [],
    lists: getDocumentLists(watch),
    otherIntegrations: {
      ownIds: otherIntegrationIds.filter(isOwn),
      otherIds: otherIntegrationIds.filter((id) => !isOwn(id)),
    },
    hasArtifactApi: settings.hasArtifactApi,
    notes: [...notesBefore, ...notes],
  };
}

/** The pending documents may be of a later look than the snapshot. */
function getDocumentLists({
  snapshot,
  pending,
}: WatchProgress): Record<ListName, ListedDocument[]> {
  const { comparison, stillListed = [] } = snapshot ?? {};
  const lists = { ...createEmptyLists(), pending: [...pending] };
  const placedIds = new Set(pending.map(({ id }) => id));
  for (const document of stillListed) {
    if (!placedIds.has(document.id)) lists.stillListed.push(document);
    placedIds.add(document.id);
  }
  if (comparison === undefined) {
    for (const document of snapshot?.failingDocuments ?? [])
      if (!placedIds.has(document.id)) lists.failedNowOrEarlier.push(document);
    return lists;
  }
  for (const change of comparison.changes)
    if (!placedIds.has(change.id))
      lists[getListName(change, comparison.failedIds)].push(change);
  return lists;
}

function createEmptyLists(): Record<ListName, ListedDocument[]> {
  return {
    removed: [],
    stillListed: [],
    failed: [],
    pending: [],
    alreadyFailing: [],
    failedNowOrEarlier: [],
    added: [],
    updated: [],
    warned: [],
  };
}

/** @param failedIds of the documents that count as failed */
function getListName(
  { id, change, error }: Change,
  failedIds: ReadonlySet<string>,
): ListName {
  if (error !== null) return failedIds.has(id) ? "failed" : "alreadyFailing";
  // An unchanged document that hasn't failed is among the changes for its warnings.
  return change === "unchanged" ? "warned" : change;
}

/** Returns the outcome of the only integration; `undefined` if there are several, or none. */
export const getOnlyOutcome = (
  outcomes: readonly Outcome[],
): Outcome | undefined => (outcomes.length === 1 ? outcomes[0] : undefined);

export const hasFailed = (outcome: Outcome): outcome is FailedOutcome =>
  outcome.failure !== undefined;

/** Whether an ingest was started, or may have been. */
export const mayHaveStartedIngest = ({ stage }: Outcome): boolean =>
  stage !== "watch-only" && stage !== "none";

/** Whether the input `content` was ignored, because the integration existed. */
export const hasIgnoredContent = (
  { isSync }: Outcome,
  { content }: Inputs,
): boolean => content.length > 0 && isSync;
