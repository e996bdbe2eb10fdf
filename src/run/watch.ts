/**
 * Waits until the documents of every accepted ingest, or those that are watched
 * without one, are settled: nothing is pending, and two whole looks that lie
 * apart list the same.
 *
 *     ingest   look   look                look
 *     |--2 s---|------|--- … pending … ---|---- 10 or 60 s ----| settled
 */
import * as core from "@actions/core";
import { clock, within } from "../clock.ts";
import { countsOf } from "./counts.ts";
import {
  compare,
  type Document,
  type Documents,
  lastChange,
  linkOf,
} from "./documents.ts";
import { Failure, failureOf } from "../errors.ts";
import {
  fail,
  type Ingest,
  type Integration,
  isOpen,
  type Look,
  type Watched,
} from "./integration.ts";
import type { Lister, Listing } from "./lister.ts";
import { info, notice } from "./log.ts";
import { Patience, type Run } from "./phase.ts";
import { counted, duration, moment } from "../text.ts";
import { newTold } from "./told.ts";
import {
  changedSoFar,
  CHECK_REMOVED,
  countsSentence,
  removedSoFar,
} from "./sentences.ts";

/** How long nothing may change after the ingest, in milliseconds. */
const QUIET_MS = { completed: 10_000, other: 60_000 };
/** A look that begins at the limit of time may take so long, or twice the last. */
const LAST_LOOK_MS = 30_000;

/** A timer of Node may end so much before its time. */
const EARLY_MS = 5;

/** An integration whose documents are waited for. */
interface Row {
  readonly integration: Integration;
  /** Undefined where they are watched without one. */
  readonly ingest: Ingest | undefined;
  readonly watched: Watched;
  before: Listing;
  readonly since: number;
  /** Ids that a look saw pending: this ingest works on them. */
  readonly pendingIds: Set<string>;
  /** How many there are, and how many of them are pending. */
  documentCount: number;
  pendingCount: number;
  /** Since when nothing is pending, and nothing changes. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
}

interface Watching {
  readonly all: readonly Integration[];
  readonly lister: Lister;
  readonly before: Listing;
  /** One for each of them, resolved when its ingest has ended. */
  readonly ingests: readonly Promise<void>[];
}

/** Resolves to the last whole look; undefined where there was none. */
export async function watch(
  watching: Watching,
  run: Run,
): Promise<Listing | undefined> {
  const { all, ingests } = watching;
  const running = new Set(ingests);
  for (const ingest of ingests) void ingest.then(() => running.delete(ingest));
  const rows = new Map<Integration, Row>();
  const patience = new Patience();
  let open: readonly Row[] = [];
  let last: Listing | undefined;
  let tookMs = 0;
  const end = run.waits.add(() => progressOf(open));
  try {
    while (running.size > 0 || all.some(isOpen)) {
      open = rowsOf(watching, rows);
      if (open.length === 0) {
        await Promise.race(running);
        continue;
      }
      await clock.sleep(pauseBeforeLook(open, tookMs), run.limit.signal);
      const began = clock.now();
      const mostMs = Math.max(LAST_LOOK_MS, tookMs * 2);
      last = (await look(open, { ...watching, patience, mostMs }, run)) ?? last;
      tookMs = clock.now() - began;
    }
    return last;
  } finally {
    end();
  }
}

/** Of those that are not settled. */
function rowsOf(
  { all, before }: Watching,
  rows: Map<Integration, Row>,
): readonly Row[] {
  const open: Row[] = [];
  for (const integration of all) {
    const { ingest, documents: watched } = integration;
    if (!isOpen(integration) || !watched) continue;
    const row = rows.get(integration) ?? {
      integration,
      ingest,
      watched,
      before,
      since: clock.now(),
      pendingIds: new Set(),
      documentCount: 0,
      pendingCount: 0,
      quiet: undefined,
    };
    rows.set(integration, row);
    open.push(row);
  }
  return open;
}

const isEndTold = ({ ingest }: Row): boolean => ingest?.status === "completed";

const quietMs = (row: Row): number =>
  isEndTold(row) ? QUIET_MS.completed : QUIET_MS.other;

/** When it will be certain, by the clock; Infinity where that is not known. */
const certainAt = (row: Row): number =>
  row.quiet === undefined ? Infinity : row.quiet.since + quietMs(row);

/** From 2 s to 30 s, and longer where a look takes long. */
function pauseBeforeLook(open: readonly Row[], tookMs: number): number {
  const now = clock.now();
  const oldest = Math.min(...open.map(({ since }) => since));
  const certain = Math.max(...open.map(certainAt));
  const growing = Math.max(2000, (now - oldest) / 20);
  const isAhead = certain > now && certain < Infinity; // not after a failed look
  const wanted = isAhead ? certain - now + EARLY_MS : growing;
  const pause = Math.max(Math.min(wanted, 30_000), tookMs * 2);
  return Math.max(0, Math.min(pause, nextDeadline(open) - now));
}

