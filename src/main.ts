/** Runs the action once: inputs, integrations, report, failure issue. */
import * as core from "@actions/core";
import { clock } from "./clock.ts";
import { Failure, toFailure } from "./errors.ts";
import { describeIneffectiveInputs } from "./inputs/ineffective.ts";
import { type Inputs, readInputs } from "./inputs/inputs.ts";
import { updateFailureIssue } from "./report/issue.ts";
import { writeReport } from "./report/report.ts";
import { createRunReport } from "./report/run-report.ts";
import { markFailed } from "./run/integration.ts";
import { getOutcome } from "./run/outcome.ts";
import { createNamedIntegrations } from "./run/plan.ts";
import { runIntegrations } from "./run/run.ts";
import { toSafeLine } from "./text.ts";
import { USER_AGENT } from "./zylon/http.ts";
import type { Project } from "./zylon/schemas.ts";

/**
 * Resolves to the exit code. Rejects only for a bug in reading the inputs or in
 * the report; then the runner can show nothing but a failed step.
 * @param cancel its reason becomes the failure of the run
 */
export async function main(cancel: AbortSignal): Promise<number> {
  const startedAt = clock.now();
  const { inputs: inputsOrFailure, issueInputs } = readInputs();
  const integrations =
    inputsOrFailure instanceof Failure
      ? []
      : createNamedIntegrations(inputsOrFailure.selection);
  enforceTlsChecks();
  let inputs: Inputs | undefined;
  let failure: Failure | undefined;
  let projects: readonly Project[] = [];
  try {
    if (inputsOrFailure instanceof Failure) throw inputsOrFailure;
    inputs = inputsOrFailure;
    const { baseUrl: url, organization } = inputs;
    core.info(
      `${USER_AGENT}: Zylon at ${url.host}, organization ${toSafeLine(organization)}`,
    );
    const ineffective = describeIneffectiveInputs(inputs);
    if (ineffective.length > 0)
      core.warning(
        `Some inputs have no effect in this run: ${ineffective.join("; ")}.`,
      );
    projects = await runIntegrations(integrations, inputs, cancel);
  } catch (error) {
    failure = toFailure(error);
    for (const integration of integrations)
      if (integration.failure === undefined) markFailed(integration, failure);
  }
  const failures = integrations.flatMap(
    (integration) => integration.failure ?? [],
  );
  failure ??= failures.find(({ code }) => code === "cancelled") ?? failures[0];
  const seconds = (clock.now() - startedAt) / 1000;
  const report = createRunReport({
    integrations: integrations.map(getOutcome),
    failure,
    inputs,
    projects,
    seconds,
  });
  const exitCode = await writeReport(report);
  await updateFailureIssue(report, issueInputs, cancel);
  return exitCode;
}

/** Turns the certificate checks back on if the environment turned them off. */
function enforceTlsChecks(): void {
  if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== "0") return;
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  core.warning(
    "NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. Remove it. For a private certificate authority, set ca-certificate.",
  );
}
