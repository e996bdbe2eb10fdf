/** All inputs together, as the environment of the step has them. */
import { jest } from "@jest/globals";
import { inputEnvironment } from "../../harness/environment.ts";
import {
  type CheckedInputs,
  checkInputs,
  type Inputs,
  maskSecretInputs,
  readInputs,
} from "../../src/inputs/inputs.ts";
import { ActionError } from "../../src/http/error.ts";
import { TOKEN } from "../../harness/github.ts";
import { setEnvironment } from "../support/environment.ts";

let undo = (): void => undefined;
afterEach(() => {
  jest.restoreAllMocks();
  undo();
});

const LEAST = {
  "base-url": "https://zylon.test",
  "api-token": "token-123",
  "integration-type": "confluence",
};

/** These inputs, on top of the least that a run needs. */
function given(inputs: Readonly<Record<string, string>>): void {
  undo();
  undo = setEnvironment(inputEnvironment({ ...LEAST, ...inputs }));
}

function check(inputs: Readonly<Record<string, string>>): CheckedInputs {
  given(inputs);
  return checkInputs(readInputs(), (text) => text.replaceAll("s3cret", "***"));
}

function accepted(inputs: Readonly<Record<string, string>>): Inputs {
  const { inputs: read } = check(inputs);
  if (read instanceof ActionError) throw read;
  return read;
}

/** What is wrong with these inputs, one problem after the other. */
function problemsOf(
  inputs: Readonly<Record<string, string>>,
): readonly string[] {
  const { inputs: read } = check(inputs);
  if (!(read instanceof ActionError)) return [];
  return read.explanation.details ?? [read.explanation.what];
}

test("white space around an input is dropped, except around the password", () => {
  const credentials = {
    "integration-type": "filesystem",
    configure: "create",
    username: "u",
    password: " p ",
  };
  expect(accepted({ ...credentials, organization: " acme " })).toMatchObject({
    password: " p ",
    organization: "acme",
  });
});

test("all problems are one failure", () => {
  expect(() => accepted({ ingest: "x", "max-parallel": "0" })).toThrow(
    /^The inputs have 2 problems\. ingest must .* "x"\. max-parallel must .* "0"\. Correct the "with:" block .*; nothing was sent/,
  );
});

describe("a secret where another input should be", () => {
  const share = { "integration-type": "filesystem", configure: "update" };

  test("is refused: the token in it, or the password as it", () => {
    const inputs = {
      "api-token": " token-123 ",
      "integration-id": "token-123",
      organization: "x/token%2D123/y",
      password: " pass-word ",
      "project-id": "pass-word",
      "github-token": "ghs_12345678",
      "expect-search": "ghs_12345678",
    };
    const token =
      "contains the value of api-token, which belongs in no other input";
    expect(problemsOf(inputs)).toEqual(
      expect.arrayContaining([
        `organization ${token}`,
        `integration-id ${token}`,
        "project-id has the value of password, which belongs in no other input",
        "expect-search contains the value of github-token, which belongs in no other input",
      ]),
    );
    expect(check(inputs).meant).toBeUndefined();
  });

  test("is a warning where it may be meant", () => {
    const inputs = {
      ...share,
      "integration-id": "int_1",
      username: "token-123",
      password: "filesystem",
    };
    expect(problemsOf(inputs)).toEqual([]);
    expect(check(inputs).warnings).toEqual([
      "integration-type has the value of password, so it is shown as ***.",
      "username contains the value of api-token, so it is shown as ***.",
    ]);
    const same = { ...inputs, username: "pass-word", password: "pass-word" };
    expect(check(same).warnings).toEqual([
      "username has the value of password, so it is shown as ***.",
    ]);
  });

  test("is nothing where the other input is a secret too, which is never printed", () => {
    const token = { "github-token": "token-123" };
    expect(accepted(token)).toMatchObject(token);
    const headers = accepted({ "extra-headers": "X-Key: token-123" });
    expect(headers["extra-headers"]).toEqual({ "X-Key": "token-123" });
  });

  test.each([
    ["a short token", { "api-token": "token-1", "integration-id": "token-1" }],
    [
      "a short password",
      {
        ...share,
        username: "u",
        password: "int_123",
        "integration-id": "int_123",
      },
    ],
    [
      "a part of it is a password",
      {
        ...share,
        username: "u",
        password: "int_12345",
        "integration-id": "my_int_12345",
      },
    ],
  ])("is nothing where it may be a word: %s", (_name, inputs) => {
    expect(problemsOf(inputs)).toEqual([]);
  });
});

describe("a secret in a problem", () => {
  const secret = "s3cret".repeat(20);
  /** The problem of an `expect-search` that has this text. */
  function problemOf(search: string): string {
    given({ "wait-for": "indexed", "expect-search": search });
    const { inputs } = checkInputs(readInputs(), (text) =>
      text.replaceAll(secret, "***"),
    );
    return inputs instanceof ActionError ? inputs.explanation.what : "";
  }

  test("is not quoted in part, which no mask would match", () => {
    const before = "x".repeat(90);
    expect(problemOf(`${before}${secret}`)).toBe(
      `expect-search must have 3 to 80 characters on each line; "${"x".repeat(59)}…" does not`,
    );
    const around = `${"x".repeat(50)}${secret}${"y".repeat(40)}`;
    expect(problemOf(around)).toContain(`"${"x".repeat(50)}***yyyyyy…"`);
  });

  test("is the problem, where the input would be valid without it", () => {
    expect(problemOf(secret)).toBe("expect-search must not contain a secret");
  });
});

