/** Writes files, outputs, annotations, the summary and the last line of the log. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Change } from "../run/documents.ts";
import type { Outcome } from "../run/outcome.ts";
import { appendNames, redact, toSafeLine } from "../text.ts";
import { formatAffected } from "./failure-groups.ts";
import {
  combineOutcomes,
  getConclusion,
  type IntegrationResult,
  toResult,
} from "./result.ts";
import type { RunReport } from "./run-report.ts";
import { renderSummary } from "./summary.ts";

/** GitHub shows this many annotations of each kind per step. */
const MAX_ANNOTATIONS = 10;

/** Writes all that is said of a run but of its issue. Resolves to the exit code. */
export async function writeReport(report: RunReport): Promise<number> {
  let exitCode = report.mainFailure === undefined ? 0 : 1;
  let files = NO_FILES;
  try {
    files = writeFiles(report);
    const outputs = getOutputs(report, files);
    for (const [name, value] of Object.entries(outputs))
      core.setOutput(name, value);
    explainEmptyOutputs(report, outputs);
  } catch (error) {
    // The step fails, but summary and issue are about the run.
    core.error(`The outputs were not written: ${getErrorMessage(error)}`);
    exitCode = 1;
  }
  writeAnnotations(report);
  try {
    const summary = renderSummary(report, {
      hasChangesFile: files.changesFile !== null,
      hasResultsFile: files.resultsFile !== null,
    });
    await addToSummary(summary);
  } catch (error) {
    core.warning(`The job summary was not written: ${getErrorMessage(error)}`);
  }
  core.info(report.lastLine);
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

/**
 * Writes errors, warnings and notices. The failure of a mistake in the action has
 * the message of any error, which may contain secrets, so errors are redacted. The
 * texts of warnings and notices contain none.
 */
function writeAnnotations(report: RunReport): void {
  const { outcomes, mainFailure, failureGroups, warnings, notices } = report;
  for (const group of failureGroups.slice(0, MAX_ANNOTATIONS)) {
    const { message, code } = group.failure;
    core.error(redact(formatAffected(group, outcomes) + message), {
      title: `Zylon ingest: ${code}`,
    });
  }
  if (mainFailure?.code === "internal")
    core.debug(redact(getRootStack(mainFailure)));
  for (const { text, names, remedy } of warnings)
    core.warning(`${appendNames(text, names)}. ${remedy}.`);
  for (const { text, remedy } of notices) core.notice(`${text}. ${remedy}.`);
}

/** The paths of files for the steps that follow; `null` if there is no file. */
interface ReportFiles {
  readonly changesFile: string | null;
  readonly resultsFile: string | null;
  /** The content of `resultsFile`. */
  readonly results: readonly IntegrationResult[];
}

const NO_FILES: ReportFiles = {
  changesFile: null,
  resultsFile: null,
  results: [],
};

function writeFiles(report: RunReport): ReportFiles {
  const changesFile = writeChangesFile(report);
  const { outcomes, isDryRun } = report;
  const results = outcomes.map((outcome) =>
    toResult(outcome, { isDryRun, changesFile }),
  );
  const resultsFile = writeEntries("results", results);
  return { changesFile, resultsFile, results };
}

/**
 * Returns all outputs, without secrets. An output is empty if its value is unknown,
 * does not exist, or would be too large.
 */
export function getOutputs(
  report: RunReport,
  { changesFile, resultsFile, results }: ReportFiles,
): Record<string, string> {
  const { outcomes, mainFailure, isDryRun, seconds } = report;
  const fields = {
    outcome: getConclusion(mainFailure, isDryRun),
    ...combineOutcomes(outcomes),
    changes_file: changesFile,
    duration_seconds: seconds.toFixed(1),
    error_code: mainFailure?.code ?? null,
    error_message: report.errorMessage,
  } satisfies Record<keyof IntegrationResult, string | number | boolean | null>;
  const outputs: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields))
    outputs[key.replaceAll("_", "-")] = String(redactField(key, value) ?? "");
  outputs["results"] = toResultsJson(results);
  outputs["results-file"] = resultsFile ?? "";
  outputs["matrix"] = toMatrixJson(outcomes);
  return outputs;
}

/** Fields that are a path or a number: `***` in them would break it. */
const UNREDACTED_FIELDS = ["changes_file", "duration_seconds"];

