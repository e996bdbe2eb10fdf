/**
 * Waits until documents are settled: nothing is pending, and two complete
 * listings some time apart are the same. The documents are those of every
 * accepted ingest or, without an ingest, all that are watched.
 *
 *     ingest   look   look                look
 *     |--2 s---|------|--- … pending … ---|---- 10 or 60 s ----| settled
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import {
  formatCount,
  formatDuration,
  formatUtcTime,
  joinNonEmpty,
} from "../text.ts";
import {
  CHECK_REMOVED,
  countRemovedSoFar,
  formatChangesSoFar,
  formatCounts,
} from "./counts-text.ts";
import type { DocumentLister, DocumentListing } from "./document-lister.ts";
import {
  compareDocuments,
  type Document,
  type Documents,
  getLastChange,
  toLink,
} from "./documents.ts";
import { newIngestProgress } from "./ingest-progress.ts";
import {
  type DocumentSnapshot,
  type DocumentWatch,
  type IngestResult,
  type Integration,
  isAwaitingDocuments,
  markFailed,
} from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import { FailureTolerance, type RunContext, withTimeout } from "./phase.ts";

/** How long nothing may change before documents count as settled. */
const QUIET_MS = { completed: 10_000, other: 60_000 };
/** A last listing may take this long, or twice as long as the one before. */
const LAST_LOOK_MS = 30_000;

/** A timer of Node may fire this much early. */
const TIMER_TOLERANCE_MS = 5;