test("the failure issue has what it needs even where inputs are refused", () => {
  const issue = {
    "failure-issue": "true",
    "github-token": " ghs_1 ",
    "integration-id": "int_1",
    ingest: "x",
  };
  expect(check(issue)).toMatchObject({
    inputs: { code: "invalid-input" },
    issue: { token: "ghs_1", subject: "confluence int_1" },
  });
});

test("an empty github-token is no bad input: the issue says so", () => {
  const issue = { "failure-issue": "true", "github-token": " " };
  expect(problemsOf(issue)).toEqual([]);
  expect(check(issue).issue).toMatchObject({ token: "" });
  expect(check({ "failure-issue": "true" }).issue).toMatchObject({
    token: TOKEN,
  });
});

test.each([
  [
    { "integration-type": "any", "integration-id": "all" },
    { kind: "all", except: [] },
  ],
  [{ "integration-type": "any" }, undefined],
  [{ "integration-type": "jira" }, undefined],
  [{ "integration-id": "a b" }, undefined],
])("what %j mean where the run ends before it begins", (inputs, selection) => {
  expect(check(inputs).meant).toEqual(selection);
});

describe("the secrets", () => {
  /** What is printed from here on. */
  function linesWritten(): string[] {
    const lines: string[] = [];
    jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      lines.push(String(chunk).trim());
      return true;
    });
    return lines;
  }

  test("every form of each is masked once, also those of user and password together", () => {
    const written = linesWritten();
    given({
      password: "pass",
      "github-token": "token-123",
      username: "ada",
      "extra-headers": "X-Key: 0123-4567\nX-Env: staging",
    });
    const forms = maskSecretInputs([]);
    expect(forms).toEqual(
      expect.arrayContaining([
        "token-123",
        "pass",
        btoa("ada:pass"),
        "0123-4567",
        btoa("0123-4567"),
      ]),
    );
    expect(forms.join(" ")).not.toMatch(/staging|X-/);
    expect(forms).toEqual([...new Set(forms)]);
    expect(written).toEqual(forms.map((form) => `::add-mask::${form}`));
  });

  test.each([
    [{ "api-token": "" }, []],
    [{ "extra-headers": "X-Env: dev" }, []],
    [
      { "api-token": "abc", password: "abc", "github-token": "abc" },
      ["api-token", "password", "github-token"],
    ],
    [
      { "api-token": "abcd", password: "a", "github-token": "abcd" },
      ["password"],
    ],
  ])("of %j these are too short: %j", (inputs, weak) => {
    const written = linesWritten();
    given(inputs);
    maskSecretInputs([]);
    const warnings = written.filter((line) => line.startsWith("::warning"));
    expect(warnings.map((line) => line.split(" ")[0])).toEqual(
      weak.map((name) => `::warning::${name}`),
    );
  });
});

/** Of each problem the first two words: its input, and what it is. */
const shortProblemsOf = (inputs: Readonly<Record<string, string>>): string[] =>
  problemsOf(inputs).map((line) => line.split(" ").slice(0, 2).join(" "));

const both = { username: "u", password: "p" };
const named = (type: string, ids = "") => ({
  "integration-type": type,
  "integration-id": ids,
});
const share = named("filesystem");
const oneShare = named("filesystem", "a");
const all = named("any", "all");

type Row = [inputs: Record<string, string>, problems: string[]];

describe("credentials", () => {
  test.each<Row>([
    [{}, []],
    [{ username: "u" }, []],
    [{ ...share, username: "u" }, []],
    [{ password: "p" }, ["password has"]],
    [{ ...share, ...both }, ["password has"]],
    [{ ...all, username: "u" }, ["username must"]],
    [{ ...all, ...both }, ["password has", "username must"]],
  ])("without configure: %j has these problems: %j", (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  });

  test.each<Row>([
    [{ ...oneShare, configure: "update", ...both }, []],
    [{ ...oneShare, configure: "upsert", ...both }, []],
    [{ ...share, configure: "create", ...both }, []],
    [{ ...share, configure: "update" }, ["username is", "password is"]],
    [{ ...share, configure: "upsert", username: "u" }, ["password is"]],
    [{ ...share, configure: "upsert", password: "p" }, ["username is"]],
  ])("for configure: %j has these problems: %j", (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  });
});

