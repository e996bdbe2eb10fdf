/** What the user asked of the counts, beyond an ingest that went through. */
import { ActionError } from '../errors/action-error.ts';
import type { Log } from '../log/log.ts';
import { failedCount, type IntegrationResult } from '../report/result.ts';
import { failedItemLines, itemsFailed } from '../report/sentences.ts';

/** Throws `too-few-items` where the source has fewer than `min`, or the server does not say. */
export function expectEnoughItems({ integrationItemCount }: IntegrationResult, min: number | undefined): void {
  if (min === undefined || (integrationItemCount !== undefined && integrationItemCount >= min)) return;
  const told =
    integrationItemCount === undefined ? 'does not say how many items' : `found ${integrationItemCount} items`;
  throw new ActionError('too-few-items', {
    what: `Zylon ${told} in the source, and min-item-count is ${min}`,
    why: 'The source was emptied or moved, a permission was lost, or this connector tells no counts',
    remedy: 'Look at the source and at the integration in Zylon, or lower min-item-count',
  });
}

/** Throws `item-errors` where an item failed and that matters; otherwise warns. */
export function expectNoFailedItems(result: IntegrationResult, fail: boolean, log: Log): void {
  const total = failedCount(result);
  if (total === 0) return;
  const lines = failedItemLines(result.failedItems, total);
  log.phase(itemsFailed(total));
  for (const line of lines) log.info(line);
  log.end();
  if (!fail) {
    log.warning(
      `${itemsFailed(total)}; the log and the summary name them. fail-on-item-errors: true makes this a failure.`,
    );
    return;
  }
  throw new ActionError('item-errors', {
    what: `${itemsFailed(total)}: ${lines.slice(0, 5).join('; ')}`,
    why: 'Zylon could not read or index these documents, and fail-on-item-errors is true',
    remedy: 'Correct or exclude the documents that the log names, or set fail-on-item-errors: false',
  });
}
