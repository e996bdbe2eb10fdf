/**
 * Lists the documents of a run's projects: all of them, or the pending ones
 * where Zylon can list these alone.
 */
import type { Limits } from "../http/clock.ts";
import { ActionError, asActionError } from "../http/error.ts";
import type { Session } from "../session/session.ts";
import { oneLine } from "../log/untrusted.ts";
import type { ArtifactFilter } from "../zylon/api.ts";
import { idList } from "../zylon/connectors.ts";
import { everyPage } from "../zylon/answers.ts";
import type { Artifact } from "../zylon/schemas.ts";
import { areAlike } from "./comparison.ts";
import {
  type Document,
  documentOf,
  isNoDocument,
  isUnknownStatus,
  standingOf,
  PENDING,
  worseOf,
} from "./documents.ts";

/**
 * The filters of a whole look; each is tried after Zylon refused the one
 * before. By default, it hides failed documents.
 */
const WHOLE: readonly ArtifactFilter[] = [
  {
    include_descendants: "true",
    state: "Published,Processing,Error,Initializing,Unavailable",
  },
  { include_descendants: "true" },
  {},
];

const MAX_NOTICES = 20;
/**
 * How often a list is read that is not whole, until two readings in a row
 * agree.
 */
const MAX_READINGS = 4;

/** Zylon refuses a parameter or its value. */
const isRefused = ({ http }: ActionError): boolean =>
  http.status === 400 || http.status === 422;

/** A project and the name of a document in it, as one text. */
export const nameInProject = (project: string, name: string): string =>
  `${project}\n${name}`;

/** What one look found. */
export interface FoundDocuments {
  /** Of the integrations of the run, by integration and then by id. */
  readonly documents: Map<string, Map<string, Document>>;
  /**
   * What else is listed, for the search: ids, and names with their projects.
   */
  readonly others: Set<string>;
  readonly projects: ReadonlySet<string>;
  /** Every list was whole: what is missing here is not in Zylon either. */
  readonly isWhole: boolean;
}

/** One project, read from its first page to its last. */
interface Reading {
  /** Of the integrations of the run, by id. */
  readonly documents: Map<string, Document>;
  readonly others: Set<string>;
  readonly isWhole: boolean;
}

/**
 * Whether as many items were listed as each page reports in all; true where
 * none reports it.
 */
function listsAll(totals: ReadonlySet<number>, listed: number): boolean {
  if (totals.size === 0) return true;
  return totals.size === 1 && totals.has(listed);
}

/**
 * Whether Zylon ignores the filter for pending documents. Up to half may be
 * others: a document may become done while Zylon makes its answer.
 */
function ignoresFilter(items: readonly Artifact[]): boolean {
  const strays = items.filter((item) => standingOf(item) !== "pending");
  return strays.length * 2 > items.length;
}

