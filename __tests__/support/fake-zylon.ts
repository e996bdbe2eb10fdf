/**
 * Documents of a Zylon that is only a function, and a clock that is only a
 * number: for tests without a server.
 */
import { printerOf } from "./printer.ts";
import type { Call, OpenAnswer } from "../../src/http/client.ts";
import type { Clock, Limits } from "../../src/http/clock.ts";
import { checkInputs, type Inputs } from "../../src/inputs/inputs.ts";
import type { Session } from "../../src/session/session.ts";
import type { Log } from "../../src/log/log.ts";
import { ZylonApi } from "../../src/zylon/api.ts";
import { metadata } from "../../harness/metadata.ts";
import { answerOf } from "./answer.ts";

export interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

/**
 * What is answered to a request: JSON, or a promise of it, or what is thrown.
 */
export type Answer = (asked: Asked) => unknown;

const EMPTY = Object.fromEntries(
  Object.keys(metadata.inputs).map((name) => [name, ""]),
);
const GIVEN = {
  "base-url": "https://zylon.test",
  "api-token": "a-token",
  "integration-type": "confluence",
};

/**
 * A session whose requests `answer` answers; the user is `u1`, and nobody asks
 * for more of it.
 */
export function fakeSession(
  answer: Answer,
  inputs: Partial<Inputs> = {},
): {
  session: Session;
  clock: NumberClock;
  log: ReturnType<typeof linesLog>;
  asked: Asked[];
} {
  const asked: Asked[] = [];
  const exchange = async <T>(
    call: Call,
    read: (opened: OpenAnswer) => Promise<T>,
  ): Promise<T> => {
    call.limits.signal.throwIfAborted();
    const one = {
      path: call.segments.slice(3).join("/"),
      query: call.query ?? {},
      limits: call.limits,
    };
    if (one.path === "me") return read(answerOf('{"id":"u1"}'));
    asked.push(one);
    return read(answerOf(JSON.stringify(await answer(one))));
  };
  const clock = new NumberClock();
  const log = linesLog();
  const given = checkInputs({ ...EMPTY, ...GIVEN }, (text) => text).inputs;
  if (given instanceof Error) throw given;
  const session = {
    api: new ZylonApi({ exchange, printer: printerOf() }, log),
    inputs: { ...given, ...inputs },
    clock,
    log,
    signal: new AbortController().signal,
    printer: printerOf("secret"),
  };
  return { session, clock, log, asked };
}

/** A log that keeps its lines as `kind line`. */
export function linesLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (kind: string) => (line: string) =>
    void lines.push(`${kind} ${line}`);
  return {
    lines,
    info: keep("info"),
    notice: keep("notice"),
    warning: keep("warning"),
    debug: keep("debug"),
    phase: keep("phase"),
    end: () => void lines.push("end"),
  };
}

/** A clock that a sleep moves on, at once and exactly. */
export class NumberClock implements Clock {
  #now = 0;
  readonly #timers: { readonly at: number; readonly act: () => void }[] = [];
  /** Each with its signal. */
  readonly sleeps: { readonly ms: number; readonly signal: AbortSignal }[] = [];
  readonly now = (): number => this.#now;
  readonly date = (): number => this.#now;
  readonly random = (): number => 0;
  readonly sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    this.sleeps.push({ ms, signal });
    const end = this.#now + ms;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      const next = this.#timers
        .filter(({ at }) => at <= end)
        .toSorted((one, other) => one.at - other.at)[0];
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
