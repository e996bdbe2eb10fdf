/** Documents of a Zylon that is only a function, and a clock that is only a number: for tests without a server. */
import type { Clock, Limits } from '../../src/http/clock.ts';
import { type Log, GroupLog } from '../../src/log/log.ts';
import type { ReadCall } from '../../src/zylon/api.ts';
import { DocumentLists, type ReadingApi } from '../../src/zylon/document-lists.ts';
import type { Call } from '../../src/http/client.ts';

export interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

/** What is answered to a request: JSON, or a promise of it, or what is thrown. */
export type Answer = (asked: Asked) => unknown;

export function fakeZylon(answer: Answer): { api: ReadingApi; lists: DocumentLists; asked: Asked[] } {
  const asked: Asked[] = [];
  const api: ReadingApi = {
    read: async <T>(call: ReadCall, limits: Limits, check: (value: unknown, call: Call) => T): Promise<T> => {
      limits.signal.throwIfAborted();
      const one = { path: call.segments.join('/'), query: call.query, limits };
      asked.push(one);
      const whole: Call = { ...call, purpose: 'read', method: 'GET', limits, log: new GroupLog() };
      return check(await answer(one), whole);
    },
    me: async () => Promise.resolve({ id: 'u1' }),
  };
  return { api, lists: new DocumentLists(api), asked };
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
  /** Each with its signal. */
  readonly sleeps: { readonly ms: number; readonly signal: AbortSignal }[] = [];
  readonly now = (): number => this.#now;
  readonly random = (): number => 0;
  readonly sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    this.sleeps.push({ ms, signal });
    const end = this.#now + ms;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      const next = this.#timers.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.#now = Math.max(this.#now, next.at);
      next.act();
    }
    this.#now = end;
  };

  /** Has something happen while a sleep goes past that time. */
  when(at: number, act: () => void): void {
    this.#timers.push({ at, act });
  }

  pass(ms: number): void {
    this.#now += ms;
  }
}
