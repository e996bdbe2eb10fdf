/**
 * `failure-issue` as an input of the whole action: the committed bundle, the
 * simulator, and a GitHub of our own.
 */
import { FakeGitHub, REPOSITORY, TOKEN } from "../../harness/github.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { startBundle } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
let github: FakeGitHub;

beforeAll(async () => {
  github = await new FakeGitHub().start();
});
afterAll(() => github.close());
beforeEach(() => github.reset());

const run = (
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<ActionRun> =>
  startBundle(
    inputsOf(simulator, {
      "failure-issue": "true",
      "github-token": TOKEN,
      ...inputs,
    }),
    {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_WORKFLOW: "Nightly",
      GITHUB_JOB: "feed",
      GITHUB_ACTION: "zylon",
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "17",
      ...env,
    },
  ).finished;

const visible = (log: string): string =>
  log.replaceAll(/^::add-mask::.*$/gm, "");

test("a failure opens it, the next adds to it, a success closes it; the last line is the run, not the issue", async () => {
  const failed = await run({ "api-token": "a-token-that-is-wrong" });
  expect(failed.exitCode).toBe(1);
  expect(failed.log).toMatch(/^Failure issue: opened #1 /m);
  expect(failed.log.trimEnd().split("\n").at(-1)).toMatch(
    /^Failed.*: unauthorized/,
  );
  expect(failed.outputs["error-code"]).toBe("unauthorized");
  const [issue] = github.issues;
  expect(issue?.title).toContain(
    "Nightly / feed / zylon (confluence int_confluence_1)",
  );
  expect(issue?.body).toContain("**unauthorized**");

  expect((await run({ "api-token": "a-token-that-is-wrong" })).log).toMatch(
    /updated and commented on #1/,
  );
  const recovered = await run({});
  expect(recovered.exitCode).toBe(0);
  expect(recovered.log).toMatch(/^Failure issue: closed #1 /m);
  expect(github.issues.map(({ state }) => state)).toEqual(["closed"]);
  for (const seen of [failed, recovered])
    expect(visible(seen.log) + seen.summary).not.toContain(TOKEN);
});

test("a missing permission is a warning that names it, and hides nothing", async () => {
  github.permission = "read";
  const seen = await run({ "api-token": "a-token-that-is-wrong" });
  expect(seen.outputs["error-code"]).toBe("unauthorized");
  expect(seen.errors).toHaveLength(1);
  expect(seen.log).toMatch(
    /^::warning::The failure issue could not be updated: .*issues: write/m,
  );
});

test("a dry run says nothing of it, and nobody who did not ask is told", async () => {
  await run({ "dry-run": "true" });
  await run({ "failure-issue": "false", "api-token": "a-token-that-is-wrong" });
  expect(github.requests).toEqual([]);
});
