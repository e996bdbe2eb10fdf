/** When the documents of an integration are settled: nothing is pending, and nothing changes any more. Pure. */

const SHORT_QUIET_MS = 10_000;
const LONG_QUIET_MS = 60_000;

/** What the answer to the ingest says of its end. */
export interface IngestEnd {
  /** `sync_completed` came. */
  readonly completed: boolean;
  /** How many items are in the source; undefined where nobody says. */
  readonly items: number | undefined;
}

/** A whole look, as far as settling asks. */
export interface WholeLook {
  readonly pending: number;
  readonly documents: number;
  /** Equal for looks that are alike. */
  readonly mark: string;
  readonly began: number;
  readonly ended: number;
}

export class Settling {
  readonly #end: IngestEnd;
  #pending = true;
  /** The look that began the quiet time, where there is one. */
  #first: WholeLook | undefined;

  constructor(end: IngestEnd) {
    this.#end = end;
  }

  /** The last look found nothing pending. */
  get idle(): boolean {
    return !this.#pending;
  }

  /** When the quiet time is over, if nothing changes; undefined where it has not begun. */
  get quietUntil(): number | undefined {
    if (this.#first === undefined) return undefined;
    const { items } = this.#end;
    const complete = items !== undefined && this.#first.documents >= items;
    return this.#first.ended + (complete ? SHORT_QUIET_MS : LONG_QUIET_MS);
  }

  /** A look at the pending alone found so many. */
  sawPending(pending: number): void {
    this.#pending = pending > 0;
    if (this.#pending) this.#first = undefined;
  }

  /** Would a whole look settle it, or begin its quiet time? */
  wantsWhole(now: number): boolean {
    return this.idle && now >= (this.quietUntil ?? 0);
  }

  /** A whole look ended; true where with it all is settled. */
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
