/**
 * Writes the report of a run: files, outputs, annotations and the job summary.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as core from "@actions/core";
import type { Printer } from "../log/printable.ts";
import { oneLine } from "../log/untrusted.ts";
import { resultJson } from "../result/fields.ts";
import {
  failedCount,
  type IntegrationResult,
  mapFailures,
  type RunFacts,
} from "../result/result.ts";
import {
  andMore,
  failedWords,
  joined,
  MESSAGE_LIMIT,
  nameOf,
} from "../result/sentences.ts";
import { type Cause, causesOf, howMany } from "./alike.ts";
import { matrixOf, OUTPUT_NAMES, outputsOf, resultsOutput } from "./outputs.ts";
import { summaryOf } from "./summary.ts";
import { warningsOfEmpty } from "./warnings.ts";

/** Of a step, that GitHub shows. */
const MAX_ANNOTATIONS = 10;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Writes the whole report, redacted; returns the exit code. A summary that
 * cannot be written is only a warning.
 */
export async function report(run: RunFacts, printer: Printer): Promise<number> {
  const printable = (sentence: string): string =>
    printer.line(sentence, MESSAGE_LIMIT);
  const facts = mapFailures(run, printable);
  const { failure } = facts;
  let exitCode = failure === undefined ? 0 : 1;
  try {
    writeOutputs(facts);
  } catch (error) {
    core.error(`The outputs were not written: ${printable(messageOf(error))}`);
    exitCode = 1;
  }
  if (failure?.code === "internal" && failure.cause instanceof Error)
    core.debug(printer.redact(failure.cause.stack ?? ""));
  annotate(facts);
  try {
    await core.summary.addRaw(summaryOf(facts)).write();
  } catch (error) {
    core.warning(
      `The job summary was not written: ${printable(messageOf(error))}`,
    );
  }
  return exitCode;
}

/** Sets every output. */
function writeOutputs(facts: RunFacts): void {
  const { results, dryRun, watchesDocuments } = facts;
  const changed = results.flatMap((result) => result.changed ?? []);
  const changesFile =
    watchesDocuments === true ? writeEntries("changes", changed) : "";
  const all = results.map((result) => resultJson(result, dryRun, changesFile));
  const { json, cut } = resultsOutput(all);
  const resultsFile = writeEntries("results", all);
  if (cut)
    core.notice(
      "The output results is empty, since it would exceed its limit of 512 KiB. The file behind results-file has all of it.",
    );
  if (matrixOf(results).cut)
    core.notice(
      `The output matrix is empty, since ${results.length} integrations are more than the 256 jobs that GitHub allows a matrix. One step ingests them all.`,
    );
  const outputs: Readonly<Record<string, string>> = {
    ...outputsOf(facts, changesFile),
    results: json,
    "results-file": resultsFile,
  };
  for (const name of OUTPUT_NAMES) core.setOutput(name, outputs[name]);
}

/**
 * Writes a JSON array, a line for each entry, into a new folder, which the
 * runner removes after the job. Returns its path, or an empty string where it
 * cannot be written: that is a warning, and fails nothing.
 */
function writeEntries(
  name: "changes" | "results",
  entries: readonly object[],
): string {
  const { RUNNER_TEMP = "" } = process.env;
  const parent = RUNNER_TEMP === "" ? tmpdir() : RUNNER_TEMP;
  const lines = entries.map((entry) => `\n${JSON.stringify(entry)}`);
  const end = entries.length === 0 ? "]\n" : "\n]\n";
  try {
    const folder = mkdtempSync(join(parent, `zylon-ingest-${name}-`));
    const path = join(folder, `${basename(folder)}.json`);
    writeFileSync(path, `[${lines.join(",")}${end}`, {
      mode: 0o600,
      flag: "wx",
    });
    return path;
  } catch (error) {
    core.warning(
      `The ${name}-file could not be written: ${oneLine(messageOf(error))}`,
    );
    return "";
  }
}

/**
 * An error annotation for each cause, and warnings of what went well and should
 * be looked at all the same; at most as many as GitHub shows.
 */
function annotate(facts: RunFacts): void {
  for (const cause of causesOf(facts).slice(0, MAX_ANNOTATIONS)) {
    const { code, message } = cause.failure;
    core.error(`${whoseOf(cause, facts)}${message}`, {
      title: `Zylon ingest: ${code}`,
    });
  }
  if (facts.dryRun) return;
  for (const { words, check } of warningsOfEmpty(facts.results, namesOf))
    core.warning(`${words} ${check}`);
  warnOfFailedItems(facts);
}

/** Which of several integrations a cause concerns; else empty. */
function whoseOf({ of }: Cause, { results }: RunFacts): string {
  const [first, ...others] = of;
  if (first === undefined || of.length === results.length) return "";
  if (others.length === 0) return `${nameOf(first)}: `;
  return `${howMany(of)} (${namesOf(of)}): `;
}

/** As many as a message has room for. */
function namesOf(results: readonly IntegrationResult[]): string {
  const all = results.map(({ id, connector }) => id ?? connector.type);
  const shown = all.slice(0, MAX_ANNOTATIONS).map((name) => oneLine(name, 60));
  const more = andMore(all.length - MAX_ANNOTATIONS);
  return joined([shown.join(", "), ...more], " ");
}

/** The only integration of a run has told of its own before. */
function warnOfFailedItems({ results }: RunFacts): void {
  const some = results.filter(
    (result) => result.failure === undefined && failedCount(result) > 0,
  );
  if (results.length < 2 || some.length === 0) return;
  core.warning(
    `${failedWords(some)} in ${some.length} of ${results.length} integrations. The log and the summary name them.`,
  );
}

/** Adds a line of Markdown to the summary that `report` wrote. */
export async function addToSummary(line: string): Promise<void> {
  try {
    await core.summary.addRaw(`\n${line}\n`).write();
  } catch {
    // `report` has warned that there is none.
  }
}
