/** Looks at the documents of a run's projects: at all of them, or at the pending ones where Zylon can list them. */
import { ActionError, asActionError } from '../http/error.ts';
import type { Limits } from '../http/clock.ts';
import type { Session } from '../inputs/session.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ArtifactFilter, ZylonApi } from '../zylon/api.ts';
import { everyPage } from '../zylon/pages.ts';
import type { Artifact } from '../zylon/schemas.ts';
import type { Documents } from './comparison.ts';
import { type Document, documentOf, isUnknownStatus, mayBePending, PENDING_STATUSES } from './documents.ts';

// Every state: by default, Zylon hides failed documents.
const STATES = 'Published,Processing,Error,Initializing,Unavailable';

/** The filters of a whole look; each is tried after Zylon refused the one before. */
const WHOLE: readonly ArtifactFilter[] = [
  { include_descendants: 'true', state: STATES },
  { include_descendants: 'true' },
  {},
];

const MAX_UNKNOWN = 20;
/** How often in a row the filter may find none where a whole look then finds some. */
const MAX_DOUBTS = 3;

/** Zylon refuses a parameter or its value. */
const isRefused = ({ http }: ActionError): boolean => http.status === 400 || http.status === 422;

/** What one look found, by integration. */
type Found = ReadonlyMap<string, Documents>;

/** A look that is asked for, and for whom; until it begins, others can join it. */
interface Order<T> {
  deadline: number;
  /** Where to look at pending documents; in every project where one who asks knows none. */
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

/**
 * The looks of a run follow one another. Each one is for all who asked for it by the time the last has ended.
 */
export class Looks {
  /** Zylon can list the pending documents alone, as far as is known. */
  filters = true;
  /** How long the last whole look took, in milliseconds. */
  tookMs = 0;
  readonly #session: Session;
  readonly #lists: ZylonApi;
  /** Integrations whose documents are kept. */
  readonly #ids: Set<string>;
  /** What the whole look that is under way will find, and what the last one found. */
  #running: Promise<Found> | undefined;
  #last: Promise<Found> | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #nextWhole: Order<Found> | undefined;
  #nextPending: Order<Found | undefined> | undefined;
  readonly #noticed = new Set<string>();
  readonly #unknown = new Set<string>();
  #user: string | undefined;
  #projects: readonly string[] | undefined;
  #whole = 0;
  /** Zylon accepted it: with another filter, documents would seem removed, and failures would not be seen. */
  #isWholeProven = false;
  #doubts = 0;

  /** @param ids of the integrations of the run, as far as they are known */
  constructor(session: Session, ids: readonly string[]) {
    this.#session = session;
    this.#lists = session.api;
    this.#ids = new Set(ids);
  }

  /** The documents of an integration before its ingest: any whole look that the run has begun since shows them. */
  async before(id: string, limits: Limits): Promise<Documents> {
    const isKept = this.#ids.has(id);
    this.#ids.add(id);
    const begun = isKept ? (this.#last ?? this.#running) : undefined;
    if (begun === undefined) return this.whole(id, limits);
    return (await orAborted(begun, limits.signal)).get(id) ?? new Map();
  }

  /** Every document of an integration, those included that an ingest has made since. */
  async whole(id: string, limits: Limits): Promise<Documents> {
    this.#nextWhole ??= this.#order(async (order) => {
      this.#running = this.#nextWhole?.promise;
      this.#nextWhole = undefined;
      const began = this.#session.clock.now();
      try {
        const found = await this.#lookAtAll(this.#limitsOf(order));
        this.tookMs = this.#session.clock.now() - began;
        this.#last = this.#running;
        return found;
      } finally {
        this.#running = undefined;
      }
    });
    const order = this.#nextWhole;
    order.deadline = Math.max(order.deadline, limits.deadline);
    return (await orAborted(order.promise, limits.signal)).get(id) ?? new Map();
  }

