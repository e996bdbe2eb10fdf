/** What an answer that is a refusal, or a page, is taken for. */
import { createServer } from "node:http";
import { listen } from "./support/ports.ts";
import {
  runAction,
  loginPage,
  type Reply,
  replyWithStatus,
} from "./run-action.ts";

const html = (code: number, text: string) =>
  replyWithStatus(code, text, { "content-type": "text/html" });
/** As nginx writes it. */
const gateway = (code: number, words: string) =>
  html(
    code,
    `<html><head><title>${code} ${words}</title></head><body>nginx</body></html>`,
  );

const LOGIN = "have it let requests to /api/ through, or set extra-headers";

test.each([
  ["https://login.example.com/in?next=1", "https://login.example.com/in"],
  ["//sso.example.com", "http://sso.example.com"],
  ["https://id.example.com/adfs/ls/", "https://id.example.com/adfs/ls/"],
  [
    "https://id.example.com/realms/hr/protocol/openid-connect/auth",
    "https://id.example.com/realms/hr/protocol/openid-connect/auth",
  ],
  ["https://id.example.com/saml2#top", "https://id.example.com/saml2"],
  [
    "https://id.example.com/users/sign_in",
    "https://id.example.com/users/sign_in",
  ],
])(
  'a redirect to "%s" looks like one to a login page, which comes first',
  async (location, address) => {
    const seen = await runAction({
      "GET config": [replyWithStatus(302, "", { location })],
    });
    expect(seen.outputs["error-message"]).toContain(
      ` answered 302 to ${address}. If that is a login page, ${LOGIN}. If it is your Zylon, set base-url to it. See`,
    );
  },
);

test.each([
  ["https://zylon.example.com/?next=1", "to https://zylon.example.com"],
  ["//zylon.example.com/ai", "to http://zylon.example.com/ai"],
  ["https://127.0.0.1/api/v1/app/me", "to https://127.0.0.1/api/v1/app/me"],
  ["http://[", "without a usable address"],
  ["", "without a usable address"],
])('a redirect to "%s" names the address', async (location, words) => {
  const seen = await runAction({
    "GET config": [replyWithStatus(302, "", { location })],
  });
  expect(seen.outputs["error-message"]).toMatch(
    new RegExp(
      `^The server redirects, but the token is only sent to base-url: .* answered 302 ${words}\\. If that address is your Zylon, set base-url to it\\. `,
    ),
  );
});

test("a redirect of the same host to https:// names the address to set", async () => {
  const redirect: Reply = (response, { url = "", headers: { host = "" } }) =>
    replyWithStatus(301, "", { location: `https://${host}${url}` })(response);
  const seen = await runAction({ "GET config": [redirect] });
  expect(seen.outputs["error-message"]).toMatch(
    /answered 301 to https:\/\/127\.0\.0\.1:\d+\/api\/\S+\. If that address is your Zylon, set base-url to it\./,
  );
});

const BELOW = "If Zylon is below that path, add the path to base-url.";

test.each([
  [
    "/login?next=secret#top",
    `/login. If that is a login page, ${LOGIN}. ${BELOW}`,
  ],
  [
    "../login",
    `/api/v1/app/integration/confluence/login. If that is a login page, ${LOGIN}. ${BELOW}`,
  ],
  ["", `/ai/api. ${BELOW} If it is a login page, ${LOGIN}.`],
])(
  "a redirect to another path of the same host names the path: %s",
  async (location, words) => {
    const redirect: Reply = (response, { headers: { host = "" } }) =>
      replyWithStatus(302, "", {
        location: location === "" ? `http://${host}/ai/api?x=secret` : location,
      })(response);
    const seen = await runAction({ "GET config": [redirect] });
    const message = seen.outputs["error-message"] ?? "";
    expect(message).toMatch(
      /^The server redirects to another path, which is not followed: GET /,
    );
    expect(message).toContain(` answered 302 to ${words} See`);
    expect(message).not.toContain("secret");
  },
);

test.each([
  ["206", 206, "", "success"],
  ["499", 499, "bad-request", "failure"],
])("a %s is no case of its own", async (_, code, errorCode, outcome) => {
  const seen = await runAction(
    { "GET config": [replyWithStatus(code, { space_key: "SUP" })] },
    { ingest: "false" },
  );
  expect(seen.outputs).toMatchObject({ outcome, "error-code": errorCode });
  expect(seen.sent).toEqual(["GET config"]);
});

test.each([
  [{ detail: "gone" }, "gone"],
  [{ detail: [{ loc: ["x"], msg: "field required" }] }, "field required"],
  [{ error: { message: "full" } }, "full"],
  [{ title: "Bad", message: "worse" }, "worse"],
  [["first", "second"], "first"],
  [{ errors: [{ message: "name is missing" }] }, "name is missing"],
  [{ errors: ["too long"], title: "Bad" }, "too long"],
  [{ reason: "no such space" }, "no such space"],
  ['"text"', "text"],
  [{ other: "x" }, ""],
  ["null", ""],
])("of the error %j people are told %j", async (body, words) => {
  const seen = await runAction({ "GET config": [replyWithStatus(400, body)] });
  const quotation = words === "" ? "" : `: "${words}"`;
  expect(seen.outputs["error-message"]).toContain(
    `/config answered 400${quotation}. `,
  );
});