/** An integration whose documents are waited for. */
interface WatchEntry {
  readonly integration: Integration;
  /** `undefined` if documents are watched without an ingest. */
  readonly ingest: IngestResult | undefined;
  readonly watch: DocumentWatch;
  before: DocumentListing;
  readonly since: number;
  /** Ids of documents seen pending, so this ingest works on them. */
  readonly pendingIds: Set<string>;
  /** How many documents there are, and how many of them are pending. */
  documentCount: number;
  pendingCount: number;
  /** Since when nothing is pending or changes, with the documents. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
}

interface Watching {
  readonly all: readonly Integration[];
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
  const { all: integrations, ingests } = watching;
  const running = new Set(ingests);
  for (const ingest of ingests) void ingest.then(() => running.delete(ingest));
  const entries = new Map<Integration, WatchEntry>();
  const tolerance = new FailureTolerance();
  let open: readonly WatchEntry[] = [];
  let last: DocumentListing | undefined;
  let tookMs = 0;
  const end = run.waitLogger.track(() => formatWaiting(open));
  try {
    while (running.size > 0 || integrations.some(isAwaitingDocuments)) {
      open = getOpenEntries(watching, entries);
      if (open.length === 0) {
        await Promise.race(running);
        continue;
      }
      await clock.sleep(pauseBeforeLook(open, tookMs), run.limit.signal);
      const began = clock.now();
      const maxOverrunMs = Math.max(LAST_LOOK_MS, tookMs * 2);
      last =
        (await lookOnce(open, { ...watching, tolerance, maxOverrunMs }, run)) ??
        last;
      tookMs = clock.now() - began;
    }
    return last;
  } finally {
    end();
  }
}

/** Returns the integrations that are not settled yet. */
function getOpenEntries(
  { all: integrations, before }: Watching,
  entries: Map<Integration, WatchEntry>,
): readonly WatchEntry[] {
  const open: WatchEntry[] = [];
  for (const integration of integrations) {
    const { ingest, watch: watch } = integration;
    if (!isAwaitingDocuments(integration) || !watch) continue;
    const entry = entries.get(integration) ?? {
      integration,
      ingest,
      watch,
      before,
      since: clock.now(),
      pendingIds: new Set(),
      documentCount: 0,
      pendingCount: 0,
      quiet: undefined,
    };
    entries.set(integration, entry);
    open.push(entry);
  }
  return open;
}

const hasReportedEnd = ({ ingest }: WatchEntry): boolean =>
  ingest?.status === "completed";

const getQuietMs = (entry: WatchEntry): number =>
  hasReportedEnd(entry) ? QUIET_MS.completed : QUIET_MS.other;

/** When it will be settled, by `clock.now()`; `Infinity` if unknown. */
const getSettledAt = (entry: WatchEntry): number =>
  entry.quiet === undefined ? Infinity : entry.quiet.since + getQuietMs(entry);

/** From 2 s to 30 s, or more if a listing takes long. */
function pauseBeforeLook(open: readonly WatchEntry[], tookMs: number): number {
  const now = clock.now();
  const oldest = Math.min(...open.map(({ since }) => since));
  const certain = Math.max(...open.map(getSettledAt));
  const growing = Math.max(2000, (now - oldest) / 20);
  const isAhead = certain > now && certain < Infinity; // not after a failed look
  const wanted = isAhead ? certain - now + TIMER_TOLERANCE_MS : growing;
  const pause = Math.max(Math.min(wanted, 30_000), tookMs * 2);
  return Math.max(0, Math.min(pause, getNextDeadline(open) - now));
}

const getNextDeadline = (open: readonly WatchEntry[]): number =>
  Math.min(...open.map(({ integration }) => integration.deadline));

interface LookContext extends Watching {
  readonly tolerance: FailureTolerance;
  /** How long a listing may go on after the time limit. */
  readonly maxOverrunMs: number;
}

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** Lists once for all entries. Resolves to the listing if complete. */
async function lookOnce(
  open: readonly WatchEntry[],
  { lister, tolerance, maxOverrunMs }: LookContext,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const began = clock.now();
  const seconds =
    (Math.max(0, getNextDeadline(open) - began) + maxOverrunMs) / 1000;
  const time = { seconds, failure: lookTimeoutFailure };
  let listing: DocumentListing | undefined;
  let incompleteReason: string | undefined;
  try {
    if (
      open.every(({ pendingCount }) => pendingCount > 0) &&
      began < getNextDeadline(open)
    ) {
      const some = await withTimeout(run, time, (inTime) =>
        lister.listPending(inTime),
      );
      if (some !== undefined) tolerance.reset();
      if (some !== undefined && recordPending(some, open)) return undefined;
    }
    listing = await withTimeout(run, time, (inTime) => lister.listNow(inTime));
    incompleteReason = listing.incompleteReason;
    tolerance.reset();
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    tolerance.throwIfExceeded(failure);
    incompleteReason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${incompleteReason}. Retrying`);
  }
  for (const entry of open) {
    if (listing !== undefined) recordListing(listing, entry);
    if (listing !== undefined && checkSettled(listing, entry, began))
      settle(entry, "settled");
    else if (began >= entry.integration.deadline)
      endAtLimit(entry, incompleteReason);
  }
  return incompleteReason === undefined ? listing : undefined;
}

const getPending = (documents: Documents): Document[] =>
  [...documents.values()].filter(
    ({ indexStatus }) => indexStatus === "pending",
  );

/** Records what is pending. Returns false if an integration has nothing. */
function recordPending(
  some: DocumentListing,
  open: readonly WatchEntry[],
): boolean {
  for (const entry of open) {
    const pending = getPending(some.documentsOf(entry.integration.id));
    for (const { id } of pending) entry.pendingIds.add(id);
    entry.pendingCount = pending.length;
    entry.documentCount = Math.max(entry.documentCount, pending.length);
  }
  return open.every(({ pendingCount }) => pendingCount > 0);
}

/** Records a listing. Only a complete one changes the snapshot. */
function recordListing(listing: DocumentListing, entry: WatchEntry): void {
  const { integration, watch, pendingIds } = entry;
  const documents = listing.documentsOf(integration.id);
  const pending = getPending(documents);
  for (const { id } of pending) pendingIds.add(id);
  entry.documentCount = documents.size;
  entry.pendingCount = pending.length;
  watch.pending = pending.map(toLink);
  if (integration.connector !== undefined)
    watch.otherIntegrationIds = listing.otherIntegrationsOf(
      integration.connector,
    );
  if (listing.incompleteReason !== undefined) return;
  // Without an ingest, any complete listing can stand for the one before.
  if (watch.isWatchOnly && entry.before.incompleteReason !== undefined)
    entry.before = listing;
  watch.snapshot = createSnapshot(documents, entry);
}

function createSnapshot(
  documents: Documents,
  {
    integration,
    ingest,
    watch: { isWatchOnly },
    before,
    pendingIds,
  }: WatchEntry,
): DocumentSnapshot {
  let [indexed, warned, failed] = [0, 0, 0];
  for (const { indexStatus, ingest_warnings: warnings } of documents.values()) {
    if (indexStatus === "failed") failed += 1;
    if (indexStatus !== "done") continue;
    indexed += 1;
    if (warnings.length > 0) warned += 1;
  }
  const progress = ingest?.progress ?? newIngestProgress();
  const touched = new Set([...progress.touched, ...pendingIds]);
  const comparison =
    before.incompleteReason === undefined
      ? compareDocuments(before.documentsOf(integration.id), documents, {
          touched,
          failed: progress.failed,
          isWatchOnly: isWatchOnly,
        })
      : undefined;
  const count = documents.size;
  const changedAt = getLastChange(documents);
  return {
    count,
    changedAt,
    indexed,
    warned,
    failed,
    isShort: false,
    stillListed: [],
    comparison,
  };
}

/** Whether two listings show that nothing is going on. Updates `quiet`. */
function checkSettled(
  listing: DocumentListing,
  entry: WatchEntry,
  began: number,
): boolean {
  const documents = listing.documentsOf(entry.integration.id);
  const isQuiet =
    listing.incompleteReason === undefined &&
    entry.pendingCount === 0 &&
    !mayStillBegin(entry);
  if (!isQuiet) entry.quiet = undefined;
  else if (
    entry.quiet === undefined ||
    !haveSameDocuments(entry.quiet.documents, documents)
  )
    entry.quiet = { since: began, documents };
  return began >= getSettledAt(entry);
}

/** Whether the first document may still come: that can take minutes. */
function mayStillBegin(entry: WatchEntry): boolean {
  const { integration, documentCount, before, ingest } = entry;
  if (ingest === undefined) return false;
  const { artifacts, items } = ingest.progress;
  const { size } = before.documentsOf(integration.id);
  const isFirst = size === 0 && (artifacts ?? 0) === 0;
  return (
    documentCount === 0 && isFirst && items !== 0 && !hasReportedEnd(entry)
  );
}

/** Whether nothing happened between these two listings. */
function haveSameDocuments(some: Documents, others: Documents): boolean {
  if (some.size !== others.size) return false;
  for (const { id, indexStatus, updated_at: time } of some.values()) {
    const same = others.get(id);
    if (same?.indexStatus !== indexStatus || same.updated_at !== time)
      return false;
  }
  return true;
}

/** Ends the waiting; the gates decide. */
function settle(entry: WatchEntry, end: "settled" | "empty"): void {
  const { integration, watch, before } = entry;
  watch.end = end;
  integration.endedAt = clock.now();
  const text =
    before.incompleteReason === undefined
      ? describeUnlisted(entry)
      : `What changed is unknown: before the ingest, Zylon ${before.incompleteReason}.`;
  if (text !== "") {
    watch.notes.push(text);
    logNotice(integration, text);
  }
  const counts = formatCounts([getOutcome(integration)]);
  if (integration.isOneOfSeveral) logInfo(integration, counts);
}

/** Says so if Zylon has documents that the step can't see; otherwise empty. */
function describeUnlisted({ integration, before }: WatchEntry): string {
  const artifacts = integration.ingest?.progress.artifacts ?? 0;
  const listed = before.artifactCountOf(integration.id);
  if (artifacts <= listed) return "";
  return `Zylon counted ${formatCount(artifacts, "document")} before the ingest, but listed only ${listed}. Check whether the user of api-token may read every project, and check project-id if you set it.`;
}

/** Without any document, the gates decide; otherwise it failed. */
function endAtLimit(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): void {
  const { integration, watch, documentCount } = entry;
  if (incompleteReason === undefined && documentCount === 0) {
    settle(entry, "empty");
    return;
  }
  const failure = watchTimeoutFailure(entry, incompleteReason);
  watch.end = "late";
  markFailed(integration, failure);
}

function watchTimeoutFailure(
  entry: WatchEntry,
  incompleteReason: string | undefined,
): Failure {
  const { integration, watch, pendingCount, documentCount } = entry;
  const about = (...facts: readonly string[]): string =>
    joinNonEmpty([formatChangesSoFar(integration), ...facts], "; ");
  if (incompleteReason !== undefined)
    return new Failure("wait-timeout", about(`Zylon ${incompleteReason}`), {
      title: "Couldn't tell whether everything is indexed",
      remedy: watch.isWatchOnly
        ? "Check in Zylon that all documents are there"
        : "Check in Zylon that all documents are there. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed",
    });
  if (pendingCount === 0)
    return new Failure("wait-timeout", about("nothing is pending any more"), {
      title: "There was no time left to see whether everything is indexed",
      remedy: `Raise wait-timeout-seconds by at least ${getQuietMs(entry) / 1000}`,
    });
  const changed = watch.isWatchOnly
    ? (watch.snapshot?.changedAt ?? null)
    : null;
  const since =
    changed === null ? "" : `the last change was ${formatUtcTime(changed)}`;
  return new Failure(
    "wait-timeout",
    about(
      since,
      `${pendingCount} of ${documentCount} documents not indexed yet`,
    ),
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: watch.pending.map(({ name }) => name),
      remedy: getPendingRemedy(entry),
    },
  );
}

function getPendingRemedy({ integration, watch }: WatchEntry): string {
  if (watch.isWatchOnly)
    return "Open these documents in Zylon. If it is still working on them, raise wait-timeout-seconds";
  if (countRemovedSoFar(integration) > 0)
    return `${CHECK_REMOVED}. Then raise wait-timeout-seconds`;
  return "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon";
}

/** Returns the line for the log; empty while all are being ingested. */
function formatWaiting(open: readonly WatchEntry[]): string {
  if (open.length === 0) return "";
  const now = clock.now();
  let [documents, pending, oldest] = [0, 0, now];
  let [certain, deadline] = [now, now];
  for (const entry of open) {
    documents += entry.documentCount;
    pending += entry.pendingCount;
    oldest = Math.min(oldest, entry.since);
    certain = Math.max(certain, getSettledAt(entry));
    deadline = Math.max(deadline, entry.integration.deadline);
  }
  const time = `${formatDuration(now - oldest)} of ${formatDuration(deadline - oldest)}`;
  const isWaiting = pending > 0 || certain === Infinity;
  if (isWaiting && documents === 0)
    return `Waiting for documents to be indexed, ${time}`;
  if (isWaiting)
    return `Waiting for documents to be indexed: ${documents - pending} of ${documents}, ${time}`;
  if (certain - now < 1000)
    return `Everything seems to be indexed. Checking once more, ${time}`;
  const left = formatDuration(certain - now);
  if (open.every(({ watch }) => watch.isWatchOnly))
    return `Nothing is pending. The step waits another ${left} to be sure.`;
  const why = open.every(hasReportedEnd)
    ? "The"
    : "Zylon did not say that the ingest ended, so the";
  return `Nothing is pending any more. ${why} step waits another ${left} to be sure.`;
}
