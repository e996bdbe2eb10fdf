/**
 * Which failures are retried, and when. Our own, since no library knows which
 * requests were never sent.
 */
import { ActionError, type ErrorCode } from "./error.ts";
import type { Clock, Limits } from "./clock.ts";
import type { Log } from "../log/log.ts";

/** What a request is for; it decides which failures are retried. */
export type Purpose = "read" | "update" | "create" | "refresh" | "ingest";

/**
 * Failures that pass by themselves, for requests that Zylon may carry out
 * twice.
 */
const PASSING: readonly ErrorCode[] = [
  "connection-lost",
  "server-error",
  "unavailable",
  "timeout",
];

/** How many retries a failure may have, where `maxRetries` are allowed. */
export function retriesOf(
  purpose: Purpose,
  { code, http }: ActionError,
  maxRetries: number,
): number {
  const most = Math.min(maxRetries, http.mostRetries ?? maxRetries);
  // Zylon did nothing: the request was never sent, or was refused for its rate.
  if (code === "dns" || code === "connect" || code === "rate-limited")
    return most;
  if (purpose === "read" && code === "bad-json") return most;
  if (purpose === "read" || purpose === "update")
    return PASSING.includes(code) ? most : 0;
  // A server that says when to come again has not begun.
  if (code === "unavailable") return http.retryAfterMs === undefined ? 0 : most;
  // Until the deadline: the push must not be lost.
  if (purpose === "ingest" && code === "already-running") return Infinity;
  return 0;
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
 * The last failure, with why it is not retried, and the input that gives it
 * more time.
 */
function outOfTime(failure: ActionError, { raisedBy }: Limits): ActionError {
  const { explanation, http, code } = failure;
  let why = `${explanation.why}. There is no time left for a retry`;
  if (http.retryAfterMs !== undefined)
    why += `: the server asks to wait ${waitOf(http.retryAfterMs)}`;
  let { remedy } = explanation;
  if (raisedBy !== undefined && !remedy.includes(raisedBy))
    remedy += `, or raise ${raisedBy}`;
  const { what } = explanation;
  return new ActionError(code, { what, why, remedy }, { cause: failure, http });
}

/**
 * Runs `attempt`, with its number from 1 on, until it succeeds, fails for good,
 * or has no retries or time left. A wait that would reach past the deadline is
 * shortened, so that the last retry is just before it; a `Retry-After` is not
 * shortened.
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
      const { code, explanation, http } = error;
      const most = retriesOf(purpose, error, maxRetries);
      if (number > most) throw error;
      const floorMs = http.retryAfterMs ?? 0;
      const leftMs = limits.deadline - clock.now();
      const lastMs = leftMs - LAST_RETRY_MS;
      if (lastMs <= 0 || floorMs >= leftMs) throw outOfTime(error, limits);
      const wantedMs = delayBefore(number, clock.random(), http.retryAfterMs);
      const delayMs = Math.max(floorMs, Math.min(wantedMs, lastMs));
      const count = most === Infinity ? "" : ` of ${most}`;
      const call = http.request === undefined ? "" : `; ${http.request}`;
      log.info(
        `Retry ${number}${count} in ${(delayMs / 1000).toFixed(1)} s: ${explanation.what} (${code}${call})`,
      );
      await clock.sleep(delayMs, limits.signal);
    }
  }
}
