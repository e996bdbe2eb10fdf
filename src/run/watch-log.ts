/** Says in the log what a watch is waiting for. Pure but for the clock. */
import { clock } from "../clock.ts";
import { formatDuration } from "../text.ts";
import { getSettledAt, hasReportedEnd, isConfirmed } from "./settling.ts";
import { getDocuments, type WatchEntry } from "./watch-entry.ts";

/** Returns the line for the log; empty while all are being ingested. */
export function formatWaiting(open: readonly WatchEntry[]): string {
  if (open.length === 0) return "";
  const now = clock.now();
  const since = Math.min(...open.map((entry) => entry.since));
  const settledAt = Math.max(...open.map(getSettledAt));
  const deadlines = open.map(({ deadline }) => deadline);
  const limit = formatDuration(Math.max(...deadlines) - since);
  const time = `${formatDuration(now - since)} of ${limit}`;
  const isAnyPending = open.some((entry) => entry.watch.pending.length > 0);
  if (isAnyPending || settledAt === Infinity)
    return `Waiting for documents to be indexed${formatDone(open)}, ${time}`;
  const leftMs = settledAt - now; // negative if the next look is late
  if (leftMs < 1000)
    return `Everything seems to be indexed. Checking once more, ${time}`;
  const left = formatDuration(leftMs);
  if (open.every(({ watch }) => watch.settings.isWatchOnly))
    return `Nothing is pending. The step waits another ${left} to be sure.`;
  return `Nothing is pending any more. ${explainWaiting(open, left)} to be sure.`;
}

/** `: 5 of 24`, or `: 19 pending` if it is not known how many there are. */
function formatDone(open: readonly WatchEntry[]): string {
  let pending = 0;
  let documents: number | undefined = 0;
  for (const entry of open) {
    const count = countAll(entry);
    pending += entry.watch.pending.length;
    documents =
      documents === undefined || count === undefined
        ? undefined
        : documents + count;
  }
  if (documents === undefined)
    return pending === 0 ? "" : `: ${pending} pending`;
  return documents === 0 ? "" : `: ${documents - pending} of ${documents}`;
}

/**
 * Returns how many documents there are; `undefined` if that is not known now: no
 * look has listed all, or the last look found pending ones that were not there
 * when all were listed.
 */
function countAll(entry: WatchEntry): number | undefined {
  if (entry.lastListing === undefined) return undefined;
  const documents = getDocuments(entry);
  const areAllListed = entry.watch.pending.every(({ id }) => documents.has(id));
  return areAllListed ? documents.size : undefined;
}

/** Says why the step still waits if nothing is pending. */
function explainWaiting(open: readonly WatchEntry[], left: string): string {
  const waits = `step waits another ${left}`;
  if (!open.every(hasReportedEnd))
    return `Zylon did not say that the ingest ended, so the ${waits}`;
  if (!open.every(isConfirmed))
    return `Zylon's list does not confirm everything that it reported, so the ${waits}`;
  return `The ${waits}`;
}
