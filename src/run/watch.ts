/**
 * Looks at the documents until they are settled: the documents of each ingest
 * that was accepted or, in a watch-only step, of each integration. A look serves
 * all whose ingest had been accepted when the look began:
 *
 *     answer for A    first look     look      A is settled
 *     |------ 2 s ----|--------------|---------|--- … pauses: see getPauseMs
 *                           answer for B
 *                           |--------|---------|--- …
 *                                    B's first look
 */
import { clock } from "../clock.ts";
import type { DocumentLister } from "./document-lister.ts";
import type { DocumentListing } from "./document-listing.ts";
import type { Integration } from "./integration.ts";
import { type Look, Looker } from "./look.ts";
import type { RunContext } from "./run-context.ts";
import { getSettledAt, isSettled, withQuietTime } from "./settling.ts";
import { getGrowingPauseMs, MAX_LOOK_PAUSE_MS } from "./tolerance.ts";
import {
  endAfterError,
  endAtLimit,
  endWithoutFailure,
  noteShortages,
} from "./watch-end.ts";
import {
  getNextDeadline,
  newWatchEntry,
  toIntegration,
  type WatchEntry,
  withListing,
  withPending,
} from "./watch-entry.ts";
import { WatchEntries } from "./watch-entries.ts";
import { formatWaiting } from "./watch-log.ts";

export interface WatchResult {
  /** Each integration, after its waiting or its failed ingest. */
  readonly integrations: readonly Integration[];
  /**
   * The last listing of all documents; `undefined` if they are not watched, no
   * ingest was accepted, a cancel or failing looks ended the watch, or every look
   * failed until the time limit.
   */
  readonly lastListing: DocumentListing | undefined;
  /** The last time limit, by `clock.now()`; 0 if no documents were waited for. */
  readonly deadline: number;
}

/**
 * Watches until all ingest requests are answered, and no documents are waited for.
 * @param whenAnswered a promise for each integration, which resolves when its ingest
 *   request was answered, or failed, and never rejects
 */
export async function watchDocuments(
  whenAnswered: readonly Promise<Integration>[],
  lister: DocumentLister,
  listedBefore: DocumentListing,
  run: RunContext,
): Promise<WatchResult> {
  const watchOnlyDeadline = clock.now() + run.inputs.waitTimeoutSeconds * 1000;
  const entries = new WatchEntries(whenAnswered, (integration, position) => {
    const deadline = integration.ingest?.deadline ?? watchOnlyDeadline;
    return newWatchEntry({ position, integration, listedBefore, deadline });
  });
  let lastListing: DocumentListing | undefined;
  try {
    lastListing = await lookUntilSettled(entries, lister, run);
  } catch (error) {
    await entries.allAnswers(); // so that the entries of late answers are ended too
    for (const entry of entries.open)
      entries.set(endAfterError(entry, error, run.inputs));
  }
  const integrations = await Promise.all(whenAnswered);
  for (const entry of noteShortages(entries.all))
    integrations[entry.position] = toIntegration(entry);
  const deadlines = entries.all.map(({ deadline }) => deadline);
  return { integrations, lastListing, deadline: Math.max(0, ...deadlines) };
}

/**
 * Looks at intervals, and puts what each look shows into the entries that were
 * open when it began. Resolves to the last listing of all documents, which is
 * complete if all are settled; `undefined` if there was none.
 */
async function lookUntilSettled(
  entries: WatchEntries,
  lister: DocumentLister,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const looker = new Looker(lister);
  let lastListing: DocumentListing | undefined;
  const stopLogging = run.waitLogger.track(() => formatWaiting(entries.open));
  try {
    while (!entries.areDone) {
      if (entries.open.length === 0) {
        await entries.nextAnswer();
        continue;
      }
      const pauseMs = getPauseMs(entries.open, looker.shortestMs);
      await clock.sleep(pauseMs, run.limit.signal);
      const { open } = entries; // with what was answered in the pause
      const look = await looker.look(open, run);
      if (look.kind === "all-documents") lastListing = look.listing;
      for (const entry of open) entries.set(applyLook(entry, look));
    }
    return lastListing;
  } finally {
    stopLogging();
  }
}

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

/**
 * Returns how long to wait before the next look, in milliseconds:
 *
 * - until the documents of all may be settled, so that one look serves all. If
 *   that is unknown, a twentieth of the time waited so far, and at least 2 s
 * - at most 30 s, but at least twice as long as a look takes, so that looks which
 *   take long are rare
 * - not beyond the next time limit
 * @param shortestLookMs how long the shorter of the last two looks took
 */
function getPauseMs(
  open: readonly WatchEntry[],
  shortestLookMs: number,
): number {
  const now = clock.now();
  const waitedMs = now - Math.min(...open.map(({ since }) => since));
  const settledAt = Math.max(...open.map(getSettledAt));
  // If the look at this time failed, the time has passed.
  const isAhead = settledAt > now && settledAt < Infinity;
  const wantedMs = isAhead
    ? Math.min(settledAt - now + TIMER_TOLERANCE_MS, MAX_LOOK_PAUSE_MS)
    : getGrowingPauseMs(waitedMs);
  const leftMs = Math.max(0, getNextDeadline(open) - now);
  return Math.min(Math.max(wantedMs, shortestLookMs * 2), leftMs);
}

/**
 * Adds what a look shows. Ends the waiting if the documents are settled, or if the
 * look did not begin before the time limit. The end may be logged.
 */
function applyLook(entry: WatchEntry, look: Look): WatchEntry {
  const isTimeOver = look.began >= entry.deadline;
  switch (look.kind) {
    // `Looker` takes such a look only before all time limits.
    case "pending-only":
      return withPending(entry, look.listing);
    case "failed":
      return isTimeOver ? endAtLimit(entry, look.reason) : entry;
    case "all-documents": {
      const { began, listing } = look;
      const listed = withListing(entry, listing);
      const newest = withQuietTime(listed, listing, began);
      if (isSettled(newest, began)) return endWithoutFailure(newest, "settled");
      const incompleteReason = listing.incompleteReasonOf(entry.integration.id);
      return isTimeOver ? endAtLimit(newest, incompleteReason) : newest;
    }
  }
}
