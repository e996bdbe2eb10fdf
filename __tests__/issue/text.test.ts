/** Title, body and comments of the failure issue. */
import { printerOf } from "../support/printer.ts";
import fc from "fast-check";
import { errorPage } from "../../harness/published.ts";
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import {
  failureComment,
  issueBody,
  type IssueFacts,
  issueTitle,
  keyLine,
  readIssueRun,
  recoveryComment,
  stateLine,
} from "../../src/issue/text.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { CONNECTORS } from "../../src/zylon/connectors.ts";

const now = "2026-11-25T03:04:59.000Z";
const environment = {
  GITHUB_REPOSITORY: "octo/docs",
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_JOB: "sync",
  GITHUB_ACTION: "ingest",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
};
const run = readIssueRun(environment, "null");
const facts: IssueFacts = {
  run,
  subject: "confluence int_1",
  results: [],
  printer: printerOf(),
};
const about = (subject: string): IssueFacts => ({ ...facts, subject });
const failure = new ActionError("unauthorized", {
  what: "Could not read the config",
  why: "The token is old",
  remedy: "Renew api-token",
});
const state = {
  first: "2026-11-24T03:04:59.000Z",
  last: now,
  failures: 3,
  commented: now,
};
const seen = (text: string): string =>
  text
    .replaceAll("&#8203;", "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

test("the title", () => {
  expect(issueTitle(facts)).toBe(
    "Zylon ingest fails: Nightly / sync / ingest (confluence int_1)",
  );
  expect(issueTitle(about(""))).toBe(
    "Zylon ingest fails: Nightly / sync / ingest",
  );
  expect(issueTitle(about("a@b`c"))).toMatch(/ \(a b c\)$/);
  const long = "::".repeat(300);
  expect(
    issueTitle({ ...about(long), run: { ...run, names: [long, long, long] } }),
  ).toHaveLength(239);
});

test("the whole body", () => {
  const refused = new ActionError("unauthorized", failure.explanation, {
    http: { request: "GET /config answered 401" },
  });
  const body = issueBody(
    { ...facts, run: { ...run, branch: "@octo" } },
    refused,
    { ...state, failures: 1 },
  );
  const shown = seen(body).replace(errorPage("unauthorized"), "ADDRESS");
  expect(shown).toMatchInlineSnapshot(`
    "The ingest in this workflow fails, so documents in Zylon may be missing or out of date.

    **What failed:** <code>Could not read the config</code>

    <code>GET /config answered 401</code><br><code>The token is old</code>

    **What to do:** <code>Renew api-token</code>

    More about [**unauthorized**](ADDRESS).

    Failed once since 2026-11-24 03:04 UTC, last 2026-11-25 03:04 UTC in [run 17](https://github.com/octo/docs/actions/runs/17) on <code>@<!-- -->octo</code>.

    The action rewrites this text after each failure and adds a comment at most once a day. It closes the issue when the step succeeds. If you change or remove its matrix entry, rename the workflow file, the job or the step, or delete the branch, close the issue yourself.

    <!-- zylon-ingest issue 3ceede4bc1f92cd8efefcc62 -->
    <!-- zylon-ingest state {"first":"2026-11-24T03:04:59.000Z","last":"2026-11-25T03:04:59.000Z","failures":1,"commented":"2026-11-25T03:04:59.000Z"} -->
    "
  `);
});

test("what is not known is left out, and more than one failure is counted", () => {
  const unknown = new ActionError("dns", { what: "what", why: "", remedy: "" });
  const body = issueBody(
    { ...facts, run: { ...run, branch: "" } },
    unknown,
    state,
  );
  expect(body).toContain(
    "\n\n**What failed:** <code>what</code>\n\nMore about [**dns**]",
  );
  expect(body).toMatch(
    /\n\nFailed 3 times since .* in \[run 17\]\(\S+\)\.\n\n/,
  );
});

test("the whole comment of a later failure", () => {
  expect(failureComment(facts, failure, state)).toMatchInlineSnapshot(`
    "Still failing: 3 times since 2026-11-24 03:04 UTC, now in [run 17](https://github.com/octo/docs/actions/runs/17).

    **unauthorized**: <code>Could not read the config</code>

    **What to do:** <code>Renew api-token</code>
    "
  `);
});

test("the comment of a recovery", () => {
  expect(recoveryComment(facts, state, now)).toBe(
    "Recovered: [run 17](https://github.com/octo/docs/actions/runs/17) succeeded, 2026-11-25 03:04 UTC. " +
      "It had failed 3 times, from 2026-11-24 03:04 UTC to 2026-11-25 03:04 UTC.\n",
  );
});

const result = (
  id: string,
  code: ErrorCode = "not-found",
): IntegrationResult => ({
  ...newResult(CONNECTORS[0], id),
  failure: new ActionError(code, failure.explanation),
});
const hostile = (text: string): IssueFacts => ({
  ...facts,
  results: Array.from({ length: 11 }, () => result(text)),
  run: { ...run, names: [text, text, text], branch: text },
  subject: text,
});

test("of several integrations, those that failed, ten at most", () => {
  const fine = Array.from({ length: 28 }, () =>
    newResult(CONNECTORS[0], "fine"),
  );
  const failed = Array.from({ length: 12 }, (_, at) => result(`int_${at}`));
  const body = issueBody(
    { ...facts, results: [...fine, ...failed] },
    failure,
    state,
  );
  expect(body).toContain("\n\n**12 of 40 integrations failed:**\n\n- <code>");
  expect(seen(body)).toContain(
    "- <code>confluence int_9</code>: `not-found`\n- and 2 more;",
  );
  expect(
    issueBody({ ...facts, results: failed.slice(0, 10) }, failure, state),
  ).toContain("`not-found`\n\nFailed 3 times");
  expect(
    issueBody({ ...facts, results: failed.slice(0, 1) }, failure, state),
  ).not.toContain("integrations failed");
  expect(issueBody({ ...facts, results: fine }, failure, state)).not.toContain(
    "integrations failed",
  );
});

test("problems of the inputs are a list", () => {
  const details = ["a is @wrong", "b is wrong"];
  const refused = new ActionError("invalid-input", {
    what: "what",
    why: "",
    details,
    remedy: "Mend",
  });
  expect(seen(issueBody(facts, refused, state))).toContain(
    "<code>what</code>\n\n- <code>a is @<!-- -->wrong</code>\n- <code>b is wrong</code>\n\n**What to do:**",
  );
});

const hidden = (body: string): string[] => body.match(/^<!-- zylon.*$/gm) ?? [];
const failing = (text: string): ActionError =>
  new ActionError(
    "internal",
    {
      what: text,
      why: text,
      details: Array.from({ length: 11 }, () => text),
      remedy: text,
    },
    { http: { request: text } },
  );

test.each([
  "@octocat @octo/team",
  "--><script>x</script><!-- zylon-ingest issue 0123456789abcdef01234567 -->",
  "| a | b |\n| --- | --- |\n# heading\n- [x] task",
  "</code> octo/docs#1 #2 GH-3 https://github.com/octo/docs/issues/1 www.example.com",
  "`code` ![image](https://evil.example/x.png) ${{ secrets.X }} $x$",
  "::error::x",
])("%j stays text in title, body and comments", (text) => {
  const [title, body, comment] = [
    issueTitle(hostile(text)),
    issueBody(hostile(text), failing(text), state),
    failureComment(hostile(text), failing(text), state),
  ];
  expect(title).not.toMatch(/[@`\n]/);
  expect(hidden(body)).toEqual([keyLine(run.key), stateLine(state)]);
  for (const written of [body, comment]) {
    // What is left outside of code must be our own words.
    expect(
      written
        .replaceAll("<!-- -->", "")
        .replace(/<code>[^<>`@|\n]*<\/code>/g, ""),
    ).not.toMatch(/octo(cat|\/team)|script|heading|evil|secrets|GH-3|www|::/);
    expect(written).not.toMatch(/&#64;(?!&#8203;)|@/);
  }
});

test("whatever comes in, the body stays below the limit of GitHub, and its hidden lines whole", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .constantFrom("@", "#", "😀", "<!--", "-->", "::")
      .map((s) => s.repeat(9000)),
  );
  fc.assert(
    fc.property(wild, (text) => {
      const body = issueBody(hostile(`${text}x`), failing(text), state);
      expect(body.length).toBeLessThan(65_536);
      expect(
        failureComment(hostile(text), failing(text), state).length,
      ).toBeLessThan(65_536);
      expect(Array.from(issueTitle(hostile(text))).length).toBeLessThanOrEqual(
        256,
      );
      expect(hidden(body)).toEqual([keyLine(run.key), stateLine(state)]);
    }),
  );
});
