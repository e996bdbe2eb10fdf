/**
 * The last job of a fleet: what was planned, and what the jobs report, told as
 * one run. Which files it takes is in gather-files.test.ts.
 */
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OUTPUT_NAMES } from "../../src/report/outputs.ts";
import { RESULT } from "../../src/result/fields.ts";
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { flaws } from "../support/flaws.ts";
import { useGathering } from "../support/gathering.ts";
import { runInProcess } from "../support/runner.ts";
import { COMPLETED, progress, STARTED } from "../support/scene.ts";
import { resultsOf } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const gathering = useGathering();

const FAILED = {
  outcome: "failure",
  error_code: "dns",
  error_message: "No such host.",
};
const NOT_CONFIGURED = {
  outcome: "failure",
  error_code: "not-configured",
  error_message: "It is not configured.",
};

describe("a fleet of the simulator", () => {
  const MATRIX = z.object({
    include: z.array(z.record(z.string(), z.string())),
  });
  const PLANNED = { "plan-result": "success" };

  const run = (more: Record<string, string>): Promise<ActionRun> =>
    runInProcess(
      inputsOf(simulator, {
        "integration-type": "any",
        "integration-id": "all",
        ...more,
      }),
    );
  /** Keeps the results of a run, as an artifact of its job. */
  function keep({ outputs }: ActionRun, path: string): void {
    const file = outputs["results-file"] ?? "";
    cpSync(file, join(gathering.folder, path), { recursive: true });
  }
  const fileOf = (shard: number): string =>
    `results/shard-${shard}/results.json`;

  /**
   * Plans, and runs every shard but those in `without`; both leave what a fleet
   * leaves.
   */
  async function fleet(
    shards: number,
    without: readonly number[] = [],
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { "integration-type": type = "any" } = more;
    const plan = await run({
      "integration-type": type,
      ingest: "false",
      shards: String(shards),
    });
    keep(plan, "plan/plan.json");
    const { include } = MATRIX.parse(JSON.parse(plan.outputs["matrix"] ?? ""));
    for (const [shard, entry] of include.entries()) {
      if (without.includes(shard)) continue;
      mkdirSync(join(gathering.folder, `results/shard-${shard}`), {
        recursive: true,
      });
      keep(await run({ ...more, ...entry }), fileOf(shard));
    }
  }

  test("all went well: sums, a table of all, green", async () => {
    await fleet(3);
    const seen = await gathering.run(PLANNED);
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      configured: "true",
      "integration-type": "any",
      "integration-item-count": String(4 * 120),
      "error-code": "",
    });
    expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
    expect(seen.summary).toMatch(
      /^## Zylon ingest: success, 5 integrations.*\n\n> \[!TIP\]\n> \*\*Zylon accepted the ingest\.\*\*$/m,
    );
  });

  test("what a shard reported is what the gathering reports, failures and all", async () => {
    const { confluence, sharepoint } = SEED.integrations;
    simulator.fail({
      path: `/${sharepoint}/ingest`,
      fault: { kind: "status", status: 500 },
    });
    simulator.fail({
      path: `/${confluence}/ingest`,
      fault: { kind: "json", body: [STARTED, progress("Added"), COMPLETED] },
    });
    await fleet(5);
    const seen = await gathering.run({ ...PLANNED, "jobs-result": "failure" });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "server-error",
      "added-count": "", // the others do not know theirs
    });
    expect(seen.errors).toEqual([
      expect.stringMatching(
        /sharepoint int_sharepoint_1: Tried to start .*\(POST .* answered 500\)/,
      ),
    ]);
    const reports = [0, 1, 2, 3, 4].map((shard) => {
      const file = join(gathering.folder, fileOf(shard));
      return RESULT.parse(
        z.array(z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")))[0],
      );
    });
    expect(resultsOf(seen)).toEqual(reports);
  });

  describe("of documents of which one failed before", () => {
    const indexed = { "integration-type": "confluence", "wait-for": "indexed" };
    beforeEach(() => {
      simulator.state.dialect = "published";
    });

    test("one that was not touched is in no sum", async () => {
      await fleet(1, [], indexed);
      const seen = await gathering.run(PLANNED);
      expect(seen.exitCode).toBe(0);
      expect(seen.outputs).toMatchObject({
        "sync-status": "indexed",
        "failed-count": "0",
      });
    });

    test("one that failed again is: a job says how many failed, not what", async () => {
      for (const artifact of simulator.state.artifacts)
        if (artifact.state === "Error")
          artifact.plan = ["Error", "Processing", "Error"];
      await fleet(1, [], indexed);
      const seen = await gathering.run(PLANNED);
      expect(seen.outputs["failed-count"]).toBe("1");
      expect(seen.summary).toContain("**1 item or document failed. ");
    });
  });

  test("a shard that ended silently is a failure of each of its integrations, told once", async () => {
    await fleet(2, [1]);
    const seen = await gathering.run({ ...PLANNED, "jobs-result": "failure" });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      "error-code": "cancelled",
      "sync-status": "unknown",
    });
    expect(seen.errors).toEqual([
      expect.stringMatching(
        /^::error title=Zylon ingest%3A job ended without a result::2 integrations \(int_\w+, int_\w+\): The job of this integration ended without a result\. It was cancelled, reached its time limit, ran out of memory/,
      ),
    ]);
    expect(seen.summary).toMatch(
      /^## Zylon ingest: 2 of 5 integrations: job ended without a result$/m,
    );
  });
});

