/** The clock of a run, and one limit of time over several requests. */
import { once } from "node:events";
import { jest } from "@jest/globals";
import { ActionError } from "../../src/http/error.ts";
import {
  after,
  Breaks,
  type Limited,
  type Limits,
  SYSTEM_CLOCK,
  within,
} from "../../src/http/clock.ts";
import { instantClock } from "../support/instant-clock.ts";

describe("the clock of a run", () => {
  test("goes on when somebody sets the time of the machine", () => {
    const before = SYSTEM_CLOCK.now();
    const set = jest.spyOn(Date, "now").mockReturnValue(0);
    expect(SYSTEM_CLOCK.now()).toBeGreaterThanOrEqual(before);
    expect([SYSTEM_CLOCK.date(), Number.isInteger(before)]).toEqual([0, true]);
    set.mockRestore();
  });

  test("sleeps as long as it is told", async () => {
    const started = performance.now();
    await SYSTEM_CLOCK.sleep(30, new AbortController().signal);
    expect(performance.now() - started).toBeGreaterThanOrEqual(28); // timers may be a millisecond early
  });

  test("wakes when its signal aborts, with the reason of the signal", async () => {
    const ending = new AbortController();
    const reason = new Error("enough");
    const sleeping = SYSTEM_CLOCK.sleep(60_000, ending.signal);
    ending.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(
      SYSTEM_CLOCK.sleep(60_000, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
  });

  test("what was to come after a while comes, unless it was stopped", async () => {
    const came: string[] = [];
    after(SYSTEM_CLOCK, 5, () => came.push("first"));
    const stop = after(SYSTEM_CLOCK, 1, () => came.push("second"));
    stop();
    await SYSTEM_CLOCK.sleep(20, new AbortController().signal);
    expect(came).toEqual(["first"]);
  });
});

describe("a limit over several requests", () => {
  const late = (): ActionError =>
    new ActionError("timeout", { what: "Late", why: "It is", remedy: "Hurry" });
  const limited = (more: Partial<Limited> = {}): Limited => ({
    seconds: 60,
    clock: { ...instantClock(), now: () => 1000 },
    signal: new AbortController().signal,
    failure: late,
    ...more,
  });
  const limitsOf = (given: Limited): Promise<Limits> =>
    within(given, (limits) => Promise.resolve(limits));

  test("the work is told when it ends, and which input moves that", async () => {
    expect((await limitsOf(limited())).deadline).toBe(61_000);
    expect((await limitsOf(limited())).raisedBy).toBeUndefined();
    expect(
      (await limitsOf(limited({ raisedBy: "wait-timeout-seconds" }))).raisedBy,
    ).toBe("wait-timeout-seconds");
  });

  test("at the limit the work is ended with the failure", async () => {
    const clock = instantClock();
    const waiting = within(limited({ clock }), async ({ signal }) => {
      await once(signal, "abort");
      signal.throwIfAborted();
    });
    await expect(waiting).rejects.toMatchObject({ code: "timeout" });
    expect(clock.sleeps).toEqual([60_000]);
  });

  test("a cancel ends it too, with its own reason", async () => {
    const cancel = new AbortController();
    const { signal } = await within(
      limited({ signal: cancel.signal }),
      (limits) => {
        cancel.abort("enough");
        return Promise.resolve(limits);
      },
    );
    expect(signal.reason).toBe("enough");
  });

  test.each<[string, () => Promise<unknown>]>([
    ["ended well", () => Promise.resolve("well")],
    ["failed", () => Promise.reject(late())],
  ])("it is over once the work has %s", async (_how, work) => {
    const clock = instantClock();
    const given: Limits[] = [];
    await within(limited({ clock }), (limits) => {
      given.push(limits);
      return work();
    }).catch(() => undefined);
    await clock.sleep(120_000, new AbortController().signal);
    expect(given.map(({ signal }) => signal.aborted)).toEqual([false]);
  });
});

test("long work has breaks, in which others go on", async () => {
  const breaks = new Breaks();
  let heard = 0;
  setImmediate(() => (heard += 1));
  const began = performance.now();
  while (performance.now() - began < 60) continue;
  await breaks.take();
  expect(heard).toBe(1);
});