test.each([
  [{ name: "Ada" }, "its field id is missing or wrong"],
  [[], "it is not an object"],
])("of an answer that is %j, what is wrong is said", async (me, words) => {
  const seen = await runAction({ "GET me": [me] }, { "wait-for": "indexed" });
  expect(seen.outputs["error-code"]).toBe("unexpected-response");
  expect(seen.outputs["error-message"]).toContain(`: GET me: ${words}. `);
});

test.each([
  [
    504,
    "Gateway Time-out",
    /^The proxy in front of Zylon gave up waiting: POST .* "504 Gateway Time-out"\. .*Raise the proxy's time limit \(proxy_read_timeout in nginx\)/,
  ],
  [
    502,
    "Bad Gateway",
    /^Zylon or a proxy in front of it failed: .*Check that Zylon is up, then check its log/,
  ],
  [
    503,
    "Service Temporarily Unavailable",
    /^Zylon is overloaded or restarting: .*Wait until Zylon is up/,
  ],
])("a %s of a proxy is told as one", async (code, words, message) => {
  const seen = await runAction({ "POST ingest": [gateway(code, words)] });
  expect(seen.outputs["error-message"]).toMatch(message);
  expect(seen.outputs["sync-status"]).toBe("unknown");
});

test.each([
  [200, "Log in to Acme", "login"],
  [401, "Acme login", "login"],
  [403, "Sign-in required", "login"],
  [200, "Enter your password", "login"],
  [200, "Acme SSO", "login"],
  [404, "See the logging configuration", "web"],
  [200, "Lesson one", "web"],
  [200, "Assign in the workspace", "web"],
  [200, "The blog in short", "web"],
])("a %i with a page that says %j is a %s page", async (code, words, kind) => {
  const seen = await runAction({
    "GET config": [html(code, `<!doctype html><p>${words}</p>`)],
  });
  expect(seen.outputs["error-message"]).toMatch(
    new RegExp(`^A ${kind} page answered in place of Zylon`),
  );
  expect(seen.outputs["error-message"]).not.toContain("has the path");
});

test.each([
  ["400 digits", "9".repeat(400)],
  ["20 digits", "9".repeat(20)],
  ["Infinity", "Infinity"],
  ["soon", "soon"],
])("a Retry-After that is no time is not heeded: %s", async (_, retryAfter) => {
  const limited = replyWithStatus(429, {}, { "retry-after": retryAfter });
  const seen = await runAction({ "GET config": [limited] });
  expect(seen.sent).toHaveLength(3); // max-retries is 2
  expect(seen.outputs["error-code"]).toBe("rate-limited");
  expect(seen.log).not.toMatch(/Infinity|NaN|asks to wait/);
});

test("a page that answers below a path of base-url is told with that path", async () => {
  const server = createServer((_, response) => {
    loginPage(response);
  });
  const port = await listen(server);
  const seen = await runAction(
    {},
    { "base-url": `http://127.0.0.1:${port}/workspace` },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^A login page answered in place of Zylon: .*; base-url has the path \/workspace\. Check base-url/,
  );
});

test("a page that answers where extra-headers is set has its values as the first thing to check", async () => {
  const seen = await runAction(
    { "GET config": [loginPage] },
    { "extra-headers": "CF-Access-Client-Secret: swapped-secret" },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^A login page answered in place of Zylon: GET .*\. Check the values in extra-headers: what stands in front of Zylon may have refused them\. Then check base-url\. See/,
  );
});

test("a page that answers a POST alone is not blamed on base-url", async () => {
  const firewall = replyWithStatus(
    200,
    "<html><title>Request Rejected</title></html>",
    { "content-type": "text/html" },
  );
  const seen = await runAction(
    { "POST ingest": [firewall] },
    { "extra-headers": "X-Access: some-value" },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /answered 200: "Request Rejected"\. Check in Zylon whether the ingest is still running before you start it again\. Something between this runner and Zylon answered the POST: have it let POST requests to \/api\/ through\. See/,
  );
});

test.each<[text: unknown, isRunning: boolean]>([
  [{ detail: "A synchronization is already in progress" }, true],
  [{ detail: "Synchronization in progress" }, true],
  [{ detail: "Ingest already running" }, true],
  [{ detail: "already being synchronized" }, true],
  [{ detail: "The integration is already syncing." }, true],
  [{ detail: "already synchronizing" }, true],
  [{ detail: "already processing" }, true],
  [{ detail: "already ingesting" }, true],
  [{ error: "SYNC_ALREADY_IN_PROGRESS" }, true],
  [{ detail: "Bad request", code: "sync-already-running" }, true],
  [{ code: "SyncAlreadyInProgress" }, true],
  [
    {
      detail:
        "The required ownership is missing, or a synchronization is already in progress",
    },
    false,
  ],
  [{ detail: "The integration already exists" }, false],
  [{ detail: "running out of space" }, false],
])(
  "a 400 to an ingest that says %j is waited for: %j",
  async (text, isRunning) => {
    const seen = await runAction({
      "POST ingest": [replyWithStatus(400, text), { type: "sync_started" }],
    });
    expect(seen.outputs["outcome"]).toBe(isRunning ? "success" : "failure");
  },
);
