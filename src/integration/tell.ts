/** What is told when an ingest, or the waiting for it, is over: what it changed, or what is missing at the limit. */
import { ActionError, LOOK_FIRST } from '../http/error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Log } from '../log/log.ts';
import { type ChangeKind, failedCount, type IntegrationResult } from '../report/result.ts';
import { changeLine, changesInNumbers, counted, itemsFailed, nameLines, nameList } from '../report/sentences.ts';

/**
 * The failure at the end of `wait-timeout-seconds`, with the counts so far.
 * @param during what the step waited for: the first event of the ingest, its end, or the documents
 */
export function waitTimeout(
  result: IntegrationResult,
  seconds: number,
  during: Inputs['wait-for'] | 'wait',
): ActionError {
  const { changes, indexed, integrationItemCount: items } = result;
  const failure = (what: string, why: string, remedy: string): ActionError =>
    new ActionError('wait-timeout', { what, why, remedy });
  if (during !== 'wait') {
    const counts = changesInNumbers(result);
    const isBegun = counts !== '' || items !== undefined; // an answer that hangs would hang with started too
    return failure(
      during === 'started'
        ? `Zylon did not answer the ingest request within ${seconds} s`
        : `The ingest did not end within ${seconds} s${counts === '' ? '' : `, so far ${counts}`}`,
      'Zylon may still be reading the source, and may go on after this step',
      `${LOOK_FIRST}. Raise wait-timeout-seconds${during !== 'started' && isBegun ? ', or set wait-for: started' : ''}`,
    );
  }
  const longer = 'Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on';
  if (indexed === undefined) {
    return failure(
      `Zylon accepted the ingest, but did not list all of its documents within ${seconds} s`,
      'Zylon is slow to list them, or they come and go while it lists them',
      longer,
    );
  }
  const { done, pending, failed } = indexed;
  if (done + pending + failed === 0) {
    return failure(
      `Zylon accepted the ingest, but no document appeared within ${seconds} s`,
      'Zylon may still be reading the source, or it puts the documents into a project that the user of api-token cannot see',
      'Open the integration in Zylon. If it has documents there, set project-id to their project. If not, raise wait-timeout-seconds',
    );
  }
  if (pending === 0) {
    return failure(
      `Nothing is pending, but the documents still changed shortly before the limit of ${seconds} s`,
      'Zylon may not have ended the ingest',
      longer,
    );
  }
  const names = nameList(changes.pending, pending);
  return failure(
    `After ${seconds} s, Zylon still had ${pending} of ${counted(done + pending + failed, 'document')} pending${names === '' ? '' : `: ${names}`}`,
    'Zylon needs longer to index them, or they are stuck',
    longer,
  );
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
    log.info(`Zylon has ${counted(documents, 'document')} for ${integrationItemCount} items in the source`);
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
