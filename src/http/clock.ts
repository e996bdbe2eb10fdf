/** The clock of a run, and limits of time. */
import {
  setImmediate as nextTurn,
  setTimeout as sleep,
} from "node:timers/promises";
import type { ActionError } from "./error.ts";

/** Time and chance, replaceable in tests. */
export interface Clock {
  /**
   * Milliseconds since some moment, for durations and limits: nobody sets this
   * clock.
   */
  readonly now: () => number;
  /** Milliseconds since the epoch, for dates. */
  readonly date: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Math.floor(performance.now()),
  date: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
  random: Math.random,
};

/** How long work may go on at a stretch. */
const STRETCH_MS = 50;

/** Breaks in long work, in which a signal is heard. */
export class Breaks {
  #since = performance.now();

  /** To be awaited between two steps of the work; mostly, it is none yet. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < STRETCH_MS) return;
    await nextTurn();
    this.#since = performance.now();
  }
}

/** How long a call may go on. */
export interface Limits {
  /** On the scale of the clock's `now`; nothing begins after it. */
  readonly deadline: number;
  /** Ends the call; its reason is thrown. */
  readonly signal: AbortSignal;
  /** The input that moves the deadline; absent where none does. */
  readonly raisedBy?: string | undefined;
}

/**
 * Calls `act` after `ms`, unless the function that is returned is called
 * before.
 */
export function after(
  { sleep: wait }: Clock,
  ms: number,
  act: () => void,
): () => void {
  const stop = new AbortController();
  wait(ms, stop.signal).then(act, () => undefined);
  return () => stop.abort();
}

export interface Limited {
  readonly seconds: number;
  /** The input that sets the limit; absent where none does. */
  readonly raisedBy?: string | undefined;
  readonly clock: Clock;
  /** Ends the work too. */
  readonly signal: AbortSignal;
  /** What is thrown at the limit, made then. */
  readonly failure: () => ActionError;
}

/**
 * Runs `work` under limits that end it after `seconds`, over however many
 * requests.
 */
export async function within<T>(
  { seconds, raisedBy, clock, signal, failure }: Limited,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const stop = after(clock, seconds * 1000, () => limit.abort(failure()));
  try {
    return await work({
      deadline: clock.now() + seconds * 1000,
      signal: AbortSignal.any([signal, limit.signal]),
      raisedBy,
    });
  } finally {
    stop();
  }
}

/**
 * The value of a promise. If the signal aborts, it is waited for no more, and
 * the reason is thrown.
 */
export async function unlessAborted<T>(
  value: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([aborted.promise, value]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
