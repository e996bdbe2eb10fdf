/** The last job of a fleet: what the shards reported, told as one run. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { OUTPUT_NAMES } from "../../src/report/outputs.ts";
import { RESULT, type ResultJson } from "../../src/result/fields.ts";
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { cancelledBy } from "../../src/http/error.ts";
import { flaws } from "../support/flaws.ts";
import { gatherInProcess, runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";
import { reported } from "../result/facts.ts";
import { runnerFiles } from "../../harness/environment.ts";
import { gatherMetadata } from "../../harness/metadata.ts";

const simulator = useSimulator();
let folder: string;
let folders: { "plan-folder": string; "results-folder": string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zylon-ingest-gather-"));
  folders = {
    "plan-folder": join(folder, "plan"),
    "results-folder": join(folder, "results"),
  };
  for (const made of Object.values(folders)) mkdirSync(made);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MATRIX = z.object({ include: z.array(z.record(z.string(), z.string())) });
const gather = (more: Record<string, string> = {}): Promise<ActionRun> =>
  gatherInProcess({ ...folders, "jobs-result": "success", ...more });
const resultsOf = (seen: ActionRun): ResultJson[] =>
  z.array(RESULT).parse(JSON.parse(seen.outputs["results"] ?? ""));

describe("a fleet of the simulator", () => {
  const run = (more: Record<string, string>): Promise<ActionRun> =>
    runInProcess(
      inputsOf(simulator, {
        "integration-type": "any",
        "integration-id": "all",
        ...more,
      }),
    );

  /**
   * Plans, runs every shard but those in `without`, and keeps what they report
   * as artifacts do: a folder for each.
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
    cpSync(
      plan.outputs["results-file"] ?? "",
      join(folders["plan-folder"], "plan.json"),
    );
    for (const [index, entry] of MATRIX.parse(
      JSON.parse(plan.outputs["matrix"] ?? ""),
    ).include.entries()) {
      if (without.includes(index)) continue;
      const shard = await run({ ...more, ...entry });
      mkdirSync(join(folders["results-folder"], `shard-${index}`), {
        recursive: true,
      });
      cpSync(
        shard.outputs["results-file"] ?? "",
        join(folders["results-folder"], `shard-${index}`, "results.json"),
      );
    }
  }

  test("all went well: sums, a table of all, green", async () => {
    await fleet(3);
    const seen = await gather({
      "plan-result": "success",
      "jobs-result": "success",
    });
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
    const started = { type: "sync_started", integration_item_count: 3 };
    const events = [
      started,
      { type: "sync_progress", op: "Added" },
      { type: "sync_completed" },
    ];
    simulator.fail({
      path: `/${confluence}/ingest`,
      fault: { kind: "json", body: events },
    });
    await fleet(5);
    const seen = await gather({
      "plan-result": "success",
      "jobs-result": "failure",
    });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "server-error",
      "added-count": "", // the others do not know theirs
    });
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]).toMatch(
      /sharepoint int_sharepoint_1: Tried to start .*\(POST .* answered 500\)/,
    );
    const shards = [0, 1, 2, 3, 4].flatMap((index) =>
      z
        .array(RESULT)
        .parse(
          JSON.parse(
            readFileSync(
              join(folders["results-folder"], `shard-${index}`, "results.json"),
              "utf8",
            ),
          ),
        ),
    );
    expect(resultsOf(seen)).toEqual(shards);
  });

  test("a document that failed before, and was not touched, is in no sum; a job says how many failed, not what", async () => {
    simulator.state.dialect = "published";
    const waiting = { "integration-type": "confluence", "wait-for": "indexed" };
    await fleet(1, [], waiting);
    const green = { "plan-result": "success", "jobs-result": "success" };
    const seen = await gather(green);
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "failed-count": "0",
    });
    const again = ["Error", "Processing", "Error"];
    for (const artifact of simulator.state.artifacts)
      if (artifact.state === "Error") artifact.plan = again;
    await fleet(1, [], waiting);
    const failed = await gather(green);
    expect(failed.outputs["failed-count"]).toBe("1");
    expect(failed.summary).toContain("**1 item or document failed. ");
  });

  test("a shard that ended silently is a failure of each of its integrations, told once", async () => {
    await fleet(2, [1]);
    const seen = await gather({
      "plan-result": "success",
      "jobs-result": "failure",
    });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      "error-code": "cancelled",
      "sync-status": "unknown",
    });
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]).toMatch(
      /^::error title=Zylon ingest%3A job ended without a result::2 integrations \(int_\w+, int_\w+\): The job of this integration ended without a result\. It was cancelled, reached its time limit, ran out of memory/,
    );
    expect(seen.summary).toMatch(
      /^## Zylon ingest: 2 of 5 integrations: job ended without a result$/m,
    );
  });
});

/** A file of results: as a job of the matrix leaves it, or as the plan does. */
const write = (path: string, ...results: readonly object[]): void =>
  writeFileSync(join(folder, path), JSON.stringify(results.map(reported)));
