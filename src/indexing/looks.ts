/** Looks at the documents of a run's projects: all of them, or the pending alone where the server can tell them apart. */
import { ActionError, asActionError } from '../errors/action-error.ts';
import type { Limits } from '../http/clock.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ArtifactFilter, DocumentLists } from '../zylon/document-lists.ts';
import { everyPage } from '../zylon/pages.ts';
import type { Artifact } from '../zylon/document-schemas.ts';
import { type Document, documentOf, isUnknownStatus, mayBePending, PENDING_STATUSES } from './documents.ts';

// Every state: the failed ones are hidden unless they are asked for.
const STATES = 'Published,Processing,Error,Initializing,Unavailable';

/** What to ask for when everything is wanted; each is tried after the one before was refused. */
const WHOLE: readonly ArtifactFilter[] = [
  { include_descendants: 'true', state: STATES },
  { include_descendants: 'true' },
  {},
];

const MAX_UNKNOWN = 20;
/** So often, one after another, may the filter say "none" just before a whole look finds some. */
const MAX_DOUBTS = 3;

/** The server does not take the parameters, or one of their values. */
const isRefused = ({ http }: ActionError): boolean => http.status === 400 || http.status === 422;

export interface LooksOptions {
  readonly lists: DocumentLists;
  readonly log: Log;
  readonly redact: Redact;
  /** The input `project-id`; every project of the token's user where it is empty. */
  readonly projectIds: readonly string[];
}

export class Looks {
  readonly #options: LooksOptions;
  readonly #told = new Set<string>();
  readonly #unknown = new Set<string>();
  #user: string | undefined;
  #projects: readonly string[] | undefined;
  #whole = 0;
  /** It was taken: with another one, documents would seem to be gone, and failures would not be seen. */
  #isWholeProven = false;
  #filters = true;
  #doubts = 0;

  constructor(options: LooksOptions) {
    this.#options = options;
  }

  /** Whether the pending can be asked for alone, as far as is known. */
  get filters(): boolean {
    return this.#filters;
  }

  /** The projects to look at. */
  async projects(limits: Limits): Promise<readonly string[]> {
    if (this.#projects !== undefined) return this.#projects;
    const { lists, projectIds } = this.#options;
    if (projectIds.length > 0) return (this.#projects = projectIds);
    const user = (this.#user ??= await lists.userId(limits));
    const ids: string[] = [];
    for await (const { items, skipped } of everyPage((at) => lists.projects(user, at, limits))) {
      ids.push(...items.map(({ id }) => id));
      if (skipped > 0) this.#tell('Projects without an id that can be used were skipped.');
    }
    return (this.#projects = ids);
  }

  /** Gives `take` every document of every project, those included that an ingest has made since. */
  async whole(limits: Limits, take: (document: Document) => void): Promise<void> {
    this.#projects = undefined;
    for (const project of await this.projects(limits)) await this.#wholeProject(project, limits, take);
  }

  /**
   * Gives `take` the pending documents of `projects`; false where that cannot be told: the server refuses or ignores the
   * filter, now or before.
   */
  async pending(projects: Iterable<string>, limits: Limits, take: (document: Document) => void): Promise<boolean> {
    if (!this.#filters) return false;
    const filter = { ...WHOLE[this.#whole], ingest_status: [...PENDING_STATUSES, ...this.#unknown].join(',') };
    for (const project of projects) {
      try {
        for await (const { items } of this.#pages(project, filter, limits)) {
          // Half of them: one may have become done while the answer was made.
          if (items.filter((item) => !mayBePending(item)).length * 2 > items.length) return this.#giveUp('ignores');
          this.#take(items, project, take);
        }
      } catch (error) {
        const failure = asActionError(error);
        if (!isRefused(failure)) throw this.#ofProject(failure);
        return this.#giveUp('refuses');
      }
    }
    return true;
  }

  /** After a look at the pending that found none, a whole one found some, or none. */
  checked(contradicted: boolean): void {
    this.#doubts = contradicted ? this.#doubts + 1 : 0;
    if (this.#doubts >= MAX_DOUBTS) this.#giveUp('does not understand');
  }

  #giveUp(verb: string): false {
    this.#options.log.info(`Zylon ${verb} the filter ingest_status: each look goes through every document`);
    this.#filters = false;
    return false;
  }

  async #wholeProject(project: string, limits: Limits, take: (document: Document) => void): Promise<void> {
    let first: ActionError | undefined;
    for (; ; this.#whole += 1) {
      const filter = WHOLE[this.#whole];
      if (filter === undefined) {
        this.#whole = 0;
        throw this.#ofProject(first ?? asActionError(undefined));
      }
      try {
        for await (const { items, skipped } of this.#pages(project, filter, limits)) {
          if (skipped > 0) this.#tell('Artifacts without an id were skipped.');
          this.#take(items, project, take);
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
        this.#tell(`Zylon refuses parameters of its list of artifacts: ${missing} may be missing in it.`);
      }
      return;
    }
  }

  #pages(project: string, filter: ArtifactFilter, limits: Limits) {
    return everyPage((at) => this.#options.lists.artifacts(project, at, filter, limits));
  }

  #take(artifacts: readonly Artifact[], project: string, take: (document: Document) => void): void {
    for (const artifact of artifacts) {
      const document = documentOf(artifact, project);
      if (document === undefined) continue;
      if (isUnknownStatus(artifact)) this.#learn(artifact.ingest_status ?? '');
      if ((artifact.ingest_status ?? '') === '') {
        this.#tell('Zylon reports no ingest_status of some documents: those that are published count as indexed.');
      }
      take(document);
    }
  }

  /** A word that the action does not know: what has it may be pending, so it is asked for from now on. */
  #learn(status: string): void {
    if (this.#unknown.has(status) || this.#unknown.size >= MAX_UNKNOWN || !/^[\w-]{1,40}$/.test(status)) return;
    this.#unknown.add(status);
    const word = oneLine(this.#options.redact(status), 40);
    this.#tell(`Zylon reports an ingest_status that this action does not know: ${word}. It counts as pending.`);
  }

  /** Once. */
  #tell(notice: string): void {
    if (this.#told.has(notice)) return;
    this.#told.add(notice);
    this.#options.log.notice(notice);
  }

  /** A project that is not there is a wrong `project-id`, and no trouble of the integration. */
  #ofProject(failure: ActionError): ActionError {
    const wrong = ['not-found', 'forbidden', 'bad-request', 'unprocessable'].includes(failure.code);
    if (this.#options.projectIds.length === 0 || !wrong) return failure;
    const explanation = {
      what: failure.explanation.what,
      why: "The token's user has no project of this id",
      remedy: 'Correct project-id, or leave it empty to look in every project of the user',
    };
    return new ActionError(failure.code, explanation, { cause: failure, http: failure.http });
  }
}