  /** The pending documents of an integration; undefined where Zylon cannot list them alone. */
  async pending(id: string, projects: ReadonlySet<string>, limits: Limits): Promise<Document[] | undefined> {
    this.#nextPending ??= this.#order(async (order) => {
      this.#nextPending = undefined;
      return this.#lookAtPending(order, this.#limitsOf(order));
    });
    const order = this.#nextPending;
    order.deadline = Math.max(order.deadline, limits.deadline);
    if (projects.size === 0) order.everywhere = true;
    for (const project of projects) order.projects.add(project);
    const found = await orAborted(order.promise, limits.signal);
    return found && [...(found.get(id) ?? new Map<string, Document>()).values()];
  }

  /** What the last whole look found of these integrations. */
  async lastOf(ids: readonly string[]): Promise<Document[]> {
    const found = await this.#last;
    return ids.flatMap((id) => [...(found?.get(id)?.values() ?? [])]);
  }

  /** After a look found none pending, and a whole look then `confirmed` it or not. */
  checkFilter(confirmed: boolean): void {
    this.#doubts = confirmed ? 0 : this.#doubts + 1;
    if (this.#doubts >= MAX_DOUBTS) this.#giveUp('misapplies');
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

  #giveUp(verb: string): void {
    this.#session.log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);
    this.filters = false;
  }

  async #projectIds(limits: Limits): Promise<readonly string[]> {
    if (this.#projects !== undefined) return this.#projects;
    const given = this.#session.inputs['project-id'];
    if (given.length > 0) return (this.#projects = given);
    const user = (this.#user ??= await this.#lists.userId(limits));
    const ids: string[] = [];
    for await (const { items, skipped } of everyPage((at) => this.#lists.projects(user, at, limits))) {
      ids.push(...items.map(({ id }) => id));
      if (skipped > 0) this.#notice('Skipped projects without a usable id.');
    }
    return (this.#projects = ids);
  }

  async #lookAtAll(limits: Limits): Promise<Found> {
    this.#projects = undefined; // an ingest may have made another one
    const found = new Map<string, Map<string, Document>>();
    for (const project of await this.#projectIds(limits)) await this.#lookAtProject(project, found, limits);
    return found;
  }

  async #lookAtPending({ projects, everywhere }: Order<unknown>, limits: Limits): Promise<Found | undefined> {
    const found = new Map<string, Map<string, Document>>();
    const filter = { ...WHOLE[this.#whole], ingest_status: [...PENDING_STATUSES, ...this.#unknown].join(',') };
    for (const project of everywhere ? await this.#projectIds(limits) : projects) {
      try {
        for await (const { items } of this.#pages(project, filter, limits)) {
          // More than half: a document may become done while Zylon makes its answer.
          if (items.filter((item) => !mayBePending(item)).length * 2 > items.length) {
            this.#giveUp('ignores');
            return undefined;
          }
          this.#keep(items, project, found);
        }
      } catch (error) {
        const failure = asActionError(error);
        if (!isRefused(failure)) throw this.#ofProject(failure);
        this.#giveUp('refuses');
        return undefined;
      }
    }
    return found;
  }

  async #lookAtProject(project: string, found: Map<string, Map<string, Document>>, limits: Limits): Promise<void> {
    let first: ActionError | undefined;
    for (; ; this.#whole += 1) {
      const filter = WHOLE[this.#whole];
      if (filter === undefined) {
        this.#whole = 0;
        throw this.#ofProject(first ?? asActionError(undefined));
      }
      try {
        for await (const { items, skipped } of this.#pages(project, filter, limits)) {
          if (skipped > 0) this.#notice('Skipped documents without an id.');
          this.#keep(items, project, found);
        }
      } catch (error) {
        const failure = asActionError(error);
        if (!isRefused(failure) || this.#isWholeProven) throw this.#ofProject(failure);
        first ??= failure;
        continue;
      }
      this.#isWholeProven = true;
      if (this.#whole > 0) {
        const missing = this.#whole > 1 ? 'failed documents and those in folders' : 'failed documents';
        this.#notice(
          `Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`,
        );
      }
      return;
    }
  }

  #pages(project: string, filter: ArtifactFilter, limits: Limits) {
    return everyPage((at) => this.#lists.artifacts(project, at, filter, limits));
  }

  /** Keeps the documents of the run's integrations, each once. */
  #keep(artifacts: readonly Artifact[], project: string, found: Map<string, Map<string, Document>>): void {
    for (const artifact of artifacts) {
      const document = documentOf(artifact, project);
      if (document === undefined) continue;
      const status = artifact.ingest_status ?? '';
      if (isUnknownStatus(artifact)) this.#learn(status);
      if (status === '') {
        this.#notice(
          'Zylon reports no ingest_status for some documents. They count as indexed once they are published.',
        );
      }
      if (!this.#ids.has(document.integration)) continue;
      const known = found.get(document.integration) ?? new Map<string, Document>();
      found.set(document.integration, known);
      if (!known.has(document.id)) known.set(document.id, document);
    }
  }

  /** An unknown status counts as pending, so the filter asks for it from now on. */
  #learn(status: string): void {
    if (this.#unknown.size >= MAX_UNKNOWN || !/^[\w-]{1,40}$/.test(status)) return;
    this.#unknown.add(status);
    const word = oneLine(this.#session.redact(status), 40);
    this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`);
  }

  /** Once. */
  #notice(notice: string): void {
    if (this.#noticed.has(notice)) return;
    this.#noticed.add(notice);
    this.#session.log.notice(notice);
  }

  /** A missing project means that `project-id` is wrong; the integration is not the cause. */
  #ofProject(failure: ActionError): ActionError {
    const wrong = ['not-found', 'forbidden', 'bad-request', 'unprocessable'].includes(failure.code);
    if (this.#session.inputs['project-id'].length === 0 || !wrong) return failure;
    const explanation = {
      what: failure.explanation.what,
      why: 'The user of api-token has no project with this id',
      remedy: 'Correct project-id, or leave it empty to look in every project of the user',
    };
    return new ActionError(failure.code, explanation, { cause: failure, http: failure.http });
  }
}
