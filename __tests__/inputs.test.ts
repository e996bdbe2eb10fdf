/** The inputs: what each takes, what it refuses, and what they mean together. */
import { writeFileSync } from "node:fs";
import { EOL } from "node:os";
import { join } from "node:path";
import { makeCertificate } from "../simulator/http/certificate.ts";
import { Failure } from "../src/errors.ts";
import { describeIneffectiveInputs } from "../src/inputs/ineffective.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { parseInputs, getInputProblems, readInputsWith } from "./inputs.ts";
import { runAction, TOKEN } from "./run-action.ts";

type Given = Record<string, string>;

const { ca } = await makeCertificate();
const pemFile = join(temporaryFolder(), "ca.pem");
writeFileSync(pemFile, `# ours\n${ca}`);

const account = { username: "svc", password: "pass-word" };
const share: Given = {
  "integration-type": "filesystem",
  configure: "update",
  ...account,
};
const watched: Given = { "wait-for": "indexed" };
const text = "Pump manual";

test.each([
  ["zylon.example.com", "https://zylon.example.com/"],
  ["  https://zylon.example.com/  ", "https://zylon.example.com/"],
  ["zylon.example.com/api", "https://zylon.example.com/"],
  ["https://zylon.example.com/api/v1/", "https://zylon.example.com/"],
  [
    "https://zylon.example.com/api/v1/app/integration/confluence/int_1/config",
    "https://zylon.example.com/",
  ],
  [
    "HTTPS://Zylon.Example.com:8443/ai/API/V1//",
    "https://zylon.example.com:8443/ai",
  ],
  ["zylon.example.com/ai/", "https://zylon.example.com/ai"],
  ["https://zylon.example.com/api/v12", "https://zylon.example.com/api/v12"],
  ["https://zylon.example.com/a@b", "https://zylon.example.com/a@b"],
  ["zylon:8443", "https://zylon:8443/"],
  ["zýlon.example.com", "https://xn--zlon-5ra.example.com/"],
  ["[::1]:8080", "https://[::1]:8080/"],
  ["http://localhost:8080", "http://localhost:8080/"],
  ["http://127.0.0.2/api", "http://127.0.0.2/"],
])('base-url "%s" is %s', async (given, address) => {
  const { baseUrl: url } = await parseInputs({ "base-url": given });
  expect(url.href).toBe(address);
});

test("where several needed inputs are empty, the job may lack the environment that has them", async () => {
  const hint =
    'If the secrets and variables are stored in an environment, name it with "environment:" in the job. Correct the "with:" block';
  const both = { "base-url": "", "api-token": "" };
  await expect(parseInputs(both)).rejects.toThrow(`. ${hint}`);
  await expect(parseInputs({ "api-token": "" })).rejects.not.toThrow(hint);
});

test.each([
  ["", "is required"],
  ["https://", "https://"],
  ["ftp://zylon.test", "ftp://zylon.test"],
  ["https://zylon.test:99999", "https://zylon.test:99999"],
  ["$ZYLON_URL", "$ZYLON_URL"],
  ['"https://zylon.test"', '"https://zylon.test"'],
  ["zylon.test/a b", "zylon.test/a b"],
  ["zylon.test\\ai", "zylon.test\\ai"],
  ["/api/v1", "/api/v1"],
  ["https://joe:p4ss/p4ss?p4ss@zylon.test/ai", "https://…@zylon.test/ai"],
])(
  'base-url "%s" is refused as "%s", with an example',
  async (given, shown) => {
    const problems = await getInputProblems({ "base-url": given });
    expect(problems).toMatch(/^base-url .*https:\/\/zylon\.example\.com/);
    expect(problems).toContain(shown);
    expect(problems).not.toMatch(/p4ss|joe/);
  },
);

