/** A run: inputs, integrations, report, failure issue. */
import * as core from "@actions/core";
import { USER_AGENT } from "./http/client.ts";
import { type Clock, SYSTEM_CLOCK } from "./http/clock.ts";
import { ActionError, asActionError } from "./http/error.ts";
import { proxyCredentials } from "./http/transport.ts";
import type { FailureIssueInputs } from "./inputs/issue-inputs.ts";
import {
  checkInputs,
  INPUT_NAMES,
  maskSecretInputs,
  readInputs,
} from "./inputs/inputs.ts";
import { refuseMisspelt } from "./inputs/misspelt.ts";
import { openSession } from "./session/session.ts";
import { Diagnosis } from "./integration/diagnosis.ts";
import { namedBy, plan, runAll } from "./integration/fleet.ts";
import { isWatched } from "./integration/run.ts";
import { RunnerLog } from "./log/log.ts";
import { redactor } from "./log/secrets.ts";
import { oneLine } from "./log/untrusted.ts";
import { report } from "./report/report.ts";
import {
  firstFailure,
  type IntegrationResult,
  type RunFacts,
} from "./result/result.ts";
import { lastSentence } from "./result/sentences.ts";
import { tellFailureIssue } from "./issue/issue.ts";

export interface RunOptions {
  readonly clock?: Clock;
  /** Ends the run, with an `ActionError` as its reason. */
  readonly signal: AbortSignal;
}

/**
 * Runs the action once; resolves to the exit code. Never rejects: whatever is
 * thrown is reported.
 */
export async function run({
  clock = SYSTEM_CLOCK,
  signal,
}: RunOptions): Promise<number> {
  const started = clock.now();
  // Before anything else is printed.
  const redact = redactor(maskSecretInputs(proxyCredentials()));
  const log = new RunnerLog();
  let asked: Pick<
    RunFacts,
    "dryRun" | "shards" | "watched" | "host" | "organization"
  > = { dryRun: false, shards: 1 };
  let results: IntegrationResult[] = [];
  let failure: ActionError | undefined;
  let issue: FailureIssueInputs | undefined;
  try {
    const misspelt = refuseMisspelt(INPUT_NAMES, redact);
    const checked = checkInputs(readInputs(), redact, misspelt);
    issue = checked.issue;
    if (checked.meant !== undefined) results = namedBy(checked.meant); // for the report, even if an input is wrong
    const { inputs } = checked;
    if (inputs instanceof ActionError) throw inputs;
    const { host } = inputs["base-url"];
    const organization = oneLine(inputs.organization);
    asked = {
      dryRun: inputs["dry-run"],
      shards: inputs.shards,
      watched: isWatched(inputs),
      host,
      organization,
    };
    log.info(`${USER_AGENT}: Zylon at ${host}, organization ${organization}`);
    const { selection } = inputs;
    const isOne =
      selection.kind === "only" ||
      (selection.kind === "ids" && selection.ids.length === 1);
    const { session, close } = openSession(
      { inputs, clock, log, redact, signal },
      isOne ? 1 : inputs["max-parallel"],
    );
    try {
      const diagnosis = new Diagnosis();
      results = await plan(session, diagnosis);
      // One that fails does not stop the others.
      results = await runAll(session, diagnosis, results);
    } finally {
      close();
    }
    failure = firstFailure(results);
  } catch (error) {
    const thrown = asActionError(error);
    failure = thrown;
    // It is that of every integration without one of its own.
    results = results.map((result) => ({
      ...result,
      failure: result.failure ?? thrown,
    }));
  }
  const facts: RunFacts = {
    ...asked,
    results,
    durationMs: clock.now() - started,
    failure,
  };
  const exitCode = await report(facts, redact);
  await tellFailureIssue(facts, issue, { clock, redact, signal });
  core.info(lastSentence(facts));
  return exitCode;
}
