/** Lists the documents of a run's integrations, wherever they are. */
import * as core from "@actions/core";
import type { Connector } from "../connectors.ts";
import {
  type Document,
  type Documents,
  isUnknownStatus,
  readDocument,
} from "./documents.ts";
import { type Failure, failureOf } from "../errors.ts";
import type { Integration } from "./integration.ts";
import { isGone } from "../zylon/integrations.ts";
import type { List, Proof } from "../zylon/list.ts";
import type { Run } from "./phase.ts";
import type { Artifact } from "../zylon/schemas.ts";
import { line } from "../text.ts";

export interface Listing {
  /** Documents of the integration with this id, by document id. */
  readonly of: (id: string | undefined) => Documents;
  /** Number of its artifacts, including folders and links. */
  readonly artifactsOf: (id: string | undefined) => number;
  /** Ids of other integrations that have documents of this connector. */
  readonly strangersOf: (connector: Connector) => readonly string[];
  /** Why documents may be missing; `undefined` if the listing is complete. */
  readonly flaw: string | undefined;
}

const STATES = "Published,Processing,Error,Initializing,Unavailable";
/** The second filter is used if Zylon refuses the first. */
const FILTERS = [
  { include_descendants: "true", state: STATES },
  {
    include_descendants: "true",
    state: STATES.replace(",Unavailable", ""),
  },
] as const;
const PENDING = ["NotStarted", "Processing", "Parsing", "Storing"];

/** A list of documents in Zylon. */
interface Scope {
  readonly api: "artifact" | "integration";
  /** Empty for the whole organization, which only the artifact API can list. */
  readonly project: string;
}

