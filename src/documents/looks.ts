/** Looks at the documents of a run's projects: at all of them, or at the pending ones where Zylon can list them. */
import { ActionError, asActionError } from '../http/error.ts';
import type { Limits } from '../http/clock.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ArtifactFilter, ZylonApi } from '../zylon/api.ts';
import { everyPage } from '../zylon/pages.ts';
import type { Artifact } from '../zylon/schemas.ts';
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

export interface LooksOptions {
  readonly lists: ZylonApi;
  readonly log: Log;
  readonly redact: Redact;
  /** The input `project-id`; every project of the token's user where it is empty. */
  readonly projectIds: readonly string[];
}

export class Looks {
  readonly #options: LooksOptions;
  readonly #noticed = new Set<string>();
  readonly #unknown = new Set<string>();
  #user: string | undefined;
  #projects: readonly string[] | undefined;
  #whole = 0;
  /** Zylon accepted it: with another filter, documents would seem removed, and failures would not be seen. */
  #isWholeProven = false;
  #filters = true;
  #doubts = 0;

  constructor(options: LooksOptions) {
    this.#options = options;
  }

  /** Whether Zylon can list the pending documents alone, as far as is known. */
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
      if (skipped > 0) this.#notice('Skipped projects without a usable id.');
    }
    return (this.#projects = ids);
  }

  /** Gives `take` every document of every project, those included that an ingest has made since. */
  async whole(limits: Limits, take: (document: Document) => void): Promise<void> {
    this.#projects = undefined;
    for (const project of await this.projects(limits)) await this.#wholeProject(project, limits, take);
  }

  /** Gives `take` the pending documents of `projects`; returns false where Zylon refuses or ignores the filter. */
  async pending(projects: Iterable<string>, limits: Limits, take: (document: Document) => void): Promise<boolean> {
    const filter = { ...WHOLE[this.#whole], ingest_status: [...PENDING_STATUSES, ...this.#unknown].join(',') };
    for (const project of projects) {
      try {
        for await (const { items } of this.#pages(project, filter, limits)) {
          // More than half: a document may become done while Zylon makes its answer.
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

  /** Compares a look that found none pending with the whole look after it, which `contradicted` it or not. */
  checked(contradicted: boolean): void {
    this.#doubts = contradicted ? this.#doubts + 1 : 0;
    if (this.#doubts >= MAX_DOUBTS) this.#giveUp('misapplies');
  }

  #giveUp(verb: string): false {
    this.#options.log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);
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
          if (skipped > 0) this.#notice('Skipped documents without an id.');
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
        this.#notice(
          `Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`,
        );
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
      const status = artifact.ingest_status ?? '';
      if (isUnknownStatus(artifact)) this.#learn(status);
      if (status === '') {
        this.#notice(
          'Zylon reports no ingest_status for some documents. They count as indexed once they are published.',
        );
      }
      take(document);
    }
  }

  /** An unknown status counts as pending, so the filter asks for it from now on. */
  #learn(status: string): void {
    if (this.#unknown.size >= MAX_UNKNOWN || !/^[\w-]{1,40}$/.test(status)) return;
    this.#unknown.add(status);
    const word = oneLine(this.#options.redact(status), 40);
    this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`);
  }

  /** Once. */
  #notice(notice: string): void {
    if (this.#noticed.has(notice)) return;
    this.#noticed.add(notice);
    this.#options.log.notice(notice);
  }

  /** A missing project means that `project-id` is wrong; the integration is not the cause. */
  #ofProject(failure: ActionError): ActionError {
    const wrong = ['not-found', 'forbidden', 'bad-request', 'unprocessable'].includes(failure.code);
    if (this.#options.projectIds.length === 0 || !wrong) return failure;
    const explanation = {
      what: failure.explanation.what,
      why: 'The user of api-token has no project with this id',
      remedy: 'Correct project-id, or leave it empty to look in every project of the user',
    };
    return new ActionError(failure.code, explanation, { cause: failure, http: failure.http });
  }
}
