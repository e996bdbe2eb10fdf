/**
 * The result of one integration, whether its run ended well or not; and what
 * the results of a run are together. Pure.
 */
import type { Connector } from "../zylon/connectors.ts";
import type { Printable } from "../log/printable.ts";
import { type ActionError, postOutcome } from "../http/error.ts";

/** The worst first: of several integrations, the worst is told. */
export const SYNC_STATUSES = [
  "error",
  /** It may or may not be running. */
  "unknown",
  "timed-out",
  "cancelled",
  "not-requested",
  "started",
  "completed",
  "indexed",
] as const;

export type SyncStatus = (typeof SYNC_STATUSES)[number];

/** A step that a run takes with an integration, and a dry run only tells. */
export type PlannedStep = "create" | "refresh" | "update" | "ingest";

/**
 * What became of the items in this ingest, or of the documents; undefined where
 * it is unknown.
 */
export interface ItemCounts {
  readonly added: number | undefined;
  readonly updated: number | undefined;
  readonly removed: number | undefined;
  readonly skipped: number | undefined;
  /** Had not failed before, or were touched by this ingest. */
  readonly failed: number | undefined;
}

/** Documents of the integration, after its ingest. */
export interface IndexedCounts {
  readonly done: number;
  readonly pending: number;
  readonly failed: number;
  /** Of the failed: those that failed before this ingest, and are unchanged. */
  readonly failedBefore: number;
  /** Of the done: those with a warning. */
  readonly warned: number;
  /** Neither changed nor failed; undefined where it is unknown. */
  readonly unchanged: number | undefined;
}

/** In the order in which somebody wants to read them. */
export const CHANGE_KINDS = [
  "removed",
  "failed",
  "pending",
  "added",
  "updated",
  "failedBefore",
  "warned",
] as const;

/**
 * `pending`: not indexed yet when the step ended. `failedBefore`: it failed
 * before this run already.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A document, or an item of the source. */
export interface NamedDocument {
  readonly name: Printable;
  readonly url?: Printable | undefined;
  /** The API's words for what went wrong; absent where there are none. */
  readonly detail?: Printable | undefined;
}

/** The most names of each kind that are kept. */
export const MAX_NAMES = 200;

export const noChanges = (): IntegrationResult["changes"] => ({
  removed: [],
  failed: [],
  pending: [],
  added: [],
  updated: [],
  failedBefore: [],
  warned: [],
});

/**
 * An entry of `changes-file`: a document that changed, failed or has warnings.
 * Texts are the server's, without secrets.
 */
