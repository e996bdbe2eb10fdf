/** The failure issue, against GitHub's calls on issues. */
import { jest } from "@jest/globals";
import { FakeGitHub, REPOSITORY } from "../runner/github.ts";
import { makeCertificate } from "../simulator/http/certificate.ts";
import { Failure } from "../src/errors.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import {
  runAction,
  replyById,
  completed,
  events,
  dropConnection,
  type Reply,
  type Replies,
  type ObservedRun,
  replyWithStatus,
  TOKEN,
} from "./run-action.ts";

const github = useGitHub();

const GREEN: Replies = { "POST ingest": [events([completed])] };
const RED: Replies = { "GET config": [{}] };

const run = (
  script: Replies,
  inputs: Record<string, string> = {},
  {
    env = {},
    cancel,
  }: { env?: Record<string, string>; cancel?: AbortSignal } = {},
): Promise<ObservedRun> =>
  runAction(
    script,
    { "failure-issue": "true", "max-retries": "0", ...inputs },
    {
      env: { ...getStepEnvironment(github), ...env },
      isRealTime: true,
      ...(cancel && { cancel }),
    },
  );

/** What is changed in the repository. */
const changes = (): string[] =>
  github.calls
    .filter((call) => !call.startsWith("GET"))
    .map((call) => call.replace(`/repos/${REPOSITORY}`, ""));

