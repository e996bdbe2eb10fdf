/**
 * What a result tells, field by field: as JSON, read back from it, and of
 * several integrations together. A field that is missing in one of the three is
 * an error of the compiler, so neither `gather` nor a run of several
 * integrations loses an output. Pure.
 */
import * as z from "zod/mini";
import {
  ActionError,
  ERROR_CODES,
  type ErrorCode,
  helpFor,
} from "../http/error.ts";
import { connectorOf, isPathSegment } from "../zylon/connectors.ts";
import {
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  newResult,
  outcomeOf,
  type Reported,
  SYNC_STATUSES,
  type SyncStatus,
} from "./result.ts";

/** With every key, although the value of some may be undefined. */
type EveryKey<Of> = { [Key in keyof Required<Of>]: Of[Key] };

const COUNT = z.nullable(z.int().check(z.nonnegative()));

/**
 * One integration, with the outputs' names in snake_case; `null` where the
 * output is empty.
 */
const FIELDS = z.object({
  outcome: z.enum(["success", "failure", "cancelled", "dry-run"]),
  sync_status: z.enum(SYNC_STATUSES),
  configured: z.boolean(),
  created: z.boolean(),
  updated: z.boolean(),
  integration_id: z.nullable(z.string().check(z.refine(isPathSegment))),
  integration_type: z
    .string()
    .check(z.refine((type) => connectorOf(type) !== undefined)),
  current_artifact_count: COUNT,
  integration_item_count: COUNT,
  added_count: COUNT,
  updated_count: COUNT,
  removed_count: COUNT,
  skipped_count: COUNT,
  failed_count: COUNT,
  indexed_count: COUNT,
  warning_count: COUNT,
  changes_file: z.nullable(z.string()),
  duration_seconds: z.number(),
  error_code: z.nullable(z.enum(ERROR_CODES)),
  error_message: z.nullable(z.string()),
});
export type ResultJson = z.infer<typeof FIELDS>;

/** The names of all fields, in the order of the outputs. */
export const FIELD_NAMES: readonly string[] = Object.keys(FIELDS.shape);

const STATUSES_OF_A_SUCCESS: readonly SyncStatus[] = [
  "not-requested",
  "started",
  "completed",
  "indexed",
];

/**
 * As `resultJson` writes it: a failure has a code, and nothing else has one or
 * a status that only a failure has. A dry run ingests nothing.
 */
export const RESULT = FIELDS.check(
  z.refine(({ outcome, sync_status: status, error_code: code }) => {
    if (outcome === "failure" || outcome === "cancelled") return code !== null;
    if (outcome === "dry-run" && status !== "not-requested") return false;
    return code === null && STATUSES_OF_A_SUCCESS.includes(status);
  }),
);

/**
 * What the JSON has of a result: `resultOf` has to read each of these fields
 * back, and `totalsOf` has to add up each that is reported.
 */
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

/** The counts, unless the ingest was still going on. */
function finalItems({
  items,
  soFar,
}: Pick<ResultOrTotals, "items" | "soFar">): ItemCounts | undefined {
  return soFar === true ? undefined : items;
}

/** What the JSON does not have of documents. */
const NOT_IN_JSON = { pending: 0, failedBefore: 0, unchanged: undefined };

/**
 * The result behind its JSON.
 * @param failures those that are known, by their messages, so that a shared one
 *   stays one; the failure of this result is added
 */
export function resultOf(
  json: ResultJson,
  failures: Map<string, ActionError>,
): IntegrationResult {
  const connector = connectorOf(json.integration_type);
  // `RESULT` has refused it before.
  if (connector === undefined) throw new TypeError(json.integration_type);
  const read = {
    id: json.integration_id ?? undefined,
    configured: json.configured,
    created: json.created,
    updated: json.updated,
    syncStatus: json.sync_status,
    currentArtifactCount: json.current_artifact_count ?? undefined,
    integrationItemCount: json.integration_item_count ?? undefined,
    items: itemsIn(json),
    indexed: indexedIn(json),
    failure: failureIn(json, failures),
    durationMs: json.duration_seconds * 1000,
  } satisfies JsonFields;
  const indexed = read.indexed && { ...NOT_IN_JSON, ...read.indexed };
  return { ...newResult(connector), ...read, indexed };
}

function itemsIn(json: ResultJson): ItemCounts | undefined {
  const items = {
    added: json.added_count ?? undefined,
    updated: json.updated_count ?? undefined,
    removed: json.removed_count ?? undefined,
    skipped: json.skipped_count ?? undefined,
    failed: json.failed_count ?? undefined,
  };
  const isKnown = Object.values(items).some((count) => count !== undefined);
  return isKnown ? items : undefined;
}

function indexedIn(
  json: ResultJson,
): Omit<IndexedCounts, keyof typeof NOT_IN_JSON> | undefined {
  const { indexed_count: done, failed_count: failed } = json;
  if (done === null) return undefined;
  return {
    done,
    failed: failed ?? 0,
    warned: json.warning_count ?? 0,
    // Documents were hidden, or Zylon told of failed items without a number.
    // Either way, more may have failed.
    hidesUnfinished: failed === null,
  };
}

function failureIn(
  json: ResultJson,
  failures: Map<string, ActionError>,
): ActionError | undefined {
  const { error_code: code, error_message: message } = json;
  if (code === null) return undefined;
  const text = message ?? "";
  const failure = failures.get(text) ?? reportedFailure(code, text);
  failures.set(text, failure);
  return failure;
}

/**
 * The failure behind a message that the action wrote: the whole of it is what
 * failed.
 */
export function reportedFailure(code: ErrorCode, message: string): ActionError {
  const end = `. See ${helpFor(code)}`; // which the constructor adds again
  const what = message.endsWith(end) ? message.slice(0, -end.length) : message;
  return new ActionError(code, { what, why: "", remedy: "" });
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
    updatedAtLeast: sumOf(counts.map(({ updatedAtLeast }) => updatedAtLeast)),
    hidesUnfinished: counts.some((one) => one.hidesUnfinished),
  };
}
