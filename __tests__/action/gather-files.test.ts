/** The files of results that the last job of a fleet takes, and how they are read. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cancelledBy } from "../../src/http/error.ts";
import { reported } from "../result/facts.ts";
import { flaws } from "../support/flaws.ts";
import { useGathering } from "../support/gathering.ts";
import { gatherInProcess } from "../support/runner.ts";
import { resultsOf } from "../support/seen.ts";

const gathering = useGathering();

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
      "a dry run that ingested",
      JSON.stringify([reported({ outcome: "dry-run" })]),
    ],
    [
      "a success with a code",
      JSON.stringify([reported({ error_code: "dns" })]),
    ],
  ])("%s", async (_name, file) => {
    gathering.plan("a");
    gathering.write("results/x.json", file);
    const seen = await gathering.run();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe("invalid-input");
    expect(seen.outputs["error-message"]).toMatch(
      /^x\.json is not a results-file\. .*\. Look in Zylon .*\. Then set results-folder to a folder with /,
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
    gathering.plan("a");
    gathering.report("results/good.json", {});
    gathering.write("results/x.json", file);
    const seen = await gathering.run();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-message"]).toMatch(
      `x.json is not a results-file. ${why}. Look in Zylon whether `,
    );
    // What the jobs did is unknown, and not that nothing was started.
    expect(seen.outputs["sync-status"]).toBe("unknown");
  });

  test("a file of 32 MiB is read", async () => {
    gathering.plan("a");
    const text = JSON.stringify([reported()]);
    gathering.write("results/x.json", text.padEnd(LARGEST));
    expect((await gathering.run()).outputs["outcome"]).toBe("success");
  });

  test.each(["plan-folder", "results-folder"])(
    "a %s that is not there",
    async (name) => {
      const seen = await gathering.run({
        [name]: join(gathering.folder, "none"),
      });
      expect(seen.outputs["error-message"]).toMatch(
        new RegExp(`^The ${name} cannot be read`),
      );
    },
  );

  test("a folder whose name ends like a file is a folder; a failure without a message stays its own", async () => {
    gathering.plan("a", "b");
    mkdirSync(join(gathering.folder, "results/shard.json"));
    const failed = { outcome: "failure", error_code: "dns" };
    gathering.report("results/shard.json/x.json", failed, {
      integration_id: "b",
    });
    const seen = await gathering.run();
    expect(seen.outputs["error-code"]).toBe("dns");
    expect(resultsOf(seen).map((result) => result.outcome)).toEqual([
      "failure",
      "success",
    ]);
  });
});

test("what a file of results says stays text", async () => {
  gathering.plan("a");
  const hostile =
    "\n::error::gone\n</details><img src=x> @octocat **bold** [a](https://example.com)";
  gathering.report("results/x.json", {
    outcome: "failure",
    error_code: "unauthorized",
    error_message: hostile,
  });
  const seen = await gathering.run();
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

test.each([
  ["as a URL", `${encodeURIComponent("ghs_Githu\u200bbTok3nAbcdefgh")}.json`],
  ["as HTML", "ghs_Githu&#98;Tok3nAbcdefgh.json"],
])("a secret in the name of a file, %s, is not shown", async (_how, name) => {
  gathering.plan("a");
  gathering.write(`results/${name}`, "1");
  const seen = await gathering.run({
    "github-token": "ghs_GithubTok3nAbcdefgh",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^\*\*\* is not a results-file/,
  );
});

test("a signal is heard between two files", async () => {
  gathering.plan("a");
  gathering.report("results/1.json", {});
  gathering.report("results/2.json", { integration_id: "b" });
  const controller = new AbortController();
  const abort = (): void => controller.abort(cancelledBy("SIGTERM"));
  // Each file gives way to what else there is to do: so it comes after the
  // first of the three.
  setImmediate(() => setImmediate(abort));
  const { signal } = controller;
  const seen = await gatherInProcess(
    { ...gathering.inputs, "jobs-result": "success" },
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
