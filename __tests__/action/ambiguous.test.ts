/** Several integrations that may be the one, in process against the simulator. */
import { blankIntegration, SEED } from "../../simulator/simulator.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

function add(id: string, config: Record<string, unknown>): void {
  const { ada, organization } = SEED;
  const one = blankIntegration(id, "Confluence", ada.id, organization.id);
  one.config = config;
  simulator.state.integrations.push(one);
}

const run = (more: Record<string, string> = {}) =>
  runInProcess(inputsOf(simulator, { "integration-id": "", ...more }));
const sent = (): string[] =>
  simulator.requests.map(({ method, path }) => `${method} ${path}`);

test("each has its place, where its config has one", async () => {
  add("int_2", { space_key: "OPS" });
  add("int_3", {});
  add("int_4", { space_key: "::add-mask::OPS" });
  const seen = await run({ "max-retries": "3" });
  expect(seen.outputs["error-code"]).toBe("ambiguous");
  expect(seen.outputs["error-message"]).toMatch(
    /^Found 4 Confluence integrations, and one is needed: int_confluence_1 \(SUP\), int_2 \(OPS\), int_3, int_4 \(: :add-mask: :OPS\)\. The action does not guess which one you want\. Set integration-id to one of them, or to several, one per line\. The example list-integrations\.yml of this action lists them all, with what each reads/,
  );
  expect(sent().filter((line) => line.startsWith("POST"))).toEqual([]);
});

test("a config that cannot be read is skipped silently, and asked for once", async () => {
  add("int_2", { space_key: "OPS" });
  simulator.fail({
    path: "/int_2/config",
    fault: { kind: "status", status: 500 },
  });
  const seen = await run({ "max-retries": "3" });
  expect(seen.outputs["error-message"]).toContain(
    ": int_confluence_1 (SUP), int_2. ",
  );
  expect(sent().filter((line) => line.includes("/int_2/"))).toHaveLength(1);
  expect(seen.log).not.toMatch(/^Retry/m);
});

test("no more than ten are named, and no more configs are read", async () => {
  for (let at = 2; at <= 12; at += 1) add(`int_${at}`, { space_key: `S${at}` });
  const seen = await run();
  expect(seen.outputs["error-message"]).toContain("int_10 (S10) and 2 more. ");
  const configs = sent().filter((line) => line.endsWith("/config"));
  expect(configs).toHaveLength(10);
});
