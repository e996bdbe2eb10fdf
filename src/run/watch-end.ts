/**
 * Ends the waiting for documents, and says what is odd about them. Functions whose
 * names begin with `end` or `note` return the next entry, or entries, and may log.
 */
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
import { isSameTime, toLink } from "./documents.ts";
import { logInfo, logNotice } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import { getQuietMs } from "./settling.ts";
import {
  getDocuments,
  toIntegration,
  type WatchEntry,
  withEnd,
} from "./watch-entry.ts";

/** Ends the waiting. Whether the documents are as expected, the gates decide. */
export function endWithoutFailure(
  entry: WatchEntry,
  end: "settled" | "empty",
): WatchEntry {
  const ended = noteDoubts(withEnd(entry, end, undefined));
  const integration = toIntegration(ended);
  if (integration.isOneOfSeveral)
    logInfo(integration, formatCounts([getOutcome(integration)]));
  return ended;
}

/**
 * Ends the waiting at the time limit: with a failure, unless the list is complete
 * and has no document. That is for the gates to judge.
 * @param incompleteReason why the last look doesn't show all documents
 */
export function endAtLimit(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): WatchEntry {
  const isEmpty = getDocuments(entry).size === 0;
  if (incompleteReason === undefined && isEmpty)
    return endWithoutFailure(entry, "empty");
  const failure = watchTimeoutFailure(entry, incompleteReason);
  return withEnd(entry, "timed-out", failure);
}

/** Ends the waiting because of a cancel, or because looks failed for too long. */
export function endAfterError(
  entry: WatchEntry,
  error: unknown,
  { maxRemoved }: Inputs,
): WatchEntry {
  const { snapshot } = entry.watch;
  const failure = toFailure(error).withFact(formatChangesSoFar(snapshot));
  // After other failures, the failure issue remembers what was there before, so that
  // a later run notices what is missing. After a cancel, there may be no issue, and
  // the next run compares with what is left. So if a gate might have failed, the
  // remedy is to check what was removed.
  const hasGate = maxRemoved !== undefined;
  const isNothingLeft = snapshot?.count === 0;
  const mightFailGate =
    countRemovedSoFar(snapshot) > 0 && (hasGate || isNothingLeft);
  if (failure.code !== "cancelled" || !mightFailGate)
    return withEnd(entry, "cut", failure);
  const remedy = `${CHECK_REMOVED}. ${failure.remedy}`;
  return withEnd(entry, "cut", failure.with({ remedy }));
}

const CHECK_REMOVED =
  "Check what was removed: the next run compares with what is left";
const CHECK_PROJECTS =
  "Check project-id if you set it, then whether the user of api-token may read every project";

/**
 * Adds a note to those that ended without a failure if Zylon counts more documents
 * than it lists, and gives it as a notice. All integrations are in the same lists,
 * so each number is told once, with the first of them.
 */
export function noteShortages(
  entries: readonly WatchEntry[],
): readonly WatchEntry[] {
  const told = new Set<string>();
  return entries.map((entry) => {
    const { lastListing, ending } = entry;
    const shortage = lastListing?.shortage;
    if (shortage === undefined || ending?.failure !== undefined) return entry;
    const text = describeShortage(shortage);
    if (told.has(text)) return entry;
    told.add(text);
    core.notice(text);
    return withNote(entry, text);
  });
}

const describeShortage = ({ counted, listed, projects }: Shortage): string =>
  `Zylon counts ${formatCount(counted, "document")} in ${formatProjects(projects)}, but lists only ${listed}, so what changed is unknown. ${CHECK_PROJECTS}.`;

/** Adds a note if what changed is unknown or may be wrong, and gives it as a notice. */
function noteDoubts(entry: WatchEntry): WatchEntry {
  // `noteShortages` tells it if the last list is short.
  if (entry.lastListing?.shortage !== undefined) return entry;
  const text = describeUnknownChanges(entry) || describeMissingBefore(entry);
  if (text === "") return entry;
  logNotice(toIntegration(entry), text);
  return withNote(entry, text);
}

const withNote = (entry: WatchEntry, note: string): WatchEntry => ({
  ...entry,
  watch: { ...entry.watch, notes: [...entry.watch.notes, note] },
});

/** Says why nothing could be compared; empty if it could. */
function describeUnknownChanges(entry: WatchEntry): string {
  const { comparisonBase, listedBefore, watch } = entry;
  const reason = watch.before.incompleteReasonBefore;
  if (comparisonBase !== undefined || reason === undefined) return "";
  const fact = `What changed is unknown: before the ingest, Zylon ${reason}.`;
  return joinNonEmpty([fact, listedBefore.advice], " ");
}

/**
 * Compares how many artifacts Zylon counted when the ingest started with how many
 * are listed; empty if there is nothing to say:
 *
 * | it counted more than were listed before, and | the note                       |
 * | -------------------------------------------- | ------------------------------ |
 * | more than are listed now                     | asks to check the projects     |
 * | some documents count as added                | says that these may be older   |
 *
 * To users, all artifacts are documents.
 */
