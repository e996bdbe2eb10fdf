/**
 * Lists the documents of a run's projects: all of them, or the pending ones
 * where Zylon can list these alone.
 */
import type { Limits } from "../http/clock.ts";
import { ActionError, asActionError } from "../http/error.ts";
import type { Session } from "../session/session.ts";
import { type ArtifactFilter, PAGE_SIZE } from "../zylon/api.ts";
import { idList } from "../zylon/connectors.ts";
import {
  checkSize,
  ListReading,
  type ReadList,
  readUntilSure,
} from "../zylon/pages.ts";
import { type Artifact, OWNER } from "../zylon/schemas.ts";
import {
  type Document,
  documentOf,
  isStray,
  isUnknownStatus,
  PENDING,
  type Reliability,
  worseOf,
} from "./documents.ts";

/**
 * The filters that list every document; each is tried after Zylon refused the
 * one before.
 */
const FILTERS: readonly ArtifactFilter[] = [
  {
    include_descendants: "true",
    state: "Published,Processing,Error,Initializing,Unavailable",
  },
  {
    include_descendants: "true",
    state: "Published,Processing,Error,Initializing",
  },
];

const MAX_NOTICES = 20;
/** Zylon refuses a parameter or its value. */
export const isParameterRefused = ({ http }: ActionError): boolean =>
  http.status === 400 || http.status === 422;

/** The failure where Zylon refuses every filter: it cannot be watched. */
function unlistable(
  { code, explanation, http }: ActionError,
  hasGivenProjects: boolean,
): ActionError {
  let remedy = "Set wait-for: completed, which needs no list of documents";
  if (hasGivenProjects) remedy = `Check project-id. If it is right: ${remedy}`;
  return new ActionError(code, { ...explanation, remedy }, { http });
}

/** The project is gone, or the user may not read it. */
const isClosed = ({ code }: ActionError): boolean =>
  code === "not-found" || code === "forbidden";

/** What one look found. */
export interface FoundDocuments extends Reliability {
  /** Of the integrations of the run, by integration and then by id. */
  readonly documents: Map<string, Map<string, Document>>;
}

/** One project, read from its first page to its last. */
interface Reading extends ReadList {
  /** Of the integrations of the run, by id. */
  readonly documents: Map<string, Document>;
  readonly listed: number;
  /** How many there are, as Zylon reports it. */
  readonly total: number | undefined;
  /** About what it takes in memory, in characters. */
  readonly size: number;
  /** An integration of the run that has a document without a usable id. */
  readonly idless: string | undefined;
}

/**
 * Whether Zylon ignores the filter for pending documents. Up to half may be
 * others: a document may become done while Zylon makes its answer.
 */
function ignoresFilter(items: readonly Artifact[]): boolean {
  const strays = items.filter(isStray);
  return strays.length * 2 > items.length;
}

/**
 * Why a list is not whole; empty where it is, or where a later look may show
 * that it is.
 */
function flawOf(
  { wholeness, listed, total }: Pick<Reading, "wholeness" | "listed" | "total">,
  what: string,
  mustProve: boolean,
): string {
  if (wholeness === "whole") return "";
  if (wholeness === "unproved" && !mustProve) return "";
  if (total === undefined)
    return `Zylon listed other ${what} each time it was asked`;
  return `Zylon reports ${total} ${what}, but listed ${listed}`;
}

/**
 * The failure of a project that `project-id` names: where it cannot be read, the
 * input is wrong, and not the integration.
 */
function failureOfGiven(project: string, failure: ActionError): ActionError {
  if (!isClosed(failure)) return failure;
  const explanation = {
    what: `The user of api-token has no project ${idList([project])}, or cannot read it`,
    why: failure.explanation.what,
    remedy:
      "Correct project-id, or leave it empty to look in every project of the user",
  };
  return new ActionError(failure.code, explanation, {
    cause: failure,
    http: failure.http,
  });
}

