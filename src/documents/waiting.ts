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
 * The next pause, as a share of the wait so far: no step ends later than it
 * could by more than that.
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

function pendingIn(documents: Documents): number {
  let count = 0;
  for (const { standing } of documents.values()) {
    if (standing === "pending") count += 1;
  }
  return count;
}

/** Every document is listed, and none is pending. */
function isQuiet({ documents, wholeness }: Look): boolean {
  return wholeness !== "partial" && pendingIn(documents) === 0;
}

/**
 * One integration, from the end of its ingest until its documents are settled.
 * Between full looks it looks at the pending documents alone, where Zylon can
 * list these:
 *
 *      0 s  the ingest has ended
 *      2 s  pending look: 3 documents
 *      4 s  pending look: none, so a full look, which begins the quiet time
 *           … pending looks; one that finds a document ends the quiet time
 *     14 s  full look: alike, so settled; otherwise it begins another one
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
   * the next full look.
   */
  #gone: number | undefined;
  /** How many of them are pending; undefined before the first look. */
  #pendingCount: number | undefined;
  /** Ids of the documents that the ingest made pending. */
  readonly #touched = new Set<string>();

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
      certainAt: this.#quiet?.until,
    };
  }

  /**
   * Yields what each full look shows, and whether that settles it. It ends with
   * the look that does, or with one that began at the deadline.
   */
  async *looks(limits: Limits): AsyncGenerator<{
    readonly found: Partial<IntegrationResult>;
    readonly settled: boolean;
  }> {
    const { clock, printer } = this.#session;
    for (;;) {
      const lastLookAt = this.#lastLookAt();
      const ms = Math.min(this.#next, lastLookAt) - clock.now();
      if (ms > 0) await clock.sleep(ms, limits.signal);
      const isAtDeadline = clock.now() >= lastLookAt;

      const pending = await this.#lookAtPending(limits);
      if (pending !== undefined && !isAtDeadline) {
        if (pending.length > 0) this.#quiet = undefined;
        if (pending.length > 0 || this.#isInQuietTime()) {
          this.#goOn(pending.length);
          continue;
        }
      }
      // The look at the pending documents may have lasted until the deadline.
      const began = clock.now();
      const look = await this.#lookAtAll(pending ?? [], limits);
      const settled = this.#isSettled(look, began);
      if (!settled) this.#goOnAfter(look);
      // Two looks that are alike prove each other.
      const after: Look = settled ? { ...look, wholeness: "whole" } : look;
      const found = await compare(
        { before: this.#before, after, touched: this.#touched },
        this.#ingested,
        printer,
        limits.signal,
      );
      yield { found, settled };
      if (settled || began >= lastLookAt) return;
    }
  }

  #progress(): string {
    if (this.#pendingCount === undefined) return "";
    if (this.#gone === undefined)
      return `${counted(this.#pendingCount, "document")} pending`;
    const known = this.#known.size - this.#gone;
    return `${known - this.#pendingCount} of ${known} indexed`;
  }

  get #deadline(): number {
    return this.#ingested.deadline ?? 0;
  }

  /** Early enough to end in time, as far as the last full look shows. */
  #lastLookAt(): number {
    return Math.max(this.#since, this.#deadline - this.#looks.tookMs);
  }

  async #lookAtPending(limits: Limits): Promise<Document[] | undefined> {
    const { id = "" } = this.#ingested;
    const pending = await this.#looks.pending(id, limits);
    for (const document of pending ?? []) this.#see(document);
    return pending;
  }

  #isInQuietTime(): boolean {
    if (this.#quiet === undefined) return false;
    return this.#session.clock.now() < this.#quiet.until;
  }

  /**
   * Looks at every document. Those that the pending look found are pending,
   * whatever this look says of them.
   */
  async #lookAtAll(
    pending: readonly Document[],
    limits: Limits,
  ): Promise<Look> {
    const { id = "" } = this.#ingested;
    const look = await this.#looks.full(id, limits);
    const documents = new Map(look.documents);
    for (const document of pending) documents.set(document.id, document);
    this.#known.clear();
    this.#gone = 0;
    for (const document of documents.values()) this.#see(document);
    return { ...look, documents };
  }

  /**
   * Whether a full look, begun after the quiet time, finds everything as it was
   * at its beginning.
   */
  #isSettled(look: Look, began: number): boolean {
    if (this.#quiet === undefined || began < this.#quiet.until) return false;
    return isQuiet(look) && this.#isAsBefore(look.documents);
  }

  /** Plans the next look after a full one that settled nothing. */
  #goOnAfter(look: Look): void {
    const { documents } = look;
    if (!isQuiet(look)) this.#quiet = undefined;
    else if (!this.#isAsBefore(documents)) this.#beginQuietTime(documents);
    this.#goOn(pendingIn(documents));
  }

  /** Nothing has changed since the quiet time began. */
  #isAsBefore(documents: Documents): boolean {
    if (this.#quiet === undefined) return false;
    return areAlike(this.#quiet.documents, documents);
  }

  #beginQuietTime(documents: Documents): void {
    const until = this.#session.clock.now() + this.#quietMs();
    this.#quiet = { documents, until };
  }

  #quietMs(): number {
    const isComplete = this.#ingested.syncStatus === "completed";
    return isComplete ? SHORT_QUIET_MS : LONG_QUIET_MS;
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
