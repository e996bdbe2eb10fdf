/**
 * The whole action in process against the simulator: what the runner, the user
 * and the server see.
 */
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { OUTPUT_NAMES } from "../../src/report/outputs.ts";
import { type Fault, SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock, slept } from "../support/instant-clock.ts";
import { listen } from "../support/ports.ts";
import { runInProcess } from "../support/runner.ts";
import { integrationOf, posts, sent } from "../support/scene.ts";
import { shown, unmasked } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const elsewhere = useSimulator();

const inputs = (more: Record<string, string> = {}) => inputsOf(simulator, more);

const UPDATE = {
  "integration-type": "filesystem",
  "integration-id": SEED.integrations.filesystem,
  configure: "update",
  username: "svc-files",
  password: "pass-word",
};

/** What holds for every run, whatever happened in it. */
function expectWhole(seen: ActionRun): void {
  expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  expect(seen.exitCode).toBe(seen.outputs["outcome"] === "failure" ? 1 : 0);
  expect(seen.errors).toHaveLength(seen.exitCode === 0 ? 0 : 1);
  expect(seen.outputs["duration-seconds"]).toMatch(/^\d+\.\d$/);
  expect(seen.summary).toMatch(/^## Zylon ingest: /);
  const code = seen.outputs["error-code"] ?? "";
  const message = seen.outputs["error-message"] ?? "";
  expect(message === "").toBe(code === "");
  if (code !== "") {
    expect(seen.errors[0]).toBe(
      `::error title=Zylon ingest%3A ${code}::${message.replaceAll("%", "%25")}`,
    );
    expect(seen.summary).toContain(`**${code}**`);
  }
  expect(shown(seen)).not.toContain(simulator.token);
}

/** Runs, expects this failure, and gives back what was seen. */
async function expectFailure(
  code: string,
  given: Record<string, string>,
  clock = instantClock(),
): Promise<ActionRun> {
  const seen = await runInProcess(given, { clock });
  expect(seen.outputs["error-code"]).toBe(code);
  expect(seen.outputs["outcome"]).toBe("failure");
  expectWhole(seen);
  return seen;
}

describe("success", () => {
  test("validates and ingests with two requests, and reports the counts", async () => {
    const seen = await runInProcess(inputs());
    expectWhole(seen);
    expect(seen.log).toContain(
      `Zylon at ${new URL(simulator.url).host}, organization default\n`,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      configured: "true",
      "integration-id": SEED.integrations.confluence,
      "integration-type": "confluence",
      "current-artifact-count": "42",
      "integration-item-count": "120",
      "error-code": "",
      "error-message": "",
    });
    const path = `/api/v1/app/integration/confluence/${SEED.integrations.confluence}`;
    expect(sent(simulator)).toEqual([
      `GET ${path}/config`,
      `POST ${path}/ingest`,
    ]);
    expect(simulator.connections).toBe(2); // a POST goes out on a fresh one
    expect(seen.summary).toMatch(
      /^Zylon's counts: 42 documents before, 120 items in the source\.$/m,
    );
    expect(seen.log.split("\n").at(-2)).toMatch(
      /^Done: confluence int_confluence_1: Zylon accepted the ingest; Zylon's counts: 42 documents before, 120 items in the source(?: \(|$)/,
    );
  });

  test("leaves no connection open", async () => {
    /** Those of other test files may be among them. */
    const open = (): number =>
      process
        .getActiveResourcesInfo()
        .filter((name) => name === "TCPSocketWrap").length;
    const before = open();
    await runInProcess(inputs());
    for (let tries = 0; open() > before && tries < 100; tries += 1)
      await sleep(5);
    expect(open()).toBeLessThanOrEqual(before);
  });

  test("sends the token, the organization and the headers a strict server wants", async () => {
    await runInProcess(inputs({ organization: SEED.organization.id }));
    const [get, post] = simulator.requests;
    expect(get?.headers).toMatchObject({
      authorization: `Bearer ${simulator.token}`,
      "x-org": SEED.organization.id,
      accept: "application/json",
    });
    expect(get?.headers["content-length"]).toBeUndefined();
    expect(get?.headers["user-agent"]).toMatch(/^zylon-ingest\/\d/);
    expect(post?.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": "0",
    });
    expect(post?.body).toBe("");
  });

  test("masks the token before anything else is printed", async () => {
    const seen = await runInProcess(
      inputs({ "api-token": `  ${simulator.token}\n` }),
    );
    const lines = seen.log.split("\n");
    const firstOther = lines.findIndex(
      (line) => !line.startsWith("::add-mask::"),
    );
    expect(lines.slice(0, firstOther)).toContain(
      `::add-mask::${simulator.token}`,
    );
    expect(lines.slice(firstOther).join("\n")).not.toContain("::add-mask::");
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("a config whose keys nobody documents is taken, and one notice names a few of them", async () => {
    const body: Record<string, unknown> = {
      [`${simulator.token}\n::error::x`]: 1,
      spaces: ["SUP"],
    };
    for (let at = 0; at < 12; at += 1) body[`key_${at}`] = "x";
    simulator.fail({ path: "/config", fault: { kind: "json", body } });
    const seen = await runInProcess(inputs());
    expectWhole(seen);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      configured: "true",
    });
    expect(seen.log.match(/^::notice::.*$/gm)).toEqual([
      "::notice::The integration's config has no documented key, but counts as configured, since it has *** : :error: :x, spaces, key_0, key_1, key_2, key_3, key_4, key_5, key_6, key_7 and 4 more.",
    ]);
  });

  test("an id with a slash stays one path segment", async () => {
    await expectFailure("not-found", inputs({ "integration-id": "../x?y#z" }));
    expect(sent(simulator)[0]).toBe(
      "GET /api/v1/app/integration/confluence/..%2Fx%3Fy%23z/config",
    );
  });

  test("debug logs have neither headers nor bodies, and the config is not printed", async () => {
    const { filesystem } = SEED.integrations;
    integrationOf(simulator, filesystem).config = {
      path: "/mnt/support",
      picker_token: "a-token-of-the-picker",
    };
    const given = { "integration-type": "filesystem", "integration-id": "" };
    const seen = await runInProcess(inputs(given), {
      env: { RUNNER_DEBUG: "1" },
    });
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(
      /^::debug::GET \S+\/config answered 200 in \d+ ms, attempt 1$/m,
    );
    expect(seen.log).toMatch(
      /^::debug::POST \S+\/ingest answered 200 in \d+ ms, attempt 1$/m,
    );
    expect(shown(seen)).not.toMatch(/bearer|content-type|x-org|of-the-picker/i);
    expect(seen.summary).toContain("/mnt/support"); // the folder, and nothing else of it
  });
});

