/** One pace for all pipelines of a run: a 429 to one of them slows all of them down. */
import { ActionError } from './error.ts';
import type { Clock, Limits } from './clock.ts';

// The pace is the time between two requests. The first pace is a guess that fades quickly, since one 429 may be all there
// is. Each further 429 lengthens it by half, and it then fades slowly: the allowed rate must be near.
const FIRST_PACE_MS = 25;
const MAX_PACE_MS = 5000;
const GROWTH = 1.5;
/** The time in which the rate of requests grows to e times what it was. */
const QUICK_RELIEF_MS = 500;
const SLOW_RELIEF_MS = 10_000;
/** A shorter pace counts as none. */
const FADED_MS = 1;
/** The pause after a 429 that does not say how long. */
const DEFAULT_PAUSE_MS = 1000;

function pausedTooLong(name: string, ms: number, { raisedBy }: Limits): ActionError {
  return new ActionError(
    'rate-limited',
    {
      what: `Zylon limits the rate of requests, and asked this run to wait ${(ms / 1000).toFixed(0)} s more`,
      why: 'That is longer than the time that is left',
      remedy: `Lower max-parallel${raisedBy === undefined ? '' : `, or raise ${raisedBy}`}`,
    },
    { http: { final: true, neverSent: true, request: `${name} was not sent` } },
  );
}

export class RateGate {
  #opensAt = 0;
  #nextAt = 0;
  #limitedAt = -Infinity;
  /** 0: none. */
  #paceMs = 0;
  #reliefMs = QUICK_RELIEF_MS;

  /** A request sent at `sentAt` was answered by 429 at `now`. One wave of them counts once. All in milliseconds. */
  limited(sentAt: number, now: number, retryAfterMs: number | undefined): void {
    this.#opensAt = Math.max(this.#opensAt, now + (retryAfterMs ?? DEFAULT_PAUSE_MS));
    if (sentAt < this.#limitedAt) return;
    this.#limitedAt = now;
    this.#reliefMs = this.#paceMs === 0 ? QUICK_RELIEF_MS : SLOW_RELIEF_MS;
    this.#paceMs = this.#paceMs === 0 ? FIRST_PACE_MS : Math.min(MAX_PACE_MS, GROWTH * this.#paceMs);
  }

  /** A request was let through. */
  passed(): void {
    const kept = Math.max(0.5, 1 - this.#paceMs / this.#reliefMs);
    this.#paceMs = this.#paceMs < FADED_MS ? 0 : kept * this.#paceMs;
  }

  /** The moment at which the caller may send; no other gets the same, once there is a pace. */
  reserve(now: number): number {
    const at = Math.max(now, this.#opensAt, this.#nextAt);
    this.#nextAt = at + this.#paceMs;
    return at;
  }

  /** Waits for that moment; rejects at once if it lies past the deadline. */
  async pass(name: string, { now, sleep }: Clock, limits: Limits): Promise<void> {
    const { deadline, signal } = limits;
    for (;;) {
      const asked = now();
      const at = this.reserve(asked);
      if (at <= asked) return;
      if (at >= deadline) throw pausedTooLong(name, at - asked, limits);
      await sleep(at - asked, signal);
      // Another 429 came meanwhile. Everyone who waited gets a new moment, so that they do not all send at once.
      if (this.#opensAt <= now()) return;
    }
  }
}
