/**
 * Several integrations in one run: each its own pipeline, and what is common is
 * found once. What of them fails is in several-failures.test.ts.
 */
import { cancelledBy } from "../../src/http/error.ts";
import { z } from "zod";
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import {
  addIntegration,
  COMPLETED,
  integrationOf,
  onlyConfluence,
  posts,
  progress,
  STARTED,
} from "../support/scene.ts";
import { resultsInFile, resultsOf } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "integration-id": "all", ...more }));
/** Finds and checks them, and no more. */
const check = (more: Record<string, string> = {}): Promise<ActionRun> =>
  run({ ingest: "false", ...more });

const seed = (count: number): string[] => onlyConfluence(simulator, count);
/** The ids of those that were ingested, in the order of the alphabet. */
const ingested = (): string[] =>
  posts(simulator)
    .map((path) => path.split("/").at(-2) ?? "")
    .toSorted();
/** How many GET requests there were. */
const reads = (): number =>
  simulator.requests.filter(({ method }) => method === "GET").length;

describe("which integrations", () => {
  test("all of one type, that are the user's own", async () => {
    const ids = seed(5);
    addIntegration(simulator, "other", "SharePoint");
    addIntegration(simulator, "hers", "Confluence", { user_id: SEED.grace.id });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      configured: "true",
      "integration-type": "confluence",
      "integration-id": ids.join("\n"),
      "current-artifact-count": String(5 * 42),
      "integration-item-count": String(5 * 120),
      "added-count": "",
      "error-code": "",
    });
    expect(ingested()).toEqual(ids);
    expect(reads()).toBe(1 + 5); // the list, and each config
    expect(resultsOf(seen)).toEqual(resultsInFile(seen));
    expect(resultsOf(seen).map((result) => result.integration_id)).toEqual(ids);
    expect(seen.log).not.toMatch(/^::(warning|notice|error)/m);
    expect(seen.log).toContain(
      "confluence int_3: Zylon accepted the ingest; Zylon's counts: 42 documents before, 120 items in the source",
    );
    expect(seen.log.trimEnd().split("\n").at(-1)).toMatch(
      /^Done.*: 5 integrations; Zylon accepted the ingest$/,
    );
  });

  describe("of any type", () => {
    const any = { "integration-type": "any" };

    test("those that are not supported are told, each once, without secrets", async () => {
      const types = ["Jira", simulator.token, "Jira", "A\nB"];
      for (const [at, type] of types.entries())
        addIntegration(simulator, `x${at}`, type);
      expect((await check(any)).log.match(/^::notice::Skipped .*/gm)).toEqual([
        "::notice::Skipped integrations of types that are not supported: Jira, ***, A B.",
      ]);
    });

    test("at most ten of those types are named", async () => {
      for (let at = 0; at < 12; at += 1)
        addIntegration(simulator, `y${at}`, `Type${at}`);
      expect((await check(any)).log).toMatch(
        /not supported: Type0, Type1, .*, Type9 and 2 more\.$/m,
      );
    });

    test("where all are supported, there is no notice", async () => {
      expect((await check(any)).log).not.toMatch(/^::notice/m);
    });
  });

  test("where one type was asked for, others are no news", async () => {
    addIntegration(simulator, "x", "Jira");
    expect((await check()).log).not.toContain("Skipped");
  });

  test("several by name, each once, of their own types", async () => {
    const { confluence, sharepoint } = SEED.integrations;
    const ids = `confluence/${confluence}\nsharepoint/${sharepoint}, Confluence/${confluence}`;
    const seen = await run({
      "integration-type": "any",
      "integration-id": ids,
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(ingested()).toEqual([confluence, sharepoint]);
    expect(reads()).toBe(1 + 2);
  });

  test("an id that ends like the token begins is an id", async () => {
    integrationOf(simulator).id = `x_${simulator.token.slice(0, 8)}`;
    expect((await run()).outputs["outcome"]).toBe("success");
  });

  test.each([
    ["confluence", / no Confluence integration\. /],
    ["any", /^The user of api-token has no integration\. /],
  ])("none at all, of %s, is a failure", async (type, message) => {
    simulator.state.integrations = [];
    const seen = await run({ "integration-type": type });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      "error-code": "no-integration",
      results: "[]",
      matrix: '{"include":[]}',
    });
    expect(seen.outputs["error-message"]).toMatch(message);
  });
});

