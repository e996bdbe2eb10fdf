/** A clock for tests that wait for nothing. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../src/http/clock.ts";
import { TELL_MS } from "../../src/integration/integrations.ts";

// More than any test waits for: a loop of sleeps would outlive every time
// limit.
const MAX_SLEEPS = 1000;
/**
 * Turns of the event loop in which nothing may happen before time is skipped.
 */
const QUIET_TURNS = 3;

/** Requests of this process whose answers have not ended. */
let underWay = 0;
/** Counts what happens: requests that begin and end, and sleeps. */
let happened = 0;
function begun(message: unknown): void {
  if (
    typeof message !== "object" ||
    message === null ||
    !("request" in message)
  )
    return;
  if (!(message.request instanceof ClientRequest)) return;
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

export interface InstantClock extends Clock {
  /**
   * Those that came to their end, in milliseconds, but for those between two
   * lines of what is waited for.
   */
  readonly sleeps: number[];
}

/**
 * A clock that skips to the end of the next sleep as soon as nobody has
 * anything else to do. While a request is under way, time passes as it does;
 * with `patience`, a request that is silent for so many real milliseconds is
 * waited for no more.
 *
 * @param start a date, from which on sleeps alone move the clock: then all
 * times are the same in each run
 */
export function instantClock(
  patience = Infinity,
  start?: number,
): InstantClock {
  const sleepers = new Set<Sleeper>();
  const sleeps: number[] = [];
  let skipped = 0;
  let running = false;
  const passed = (): number =>
    start === undefined ? Math.floor(performance.now()) : 0;
  const now = (): number => passed() + skipped;
  const next = (): Sleeper | undefined =>
    [...sleepers].sort((one, other) => one.at - other.at)[0];
  /**
   * Waits until somebody's sleep is over, or nothing happens any more; false
   * where something did.
   */
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
    running = true;
    while (sleepers.size > 0) {
      if (!(await isQuiet())) continue;
      const sleeper = next();
      skipped += Math.max(0, (sleeper?.at ?? 0) - now());
      sleeper?.wake();
    }
    running = false;
  };
  return {
    sleeps,
    now,
    date: () => (start ?? Date.now()) + skipped,
    random: () => 0.5,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      if (sleeps.length === MAX_SLEEPS)
        throw new Error("this loop does not end");
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const sleeper = { at: now() + ms, wake: () => resolve(undefined) };
      const abort = (): void => reject(signal.reason);
      signal.addEventListener("abort", abort);
      sleepers.add(sleeper);
      happened += 1;
      if (!running) void run();
      try {
        await promise;
        if (ms !== TELL_MS) sleeps.push(ms);
      } finally {
        signal.removeEventListener("abort", abort);
        sleepers.delete(sleeper);
        happened += 1;
      }
    },
  };
}

/** How long they took together, in milliseconds. */
export const slept = ({ sleeps }: InstantClock): number =>
  sleeps.reduce((sum, ms) => sum + ms, 0);
