/** Searches for `expect-search`: each text must be in a document of this run. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { formatCount, formatDuration, toSafeLine } from "../text.ts";
import type { SearchResult } from "../zylon/schemas.ts";
import type { DocumentListing } from "./document-listing.ts";
import type { Document } from "./documents.ts";
import { type Integration, withFailure } from "./integration.ts";
import { type RunContext, withTimeout } from "./run-context.ts";
import { FailureTolerance, getGrowingPauseMs } from "./tolerance.ts";
import type { WatchResult } from "./watch.ts";

/** The last search may begin at the time limit, and take this long. */
const LAST_SEARCH_SECONDS = 30;

/**
 * Searches for the texts of `expect-search` among the documents of this run,
 * unless an integration failed.
 */
export async function searchForTexts(
  integrations: readonly Integration[],
  { lastListing, deadline }: Pick<WatchResult, "lastListing" | "deadline">,
  run: RunContext,
): Promise<readonly Integration[]> {
  if (run.inputs.expectSearch.length === 0) return integrations;
  const hasFailed = integrations.some(({ failure }) => failure !== undefined);
  // If none has failed, the documents were watched to the end.
  if (lastListing === undefined || hasFailed) {
    core.info("Nothing was searched for, because an integration failed");
    return integrations.map(tellNothingSearched);
  }
  return await searchDocuments(integrations, lastListing, deadline, run);
}

/** Adds to a failure, other than a cancel, that nothing was searched for. */
function tellNothingSearched(integration: Integration): Integration {
  const { failure } = integration;
  if (failure === undefined || failure.code === "cancelled") return integration;
  return {
    ...integration,
    failure: failure.withFact("nothing was searched for"),
  };
}

/**
 * Searches until every text is found, or until the time limit. If a text is not
 * found, all integrations fail.
 */
async function searchDocuments(
  integrations: readonly Integration[],
  listing: DocumentListing,
  deadline: number,
  run: RunContext,
): Promise<readonly Integration[]> {
  const texts = run.inputs.expectSearch;
  const indexed = integrations
    .flatMap(({ id }) => [...listing.documentsOf(id).values()])
    .filter(({ indexStatus }) => indexStatus === "done");
  const sought = {
    texts,
    isOfThisRun: createResultMatcher(indexed, listing),
    isNothingNew: integrations.every(hasNothingNew),
  };
  try {
    await searchUntil(deadline, sought, run);
    const endedAt = clock.now();
    return integrations.map((integration) => ({
      ...integration,
      foundTexts: texts,
      endedAt,
    }));
  } catch (error) {
    // All integrations get the same object, by which the report knows that they share
    // the failure.
    const failure = toFailure(error);
    return integrations.map((integration) => withFailure(integration, failure));
  }
}

/** Whether it is certain that the ingest neither indexed nor failed anything. */
function hasNothingNew({ watch }: Integration): boolean {
  const comparison = watch?.snapshot?.comparison;
  if (comparison === undefined || watch?.settings.isWatchOnly === true)
    return false;
  const { added, updated, failedIds } = comparison;
  return added + updated + failedIds.size === 0;
}

/**
 * Returns a function that tells whether a search result is one of these
 * documents. A result that is part of a document has only its name and project:
 * it doesn't count if a document outside of this run has the same.
 */
function createResultMatcher(
  documents: readonly Document[],
  listing: DocumentListing,
): (result: SearchResult) => boolean {
  const ids = new Set(documents.map(({ id }) => id));
  const places = new Set(
    documents.flatMap(({ name, projects }) =>
      projects.map((project) => JSON.stringify([name, project])),
    ),
  );
  return ({ id, type, metadata: { name, project_id: project } }) => {
    if (type === "Artifact") return ids.has(id);
    if (type !== "ArtifactContent") return false;
    const isOurs = places.has(JSON.stringify([name, project]));
    return isOurs && !listing.hasOtherDocument(name, project);
  };
}

interface Sought {
  readonly texts: readonly string[];
  readonly isOfThisRun: (result: SearchResult) => boolean;
  /**
   * Whether the ingest found nothing new. Then a missing text may have been
   * published after it.
   */
  readonly isNothingNew: boolean;
}