const nextDeadline = (open: readonly Row[]): number =>
  Math.min(...open.map(({ integration }) => integration.deadline));

interface Looking extends Watching {
  readonly patience: Patience;
  /** How long a look may go on beyond the limit of time. */
  readonly mostMs: number;
}

const tookTooLong = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** One look for all of them; resolves to its listing if it is whole. */
async function look(
  open: readonly Row[],
  { lister, patience, mostMs }: Looking,
  run: Run,
): Promise<Listing | undefined> {
  const began = clock.now();
  const seconds = (Math.max(0, nextDeadline(open) - began) + mostMs) / 1000;
  const inTime = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    within(run.limit, seconds, tookTooLong, (limit) => work({ ...run, limit }));
  let listing: Listing | undefined;
  let flaw: string | undefined;
  try {
    if (
      open.every(({ pendingCount }) => pendingCount > 0) &&
      began < nextDeadline(open)
    ) {
      const some = await inTime((limited) => lister.listPending(limited));
      if (some !== undefined) patience.rest();
      if (some !== undefined && areAllPending(some, open)) return undefined;
    }
    listing = await inTime((limited) => lister.listNow(limited));
    flaw = listing.flaw;
    patience.rest();
  } catch (error) {
    run.limit.signal.throwIfAborted();
    const failure = failureOf(error);
    patience.bear(failure);
    flaw = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${flaw}. Retrying`);
  }
  for (const row of open) {
    if (listing !== undefined) takeListing(listing, row);
    if (listing !== undefined && isSettled(listing, row, began))
      settle(row, "settled");
    else if (began >= row.integration.deadline) endAtLimit(row, flaw);
  }
  return flaw === undefined ? listing : undefined;
}

const pendingIn = (documents: Documents): Document[] =>
  [...documents.values()].filter(({ standing }) => standing === "pending");

/** False where one of them has nothing pending any more. */
function areAllPending(some: Listing, open: readonly Row[]): boolean {
  for (const row of open) {
    const pending = pendingIn(some.of(row.integration.id));
    for (const { id } of pending) row.pendingIds.add(id);
    row.pendingCount = pending.length;
    row.documentCount = Math.max(row.documentCount, pending.length);
  }
  return open.every(({ pendingCount }) => pendingCount > 0);
}

/** Writes what this look shows, whatever comes next. */
function takeListing(listing: Listing, row: Row): void {
  const { integration, watched, pendingIds } = row;
  const documents = listing.of(integration.id);
  const pending = pendingIn(documents);
  for (const { id } of pending) pendingIds.add(id);
  row.documentCount = documents.size;
  row.pendingCount = pending.length;
  watched.pending = pending.map(linkOf);
  if (integration.connector !== undefined)
    watched.strangers = listing.strangersOf(integration.connector);
  if (listing.flaw !== undefined) return;
  // Without an ingest, any whole look can stand for the list before.
  if (watched.isAlone && row.before.flaw !== undefined) row.before = listing;
  watched.look = lookAt(documents, row);
}

function lookAt(
  documents: Documents,
  { integration, ingest, watched: { isAlone }, before, pendingIds }: Row,
): Look {
  let [indexed, warned, failed] = [0, 0, 0];
  for (const { standing, ingest_warnings: warnings } of documents.values()) {
    if (standing === "failed") failed += 1;
    if (standing !== "done") continue;
    indexed += 1;
    if (warnings.length > 0) warned += 1;
  }
  const told = ingest?.told ?? newTold();
  const touched = new Set([...told.touched, ...pendingIds]);
  const comparison =
    before.flaw === undefined
      ? compare(before.of(integration.id), documents, {
          touched,
          failed: told.failed,
          isAlone,
        })
      : undefined;
  const count = documents.size;
  const changedAt = lastChange(documents);
  return { count, changedAt, indexed, warned, failed, comparison };
}

/** Whether this look and an earlier one show that nothing goes on. */
function isSettled(listing: Listing, row: Row, began: number): boolean {
  const documents = listing.of(row.integration.id);
  const isQuiet =
    listing.flaw === undefined && row.pendingCount === 0 && !mayBegin(row);
  if (!isQuiet) row.quiet = undefined;
  else if (row.quiet === undefined || !alike(row.quiet.documents, documents))
    row.quiet = { since: began, documents };
  return began >= certainAt(row);
}

/** The first document of a first ingest may take minutes. */
function mayBegin(row: Row): boolean {
  const { integration, documentCount, before, ingest } = row;
  if (ingest === undefined) return false;
  const { artifacts, items } = ingest.told;
  const { size } = before.of(integration.id);
  const isFirst = size === 0 && (artifacts ?? 0) === 0;
  return documentCount === 0 && isFirst && items !== 0 && !isEndTold(row);
}

/** Nothing happened between these two. */
function alike(some: Documents, others: Documents): boolean {
  if (some.size !== others.size) return false;
  for (const { id, standing, updated_at: time } of some.values()) {
    const same = others.get(id);
    if (same?.standing !== standing || same.updated_at !== time) return false;
  }
  return true;
}

/** It is waited for no more, and the gates decide. */
function settle(row: Row, end: "settled" | "empty"): void {
  const { integration, watched, before } = row;
  watched.end = end;
  integration.ended = clock.now();
  const text =
    before.flaw === undefined
      ? aboutOthers(row)
      : `What changed is unknown: before the ingest, Zylon ${before.flaw}.`;
  if (text !== "") {
    watched.notes.push(text);
    notice(integration, text);
  }
  const counts = countsSentence([integration]);
  if (integration.isOneOfSeveral) info(integration, counts);
}

/** Where Zylon has documents that the step cannot see; else empty. */
function aboutOthers({ integration, before }: Row): string {
  const { artifacts } = countsOf(integration);
  const listed = before.artifactsOf(integration.id);
  if (artifacts === null || artifacts <= listed) return "";
  return `Zylon counted ${counted(artifacts, "document")} before the ingest, but listed only ${listed}. Check whether the user of api-token may read every project, and check project-id if you set it.`;
}

/** Without any document, the gates decide; else it took too long. */
function endAtLimit(row: Row, flaw: string | undefined): void {
  const { integration, watched, documentCount } = row;
  if (flaw === undefined && documentCount === 0) {
    settle(row, "empty");
    return;
  }
  const failure = lateFailure(row, flaw);
  watched.end = "late";
  fail(integration, failure);
}

function lateFailure(row: Row, flaw: string | undefined): Failure {
  const { integration, watched, pendingCount, documentCount } = row;
  const sofar = changedSoFar(integration);
  const before = sofar === "" ? "" : `${sofar}; `;
  if (flaw !== undefined)
    return new Failure("wait-timeout", `${before}Zylon ${flaw}`, {
      title: "Couldn't tell whether everything is indexed",
      remedy: watched.isAlone
        ? "Check in Zylon that all documents are there"
        : "Check in Zylon that all documents are there. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed",
    });
  if (pendingCount === 0)
    return new Failure("wait-timeout", `${before}nothing is pending any more`, {
      title: "There was no time left to see whether everything is indexed",
      remedy: `Raise wait-timeout-seconds by at least ${quietMs(row) / 1000}`,
    });
  const changed = watched.isAlone ? (watched.look?.changedAt ?? null) : null;
  const since =
    changed === null ? "" : `the last change was ${moment(changed)}; `;
  return new Failure(
    "wait-timeout",
    `${before}${since}${pendingCount} of ${documentCount} documents not indexed yet`,
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: watched.pending.map(({ name }) => name),
      remedy: remedyOfPending(row),
    },
  );
}

function remedyOfPending({ integration, watched }: Row): string {
  if (watched.isAlone)
    return "Open these documents in Zylon. If it still works on them, raise wait-timeout-seconds";
  if (removedSoFar(integration) > 0)
    return `${CHECK_REMOVED}. Then raise wait-timeout-seconds`;
  return "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon";
}

/** The line for the log; empty while all are still ingested. */
function progressOf(open: readonly Row[]): string {
  if (open.length === 0) return "";
  const now = clock.now();
  let [documents, pending, oldest] = [0, 0, now];
  let [certain, deadline] = [now, now];
  for (const row of open) {
    documents += row.documentCount;
    pending += row.pendingCount;
    oldest = Math.min(oldest, row.since);
    certain = Math.max(certain, certainAt(row));
    deadline = Math.max(deadline, row.integration.deadline);
  }
  const time = `${duration(now - oldest)} of ${duration(deadline - oldest)}`;
  const isWaiting = pending > 0 || certain === Infinity;
  if (isWaiting && documents === 0)
    return `Waiting for documents to be indexed, ${time}`;
  if (isWaiting)
    return `Waiting for documents to be indexed: ${documents - pending} of ${documents}, ${time}`;
  if (certain - now < 1000)
    return `Everything seems to be indexed. Checking once more, ${time}`;
  const left = duration(certain - now);
  if (open.every(({ watched }) => watched.isAlone))
    return `Nothing is pending. The step waits another ${left} to be sure.`;
  const why = open.every(isEndTold)
    ? "The"
    : "Zylon did not say that the ingest ended, so the";
  return `Nothing is pending any more. ${why} step waits another ${left} to be sure.`;
}
