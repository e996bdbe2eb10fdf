/**
 * Looks at the documents until they are settled: the documents of each ingest
 * that was accepted or, without an ingest, of each integration. One look serves
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
import { endAfterError, endAtLimit, endWithoutFailure } from "./watch-end.ts";
import {
  isOpen,
  newWatchEntry,
  recordListing,
  recordPendingOnly,
  type WatchEntry,
} from "./watch-entry.ts";

/**
 * How long the last look may go on after the time limit: this long, or twice as
 * long as a look takes.
 */
const MIN_OVERRUN_MS = 30_000;

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

interface Watching {
  readonly lister: DocumentLister;
  readonly listedBefore: DocumentListing;
  /** A promise for each integration, resolved when its ingest has ended. */
  readonly ingests: readonly Promise<Integration>[];
}

export interface WatchResult {
  /** Each integration, after its waiting or its failed ingest. */
  readonly integrations: readonly Integration[];
  /** The last listing of all documents; `undefined` if looking failed for good. */
  readonly documents: DocumentListing | undefined;
}

/** Watches until no ingest is running, and no documents are waited for. */
export async function watchDocuments(
  { lister, listedBefore, ingests }: Watching,
  run: RunContext,
): Promise<WatchResult> {
  /** The entry of each ingest that was accepted, by its position. */
  const entries = new Map<number, WatchEntry>();
  const running = new Set(ingests);
  for (const [position, ingest] of ingests.entries())
    void ingest.then((integration) => {
      // Both in one step: an ingest is running, or its documents are waited for.
      running.delete(ingest);
      if (isAwaitingDocuments(integration))
        entries.set(position, newWatchEntry(integration, listedBefore));
    });
  let documents: DocumentListing | undefined;
  try {
    documents = await lookUntilSettled(entries, running, lister, run);
  } catch (error) {
    // The documents of an ingest that is still running won't be watched either.
    await Promise.all(ingests);
    for (const entry of getOpenEntries(entries))
      endAfterError(entry, error, run.inputs);
  }
  const ingested = await Promise.all(ingests);
  const integrations = ingested.map(
    (integration, position) =>
      entries.get(position)?.integration ?? integration,
  );
  return { integrations, documents };
}

/** Returns the entries whose documents are still waited for. */
const getOpenEntries = (
  entries: ReadonlyMap<number, WatchEntry>,
): readonly WatchEntry[] => [...entries.values()].filter(isOpen);

/**
 * Looks at intervals. Resolves to the last listing of all documents, which is
 * complete if all are settled; `undefined` if there was none.
 * @param entries gets another one whenever an ingest was accepted
 * @param running the ingests that have not ended yet
 */
async function lookUntilSettled(
  entries: ReadonlyMap<number, WatchEntry>,
  running: ReadonlySet<Promise<unknown>>,
  lister: DocumentLister,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const tolerance = new FailureTolerance();
  const noticed = new Set<string>();
  const tookMs: number[] = [];
  let lastListing: DocumentListing | undefined;
  const stopLogging = run.waitLogger.track(() =>
    formatWaiting(getOpenEntries(entries)),
  );
  try {
    for (;;) {
      const open = getOpenEntries(entries);
      if (open.length === 0 && running.size === 0) return lastListing;
      if (open.length === 0) {
        await Promise.race(running);
        continue;
      }
      // One of the last two looks may have taken long because of an outage.
      const usualMs = tookMs.length === 0 ? 0 : Math.min(...tookMs.slice(-2));
      await clock.sleep(getPause(open, usualMs), run.limit.signal);
      const began = clock.now();
      const maxOverrunMs = Math.max(MIN_OVERRUN_MS, usualMs * 2);
      const look = await takeLook(
        open,
        { lister, tolerance, maxOverrunMs },
        run,
      );
      tookMs.push(clock.now() - began);
      if (look.kind === "pending-only") continue;
      if (look.kind === "all-documents") lastListing = look.listing;
      for (const entry of open) endIfDue(entry, look, began, noticed);
    }
  } finally {
    stopLogging();
  }
}

const PAUSE_MS = { min: 2000, max: 30_000 };

/**
 * Returns how long to wait before the next look, in milliseconds: until the
 * documents of all may be settled, so that one look serves all. If that is
 * unknown, it is a twentieth of the time waited so far.
 * @param usualMs how long a look takes
 */
function getPause(open: readonly WatchEntry[], usualMs: number): number {
  const now = clock.now();
  const waitedMs = now - Math.min(...open.map(({ since }) => since));
  const settledAt = Math.max(...open.map(getSettledAt));
  // After a failed look, this time may have passed.
  const isAhead = settledAt > now && settledAt < Infinity;
  const wantedMs = isAhead
    ? settledAt - now + TIMER_TOLERANCE_MS
    : Math.max(PAUSE_MS.min, waitedMs / 20);
  // Looks that take long are made less often.
  const pauseMs = Math.max(Math.min(wantedMs, PAUSE_MS.max), usualMs * 2);
  const leftMs = Math.max(0, getNextDeadline(open) - now);
  return Math.min(pauseMs, leftMs);
}

