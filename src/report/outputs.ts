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
  const { results, dryRun, failure, durationMs } = facts;
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
    matrix: matrixOf(results).json,
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

/** The jobs that a matrix of GitHub may have. */
const MAX_MATRIX_ENTRIES = 256;

/**
 * The output `matrix`: an entry for each integration; empty where they are more
 * than GitHub allows, and then `cut`.
 */
export function matrixOf(results: readonly IntegrationResult[]): Limited {
  const include = results
    .filter(({ id }) => id !== undefined)
    .map((result) => asInputs([result]));
  if (include.length > MAX_MATRIX_ENTRIES) return { json: "", cut: true };
  return { json: JSON.stringify({ include }), cut: false };
}

/** An output that may be too large for GitHub. */
interface Limited {
  readonly json: string;
  /** It is empty, since it would be too large. */
  readonly cut: boolean;
}

/**
 * The most that the output `results` may have: in UTF-16, as GitHub counts, all
 * that the outputs of a job may have.
 */
export const MAX_RESULTS_BYTES = 512 * 1024;

/** The output `results`; empty past the limit. */
export function resultsOutput(all: readonly ResultJson[]): Limited {
  const json = JSON.stringify(all);
  if (Buffer.byteLength(json) > MAX_RESULTS_BYTES)
    return { json: "", cut: true };
  return { json, cut: false };
}
