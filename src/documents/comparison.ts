/** What an ingest changed: the documents before it, compared with those that a look finds after it. Pure. */
import type { Document } from './documents.ts';

/** Documents of one integration, by their ids. */
export type Documents = ReadonlyMap<string, Document>;

/** A document that changed, failed, or has warnings. Of a removed one, it is the document as it was before. */
export interface ChangedDocument {
  readonly document: Document;
  readonly change: 'added' | 'updated' | 'removed' | 'unchanged';
  readonly failed: boolean;
  /** It failed before this ingest, and did not change. */
  readonly failedBefore: boolean;
}

/** How many documents there are of each kind; each document counts in exactly one of the first four. */
export interface ChangeCounts {
  /** This and `removed` are undefined where a look may have had a hole. */
  readonly added: number | undefined;
  /** Undefined where documents carry no `updated_at`, or it does not move. */
  readonly updated: number | undefined;
  readonly unchanged: number | undefined;
  /** Of the failed, those that failed before and were not touched are `failedBefore`. */
  readonly failed: number;
  readonly failedBefore: number;
  readonly removed: number | undefined;
  readonly documents: number;
  readonly done: number;
  readonly pending: number;
  /** Of the done. */
  readonly warned: number;
}

export interface Comparison {
  readonly changed: readonly ChangedDocument[];
  readonly pending: readonly Document[];
  readonly counts: ChangeCounts;
}

/**
 * Compares two looks at an integration.
 * @param isCertain both looks were whole; otherwise nothing is called removed
 * @param touched ids of documents that became pending after the ingest: they were updated, even where `updated_at` did
 *   not move
 */
export function compare(
  before: Documents,
  after: Documents,
  touched: ReadonlySet<string>,
  isCertain: boolean,
): Comparison {
  const changed: ChangedDocument[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0, failed: 0, failedBefore: 0, done: 0, pending: 0, warned: 0 };
  // `updated_at` is missing, or did not move with an update: so it is unknown which documents were updated.
  let timeless = false;

  for (const document of after.values()) {
    const { id, standing, time, warnings } = document;
    const old = before.get(id);
    let change: ChangedDocument['change'] = 'added';
    if (old !== undefined) {
      const comparable = !Number.isNaN(time) && !Number.isNaN(old.time);
      // Done that became failed, or either that became pending, is the work of this ingest.
      const isTouched = touched.has(id) || (old.standing !== 'pending' && old.standing !== standing);
      const moved = comparable && time !== old.time;
      if (!moved && (isTouched || !comparable)) timeless = true;
      change = moved || isTouched ? 'updated' : 'unchanged';
    }
    const failed = standing === 'failed';
    const failedBefore = failed && change === 'unchanged' && old?.standing === 'failed';
    counts[failed ? 'failed' : change] += 1;
    if (standing !== 'failed') counts[standing] += 1;
    if (failedBefore) counts.failedBefore += 1;
    if (warnings.length > 0) counts.warned += 1;
    if (change !== 'unchanged' || failed || warnings.length > 0) {
      changed.push({ document, change, failed, failedBefore });
    }
  }

  const gone = isCertain ? [...before.values()].filter(({ id }) => !after.has(id)) : [];
  for (const document of gone) changed.push({ document, change: 'removed', failed: false, failedBefore: false });
  const updates = timeless ? { updated: undefined, unchanged: undefined } : {};
  const moved = isCertain ? { removed: gone.length } : { added: undefined, removed: undefined };
  const pending = [...after.values()].filter(({ standing }) => standing === 'pending');
  return { changed, pending, counts: { ...counts, ...updates, ...moved, documents: after.size } };
}

/** Whether two looks found the same documents, with the same times and standings. */
export function areAlike(one: Documents, other: Documents): boolean {
  if (one.size !== other.size) return false;
  return [...one.values()].every(({ id, time, standing }) => {
    const found = other.get(id);
    return found !== undefined && Object.is(found.time, time) && found.standing === standing;
  });
}
