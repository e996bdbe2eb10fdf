/**
 * The result of one integration, whether its run ended well or not; and what
 * the results of a run are together. Pure.
 */
import type { Connector } from "../zylon/connectors.ts";
import { type ActionError, postOutcome } from "../http/error.ts";

/**
 * The worst first: the status of several integrations is the first that any of
 * them has.
 */
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

/** What a dry run would do with an integration, were it none. */
export type PlannedStep = "create" | "refresh" | "update" | "ingest";

const ITEM_COUNTS = [
  "added",
  "updated",
  "removed",
  "skipped",
  "errors",
] as const;

/**
 * What became of the items, or of the documents; undefined where it is unknown.
 */
export type ItemCounts = Readonly<
  Record<(typeof ITEM_COUNTS)[number], number | undefined>
>;

/**
 * Where the counts of items come from: the answer to the ingest, or a
 * comparison of documents.
 */
export const COUNT_SOURCES = ["stream", "documents"] as const;

const DOCUMENT_COUNTS = [
  "done",
  "pending",
  "failed",
  /** Of the failed: those that failed before this ingest, and are unchanged. */
  "failedBefore",
  /** Of the done: those with a warning. */
  "warned",
] as const;

/** Documents of the integration, after its ingest. */
export interface IndexedCounts extends Readonly<
  Record<(typeof DOCUMENT_COUNTS)[number], number>
> {
  /** Neither changed nor failed; undefined where it is unknown. */
  readonly unchanged: number | undefined;
  /**
   * Zylon refused the filter by state: documents that failed, or that it has
   * not begun, may be missing. Then what failed or was removed is known from a
   * stream alone, and there may be more.
   */
  readonly hidesUnfinished?: boolean;
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

/** A document, or an item of the source. All texts are printable. */
export interface NamedDocument {
  readonly name: string;
  readonly url?: string | undefined;
  /** The API's words for what went wrong; empty where there are none. */
  readonly detail: string;
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
  countsFrom?: (typeof COUNT_SOURCES)[number] | undefined;
  /** Absent without `wait-for: indexed`. */
  indexed?: IndexedCounts | undefined;
}

export interface IntegrationResult extends Reported {
  /**
   * What a stream counted of these, although other items may be unclear; absent
   * before the ingest.
   */
  atLeast?: { readonly removed: number; readonly errors: number };
  readonly connector: Connector;
  /** Absent until it is resolved. */
  id?: string | undefined;
  /** The space, site or folder that its config names; printable. */
  place?: string | undefined;
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
  /**
   * The texts of `expect-search` that hold, as they were given; printable. One
   * with a `!` is in no document.
   */
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

/**
 * How many items or documents failed in this ingest. An item that failed in the
 * stream may have failed as a document too, and must count once: so it is the
 * larger of the two numbers.
 */
export function failedCount({
  items,
  indexed,
}: Pick<IntegrationResult, "items" | "indexed">): number {
  return Math.max(
    items?.errors ?? 0,
    (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0),
  );
}

/** The same, and undefined where nothing is known. */
export function knownFailed(
  counts: Pick<IntegrationResult, "items" | "indexed">,
): number | undefined {
  const { items, indexed } = counts;
  const failed = failedCount(counts);
  if (failed > 0 || items?.errors !== undefined) return failed;
  return indexed === undefined || indexed.hidesUnfinished ? undefined : 0;
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
  readonly watched?: boolean;
  /** How many entries the matrix may have. */
  readonly shards: number;
  readonly durationMs: number;
  /**
   * Where it ran, printable; absent where the inputs were refused, and in
   * `gather`.
   */
  readonly host?: string | undefined;
  readonly organization?: string | undefined;
}

/** Of a run, or of one integration of it. */
export function outcomeOf({
  failure,
  dryRun,
}: Pick<RunFacts, "failure" | "dryRun">): Outcome {
  if (failure !== undefined)
    return failure.code === "cancelled" ? "cancelled" : "failure";
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
  return failures.find(({ code }) => code === "cancelled") ?? failures[0];
}

/**
 * Each failure once, with the integrations that have it; the run's own too,
 * where none has it.
 */
export function failuresOf({
  results,
  failure,
}: RunFacts): Map<ActionError, readonly IntegrationResult[]> {
  const all = new Map<ActionError, readonly IntegrationResult[]>();
  for (const [shared, of] of Map.groupBy(results, (result) => result.failure)) {
    if (shared !== undefined) all.set(shared, of);
  }
  if (failure !== undefined && !all.has(failure)) all.set(failure, []);
  return all;
}

/**
 * The same facts with every sentence of every failure rewritten, for redaction.
 * A failure of several stays one.
 */
export function mapFailures(
  facts: RunFacts,
  rewrite: (sentence: string) => string,
): RunFacts {
  const rewritten = new Map(
    [...failuresOf(facts).keys()].map((failure) => [
      failure,
      failure.mapText(rewrite),
    ]),
  );
  return {
    ...facts,
    results: facts.results.map((result) =>
      result.failure === undefined
        ? result
        : { ...result, failure: rewritten.get(result.failure) },
    ),
    failure: facts.failure && rewritten.get(facts.failure),
  };
}

/**
 * The results as if they were one: flags are true if true for all, counts are
 * sums of those that are known.
 */
interface Totals extends Reported {
  /** Failed items and documents of each, added up. */
  readonly failed: number | undefined;
}

/** The sum of the known counts; undefined where none is known. */
export function sumOf(
  counts: readonly (number | undefined)[],
): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0
    ? undefined
    : known.reduce((sum, count) => sum + count, 0);
}

export function totalsOf(results: readonly IntegrationResult[]): Totals {
  const all = (flag: "configured" | "created" | "updated"): boolean =>
    results.length > 0 && results.every((result) => result[flag]);
  const sources = new Set(
    results.flatMap(({ countsFrom }) => countsFrom ?? []),
  );
  return {
    syncStatus:
      SYNC_STATUSES.find((status) =>
        results.some((result) => result.syncStatus === status),
      ) ?? "not-requested",
    configured: all("configured"),
    created: all("created"),
    updated: all("updated"),
    currentArtifactCount: sumOf(
      results.map((result) => result.currentArtifactCount),
    ),
    integrationItemCount: sumOf(
      results.map((result) => result.integrationItemCount),
    ),
    failed: sumOf(results.map(knownFailed)),
    items: itemTotals(results.flatMap(({ items }) => items ?? [])),
    countsFrom: sources.size === 1 ? [...sources][0] : undefined,
    indexed: documentTotals(results.flatMap(({ indexed }) => indexed ?? [])),
  };
}

function itemTotals(all: readonly ItemCounts[]): ItemCounts | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const totals = { ...first };
  for (const key of ITEM_COUNTS)
    totals[key] = sumOf(all.map((counts) => counts[key]));
  return totals;
}

function documentTotals(
  all: readonly IndexedCounts[],
): IndexedCounts | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const totals = {
    ...first,
    unchanged: sumOf(all.map((counts) => counts.unchanged)),
    hidesUnfinished: all.some((counts) => counts.hidesUnfinished),
  };
  for (const key of DOCUMENT_COUNTS)
    totals[key] = sumOf(all.map((counts) => counts[key])) ?? 0;
  return totals;
}
