/** Ends the waiting for documents, and says what is odd about them. */
import * as core from "@actions/core";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCount, formatUtcTime, joinNonEmpty } from "../text.ts";
import {
  countRemovedSoFar,
  formatChangesSoFar,
  formatCounts,
} from "./counts-text.ts";
import { formatProjects, type Shortage } from "./document-listing.ts";
import { toLink } from "./documents.ts";
import { logInfo, logNotice } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import { getQuietMs } from "./settling.ts";
import {
  getDocuments,
  setEnd,
  setWatch,
  type WatchEntry,
} from "./watch-entry.ts";

const CHECK_PROJECTS =
  "Check project-id if you set it, then whether the user of api-token may read every project.";
const CHECK_REMOVED =
  "Check what was removed: the next run compares with what is left";

/**
 * Ends the waiting. Whether the documents are as expected, the gates decide.
 * @param noticed what was told of the run as a whole
 */
export function endWithoutFailure(
  entry: WatchEntry,
  end: "settled" | "empty",
  noticed: Set<string>,
): void {
  const { listing } = entry;
  setEnd(entry, end, undefined);
  if (listing?.shortage !== undefined)
    noticeShortage(entry, listing.shortage, noticed);
  else {
    const text = describeDoubts(entry);
    if (text !== "") {
      addNote(entry, text);
      logNotice(entry.integration, text);
    }
  }
  const { integration } = entry;
  if (integration.isOneOfSeveral)
    logInfo(integration, formatCounts([getOutcome(integration)]));
}

function addNote(entry: WatchEntry, note: string): void {
  const { notes } = entry.integration.watch;
  setWatch(entry, { notes: [...notes, note] });
}

/** All integrations are in the same lists, so this is told once. */
function noticeShortage(
  entry: WatchEntry,
  { counted, listed, projects }: Shortage,
  noticed: Set<string>,
): void {
  const text = `Zylon counts ${formatCount(counted, "document")} in ${formatProjects(projects)}, but lists only ${listed}, so what changed is unknown. ${CHECK_PROJECTS}`;
  if (noticed.has(text)) return;
  noticed.add(text);
  addNote(entry, text);
  core.notice(text);
}

/** Says why what changed is unknown, or may be wrong; otherwise empty. */
function describeDoubts(entry: WatchEntry): string {
  const { comparisonBase, listedBefore, listing } = entry;
  const { id, ingest, watch } = entry.integration;
  const { incompleteReasonBefore: reason, artifactsBefore, snapshot } = watch;
  if (comparisonBase === undefined && reason !== undefined)
    return joinNonEmpty(
      [
        `What changed is unknown: before the ingest, Zylon ${reason}.`,
        listedBefore.advice,
      ],
      " ",
    );
  const counted = ingest?.progress.artifacts ?? 0;
  const listed = artifactsBefore ?? 0;
  const listedNow = listing?.artifactTimesOf(id).size ?? 0;
  if (counted <= listed) return "";
  const fact = `Zylon counted ${formatCount(counted, "document")} before the ingest, but listed only ${listed}`;
  if (counted > listedNow) return `${fact}. ${CHECK_PROJECTS}`;
  return (snapshot?.comparison?.added ?? 0) === 0
    ? ""
    : `${fact} then, so some of those that count as added may be older.`;
}

/**
 * Ends the waiting at the time limit: with a failure, unless it is certain that
 * there is no document. That is for the gates to judge.
 * @param incompleteReason why the last listing is incomplete
 */
export function endAtLimit(
  entry: WatchEntry,
  incompleteReason: string | undefined,
  noticed: Set<string>,
): void {
  if (incompleteReason === undefined && entry.documentCount === 0)
    endWithoutFailure(entry, "empty", noticed);
  else setEnd(entry, "timed-out", watchTimeoutFailure(entry, incompleteReason));
}

/** Ends the waiting because of a cancel, or because listing failed. */
export function endAfterError(
  entry: WatchEntry,
  error: unknown,
  { maxRemoved }: Inputs,
): void {
  const { snapshot } = entry.integration.watch;
  const failure = toFailure(error).withFact(formatChangesSoFar(snapshot));
  // After a cancel, the failure issue tells what was removed only if that was
  // more than allowed. So the remedy tells it here, to those who set a limit.
  const isCheckNeeded =
    failure.code === "cancelled" &&
    countRemovedSoFar(snapshot) > 0 &&
    (maxRemoved !== undefined || snapshot?.count === 0);
  const remedy = `${CHECK_REMOVED}. ${failure.remedy}`;
  setEnd(entry, "cut", isCheckNeeded ? failure.with({ remedy }) : failure);
}

