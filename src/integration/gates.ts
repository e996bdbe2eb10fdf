/** The gates: what the user demands of an ingest, checked when the waiting is over. Pure. */
import { ActionError } from '../http/error.ts';
import { allowanceText, exceeds } from '../inputs/fields.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { failedCount, type IntegrationResult, type ItemCounts } from '../report/result.ts';
import { counted, itemsFailed, nameList } from '../report/sentences.ts';

/** Documents of every standing; undefined without `wait-for: indexed`. */
function documentsOf({ indexed }: IntegrationResult): number | undefined {
  return indexed && indexed.done + indexed.pending + indexed.failed;
}

/** The failure where Zylon has no document, unless it reported that the source has no items. */
function nothingIndexed(result: IntegrationResult): ActionError | undefined {
  const { integrationItemCount: items } = result;
  if (items === 0 || documentsOf(result) !== 0) return undefined;
  const source = items === undefined ? '' : `, although the source has ${counted(items, 'item')}`;
  return new ActionError('nothing-indexed', {
    what: `Zylon finished, but has no documents for this integration${source}`,
    why: 'Zylon could read no item, or puts the documents into a project that the user of api-token cannot see',
    remedy:
      'Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it',
  });
}

/** The failure where items failed, and not one did not. */
function allFailed(result: IntegrationResult): ActionError | undefined {
  const { items, indexed, countsFrom, changes } = result;
  const { added = 0, updated = 0, removed = 0, skipped = 0, errors = 0 }: Partial<ItemCounts> = items ?? {};
  const fresh = (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);
  const ofStream = countsFrom === 'stream' && errors > 0 && added + updated + removed + skipped === 0;
  if (!ofStream && !(fresh > 0 && indexed?.done === 0)) return undefined;
  const total = failedCount(result);
  const names = nameList(changes.failed, total);
  return new ActionError('item-errors', {
    what: `${itemsFailed(total)}${names === '' ? '' : `: ${names}`}`,
    why: 'Not one item succeeded, which fails the step whatever fail-on-item-errors allows',
    remedy: 'Read why in the log. If the reasons are not in the documents themselves, open the integration in Zylon',
  });
}

/** The failure where the source has fewer items than `min-item-count`, or nobody reports how many there are. */
function tooFewItems(result: IntegrationResult, min: number | undefined): ActionError | undefined {
  const items = result.integrationItemCount;
  const count = items ?? documentsOf(result);
  if (min === undefined || (count !== undefined && count >= min)) return undefined;
  if (count === undefined) {
    return new ActionError('too-few-items', {
      what: `Zylon did not report how many items are in the source, and min-item-count is ${min}`,
      why: 'This connector reports no counts, or Zylon did not read the source',
      remedy: 'Set wait-for: indexed, which counts the documents instead, or leave min-item-count empty',
    });
  }
  const found =
    items === undefined
      ? `has only ${counted(count, 'document')}`
      : `found only ${counted(count, 'item')} in the source`;
  return new ActionError('too-few-items', {
    what: `Zylon ${found}, and min-item-count is ${min}`,
    why: 'The source was emptied or moved, or Zylon lost the permission to read it',
    remedy: 'Check the source and its permissions. If the number is right, lower min-item-count',
  });
}

/** The failure where more documents were removed than `max-removed`, or the number is unknown. */
function tooManyRemoved(
  { items, changes }: IntegrationResult,
  max: Inputs['max-removed'],
  before: number | undefined,
): ActionError | undefined {
  if (max === undefined) return undefined;
  const removed = items?.removed;
  const limit = `max-removed is ${allowanceText(max)}`;
  if (removed === undefined) {
    return new ActionError('too-many-removed', {
      what: `The number of removed documents is unknown, and ${limit}`,
      why: 'Documents came and went while Zylon listed them before the ingest, so there is nothing to compare with',
      remedy: 'Run the step again at a time when fewer documents change',
    });
  }
  if (!exceeds(removed, max, before)) return undefined;
  const of = before === undefined ? '' : ` of ${before}`;
  const names = nameList(changes.removed, removed);
  return new ActionError('too-many-removed', {
    what: `Zylon removed ${removed}${of} ${(before ?? removed) === 1 ? 'document' : 'documents'}, and ${limit}${names === '' ? '' : `: ${names}`}`,
    why: 'The source lost its content, or Zylon lost the permission to read it',
    remedy: 'Check the source and its permissions, then ingest again. If you meant to remove them, raise max-removed',
  });
}

/** The failure where more items failed than `fail-on-item-errors` allows. */
function tooManyFailed(result: IntegrationResult, max: Inputs['fail-on-item-errors']): ActionError | undefined {
  const { integrationItemCount, items, indexed, changes } = result;
  const total = failedCount(result);
  // Documents, and failed items that are none.
  const fresh = (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0);
  const all = integrationItemCount ?? (documentsOf(result) ?? 0) + Math.max(0, (items?.errors ?? 0) - fresh);
  if (max === undefined || total === 0 || !exceeds(total, max, all)) return undefined;
  const names = nameList(changes.failed, total);
  const limit = max.value === 0 && !max.percent ? 'allows none' : `is ${allowanceText(max)}`;
  return new ActionError('item-errors', {
    what: `${itemsFailed(total)}${names === '' ? '' : `: ${names}`}`,
    why: `Zylon could not read or index these, and fail-on-item-errors ${limit}`,
    remedy: 'Correct or exclude the documents that the log names, or allow more with fail-on-item-errors',
  });
}

/**
 * The first gate that is closed, in the order of the contract; undefined where all are open.
 * @param before how many documents there were before the ingest; undefined without `wait-for: indexed`
 */
export function closedGate(
  result: IntegrationResult,
  inputs: Pick<Inputs, 'min-item-count' | 'max-removed' | 'fail-on-item-errors'>,
  before: number | undefined,
): ActionError | undefined {
  return (
    nothingIndexed(result) ??
    allFailed(result) ??
    tooFewItems(result, inputs['min-item-count']) ??
    tooManyRemoved(result, inputs['max-removed'], before) ??
    tooManyFailed(result, inputs['fail-on-item-errors'])
  );
}