describe("the integrations", () => {
  const manyShares = named("filesystem", "all");

  test.each<Row>([
    [{ ...oneShare, configure: "create", ...both }, ["integration-id must"]],
    [{ ...manyShares, configure: "create", ...both }, ["integration-id must"]],
    [{ ...manyShares, configure: "update", ...both }, ["integration-id must"]],
    [{ configure: "update", ...both }, ["configure must"]],
    [{ configure: "update", password: "p" }, ["configure must"]],
    [
      {
        ...named("any", "confluence/a,filesystem/b,sharepoint/c"),
        configure: "update",
        ...both,
      },
      ["configure must", "configure must"],
    ],
  ])("of configure: %j has these problems: %j", (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  });

  test.each<Row>([
    [{ "refresh-oauth": "true" }, []],
    [{ ...all, "refresh-oauth": "true" }, []],
    [{ ...share, "refresh-oauth": "true" }, ["refresh-oauth must"]],
    [
      {
        ...named("any", "confluence/a,filesystem/b,filesystem/d"),
        "refresh-oauth": "true",
      },
      ["refresh-oauth must"],
    ],
  ])("of refresh-oauth: %j has these problems: %j", (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  });
});

test.each<Row>([
  [{ "expect-search": "abc" }, ["expect-search needs"]],
  [{ "expect-search": "abc", "wait-for": "started" }, ["expect-search needs"]],
  [{ "expect-search": "\n " }, []],
  [{ "max-removed": "0" }, ["max-removed needs"]],
  [{ "max-removed": "10%", "wait-for": "started" }, ["max-removed needs"]],
  [{ "max-failed": "0", "dry-run": "true" }, ["max-failed needs"]],
  [{ "max-failed": "100%", ingest: "false" }, ["max-failed needs"]],
  [{ "max-failed": "", "min-items": "5" }, []],
  [
    { "expect-search": "abc", "max-removed": "5" },
    ["expect-search needs", "max-removed needs"],
  ],
  [
    {
      "wait-for": "indexed",
      "max-removed": "5",
      "max-failed": "1",
      "expect-search": "abc",
    },
    [],
  ],
])(
  "what only indexed documents show: %j has these problems: %j",
  (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  },
);

test.each<Row>([
  [
    { "expect-search": "abc", "max-removed": "5", "wait-for": "x" },
    ["wait-for must"],
  ],
  [{ "max-removed": "x" }, ["max-removed must"]],
  [
    { configure: "x", "max-removed": "5" },
    ["configure must", "max-removed needs"],
  ],
  [{ "expect-search": "ab" }, ["expect-search must", "expect-search needs"]],
  [{ ...all, username: "a\u0007" }, ["username must", "username must"]],
  [
    { ...share, configure: "create", username: "\u0007" },
    ["username must", "password is"],
  ],
  [{ configure: "x", password: "p" }, ["configure must"]],
  [{ ...share, "refresh-oauth": "x" }, ["refresh-oauth must"]],
  [
    { ...named("any", "a"), password: "p" },
    ["integration-id needs", "password has"],
  ],
  [
    { ...named("jira", "a"), password: "p", "base-url": "http://a.test" },
    ["base-url is", 'integration-type "jira"', "password has"],
  ],
])(
  "beside an input that is not valid: %j has these problems: %j",
  (inputs, problems) => {
    expect(shortProblemsOf(inputs)).toEqual(problems);
  },
);

test.each<Row>([
  [
    { ...share, configure: "upsert" },
    [
      "username is required with configure: upsert",
      "password is required with configure: upsert; if it comes from a secret, check that this job gets that secret",
    ],
  ],
  [
    { ...named("filesystem", "all"), configure: "update", ...both },
    ['integration-id must name integrations with configure: update, not "all"'],
  ],
  [
    { ...oneShare, configure: "create", ...both },
    [
      "integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update",
    ],
  ],
  [
    { ...all, ...both },
    [
      "password has no effect without configure; set configure, or leave password empty",
      "username must be empty with integration-id: all",
    ],
  ],
  [
    { configure: "upsert" },
    [
      "configure must be none for confluence; a person connects it in Zylon, by OAuth in a browser",
    ],
  ],
  [
    { ...share, "refresh-oauth": "true" },
    [
      "refresh-oauth must be false for filesystem, which has a username and password in place of OAuth",
    ],
  ],
  [
    { "expect-search": "abc" },
    ["expect-search needs wait-for: indexed, not completed"],
  ],
])("a contradiction says what to do: %j", (inputs, problems) => {
  expect(problemsOf(inputs)).toEqual(problems);
});

describe("a base-url without TLS", () => {
  const exposed = { "base-url": "http://zylon.test" };
  const problem =
    "base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true";

  test("is refused", () => {
    expect(problemsOf(exposed)).toEqual([problem]);
  });

  test("is refused beside an allow-insecure-http that is not valid", () => {
    const inputs = { ...exposed, "allow-insecure-http": "x" };
    expect(problemsOf(inputs)).toEqual([
      problem,
      expect.stringMatching(/^allow-/),
    ]);
  });

  test.each([
    { ...exposed, "allow-insecure-http": "true" },
    { "base-url": "http://localhost:8080" },
  ])("is taken, where it is allowed or goes to this machine: %j", (inputs) => {
    expect(problemsOf(inputs)).toEqual([]);
  });
});
