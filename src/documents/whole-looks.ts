/** Looks that go through every document: how long they take, and how long to put one off. */
import type { Clock, Limits } from '../http/clock.ts';
import type { Document } from './documents.ts';
import type { Looks } from './looks.ts';

/**
 * A whole look waits until more integrations need it, for this many times its own duration at most. So while others are
 * pending, such looks take about 1 % of the time.
 */
const PATIENCE = 100;

export class WholeLooks {
  readonly #looks: Looks;
  readonly #clock: Clock;
  #endedAt = 0;
  #tookMs = 0;

  constructor(looks: Looks, clock: Clock) {
    this.#looks = looks;
    this.#clock = clock;
  }

  /** How long the last one took. */
  get tookMs(): number {
    return this.#tookMs;
  }

  isPatienceOver(now: number): boolean {
    return now - this.#endedAt >= PATIENCE * this.#tookMs;
  }

  /** Gives `take` every document. */
  async look(limits: Limits, take: (document: Document) => void): Promise<void> {
    const began = this.#clock.now();
    await this.#looks.whole(limits, take);
    this.#endedAt = this.#clock.now();
    this.#tookMs = this.#endedAt - began;
  }
}
