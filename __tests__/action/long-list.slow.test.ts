/**
 * Thousands of integrations in one run. Apart from the rest of the fleet, since
 * it takes seconds.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { RESULT } from "../../src/result/fields.ts";
import { blankIntegration, SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { reported } from "../result/facts.ts";
import { temporaryFolder } from "../support/environment.ts";
import { gatherInProcess, runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const folder = temporaryFolder();

/**
 * All of so many Confluence integrations, `int_0` and on, the first of which
 * have no config.
 */
async function run(
  count: number,
  unconfigured: number,
  more: Record<string, string> = {},
): Promise<ActionRun> {
  simulator.state.integrations = Array.from({ length: count }, (_, index) => ({
    ...blankIntegration(
      `int_${index}`,
      "Confluence",
      SEED.ada.id,
      SEED.organization.id,
    ),
    config:
      index < unconfigured
        ? null
        : {
            space_key: `SPACE${index}`,
            base_url: "https://confluence.example.com",
          },
  }));
  return runInProcess(
    inputsOf(simulator, {
      "integration-id": "all",
      "max-parallel": "32",
      ...more,
    }),
  );
}

const parsed = (json: string) => z.array(RESULT).parse(JSON.parse(json));
const fileOf = (seen: ActionRun) =>
  parsed(readFileSync(seen.outputs["results-file"] ?? "", "utf8"));

test("a list of more than 1 MiB is read, element by element", async () => {
  const seen = await run(6500, 0, { ingest: "false", "dry-run": "true" });
  expect(seen.outputs["outcome"]).toBe("dry-run");
  expect(fileOf(seen)).toHaveLength(6500);
}, 60_000);

test("past 512 KiB the output results holds the failures; the file has all", async () => {
  const seen = await run(1500, 3);
  expect(Buffer.byteLength(seen.outputs["results"] ?? "")).toBeLessThan(
    512 * 1024,
  );
  const kept = parsed(seen.outputs["results"] ?? "");
  expect(kept.map((result) => result.integration_id)).toEqual([
    "int_0",
    "int_1",
    "int_2",
  ]);
  expect(fileOf(seen)).toHaveLength(1500);
  expect(seen.log).toContain("::notice::The output results has only failures");
});

test("200,000 results of a matrix are gathered, more than a function takes as arguments", async () => {
  mkdirSync(join(folder, "plan"));
  mkdirSync(join(folder, "results"));
  const ids = Array.from({ length: 200_000 }, (_, at) => `i${at}`);
  for (let job = 0; job < 4; job += 1) {
    const share = ids.slice(job * 50_000, (job + 1) * 50_000);
    const text = JSON.stringify(
      share.map((id) => reported({ integration_id: id })),
    );
    writeFileSync(join(folder, "plan", `${job}.json`), text);
    writeFileSync(join(folder, "results", `${job}.json`), text);
  }
  const seen = await gatherInProcess({
    "plan-folder": join(folder, "plan"),
    "results-folder": join(folder, "results"),
    "jobs-result": "success",
  });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-item-count": "200000",
  });
}, 300_000);
