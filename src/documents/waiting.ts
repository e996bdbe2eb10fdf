/**
 * Waits until the documents of an integration are settled: none is pending, and
 * none changes any more.
 */
import type { Limits } from "../http/clock.ts";
import type { Waiting } from "../log/log.ts";
import type { Session } from "../session/session.ts";
import type { IntegrationResult } from "../result/result.ts";
import { counted } from "../result/sentences.ts";
import { areAlike, compare, hasStreamCounts } from "./comparison.ts";
import type { Document, Documents, Look } from "./documents.ts";
import type { Looks } from "./looks.ts";

/** From the ingest to the first look. */
const FIRST_MS = 2000;
const MAX_MS = 30_000;
/**
 * Of the wait so far: so a step ends later than it could by that share at most.
 */
const SHARE = 0.05;

/**
 * The time until the next look, or the next search, after a wait of `waitedMs`.
 * Pure.
 */
export function paceAfter(waitedMs: number): number {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
}

const SHORT_QUIET_MS = 10_000;
const LONG_QUIET_MS = 60_000;

/** A time in which nothing is pending, and nothing may change. */
interface QuietTime {
  /** What the look at its beginning found. */
  readonly documents: Documents;
  readonly until: number;
}

/**
 * One integration, from the end of its ingest until its documents are settled.
 * Between whole looks it looks at the pending documents alone, where Zylon can
 * list these:
 *
 *      0 s  the ingest has ended
 *      2 s  pending look: 3 documents
 *      4 s  pending look: none, so a whole look, which begins the quiet time
 *           … pending looks; one that finds a document ends the quiet time
 *     14 s  whole look: alike, so settled; otherwise it begins another one
 *
 * The quiet time is 10 s after a `sync_completed`. Otherwise it is 60 s: a
 * server may index one document after 4 s, and begin the others at 25 s.
 */
export class Settling {
  readonly #session: Session;
  readonly #looks: Looks;
  readonly #before: Look;
  readonly #ingested: IntegrationResult;
  readonly #since: number;
  /** When the next look is due. */
  #next: number;
  #quiet: QuietTime | undefined;
  /** Ids of the documents that are listed by now. */
  readonly #known: Set<string>;
  /**
   * How many of them the ingest removed; undefined where that is unknown until
   * the next whole look.
   */
  #gone: number | undefined;
  /** How many of them are pending; undefined before the first look. */
  #pendingCount: number | undefined;
  /** Ids of the documents that the ingest made pending. */
  readonly #touched = new Set<string>();
  /** Then nothing says that nothing is pending. */
  #hidesUnfinished = false;

  /**
   * @param before what was there before the ingest
   * @param ingested the result at the end of the ingest
   */
  constructor(
    session: Session,
    looks: Looks,
    before: Look,
    ingested: IntegrationResult,
  ) {
    this.#session = session;
    this.#looks = looks;
    this.#before = before;
    this.#ingested = ingested;
    this.#since = session.clock.now();
    this.#next = this.#since + FIRST_MS;
    this.#known = new Set(before.documents.keys());
    if (hasStreamCounts(ingested)) this.#gone = ingested.items?.removed;
  }

  get waiting(): Waiting {
    return {
      what: "documents to be indexed",
      detail: () => this.#progress(),
      since: this.#since,
      until: this.#deadline,
      certainAt: this.#hidesUnfinished ? undefined : this.#quiet?.until,
    };
  }

