/** Limits of time: what ends at them; scenes have the rest. */
import { clock } from "../src/clock.ts";
import { WaitLogger } from "../src/run/log.ts";
import { withTimeout } from "../src/run/run-context.ts";
import { createSender } from "../src/zylon/http.ts";
import { ZylonClient } from "../src/zylon/client.ts";
import { parseInputs } from "./inputs.ts";
import { useInstantClock } from "./support/instant-clock.ts";

test("a sleep ends with the reason of its signal", async () => {
  const cancel = new AbortController();
  const sleeping = clock.sleep(60_000, cancel.signal);
  cancel.abort(new Error("cancelled"));
  await expect(sleeping).rejects.toThrow("cancelled");
});

test("the inner of two limits knows the nearer deadline", async () => {
  const inputs = await parseInputs();
  const time = useInstantClock();
  const { signal } = new AbortController();
  const limit = { signal, deadline: Infinity };
  const zylon = new ZylonClient(createSender(inputs));
  const run = { zylon, inputs, waitLogger: new WaitLogger(), limit };
  const createFailure = (): Error => new Error("too long");
  const deadline = await withTimeout(
    run,
    { seconds: 60, createFailure },
    (outer) =>
      withTimeout(outer, { seconds: 600, createFailure }, (inner) =>
        Promise.resolve(inner.limit.deadline),
      ),
  );
  time.restore();
  expect(deadline).toBe(60_000);
});
