/**
 * Reports the results of many jobs as those of one run: `gather/action.yml`, at
 * the end of a matrix.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import * as core from "@actions/core";
import * as z from "zod/mini";
import { SYSTEM_CLOCK } from "./http/clock.ts";
import {
  ActionError,
  asActionError,
  type Explanation,
  LOOK_FIRST,
} from "./http/error.ts";
import { parseJson } from "./http/json.ts";
import { type GatherInputs, gatherInputs } from "./inputs/gather-inputs.ts";
import type { RunOptions } from "./main.ts";
import { start } from "./start.ts";
import { tellFailureIssue } from "./issue/issue.ts";
import type { Printer } from "./log/printable.ts";
import { oneLine } from "./log/untrusted.ts";
import {
  reportedFailure,
  RESULT,
  type ResultJson,
  resultOf,
} from "./result/fields.ts";
import { addToSummary, report } from "./report/report.ts";
import {
  firstFailure,
  type IntegrationResult,
  SYNC_STATUSES,
  type SyncStatus,
} from "./result/result.ts";
import { lastSentence } from "./result/sentences.ts";

/** Several times what the largest matrix of a fleet reports. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
const MAX_FILE_RESULTS = 100_000;
/** All files together; a plan has 100,000 integrations at most. */
const MAX_FOLDER_BYTES = 8 * MAX_FILE_BYTES;
const MAX_FOLDER_RESULTS = 200_000;

interface Folder {
  readonly path: string;
  /** The name of the input. */
  readonly input: string;
  /** What to do where something else is in it. */
  readonly remedy: string;
  /** For the names of its files, which other jobs chose. */
  readonly printer: Printer;
}

const ITS_FILES =
  "to a folder with the results-file of each job, and nothing else";

/**
 * Every result in the JSON files of a folder, at any depth, file by file in the
 * order of their names. Anything else in them is an `invalid-input`.
 * @param signal heard between the files
 */
async function readResults(
  folder: Folder,
  signal: AbortSignal,
): Promise<IntegrationResult[]> {
  const failures = new Map<string, ActionError>();
  const results: IntegrationResult[] = [];
  let bytes = 0;
  for (const path of jsonFilesIn(folder)) {
    await setImmediate(); // so that a signal can arrive
    signal.throwIfAborted();
    bytes += statSync(path).size;
    if (bytes > MAX_FOLDER_BYTES) throw tooMuch(folder);
    for (const result of readFile(path, folder))
      results.push(resultOf(result, failures));
    if (results.length > MAX_FOLDER_RESULTS) throw tooMuch(folder);
  }
  return results;
}

const tooMuch = ({ input, remedy }: Folder): ActionError =>
  new ActionError("invalid-input", {
    what: `The ${input} holds more than the jobs of a matrix can report`,
    why: "Its files have more than 256 MiB, or more than 200,000 results",
    remedy,
  });

