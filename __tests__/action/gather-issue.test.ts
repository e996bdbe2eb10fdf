/** What the last job of a fleet does itself: it keeps one issue for all. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ActionRun } from "../../harness/outputs.ts";
import { SEED } from "../../simulator/simulator.ts";
import { FakeGitHub, TOKEN } from "../../harness/github.ts";
import { useGathering } from "../support/gathering.ts";
import { stepOn } from "../support/github.ts";
import { gatherInProcess } from "../support/runner.ts";
import { shown } from "../support/seen.ts";

const gathering = useGathering();
const github = new FakeGitHub();
beforeAll(() => github.start());
beforeEach(() => github.reset());
afterAll(() => github.close());

const CONFLUENCE = {
  integration_type: "confluence",
  integration_id: SEED.integrations.confluence,
};
const FILESYSTEM = {
  integration_type: "filesystem",
  integration_id: SEED.integrations.filesystem,
};

/** Two integrations, each ingested by a job of its own. */
function wellDone(): void {
  const planned = { sync_status: "not-requested" };
  gathering.report(
    "plan/plan.json",
    { ...CONFLUENCE, ...planned },
    { ...FILESYSTEM, ...planned },
  );
  gathering.report("results/0.json", CONFLUENCE);
  gathering.report("results/1.json", FILESYSTEM);
}

/** The same, but the second job failed. */
function failed(code: string, more: object = {}): void {
  wellDone();
  gathering.report("results/1.json", {
    ...FILESYSTEM,
    sync_status: "not-requested",
    outcome: "failure",
    error_code: code,
    error_message: "It went wrong. Mend it.",
    ...more,
  });
}

/** The gathering of one more run of the workflow. */
let runs = 40;
function gather(more: Record<string, string> = {}): Promise<ActionRun> {
  runs += 1;
  const inputs = {
    ...gathering.inputs,
    "jobs-result": "success",
    "failure-issue": "true",
    ...more,
  };
  const env = { ...stepOn(github), GITHUB_RUN_ID: String(runs) };
  return gatherInProcess(inputs, { env });
}
const states = (): string[] => github.issues.map(({ state }) => state);

describe("the issue of the fleet", () => {
  test("is one, opened by a failure, kept up to date by the next, and closed by a success, whatever failed", async () => {
    failed("not-configured");
    const first = await gather({ "failure-issue-assignees": "@octocat" });
    expect(first.log).toMatch(/^Failure issue: opened #1 /m);
    expect(first.summary).toMatch(
      /\n\nFailure issue: opened \[#1\]\(https:\/\/.*\/issues\/1\)\.\n$/,
    );
    const [issue] = github.issues;
    expect(issue?.title).toBe(
      "Zylon ingest fails: Nightly / feed / zylon (fleet)",
    );
    expect(issue?.assignees).toEqual([{ login: "octocat" }]);
    expect(issue?.body).toMatch(
      /\*\*1 of 2 integrations failed:\*\*\n\n- <code>filesystem .*`not-configured`/,
    );

    failed("server-error", { sync_status: "unknown" });
    const second = await gather();
    expect(second.log).toMatch(/^Failure issue: updated and commented on #1 /m);

    wellDone();
    const third = await gather();
    expect(third.exitCode).toBe(0);
    expect(third.log).toMatch(/^Failure issue: closed #1 /m);
    expect(third.summary).toMatch(/\nFailure issue: closed \[#1\]\(.*\)\.\n$/);
    expect(shown(third)).not.toContain(TOKEN);

    const fourth = await gather();
    expect(fourth.summary).not.toContain("Failure issue");
  });

  test("is another one under another name", async () => {
    failed("dns");
    await gather({ "failure-issue-key": "first" });
    wellDone();
    await gather({ "failure-issue-key": "second" });
    expect(states()).toEqual(["open"]);
    await gather({ "failure-issue-key": "first" });
    expect(states()).toEqual(["closed"]);
  });

  test.each(["cancelled", "skipped"])(
    "is not opened where the jobs are %s: somebody cancelled the run",
    async (jobs) => {
      wellDone();
      rmSync(join(gathering.folder, "results/1.json"));
      const seen = await gather({ "jobs-result": jobs });
      expect(seen.outputs["outcome"]).toBe("cancelled");
      expect(states()).toEqual([]);
    },
  );

  test("is not opened where one job is missing, and another says that it was cancelled", async () => {
    wellDone();
    const cancelled = { outcome: "cancelled", error_code: "cancelled" };
    gathering.report("results/1.json", { integration_id: "x", ...cancelled });
    await gather({ "jobs-result": "failure" });
    expect(states()).toEqual([]);
  });

  test("is opened where a job is missing that nobody cancelled", async () => {
    wellDone();
    rmSync(join(gathering.folder, "results/1.json"));
    await gather({ "jobs-result": "failure" });
    expect(states()).toEqual(["open"]);
    expect(github.issues[0]?.body).toContain("ended without a result");
  });

  test.each([
    ["failure", ["open"]],
    ["cancelled", []],
  ])("of a fleet whose plan ended in %s: %j", async (plan, expected) => {
    await gather({ "plan-result": plan, "jobs-result": "skipped" });
    expect(states()).toEqual(expected);
  });
});

describe("an input for the issue that is wrong", () => {
  test.each([
    [
      "failure-issue-assignees",
      "a/b",
      "failure-issue-assignees must be logins",
    ],
    ["failure-issue", "perhaps", "failure-issue must be true or false"],
  ])("%s fails a fleet that went well", async (name, value, problem) => {
    wellDone();
    const seen = await gather({ [name]: value });
    expect(seen.outputs).toMatchObject({
      "error-code": "invalid-input",
      "integration-item-count": "2",
    });
    expect(seen.outputs["error-message"]).toContain(problem);
    expect(seen.log).not.toContain("was not updated");
  });

  test("hides no failure of the fleet: a login that is none is a warning, and the issue is opened", async () => {
    failed("dns");
    const seen = await gather({ "failure-issue-assignees": "a/b" });
    expect(seen.outputs["error-code"]).toBe("dns");
    expect(seen.log).toMatch(
      /^::warning::failure-issue-assignees must be logins/m,
    );
    expect(states()).toEqual(["open"]);
  });

  test("hides no failure of the fleet: a flag that is none is a warning, and there is no issue", async () => {
    failed("dns");
    const seen = await gather({ "failure-issue": "perhaps" });
    expect(seen.outputs["error-code"]).toBe("dns");
    expect(seen.log).toMatch(
      /^::warning::The failure issue was not updated\. failure-issue must be true or false/m,
    );
    expect(states()).toEqual([]);
  });
});

describe("an empty token is a warning with the line to add, and GitHub is not asked", () => {
  const WARNING =
    /^::warning::The failure issue could not be updated: github-token is empty\..*"issues: write"/m;

  test("for a fleet that went well", async () => {
    wellDone();
    const seen = await gather({ "github-token": "" });
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(WARNING);
    expect(github.calls).toEqual([]);
  });

  test("for a fleet that failed", async () => {
    failed("dns");
    const seen = await gather({ "github-token": "" });
    expect(seen.outputs["error-code"]).toBe("dns");
    expect(seen.log).toMatch(WARNING);
    expect(github.calls).toEqual([]);
  });
});
