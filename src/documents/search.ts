/**
 * `expect-search`: searches until each text is found in a document of this run,
 * and each `!text` in none.
 */
import { type Limits, within } from "../http/clock.ts";
import { ActionError, asActionError, cancelledDuring } from "../http/error.ts";
import { MAX_SEARCH, MIN_SEARCH } from "../inputs/fields.ts";
import type { Waiting } from "../log/log.ts";
import type { Printer } from "../log/printable.ts";
import type { Session } from "../session/session.ts";
import { oneLine } from "../log/untrusted.ts";
import { counted } from "../result/sentences.ts";
import type { Hit } from "../zylon/schemas.ts";
import type { Document } from "./documents.ts";
import {
  type FoundDocuments,
  isParameterRefused,
  nameInProject,
  type Sample,
} from "./listing.ts";
import { paceAfter } from "./waiting.ts";

/**
 * A text counts as gone once so many searches in a row did not find it, with
 * this time between them.
 */
const ABSENCES = 3;
const ABSENCE_MS = 10_000;

/** How much later than the deadline the last search may end. */
const LAST_SEARCH_SECONDS = 5;
/** So short a time before the deadline, no search is retried. */
const NO_TIME_MS = 1000;

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

/**
 * The names of the documents that a search found, by whose they are; untrusted
 * texts, one for each result.
 */
type Results = Record<Exclude<Owner, "no document">, string[]>;

/** What to do where a text is not found, or is still found. */
function remedyFor(open: readonly Wanted[]): string {
  let isSo = "was published, or is gone";
  if (open.every(({ absent }) => !absent)) isSo = "was published";
  if (open.every(({ absent }) => absent)) isSo = "is gone";
  return `Check in the source that each text ${isSo}. If so, raise wait-timeout-seconds`;
}

/** What to do where others have a text. */
const READS_ANOTHER =
  "Check integration-id, and in Zylon what the integration reads";

/** What is searched for, and how it stands. */
interface Wanted {
  readonly text: string;
  /** It must be found in no document. */
  readonly absent: boolean;
  fulfilled: boolean;
  /** How often in a row it was not found. */
  absences: number;
  /** What the last search found; undefined while none was answered. */
  results: Results | undefined;
}

const newWanted = ({
  text,
  absent,
}: Pick<Wanted, "text" | "absent">): Wanted => ({
  text,
  absent,
  fulfilled: false,
  absences: 0,
  results: undefined,
});

/** It must be found, and only others have it. */
function isElsewhere({ absent, results }: Wanted): boolean {
  if (absent || results === undefined) return false;
  return results.others.length > 0 && results.unclear.length === 0;
}

/** It must be gone, and a document of this run has it. */
const isStillFound = ({ absent, results }: Wanted): boolean =>
  absent && results !== undefined && results.ours.length > 0;

/** Why a text is not as expected yet. */
function whyOpen(wanted: Wanted, printer: Printer): string {
  return wanted.absent
    ? whyPresent(wanted, printer)
    : whyAbsent(wanted, printer);
}

function whyAbsent(wanted: Wanted, printer: Printer): string {
  const text = quoted(wanted.text);
  if (wanted.results === undefined) return `Not searched for yet: ${text}`;
  const { others, unclear } = wanted.results;
  const [first] = others;
  if (first !== undefined && unclear.length === 0) {
    const results = counted(others.length, "result");
    return `Found only in other integrations: ${text} (${results}, such as the document ${printer.value(first, 60)})`;
  }
  const count = others.length + unclear.length;
  if (count === 0)
    return `Not found: ${text} (not found in any other integration either)`;
  return `Not found for certain: ${text} (${counted(count, "result")}, but Zylon does not say of which integration)`;
}

function whyPresent(wanted: Wanted, printer: Printer): string {
  const text = quoted(wanted.text);
  if (wanted.results === undefined) return `Not searched for yet: ${text}`;
  const { ours, unclear } = wanted.results;
  if (wanted.absences > 0)
    return `Not found so far, but not often enough to be certain: ${text}`;
  const [still] = ours;
  if (still !== undefined)
    return `Still found: ${text}, in the document ${printer.value(still, 60)}`;
  const [perhaps] = unclear;
  if (perhaps !== undefined)
    return `May still be found: ${text}, in the document ${printer.value(perhaps, 60)}`;
  return `May still be found: ${text}, since Zylon reports only some of the results`;
}

