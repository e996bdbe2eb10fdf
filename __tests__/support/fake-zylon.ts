/** Documents of a Zylon that is only a function, and a clock that is only a number: for tests without a server. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock, Limits } from '../../src/http/clock.ts';
import { type Log, GroupLog } from '../../src/log/log.ts';
import { type Http, ZylonApi } from '../../src/zylon/api.ts';
import { answerOf } from './answer.ts';

export interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

/** What is answered to a request: JSON, or a promise of it, or what is thrown. */
export type Answer = (asked: Asked) => unknown;

export function fakeZylon(answer: Answer): { api: ZylonApi; asked: Asked[] } {
  const asked: Asked[] = [];
  const http: Http = {
    exchange: async ({ segments, query = {}, limits }, read) => {
      const path = segments.slice(3).join('/'); // below api/v1/app
      if (path === 'me') return read(answerOf('{"id":"u1"}'));
      limits.signal.throwIfAborted();
      const one = { path, query, limits };
      asked.push(one);
      return read(answerOf(JSON.stringify(await answer(one))));
    },
    open: async () => Promise.reject(new Error('nothing is ingested')),
    holdsSecret: () => false,
  };
  return { api: new ZylonApi(http, new GroupLog()), asked };
}

/** A log that keeps its lines as `kind line`. */
export function linesLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (kind: string) => (line: string) => void lines.push(`${kind} ${line}`);
  return {
    ...{ lines, info: keep('info'), notice: keep('notice'), warning: keep('warning'), debug: keep('debug') },
    ...{ phase: keep('phase'), end: () => void lines.push('end') },
  };
}

/** A clock that a sleep moves on, at once and exactly. */
export class NumberClock implements Clock {
  #now = 0;
  readonly #timers: { readonly at: number; readonly act: () => void }[] = [];
  /** When each of those who sleep wakes. */
  readonly #ends = new Set<{ readonly at: number }>();
  /** Each with its signal. */
  readonly sleeps: { readonly ms: number; readonly signal: AbortSignal }[] = [];
  readonly now = (): number => this.#now;
  readonly random = (): number => 0;
  readonly sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    this.sleeps.push({ ms, signal });
    const end = { at: this.#now + ms };
    this.#ends.add(end);
    try {
      for (;;) {
        // First whoever has something to do does it.
        for (let turns = ms === 0 ? 1 : 3; turns > 0; turns -= 1) await turn();
        signal.throwIfAborted();
        if ([...this.#ends].some(({ at }) => at < end.at)) continue; // somebody else wakes before
        const next = this.#timers.filter(({ at }) => at <= end.at).toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        this.#timers.splice(this.#timers.indexOf(next), 1);
        this.#now = Math.max(this.#now, next.at);
        next.act();
      }
      this.#now = Math.max(this.#now, end.at);
    } finally {
      this.#ends.delete(end);
    }
  };

  /** Has something happen while a sleep goes past that time. */
  when(at: number, act: () => void): void {
    this.#timers.push({ at, act });
  }

  pass(ms: number): void {
    this.#now += ms;
  }
}