describe("all but some", () => {
  test("an id is left out, with its type or without; what leaves nothing out is told, once", async () => {
    seed(4);
    const given = [
      "all",
      "!int_1",
      "!confluence/int_2",
      "!sharepoint/int_3",
      `!${simulator.token.slice(0, 3)}`,
    ];
    const seen = await run({ "integration-id": given.join("\n") });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(ingested()).toEqual(["int_0", "int_3"]);
    expect(seen.log.match(/^::(notice|warning)::.*$/gm)).toEqual([
      "::warning::!sharepoint/int_3, !zyl in integration-id excludes nothing: the token's user has no such integration.",
    ]);
    expect(seen.outputs["matrix"]).toBe(
      '{"include":[{"integration-type":"confluence","integration-id":"int_0"},{"integration-type":"confluence","integration-id":"int_3"}]}',
    );
  });

  test("of any type, a bare id excludes whatever has it", async () => {
    const { confluence, sharepoint, ...others } = SEED.integrations;
    const seen = await check({
      "integration-type": "any",
      "integration-id": `all, !${confluence}, !SharePoint/${sharepoint}`,
    });
    const found = seen.outputs["integration-id"]?.split("\n") ?? [];
    expect(found.map((typed) => typed.split("/")[1])).toEqual(
      Object.values(others),
    );
    expect(seen.log).not.toMatch(/^::notice/m);
  });

  test.each([
    ["all, !int_0", 1, /excludes the only integration/],
    ["all, !int_0, !int_1, !int_2", 3, /excludes all 3 integrations/],
  ])("%s, of %i: no-integration, and why", async (given, count, message) => {
    seed(count);
    const seen = await run({ "integration-id": given });
    expect(seen.outputs).toMatchObject({
      "error-code": "no-integration",
      matrix: '{"include":[]}',
    });
    expect(seen.outputs["error-message"]).toMatch(message);
    expect(posts(simulator)).toEqual([]);
  });
});

test("failed items are one warning for the run", async () => {
  seed(3);
  const events = [STARTED, progress("Error"), progress("Skipped"), COMPLETED];
  for (const id of ["int_0", "int_1"])
    integrationOf(simulator, id).ingest = { framing: "array", events };
  const seen = await run();
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    "failed-count": "", // the others do not know theirs
    "sync-status": "started",
  });
  expect(seen.log.match(/^::warning::.*/gm)).toEqual([
    "::warning::2 items failed in 2 of 3 integrations. The log and the summary name them.",
  ]);
});

describe("the log", () => {
  test("what is told of one has its name and appears as it happens, without secrets", async () => {
    seed(3);
    simulator.fail({
      path: "/int_1/config",
      times: 1,
      fault: { kind: "status", status: 500 },
    });
    const body = { detail: `no ${simulator.token}` };
    simulator.fail({
      path: "/int_2/ingest",
      fault: { kind: "json", status: 422, body },
    });
    const seen = await run();
    expect(seen.log).toContain("\n3 integrations, 3 at once\n");
    expect(seen.log).not.toContain("::group::");
    expect(seen.log.match(/^.*Retry /gm)).toEqual(["confluence int_1: Retry "]);
    expect(seen.log).toMatch(
      /^confluence int_2: .*the server said "no \*\*\*".*$/m,
    );
    expect(seen.log).toMatch(/^confluence int_2: failed \(unprocessable\); /m);
    expect(seen.log).toMatch(/^confluence int_0: Zylon accepted the ingest; /m);
  });

  test("while it waits: one line for all, how far the run is, and what for", async () => {
    seed(3);
    integrationOf(simulator, "int_0").config = null;
    simulator.fail({ path: /int_[12]\/ingest/, fault: { kind: "hang" } });
    const seen = await runInProcess(
      inputsOf(simulator, {
        "integration-id": "all",
        "wait-timeout-seconds": "100",
      }),
      { clock: instantClock(50) },
    );
    const lines = seen.log.match(/^.*integrations done.*$/gm) ?? [];
    expect(lines.slice(0, 2)).toEqual([
      "1 of 3 integrations done, 1 of them failed; waiting: 2 for Zylon's answer to the ingest (29 s so far)",
      "1 of 3 integrations done, 1 of them failed; waiting: 2 for Zylon's answer to the ingest (58 s so far)",
    ]);
    expect(lines).toHaveLength(3);
  });
});