/** Removes the secrets from a text; any other value stays as it is. */
const redactField = <Value>(key: string, value: Value): Value | string =>
  typeof value === "string" && !UNREDACTED_FIELDS.includes(key)
    ? redact(value)
    : value;

/** An entry of the changes-file. */
interface ChangeRow extends Change {
  readonly integration_type: string;
  readonly integration_id: string;
}

/** Writes the changes-file, and returns its path; `null` if there is no file. */
function writeChangesFile(report: RunReport): string | null {
  if (!shouldWriteChangesFile(report)) return null;
  const entries = report.outcomes.flatMap(
    ({ type = "", id = "", changes }): ChangeRow[] =>
      changes.map((change) => ({
        integration_type: type,
        integration_id: id,
        ...change,
      })),
  );
  return writeEntries("changes", entries);
}

/**
 * Whether to write a changes-file: if the documents were to be watched, unless it is
 * unknown for each integration what changed. If the run failed before it had an
 * integration, the file is empty. Without valid inputs, there is no file.
 */
function shouldWriteChangesFile({ outcomes, inputs }: RunReport): boolean {
  const isWatched = inputs?.waitFor === "indexed" && !inputs.dryRun;
  if (!isWatched) return false;
  return outcomes.length === 0 || outcomes.some(areChangesKnown);
}

/**
 * Whether it is known what changed in an integration, as far as the run got:
 *
 * | the last complete listing | the listing before            | known        |
 * | ------------------------- | ----------------------------- | ------------ |
 * | was compared              |                               | yes          |
 * | was not compared          |                               | no           |
 * | there was none            | was incomplete                | no           |
 * | there was none            | was complete, or not read yet | yes: nothing |
 */
function areChangesKnown({
  snapshot,
  incompleteReasonBefore,
}: Outcome): boolean {
  return snapshot === undefined
    ? incompleteReasonBefore === undefined
    : snapshot.comparison !== undefined;
}

/** Redacts the texts in a value, so that the JSON itself stays whole. */
const toRedactedJson = (value: unknown): string =>
  JSON.stringify(value, redactField);

/** Limit in UTF-16 code units, as GitHub counts: half of a job's total. */
const MAX_RESULTS_LENGTH = 512 * 1024;

function toResultsJson(results: readonly IntegrationResult[]): string {
  const json = toRedactedJson(results);
  return json.length <= MAX_RESULTS_LENGTH ? json : "";
}

/** The most jobs that GitHub allows in a matrix. */
const MAX_MATRIX_JOBS = 256;

function toMatrixJson(outcomes: readonly Outcome[]): string {
  const include = getMatrixJobs(outcomes);
  return include.length <= MAX_MATRIX_JOBS ? toRedactedJson({ include }) : "";
}

const getMatrixJobs = (outcomes: readonly Outcome[]): readonly object[] =>
  outcomes.flatMap(({ type = "any", id }) =>
    id === undefined ? [] : { "integration-type": type, "integration-id": id },
  );

/** Writes a notice about each output that is empty since it would be too large. */
function explainEmptyOutputs(
  { outcomes }: RunReport,
  { results, matrix, ...others }: Readonly<Record<string, string>>,
): void {
  const { "results-file": file = "" } = others;
  const hint =
    file === "" ? "" : " The file in results-file contains everything.";
  if (results === "")
    core.notice(
      `The output results is empty, since it would be larger than 512 KiB.${hint}`,
    );
  if (matrix === "")
    core.notice(
      `The output matrix is empty, since it would have ${getMatrixJobs(outcomes).length} jobs, but GitHub allows at most ${MAX_MATRIX_JOBS}.`,
    );
}

/**
 * Writes a JSON array, one line per entry, and returns its path; `null` if that
 * failed, with a warning.
 */
function writeEntries(
  name: "changes" | "results",
  entries: readonly object[],
): string | null {
  const { RUNNER_TEMP: parent = tmpdir() } = process.env;
  const lines = entries.map(toRedactedJson);
  try {
    const folder = mkdtempSync(join(parent, `zylon-ingest-${name}-`));
    const path = join(folder, `${name}.json`);
    writeFileSync(path, `[\n${lines.join(",\n")}\n]\n`, { mode: 0o600 });
    return path;
  } catch (error) {
    core.warning(`The ${name}-file was not written: ${getErrorMessage(error)}`);
    return null;
  }
}
