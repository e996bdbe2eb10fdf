/** When a request may be sent again, and after which pause. */
import { type Failure, mayPass } from "../errors.ts";

export interface Repetition {
  readonly method: "GET" | "POST" | "PUT";
  /** To send it twice does nothing twice. */
  readonly isRepeatable?: boolean;
  /** Once Zylon may have it, it is not sent again, whatever comes back. */
  readonly isOnce?: boolean;
}

/** Of a host name that DNS does not know: it may be about to be published. */
const FEW = 2;

/**
 * How often it may be sent again after this failure. What is not repeatable
 * must surely have done nothing:
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
/** The last one, after an ingest that runs, is this long before the limit. */
const LAST_MS = 1000;

interface Circumstances {
  /** From 0 to below 1. */
  readonly chance: number;
  readonly msLeft: number;
}

/**
 * Milliseconds, or undefined where too few are left. The pauses double, and
 * are at random between the half and the whole ("equal jitter"):
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
