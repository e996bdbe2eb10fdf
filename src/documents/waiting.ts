/** One integration that waits until it is indexed: what is known of it, and when it needs the next look. */
import type { Clock } from '../http/clock.ts';
import type { Log } from '../log/log.ts';
import { ProgressLog } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import { type IntegrationResult, keepName, type NamedDocument } from '../report/result.ts';
import { asSentence, indexedWords } from '../report/sentences.ts';
import { Touched } from './comparison.ts';
import type { Document } from './documents.ts';
import { Findings } from './findings.ts';
import { FIRST_MS, paceAfter } from './pace.ts';
import { SearchIndex } from './search-index.ts';
import { Settling } from './settling.ts';
import type { Snapshot } from './snapshot.ts';

export interface WaitingOptions {
  readonly result: IntegrationResult;
  readonly id: string;
  readonly before: Snapshot;
  /** The answer to the ingest said `sync_completed`. */
  readonly completed: boolean;
  /** The stream reported progress in known words, and so decides the counts. */
  readonly streamed: boolean;
  /** The end of `wait-timeout-seconds`, on the clock's scale. */
  readonly deadline: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redact;
  /** With `expect-search`. */
  readonly searched: boolean;
  /** Called when Zylon has finished with it. */
  readonly release: () => void;
}

export class Waiting {
  readonly id: string;
  readonly deadline: number;
  /** The projects of the documents seen so far. */
  readonly projects: Set<string>;
  /** The documents of the last whole look. */
  index: SearchIndex | undefined;
  readonly #options: WaitingOptions;
  readonly #settling: Settling;
  readonly #touched: Touched;
  readonly #progress: ProgressLog;
  readonly #since: number;
  /** How many documents are known: of the last whole look, and seen pending since. */
  #known: number;
  readonly #new = new Set<string>();
  #pending = new Set<string>();
  /** Items that failed in the stream. */
  readonly #failedItems: readonly NamedDocument[];
  #nextAt: number;

  constructor(options: WaitingOptions) {
    const { result, id, before, completed, deadline, clock, log } = options;
    this.#options = options;
    this.id = id;
    this.deadline = deadline;
    this.projects = new Set(before.projects);
    this.#failedItems = result.changes.failed;
    this.#settling = new Settling({ completed, items: result.integrationItemCount });
    this.#touched = new Touched(before);
    this.#since = clock.now();
    this.#progress = new ProgressLog(this.#since, (line) => log.info(line));
    this.#known = before.size;
    this.#nextAt = this.#since + FIRST_MS;
  }

  get idle(): boolean {
    return this.#settling.idle;
  }

  wantsWhole(now: number): boolean {
    return this.#settling.wantsWhole(now);
  }

  /** The time of its next look. The last look takes `leadMs`, and so begins that much before the deadline. */
  nextAt(leadMs: number): number {
    return Math.min(this.#nextAt, this.lastAt(leadMs));
  }

  /** Whether a look now counts for it. Too early after the ingest, a look shows nothing of it. */
  isServedAt(now: number, leadMs: number): boolean {
    return now >= Math.min(this.#since + FIRST_MS, this.lastAt(leadMs));
  }

  lastAt(leadMs: number): number {
    return Math.max(this.#since, this.deadline - leadMs);
  }

  /** Begins a look at the pending documents. */
  beginPending(): void {
    this.#pending = new Set();
  }

  takePending(document: Document): void {
    const { before } = this.#options;
    if (document.standing !== 'pending') return;
    this.projects.add(document.project);
    this.#pending.add(document.id);
    const row = before.rowOf(document.id);
    if (row === undefined) this.#new.add(document.id);
    else if (before.standingAt(row) !== 'pending') this.#touched.add(row);
  }

  endPending(): void {
    this.#settling.sawPending(this.#pending.size);
    this.#goOn(Math.max(this.#known, this.#options.before.size + this.#new.size), this.#pending.size);
  }

  /** Begins a whole look. */
  beginWhole(): Findings {
    const { before, redact, result, searched } = this.#options;
    const index = searched ? new SearchIndex() : undefined;
    return new Findings({ result, before, touched: this.#touched, index, redact });
  }

  takeWhole(findings: Findings, document: Document): void {
    this.projects.add(document.project);
    findings.take(document);
  }

  /** Takes the end of a whole look; returns whether everything is settled now. */
  endWhole(findings: Findings, began: number, ended: number): boolean {
    const { log, result, streamed } = this.#options;
    const { counts, mark } = findings.end();
    const { added, updated, removed, documents, ...indexed } = counts;
    this.index = findings.index;
    this.#known = documents;
    result.indexed = indexed;
    result.changed = findings.changed;
    result.changes = findings.changes;
    const { failed } = findings.changes;
    const named = new Set(failed.map(({ name }) => name));
    for (const item of this.#failedItems) if (!named.has(item.name)) keepName(failed, () => item);
    if (!streamed) {
      const errors = result.items?.errors; // of a stream that said other things, which nobody knows
      result.items = { added, updated, removed, skipped: undefined, errors: errors === 0 ? undefined : errors };
      result.countsFrom = 'documents';
    }
    const settled = this.#settling.sawAll({ pending: indexed.pending, documents, mark, began, ended });
    if (!settled) this.#goOn(documents, indexed.pending);
    else log.info(asSentence(indexedWords(indexed)));
    return settled;
  }

  #goOn(known: number, pending: number): void {
    const { clock, release, result } = this.#options;
    const now = clock.now();
    const quietUntil = this.#settling.quietUntil ?? 0;
    this.#nextAt = now + paceAfter(now - this.#since);
    if (quietUntil > now) this.#nextAt = Math.min(this.#nextAt, quietUntil);
    if (this.idle) release();
    this.#progress.tell(now, () => progressLine(known, pending, result.integrationItemCount));
  }
}

function progressLine(known: number, pending: number, items: number | undefined): string {
  const done = Math.max(0, known - pending);
  const all = Math.max(known, pending);
  if (pending === 0) return `Indexing: ${done} documents, none pending${shareOf(done, items)}`;
  return `Indexing: ${done} of ${all} documents indexed, ${pending} pending${shareOf(done, Math.max(all, items ?? 0))}`;
}

function shareOf(done: number, of: number | undefined): string {
  if (of === undefined || of === 0) return '';
  return `, ${Math.min(100, Math.floor((done / of) * 100))} %`;
}
