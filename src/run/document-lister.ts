/**
 * Lists the documents of a run's integrations: before the ingest, and again
 * and again while waiting. `document-scopes.ts` selects the lists that a
 * listing reads; `document-requests.ts` requests one of them.
 */
import * as core from "@actions/core";
import { Failure, toFailure } from "../errors.ts";
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
import { DocumentRequester, isAccessDenied } from "./document-requests.ts";
import { ScopeSelector, unreadableProjectFailure } from "./document-scopes.ts";
import { isUnknownStatus, readDocument } from "./documents.ts";
import { getApi, type Integration } from "./integration.ts";
import { type ClosedProject, ProjectMemory } from "./project-memory.ts";
import { addUserProjects } from "./projects.ts";
import type { RunContext } from "./run-context.ts";

/**
 * The methods belong to one run, and build on one another: `listBefore` comes first,
 * and notes which projects are closed; `listNow` finds gaps by these; `listPending`
 * reads the lists that the last of the two has selected.
 */
export class DocumentLister {
  /** Ids of the integrations of this run. */
  readonly #integrationIds: ReadonlySet<string>;
  /** Ids of the integrations that only the integration API has. */
  readonly #integrationApiIds: readonly string[];
  readonly #requester: DocumentRequester;
  readonly #selector: ScopeSelector;
  /** The lists that were selected for the last listing of all documents. */
  #scopes: readonly Scope[] = [];
  readonly #projectMemory = new ProjectMemory();
  /** The projects that were closed to the user in `listBefore`. */
  #scopesClosedBefore: readonly Scope[] = [];
  /** Notices of all listings so far. Each is given once in a run. */
  readonly #notices = new Set<string>();

  constructor(integrations: readonly Integration[], hasArtifactApi: boolean) {
    this.#integrationIds = new Set(integrations.map(({ id = "" }) => id));
    this.#integrationApiIds = integrations
      .filter((integration) => getApi(integration) === "integration")
      .map(({ id = "" }) => id);
    this.#selector = new ScopeSelector(integrations, hasArtifactApi);
    const connectors = integrations.flatMap(({ connector }) => connector ?? []);
    const sources = new Set(
      connectors.flatMap((connector) => connector.sources),
    );
    this.#requester = new DocumentRequester(sources);
  }

