/** A run: inputs, integrations, report, failure issue. */
import * as core from "@actions/core";
import { USER_AGENT } from "./http/client.ts";
import { type Clock, SYSTEM_CLOCK } from "./http/clock.ts";
import { ActionError, asActionError } from "./http/error.ts";
import type { FailureIssueInputs } from "./inputs/issue-inputs.ts";
import {
  checkInputs,
  INPUT_NAMES,
  type Inputs,
  readInputs,
} from "./inputs/inputs.ts";
import { checkMisspelt } from "./inputs/misspelt.ts";
import { openSession, type Session } from "./session/session.ts";
import { Diagnosis } from "./integration/diagnosis.ts";
import { runAll } from "./integration/integrations.ts";
import { namedBy, plan } from "./integration/plan.ts";
import { watchesDocuments } from "./integration/run.ts";
import { RunnerLog } from "./log/log.ts";
import type { Printable, Printer } from "./log/printable.ts";
import { addToSummary, report } from "./report/report.ts";
import {
  firstFailure,
  type IntegrationResult,
  type RunFacts,
} from "./result/result.ts";
import { lastSentence } from "./result/sentences.ts";
import { start } from "./start.ts";
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
  const printer = start();
  let facts: RunFacts = NOTHING_KNOWN;
  let issue: FailureIssueInputs | undefined;
  try {
    const misspelt = checkMisspelt(INPUT_NAMES, printer.redact);
    const checked = checkInputs(readInputs(), printer.redact, misspelt);
    const { inputs, meant } = checked;
    for (const warning of checked.warnings) core.warning(warning);
    issue = checked.issue;
    // For the report, even if an input is wrong.
    if (meant !== undefined) facts = { ...facts, results: namedBy(meant) };
    if (inputs instanceof ActionError) throw inputs;
    const settings = settingsOf(inputs, printer);
    facts = { ...facts, ...settings };
    const log = new RunnerLog();
    log.info(
      `${USER_AGENT}: Zylon at ${settings.host}, organization ${settings.organization}`,
    );
    const results = await ingestAll({ inputs, clock, log, printer, signal });
    facts = { ...facts, results, failure: firstFailure(results) };
  } catch (error) {
    facts = withFailure(facts, asActionError(error));
  }
  facts = { ...facts, durationMs: clock.now() - started };
  const exitCode = await report(facts, printer);
  const issueLink = await tellFailureIssue(facts, issue, {
    clock,
    printer,
    signal,
  });
  if (issueLink !== "") await addToSummary(issueLink);
  core.info(lastSentence(facts));
  return exitCode;
}

const NOTHING_KNOWN: RunFacts = {
  results: [],
  dryRun: false,
  durationMs: 0,
};

/** What the report says of the inputs. */
function settingsOf(
  inputs: Inputs,
  printer: Printer,
): Pick<RunFacts, "dryRun" | "watchesDocuments"> & {
  readonly host: Printable;
  readonly organization: Printable;
} {
  return {
    dryRun: inputs["dry-run"],
    watchesDocuments: watchesDocuments(inputs),
    host: printer.line(inputs["base-url"].host),
    organization: printer.line(inputs.organization),
  };
}

/** Plans, then runs every integration; one that fails does not stop others. */
async function ingestAll(
  parts: Omit<Session, "api">,
): Promise<IntegrationResult[]> {
  const { session, close } = openSession(parts, connectionsFor(parts.inputs));
  try {
    const diagnosis = new Diagnosis();
    const planned = await plan(session, diagnosis);
    return await runAll(session, diagnosis, planned);
  } finally {
    close();
  }
}

/** How many requests may be under way at once. */
function connectionsFor({ selection, ...inputs }: Inputs): number {
  switch (selection.kind) {
    case "only":
      return 1;
    case "ids":
      return selection.ids.length === 1 ? 1 : inputs["max-parallel"];
    case "all":
      return inputs["max-parallel"];
  }
}

/** A failure of the run is that of each integration without one of its own. */
function withFailure(facts: RunFacts, failure: ActionError): RunFacts {
  const results = facts.results.map((result) => ({
    ...result,
    failure: result.failure ?? failure,
  }));
  return { ...facts, results, failure };
}
