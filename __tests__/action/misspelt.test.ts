/** A misspelt input, in whole runs. */
import { flaws } from "../support/flaws.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const MISSPELT = { "INPUT_MAX-REMOVD": "3", INPUT_WAIT_FOR: "indexed" };
const PROBLEMS = [
  /max-removd is not an input; did you mean max-removed\? .*with:.*env:/,
  /wait_for is not an input; did you mean wait-for\?/,
];

test("is refused like any bad input, before anything is sent", async () => {
  const given = inputsOf(simulator, { ingest: "x" });
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