describe("a failure", () => {
  test("opens an issue that says what happened, what to do, and where", async () => {
    const seen = await run(RED);
    expect(seen.outputs["error-code"]).toBe("not-configured");
    const [issue, ...others] = github.issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      state: "open",
      title: "Zylon ingest fails: Nightly / feed / zylon (confluence int_1)",
      labels: [{ name: "zylon-ingest" }],
      comments: [],
    });
    expect(issue?.body).toMatch(/The integration has nothing to read yet/);
    expect(issue?.body).toMatch(/What to do:.*Open the integration in Zylon/);
    expect(issue?.body).toContain(
      `https://github.com/${REPOSITORY}/actions/runs/17`,
    );
    expect(changes()).toEqual(["POST /issues"]);
    expect(seen.log).toMatch(/^The failure issue #1 was opened/m);
  });

  test("of several integrations names each in the text, and none in the title", async () => {
    await run(
      {
        "GET config": [
          replyById({ int_1: replyWithStatus(404), int_2: {}, int_3: {} }),
        ],
      },
      { "integration-id": "int_1, int_2, int_3" },
    );
    const [issue] = github.issues;
    expect(issue?.title).toBe("Zylon ingest fails: Nightly / feed / zylon");
    expect(issue?.body).toMatch(/\*\*What happened to confluence int_1:\*\*/);
    expect(issue?.body).toMatch(/to confluence int_2, confluence int_3:\*\*/);
  });

  test("opens one with a title that GitHub takes, whatever is called how", async () => {
    const name = "🚀".repeat(100);
    const seen = await run(
      RED,
      {},
      {
        env: {
          GITHUB_WORKFLOW: name,
          GITHUB_JOB: name,
          GITHUB_ACTION: name,
        },
      },
    );
    expect(seen.log).toMatch(/^The failure issue #1 was opened/m);
    expect(github.issues[0]?.title).toMatch(
      /^Zylon ingest fails: 🚀.*… \(confluence int_1\)$/u,
    );
  });

  test("opens one whose title mentions nobody, whatever the workflow is called", async () => {
    await run(RED, {}, { env: { GITHUB_WORKFLOW: "For `all` @octocat" } });
    expect(github.issues[0]?.title).toBe(
      "Zylon ingest fails: For  all   octocat / feed / zylon (confluence int_1)",
    );
  });

  test("opens one where GitHub answers with labels that are texts", async () => {
    github.hasTextLabels = true;
    await run(RED);
    const seen = await run(RED);
    expect(seen.log).toMatch(/^The failure issue #1 was updated/m);
    expect(github.issues.map(({ state }) => state)).toEqual(["open"]);
  });

  test("keeps the title that a person gave it", async () => {
    await run(RED);
    github.issues[0]!.title = "Ada looks after it";
    await run({ "POST ingest": [dropConnection] });
    expect(github.issues.map(({ title }) => title)).toEqual([
      "Ada looks after it",
    ]);
  });

  test("is named in the summary", async () => {
    const link = "[#1](https://github.com/octo/docs/issues/1)";
    expect((await run(RED)).summary).toContain(
      `\n\nThe failure issue ${link} is open.\n`,
    );
    expect((await run(GREEN)).summary).toContain(
      `\n\nThe failure issue ${link} was closed.\n`,
    );
  });

  test("that comes again rewrites the issue, since when it fails stays, and nobody is notified", async () => {
    await run(RED);
    const issue = github.issues[0]!;
    issue.created_at = "2026-11-20T03:00:00Z";
    await run(RED, {}, { env: { GITHUB_RUN_ID: "18" } });
    expect(github.issues).toHaveLength(1);
    expect(issue.body).toMatch(/2026-11-20 03:00 UTC/);
    expect(issue.body).toContain("actions/runs/18");
    expect(issue.comments).toEqual([]);
  });

  test("of another code than last time comments, once", async () => {
    await run(RED);
    await run({ "POST ingest": [dropConnection] });
    await run({ "POST ingest": [dropConnection] });
    const [issue] = github.issues;
    expect(github.issues).toHaveLength(1);
    expect(issue?.comments).toHaveLength(1);
    expect(issue?.comments[0]).toMatch(/connection to Zylon was lost/);
    expect(issue?.body).toMatch(/connection to Zylon was lost/);
  });

  test("of very many causes opens one that GitHub takes, and counts those that it leaves out", async () => {
    let count = 0;
    const refuse: Reply = (response) => {
      count += 1;
      const detail = `${count} ${"x".repeat(190)}`;
      replyWithStatus(400, { detail })(response);
    };
    const ids = Array.from({ length: 200 }, (_, at) => `int_${at}`);
    const seen = await run(
      { "GET config": [refuse] },
      { "integration-id": ids.join(), "max-parallel": "32" },
    );
    expect(seen.log).toMatch(/^The failure issue #1 was opened/m);
    expect(github.issues[0]?.body).toMatch(/^And \d+ other failures\.$/m);
    expect(seen.summary).toMatch(/^> And 180 other failures\.$/m);
  });

  test("of the inputs opens one too", async () => {
    await run({}, { "min-items": "many" });
    expect(github.issues[0]?.body).toMatch(/min-items/);
  });

  test("says no secret, and mentions nobody", async () => {
    await run({
      "GET config": [
        replyWithStatus(400, { detail: `${TOKEN} @octocat fixes #1` }),
      ],
    });
    const body = github.issues[0]?.body ?? "";
    expect(body).not.toContain(TOKEN);
    expect(body).not.toMatch(/@octocat|#1\b/);
    expect(body).toContain("&#64;&NoBreak;octocat"); // read as a sign, it is none either
  });

  test("assigns people when it opens the issue, all in one call", async () => {
    const inputs = { "failure-issue-assignees": "octocat, @hubot" };
    await run(RED, inputs);
    await run(RED, inputs);
    expect(github.issues[0]?.assignees).toEqual([
      { login: "octocat" },
      { login: "hubot" },
    ]);
    expect(changes()).toEqual([
      "POST /issues",
      "POST /issues/1/assignees",
      "PATCH /issues/1",
    ]);
  });

  test("warns of a person whom GitHub does not assign", async () => {
    const seen = await run(RED, {
      "failure-issue-assignees": "octocat, nobody",
    });
    expect(github.issues[0]?.assignees).toEqual([{ login: "octocat" }]);
    expect(seen.log).toMatch(/^::warning.*nobody.*failure-issue-assignees/m);
  });
});

describe("whose issue it is", () => {
  test.each([
    [
      "workflow file",
      {},
      {
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/other.yml@refs/heads/main`,
      },
    ],
    ["branch", {}, { GITHUB_REF: "refs/heads/next" }],
    [
      "pull request",
      {},
      { GITHUB_REF: "refs/pull/12/merge", GITHUB_HEAD_REF: "next" },
    ],
    ["job", {}, { GITHUB_JOB: "other" }],
    ["step id", {}, { GITHUB_ACTION: "other" }],
    ["failure-issue-key", { "failure-issue-key": '{"id":"int_2"}' }, {}],
    [
      "kind of step, that only watches,",
      { ingest: "false", "wait-for": "indexed" },
      {},
    ],
  ])("another %s has an issue of its own", async (_, inputs, env) => {
    await run(RED);
    await run(RED, inputs, { env });
    expect(github.issues).toHaveLength(2);
    await run(GREEN);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test.each([
    ["that ingests", "478d6dde02f9f81bfe7868a2", {}],
    [
      "that only watches",
      "ba7d69c06cde2df52b125263",
      { ingest: "false", "wait-for": "indexed" },
    ],
  ])(
    "a step %s finds the issue of an earlier version by its key",
    async (_, key, inputs) => {
      await run(RED, inputs);
      expect(github.issues[0]?.body).toContain(
        `<!-- zylon-ingest issue ${key} `,
      );
    },
  );

  test("without GITHUB_WORKFLOW_REF, another workflow has an issue of its own", async () => {
    for (const GITHUB_WORKFLOW of ["Nightly", "Weekly"])
      await run(RED, {}, { env: { GITHUB_WORKFLOW_REF: "", GITHUB_WORKFLOW } });
    expect(github.issues).toHaveLength(2);
  });

  test("all tags share one, which a later release closes", async () => {
    await run(RED, {}, { env: { GITHUB_REF: "refs/tags/v1" } });
    expect(github.issues[0]?.body).toContain("on <code>v1</code>.");
    await run(GREEN, {}, { env: { GITHUB_REF: "refs/tags/v2" } });
    expect(github.issues.map(({ state }) => state)).toEqual(["closed"]);
  });

  test("a pull request has that of its branch, which a push to it closes", async () => {
    await run(
      RED,
      {},
      {
        env: { GITHUB_REF: "refs/pull/12/merge", GITHUB_HEAD_REF: "docs/new" },
      },
    );
    expect(github.issues[0]?.body).toContain("on <code>docs/new</code>.");
    await run(GREEN, {}, { env: { GITHUB_REF: "refs/heads/docs/new" } });
    expect(github.issues.map(({ state }) => state)).toEqual(["closed"]);
  });

  test("of two that are open, the oldest is kept up to date", async () => {
    await run(RED);
    github.add({ body: github.issues[0]!.body });
    await run({ "POST ingest": [dropConnection] });
    expect(github.issues.map(({ comments }) => comments.length)).toEqual([
      1, 0,
    ]);
  });

  test("it is found on the second page too", async () => {
    for (let other = 0; other < 100; other += 1) github.add();
    await run(RED);
    await run(RED);
    expect(github.issues).toHaveLength(101);
    await run(GREEN);
    expect(github.issues.at(-1)).toMatchObject({ state: "closed" });
  });

  test("no redirect is followed, on no page", async () => {
    const elsewhere = await new FakeGitHub().start();
    for (let other = 0; other < 101; other += 1) github.add();
    github.fault = (_, query) =>
      query.get("page") === "2"
        ? { status: 302, headers: { location: elsewhere.url } }
        : undefined;
    const { log } = await run(RED);
    await elsewhere.close();
    expect(log).toMatch(/^::warning::Couldn't update the failure issue: /m);
    expect(elsewhere.requests).toEqual([]);
  });

  test("a pull request is none", async () => {
    await run(RED);
    const [pull] = github.issues;
    Object.assign(pull!, { pull_request: {} });
    await run(RED);
    expect(github.issues).toHaveLength(2);
    await run(GREEN);
    expect(github.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
  });

  test("an issue of other people is left alone, whatever its label", async () => {
    github.add({ title: "Zylon ingest fails: Nightly / feed / zylon" });
    await run(RED);
    await run(GREEN);
    expect(github.issues[0]).toMatchObject({ state: "open", comments: [] });
  });
});

describe("a success", () => {
  test("comments and closes the issue", async () => {
    await run(RED);
    const seen = await run(GREEN, {}, { env: { GITHUB_RUN_ID: "18" } });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(github.issues[0]).toMatchObject({ state: "closed" });
    expect(github.issues[0]?.comments).toEqual([
      expect.stringMatching(/succeeded.*actions\/runs\/18/),
    ]);
    expect(seen.log).toMatch(/^The failure issue #1 was closed/m);
  });

  test("without an issue changes nothing", async () => {
    await run(GREEN);
    expect(changes()).toEqual([]);
  });

  test("after a closed issue, a failure opens a new one", async () => {
    await run(RED);
    await run(GREEN);
    await run(RED);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test.each([
    ["a dry run", { "dry-run": "true" }],
    ["ingest: false", { ingest: "false" }],
  ])("that is %s leaves it", async (_, inputs) => {
    await run(RED);
    const seen = await run({}, inputs);
    expect(seen.exitCode).toBe(0);
    expect(github.issues[0]).toMatchObject({ state: "open", comments: [] });
  });
});

test.each([
  ["a dry run", { "dry-run": "true" }],
  ["ingest: false", { ingest: "false" }],
])("%s opens none where it fails", async (_, inputs) => {
  await run(RED, inputs);
  expect(changes()).toEqual([]);
});

test("a cancel leaves it", async () => {
  await run(RED);
  const cancel = AbortSignal.abort(new Failure("cancelled", "SIGTERM"));
  const { log } = await run({}, {}, { cancel });
  expect(log).not.toMatch(/issue/i);
  expect(github.issues[0]).toMatchObject({ state: "open", comments: [] });
  expect(changes()).toEqual(["POST /issues"]);
});

test("without failure-issue: true, GitHub is not asked", async () => {
  await run(RED, { "failure-issue": "false" });
  expect(github.calls).toEqual([]);
});

describe("its own trouble", () => {
  test.each(["none", "read"] as const)(
    "is a warning with the line to add, where the permission is %s",
    async (permission) => {
      github.permission = permission;
      const seen = await run(RED);
      expect(seen.outputs["error-code"]).toBe("not-configured");
      expect(seen.log).toMatch(
        /^::warning::Couldn't update the failure issue: .*Add "issues: write" under "permissions:" of the job/m,
      );
    },
  );

  test("names the issue that it leaves open, in the summary too", async () => {
    await run(RED);
    github.permission = "read";
    const seen = await run(GREEN);
    expect(seen.log).toMatch(
      /^::warning::Couldn't update the failure issue #1, which stays open: /m,
    );
    expect(seen.summary).toMatch(
      /\n\nCouldn't update the failure issue \[#1\]\(\S+\/issues\/1\), which stays open: .*\.\n$/,
    );
  });

  test("names the one of several issues that it leaves open, and closes the others", async () => {
    await run(RED);
    const { body } = github.issues[0]!;
    github.add({ body });
    github.add({ body });
    github.fault = (call) =>
      call.includes("/issues/2") ? { status: 500 } : undefined;
    const seen = await run(GREEN);
    expect(github.issues.map(({ state }) => state)).toEqual([
      "closed",
      "open",
      "closed",
    ]);
    expect(seen.log.match(/^::warning.*failure issue.*$/gm)).toEqual([
      expect.stringMatching(
        /^::warning::Couldn't update the failure issue #2, which stays open: /,
      ),
    ]);
    expect(seen.summary).toMatch(/#1\]\(\S+\) was closed\.\n/);
    expect(seen.summary).toMatch(/#2\]\(\S+\), which stays open: /);
  });

  test("names the issue that it opened, where GitHub refuses to assign it", async () => {
    github.fault = (call) =>
      call.endsWith("/assignees") ? { status: 500 } : undefined;
    const seen = await run(RED, { "failure-issue-assignees": "octocat" });
    expect(seen.log).toMatch(
      /^::warning::Couldn't update the failure issue #1, which stays open: /m,
    );
    expect(seen.log).toMatch(/^The failure issue #1 was opened$/m);
    expect(seen.summary).toMatch(
      /\n\nThe failure issue \[#1\]\(\S+\) is open\.\n/,
    );
  });

  test("is in the summary where no issue could be opened", async () => {
    github.permission = "read";
    const { summary } = await run(RED);
    expect(summary).toMatch(
      /\n\nCouldn't update the failure issue: .*Add "issues: write" under "permissions:" of the job; .*\.\n$/,
    );
  });

  test("turns no green run red", async () => {
    github.permission = "none";
    const seen = await run(GREEN);
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(/^::warning.*issues: write/m);
  });

  test("is told where issues are switched off", async () => {
    github.issuesEnabled = false;
    expect((await run(RED)).log).toMatch(/^::warning.*Enable issues/m);
  });

  test("is told where the issue is locked", async () => {
    await run(RED);
    github.fault = (call) =>
      call.endsWith("/comments")
        ? {
            status: 403,
            headers: { "content-type": "application/json" },
            body: JSON.stringify({
              message: "Unable to create comment because issue is locked.",
            }),
          }
        : undefined;
    expect((await run(GREEN)).log).toMatch(
      /^::warning::Couldn't update the failure issue #1, which stays open: Unable to create comment because issue is locked\. Unlock the issue\.$/m,
    );
  });

  test("says nothing of GitHub's address where the run was cancelled", async () => {
    const cancel = new AbortController();
    github.fault = () => {
      cancel.abort(new Failure("cancelled", "SIGINT"));
      return undefined;
    };
    const { log } = await run(RED, {}, { cancel: cancel.signal });
    expect(log).toMatch(
      /^::warning::Couldn't update the failure issue: The run was cancelled\.$/m,
    );
  });

  test("is told where the token is wrong", async () => {
    const seen = await run(RED, { "github-token": "ghs_of_yesterday" });
    expect(seen.log).toMatch(/^::warning.*github-token/m);
    expect(seen.log.replace(/^::add-mask::.*$/gm, "")).not.toContain(
      "ghs_of_yesterday",
    );
  });

  test("is told where github-token is empty, and GitHub is not asked", async () => {
    const seen = await run(RED, { "github-token": " " });
    expect(seen.log).toMatch(
      /^::warning::Couldn't update the failure issue: github-token is empty\. /m,
    );
    expect(github.calls).toEqual([]);
  });

  test("may pass by itself where GitHub is down", async () => {
    github.fault = () => ({ status: 500 });
    expect((await run(RED)).log).toMatch(
      /^::warning::Couldn't update the failure issue: .*\. The next run will try again\.$/m,
    );
  });

  test.each([403, 429])(
    "is no missing permission where GitHub limits its requests with %i",
    async (code) => {
      const message = "API rate limit exceeded for installation ID 7.";
      github.fault = () => ({
        status: code,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ message }),
      });
      expect((await run(RED)).log).toMatch(
        /^::warning::Couldn't update the failure issue: API rate limit exceeded .*\. The next run will try again\.$/m,
      );
    },
  );

  test("leaves no open issue that no later run would find", async () => {
    github.permission = "unlabelled";
    const seen = await run(RED);
    expect(github.issues[0]?.state).toBe("closed");
    expect(seen.log).toMatch(
      /^::warning.*write access to the repository, or remove github-token from "with:"\.$/m,
    );
  });
});

describe("a GitHub that is not reached is told with what helps", () => {
  beforeEach(() => jest.resetModules()); // Octokit keeps the first GITHUB_API_URL

  test("for its private certificate authority", async () => {
    const secure = await new FakeGitHub({
      tls: await makeCertificate(),
    }).start();
    const env = { GITHUB_API_URL: secure.url };
    const seen = await run(RED, {}, { env });
    await secure.close();
    expect(seen.log).toMatch(
      /^::warning::Couldn't update the failure issue: [^\n]*\. Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of https:\/\/localhost:\d+\.$/m,
    );
  });

  test("for its silence, after half a minute at most", async () => {
    const timeout = jest
      .spyOn(AbortSignal, "timeout")
      .mockImplementation((ms) =>
        ms > 30_000 ? new AbortController().signal : AbortSignal.abort(),
      );
    const { log } = await run(RED);
    timeout.mockRestore();
    expect(log).toMatch(
      /^::warning::Couldn't update the failure issue: [^\n]*\. Check that this runner can reach GITHUB_API_URL/m,
    );
  });

  test("for its network", async () => {
    const gone = await new FakeGitHub().start();
    await gone.close();
    const env = { GITHUB_API_URL: gone.url };
    expect((await run(RED, {}, { env })).log).toMatch(
      /^::warning::Couldn't update the failure issue: [^\n]*\. Check that this runner can reach GITHUB_API_URL \(http:\/\/localhost:\d+\), and set HTTPS_PROXY if it needs a proxy\.$/m,
    );
  });
});