describe("plan and results", () => {
  test("what was planned is in its order, what nobody planned comes after; other files are not read", async () => {
    gathering.plan("a", "b", "c");
    gathering.report("results/1.json", { integration_id: "extra" });
    gathering.report(
      "results/2.json",
      { integration_id: "b", duration_seconds: 3 },
      { integration_id: "a", duration_seconds: 2 },
    );
    gathering.write("results/log.txt", "no JSON");
    const seen = await gathering.run({ "jobs-result": "failure" });
    const results = resultsOf(seen).map(
      ({ integration_id: id, sync_status: status, error_code: code }) =>
        `${id} ${status} ${code}`,
    );
    expect(results).toEqual([
      "a started null",
      "b started null",
      "c unknown cancelled",
      "extra started null",
    ]);
    expect(seen.errors[0]).toMatch(
      /::confluence c: The job of this integration ended without a result\..*\. Look in Zylon .*read the log of the job/,
    );
    expect(seen.outputs["duration-seconds"]).toBe("3.0"); // jobs run side by side
    expect(seen.log.trimEnd().split("\n").at(-1)).toBe(
      "Cancelled after 3.0 s; 1 of 4 integrations did not finish",
    );
  });

  test("counts are summed where each is known", async () => {
    gathering.plan("a", "b");
    const first = {
      sync_status: "indexed",
      added_count: 2,
      updated_count: null,
      removed_count: 1,
      skipped_count: 0,
      indexed_count: 10,
      failed_count: 1,
      warning_count: 3,
      changes_file: "/elsewhere/changes.json",
    };
    const second = { ...first, integration_id: "b", updated_count: 4 };
    gathering.report("results/1.json", first);
    gathering.report("results/2.json", second);
    const seen = await gathering.run();
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "added-count": "4",
      "updated-count": "", // one does not know its own
      "removed-count": "2",
      "indexed-count": "20",
      "failed-count": "2",
      "warning-count": "6",
      "changes-file": "", // on the runners of the jobs
    });
  });

  test.each<[what: string, worse: object, better: object, told: object]>([
    ["a failure", FAILED, {}, { error_code: "dns" }],
    [
      "a failure that may be running",
      {
        ...FAILED,
        error_code: "timeout",
        error_message: "No answer.",
        sync_status: "unknown",
      },
      FAILED,
      { error_code: "timeout" },
    ],
    [
      "no ingest",
      { sync_status: "not-requested" },
      {},
      { error_code: "invalid-input" },
    ],
    [
      "less",
      { sync_status: "completed" },
      { sync_status: "indexed" },
      { error_code: null, sync_status: "completed" },
    ],
  ])(
    "of two reports on one integration the worse counts, in whatever order: %s",
    async (_what, worse, better, told) => {
      gathering.plan("a");
      gathering.report("results/1.json", worse, better);
      expect(resultsOf(await gathering.run())).toMatchObject([told]);
      gathering.report("results/1.json", better, worse);
      expect(resultsOf(await gathering.run())).toMatchObject([told]);
    },
  );

  test.each([
    ["a dry run", { outcome: "dry-run", sync_status: "not-requested" }],
    ["a job that did not ingest", { sync_status: "not-requested" }],
  ])("%s is no success of the fleet", async (_what, report) => {
    gathering.plan("a", "b");
    gathering.report("results/1.json", { integration_id: "b" }, report);
    const seen = await gathering.run();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "invalid-input",
    });
    expect(seen.errors).toEqual([
      expect.stringMatching(
        /::confluence a: The job of this integration ingested nothing/,
      ),
    ]);
  });

  test("an ingest of what is not configured is no success of the fleet", async () => {
    gathering.plan("a", "b");
    gathering.report(
      "results/1.json",
      { integration_id: "b" },
      { configured: false },
    );
    const seen = await gathering.run();
    expect(seen.exitCode).toBe(1);
    expect(resultsOf(seen).map((one) => one.error_code)).toEqual([
      "invalid-input",
      null,
    ]);
    expect(seen.errors[0]).toMatch(
      /::confluence a: The job of this integration reports that the integration is not configured/,
    );
    expect(flaws(seen.outputs["error-message"] ?? "")).toEqual([]);
  });

  test.each([
    ["failure", "invalid-input"],
    ["cancelled", "cancelled"],
    ["skipped", "invalid-input"],
    ["", "invalid-input"],
    ["Success!", "invalid-input"],
  ])(
    "all reports are a success, but the jobs ended in %j: red",
    async (jobs, code) => {
      gathering.plan("a");
      gathering.report("results/1.json", {});
      const seen = await gathering.run({ "jobs-result": jobs });
      expect(seen.exitCode).toBe(1);
      expect(seen.outputs["error-code"]).toBe(code);
      expect(seen.outputs["error-message"]).toMatch(
        `jobs-result is "${jobs}", although every report in results-folder is a success. `,
      );
      expect(flaws(seen.outputs["error-message"] ?? "")).toEqual([]);
    },
  );

  test("an integration that failed in the plan, and was ingested, went well", async () => {
    gathering.report("plan/plan.json", FAILED);
    gathering.report("results/1.json", {});
    const seen = await gathering.run({
      "plan-result": "failure",
      "plan-error-code": "dns",
    });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("types are told apart where ids are the same", async () => {
    gathering.report("plan/plan.json", {}, { integration_type: "sharepoint" });
    gathering.report("results/1.json", { integration_type: "sharepoint" });
    expect(resultsOf(await gathering.run())).toMatchObject([
      { integration_type: "confluence", error_code: "cancelled" },
      { integration_type: "sharepoint", error_code: null },
    ]);
  });

  test("a failure that several files tell is one", async () => {
    gathering.plan("a", "b");
    gathering.report("results/1.json", { ...FAILED, integration_id: "a" });
    gathering.report("results/2.json", { ...FAILED, integration_id: "b" });
    const seen = await gathering.run();
    expect(seen.errors).toEqual([
      expect.stringMatching(
        /^::error title=Zylon ingest%3A dns::No such host\./,
      ),
    ]);
  });

  test("a plan of ten thousand is read, which no input could hold", async () => {
    const ids = Array.from(
      { length: 10_000 },
      (_, at) => `0e8f9a1c-4c5d-4e6f-8a9b-${String(at).padStart(12, "0")}`,
    );
    gathering.plan(...ids);
    gathering.report(
      "results/1.json",
      ...ids.slice(1).map((id) => ({ integration_id: id })),
    );
    const seen = await gathering.run({ "jobs-result": "failure" });
    expect(seen.outputs).toMatchObject({
      "integration-item-count": "10000",
      "error-code": "cancelled",
    });
    expect(seen.log).toMatch(/1 of 10000 integrations/);
  });
});

