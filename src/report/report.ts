/** Writes files, outputs, annotations and the summary. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Change } from "../run/documents.ts";
import type { Outcome } from "../run/outcome.ts";
import { redact, toSafeLine } from "../text.ts";
import { formatAffected } from "./failure-groups.ts";
import {
  getConclusion,
  type IntegrationResult,
  sumResults,
  toResult,
} from "./result.ts";
import type { RunReport } from "./run-report.ts";
import { renderSummary } from "./summary.ts";
import { appendNames } from "./warnings.ts";

/** GitHub shows this many annotations of each kind per step. */
const MAX_ANNOTATIONS = 10;

/** Writes everything that a run reports. Resolves to the exit code. */
export async function writeReport(run: RunReport): Promise<number> {
  let exitCode = run.failure === undefined ? 0 : 1;
  try {
    for (const [name, value] of Object.entries(buildOutputs(run)))
      core.setOutput(name, value);
  } catch (error) {
    core.error(`The outputs were not written: ${getErrorMessage(error)}`);
    exitCode = 1;
  }
  writeAnnotations(run);
  try {
    await addToSummary(renderSummary(run));
  } catch (error) {
    core.warning(`The job summary was not written: ${getErrorMessage(error)}`);
  }
  core.info(redact(run.lastLine));
  return exitCode;
}

/** Appends Markdown to the summary, without secrets. */
export async function addToSummary(text: string): Promise<void> {
  await core.summary.addRaw(redact(text)).write();
}

const getErrorMessage = (error: unknown): string =>
  toSafeLine(error instanceof Error ? error.message : String(error));

/** Returns the stack of the original error, of which a failure may be a copy. */
function getRootStack(failure: Error): string {
  let root = failure;
  while (root.cause instanceof Error) root = root.cause;
  return root.stack ?? "";
}

function writeAnnotations(run: RunReport): void {
  const { integrations, failure, groups, warnings, notices } = run;
  for (const group of groups.slice(0, MAX_ANNOTATIONS)) {
    const { message, code } = group.failure;
    core.error(redact(formatAffected(group, integrations) + message), {
      title: `Zylon ingest: ${code}`,
    });
  }
  if (failure?.code === "internal") core.debug(redact(getRootStack(failure)));
  for (const { text, names, remedy } of warnings)
    core.warning(`${appendNames(text, names)}. ${remedy}.`);
  for (const { text, remedy } of notices) core.notice(`${text}. ${remedy}.`);
}

/**
 * Builds all outputs, without secrets, and writes the files. Empty means
 * unknown.
 */
export function buildOutputs(run: RunReport): Record<string, string> {
  const { integrations, failure, inputs, seconds } = run;
  const changesFile = writeChangesFile(run);
  const isDryRun = inputs?.dryRun === true;
  const rows = integrations.map((outcome) =>
    toResult(outcome, { isDryRun, changesFile: changesFile || null }),
  );
  const { sync_status, configured, created, updated, ...counts } =
    sumResults(integrations);
  const whole: Record<
    keyof IntegrationResult,
    string | number | boolean | null
  > = {
    outcome: getConclusion(failure, isDryRun),
    sync_status,
    configured,
    created,
    updated,
    ...getIdOutputs(integrations),
    ...counts,
    changes_file: null, // below, since a redaction would break the path
    duration_seconds: null, // below, with one decimal
    error_code: failure?.code ?? null,
    error_message: run.errorMessage,
  };
  const outputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(whole))
    outputs[name.replaceAll("_", "-")] =
      typeof value === "string" ? redact(value) : String(value ?? "");
  outputs["changes-file"] = changesFile;
  outputs["duration-seconds"] = seconds.toFixed(1);
  outputs["results"] = toResultsJson(rows);
  outputs["results-file"] = writeEntries("results", rows);
  outputs["matrix"] = toMatrixJson(integrations);
  return outputs;
}

/** An entry of the changes-file. */
interface ChangeRow extends Change {
  readonly integration_type: string;
  readonly integration_id: string;
}

/** Returns the path; empty if nothing was watched, or nothing compared. */
function writeChangesFile({ integrations, inputs }: RunReport): string {
  const isWatched = inputs?.waitFor === "indexed" && !inputs.dryRun;
  if (!isWatched) return "";
  const snapshots = integrations.flatMap(({ snapshot }) => snapshot ?? []);
  const isUncompared =
    snapshots.length > 0 &&
    snapshots.every(({ comparison }) => comparison === undefined);
  if (isUncompared) return "";
  const entries = integrations.flatMap(
    ({ type = "", id = "", changes }): ChangeRow[] =>
      changes.map((change) => ({
        integration_type: type,
        integration_id: id,
        ...change,
      })),
  );
  return writeEntries("changes", entries);
}

/** Returns id and type as inputs that would select the same integrations. */
function getIdOutputs(
  integrations: readonly Outcome[],
): Record<"integration_id" | "integration_type", string> {
  const types = new Set(integrations.map(({ type }) => type));
  const isMixed = types.size > 1;
  const ids = integrations.flatMap(({ type, id }) => {
    if (id === undefined) return [];
    return isMixed && type !== undefined ? `${type}/${id}` : id;
  });
  const [first = ""] = types;
  return {
    integration_id: ids.join("\n"),
    integration_type: isMixed ? "any" : first,
  };
}

/**
 * Converts to JSON with the secrets removed from each text, so that the JSON
 * itself and its numbers stay whole, and so does the action's own path.
 */
const toRedactedJson = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) =>
    typeof part === "string" && key !== "changes_file" ? redact(part) : part,
  );

/** Limit in UTF-16 code units, as GitHub counts: half of a job's total. */
const MAX_RESULTS_LENGTH = 512 * 1024;

function toResultsJson(results: readonly IntegrationResult[]): string {
  const json = toRedactedJson(results);
  if (json.length <= MAX_RESULTS_LENGTH) return json;
  core.notice(
    "The output results is empty, since it would be larger than 512 KiB. The file in results-file contains everything.",
  );
  return "";
}

/** The most jobs that GitHub allows in a matrix. */
const MAX_MATRIX_JOBS = 256;

function toMatrixJson(integrations: readonly Outcome[]): string {
  const include = integrations.flatMap(({ type = "any", id }) =>
    id === undefined ? [] : { "integration-type": type, "integration-id": id },
  );
  if (include.length <= MAX_MATRIX_JOBS) return toRedactedJson({ include });
  core.notice(
    `The output matrix is empty, since it would have ${include.length} jobs, but GitHub allows at most ${MAX_MATRIX_JOBS}.`,
  );
  return "";
}

/** Writes a JSON array, a line per entry. Returns the path; may be empty. */
function writeEntries(
  name: "changes" | "results",
  entries: readonly object[],
): string {
  const { RUNNER_TEMP: parent = tmpdir() } = process.env;
  const lines = entries.map(toRedactedJson);
  try {
    const folder = mkdtempSync(join(parent, `zylon-ingest-${name}-`));
    const path = join(folder, `${name}.json`);
    writeFileSync(path, `[\n${lines.join(",\n")}\n]\n`, { mode: 0o600 });
    return path;
  } catch (error) {
    core.warning(`The ${name}-file was not written: ${getErrorMessage(error)}`);
    return "";
  }
}
