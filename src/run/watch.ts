/**
 * Looks at the documents until they are settled. They are those of every
 * accepted ingest or, without an ingest, all that are watched. One look serves
 * all integrations:
 *
 *     ingest of A   look   look      look   look
 *     |-----2 s-----|------|---------|------|--- … from 2 s to 30 s
 *               ingest of B          A is settled
 *               |------ … first look: the next one
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { formatDuration } from "../text.ts";
import type { DocumentLister } from "./document-lister.ts";
import type { DocumentListing } from "./document-listing.ts";
import { type Integration, isAwaitingDocuments } from "./integration.ts";
import { FailureTolerance, type RunContext, withTimeout } from "./phase.ts";
import {
  getSettledAt,
  hasReportedEnd,
  isSettled,
  updateQuietTime,
} from "./settling.ts";
import { endAtLimit, endWaiting } from "./watch-end.ts";
import {
  newWatchEntry,
  recordListing,
  recordPendingOnly,
  type WatchEntry,
} from "./watch-entry.ts";

/** A last listing may take this long, or twice as long as those before. */
const LAST_LOOK_MS = 30_000;

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

interface Watching {
  readonly integrations: readonly Integration[];
  readonly lister: DocumentLister;
  readonly before: DocumentListing;
  /** A promise for each integration, resolved when its ingest has ended. */
  readonly ingests: readonly Promise<void>[];
}

/** Resolves to the last complete listing; `undefined` if there was none. */
export async function watchDocuments(
  watching: Watching,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const { integrations, ingests, lister } = watching;
  const running = new Set(ingests);
  for (const ingest of ingests) void ingest.then(() => running.delete(ingest));
  const entries = new Map<Integration, WatchEntry>();
  const tolerance = new FailureTolerance();
  const noticed = new Set<string>();
  let open: readonly WatchEntry[] = [];
  let last: DocumentListing | undefined;
  const tookMs: number[] = [];
  const stopLogging = run.waitLogger.track(() => formatWaiting(open));
  try {
    while (running.size > 0 || integrations.some(isAwaitingDocuments)) {
      open = getOpenEntries(watching, entries);
      if (open.length === 0) {
        await Promise.race(running);
        continue;
      }
      // One of the last two looks may have taken long because of an outage.
      const usualMs = tookMs.length === 0 ? 0 : Math.min(...tookMs.slice(-2));
      await clock.sleep(pauseBeforeLook(open, usualMs), run.limit.signal);
      const began = clock.now();
      const maxOverrunMs = Math.max(LAST_LOOK_MS, usualMs * 2);
      const context = { lister, tolerance, maxOverrunMs, noticed };
      last = (await lookOnce(open, context, run)) ?? last;
      tookMs.push(clock.now() - began);
    }
    return last;
  } finally {
    stopLogging();
  }
}

/** Returns the integrations that are not settled yet. */
function getOpenEntries(
  { integrations, before }: Watching,
  entries: Map<Integration, WatchEntry>,
): readonly WatchEntry[] {
  const open: WatchEntry[] = [];
  for (const integration of integrations) {
    const { watch } = integration;
    if (!isAwaitingDocuments(integration) || watch === undefined) continue;
    const entry =
      entries.get(integration) ?? newWatchEntry(integration, watch, before);
    entries.set(integration, entry);
    open.push(entry);
  }
  return open;
}

/**
 * Returns how long to wait, in milliseconds: 2 s to 30 s, or more if a look
 * takes long.
 * @param usualMs how long a look takes
 */
function pauseBeforeLook(open: readonly WatchEntry[], usualMs: number): number {
  const now = clock.now();
  const oldest = Math.min(...open.map(({ since }) => since));
  const settledAt = Math.max(...open.map(getSettledAt));
  const growing = Math.max(2000, (now - oldest) / 20);
  // After a failed look, this time is in the past: the pause is the usual one.
  const isAhead = settledAt > now && settledAt < Infinity;
  const wanted = isAhead ? settledAt - now + TIMER_TOLERANCE_MS : growing;
  const pause = Math.max(Math.min(wanted, 30_000), usualMs * 2);
  return Math.max(0, Math.min(pause, getNextDeadline(open) - now));
}

const getNextDeadline = (open: readonly WatchEntry[]): number =>
  Math.min(...open.map(({ integration }) => integration.deadline));

