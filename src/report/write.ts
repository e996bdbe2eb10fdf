/** Writes the changes-file, outputs, annotations, lists, summary and the last line. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { getChanges } from "../run/result.ts";
import { redact } from "../secrets.ts";
import {
  formatCommaList,
  joinNonEmpty,
  MAX_LISTED,
  MAX_NAMED,
  toSafeLine,
} from "../text.ts";
import { formatIntegration } from "../zylon/zylon.ts";
import { getOutputs } from "./outputs.ts";
import { formatSubject, formatVerdict, type Report } from "./report.ts";
import { renderSummary } from "./summary.ts";

/**
 * Writes all that is said of a run but its issue. Resolves to whether the outputs were
 * written.
 */
export async function writeReport(report: Report): Promise<boolean> {
  let outputsError = "";
  try {
    writeOutputs(report);
  } catch (error) {
    // The step fails, but summary and issue are about the run.
    outputsError = `The outputs were not written: ${getErrorMessage(error)}`;
    core.error(`${outputsError}. Check the disk of the runner`);
  }
  writeAnnotations(report);
  for (const { title, rows } of report.lists) {
    const names = rows.map(({ name }) => name);
    core.info(
      `${title} (${rows.length}): ${formatCommaList(names, MAX_LISTED)}`,
    );
  }
  const hasFailed = report.mainFailure !== undefined || outputsError !== "";
  const verdict = joinNonEmpty([outputsError, formatVerdict(report)], "; ");
  try {
    await core.summary
      .addRaw(renderSummary(report, hasFailed, verdict))
      .write();
  } catch (error) {
    core.warning(`The job summary was not written: ${getErrorMessage(error)}`);
  }
  const seconds = report.seconds.toFixed(1);
  core.info(`${hasFailed ? "Failed" : "Done"} after ${seconds} s: ${verdict}`);
  return outputsError === "";
}

const getErrorMessage = (error: unknown): string =>
  toSafeLine(error instanceof Error ? error.message : String(error));

function writeOutputs(report: Report): void {
  const outputs = getOutputs(report, writeChangesFile(report));
  for (const [name, value] of Object.entries(outputs))
    core.setOutput(name, value);
  for (const name of ["results", "matrix"])
    if (outputs[name] === "")
      core.notice(
        `The output ${name} is empty: it would be too large for GitHub, or for an environment variable.`,
      );
}

/** Writes failures and warnings. The log names every integration that failed. */
function writeAnnotations({ failures, warnings }: Report): void {
  for (const group of failures) {
    const { integrations, failure } = group;
    const { message, code, cause } = failure;
    core.error(formatSubject(group) + message, {
      title: `Zylon ingest: ${code}`,
    });
    if (integrations.length > MAX_NAMED)
      core.info(
        `Failed with ${code}: ${integrations.map(formatIntegration).join(", ")}`,
      );
    if (code === "internal" && cause instanceof Error)
      core.debug(redact(cause.stack ?? ""));
  }
  for (const warning of warnings) core.warning(warning);
}

/**
 * Writes a JSON array with a line for each change. Returns its path; empty if no
 * documents were watched to an end, or if it can't be written.
 */
function writeChangesFile({ results }: Report): string {
  if (results.every(({ watchState }) => watchState.kind !== "finished"))
    return "";
  const rows = results.flatMap((result) => {
    const { id, connector } = result.integration;
    const fields = {
      integration_type: connector.type,
      integration_id: redact(id),
    };
    return getChanges(result).map((change) =>
      JSON.stringify({ ...fields, ...change }),
    );
  });
  const { RUNNER_TEMP: temp = "" } = process.env;
  const parent = temp === "" ? tmpdir() : temp;
  try {
    const path = join(
      mkdtempSync(join(parent, "zylon-ingest-")),
      "changes.json",
    );
    writeFileSync(path, `[\n${rows.join(",\n")}\n]\n`, { mode: 0o600 });
    return path;
  } catch (error) {
    core.warning(`The changes-file was not written: ${getErrorMessage(error)}`);
    return "";
  }
}
