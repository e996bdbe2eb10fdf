/**
 * `failure-issue` as an input of the whole action: the committed bundle, the
 * simulator, and a GitHub of our own.
 */
import { FakeGitHub, TOKEN } from "../../harness/github.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { stepOn } from "../support/github.ts";
import { startBundle } from "../support/runner.ts";
import { shown } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const github = new FakeGitHub();
beforeAll(() => github.start());
beforeEach(() => github.reset());
afterAll(() => github.close());

const run = (inputs: Record<string, string> = {}): Promise<ActionRun> => {
  const given = { "failure-issue": "true", "github-token": TOKEN, ...inputs };
  return startBundle(inputsOf(simulator, given), stepOn(github)).finished;
};
const WRONG_TOKEN = { "api-token": "a-token-that-is-wrong" };

test("a failure opens it, the next adds to it, a success closes it; the last line is the run, not the issue", async () => {
  const failed = await run(WRONG_TOKEN);
  expect(failed.exitCode).toBe(1);
  expect(failed.outputs["error-code"]).toBe("unauthorized");
  expect(failed.log).toMatch(/^Failure issue: opened #1 /m);
  expect(failed.log.trimEnd().split("\n").at(-1)).toMatch(
    /^Failed.*: unauthorized/,
  );
  expect(shown(failed)).not.toContain(TOKEN);
  const [issue] = github.issues;
  expect(issue?.title).toContain(
    "Nightly / feed / zylon (confluence int_confluence_1)",
  );
  expect(issue?.body).toContain("**unauthorized**");

  const again = await run(WRONG_TOKEN);
  expect(again.log).toMatch(/updated and commented on #1/);

  const recovered = await run();
  expect(recovered.exitCode).toBe(0);
  expect(recovered.log).toMatch(/^Failure issue: closed #1 /m);
  expect(shown(recovered)).not.toContain(TOKEN);
  expect(github.issues.map(({ state }) => state)).toEqual(["closed"]);
});

test("a missing permission is a warning that names it, and hides nothing", async () => {
  github.permission = "read";
  const seen = await run(WRONG_TOKEN);
  expect(seen.outputs["error-code"]).toBe("unauthorized");
  expect(seen.errors).toHaveLength(1);
  expect(seen.log).toMatch(
    /^::warning::The failure issue could not be updated: .*issues: write/m,
  );
});

test.each([
  ["a dry run", { "dry-run": "true" }],
  [
    "a step that did not ask for it",
    { ...WRONG_TOKEN, "failure-issue": "false" },
  ],
])("%s says nothing to GitHub", async (_what, inputs) => {
  await run(inputs);
  expect(github.requests).toEqual([]);
});
