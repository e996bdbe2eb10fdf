/**
 * Waits until the documents of every accepted ingest are settled: nothing is
 * pending, and two whole looks that lie apart list the same.
 *
 *     ingest   look   look                look
 *     |--2 s---|------|--- … pending … ---|---- 10 or 60 s ----| settled
 */
import { type EventEmitter, once } from "node:events";
import * as core from "@actions/core";
import { clock, within } from "./clock.ts";
import {
  compare,
  type Document,
  type Documents,
  indexedIn,
  type Lister,
  type Listing,
  warnedIn,
} from "./documents.ts";
import { Failure, failureOf } from "./errors.ts";
import { PASSING } from "./http.ts";
import { info, notice } from "./log.ts";
import type { Run } from "./phase.ts";
import { fail, type Integration, type Named, timed } from "./result.ts";
import { counted, duration, line } from "./text.ts";
import { countsOf } from "./words.ts";

/** An integration that is waited for, and what was seen of it. */
interface Watched {
  readonly one: Integration;
  readonly since: number;
  /** Documents that became pending: this ingest works on them. */
  readonly touched: Set<string>;
  documents: number;
  pending: number;
  /** Since when nothing is pending, and nothing changes. */
  quiet: { readonly since: number; readonly documents: Documents } | undefined;
}

export interface Watching {
  readonly all: readonly Integration[];
  readonly lister: Lister;
  readonly before: Listing;
  /** Tells `ingested` after each ingest. */
  readonly news: EventEmitter;
  readonly isIngesting: () => boolean;
}

/** How long nothing may change after the ingest, in milliseconds. */
const QUIET_MS = { completed: 10_000, started: 60_000 };
/** A look that begins at the limit of time may take so long, or twice the last. */
const LAST_LOOK_MS = 30_000;

/** A timer may end so much before its time. */
const EARLY_MS = 5;

/** Resolves to the last whole look; undefined where there was none. */
export async function watch(
  watching: Watching,
  run: Run,
): Promise<Listing | undefined> {
  const { all, news, isIngesting } = watching;
  const { signal } = run.limit;
  const rows = new Map<Integration, Watched>();
  let watched: readonly Watched[] = [];
  let last: Listing | undefined;
  let tookMs = 0;
  const end = run.waits.add(() => progressOf(watched));
  try {
    while (isIngesting() || openOf(all).length > 0) {
      watched = openOf(all).map((one) => rowOf(one, rows));
      if (watched.length === 0) {
        await once(news, "ingested", { signal });
        continue;
      }
      await clock.sleep(pauseBeforeLook(watched, tookMs), signal);
      const began = clock.now();
      const mostMs = Math.max(LAST_LOOK_MS, tookMs * 2);
      last = (await look(watched, watching, run, mostMs)) ?? last;
      tookMs = clock.now() - began;
    }
    return last;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    end();
  }
}

/** Those that Zylon accepted, and that are not settled. */
export const openOf = (all: readonly Integration[]): Integration[] =>
  all.filter(
    ({ failure, result: { sync_status: status } }) =>
      failure === undefined && (status === "started" || status === "completed"),
  );

/** What was seen of it, or a new row. */
function rowOf(one: Integration, rows: Map<Integration, Watched>): Watched {
  const row = rows.get(one) ?? {
    one,
    since: clock.now(),
    touched: new Set(),
    documents: 0,
    pending: 0,
    quiet: undefined,
  };
  rows.set(one, row);
  return row;
}

const quietMs = ({ result }: Integration): number =>
  result.sync_status === "completed" ? QUIET_MS.completed : QUIET_MS.started;

/** When it will be certain, by the clock; Infinity where that is not known. */
const certainAt = ({ one, quiet }: Watched): number =>
  quiet === undefined ? Infinity : quiet.since + quietMs(one);

/** From 2 s to 30 s, and longer where a look takes long. */
function pauseBeforeLook(watched: readonly Watched[], tookMs: number): number {
  const now = clock.now();
  const oldest = Math.min(...watched.map(({ since }) => since));
  const certain = Math.max(...watched.map(certainAt));
  const deadline = Math.min(...watched.map(({ one }) => one.deadline));
  const growing = Math.max(2000, (now - oldest) / 20);
  const isAhead = certain > now && certain < Infinity; // not after a failed look
  const wanted = isAhead ? certain - now + EARLY_MS : growing;
  const pause = Math.max(Math.min(wanted, 30_000), tookMs * 2);
  return Math.max(0, Math.min(pause, deadline - now));
}

