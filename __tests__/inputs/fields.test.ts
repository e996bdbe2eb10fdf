/** What each input takes, and what it makes of it. */
import { type InputName, PARSERS } from "../../src/inputs/inputs.ts";
import { knownConnector } from "../support/connector.ts";

/** The value, or the problem in angle brackets. */
function parsed(name: InputName, text: string): unknown {
  const one = PARSERS[name](text);
  return "value" in one ? one.value : `<${one.problem}>`;
}

const starting = (problem: string): unknown =>
  expect.stringMatching(new RegExp(`^<${problem}`));
const text = (given: string) => ({ text: given, absent: false });
const gone = (given: string) => ({ text: given, absent: true });
const numbers =
  "a whole number from 0 to 1000000000, or a percentage such as 10%";

test.each<[name: InputName, text: string, value: unknown]>([
  ["ingest", " ", true],
  ["dry-run", "", false],
  ["dry-run", " TRUE ", true],
  ["ingest", "False", false],
  ["ingest", "yes\n", '<must be true or false, not "yes">'],
  ["request-timeout-seconds", " ", 30],
  ["request-timeout-seconds", " 1 ", 1],
  ["request-timeout-seconds", "600", 600],
  [
    "request-timeout-seconds",
    "0",
    '<must be a whole number from 1 to 600, not "0">',
  ],
  [
    "request-timeout-seconds",
    "601",
    '<must be a whole number from 1 to 600, not "601">',
  ],
  [
    "request-timeout-seconds",
    "x1",
    '<must be a whole number from 1 to 600, not "x1">',
  ],
  [
    "request-timeout-seconds",
    "1x",
    '<must be a whole number from 1 to 600, not "1x">',
  ],
  [
    "request-timeout-seconds",
    "0000000000000001",
    starting("must be a whole number"),
  ],
  ["min-items", " ", undefined],
  ["min-items", "0", 0],
  [
    "min-items",
    "-1",
    '<must be a whole number from 0 to 1000000000, not "-1">',
  ],
  ["wait-for", " ", "completed"],
  ["wait-for", " Indexed ", "indexed"],
  [
    "wait-for",
    "later",
    '<must be one of completed, started, indexed, not "later">',
  ],
  ["max-removed", " ", undefined],
  ["max-removed", " 7 ", { value: 7, percent: false }],
  ["max-removed", " 0.5 % ", { value: 0.5, percent: true }],
  ["max-removed", "1000000000", { value: 1_000_000_000, percent: false }],
  ...[
    "1000000001",
    "x1",
    "1x",
    "1%x",
    "-1",
    "1e3",
    "1.5",
    "1.0005%",
    "100.001%",
    "101%",
    "10%%",
  ].map((text): [InputName, string, string] => [
    "max-removed",
    text,
    `<must be ${numbers}, not "${text}">`,
  ]),
  ["max-failed", " ", undefined],
  ["max-failed", "0", { value: 0, percent: false }],
  ["max-failed", "true", `<must be ${numbers}, not "true">`],
  ["max-failed", "false", `<must be ${numbers}, not "false">`],
  ["max-failed", "5", { value: 5, percent: false }],
  ["max-failed", " 2.5 % ", { value: 2.5, percent: true }],
  ["max-failed", "x", `<must be ${numbers}, not "x">`],
  [
    "expect-search",
    ` ${"x".repeat(80)} \n\nabc\r\nabc`,
    [text("x".repeat(80)), text("abc")],
  ],
  [
    "expect-search",
    `! abc\n!${"😀".repeat(80)}\n!!x!\n!abc`,
    [gone("abc"), gone("😀".repeat(80)), gone("!x!")],
  ],
  [
    "expect-search",
    "x".repeat(81),
    starting("must have 3 to 80 characters on each line"),
  ],
  ...["ab", "!ab", "!", "abc\n!"].map((given): [InputName, string, string] => [
    "expect-search",
    given,
    `<must have 3 to 80 characters on each line; "${given.split("\n").at(-1) ?? ""}" does not>`,
  ]),
  ["api-token", " !~ ", "!~"],
  [
    "api-token",
    "  ",
    starting("is empty.*stored.*fork.*Dependabot.*environment or organization"),
  ],
  ["api-token", "bearer x", starting("must be the token alone")],
  ["api-token", "bearerx", "bearerx"],
  ...["x bearer y", "a b", "a\u007f", "éa", "aé"].map(
    (text): [InputName, string, unknown] => [
      "api-token",
      text,
      starting("contains a line break"),
    ],
  ),
  ["organization", " ", "default"],
  ["organization", " acme ", "acme"],
  ...["ä", "äx", "xä"].map((text): [InputName, string, unknown] => [
    "organization",
    text,
    starting("must be the slug"),
  ]),
  ["integration-type", " ANY ", "any"],
  ["integration-type", " FileSystem ", knownConnector("filesystem")],
  [
    "integration-type",
    " ",
    starting(
      "is required; use one of confluence, confluencelocal, .*, or any>$",
    ),
  ],
  [
    "integration-type",
    "jira",
    starting('"jira" is not supported; use one of '),
  ],
  ["project-id", "", []],
  ["project-id", " a \r\n\n b\na", ["a", "b"]],
  ["project-id", "a,b", starting("must have one id per line,")],
  [
    "failure-issue-assignees",
    " @ada, ,@grace\nci[bot],ada ",
    ["ada", "grace", "ci[bot]"],
  ],
  [
    "failure-issue-assignees",
    "a@b",
    '<must be logins separated by commas; "a@b" is not one>',
  ],
  ["username", " a b ", "a b"],
  ["username", "a\u0000b", "<must not contain control characters>"],
  ["password", " a ", " a "],
])("%s %j: %j", (name, text, value) => {
  expect(parsed(name, text)).toEqual(value);
});