test("never more connections than max-parallel, and they are used again", async () => {
  seed(40);
  simulator.fail({ path: "/config", fault: { kind: "delay", delayMs: 20 } });
  const seen = await check({ "max-parallel": "8" });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(simulator.connections).toBe(8);
  expect(seen.log).toContain("40 integrations, 8 at once");
  // A line that it is configured, and none of an ingest that nobody asked for.
  expect(seen.log.match(/^confluence int_7: .*/gm)).toEqual([
    "confluence int_7: Configured: Confluence integration int_7, SPACE7",
  ]);
});

test("a cancel ends every pipeline; those not begun say so", async () => {
  seed(30);
  // Four at once: four are ingested, four hang, and the others are not begun.
  simulator.fail({ path: "/ingest", after: 4, fault: { kind: "hang" } });
  const cancel = new AbortController();
  const watch = setInterval(() => {
    if (posts(simulator).length < 8) return;
    clearInterval(watch);
    cancel.abort(cancelledBy("SIGINT"));
  }, 10);
  const seen = await runInProcess(
    inputsOf(simulator, { "integration-id": "all" }),
    { signal: cancel.signal },
  );
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "error-code": "cancelled",
    "sync-status": "cancelled",
  });
  const statuses = resultsOf(seen).map((result) => result.sync_status);
  const count = (status: string): number =>
    statuses.filter((one) => one === status).length;
  expect(count("started")).toBe(4);
  expect(count("cancelled")).toBe(4);
  expect(count("not-requested")).toBe(22);
});

describe("the matrix", () => {
  const MATRIX = z.object({
    include: z.array(
      z.object({
        "integration-type": z.string(),
        "integration-id": z.string(),
      }),
    ),
  });
  const entriesOf = ({ outputs }: ActionRun) =>
    MATRIX.parse(JSON.parse(outputs["matrix"] ?? "")).include;

  test("has entries that can be given back unchanged", async () => {
    const ids = seed(10);
    const plan = await check();
    expect(plan.outputs["outcome"]).toBe("success");
    expect(posts(simulator)).toEqual([]);
    expect(entriesOf(plan)).toHaveLength(10);
    for (const entry of entriesOf(plan)) {
      const one = await run(entry);
      expect(one.outputs).toMatchObject({ outcome: "success", ...entry });
    }
    expect(ingested()).toEqual(ids);
  });

  test("of one integration has one entry", async () => {
    const seen = await run({ "integration-id": "" });
    expect(entriesOf(seen)).toEqual([
      {
        "integration-type": "confluence",
        "integration-id": SEED.integrations.confluence,
      },
    ]);
  });

  test("has one that is not configured too, in a plan that fails over it", async () => {
    const ids = seed(3);
    integrationOf(simulator, "int_1").config = null;
    const plan = await check({ ingest: "true", "dry-run": "true" });
    expect(plan.outputs["error-code"]).toBe("not-configured");
    const found = entriesOf(plan).map((entry) => entry["integration-id"]);
    expect(found).toEqual(ids);
  });

  test("of more than GitHub allows is empty, with a notice", async () => {
    seed(257);
    const seen = await check();
    expect(seen.outputs).toMatchObject({ outcome: "success", matrix: "" });
    expect(seen.log).toMatch(
      /^::notice::The output matrix is empty, since 257 integrations are more than the 256 jobs that GitHub allows a matrix\./m,
    );
  });
});
