/**
 * The looks of a run at its documents; the log and the pages call them polls. A
 * full look lists every document, a pending look only those that are pending.
 * Whether a full look has shown that nothing is missing is its `wholeness`.
 *
 * One follows the other, and all integrations that ask for one while another is
 * under way share the next:
 *
 *     look 1  |-----------|              for A
 *     B asks      *                      look 1 has begun: B waits
 *     C asks           *                 so does C
 *     look 2              |-----------|  for B and C
 */
import { type Limits, unlessAborted } from "../http/clock.ts";
import type { Session } from "../session/session.ts";
import type { Document, Look } from "./documents.ts";
import { type FoundDocuments, Listing } from "./listing.ts";

/** A look that was asked for; until it begins, others can join it. */
interface Order<T> {
  /** The integrations that ask. */
  readonly ids: Set<string>;
  /** The latest of theirs. */
  deadline: number;
  /** Someone needs a look that proves by itself that it is whole. */
  mustProve: boolean;
  readonly promise: Promise<T>;
}

/**
 * Joins an order, and waits for its look. If the signal aborts, this caller
 * leaves, and the look goes on for the others.
 */
function join<T>(
  order: Order<T>,
  id: string,
  { deadline, signal }: Limits,
): Promise<T> {
  order.ids.add(id);
  order.deadline = Math.max(order.deadline, deadline);
  return unlessAborted(order.promise, signal);
}

const lookOf = (found: FoundDocuments, id: string): Look => ({
  documents: found.documents.get(id) ?? new Map<string, Document>(),
  wholeness: found.wholeness,
  flaw: found.flaw,
});

export class Looks {
  /** How long the last full look took, in milliseconds. */
  tookMs = 0;
  /** What it found; undefined before the first. */
  last: FoundDocuments | undefined;
  /**
   * What serves as the documents before an ingest: the last look that is whole;
   * until there is one, the first partial one.
   */
  #baseline: FoundDocuments | undefined;
  readonly #listing: Listing;
  readonly #session: Session;
  /** Integrations whose documents are kept. */
  readonly #ids: Set<string>;
  /** The full look that is under way. */
  #running: Order<FoundDocuments> | undefined;
  #nextFull: Order<FoundDocuments> | undefined;
  #nextPending: Order<FoundDocuments["documents"] | undefined> | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  /** @param ids of the integrations of the run, as far as they are known */
  constructor(session: Session, ids: readonly string[]) {
    this.#session = session;
    this.#ids = new Set(ids);
    this.#listing = new Listing(session, this.#ids);
  }

  /**
   * The documents of an integration before its ingest. Any full look of this
   * run that kept them will do, since nothing but the ingest is expected to
   * change them.
   */
  async before(id: string, limits: Limits): Promise<Look> {
    const isKept = this.#ids.has(id);
    this.#ids.add(id);
    if (isKept && this.#baseline !== undefined)
      return lookOf(this.#baseline, id);
    // It may have been asked for by one that needs no proof.
    if (isKept && this.#running !== undefined) {
      const found = await join(this.#running, id, limits);
      if (found.wholeness !== "unproved") return lookOf(found, id);
    }
    const order = this.#orderFull();
    order.mustProve = true;
    return lookOf(await join(order, id, limits), id);
  }

  /**
   * A full look: every document of an integration, those included that an
   * ingest has made since.
   */
  async full(id: string, limits: Limits): Promise<Look> {
    return lookOf(await join(this.#orderFull(), id, limits), id);
  }

  #orderFull(): Order<FoundDocuments> {
    this.#nextFull ??= this.#order(async (order, shared) => {
      this.#running = order;
      this.#nextFull = undefined;
      const began = this.#session.clock.now();
      try {
        const found = await this.#listing.all(shared, order.mustProve);
        this.tookMs = this.#session.clock.now() - began;
        this.#remember(found);
        return found;
      } finally {
        this.#running = undefined;
      }
    });
    return this.#nextFull;
  }

  /** Keeps a look that can serve as what was there before an ingest. */
  #remember(found: FoundDocuments): void {
    this.last = found;
    const isWhole = found.wholeness === "whole";
    const isPartial = found.wholeness === "partial";
    if (isWhole || (isPartial && this.#baseline === undefined))
      this.#baseline = found;
  }

  /**
   * A pending look: the pending documents of an integration; undefined where
   * Zylon cannot list them alone.
   */
  async pending(id: string, limits: Limits): Promise<Document[] | undefined> {
    if (!this.#listing.listsPendingAlone) return undefined;
    this.#nextPending ??= this.#order((order, shared) => {
      this.#nextPending = undefined;
      return this.#listing.pending(order.ids, shared);
    });
    const found = await join(this.#nextPending, id, limits);
    if (found === undefined) return undefined;
    const documents = [...(found.get(id)?.values() ?? [])];
    // Some may have become done while Zylon made its answer.
    return documents.filter(({ standing }) => standing === "pending");
  }

  /** A look that begins when the last one has ended, well or not. */
  #order<T>(look: (order: Order<T>, limits: Limits) => Promise<T>): Order<T> {
    const promise = this.#ended.then(async () => {
      // Those who waited for the last look go on first: they can join this one.
      await new Promise(setImmediate);
      return look(order, {
        deadline: order.deadline,
        signal: this.#session.signal,
      });
    });
    const order: Order<T> = {
      ids: new Set(),
      deadline: 0,
      mustProve: false,
      promise,
    };
    // A look that fails rejects for everyone who asked, and holds up nobody.
    this.#ended = promise.catch(() => undefined);
    return order;
  }
}
