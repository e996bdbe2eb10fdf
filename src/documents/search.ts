/**
 * `expect-search`: searches until each text is found in a document of this run,
 * and each `!text` in none.
 */
import { type Limits, within } from "../http/clock.ts";
import { ActionError, asActionError, cancelledDuring } from "../http/error.ts";
import { MAX_SEARCH, MIN_SEARCH } from "../inputs/fields.ts";
import type { Waiting } from "../log/log.ts";
import type { Session } from "../session/session.ts";
import { oneLine } from "../log/untrusted.ts";
import { counted } from "../result/sentences.ts";
import type { Hit } from "../zylon/schemas.ts";
import type { Document } from "./documents.ts";
import { type FoundDocuments, nameInProject } from "./listing.ts";
import { paceAfter } from "./waiting.ts";

/**
 * How often in a row a text must not be found to be gone, and how far apart.
 */
const ABSENCES = 3;
const ABSENCE_MS = 10_000;

const quoted = (text: string): string => `"${oneLine(text, 80)}"`;

/** A search that Zylon refuses: the text is the cause. */
function refused(failure: ActionError, text: string): ActionError {
  if (failure.http.status !== 400 && failure.http.status !== 422)
    return failure;
  const explanation = {
    what: `The ingest went well, but the search for ${quoted(text)} failed. ${failure.explanation.what}`,
    why: "Zylon does not accept this text in a search",
    remedy: "Correct expect-search",
  };
  return new ActionError("bad-request", explanation, {
    cause: failure,
    http: failure.http,
  });
}

/** What is searched for, and how it stands. */
interface Wanted {
  readonly text: string;
  /** It must be found in no document. */
  readonly absent: boolean;
  fulfilled: boolean;
  /** How often in a row it was not found. */
  absences: number;
  /** Results that are documents of others. */
  others: number;
}

const wantedOf = (text: string, absent: boolean): Wanted => ({
  text,
  absent,
  fulfilled: false,
  absences: 0,
  others: 0,
});

/** Why a text is not as expected yet. */
function whyOpen({ text, absent, absences, others }: Wanted): string {
  if (absent && absences > 0)
    return `Not found so far, but not often enough to be certain: ${quoted(text)}`;
  if (absent) return `May still be found: ${quoted(text)}`;
  if (others === 0)
    return `Not found: ${quoted(text)} (not found in any other integration either)`;
  return `Not found: ${quoted(text)} (${counted(others, "result")} in other integrations)`;
}

function notSearchable(
  wanted: readonly Wanted[],
  seconds: number,
): ActionError {
  const open = wanted.filter(({ fulfilled }) => !fulfilled);
  return new ActionError("not-searchable", {
    what: `Everything is indexed, but after ${seconds} s the search results are not as expected`,
    why: "",
    details: open.map(whyOpen),
    remedy:
      "Check in the source that each text was published, or is gone. If so, raise wait-timeout-seconds",
  });
}

/**
 * The documents of the run that a search can find; one that failed is no proof.
 */
function indexedOf({ documents }: FoundDocuments): Document[] {
  const all = [...documents.values()].map((each) => [...each.values()]);
  return all.flat().filter(({ standing }) => standing === "done");
}

/**
 * Whose document a result is a part of; `unclear` where more than one may be
 * meant, or one that is not listed.
 */
type Owner = "ours" | "another" | "unclear" | "no document";

/** Tells whose the results of a search are. Pure. */
class Owners {
  /** Ids of our documents, and their names with their projects. */
  readonly #ours = new Set<string>();
  readonly #found: FoundDocuments;

  constructor(found: FoundDocuments) {
    this.#found = found;
    for (const { id, project, name } of indexedOf(found)) {
      this.#ours.add(id).add(nameInProject(project, name));
    }
  }

  of({ id = "", type = "", metadata }: Hit): Owner {
    const { name = "", project_id: project = "" } = metadata ?? {};
    const position = nameInProject(project, name);
    switch (type.toLowerCase().replace(/[^a-z]/g, "")) {
      case "artifact":
        return this.#ofDocument(id, project);
      case "artifactcontent":
        return this.#ofDocument(position, project);
      default: {
        const isKnown = this.#ours.has(id) || this.#ours.has(position);
        return isKnown ? "unclear" : "no document";
      }
    }
  }

  #ofDocument(key: string, project: string): Owner {
    const isOurs = this.#ours.has(key);
    if (this.#found.others.has(key)) return isOurs ? "unclear" : "another";
    if (isOurs) return "ours";
    const isElsewhere = project !== "" && !this.#found.projects.has(project);
    return isElsewhere ? "another" : "unclear";
  }
}

