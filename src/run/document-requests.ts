/** Requests one list of documents, with the filters that Zylon accepts. */
import { type Failure, isTransient, toFailure } from "../errors.ts";
import { capitalize } from "../text.ts";
import type { CompletenessCheck, List } from "../zylon/list.ts";
import type { Artifact } from "../zylon/schemas.ts";
import { formatScope, type Scope } from "./document-listing.ts";
import type { RunContext } from "./run-context.ts";

const DOCUMENT_STATES = "Published,Processing,Error,Initializing,Unavailable";
/** The second filter is used if Zylon refuses the first. */
const DOCUMENT_FILTERS = [
  { include_descendants: "true", state: DOCUMENT_STATES },
  {
    include_descendants: "true",
    state: DOCUMENT_STATES.replace(",Unavailable", ""),
  },
] as const;
const PENDING_STATUSES = ["NotStarted", "Processing", "Parsing", "Storing"];

/** Learns in the first requests of a run which filters Zylon accepts. */
export class DocumentRequester {
  /** For the artifact API, whose lists have documents of every source. */
  readonly #sources: string;
  /** The index in `DOCUMENT_FILTERS` of the filter that Zylon accepts. */
  #filterIndex: 0 | 1 = 0;
  /** Whether Zylon can list pending documents only, as far as is known. */
  #canFilterPending = true;

  /** @param sources of the documents of this run's integrations */
  constructor(sources: ReadonlySet<string>) {
    this.#sources = [...sources].join(",");
  }

  /** Lists the documents in any status. */
  async listAll(
    scope: Scope,
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<List<Artifact>> {
    try {
      return await this.#requestList(scope, {}, check, run);
    } catch (error) {
      const failure = toFailure(error);
      if (!isFilterRejected(failure)) throw error;
      if (this.#filterIndex === 1)
        throw unsupportedFiltersFailure(failure, scope, run.inputs);
      this.#filterIndex = 1;
      return this.listAll(scope, check, run);
    }
  }

  /**
   * Lists the pending documents only. Resolves to none if the user can't read
   * the project (any more); to `undefined`, now and later, if Zylon ignores the filter
   * or refuses it. Any other failure that is not transient counts as such a refusal.
   */
  async listPending(
    scope: Scope,
    run: RunContext,
  ): Promise<readonly Artifact[] | undefined> {
    if (!this.#canFilterPending) return undefined;
    const pendingOnly = { ingest_status: PENDING_STATUSES.join(",") };
    try {
      const { items } = await this.#requestList(
        scope,
        pendingOnly,
        undefined,
        run,
      );
      const isFiltered = items.every(({ ingest_status: status }) =>
        PENDING_STATUSES.includes(status),
      );
      if (isFiltered) return items;
    } catch (error) {
      const failure = toFailure(error);
      run.limit.signal.throwIfAborted();
      if (isTransient(failure.code)) throw error;
      if (isAccessDenied(failure) && scope.project !== "") return [];
    }
    this.#canFilterPending = false;
    return undefined;
  }

  #requestList(
    { api, project }: Scope,
    statusFilter: Readonly<Record<string, string>>,
    check: CompletenessCheck<Artifact> | undefined,
    { zylon, limit }: RunContext,
  ): Promise<List<Artifact>> {
    const filter = { ...DOCUMENT_FILTERS[this.#filterIndex], ...statusFilter };
    if (api === "integration")
      return zylon.listProjectArtifacts(project, filter, check, limit);
    const owner = project === "" ? {} : { project_id: project };
    const query = { ...filter, ...owner, source: this.#sources };
    return zylon.listArtifacts(query, check, limit);
  }
}

export const isFilterRejected = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

export const isAccessDenied = ({ code }: Failure): boolean =>
  code === "forbidden" || code === "not-found";

function unsupportedFiltersFailure(
  failure: Failure,
  scope: Scope,
  { ingest, projectId }: RunContext["inputs"],
): Failure {
  const remedy = ingest
    ? "set wait-for: completed, and remove expect-search, max-removed and max-failed"
    : "check in Zylon whether documents are pending or failed";
  if (projectId.length > 0)
    return failure.with({
      title: `Zylon refused to list the documents in ${formatScope(scope)}`,
      remedy: `Check that project-id has the ids of projects, not their names. If so, ${remedy}`,
    });
  return failure.with({
    title: "Zylon doesn't list documents as documented",
    remedy: capitalize(remedy),
  });
}
