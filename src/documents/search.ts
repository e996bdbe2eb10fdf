/**
 * `expect-search`: searches until each text is found in an indexed document of
 * this run.
 */
import { type Limits, within } from "../http/clock.ts";
import { ActionError, asActionError, cancelledDuring } from "../http/error.ts";
import type { Waiting } from "../log/log.ts";
import { oneLine } from "../log/untrusted.ts";
import type { Session } from "../session/session.ts";
import type { Hit } from "../zylon/schemas.ts";
import { type FoundDocuments, isParameterRefused } from "./listing.ts";
import { paceAfter } from "./waiting.ts";

/** How much later than the deadline the last search may end. */
const LAST_SEARCH_SECONDS = 5;
/** So short a time before the deadline, no search is retried. */
const NO_TIME_MS = 1000;
/** One may have come too early for what was just indexed. */
const FEWEST_ROUNDS = 2;

const UNANSWERED = "Zylon did not answer the last search in time";

const quoted = (text: string): string => `"${oneLine(text, 80)}"`;

/** The failure of a search: where Zylon refuses it, the text is the cause. */
function failureOfSearch(failure: ActionError, text: string): ActionError {
  if (!isParameterRefused(failure)) return failure;
  const explanation = {
    what: `The ingest went well, but Zylon does not accept the search for ${quoted(text)}`,
    why: failure.explanation.what,
    remedy: "Correct expect-search",
  };
  return new ActionError("bad-request", explanation, {
    cause: failure,
    http: failure.http,
  });
}

const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^a-z]/g, "");

const nameInProject = (project: string, name: string): string =>
  `${project}\n${name}`;

/** Tells which results of a search are of this run. Pure. */
class IndexedDocuments {
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();

  constructor({ documents }: FoundDocuments) {
    for (const ofOne of documents.values()) {
      for (const { id, project, name, standing } of ofOne.values()) {
        if (standing !== "done") continue;
        this.#ids.add(id);
        this.#names.add(nameInProject(project, name));
      }
    }
  }

  /** A part of a document has an id of its own. */
  has({ id = "", type = "", metadata }: Hit): boolean {
    const { name = "", project_id: project = "" } = metadata ?? {};
    switch (lettersOf(type)) {
      case "artifact":
        return this.#ids.has(id);
      case "artifactcontent":
        return this.#names.has(nameInProject(project, name));
      default:
        return false;
    }
  }
}

/**
 * The search for the texts of `expect-search`, once everything is indexed, in
 * what the last look found.
 */
export class ExpectedSearch {
  readonly #session: Session;
  readonly #indexed: IndexedDocuments;
  readonly #deadline: number;
  readonly #since: number;
  readonly #open: Set<string>;

  constructor(session: Session, found: FoundDocuments, deadline: number) {
    this.#session = session;
    this.#indexed = new IndexedDocuments(found);
    this.#deadline = deadline;
    this.#since = session.clock.now();
    this.#open = new Set(session.inputs["expect-search"]);
  }

  get waiting(): Waiting {
    const all = this.#session.inputs["expect-search"].length;
    return {
      what: "a search",
      detail: () => `${all - this.#open.size} of ${all} texts found`,
      since: this.#since,
      until: this.#deadline,
    };
  }

  /** Resolves to the failure, or to undefined where every text was found. */
  async run(): Promise<ActionError | undefined> {
    const { clock, log, signal } = this.#session;
    log.phase("Search for what was ingested");
    const left = Math.max(0, this.#deadline - clock.now()) / 1000;
    const seconds = left + LAST_SEARCH_SECONDS;
    const failure = () => this.#failure(UNANSWERED);
    try {
      // The last search begins at the deadline, and may still end after it.
      await within({ seconds, clock, signal, failure }, (limits) =>
        this.#searchAll({ ...limits, deadline: this.#deadline }),
      );
      return undefined;
    } catch (error) {
      return this.#ended(asActionError(error));
    } finally {
      log.end();
    }
  }

  /** The failure that ended the search. */
  #ended(failure: ActionError): ActionError {
    if (failure.code === "cancelled") return cancelledDuring(failure, "ingest");
    const isOver = this.#deadline - this.#session.clock.now() < NO_TIME_MS;
    if (failure.code === "timeout" && isOver) return this.#failure(UNANSWERED);
    return failure;
  }

  /** @param why why nothing was found, where it is known */
  #failure(why = ""): ActionError {
    const seconds = this.#session.inputs["wait-timeout-seconds"];
    return new ActionError("not-searchable", {
      what: `Everything is indexed, but after ${seconds} s a search does not find every text of expect-search in a document of this run`,
      why,
      details: [...this.#open].map((text) => `Not found: ${quoted(text)}`),
      remedy:
        "Check in the source that each text was published, and in Zylon that the integration reads it. If so, raise wait-timeout-seconds",
    });
  }

  /** Searches until every text is found, or the time is over. */
  async #searchAll(limits: Limits): Promise<void> {
    const { clock } = this.#session;
    for (let round = 1; ; round += 1) {
      const isOver = clock.now() >= limits.deadline;
      for (const text of this.#open) await this.#search(text, limits);
      if (this.#open.size === 0) return;
      if (isOver && round >= FEWEST_ROUNDS) throw this.#failure();
      const pace = paceAfter(clock.now() - this.#since);
      const left = limits.deadline - clock.now();
      await clock.sleep(left > 0 ? Math.min(left, pace) : pace, limits.signal);
    }
  }

  async #search(text: string, limits: Limits): Promise<void> {
    const { api, log } = this.#session;
    try {
      const hits = await api.search(text, limits);
      if (!hits.some((hit) => this.#indexed.has(hit))) return;
    } catch (error) {
      throw failureOfSearch(asActionError(error), text);
    }
    this.#open.delete(text);
    log.info(`Found: ${quoted(text)}`);
  }
}
