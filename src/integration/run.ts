/**
 * One integration, in the order in which it happens: find or create it, refresh its grant, check that it is configured,
 * update its credentials, look at its documents, ingest, wait, check the counts. Only this file writes its result.
 */
import { findingsOf, streamCounted } from '../documents/findings.ts';
import type { Documents } from '../documents/comparison.ts';
import type { Looks } from '../documents/looks.ts';
import { untilSettled } from '../documents/waiting.ts';
import { asActionError, cancelledDuring } from '../http/error.ts';
import { type Limits, within } from '../http/clock.ts';
import type { Session } from '../inputs/session.ts';
import type { IntegrationResult, PlannedStep } from '../report/result.ts';
import { asSentence, indexedWords, nameOf, planWords } from '../report/sentences.ts';
import { validate } from './configured.ts';
import { create, refreshOauth, update } from './create.ts';
import { type Diagnosis, PREPARATION_SECONDS, tooSlow } from './diagnosis.ts';
import { find } from './find.ts';
import { expectEnoughItems, expectFewFailed, expectFewRemoved, itemErrors, nothingIndexed } from './gates.ts';
import { ingest } from './ingest.ts';
import { tellChanges, waitTimeout } from './tell.ts';

/** How much later than the deadline the last look may end. */
const LAST_LOOK_SECONDS = 5;

/** What the integrations of a run share. */
export interface Shared {
  readonly diagnosis: Diagnosis;
  /** With `wait-for: indexed` only. */
  readonly looks: Looks | undefined;
}

/** Whether a run waits until everything is indexed, and so watches the documents. */
export function isWatched({ 'wait-for': waitFor, 'dry-run': dryRun, ingest: ingests }: Session['inputs']): boolean {
  return waitFor === 'indexed' && ingests && !dryRun;
}

/**
 * Runs an integration as far as the inputs ask, and as far as it goes. Yields its result once Zylon has answered the
 * ingest, and at the end; the last one has the failure, if there is one. Never throws.
 */
export async function* runIntegration(
  session: Session,
  { diagnosis, looks }: Shared,
  planned: IntegrationResult,
): AsyncGenerator<IntegrationResult> {
  const { clock, inputs, log, signal } = session;
  const { connector } = planned;
  const dryRun = inputs['dry-run'];
  const started = clock.now();
  let result = planned;
  /** The list of documents is asked for: a refusal then concerns it, and not the integration. */
  const now = { looking: false };
  const learn = (part: Partial<IntegrationResult>): void => {
    result = { ...result, ...part };
  };
  const wouldDo = (step: PlannedStep): void => {
    log.info(`Dry run: would ${planWords({ planned: [step] })} ${nameOf(result)}`);
    learn({ planned: [...result.planned, step] });
  };

  /** Everything before the ingest. A failed validation never reaches an update. */
  const prepare = async (limits: Limits): Promise<Documents | undefined> => {
    if (result.id === undefined) {
      log.phase(`Find the ${connector.label} integration`);
      const { found, listed } = await find(session, connector, limits);
      learn(found ?? (await create(session, connector, listed, limits)));
    }
    const { id } = result;
    if (id === undefined) return undefined; // a dry run that would create it

    if (inputs['refresh-oauth'] && connector.credentials === 'oauth') {
      log.phase('Refresh the OAuth grant');
      if (dryRun) wouldDo('refresh');
      else await refreshOauth(session, connector, id, limits);
    }
    log.phase('Check that it is configured');
    learn(await validate(session, connector, id, limits));

    if (inputs.configure === 'update' || (inputs.configure === 'upsert' && !result.created)) {
      log.phase('Update its credentials');
      if (dryRun) wouldDo('update');
      else learn(await update(session, connector, id, limits));
    }
    if (looks === undefined) return undefined;
    log.phase('Look at its documents');
    now.looking = true;
    const before = await looks.before(id, limits);
    now.looking = false;
    log.info(`Documents before: ${before.size}`);
    return before;
  };

  /** Waits until nothing is pending; `before`: its documents before the ingest. */
  const wait = async (id: string, before: Documents, deadline: number): Promise<void> => {
    if (looks === undefined) return;
    log.phase('Wait until everything is indexed');
    const ingested = result;
    const { syncStatus, integrationItemCount: items } = ingested;
    const about = { id, before, completed: syncStatus === 'completed', items, deadline };
    const failure = () => waitTimeout(result, inputs['wait-timeout-seconds']);
    const seconds = Math.max(0, deadline - clock.now()) / 1000 + LAST_LOOK_SECONDS;
    await within({ seconds, clock, signal, failure }, async (limits) => {
      let settled = false;
      for await (const standings of untilSettled(session, looks, about, limits)) {
        learn(findingsOf(standings.comparison, ingested, session.redact));
        settled = standings.settled;
      }
      if (!settled) throw failure();
    });
    if (result.indexed !== undefined) log.info(asSentence(indexedWords(result.indexed)));
  };

  try {
    const slow = () => tooSlow('The preparation of the ingest', PREPARATION_SECONDS);
    const before = await within({ seconds: PREPARATION_SECONDS, clock, signal, failure: slow }, prepare);
    const { id } = result;
    if (!inputs.ingest) {
      log.info('No ingest was started: the input ingest is false');
    } else if (id !== undefined && dryRun) {
      wouldDo('ingest');
    } else if (id !== undefined) {
      const seconds = inputs['wait-timeout-seconds'];
      const deadline = clock.now() + seconds * 1000;
      const maxRemoved = inputs['max-removed'];
      const maxFailed = inputs['fail-on-item-errors'];
      learn({ deadline });
      try {
        log.phase('Ingest');
        const failure = () => waitTimeout(result, seconds, inputs['wait-for'] === 'started');
        const limit = { seconds, raisedBy: 'wait-timeout-seconds', clock, signal, failure };
        await within(limit, async (limits) => {
          for await (const known of ingest(session, connector, id, limits)) learn(known);
        });
        yield result;
        // These need no wait.
        expectEnoughItems(result, inputs['min-item-count']);
        if (streamCounted(result) || before === undefined) expectFewRemoved(result, maxRemoved, before?.size);
        if (before !== undefined && itemErrors(result, maxFailed) === undefined) {
          await wait(id, before, deadline);
          const nothing = nothingIndexed(result);
          if (nothing === undefined) learn({ syncStatus: 'indexed' });
          expectFewRemoved(result, maxRemoved, before.size);
          if (nothing !== undefined) throw nothing;
        }
      } catch (error) {
        const failure = asActionError(error);
        if (failure.code === 'wait-timeout') learn({ syncStatus: 'timed-out' });
        if (failure.code !== 'cancelled') throw failure;
        learn({ syncStatus: 'cancelled' });
        throw cancelledDuring(failure, 'ingest');
      } finally {
        tellChanges(result, log);
      }
      expectFewFailed(result, maxFailed, log);
    }
  } catch (error) {
    const { id, syncStatus } = result;
    const accepted = now.looking || ['started', 'completed', 'indexed'].includes(syncStatus);
    learn({ failure: await diagnosis.explain(asActionError(error), session, { connector, id, accepted }) });
  }
  log.end();
  learn({ durationMs: clock.now() - started });
  yield result;
}