/**
 * The search for the texts of `expect-search`, once everything is indexed, in
 * what the last look found.
 */
export class ExpectedSearch {
  readonly #session: Session;
  readonly #found: FoundDocuments;
  readonly #owners: Owners;
  readonly #deadline: number;
  readonly #wanted: Wanted[] = [];
  readonly #since: number;

  constructor(session: Session, found: FoundDocuments, deadline: number) {
    this.#session = session;
    this.#found = found;
    this.#owners = new Owners(found);
    this.#deadline = deadline;
    this.#since = session.clock.now();
    for (const { text, absent } of session.inputs["expect-search"])
      this.#wanted.push(wantedOf(text, absent));
    if (this.#wanted.every(({ absent }) => absent)) this.#addControl();
  }

  get waiting(): Waiting {
    return {
      what: "a search",
      detail: () =>
        `${this.#fulfilledCount} of ${this.#wanted.length} texts are as expected`,
      since: this.#since,
      until: this.#deadline,
    };
  }

  /**
   * Resolves to the failure, or to undefined where every text is as expected.
   */
  async run(): Promise<ActionError | undefined> {
    const { clock, inputs, log, signal } = this.#session;
    log.phase("Search for what was ingested");
    const left = Math.max(0, this.#deadline - clock.now()) / 1000;
    const seconds = left + inputs["request-timeout-seconds"];
    const failure = () => this.#failure();
    try {
      await within({ seconds, clock, signal, failure }, (limits) =>
        this.#searchAll({ ...limits, deadline: this.#deadline }),
      );
      for (const { text, absent } of this.#wanted)
        log.info(`${absent ? "Not found" : "Found"}: ${quoted(text)}`);
      return undefined;
    } catch (error) {
      const ended = asActionError(error);
      if (ended.code !== "cancelled") return ended;
      return cancelledDuring(ended, "ingest");
    } finally {
      log.end();
    }
  }

  get #fulfilledCount(): number {
    return this.#wanted.filter(({ fulfilled }) => fulfilled).length;
  }

  #failure(): ActionError {
    const seconds = this.#session.inputs["wait-timeout-seconds"];
    return notSearchable(this.#wanted, seconds);
  }

  /**
   * Wants the name of an indexed document too: a search that answers nothing at
   * all would prove nothing.
   */
  #addControl(): void {
    const { redact } = this.#session;
    let longest = "";
    for (const { name } of indexedOf(this.#found)) {
      const text = Array.from(name).slice(0, MAX_SEARCH).join("");
      if (text.length < MIN_SEARCH || redact(text) !== text) continue;
      if (text.length > longest.length) longest = text;
    }
    if (longest !== "") this.#wanted.unshift(wantedOf(longest, false));
  }

  /** Searches until everything wanted is fulfilled, or the time is over. */
  async #searchAll(limits: Limits): Promise<void> {
    const { clock } = this.#session;
    for (;;) {
      const isLast = clock.now() >= limits.deadline;
      for (const one of this.#wanted) {
        if (!one.fulfilled) await this.#search(one, isLast, limits);
      }
      if (this.#fulfilledCount === this.#wanted.length) return;
      if (isLast) throw this.#failure();
      const left = Math.max(0, limits.deadline - clock.now());
      await clock.sleep(Math.min(left, this.#pace()), limits.signal);
    }
  }

  async #search(
    wanted: Wanted,
    isLast: boolean,
    limits: Limits,
  ): Promise<void> {
    const { hits, isAll } = await this.#session.api
      .search(wanted.text, limits)
      .catch((error: unknown) => {
        throw refused(asActionError(error), wanted.text);
      });
    const owners = hits.map((hit) => this.#owners.of(hit));
    const unclear = owners.filter((owner) => owner === "unclear").length;
    const others = owners.filter((owner) => owner === "another").length;
    const isFound = owners.includes("ours");
    wanted.others = others + unclear;
    if (!wanted.absent) {
      wanted.fulfilled = isFound;
      return;
    }
    // The last search, at the deadline, may follow too soon to count.
    if (isFound || unclear > 0 || !isAll) wanted.absences = 0;
    else if (wanted.absences === 0 || !isLast) wanted.absences += 1;
    wanted.fulfilled = wanted.absences >= ABSENCES;
  }

  #pace(): number {
    const isCounting = this.#wanted.some(
      ({ fulfilled, absences }) => !fulfilled && absences > 0,
    );
    if (isCounting) return ABSENCE_MS;
    return paceAfter(this.#session.clock.now() - this.#since);
  }
}
