/** What the user asked of the counts, beyond an ingest that went through. Each throws, or lets pass. */
import { ActionError } from '../errors/action-error.ts';
import { type Allowance, allowanceText, exceeds } from '../inputs/allowance.ts';
import type { Log } from '../log/log.ts';
import { failedCount, type IntegrationResult, type ItemCounts } from '../report/result.ts';
import { itemsFailed, nameLines, nameList } from '../report/sentences.ts';

/** Throws `too-few-items` where the source has fewer than `min`, or the server does not say. */
export function expectEnoughItems({ integrationItemCount }: IntegrationResult, min: number | undefined): void {
  if (min === undefined || (integrationItemCount !== undefined && integrationItemCount >= min)) return;
  const told =
    integrationItemCount === undefined ? 'does not say how many items' : `found ${integrationItemCount} items`;
  throw new ActionError('too-few-items', {
    what: `Zylon ${told} in the source, and min-item-count is ${min}`,
    why: 'The source was emptied or moved, a permission was lost, or this connector reports no counts',
    remedy: 'Look at the source and at the integration in Zylon, or lower min-item-count',
  });
}

/**
 * Throws `too-many-removed` where more documents were removed than `max`, or nobody tells how many. A percentage is of
 * the documents before the ingest: `current-artifact-count`, or `documentsBefore` where the server does not say.
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
      what: `Nobody tells how many documents were removed, and ${limit}`,
      why: 'Zylon did not stream its progress, and the step does not compare the documents before and after',
      remedy: 'Set wait-for: indexed, or leave max-removed empty',
    });
  }
  if (!exceeds(removed, max, before)) return;
  if (max.percent && before === undefined) {
    throw new ActionError('too-many-removed', {
      what: `Zylon does not say how many documents there were, and ${limit}`,
      why: 'A percentage needs current-artifact-count, which this connector does not report',
      remedy: 'Set wait-for: indexed, or set max-removed to a number',
    });
  }
  const of = before === undefined ? '' : ` of ${before}`;
  const names = nameList(result.changes.removed, removed);
  throw new ActionError('too-many-removed', {
    what: `Zylon removed ${removed}${of} documents, and ${limit}${names === '' ? '' : `: ${names}`}`,
    why: 'The source lost its content, or Zylon lost the permission to read it',
    remedy: 'Look at the source and its permissions, then ingest again; if all of it is meant, raise max-removed',
  });
}

/** The failure where no document is there, unless the server said that there are no items. */
export function nothingIndexed({ indexed, integrationItemCount: items }: IntegrationResult): ActionError | undefined {
  if (indexed === undefined || items === 0 || indexed.done + indexed.pending + indexed.failed > 0) return undefined;
  const source = items === undefined ? 'does not say how many items are in the source' : `found ${items} items`;
  return new ActionError('nothing-indexed', {
    what: `Zylon ${source}, has nothing left to index, and has no document of the integration`,
    why: "Zylon could read none of them, or puts the documents into a project that the token's user does not see",
    remedy:
      'Open the integration in Zylon, set project-id to the project that holds its documents, or set api-token to a token of a user who sees it',
  });
}

/** Items failed, and nothing else became of any of them. */
function allFailed({ items, indexed }: IntegrationResult): boolean {
  const { added = 0, updated = 0, removed = 0, skipped = 0, errors = 0 }: Partial<ItemCounts> = items ?? {};
  const fresh = (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);
  return (errors > 0 && added + updated + removed + skipped === 0) || (fresh > 0 && indexed?.done === 0);
}

/** How many items there are: as the server says, or as became known. */
function itemsOf({ integrationItemCount, items, indexed }: IntegrationResult): number {
  const { added = 0, updated = 0, skipped = 0, errors = 0 }: Partial<ItemCounts> = items ?? {};
  const documents = (indexed?.done ?? 0) + (indexed?.failed ?? 0) + (indexed?.pending ?? 0);
  return integrationItemCount ?? Math.max(added + updated + skipped + errors, documents);
}

/** The failure of more failed items than are allowed, or of nothing but failed items. Pure. */
export function itemErrors(result: IntegrationResult, max: Allowance | undefined): ActionError | undefined {
  const total = failedCount(result);
  if (total === 0) return undefined;
  const names = nameList(result.changes.failed, total);
  const what = `${itemsFailed(total)}${names === '' ? '' : `: ${names}`}`;
  if (allFailed(result)) {
    return new ActionError('item-errors', {
      what,
      why: 'Zylon could read or index not one of them',
      remedy: 'Open the integration in Zylon, and look at its credentials and at the documents that the log names',
    });
  }
  if (max === undefined || !exceeds(total, max, itemsOf(result))) return undefined;
  const limit = max.value === 0 && !max.percent ? 'allows none' : `is ${allowanceText(max)}`;
  return new ActionError('item-errors', {
    what,
    why: `Zylon could not read or index these documents, and fail-on-item-errors ${limit}`,
    remedy: 'Correct or exclude the documents that the log names, or allow more with fail-on-item-errors',
  });
}

/** Names the items that failed; throws `item-errors` where that matters, otherwise warns. */
export function expectFewFailed(result: IntegrationResult, max: Allowance | undefined, log: Log): void {
  const before = result.indexed?.failedBefore ?? 0;
  if (before > 0) {
    log.info(
      `Failed before this ingest, and not touched by it: ${before === 1 ? '1 document' : `${before} documents`}`,
    );
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
    max === undefined ? 'fail-on-item-errors: true makes this a failure' : 'fail-on-item-errors allows them';
  log.warning(`${itemsFailed(total)}; the log and the summary name them. ${remark}.`);
}
