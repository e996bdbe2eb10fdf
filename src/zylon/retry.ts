/** Decides whether a request is sent again, and after which pause. */
import { type Failure, isTransient } from "../errors.ts";

export interface RetryPolicy {
  readonly method: "GET" | "POST" | "PUT";
  /** Whether sending it twice does no more than sending it once. */
  readonly isIdempotent?: boolean;
  /** Whether it is sent only once, unless Zylon certainly didn't receive it. */
  readonly isSentOnce?: boolean;
  /** The maximum number of retries, if it is lower than `max-retries`. */
  readonly maxRetries?: number;
}

/** Retries for a host name that DNS doesn't know: it may be new. */
const MAX_UNKNOWN_HOST_RETRIES = 2;

/**
 * Returns how often a request may be sent again after this failure. If it is
 * not idempotent, Zylon must certainly have done nothing:
 * https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods
 */
export function getMaxRetries(
  policy: RetryPolicy,
  { code, delivery, details }: Failure,
  maxRetriesOfRun: number,
): number {
  const { method, isIdempotent = false, isSentOnce = false } = policy;
  const maxRetries = Math.min(policy.maxRetries ?? Infinity, maxRetriesOfRun);
  if (isSentOnce && delivery !== "no") return 0;
  if (code === "already-running") return Infinity;
  if (!isTransient(code)) return 0;
  if (code === "bad-json" && method !== "GET") return 0;
  if (details.kind === "unknown-host")
    return Math.min(maxRetries, MAX_UNKNOWN_HOST_RETRIES);
  const didNothing = delivery === "no" || code === "rate-limited";
  return didNothing || isIdempotent ? maxRetries : 0;
}

const FIRST_PAUSE_MS = 2000;
const MAX_PAUSE_MS = 30_000;
/**
 * The time that is left after the last retry while another ingest is running.
 * Documents that are watched need a minute to settle.
 */
const LAST_RETRY_MARGIN_MS = { watched: 61_000, other: 1000 };

interface PauseContext {
  /** A random number from 0 to less than 1. */
  readonly chance: number;
  readonly msLeft: number;
  /** Whether the request is an ingest whose documents are watched. */
  readonly isWatched: boolean;
}

/**
 * Returns the pause in milliseconds; `undefined` if too little time is left.
 * The pauses double, and are random between half and all of that ("equal
 * jitter"):
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function getRetryPause(
  retry: number,
  { code, details }: Failure,
  { chance, msLeft, isWatched }: PauseContext,
): number | undefined {
  const fullPause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (retry - 1));
  const backoff = (fullPause / 2) * (1 + chance);
  let pause = Math.max(details.retryAfterMs ?? 0, backoff);
  if (code === "already-running") {
    const margin = LAST_RETRY_MARGIN_MS[isWatched ? "watched" : "other"];
    pause = Math.min(pause, msLeft - margin);
  }
  return pause > 0 && pause <= msLeft ? pause : undefined;
}
