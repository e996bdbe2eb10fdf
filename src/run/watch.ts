/**
 * Looks at the documents until they are settled: the documents of each ingest
 * that was accepted or, without an ingest, of each integration. A look serves all
 * integrations whose ingest had ended when it began:
 *
 *     ingest of A   look   look      look   look
 *     |-----2 s-----|------|---------|------|--- … from 2 s to 30 s
 *     |             |      |         A is settled
 *     ingest of B          |
 *     |--------------------| B's first look
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import type { DocumentLister } from "./document-lister.ts";
import type { DocumentListing } from "./document-listing.ts";
import { type Integration, isAwaitingDocuments } from "./integration.ts";
import {
  FailureTolerance,
  getGrowingPauseMs,
  MAX_LOOK_PAUSE_MS,
  type RunContext,
  withTimeout,
} from "./phase.ts";
import { getSettledAt, isSettled, withQuietTime } from "./settling.ts";
import {
  endAfterError,
  endAtLimit,
  endWithoutFailure,
  noticeShortages,
} from "./watch-end.ts";
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

export interface WatchResult {
  /** Each integration, after its waiting or its failed ingest. */
  readonly integrations: readonly Integration[];
  /**
   * The last listing of all documents; `undefined` if none were listed: they are
   * not watched, no ingest was accepted, or looking failed for good.
   */
  readonly documents: DocumentListing | undefined;
}

/** The newest entry of each integration that was waited for, by position. */
type WatchEntries = Map<number, WatchEntry>;

/**
 * Watches until no ingest is running, and no documents are waited for.
 * @param ingests a promise for each integration, resolved when its ingest has ended
 */
export async function watchDocuments(
  ingests: readonly Promise<Integration>[],
  lister: DocumentLister,
  listedBefore: DocumentListing,
  run: RunContext,
): Promise<WatchResult> {
  const entries: WatchEntries = new Map();
  const running = new Set(ingests);
  for (const [position, ingest] of ingests.entries())
    void ingest.then((integration) => {
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
    // Ingests that are still running end first. Then they have entries too, and
    // their documents won't be watched either.
    await Promise.all(ingests);
    for (const entry of getOpenEntries(entries))
      entries.set(entry.position, endAfterError(entry, error, run.inputs));
  }
  const ended = noticeShortages([...entries.values()]);
  const integrations = [...(await Promise.all(ingests))];
  for (const { position, integration } of ended)
    integrations[position] = integration;
  return { integrations, documents };
}

/** Returns the entries whose documents are still waited for. */
const getOpenEntries = (entries: WatchEntries): readonly WatchEntry[] =>
  [...entries.values()].filter(isOpen);

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
  const durations = new LookDurations();
  let documents: DocumentListing | undefined;
  const stopLogging = run.waitLogger.track(() =>
    formatWaiting(getOpenEntries(entries)),
  );
  try {
    for (;;) {
      const waiting = getOpenEntries(entries);
      if (waiting.length === 0 && running.size === 0) return documents;
      if (waiting.length === 0) {
        await Promise.race(running);
        continue;
      }
      const pauseMs = getPauseMs(waiting, durations.getUsualMs());
      await clock.sleep(pauseMs, run.limit.signal);
      const open = getOpenEntries(entries); // others may have come meanwhile
      const look = await takeLook(
        open,
        { lister, tolerance, maxOverrunMs: durations.getMaxOverrunMs() },
        run,
      );
      durations.add(look.kind, clock.now() - look.began);
      if (look.kind === "all-documents") documents = look.listing;
      for (const entry of open)
        entries.set(entry.position, applyLook(entry, look));
    }
  } finally {
    stopLogging();
  }
}

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

/**
 * Returns how long to wait before the next look:
 *
 * - until the documents of all may be settled, so that one look serves all. If
 *   that is unknown, a twentieth of the time waited so far
 * - from 2 s to 30 s
 * - but twice as long as a look takes, so that looks which take long are rare
 * - not beyond the next time limit
 */
function getPauseMs(open: readonly WatchEntry[], usualMs: number): number {
  const now = clock.now();
  const waitedMs = now - Math.min(...open.map(({ since }) => since));
  const settledAt = Math.max(...open.map(getSettledAt));
  // After a failed look, this time may have passed.
  const isAhead = settledAt > now && settledAt < Infinity;
  const wantedMs = isAhead
    ? Math.min(settledAt - now + TIMER_TOLERANCE_MS, MAX_LOOK_PAUSE_MS)
    : getGrowingPauseMs(waitedMs);
  const leftMs = Math.max(0, getNextDeadline(open) - now);
  return Math.min(Math.max(wantedMs, usualMs * 2), leftMs);
}

