/** A run from its inputs to its report. */
import * as core from '@actions/core';
import { listenForCancel, type SignalSource } from './integration/cancellation.ts';
import { Diagnosis } from './integration/diagnosis.ts';
import { type ActionError, asActionError } from './http/error.ts';
import { runAll } from './integration/fleet.ts';
import { connect } from './connect.ts';
import {
  checkedInputs,
  failureIssueInputs,
  type Inputs,
  maskSecretInputs,
  meantSelection,
  readInputs,
  weakSecrets,
} from './inputs/inputs.ts';
import { RunnerLog } from './log/log.ts';
import type { PipelineContext } from './integration/context.ts';
import { isWatched } from './integration/run.ts';
import { namedBy, plan, type Plan } from './integration/plan.ts';
import { report } from './report/report.ts';
import type { IntegrationResult } from './report/result.ts';
import { firstFailure, type SkippedIntegration } from './report/totals.ts';
import { tellFailureIssue } from './issue/issue.ts';
import { redactor } from './log/secrets.ts';
import { lastSentence } from './report/sentences.ts';
import { oneLine } from './log/untrusted.ts';
import { type Clock, SYSTEM_CLOCK } from './http/clock.ts';
import { PREPARATION_SECONDS } from './integration/preparation.ts';

/** Plans, and runs every pipeline. `planned` is called with the plan as soon as it is known, and may be called again. */
async function ingestAll(
  inputs: Inputs,
  { clock, redact, signal }: Pick<PipelineContext, 'clock' | 'redact' | 'signal'>,
  planned: (plan: Plan) => void,
): Promise<void> {
  const log = new RunnerLog();
  log.info(`Zylon at ${inputs['base-url'].host}, organization ${oneLine(inputs.organization)}`);
  const { selection } = inputs;
  const several = selection.kind === 'all' || (selection.kind === 'ids' && selection.ids.length > 1);
  const { api, close } = connect(inputs, { clock, log, redact, parallel: several ? inputs['max-parallel'] : 1 });
  const diagnosis = new Diagnosis();
  const context = { api, inputs, clock, log, redact, diagnosis, preparationSeconds: PREPARATION_SECONDS, signal };
  try {
    planned({ results: namedBy(selection), skipped: [] });
    const found = await plan(context);
    planned(found);
    await runAll(context, found.results);
  } finally {
    close();
  }
}

export interface RunOptions {
  readonly clock?: Clock;
  /** Where SIGINT and SIGTERM come from. */
  readonly signals?: SignalSource;
}

/** Runs the action once; resolves to the exit code. Never rejects: whatever is thrown is reported. */
export async function run({ clock = SYSTEM_CLOCK, signals = process }: RunOptions = {}): Promise<number> {
  const cancellation = listenForCancel(signals, (code) => process.exit(code));
  const started = clock.now();
  const redact = redactor(maskSecretInputs());
  const raw = readInputs();
  let dryRun = false;
  let shards = 1;
  let watched = false;
  let results: IntegrationResult[] = [];
  let skipped: readonly SkippedIntegration[] = [];
  let failure: ActionError | undefined;
  try {
    for (const name of weakSecrets()) core.warning(`${name} is too short to be masked in the log. Use a longer one.`);
    const meant = meantSelection(raw);
    if (meant !== undefined) results = namedBy(meant);
    const inputs = checkedInputs(raw);
    dryRun = inputs['dry-run'];
    shards = inputs.shards;
    watched = isWatched(inputs);
    await ingestAll(
      inputs,
      { clock, redact, signal: cancellation.signal },
      (planned) => ({ results, skipped } = planned),
    );
    failure = firstFailure(results);
  } catch (error) {
    failure = asActionError(error);
    for (const result of results) result.failure ??= failure;
  }
  const durationMs = clock.now() - started;
  const facts = { results, skipped, dryRun, shards, watched, durationMs, failure };
  try {
    const exitCode = await report(facts, redact);
    await tellFailureIssue(facts, failureIssueInputs(raw), { clock, redact, signal: cancellation.signal });
    core.info(lastSentence(facts));
    return exitCode;
  } finally {
    cancellation.stop();
  }
}
