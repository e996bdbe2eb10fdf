/** The failure issue against a GitHub of our own, over real sockets. */
import { printerOf } from "../support/printer.ts";
import { jest } from "@jest/globals";
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import type { FailureIssueInputs } from "../../src/inputs/issue-inputs.ts";
import { tellFailureIssue, type TellOptions } from "../../src/issue/issue.ts";
import { keyLine, readIssueRun } from "../../src/issue/text.ts";
import { newResult, type RunFacts } from "../../src/result/result.ts";
import { CONNECTORS } from "../../src/zylon/connectors.ts";
import { setEnvironment } from "../support/environment.ts";
import {
  type FakeAnswer,
  FakeGitHub,
  REPOSITORY,
  TOKEN,
} from "../../harness/github.ts";
import { flaws } from "../support/flaws.ts";
import { instantClock } from "../support/instant-clock.ts";

const HOUR = 3_600_000;
const ISSUES = `/repos/${REPOSITORY}/issues`;
const WORKFLOW_REF = `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`;

let github: FakeGitHub;
let clock: ReturnType<typeof instantClock>;
let restore: () => void;

beforeAll(async () => {
  github = await new FakeGitHub().start();
});
afterAll(() => github.close());
beforeEach(() => {
  github.reset();
  clock = instantClock();
  restore = setEnvironment({
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_WORKFLOW: "Nightly",
    GITHUB_WORKFLOW_REF: WORKFLOW_REF,
    GITHUB_JOB: "sync",
    GITHUB_ACTION: "ingest",
    GITHUB_REF: "refs/heads/main",
    GITHUB_RUN_ID: "17",
    GITHUB_EVENT_NAME: "schedule",
    GITHUB_ACTOR: undefined,
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  restore();
});

const failure = new ActionError("unauthorized", {
  what: "Could not read the config",
  why: "The token is old",
  remedy: "Renew api-token",
});
const failing = (code: ErrorCode): ActionError =>
  new ActionError(code, failure.explanation);
const asked: FailureIssueInputs = {
  token: TOKEN,
  assignees: [],
  subject: "confluence int_1",
  key: "null",
};
interface Told {
  readonly facts?: Partial<RunFacts>;
  readonly asked?: Partial<FailureIssueInputs>;
  readonly options?: Partial<TellOptions>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Tells the end of one run; resolves to what was printed. */
async function tell(told: Told): Promise<string> {
  const undo = setEnvironment(told.env ?? {});
  let log = "";
  const write = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((chunk) => {
      log += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
      return true;
    });
  const results = [
    { ...newResult(CONNECTORS[0], "int_1"), syncStatus: "started" as const },
  ];
  const facts = {
    results,
    dryRun: false,
    durationMs: 0,
    ...told.facts,
  };
  const options = {
    clock,
    printer: printerOf(TOKEN),
    signal: new AbortController().signal,
    ...told.options,
  };
  await tellFailureIssue(facts, { ...asked, ...told.asked }, options);
  write.mockRestore();
  undo();
  expect(log).not.toContain(TOKEN);
  return log.replaceAll("%25", "%");
}
const fail = (told: Told = {}): Promise<string> =>
  tell({ ...told, facts: { failure, ...told.facts } });
const recover = tell;
const later = (ms: number): Promise<void> =>
  clock.sleep(ms, new AbortController().signal);
const states = (): string[] => github.issues.map(({ state }) => state);

describe("from the first failure to the recovery", () => {
  test("a failure opens one issue with label, marker and explanation, and says so in one line", async () => {
    expect(await fail()).toBe(
      `Failure issue: opened #1 (https://github.test/${REPOSITORY}/issues/1)\n`,
    );
    expect(github.calls).toEqual([`GET ${ISSUES}`, `POST ${ISSUES}`]);
    const [issue] = github.issues;
    expect(issue).toMatchObject({
      state: "open",
      labels: [{ name: "zylon-ingest" }],
      comments: [],
    });
    expect(issue?.title).toBe(
      "Zylon ingest fails: Nightly / sync / ingest (confluence int_1)",
    );
    expect(issue?.body).toContain("unauthorized");
    expect(issue?.body).toContain(
      `https://github.test/${REPOSITORY}/actions/runs/17`,
    );
    expect(issue?.body).toContain(
      keyLine(readIssueRun(process.env, "null").key),
    );
  });

  test("later failures update it, and comment at most once a day", async () => {
    await fail();
    const hours = [1, 2, 24, 25.1, 26, 49.2];
    for (const [at, hour] of hours.entries()) {
      await later((hour - (hours[at - 1] ?? 0)) * HOUR);
      await fail({ env: { GITHUB_RUN_ID: String(100 + at) } });
    }
    expect(github.issues).toHaveLength(1);
    const { body, comments } = github.issues[0]!;
    expect(comments).toHaveLength(3); // after 1, 25.1 and 49.2 hours
    expect(comments[0]).toMatch(/^Still failing: 2 times since .*\[run 100\]/);
    expect(comments[1]).toMatch(/^Still failing: 5 times since .*\[run 103\]/);
    expect(body).toContain("Failed 7 times since ");
    expect(body).toContain("[run 105]");
  });

  test("the body has the newest code and remedy", async () => {
    await fail();
    const other = new ActionError("dns", {
      what: "not resolved",
      why: "misspelt",
      remedy: "Correct base-url",
    });
    expect(await fail({ facts: { failure: other } })).toMatch(
      /updated and commented on #1/,
    );
    expect(github.issues[0]?.body).toMatch(/Correct base-url[^]*\*\*dns\*\*/);
    expect(github.issues[0]?.body).not.toContain("unauthorized");
    expect(await fail()).toMatch(/Failure issue: updated #1 \(/);
  });

  test("a success closes it with a comment, asks no more of GitHub than that, and the next failure opens another", async () => {
    await fail();
    await fail();
    github.requests.length = 0;
    expect(await recover({})).toBe(
      `Failure issue: closed #1 (https://github.test/${REPOSITORY}/issues/1)\n`,
    );
    expect(github.calls).toEqual([
      `GET ${ISSUES}`,
      `PATCH ${ISSUES}/1`,
      `POST ${ISSUES}/1/comments`,
    ]);
    expect(github.issues[0]).toMatchObject({
      state: "closed",
      state_reason: "completed",
    });
    expect(github.issues[0]?.comments[1]).toMatch(
      /^Recovered: \[run 17\].*It had failed 2 times, from/,
    );
    expect(await fail()).toMatch(/opened #2/);
    expect(github.issues[0]?.state).toBe("closed");
    expect(github.issues[0]?.comments).toHaveLength(2);
  });

  test("an issue that a person closed is left alone; one that was opened again is taken up again", async () => {
    await fail();
    github.issues[0]!.state = "closed";
    expect(await fail()).toMatch(/opened #2/);
    github.issues[1]!.state = "closed";
    github.issues[0]!.state = "open";
    expect(await fail()).toMatch(/commented on #1/);
  });

  test("a success without an issue changes nothing", async () => {
    expect(await recover({})).toBe(
      "Failure issue: none is open, none is needed\n",
    );
    expect(github.calls).toEqual([`GET ${ISSUES}`]);
  });

  test("what ingested nothing closes nothing: a dry run, ingest: false, no integration at all", async () => {
    await fail();
    github.requests.length = 0;
    const idle = newResult(CONNECTORS[0], "int_1");
    const ingested = { ...idle, syncStatus: "completed" as const };
    for (const results of [[idle], [ingested, idle], []]) {
      const log = await tell({ facts: { results } });
      expect(log).toBe(
        "Failure issue: left as it is, since this run ingested nothing\n",
      );
    }
    expect(await tell({ facts: { results: [idle], dryRun: true } })).toMatch(
      /left as it is/,
    );
    expect(github.requests).toEqual([]);
    expect(states()).toEqual(["open"]);
  });

  test("a cancel and a step that asked for none ask nothing and say nothing", async () => {
    expect(await tell({ facts: { failure: failing("cancelled") } })).toBe("");
    const write = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    const options = {
      clock,
      printer: printerOf(),
      signal: new AbortController().signal,
    };
    await tellFailureIssue(
      { results: [], dryRun: false, durationMs: 0, failure },
      undefined,
      options,
    );
    expect(write.mock.calls).toEqual([]);
    expect(github.requests).toEqual([]);
  });
});

describe("whose issue it is", () => {
  test.each<[string, Told]>([
    ["branch", { env: { GITHUB_REF: "refs/heads/fix" } }],
    ["entry of the matrix, or name", { asked: { key: '{"id":"b"}' } }],
  ])(
    "two of another %s never share one, and neither closes that of the other",
    async (_name, other) => {
      await fail();
      expect(await fail(other)).toMatch(/opened #2/);
      expect(await recover(other)).toMatch(/closed #2 \([^,]*\)$/m);
      expect(states()).toEqual(["open", "closed"]);
    },
  );

  test("whatever else changed, it is the same: a corrected input closes it", async () => {
    await fail({ asked: { subject: "wrong" } });
    await fail({ asked: { subject: "still-wrong" } });
    expect(github.issues).toHaveLength(1);
    expect(
      await recover({
        env: { GITHUB_RUN_ID: "18", GITHUB_WORKFLOW: "Renamed" },
      }),
    ).toMatch(/closed #1 /);
  });

  test("issues of others with the label, pull requests with the marker, and markers without the label are skipped", async () => {
    await fail();
    const { body } = github.issues[0]!;
    github.issues = [];
    github.add({ body: "written by hand" });
    github.add({ body: null });
    github.add({ body, pull_request: {} });
    github.add({ body, labels: [{ name: "bug" }] });
    expect(await fail()).toMatch(/opened #5/);
  });

  test("it is found behind hundreds of others; the address of the next page, which is elsewhere, is not followed", async () => {
    for (let at = 0; at < 250; at += 1)
      github.add({ body: keyLine("f".repeat(24)) });
    await fail();
    github.add({ body: "after it" });
    github.requests.length = 0;
    expect(await fail()).toMatch(/commented on #251/);
    expect(github.calls.filter((call) => call.startsWith("GET"))).toHaveLength(
      3,
    );
    expect(await recover({})).toMatch(/closed #251/);
  });

  test("of two that were opened at once the older is kept up to date, and a recovery closes both", async () => {
    await fail();
    github.add({ ...github.issues[0]!, number: 2, comments: [] });
    await fail();
    expect(github.issues.map(({ comments }) => comments.length)).toEqual([
      1, 0,
    ]);
    expect(await recover({})).toMatch(/closed #1 \(.*\), #2 \(/);
    expect(states()).toEqual(["closed", "closed"]);
    expect(github.issues.map(({ comments }) => comments.at(-1))).toEqual([
      expect.stringMatching(/^Recovered: .*2 times/),
      expect.stringMatching(/^Recovered: .*once/),
    ]);
  });
});

test("a state that somebody broke begins again where GitHub says that the issue was opened", async () => {
  await fail();
  const issue = github.issues[0]!;
  issue.created_at = "2026-01-02T03:04:05Z";
  issue.body = (issue.body ?? "").replace('"failures":1', '"failures":-1');
  expect(await fail()).toMatch(/commented on #1/);
  expect(issue.body).toContain("Failed 2 times since 2026-01-02 03:04 UTC, ");
  issue.body = issue.body.replaceAll("zylon-ingest state", "x");
  await recover({});
  expect(issue.comments.at(-1)).toMatch(
    /It had failed once, from 2026-01-02 03:04 UTC to 2026-01-02 03:04 UTC\.\n$/,
  );
});

describe("who is told", () => {
  test("a new issue is assigned to each login, and only a new one", async () => {
    const both = { asked: { assignees: ["octocat", "Hubot"] } };
    expect(await fail(both)).toMatch(/^Failure issue: opened #1 .*\n$/);
    expect(github.issues[0]?.assignees).toEqual([
      { login: "octocat" },
      { login: "hubot" },
    ]);
    github.people = [];
    expect(await fail(both)).toMatch(
      /^Failure issue: updated and commented on #1/,
    );
  });

  test.each<[string, FakeAnswer | undefined]>([
    ["without a word", undefined],
    ["with an error", { status: 422, body: '{"message":"Validation Failed"}' }],
  ])(
    "those that GitHub refuses %s are a warning, the others are assigned, the issue stays",
    async (_name, fault) => {
      let refusals = 0;
      github.fault = (call) =>
        call.endsWith("/assignees") && (refusals += 1) === 1
          ? fault
          : undefined;
      const log = await fail({
        asked: { assignees: ["nobody", "octocat", "ghost"] },
      });
      expect(log).toMatch(
        /^::warning::GitHub did not assign #1 to nobody, ghost\. Correct failure-issue-assignees, or give them access/m,
      );
      expect(log).toMatch(/Failure issue: opened #1/);
      expect(github.issues[0]?.assignees).toEqual([{ login: "octocat" }]);
    },
  );

  test("a run that is cancelled meanwhile does not blame the logins", async () => {
    const controller = new AbortController();
    github.fault = (call) => {
      if (!call.endsWith("/assignees")) return undefined;
      setTimeout(() => controller.abort(failing("cancelled")), 50);
      return { play: "hang" };
    };
    const log = await fail({
      asked: { assignees: ["octocat", "hubot"] },
      options: { signal: controller.signal },
    });
    expect(log).toBe(
      "::warning::The failure issue could not be updated: the run was cancelled.\n",
    );
  });
});

test("what is hostile starts no workflow command", async () => {
  const env = {
    GITHUB_JOB: "::error::x\n::error::y",
    GITHUB_ACTION: "@step",
    GITHUB_WORKFLOW: "<b>@x</b>",
  };
  expect((await fail({ env })) + (await fail({ env }))).not.toMatch(/^::/m);
  expect(github.issues).toHaveLength(1);
});

test("secrets are redacted again, in the issue too, and what is redacted cannot break the marker", async () => {
  const leaking = new ActionError("internal", {
    what: "hush-hush",
    why: "hush-hush",
    remedy: "hush-hush",
  });
  const told = {
    facts: { failure: leaking },
    asked: { subject: "hush-hush", assignees: ["hush-hush"] },
    options: { printer: printerOf("zylon-ingest", "hush-hush") },
    env: {
      GITHUB_WORKFLOW: "hush-hush",
      GITHUB_JOB: "hush-hush",
      GITHUB_REF: "hush-hush",
    },
  };
  expect(await fail(told)).not.toMatch(/hush/);
  expect(await fail(told)).toMatch(/commented on #1/);
  await fail({ ...told, env: { ...told.env, GITHUB_ACTION: "hush-hush" } });
  github.fault = () => ({
    status: 422,
    body: `{"message":"${"x".repeat(190)} hush-hush"}`,
  });
  expect(await fail(told)).toMatch(/could not be updated/);
  expect(JSON.stringify(github.issues)).not.toMatch(/hush/);
});

describe("its own trouble is one warning", () => {
  async function warning(told: Told = { facts: { failure } }): Promise<string> {
    const log = await tell(told);
    expect(log).toMatch(
      /^::warning::The failure issue could not be updated: [^\n]*\n$/,
    );
    expect(flaws(log.slice("::warning::".length).trim())).toEqual([]);
    return log;
  }
  const answer = (call: RegExp, fault: FakeAnswer): void => {
    github.fault = (seen) => (call.test(seen) ? fault : undefined);
  };

  test("403 names the permission, the token, and what GitHub said", async () => {
    github.permission = "read";
    expect((await warning()).replace(/localhost:\d+/, "localhost")).toBe(
      '::warning::The failure issue could not be updated: localhost said "Resource not accessible by integration". ' +
        'The github-token lacks a permission. Add "issues: write" under "permissions:" of the job. A token of your own needs "Issues: read and ' +
        `write" for ${REPOSITORY}. For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says (POST ${ISSUES} answered 403).\n`,
    );
  });

  test("404, as for a token that may not even see the issues, while it closes one", async () => {
    await fail();
    github.permission = "none";
    const log = await warning({});
    expect(log).toContain(`said "Not Found".`);
    expect(log).toContain(`(GET ${ISSUES} answered 404)`);
    expect(log).toContain(
      'Add "issues: write" under "permissions:" of the job',
    );
  });

  test("an empty token names what to delete and what to add, and asks nothing", async () => {
    expect(await warning({ facts: { failure }, asked: { token: "" } })).toBe(
      "::warning::The failure issue could not be updated: github-token is empty. " +
        'Delete it under "with:", so that the step gets the token of its job. ' +
        'Add "issues: write" under "permissions:" of the job.\n',
    );
    expect(github.calls).toEqual([]);
  });

  test("401", async () => {
    const log = await warning({
      facts: { failure },
      asked: { token: "ghs_of_another_instance" },
    });
    expect(log).toMatch(
      /said "Bad credentials"\. The github-token is wrong or expired.*answered 401\)/,
    );
  });

  test("410: issues are off", async () => {
    github.issuesEnabled = false;
    expect(await warning()).toMatch(
      /Switch issues on in the settings of octo.docs.*failure-issue: false.* 410/,
    );
  });

  test("a label that GitHub drops: the issue is closed again, or they would pile up", async () => {
    github.permission = "unlabelled";
    expect(await warning()).toMatch(
      /opened #1 without the label zylon-ingest.*closed it again.*Add "issues: write"/,
    );
    expect(github.issues[0]).toMatchObject({
      state: "closed",
      state_reason: "not_planned",
    });
  });

  const json = { "content-type": "application/json" };
  const LATER = /The next run updates the issue \(.* 4\d\d\)/;
  const ELSE = /broke off, or something else answered \(/;
  const TOO_LARGE =
    /This answer is too large to come from GitHub\. Check for a proxy/;
  const STRANGE = /This answer is not from GitHub: check for a proxy/;
  test.each<[string, FakeAnswer, RegExp]>([
    [
      "429",
      { status: 429, headers: json, body: '{"message":"slow down"}' },
      LATER,
    ],
    [
      "403 that says so",
      {
        status: 403,
        headers: json,
        body: '{"message":"a secondary rate limit"}',
      },
      LATER,
    ],
    [
      "422",
      { status: 422, headers: json, body: '{"message":"No"}' },
      /limits who may open/,
    ],
    [
      "an error of its own",
      { status: 500, body: "<html>Unicorn!</html>" },
      /The next run updates the issue \(.* 500\)/,
    ],
    [
      "a refusal of something in between",
      { status: 403, body: "<html>Blocked</html>" },
      STRANGE,
    ],
    [
      "an empty refusal",
      { status: 400 },
      /:\d+ refused the request\. Check whether .*answered 400\)/,
    ],
    [
      "a refusal of another shape",
      { status: 400, headers: json, body: '["x"]' },
      /limits who may open/,
    ],
    [
      "a redirect",
      { status: 302, headers: { location: "/elsewhere" } },
      /\(unexpected redirect\)\. .* proxy/,
    ],
    [
      "a web page",
      { headers: { "content-type": "text/html" }, body: "<html>Log in</html>" },
      ELSE,
    ],
    ["broken JSON", { headers: json, body: '[{"number":' }, ELSE],
    [
      "a number that is none",
      { headers: json, body: '[{"number":"../x"}]' },
      /field 0\.number/,
    ],
    ["an answer that breaks off", { headers: json, play: "cut" }, ELSE],
    ["an answer without end", { headers: json, play: "endless" }, TOO_LARGE],
    [
      "a refusal without end",
      { status: 403, headers: json, play: "endless" },
      TOO_LARGE,
    ],
    [
      "more values than can be parsed in time",
      { headers: json, body: `[${"[],".repeat(2_000_001)}[]]` },
      TOO_LARGE,
    ],
  ])(
    "%s in place of the list, which is asked for once",
    async (_name, fault, message) => {
      answer(/^GET/, fault);
      const log = await warning();
      expect(log).toMatch(message);
      expect(log).not.toContain("permissions:");
      expect(github.calls).toEqual([`GET ${ISSUES}`]);
    },
  );

  test("a list of issues that never ends", async () => {
    const issue = {
      number: 1,
      body: "",
      created_at: new Date().toISOString(),
    };
    const body = JSON.stringify(Array.from({ length: 100 }, () => issue));
    answer(/^GET/, { headers: json, body });
    expect(await warning()).toMatch(
      /GitHub's list of issues does not end\. Check for a proxy/,
    );
    expect(github.calls).toHaveLength(100);
  });

  test("a new issue without a number", async () => {
    answer(/^POST/, { status: 201, headers: json, body: '{"id":1}' });
    expect(await warning()).toMatch(
      /or something else answered \(field number/,
    );
  });

  test.each(["hang", "drip"] as const)(
    "all of it has a limit in time: %s",
    async (play) => {
      const limit = new AbortController();
      const timeout = jest
        .spyOn(AbortSignal, "timeout")
        .mockReturnValue(limit.signal);
      github.fault = () => {
        setTimeout(
          () => limit.abort(new DOMException("too long", "TimeoutError")),
          50,
        );
        return { headers: json, play };
      };
      expect(await warning()).toContain(
        "updated: GitHub took longer than 30 s. The next run updates it.",
      );
      expect(timeout).toHaveBeenCalledWith(30_000);
    },
  );

  test("a run that is cancelled meanwhile ends at once", async () => {
    const controller = new AbortController();
    github.fault = () => {
      setTimeout(() => controller.abort(failing("cancelled")), 50);
      return { play: "hang" };
    };
    const told = { facts: { failure }, options: { signal: controller.signal } };
    expect(await warning(told)).toMatch(
      /could not be updated: the run was cancelled\.$/m,
    );
    expect(await warning(told)).toMatch(/cancelled/);
  });

  test("a token that cannot be sent is not printed", async () => {
    const token = "ghs_line\nbreak";
    const told = {
      facts: { failure },
      asked: { token },
      options: { printer: printerOf(token) },
    };
    expect(await warning(told)).toMatch(
      /was not reached \(Headers\.append: "token \*\*\*" is an invalid header value/,
    );
    expect(github.requests).toHaveLength(0);
  });

  test("a defect of ours", async () => {
    const date = (): never => {
      throw new TypeError("a defect");
    };
    expect(
      await warning({ facts: { failure }, options: { clock: { date } } }),
    ).toMatch(/TypeError: a defect.*Report it/);
  });
});
