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
import type { DocumentLister } from "./document-lister.ts";
import type { DocumentListing } from "./document-listing.ts";
import { type Integration, isAwaitingDocuments } from "./integration.ts";
import { FailureTolerance, type RunContext, withTimeout } from "./phase.ts";
import { getSettledAt, isSettled, withQuietTime } from "./settling.ts";
import { endAfterError, endAtLimit, endWithoutFailure } from "./watch-end.ts";
import {
  countPending,
  getPending,
  isOpen,
  newWatchEntry,
  type WatchEntry,
  withListing,
  withPending,
} from "./watch-entry.ts";
import { formatWaiting } from "./watch-log.ts";

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

/** The newest entry of each integration that was waited for, by position. */
type WatchEntries = Map<number, WatchEntry>;

/** Watches until no ingest is running, and no documents are waited for. */
export async function watchDocuments(
  { lister, listedBefore, ingests }: Watching,
  run: RunContext,
): Promise<WatchResult> {
  const entries: WatchEntries = new Map();
  const running = new Set(ingests);
  for (const [position, ingest] of ingests.entries())
    void ingest.then((integration) => {
      // Both in one step: an ingest is running, or its documents are waited for.
      running.delete(ingest);
      if (isAwaitingDocuments(integration))
        entries.set(
          position,
          newWatchEntry(position, integration, listedBefore),
        );
    });
  let documents: DocumentListing | undefined;
  try {
    documents = await lookUntilSettled(entries, running, lister, run);
  } catch (error) {
    // The documents of an ingest that is still running won't be watched either.
    await Promise.all(ingests);
    for (const entry of getOpenEntries(entries))
      entries.set(entry.position, endAfterError(entry, error, run.inputs));
  }
  const ingested = await Promise.all(ingests);
  const integrations = ingested.map(
    (integration, position) =>
      entries.get(position)?.integration ?? integration,
  );
  return { integrations, documents };
}

/** Returns the entries whose documents are still waited for. */
const getOpenEntries = (entries: WatchEntries): readonly WatchEntry[] =>
  [...entries.values()].filter(isOpen);

/**
 * How long the last look may go on after the time limit: this long, or twice as
 * long as a look takes.
 */
const MIN_OVERRUN_MS = 30_000;

/**
 * Looks at intervals, and puts what each look shows into the entries that were
 * open when it began. Resolves to the last listing of all documents, which is
 * complete if all are settled; `undefined` if there was none.
 * @param entries gets another one whenever an ingest was accepted
 * @param running the ingests that have not ended yet
 */
async function lookUntilSettled(
  entries: WatchEntries,
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
      const maxOverrunMs = Math.max(MIN_OVERRUN_MS, usualMs * 2);
      const look = await takeLook(
        open,
        { lister, tolerance, maxOverrunMs },
        run,
      );
      tookMs.push(clock.now() - look.began);
      if (look.kind === "all-documents") lastListing = look.listing;
      for (const entry of open)
        entries.set(entry.position, withLook(entry, look, noticed));
    }
  } finally {
    stopLogging();
  }
}

const PAUSE_MS = { min: 2000, max: 30_000 };

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

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
type Look = { readonly began: number } & (
  | {
      /** Every integration still has pending documents; only these were listed. */
      readonly kind: "pending-only";
      readonly listing: DocumentListing;
    }
  | { readonly kind: "all-documents"; readonly listing: DocumentListing }
  /** The reason follows "Zylon". */
  | { readonly kind: "failed"; readonly reason: string }
);

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
  const began = clock.now();
  try {
    const look = await listDocuments(open, began, context, run);
    context.tolerance.reset();
    return look;
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    context.tolerance.throwIfExceeded(failure);
    const reason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${reason}. Retrying`);
    return { kind: "failed", began, reason };
  }
}

/**
 * Lists the pending documents first, and all documents unless each integration
 * still has pending ones.
 */
async function listDocuments(
  open: readonly WatchEntry[],
  began: number,
  { lister, maxOverrunMs }: LookContext,
  run: RunContext,
): Promise<Look> {
  const leftMs = Math.max(0, getNextDeadline(open) - began);
  const seconds = (leftMs + maxOverrunMs) / 1000;
  const timeout = { seconds, createFailure: lookTimeoutFailure };
  const hadPending = open.every((entry) => countPending(entry) > 0);
  if (leftMs > 0 && hadPending) {
    const pending = await withTimeout(run, timeout, (limitedRun) =>
      lister.listPending(limitedRun),
    );
    const eachHasPending =
      pending !== undefined &&
      open.every(
        ({ integration }) => getPending(pending, integration).length > 0,
      );
    if (eachHasPending)
      return { kind: "pending-only", began, listing: pending };
  }
  const listing = await withTimeout(run, timeout, (limitedRun) =>
    lister.listNow(limitedRun),
  );
  return { kind: "all-documents", began, listing };
}

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/**
 * Adds what a look shows. The waiting ends if the documents are settled, or if
 * the time was over when the look began.
 * @param noticed what was told of the run as a whole
 */
function withLook(
  entry: WatchEntry,
  look: Look,
  noticed: Set<string>,
): WatchEntry {
  const { id, deadline } = entry.integration;
  const { began } = look;
  const isTimeOver = began >= deadline;
  if (look.kind === "pending-only") return withPending(entry, look.listing);
  if (look.kind === "failed")
    return isTimeOver ? endAtLimit(entry, look.reason, noticed) : entry;
  const { listing } = look;
  const listed = withQuietTime(withListing(entry, listing), listing, began);
  if (isSettled(listed, began))
    return endWithoutFailure(listed, "settled", noticed);
  return isTimeOver
    ? endAtLimit(listed, listing.incompleteReasonOf(id), noticed)
    : listed;
}