function jsonFilesIn({ path, input, remedy }: Folder): string[] {
  try {
    const names = readdirSync(path, { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile()) // or a link to one
      .sort();
  } catch (error) {
    throw new ActionError("invalid-input", {
      what: `The ${input} cannot be read`,
      why: oneLine(error instanceof Error ? error.message : String(error)),
      remedy,
    });
  }
}

function readFile(path: string, { remedy, printer }: Folder): ResultJson[] {
  const refused = (why: string): ActionError => {
    const what = `${printer.value(basename(path), 60)} is not a results-file`;
    return new ActionError("invalid-input", { what, why, remedy });
  };
  if (statSync(path).size > MAX_FILE_BYTES)
    throw refused("It is larger than 32 MiB");
  const json = parseJson(readFileSync(path, "utf8"));
  if (!json.ok) throw refused("Its content is something else");
  if (Array.isArray(json.value) && json.value.length > MAX_FILE_RESULTS)
    throw refused("It has more than 100,000 results");
  const parsed = z.array(RESULT).safeParse(json.value);
  if (!parsed.success) throw refused("Its content is something else");
  return parsed.data;
}

interface Gathered {
  readonly results: IntegrationResult[];
  readonly failure: ActionError | undefined;
  /**
   * A job ended without a result, and nobody cancelled it: its runner was lost,
   * or its time was over.
   */
  readonly abandoned: boolean;
}

const SILENT: Explanation = {
  title: "job ended without a result",
  what: "The job of this integration ended without a result",
  why: "It was cancelled, reached its time limit, ran out of memory, lost its runner, or could not upload its result",
  remedy: `${LOOK_FIRST}. Then read the log of the job`,
};

const NOT_BEGUN: Explanation = {
  title: "job not started",
  what: "No ingest of this integration was started",
  why: "The fleet was cancelled after it was planned, or the planning job failed",
  remedy: "Start the fleet again",
};

const MATRIX_DROPPED: Explanation = {
  title: "job not started",
  what: "GitHub dropped the matrix of the fleet, so no ingest of this integration was started",
  why: "The value of a secret is part of the matrix, which has the ids and types of the integrations. GitHub empties such an output of a job",
  remedy:
    "Store ids and types as variables, not as secrets. Then look which secret of the planning job has a value that is part of an id or a type, and hand it only the secrets that it needs",
};

const NOT_INGESTED: Explanation = {
  title: "job ingested nothing",
  what: "The job of this integration ingested nothing",
  why: "It was a dry run, or its input ingest is false",
  remedy: "Remove dry-run and ingest: false from the jobs of the matrix",
};

const NOT_CONFIGURED: Explanation = {
  what: "The job of this integration reports that the integration is not configured",
  why: "No job ingests such an integration, so the report is that of another run, or was changed",
  remedy:
    "Read the log of the job, and set results-folder to the results of this run alone",
};

/** A signal ended the gathering, not the jobs. */
const CANCELLED: Explanation = {
  title: "gathering cancelled",
  what: "The gathering was cancelled, so it is unknown what the jobs did",
  why: "Somebody cancelled the run, or timeout-minutes of the step or job ended",
  remedy: `${LOOK_FIRST}. The summary of each job says what it did`,
};

/** The failure of a fleet without any integration. */
function nothingPlanned({
  planResult,
  planErrorCode,
  planErrorMessage,
}: GatherInputs): ActionError {
  if (planErrorCode !== undefined) {
    const what = "The plan of the fleet failed";
    const said = planErrorMessage === "" ? "" : `: ${planErrorMessage}`;
    return reportedFailure(planErrorCode, `${what}${said}`);
  }
  if (planResult === "cancelled" || planResult === "failure") {
    return new ActionError("cancelled", {
      title: "planning job ended without a result",
      what: "The job that plans the fleet ended without a result",
      why: "It was cancelled, reached its time limit, or lost its runner. No ingest was started",
      remedy: "Read the log of the planning job, and start the fleet again",
    });
  }
  return new ActionError("no-integration", {
    what: "The fleet has no integrations, so nothing was ingested",
    why: "The planning job found none",
    remedy: "Read the summary of the planning job",
  });
}

/**
 * Why a fleet failed although every report is a success; undefined where it did
 * not.
 */
function fleetFailure(hasPlan: boolean, jobs: string): ActionError | undefined {
  if (!hasPlan) {
    return new ActionError("invalid-input", {
      what: "The plan of the fleet is missing, so integrations may be missing from this summary",
      why: "The planning job could not upload its result, or this job could not download it",
      remedy:
        "Read the logs of both jobs, and set plan-folder to the folder of the plan",
    });
  }
  if (jobs === "success") return undefined;
  return new ActionError(jobs === "cancelled" ? "cancelled" : "invalid-input", {
    what: `jobs-result is "${oneLine(jobs, 60)}", although every report in results-folder is a success`,
    why: "A job of the matrix failed in another step or was cancelled, or the reports are those of another run",
    remedy:
      "Read the logs of the jobs. Set results-folder to the results of this run alone, and jobs-result to the result of the job that has the matrix, such as ${{ needs.ingest.result }}",
  });
}

/** The worse comes first. */
function byConcern(a: IntegrationResult, b: IntegrationResult): number {
  const rank = ({ failure, syncStatus }: IntegrationResult): number =>
    SYNC_STATUSES.indexOf(syncStatus) +
    (failure === undefined ? SYNC_STATUSES.length : 0);
  return rank(a) - rank(b);
}

const keyOf = ({ connector, id }: IntegrationResult): string =>
  `${connector.type}/${id ?? ""}`;

/**
 * One result for each planned integration, then one for each that was reported
 * without a plan. Of several reports on one, the worst counts.
 */
function resultOfEach(
  planned: readonly IntegrationResult[],
  reported: readonly IntegrationResult[],
  inputs: GatherInputs,
): IntegrationResult[] {
  const silence = silenceOf(planned, inputs);
  const results = new Map<string, IntegrationResult>();
  for (const result of planned)
    results.set(keyOf(result), withoutReport(result, silence, inputs));

  const reports = Map.groupBy(failedUnlessIngested(reported), keyOf);
  for (const [key, ofOne] of reports) {
    const [worst] = ofOne.toSorted(byConcern);
    if (worst !== undefined) results.set(key, worst);
  }
  return [...results.values()];
}

/** What became of a planned integration on which no job reported. */
function withoutReport(
  planned: IntegrationResult,
  silence: ActionError,
  { jobsResult }: GatherInputs,
): IntegrationResult {
  if (jobsResult !== "skipped")
    return { ...planned, failure: silence, syncStatus: "unknown" };
  // A failure of the plan is the better reason.
  const failure = planned.failure ?? silence;
  return { ...planned, failure, syncStatus: "not-requested" };
}

/** Why there is no report on an integration of the plan. */
function silenceOf(
  planned: readonly IntegrationResult[],
  { jobsResult, isMatrixEmpty }: GatherInputs,
): ActionError {
  if (jobsResult !== "skipped") return new ActionError("cancelled", SILENT);
  const hasWork = planned.some(({ failure }) => failure === undefined);
  if (isMatrixEmpty && hasWork)
    return new ActionError("invalid-input", MATRIX_DROPPED);
  return new ActionError("cancelled", NOT_BEGUN);
}

/**
 * The reports, with a failure in each that claims a success and ingested
 * nothing.
 */
function failedUnlessIngested(
  reported: readonly IntegrationResult[],
): IntegrationResult[] {
  const notIngested = new ActionError("invalid-input", NOT_INGESTED);
  const notConfigured = new ActionError("invalid-input", NOT_CONFIGURED);
  return reported.map((result) => {
    if (result.failure !== undefined) return result;
    if (result.syncStatus === "not-requested")
      return { ...result, failure: notIngested };
    if (!result.configured) return { ...result, failure: notConfigured };
    return result;
  });
}

/**
 * All jobs as one run. It is a success only where every report is one, and
 * `jobs-result` says so too.
 */
function asOneRun(
  planned: readonly IntegrationResult[],
  reported: readonly IntegrationResult[],
  inputs: GatherInputs,
): Gathered {
  const { jobsResult, planResult } = inputs;
  const results = resultOfEach(planned, reported, inputs);
  if (results.length === 0) {
    const failure = nothingPlanned(inputs);
    return { results, failure, abandoned: planResult === "failure" };
  }
  const failure =
    firstFailure(results) ?? fleetFailure(planned.length > 0, jobsResult);
  const abandoned = hasLostJob(planned, reported, jobsResult);
  return { results, failure, abandoned };
}

/** Whether a job began, and ended without a report though nobody cancelled it. */
function hasLostJob(
  planned: readonly IntegrationResult[],
  reported: readonly IntegrationResult[],
  jobsResult: string,
): boolean {
  if (jobsResult === "skipped" || jobsResult === "cancelled") return false;
  if (reported.some(({ failure }) => failure?.code === "cancelled"))
    return false;
  const reportedKeys = new Set(reported.map(keyOf));
  return planned.some((result) => !reportedKeys.has(keyOf(result)));
}

/** What the folders tell; a failure instead where they cannot be read. */
async function gatherFolders(
  inputs: GatherInputs,
  printer: Printer,
  signal: AbortSignal,
): Promise<Gathered> {
  const { planFolder, resultsFolder, jobsResult } = inputs;
  let planned: IntegrationResult[] = [];
  try {
    planned = await readResults(
      {
        path: planFolder,
        input: "plan-folder",
        remedy: `Set plan-folder ${ITS_FILES}`,
        printer,
      },
      signal,
    );
    const reported = await readResults(
      {
        path: resultsFolder,
        input: "results-folder",
        remedy: `${LOOK_FIRST}. Then set results-folder ${ITS_FILES}`,
        printer,
      },
      signal,
    );
    return asOneRun(planned, reported, inputs);
  } catch (error) {
    const failure = signal.aborted
      ? new ActionError("cancelled", CANCELLED)
      : asActionError(error);
    const syncStatus: SyncStatus =
      jobsResult === "skipped" ? "not-requested" : "unknown";
    const results = planned.map((result) => ({
      ...result,
      failure,
      syncStatus,
    }));
    return { results, failure, abandoned: false };
  }
}

/** Reports all jobs as one; resolves to the exit code. Never rejects. */
export async function gather({
  clock = SYSTEM_CLOCK,
  signal,
}: RunOptions): Promise<number> {
  const printer = start();
  const inputs = gatherInputs(printer.redact);
  const { issue, problem, spoilsIssue } = inputs;
  const { results, failure, abandoned } = await gatherFolders(
    inputs,
    printer,
    signal,
  );
  // A failure of the jobs matters more than a bad input here.
  if (failure !== undefined && problem !== undefined) {
    const effect = spoilsIssue ? "The failure issue was not updated. " : "";
    core.warning(effect + problem.message);
  }
  let durationMs = 0; // the jobs run side by side
  for (const result of results)
    durationMs = Math.max(durationMs, result.durationMs);
  const facts = {
    results,
    dryRun: false,
    shards: 1,
    durationMs,
    failure: failure ?? problem,
  };
  const exitCode = await report(facts, printer);
  const issueLink = await tellFailureIssue(facts, issue, {
    clock,
    printer,
    signal,
    abandoned,
  });
  if (issueLink !== "") await addToSummary(issueLink);
  core.info(lastSentence(facts));
  return exitCode;
}