/**
 * The documents of the run that a search can find; one that failed is no proof.
 */
function indexedOf({ documents }: FoundDocuments): Document[] {
  const all = [...documents.values()].map((each) => [...each.values()]);
  return all.flat().filter(({ standing }) => standing === "done");
}

/**
 * Whose document a result is a part of; `unclear` where it may be ours.
 */
type Owner = "ours" | "others" | "unclear" | "no document";

/** Types of results, in lower case, that are no documents. */
const NO_DOCUMENTS: readonly string[] = ["project", "thread", "interaction"];

const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^a-z]/g, "");

/** Tells whose the results of a search are. Pure. */
class Owners {
  /** Ids of our documents, and their names with their projects. */
  readonly #ours = new Set<string>();
  readonly #found: FoundDocuments;
  /** Those of `project-id`; empty where it is not given. */
  readonly #projects: readonly string[];

  constructor(found: FoundDocuments, projects: readonly string[]) {
    this.#found = found;
    this.#projects = projects;
    for (const { id, project, name } of indexedOf(found)) {
      this.#ours.add(id).add(nameInProject(project, name));
    }
  }

  of({ id = "", type = "", metadata }: Hit): Owner {
    const { name = "", project_id: project = "" } = metadata ?? {};
    const fullName = nameInProject(project, name);
    const kind = lettersOf(type);
    if (NO_DOCUMENTS.includes(kind)) return "no document";
    if (kind === "artifact") return this.#ofDocument(id, project);
    if (kind === "artifactcontent") return this.#ofDocument(fullName, project);
    // A type that may be added one day proves nothing.
    const isKnown =
      this.#ours.has(id) ||
      this.#ours.has(fullName) ||
      this.#found.names.has(fullName);
    return isKnown ? "unclear" : "no document";
  }

  /** The names of the documents among the results. */
  sorted(hits: readonly Hit[]): Results {
    const results: Results = { ours: [], others: [], unclear: [] };
    for (const hit of hits) {
      const owner = this.of(hit);
      if (owner !== "no document") results[owner].push(this.#nameOf(hit));
    }
    return results;
  }

  #nameOf({ id = "", metadata }: Hit): string {
    if (metadata?.name !== undefined) return metadata.name;
    for (const documents of this.#found.documents.values()) {
      const document = documents.get(id);
      if (document !== undefined) return document.name;
    }
    return id;
  }

  /** @param key its id, or its name with its project */
  #ofDocument(key: string, project: string): Owner {
    const { others, names } = this.#found;
    const { documents, folders } = others;
    if (this.#ours.has(key)) return documents.has(key) ? "unclear" : "ours";
    // The search may lag behind: ours may have had this name before.
    if (names.has(key)) return "unclear";
    if (documents.has(key) || folders.has(key)) return "others";
    const isOutside =
      this.#projects.length > 0 &&
      project !== "" &&
      !this.#projects.includes(project);
    return isOutside ? "others" : "unclear";
  }
}

/** A longer name may be cut by the search, a shorter one found everywhere. */
const MIN_NAME = 8;
const MAX_NAME = 40;
/** How many names are tried before nothing is proved. */
const MAX_CONTROLS = 3;

/** A document that a search must find by its name. */
interface Control {
  readonly text: string;
  readonly id: string;
  /** Its name with its project. */
  readonly fullName: string;
}

/** The names among these that can be searched for, the good ones first. */
function controlsAmong(
  samples: readonly Sample[],
  printer: Printer,
): Control[] {
  const good: Control[] = [];
  const lessGood: Control[] = [];
  for (const { id, project, name } of samples) {
    // The whole of it is looked at: a cut may leave the beginning of a secret.
    if (!printer.isHarmless(name)) continue;
    const text = Array.from(name).slice(0, MAX_SEARCH).join("");
    if (text.length < MIN_SEARCH) continue;
    const control = { text, id, fullName: nameInProject(project, name) };
    const isGood = text.length >= MIN_NAME && text.length <= MAX_NAME;
    if (isGood) good.push(control);
    else lessGood.push(control);
  }
  return [...good, ...lessGood];
}

