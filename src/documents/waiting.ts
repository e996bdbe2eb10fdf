/**
 * Waits until the documents of an integration are settled: none is pending, and
 * none changes any more.
 */
import type { Limits } from "../http/clock.ts";
import type { Session } from "../session/session.ts";
import type { IntegrationResult } from "../result/result.ts";
import { areAlike, compare } from "./comparison.ts";
import type { Document, Documents, Look } from "./documents.ts";
import type { Looks } from "./looks.ts";

/** From the ingest to the first look. */
const FIRST_MS = 2000;
const MAX_MS = 30_000;
/**
 * Of the wait so far: so a step ends later than it could by that share at most.
 */
const SHARE = 0.05;

/**
 * The time until the next look, or the next search, after a wait of `waitedMs`.
 * Pure.
 */
export function paceAfter(waitedMs: number): number {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
}

const SHORT_QUIET_MS = 10_000;
const LONG_QUIET_MS = 60_000;

/**
 * Yields what each whole look shows, and whether that settles it. The last one
 * does, or was made at the deadline. Between them, it looks at the pending
 * documents alone, where Zylon can list these. Settled is: nothing is pending,
 * and two whole looks that lie far enough apart found the same. Throws the
 * failure of a look.
 * @param first what was there before the ingest
 * @param ingested the result at the end of the ingest
 */
export async function* untilSettled(
  { clock, log, redact }: Session,
  looks: Looks,
  first: Look,
  ingested: IntegrationResult,
  limits: Limits,
): AsyncGenerator<{
  readonly found: Partial<IntegrationResult>;
  readonly settled: boolean;
}> {
  const { id = "", deadline = 0, integrationItemCount: items } = ingested;
  const before = first.documents;
  const since = clock.now();
  /**
   * Ids of the documents that are listed by now, and of those that the ingest
   * made pending.
   */
  const known = new Set(before.keys());
  const touched = new Set<string>();
  const see = ({ id: seen, standing }: Document): void => {
    known.add(seen);
    if (
      standing === "pending" &&
      (before.get(seen)?.standing ?? "pending") !== "pending"
    )
      touched.add(seen);
  };
  // The look at the beginning of the quiet time, and its end if nothing
  // changes.
  let quiet:
    { readonly documents: Documents; readonly until: number } | undefined;
  let next = since + FIRST_MS;
  const goOn = (pending: number): void => {
    const now = clock.now();
    next = now + paceAfter(now - since);
    if (quiet !== undefined && quiet.until > now)
      next = Math.min(next, quiet.until);
    const detail = (): string =>
      `${known.size - pending} of ${known.size} indexed`;
    log.waiting = {
      what: "documents to be indexed",
      detail,
      since,
      until: deadline,
      certainAt: quiet?.until,
    };
  };

  for (;;) {
    // The last look begins early enough to end in time, as far as the last
    // whole one shows.
    const last = Math.max(since, deadline - looks.tookMs);
    const ms = Math.min(next, last) - clock.now();
    if (ms > 0) await clock.sleep(ms, limits.signal);
    const isLast = clock.now() >= last;

    const pending = await looks.pending(id, limits);
    pending?.forEach(see);
    if (pending !== undefined && !isLast) {
      if (pending.length > 0) quiet = undefined;
      if (
        pending.length > 0 ||
        (quiet !== undefined && clock.now() < quiet.until)
      ) {
        goOn(pending.length);
        continue;
      }
    }
    const began = clock.now();
    const look = await looks.whole(id, limits);
    // What the look at the pending documents found is pending, whatever a whole
    // look says.
    const documents = new Map(look.documents);
    for (const document of pending ?? []) documents.set(document.id, document);
    known.clear();
    documents.forEach(see);
    const found = compare(
      first,
      { ...look, documents },
      touched,
      ingested,
      redact,
    );
    const left = [...documents.values()].filter(
      ({ standing }) => standing === "pending",
    ).length;

    const idle = left === 0 && look.isWhole;
    const same =
      idle && quiet !== undefined && areAlike(quiet.documents, documents)
        ? quiet
        : undefined;
    const settled = same !== undefined && began >= same.until;
    const isComplete =
      ingested.syncStatus === "completed" ||
      (items !== undefined && documents.size >= items);
    const quietMs = isComplete ? SHORT_QUIET_MS : LONG_QUIET_MS;
    quiet =
      same ?? (idle ? { documents, until: clock.now() + quietMs } : undefined);
    if (!settled) goOn(left);
    yield { found, settled };
    if (settled || began >= last) return;
  }
}
