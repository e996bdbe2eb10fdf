/** Lists the documents of a run's integrations, wherever they are. */
import * as core from "@actions/core";
import type { Connector } from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { isEndpointRemoved } from "../zylon/integrations.ts";
import type { CompletenessCheck, List } from "../zylon/list.ts";
import type { Artifact } from "../zylon/schemas.ts";
import {
  type Document,
  type Documents,
  isUnknownStatus,
  readDocument,
} from "./documents.ts";
import type { Integration } from "./integration.ts";
import type { RunContext } from "./phase.ts";

export interface DocumentListing {
  /** Documents of the integration with this id, by document id. */
  readonly documentsOf: (id: string | undefined) => Documents;
  /** Number of its artifacts, including folders and links. */
  readonly artifactCountOf: (id: string | undefined) => number;
  /** Ids of other integrations that have documents of this connector. */
  readonly otherIntegrationsOf: (connector: Connector) => readonly string[];
  /** Whether a document that is not of this run has this name and project. */
  readonly hasOtherDocument: (name: string, project: string) => boolean;
  /** Why documents may be missing; `undefined` if the listing is complete. */
  readonly incompleteReason: string | undefined;
}

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

/** A list of documents in Zylon. */
interface Scope {
  readonly api: "artifact" | "integration";
  /** Empty for the whole organization, which only the artifact API can list. */
  readonly project: string;
}

