/** Limits of time: what ends at them, and what is left of them. */
import { jest } from "@jest/globals";
import { after, clock, within } from "../src/clock.ts";
import { useInstantClock } from "./support/instant-clock.ts";

const { signal } = new AbortController();
const limit = { signal, deadline: Infinity };
const tooLong = (): Error => new Error("too long");

describe("with the clock of the machine", () => {
  test.each<[how: string, work: () => Promise<unknown>]>([
    ["succeeds", () => Promise.resolve(1)],
    ["fails", () => Promise.reject(new Error("failed"))],
  ])("work that %s leaves no timer", async (_how, work) => {
    const sleep = jest.spyOn(clock, "sleep");
    await within(limit, 1000, tooLong, work).catch(() => undefined);
    const timers = sleep.mock.calls.map(([, end]) => end.aborted);
    sleep.mockRestore();
    expect(timers).toEqual([true]);
  });

  test("a sleep ends with the reason of its signal", async () => {
    const cancel = new AbortController();
    const sleeping = clock.sleep(60_000, cancel.signal);
    cancel.abort(new Error("cancelled"));
    await expect(sleeping).rejects.toThrow("cancelled");
  });
});

describe("with a clock on which time passes at once", () => {
  let time: ReturnType<typeof useInstantClock>;
  beforeEach(() => {
    time = useInstantClock();
  });
  afterEach(() => time.restore());

  /** Work that ends with the signal that it is given. */
  const untilTheEnd = ({
    signal: end,
  }: {
    signal: AbortSignal;
  }): Promise<void> => clock.sleep(86_400_000, end);

  test("work that takes too long ends with the failure", async () => {
    await expect(within(limit, 60, tooLong, untilTheEnd)).rejects.toThrow(
      "too long",
    );
    expect(time.seconds()).toBe(60);
  });

  test("the inner of two limits ends first, and knows the nearer deadline", async () => {
    const deadlines: number[] = [];
    await within(limit, 60, tooLong, (outer) =>
      within(outer, 600, tooLong, ({ deadline }) => {
        deadlines.push(deadline / 1000);
        return Promise.resolve();
      }),
    );
    expect(deadlines).toEqual([60]);
  });

  test("what ends everything ends the work, with its own reason", async () => {
    const cancel = new AbortController();
    const work = within(
      { ...limit, signal: cancel.signal },
      60,
      tooLong,
      untilTheEnd,
    );
    cancel.abort(new Error("cancelled"));
    await expect(work).rejects.toThrow("cancelled");
  });

  test("what is called off does not happen", async () => {
    let isDone = false;
    after(1000, () => (isDone = true))();
    await clock.sleep(2000, signal);
    expect(isDone).toBe(false);
  });

  test("what is to happen later happens then", async () => {
    await new Promise<void>((resolve) => void after(30_000, resolve));
    expect(time.seconds()).toBe(30);
  });
});
