/**
 * What an ingest changed: the documents before it, compared with those that a look finds after it; and what that means for
 * the result of an integration. Pure.
 */
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import { warningText } from '../report/changes.ts';
import {
  type ChangeKind,
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  MAX_NAMES,
  noChanges,
} from '../report/result.ts';
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

/**
 * How many documents there are of each kind; each counts in exactly one of added, updated, unchanged and failed. `added`
 * and `removed` are undefined where a look may have had a hole; `updated` and `unchanged` where documents carry no
 * `updated_at`, or it does not move.
 */
export type ChangeCounts = IndexedCounts & Pick<ItemCounts, 'added' | 'updated' | 'removed'>;

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
  return { changed, pending, counts: { ...counts, ...updates, ...moved } };
}

/** Whether two looks found the same documents, with the same times and standings. */
export function areAlike(one: Documents, other: Documents): boolean {
  if (one.size !== other.size) return false;
  return [...one.values()].every(({ id, time, standing }) => {
    const found = other.get(id);
    return found !== undefined && Object.is(found.time, time) && found.standing === standing;
  });
}

/** The address, where no secret is in it: neither as it was sent, nor as it is read, without line breaks and tabs. */
function printableUrl(url: string | undefined, redact: Redact): string | undefined {
  if (url === undefined) return undefined;
  const read = URL.parse(url)?.href ?? url;
  return redact(url) === url && redact(read) === read ? url : undefined;
}

/**
 * Counts, the first names, and every entry of `changes-file`. A stream that counted items keeps its numbers.
 * @param ingested the result at the end of the ingest, before any look after it
 */
export function findingsOf(
  { changed, pending: left, counts }: Comparison,
  ingested: IntegrationResult,
  redact: Redact,
): Partial<IntegrationResult> {
  const changes = noChanges();
  const keep = (kind: ChangeKind, { name, url }: Document, detail = ''): void => {
    if (changes[kind].length >= MAX_NAMES) return;
    changes[kind].push({
      name: oneLine(redact(name)),
      url: printableUrl(url, redact),
      detail: oneLine(redact(detail)),
    });
  };
  for (const document of left) keep('pending', document);
  const entries = changed.map(({ document, change, failed, failedBefore }) => {
    const { id, name, url, standing } = document;
    const error = document.error || 'Unknown';
    const warnings = change === 'removed' ? [] : document.warnings;
    if (failed) keep(failedBefore ? 'failedBefore' : 'failed', document, error);
    else if (change === 'removed' || (change !== 'unchanged' && standing === 'done')) keep(change, document);
    if (warnings.length > 0) keep('warned', document, warnings.map(warningText).join(', '));
    return {
      integration_type: ingested.connector.type,
      integration_id: ingested.id ?? '',
      change,
      id: redact(id),
      name: redact(name),
      url: url === undefined ? null : redact(url),
      error: failed ? redact(error) : null,
      warnings: warnings.map(redact),
    };
  });
  // What the stream named, by name or by id, and none of these documents is: an item that never became one.
  for (const kind of ['failed', 'removed'] as const) {
    const listed = entries.filter(({ change, error }) => (kind === 'removed' ? change === 'removed' : error !== null));
    const named = new Set([...changes[kind].map(({ name }) => name), ...listed.map(({ id }) => oneLine(id))]);
    changes[kind].push(...ingested.changes[kind].filter(({ name }) => !named.has(name)));
  }

  const { added, updated, removed, ...indexed } = counts;
  const { atLeast, countsFrom, items } = ingested;
  const most = removed === undefined ? undefined : Math.max(items?.removed ?? atLeast?.removed ?? 0, removed);
  // A stream that said of an item what became of it, all of it in known words: then its counts decide.
  if (items !== undefined && countsFrom === 'stream' && Object.values(items).some((count) => count > 0)) {
    return { indexed, changes, changed: entries, items: { ...items, removed: most } };
  }
  const errors = items?.errors ?? atLeast?.errors; // of a stream that counted nothing else
  const found = { added, updated, removed: most, skipped: undefined, errors: errors === 0 ? undefined : errors };
  return { indexed, changes, changed: entries, items: found, countsFrom: 'documents' };
}