export class Listing {
  /** Zylon can list the pending documents alone, as far as this run knows. */
  listsPendingAlone = true;
  readonly #session: Session;
  readonly #ids: ReadonlySet<string>;
  readonly #noticed = new Set<string>();
  #user: string | undefined;
  /** Those of the last full look. */
  #projects: ReadonlySet<string>;
  /** For each integration, the projects in which this run saw its documents. */
  readonly #homes = new Map<string, Set<string>>();
  /**
   * Which of `FILTERS` Zylon accepted. With another one, documents would seem
   * removed.
   */
  #filter: number | undefined;
  /** Undefined where Zylon refuses so large a page. */
  #pageSize: number | undefined = PAGE_SIZE;

  /**
   * @param ids of the integrations whose documents are kept; more may be added
   * later
   */
  constructor(session: Session, ids: ReadonlySet<string>) {
    this.#session = session;
    this.#ids = ids;
    this.#projects = new Set(session.inputs["project-id"]);
  }

  /**
   * Every document of every project, those included that an ingest has made
   * since.
   * @param mustProve this look must prove by itself that it is whole, since none
   * follows that could
   */
  async all(limits: Limits, mustProve: boolean): Promise<FoundDocuments> {
    const projects = await this.#readProjects(limits, mustProve);
    this.#projects = projects.ids;
    const documents: FoundDocuments["documents"] = new Map();
    const flaws = [projects.flaw, this.#lostProjects(projects.ids)];
    let isUnproved = projects.wholeness === "unproved";
    let count = 0;
    let size = 0;
    let refusal: ActionError | undefined;
    for (const project of projects.ids) {
      const reading = await this.#unlessClosed(project, () =>
        this.#readAll(project, limits, mustProve),
      );
      if (reading instanceof ActionError) {
        refusal = reading;
        continue;
      }
      count += 1;
      size += reading.size;
      checkSize(size, this.#ifTooLarge);
      this.#sortInto(documents, reading);
      flaws.push(...this.#flawsOf(reading, project, mustProve));
      if (reading.wholeness === "unproved") isUnproved = true;
    }
    // The user may read none of the projects.
    if (count === 0 && refusal !== undefined) throw refusal;
    const flaw = flaws.find((one) => one !== "") ?? "";
    let wholeness: Reliability["wholeness"] = isUnproved ? "unproved" : "whole";
    if (flaw !== "") {
      wholeness = "partial";
      this.#tellFlaw(flaw);
    }
    return {
      documents,
      wholeness,
      flaw,
    };
  }

  /** Says which projects are gone in which this run saw its documents. */
  #lostProjects(listed: ReadonlySet<string>): string {
    const lost = new Set<string>();
    for (const homes of this.#homes.values()) {
      for (const project of homes) if (!listed.has(project)) lost.add(project);
    }
    if (lost.size === 0) return "";
    return `Zylon no longer lists the project ${this.#printable(...lost)}, in which documents of this run were`;
  }

  #flawsOf(reading: Reading, project: string, mustProve: boolean): string[] {
    const { idless } = reading;
    const where = `in the project ${this.#printable(project)}`;
    const flaws = [flawOf(reading, `documents ${where}`, mustProve)];
    if (idless !== undefined)
      flaws.push(
        `Zylon lists a document of the integration ${this.#printable(idless)} without a usable id, ${where}`,
      );
    return flaws;
  }