const planned = (...ids: readonly string[]): void =>
  write(
    "plan/plan.json",
    ...ids.map((id) => ({ integration_id: id, sync_status: "not-requested" })),
  );

describe("plan and results", () => {
  test("what was planned is in its order, what nobody planned comes after; other files are not read", async () => {
    planned("a", "b", "c");
    write("results/2.json", { integration_id: "extra", duration_seconds: 3 });
    write(
      "results/1.json",
      { integration_id: "b", duration_seconds: 2 },
      { integration_id: "a" },
    );
    writeFileSync(join(folder, "results/log.txt"), "no JSON");
    const seen = await gather({ "jobs-result": "failure" });
    const results = resultsOf(seen);
    expect(
      results.map(({ integration_id: id, sync_status: status }) => [
        id,
        status,
      ]),
    ).toEqual([
      ["a", "started"],
      ["b", "started"],
      ["c", "unknown"],
      ["extra", "started"],
    ]);
    expect(results.map(({ error_code: code }) => code)).toEqual([
      null,
      null,
      "cancelled",
      null,
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
    planned("a", "b");
    const counts = {
      added_count: 2,
      updated_count: null,
      removed_count: 1,
      skipped_count: 0,
    };
    const indexed = {
      indexed_count: 10,
      failed_count: 1,
      warning_count: 3,
      changes_file: "/elsewhere/changes.json",
    };
    write("results/1.json", { ...counts, ...indexed, sync_status: "indexed" });
    write("results/2.json", {
      ...counts,
      ...indexed,
      sync_status: "indexed",
      integration_id: "b",
      updated_count: 4,
    });
    const seen = await gather();
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

  const dns = {
    outcome: "failure",
    error_code: "dns",
    error_message: "No such host.",
  };
  test.each<[what: string, worse: object, better: object, told: object]>([
    ["a failure", dns, {}, { error_code: "dns" }],
    [
      "a failure that may be running",
      {
        ...dns,
        error_code: "timeout",
        error_message: "No answer.",
        sync_status: "unknown",
      },
      dns,
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
    "of two reports on one integration the worse counts: %s",
    async (_what, worse, better, told) => {
      planned("a");
      for (const both of [
        [worse, better],
        [better, worse],
      ]) {
        write("results/1.json", ...both);
        expect(resultsOf(await gather())).toEqual([
          expect.objectContaining(told),
        ]);
      }
    },
  );

  test.each([
    ["a dry run", { outcome: "dry-run", sync_status: "not-requested" }],
    ["a job that did not ingest", { sync_status: "not-requested" }],
  ])("%s is no success of the fleet", async (_what, report) => {
    planned("a", "b");
    write("results/1.json", { integration_id: "b" }, report);
    const seen = await gather();
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
    planned("a", "b");
    write("results/1.json", { integration_id: "b" }, { configured: false });
    const seen = await gather();
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
      planned("a");
      write("results/1.json", {});
      const seen = await gather({ "jobs-result": jobs });
      expect(seen.exitCode).toBe(1);
      expect(seen.outputs["error-code"]).toBe(code);
      expect(seen.outputs["error-message"]).toMatch(
        `jobs-result is "${jobs}", although every report in results-folder is a success. `,
      );
      expect(flaws(seen.outputs["error-message"] ?? "")).toEqual([]);
    },
  );

  test("an integration that failed in the plan, and was ingested, went well", async () => {
    write("plan/plan.json", {
      outcome: "failure",
      error_code: "server-error",
      error_message: "Answered 500.",
    });
    write("results/1.json", {});
    const seen = await gather({
      "plan-result": "failure",
      "plan-error-code": "server-error",
    });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("types are told apart where ids are the same", async () => {
    write("plan/plan.json", {}, { integration_type: "sharepoint" });
    write("results/1.json", { integration_type: "sharepoint" });
    expect(
      resultsOf(await gather()).map((result) => [
        result.integration_type,
        result.error_code,
      ]),
    ).toEqual([
      ["confluence", "cancelled"],
      ["sharepoint", null],
    ]);
  });

  test("a failure that several files tell is one", async () => {
    const failed = {
      outcome: "failure",
      error_code: "dns",
      error_message: "No such host.",
    };
    planned("a", "b");
    write("results/1.json", { ...failed, integration_id: "a" });
    write("results/2.json", { ...failed, integration_id: "b" });
    const seen = await gather();
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
    planned(...ids);
    write(
      "results/1.json",
      ...ids.slice(1).map((id) => ({ integration_id: id })),
    );
    const seen = await gather({ "jobs-result": "failure" });
    expect(seen.outputs).toMatchObject({
      "integration-item-count": "10000",
      "error-code": "cancelled",
    });
    expect(seen.log).toMatch(/1 of 10000 integrations/);
  });
});

describe("a fleet that did not come so far", () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    [
      "found nothing",
      { "plan-result": "success" },
      "no-integration",
      /^The fleet has no integrations, .*The planning job found none/,
    ],
    [
      "failed in its plan",
      {
        "plan-result": "failure",
        "plan-error-code": "unauthorized",
        "plan-error-message":
          "GET /integrations was answered 401. Renew api-token. See https://x.example",
      },
      "unauthorized",
      /^The plan of the fleet failed: GET \/integrations was answered 401\. Renew api-token\./,
    ],
    [
      "failed in its plan, which GitHub hid",
      { "plan-error-code": "dns" },
      "dns",
      /^The plan of the fleet failed\./,
    ],
    [
      "was cancelled at once",
      { "plan-result": "cancelled" },
      "cancelled",
      /plans the fleet ended without a result/,
    ],
    [
      "lost the runner of its plan",
      { "plan-result": "failure" },
      "cancelled",
      /plans the fleet ended without a result/,
    ],
    [
      "failed in a way that is not known",
      { "plan-error-code": "x" },
      "no-integration",
      /^The fleet has no integrations/,
    ],
  ])("%s", async (_name, inputs, code, message) => {
    const seen = await gather({ "jobs-result": "skipped", ...inputs });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toMatch(message);
    expect(seen.outputs["outcome"]).toBe(
      code === "cancelled" ? "cancelled" : "failure",
    );
    expect(seen.errors).toHaveLength(1);
  });

  test("was cancelled after its plan: nothing began, and what the plan found is still told", async () => {
    const failed = {
      outcome: "failure",
      error_code: "not-configured",
      error_message: "It is not configured.",
    };
    write("plan/plan.json", {}, { ...failed, integration_id: "b" });
    const seen = await gather({
      "plan-result": "success",
      "jobs-result": "skipped",
    });
    expect(
      resultsOf(seen).map((result) => [result.error_code, result.sync_status]),
    ).toEqual([
      ["cancelled", "not-requested"],
      ["not-configured", "not-requested"],
    ]);
    expect(resultsOf(seen)[0]?.error_message).toMatch(
      /^No ingest of this integration was started/,
    );
  });

  test.each<[string, string, object]>([
    ["GitHub says so", "cancelled", {}],
    [
      "a job says so",
      "failure",
      {
        error_code: "cancelled",
        error_message: "The run was cancelled.",
        outcome: "cancelled",
      },
    ],
  ])("was cancelled while it ran: %s", async (_name, jobs, result) => {
    planned("a", "b");
    write("results/1.json", result);
    const seen = await gather({ "jobs-result": jobs });
    expect(seen.outputs["outcome"]).toBe("cancelled");
    expect(resultsOf(seen)[1]?.error_message).toMatch(
      /ended without a result\. It was cancelled.* Look in Zylon/,
    );
  });

  describe("whose jobs of the matrix were skipped", () => {
    const failed = {
      outcome: "failure",
      error_code: "not-configured",
      error_message: "It is not configured.",
    };
    const skipped = (more: Record<string, string>): Promise<ActionRun> =>
      gather({ "plan-result": "success", "jobs-result": "skipped", ...more });

    test("since GitHub dropped the matrix: told with what to do, an ingest was never started", async () => {
      write("plan/plan.json", {}, { ...failed, integration_id: "b" });
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.exitCode).toBe(1);
      expect(
        resultsOf(seen).map((one) => [one.error_code, one.sync_status]),
      ).toEqual([
        ["invalid-input", "not-requested"],
        ["not-configured", "not-requested"],
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
      planned("a");
      const seen = await skipped(more);
      expect(seen.outputs["error-code"]).toBe("cancelled");
    });

    test("and all of the plan failed: that is why the matrix is empty", async () => {
      write("plan/plan.json", failed);
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.outputs["error-code"]).toBe("not-configured");
    });

    test("and there was no plan: that is why the matrix is empty", async () => {
      const seen = await skipped({ "plan-matrix": "" });
      expect(seen.outputs["error-code"]).toBe("no-integration");
    });
  });

  test("with an empty matrix whose jobs ran all the same goes well", async () => {
    planned("a");
    write("results/1.json", {});
    const seen = await gather({ "plan-matrix": "" });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("lost its plan: red, even if all that is there went well", async () => {
    write("results/1.json", {});
    const seen = await gather({
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

describe("what is not a file of results is refused", () => {
  test.each<[string, string]>([
    ["no JSON", "["],
    ["something else", '{"a":1}'],
    [
      "an id that would be more than one",
      JSON.stringify([reported({ integration_id: "a\nb" })]),
    ],
    ["no type of integration", '[{"integration_type":"jira"}]'],
    [
      "a failure without a code",
      JSON.stringify([reported({ outcome: "failure" })]),
    ],
    [
      'a success that says "error"',
      JSON.stringify([reported({ sync_status: "error" })]),
    ],
    [
      "a success with a code",
      JSON.stringify([reported({ error_code: "dns" })]),
    ],
  ])("%s", async (_name, file) => {
    planned("a");
    writeFileSync(join(folder, "results/x.json"), file);
    const seen = await gather();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe("invalid-input");
    expect(seen.outputs["error-message"]).toMatch(
      /^x\.json is not a results-file\. .*\. Look in Zylon .*\. Then set results-folder to a folder with /,
    );
  });

  test("a dry run that ingested", async () => {
    planned("a");
    write("results/x.json", { outcome: "dry-run" });
    const seen = await gather();
    expect(seen.outputs["error-message"]).toMatch(
      /^x\.json is not a results-file\. /,
    );
  });

  const LARGEST = 32 * 1024 * 1024;
  test.each<[string, string, string]>([
    [
      "a file of more than 32 MiB",
      `[]${" ".repeat(LARGEST - 1)}`,
      "It is larger than 32 MiB",
    ],
    [
      "more than 100,000 results",
      JSON.stringify(Array(100_001).fill(0)),
      "It has more than 100,000 results",
    ],
    [
      "100,000 of something else",
      JSON.stringify(Array(100_000).fill(0)),
      "Its content is something else",
    ],
  ])("%s", async (_name, file, why) => {
    planned("a");
    write("results/good.json", {});
    writeFileSync(join(folder, "results/x.json"), file);
    const seen = await gather();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-message"]).toMatch(
      `x.json is not a results-file. ${why}. Look in Zylon whether `,
    );
    // What the jobs did is unknown, and not that nothing was started.
    expect(seen.outputs["sync-status"]).toBe("unknown");
  });

  test("a file of 32 MiB is read", async () => {
    planned("a");
    const text = JSON.stringify([reported()]);
    writeFileSync(join(folder, "results/x.json"), text.padEnd(LARGEST));
    expect((await gather()).outputs["outcome"]).toBe("success");
  });

  test.each(["plan-folder", "results-folder"])(
    "a %s that is not there",
    async (name) => {
      const seen = await gather({ [name]: join(folder, "none") });
      expect(seen.outputs["error-message"]).toMatch(
        new RegExp(`^The ${name} cannot be read`),
      );
    },
  );

  test("a folder whose name ends like a file is a folder; a failure without a message stays its own", async () => {
    planned("a", "b");
    mkdirSync(join(folder, "results/shard.json"));
    const failed = { outcome: "failure", error_code: "dns" };
    write("results/shard.json/x.json", failed, { integration_id: "b" });
    const seen = await gather();
    expect(seen.outputs["error-code"]).toBe("dns");
    expect(resultsOf(seen).map((result) => result.outcome)).toEqual([
      "failure",
      "success",
    ]);
  });
});

test("what a file of results says stays text", async () => {
  planned("a");
  const hostile =
    "\n::error::gone\n</details><img src=x> @octocat **bold** [a](https://example.com)";
  write("results/x.json", {
    outcome: "failure",
    error_code: "unauthorized",
    error_message: hostile,
  });
  const seen = await gather();
  expect(seen.exitCode).toBe(1);
  expect(seen.errors).toHaveLength(1); // ours
  expect(seen.errors[0]).toMatch(
    /^::error title=Zylon ingest%3A unauthorized::.*: :error: :gone/,
  );
  expect(seen.summary).not.toMatch(
    /<img|@octocat|\*\*bold|\]\(https:\/\/example/,
  );
  expect(seen.summary).toContain("&#64;<!-- -->octocat");
});

test("a secret in the name of a file is not shown, in an escape neither", async () => {
  planned("a");
  const token = "ghs_GithubTok3nAbcdefgh";
  write(
    `results/${encodeURIComponent("ghs_Githu\u200bbTok3nAbcdefgh")}.json`,
    {},
  );
  writeFileSync(
    join(folder, "results", "ghs_Githu&#98;Tok3nAbcdefgh.json"),
    "1",
  );
  const seen = await gatherInProcess({
    ...folders,
    "jobs-result": "success",
    "github-token": token,
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^\*\*\* is not a results-file/,
  );
});

test("a signal is heard between two files", async () => {
  planned("a");
  write("results/1.json", {});
  write("results/2.json", { integration_id: "b" });
  const controller = new AbortController();
  const abort = (): void => controller.abort(cancelledBy("SIGTERM"));
  // Each file gives way to what else there is to do: so it comes after the
  // first of the three.
  setImmediate(() => setImmediate(abort));
  const { signal } = controller;
  const seen = await gatherInProcess(
    { ...folders, "jobs-result": "success" },
    { signal },
  );
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "unknown",
    "integration-id": "a",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^The gathering was cancelled, .*timeout-minutes of the step or job ended\. Look in Zylon/,
  );
  expect(flaws(seen.outputs["error-message"] ?? "")).toEqual([]);
});

test("gather/action.yml runs the file of the main action, and declares every output", () => {
  expect(Object.keys(gatherMetadata.outputs)).toEqual([...OUTPUT_NAMES]);
  const { using, main } = gatherMetadata.runs;
  expect({ using, main }).toEqual({
    using: "node24",
    main: "../dist/index.js",
  });
  const { status, stdout } = spawnSync(
    process.execPath,
    [join("gather", main)],
    {
      env: {
        "INPUT_PLAN-FOLDER": folders["plan-folder"],
        "INPUT_RESULTS-FOLDER": folders["results-folder"],
        INPUT_CONFIGURE: "none", // a stray one makes no main run of it
        ...runnerFiles(folder),
      },
      encoding: "utf8",
    },
  );
  expect(status).toBe(1);
  expect(stdout).toContain("no-integration");
});
