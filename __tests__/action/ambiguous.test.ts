/** Several integrations that may be the one. */
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { addIntegration, posts } from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const add = (id: string, config: Record<string, unknown>): void =>
  addIntegration(simulator, id, "Confluence", { config });

/** Looks for the only Confluence integration; there is a seeded one. */
const run = (): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "integration-id": "" }));

test("each is named with what it reads, where its config says so, and none is ingested", async () => {
  add("int_2", { space_key: "OPS" });
  add("int_3", {});
  add("int_4", { space_key: "::add-mask::OPS" });
  const seen = await run();
  expect(seen.outputs["error-code"]).toBe("ambiguous");
  expect(seen.outputs["error-message"]).toMatch(
    /^Found 4 Confluence integrations, and one is needed: int_confluence_1 \(SUP\), int_2 \(OPS\), int_3, int_4 \(: :add-mask: :OPS\)\. The action does not guess which one you want\. Set integration-id to one of them, or to several, one per line\. The example list-integrations\.yml of this action lists them all, with what each reads/,
  );
  expect(posts(simulator)).toEqual([]);
});

test("a config that cannot be read is skipped silently, and asked for once", async () => {
  add("int_2", { space_key: "OPS" });
  const fault = { kind: "status", status: 500 } as const;
  simulator.fail({ path: "/int_2/config", fault });
  const seen = await run();
  expect(seen.outputs["error-message"]).toContain(
    ": int_confluence_1 (SUP), int_2. ",
  );
  const reads = simulator.requests.filter(({ path }) =>
    path.includes("/int_2/"),
  );
  expect(reads).toHaveLength(1);
  expect(seen.log).not.toMatch(/^Retry/m);
});

test("no more than ten are named, and no more configs are read", async () => {
  for (let at = 2; at <= 12; at += 1) add(`int_${at}`, { space_key: `S${at}` });
  const seen = await run();
  expect(seen.outputs["error-message"]).toContain("int_10 (S10) and 2 more. ");
  const reads = simulator.requests.filter(({ path }) =>
    path.endsWith("/config"),
  );
  expect(reads).toHaveLength(10);
});