  /**
   * Lists the documents before the ingest. A list that is shorter than its own
   * count is incomplete here: a document that it lacks would look like a new one
   * later. If the user can read no project, the documents of integrations that
   * only the integration API has are unknown.
   */
  async listBefore(run: RunContext): Promise<DocumentListing> {
    const check: CompletenessCheck<Artifact> = {
      keysOf: this.#getOwnIds,
      isChanging: (artifacts) =>
        run.inputs.ingest && this.#hasPending(artifacts),
    };
    const { listing, closedProjects } = await this.#listAll(check, run).catch(
      async (error: unknown) => {
        throw await addUserProjects(toFailure(error), run);
      },
    );
    this.#scopesClosedBefore = closedProjects.map(({ scope }) => scope);
    for (const scope of this.#scopesClosedBefore)
      this.#noticeOnce(
        `Skipped ${formatScope(scope)}, which the user of api-token can't read.`,
      );
    const { shortage } = listing;
    if (shortage !== undefined)
      listing.addIncompleteReason(
        `counted ${formatCount(shortage.counted, "document")} in ${formatProjects(shortage.projects)}, but listed only ${shortage.listed}`,
      );
    if (this.#selector.lacksIntegrationApi)
      for (const id of this.#integrationApiIds)
        listing.addIncompleteReason(
          "listed no project that the user of api-token can read",
          id,
        );
    return listing;
  }

  /**
   * Lists the documents while waiting. If a project was closed in `listBefore` and
   * has documents now, they may have been there all the time: the listing before had
   * a gap for their integrations.
   */
  async listNow(run: RunContext): Promise<DocumentListing> {
    const check = { keysOf: this.#getOwnIds };
    const { listing } = await this.#listAll(check, run);
    for (const scope of this.#scopesClosedBefore) {
      const idsByIntegration = listing.places[scope.api].get(scope.project);
      for (const integrationId of idsByIntegration?.keys() ?? [])
        listing.addGapBefore(
          `didn't let the user of api-token read ${formatScope(scope)}`,
          integrationId,
        );
    }
    return listing;
  }

  /**
   * Lists only the pending documents in the lists of the last `listBefore` or
   * `listNow`. Resolves to `undefined` if Zylon can't do that.
   */
  async listPending(run: RunContext): Promise<DocumentListing | undefined> {
    const listing = new ListingBuilder();
    for (const scope of this.#scopes) {
      const artifacts = await this.#requester.listPending(scope, run);
      if (artifacts === undefined) return undefined;
      for (const artifact of artifacts)
        this.#addArtifact(artifact, scope, listing);
    }
    return listing;
  }

  /** Reads every list. Resolves also to the projects that were skipped. */
  async #listAll(
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<{
    listing: ListingBuilder;
    closedProjects: readonly ClosedProject[];
  }> {
    const { scopes, incompleteReason, hasUnreadableProject } =
      await this.#selector.selectScopes(
        this.#projectMemory.getIntegrationApiProjects(),
        run,
      );
    this.#scopes = scopes;
    const listing = new ListingBuilder();
    if (hasUnreadableProject)
      this.#noticeOnce("Skipped projects without a usable id.");
    if (incompleteReason !== undefined)
      listing.addIncompleteReason(incompleteReason);
    const closedProjects = await this.#addLists(scopes, listing, check, run);
    if (closedProjects.some(this.#showsThatApiIsGone)) {
      this.#selector.useArtifactApi();
      return this.#listAll(check, run);
    }
    // If a project is missing in the list of the organization, only a list of
    // its own says whether the project is empty, closed or deleted.
    const unseenScopes = hasProjectInput(run)
      ? []
      : this.#projectMemory
          .findVanished(listing)
          .map((project) => ({ api: "artifact", project }) as const);
    closedProjects.push(
      ...(await this.#addLists(unseenScopes, listing, check, run)),
    );
    for (const closedProject of closedProjects)
      throwUnlessSkipped(closedProject, run);
    const readCount =
      scopes.length + unseenScopes.length - closedProjects.length;
    const deleted = this.#projectMemory.update(
      listing,
      closedProjects,
      readCount > 0,
    );
    for (const scope of deleted)
      this.#noticeOnce(
        `Zylon no longer has ${formatScope(scope)}, so its documents count as removed.`,
      );
    return { listing, closedProjects };
  }

  /** Adds the lists that Zylon lets the user read. Resolves to the other projects. */
  async #addLists(
    scopes: readonly Scope[],
    listing: ListingBuilder,
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<ClosedProject[]> {
    const closedProjects: ClosedProject[] = [];
    for (const scope of scopes) {
      const list = await this.#readUnlessClosed(scope, check, run);
      if (list instanceof Failure)
        closedProjects.push({ scope, failure: list });
      else this.#addList(list, scope, listing);
    }
    return closedProjects;
  }

  /** Resolves to the failure if a project, or the API of its list, is closed. */
  async #readUnlessClosed(
    scope: Scope,
    check: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<List<Artifact> | Failure> {
    try {
      const list = await this.#requester.listAll(scope, check, run);
      this.#selector.recordAnswer(scope);
      return list;
    } catch (error) {
      const failure = toFailure(error);
      const isClosed =
        isAccessDenied(failure) || this.#showsThatApiIsGone({ scope, failure });
      if (isClosed && scope.project !== "") return failure;
      throw error;
    }
  }

  readonly #showsThatApiIsGone = ({ scope, failure }: ClosedProject): boolean =>
    scope.api === "integration" && this.#selector.isIntegrationApiGone(failure);

  #addList(list: List<Artifact>, scope: Scope, listing: ListingBuilder): void {
    const { items, incompleteReason, isShort, total = 0 } = list;
    if (list.unreadableCount > 0)
      this.#noticeOnce(
        `Skipped documents without a usable id in ${formatScope(scope)}.`,
      );
    if (incompleteReason !== undefined)
      listing.addIncompleteReason(
        `${incompleteReason}, in ${formatScope(scope)}`,
      );
    else if (isShort) listing.addShortList(total, items.length, scope);
    for (const artifact of items) this.#addArtifact(artifact, scope, listing);
  }

  #addArtifact(
    artifact: Artifact,
    { api, project: projectOfList }: Scope,
    listing: ListingBuilder,
  ): void {
    const project = projectOfList || artifact.project_id;
    if (!this.#isOwn(artifact)) {
      listing.addOther(artifact, project);
      return;
    }
    if (isUnknownStatus(artifact.ingest_status))
      this.#noticeOnce(
        `The ingest_status "${toSafeLine(artifact.ingest_status, 40)}" is unknown, so these documents count as not indexed yet.`,
      );
    listing.add(artifact, { api, project });
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

  #noticeOnce(text: string): void {
    if (!this.#notices.has(text)) core.notice(text);
    this.#notices.add(text);
  }
}

const hasProjectInput = ({ inputs }: RunContext): boolean =>
  inputs.projectId.length > 0;

/** A project that the user can't read is skipped unless `project-id` names it. */
function throwUnlessSkipped(
  { scope, failure }: ClosedProject,
  run: RunContext,
): void {
  if (!isAccessDenied(failure)) throw failure;
  if (hasProjectInput(run)) throw unreadableProjectFailure(failure, scope);
}