describe("bad input", () => {
  test("is neither a dry run nor one that was to wait, although both may have been asked for", async () => {
    const { summary, outputs } = await runInProcess(
      inputs({ "dry-run": "true", "wait-for": "indexed", "max-retries": "99" }),
    );
    expect(outputs).toMatchObject({
      "error-code": "invalid-input",
      "changes-file": "",
    });
    expect(summary).not.toContain("| --- |"); // as the plan has
  });

  test("all problems come in one message, before any request", async () => {
    const seen = await expectFailure(
      "invalid-input",
      inputs({
        "base-url": "http://zylon.example.com",
        "api-token": "",
        organization: "two words",
        "integration-type": "jira",
        "integration-id": "..",
        ingest: "yes",
        "wait-for": "later",
        "wait-timeout-seconds": "0",
        "dry-run": "1",
        "request-timeout-seconds": "1e2",
        "max-retries": "-1",
        "allow-insecure-http": "no",
      }),
    );
    const message = seen.outputs["error-message"] ?? "";
    for (const name of Object.keys(inputs())) expect(message).toContain(name);
    expect(message).toContain("The inputs have 12 problems");
    expect(message).toContain(
      'max-retries must be a whole number from 0 to 20, not "-1"',
    );
    expect(message).toContain('ingest must be true or false, not "yes"');
    expect(message).toContain(
      'integration-type "jira" is not supported; use one of confluence',
    );
    expect(simulator.requests).toHaveLength(0);
    expect(simulator.connections).toBe(0);
  });

  test("a bad input hides neither the type nor the id that were good", async () => {
    const seen = await expectFailure(
      "invalid-input",
      inputs({ "max-retries": "x" }),
    );
    expect(seen.outputs).toMatchObject({
      "integration-id": SEED.integrations.confluence,
      "integration-type": "confluence",
      "sync-status": "not-requested",
    });
  });

  test.each(["integration-id", "organization", "max-retries"])(
    "a token that stands in %s is refused, and not shown",
    async (name) => {
      const seen = await expectFailure(
        "invalid-input",
        inputs({ [name]: `x${simulator.token}` }),
      );
      expect(seen.outputs["error-message"]).toContain(
        `${name} contains the value of api-token`,
      );
      expect(seen.outputs).toMatchObject({
        "integration-id": "",
        "integration-type": "",
      });
      expect(simulator.requests).toHaveLength(0);
    },
  );

  test("a secret in integration-type is a warning too, and not shown", async () => {
    const seen = await expectFailure(
      "invalid-input",
      inputs({ "integration-type": `x${simulator.token}` }),
    );
    expect(seen.outputs["error-message"]).toContain(
      'integration-type "x***" is not supported',
    );
    expect(seen.log).toContain(
      "::warning::integration-type contains the value of api-token, so it is shown as ***.",
    );
  });

  test("user, password and query of base-url are not shown", async () => {
    const seen = await expectFailure(
      "invalid-input",
      inputs({ "base-url": "https://joe:p4ss-word@zylon.test/ai?key=k3y" }),
    );
    expect(seen.outputs["error-message"]).toContain(
      '(given: "https://zylon.test/ai")',
    );
    expect(seen.log + seen.summary).not.toMatch(/joe|p4ss|k3y/);
  });
});

