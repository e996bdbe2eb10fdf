/** What the last job of a fleet does itself: it keeps one issue for all. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionRun } from "../../harness/outputs.ts";
import { SEED } from "../../simulator/simulator.ts";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../harness/github.ts";
import { reported } from "../result/facts.ts";
import { gatherInProcess } from "../support/runner.ts";

let github: FakeGitHub;
let folder: string;
let folders: Record<string, string>;

beforeAll(async () => {
  github = await new FakeGitHub().start();
});
afterAll(() => github.close());
beforeEach(() => {
  github.reset();
  folder = mkdtempSync(join(tmpdir(), "zylon-ingest-gather-"));
  folders = {
    "plan-folder": join(folder, "plan"),
    "results-folder": join(folder, "results"),
  };
  for (const made of Object.values(folders)) mkdirSync(made);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { confluence, filesystem } = SEED.integrations;
const INDEXED = {
  sync_status: "indexed",
  indexed_count: 3,
  failed_count: 0,
  warning_count: 0,
};
const write = (path: string, ...results: readonly object[]): void =>
  writeFileSync(
    join(folder, path),
    JSON.stringify(results.map((one) => reported({ ...INDEXED, ...one }))),
  );

/** Two integrations, each ingested by a job of its own. */
function wellDone(): void {
  const both = [
    { integration_type: "confluence", integration_id: confluence },
    { integration_type: "filesystem", integration_id: filesystem },
  ] as const;
  write(
    "plan/plan.json",
    ...both.map((one) => ({ ...one, sync_status: "not-requested" })),
  );
  write("results/0.json", both[0]);
  write("results/1.json", both[1]);
}

function failed(code: string, more: object = {}): void {
  wellDone();
  write("results/1.json", {
    integration_type: "filesystem",
    integration_id: filesystem,
    sync_status: "not-requested",
    outcome: "failure",
    error_code: code,
    error_message: "It went wrong. Mend it.",
    ...more,
  });
}

let run = 40;

function gather(more: Record<string, string> = {}): Promise<ActionRun> {
  run += 1;
  return gatherInProcess(
    { ...folders, "jobs-result": "success", ...more },
    {
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW: "Nightly",
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
        GITHUB_JOB: "gather",
        GITHUB_ACTION: "gather",
        GITHUB_REF: "refs/heads/main",
        GITHUB_RUN_ID: String(run),
      },
    },
  );
}

describe("the issue of the fleet", () => {
  const kept = { "failure-issue": "true" };
  const states = (): string[] => github.issues.map(({ state }) => state);

  test("is one, opened by a failure and closed by a success, whatever failed", async () => {
    failed("not-configured");
    const first = await gather({
      ...kept,
      "failure-issue-assignees": "@octocat",
    });
    expect(first.log).toMatch(/^Failure issue: opened #1 /m);
    expect(first.summary).toMatch(
      /\n\nFailure issue: opened \[#1\]\(https:\/\/.*\/issues\/1\)\.\n$/,
    );
    expect(github.issues[0]).toMatchObject({
      title: "Zylon ingest fails: Nightly / gather / gather (fleet)",
      assignees: [{ login: "octocat" }],
    });
    expect(github.issues[0]?.body).toMatch(
      /\*\*1 of 2 integrations failed:\*\*\n\n- <code>filesystem .*`not-configured`/,
    );
    failed("server-error", { sync_status: "unknown" });
    expect((await gather(kept)).log).toMatch(
      /^Failure issue: updated and commented on #1 /m,
    );
    wellDone();
    const seen = await gather(kept);
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(/^Failure issue: closed #1 /m);
    expect(seen.summary).toMatch(/\nFailure issue: closed \[#1\]\(.*\)\.\n$/);
    expect((await gather(kept)).summary).not.toContain("Failure issue");
    expect(seen.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(TOKEN);
  });

  test("another name is another fleet", async () => {
    failed("dns");
    await gather({ ...kept, "failure-issue-key": "first" });
    wellDone();
    await gather({ ...kept, "failure-issue-key": "second" });
    expect(states()).toEqual(["open"]);
    await gather({ ...kept, "failure-issue-key": "first" });
    expect(states()).toEqual(["closed"]);
  });

  test("a cancelled fleet does not open it, a job that was lost does", async () => {
    wellDone();
    rmSync(join(folder, "results/1.json"));
    for (const jobs of ["cancelled", "skipped"]) {
      expect(
        (await gather({ ...kept, "jobs-result": jobs })).outputs["outcome"],
      ).toBe("cancelled");
    }
    write("results/2.json", {
      integration_id: "x",
      integration_type: "sharepoint",
      outcome: "cancelled",
      error_code: "cancelled",
    });
    await gather({ ...kept, "jobs-result": "failure" });
    expect(states()).toEqual([]);
    rmSync(join(folder, "results/2.json"));
    await gather({ ...kept, "jobs-result": "failure" });
    expect(states()).toEqual(["open"]);
    expect(github.issues[0]?.body).toContain("ended without a result");
  });

  test("a plan that was lost opens it", async () => {
    await gather({
      ...kept,
      "plan-result": "cancelled",
      "jobs-result": "skipped",
    });
    expect(states()).toEqual([]);
    await gather({
      ...kept,
      "plan-result": "failure",
      "jobs-result": "skipped",
    });
    expect(states()).toEqual(["open"]);
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    [
      "a login that is none",
      { "failure-issue-assignees": "a/b" },
      "failure-issue-assignees must be logins",
      /^Failure issue: updated .*#1 /m, // opened for the login itself
    ],
    [
      "a flag that is none",
      { "failure-issue": "perhaps" },
      "failure-issue must be true or false",
      /^::warning::The failure issue was not updated\. /m,
    ],
  ])(
    "%s fails a fleet that went well, and hides no failure of another",
    async (_name, inputs, message, effect) => {
      wellDone();
      const seen = await gather({ ...kept, ...inputs });
      expect(seen.outputs).toMatchObject({
        "error-code": "invalid-input",
        "integration-item-count": "2",
      });
      expect(seen.outputs["error-message"]).toContain(message);
      expect(seen.log).not.toContain("was not updated");
      failed("dns");
      const other = await gather({ ...kept, ...inputs });
      expect(other.outputs["error-code"]).toBe("dns");
      expect(other.log).toMatch(
        new RegExp(
          `^::warning::(The failure issue was not .*)?${message}`,
          "m",
        ),
      );
      expect(other.log).toMatch(effect);
    },
  );

  test("an empty token is a warning with the line to add, whatever the fleet did", async () => {
    const warning =
      /^::warning::The failure issue could not be updated: github-token is empty\..*"issues: write"/m;
    wellDone();
    const seen = await gather({ ...kept, "github-token": "" });
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(warning);
    failed("dns");
    const red = await gather({ ...kept, "github-token": "" });
    expect(red.outputs["error-code"]).toBe("dns");
    expect(red.log).toMatch(warning);
    expect(github.calls).toEqual([]);
  });
});
