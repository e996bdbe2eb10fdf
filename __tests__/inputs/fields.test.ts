/** What each input takes, and what it makes of it. */
import { type InputName, PARSERS } from "../../src/inputs/inputs.ts";
import { knownConnector } from "../support/connector.ts";

const number = (value: number) => ({ value, percent: false });
const percent = (value: number) => ({ value, percent: true });

test.each<[name: InputName, text: string, value: unknown]>([
  ["ingest", " ", true],
  ["ingest", "False", false],
  ["dry-run", "", false],
  ["dry-run", " TRUE ", true],
  ["request-timeout-seconds", " ", 30],
  ["request-timeout-seconds", " 1 ", 1],
  ["request-timeout-seconds", "600", 600],
  ["min-items", " ", undefined],
  ["min-items", "0", 0],
  ["wait-for", " ", "completed"],
  ["wait-for", " Indexed ", "indexed"],
  ["max-removed", " ", undefined],
  ["max-removed", " 7 ", number(7)],
  ["max-removed", " 0.5 % ", percent(0.5)],
  ["max-removed", "1000000000", number(1_000_000_000)],
  ["max-failed", " ", undefined],
  ["max-failed", "0", number(0)],
  ["max-failed", "5", number(5)],
  ["max-failed", " 2.5 % ", percent(2.5)],
  [
    "expect-search",
    ` ${"x".repeat(80)} \n\nabc\r\nabc`,
    ["x".repeat(80), "abc"],
  ],
  ["expect-search", `${"😀".repeat(80)}\n!x!`, ["😀".repeat(80), "!x!"]],
  ["api-token", " !~ ", "!~"],
  ["api-token", "bearerx", "bearerx"],
  ["organization", " ", "default"],
  ["organization", " acme ", "acme"],
  ["integration-type", " ANY ", "any"],
  ["integration-type", " FileSystem ", knownConnector("filesystem")],
  ["project-id", "", []],
  ["project-id", " a \r\n\n b\na", ["a", "b"]],
  [
    "failure-issue-assignees",
    " @ada, ,@grace\nci[bot],ada ",
    ["ada", "grace", "ci[bot]"],
  ],
  ["username", " a b ", "a b"],
  ["password", " a ", " a "],
])("%s %j is %j", (name, text, value) => {
  expect(PARSERS[name](text)).toEqual({ value });
});

/** What is wrong with this text for this input. */
function problemOf(name: InputName, text: string): string {
  const parsed = PARSERS[name](text);
  return "problem" in parsed ? parsed.problem : "";
}

test.each(["0", "601", "x1", "1x"])("request-timeout-seconds %j", (text) => {
  expect(problemOf("request-timeout-seconds", text)).toBe(
    `must be a whole number from 1 to 600, not "${text}"`,
  );
});

test("a number with more digits than it can have", () => {
  expect(problemOf("request-timeout-seconds", "0000000000000001")).toMatch(
    /^must be a whole number/,
  );
});

test.each<[name: InputName, text: string]>([
  ["max-removed", "1000000001"],
  ["max-removed", "x1"],
  ["max-removed", "1x"],
  ["max-removed", "1%x"],
  ["max-removed", "-1"],
  ["max-removed", "1e3"],
  ["max-removed", "1.5"],
  ["max-removed", "1.0005%"],
  ["max-removed", "100.001%"],
  ["max-removed", "101%"],
  ["max-removed", "10%%"],
  ["max-failed", "x"],
  ["max-failed", "true"],
  ["max-failed", "false"],
])("%s %j is no number and no percentage", (name, text) => {
  expect(problemOf(name, text)).toBe(
    `must be a whole number from 0 to 1000000000, or a percentage such as 10%, not "${text}"`,
  );
});

test.each([
  ["ab", "ab"],
  ["abc\n!", "!"],
])("expect-search %j has too short a line", (text, line) => {
  expect(problemOf("expect-search", text)).toBe(
    `must have 3 to 80 characters on each line; "${line}" does not`,
  );
});

test.each(["x bearer y", "a b", "a\u007f", "éa", "aé"])(
  "api-token %j has a character that no token has",
  (text) => {
    expect(problemOf("api-token", text)).toMatch(/^contains a line break/);
  },
);

test.each(["ä", "äx", "xä"])("organization %j is no slug", (text) => {
  expect(problemOf("organization", text)).toMatch(/^must be the slug/);
});

test.each<[name: InputName, text: string, problem: string]>([
  ["ingest", "yes\n", 'must be true or false, not "yes"'],
  ["min-items", "-1", 'must be a whole number from 0 to 1000000000, not "-1"'],
  [
    "wait-for",
    "later",
    'must be one of completed, started, indexed, not "later"',
  ],
  [
    "failure-issue-assignees",
    "a@b",
    'must be logins separated by commas; "a@b" is not one',
  ],
  ["username", "a\u0000b", "must not contain control characters"],
])("%s %j: %s", (name, text, problem) => {
  expect(problemOf(name, text)).toBe(problem);
});

test.each<[name: InputName, text: string, problem: RegExp]>([
  [
    "expect-search",
    "x".repeat(81),
    /^must have 3 to 80 characters on each line/,
  ],
  [
    "api-token",
    "  ",
    /^is empty.*stored.*fork.*Dependabot.*environment or organization/,
  ],
  ["api-token", "bearer x", /^must be the token alone/],
  [
    "integration-type",
    " ",
    /^is required; use one of confluence, confluencelocal, .*, or any$/,
  ],
  ["integration-type", "jira", /^"jira" is not supported; use one of /],
  ["project-id", "a,b", /^must have one id per line,/],
])("%s %j: %s", (name, text, problem) => {
  expect(problemOf(name, text)).toMatch(problem);
});