test("a secret that is the host or the organization is not shown in log or summary", async () => {
  const password = simulator.url.replace("http://", "").slice(0, 7);
  const seen = await runInProcess(
    inputs({ ...UPDATE, password, organization: password }),
  );
  expect(seen.summary).toMatch(/organization \*|organization &#42;/);
  expect(unmasked(seen) + seen.summary).not.toContain(password);
});

describe("failures before the ingest", () => {
  test.each<[what: RegExp, path: RegExp, given: Record<string, string>]>([
    [
      /^Could not update the credentials of the file system .* int_filesystem_1: /,
      /int_filesystem_1$/,
      UPDATE,
    ],
    [
      /^Could not renew the OAuth access of the Confluence integration /,
      /refresh_token$/,
      { "refresh-oauth": "true" },
    ],
    [
      /^Could not list the projects: /,
      /\/project\?/,
      { "wait-for": "indexed" },
    ],
    [
      /^Could not list the documents of the project prj_1: /,
      /\/artifact\?/,
      { "wait-for": "indexed" },
    ],
  ])("what could not be done is named: %s", async (what, path, given) => {
    simulator.fail({ path, fault: { kind: "status", status: 405 } });
    const seen = await expectFailure("method-not-allowed", inputs(given));
    expect(seen.outputs["error-message"]).toMatch(what);
  });

  test("what a server says is printed on one line and cannot start a command", async () => {
    const detail = `no\n::set-output name=x::y\u001b[31m\u202e ${simulator.token} ${"x".repeat(400)}`;
    simulator.fail({
      path: "/config",
      fault: { kind: "json", status: 403, body: { detail } },
    });
    const seen = await expectFailure("forbidden", inputs());
    expect(seen.log).not.toMatch(/^::set-output/m);
    expect(seen.outputs["error-message"]).toMatch(
      /"no : :set-output name=x: :y \[31m \*\*\* x+…"/,
    );
  });

  test("Markdown and HTML from a server stay text in the summary", async () => {
    const detail =
      "</td></table><img src=x> | [a](https://evil.example.com) `b` **c** @user";
    simulator.fail({
      path: "/config",
      fault: { kind: "json", status: 403, body: { detail } },
    });
    const { summary } = await expectFailure("forbidden", inputs());
    expect(summary).not.toMatch(
      /<img|\]\((?!https:\/\/github\.com\/zylon-ingest\/)|@user|<\/td>/,
    );
  });

  test.each(["/user/integrations", "/config", /int_filesystem_1$/, "/ingest"])(
    "a redirect of %s sends nothing to where it leads",
    async (path) => {
      const location = `${elsewhere.url}/api/v1/app/me`;
      simulator.fail({ path, fault: { kind: "redirect", location } });
      const given = inputs({ ...UPDATE, "integration-id": "" });
      await expectFailure("redirect", given);
      expect(elsewhere.connections).toBe(0);
    },
  );
});

describe("failures of the ingest: it is sent once, and the status says what may be running", () => {
  test("an answer that is no event", async () => {
    const body = { state: "queued", job: 7 };
    simulator.fail({ method: "POST", fault: { kind: "json", body } });
    const seen = await expectFailure("unexpected-response", inputs());
    expect(seen.outputs).toMatchObject({
      "sync-status": "unknown",
      configured: "true",
    });
    const message = seen.outputs["error-message"];
    expect(message).toMatch(
      /^Zylon's answer to the ingest was not understood: it contains no ingest events\. It begins with an object with the keys "state, job"\. .*\(POST \/api\/v1\/app\/integration\/confluence\/int_confluence_1\/ingest answered 200\)\. See/,
    );
    expect(message).toMatch(
      /\. Look in Zylon whether the ingest runs before you start it again\. [A-Z]/,
    );
    expect(message).not.toMatch(/run the step again|max-retries/i);
    expect(posts(simulator)).toHaveLength(1);
  });

  test.each([
    ["integration_item_count", -1],
    ["current_artifact_count", "42"],
  ])("a count that is none is named: %s %j", async (field, count) => {
    const body = { type: "sync_started", [field]: count };
    simulator.fail({ method: "POST", fault: { kind: "json", body } });
    const seen = await expectFailure("unexpected-response", inputs());
    expect(seen.outputs["sync-status"]).toBe("unknown");
    expect(seen.outputs["error-message"]).toContain(`field ${field}`);
  });

  test.each([
    [422, "unprocessable", 1],
    [429, "rate-limited", 9],
  ])(
    "a refusal counts by its status, %i, where its body is cut",
    async (status, code, sends) => {
      const chunks = ['{"detail":"no'];
      const fault: Fault = { kind: "raw", status, chunks, end: "cut" };
      simulator.fail({ method: "POST", fault });
      const seen = await expectFailure(code, inputs());
      expect(seen.outputs["sync-status"]).toBe("error");
      expect(posts(simulator)).toHaveLength(sends);
    },
  );

  test("a 409 is sent again past max-retries, until wait-timeout-seconds", async () => {
    simulator.fail({ method: "POST", fault: { kind: "status", status: 409 } });
    const clock = instantClock();
    const seen = await expectFailure(
      "already-running",
      inputs({ "max-retries": "0", "wait-timeout-seconds": "120" }),
      clock,
    );
    expect(clock.sleeps.length).toBeGreaterThan(5);
    expect(slept(clock)).toBeGreaterThan(119_000);
    expect(slept(clock)).toBeLessThanOrEqual(119_500);
    expect(seen.outputs["error-message"]).toMatch(
      /There is no time left for a retry\. .*raise wait-timeout-seconds/,
    );
    expect(seen.log).toMatch(
      /^Retry 1 in 1\.5 s: Could not start the ingest .* \(already-running; POST .* answered 409\)$/m,
    );
  });
});

describe("failures of the network", () => {
  test("dns: a name that does not resolve", async () => {
    const seen = await expectFailure(
      "dns",
      inputs({ "base-url": "https://zylon.invalid" }),
    );
    expect(seen.outputs["error-message"]).toMatch(
      /zylon\.invalid could not be resolved \(E[A-Z_]+\).*Correct base-url/,
    );
    // A name that does not exist is worth two retries; a resolver that fails,
    // all of them.
    const most =
      seen.outputs["error-message"]?.includes("ENOTFOUND") === true ? 2 : 8;
    expect(seen.log.match(/^Retry \d of \d in/gm)).toHaveLength(most);
  });

  const UPGRADE =
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";
  test.each([
    ["not HTTP to a GET", /^GET/, "hello\r\n\r\n", "not-api", "not-requested"],
    ["a 101 to a GET", /^GET/, UPGRADE, "connection-lost", "not-requested"],
    ["a 101 to a POST", /^POST/, UPGRADE, "connection-lost", "unknown"],
  ])(
    "bytes that are %s: a coded failure, and no process that never settles",
    async (_what, requests, bytes, code, status) => {
      const config = '{"space_key":"SUP","base_url":"https://x"}';
      const proper = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${config.length}\r\n\r\n${config}`;
      const server = createServer((socket) => {
        socket.on("error", () => undefined);
        socket.on("data", (request) => {
          const isMet = requests.test(request.toString());
          socket.write(isMet ? bytes : proper);
        });
      });
      const url = `http://127.0.0.1:${await listen(server)}`;
      const seen = await expectFailure(
        code,
        inputs({ "base-url": url, "max-retries": "1" }),
      );
      expect(seen.outputs["sync-status"]).toBe(status);
    },
  );
});
