/**
 * The values of the action's outputs, and the results as JSON: written, and
 * read back by `gather`. Pure.
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
  COUNT_SOURCES,
  type IndexedCounts,
  type IntegrationResult,
  newResult,
  outcomeOf,
  type Reported,
  type RunFacts,
  SYNC_STATUSES,
  totalsOf,
} from "../result/result.ts";

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
  error_count: COUNT,
  counts_from: z.nullable(z.enum(COUNT_SOURCES)),
  indexed_count: COUNT,
  failed_count: COUNT,
  warning_count: COUNT,
  changes_file: z.nullable(z.string()),
  duration_seconds: z.number(),
  error_code: z.nullable(z.enum(ERROR_CODES)),
  error_message: z.nullable(z.string()),
});
export type ResultJson = z.infer<typeof FIELDS>;

/**
 * Every output of `action.yml`, in its order; a test holds both equal. All are
 * strings, empty where nothing is known.
 */
export const OUTPUT_NAMES: readonly string[] = [
  ...Object.keys(FIELDS.shape).map((name) => name.replaceAll("_", "-")),
  "results",
  "results-file",
  "matrix",
];

/**
 * As `resultJson` writes it: a failure has a code, and nothing else has one or
 * a status that only a failure has.
 */
export const RESULT = FIELDS.check(
  z.refine(({ outcome, sync_status: status, error_code: code }) => {
    if (outcome === "failure" || outcome === "cancelled") return code !== null;
    return (
      code === null &&
      ["not-requested", "started", "completed", "indexed"].includes(status)
    );
  }),
);

/** A result, or several together. */
type Whole = Reported &
  Pick<IntegrationResult, "id" | "failure" | "durationMs"> & {
    connector: { type: string };
  };

function failedDocuments(
  indexed: IndexedCounts | undefined,
): number | undefined {
  return indexed?.hidesUnfinished === true ? undefined : indexed?.failed;
}

/**
 * @param changesFile path of the file that has what changed in it, of all
 * integrations of the run
 */
export function resultJson(
  result: Whole,
  dryRun: boolean,
  changesFile: string,
): ResultJson {
  const { failure, items, indexed } = result;
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
    error_count: items?.errors ?? null,
    counts_from: result.countsFrom ?? null,
    indexed_count: indexed?.done ?? null,
    failed_count: failedDocuments(indexed) ?? null,
    warning_count: indexed?.warned ?? null,
    changes_file: changesFile === "" ? null : changesFile,
    duration_seconds: Number((result.durationMs / 1000).toFixed(1)),
    error_code: failure?.code ?? null,
    error_message: failure?.message ?? null,
  };
}

/**
 * All outputs but `results` and `results-file`: those of all integrations, told
 * as if they were one.
 */
export function outputsOf(
  facts: RunFacts,
  changesFile = "",
): Readonly<Record<string, string>> {
  const { results, dryRun, failure, durationMs, shards } = facts;
  const inputs = asInputs(results);
  const connector = { type: inputs["integration-type"] };
  const whole = {
    ...totalsOf(results),
    id: inputs["integration-id"],
    connector,
    failure,
    durationMs,
  };
  const values = Object.entries(resultJson(whole, dryRun, changesFile));
  return {
    ...Object.fromEntries(
      values.map(([name, value]) => [
        name.replaceAll("_", "-"),
        String(value ?? ""),
      ]),
    ),
    "duration-seconds": (durationMs / 1000).toFixed(1),
    matrix: JSON.stringify(matrixOf(results, shards)),
  };
}

/**
 * An id that needs its type before it: alone, it would select every
 * integration, none, or one of another type.
 */
const MEANS_OTHERS = /^(all$|!|[a-z]+\/)/i;

/**
 * Both inputs, as they select the same integrations again: one id a line, as
 * `type/id` where the types differ.
 */