export interface ChangeEntry {
  readonly integration_type: string;
  readonly integration_id: string;
  readonly change: "added" | "updated" | "removed" | "unchanged";
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** What one integration has to report, or several together. */
export interface Reported {
  configured: boolean;
  created: boolean;
  updated: boolean;
  syncStatus: SyncStatus;
  /** Absent where Zylon does not report it. */
  currentArtifactCount?: number | undefined;
  integrationItemCount?: number | undefined;
  /** Absent without a stream of progress, and without documents to compare. */
  items?: ItemCounts | undefined;
  /** More may have happened than `items` says, so the outputs are empty. */
  soFar?: boolean | undefined;
  /** Zylon said that the ingest is over, whatever is told after that. */
  isComplete?: boolean | undefined;
  /** Absent without `wait-for: indexed`. */
  indexed?: IndexedCounts | undefined;
}

export interface IntegrationResult extends Reported {
  /**
   * What a stream counted of these, although other items may be unclear; absent
   * before the ingest.
   */
  atLeast?: { readonly removed: number; readonly failed: number };
  /** The answer told of failed items in a way that cannot be counted. */
  failedIsUnknown?: boolean;
  readonly connector: Connector;
  /** Absent until it is resolved. */
  id?: string | undefined;
  /** The space, site or folder that its config names. */
  place?: Printable | undefined;
  /** In the order of the run; empty unless it is a dry run. */
  planned: readonly PlannedStep[];
  /**
   * The first documents that changed or failed, at most `MAX_NAMES` of each
   * kind.
   */
  changes: Record<ChangeKind, NamedDocument[]>;
  /**
   * Why the last look at its documents was not whole, as a sentence without its
   * end; absent or empty where it was. Printable.
   */
  incomplete?: string | undefined;
  /** All such documents; absent without `wait-for: indexed`. */
  changed?: readonly ChangeEntry[] | undefined;
  /** The texts of `expect-search`, once they were found; printable. */
  found?: readonly string[] | undefined;
  failure?: ActionError | undefined;
  /**
   * Until when it may ingest and wait, by the clock; absent before its ingest.
   */
  deadline?: number | undefined;
  durationMs: number;
}

export function newResult(
  connector: Connector,
  id?: string,
): IntegrationResult {
  return {
    connector,
    id,
    configured: false,
    created: false,
    updated: false,
    syncStatus: "not-requested",
    planned: [],
    changes: noChanges(),
    durationMs: 0,
  };
}

/** The status after a failed ingest. */
export function syncStatusAfter(failure: ActionError): SyncStatus {
  if (failure.code === "wait-timeout") return "timed-out";
  if (failure.code === "cancelled") return "cancelled";
  if (failure.code === "sync-error") return "error";
  const outcome = postOutcome(failure);
  if (outcome === "not-sent") return "not-requested";
  return outcome === "refused" ? "error" : "unknown";
}

/** How many there are, in whatever state; undefined where none is watched. */
export function documentCount({
  indexed,
}: Pick<IntegrationResult, "indexed">): number | undefined {
  return indexed && indexed.done + indexed.pending + indexed.failed;
}

/** Documents that failed in this ingest; none where none is watched. */
export function failedDocuments({
  indexed,
}: Pick<IntegrationResult, "indexed">): number {
  return (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);
}

/**
 * How many items or documents were seen to fail in this ingest; there may be
 * more than the outputs say for certain. An item that failed in the stream may
 * have failed as a document too, and must count once: so it is the larger of
 * the two numbers.
 */
export function failedCount(
  result: Pick<IntegrationResult, "items" | "atLeast" | "indexed">,
): number {
  const { items, atLeast } = result;
  const ofStream = Math.max(items?.failed ?? 0, atLeast?.failed ?? 0);
  return Math.max(ofStream, failedDocuments(result));
}

/**
 * Whether an ingest left an integration without any document: it lost them all,
 * or had none. Undefined where some are left, or where it is unknown.
 */
export function emptiness(
  result: IntegrationResult,
): "emptied" | "empty" | undefined {
  const { syncStatus, failure, soFar, items } = result;
  const isOver = syncStatus === "completed" || syncStatus === "indexed";
  if (failure !== undefined || !isOver || soFar === true) return undefined;
  if (!hasNoDocument(result)) return undefined;
  return (items?.removed ?? 0) > 0 ? "emptied" : "empty";
}

function hasNoDocument(result: IntegrationResult): boolean {
  const { indexed, items, integrationItemCount } = result;
  if (indexed !== undefined) {
    return documentCount(result) === 0 && integrationItemCount === 0;
  }
  if (items === undefined) return false;
  const { added = 0, updated = 0, skipped = 0, removed = 0 } = items;
  if (added + updated + skipped > 0) return false;
  const before = result.currentArtifactCount;
  return before !== undefined && removed >= before;
}

type Outcome = "success" | "failure" | "cancelled" | "dry-run";

export interface RunFacts {
  /**
   * The integrations of the run, in their order; empty where the inputs were
   * refused, or named none.
   */
  readonly results: readonly IntegrationResult[];
  /** The first one. */
  readonly failure?: ActionError | undefined;
  readonly dryRun: boolean;
  /**
   * The run was to wait until everything is indexed: then there is a
   * `changes-file`, which may be empty.
   */
  readonly watchesDocuments?: boolean;
  readonly durationMs: number;
  /** Where it ran, printable; absent where the inputs were refused. */
  readonly host?: Printable | undefined;
  readonly organization?: Printable | undefined;
}

/** Of a run, or of one integration of it. */
export function outcomeOf({
  failure,
  dryRun,
}: Pick<RunFacts, "failure" | "dryRun">): Outcome {
  if (failure?.code === "cancelled") return "cancelled";
  if (failure !== undefined) return "failure";
  return dryRun ? "dry-run" : "success";
}

/**
 * The failure of the whole run: the cancel that ended it, or the first in the
 * order of the integrations.
 */
export function firstFailure(
  results: readonly IntegrationResult[],
): ActionError | undefined {
  const failures = results
    .map(({ failure }) => failure)
    .filter((failure) => failure !== undefined);
  const cancel = failures.find(({ code }) => code === "cancelled");
  return cancel ?? failures[0];
}

/**
 * Each failure once, with the integrations that have it; the run's own too,
 * where none has it.
 */
export function failuresOf({
  results,
  failure,
}: RunFacts): Map<ActionError, readonly IntegrationResult[]> {
  const failures = new Map<ActionError, readonly IntegrationResult[]>();
  const groups = Map.groupBy(results, (result) => result.failure);
  for (const [shared, failed] of groups) {
    if (shared !== undefined) failures.set(shared, failed);
  }
  if (failure !== undefined && !failures.has(failure))
    failures.set(failure, []);
  return failures;
}

/**
 * The same facts with every sentence of every failure rewritten, for redaction.
 * A failure of several stays one.
 */
export function mapFailures(
  facts: RunFacts,
  rewrite: (sentence: string) => string,
): RunFacts {
  const rewritten = new Map<ActionError, ActionError>();
  for (const failure of failuresOf(facts).keys())
    rewritten.set(failure, failure.mapText(rewrite));
  const results = facts.results.map((result) => {
    if (result.failure === undefined) return result;
    return { ...result, failure: rewritten.get(result.failure) };
  });
  const failure = facts.failure && rewritten.get(facts.failure);
  return { ...facts, results, failure };
}
