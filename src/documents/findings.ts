/** What a comparison of documents means for the result of an integration. Pure. */
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import { type ChangeKind, type IntegrationResult, MAX_NAMES, noChanges } from '../report/result.ts';
import type { Comparison } from './comparison.ts';
import type { Document } from './documents.ts';

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
    if (warnings.length > 0) keep('warned', document, warnings.join(', '));
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

  const { added, updated, removed, done, pending, failed, failedBefore, warned, unchanged } = counts;
  const found = { indexed: { done, pending, failed, failedBefore, warned, unchanged }, changes, changed: entries };
  const { atLeast, items } = ingested;
  const most = removed === undefined ? undefined : Math.max(items?.removed ?? atLeast?.removed ?? 0, removed);
  if (items !== undefined && streamCounted(ingested)) {
    return { ...found, items: { ...items, removed: most } };
  }
  const failures = items?.errors ?? atLeast?.errors;
  const errors = failures === 0 ? undefined : failures; // of a stream that counted nothing else
  return { ...found, items: { added, updated, removed: most, skipped: undefined, errors }, countsFrom: 'documents' };
}

/** Whether the stream said of an item what became of it, all of it in known words: then its counts decide. */
export function streamCounted({ items, countsFrom }: IntegrationResult): boolean {
  return countsFrom === 'stream' && Object.values(items ?? {}).some((count = 0) => count > 0);
}
