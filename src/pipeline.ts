/** One integration: validate, ingest. Always ends in a result; what fails is in it. */
import * as core from '@actions/core';
import type { ZylonClient } from './client.ts';
import { isConfigured } from './configured.ts';
import { ActionError, asActionError } from './errors.ts';
import { readIngestAnswer } from './ingest-answer.ts';
import type { Inputs } from './inputs.ts';
import { type IntegrationResult, syncStatusAfter } from './result.ts';
import type { Clock } from './retry.ts';
import type { Redact } from './secrets.ts';
import { oneLine } from './untrusted.ts';

export interface PipelineContext {
  readonly client: ZylonClient;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly redact: Redact;
}

function waitTimeout(seconds: number): ActionError {
  return new ActionError('wait-timeout', {
    what: `The ingest was requested and not answered to its end within ${seconds} s`,
    why: 'Zylon may still be looking through the source, and may go on after this step',
    remedy: 'Raise wait-timeout-seconds, and look in Zylon whether the ingest runs before you start it again',
  });
}

async function validate(context: PipelineContext, result: IntegrationResult): Promise<void> {
  const { client, clock, inputs } = context;
  const { connector, id } = result;
  const config = await client.config(connector.slug, id, clock.now() + inputs['wait-timeout-seconds'] * 1000);
  const verdict = isConfigured(config, connector);
  if (!verdict.ok) {
    throw new ActionError('not-configured', {
      what: `The ${connector.label} integration ${oneLine(id)} is not configured: ${verdict.reason}`,
      why: 'Zylon has nothing to read until a person chose what to ingest; no ingest was started',
      remedy: 'Open the integration in Zylon and finish its set-up, or correct integration-id',
    });
  }
  result.configured = true;
  core.info(`Configured: ${connector.label} integration ${oneLine(id)}`);
}

async function ingest(context: PipelineContext, result: IntegrationResult): Promise<void> {
  const { client, clock, inputs } = context;
  const seconds = inputs['wait-timeout-seconds'];
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(waitTimeout(seconds)), seconds * 1000);
  try {
    const deadline = clock.now() + seconds * 1000;
    const answer = readIngestAnswer(
      await client.ingest(result.connector.slug, result.id, deadline, limit.signal),
      context.redact,
    );
    result.syncStatus = answer.kind === 'completed' ? 'completed' : 'started';
    if (answer.currentArtifactCount !== undefined) result.currentArtifactCount = answer.currentArtifactCount;
    if (answer.integrationItemCount !== undefined) result.integrationItemCount = answer.integrationItemCount;
    if (answer.kind === 'entity') {
      core.notice('Zylon answered with the integration itself: the ingest was accepted, and no counts are known.');
    }
  } catch (error) {
    const failure = asActionError(error);
    result.syncStatus = syncStatusAfter(failure);
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the pipeline as far as the inputs ask, and as far as it goes. Never rejects. */
export async function runPipeline(context: PipelineContext, result: IntegrationResult): Promise<void> {
  const { inputs } = context;
  try {
    await validate(context, result);
    if (!inputs.ingest) core.info('No ingest: the input ingest is false');
    else if (inputs['dry-run']) core.info(`Dry run: would ingest ${result.connector.label} ${oneLine(result.id)}`);
    else await ingest(context, result);
  } catch (error) {
    result.failure = asActionError(error);
  }
}
