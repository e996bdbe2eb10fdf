/** The findings of one whole look for one integration: counts, the first names, and its part of `changes-file`. */
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import {
  type ChangeEntry,
  type IntegrationResult,
  keepName,
  type NamedChanges,
  type NamedDocument,
  noChanges,
} from '../report/result.ts';
import { warningText } from '../report/changes.ts';
import { type ChangeCounts, type ChangedDocument, Comparison, type Touched } from './comparison.ts';
import type { Document } from './documents.ts';
import type { SearchIndex } from './search-index.ts';
import type { Snapshot } from './snapshot.ts';

export interface FindingsOptions {
  readonly result: IntegrationResult;
  readonly before: Snapshot;
  readonly touched: Touched;
  /** For `expect-search`; absent without it. */
  readonly index: SearchIndex | undefined;
  readonly redact: Redact;
}

/** The address, where no secret is in it: neither as it was sent, nor as it is read, without line breaks and tabs. */
function printableUrl(url: string | undefined, redact: Redact): string | undefined {
  if (url === undefined) return undefined;
  const read = URL.parse(url)?.href ?? url;
  return redact(url) === url && redact(read) === read ? url : undefined;
}

export class Findings {
  readonly changes: NamedChanges = noChanges();
  /** Every document that changed, failed or has warnings. */
  readonly changed: ChangeEntry[] = [];
  readonly index: SearchIndex | undefined;
  readonly #options: FindingsOptions;
  readonly #comparison: Comparison;

  constructor(options: FindingsOptions) {
    const { before, touched, index } = options;
    this.#options = options;
    this.index = index;
    this.#comparison = new Comparison(before, touched, (changed) => this.#keep(changed));
  }

  take(document: Document): void {
    this.index?.add(document);
    this.#comparison.take(document);
  }

  /** After the last document. */
  end(): { readonly counts: ChangeCounts; readonly mark: string } {
    return { counts: this.#comparison.end(), mark: this.#comparison.mark };
  }

  #keep(changed: ChangedDocument): void {
    const { result, redact } = this.#options;
    const { change, id, name, url, failed, failedBefore, error, warnings } = changed;
    const named = (detail: string) => (): NamedDocument => ({
      name: oneLine(redact(name)),
      url: printableUrl(url, redact),
      detail: oneLine(redact(detail)),
    });
    if (failed) keepName(this.changes[failedBefore ? 'failedBefore' : 'failed'], named(error || 'Unknown'));
    else if (change !== 'unchanged') keepName(this.changes[change], named(''));
    if (warnings.length > 0) keepName(this.changes.warned, named(warnings.map(warningText).join(', ')));
    this.changed.push({
      integration_type: result.connector.type,
      integration_id: result.id ?? '',
      change,
      id: redact(id),
      name: redact(name),
      url: url === undefined ? null : redact(url),
      error: failed ? redact(error || 'Unknown') : null,
      warnings: warnings.map(redact),
    });
  }
}
