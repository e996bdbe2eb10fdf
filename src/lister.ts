/** Asks Zylon for the documents of a run's integrations. */
import * as core from "@actions/core";
import {
  type Document,
  type Documents,
  isUnknownStatus,
  readDocument,
} from "./documents.ts";
import { type Failure, failureOf } from "./errors.ts";
import type { List, Proof } from "./list.ts";
import type { Run } from "./phase.ts";
import type { Integration } from "./integration.ts";
import { line } from "./text.ts";
import type { Artifact } from "./zylon.ts";

export interface Listing {
  /** Documents by id, of the integration of this id. */
  readonly of: (id: string | undefined) => Documents;
  /** How many artifacts it has, folders and links among them. */
  readonly artifactsOf: (id: string | undefined) => number;
  /** Why some may be missing; undefined: these are all. */
  readonly flaw: string | undefined;
}

const STATES = "Published,Processing,Error,Initializing,Unavailable";
/** The second is for a Zylon that refuses the first. */
const FILTERS = [
  { include_descendants: "true", state: STATES },
  {
    include_descendants: "true",
    state: STATES.replace(",Unavailable", ""),
  },
] as const;
const PENDING = ["NotStarted", "Processing", "Parsing", "Storing"];

/** Lists the documents of a run's integrations in every project. */
export class Lister {
  /** Ids of the integrations. */
  readonly #owners: ReadonlySet<string>;
  #user: string | undefined;
  #projects: readonly string[] = [];
  /** Which of `FILTERS` Zylon takes. */
  #filter: 0 | 1 = 0;
  /** Whether Zylon lists the pending alone where it is asked to. */
  #listsPending = true;
  /** Projects in which documents of these integrations were seen. */
  readonly #ours = new Set<string>();
  readonly #noticed = new Set<string>();

  constructor(all: readonly Integration[]) {
    this.#owners = new Set(all.map(({ id = "" }) => id));
  }

  /** Before the ingest. */
  before(run: Run): Promise<Listing> {
    return this.#whole(true, run);
  }

  /** While waiting. */
  look(run: Run): Promise<Listing> {
    return this.#whole(false, run);
  }

  /** The pending alone; undefined where Zylon does not list them alone. */
  async pending(run: Run): Promise<Listing | undefined> {
    const all = new Listed();
    for (const project of this.#projects) {
      if (!this.#listsPending) return undefined;
      const list = await this.#pendingIn(project, run);
      for (const artifact of list) this.#take(artifact, project, all);
    }
    return this.#listsPending ? all : undefined;
  }

  async #pendingIn(project: string, run: Run): Promise<readonly Artifact[]> {
    const { zylon, limit } = run;
    const only = { ingest_status: PENDING.join(",") };
    const filter = { ...FILTERS[this.#filter], ...only };
    try {
      const list = await zylon.artifacts(project, filter, undefined, limit);
      const isHeard = list.items.every(({ ingest_status: status }) =>
        PENDING.includes(status),
      );
      this.#listsPending = isHeard;
      return list.items;
    } catch (error) {
      const failure = failureOf(error);
      if (isRefused(failure)) this.#listsPending = false;
      else if (!isClosed(failure)) throw error;
      return [];
    }
  }

  async #whole(isTwice: boolean, run: Run): Promise<Listing> {
    const all = new Listed();
    const proof = {
      keysOf: (some) => this.#keysOf(some),
      isTwice,
    } satisfies Proof<Artifact>;
    all.flaw = await this.#listProjects(run);
    for (const project of this.#projects) {
      const list = await this.#artifacts(project, proof, run);
      if (list === undefined) {
        if (this.#ours.has(project))
          all.flaw = `no longer lets the user of api-token read the project ${line(project, 60)}`;
        continue;
      }
      if (list.flaw !== undefined)
        all.flaw = `${list.flaw}, in the project ${line(project, 60)}`;
      for (const artifact of list.items) this.#take(artifact, project, all);
    }
    return all;
  }

  #keysOf(some: readonly Artifact[]): string[] {
    return some
      .filter((artifact) => this.#owners.has(artifact.integration_id))
      .map((artifact) => artifact.id);
  }

  /**
   * Those that are given, or all of the user, and those that left the user's
   * list since: what was seen there may still be there. Resolves to a flaw.
   */
  async #listProjects({
    zylon,
    inputs,
    limit,
  }: Run): Promise<string | undefined> {
    this.#projects = inputs["project-id"];
    if (this.#projects.length > 0) return undefined;
    this.#user ??= (await zylon.me(limit)).id;
    const { items, unread, flaw } = await zylon.projects(this.#user, limit);
    if (unread > 0) this.#noticeOnce("Skipped projects without a usable id.");
    const ids = items.map(({ id }) => id);
    this.#projects = [...new Set([...ids, ...this.#ours])];
    return flaw === undefined ? undefined : `${flaw} (projects)`;
  }

  /** Undefined for a project that the user may not read. */
  async #artifacts(
    project: string,
    proof: Proof<Artifact>,
    run: Run,
  ): Promise<List<Artifact> | undefined> {
    const { zylon, inputs, limit } = run;
    try {
      const filter = FILTERS[this.#filter];
      const list = await zylon.artifacts(project, filter, proof, limit);
      if (list.unread > 0)
        this.#noticeOnce(
          `Skipped documents without a usable id in the project ${line(project, 60)}.`,
        );
      return list;
    } catch (error) {
      const failure = failureOf(error);
      if (isRefused(failure) && this.#filter === 0) {
        this.#filter = 1;
        return this.#artifacts(project, proof, run);
      }
      if (isRefused(failure)) throw unwatchable(failure);
      if (!isClosed(failure)) throw error;
      if (inputs["project-id"].length > 0) throw closed(failure, project);
      this.#noticeOnce(
        `Skipped the project ${line(project, 60)}, which the user of api-token may not read.`,
      );
      return undefined;
    }
  }

