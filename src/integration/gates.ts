/** The gates: what the user demands of the counts after an ingest. Each throws where they miss it. */
import { ActionError } from '../http/error.ts';
import { type Allowance, allowanceText, exceeds } from '../inputs/fields.ts';
import type { Log } from '../log/log.ts';
import { failedCount, type IntegrationResult, type ItemCounts } from '../report/result.ts';
import { itemsFailed, nameLines, nameList } from '../report/sentences.ts';

/** Throws `too-few-items` where the source has fewer items than `min`, or Zylon reports no number. */
export function expectEnoughItems({ integrationItemCount }: IntegrationResult, min: number | undefined): void {
  if (min === undefined || (integrationItemCount !== undefined && integrationItemCount >= min)) return;
  if (integrationItemCount === undefined) {
    throw new ActionError('too-few-items', {
      what: `Zylon did not report how many items are in the source, and min-item-count is ${min}`,
      why: 'This connector reports no counts, or Zylon did not read the source',
      remedy: 'Open the integration in Zylon. If this connector never reports counts, leave min-item-count empty',
    });
  }
  throw new ActionError('too-few-items', {
    what: `Zylon found only ${integrationItemCount === 1 ? '1 item' : `${integrationItemCount} items`} in the source, and min-item-count is ${min}`,
    why: 'The source was emptied or moved, or Zylon lost the permission to read it',
    remedy: 'Check the source and its permissions. If the number is right, lower min-item-count',
  });
}

/**
 * Throws `too-many-removed` where more documents were removed than `max`, or the number is unknown. A percentage is of
 * the documents before the ingest: `current-artifact-count`, or else `documentsBefore`.
 */
export function expectFewRemoved(
  result: IntegrationResult,
  max: Allowance | undefined,
  documentsBefore: number | undefined,
): void {
  if (max === undefined) return;
  const removed = result.items?.removed;
  const before = result.currentArtifactCount ?? documentsBefore;
  const limit = `max-removed is ${allowanceText(max)}`;
  if (removed === undefined) {
    throw new ActionError('too-many-removed', {
      what: `The number of removed documents is unknown, and ${limit}`,
      why: 'Zylon did not stream its progress, and the step did not compare the documents before and after',
      remedy: 'Set wait-for: indexed, or leave max-removed empty',
    });
  }
  if (!exceeds(removed, max, before)) return;
  if (max.percent && before === undefined) {
    throw new ActionError('too-many-removed', {
      what: `The number of documents before the ingest is unknown, and ${limit}`,
      why: 'A percentage needs current-artifact-count, which this connector does not report',
      remedy: 'Set wait-for: indexed, or set max-removed to a number',
    });
  }
  const of = before === undefined ? '' : ` of ${before}`;
  const documents = (before ?? removed) === 1 ? 'document' : 'documents';
  const names = nameList(result.changes.removed, removed);
  throw new ActionError('too-many-removed', {
    what: `Zylon removed ${removed}${of} ${documents}, and ${limit}${names === '' ? '' : `: ${names}`}`,
    why: 'The source lost its content, or Zylon lost the permission to read it',
    remedy: 'Check the source and its permissions, then ingest again. If you meant to remove them, raise max-removed',
  });
}

/** The failure where Zylon has no document, unless it reported that the source has no items. */
export function nothingIndexed({ indexed, integrationItemCount: items }: IntegrationResult): ActionError | undefined {
  if (indexed === undefined || items === 0 || indexed.done + indexed.pending + indexed.failed > 0) return undefined;
  const source = items === undefined ? '' : `, although the source has ${items === 1 ? '1 item' : `${items} items`}`;
  return new ActionError('nothing-indexed', {
    what: `Zylon has no document of the integration and nothing pending${source}`,
    why: 'Zylon could read no item, or puts the documents into a project that the user of api-token cannot see',
    remedy:
      'Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it',
  });
}

/** Items failed, and not one did not. */
function allFailed({ items, indexed }: IntegrationResult): boolean {
  const { added = 0, updated = 0, removed = 0, skipped = 0, errors = 0 }: Partial<ItemCounts> = items ?? {};
  const fresh = (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);
  return (errors > 0 && added + updated + removed + skipped === 0) || (fresh > 0 && indexed?.done === 0);
}

/** How many items there are: as Zylon reports, or at least as many as were seen. */
function itemsOf({ integrationItemCount, items, indexed }: IntegrationResult): number {
  const { added = 0, updated = 0, skipped = 0, errors = 0 }: Partial<ItemCounts> = items ?? {};
  const documents = (indexed?.done ?? 0) + (indexed?.failed ?? 0) + (indexed?.pending ?? 0);
  return integrationItemCount ?? Math.max(added + updated + skipped + errors, documents);
}

/** The failure where more items failed than are allowed, or all of them. Pure. */
export function itemErrors(result: IntegrationResult, max: Allowance | undefined): ActionError | undefined {
  const total = failedCount(result);
  if (total === 0) return undefined;
  const names = nameList(result.changes.failed, total);
  const what = `${itemsFailed(total)}${names === '' ? '' : `: ${names}`}`;
  if (allFailed(result)) {
    return new ActionError('item-errors', {
      what,
      why: 'Zylon could not read or index a single one',
      remedy: 'Open the integration in Zylon, and check its credentials and the documents that the log names',
    });
  }
  if (max === undefined || !exceeds(total, max, itemsOf(result))) return undefined;
  const limit = max.value === 0 && !max.percent ? 'allows none' : `is ${allowanceText(max)}`;
  return new ActionError('item-errors', {
    what,
    why: `Zylon could not read or index these, and fail-on-item-errors ${limit}`,
    remedy: 'Correct or exclude the documents that the log names, or allow more with fail-on-item-errors',
  });
}

/** Names the failed items; throws `item-errors` where there are too many, otherwise warns. */
export function expectFewFailed(result: IntegrationResult, max: Allowance | undefined, log: Log): void {
  const before = result.indexed?.failedBefore ?? 0;
  if (before > 0) {
    log.info(`Failed before this ingest, and unchanged: ${before === 1 ? '1 document' : `${before} documents`}`);
    for (const line of nameLines(result.changes.failedBefore, before)) log.info(line);
  }
  const total = failedCount(result);
  if (total === 0) return;
  log.phase(itemsFailed(total));
  for (const line of nameLines(result.changes.failed, total)) log.info(line);
  log.end();
  const failure = itemErrors(result, max);
  if (failure !== undefined) throw failure;
  const remark =
    max === undefined
      ? 'To fail the step in this case, set fail-on-item-errors: true'
      : 'fail-on-item-errors allows them';
  log.warning(`${itemsFailed(total)}. The log and the summary name them. ${remark}.`);
}
