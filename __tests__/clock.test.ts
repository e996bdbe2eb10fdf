/** Limits of time: what ends at them; scenes have the rest. */
import { clock, within } from "../src/clock.ts";
import { useInstantClock } from "./support/instant-clock.ts";

test("a sleep ends with the reason of its signal", async () => {
  const cancel = new AbortController();
  const sleeping = clock.sleep(60_000, cancel.signal);
  cancel.abort(new Error("cancelled"));
  await expect(sleeping).rejects.toThrow("cancelled");
});

test("the inner of two limits knows the nearer deadline", async () => {
  const time = useInstantClock();
  const { signal } = new AbortController();
  const limit = { signal, deadline: Infinity };
  const tooLong = (): Error => new Error("too long");
  const deadline = await within(limit, 60, tooLong, (outer) =>
    within(outer, 600, tooLong, (inner) => Promise.resolve(inner.deadline)),
  );
  time.restore();
  expect(deadline).toBe(60_000);
});
