/** The inputs of `gather/action.yml`, and those of the failure issue. */
import { inputEnvironment } from "../../harness/environment.ts";
import { gatherMetadata } from "../../harness/metadata.ts";
import { gatherInputs } from "../../src/inputs/gather-inputs.ts";
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

test("without a matrix the key is what its default becomes", () => {
  given(ISSUE);
  expect(gatherInputs((text) => text).issue).toMatchObject({
    assignees: [],
    key: "null",
  });
});

test.each([
  { "github-token": "ghs_1" },
  { ...ISSUE, "failure-issue": "false" },
])("%j asks for no issue", (raw) => {
  given(raw);
  expect(gatherInputs((text) => text)).toMatchObject({
    issue: undefined,
    problem: undefined,
  });
});

test("assignees that are refused are left out, so that the issue can tell of it", () => {
  given({ ...ISSUE, "failure-issue-assignees": "ada, b!" });
  expect(gatherInputs((text) => text).issue?.assignees).toEqual([]);
});

test("several problems are one failure", () => {
  given({ ...ISSUE, "github-token": "", "failure-issue-assignees": "b/c" });
  expect(gatherInputs((text) => text).problem?.message).toMatch(
    /^The inputs have 2 problems\. failure-issue-assignees must be logins .*"b\/c" is not one\. github-token is required .*\. Correct the/,
  );
});