function haveSameIds(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

export class Listing {
  /** Zylon lists the pending documents alone, as far as this run knows. */
  filters = true;
  readonly #session: Session;
  readonly #ids: ReadonlySet<string>;
  readonly #noticed = new Set<string>();
  /** Projects that this run has read. */
  readonly #readable = new Set<string>();
  /** Why a project was skipped. */
  #refusal: ActionError | undefined;
  #user: string | undefined;
  /** Those of the last whole look. */
  #projects: ReadonlySet<string>;
  /** For each integration, the projects in which this run saw its documents. */
  readonly #homes = new Map<string, Set<string>>();
  /**
   * Which of `WHOLE` Zylon accepted. It stays: with another one, documents would
   * seem removed, and failures would not be seen.
   */
  #filter: number | undefined;

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
   */
  async all(limits: Limits): Promise<FoundDocuments> {
    const { ids: projects, isWhole: isKnown } =
      await this.#readProjects(limits);
    this.#projects = projects;
    const documents: FoundDocuments["documents"] = new Map();
    const others = new Set<string>();
    const readings: Reading[] = [];
    for (const project of projects) {
      const reading = await this.#ofProject(project, () =>
        this.#whole(project, limits),
      );
      if (reading === undefined) continue;
      readings.push(reading);
      this.#sortInto(documents, reading);
      for (const other of reading.others) others.add(other);
    }
    // There is nothing to look at.
    if (readings.length === 0 && this.#refusal !== undefined)
      throw this.#refusal;
    const isWhole = isKnown && readings.every((reading) => reading.isWhole);
    if (!isWhole)
      this.#notice(
        "Documents come and go while Zylon lists them, so the list may be incomplete.",
      );
    return { documents, others, projects, isWhole };
  }

  /**
   * The pending documents of these integrations, where each has documents; in
   * every project, where one of them has none yet. Undefined where Zylon cannot
   * list them alone.
   */
  async pending(
    ids: ReadonlySet<string>,
    limits: Limits,
  ): Promise<FoundDocuments["documents"] | undefined> {
    const documents: FoundDocuments["documents"] = new Map();
    const filter = {
      ...WHOLE[this.#filter ?? 0],
      ingest_status: PENDING.join(","),
    };
    const projects = new Set<string>();
    for (const id of ids) {
      const homes = this.#homes.get(id) ?? this.#projects;
      for (const project of homes) projects.add(project);
    }
    for (const project of projects) {
      try {
        const reading = await this.#ofProject(project, () =>
          this.#read(project, filter, limits),
        );
        if (!this.filters) return undefined;
        if (reading !== undefined) this.#sortInto(documents, reading);
      } catch (error) {
        if (!isRefused(asActionError(error))) throw error;
        this.#giveUp("refuses");
        return undefined;
      }
    }
    return documents;
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
      this.#homes.set(integration, homes.add(project));
    }
  }

  #giveUp(verb: string): void {
    this.#session.log.info(
      `Zylon ${verb} the filter ingest_status, so each poll lists every document`,
    );
    this.filters = false;
  }

  /**
   * The projects to look at: those of `project-id`, or all of the token's user.
   */
  async #readProjects(
    limits: Limits,
  ): Promise<{ readonly ids: ReadonlySet<string>; readonly isWhole: boolean }> {
    const { api, inputs } = this.#session;
    if (inputs["project-id"].length > 0)
      return { ids: new Set(inputs["project-id"]), isWhole: true };
    const user = (this.#user ??= await api.userId(limits));
    const read = async () => {
      const ids = new Set<string>();
      const totals = new Set<number>();
      let unusable = 0;
      const pages = everyPage((at) => api.projects(user, at, limits));
      for await (const { items, skipped, total } of pages) {
        for (const { id } of items) ids.add(id);
        if (total !== undefined) totals.add(total);
        if (skipped > 0) this.#notice("Skipped projects without a usable id.");
        unusable += skipped;
      }
      return { ids, isWhole: listsAll(totals, unusable + ids.size) };
    };
    return certain(read, (one, other) => haveSameIds(one.ids, other.ids));
  }

  /** Every artifact of a project, by the first filter that Zylon accepts. */
  async #whole(project: string, limits: Limits): Promise<Reading> {
    for (let at = this.#filter ?? 0; ; at += 1) {
      const reading = await this.#tryFilter(at, project, limits);
      if (reading === undefined) continue;
      this.#filter = at;
      if (at > 0) this.#tellMissing(at);
      return reading;
    }
  }

  /** Undefined where Zylon refuses the filter, and there is another one. */
  async #tryFilter(
    at: number,
    project: string,
    limits: Limits,
  ): Promise<Reading | undefined> {
    try {
      return await certain(
        () => this.#read(project, { ...WHOLE[at] }, limits),
        (one, other) => areAlike(one.documents, other.documents),
      );
    } catch (error) {
      const failure = asActionError(error);
      const isSettled = this.#filter !== undefined || at === WHOLE.length - 1;
      if (isSettled || !isRefused(failure)) throw failure;
      return undefined;
    }
  }

  #tellMissing(at: number): void {
    let missing = "failed documents";
    if (at > 1) missing += " and those in folders";
    this.#notice(
      `Zylon refused to list documents of every state and folder, so ${missing} may be missing from the counts.`,
    );
  }

  /**
   * Reads every page of a project; gives up the filter for pending documents
   * where Zylon ignores it.
   */
  async #read(
    project: string,
    filter: ArtifactFilter,
    limits: Limits,
  ): Promise<Reading> {
    const reading = {
      documents: new Map<string, Document>(),
      others: new Set<string>(),
    };
    const ids = new Set<string>();
    const totals = new Set<number>();
    let skipped = 0;
    const pages = everyPage((at) =>
      this.#session.api.artifacts(project, at, filter, limits),
    );
    for await (const page of pages) {
      if (filter.ingest_status !== undefined && ignoresFilter(page.items)) {
        this.#giveUp("ignores");
        break;
      }
      if (page.total !== undefined) totals.add(page.total);
      skipped += page.skipped;
      if (skipped > 0) this.#notice("Skipped documents without an id.");
      for (const artifact of page.items) {
        ids.add(artifact.id);
        this.#keep(artifact, project, reading);
      }
    }
    return { ...reading, isWhole: listsAll(totals, ids.size + skipped) };
  }

  /** Adds an artifact to the documents of the run, or to the others. */
  #keep(
    artifact: Artifact,
    project: string,
    { documents, others }: Omit<Reading, "isWhole">,
  ): void {
    const document = documentOf(artifact, project);
    if (document !== undefined) this.#tellStatus(artifact);
    if (document !== undefined && this.#ids.has(document.integration)) {
      const { id } = document;
      documents.set(id, worseOf(documents.get(id), document));
    } else if (!isNoDocument(artifact)) {
      const { id, name = "" } = artifact;
      others.add(id).add(nameInProject(project, name));
    }
  }

  #tellStatus(artifact: Artifact): void {
    const { ingest_status: status = "" } = artifact;
    if (status === "") {
      this.#notice(
        "Zylon reports no ingest_status for some documents. They count as indexed once they are published.",
      );
    }
    if (isUnknownStatus(artifact)) {
      const word = oneLine(this.#session.redact(status), 40);
      this.#notice(
        `Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`,
      );
    }
  }

  /** Tells each notice once. */
  #notice(notice: string): void {
    if (this.#noticed.has(notice) || this.#noticed.size >= MAX_NOTICES) return;
    this.#noticed.add(notice);
    this.#session.log.notice(notice);
  }

  /**
   * Reads a project. One of the user's that may not be read is skipped, unless
   * this run has read it before: then its documents would seem to be gone.
   * Where it was given, `project-id` is wrong, and the integration is not the
   * cause.
   */
  async #ofProject(
    project: string,
    read: () => Promise<Reading>,
  ): Promise<Reading | undefined> {
    try {
      const found = await read();
      this.#readable.add(project);
      return found;
    } catch (error) {
      const failure = asActionError(error);
      const isGiven = this.#session.inputs["project-id"].length > 0;
      const isClosed =
        failure.code === "not-found" || failure.code === "forbidden";
      if (!isGiven && isClosed && !this.#readable.has(project)) {
        this.#refusal = failure;
        this.#notice(
          `Skipped the project ${idList([this.#session.redact(project)])}: the user of api-token cannot read it.`,
        );
        return undefined;
      }
      if (!isGiven || !(isClosed || isRefused(failure))) throw failure;
      const explanation = {
        what: failure.explanation.what,
        why: `The user of api-token has no project ${idList([project])}, or cannot read it`,
        remedy:
          "Correct project-id, or leave it empty to look in every project of the user",
      };
      throw new ActionError(failure.code, explanation, {
        cause: failure,
        http: failure.http,
      });
    }
  }
}

/**
 * Reads until a reading is whole, or agrees with the one before: then
 * `total_count` means something else.
 */
async function certain<T extends { readonly isWhole: boolean }>(
  read: () => Promise<T>,
  agree: (one: T, other: T) => boolean,
): Promise<T> {
  let reading = await read();
  for (let count = 1; !reading.isWhole && count < MAX_READINGS; count += 1) {
    const again = await read();
    reading = agree(reading, again) ? { ...again, isWhole: true } : again;
  }
  return reading;
}
