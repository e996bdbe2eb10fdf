/** Writes the changes-file, outputs, annotations, lists, summary and the last line. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { getChanges } from "../run/outcome.ts";
import { redact } from "../secrets.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import { getOutputs } from "./outputs.ts";
import { formatSubject, formatVerdict, type Report } from "./report.ts";
import { MAX_LISTED, renderSummary } from "./summary.ts";

/** GitHub shows this many annotations of each kind per step. */
const MAX_ANNOTATIONS = 10;

/** Writes all that is said of a run but its issue. Resolves to the exit code. */
export async function writeReport(report: Report): Promise<number> {
  let exitCode = report.mainFailure === undefined ? 0 : 1;
  try {
    writeOutputs(report);
  } catch (error) {
    // The step fails, but summary and issue are about the run.
    core.error(`The outputs were not written: ${getErrorMessage(error)}`);
    exitCode = 1;
  }
  writeAnnotations(report);
  for (const { title, changes } of report.lists) {
    const names = changes.map(({ name }) => name);
    core.info(
      `${title} (${changes.length}): ${formatCommaList(names, MAX_LISTED)}`,
    );
  }
  try {
    await core.summary.addRaw(redact(renderSummary(report))).write();
  } catch (error) {
    core.warning(`The job summary was not written: ${getErrorMessage(error)}`);
  }
  const end = exitCode === 0 ? "Done" : "Failed";
  const seconds = report.seconds.toFixed(1);
  core.info(redact(`${end} after ${seconds} s: ${formatVerdict(report)}`));
  return exitCode;
}

const getErrorMessage = (error: unknown): string =>
  toSafeLine(error instanceof Error ? error.message : String(error));

function writeOutputs(report: Report): void {
  const outputs = getOutputs(report, writeChangesFile(report));
  for (const [name, value] of Object.entries(outputs))
    core.setOutput(name, value);
  if (outputs["results"] === "")
    core.notice("The output results is empty: it would be over 512 KiB.");
  if (outputs["matrix"] === "")
    core.notice("The output matrix is empty: GitHub allows at most 256 jobs.");
}

/** Redacts all of it: the message of a mistake in the action may be any text. */
function writeAnnotations({ failures, warnings }: Report): void {
  for (const reported of failures.slice(0, MAX_ANNOTATIONS)) {
    const { message, code, cause } = reported.failure;
    core.error(redact(formatSubject(reported) + message), {
      title: `Zylon ingest: ${code}`,
    });
    if (code === "internal" && cause instanceof Error)
      core.debug(redact(cause.stack ?? ""));
  }
  for (const warning of warnings) core.warning(redact(warning));
}

/**
 * Writes a JSON array with a line for each change. Returns its path; empty if no
 * documents were watched to an end, or if it can't be written.
 */
function writeChangesFile({ outcomes }: Report): string {
  if (outcomes.every(({ watch }) => watch.kind !== "judgeable")) return "";
  const rows = outcomes.flatMap((outcome) => {
    const { id, connector } = outcome.integration;
    const fields = {
      integration_type: connector.type,
      integration_id: redact(id),
    };
    return getChanges(outcome).map((change) =>
      JSON.stringify({ ...fields, ...change }),
    );
  });
  const { RUNNER_TEMP: parent = tmpdir() } = process.env;
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
