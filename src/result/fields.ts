/**
 * What a result tells, field by field: as JSON, and of several integrations
 * together. A field that is missing in one of the two is an error of the
 * compiler, so a run of several integrations loses no output. Pure.
 */
import type { ErrorCode } from "../http/error.ts";
import {
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  outcomeOf,
  type Reported,
  SYNC_STATUSES,
  type SyncStatus,
} from "./result.ts";

/** With every key, although the value of some may be undefined. */
type EveryKey<Of> = { [Key in keyof Required<Of>]: Of[Key] };

/**
 * One integration, with the outputs' names in snake_case; `null` where the
 * output is empty.
 */
export interface ResultJson {
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly sync_status: SyncStatus;
  readonly configured: boolean;
  readonly created: boolean;
  readonly updated: boolean;
  readonly integration_id: string | null;
  readonly integration_type: string;
  readonly current_artifact_count: number | null;
  readonly integration_item_count: number | null;
  readonly added_count: number | null;
  readonly updated_count: number | null;
  readonly removed_count: number | null;
  readonly skipped_count: number | null;
  readonly failed_count: number | null;
  readonly indexed_count: number | null;
  readonly warning_count: number | null;
  readonly changes_file: string | null;
  readonly duration_seconds: number;
  readonly error_code: ErrorCode | null;
  readonly error_message: string | null;
}

/** What the JSON has of a result; `totalsOf` adds up each that is reported. */
type JsonFields = EveryKey<
  Omit<Reported, "indexed" | "soFar" | "isComplete"> &
    Pick<IntegrationResult, "id" | "failure" | "durationMs">
> & {
  indexed: Pick<IndexedCounts, "done" | "failed" | "warned"> | undefined;
};

/** What the JSON is made from: a result, or what `totalsOf` made of several. */
type ResultOrTotals = Partial<JsonFields> &
  Pick<Reported, "soFar"> &
  Pick<JsonFields, "syncStatus" | "configured" | "created" | "updated"> & {
    readonly durationMs: number;
    /** Of several types it is `any`. */
    readonly connector: { readonly type: string };
  };

/**
 * @param changesFile path of the file that has what changed in it, of all
 * integrations of the run
 */
// eslint-disable-next-line complexity -- one object: each `??` counts as a branch
export function resultJson(
  result: ResultOrTotals,
  dryRun: boolean,
  changesFile: string,
): ResultJson {
  const { failure, indexed } = result;
  const items = finalItems(result);
  return {
    outcome: outcomeOf({ dryRun, failure }),
    sync_status: result.syncStatus,
    configured: result.configured,
    created: result.created,
    updated: result.updated,
    integration_id: result.id ?? null,
    integration_type: result.connector.type,
    current_artifact_count: result.currentArtifactCount ?? null,
    integration_item_count: result.integrationItemCount ?? null,
    added_count: items?.added ?? null,
    updated_count: items?.updated ?? null,
    removed_count: items?.removed ?? null,
    skipped_count: items?.skipped ?? null,
    failed_count: items?.failed ?? null,
    indexed_count: indexed?.done ?? null,
    warning_count: indexed?.warned ?? null,
    changes_file: changesFile === "" ? null : changesFile,
    duration_seconds: Number((result.durationMs / 1000).toFixed(1)),
    error_code: failure?.code ?? null,
    error_message: failure?.message ?? null,
  };
}

/** The names of all fields, in the order of the outputs. */
export const FIELD_NAMES: readonly string[] = Object.keys(
  resultJson(
    {
      syncStatus: "not-requested",
      configured: false,
      created: false,
      updated: false,
      connector: { type: "" },
      durationMs: 0,
    },
    false,
    "",
  ),
);

/** The counts, unless the ingest was still going on. */
function finalItems({
  items,
  soFar,
}: Pick<ResultOrTotals, "items" | "soFar">): ItemCounts | undefined {
  return soFar === true ? undefined : items;
}

/**
 * The results as if they were one: flags are true if true for all, counts are
 * sums of those that are known.
 */
export function totalsOf(
  results: readonly IntegrationResult[],
): EveryKey<Reported> {
  const all = (
    flag: "configured" | "created" | "updated" | "isComplete",
  ): boolean =>
    results.length > 0 && results.every((result) => result[flag] === true);
  return {
    syncStatus: worstStatus(results),
    configured: all("configured"),
    created: all("created"),
    updated: all("updated"),
    currentArtifactCount: sumOf(
      results.map((result) => result.currentArtifactCount),
    ),
    integrationItemCount: sumOf(
      results.map((result) => result.integrationItemCount),
    ),
    items: itemTotals(known(results.map(({ items }) => items))),
    soFar: results.some(({ soFar }) => soFar),
    isComplete: all("isComplete"),
    indexed: indexedTotals(known(results.map(({ indexed }) => indexed))),
  };
}

/** The same for the outputs, with sums of items that a workflow can rely on. */
export function outputTotals(
  results: readonly IntegrationResult[],
): EveryKey<Reported> {
  const items = {
    added: reliableSum(results, "added"),
    updated: reliableSum(results, "updated"),
    removed: reliableSum(results, "removed"),
    skipped: reliableSum(results, "skipped"),
    failed: reliableSum(results, "failed"),
  };
  return { ...totalsOf(results), items, soFar: false };
}

/**
 * The sum of one count; undefined where an integration that succeeded does not
 * know its own. One that failed adds what it knows.
 */
function reliableSum(
  results: readonly IntegrationResult[],
  name: keyof ItemCounts,
): number | undefined {
  const counts: (number | undefined)[] = [];
  for (const result of results) {
    const count = finalItems(result)?.[name];
    if (count === undefined && result.failure === undefined) return undefined;
    counts.push(count);
  }
  return sumOf(counts);
}

function worstStatus(results: readonly IntegrationResult[]): SyncStatus {
  const statuses = new Set(results.map(({ syncStatus }) => syncStatus));
  const worst = SYNC_STATUSES.find((status) => statuses.has(status));
  return worst ?? "not-requested";
}

function known<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}

/** The sum of the known counts; undefined where none is known. */
export function sumOf(
  counts: readonly (number | undefined)[],
): number | undefined {
  let sum: number | undefined;
  for (const count of counts) if (count !== undefined) sum = (sum ?? 0) + count;
  return sum;
}

function itemTotals(counts: readonly ItemCounts[]): ItemCounts | undefined {
  if (counts.length === 0) return undefined;
  return {
    added: sumOf(counts.map(({ added }) => added)),
    updated: sumOf(counts.map(({ updated }) => updated)),
    removed: sumOf(counts.map(({ removed }) => removed)),
    skipped: sumOf(counts.map(({ skipped }) => skipped)),
    failed: sumOf(counts.map(({ failed }) => failed)),
  };
}

function indexedTotals(
  counts: readonly IndexedCounts[],
): IndexedCounts | undefined {
  if (counts.length === 0) return undefined;
  return {
    done: sumOf(counts.map(({ done }) => done)) ?? 0,
    pending: sumOf(counts.map(({ pending }) => pending)) ?? 0,
    failed: sumOf(counts.map(({ failed }) => failed)) ?? 0,
    failedBefore: sumOf(counts.map(({ failedBefore }) => failedBefore)) ?? 0,
    warned: sumOf(counts.map(({ warned }) => warned)) ?? 0,
    unchanged: sumOf(counts.map(({ unchanged }) => unchanged)),
  };
}
