/** The looks of a run at its documents follow one another; each is for all who asked for it by the time the last ended. */
import type { Limits } from '../http/clock.ts';
import type { Session } from '../inputs/session.ts';
import type { Documents } from './comparison.ts';
import type { Document } from './documents.ts';
import { type FoundDocuments, Listing } from './listing.ts';

/** What a whole look found of one integration. */
export interface Look {
  readonly documents: Documents;
  /** It cannot have a hole: what is not in it is not there. */
  readonly isWhole: boolean;
}

/** A look that is asked for; until it begins, others can join it. */
interface Order<T> {
  /** The latest of those who asked. */
  deadline: number;
  /** Where to look for pending documents; everywhere, where one who asks knows no project. */
  readonly projects: Set<string>;
  everywhere: boolean;
  readonly promise: Promise<T>;
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as it aborts. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([aborted.promise, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const lookOf = ({ documents, isWhole }: FoundDocuments, id: string): Look => ({
  documents: documents.get(id) ?? new Map<string, Document>(),
  isWhole,
});

export class Looks {
  /** How long the last whole look took, in milliseconds. */
  tookMs = 0;
  readonly listing: Listing;
  readonly #session: Session;
  /** Integrations whose documents are kept. */
  readonly #ids: Set<string>;
  /** The whole look that is under way, and the last one that ended well. */
  #running: Promise<FoundDocuments> | undefined;
  #last: Promise<FoundDocuments> | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #nextWhole: Order<FoundDocuments> | undefined;
  #nextPending: Order<FoundDocuments['documents'] | undefined> | undefined;

  /** @param ids of the integrations of the run, as far as they are known */
  constructor(session: Session, ids: readonly string[]) {
    this.#session = session;
    this.#ids = new Set(ids);
    this.listing = new Listing(session, this.#ids);
  }

  /** What the last whole look found; undefined before the first. */
  get last(): Promise<FoundDocuments> | undefined {
    return this.#last;
  }

  /**
   * The documents of an integration before its ingest. Any whole look of this run that kept them will do, since nothing but
   * the ingest is expected to change them.
   */
  async before(id: string, limits: Limits): Promise<Look> {
    const isKept = this.#ids.has(id);
    this.#ids.add(id);
    const begun = isKept ? (this.#last ?? this.#running) : undefined;
    return begun === undefined ? this.whole(id, limits) : lookOf(await orAborted(begun, limits.signal), id);
  }

  /** Every document of an integration, those included that an ingest has made since. */
  async whole(id: string, limits: Limits): Promise<Look> {
    this.#nextWhole ??= this.#order(async (order) => {
      this.#running = this.#nextWhole?.promise;
      this.#nextWhole = undefined;
      const began = this.#session.clock.now();
      try {
        const found = await this.listing.all(this.#limitsOf(order));
        this.tookMs = this.#session.clock.now() - began;
        this.#last = this.#running;
        return found;
      } finally {
        this.#running = undefined;
      }
    });
    const order = this.#nextWhole;
    order.deadline = Math.max(order.deadline, limits.deadline);
    return lookOf(await orAborted(order.promise, limits.signal), id);
  }

  /** The pending documents of an integration; undefined where Zylon cannot list them alone. */
  async pending(id: string, projects: ReadonlySet<string>, limits: Limits): Promise<Document[] | undefined> {
    this.#nextPending ??= this.#order(async (order) => {
      this.#nextPending = undefined;
      return this.listing.pending(order.everywhere ? undefined : order.projects, this.#limitsOf(order));
    });
    const order = this.#nextPending;
    order.deadline = Math.max(order.deadline, limits.deadline);
    if (projects.size === 0) order.everywhere = true;
    for (const project of projects) order.projects.add(project);
    const found = await orAborted(order.promise, limits.signal);
    return found && [...(found.get(id)?.values() ?? [])].filter(({ standing }) => standing === 'pending');
  }

  /** A look that begins when the one before has ended, however it did. */
  #order<T>(look: (order: Order<T>) => Promise<T>): Order<T> {
    const promise = this.#ended.then(async () => {
      await new Promise(setImmediate); // those who have just been given a look may ask for the next
      return look(order);
    });
    const order: Order<T> = { deadline: 0, projects: new Set(), everywhere: false, promise };
    this.#ended = promise.catch(() => undefined); // each who asked gets the rejection
    return order;
  }

  /** One who asked may leave; the others still want the look. */
  #limitsOf({ deadline }: Order<unknown>): Limits {
    return { deadline, signal: this.#session.signal };
  }
}
