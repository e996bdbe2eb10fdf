/** The lines of the log: of one integration or of several, and while waiting. */
import { EOL } from "node:os";
import { clock } from "../src/clock.ts";
import { info, notice, Waits } from "../src/run/log.ts";
import { newIntegration } from "../src/run/integration.ts";
import { connector, inEnvironment } from "./given.ts";
import { useInstantClock } from "./support/instant-clock.ts";

test.each([
  ["one", false, ["an info", "::notice::a notice"]],
  ["one of several", true, ["confluence a: an info", "confluence a: a notice"]],
])(
  "the lines of %s: only one integration alone has annotations",
  async (_, isOneOfSeveral, lines) => {
    const one = {
      ...newIntegration(connector("confluence"), "a"),
      isOneOfSeveral,
    };
    const { printed } = await inEnvironment({}, () => {
      info(one, "an info");
      notice(one, "a notice");
    });
    expect(printed.trim().split(EOL)).toEqual(lines);
  },
);

test("what is waited for is told at least every 30 s, the oldest first, and as it is then", async () => {
  const time = useInstantClock();
  const { signal } = new AbortController();
  const waits = new Waits();
  const { printed } = await inEnvironment({}, async () => {
    const stop = waits.heartbeat();
    await clock.sleep(40_000, signal); // for nothing
    const told: (() => void)[] = [];
    let seconds = 0;
    told.push(waits.add(() => `Waiting for a, ${seconds} s`));
    await clock.sleep(30_000, signal);
    seconds = 30;
    told.push(
      waits.add(() => "Waiting for b"),
      waits.add(() => "for c"),
    );
    await clock.sleep(30_000, signal);
    told[0]?.();
    told[2]?.();
    await clock.sleep(30_000, signal);
    stop();
    await clock.sleep(60_000, signal);
  });
  time.restore();
  expect(printed.trim().split(EOL)).toEqual([
    "Waiting for a, 0 s",
    "Waiting for a, 30 s; and for 2 other integrations",
    "Waiting for b",
  ]);
});
