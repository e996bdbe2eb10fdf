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
import { fail, type Integration, timed } from "./result.ts";
import { counted, duration } from "./text.ts";
import { countsOf } from "./words.ts";

/** What is known of an integration that is waited for. */
interface Watched {
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
  /** Tells `ingested` whenever one of them was, and `ended` after the last. */
  readonly news: EventEmitter;
  readonly isIngesting: () => boolean;
}

/** How long nothing may change after the ingest, in milliseconds. */
const QUIET_MS = { completed: 10_000, started: 60_000 };
/** What a look may take that begins at the limit of time. */
const LAST_LOOK_SECONDS = 30;

/** Resolves to the last whole look; undefined where there was none. */
export async function watch(
  watching: Watching,
  run: Run,
): Promise<Listing | undefined> {
  const known = new Map<Integration, Watched>();
  const end = run.waits.add(() => progressOf(openOf(watching.all), known));
  let last: Listing | undefined;
  let tookMs = 0;
  try {
    for (;;) {
      const open = openOf(watching.all);
      if (open.length === 0 && !watching.isIngesting()) return last;
      if (open.length === 0) {
        await once(watching.news, "ingested", { signal: run.limit.signal });
        continue;
      }
      const added = open.filter((one) => !known.has(one));
      for (const one of added) known.set(one, begin());
      await clock.sleep(pauseBefore(open, known, tookMs), run.limit.signal);
      const began = clock.now();
      last = (await look(watching, open, known, run)) ?? last;
      tookMs = clock.now() - began;
    }
  } catch (error) {
    run.limit.signal.throwIfAborted();
    throw error;
  } finally {
    end();
  }
}

export const openOf = (all: readonly Integration[]): Integration[] =>
  all.filter(
    ({ failure, result: { sync_status: status } }) =>
      failure === undefined && (status === "started" || status === "completed"),
  );

const begin = (): Watched => ({
  since: clock.now(),
  touched: new Set(),
  documents: 0,
  pending: 0,
  quiet: undefined,
});

const quietMs = ({ result }: Integration): number =>
  result.sync_status === "completed" ? QUIET_MS.completed : QUIET_MS.started;

/** When it will be certain, by the clock; Infinity where something is pending. */
const certainAt = (one: Integration, { quiet }: Watched): number =>
  quiet === undefined ? Infinity : quiet.since + quietMs(one);

/** From 2 s to 30 s, and longer where a look takes long. */
function pauseBefore(
  open: readonly Integration[],
  known: ReadonlyMap<Integration, Watched>,
  tookMs: number,
): number {
  const now = clock.now();
  let oldest = now;
  let certain = now;
  let deadline = Infinity;
  for (const one of open) {
    const watched = known.get(one) ?? begin();
    oldest = Math.min(oldest, watched.since);
    certain = Math.max(certain, certainAt(one, watched));
    deadline = Math.min(deadline, one.deadline);
  }
  const growing = Math.max(2000, (now - oldest) / 20);
  const isQuiet = certain !== Infinity && certain > now;
  const pause = Math.min(30_000, isQuiet ? certain - now : growing);
  return Math.max(0, Math.min(Math.max(pause, tookMs * 2), deadline - now));
}

const tookTooLong = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** One look for all of them; resolves to its listing if it is whole. */
async function look(
  watching: Watching,
  open: readonly Integration[],
  known: ReadonlyMap<Integration, Watched>,
  run: Run,
): Promise<Listing | undefined> {
  const { lister } = watching;
  const began = clock.now();
  const deadline = Math.min(...open.map((one) => one.deadline));
  const left = Math.max(0, deadline - began) / 1000;
  const inTime = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    within(run.limit, left + LAST_LOOK_SECONDS, tookTooLong, (limit) =>
      work({ ...run, limit }),
    );
  const isLast = began >= deadline;
  let listing: Listing | undefined;
  let flaw: string | undefined;
  try {
    const isPending = open.every((one) => (known.get(one)?.pending ?? 0) > 0);
    if (isPending && !isLast) {
      const some = await inTime((limited) => lister.pending(limited));
      if (some !== undefined && takePending(some, open, known))
        return undefined;
    }
    listing = await inTime((limited) => lister.look(limited));
    flaw = listing.flaw;
  } catch (error) {
    const failure = failureOf(error);
    if (!PASSING.includes(failure.code)) throw error;
    flaw = `didn't list the documents: ${failure.title}, ${failure.detail}`;
    core.info(`Zylon ${flaw}. The next look may show more`);
  }
  for (const one of open) {
    const watched = known.get(one) ?? begin();
    const isSettled =
      listing !== undefined &&
      takeWhole(listing, one, watched, { before: watching.before, began });
    if (isSettled) settle(one, watching.before);
    else if (began >= one.deadline) late(one, watched, flaw);
  }
  return listing?.flaw === undefined ? listing : undefined;
}

