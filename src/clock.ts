/** Time and chance, in one object, so that a test can make time pass quickly. */
import { setTimeout as wait } from "node:timers/promises";

export const clock = {
  /** Milliseconds since some moment; nobody sets this clock. */
  now: (): number => performance.now(),
  /** Milliseconds since the epoch. */
  date: (): number => Date.now(),
  /** From 0 to below 1. */
  random: (): number => Math.random(),
  /** Rejects with the reason of the signal. */
  sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
    await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
};

/** Until when something may take, and what ends it before. */
export interface Limit {
  /** Its reason is the failure. */
  readonly signal: AbortSignal;
  /** On the scale of `clock.now`. */
  readonly deadline: number;
}

/** Calls `act` after `ms`, unless the function that it returns is called. */
export function after(ms: number, act: () => void): () => void {
  const stop = new AbortController();
  clock.sleep(ms, stop.signal).then(act, () => undefined);
  return () => stop.abort();
}
