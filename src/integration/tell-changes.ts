/** What an ingest changed, in the log: the numbers, and the first ten documents. */
import type { Log } from '../log/log.ts';
import type { ChangeKind, IntegrationResult } from '../report/result.ts';
import { changeLine, changesInNumbers } from '../report/sentences.ts';

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