/**
 * Where no text must be found, one of these names is searched for first. A
 * search that finds nothing at all would prove nothing.
 */
function controlsOf(found: FoundDocuments, printer: Printer): Control[] {
  const ours = controlsAmong(indexedOf(found), printer);
  const others = controlsAmong(found.others.samples, printer);
  return [...ours, ...others].slice(0, MAX_CONTROLS);
}

function isHitOf({ id, type = "", metadata }: Hit, control: Control): boolean {
  if (lettersOf(type) === "artifact") return id === control.id;
  const { name = "", project_id: project = "" } = metadata ?? {};
  const isPart = lettersOf(type) === "artifactcontent";
  return isPart && nameInProject(project, name) === control.fullName;
}

/**
 * The search for the texts of `expect-search`, once everything is indexed, in
 * what the last look found. First what must be found, then what must not: a
 * search that lags behind finds nothing at all.
 */
export class ExpectedSearch {
  readonly #session: Session;
  readonly #found: FoundDocuments;
  readonly #owners: Owners;
  readonly #deadline: number;
  readonly #since: number;
  readonly #wanted: readonly Wanted[];
  /** Names of which one must be found first. */
  readonly #controls: readonly Control[];
  /** The one that was found. */
  #control: Control | undefined;

  constructor(session: Session, found: FoundDocuments, deadline: number) {
    const { clock, inputs, printer } = session;
    this.#session = session;
    this.#found = found;
    this.#owners = new Owners(found, inputs["project-id"]);
    this.#deadline = deadline;
    this.#since = clock.now();
    this.#wanted = inputs["expect-search"].map(newWanted);
    this.#controls = this.#hasOnlyAbsent() ? controlsOf(found, printer) : [];
  }

  get waiting(): Waiting {
    return {
      what: "a search",
      detail: () =>
        `${this.#wanted.length - this.#open.length} of ${this.#wanted.length} texts are as expected`,
      since: this.#since,
      until: this.#deadline,
    };
  }

  /**
   * Resolves to the failure, or to undefined where every text is as expected.
   */
  async run(): Promise<ActionError | undefined> {
    const { clock, log, signal } = this.#session;
    if (this.#hasOnlyAbsent() && this.#controls.length === 0)
      return this.#unprovable();
    log.phase("Search for what was ingested");
    const left = Math.max(0, this.#deadline - clock.now()) / 1000;
    const seconds = left + LAST_SEARCH_SECONDS;
    const failure = () => this.#failure(UNANSWERED);
    try {
      // The last search begins at the deadline, and may still end after it.
      await within({ seconds, clock, signal, failure }, (limits) =>
        this.#searchAll({ ...limits, deadline: this.#deadline }),
      );
      this.#tellFound();
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

  #tellFound(): void {
    const { log } = this.#session;
    if (this.#control !== undefined)
      log.info(`Found: ${quoted(this.#control.text)}`);
    for (const { text, absent } of this.#wanted)
      log.info(`${absent ? "Not found" : "Found"}: ${quoted(text)}`);
  }

  get #open(): Wanted[] {
    return this.#wanted.filter(({ fulfilled }) => !fulfilled);
  }

  #hasOnlyAbsent(): boolean {
    return this.#wanted.every(({ absent }) => absent);
  }

  /** Nothing shows yet that a search finds anything. */
  get #needsControl(): boolean {
    return this.#controls.length > 0 && this.#control === undefined;
  }

  /** @param why why nothing was found, where it is known */
  #failure(why = ""): ActionError {
    const { inputs, printer } = this.#session;
    const open = this.#open;
    const details = open.map((one) => whyOpen(one, printer));
    const [first] = this.#controls;
    if (this.#needsControl && first !== undefined)
      details.unshift(
        `Not found: ${quoted(first.text)}, the name of an indexed document, so a search proves nothing yet`,
      );
    // The others were not searched for on account of these.
    const causes = open.filter(
      ({ absent, results }) => !absent || results !== undefined,
    );
    let found = "the search results are not as expected";
    let remedy = remedyFor(open);
    if (causes.some(isElsewhere)) remedy = `${READS_ANOTHER}. ${remedy}`;
    if (causes.length > 0 && causes.every(isElsewhere)) {
      found = "the search finds what you expect only in other integrations";
      remedy = READS_ANOTHER;
    } else if (causes.length > 0 && causes.every(isStillFound)) {
      found = "the search still finds what must be gone";
    }
    const seconds = inputs["wait-timeout-seconds"];
    return new ActionError("not-searchable", {
      what: `${this.#state}, but after ${seconds} s ${found}`,
      why,
      details,
      remedy,
    });
  }

  #unprovable(): ActionError {
    return new ActionError("not-searchable", {
      what: `${this.#state}, but nothing shows that the search of Zylon works, so what it does not find may still be there`,
      why: "expect-search has only texts with !, and no indexed document has a name that can be searched for",
      remedy: "Add a text to expect-search that must be found",
    });
  }

  /** What can be said of the ingest. */
  get #state(): string {
    return this.#found.hidesUnfinished
      ? "The ingest went well"
      : "Everything is indexed";
  }

