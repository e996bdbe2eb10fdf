/** What the run tells, where something is wrong with telling it. */
import * as core from "@actions/core";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { shown } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const run = (
  env: Record<string, string> = {},
  clock = instantClock(),
): Promise<ActionRun> => runInProcess(inputsOf(simulator), { env, clock });

// A process reports once; here, what one run could not write would be a part of
// the next one's summary.
afterEach(() => void core.summary.emptyBuffer());

// First in this file: `@actions/core` keeps the first path of a summary that it
// could write.
test.each(["", "/no/such/folder/summary"])(
  'no summary at "%s": a warning, and nothing more',
  async (path) => {
    const seen = await run({ GITHUB_STEP_SUMMARY: path });
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.errors).toEqual([]);
    expect(
      seen.log.match(/^::warning::The job summary was not written: .+$/gm),
    ).toHaveLength(1);
  },
);

test("outputs that cannot be written: never green", async () => {
  const seen = await run({ GITHUB_OUTPUT: "/no/such/folder/output" });
  expect(seen.exitCode).toBe(1);
  expect(seen.errors).toEqual([
    expect.stringMatching(
      /^::error::The outputs were not written: .*\/no\/such\/folder/,
    ),
  ]);
  expect(seen.summary).toContain("## Zylon ingest: success");
});

test("the stack of a defect goes to the debug log, without secrets", async () => {
  const clock = {
    ...instantClock(),
    random: (): number => {
      throw new RangeError(`defect with ${simulator.token}`);
    },
  };
  simulator.fail({ path: "/config", fault: { kind: "status", status: 500 } });
  const seen = await run({}, clock);
  expect(seen.outputs["error-code"]).toBe("internal");
  expect(seen.outputs["error-message"]).toContain(
    "The action itself failed: RangeError: defect with ***",
  );
  expect(seen.log).toMatch(
    /^::debug::RangeError: defect with \*\*\*%0A {4}at /m,
  );
  expect(shown(seen)).not.toContain(simulator.token);
});

test("any other failure has no stack to show", async () => {
  simulator.fail({ path: "/config", fault: { kind: "reset" } });
  const seen = await run();
  expect(seen.outputs["error-code"]).toBe("connection-lost");
  expect(seen.log).not.toMatch(/^::debug::.*%0A {4}at /m);
  expect(seen.log).not.toMatch(/^Done: /m);
});

test("debug lines tell how long each attempt took, also one that failed", async () => {
  simulator.fail({
    path: "/config",
    times: 1,
    fault: { kind: "status", status: 500 },
  });
  simulator.fail({ method: "POST", fault: { kind: "reset" } });
  const { log } = await run();
  expect(log).toMatch(
    /^::debug::GET \S+\/config answered 500 in \d{1,4} ms, attempt 1$/m,
  );
  expect(log).toMatch(
    /^::debug::GET \S+\/config answered 200 in \d{1,4} ms, attempt 2$/m,
  );
  expect(log).toMatch(
    /^::debug::POST \S+\/ingest failed \(connection-lost\) in \d{1,4} ms, attempt 1$/m,
  );
});
