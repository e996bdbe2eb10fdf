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
import { failuresOf, mapFailures, type RunFacts } from "../result/result.ts";
import { MESSAGE_LIMIT, nameOf } from "../result/sentences.ts";
import { OUTPUT_NAMES, outputsOf, resultsOutput } from "./outputs.ts";
import { summaryOf } from "./summary.ts";

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
      "The output results has only failures, since all results together exceed its limit of 512 KiB. The file behind results-file has them all.",
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
 * An error annotation for each failure, at most as many as GitHub shows. A
 * shared failure is one.
 */
function annotate(facts: RunFacts): void {
  const shown = [...failuresOf(facts)].slice(0, MAX_ANNOTATIONS);
  for (const [failure, [first, ...others]] of shown) {
    const isOneOfSeveral = facts.results.length > 1 && others.length === 0;
    const name =
      isOneOfSeveral && first !== undefined ? `${nameOf(first)}: ` : "";
    core.error(`${name}${failure.message}`, {
      title: `Zylon ingest: ${failure.code}`,
    });
  }
}
