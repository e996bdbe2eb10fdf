/** A run from its inputs to its report. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { listenForCancel, type SignalSource } from './cancellation.ts';
import { type ActionError, asActionError } from './errors.ts';
import { type Inputs, loadInputs, maskSecretInputs, meantIntegration, weakSecrets } from './inputs.ts';
import type { RunFacts } from './outputs.ts';
import { runPipeline } from './pipeline.ts';
import { report } from './report.ts';
import { type IntegrationResult, newResult } from './result.ts';
import type { Clock } from './retry.ts';
import { type Redact, redactor } from './secrets.ts';
import { oneLine } from './untrusted.ts';
import { ZylonApi } from './zylon-api.ts';

const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
  random: Math.random,
};

async function ingestOne(
  inputs: Inputs,
  clock: Clock,
  redact: Redact,
  signal: AbortSignal,
): Promise<IntegrationResult> {
  const result = newResult(inputs['integration-type'], inputs['integration-id']);
  core.info(`Zylon at ${inputs['base-url'].host}, organization ${oneLine(inputs.organization)}`);
  const api = new ZylonApi({
    baseUrl: inputs['base-url'],
    credentials: { authorization: `Bearer ${inputs['api-token']}`, 'x-org': inputs.organization },
    certificates: inputs['ca-certificate'],
    requestTimeoutSeconds: inputs['request-timeout-seconds'],
    maxRetries: inputs['max-retries'],
    redact,
    clock,
  });
  try {
    await runPipeline({ api, inputs, clock, redact, signal }, result);
  } finally {
    api.close();
  }
  return result;
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
  let result: IntegrationResult | undefined;
  let failure: ActionError | undefined;
  try {
    for (const name of weakSecrets()) core.warning(`${name} is too short to be masked: a weak secret`);
    const inputs = loadInputs();
    dryRun = inputs['dry-run'];
    result = await ingestOne(inputs, clock, redact, cancellation.signal);
    failure = result.failure;
  } catch (error) {
    failure = asActionError(error);
    result ??= meantIntegration();
  }
  const facts: RunFacts = {
    dryRun,
    durationMs: clock.now() - started,
    ...(result === undefined ? {} : { result }),
    ...(failure === undefined ? {} : { failure }),
  };
  try {
    return await report(facts, redact);
  } finally {
    cancellation.stop();
  }
}
