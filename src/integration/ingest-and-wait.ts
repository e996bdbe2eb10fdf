/** The ingest, the wait for its documents, and the gates that the user set. */
import { asActionError } from '../http/error.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { PipelineContext } from './context.ts';
import { expectEnoughItems, expectFewFailed, expectFewRemoved, itemErrors, nothingIndexed } from './gates.ts';
import { ingest } from './ingest.ts';
import type { Snapshot } from '../documents/snapshot.ts';
import { tellChanges } from './tell-changes.ts';
import { waitTimeout } from '../documents/wait-timeout.ts';
import type { Watch } from '../documents/watch.ts';
import { cancelledDuring } from '../http/error.ts';
import { within } from '../http/clock.ts';

/** What `wait-for: indexed` needs. */
export interface Watched {
  readonly watch: Watch;
  readonly before: Snapshot;
  readonly release: () => void;
}

/** How much later than the deadline the last look may end. */
const LAST_LOOK_SECONDS = 5;

async function waitUntilIndexed(
  { clock, inputs, log, signal }: PipelineContext,
  result: IntegrationResult,
  { watch, ...watched }: Watched,
  wait: { readonly id: string; readonly streamed: boolean; readonly deadline: number },
): Promise<void> {
  log.phase('Wait until everything is indexed');
  const completed = result.syncStatus === 'completed';
  const failure = () => waitTimeout(result, inputs['wait-timeout-seconds']);
  const seconds = Math.max(0, wait.deadline - clock.now()) / 1000 + LAST_LOOK_SECONDS;
  await within({ seconds, clock, signal, failure }, (limits) =>
    watch.settled({ result, ...watched, ...wait, completed, log }, limits),
  );
}

/** Starts the ingest, waits as `wait-for` says, and checks the gates. Throws an `ActionError`. */
export async function ingestAndWait(
  context: PipelineContext,
  result: IntegrationResult,
  id: string,
  watched: Watched | undefined,
): Promise<void> {
  const { clock, inputs, log, signal } = context;
  const seconds = inputs['wait-timeout-seconds'];
  const deadline = clock.now() + seconds * 1000;
  const maxRemoved = inputs['max-removed'];
  const maxFailed = inputs['fail-on-item-errors'];
  const before = watched?.before.size;
  try {
    log.phase('Ingest');
    const failure = () => waitTimeout(result, seconds, inputs['wait-for'] === 'started');
    const limit = { seconds, raisedBy: 'wait-timeout-seconds', clock, signal, failure };
    const streamed = await within(limit, (limits) => ingest(context, result, id, limits));
    // These need no wait.
    expectEnoughItems(result, inputs['min-item-count']);
    if (streamed || watched === undefined) expectFewRemoved(result, maxRemoved, before);
    if (watched !== undefined && itemErrors(result, maxFailed) === undefined) {
      await waitUntilIndexed(context, result, watched, { id, streamed, deadline });
      const nothing = nothingIndexed(result);
      if (nothing === undefined) result.syncStatus = 'indexed';
      expectFewRemoved(result, maxRemoved, before);
      if (nothing !== undefined) throw nothing;
    }
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === 'wait-timeout') result.syncStatus = 'timed-out';
    if (failure.code !== 'cancelled') throw failure;
    result.syncStatus = 'cancelled';
    throw cancelledDuring(failure, 'ingest');
  } finally {
    tellChanges(result, log);
  }
  expectFewFailed(result, maxFailed, log);
}
