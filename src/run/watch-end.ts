/**
 * Ends the waiting for documents, and says what is odd about them. Each function
 * that ends it returns the last entry.
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
import { toLink } from "./documents.ts";
import { isWatchedWithoutIngest } from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import { getQuietMs } from "./settling.ts";
import {
  countAll,
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
  const ended = withDoubts(withEnd(entry, end, undefined));
  const integration = toIntegration(ended);
  if (integration.isOneOfSeveral)
    logInfo(integration, formatCounts([getOutcome(integration)]));
  return ended;
}

/**
 * Ends the waiting at the time limit: with a failure, unless it is certain that
 * there is no document. That is for the gates to judge.
 * @param incompleteReason why the last listing is incomplete
 */
export function endAtLimit(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): WatchEntry {
  if (incompleteReason === undefined && countAll(entry) === 0)
    return endWithoutFailure(entry, "empty");
  const failure = watchTimeoutFailure(entry, incompleteReason);
  return withEnd(entry, "timed-out", failure);
}

/** Ends the waiting because of a cancel, or because listing failed. */
export function endAfterError(
  entry: WatchEntry,
  error: unknown,
  { maxRemoved }: Inputs,
): WatchEntry {
  const { snapshot } = entry.watch;
  const failure = toFailure(error).withFact(formatChangesSoFar(snapshot));
  // The failure issue keeps what was there before any other failure, but a cancel
  // opens none. So the remedy names what a gate might have refused.
  const hasLimit = maxRemoved !== undefined;
  const isNothingLeft = snapshot?.count === 0;
  const mayFailGate =
    countRemovedSoFar(snapshot) > 0 && (hasLimit || isNothingLeft);
  if (failure.code !== "cancelled" || !mayFailGate)
    return withEnd(entry, "cut", failure);
  const remedy = `${CHECK_REMOVED}. ${failure.remedy}`;
  return withEnd(entry, "cut", failure.with({ remedy }));
}

const CHECK_PROJECTS =
  "Check project-id if you set it, then whether the user of api-token may read every project.";
const CHECK_REMOVED =
  "Check what was removed: the next run compares with what is left";

/**
 * Adds a note to those that ended without a failure if Zylon counts more documents
 * than it lists, and gives it as a notice. All integrations are in the same lists,
 * so each number is told once, with the first of them.
 */
export function withShortages(
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
  `Zylon counts ${formatCount(counted, "document")} in ${formatProjects(projects)}, but lists only ${listed}, so what changed is unknown. ${CHECK_PROJECTS}`;

/** Adds a note if what changed is unknown or may be wrong, and gives it as a notice. */
function withDoubts(entry: WatchEntry): WatchEntry {
  // `withShortages` tells it if the last list is short.
  if (entry.lastListing?.shortage !== undefined) return entry;
  const text = describeUnknownChanges(entry) || describeMissingBefore(entry);
  if (text === "") return entry;
  logNotice(entry.integration, text);
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
 * Says that the listing before the ingest had fewer artifacts than Zylon counted
 * when the ingest started; otherwise empty. If they are listed now, they may be
 * among those that count as added. To users, all artifacts are documents.
 */
function describeMissingBefore(entry: WatchEntry): string {
  const { watch, lastListing } = entry;
  const { id, ingest } = entry.integration;
  const counted = ingest?.progress.artifacts ?? 0;
  const listed = watch.before.artifactsBefore;
  if (listed === null || counted <= listed) return "";
  const fact = `Zylon counted ${formatCount(counted, "document")} before the ingest, but listed only ${listed}`;
  const listedNow = lastListing?.artifactTimesOf(id).size ?? 0;
  if (counted > listedNow) return `${fact}. ${CHECK_PROJECTS}`;
  const added = watch.snapshot?.comparison?.added ?? 0;
  return added === 0
    ? ""
    : `${fact} then, so some of those that count as added may be older.`;
}

/**
 * Returns the failure at the time limit:
 *
 * | the last listing | pending | documents                | failure          |
 * | ---------------- | ------- | ------------------------ | ---------------- |
 * | is incomplete    |         |                          | couldn't tell    |
 * | is complete      | some    |                          | took longer      |
 * | is complete      | none    | were saved several times | kept changing    |
 * | is complete      | none    |                          | no time was left |
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
    remedy: isWatchedWithoutIngest(entry.integration)
      ? check
      : `${check}. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed`,
  });
}

function pendingFailure(entry: WatchEntry): Failure {
  const { integration, watch } = entry;
  const { snapshot, pending } = watch;
  const changedAt = isWatchedWithoutIngest(integration)
    ? snapshot?.changedAt
    : undefined;
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
  const { integration, watch } = entry;
  const isLoss =
    !isWatchedWithoutIngest(integration) &&
    countRemovedSoFar(watch.snapshot) > 0;
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
  // Without an ingest, `failedIds` are all that are failing, since whenever.
  const failed = isWatchedWithoutIngest(integration)
    ? 0
    : (failedIds?.size ?? 0);
  if (added + updated + failed > 0) return false;
  const first = entry.firstListing?.documentsOf(integration.id);
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

/** A document that was saved again this often is expected to be so again. */
const MANY_SAVES = 2;

/** Names of documents that were saved again and again while they were indexed. */
const getSavedNames = (entry: WatchEntry): readonly string[] =>
  [...getDocuments(entry).values()]
    .filter(({ id }) => (entry.saveCounts.get(id) ?? 0) >= MANY_SAVES)
    .map((document) => toLink(document).name);

function changingFailure(entry: WatchEntry, names: readonly string[]): Failure {
  const these = names.length === 1 ? "this document" : "these documents";
  const orStop = isWatchedWithoutIngest(entry.integration)
    ? ""
    : ". If that can't be stopped, set wait-for: completed";
  return new Failure("wait-timeout", describeSoFar(entry), {
    title: "Documents kept changing until wait-timeout-seconds was over",
    names,
    remedy: `Find out what saves ${these} again and again${orStop}`,
  });
}