export function asInputs(
  results: readonly IntegrationResult[],
): Record<"integration-type" | "integration-id", string> {
  const types = [...new Set(results.map(({ connector }) => connector.type))];
  const mixed = types.length > 1;
  const ids = results.flatMap(({ connector, id }) =>
    id === undefined
      ? []
      : [mixed || MEANS_OTHERS.test(id) ? `${connector.type}/${id}` : id],
  );
  return {
    "integration-type": mixed ? "any" : (types[0] ?? ""),
    "integration-id": ids.join("\n"),
  };
}

/** At most `shards` entries, of almost equal size, and none empty. */
export function matrixOf(
  results: readonly IntegrationResult[],
  shards: number,
): { include: Record<string, string>[] } {
  const named = results.filter(({ id }) => id !== undefined);
  const hands = Array.from(
    { length: Math.min(shards, named.length) },
    (_, hand) => named.filter((_result, index) => index % shards === hand),
  );
  return { include: hands.map(asInputs) };
}

/**
 * The most that the output `results` may have: in UTF-16, as GitHub counts, all
 * that the outputs of a job may have.
 */
export const MAX_RESULTS_BYTES = 512 * 1024;

/**
 * The output `results`: all of them, or past the limit its failures, as many as
 * fit. `cut` says that some are missing.
 */
export function resultsOutput(all: readonly ResultJson[]): {
  readonly json: string;
  readonly cut: boolean;
} {
  const whole = JSON.stringify(all);
  if (Buffer.byteLength(whole) <= MAX_RESULTS_BYTES)
    return { json: whole, cut: false };
  let bytes = 1; // an array has one bracket more than commas
  const kept = all
    .filter(({ error_code: code }) => code !== null)
    .filter(
      (one) =>
        (bytes += Buffer.byteLength(JSON.stringify(one)) + 1) <=
        MAX_RESULTS_BYTES,
    );
  return { json: JSON.stringify(kept), cut: true };
}

/**
 * The failure behind a message that the action wrote: the whole of it is what
 * failed.
 */
export function failureOf(code: ErrorCode, message: string): ActionError {
  const end = `. See ${helpFor(code)}`; // which the constructor adds again
  const what = message.endsWith(end) ? message.slice(0, -end.length) : message;
  return new ActionError(code, { what, why: "", remedy: "" });
}

/** Documents whose failures are unknown may be hidden. */
function indexedOf({
  indexed_count: done,
  failed_count: failed,
  warning_count: warned,
}: ResultJson): IndexedCounts | undefined {
  if (done === null) return undefined;
  const indexed = {
    done,
    pending: 0,
    failed: failed ?? 0,
    failedBefore: 0,
    warned: warned ?? 0,
    unchanged: undefined,
  };
  return failed === null ? { ...indexed, hidesUnfinished: true } : indexed;
}

/**
 * The result behind its JSON. `failures`: those that are known by their
 * messages, so that a shared one stays one.
 */
export function resultOf(
  json: ResultJson,
  failures: Map<string, ActionError>,
): IntegrationResult {
  const connector = connectorOf(json.integration_type);
  if (connector === undefined) throw new TypeError(json.integration_type); // RESULT refuses it before
  const { error_code: code } = json;
  const message = json.error_message ?? "";
  const failure =
    code === null
      ? undefined
      : (failures.get(message) ?? failureOf(code, message));
  if (failure !== undefined) failures.set(message, failure);
  const items = {
    added: json.added_count ?? undefined,
    updated: json.updated_count ?? undefined,
    removed: json.removed_count ?? undefined,
    skipped: json.skipped_count ?? undefined,
    errors: json.error_count ?? undefined,
  };
  return {
    ...newResult(connector, json.integration_id ?? undefined),
    configured: json.configured,
    created: json.created,
    updated: json.updated,
    syncStatus: json.sync_status,
    currentArtifactCount: json.current_artifact_count ?? undefined,
    integrationItemCount: json.integration_item_count ?? undefined,
    items: json.counts_from === null ? undefined : items,
    countsFrom: json.counts_from ?? undefined,
    indexed: indexedOf(json),
    failure,
    durationMs: json.duration_seconds * 1000,
  };
}