function describeMissingBefore(entry: WatchEntry): string {
  const { integration, watch, lastListing } = entry;
  const { id, ingest } = integration;
  const counted = ingest?.progress.artifacts ?? 0;
  const { artifactsBefore } = watch.before;
  const listedNow = lastListing?.artifactTimesOf(id).size ?? 0;
  if (artifactsBefore === null || counted <= artifactsBefore) return "";
  const fact = `Zylon counted ${formatCount(counted, "document")} before the ingest, but listed only ${artifactsBefore}`;
  if (counted > listedNow) return `${fact}. ${CHECK_PROJECTS}.`;
  const added = watch.snapshot?.comparison?.added ?? 0;
  return added === 0
    ? ""
    : `${fact} then, so some of those that count as added may be older.`;
}

/**
 * Returns the failure at the time limit:
 *
 * | the last look           | pending | documents                | failure          |
 * | ----------------------- | ------- | ------------------------ | ---------------- |
 * | failed or is incomplete |         |                          | couldn't tell    |
 * | is complete             | some    |                          | took longer      |
 * | is complete             | none    | were saved several times | kept changing    |
 * | is complete             | none    |                          | no time was left |
 */
function watchTimeoutFailure(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): Failure {
  if (incompleteReason !== undefined)
    return incompleteListFailure(entry, incompleteReason);
  if (entry.watch.pending.length > 0) return pendingFailure(entry);
  const savedNames = getSavedNames(entry);
  if (savedNames.length > 0) return changingFailure(entry, savedNames);
  const detail = describeSoFar(entry, "nothing is pending any more");
  // An empty list has ended the waiting without a failure. So there are documents,
  // and the quiet time is finite.
  return new Failure("wait-timeout", detail, {
    title: "There was no time left to see whether everything is indexed",
    remedy: `Raise wait-timeout-seconds by at least ${getQuietMs(entry) / 1000}`,
  });
}

/** Returns what changed so far, followed by other facts. */
const describeSoFar = (
  { watch }: WatchEntry,
  ...facts: readonly string[]
): string => joinNonEmpty([formatChangesSoFar(watch.snapshot), ...facts], "; ");

function incompleteListFailure(entry: WatchEntry, reason: string): Failure {
  const check = "Check in Zylon that all documents are there";
  return new Failure("wait-timeout", describeSoFar(entry, `Zylon ${reason}`), {
    title: "Couldn't tell whether everything is indexed",
    remedy: entry.watch.settings.isWatchOnly
      ? check
      : `${check}. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed`,
  });
}

function pendingFailure(entry: WatchEntry): Failure {
  const { settings, snapshot, pending } = entry.watch;
  const changedAt = settings.isWatchOnly ? snapshot?.changedAt : undefined;
  const lastChange =
    changedAt === undefined
      ? ""
      : `the last change was ${formatUtcTime(changedAt)}`;
  const notIndexed = `${pending.length} of ${getDocuments(entry).size} documents not indexed yet`;
  return new Failure(
    "wait-timeout",
    describeSoFar(entry, lastChange, notIndexed),
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: pending.map(({ name }) => name),
      remedy: getPendingRemedy(entry),
    },
  );
}

function getPendingRemedy(entry: WatchEntry): string {
  const { settings, snapshot } = entry.watch;
  const isLoss = !settings.isWatchOnly && countRemovedSoFar(snapshot) > 0;
  if (hasNothingMoved(entry))
    return isLoss
      ? `${CHECK_REMOVED}. Then check Zylon's log: nothing was indexed meanwhile`
      : "No document was indexed meanwhile. Check Zylon's log and workers. If it is only slow, raise wait-timeout-seconds";
  if (isLoss) return `${CHECK_REMOVED}. Then raise wait-timeout-seconds`;
  return "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon";
}

/**
 * Whether nothing was indexed, and every document is as the step first saw it.
 * Zylon's own status is compared: a document that it has parsed, and stores now,
 * is still pending.
 */
function hasNothingMoved(entry: WatchEntry): boolean {
  const { integration, watch } = entry;
  const { comparison } = watch.snapshot ?? {};
  const { added = 0, updated = 0, failedIds } = comparison ?? {};
  // In a watch-only step, `failedIds` has all that are failing, however long ago they
  // failed.
  const failed = watch.settings.isWatchOnly ? 0 : (failedIds?.size ?? 0);
  if (added + updated + failed > 0) return false;
  const first = entry.firstListing?.documentsOf(integration.id);
  const documents = getDocuments(entry);
  if (first?.size !== documents.size) return false;
  return [...documents.values()].every((document) => {
    const old = first.get(document.id);
    return (
      old?.ingest_status === document.ingest_status &&
      isSameTime(old.updated_at, document.updated_at)
    );
  });
}

/** A document that was saved again this often is expected to be so again. */
const MANY_SAVES = 2;

/** Names of documents that were saved again and again while the step waited. */
const getSavedNames = (entry: WatchEntry): readonly string[] =>
  [...getDocuments(entry).values()]
    .filter(({ id }) => (entry.saveCounts.get(id) ?? 0) >= MANY_SAVES)
    .map((document) => toLink(document).name);

function changingFailure(entry: WatchEntry, names: readonly string[]): Failure {
  const these = names.length === 1 ? "this document" : "these documents";
  const orStop = entry.watch.settings.isWatchOnly
    ? ""
    : ". If that can't be stopped, set wait-for: completed";
  return new Failure("wait-timeout", describeSoFar(entry), {
    title: "Documents kept changing until wait-timeout-seconds was over",
    names,
    remedy: `Find out what saves ${these} again and again${orStop}`,
  });
}