/**
 * Searches in rounds for the texts that are still missing. Throws `not-searchable`
 * if one is not found by the deadline. There are two rounds at least, since the
 * documents may have been indexed a moment ago.
 */
async function searchUntil(
  deadline: number,
  { texts, isOfThisRun, isNothingNew }: Sought,
  run: RunContext,
): Promise<void> {
  const began = clock.now();
  const tolerance = new FailureTolerance();
  let missing = texts;
  const stopLogging = run.waitLogger.track(
    () =>
      `Waiting for the search to find ${formatCount(missing.length, "text")}, ${formatDuration(clock.now() - began)} of ${formatDuration(Math.max(deadline, clock.now()) - began)}`,
  );
  try {
    for (let round = 1; ; round += 1) {
      const roundBegan = clock.now();
      const msLeft = Math.max(0, deadline - roundBegan);
      const seconds = msLeft / 1000 + LAST_SEARCH_SECONDS;
      const timeout = { seconds, createFailure: searchTimeoutFailure };
      const textsOfRound = missing;
      const result = await withTimeout(run, timeout, (limitedRun) =>
        findMissing(textsOfRound, isOfThisRun, limitedRun),
      );
      run.limit.signal.throwIfAborted();
      const { failure } = result;
      missing = result.missing;
      if (failure === undefined) tolerance.reset();
      else tolerance.throwUnlessTolerated(failure);
      if (missing.length === 0) return;
      if (roundBegan >= deadline && round > 1)
        throw notFoundFailure(missing, failure, isNothingNew);
      const pauseMs = getGrowingPauseMs(roundBegan - began);
      await clock.sleep(
        Math.max(0, Math.min(pauseMs, deadline - clock.now())),
        run.limit.signal,
      );
    }
  } finally {
    stopLogging();
  }
}

const searchTimeoutFailure = (): Failure =>
  new Failure("timeout", "a search took too long");

interface SearchRound {
  readonly missing: readonly string[];
  /** Why the last failed search of this round failed; the next may succeed. */
  readonly failure: Failure | undefined;
}

/** Searches once for each text. A text whose search fails is missing. */
async function findMissing(
  texts: readonly string[],
  isOfThisRun: (result: SearchResult) => boolean,
  { zylon, limit }: RunContext,
): Promise<SearchRound> {
  const missing: string[] = [];
  let failure: Failure | undefined;
  for (const text of texts) {
    try {
      const results = await zylon.search(text, limit);
      if (!results.some(isOfThisRun)) missing.push(text);
    } catch (error) {
      failure = addSearchRemedy(toFailure(error));
      missing.push(text);
    }
  }
  return { missing, failure };
}

/** Names the search as the cause: the lists were read with the same token. */
function addSearchRemedy(failure: Failure): Failure {
  const title = "Zylon's search can't be used";
  switch (failure.code) {
    case "bad-request":
    case "unprocessable":
      return failure.with({ remedy: "Correct the texts in expect-search" });
    case "unauthorized":
      return failure.with({ title });
    case "forbidden":
    case "not-found":
    case "method-not-allowed":
      return failure.with({
        title,
        remedy:
          "The documents are indexed. Ask a Zylon administrator to enable the search, or remove expect-search",
      });
    default:
      return failure;
  }
}

const NOTHING_NEW_REMEDY =
  "This ingest found nothing new: if the text was published after it began, run the step again. Otherwise, check that the source contains it, in documents that Zylon can read, and that didn't fail";

function notFoundFailure(
  texts: readonly string[],
  searchFailure: Failure | undefined,
  isNothingNew: boolean,
): Failure {
  const names = texts.map((text) => `"${toSafeLine(text, 80)}"`);
  if (searchFailure === undefined)
    return new Failure("not-searchable", "", {
      names,
      ...(isNothingNew && { remedy: NOTHING_NEW_REMEDY }),
    });
  return new Failure("not-searchable", searchFailure.detail, {
    title: "Zylon's search was still failing when the time ran out",
    remedy: searchFailure.remedy,
  });
}
