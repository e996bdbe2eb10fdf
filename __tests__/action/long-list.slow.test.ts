/**
 * Thousands of integrations in one run. Apart from the rest of the fleet, since
 * it takes seconds.
 */
import type { ActionRun } from "../../harness/outputs.ts";
import { reported } from "../result/facts.ts";
import { useGathering } from "../support/gathering.ts";
import { runInProcess } from "../support/runner.ts";
import { integrationOf, onlyConfluence } from "../support/scene.ts";
import { resultsInFile, resultsOf } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const gathering = useGathering();

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

test("past 512 KiB the output results holds the failures; the file has all", async () => {
  onlyConfluence(simulator, 1500);
  const failing = ["int_0", "int_1", "int_2"];
  for (const id of failing) integrationOf(simulator, id).config = null;
  const seen = await runAll();
  const bytes = Buffer.byteLength(seen.outputs["results"] ?? "");
  expect(bytes).toBeLessThan(512 * 1024);
  const kept = resultsOf(seen).map((result) => result.integration_id);
  expect(kept).toEqual(failing);
  expect(resultsInFile(seen)).toHaveLength(1500);
  expect(seen.log).toContain("::notice::The output results has only failures");
});

test("200,000 results of a matrix are gathered, more than a function takes as arguments", async () => {
  const ids = Array.from({ length: 200_000 }, (_, at) => `i${at}`);
  for (let job = 0; job < 4; job += 1) {
    const share = ids.slice(job * 50_000, (job + 1) * 50_000);
    const results = share.map((id) => reported({ integration_id: id }));
    const text = JSON.stringify(results);
    gathering.write(`plan/${job}.json`, text);
    gathering.write(`results/${job}.json`, text);
  }
  const seen = await gathering.run();
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-item-count": "200000",
  });

  gathering.write("results/4.json", JSON.stringify([reported()]));
  const { outputs } = await gathering.run();
  expect(outputs["error-message"]).toMatch(
    /^The results-folder holds more than the jobs of a matrix can report\./,
  );
}, 300_000);