test.each([
  ["https://joe@zylon.test", 'remove "…@" from "https://…@zylon.test"'],
  ["joe:p4ss@zylon.test/api", 'remove "…@" from "…@zylon.test/api"'],
  [
    "https://zylon.test/app/projects/prj_1?tab=p4ss#p4ss",
    'remove "?…" from "https://zylon.test/app/projects/prj_1?…", and "/app/projects/prj_1" too, unless Zylon is below that path',
  ],
  [
    "https://zylon.test/ai?key=p4ss",
    'remove "?…" from "https://zylon.test/ai?…", and "/ai" too, unless Zylon is below that path',
  ],
  ["https://zylon.test/#p4ss", 'remove "#…" from "https://zylon.test/#…"'],
  ["zylon.test/?", 'remove "?…" from "zylon.test/?…"'],
  [
    "https://joe:p4ss@zylon.test/a@b?key=p4ss#p4ss",
    'remove "…@" and "?…" from "https://…@zylon.test/a@b?…", and "/a@b" too, unless Zylon is below that path',
  ],
])(
  'base-url "%s" is refused with what to remove, and without its values',
  async (given, problem) => {
    const problems = await getInputProblems({ "base-url": given });
    expect(problems).toBe(
      `base-url must be like https://zylon.example.com: ${problem}`,
    );
    expect(problems).not.toMatch(/p4ss|joe/);
  },
);

