/** Runs the action once: inputs, integrations, report, failure issue. */
import * as core from "@actions/core";
import { clock } from "./clock.ts";
import { Failure } from "./errors.ts";
import { describeIneffectiveInputs } from "./inputs/ineffective.ts";
import { endsWithLineBreak, type Inputs, readInputs } from "./inputs/inputs.ts";
import { updateFailureIssue } from "./report/issue.ts";
import { writeReport } from "./report/report.ts";
import { createRunReport, type EndedRun } from "./report/run-report.ts";
import { getOutcome } from "./run/outcome.ts";
import { runIntegrations } from "./run/run.ts";
import { toSafeLine } from "./text.ts";
import { USER_AGENT } from "./zylon/http.ts";

/**
 * Resolves to the exit code. Rejects only for a bug outside of the phases of a run;
 * then the runner can show nothing but a failed step.
 * @param cancel its reason becomes a failure of what has not ended yet
 */
export async function main(cancel: AbortSignal): Promise<number> {
  const startedAt = clock.now();
  // The inputs for the issue may be valid although others are not.
  const { inputs: inputsOrFailure, issueInputs } = readInputs();
  enforceTlsChecks();
  const endedRun =
    inputsOrFailure instanceof Failure
      ? { ...NO_RUN, runFailure: inputsOrFailure }
      : await runWithInputs(inputsOrFailure, cancel);
  const seconds = (clock.now() - startedAt) / 1000;
  const report = createRunReport({ ...endedRun, seconds });
  const exitCode = await writeReport(report);
  await updateFailureIssue(report, issueInputs, cancel);
  return exitCode;
}

/** What is reported if an input is invalid, besides the failure. */
const NO_RUN = { outcomes: [], inputs: undefined, projects: [] };

/** Runs, after a line on what is run, and warnings about some inputs. */
async function runWithInputs(
  inputs: Inputs,
  cancel: AbortSignal,
): Promise<Omit<EndedRun, "seconds">> {
  const { baseUrl: url, organization } = inputs;
  core.info(
    `${USER_AGENT}: Zylon at ${url.host}, organization ${toSafeLine(organization)}`,
  );
  const ineffective = describeIneffectiveInputs(inputs);
  if (ineffective.length > 0)
    core.warning(
      `Some inputs have no effect in this run: ${ineffective.join("; ")}.`,
    );
  if (endsWithLineBreak(inputs.password))
    core.warning(
      "The password ends with a line break, which is sent too. Store the secret again without it.",
    );
  const { integrations, runFailure, projects } = await runIntegrations(
    inputs,
    cancel,
  );
  const outcomes = integrations.map(getOutcome);
  return { outcomes, runFailure, inputs, projects };
}

/** Turns the certificate checks back on if the environment turned them off. */
function enforceTlsChecks(): void {
  if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== "0") return;
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  core.warning(
    "NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. Remove it. For a private certificate authority, set ca-certificate.",
  );
}
