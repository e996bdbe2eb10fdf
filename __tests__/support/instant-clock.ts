/** A clock for tests that wait for nothing. */
import type { Clock } from '../../src/http/clock.ts';

// More than any test waits for. Since these sleeps let no timer run, a loop of them would outlive every time limit.
const MAX_SLEEPS = 1000;

/** A clock whose sleeps take no time and are written down; `now` moves with them. */
export function instantClock(): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = [];
  let skipped = 0;
  return {
    sleeps,
    now: () => Date.now() + skipped,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      if (sleeps.length === MAX_SLEEPS) throw new Error('this loop does not end');
      sleeps.push(ms);
      skipped += ms;
      await Promise.resolve();
    },
    random: () => 0.5,
  };
}