export class Lister {
  /** Ids of the integrations. */
  readonly #owners: ReadonlySet<string>;
  /** The APIs that these integrations are in. */
  readonly #apis: Set<Scope["api"]>;
  /** The server has the artifact API. */
  readonly #hasArtifacts: boolean;
  /** Sources of their documents, for the filter of the artifact API. */
  readonly #sources: string;
  #user: string | undefined;
  #scopes: readonly Scope[] = [];
  /** The index in `DOCUMENT_FILTERS` of the filter that Zylon accepts. */
  #filter: 0 | 1 = 0;
  /** Whether Zylon can list pending documents only. */
  #listsPending = true;
  /** Projects in which documents of these integrations were seen. */
  readonly #ours = {
    artifact: new Set<string>(),
    integration: new Set<string>(),
  };
  readonly #noticed = new Set<string>();

  constructor(all: readonly Integration[], hasArtifacts: boolean) {
    this.#owners = new Set(all.map(({ id = "" }) => id));
    this.#apis = new Set(
      all.map(({ artifact }) => (artifact ? "artifact" : "integration")),
    );
    this.#hasArtifacts = hasArtifacts;
    const connectors = all.flatMap(({ connector }) => connector ?? []);
    this.#sources = [
      ...new Set(connectors.flatMap(({ sources }) => sources)),
    ].join(",");
  }

  /** Lists the documents before the ingest. */
  listBefore(run: Run): Promise<Listing> {
    return this.#whole(true, run);
  }

  /** Lists the documents while waiting. */
  listNow(run: Run): Promise<Listing> {
    return this.#whole(false, run);
  }

  /** Lists only the pending documents; `undefined` if Zylon can't do that. */
  async listPending(run: Run): Promise<Listing | undefined> {
    const all = new Draft();
    for (const scope of this.#scopes) {
      if (!this.#listsPending) return undefined;
      const list = await this.#pendingIn(scope, run);
      for (const artifact of list) this.#take(artifact, scope, all);
    }
    return this.#listsPending ? all : undefined;
  }

  async #pendingIn(scope: Scope, run: Run): Promise<readonly Artifact[]> {
    const only = { ingest_status: PENDING.join(",") };
    try {
      const list = await this.#list(scope, only, undefined, run);
      const isHeard = list.items.every(({ ingest_status: status }) =>
        PENDING.includes(status),
      );
      this.#listsPending = isHeard;
      return list.items;
    } catch (error) {
      const failure = failureOf(error);
      if (isRefused(failure)) this.#listsPending = false;
      else if (!isUnreadable(failure) || scope.project === "") throw error;
      return [];
    }
  }

  async #whole(isTwice: boolean, run: Run): Promise<Listing> {
    const all = new Draft();
    const proof = {
      keysOf: (some) => this.#keysOf(some),
      isTwice,
    } satisfies Proof<Artifact>;
    const hadSeen = new Set(this.#ours.artifact);
    all.flaw = await this.#findScopes(run);
    for (const scope of this.#scopes)
      await this.#listInto(all, scope, proof, run);
    // If all documents of a project disappeared, the user may just have lost
    // access.
    for (const project of hadSeen)
      if (!all.projects.has(project) && !this.#isGiven(run))
        await this.#listInto(all, { api: "artifact", project }, proof, run);
    return all;
  }

  async #listInto(
    all: Draft,
    scope: Scope,
    proof: Proof<Artifact>,
    run: Run,
  ): Promise<void> {
    const list = await this.#artifacts(scope, proof, run);
    if (list === undefined) {
      if (this.#ours[scope.api].has(scope.project))
        all.flaw = `no longer lets the user of api-token read ${nameOf(scope)}`;
      return;
    }
    if (list.flaw !== undefined) all.flaw = `${list.flaw}, in ${nameOf(scope)}`;
    for (const artifact of list.items) this.#take(artifact, scope, all);
  }

  #keysOf(some: readonly Artifact[]): string[] {
    return some
      .filter((artifact) => this.#owners.has(artifact.integration_id))
      .map((artifact) => artifact.id);
  }

  readonly #isGiven = ({ inputs }: Run): boolean => inputs.projectId.length > 0;

  /** Each API has its own lists. Resolves to why some may be missing. */
  async #findScopes(run: Run): Promise<string | undefined> {
    const { projectId: given } = run.inputs;
    let flaw: string | undefined;
    const scopes: Scope[] = [];
    if (this.#apis.has("integration")) {
      let projects: readonly string[] = given;
      if (given.length === 0) ({ projects, flaw } = await this.#projects(run));
      for (const project of projects)
        scopes.push({ api: "integration", project });
    }
    if (this.#apis.has("artifact"))
      for (const project of given.length > 0 ? given : [""])
        scopes.push({ api: "artifact", project });
    this.#scopes = scopes;
    return flaw;
  }

  /**
   * Lists the projects of the user, and those that left the user's list since,
   * because their documents may still be there. Lists none if Zylon no longer
   * has this list: then the artifact API has the documents.
   */
  async #projects({
    zylon,
    limit,
  }: Run): Promise<{ projects: readonly string[]; flaw: string | undefined }> {
    try {
      this.#user ??= (await zylon.me(limit)).id;
      const { items, unread, flaw } = await zylon.projects(this.#user, limit);
      if (unread > 0) this.#noticeOnce("Skipped projects without a usable id.");
      const ids = items.map(({ id }) => id);
      const projects = [...new Set([...ids, ...this.#ours.integration])];
      return { projects, flaw: flaw && `${flaw}, in the list of projects` };
    } catch (error) {
      const isFirst = this.#scopes.length === 0;
      if (!isFirst || !this.#hasArtifacts || !isGone(failureOf(error)))
        throw error;
      this.#apis.delete("integration");
      this.#apis.add("artifact");
      return { projects: [], flaw: undefined };
    }
  }

  /** Returns `undefined` for a project that the user may not read. */
  async #artifacts(
    scope: Scope,
    proof: Proof<Artifact>,
    run: Run,
  ): Promise<List<Artifact> | undefined> {
    try {
      const list = await this.#list(scope, {}, proof, run);
      if (list.unread > 0)
        this.#noticeOnce(
          `Skipped documents without a usable id in ${nameOf(scope)}.`,
        );
      return list;
    } catch (error) {
      const failure = failureOf(error);
      if (isRefused(failure) && this.#filter === 0) {
        this.#filter = 1;
        return this.#artifacts(scope, proof, run);
      }
      if (isRefused(failure)) throw unwatchable(failure, run.inputs);
      if (!isUnreadable(failure) || scope.project === "") throw error;
      if (this.#isGiven(run)) throw closed(failure, scope);
      this.#noticeOnce(
        `Skipped ${nameOf(scope)}, which the user of api-token may not read.`,
      );
      return undefined;
    }
  }

  #list(
    { api, project }: Scope,
    only: Readonly<Record<string, string>>,
    proof: Proof<Artifact> | undefined,
    { zylon, limit }: Run,
  ): Promise<List<Artifact>> {
    const filter = { ...FILTERS[this.#filter], ...only };
    if (api === "integration")
      return zylon.artifacts(project, filter, proof, limit);
    const where = project === "" ? {} : { project_id: project };
    const query = { ...filter, ...where, source: this.#sources };
    return zylon.cursorArtifacts(query, proof, limit);
  }

  #noticeOnce(text: string): void {
    if (!this.#noticed.has(text)) core.notice(text);
    this.#noticed.add(text);
  }

  #take(artifact: Artifact, { api, project: asked }: Scope, all: Draft): void {
    const project = asked || artifact.project_id;
    if (!this.#owners.has(artifact.integration_id)) {
      if (api === "artifact") all.addStranger(artifact);
      return;
    }
    if (project !== "") this.#ours[api].add(project);
    if (isUnknownStatus(artifact.ingest_status))
      this.#noticeOnce(
        `The ingest_status "${line(artifact.ingest_status, 40)}" is not supported: such documents count as not indexed yet.`,
      );
    all.add(artifact, project);
  }
}

/** A listing under construction. */
class Draft implements Listing {
  readonly #documents = new Map<string, Map<string, Document>>();
  readonly #artifacts = new Map<string, Set<string>>();
  readonly projects = new Set<string>();
  readonly #strangers = new Map<string, Set<string>>();
  flaw: string | undefined;

  of(id = ""): Documents {
    return this.#documents.get(id) ?? new Map<string, Document>();
  }

  artifactsOf(id = ""): number {
    return this.#artifacts.get(id)?.size ?? 0;
  }

  strangersOf({ sources }: Connector): readonly string[] {
    const ids = sources.map((source) =>
      this.#strangers.get(source.toLowerCase()),
    );
    return ids.flatMap((some) => [...(some ?? [])]);
  }

  addStranger({ source, integration_id: id }: Artifact): void {
    if (id === "") return;
    const key = source.toLowerCase();
    this.#strangers.set(key, (this.#strangers.get(key) ?? new Set()).add(id));
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
    const first = other?.standing === "pending" ? other : document;
    known.set(id, { ...first, projects });
    this.#documents.set(owner, known);
  }
}

const nameOf = ({ project }: Scope): string =>
  project === "" ? "the organization" : `the project ${line(project, 60)}`;

const isRefused = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

const isUnreadable = ({ code }: Failure): boolean =>
  code === "forbidden" || code === "not-found";

const unwatchable = (failure: Failure, { ingest }: Run["inputs"]): Failure =>
  failure.with({
    title: "Zylon doesn't list documents in the documented way",
    remedy: ingest
      ? "Set wait-for: completed, and remove expect-search, max-removed and max-failed"
      : "Check in Zylon whether documents are pending or failed",
  });

const closed = (failure: Failure, scope: Scope): Failure =>
  failure.with({
    title: `The user of api-token can't read ${nameOf(scope)}`,
    remedy: "Correct project-id, or give the user access to this project",
  });