const tookTooLong = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** One look for all of them; resolves to its listing if it is whole. */
async function look(
  watched: readonly Watched[],
  { lister, before }: Watching,
  run: Run,
  mostMs: number,
): Promise<Listing | undefined> {
  const began = clock.now();
  const deadline = Math.min(...watched.map(({ one }) => one.deadline));
  const seconds = (Math.max(0, deadline - began) + mostMs) / 1000;
  const inTime = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    within(run.limit, seconds, tookTooLong, (limit) => work({ ...run, limit }));
  const isPending = watched.every(({ pending }) => pending > 0);
  let listing: Listing | undefined;
  let flaw: string | undefined;
  try {
    if (isPending && began < deadline) {
      const some = await inTime((limited) => lister.pending(limited));
      if (some !== undefined && areAllPending(some, watched)) return undefined;
    }
    listing = await inTime((limited) => lister.look(limited));
    flaw = listing.flaw;
  } catch (error) {
    const failure = failureOf(error);
    if (!PASSING.includes(failure.code)) throw error;
    flaw = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${flaw}. Retrying`);
  }
  for (const row of watched) {
    const { one } = row;
    if (listing !== undefined) takeListing(listing, row, before);
    if (listing !== undefined && isSettled(listing, row, began))
      settle(one, before);
    else if (began >= one.deadline) late(row, flaw);
  }
  return flaw === undefined ? listing : undefined;
}

const namedOf = ({ id, name, external_url: url }: Document): Named => ({
  id,
  name: name || line(id, 80),
  url,
});

const pendingIn = (documents: Documents): Document[] =>
  [...documents.values()].filter(({ standing }) => standing === "pending");

/** False where one of them has nothing pending any more. */
function areAllPending(some: Listing, watched: readonly Watched[]): boolean {
  for (const row of watched) {
    const pending = pendingIn(some.of(row.one.id));
    for (const { id } of pending) row.touched.add(id);
    row.pending = pending.length;
    row.documents = Math.max(row.documents, pending.length);
  }
  return watched.every(({ pending }) => pending > 0);
}

/** Writes what this look shows, whatever comes next. */
function takeListing(listing: Listing, row: Watched, before: Listing): void {
  const { one, touched } = row;
  const { result, id } = one;
  const documents = listing.of(id);
  const pending = pendingIn(documents);
  for (const document of pending) touched.add(document.id);
  row.documents = documents.size;
  row.pending = pending.length;
  one.pending = pending.map(namedOf);
  if (listing.flaw !== undefined) return;
  one.documentsNow = documents.size;
  result.indexed_count = indexedIn(documents);
  result.warning_count = warnedIn(documents);
  if (before.flaw !== undefined) return;
  const { counts, changes } = compare(one, before.of(id), documents, touched);
  one.documents = counts;
  one.changes = changes;
}

/** Whether this look and an earlier one show that nothing goes on. */
function isSettled(listing: Listing, row: Watched, began: number): boolean {
  const documents = listing.of(row.one.id);
  const isQuiet = listing.flaw === undefined && row.pending === 0;
  if (!isQuiet) row.quiet = undefined;
  else if (row.quiet === undefined || !alike(row.quiet.documents, documents))
    row.quiet = { since: began, documents };
  return began >= certainAt(row);
}

/** Nothing happened between these two. */
function alike(one: Documents, other: Documents): boolean {
  if (one.size !== other.size) return false;
  for (const { id, standing, updated_at: time } of one.values()) {
    const same = other.get(id);
    if (same?.standing !== standing || same.updated_at !== time) return false;
  }
  return true;
}

/** The counts are certain now. */
function settle(one: Integration, before: Listing): void {
  const { result, documents } = one;
  result.sync_status = "indexed";
  if (documents === undefined) noteUnknown(one, before);
  else {
    if (result.added_count === null) {
      result.added_count = documents.added;
      result.updated_count = documents.updated;
    }
    result.removed_count = larger(result.removed_count, documents.removed);
    result.failed_count = larger(result.failed_count, documents.failed);
    noticeOfOthers(one, before);
  }
  timed(one);
  if (one.prefix !== "") info(one, countsOf([one]));
}

function noteUnknown(one: Integration, before: Listing): void {
  const text = `What changed is unknown: before the ingest, Zylon ${before.flaw ?? ""}.`;
  one.notes.push(text);
  notice(one, text);
}

/** Of two counts, of which each may be unknown. */
const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** Where Zylon has documents that the step cannot see. */
function noticeOfOthers(one: Integration, before: Listing): void {
  const { current_artifact_count: counts } = one.result;
  const listed = before.artifactsOf(one.id);
  if (counts === null || counts <= listed) return;
  const text = `Zylon counted ${counted(counts, "document")} before the ingest, but listed only ${listed}. Check whether the user of api-token may read every project, and project-id if you set it.`;
  one.notes.push(text);
  notice(one, text);
}

/** It is not settled at its limit of time: what failed is not known yet. */
function late(row: Watched, flaw: string | undefined): void {
  const failure = lateFailure(row, flaw);
  row.one.result.sync_status = "timed-out";
  leaveOpen(row.one);
  fail(row.one, failure);
}

/** Counts to which the documents that are not settled belong. */
export function leaveOpen({ result }: Integration): void {
  result.removed_count = null;
  result.failed_count = null;
}

/** `2 added, 1 failed so far; `, before what is not done yet. */
function changedSoFar({ result, documents }: Integration): string {
  if (result.added_count !== null || documents === undefined) return "";
  const { added, failed } = documents;
  const parts: string[] = [];
  if (added !== null && added > 0) parts.push(`${added} added`);
  if (failed !== null && failed > 0) parts.push(`${failed} failed`);
  return parts.length === 0 ? "" : `${parts.join(", ")} so far; `;
}

function lateFailure(
  { one, pending, documents }: Watched,
  flaw: string | undefined,
): Failure {
  const before = changedSoFar(one);
  if (flaw !== undefined)
    return new Failure("wait-timeout", `${before}Zylon ${flaw}`, {
      title: "Couldn't tell whether everything is indexed",
      remedy:
        "Check in Zylon that all documents are there. If this happens every time, set wait-for: completed, without expect-search, max-removed and max-failed",
    });
  if (pending === 0)
    return new Failure("wait-timeout", `${before}nothing is pending any more`, {
      title: "There was no time left to see whether everything is indexed",
      remedy: `Raise wait-timeout-seconds by at least ${quietMs(one) / 1000}`,
    });
  return new Failure(
    "wait-timeout",
    `${before}${pending} of ${documents} documents not indexed yet`,
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: one.pending.map(({ name }) => name),
      remedy:
        "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon",
    },
  );
}

/** The line for the log; empty while all are still ingested. */
function progressOf(watched: readonly Watched[]): string {
  if (watched.length === 0) return "";
  const now = clock.now();
  let [documents, pending, oldest] = [0, 0, now];
  let [certain, deadline] = [now, now];
  for (const row of watched) {
    documents += row.documents;
    pending += row.pending;
    oldest = Math.min(oldest, row.since);
    certain = Math.max(certain, certainAt(row));
    deadline = Math.max(deadline, row.one.deadline);
  }
  const time = `${duration(now - oldest)} of ${duration(deadline - oldest)}`;
  const isOpen = pending > 0 || certain === Infinity;
  if (isOpen && documents === 0)
    return `Waiting for documents to be indexed, ${time}`;
  if (isOpen)
    return `Waiting for documents to be indexed: ${documents - pending} of ${documents}, ${time}`;
  if (certain - now < 1000)
    return `Everything is indexed. One more look makes it certain, ${time}`;
  const isTold = watched.every(
    ({ one }) => one.result.sync_status === "completed",
  );
  const why = isTold
    ? "This"
    : "Zylon did not say that the ingest ended, so this";
  return `Everything is indexed. ${why} is certain in ${duration(certain - now)}.`;
}