export class DocumentLister {
  /** Ids of the integrations. */
  readonly #integrationIds: ReadonlySet<string>;
  /** The APIs that these integrations are in. */
  readonly #apis: Set<Scope["api"]>;
  /** The server has the artifact API. */
  readonly #hasArtifactApi: boolean;
  /** Sources of their documents, for the filter of the artifact API. */
  readonly #sources: string;
  #user: string | undefined;
  #scopes: readonly Scope[] = [];
  /** The index in `DOCUMENT_FILTERS` of the filter that Zylon accepts. */
  #filter: 0 | 1 = 0;
  /** Whether Zylon can list pending documents only. */
  #canFilterPending = true;
  /** Projects in which documents of these integrations were seen. */
  readonly #seenProjects = {
    artifact: new Set<string>(),
    integration: new Set<string>(),
  };
  readonly #noticed = new Set<string>();

  constructor(integrations: readonly Integration[], hasArtifactApi: boolean) {
    this.#integrationIds = new Set(integrations.map(({ id = "" }) => id));
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

  /** Lists the documents before the ingest. */
  listBefore(run: RunContext): Promise<DocumentListing> {
    return this.#listAll(true, run);
  }

  /** Lists the documents while waiting. */
  listNow(run: RunContext): Promise<DocumentListing> {
    return this.#listAll(false, run);
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
      if (isFilterRejected(failure)) this.#canFilterPending = false;
      else if (!isAccessDenied(failure) || scope.project === "") throw error;
      return [];
    }
  }

  async #listAll(
    mustReadTwice: boolean,
    run: RunContext,
  ): Promise<DocumentListing> {
    const all = new ListingBuilder();
    const proof = {
      keysOf: (some) => this.#getOwnIds(some),
      mustReadTwice,
    } satisfies CompletenessCheck<Artifact>;
    const hadSeen = new Set(this.#seenProjects.artifact);
    all.incompleteReason = await this.#findScopes(run);
    for (const scope of this.#scopes)
      await this.#listInto(all, scope, proof, run);
    // If all documents of a project disappeared, the user may just have lost
    // access.
    for (const project of hadSeen)
      if (!all.projects.has(project) && !this.#hasProjectInput(run))
        await this.#listInto(all, { api: "artifact", project }, proof, run);
    return all;
  }

  async #listInto(
    all: ListingBuilder,
    scope: Scope,
    proof: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<void> {
    const list = await this.#listArtifacts(scope, proof, run);
    if (list === undefined) {
      if (this.#seenProjects[scope.api].has(scope.project))
        all.incompleteReason = `no longer lets the user of api-token read ${formatScope(scope)}`;
      return;
    }
    if (list.incompleteReason !== undefined)
      all.incompleteReason = `${list.incompleteReason}, in ${formatScope(scope)}`;
    for (const artifact of list.items) this.#addArtifact(artifact, scope, all);
  }

  #getOwnIds(some: readonly Artifact[]): string[] {
    return some
      .filter((artifact) => this.#integrationIds.has(artifact.integration_id))
      .map((artifact) => artifact.id);
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
        ({ projects, flaw: incompleteReason } = await this.#listProjects(run));
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
    flaw: string | undefined;
  }> {
    try {
      this.#user ??= (await zylon.getCurrentUser(limit)).id;
      const { items, unreadableCount, incompleteReason } =
        await zylon.listProjects(this.#user, limit);
      if (unreadableCount > 0)
        this.#noticeOnce("Skipped projects without a usable id.");
      const ids = items.map(({ id }) => id);
      const projects = [
        ...new Set([...ids, ...this.#seenProjects.integration]),
      ];
      return {
        projects,
        flaw:
          incompleteReason && `${incompleteReason}, in the list of projects`,
      };
    } catch (error) {
      const isFirst = this.#scopes.length === 0;
      if (
        !isFirst ||
        !this.#hasArtifactApi ||
        !isEndpointRemoved(toFailure(error))
      )
        throw error;
      this.#apis.delete("integration");
      this.#apis.add("artifact");
      return { projects: [], flaw: undefined };
    }
  }

  /** Returns `undefined` for a project that the user may not read. */
  async #listArtifacts(
    scope: Scope,
    proof: CompletenessCheck<Artifact>,
    run: RunContext,
  ): Promise<List<Artifact> | undefined> {
    try {
      const list = await this.#requestList(scope, {}, proof, run);
      if (list.unreadableCount > 0)
        this.#noticeOnce(
          `Skipped documents without a usable id in ${formatScope(scope)}.`,
        );
      return list;
    } catch (error) {
      const failure = toFailure(error);
      if (isFilterRejected(failure) && this.#filter === 0) {
        this.#filter = 1;
        return this.#listArtifacts(scope, proof, run);
      }
      if (isFilterRejected(failure))
        throw unsupportedFiltersFailure(failure, run.inputs);
      if (!isAccessDenied(failure) || scope.project === "") throw error;
      if (this.#hasProjectInput(run))
        throw unreadableProjectFailure(failure, scope);
      this.#noticeOnce(
        `Skipped ${formatScope(scope)}, which the user of api-token can't read.`,
      );
      return undefined;
    }
  }

  #requestList(
    { api, project }: Scope,
    only: Readonly<Record<string, string>>,
    proof: CompletenessCheck<Artifact> | undefined,
    { zylon, limit }: RunContext,
  ): Promise<List<Artifact>> {
    const filter = { ...DOCUMENT_FILTERS[this.#filter], ...only };
    if (api === "integration")
      return zylon.listProjectArtifacts(project, filter, proof, limit);
    const where = project === "" ? {} : { project_id: project };
    const query = { ...filter, ...where, source: this.#sources };
    return zylon.listArtifacts(query, proof, limit);
  }

  #noticeOnce(text: string): void {
    if (!this.#noticed.has(text)) core.notice(text);
    this.#noticed.add(text);
  }

  #addArtifact(
    artifact: Artifact,
    { api, project: asked }: Scope,
    all: ListingBuilder,
  ): void {
    const project = asked || artifact.project_id;
    if (!this.#integrationIds.has(artifact.integration_id)) {
      all.addOther(artifact, project);
      return;
    }
    if (project !== "") this.#seenProjects[api].add(project);
    if (isUnknownStatus(artifact.ingest_status))
      this.#noticeOnce(
        `The ingest_status "${toSafeLine(artifact.ingest_status, 40)}" is unknown, so these documents count as not indexed yet.`,
      );
    all.add(artifact, project);
  }
}

/** A listing under construction. */
class ListingBuilder implements DocumentListing {
  readonly #documents = new Map<string, Map<string, Document>>();
  readonly #artifacts = new Map<string, Set<string>>();
  readonly projects = new Set<string>();
  readonly #otherIntegrations = new Map<string, Set<string>>();
  /** Names of documents that are not of this run, by project. */
  readonly #otherNames = new Map<string, Set<string>>();
  incompleteReason: string | undefined;

  documentsOf(id = ""): Documents {
    return this.#documents.get(id) ?? new Map<string, Document>();
  }

  artifactCountOf(id = ""): number {
    return this.#artifacts.get(id)?.size ?? 0;
  }

  otherIntegrationsOf({ sources }: Connector): readonly string[] {
    const ids = sources.map((source) =>
      this.#otherIntegrations.get(source.toLowerCase()),
    );
    return ids.flatMap((some) => [...(some ?? [])]);
  }

  hasOtherDocument(name: string, project: string): boolean {
    return this.#otherNames.get(project)?.has(name) === true;
  }

  addOther(artifact: Artifact, project: string): void {
    const { name, source, integration_id: id } = artifact;
    if (readDocument(artifact, project) === undefined) return;
    const names = this.#otherNames.get(project) ?? new Set();
    this.#otherNames.set(project, names.add(name));
    if (id === "") return;
    const key = source.toLowerCase();
    this.#otherIntegrations.set(
      key,
      (this.#otherIntegrations.get(key) ?? new Set()).add(id),
    );
  }

  add(artifact: Artifact, project: string): void {
    const { integration_id: owner, id } = artifact;
    this.projects.add(project);
    const ids = this.#artifacts.get(owner) ?? new Set<string>();
    this.#artifacts.set(owner, ids.add(id));
    const document = readDocument(artifact, project);
    if (document === undefined) return;
    const known = this.#documents.get(owner) ?? new Map<string, Document>();
    const other = known.get(id);
    const projects = [...(other?.projects ?? []), project];
    // If two projects disagree about a document, the one that still works on it
    // decides.
    const first = other?.indexStatus === "pending" ? other : document;
    known.set(id, { ...first, projects });
    this.#documents.set(owner, known);
  }
}

const formatScope = ({ project }: Scope): string =>
  project === ""
    ? "the organization"
    : `the project ${toSafeLine(project, 60)}`;

const isFilterRejected = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

const isAccessDenied = ({ code }: Failure): boolean =>
  code === "forbidden" || code === "not-found";

const unsupportedFiltersFailure = (
  failure: Failure,
  { ingest }: RunContext["inputs"],
): Failure =>
  failure.with({
    title: "Zylon doesn't list documents as documented",
    remedy: ingest
      ? "Set wait-for: completed, and remove expect-search, max-removed and max-failed"
      : "Check in Zylon whether documents are pending or failed",
  });

const unreadableProjectFailure = (failure: Failure, scope: Scope): Failure =>
  failure.with({
    title: `The user of api-token can't read ${formatScope(scope)}`,
    remedy: "Correct project-id, or give the user access to this project",
  });