  /** Searches until everything wanted is fulfilled, or the time is over. */
  async #searchAll(limits: Limits): Promise<void> {
    const { clock } = this.#session;
    for (;;) {
      const isLast = clock.now() >= limits.deadline;
      // Once the control is found, the texts are searched for at once.
      if (this.#needsControl) await this.#searchControl(limits);
      if (!this.#needsControl) await this.#searchOpen(isLast, limits);
      if (this.#open.length === 0) return;
      if (isLast) throw this.#failure();
      const left = Math.max(0, limits.deadline - clock.now());
      await clock.sleep(Math.min(left, this.#pace()), limits.signal);
    }
  }

  async #searchControl(limits: Limits): Promise<void> {
    for (const control of this.#controls) {
      if (!(await this.#isFound(control, limits))) continue;
      this.#control = control;
      return;
    }
  }

  async #isFound(control: Control, limits: Limits): Promise<boolean> {
    try {
      const { hits } = await this.#session.api.search(control.text, limits);
      return hits.some((hit) => isHitOf(hit, control));
    } catch (error) {
      // A name that Zylon does not accept is no text of expect-search.
      if (isParameterRefused(asActionError(error))) return false;
      throw error;
    }
  }

  async #searchOpen(isLast: boolean, limits: Limits): Promise<void> {
    for (const one of this.#open) {
      if (!one.absent) await this.#searchPresent(one, limits);
    }
    if (this.#open.some(({ absent }) => !absent)) return;
    for (const one of this.#open) await this.#searchAbsent(one, isLast, limits);
  }

  async #searchPresent(wanted: Wanted, limits: Limits): Promise<void> {
    const { hits } = await this.#hitsOf(wanted.text, limits);
    wanted.results = this.#owners.sorted(hits);
    wanted.fulfilled = wanted.results.ours.length > 0;
  }

  async #searchAbsent(
    wanted: Wanted,
    isLast: boolean,
    limits: Limits,
  ): Promise<void> {
    const { hits, isAll } = await this.#hitsOf(wanted.text, limits);
    wanted.results = this.#owners.sorted(hits);
    const { ours, unclear } = wanted.results;
    const mayBeOurs = ours.length + unclear.length > 0;
    // The last search, at the deadline, may come sooner after another absence
    // than the time between them.
    const isTooSoon = isLast && wanted.absences > 0;
    if (mayBeOurs || !isAll) wanted.absences = 0;
    else if (!isTooSoon) wanted.absences += 1;
    wanted.fulfilled = wanted.absences >= ABSENCES;
  }

  async #hitsOf(text: string, limits: Limits) {
    try {
      return await this.#session.api.search(text, limits);
    } catch (error) {
      throw failureOfSearch(asActionError(error), text);
    }
  }

  #pace(): number {
    if (this.#open.some(({ absences }) => absences > 0)) return ABSENCE_MS;
    return paceAfter(this.#session.clock.now() - this.#since);
  }
}