const getNextDeadline = (open: readonly WatchEntry[]): number =>
  Math.min(...open.map(({ integration }) => integration.deadline));

/** The last look may go on this long after the time limit, or longer: see below. */
const MIN_OVERRUN_MS = 30_000;

/**
 * How long looks take, in milliseconds. The shorter of the last two counts, since
 * one may have taken long because of an outage.
 */
class LookDurations {
  #last: readonly number[] = [];
  #lastOfAllDocuments: readonly number[] = [];

  add(kind: Look["kind"], ms: number): void {
    this.#last = [...this.#last.slice(-1), ms];
    if (kind === "all-documents")
      this.#lastOfAllDocuments = [...this.#lastOfAllDocuments.slice(-1), ms];
  }

  /** Returns how long a look takes; 0 before the first. */
  getUsualMs(): number {
    return getShortest(this.#last);
  }

  /**
   * Returns how long the last look, which lists all documents, may go on after
   * the time limit: twice as long as such a look takes.
   */
  getMaxOverrunMs(): number {
    return Math.max(MIN_OVERRUN_MS, getShortest(this.#lastOfAllDocuments) * 2);
  }
}

const getShortest = (durations: readonly number[]): number =>
  durations.length === 0 ? 0 : Math.min(...durations);

/** What one look at the documents found. */
type Look = (ListedDocuments | FailedLook) & { readonly began: number };

interface ListedDocuments {
  /** `pending-only` if each integration still has pending documents. */
  readonly kind: "pending-only" | "all-documents";
  readonly listing: DocumentListing;
}

interface FailedLook {
  readonly kind: "failed";
  /** Why, to follow "Zylon". */
  readonly reason: string;
}

interface LookContext {
  readonly lister: DocumentLister;
  readonly tolerance: FailureTolerance;
  /** How long the look may go on after the time limit. */
  readonly maxOverrunMs: number;
}

/** Looks at the documents of all entries. Throws if that failed for too long. */
async function takeLook(
  open: readonly WatchEntry[],
  { lister, tolerance, maxOverrunMs }: LookContext,
  run: RunContext,
): Promise<Look> {
  const began = clock.now();
  const leftMs = Math.max(0, getNextDeadline(open) - began);
  const timeout = {
    seconds: (leftMs + maxOverrunMs) / 1000,
    createFailure: lookTimeoutFailure,
  };
  try {
    const listed = await withTimeout(run, timeout, (limitedRun) =>
      leftMs > 0 && eachHadPending(open)
        ? listPendingOrAll(open, lister, limitedRun)
        : listAll(lister, limitedRun),
    );
    tolerance.reset();
    return { ...listed, began };
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    tolerance.throwIfExceeded(failure);
    const reason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${reason}. Retrying`);
    return { kind: "failed", reason, began };
  }
}

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

const eachHadPending = (open: readonly WatchEntry[]): boolean =>
  open.every((entry) => countPending(entry) > 0);

/** Lists the pending documents, and all unless each integration has pending ones. */
async function listPendingOrAll(
  open: readonly WatchEntry[],
  lister: DocumentLister,
  run: RunContext,
): Promise<ListedDocuments> {
  const listing = await lister.listPending(run);
  if (listing === undefined) return listAll(lister, run); // Zylon can't filter
  const eachHasPending = open.every(
    ({ integration }) => getPending(listing, integration).length > 0,
  );
  return eachHasPending
    ? { kind: "pending-only", listing }
    : listAll(lister, run);
}

const listAll = async (
  lister: DocumentLister,
  run: RunContext,
): Promise<ListedDocuments> => ({
  kind: "all-documents",
  listing: await lister.listNow(run),
});

/**
 * Adds what a look shows. Ends the waiting if the documents are settled, or if the
 * look began after the time limit.
 */
function applyLook(entry: WatchEntry, look: Look): WatchEntry {
  const { id, deadline } = entry.integration;
  const isTimeOver = look.began >= deadline;
  switch (look.kind) {
    case "pending-only": // there is none after the time limit
      return withPending(entry, look.listing);
    case "failed":
      return isTimeOver ? endAtLimit(entry, look.reason) : entry;
    case "all-documents": {
      const { began, listing } = look;
      const listed = withListing(entry, listing);
      const newest = withQuietTime(listed, listing, began);
      if (isSettled(newest, began)) return endWithoutFailure(newest, "settled");
      const incompleteReason = listing.incompleteReasonOf(id);
      return isTimeOver ? endAtLimit(newest, incompleteReason) : newest;
    }
  }
}
