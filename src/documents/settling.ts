/** Decides when the documents of an integration are settled: none is pending, and none changes any more. Pure. */

const SHORT_QUIET_MS = 10_000;
const LONG_QUIET_MS = 60_000;

/** The end of the ingest, as its answer reports it. */
export interface IngestEnd {
  /** `sync_completed` came. */
  readonly completed: boolean;
  /** How many items are in the source; undefined where Zylon does not report it. */
  readonly items: number | undefined;
}

/** What settling needs of a whole look. */
export interface WholeLook {
  readonly pending: number;
  readonly documents: number;
  /** The same for two looks that found the same. */
  readonly mark: string;
  readonly began: number;
  readonly ended: number;
}

export class Settling {
  readonly #end: IngestEnd;
  #pending = true;
  /** The look at the beginning of the quiet time. */
  #first: WholeLook | undefined;

  constructor(end: IngestEnd) {
    this.#end = end;
  }

  /** The last look found nothing pending. */
  get idle(): boolean {
    return !this.#pending;
  }

  /** The end of the quiet time, if nothing changes; undefined before it begins. */
  get quietUntil(): number | undefined {
    if (this.#first === undefined) return undefined;
    const { items } = this.#end;
    const complete = items !== undefined && this.#first.documents >= items;
    return this.#first.ended + (complete ? SHORT_QUIET_MS : LONG_QUIET_MS);
  }

  /** A look at the pending documents found `pending` of them. */
  sawPending(pending: number): void {
    this.#pending = pending > 0;
    if (this.#pending) this.#first = undefined;
  }

  /** Whether a whole look could settle it, or begin its quiet time. */
  wantsWhole(now: number): boolean {
    return this.idle && now >= (this.quietUntil ?? 0);
  }

  /** Takes a whole look; returns whether everything is settled now. */
  sawAll(look: WholeLook): boolean {
    this.sawPending(look.pending);
    if (look.pending > 0) return false;
    if (this.#end.completed) return true;
    const alike = this.#first?.mark === look.mark;
    if (alike && look.began >= (this.quietUntil ?? Infinity)) return true;
    if (!alike) this.#first = look;
    return false;
  }
}
