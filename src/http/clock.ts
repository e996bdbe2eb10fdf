/** The clock of a run, and the limits of a call. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Time and chance, replaceable in tests. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
  random: Math.random,
};

/** How long a call may go on. */
export interface Limits {
  /** By the clock; nothing begins after it. */
  readonly deadline: number;
  /** Ends the call; its reason is thrown. */
  readonly signal: AbortSignal;
  /** The input that moves the deadline; absent where none does. */
  readonly raisedBy?: string;
}

/** Has `controller` abort when `signal` does, with its reason, until the function that is returned is called. */
// Not AbortSignal.any: V8's minor collections take its weak references for strong ones, so its signals live on until the
// next full collection.
export function follow(signal: AbortSignal, controller: AbortController): () => void {
  const abort = (): void => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return () => signal.removeEventListener('abort', abort);
}
