/**
 * Which failures are retried, and when. Our own, since no library knows which
 * requests were never sent.
 */
import { ActionError, type ErrorCode } from "./error.ts";
import type { Clock, Limits } from "./clock.ts";
import type { Log } from "../log/log.ts";

/** What a request is for; it decides which failures are retried. */
export type Purpose = "read" | "update" | "create" | "refresh" | "ingest";

/** They go away by themselves. After them, Zylon may have done what was asked. */
const TRANSIENT: readonly ErrorCode[] = [
  "connection-lost",
  "server-error",
  "unavailable",
  "timeout",
];

/** Zylon did nothing: they were never sent, or there were too many of them. */
const NEVER_BEGUN: readonly ErrorCode[] = ["dns", "connect", "rate-limited"];

/** May the request be sent again, without anything being done twice? */
function mayRetry(purpose: Purpose, { code }: ActionError): boolean {
  if (NEVER_BEGUN.includes(code)) return true;
  switch (purpose) {
    case "read":
      return TRANSIENT.includes(code) || code === "bad-json";
    case "update":
      return TRANSIENT.includes(code);
    case "create":
    case "refresh":
    case "ingest":
      // What may have begun is never begun again, whatever headers say: an
      // ingress sends Retry-After too.
      return false;
  }
}

/** How many retries a failure may have, where `maxRetries` are allowed. */
export function retriesOf(
  purpose: Purpose,
  failure: ActionError,
  maxRetries: number,
): number {
  // Another ingest is running. What has changed since it began is ingested only
  // if this one waits for its end, until the deadline.
  if (purpose === "ingest" && failure.code === "already-running")
    return Infinity;
  if (!mayRetry(purpose, failure)) return 0;
  const { mostRetries = maxRetries } = failure.http;
  return Math.min(maxRetries, mostRetries);
}

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 30_000;
/**
 * The most that is added to `Retry-After`, so that not all clients come at
 * once.
 */
export const JITTER_MS = 1000;
/** As much as is read of `Retry-After`: it may have any number of digits. */
export const MAX_RETRY_AFTER_MS = 365 * 24 * 3600 * 1000;
/**
 * How long before the deadline the last retry is sent: time for a quick answer.
 */
const LAST_RETRY_MS = 500;

/**
 * A random part, from a half up, of a step that doubles; or `Retry-After` plus
 * jitter, where that is longer.
 */
export function delayBefore(
  retry: number,
  random: number,
  retryAfterMs: number | undefined,
): number {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (retry - 1));
  const delayMs = (step + random * step) / 2;
  if (retryAfterMs === undefined) return Math.round(delayMs);
  return Math.round(Math.max(delayMs, retryAfterMs + random * JITTER_MS));
}

interface RetryOptions {
  readonly purpose: Purpose;
  readonly maxRetries: number;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
}

const waitOf = (ms: number): string =>
  ms < MAX_RETRY_AFTER_MS ? `${Math.ceil(ms / 1000)} s` : "a year or more";

/**
 * How long to wait before a retry; undefined where there is no time for one. A
 * wait that would reach past the deadline is shortened, so that the last retry
 * is just before it; but it is never shorter than `Retry-After`.
 */
function waitBefore(
  retry: number,
  { http: { retryAfterMs } }: ActionError,
  { deadline }: Limits,
  clock: Clock,
): number | undefined {
  const leftMs = deadline - clock.now();
  const longestMs = leftMs - LAST_RETRY_MS;
  if (longestMs <= 0) return undefined;
  const shortestMs = retryAfterMs ?? 0;
  if (shortestMs >= leftMs) return undefined;
  const delayMs = delayBefore(retry, clock.random(), retryAfterMs);
  return Math.max(shortestMs, Math.min(delayMs, longestMs));
}

/**
 * The last failure, with why it is not retried, and the input that gives it
 * more time.
 */
function withoutTime(failure: ActionError, { raisedBy }: Limits): ActionError {
  const { explanation, http, code } = failure;
  let why = "There is no time left for a retry";
  if (http.retryAfterMs !== undefined)
    why += `: the server asks to wait ${waitOf(http.retryAfterMs)}`;
  if (explanation.why !== "") why = `${explanation.why}. ${why}`;
  let { remedy } = explanation;
  if (raisedBy !== undefined && !remedy.includes(raisedBy))
    remedy += `, or raise ${raisedBy}`;
  return new ActionError(
    code,
    { ...explanation, why, remedy },
    { cause: failure, http },
  );
}

/** A line for the log. */
function retryLine(
  retry: number,
  most: number,
  delayMs: number,
  { code, explanation, http }: ActionError,
): string {
  const count = most === Infinity ? `${retry}` : `${retry} of ${most}`;
  const seconds = (delayMs / 1000).toFixed(1);
  const request = http.request === undefined ? "" : `; ${http.request}`;
  return `Retry ${count} in ${seconds} s: ${explanation.what} (${code}${request})`;
}

/**
 * Runs `attempt`, with its number from 1 on, until it succeeds, fails for good,
 * or has no retries or time left.
 */
export async function withRetries<T>(
  options: RetryOptions,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  const { purpose, maxRetries, clock, limits, log } = options;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const most = retriesOf(purpose, error, maxRetries);
      if (number > most) throw error;
      const delayMs = waitBefore(number, error, limits, clock);
      if (delayMs === undefined) throw withoutTime(error, limits);
      log.info(retryLine(number, most, delayMs, error));
      await clock.sleep(delayMs, limits.signal);
    }
  }
}
