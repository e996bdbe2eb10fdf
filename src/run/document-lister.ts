/** Lists the documents of a run's integrations, in all projects and both APIs. */
import * as core from "@actions/core";
import { Failure, isTransient, toFailure } from "../errors.ts";
import { formatCount, toSafeLine } from "../text.ts";
import type { CompletenessCheck, List } from "../zylon/list.ts";
import type { Artifact } from "../zylon/schemas.ts";
import {
  type DocumentListing,
  formatProjects,
  formatScope,
  ListingBuilder,
  type Scope,
} from "./document-listing.ts";
import { isUnknownStatus, readDocument } from "./documents.ts";
import type { Integration } from "./integration.ts";
import type { RunContext } from "./phase.ts";
import { type ClosedProject, ProjectMemory } from "./project-memory.ts";
import { fetchProjects, formatProject } from "./projects.ts";

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

export class DocumentLister {
  /** Ids of the integrations. */
  readonly #integrationIds: ReadonlySet<string>;
  /** Ids of those in the integration API. */
  readonly #olderIds: readonly string[];
  /** The APIs that these integrations are in. */
  readonly #apis: Set<Scope["api"]>;
  /** Whether the server has the artifact API. */
  readonly #hasArtifactApi: boolean;
  /** Sources of their documents, for the filter of the artifact API. */
  readonly #sources: string;
  #user: string | undefined;
  #scopes: readonly Scope[] = [];
  /** The index in `DOCUMENT_FILTERS` of the filter that Zylon accepts. */
  #filter: 0 | 1 = 0;
  /** Whether Zylon can list pending documents only. */
  #canFilterPending = true;
  /** Whether a list of documents in the integration API was answered. */
  #hasReadOlderList = false;
  readonly #memory = new ProjectMemory();
  /** The list before the ingest, and what it skipped. */
  #before: ListingBuilder | undefined;
  #skippedBefore: readonly Scope[] = [];
  readonly #noticed = new Set<string>();

