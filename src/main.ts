/** A run from its inputs to its report. */
import * as core from '@actions/core';
import { listenForCancel, type SignalSource } from './pipeline/cancellation.ts';
import { Diagnosis } from './pipeline/diagnosis.ts';
import { type ActionError, asActionError } from './errors/action-error.ts';
import { runAll } from './pipeline/fleet.ts';
import { HttpApi } from './http/client.ts';
import {
  failureIssueInputs,
  type Inputs,
  loadInputs,
  maskSecretInputs,
  meantSelection,
  weakSecrets,
} from './inputs/inputs.ts';
import { RunnerLog } from './log/log.ts';
import { type PipelineContext } from './pipeline/context.ts';
import { isWatched } from './pipeline/pipeline.ts';
import { namedBy, plan } from './pipeline/plan.ts';
import { report } from './report/report.ts';
import type { IntegrationResult } from './report/result.ts';
import { firstFailure, outcomeOf, type RunFacts } from './report/run-facts.ts';
import { redactor } from './log/secrets.ts';
import { lastSentence } from './report/sentences.ts';
import { oneLine } from './log/untrusted.ts';
import { ZylonApi } from './zylon/api.ts';
import { type Clock, SYSTEM_CLOCK } from './http/clock.ts';
import { PREPARATION_SECONDS } from './pipeline/preparation.ts';

/** Plans, and runs every pipeline; `results` is told what is planned as soon as it is known. */
async function ingestAll(
  inputs: Inputs,
  { clock, redact, signal }: Pick<PipelineContext, 'clock' | 'redact' | 'signal'>,
  planned: (results: IntegrationResult[]) => void,
): Promise<void> {
  const log = new RunnerLog();
  log.info(`Zylon at ${inputs['base-url'].host}, organization ${oneLine(inputs.organization)}`);
  const { selection } = inputs;
  const several = selection.kind === 'all' || (selection.kind === 'ids' && selection.ids.length > 1);
  const http = new HttpApi({
    baseUrl: inputs['base-url'],
    credentials: { authorization: `Bearer ${inputs['api-token']}`, 'x-org': inputs.organization },
    certificates: inputs['ca-certificate'],
    requestTimeoutSeconds: inputs['request-timeout-seconds'],
    maxRetries: inputs['max-retries'],
    parallel: several ? inputs['max-parallel'] : 1,
    redact,
    clock,
  });
  const api = new ZylonApi(http, log);
  const diagnosis = new Diagnosis();
  const context = { api, inputs, clock, log, redact, diagnosis, preparationSeconds: PREPARATION_SECONDS, signal };
  try {
    planned(namedBy(selection));
    const results = await plan(context);
    planned(results);
    await runAll(context, results);
  } finally {
    http.close();
  }
}

/** Loads what talks to GitHub only where it was asked for. Its own trouble is a warning. */
async function tellFailureIssue(
  facts: RunFacts,
  { clock, redact, signal }: Pick<PipelineContext, 'clock' | 'redact' | 'signal'>,
): Promise<void> {
  const asked = failureIssueInputs();
  if (asked === undefined) return;
  try {
    const { keepFailureIssue } = await import('./issue/failure-issue.ts');
    const { failure } = facts;
    const outcome = outcomeOf(facts);
    await keepFailureIssue({ ...asked, failure, outcome, environment: process.env, clock, redact, signal });
  } catch (error) {
    core.warning(`The failure issue was not kept: ${oneLine(redact(asActionError(error).message))}`);
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
  let dryRun = false;
  let shards = 1;
  let watched = false;
  let results: IntegrationResult[] = [];
  let failure: ActionError | undefined;
  try {
    for (const name of weakSecrets()) core.warning(`${name} is too short to be masked: a weak secret`);
    const meant = meantSelection();
    if (meant !== undefined) results = namedBy(meant);
    const inputs = loadInputs();
    dryRun = inputs['dry-run'];
    shards = inputs.shards;
    watched = isWatched(inputs);
    await ingestAll(inputs, { clock, redact, signal: cancellation.signal }, (planned) => (results = planned));
    failure = firstFailure(results);
  } catch (error) {
    failure = asActionError(error);
    for (const result of results) result.failure ??= failure;
  }
  const durationMs = clock.now() - started;
  const facts = { results, dryRun, shards, watched, durationMs, failure };
  try {
    const exitCode = report(facts, redact);
    await tellFailureIssue(facts, { clock, redact, signal: cancellation.signal });
    core.info(lastSentence(facts));
    return exitCode;
  } finally {
    cancellation.stop();
  }
}
