/** Time that passes at once, as soon as nobody has anything else to do. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { clock } from "../../src/clock.ts";

/** A loop of sleeps would outlive every limit of time. */
const MAX_SLEEPS = 5000;
/** Turns of the event loop in which nothing may happen before time is skipped. */
const QUIET_TURNS = 3;

/** Requests of this process whose answers have not ended. */
let underWay = 0;
/** Counts what happens: requests that begin and end, and sleeps. */
let happened = 0;

function begun(message: unknown): void {
  const isRequest =
    typeof message === "object" && message !== null && "request" in message;
  if (!isRequest || !(message.request instanceof ClientRequest)) return;
  underWay += 1;
  happened += 1;
  message.request.once("close", () => {
    underWay -= 1;
    happened += 1;
  });
}
subscribe("http.client.request.created", begun);
afterAll(() => unsubscribe("http.client.request.created", begun)); // the channel outlives the tests of a file

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * While a request is under way time passes as it does, but for one that is
 * silent for `patience` real milliseconds.
 *
 * @param start a date, from which on sleeps alone move the clock: then all
 * times are the same in each run
 */
export function instantClock(
  patience = Infinity,
  start?: number,
): typeof clock {
  const sleepers = new Set<Sleeper>();
  const began = performance.now();
  let skipped = 0;
  let sleeps = 0;
  let isRunning = false;
  const now = (): number =>
    skipped + (start === undefined ? performance.now() - began : 0);
  const next = (): Sleeper | undefined =>
    [...sleepers].sort((one, other) => one.at - other.at)[0];
  const isQuiet = async (): Promise<boolean> => {
    const before = happened;
    const until = performance.now() + patience;
    while (
      underWay > 0 &&
      happened === before &&
      performance.now() < until &&
      (next()?.at ?? 0) > now()
    )
      await wait(1);
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) await turn();
    return happened === before;
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    while (sleepers.size > 0) {
      if (!(await isQuiet())) continue;
      const sleeper = next();
      skipped += Math.max(0, (sleeper?.at ?? 0) - now());
      sleeper?.wake();
      await turn();
    }
    isRunning = false;
  };
  return {
    now,
    date: () => (start ?? DATE) + now(),
    random: () => 0.5,
    sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
      signal.throwIfAborted();
      sleeps += 1;
      if (sleeps > MAX_SLEEPS) throw new Error("this loop does not end");
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const sleeper = { at: now() + ms, wake: () => resolve(undefined) };
      const abort = (): void => reject(signal.reason);
      signal.addEventListener("abort", abort);
      sleepers.add(sleeper);
      happened += 1;
      if (!isRunning) void run();
      try {
        await promise;
      } finally {
        signal.removeEventListener("abort", abort);
        sleepers.delete(sleeper);
        happened += 1;
      }
    },
  };
}

const DATE = Date.parse("2026-11-25T03:00:00Z");

/** Replaces the clock of the action; `restore` brings it back. */
export function useInstantClock(patience?: number): {
  readonly seconds: () => number;
  readonly restore: () => void;
} {
  const original = { ...clock };
  const instant = instantClock(patience);
  Object.assign(clock, instant);
  return {
    seconds: () => instant.now() / 1000,
    restore: () => void Object.assign(clock, original),
  };
}
