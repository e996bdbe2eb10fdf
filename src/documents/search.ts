/**
 * `expect-search`: searches until each text is found in a document of this run,
 * and each `!text` in none.
 */
import { type Limits, within } from "../http/clock.ts";
import { ActionError, asActionError, cancelledDuring } from "../http/error.ts";
import { MAX_SEARCH, MIN_SEARCH } from "../inputs/fields.ts";
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

function notSearchable(
  wanted: readonly Wanted[],
  seconds: number,
): ActionError {
  const open = wanted.filter(({ fulfilled }) => !fulfilled);
  const details = open.map(({ text, absent, absences, others }) => {
    if (absent && absences > 0)
      return `Not found so far, but not often enough to be certain: ${quoted(text)}`;
    if (absent) return `May still be found: ${quoted(text)}`;
    const results = `${counted(others, "result")} in other integrations`;
    return `Not found: ${quoted(text)} (${others === 0 ? "not found in any other integration either" : results})`;
  });
  return new ActionError("not-searchable", {
    what: `Everything is indexed, but after ${seconds} s the search results are not as expected`,
    why: "",
    details,
    remedy:
      "Check in the source that each text was published, or is gone. If so, raise wait-timeout-seconds",
  });
}

/**
 * The documents of the run that a search can find; one that failed is no proof.
 */
const indexedOf = ({ documents }: FoundDocuments): Document[] =>
  [...documents.values()]
    .flatMap((each) => [...each.values()])
    .filter(({ standing }) => standing === "done");

/**
 * Whose document a result is a part of; `unclear` where more than one may be
 * meant, or one that is not listed.
 */
type Whose = "ours" | "another" | "unclear" | "no document";

/** Tells whose the results of a search are. Pure. */
function attribution(found: FoundDocuments): (hit: Hit) => Whose {
  const { others, projects } = found;
  const ours = new Set(
    indexedOf(found).flatMap(({ id, project, name }) => [
      id,
      nameInProject(project, name),
    ]),
  );
  return ({ id = "", type, metadata }) => {
    const kind = type?.toLowerCase().replace(/[^a-z]/g, "");
    const { name = "", project_id: project = "" } = metadata ?? {};
    if (kind !== "artifact" && kind !== "artifactcontent") {
      return ours.has(id) || ours.has(nameInProject(project, name))
        ? "unclear"
        : "no document";
    }
    const key = kind === "artifact" ? id : nameInProject(project, name);
    if (others.has(key)) return ours.has(key) ? "unclear" : "another";
    if (ours.has(key)) return "ours";
    return project !== "" && !projects.has(project) ? "another" : "unclear";
  };
}

/**
 * Searches until everything wanted is fulfilled; throws `not-searchable` at the
 * deadline.
 */
async function expectAll(
  { api, clock, inputs, log }: Session,
  found: FoundDocuments,
  wanted: readonly Wanted[],
  limits: Limits,
): Promise<void> {
  const whose = attribution(found);
  const since = clock.now();
  const done = (): number => wanted.filter(({ fulfilled }) => fulfilled).length;
  const detail = (): string =>
    `${done()} of ${wanted.length} texts are as expected`;
  log.waiting = { what: "a search", detail, since, until: limits.deadline };
  for (let begun = since; ; begun = clock.now()) {
    const isLast = begun >= limits.deadline;
    for (const one of wanted.filter(({ fulfilled }) => !fulfilled)) {
      const { hits, isAll } = await api
        .search(one.text, limits)
        .catch((error: unknown) => {
          throw refused(asActionError(error), one.text);
        });
      const owners = hits.map(whose);
      one.others = owners.filter(
        (owner) => owner === "another" || owner === "unclear",
      ).length;
      const mayBeOurs =
        !isAll ||
        owners.some((owner) => owner === "ours" || owner === "unclear");
      if (mayBeOurs) one.absences = 0;
      else if (one.absences === 0 || !isLast) one.absences += 1; // the last search may follow too soon
      one.fulfilled = one.absent
        ? one.absences >= ABSENCES
        : owners.includes("ours");
    }
    if (done() === wanted.length) return;
    if (isLast) throw notSearchable(wanted, inputs["wait-timeout-seconds"]);
    const left = Math.max(0, limits.deadline - clock.now());
    const isCounting = wanted.some(
      ({ absent, fulfilled, absences }) => absent && !fulfilled && absences > 0,
    );
    await clock.sleep(
      Math.min(left, isCounting ? ABSENCE_MS : paceAfter(clock.now() - since)),
      limits.signal,
    );
  }
}

/**
 * Searches for the texts of `expect-search` in what the last look found, once
 * everything is indexed. Resolves to the failure, or to undefined where every
 * text is as expected.
 */
export async function search(
  session: Session,
  found: FoundDocuments,
  deadline: number,
): Promise<ActionError | undefined> {
  const { clock, inputs, log, redact, signal } = session;
  const start = { fulfilled: false, absences: 0, others: 0 };
  const wanted = inputs["expect-search"].map(({ text, absent }): Wanted => ({
    ...start,
    text,
    absent,
  }));
  if (wanted.every(({ absent }) => absent)) {
    // A search that answers nothing at all would prove nothing.
    const [name] = indexedOf(found)
      .map((document) =>
        Array.from(document.name).slice(0, MAX_SEARCH).join(""),
      )
      .filter((text) => text.length >= MIN_SEARCH && redact(text) === text)
      .toSorted((one, other) => other.length - one.length);
    if (name !== undefined)
      wanted.unshift({ ...start, text: name, absent: false });
  }
  log.phase("Search for what was ingested");
  const seconds =
    Math.max(0, deadline - clock.now()) / 1000 +
    inputs["request-timeout-seconds"];
  const failure = (): ActionError =>
    notSearchable(wanted, inputs["wait-timeout-seconds"]);
  try {
    await within({ seconds, clock, signal, failure }, (limits) =>
      expectAll(session, found, wanted, { ...limits, deadline }),
    );
    for (const { text, absent } of wanted)
      log.info(`${absent ? "Not found" : "Found"}: ${quoted(text)}`);
    return undefined;
  } catch (error) {
    const ended = asActionError(error);
    return ended.code === "cancelled"
      ? cancelledDuring(ended, "ingest")
      : ended;
  } finally {
    log.end();
  }
}
