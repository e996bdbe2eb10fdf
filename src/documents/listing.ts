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

/**
 * Where a part of a document is found: its project and its name, as one text.
 */
export const nameInProject = (project: string, name: string): string =>
  `${project}\n${name}`;

/** What one look found. */
export interface FoundDocuments {
  /** Of the integrations of the run, by integration and then by id. */
  readonly documents: Map<string, Map<string, Document>>;
  /**
   * What else is listed: ids, and places with their names. A search needs to
   * know.
   */
  readonly others: Set<string>;
  readonly projects: ReadonlySet<string>;
  /** No list that was read can have had a hole in it. */
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
 * Whether pages that report `totals` can have been read whole; true where none
 * reports one.
 */
const listsAll = (totals: ReadonlySet<number>, listed: number): boolean =>
  totals.size === 0 || (totals.size === 1 && totals.has(listed));

export class Listing {
  /** Zylon can list the pending documents alone, as far as is known. */
  filters = true;
  readonly #session: Session;
  readonly #ids: ReadonlySet<string>;
  readonly #noticed = new Set<string>();
  /** Projects that this run has read. */
  readonly #readable = new Set<string>();
  /** Of a project that was skipped. */
  #refusal: ActionError | undefined;
  #user: string | undefined;
  /**
   * The projects of the last whole look, and for each integration those in
   * which it has been seen to have documents.
   */
  #projects: ReadonlySet<string>;
  readonly #homes = new Map<string, Set<string>>();
  /**
   * Which of `WHOLE` Zylon accepted: with another one, documents would seem
   * removed, and failures would not be seen.
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
    if (readings.length === 0 && this.#refusal !== undefined)
      throw this.#refusal; // there is nothing to look at
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
    for (const project of new Set(
      [...ids].flatMap((id) => [...(this.#homes.get(id) ?? this.#projects)]),
    )) {
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
      documents.set(
        integration,
        known.set(id, worseOf(known.get(id), document)),
      );
      this.#homes.set(
        integration,
        (this.#homes.get(integration) ?? new Set()).add(project),
      );
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
      let listed = 0;
      for await (const { items, skipped, total } of everyPage((at) =>
        api.projects(user, at, limits),
      )) {
        for (const { id } of items) ids.add(id);
        if (total !== undefined) totals.add(total);
        if (skipped > 0) this.#notice("Skipped projects without a usable id.");
        listed += skipped;
      }
      return { ids, isWhole: listsAll(totals, listed + ids.size) };
    };
    return certain(
      read,
      ({ ids: one }, { ids: other }) =>
        one.size === other.size && [...one].every((id) => other.has(id)),
    );
  }

  /** Every artifact of a project, by the first filter that Zylon accepts. */
  async #whole(project: string, limits: Limits): Promise<Reading> {
    for (let at = this.#filter ?? 0; ; at += 1) {
      try {
        const reading = await certain(
          () => this.#read(project, { ...WHOLE[at] }, limits),
          (one, other) => areAlike(one.documents, other.documents),
        );
        this.#filter = at;
        if (at > 0) {
          const missing =
            at > 1
              ? "failed documents and those in folders"
              : "failed documents";
          this.#notice(
            `Zylon refused to list documents of every state and folder, so ${missing} may be missing from the counts.`,
          );
        }
        return reading;
      } catch (error) {
        const failure = asActionError(error);
        if (
          !isRefused(failure) ||
          this.#filter !== undefined ||
          at === WHOLE.length - 1
        )
          throw failure;
      }
    }
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
    const documents = new Map<string, Document>();
    const others = new Set<string>();
    const listed = new Set<string>();
    const totals = new Set<number>();
    let skipped = 0;
    for await (const page of everyPage((at) =>
      this.#session.api.artifacts(project, at, filter, limits),
    )) {
      const { items, total } = page;
      // More than half: a document may become done while Zylon makes its
      // answer.
      const strays =
        filter.ingest_status === undefined
          ? []
          : items.filter((item) => standingOf(item) !== "pending");
      if (strays.length * 2 > items.length) {
        this.#giveUp("ignores");
        break;
      }
      if (total !== undefined) totals.add(total);
      skipped += page.skipped;
      if (skipped > 0) this.#notice("Skipped documents without an id.");
      for (const artifact of items) {
        listed.add(artifact.id);
        const document = documentOf(artifact, project);
        if (document !== undefined) this.#tellStatus(artifact);
        if (document === undefined || !this.#ids.has(document.integration)) {
          if (!isNoDocument(artifact))
            others
              .add(artifact.id)
              .add(nameInProject(project, artifact.name ?? ""));
        } else {
          documents.set(
            document.id,
            worseOf(documents.get(document.id), document),
          );
        }
      }
    }
    return {
      documents,
      others,
      isWhole: listsAll(totals, listed.size + skipped),
    };
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

  /** Once. */
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
