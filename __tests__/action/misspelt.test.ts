/** A misspelt input, in whole runs of both actions. */
import { flaws } from "../support/flaws.ts";
import { useGathering } from "../support/gathering.ts";
import { gatherInProcess, runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const MISSPELT = { "INPUT_MAX-REMOVD": "3", INPUT_WAIT_FOR: "indexed" };
const PROBLEMS = [
  /max-removd is not an input; did you mean max-removed\? .*with:.*env:/,
  /wait_for is not an input; did you mean wait-for\?/,
];

test("is refused like any bad input, before anything is sent", async () => {
  const given = inputsOf(simulator, { shards: "x" });
  const seen = await runInProcess(given, { env: MISSPELT });
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "invalid-input",
  });
  const message = seen.outputs["error-message"] ?? "";
  expect(message).toMatch(/^The inputs have 3 problems\./);
  for (const problem of PROBLEMS) expect(message).toMatch(problem);
  expect(flaws(message)).toEqual([]);
  expect(simulator.requests).toEqual([]);
});

test.each(["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"])(
  "is a warning with %s, where a composite action's own inputs come in",
  async (name) => {
    const env = { ...MISSPELT, [name]: "true" };
    const seen = await runInProcess(inputsOf(simulator), { env });
    expect(seen.outputs["outcome"]).toBe("success");
    const warnings = seen.log.match(/^::warning::.*is not an input.*$/gm) ?? [];
    expect(warnings).toHaveLength(2);
    for (const line of warnings)
      expect(flaws(line.replace("::warning::", ""))).toEqual([]);
  },
);

test("what resembles none, or has the same value, stops nothing", async () => {
  const env = { INPUT_CHANNEL: "x", INPUT_WAIT_FOR: "completed", ACT: "false" };
  const seen = await runInProcess(inputsOf(simulator), { env });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.log).not.toMatch(/not an input/);
});

describe("in gather", () => {
  // Nothing is planned, so the fleet has a failure of its own.
  const gathering = useGathering();
  const gatherWith = (env: Record<string, string>) =>
    gatherInProcess({ ...gathering.inputs, "jobs-result": "success" }, { env });

  test("it is told beside a failure of the jobs, which counts", async () => {
    const seen = await gatherWith({ INPUT_JOBS_RESULTS: "failure" });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.log).toMatch(
      /^::warning::jobs_results is not an input; did you mean jobs-result\?/m,
    );
    expect(seen.log).not.toContain("was not updated");
  });

  test("what is not its own is left to the runner", async () => {
    const main = { "INPUT_MAX-REMOVD": "3", INPUT_CONFIGURE: "none" };
    const seen = await gatherWith(main);
    expect(seen.log).not.toMatch(/not an input/);
  });
});
