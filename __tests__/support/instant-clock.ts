/** Time that passes at once, as soon as nobody has anything else to do. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { jest } from "@jest/globals";
import { clock } from "../../src/clock.ts";

/** A loop of sleeps would outlive every limit of time. */
const MAX_SLEEPS = 5000;
/** Turns of the event loop in which nothing may happen before time is skipped. */
const QUIET_TURNS = 3;

/** A reply that never comes ends the test before Jest's own limit does. */
const PATIENCE = 20_000;

/** Requests of this process whose answers have not ended. */
const openRequests = new Set<ClientRequest>();
/** Ports from which requests came that get nothing for now. */
const silentPorts = new Set<number>();
/** Counts what happens: requests that begin and end, and sleeps. */
let activityCount = 0;

function onRequestCreated(message: unknown): void {
  const isRequest =
    typeof message === "object" && message !== null && "request" in message;
  if (!isRequest || !(message.request instanceof ClientRequest)) return;
  const { request } = message;
  openRequests.add(request);
  activityCount += 1;
  const end = (): void => {
    openRequests.delete(request);
    activityCount += 1;
  };
  let answer: IncomingMessage | undefined;
  request.once("response", (message) => (answer = message));
  // Its connection may be closed before the last of its answer is read.
  request.once("close", () => {
    if (answer === undefined || answer.closed) end();
    else answer.once("close", end);
  });
}
subscribe("http.client.request.created", onRequestCreated);
afterAll(() => unsubscribe("http.client.request.created", onRequestCreated)); // the channel outlives the tests of a file

/** Whether one of them still gets something. */
const isAwaited = (): boolean =>
  [...openRequests].some(
    ({ socket }) => !silentPorts.has(socket?.localPort ?? 0),
  );

/**
 * A server calls this where it says nothing to this connection for now, so that
 * time passes. Ends when the function that it returns is called.
 */
export function markSilent(socket: Socket): () => void {
  const { remotePort } = socket;
  // It is gone already: its client gave up, and nobody waits for it.
  if (remotePort === undefined || socket.destroyed) return () => undefined;
  const end = (): void => {
    socket.off("close", end);
    silentPorts.delete(remotePort);
    activityCount += 1;
  };
  silentPorts.add(remotePort);
  activityCount += 1;
  socket.once("close", end);
  return end;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * While a request is under way no sleep is skipped, unless the request gets
 * nothing: its server says so by `markSilent`, or says nothing for `patience` real
 * milliseconds.
 *
 * @param start a date, from which on sleeps alone move the clock: then all
 * times are the same in each run
 * @param chance what `random` gives
 */
export function instantClock(
  patience = PATIENCE,
  start?: number,
  chance = 0.5,
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
    const before = activityCount;
    const until = performance.now() + patience;
    while (
      isAwaited() &&
      activityCount === before &&
      performance.now() < until &&
      (next()?.at ?? 0) > now()
    )
      await turn();
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) await turn();
    return activityCount === before;
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
    date: () => (start ?? START_TIME) + now(),
    random: () => chance,
    sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
      signal.throwIfAborted();
      sleeps += 1;
      if (sleeps > MAX_SLEEPS) throw new Error("this loop does not end");
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const sleeper = { at: now() + ms, wake: () => resolve(undefined) };
      const abort = (): void => reject(signal.reason);
      signal.addEventListener("abort", abort);
      sleepers.add(sleeper);
      activityCount += 1;
      if (!isRunning) void run();
      try {
        await promise;
      } finally {
        signal.removeEventListener("abort", abort);
        sleepers.delete(sleeper);
        activityCount += 1;
      }
    },
  };
}

/** The night of the tests. */
export const START_TIME = Date.parse("2026-11-25T03:00:00Z");

/** Replaces the clock of the action; the function that it returns brings it back. */
export function useClock(time: typeof clock): () => void {
  const original = { ...clock };
  Object.assign(clock, time);
  const restoreTimers = useIdleTimers();
  return () => {
    restoreTimers();
    Object.assign(clock, original);
  };
}

/**
 * Node's idle timer of a request, by the clock of the action. As in Node, it
 * begins anew whenever the socket calls `_unrefTimer`.
 */
function useIdleTimers(): () => void {
  const timers = new Map<ClientRequest, AbortController>();
  const setTimeout = jest
    .spyOn(ClientRequest.prototype, "setTimeout")
    .mockImplementation(function (this: ClientRequest, ms) {
      // As Node does.
      if (!Number.isFinite(ms)) throw new RangeError(`A timer of ${ms} ms`);
      timers.get(this)?.abort();
      const timer = new AbortController();
      timers.set(this, timer);
      this.once("close", () => timer.abort());
      this.socket?.setTimeout(0); // Node's own
      if (ms > 0) void runIdleTimer(this, ms, timer.signal);
      return this;
    });
  return () => setTimeout.mockRestore();
}

async function runIdleTimer(
  request: ClientRequest,
  ms: number,
  end: AbortSignal,
): Promise<void> {
  let heard = clock.now();
  if (request.socket !== null)
    Reflect.set(request.socket, "_unrefTimer", () => (heard = clock.now()));
  try {
    for (let left = ms; left > 0; left = heard + ms - clock.now())
      await clock.sleep(left, end);
    request.emit("timeout");
  } catch {
    // it has ended, or has another timer
  }
}
