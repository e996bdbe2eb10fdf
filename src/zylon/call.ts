/** A call to Zylon, and what its kind decides. Pure. */
import type { TimeLimit } from "../clock.ts";

interface CallTraits {
  /** Whether sending it twice does no more than sending it once. */
  readonly isIdempotent: boolean;
  /** Whether it waits for an ingest that is running already. */
  readonly waitsForIngest: boolean;
  /** Whether only the time limit ends it once it is sent. */
  readonly mayBeSilent: boolean;
}

export const CALL_TRAITS = {
  read: { isIdempotent: true, waitsForIngest: false, mayBeSilent: false },
  credentials: { isIdempotent: true, waitsForIngest: true, mayBeSilent: false },
  refresh: { isIdempotent: false, waitsForIngest: true, mayBeSilent: false },
  create: { isIdempotent: false, waitsForIngest: false, mayBeSilent: false },
  ingest: { isIdempotent: false, waitsForIngest: true, mayBeSilent: true },
} as const satisfies Record<string, CallTraits>;

export interface Call {
  readonly kind: keyof typeof CALL_TRAITS;
  readonly method: "GET" | "POST" | "PUT";
  /** Path segments below `/api/v1/app`, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: QueryParams;
  readonly body?: object;
  readonly limit: TimeLimit;
}

export type QueryParams = Readonly<Record<string, string>>;
