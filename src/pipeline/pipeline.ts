/** One integration: resolve, validate, configure, ingest, wait. Always ends in a result; what fails is in it. */
import { isConfigured } from './configured.ts';
import { create, refreshOauth, update } from './credentials.ts';
import { ActionError, asActionError } from '../errors/action-error.ts';
import { ingestAndWait } from './ingest-and-wait.ts';
import type { PipelineContext } from './context.ts';
import { ambiguous, choose, noIntegration, skippedNotice, unreadable, whySeveral } from './resolve.ts';
import type { IntegrationResult } from '../report/result.ts';
import { oneLine } from '../log/untrusted.ts';
import { tooSlow, within } from './time-limit.ts';
import type { Watch } from '../indexing/watch.ts';
import type { Limits } from '../http/clock.ts';
import { idList } from '../zylon/ids.ts';
import { unclearOf } from '../zylon/integrations.ts';

/** Finds the integration, or creates it where that was asked for; sets `result.id` unless a dry run would create. */
async function resolve(context: PipelineContext, result: IntegrationResult, limits: Limits): Promise<void> {
  if (result.id !== undefined) return;
  const { api, inputs, log } = context;
  const { connector } = result;
  const { configure, username } = inputs;
  log.phase(`Find the ${connector.label} integration`);
  const listed = await api.integrations(limits);
  const choice = choose(listed.integrations, connector, username);
  const unclear = unclearOf(listed, connector);
  // Before anything is created: one that cannot be read may be the one that is wanted.
  if (choice.kind === 'none' && unclear.length > 0) throw unreadable(connector, unclear);
  if (unclear.length > 0) log.notice(skippedNotice(unclear));

  if (choice.kind === 'several') throw ambiguous(connector, choice.ids, whySeveral(username, choice.sure));
  if (choice.kind === 'one') {
    const changesCredentials = configure === 'update' || configure === 'upsert';
    if (!choice.sure && changesCredentials) {
      const why = 'Zylon does not report its username, and new credentials are never sent on a guess';
      throw ambiguous(connector, [choice.id], why);
    }
    result.id = choice.id;
    log.info(`Found: ${connector.label} integration ${idList([choice.id])}`);
    if (!choice.sure) log.notice('Zylon does not report its username; it is the only integration of this type.');
    if (configure === 'create') log.notice(`Nothing was created: ${idList([choice.id])} exists already and is used.`);
    return;
  }
  if (configure !== 'create' && configure !== 'upsert') throw noIntegration(connector, username, inputs['base-url']);
  if (inputs['dry-run']) {
    log.info(`Dry run: would create a ${connector.type} integration for user ${oneLine(username, 60)}`);
  } else {
    await create(context, result, listed.integrations, limits);
  }
}

async function validate(
  { api, log, redact }: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<void> {
  const { connector } = result;
  log.phase('Check that it is configured');
  const verdict = isConfigured(await api.config(connector, id, limits), connector);
  if (!verdict.ok) {
    throw new ActionError('not-configured', {
      what: `The ${connector.label} integration ${oneLine(id, 60)} is not configured: ${verdict.reason}`,
      why: 'Zylon has nothing to read until somebody chooses what to ingest; no ingest was started',
      remedy: 'Open the integration in Zylon and finish its set-up, or correct integration-id',
    });
  }
  result.configured = true;
  if (verdict.place !== undefined) result.place = oneLine(redact(verdict.place), 80);
  log.info(
    `Configured: ${connector.label} integration ${oneLine(id, 60)}${result.place === undefined ? '' : `, ${result.place}`}`,
  );
  if (verdict.strangeKeys.length === 0) return;
  const keys = idList(verdict.strangeKeys.map(redact));
  // Of a connector whose config is documented nowhere, any key is as good as another.
  if (connector.configKeys.length === 0) log.info(`Its config has ${keys}`);
  else log.notice(`Its config has none of the documented keys; it was taken as configured, since it has ${keys}.`);
}

/** Everything before the ingest. A failed validation never reaches an update. */
async function prepare(context: PipelineContext, result: IntegrationResult, limits: Limits): Promise<void> {
  const { inputs, log } = context;
  const dryRun = inputs['dry-run'];
  await resolve(context, result, limits);
  const { connector, id } = result;
  if (id === undefined) return; // a dry run that would create
  if (inputs['refresh-oauth'] && connector.credentials === 'oauth') {
    log.phase('Refresh the OAuth grant');
    if (dryRun) log.info(`Dry run: would refresh the OAuth grant of ${connector.type} ${oneLine(id, 60)}`);
    else await refreshOauth(context, result, id, limits);
  }
  await validate(context, result, id, limits);
  const updates = inputs.configure === 'update' || (inputs.configure === 'upsert' && !result.created);
  if (!updates) return;
  log.phase('Update its credentials');
  if (dryRun) log.info(`Dry run: would update the credentials of ${connector.type} ${oneLine(id, 60)}`);
  else await update(context, result, id, limits);
}

/** Whether a run waits until everything is indexed, and so watches the documents. */
export function isWatched({ 'wait-for': waitFor, 'dry-run': dryRun, ingest }: PipelineContext['inputs']): boolean {
  return waitFor === 'indexed' && ingest && !dryRun;
}

/**
 * Runs the pipeline as far as the inputs ask, and as far as it goes. Never rejects.
 * @param watch of the run; there where everything is to be indexed
 * @param release called when the server has nothing to do for it any more, before the pipeline ends
 */
export async function runPipeline(
  context: PipelineContext,
  result: IntegrationResult,
  watch?: Watch,
  release: () => void = () => undefined,
): Promise<void> {
  const { clock, diagnosis, inputs, log, signal, preparationSeconds: seconds } = context;
  const started = clock.now();
  const now = { looking: false };
  try {
    const before = await within(
      { seconds, clock, signal, failure: () => tooSlow('The preparation of the ingest', seconds) },
      async (limits) => {
        await prepare(context, result, limits);
        if (watch === undefined || result.id === undefined) return undefined;
        log.phase('Look at its documents');
        now.looking = true;
        const snapshot = await watch.before(result.id, limits);
        now.looking = false;
        log.info(`Documents before: ${snapshot.size}`);
        return snapshot;
      },
    );
    const { connector, id } = result;
    const watched = watch && before && { watch, before, release };
    if (!inputs.ingest) log.info('No ingest: the input ingest is false');
    else if (inputs['dry-run']) log.info(`Dry run: would ingest ${connector.type} ${oneLine(id ?? '(new)', 60)}`);
    else if (id !== undefined) await ingestAndWait(context, result, id, watched);
  } catch (error) {
    const failure = asActionError(error);
    const { connector, id, configured } = result;
    // After it was accepted, or where another list was asked for, a refusal is not one of the integration.
    const accepted = now.looking || ['started', 'completed', 'indexed'].includes(result.syncStatus);
    const sentBody = configured && inputs['ingest-body'] !== undefined;
    result.failure = await diagnosis.explain(failure, context, { connector, id, accepted, sentBody });
  } finally {
    watch?.ended(result);
    log.end();
    result.durationMs = clock.now() - started;
  }
}