test.each<[name: string, given: string, value: unknown, beside?: Given]>([
  ["api-token", `\n ${TOKEN} \n`, TOKEN],
  ["organization", "", "default"],
  ["organization", " acme ", "acme"],
  ["ca-certificate", "", []],
  ["ca-certificate", `${ca}\n${ca}`, [ca.trim(), ca.trim()]],
  ["ca-certificate", pemFile, [ca.trim()]],
  ["extra-headers", " \n", {}],
  [
    "extra-headers",
    "X-Key: a b:c \r\n\r\ncookie:a=b",
    { "X-Key": "a b:c", cookie: "a=b" },
  ],
  ["username", " svc ", "svc", share],
  ["password", " p ss ", " p ss ", share],
  ["configure", "", "none"],
  ["configure", "UPSERT", "upsert", share],
  ["refresh-oauth", "", false],
  ["refresh-oauth", "True", true],
  ["ingest", "", true],
  ["ingest", "FALSE", false],
  ["wait-for", "", "completed"],
  ["wait-for", "Started", "started"],
  ["wait-timeout-seconds", "", 1800],
  ["wait-timeout-seconds", "21600", 21_600],
  ["expect-search", `\n ${text} \n\nabc\nabc`, [text, "abc"], watched],
  ["expect-search", "x".repeat(80), ["x".repeat(80)], watched],
  ["project-id", " prj_1 \n\nprj_2\nprj_1", ["prj_1", "prj_2"]],
  ["project-id", "Q1, Q2 (old)", ["Q1, Q2 (old)"]],
  ["min-items", "", undefined],
  ["min-items", "0", 0],
  ["max-removed", "", undefined],
  ["max-removed", "5", { value: 5, isPercent: false, text: "5" }, watched],
  [
    "max-removed",
    "100%",
    { value: 100, isPercent: true, text: "100%" },
    watched,
  ],
  ["max-failed", "0", { value: 0, isPercent: false, text: "0" }, watched],
  ["max-parallel", "", 4],
  ["max-parallel", "32", 32],
  ["request-timeout-seconds", "", 30],
  ["request-timeout-seconds", "600", 600],
  ["max-retries", "", 8],
  ["max-retries", "0", 0],
  ["failure-issue-assignees", "@ada, bob", ["ada", "bob"]],
  ["failure-issue-assignees", "dependabot[bot]", ["dependabot[bot]"]],
  ["failure-issue-key", "eu", "eu"],
])("%s: %j is %j", async (name, given, value, beside = {}) => {
  const inputs = await parseInputs({ ...beside, [name]: given });
  const key = name.replace(/-(.)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  expect(new Map<string, unknown>(Object.entries(inputs)).get(key)).toEqual(
    value,
  );
});

test.each<[name: string, given: string, problem: RegExp, beside?: Given]>([
  ["api-token", " ", /empty.*secret/],
  ["api-token", "zyl_01\n23", /line break/],
  ["api-token", "zyl_\u000701", /character/],
  [
    "ca-certificate",
    "missing.pem",
    /there is no file "missing\.pem" on this runner \(if it is/,
  ],
  [
    "organization",
    "Aurora Labs",
    /must be a slug or UUID, not "Aurora Labs" \(remove it, or write the slug of your organization; that of the first one is default\)$/,
  ],
  ["ca-certificate", ".", /path of a readable PEM file, not "\."/],
  ["ca-certificate", "-----BEGIN RSA PRIVATE KEY-----", /no PEM certificate/],
  ["ca-certificate", ca.replace("M", "!"), /an invalid certificate/],
  ["extra-headers", "X-Key: a\n\nvalue-alone", /"Name: value" .*line 3/],
  ["extra-headers", "X Key: a", /"Name: value"/],
  ["extra-headers", "X-Key:", /"Name: value"/],
  ["extra-headers", "X-Key: a\u0000b", /"Name: value"/],
  ["extra-headers", "X-Key: 0123456789abc…", /"Name: value" .*line 1/],
  ["extra-headers", "X-Key: a\nx-KEY: b", /repeat a name.*line 2/],
  ["extra-headers", "Authorization: Basic abc", /must not set Authorization/],
  ["extra-headers", "X-ORG: acme", /must not set X-ORG/],
  ["extra-headers", "Proxy-Authorization: x", /must not set Proxy-Auth/],
  ["extra-headers", "Content-Type: text/plain", /must not set Content-Type/],
  [
    "integration-type",
    "conflunce",
    /not "conflunce" \(did you mean confluence\?\)/,
  ],
  [
    "integration-type",
    "whiteboard",
    /must be confluence, .* or any, not "whiteboard"$/,
  ],
  [
    "configure",
    "delete",
    /must be none, create, update or upsert, not "delete"/,
  ],
  ["configure", "true", /not "true"$/],
  ["configure", "on", /not "on"$/],
  ["configure", "updaet", /did you mean update\?/],
  ["wait-for", "index", /did you mean indexed\?/],
  ["refresh-oauth", "yes", /must be true or false, not "yes"/],
  ["ingest", "1", /must be true or false/],
  ["dry-run", "no", /must be true or false/],
  ["failure-issue", "on", /must be true or false/],
  ["allow-insecure-http", "x", /must be true or false/],
  [
    "wait-for",
    "indexd",
    /must be completed, started or indexed.*did you mean indexed\?/,
  ],
  ["wait-timeout-seconds", "0", /from 1 to 21600, not "0"/],
  ["wait-timeout-seconds", "21601", /from 1 to 21600/],
  ["wait-timeout-seconds", "1e3", /whole number/],
  ["expect-search", `${text}\nab`, /3 to 80 .*"ab"/, watched],
  ["expect-search", "x".repeat(81), /3 to 80/, watched],
  ["project-id", "prj\u00001", /one id per line/],
  ["project-id", "..", /one id per line/],
  ["min-items", "-1", /whole number/],
  ["min-items", "10%", /whole number/],
  ["max-removed", "101%", /0% to 100%, not "101%"/, watched],
  ["max-removed", "2.5%", /0% to 100%/, watched],
  ["max-failed", "none", /0% to 100%/, watched],
  ["max-parallel", "33", /from 1 to 32/],
  ["request-timeout-seconds", "601", /from 1 to 600/],
  ["max-retries", "21", /from 0 to 20/],
  ["failure-issue-assignees", "ada; bob", /logins/],
])("%s: %j is refused", async (name, given, problem, beside = {}) => {
  const problems = await getInputProblems({ ...beside, [name]: given });
  expect(problems).toMatch(new RegExp(`^${name} .*${problem.source}`));
});

test("all problems are one failure, which says what to correct", async () => {
  const reading = parseInputs({ ingest: "x", "max-retries": "y" });
  await expect(reading).rejects.toThrow(
    /ingest must .* "x"; max-retries must .* "y"\. Correct the "with:" block/,
  );
});

test("the failure issue has what it needs where other inputs are refused", async () => {
  const { issueInputs } = await readInputsWith({
    "failure-issue": "true",
    "max-retries": "x",
  });
  expect(issueInputs).toMatchObject({ failureIssue: true });
  const { issueInputs: usual } = await readInputsWith({ "wait-for": "x" });
  expect(usual).toMatchObject({ waitFor: "completed" });
  const wrong = await readInputsWith({ "failure-issue": "x" });
  expect(wrong.issueInputs).toBeUndefined();
});

/** What an `integration-id` may be beside each of these. */
const any: Given = { "integration-type": "any", "integration-id": "all" };
const shelf: Given = {
  ...share,
  configure: "create",
  "integration-id": "",
  "project-id": "a",
  content: "/a",
};
const oauth = { "integration-type": "sharepoint" };

test.each<[inputs: Given, problems: RegExp]>([
  [
    { ...share, username: "" },
    /^username is empty, but configure needs it \(check the name of its secret/,
  ],
  [
    { ...share, password: "" },
    /^password is empty, but configure needs it \(check the name of its secret/,
  ],
  [
    { ...share, username: "", password: "" },
    /^username is empty, [^;]*\(.*\); password is empty, /,
  ],
  [{ ...share, configure: "" }, /password has no effect without configure/],
  [{ ...share, ...oauth }, /configure doesn't work with .*sharepoint/],
  [{ ...share, configure: "create" }, /integration-id must be empty/],
  [
    { ...share, "integration-id": "all" },
    /configure can't be combined with integration-id: all/,
  ],
  [
    { ...any, username: "svc" },
    /^username can't be combined with integration-id: all; remove it, or leave integration-id empty$/,
  ],
  [
    {
      ...any,
      ...account,
      configure: "upsert",
      "integration-id": "all, !int_2",
    },
    /configure can't be combined with integration-id: all/,
  ],
  [
    { ...any, ...account, configure: "create" },
    /integration-id must be empty with configure: create; integration-type is required/,
  ],
  [{ ...share, "refresh-oauth": "true" }, /refresh-oauth is only for/],
  [
    { content: "/a" },
    /content is only for .*filesystem; content needs configure.*; content needs one project-id/,
  ],
  [{ ...shelf, "integration-type": "claromentis" }, /^content is only for/],
  [{ ...shelf, "project-id": "a\nb" }, /^content needs one project-id/],
  [{ ...shelf, ingest: "false" }, /^content has no effect/],
  [{ "expect-search": text }, /expect-search needs wait-for: indexed/],
  [{ "max-removed": "5" }, /max-removed needs wait-for: indexed/],
  [{ "max-failed": "5", "wait-for": "started" }, /max-failed needs/],
  [{ "base-url": "http://zylon.test" }, /base-url is http:.* allow-insecure/],
  [{ "base-url": "http://127.evil.test" }, /base-url is http:/],
  [{ "base-url": "http://localhost.test" }, /base-url is http:/],
])("%j contradict each other", async (inputs, problems) => {
  expect(await getInputProblems(inputs)).toMatch(problems);
});

test.each<[inputs: Given]>([
  [share],
  [{ ...share, configure: "upsert", "integration-id": "" }],
  [{ ...share, configure: "create", "integration-id": "" }],
  [shelf],
  [
    {
      ...any,
      "integration-id": "sharepoint/1, filesystem/2",
      configure: "update",
      ...account,
      "refresh-oauth": "true",
    },
  ],
  [
    {
      ...watched,
      "expect-search": text,
      "max-removed": "5",
      "max-failed": "5",
    },
  ],
  [{ "min-items": "5" }],
  [{ "base-url": "http://zylon.test", "allow-insecure-http": "true" }],
  [{ "base-url": "http://zylon.localhost" }],
])("%j go together", async (inputs) => {
  expect(await getInputProblems(inputs)).toBe("");
});

test.each<[inputs: Given, warning: string]>([
  [
    { "project-id": "prj_1" },
    "project-id needs wait-for: indexed, or configure: create or upsert with an empty integration-id",
  ],
  [
    { ...share, configure: "upsert", "project-id": "prj_1" },
    "project-id needs wait-for: indexed, or configure: create or upsert with an empty integration-id",
  ],
  [
    { "failure-issue-assignees": "ada" },
    "failure-issue-assignees needs failure-issue: true",
  ],
  [{ username: "svc" }, "username needs configure, or an empty integration-id"],
  [
    { ...watched, "expect-search": text, "dry-run": "true" },
    "expect-search needs dry-run: false",
  ],
  [
    { "project-id": "prj_1", username: "svc", "failure-issue-assignees": "a" },
    "username needs configure, or an empty integration-id; project-id needs wait-for: indexed, or configure: create or upsert with an empty integration-id; failure-issue-assignees needs failure-issue: true",
  ],
])("%j: one warning says what is without effect", async (inputs, warning) => {
  const seen = await runAction(
    {
      "GET config": [{ space_key: "SUP", path: "/mnt" }],
      "POST int_1": [{}],
    },
    inputs,
  );
  expect(seen.exitCode).toBe(0);
  const warnings = seen.log
    .split("\n")
    .filter((line) => line.startsWith("::warning"));
  expect(warnings).toEqual([
    `::warning::Some inputs have no effect in this run: ${warning}.`,
  ]);
  // After the line that names the server.
  expect(seen.log.indexOf("::warning")).toBeGreaterThan(
    seen.log.indexOf("Zylon at"),
  );
});

test.each([
  ["\n", true],
  ["\r\n", true],
  ["\r", true],
  ["", false],
  [" ", false],
])(
  "a password that ends with %j is sent as it is; of a line break, a warning tells",
  async (end, isWarned) => {
    const password = `Winter-2026-Kiel${end}`;
    const seen = await runAction(
      { "GET config": [{ path: "/mnt" }], "POST int_1": [{}] },
      { ...share, password },
    );
    expect(seen.exitCode).toBe(0);
    expect(seen.bodies).toContain(
      JSON.stringify({ username: "svc", password }),
    );
    const lines = seen.log
      .split("\n")
      .filter((line) => !line.includes("::add-mask"));
    expect(lines.filter((line) => line.startsWith("::warning"))).toEqual(
      isWarned
        ? [
            "::warning::The password ends with a line break, which is sent too. Store the secret again without it.",
          ]
        : [],
    );
    expect(lines.join("\n")).not.toMatch(/Winter|Kiel/);
  },
);

test.each<[inputs: Given]>([
  [{ ...watched, "project-id": "prj_1" }],
  [{ ...share, configure: "create", "integration-id": "", "project-id": "p" }],
  [{ ...share, configure: "upsert", "integration-id": "", "project-id": "p" }],
  [{ "failure-issue-assignees": "ada", "failure-issue": "true" }],
  [{ username: "svc", "integration-id": "" }],
  [share],
  [{ ...watched, "expect-search": text }],
  [{ "dry-run": "true" }],
])("%j: all have an effect", async (inputs) => {
  expect(describeIneffectiveInputs(await parseInputs(inputs))).toEqual([]);
});

/** In short: `only confluence`, `confluence/a b/c` or `all but …`. */
async function selected(type: string, ids: string): Promise<string> {
  const { selection } = await parseInputs({
    "integration-type": type,
    "integration-id": ids,
  });
  const name = (one: {
    connector?: { type: string } | undefined;
    id: string;
  }) =>
    one.connector === undefined ? one.id : `${one.connector.type}/${one.id}`;
  switch (selection.kind) {
    case "only":
      return `only ${selection.connector?.type ?? "any"}`;
    case "ids":
      return selection.ids.map(name).join(" ");
    case "all": {
      const of = selection.connector?.type ?? "any";
      return `all ${of} but ${selection.exclusions.map(name).join(" ")}`;
    }
  }
}

test.each([
  ["confluence", "", "only confluence"],
  ["ConfluenceLocalLegacy", " \n ", "only confluencelocal"],
  ["FileSystem", "int_1", "filesystem/int_1"],
  ["confluence", " a ,\r\n b ,, ", "confluence/a confluence/b"],
  ["confluence", "Confluence/a, b", "confluence/a confluence/b"],
  [
    "any",
    "confluence/1, SharePoint/1, int_2",
    "confluence/1 sharepoint/1 int_2",
  ],
  ["any", "", "only any"],
  ["", "int_1", "int_1"],
  ["confluence", "1a/b", "confluence/1a/b"],
  ["confluence", "int 1", "confluence/int 1"],
  ["confluence", "All", "all confluence but "],
  ["any", "all\n!int_1, ! sharepoint/2", "all any but int_1 sharepoint/2"],
])(
  "integration-type %s with integration-id %j is %s",
  async (type, ids, all) => {
    expect(await selected(type, ids)).toBe(all);
  },
);

test.each([
  ["confluence", "sharepoint/1", /sharepoint\/1, which contradicts/],
  [
    "confluence",
    "whiteboard/1",
    /the type "whiteboard", which must be confluence,/,
  ],
  ["any", "all, !conflunce/1", /did you mean confluence\?/],
  ["confluence", "all, int_1", /"all" with !id/],
  ["confluence", "int_1, !int_2", /"all" with !id/],
  ["confluence", "!int_2", /"all" with !id/],
  ["confluence", "confluence/..", /must be ids/],
  ["any", "all, !.", /must be ids/],
])(
  "integration-type %s with integration-id %j is refused",
  async (type, ids, problem) => {
    const inputs = { "integration-type": type, "integration-id": ids };
    expect(await getInputProblems(inputs)).toMatch(
      new RegExp(`^integration-id .*${problem.source}`),
    );
  },
);

test.each([
  [
    "INPUT_MAX_REMOVED",
    "max_removed is not an input (did you mean max-removed?)",
  ],
  ["INPUT_MAX-RMOVD", "max-rmovd is not an input (did you mean max-removed?)"],
  ["INPUT_wait-for", "wait-for is not an input (did you mean wait-for?)"],
  ["INPUT_INGESTS", "ingests is not an input (did you mean ingest?)"],
  ["INPUT_APITOKN", "apitokn is not an input (did you mean api-token?)"],
  ["INPUT_DRY-RNU", "dry-rnu is not an input (did you mean dry-run?)"],
  ["INPUT_INGETS", "ingets is not an input (did you mean ingest?)"],
  ["INPUT_WAIT-FRO", "wait-fro is not an input (did you mean wait-for?)"],
  ["INPUT_MIN-ITMES", "min-itmes is not an input (did you mean min-items?)"],
  [
    "INPUT_MXA-REMOVDE",
    "mxa-removde is not an input (did you mean max-removed?)",
  ],
  [
    "INPUT_MAX-REMVOEX",
    "max-remvoex is not an input (did you mean max-removed?)",
  ],
])("%s is taken for a mistake", async (name, problem) => {
  expect(await getInputProblems({}, { [name]: "5" })).toBe(problem);
});

test.each([
  "INPUT_FOLDER",
  "INPUT_INGESTED",
  "INPUT_INGETSS",
  "INPUT_MAX-RMVD",
  "MAX_REMOVED",
])("%s is left to the runner", async (name) => {
  expect(await getInputProblems({}, { [name]: "5" })).toBe("");
});

test.each(["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"])(
  "with %s a misspelt name is a warning, since it may be an input of a composite action",
  async (runner) => {
    const env = { INPUT_MAX_REMOVED: "5", [runner]: "true" };
    const { inputs, printed } = await readInputsWith({}, env);
    expect(inputs).not.toBeInstanceOf(Failure);
    expect(printed).toMatch(/^::warning::max_removed is not an input/m);
  },
);

test("every secret is masked in its forms before anything else is printed", async () => {
  const proxy = { https_proxy: "http://joe:pr%C3%B6xy-pass@proxy.test:3128" };
  const { printed } = await readInputsWith(
    {
      ...share,
      password: ' pa"ss wörd\nline-two ',
      "github-token": "ghs_12345678",
      "extra-headers": "X-Key: 0123-4567\nX-Env: staging",
      ingest: "yes",
    },
    { ...proxy, ACT: "true", INPUT_WAIT_FOR: "x" },
  );
  const lines = printed.trim().split(EOL);
  const masks = lines.filter((one) => one.startsWith("::add-mask::"));
  expect(lines.slice(0, masks.length)).toEqual(masks);
  const base64 = (words: string): string =>
    Buffer.from(words).toString("base64");
  const password = 'pa"ss wörd\nline-two';
  const escaped = (secret: string): string =>
    secret.replaceAll("%", "%25").replaceAll("\n", "%0A");
  const forms = [
    TOKEN,
    "ghs_12345678",
    "0123-4567",
    "pröxy-pass",
    "pr%C3%B6xy-pass",
    base64("joe:pröxy-pass"),
    ` ${password} `,
    password,
    'pa"ss wörd',
    "line-two",
    'pa\\"ss wörd\\nline-two',
    encodeURIComponent(password),
    base64(password),
    base64(`svc:${password}`),
  ];
  for (const form of forms)
    expect(masks).toContain(`::add-mask::${escaped(form)}`);
  expect(masks).not.toContain("::add-mask::staging");
});

test("a secret that is too short for a mask is a warning", async () => {
  const { printed } = await readInputsWith({ ...share, password: "#?!" });
  expect(printed).toMatch(
    /^::warning::A secret is shorter than four characters/m,
  );
  expect(printed).not.toContain("#?!");
});

test("a problem quotes no secret", async () => {
  const problems = await getInputProblems({
    ...watched,
    "expect-search": `${"x".repeat(90)}${TOKEN}`,
    ingest: `a ${TOKEN} b`,
  });
  expect(problems).toContain('not "a *** b"');
  expect(problems).not.toContain(TOKEN.slice(0, 6));
});