  /**
   * Yields what each whole look shows, and whether that settles it. The last
   * one does, or was made at the deadline.
   */
  async *looks(limits: Limits): AsyncGenerator<{
    readonly found: Partial<IntegrationResult>;
    readonly settled: boolean;
  }> {
    const { clock, printer } = this.#session;
    for (;;) {
      const last = this.#lastLookAt();
      const ms = Math.min(this.#next, last) - clock.now();
      if (ms > 0) await clock.sleep(ms, limits.signal);
      const isLast = clock.now() >= last;

      const pending = await this.#lookAtPending(limits);
      if (pending !== undefined && !isLast && this.#canWait(pending)) {
        this.#goOn(pending.length);
        continue;
      }
      const began = clock.now();
      const look = await this.#lookAtAll(pending ?? [], limits);
      const settled = this.#judge(look, began);
      // Two looks that are alike prove each other.
      const after: Look = settled ? { ...look, wholeness: "whole" } : look;
      const found = await compare(
        { before: this.#before, after, touched: this.#touched },
        this.#ingested,
        printer,
      );
      yield { found, settled };
      if (settled || began >= last) return;
    }
  }

  #progress(): string {
    if (this.#pendingCount === undefined) return "";
    if (this.#gone === undefined)
      return `${counted(this.#pendingCount, "document")} pending`;
    const known = this.#known.size - this.#gone;
    if (this.#hidesUnfinished)
      return `${known - this.#pendingCount} indexed so far`;
    return `${known - this.#pendingCount} of ${known} indexed`;
  }

  get #deadline(): number {
    return this.#ingested.deadline ?? 0;
  }

  /** Early enough to end in time, as far as the last whole look shows. */
  #lastLookAt(): number {
    return Math.max(this.#since, this.#deadline - this.#looks.tookMs);
  }

  async #lookAtPending(limits: Limits): Promise<Document[] | undefined> {
    const { id = "" } = this.#ingested;
    const pending = await this.#looks.pending(id, limits);
    for (const document of pending ?? []) this.#see(document);
    return pending;
  }

  /** Whether a whole look would be of no use yet. */
  #canWait(pending: readonly Document[]): boolean {
    if (pending.length > 0) {
      this.#quiet = undefined;
      return true;
    }
    return (
      this.#quiet !== undefined && this.#session.clock.now() < this.#quiet.until
    );
  }

  /** A whole look, in which what the pending look found is pending. */
  async #lookAtAll(
    pending: readonly Document[],
    limits: Limits,
  ): Promise<Look> {
    const { id = "" } = this.#ingested;
    const look = await this.#looks.whole(id, limits);
    const documents = new Map(look.documents);
    for (const document of pending) documents.set(document.id, document);
    this.#known.clear();
    this.#gone = 0;
    for (const document of documents.values()) this.#see(document);
    return { ...look, documents };
  }

  /** Whether a whole look that began at `began` ends the quiet time well. */
  #judge(look: Look, began: number): boolean {
    const { documents, wholeness } = look;
    this.#hidesUnfinished = look.hidesUnfinished;
    let pendingCount = 0;
    for (const { standing } of documents.values()) {
      if (standing === "pending") pendingCount += 1;
    }
    if (pendingCount > 0 || wholeness === "partial") {
      this.#quiet = undefined;
    } else if (
      this.#quiet === undefined ||
      !areAlike(this.#quiet.documents, documents)
    ) {
      const until = this.#session.clock.now() + this.#quietMs();
      this.#quiet = { documents, until };
    } else if (began >= this.#quiet.until) {
      return true;
    }
    this.#goOn(pendingCount);
    return false;
  }

  #quietMs(): number {
    const isComplete = this.#ingested.syncStatus === "completed";
    return isComplete && !this.#hidesUnfinished
      ? SHORT_QUIET_MS
      : LONG_QUIET_MS;
  }

  #see({ id, standing }: Document): void {
    this.#known.add(id);
    const old = this.#before.documents.get(id);
    if (standing !== "pending" || old === undefined) return;
    if (old.standing !== "pending") this.#touched.add(id);
  }

  /** Plans the next look. */
  #goOn(pendingCount: number): void {
    this.#pendingCount = pendingCount;
    const now = this.#session.clock.now();
    this.#next = now + paceAfter(now - this.#since);
    const until = this.#quiet?.until ?? 0;
    if (until > now) this.#next = Math.min(this.#next, until);
  }
}
