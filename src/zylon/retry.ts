/** Decides whether a request is sent again, and after which pause. */
import { type Failure, mayPass } from "../errors.ts";

export interface Repetition {
  readonly method: "GET" | "POST" | "PUT";
  /** Whether sending it twice does no more than sending it once. */
  readonly isRepeatable?: boolean;
  /** Once Zylon may have it, it is not sent again, whatever comes back. */
  readonly isOnce?: boolean;
}

/** Retries for a host name that DNS doesn't know: it may be new. */
const FEW = 2;

/**
 * Returns how often a request may be sent again after this failure. If it is
 * not idempotent, Zylon must certainly have done nothing:
 * https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods
 */
export function retriesOf(
  { method, isRepeatable = false, isOnce = false }: Repetition,
  { code, sent, details }: Failure,
  most: number,
): number {
  if (isOnce && sent !== "no") return 0;
  if (code === "already-running") return Infinity;
  if (!mayPass(code)) return 0;
  if (code === "bad-json" && method !== "GET") return 0;
  if (details.kind === "unknown-host") return Math.min(most, FEW);
  const didNothing = sent === "no" || code === "rate-limited";
  return didNothing || isRepeatable ? most : 0;
}

const FIRST_MS = 2000;
const MOST_MS = 30_000;
/** The last retry during another ingest is this long before the limit. */
const LAST_MS = 1000;

interface Circumstances {
  /** A random number from 0 to less than 1. */
  readonly chance: number;
  readonly msLeft: number;
}

/**
 * Returns the pause in milliseconds; `undefined` if too little time is left.
 * The pauses double, and are random between half and all of that ("equal
 * jitter"):
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseBefore(
  retry: number,
  { code, details }: Failure,
  { chance, msLeft }: Circumstances,
): number | undefined {
  const whole = Math.min(MOST_MS, FIRST_MS * 2 ** (retry - 1));
  const backoff = (whole / 2) * (1 + chance);
  let pause = Math.max(details.retryAfterMs ?? 0, backoff);
  if (code === "already-running") pause = Math.min(pause, msLeft - LAST_MS);
  return pause > 0 && pause <= msLeft ? pause : undefined;
}
