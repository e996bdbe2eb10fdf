/** What the failure issue needs of the inputs, of whichever action. */
import { issueInputs } from "../../src/inputs/issue-inputs.ts";

test("all that the inputs say, and the subject that the action gives it", () => {
  const given = {
    "failure-issue": true,
    "github-token": "ghs_1",
    "failure-issue-assignees": ["ada"],
    "failure-issue-key": "nightly",
  };
  expect(issueInputs(given, "confluence")).toEqual({
    token: "ghs_1",
    assignees: ["ada"],
    subject: "confluence",
    key: "nightly",
  });
});

test("what was refused is left out, so that the issue can tell of it", () => {
  expect(issueInputs({ "failure-issue": true }, "confluence")).toMatchObject({
    token: "",
    assignees: [],
  });
});

test.each([undefined, ""])(
  "the key %j is that of a job without a matrix",
  (key) => {
    const given = {
      "failure-issue": true,
      ...(key === undefined ? {} : { "failure-issue-key": key }),
    };
    expect(issueInputs(given, "confluence")?.key).toBe("null");
  },
);

test.each([{}, { "failure-issue": false }])("%j asks for no issue", (given) => {
  const withToken = { ...given, "github-token": "ghs_1" };
  expect(issueInputs(withToken, "confluence")).toBeUndefined();
});
