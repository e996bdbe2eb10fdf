/**
 * The values of the action's outputs. Pure.
 */
import { type IntegrationResult, type RunFacts } from "../result/result.ts";
import {
  FIELD_NAMES,
  outputTotals,
  type ResultJson,
  resultJson,
} from "../result/fields.ts";

/** Of a field of the JSON. */
const outputName = (field: string): string => field.replaceAll("_", "-");

/**
 * Every output of `action.yml`, in its order; a test holds both equal. All are
 * strings, empty where nothing is known.
 */
export const OUTPUT_NAMES: readonly string[] = [
  ...FIELD_NAMES.map(outputName),
  "results",
  "results-file",
  "matrix",
];

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
  const whole = {
    ...outputTotals(results),
    id: inputs["integration-id"],
    connector: { type: inputs["integration-type"] },
    failure,
    durationMs,
  };
  const outputs: Record<string, string> = {};
  const fields = resultJson(whole, dryRun, changesFile);
  for (const [field, value] of Object.entries(fields))
    outputs[outputName(field)] = String(value ?? "");
  return {
    ...outputs,
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
  const types = new Set(results.map(({ connector }) => connector.type));
  const [first = ""] = types;
  const isMixed = types.size > 1;
  const ids: string[] = [];
  for (const { connector, id } of results) {
    if (id === undefined) continue;
    const needsType = isMixed || MEANS_OTHERS.test(id);
    ids.push(needsType ? `${connector.type}/${id}` : id);
  }
  return {
    "integration-type": isMixed ? "any" : first,
    "integration-id": ids.join("\n"),
  };
}

/** At most `shards` entries, of almost equal size, and none empty. */
export function matrixOf(
  results: readonly IntegrationResult[],
  shards: number,
): { include: Record<string, string>[] } {
  const resolved = results.filter(({ id }) => id !== undefined);
  const shares = Map.groupBy(resolved, (_result, index) => index % shards);
  return { include: [...shares.values()].map(asInputs) };
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
  const kept: ResultJson[] = [];
  let bytes = 1; // an array has one bracket more than commas
  for (const one of all) {
    if (one.error_code === null) continue;
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > MAX_RESULTS_BYTES) break;
    kept.push(one);
  }
  return { json: JSON.stringify(kept), cut: true };
}