const getNextDeadline = (open: readonly WatchEntry[]): number =>
  Math.min(...open.map(({ integration }) => integration.deadline));

/** What one look at the documents found. */
type Look =
  /** Every integration still has pending documents; only these were listed. */
  | { readonly kind: "pending-only" }
  | { readonly kind: "all-documents"; readonly listing: DocumentListing }
  /** The reason follows "Zylon". */
  | { readonly kind: "failed"; readonly reason: string };

interface LookContext {
  readonly lister: DocumentLister;
  readonly tolerance: FailureTolerance;
  /** How long a listing may go on after the time limit. */
  readonly maxOverrunMs: number;
}

/** Looks at the documents of all entries. Throws if that failed for too long. */
async function takeLook(
  open: readonly WatchEntry[],
  context: LookContext,
  run: RunContext,
): Promise<Look> {
  try {
    const look = await listAndRecord(open, context, run);
    context.tolerance.reset();
    return look;
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    context.tolerance.throwIfExceeded(failure);
    const reason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${reason}. Retrying`);
    return { kind: "failed", reason };
  }
}

/**
 * Lists documents, and records them in the entries. It lists the pending ones
 * first and, as long as each integration has some, no others.
 */
async function listAndRecord(
  open: readonly WatchEntry[],
  { lister, maxOverrunMs }: LookContext,
  run: RunContext,
): Promise<Look> {
  const began = clock.now();
  const msLeft = getNextDeadline(open) - began;
  const seconds = (Math.max(0, msLeft) + maxOverrunMs) / 1000;
  const timeout = { seconds, failure: lookTimeoutFailure };
  if (msLeft > 0 && eachHasPending(open)) {
    const pending = await withTimeout(run, timeout, (limitedRun) =>
      lister.listPending(limitedRun),
    );
    if (pending !== undefined) {
      for (const entry of open) recordPendingOnly(entry, pending);
      if (eachHasPending(open)) return { kind: "pending-only" };
    }
  }
  const listing = await withTimeout(run, timeout, (limitedRun) =>
    lister.listNow(limitedRun),
  );
  for (const entry of open) {
    recordListing(entry, listing);
    updateQuietTime(entry, listing, began);
  }
  return { kind: "all-documents", listing };
}

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** Ends the waiting if the documents are settled, or if the time is over. */
function endIfDue(
  entry: WatchEntry,
  look: Exclude<Look, { kind: "pending-only" }>,
  began: number,
  noticed: Set<string>,
): void {
  const { id, deadline } = entry.integration;
  const incompleteReason =
    look.kind === "failed" ? look.reason : look.listing.incompleteReasonOf(id);
  if (look.kind === "all-documents" && isSettled(entry, began))
    endWithoutFailure(entry, "settled", noticed);
  else if (began >= deadline) endAtLimit(entry, incompleteReason, noticed);
}

/** Whether each integration has pending documents. */
const eachHasPending = (open: readonly WatchEntry[]): boolean =>
  open.every(({ pendingCount }) => pendingCount > 0);

/** Returns the line for the log; empty while all are being ingested. */
function formatWaiting(open: readonly WatchEntry[]): string {
  if (open.length === 0) return "";
  const now = clock.now();
  const since = Math.min(...open.map((entry) => entry.since));
  const settledAt = Math.max(now, ...open.map(getSettledAt));
  const deadlines = open.map(({ integration }) => integration.deadline);
  const limit = formatDuration(Math.max(...deadlines) - since);
  const time = `${formatDuration(now - since)} of ${limit}`;
  if (!isNothingPending(open) || settledAt === Infinity)
    return `Waiting for documents to be indexed${formatDone(open)}, ${time}`;
  if (settledAt - now < 1000)
    return `Everything seems to be indexed. Checking once more, ${time}`;
  const left = formatDuration(settledAt - now);
  if (open.every(({ integration: { watch } }) => watch.isWatchOnly))
    return `Nothing is pending. The step waits another ${left} to be sure.`;
  return `Nothing is pending any more. ${explainWaiting(open)} step waits another ${left} to be sure.`;
}

const isNothingPending = (open: readonly WatchEntry[]): boolean =>
  open.every(({ pendingCount }) => pendingCount === 0);

/** `: 5 of 24`, or `: 19 pending` if it is not known how many there are. */
function formatDone(open: readonly WatchEntry[]): string {
  let [pending, documents] = [0, 0];
  for (const { pendingCount, documentCount } of open) {
    pending += pendingCount;
    documents += documentCount ?? 0;
  }
  if (open.some(({ documentCount }) => documentCount === undefined))
    return pending === 0 ? "" : `: ${pending} pending`;
  return documents === 0 ? "" : `: ${documents - pending} of ${documents}`;
}

/** Returns the start of a sentence: why the step still waits. */
function explainWaiting(open: readonly WatchEntry[]): string {
  if (!open.every(hasReportedEnd))
    return "Zylon did not say that the ingest ended, so the";
  if (!open.every(({ isConfirmed }) => isConfirmed))
    return "Zylon's list does not confirm everything that it reported, so the";
  return "The";
}
