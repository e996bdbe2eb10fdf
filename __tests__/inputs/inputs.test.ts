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
import { TOKEN } from "../../simulator/github.ts";
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
  expect(() => accepted({ ingest: "x", shards: "0" })).toThrow(
    /^The inputs have 2 problems\. ingest must .* "x"\. shards must .* "0"\. Correct the "with:" block .*; nothing was sent/,
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

  test("may be a secret too, which is never printed, or a word too short to be one", () => {
    expect(accepted({ "github-token": "token-123" })["github-token"]).toBe(
      "token-123",
    );
    const sent = accepted({ "extra-headers": "X-Key: token-123" });
    expect(sent["extra-headers"]).toEqual({ "X-Key": "token-123" });
    const { selection } = accepted({
      "api-token": "token-1",
      "integration-id": "token-1",
    });
    expect(selection).toMatchObject({ ids: [{ id: "token-1" }] });
    expect(
      problemsOf({
        ...share,
        username: "u",
        password: "int_123",
        "integration-id": "int_123",
      }),
    ).toEqual([]);
    expect(
      problemsOf({
        ...share,
        username: "u",
        password: "int_12345",
        "integration-id": "my_int_12345",
      }),
    ).toEqual([]);
  });
});

test("no problem quotes the beginning of a secret, which no mask would match", () => {
  const secret = "s3cret".repeat(20);
  const tooLong = "expect-search must have 3 to 80 characters on each line; ";
  const indexed = { "wait-for": "indexed" };
  // Without the secret, the input would be valid.
  given({ ...indexed, "expect-search": secret });
  const hide = (text: string): string => text.replaceAll(secret, "***");
  const { inputs } = checkInputs(readInputs(), hide);
  expect(inputs).toMatchObject({
    explanation: { what: "expect-search must not contain a secret" },
  });
  given({ ...indexed, "expect-search": `${"x".repeat(90)}${secret}` });
  expect(checkInputs(readInputs(), hide).inputs).toMatchObject({
    explanation: { what: `${tooLong}"${"x".repeat(59)}…" does not` },
  });
  given({ ...indexed, "expect-search": `${"x".repeat(50)}${secret}!` });
  const { inputs: partly } = checkInputs(readInputs(), hide);
  expect(JSON.stringify(partly)).not.toContain("s3c");
});

test("the failure issue has what it needs even where inputs are refused", () => {
  const issue = {
    "failure-issue": "true",
    "github-token": " ghs_1 ",
    "integration-id": "int_1",
    shards: "x",
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
  test("every form of each is masked once, also those of user and password together", () => {
    const written: string[] = [];
    jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      written.push(String(chunk).trim());
      return true;
    });
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
    const written: string[] = [];
    jest
      .spyOn(process.stdout, "write")
      .mockImplementation((chunk) => written.push(String(chunk)) > 0);
    given(inputs);
    maskSecretInputs([]);
    expect(
      written
        .filter((line) => line.startsWith("::warning"))
        .map((line) => line.split(" ")[0]),
    ).toEqual(weak.map((name) => `::warning::${name}`));
  });
});

const both = { username: "u", password: "p" };
const named = (type: string, ids = "") => ({
  "integration-type": type,
  "integration-id": ids,
});

