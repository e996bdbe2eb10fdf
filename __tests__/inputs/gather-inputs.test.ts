/** The inputs of `gather/action.yml`, and which action a process is. */
import { inputEnvironment } from "../../harness/environment.ts";
import { gatherMetadata } from "../../harness/metadata.ts";
import { gatherInputs, isGathering } from "../../src/inputs/gather-inputs.ts";
import { INPUT_NAMES } from "../../src/inputs/inputs.ts";
import { variableOf } from "../../src/inputs/misspelt.ts";
import { TOKEN } from "../../harness/github.ts";
import { setEnvironment } from "../support/environment.ts";

let undo = (): void => undefined;
afterEach(() => {
  undo();
});

function given(inputs: Readonly<Record<string, string>>): void {
  undo = setEnvironment(inputEnvironment(inputs, gatherMetadata.inputs));
}

const ISSUE = { "failure-issue": "true", "github-token": "ghs_1" };

test("the issue is about the fleet, and belongs to its step", () => {
  given({
    ...ISSUE,
    "github-token": " ghs_1 ",
    "failure-issue-assignees": "ada, @grace",
    "failure-issue-key": " nightly ",
  });
  expect(gatherInputs((text) => text)).toMatchObject({
    problem: undefined,
    issue: {
      token: "ghs_1",
      assignees: ["ada", "grace"],
      subject: "fleet",
      key: "nightly",
    },
  });
});

test("assignees that are refused are left out, so that the issue can tell of it", () => {
  given({ ...ISSUE, "failure-issue-assignees": "ada, b!" });
  expect(gatherInputs((text) => text).issue?.assignees).toEqual([]);
});

test("several problems are one failure", () => {
  given({ "failure-issue": "x", "failure-issue-assignees": "b/c" });
  expect(gatherInputs((text) => text).problem?.message).toMatch(
    /^The inputs have 2 problems\. failure-issue must be true or false.*\. failure-issue-assignees must be logins .*"b\/c" is not one\. Correct the/,
  );
});

test.each([
  [{ "failure-issue": "true" }, TOKEN],
  [{ ...ISSUE, "github-token": " " }, ""],
])("%j: the token is %j, and no bad input", (raw, token) => {
  given(raw);
  expect(gatherInputs((text) => text)).toMatchObject({
    problem: undefined,
    issue: { token },
  });
});

describe("which action this process is", () => {
  const set = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [variableOf(name), ""]));
  const own = ["plan-folder", "results-folder", "jobs-result"];

  test.each<[name: string, names: readonly string[], isGather: boolean]>([
    ["its own inputs", own, true],
    ["a stray configure besides", [...own, "configure"], true],
    [
      "many of the main action besides",
      [...own, ...INPUT_NAMES.slice(1)],
      true,
    ],
    ["all of the main action", INPUT_NAMES, false],
    [
      "a stray results-folder besides",
      [...INPUT_NAMES, "results-folder"],
      false,
    ],
    ["nothing", [], false],
  ])("%s: gather is %j", (_name, names, isGather) => {
    expect(isGathering(set(names))).toBe(isGather);
  });
});
