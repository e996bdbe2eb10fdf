/** One pace for all pipelines of a run: a 429 that one of them gets slows every one down. */
import { ActionError } from './errors.ts';
import type { Limits } from './http-api.ts';
import type { Clock } from './retry.ts';

// The first pace after a 429, its bounds, and how fast it is given up again.
const FIRST_INTERVAL_MS = 50;
const MAX_INTERVAL_MS = 5000;
const FADED_MS = 5;
const RELIEF = 0.9;
/** The pause after a 429 that does not say how long. */
const DEFAULT_PAUSE_MS = 1000;

function pausedTooLong(name: string, ms: number): ActionError {
  return new ActionError(
    'rate-limited',
    {
      what: `${name} was not sent: Zylon limits the rate of requests, and asked this run to wait ${(ms / 1000).toFixed(0)} s more`,
      why: 'That is longer than the time that is left',
      remedy: 'Run the step again later, lower max-parallel, or raise wait-timeout-seconds',
    },
    { http: { final: true, neverSent: true } },
  );
}

export class RateGate {
  #opensAt = 0;
  #nextAt = 0;
  #intervalMs = 0;
  #lastLimitedAt = -Infinity;

  /** A request sent at `sentAt` was answered by 429 at `now`. One wave of them counts once. All in milliseconds. */
  limited(sentAt: number, now: number, retryAfterMs: number | undefined): void {
    this.#opensAt = Math.max(this.#opensAt, now + (retryAfterMs ?? DEFAULT_PAUSE_MS));
    if (sentAt < this.#lastLimitedAt) return;
    this.#lastLimitedAt = now;
    this.#intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(FIRST_INTERVAL_MS, this.#intervalMs * 2));
  }

  /** A request was let through. */
  passed(): void {
    this.#intervalMs = this.#intervalMs < FADED_MS ? 0 : this.#intervalMs * RELIEF;
  }

  /** The moment at which the caller may send; no other gets the same. */
  reserve(now: number): number {
    const at = Math.max(now, this.#opensAt, this.#nextAt);
    this.#nextAt = at + this.#intervalMs;
    return at;
  }

  /** Waits for that moment; rejects at once where it is later than this call can wait. */
  async pass(name: string, { now, sleep }: Clock, { deadline, signal }: Limits): Promise<void> {
    for (let at = this.reserve(now()); at > now(); at = Math.max(at, this.#opensAt)) {
      if (at >= deadline) throw pausedTooLong(name, at - now());
      await sleep(at - now(), signal);
    }
  }
}