describe("a fleet that did not come so far", () => {
  async function expectFailure(
    inputs: Record<string, string>,
    code: string,
    message: RegExp,
  ): Promise<void> {
    const seen = await gathering.run({ "jobs-result": "skipped", ...inputs });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toMatch(message);
    expect(seen.outputs["outcome"]).toBe(
      code === "cancelled" ? "cancelled" : "failure",
    );
    expect(seen.errors).toHaveLength(1);
  }

  test("found nothing", () =>
    expectFailure(
      { "plan-result": "success" },
      "no-integration",
      /^The fleet has no integrations, .*The planning job found none/,
    ));

  test("failed in its plan", () =>
    expectFailure(
      {
        "plan-result": "failure",
        "plan-error-code": "unauthorized",
        "plan-error-message":
          "GET /integrations was answered 401. Renew api-token. See https://x.example",
      },
      "unauthorized",
      /^The plan of the fleet failed: GET \/integrations was answered 401\. Renew api-token\./,
    ));

  test("failed in its plan, whose message GitHub hid", () =>
    expectFailure(
      { "plan-error-code": "dns" },
      "dns",
      /^The plan of the fleet failed\./,
    ));

  test("failed in its plan, with a code that is not known", () =>
    expectFailure(
      { "plan-error-code": "x" },
      "no-integration",
      /^The fleet has no integrations/,
    ));

  test.each(["cancelled", "failure"])(
    "has a plan that ended without a result: %s",
    (planResult) =>
      expectFailure(
        { "plan-result": planResult },
        "cancelled",
        /plans the fleet ended without a result/,
      ),
  );

  test("was cancelled after its plan: nothing began, and what the plan found is still told", async () => {
    const other = { ...NOT_CONFIGURED, integration_id: "b" };
    gathering.report("plan/plan.json", {}, other);
    const seen = await gathering.run({
      "plan-result": "success",
      "jobs-result": "skipped",
    });
    expect(resultsOf(seen)).toMatchObject([
      { error_code: "cancelled", sync_status: "not-requested" },
      { error_code: "not-configured", sync_status: "not-requested" },
    ]);
    expect(resultsOf(seen)[0]?.error_message).toMatch(
      /^No ingest of this integration was started/,
    );
  });

  describe("was cancelled while it ran", () => {
    async function expectCancelled(jobs: string): Promise<void> {
      const seen = await gathering.run({ "jobs-result": jobs });
      expect(seen.outputs["outcome"]).toBe("cancelled");
      expect(resultsOf(seen)[1]?.error_message).toMatch(
        /ended without a result\. It was cancelled.* Look in Zylon/,
      );
    }
    beforeEach(() => gathering.plan("a", "b"));

    test("as GitHub says", async () => {
      gathering.report("results/1.json", {});
      await expectCancelled("cancelled");
    });

    test("as a job says", async () => {
      gathering.report("results/1.json", {
        outcome: "cancelled",
        error_code: "cancelled",
        error_message: "The run was cancelled.",
      });
      await expectCancelled("failure");
    });
  });

  describe("whose jobs of the matrix were skipped", () => {
    const skipped = (more: Record<string, string>): Promise<ActionRun> =>
      gathering.run({
        "plan-result": "success",
        "jobs-result": "skipped",
        ...more,
      });

    test("since GitHub dropped the matrix: told with what to do, an ingest was never started", async () => {
      const other = { ...NOT_CONFIGURED, integration_id: "b" };
      gathering.report("plan/plan.json", {}, other);
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.exitCode).toBe(1);
      expect(resultsOf(seen)).toMatchObject([
        { error_code: "invalid-input", sync_status: "not-requested" },
        { error_code: "not-configured", sync_status: "not-requested" },
      ]);
      expect(seen.outputs["error-message"]).toMatch(
        /^GitHub dropped the matrix of the fleet, .* The value of a secret is part of the matrix, .* Store ids and types as variables, not as secrets\./,
      );
      expect(flaws(seen.outputs["error-message"] ?? "")).toEqual([]);
    });

    test.each<[string, Record<string, string>]>([
      ["although there is one", { "plan-matrix": "given" }],
      ["and nothing is known of it", { "plan-matrix": "not-given" }],
      ["and the workflow is older than the input", {}],
    ])("%s: cancelled", async (_name, more) => {
      gathering.plan("a");
      const seen = await skipped(more);
      expect(seen.outputs["error-code"]).toBe("cancelled");
    });

    test("and all of the plan failed: that is why the matrix is empty", async () => {
      gathering.report("plan/plan.json", NOT_CONFIGURED);
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.outputs["error-code"]).toBe("not-configured");
    });

    test("and there was no plan: that is why the matrix is empty", async () => {
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.outputs["error-code"]).toBe("no-integration");
    });
  });

  test("with an empty matrix whose jobs ran all the same goes well", async () => {
    gathering.plan("a");
    gathering.report("results/1.json", {});
    const seen = await gathering.run({ "plan-matrix": "" });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("lost its plan: red, even if all that is there went well", async () => {
    gathering.report("results/1.json", {});
    const seen = await gathering.run({
      "plan-result": "success",
      "jobs-result": "success",
    });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-message"]).toMatch(
      /^The plan of the fleet is missing, so integrations may be missing/,
    );
    expect(resultsOf(seen)).toHaveLength(1);
  });
});
