/** What an ingest changed: the documents before it, compared with those that a look finds after it. Pure. */
import type { Document } from './documents.ts';
import type { Snapshot } from './snapshot.ts';

/** What became of a document. */
export type Change = 'added' | 'updated' | 'removed' | 'unchanged';

/** A document that changed, failed, or has warnings. Texts are the server's: untrusted. */
export interface ChangedDocument {
  readonly change: Change;
  readonly id: string;
  readonly name: string;
  readonly url: string | undefined;
  /** It failed; `error` may be empty all the same. */
  readonly failed: boolean;
  readonly error: string;
  readonly warnings: readonly string[];
  /** It failed before this ingest, and did not change. */
  readonly failedBefore: boolean;
}

/** How many documents there are of each kind; each document counts in exactly one of the first four. */
export interface ChangeCounts {
  readonly added: number;
  /** Undefined where documents carry no `updated_at`, or it does not move. */
  readonly updated: number | undefined;
  readonly unchanged: number | undefined;
  /** Of the failed, those that failed before and were not touched are `failedBefore`. */
  readonly failed: number;
  readonly failedBefore: number;
  readonly removed: number;
  readonly documents: number;
  readonly done: number;
  readonly pending: number;
  /** Of the done. */
  readonly warned: number;
}

/** Documents that became pending after the ingest: updated, even where `updated_at` did not change. */
export class Touched {
  readonly #rows: Uint8Array;

  constructor(before: Snapshot) {
    this.#rows = new Uint8Array(before.size);
  }

  add(row: number): void {
    this.#rows[row] = 1;
  }

  has(row: number): boolean {
    return this.#rows[row] === 1;
  }
}

/** A short mark of a text (FNV-1a, 32 bits); `seed` makes others of the same text. */
function markOf(text: string, seed: number): number {
  let mark = seed;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** Takes the documents of one whole look, in any order. Keeps nothing of them but the ids that are new. */
export class Comparison {
  readonly #before: Snapshot;
  readonly #touched: Touched;
  readonly #tell: (changed: ChangedDocument) => void;
  readonly #seen: Uint8Array;
  readonly #new = new Set<string>();
  readonly #counts = { added: 0, updated: 0, unchanged: 0, failed: 0, failedBefore: 0, done: 0, pending: 0, warned: 0 };
  #removed = 0;
  /** `updated_at` is missing, or did not change with an update: so it is unknown which documents were updated. */
  #timeless = false;
  #mark = 0;
  #otherMark = 0;

  /** @param tell is called with each document that changed, failed or has warnings */
  constructor(before: Snapshot, touched: Touched, tell: (changed: ChangedDocument) => void) {
    this.#before = before;
    this.#touched = touched;
    this.#tell = tell;
    this.#seen = new Uint8Array(before.size);
  }

  /** Takes a document, once. */
  take(document: Document): void {
    const { id, standing, time, name, url, error, warnings } = document;
    const row = this.#before.rowOf(id);
    if (row === undefined ? this.#new.has(id) : this.#seen[row] === 1) return;
    if (row === undefined) this.#new.add(id);
    else this.#seen[row] = 1;
    const text = `${id} ${time} ${standing}`;
    this.#mark = (this.#mark + markOf(text, 0x811c9dc5)) >>> 0;
    this.#otherMark = (this.#otherMark + markOf(text, 0x2b0bcb07)) >>> 0;

    const change = row === undefined ? 'added' : this.#changeOf(document, row);
    const failed = standing === 'failed';
    const failedBefore =
      failed && change === 'unchanged' && row !== undefined && this.#before.standingAt(row) === 'failed';
    this.#counts[failed ? 'failed' : change] += 1;
    if (standing !== 'failed') this.#counts[standing] += 1;
    if (failedBefore) this.#counts.failedBefore += 1;
    if (warnings.length > 0) this.#counts.warned += 1;
    if (change === 'unchanged' && !failed && warnings.length === 0) return;
    this.#tell({ change, id, name, url, failed, error, warnings, failedBefore });
  }

  /** After the last document: reports the removed ones, and counts. */
  end(): ChangeCounts {
    this.#removed = 0;
    for (const [id, row] of this.#before.rows()) {
      if (this.#seen[row] === 1) continue;
      this.#removed += 1;
      const { name, url } = this.#before.namesAt(row);
      const nothing = { failed: false, error: '', warnings: [], failedBefore: false };
      this.#tell({ change: 'removed', id, name, url, ...nothing });
    }
    const { updated, unchanged, ...known } = this.#counts;
    const updates = this.#timeless ? { updated: undefined, unchanged: undefined } : { updated, unchanged };
    const documents = known.done + known.failed + known.pending;
    return { ...known, ...updates, removed: this.#removed, documents };
  }

  /** The same for two looks that found the same documents with the same times and standings. */
  get mark(): string {
    const documents = this.#counts.done + this.#counts.failed + this.#counts.pending;
    return `${documents} ${this.#mark} ${this.#otherMark}`;
  }

  /** What happened to a document that was there before. */
  #changeOf({ time, standing }: Document, row: number): 'updated' | 'unchanged' {
    const before = { time: this.#before.timeAt(row), standing: this.#before.standingAt(row) };
    if (standing === 'pending' && before.standing !== 'pending') this.#touched.add(row);
    if (!Number.isNaN(time) && !Number.isNaN(before.time) && time !== before.time) return 'updated';
    // Done that became failed, or either that became pending, is the work of this ingest.
    const touched = this.#touched.has(row) || (before.standing !== 'pending' && before.standing !== standing);
    // Where `updated_at` did not change with an update, it proves nothing for the other documents either.
    if (touched || Number.isNaN(time) || Number.isNaN(before.time)) this.#timeless = true;
    return touched ? 'updated' : 'unchanged';
  }
}