  #noticeOnce(text: string): void {
    if (!this.#noticed.has(text)) core.notice(text);
    this.#noticed.add(text);
  }

  #take(artifact: Artifact, project: string, all: Listed): void {
    if (!this.#owners.has(artifact.integration_id)) return;
    this.#ours.add(project);
    if (isUnknownStatus(artifact.ingest_status))
      this.#noticeOnce(
        `The ingest_status "${line(artifact.ingest_status, 40)}" is not supported: such documents count as not indexed yet.`,
      );
    all.add(artifact, project);
  }
}

/** A listing that is being made. */
class Listed implements Listing {
  readonly #documents = new Map<string, Map<string, Document>>();
  readonly #artifacts = new Map<string, Set<string>>();
  flaw: string | undefined;

  of(id = ""): Documents {
    return this.#documents.get(id) ?? new Map<string, Document>();
  }

  artifactsOf(id = ""): number {
    return this.#artifacts.get(id)?.size ?? 0;
  }

  add(artifact: Artifact, project: string): void {
    const { integration_id: owner, id } = artifact;
    const ids = this.#artifacts.get(owner) ?? new Set<string>();
    this.#artifacts.set(owner, ids.add(id));
    const document = readDocument(artifact, project);
    if (document === undefined) return;
    const known = this.#documents.get(owner) ?? new Map<string, Document>();
    const other = known.get(id);
    const projects = [...(other?.projects ?? []), project];
    // Of two projects, the one that still works on it decides.
    const first = other?.standing === "pending" ? other : document;
    known.set(id, { ...first, projects });
    this.#documents.set(owner, known);
  }
}

const isRefused = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

const isClosed = ({ code }: Failure): boolean =>
  code === "forbidden" || code === "not-found";

const unwatchable = (failure: Failure): Failure =>
  failure.with({
    title: "Zylon doesn't list documents in the documented way",
    remedy:
      "Set wait-for: completed, without expect-search, max-removed and max-failed",
  });

const closed = (failure: Failure, project: string): Failure =>
  failure.with({
    title: `The user of api-token can't read the project ${line(project, 60)}`,
    remedy: "Correct project-id, or give the user access to this project",
  });