  constructor(integrations: readonly Integration[], hasArtifactApi: boolean) {
    this.#integrationIds = new Set(integrations.map(({ id = "" }) => id));
    this.#olderIds = integrations
      .filter(({ artifact }) => artifact === undefined)
      .map(({ id = "" }) => id);
    this.#apis = new Set(
      integrations.map(({ artifact }) =>
        artifact ? "artifact" : "integration",
      ),
    );
    this.#hasArtifactApi = hasArtifactApi;
    const connectors = integrations.flatMap(({ connector }) => connector ?? []);
    this.#sources = [
      ...new Set(connectors.flatMap(({ sources }) => sources)),
    ].join(",");
  }

  /**
   * Lists the documents before the ingest. A short list would make documents
   * that it doesn't have look like new ones, so it counts as incomplete. If
   * the user can read no project, nothing is known of the older integrations.
   */
  async listBefore(run: RunContext): Promise<DocumentListing> {
    const listing = await this.#listAll(true, run).catch(
      async (error: unknown) => {
        throw await addUserProjects(toFailure(error), run);
      },
    );
    const { shortage } = listing;
    if (shortage !== undefined)
      listing.addIncompleteReason(
        `counted ${formatCount(shortage.counted, "document")} in ${formatProjects(shortage.projects)}, but listed only ${shortage.listed}`,
      );
    if (this.#apis.has("integration") && !this.#hasReadOlderList)
      for (const id of this.#olderIds)
        listing.addIncompleteReason(
          "listed no project that the user of api-token can read",
          id,
        );
    this.#before = listing;
    return listing;
  }

  /**
   * Lists the documents while waiting. Documents in a project that the list
   * before skipped may have been there, so nothing is compared with that list
   * for their integrations.
   */
  async listNow(run: RunContext): Promise<DocumentListing> {
    const listing = await this.#listAll(false, run);
    for (const scope of this.#skippedBefore) {
      const integrations = listing.places[scope.api].get(scope.project);
      for (const id of integrations?.keys() ?? [])
        this.#before?.addIncompleteReason(
          `didn't let the user of api-token read ${formatScope(scope)}`,
          id,
        );
    }
    return listing;
  }

  /** Lists only the pending documents; `undefined` if Zylon can't do that. */
  async listPending(run: RunContext): Promise<DocumentListing | undefined> {
    const all = new ListingBuilder();
    for (const scope of this.#scopes) {
      if (!this.#canFilterPending) return undefined;
      const list = await this.#listPendingIn(scope, run);
      for (const artifact of list) this.#addArtifact(artifact, scope, all);
    }
    return this.#canFilterPending ? all : undefined;
  }

  async #listPendingIn(
    scope: Scope,
    run: RunContext,
  ): Promise<readonly Artifact[]> {
    const only = { ingest_status: PENDING_STATUSES.join(",") };
    try {
      const list = await this.#requestList(scope, only, undefined, run);
      const isFiltered = list.items.every(({ ingest_status: status }) =>
        PENDING_STATUSES.includes(status),
      );
      this.#canFilterPending = isFiltered;
      return list.items;
    } catch (error) {
      const failure = toFailure(error);
      run.limit.signal.throwIfAborted();
      if (isTransient(failure.code)) throw error;
      const isClosed = isAccessDenied(failure) && scope.project !== "";
      if (!isClosed) this.#canFilterPending = false;
      return [];
    }
  }

  async #listAll(
    isBeforeIngest: boolean,
    run: RunContext,
  ): Promise<ListingBuilder> {
    const all = new ListingBuilder();
    const check: CompletenessCheck<Artifact> = {
      keysOf: this.#getOwnIds,
      ...(isBeforeIngest && {
        isChanging: (artifacts) =>
          run.inputs.ingest && this.#hasPending(artifacts),
      }),
    };
    const closed: ClosedProject[] = [];
    let answeredCount = 0;
    const listScope = async (scope: Scope): Promise<void> => {
      const failure = await this.#listInto(all, scope, check, run);
      if (failure === undefined) answeredCount += 1;
      else closed.push({ scope, failure });
    };
    const incompleteReason = await this.#findScopes(run);
    if (incompleteReason !== undefined)
      all.addIncompleteReason(incompleteReason);
    for (const scope of this.#scopes) await listScope(scope);
    const older = closed.filter(({ scope: { api } }) => api === "integration");
    if (older.some(({ failure }) => this.#areOlderListsGone(failure))) {
      this.#useArtifactApi();
      return this.#listAll(isBeforeIngest, run);
    }
    if (!this.#hasProjectInput(run))
      for (const project of this.#memory.findVanished(all))
        await listScope({ api: "artifact", project });
    for (const { scope, failure } of closed)
      this.#throwUnlessSkipped(scope, failure, run);
    if (isBeforeIngest) this.#recordSkipped(closed);
    const deleted = this.#memory.update(all, closed, answeredCount > 0);
    for (const scope of deleted)
      this.#noticeOnce(
        `Zylon no longer has ${formatScope(scope)}, so its documents count as removed.`,
      );
    return all;
  }

  /** Resolves to the failure if the user may not read the project. */
  async #listInto(
    all: ListingBuilder,
    scope: Scope,
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<Failure | undefined> {
    const list = await this.#listArtifacts(scope, check, run);
    if (list instanceof Failure) return list;
    const { items, incompleteReason, isShort, total = 0 } = list;
    if (incompleteReason !== undefined)
      all.addIncompleteReason(`${incompleteReason}, in ${formatScope(scope)}`);
    else if (isShort) all.addShortList(total, items.length, scope);
    for (const artifact of items) this.#addArtifact(artifact, scope, all);
    return undefined;
  }

  readonly #isOwn = ({ integration_id: id }: Artifact): boolean =>
    this.#integrationIds.has(id);

  readonly #getOwnIds = (artifacts: readonly Artifact[]): string[] =>
    artifacts.filter(this.#isOwn).map(({ id }) => id);

  readonly #hasPending = (artifacts: readonly Artifact[]): boolean =>
    artifacts
      .filter(this.#isOwn)
      .some(
        (artifact) => readDocument(artifact, "")?.indexStatus === "pending",
      );

  /** Whether the server may have lists of documents in the artifact API only. */
  #areOlderListsGone({ details: { status = 0 } }: Failure): boolean {
    const isGone = [404, 405, 410].includes(status);
    return this.#hasArtifactApi && !this.#hasReadOlderList && isGone;
  }

  #useArtifactApi(): void {
    this.#apis.delete("integration");
    this.#apis.add("artifact");
  }

  readonly #hasProjectInput = ({ inputs }: RunContext): boolean =>
    inputs.projectId.length > 0;

  /** Each API has its own lists. Resolves to why some may be missing. */
  async #findScopes(run: RunContext): Promise<string | undefined> {
    const { projectId: given } = run.inputs;
    let incompleteReason: string | undefined;
    const scopes: Scope[] = [];
    if (this.#apis.has("integration")) {
      let projects: readonly string[] = given;
      if (given.length === 0)
        ({ projects, incompleteReason } = await this.#listProjects(run));
      for (const project of projects)
        scopes.push({ api: "integration", project });
    }
    if (this.#apis.has("artifact"))
      for (const project of given.length > 0 ? given : [""])
        scopes.push({ api: "artifact", project });
    this.#scopes = scopes;
    return incompleteReason;
  }

  /**
   * Lists the projects of the user, and those that left the user's list since,
   * because their documents may still be there. Lists none if Zylon no longer
   * has this list: then the artifact API has the documents.
   */
  async #listProjects({ zylon, limit }: RunContext): Promise<{
    projects: readonly string[];
    incompleteReason: string | undefined;
  }> {
    try {
      this.#user ??= (await zylon.getCurrentUser(limit)).id;
      const { items, unreadableCount, incompleteReason } =
        await zylon.listProjects(this.#user, limit);
      if (unreadableCount > 0)
        this.#noticeOnce("Skipped projects without a usable id.");
      const ids = items.map(({ id }) => id);
      const projects = [
        ...new Set([...ids, ...this.#memory.getOlderProjects()]),
      ];
      return {
        projects,
        incompleteReason:
          incompleteReason && `${incompleteReason}, in the list of projects`,
      };
    } catch (error) {
      if (!this.#areOlderListsGone(toFailure(error))) throw error;
      this.#useArtifactApi();
      return { projects: [], incompleteReason: undefined };
    }
  }

  /** Returns the failure if the user may not read the project, or it is gone. */
  async #listArtifacts(
    scope: Scope,
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<List<Artifact> | Failure> {
    try {
      const list = await this.#requestList(scope, {}, check, run);
      if (scope.api === "integration") this.#hasReadOlderList = true;
      if (list.unreadableCount > 0)
        this.#noticeOnce(
          `Skipped documents without a usable id in ${formatScope(scope)}.`,
        );
      return list;
    } catch (error) {
      const failure = toFailure(error);
      if (isFilterRejected(failure) && this.#filter === 0) {
        this.#filter = 1;
        return this.#listArtifacts(scope, check, run);
      }
      if (isFilterRejected(failure))
        throw unsupportedFiltersFailure(failure, scope, run.inputs);
      const isGone =
        scope.api === "integration" && this.#areOlderListsGone(failure);
      const isOfProject = scope.project !== "";
      if (isOfProject && (isAccessDenied(failure) || isGone)) return failure;
      throw error;
    }
  }

  /** A project that the user may not read is skipped if it was not asked for. */
  #throwUnlessSkipped(scope: Scope, failure: Failure, run: RunContext): void {
    if (!isAccessDenied(failure)) throw failure;
    if (this.#hasProjectInput(run))
      throw unreadableProjectFailure(failure, scope);
  }

  /** Records what the list before the ingest skips, and says so. */
  #recordSkipped(closed: readonly ClosedProject[]): void {
    this.#skippedBefore = closed.map(({ scope }) => scope);
    for (const scope of this.#skippedBefore)
      this.#noticeOnce(
        `Skipped ${formatScope(scope)}, which the user of api-token can't read.`,
      );
  }

  #requestList(
    { api, project }: Scope,
    only: Readonly<Record<string, string>>,
    check: CompletenessCheck<Artifact> | undefined,
    { zylon, limit }: RunContext,
  ): Promise<List<Artifact>> {
    const filter = { ...DOCUMENT_FILTERS[this.#filter], ...only };
    if (api === "integration")
      return zylon.listProjectArtifacts(project, filter, check, limit);
    const where = project === "" ? {} : { project_id: project };
    const query = { ...filter, ...where, source: this.#sources };
    return zylon.listArtifacts(query, check, limit);
  }

  #noticeOnce(text: string): void {
    if (!this.#noticed.has(text)) core.notice(text);
    this.#noticed.add(text);
  }

  #addArtifact(
    artifact: Artifact,
    { api, project }: Scope,
    all: ListingBuilder,
  ): void {
    if (!this.#isOwn(artifact)) {
      all.addOther(artifact, project || artifact.project_id);
      return;
    }
    if (isUnknownStatus(artifact.ingest_status))
      this.#noticeOnce(
        `The ingest_status "${toSafeLine(artifact.ingest_status, 40)}" is unknown, so these documents count as not indexed yet.`,
      );
    all.add(artifact, { api, project: project || artifact.project_id });
  }
}

const isFilterRejected = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

const isAccessDenied = ({ code }: Failure): boolean =>
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
    remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`,
  });
}

const unreadableProjectFailure = (failure: Failure, scope: Scope): Failure =>
  failure.with({
    title: `The user of api-token can't read ${formatScope(scope)}`,
    remedy: "Correct project-id, or give the user access to this project",
  });

/**
 * Adds the projects that the user can read, if Zylon refused one of
 * `project-id`: it may be a name instead of an id.
 */
async function addUserProjects(
  failure: Failure,
  run: RunContext,
): Promise<Failure> {
  const isRefusal = isFilterRejected(failure) || isAccessDenied(failure);
  if (run.inputs.projectId.length === 0 || !isRefusal) return failure;
  const projects = await fetchProjects(run).catch(() => []);
  if (projects.length === 0) return failure;
  const detail = `${failure.detail}; this user's projects are`;
  const names = projects.map(formatProject);
  return new Failure(failure.code, detail, { ...failure.details, names });
}
