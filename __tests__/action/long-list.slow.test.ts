/**
 * Thousands of integrations in one run. Apart from the others, since it takes
 * seconds.
 */
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { onlyConfluence } from "../support/scene.ts";
import { resultsInFile } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const runAll = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(
    inputsOf(simulator, {
      "integration-id": "all",
      "max-parallel": "32",
      ...more,
    }),
  );

test("a list of more than 1 MiB is read, element by element", async () => {
  onlyConfluence(simulator, 6500);
  const seen = await runAll({ ingest: "false", "dry-run": "true" });
  expect(seen.outputs["outcome"]).toBe("dry-run");
  expect(resultsInFile(seen)).toHaveLength(6500);
}, 60_000);

test("past 512 KiB the output results is empty; the file has all", async () => {
  onlyConfluence(simulator, 1500);
  const seen = await runAll();
  expect(seen.outputs["results"]).toBe("");
  expect(resultsInFile(seen)).toHaveLength(1500);
  expect(seen.log).toContain(
    "::notice::The output results is empty, since it would exceed its limit of 512 KiB.",
  );
});
