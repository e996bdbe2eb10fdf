/** What is told when an ingest, or the waiting for it, is over: what it changed, or what is missing at the limit. */
import { ActionError, LOOK_FIRST } from '../http/error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Log } from '../log/log.ts';
import { type ChangeKind, failedCount, type IntegrationResult } from '../report/result.ts';
import { changeLine, changesInNumbers, indexedWords, itemsFailed, nameLines } from '../report/sentences.ts';

/**
 * The failure at the end of `wait-timeout-seconds`, with the counts so far.
 * @param during what the step waited for: the first event of the ingest, its end, or the documents
 */
export function waitTimeout(
  result: IntegrationResult,
  seconds: number,
  during: Inputs['wait-for'] | 'wait',
): ActionError {
  const { indexed } = result;
  if (during !== 'wait') {
    const onlyStart = during === 'started';
    const counts = changesInNumbers(result);
    return new ActionError('wait-timeout', {
      what: onlyStart
        ? `Zylon did not answer the ingest within ${seconds} s`
        : `The ingest did not end within ${seconds} s${counts === '' ? '' : `, so far ${counts}`}`,
      why: 'Zylon may still be reading the source, and may go on after this step',
      remedy: `${LOOK_FIRST}. Raise wait-timeout-seconds${onlyStart ? '' : ', or set wait-for: started'}`,
    });
  }
  if (indexed === undefined) {
    return new ActionError('wait-timeout', {
      what: `Zylon accepted the ingest, but its documents could not be listed within ${seconds} s`,
      why: 'Zylon is still indexing, or is too slow to list them',
      remedy: 'Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on',
    });
  }
  const { done, pending, failed } = indexed;
  if (done + pending + failed === 0) {
    return new ActionError('wait-timeout', {
      what: `Zylon accepted the ingest, but no document appeared within ${seconds} s`,
      why: 'Zylon is still reading the source, or puts the documents into a project that the user of api-token cannot see',
      remedy:
        'Open the integration in Zylon. If it has documents there, set project-id to their project. If not, raise wait-timeout-seconds',
    });
  }
  const soFar = indexedWords({ done, pending, failed });
  if (pending === 0) {
    return new ActionError('wait-timeout', {
      what: `Nothing is pending, but the ingest may not have ended within ${seconds} s: ${soFar}`,
      why: 'Zylon did not report the end of the ingest, and the documents changed shortly before the limit',
      remedy: 'Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on',
    });
  }
  return new ActionError('wait-timeout', {
    what: `Zylon did not index everything within ${seconds} s: ${soFar}`,
    why: 'Zylon is still indexing, and goes on after this step',
    remedy: 'Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on',
  });
}

const MAX_LINES = 10;
const KINDS: readonly ChangeKind[] = ['added', 'updated', 'removed', 'warned'];

/** Logs what was added, updated and removed, and warnings; failed items have a group of their own. */
export function tellChanges({ changes, items, indexed, integrationItemCount }: IntegrationResult, log: Log): void {
  const numbers = changesInNumbers({ items, indexed });
  if (numbers === '') return;
  log.phase(`What changed: ${numbers}`);
  const lines = KINDS.flatMap((kind) => changes[kind].map((document) => changeLine(kind, document)));
  for (const line of lines.slice(0, MAX_LINES)) log.info(line);
  const { done = 0, failed = 0, pending = 0 } = indexed ?? {};
  const documents = done + failed + pending;
  if (indexed !== undefined && documents < (integrationItemCount ?? 0)) {
    log.info(`Zylon has ${documents} documents for ${integrationItemCount} items, since it skips what it cannot read`);
  }
  log.end();
}

/** Logs the items that failed; those that failed before this ingest, and were not touched, apart. */
export function tellFailed(result: IntegrationResult, log: Log): void {
  const { indexed, changes } = result;
  const before = indexed?.failedBefore ?? 0;
  if (before > 0) {
    log.info(`Already failing before this run: ${before === 1 ? '1 document' : `${before} documents`}`);
    for (const line of nameLines(changes.failedBefore, before)) log.info(line);
  }
  const total = failedCount(result);
  if (total === 0) return;
  log.phase(itemsFailed(total));
  for (const line of nameLines(changes.failed, total)) log.info(line);
  log.end();
}
