/**
 * The failure issue by the committed bundle, which loads what calls GitHub on
 * demand.
 */
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { stepOn } from "../support/github.ts";
import { startBundle } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const github = new FakeGitHub();
beforeAll(() => github.start());
beforeEach(() => github.reset());
afterAll(() => github.close());

const run = (inputs: Record<string, string> = {}): Promise<ActionRun> => {
  const given = { "failure-issue": "true", "github-token": TOKEN, ...inputs };
  const options = ["--import", `data:text/javascript,${SAYS_THAT_IT_ENDS}`];
  return startBundle(inputsOf(simulator, given), stepOn(github), options)
    .finished;
};

// Node emits it where nothing is left to do, and not where the process is ended
// by force, which GitHub's `fetch` does not survive on Windows.
const SAYS_THAT_IT_ENDS =
  "process.on('beforeExit', () => console.log('It ended by itself'))";

test("a failure opens it, and a success closes it; both end by themselves", async () => {
  const failed = await run({ "api-token": "a-token-that-is-wrong" });
  expect(failed.exitCode).toBe(1);
  expect(failed.log).toMatch(
    /^The failure issue #1 was opened\r?\nIt ended by itself$/m,
  );
  const recovered = await run();
  expect(recovered.exitCode).toBe(0);
  expect(recovered.log).toMatch(
    /^The failure issue #1 was closed\r?\nIt ended by itself$/m,
  );
  expect(github.issues.map(({ state }) => state)).toEqual(["closed"]);
});
