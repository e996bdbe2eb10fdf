/** Many workers against a server that takes so many requests a second and no more, on a clock that jumps. */
import { setImmediate as turn } from 'node:timers/promises';
import { ActionError } from '../../src/http/error.ts';
import { RateGate } from '../../src/http/rate-gate.ts';
import { withRetries } from '../../src/http/retry.ts';

const ROUND_TRIP_MS = 20;
const signal = new AbortController().signal;
const limits = { deadline: Infinity, signal };

/** Moves on to the next moment at which somebody wakes, as soon as nobody has anything to do before it. */
class JumpingClock {
  #now = 0;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  readonly now = (): number => Math.floor(this.#now);
  readonly random = (): number => 0.5;
  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + ms, wake });
      this.#sleepers.sort((a, b) => a.at - b.at);
    });

  async runUntil(done: Promise<unknown>): Promise<void> {
    const state = { ended: false };
    void done.then(() => (state.ended = true));
    for (;;) {
      await turn();
      const next = this.#sleepers.shift();
      if (state.ended || next === undefined) return;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }
}

interface Fleet {
  readonly workers: number;
  readonly requests: number;
  /** What the server takes: so many a second, and so many at once after a rest. */
  readonly perSecond: number;
  readonly burst: number;
  readonly retryAfterMs?: number;
}

async function play({ workers, requests, perSecond, burst, retryAfterMs }: Fleet) {
  const clock = new JumpingClock();
  const gate = new RateGate();
  let tokens = burst;
  let filledAt = 0;
  const isTaken = (): boolean => {
    tokens = Math.min(burst, tokens + ((clock.now() - filledAt) * perSecond) / 1000);
    filledAt = clock.now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
  const send = async (): Promise<void> => {
    await gate.pass('GET /x', clock, limits);
    const sentAt = clock.now();
    await clock.sleep(ROUND_TRIP_MS / 2);
    const taken = isTaken();
    await clock.sleep(ROUND_TRIP_MS / 2);
    if (taken) {
      gate.passed();
      return;
    }
    gate.limited(sentAt, clock.now(), retryAfterMs);
    const http = { status: 429, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    throw new ActionError('rate-limited', { what: 'GET /x', why: '', remedy: '' }, { http });
  };
  let retries = 0;
  let failed = 0;
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const onRetry = (): void => void (retries += 1);
      await withRetries({ purpose: 'read', maxRetries: 3, limits, clock, onRetry }, send).catch(() => (failed += 1));
    }
  };
  await clock.runUntil(Promise.all(Array.from({ length: workers }, work)));
  return { failed, retries, ratio: clock.now() / ((1000 * requests) / perSecond) };
}

test.each<[Fleet, number]>([
  [{ workers: 16, requests: 400, perSecond: 20, burst: 20, retryAfterMs: 1000 }, 1.3],
  [{ workers: 32, requests: 200, perSecond: 10, burst: 5, retryAfterMs: 1000 }, 1.6],
  [{ workers: 32, requests: 200, perSecond: 10, burst: 1 }, 2.6],
  [{ workers: 16, requests: 4000, perSecond: 100, burst: 100, retryAfterMs: 1000 }, 1.4],
])('%j: nobody fails, within %d of the time that it must take', async (fleet, limit) => {
  const { failed, retries, ratio } = await play(fleet);
  expect(failed).toBe(0);
  expect(retries).toBeLessThan(3 * fleet.workers);
  expect(ratio).toBeLessThan(limit);
});