  #printable(...ids: string[]): string {
    return idList(ids.map(this.#session.printer.redact));
  }

  /** The numbers in it may change with each look: it is told once. */
  #tellFlaw(flaw: string): void {
    this.#notice(
      `${flaw}. Until its lists are whole, nothing counts as removed, and the wait does not end.`,
      flaw.replaceAll(/(reports|listed) \d+/g, ""),
    );
  }

  /**
   * The pending documents of these integrations; undefined where Zylon cannot
   * list them alone.
   */
  async pending(
    ids: ReadonlySet<string>,
    limits: Limits,
  ): Promise<FoundDocuments["documents"] | undefined> {
    const documents: FoundDocuments["documents"] = new Map();
    let size = 0;
    const filter = {
      ...FILTERS[this.#filter ?? 0],
      ingest_status: PENDING.join(","),
    };
    for (const project of this.#projectsOf(ids)) {
      try {
        const reading = await this.#unlessClosed(project, () =>
          this.#readOnce(project, filter, limits, false),
        );
        // Its answer has shown that Zylon ignores the filter.
        if (!this.listsPendingAlone) return undefined;
        if (reading instanceof ActionError) continue;
        size += reading.size;
        checkSize(size, this.#ifTooLarge);
        this.#sortInto(documents, reading);
      } catch (error) {
        const failure = asActionError(error);
        // It may be gone: the next full look will tell.
        if (failure.code === "not-found" && !this.#isGiven) continue;
        if (!isParameterRefused(failure)) throw failure;
        this.#giveUpFilter("refuses");
        return undefined;
      }
    }
    return documents;
  }

  /**
   * The projects in which these integrations have documents; every project if
   * one of them has none yet.
   */
  #projectsOf(ids: ReadonlySet<string>): Set<string> {
    const projects = new Set<string>();
    for (const id of ids) {
      const homes = this.#homes.get(id) ?? this.#projects;
      for (const project of homes) projects.add(project);
    }
    return projects;
  }

  /** A document that two projects list has the worse of its standings. */
  #sortInto(
    documents: FoundDocuments["documents"],
    { documents: read }: Reading,
  ): void {
    for (const document of read.values()) {
      const { id, integration, project } = document;
      const known = documents.get(integration) ?? new Map<string, Document>();
      known.set(id, worseOf(known.get(id), document));
      documents.set(integration, known);
      const homes = this.#homes.get(integration) ?? new Set();
      homes.add(project);
      this.#homes.set(integration, homes);
    }
  }

  #giveUpFilter(verb: "refuses" | "ignores"): void {
    this.#session.log.info(
      `Zylon ${verb} the filter ingest_status, so each poll lists every document`,
    );
    this.listsPendingAlone = false;
  }

  /**
   * The projects to look at: those of `project-id`, or all of the token's user.
   */
  async #readProjects(
    limits: Limits,
    mustProve: boolean,
  ): Promise<ReadList & { readonly flaw: string }> {
    const { api, inputs } = this.#session;
    if (this.#isGiven) {
      const ids = new Set(inputs["project-id"]);
      return { ids, wholeness: "whole", flaw: "" };
    }
    const user = (this.#user ??= await api.userId(limits));
    const read = async () => {
      const size = this.#pageSize;
      const list = new ListReading(
        (at) => api.projects(user, { at, size }, limits),
        { pageSize: size, isThorough: true },
      );
      const ids = new Set<string>();
      for await (const { items, skipped } of list.pages()) {
        for (const { id } of items) ids.add(id);
        if (skipped.length > 0)
          this.#notice("Skipped projects without a usable id.");
      }
      const { wholeness, listed, total } = list;
      return { ids, wholeness, listed, total };
    };
    const reading = await this.#sized(() => readUntilSure(read, mustProve));
    return { ...reading, flaw: flawOf(reading, "projects", mustProve) };
  }

  /**
   * Reads with a page size, or without one where Zylon refuses it: its largest
   * page may be smaller.
   */
  async #sized<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      const failure = asActionError(error);
      if (this.#pageSize === undefined || !isParameterRefused(failure))
        throw failure;
      this.#pageSize = undefined;
      return read();
    }
  }

  /** Reads every artifact of a project. */
  #readAll(
    project: string,
    limits: Limits,
    mustProve: boolean,
  ): Promise<Reading> {
    return this.#sized(() => this.#readFiltered(project, limits, mustProve));
  }

  /** Reads every artifact, by the first filter that Zylon accepts. */
  async #readFiltered(
    project: string,
    limits: Limits,
    mustProve: boolean,
  ): Promise<Reading> {
    for (let filter = this.#filter ?? 0; ; filter += 1) {
      try {
        const reading = await readUntilSure(
          () => this.#readOnce(project, { ...FILTERS[filter] }, limits, true),
          mustProve,
        );
        this.#filter = filter;
        return reading;
      } catch (error) {
        const failure = asActionError(error);
        const isLast =
          this.#filter !== undefined || filter === FILTERS.length - 1;
        if (!isParameterRefused(failure)) throw failure;
        if (isLast) throw unlistable(failure, this.#isGiven);
      }
    }
  }

  /**
   * Reads every page of a project; gives up the filter for pending documents
   * where Zylon ignores it.
   */
  async #readOnce(
    project: string,
    filter: ArtifactFilter,
    limits: Limits,
    isThorough: boolean,
  ): Promise<Reading> {
    const documents = new Map<string, Document>();
    let idless: string | undefined;
    const size = this.#pageSize;
    const list = new ListReading(
      (at) =>
        this.#session.api.artifacts(project, { at, size }, filter, limits),
      { pageSize: size, isThorough },
    );
    for await (const { items, skipped } of list.pages()) {
      if (filter.ingest_status !== undefined && ignoresFilter(items)) {
        this.#giveUpFilter("ignores");
        break;
      }
      for (const artifact of items) {
        if (this.#isOurs(artifact)) this.#keep(artifact, project, documents);
      }
      idless ??= this.#ownerOf(skipped);
    }
    return {
      documents,
      idless,
      ids: new Set(documents.keys()),
      wholeness: list.wholeness,
      listed: list.listed,
      total: list.total,
      size: list.size,
    };
  }

  #isOurs({ integration_id: integration = "" }: Artifact): boolean {
    return this.#ids.has(integration);
  }

  /** The first integration of the run that has one of these entries. */
  #ownerOf(idless: readonly unknown[]): string | undefined {
    if (idless.length > 0) this.#notice("Skipped documents without an id.");
    for (const entry of idless) {
      const id = OWNER.safeParse(entry).data?.integration_id;
      if (id !== undefined && this.#ids.has(id)) return id;
    }
    return undefined;
  }

  #keep(
    artifact: Artifact,
    project: string,
    documents: Map<string, Document>,
  ): void {
    const document = documentOf(artifact, project);
    if (document === undefined) return;
    this.#tellStatus(artifact);
    const { id } = document;
    documents.set(id, worseOf(documents.get(id), document));
  }

  #tellStatus(artifact: Artifact): void {
    const { ingest_status: status = "" } = artifact;
    if (status === "") {
      this.#notice(
        "Zylon reports no ingest_status for some documents. They count as indexed once they are published.",
      );
    }
    if (isUnknownStatus(artifact)) {
      const word = this.#session.printer.value(status, 40);
      this.#notice(
        `Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`,
      );
    }
  }

  /** Tells each notice once; `key`: what makes it the same. */
  #notice(notice: string, key = notice): void {
    if (this.#noticed.has(key) || this.#noticed.size >= MAX_NOTICES) return;
    this.#noticed.add(key);
    this.#session.log.notice(notice);
  }

  /**
   * Reads a project. One that the user cannot read is skipped, which resolves to
   * the refusal. A project in which this run saw its documents is never skipped: they
   * would seem to be gone.
   */
  async #unlessClosed(
    project: string,
    read: () => Promise<Reading>,
  ): Promise<Reading | ActionError> {
    try {
      return await read();
    } catch (error) {
      const failure = asActionError(error);
      if (this.#isGiven) throw failureOfGiven(project, failure);
      if (!isClosed(failure) || this.#isHome(project)) throw failure;
      this.#notice(
        `Skipped the project ${this.#printable(project)}: the user of api-token cannot read it.`,
      );
      return failure;
    }
  }

  /** The projects are those of `project-id`. */
  get #isGiven(): boolean {
    return this.#session.inputs["project-id"].length > 0;
  }

  get #ifTooLarge(): string {
    return this.#isGiven
      ? "Set project-id to fewer projects, or wait-for: completed"
      : "Set project-id to the projects of the integrations, or wait-for: completed";
  }

  #isHome(project: string): boolean {
    return [...this.#homes.values()].some((homes) => homes.has(project));
  }
}
