/** One run of the action: inputs, integrations, report, failure issue. */
import * as core from "@actions/core";
import { clock } from "./clock.ts";
import { Failure, failureOf } from "./errors.ts";
import { USER_AGENT } from "./zylon/http.ts";
import { type Inputs, readInputs } from "./inputs/inputs.ts";
import { keepIssue } from "./report/issue.ts";
import { report } from "./report/report.ts";
import { namedBy } from "./run/plan.ts";
import { fail } from "./run/integration.ts";
import { outcomeOf } from "./run/outcome.ts";
import { runAll } from "./run/run.ts";
import { line } from "./text.ts";

/**
 * Resolves to the exit code. Rejects only for a bug in reading the inputs or in
 * the report; then the runner can show nothing but a failed step.
 * @param cancel its reason becomes the failure of the run
 */
export async function main(cancel: AbortSignal): Promise<number> {
  const began = clock.now();
  const { inputs: given, issue } = readInputs();
  const all = given instanceof Failure ? [] : namedBy(given.selection);
  checkTls();
  let inputs: Inputs | undefined;
  let failure: Failure | undefined;
  try {
    if (given instanceof Failure) throw given;
    inputs = given;
    const { baseUrl: url, organization } = inputs;
    core.info(
      `${USER_AGENT}: Zylon at ${url.host}, organization ${line(organization)}`,
    );
    await runAll(all, inputs, cancel);
  } catch (error) {
    failure = failureOf(error);
    for (const integration of all)
      if (integration.failure === undefined) fail(integration, failure);
  }
  const failures = all.flatMap((integration) => integration.failure ?? []);
  failure ??= failures.find(({ code }) => code === "cancelled") ?? failures[0];
  const seconds = (clock.now() - began) / 1000;
  const ended = { all: all.map(outcomeOf), failure, inputs, seconds };
  const exitCode = await report(ended);
  await keepIssue(ended, issue, cancel);
  return exitCode;
}

/** Turns the certificate checks back on if the environment turned them off. */
function checkTls(): void {
  if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== "0") return;
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  core.warning(
    "NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. Remove it; for a private authority, set ca-certificate.",
  );
}
