/** Time and random numbers, in one object so that tests can replace them. */
import { setTimeout as wait } from "node:timers/promises";

export const clock = {
  /** Monotonic time in milliseconds. */
  now: (): number => performance.now(),
  /** Milliseconds since the epoch. */
  date: (): number => Date.now(),
  /** Returns a random number from 0 to less than 1. */
  random: (): number => Math.random(),
  /** Waits. Rejects with the reason of the signal if that aborts. */
  sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
    await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
};

/** A deadline, and a signal that can end the work before it. */
export interface TimeLimit {
  /** Aborts with the failure as its reason. */
  readonly signal: AbortSignal;
  /** A time of `clock.now()`. */
  readonly deadline: number;
}

/** Calls `callback` after `ms`, unless the returned function is called. */
export function callAfter(ms: number, callback: () => void): () => void {
  const stop = new AbortController();
  clock.sleep(ms, stop.signal).then(callback, () => undefined);
  return () => stop.abort();
}