interface LookContext {
  readonly lister: DocumentLister;
  readonly tolerance: FailureTolerance;
  /** How long a listing may go on after the time limit. */
  readonly maxOverrunMs: number;
  /** What was told of the run as a whole. */
  readonly noticed: Set<string>;
}

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** Lists once for all entries. Resolves to the listing if complete. */
async function lookOnce(
  open: readonly WatchEntry[],
  context: LookContext,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const { noticed } = context;
  const began = clock.now();
  let listing: DocumentListing | undefined;
  let failedReason: string | undefined;
  try {
    listing = await listOnce(open, context, run);
    if (listing === undefined) return undefined;
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    context.tolerance.throwIfExceeded(failure);
    failedReason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${failedReason}. Retrying`);
  }
  let isComplete = true;
  for (const entry of open) {
    const { integration } = entry;
    const reason = listing?.incompleteReasonOf(integration.id) ?? failedReason;
    if (reason !== undefined) isComplete = false;
    if (listing !== undefined) {
      recordListing(listing, entry);
      updateQuietTime(listing, entry, began);
    }
    if (listing !== undefined && isSettled(entry, began))
      endWaiting(entry, "settled", noticed);
    else if (began >= integration.deadline) endAtLimit(entry, reason, noticed);
  }
  return isComplete ? listing : undefined;
}

/**
 * Lists all documents; resolves to `undefined` if only the pending ones had to
 * be listed, because every integration still has some.
 */
async function listOnce(
  open: readonly WatchEntry[],
  { lister, tolerance, maxOverrunMs }: LookContext,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const msLeft = getNextDeadline(open) - clock.now();
  const seconds = (Math.max(0, msLeft) + maxOverrunMs) / 1000;
  const time = { seconds, failure: lookTimeoutFailure };
  if (msLeft > 0 && allHavePending(open)) {
    const pending = await withTimeout(run, time, (inTime) =>
      lister.listPending(inTime),
    );
    if (pending !== undefined) {
      tolerance.reset();
      for (const entry of open) recordPendingOnly(pending, entry);
      if (allHavePending(open)) return undefined;
    }
  }
  const listing = await withTimeout(run, time, (inTime) =>
    lister.listNow(inTime),
  );
  tolerance.reset();
  return listing;
}

/** Whether each of them has pending documents. */
const allHavePending = (open: readonly WatchEntry[]): boolean =>
  open.every(({ pendingCount }) => pendingCount > 0);

/** Returns the line for the log; empty while all are being ingested. */
function formatWaiting(open: readonly WatchEntry[]): string {
  if (open.length === 0) return "";
  const now = clock.now();
  let [pending, documents, oldest] = [0, 0, now];
  let [settledAt, deadline] = [now, now];
  for (const entry of open) {
    pending += entry.pendingCount;
    documents += entry.documentCount ?? 0;
    oldest = Math.min(oldest, entry.since);
    settledAt = Math.max(settledAt, getSettledAt(entry));
    deadline = Math.max(deadline, entry.integration.deadline);
  }
  const time = `${formatDuration(now - oldest)} of ${formatDuration(deadline - oldest)}`;
  if (pending > 0 || settledAt === Infinity) {
    const isTotalKnown = open.every(
      (entry) => entry.documentCount !== undefined,
    );
    let done =
      documents === 0 ? "" : `: ${documents - pending} of ${documents}`;
    if (!isTotalKnown) done = `: ${pending} pending`;
    return `Waiting for documents to be indexed${done}, ${time}`;
  }
  if (settledAt - now < 1000)
    return `Everything seems to be indexed. Checking once more, ${time}`;
  const left = formatDuration(settledAt - now);
  if (open.every(({ watch }) => watch.isWatchOnly))
    return `Nothing is pending. The step waits another ${left} to be sure.`;
  return `Nothing is pending any more. ${explainWaiting(open)} step waits another ${left} to be sure.`;
}

/** Returns the start of a sentence: why the step still waits. */
function explainWaiting(open: readonly WatchEntry[]): string {
  if (!open.every(hasReportedEnd))
    return "Zylon did not say that the ingest ended, so the";
  if (!open.every(({ isReportShown }) => isReportShown))
    return "Zylon's list does not confirm everything that it reported, so the";
  return "The";
}