/** False where one of them has nothing pending any more. */
function takePending(
  some: Listing,
  open: readonly Integration[],
  known: ReadonlyMap<Integration, Watched>,
): boolean {
  let isPending = true;
  for (const one of open) {
    const watched = known.get(one);
    if (watched === undefined) continue;
    const pending = [...some.of(one.id).values()];
    for (const { id } of pending) watched.touched.add(id);
    watched.pending = pending.length;
    watched.documents = Math.max(watched.documents, pending.length);
    if (pending.length === 0) isPending = false;
  }
  return isPending;
}

/** True where this look and an earlier one show that it is settled. */
function takeWhole(
  listing: Listing,
  one: Integration,
  watched: Watched,
  { before, began }: { before: Listing; began: number },
): boolean {
  const documents = listing.of(one.id);
  const pending = [...documents.values()].filter(
    ({ standing }) => standing === "pending",
  );
  for (const { id } of pending) watched.touched.add(id);
  watched.documents = documents.size;
  watched.pending = pending.length;
  one.pending = pending.map(({ name, id }) => name || id);
  if (listing.flaw === undefined) write(one, watched, before, documents);
  const { quiet } = watched;
  if (listing.flaw !== undefined || pending.length > 0)
    watched.quiet = undefined;
  else if (quiet === undefined || !alike(quiet.documents, documents))
    watched.quiet = { since: began, documents };
  else return began >= certainAt(one, watched);
  return false;
}

/** What is known by now, whatever comes next. */
function write(
  one: Integration,
  { touched }: Watched,
  before: Listing,
  now: Documents,
): void {
  one.documentsNow = now.size;
  one.result.indexed_count = indexedIn(now);
  one.result.warning_count = warnedIn(now);
  if (before.flaw !== undefined) return;
  const { counts, changes } = compare(one, before.of(one.id), now, touched);
  one.documents = counts;
  one.changes = changes;
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
  if (documents === undefined)
    notice(
      one,
      `What changed is unknown: before the ingest, Zylon ${before.flaw ?? ""}.`,
    );
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

/** Of two counts, of which each may be unknown. */
const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** Where Zylon has documents that the step cannot see. */
function noticeOfOthers(one: Integration, before: Listing): void {
  const { current_artifact_count: counts } = one.result;
  const listed = before.artifactsOf(one.id);
  if (counts === null || counts <= listed) return;
  notice(
    one,
    `Zylon counted ${counted(counts, "document")} before the ingest, and listed ${listed}. Check project-id, and whether the user of api-token may read every project.`,
  );
}

/** It is not settled at its limit of time: what failed is not known yet. */
function late(
  one: Integration,
  watched: Watched,
  flaw: string | undefined,
): void {
  one.result.sync_status = "timed-out";
  one.result.failed_count = null;
  fail(one, lateFailure(one, watched, flaw));
}

function lateFailure(
  one: Integration,
  { pending, documents }: Watched,
  flaw: string | undefined,
): Failure {
  const counts = one.documents;
  const soFar =
    counts === undefined
      ? ""
      : `; ${counts.added ?? 0} added, ${counts.failed ?? 0} failed so far`;
  if (flaw !== undefined)
    return new Failure("wait-timeout", `Zylon ${flaw}${soFar}`, {
      title: "It stayed unknown whether everything is indexed",
      remedy:
        "Look in Zylon whether the documents are complete. If they always are, set wait-for: completed",
    });
  if (pending === 0)
    return new Failure("wait-timeout", `nothing is pending any more${soFar}`, {
      title: "There was no time left to see whether everything is indexed",
      remedy: `Raise wait-timeout-seconds by at least ${quietMs(one) / 1000}`,
    });
  return new Failure(
    "wait-timeout",
    `${pending} of ${counted(documents, "document")} are not indexed${soFar}`,
    {
      title: "Indexing took longer than wait-timeout-seconds",
      names: one.pending,
      remedy:
        "Raise wait-timeout-seconds, and timeout-minutes of the job. If that doesn't help, open these documents in Zylon",
    },
  );
}

/** The line for the log; empty while all are still ingested. */
function progressOf(
  open: readonly Integration[],
  known: ReadonlyMap<Integration, Watched>,
): string {
  if (open.length === 0) return "";
  const now = clock.now();
  let [documents, pending, oldest, certain] = [0, 0, now, now];
  let isCompleted = true;
  for (const one of open) {
    const watched = known.get(one) ?? begin();
    documents += watched.documents;
    pending += watched.pending;
    oldest = Math.min(oldest, watched.since);
    certain = Math.max(certain, certainAt(one, watched));
    isCompleted &&= one.result.sync_status === "completed";
  }
  const deadline = Math.max(now, ...open.map((one) => one.deadline));
  const time = `${duration(now - oldest)} of ${duration(deadline - oldest)}`;
  if (pending > 0 || certain === Infinity)
    return `Waiting for documents to be indexed: ${documents - pending} of ${documents}, ${time}`;
  const why = isCompleted
    ? ""
    : "Zylon did not say that the ingest ended, so this";
  return `Everything is indexed. ${why || "This"} is certain in ${duration(certain - now)}.`;
}
