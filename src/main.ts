/** A run from its inputs to its report. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { ZylonClient } from './client.ts';
import { type ActionError, asActionError } from './errors.ts';
import { type Inputs, loadInputs, maskSecretInputs, weakSecrets } from './inputs.ts';
import { runPipeline } from './pipeline.ts';
import { report } from './report.ts';
import type { IntegrationResult } from './result.ts';
import type { Clock } from './retry.ts';
import { type Redact, redactor } from './secrets.ts';
import { oneLine } from './untrusted.ts';

const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  random: Math.random,
};

async function ingestOne(inputs: Inputs, clock: Clock, redact: Redact): Promise<IntegrationResult> {
  const connector = inputs['integration-type'];
  const result: IntegrationResult = {
    connector,
    id: inputs['integration-id'],
    configured: false,
    syncStatus: 'not-requested',
  };
  core.info(`Zylon at ${inputs['base-url'].host}, organization ${oneLine(inputs.organization)}`);
  const { signal } = new AbortController();
  const client = new ZylonClient({ inputs, redact, clock, signal });
  try {
    await runPipeline({ client, inputs, clock, redact }, result);
  } finally {
    client.close();
  }
  return result;
}

/** Runs the action once; resolves to the exit code. Never rejects: whatever is thrown is reported. */
export async function run(clock: Clock = SYSTEM_CLOCK): Promise<number> {
  const started = clock.now();
  const redact = redactor(maskSecretInputs());
  let dryRun = false;
  let result: IntegrationResult | undefined;
  let failure: ActionError | undefined;
  try {
    for (const name of weakSecrets()) core.warning(`${name} is too short to be masked: a weak secret`);
    const inputs = loadInputs();
    dryRun = inputs['dry-run'];
    result = await ingestOne(inputs, clock, redact);
    failure = result.failure;
  } catch (error) {
    failure = asActionError(error);
  }
  return report(
    {
      dryRun,
      durationMs: clock.now() - started,
      ...(result === undefined ? {} : { result }),
      ...(failure === undefined ? {} : { failure }),
    },
    redact,
  );
}