// Of each problem the first two words: its input, and what it is.
test.each<[inputs: Record<string, string>, problems: string[]]>([
  [{}, []],
  [{ "refresh-oauth": "true" }, []],
  [{ username: "u" }, []],
  [{ password: "p" }, ["password has"]],
  [{ configure: "update", ...both }, ["configure must"]],
  [{ configure: "update", password: "p" }, ["configure must"]],
  [named("filesystem"), []],
  [{ ...named("filesystem"), ...both }, ["password has"]],
  [{ ...named("filesystem"), username: "u" }, []],
  [{ ...named("filesystem", "a"), configure: "update", ...both }, []],
  [{ ...named("filesystem", "a"), configure: "upsert", ...both }, []],
  [
    { ...named("filesystem"), configure: "update" },
    ["username is", "password is"],
  ],
  [
    { ...named("filesystem"), configure: "upsert", username: "u" },
    ["password is"],
  ],
  [
    { ...named("filesystem"), configure: "upsert", password: "p" },
    ["username is"],
  ],
  [{ ...named("filesystem"), configure: "create", ...both }, []],
  [
    { ...named("filesystem", "a"), configure: "create", ...both },
    ["integration-id must"],
  ],
  [{ ...named("filesystem"), "refresh-oauth": "true" }, ["refresh-oauth must"]],
  [
    {
      ...named("any", "confluence/a,filesystem/b,filesystem/d"),
      "refresh-oauth": "true",
    },
    ["refresh-oauth must"],
  ],
  [
    {
      ...named("any", "confluence/a,filesystem/b,sharepoint/c"),
      configure: "update",
      ...both,
    },
    ["configure must", "configure must"],
  ],
  [
    { ...named("filesystem", "all"), configure: "update", ...both },
    ["integration-id must"],
  ],
  [
    { ...named("filesystem", "all"), configure: "create", ...both },
    ["integration-id must"],
  ],
  [{ ...named("any", "all"), "refresh-oauth": "true" }, []],
  [{ "expect-search": "abc" }, ["expect-search needs"]],
  [{ "expect-search": "abc", "wait-for": "started" }, ["expect-search needs"]],
  [{ "expect-search": "abc", "wait-for": "indexed" }, []],
  [{ "expect-search": "\n " }, []],
  [{ "max-removed": "0" }, ["max-removed needs"]],
  [{ "max-removed": "10%", "wait-for": "started" }, ["max-removed needs"]],
  [{ "max-failed": "0", "dry-run": "true" }, ["max-failed needs"]],
  [{ "max-failed": "100%", ingest: "false" }, ["max-failed needs"]],
  [{ "max-failed": "", "min-items": "5" }, []],
  [
    {
      "max-removed": "5",
      "max-failed": "1",
      "expect-search": "!abc",
      "wait-for": "indexed",
    },
    [],
  ],
  [
    { "expect-search": "!abc", "max-removed": "5" },
    ["expect-search needs", "max-removed needs"],
  ],
  [{ ...named("any", "all"), username: "u" }, ["username must"]],
  [{ ...named("any", "all"), ...both }, ["password has", "username must"]],
  // Beside what is not valid by itself
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
  [
    { ...named("any", "all"), username: "a\u0007" },
    ["username must", "username must"],
  ],
  [
    { ...named("filesystem"), configure: "create", username: "\u0007" },
    ["username must", "password is"],
  ],
  [{ configure: "x", password: "p" }, ["configure must"]],
  [{ ...named("filesystem"), "refresh-oauth": "x" }, ["refresh-oauth must"]],
  [
    { ...named("any", "a"), password: "p" },
    ["integration-id needs", "password has"],
  ],
  [
    { ...named("jira", "a"), password: "p", "base-url": "http://a.test" },
    ["base-url is", 'integration-type "jira"', "password has"],
  ],
])("%j has these problems: %j", (inputs, problems) => {
  expect(
    problemsOf(inputs).map((line) => line.split(" ").slice(0, 2).join(" ")),
  ).toEqual(problems);
});

test("each contradiction says what to do", () => {
  const share = named("filesystem");
  expect(problemsOf({ ...share, configure: "upsert" })).toEqual([
    "username is required with configure: upsert",
    "password is required with configure: upsert; if it comes from a secret, check that this job gets that secret",
  ]);
  const update = { configure: "update", ...both };
  expect(problemsOf({ ...named("filesystem", "all"), ...update })).toEqual([
    'integration-id must name integrations with configure: update, not "all"',
  ]);
  const create = { configure: "create", ...both };
  expect(problemsOf({ ...named("filesystem", "a"), ...create })).toEqual([
    "integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update",
  ]);
  expect(problemsOf({ ...named("any", "all"), ...both })).toEqual([
    "password has no effect without configure; set configure, or leave password empty",
    "username must be empty with integration-id: all",
  ]);
  expect(problemsOf({ configure: "upsert" })).toEqual([
    "configure must be none for confluence; a person connects it in Zylon, by OAuth in a browser",
  ]);
  expect(problemsOf({ ...share, "refresh-oauth": "true" })).toEqual([
    "refresh-oauth must be false for filesystem, which has a username and password in place of OAuth",
  ]);
  expect(problemsOf({ "expect-search": "abc" })).toEqual([
    "expect-search needs wait-for: indexed, not completed",
  ]);
});

test("http goes to a loopback host, or where it is allowed", () => {
  const exposed = { "base-url": "http://zylon.test" };
  const problem =
    "base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true";
  expect(problemsOf(exposed)).toEqual([problem]);
  expect(problemsOf({ ...exposed, "allow-insecure-http": "x" })).toEqual([
    problem,
    expect.stringMatching(/^allow-/),
  ]);
  expect(problemsOf({ ...exposed, "allow-insecure-http": "true" })).toEqual([]);
  expect(problemsOf({ "base-url": "http://localhost:8080" })).toEqual([]);
});
