/** One integration: resolve, validate, configure, ingest, wait. Always ends in a result, which holds the failure too. */
import { isConfigured } from './configured.ts';
import { create, refreshOauth, update } from './create.ts';
import { ActionError, asActionError } from '../http/error.ts';
import { ingestAndWait } from './ingest-and-wait.ts';
import type { PipelineContext } from './context.ts';
import { ambiguous, choose, noIntegration, shownUsername, skippedNotice, unreadable, whySeveral } from './find.ts';
import type { IntegrationResult, PlannedStep } from '../report/result.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Watch } from '../documents/watch.ts';
import { type Limits, within } from '../http/clock.ts';
import { nameOf, planWords } from '../report/sentences.ts';
import { connectorOf, idList } from '../zylon/connectors.ts';
import { unclearOf } from '../zylon/pages.ts';
import { tooSlow } from './preparation.ts';

/** Finds the integration, or creates it where `configure` says so. Sets `result.id`, unless a dry run would create. */
async function resolve(context: PipelineContext, result: IntegrationResult, limits: Limits): Promise<void> {
  if (result.id !== undefined) return;
  const { api, inputs, log, redact } = context;
  const { connector } = result;
  const { configure, username } = inputs;
  log.phase(`Find the ${connector.label} integration`);
  const listed = await api.integrations(limits);
  const choice = choose(listed.integrations, connector, username);
  const unclear = unclearOf(listed, connector);
  // Nothing is created then: the entry that cannot be read may be the integration that is wanted.
  if (choice.kind === 'none' && unclear.length > 0) throw unreadable(connector, unclear);
  if (unclear.length > 0) log.notice(skippedNotice(unclear));

  if (choice.kind === 'several') throw ambiguous(connector, choice.ids, whySeveral(username, choice.sure));
  if (choice.kind === 'one') {
    const changesCredentials = configure === 'update' || configure === 'upsert';
    if (!choice.sure && changesCredentials) {
      const why = 'Zylon does not report its username, and the action does not send credentials on a guess';
      throw ambiguous(connector, [choice.id], why);
    }
    result.id = choice.id;
    const chosen = listed.integrations.find(({ id, type }) => id === choice.id && connectorOf(type) === connector);
    if (chosen !== undefined) result.username = shownUsername(chosen, redact);
    log.info(`Found: ${connector.label} integration ${idList([choice.id])}`);
    if (!choice.sure) {
      log.notice(
        'Zylon does not report the username of this integration. It is used, since it is the only one of its type.',
      );
    }
    if (configure === 'create') log.notice(`Nothing was created: ${idList([choice.id])} already exists, and is used.`);
    return;
  }
  if (configure !== 'create' && configure !== 'upsert') throw noIntegration(connector, username, inputs['base-url']);
  if (inputs['dry-run']) {
    result.planned = ['create'];
    result.username = oneLine(redact(username), 60);
    log.info(`Dry run: would create a ${connector.type} integration with the username ${result.username}`);
    if (inputs.ingest) {
      log.notice(
        'Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with not-configured.',
      );
    }
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
      why: 'Its set-up in Zylon is not finished, so no ingest was started',
      remedy: 'Open the integration in Zylon and finish its set-up. If it is the wrong one, correct integration-id',
    });
  }
  result.configured = true;
  if (verdict.place !== undefined) result.place = oneLine(redact(verdict.place), 80);
  log.info(
    `Configured: ${connector.label} integration ${oneLine(id, 60)}${result.place === undefined ? '' : `, ${result.place}`}`,
  );
  if (verdict.strangeKeys.length === 0) return;
  const keys = idList(verdict.strangeKeys.map(redact));
  // Some connectors have no documented keys: then there is nothing to notice.
  if (connector.configKeys.length === 0) log.info(`Keys of its config: ${keys}`);
  else log.notice(`Its config has none of the documented keys. It counts as configured, since it has ${keys}.`);
}

/** A step of a dry run. */
function planStep({ log }: PipelineContext, result: IntegrationResult, step: PlannedStep): void {
  result.planned = [...result.planned, step];
  log.info(`Dry run: would ${planWords({ planned: [step] })} ${nameOf(result)}`);
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
    if (dryRun) planStep(context, result, 'refresh');
    else await refreshOauth(context, result, id, limits);
  }
  await validate(context, result, id, limits);
  const updates = inputs.configure === 'update' || (inputs.configure === 'upsert' && !result.created);
  if (!updates) return;
  log.phase('Update its credentials');
  if (dryRun) planStep(context, result, 'update');
  else await update(context, result, id, limits);
}

/** Whether a run waits until everything is indexed, and so watches the documents. */
export function isWatched({ 'wait-for': waitFor, 'dry-run': dryRun, ingest }: PipelineContext['inputs']): boolean {
  return waitFor === 'indexed' && ingest && !dryRun;
}

/**
 * Runs the pipeline as far as the inputs ask, and as far as it goes. Never rejects.
 * @param watch of the run, with `wait-for: indexed`
 * @param release called when Zylon has finished with it, which may be before the pipeline ends
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
    const { id } = result;
    const watched = watch && before && { watch, before, release };
    if (!inputs.ingest) log.info('No ingest was started: the input ingest is false');
    else if (id === undefined)
      return; // a dry run that would create
    else if (inputs['dry-run']) planStep(context, result, 'ingest');
    else await ingestAndWait(context, result, id, watched);
  } catch (error) {
    const failure = asActionError(error);
    const { connector, id } = result;
    // A refusal then concerns a list of documents, and not the integration.
    const accepted = now.looking || ['started', 'completed', 'indexed'].includes(result.syncStatus);
    result.failure = await diagnosis.explain(failure, context, { connector, id, accepted });
  } finally {
    watch?.ended(result);
    log.end();
    result.durationMs = clock.now() - started;
  }
}
