/** `expect-search`: each text must be found in a document of this run. */
import { clock } from "../clock.ts";
import type { Document } from "./documents.ts";
import { Failure, failureOf } from "../errors.ts";
import { fail, type Integration } from "./integration.ts";
import type { Listing } from "./lister.ts";
import { Patience, type Run, within } from "./phase.ts";
import { counted, duration, line } from "../text.ts";
import type { Found } from "../zylon/schemas.ts";

/** The last search may begin at the time limit, and take this long. */
const LAST_SEARCH_SECONDS = 30;

/**
 * Searches until every text is found, or until the latest time limit. If a text
 * is not found, all integrations that were searched fail.
 */
export async function search(
  all: readonly Integration[],
  documents: Listing,
  run: Run,
): Promise<void> {
  const texts = run.inputs.expectSearch;
  const settled = all.filter(
    ({ documents: watched }) => watched?.end === "settled",
  );
  if (settled.length === 0) return;
  const done = settled
    .flatMap(({ id }) => [...documents.of(id).values()])
    .filter(({ standing }) => standing === "done");
  const deadline = Math.max(...settled.map(({ deadline: until }) => until));
  try {
    await searchUntil(deadline, texts, isOneOf(done), run);
    for (const integration of settled) integration.found = texts;
  } catch (error) {
    for (const integration of settled) fail(integration, error);
  }
}

/** Returns a test whether a search result is one of these documents. */
function isOneOf(documents: readonly Document[]): (found: Found) => boolean {
  const ids = new Set(documents.map(({ id }) => id));
  const places = new Set(
    documents.flatMap(({ name, projects }) =>
      projects.map((project) => JSON.stringify([name, project])),
    ),
  );
  return ({ id, type, metadata: { name, project_id: project } }) => {
    if (type === "Artifact") return ids.has(id);
    if (type !== "ArtifactContent") return false;
    return places.has(JSON.stringify([name, project]));
  };
}

/** Throws `not-searchable` if a text is not found by then. */
async function searchUntil(
  deadline: number,
  texts: readonly string[],
  isMeant: (found: Found) => boolean,
  run: Run,
): Promise<void> {
  const began = clock.now();
  let missing = texts;
  let trouble: Failure | undefined;
  const patience = new Patience();
  const end = run.waits.add(
    () =>
      `Waiting for the search to find ${counted(missing.length, "text")}, ${duration(clock.now() - began)} of ${duration(Math.max(deadline, clock.now()) - began)}`,
  );
  try {
    for (let searches = 1; ; searches += 1) {
      const now = clock.now();
      const seconds = Math.max(0, deadline - now) / 1000 + LAST_SEARCH_SECONDS;
      const round = missingIn(missing, isMeant, seconds, run);
      ({ missing, trouble } = await round);
      run.limit.signal.throwIfAborted();
      if (trouble === undefined) patience.rest();
      else patience.bear(trouble);
      if (missing.length === 0) return;
      if (now >= deadline && searches > 1) throw notFound(missing, trouble);
      const pause = Math.max(2000, Math.min(30_000, (now - began) / 20));
      await clock.sleep(
        Math.max(0, Math.min(pause, deadline - clock.now())),
        run.limit.signal,
      );
    }
  } finally {
    end();
  }
}

interface Round {
  readonly missing: readonly string[];
  /** Why a search of this round failed. The next round may succeed. */
  readonly trouble: Failure | undefined;
}

async function missingIn(
  texts: readonly string[],
  isMeant: (found: Found) => boolean,
  seconds: number,
  run: Run,
): Promise<Round> {
  const missing: string[] = [];
  let trouble: Failure | undefined;
  const failure = (): Failure =>
    new Failure("timeout", "a search took too long");
  for (const text of texts) {
    try {
      const results = await within(
        run,
        { seconds, failure },
        ({ zylon, limit }) => zylon.search(text, limit),
      );
      if (!results.some(isMeant)) missing.push(text);
    } catch (error) {
      trouble = refused(failureOf(error));
      missing.push(text);
    }
  }
  return { missing, trouble };
}

function refused(failure: Failure): Failure {
  const isText =
    failure.code === "bad-request" || failure.code === "unprocessable";
  return isText
    ? failure.with({ remedy: "Correct the texts of expect-search" })
    : failure;
}

function notFound(
  texts: readonly string[],
  trouble: Failure | undefined,
): Failure {
  const names = texts.map((text) => `"${line(text, 80)}"`);
  if (trouble === undefined)
    return new Failure("not-searchable", "", { names });
  return new Failure("not-searchable", trouble.detail, {
    title: "Zylon's search was still failing when the time ran out",
    remedy: trouble.remedy,
  });
}