function watchTimeoutFailure(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): Failure {
  const { integration, pendingCount } = entry;
  const { watch } = integration;
  const describe = (...facts: readonly string[]): string =>
    joinNonEmpty([formatChangesSoFar(watch.snapshot), ...facts], "; ");
  if (incompleteReason !== undefined)
    return new Failure("wait-timeout", describe(`Zylon ${incompleteReason}`), {
      title: "Couldn't tell whether everything is indexed",
      remedy: watch.isWatchOnly
        ? "Check in Zylon that all documents are there"
        : "Check in Zylon that all documents are there. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed",
    });
  if (pendingCount === 0) {
    const names = getSavedNames(entry);
    if (names.length > 0) return changingFailure(entry, names, describe());
    return new Failure(
      "wait-timeout",
      describe("nothing is pending any more"),
      {
        title: "There was no time left to see whether everything is indexed",
        remedy: `Raise wait-timeout-seconds by at least ${getQuietMs(entry) / 1000}`,
      },
    );
  }
  const changedAt = watch.isWatchOnly ? watch.snapshot?.changedAt : undefined;
  const lastChange =
    changedAt === undefined
      ? ""
      : `the last change was ${formatUtcTime(changedAt)}`;
  return new Failure(
    "wait-timeout",
    describe(
      lastChange,
      `${pendingCount} of ${getDocuments(entry).size} documents not indexed yet`,
    ),
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: watch.pending.map(({ name }) => name),
      remedy: getPendingRemedy(entry),
    },
  );
}

/** A document that was saved again this often is expected to be so again. */
const MANY_SAVES = 2;

/** Names of documents that were saved again and again while they were indexed. */
const getSavedNames = (entry: WatchEntry): readonly string[] =>
  [...getDocuments(entry).values()]
    .filter(({ id }) => (entry.saveCounts.get(id) ?? 0) >= MANY_SAVES)
    .map((document) => toLink(document).name);

function changingFailure(
  { integration: { watch } }: WatchEntry,
  names: readonly string[],
  detail: string,
): Failure {
  const these = names.length === 1 ? "this document" : "these documents";
  const orStop = watch.isWatchOnly
    ? ""
    : ". If that can't be stopped, set wait-for: completed";
  return new Failure("wait-timeout", detail, {
    title: "Documents kept changing until wait-timeout-seconds was over",
    names,
    remedy: `Find out what saves ${these} again and again${orStop}`,
  });
}

const CHECK_INDEXING =
  "No document was indexed meanwhile. Check Zylon's log and workers. If it is only slow, raise wait-timeout-seconds";

/** Whether nothing was indexed, and every document is as the step first saw it. */
function hasNothingMoved(entry: WatchEntry): boolean {
  const { isWatchOnly, snapshot } = entry.integration.watch;
  const { added = 0, updated = 0, failedIds } = snapshot?.comparison ?? {};
  // Without an ingest, these are all that ever failed.
  const failed = isWatchOnly ? 0 : (failedIds?.size ?? 0);
  if (added + updated + failed > 0) return false;
  const first = entry.firstListing?.documentsOf(entry.integration.id);
  const documents = getDocuments(entry);
  if (first?.size !== documents.size) return false;
  return [...documents.values()].every((document) => {
    const old = first.get(document.id);
    return (
      old?.ingest_status === document.ingest_status &&
      old.updated_at === document.updated_at
    );
  });
}

function getPendingRemedy(entry: WatchEntry): string {
  const { watch } = entry.integration;
  const isLoss = !watch.isWatchOnly && countRemovedSoFar(watch.snapshot) > 0;
  if (hasNothingMoved(entry))
    return isLoss
      ? `${CHECK_REMOVED}. Then check Zylon's log: nothing was indexed meanwhile`
      : CHECK_INDEXING;
  if (isLoss) return `${CHECK_REMOVED}. Then raise wait-timeout-seconds`;
  return "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon";
}
