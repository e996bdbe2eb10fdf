/** What a failure says: Zylon's own words first, and a cause only if it is certain. */
import { createServer } from "node:http";
import { CHECK_FIRST } from "../src/errors.ts";
import { runAction } from "./run-action.ts";
import {
  artifact,
  dropConnection,
  events,
  loginPage,
  me,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
  started,
  staySilent,
} from "./support/replies.ts";
import {
  integrationArtifact,
  newerZylon,
  olderShares,
  UPDATE,
} from "./support/versions.ts";
import { listen } from "./support/servers.ts";
import { WATCHED, type Inputs } from "./support/inputs.ts";

const refuse = (status: number, detail = "no"): Reply =>
  replyWithStatus(status, { detail });

const html = (status: number, title: string): Reply =>
  replyWithStatus(status, `<html><title>${title}</title>`, {
    "content-type": "text/html",
  });

/** The run looks at its documents too. */
const OLDER: Replies = { "GET artifact": [page(artifact("a"))] };
const SHARE: Replies = { ...OLDER, ...olderShares("svc") };
const NEWER = newerZylon(integrationArtifact("art_1"));
const ART = { "integration-id": "art_1" };
const REFRESH = { "refresh-oauth": "true" };

const LIST = "GET artifact?type=Integration…";
const SYNC = "POST artifact/art_1/sync";
const SHARE_INGEST = "POST integration/filesystem/int_1/ingest";

type Call = readonly [call: string, replies: Replies, inputs: Inputs];
/** Each call that Zylon may refuse. */
const CALLS: readonly Call[] = [
  [LIST, NEWER, ART],
  ["GET integrations", OLDER, {}],
  ["GET config", OLDER, {}],
  ["POST refresh_token", OLDER, REFRESH],
  ["POST integration/filesystem/int_1", SHARE, UPDATE],
  ["GET project", OLDER, {}],
  ["GET artifact", OLDER, {}],
  ["GET artifact?source=Confluence…", NEWER, ART],
  ["POST ingest", OLDER, {}],
  [SYNC, NEWER, ART],
];

async function fail(
  replies: Replies,
  inputs: Inputs = {},
): Promise<{ code: string; message: string }> {
  const { outputs, exitCode } = await runAction(replies, {
    ...WATCHED,
    ...inputs,
  });
  expect(exitCode).toBe(1);
  const { "error-code": code = "", "error-message": message = "" } = outputs;
  return { code, message };
}

describe("a 401", () => {
  test.each(CALLS)(
    "is the token if Zylon doesn't say who its user is: %s",
    async (call, replies, inputs) => {
      const denied = refuse(401);
      const { code, message } = await fail(
        { ...replies, [call]: [denied], ...me(denied) },
        inputs,
      );
      expect(code).toBe("unauthorized");
      expect(message).toMatch(/^[^"]*token in api-token.*Create a new/);
    },
  );

  test.each(CALLS)(
    "is not the token if Zylon says who its user is: %s",
    async (call, replies, inputs) => {
      const { code, message } = await fail(
        { ...replies, [call]: [refuse(401, "who is there?")] },
        inputs,
      );
      expect(code).toBe("unauthorized");
      expect(message).toContain('"who is there?"');
      expect(message).not.toMatch(/token in api-token|[Cc]reate a new/);
    },
  );

  const isOfOAuth = ([call]: Call): boolean =>
    /config|refresh|POST (ingest|sync)/.test(call);
  test.each(CALLS.filter(isOfOAuth))(
    "of an integration with OAuth is its lost access: %s",
    async (call, replies, inputs) => {
      const { message } = await fail(
        { ...replies, [call]: [refuse(401)] },
        inputs,
      );
      expect(message).toMatch(/^Zylon lost its access .*grant access again/);
    },
  );

  test("of a share is no lost access, and its credentials can be sent again", async () => {
    const { message } = await fail({
      ...SHARE,
      [SHARE_INGEST]: [refuse(401)],
    });
    expect(message).not.toMatch(/lost its access|grant access/);
    expect(message).toMatch(/credentials|configure: update/);
  });
});

/** An ingest that ends with an error in these words. */
const syncError = (message: string, call = "POST ingest"): Replies => ({
  [call]: [events([started, { type: "sync_error", message }])],
});

test.each<[where: string, Replies, inputs?: Inputs]>([
  ["an event", syncError("invalid_grant: revoked")],
  ["a 400", { "POST ingest": [refuse(400, "oauth: invalid_grant")] }],
  [
    "a refresh",
    { "POST refresh_token": [{ error: "invalid_grant" }] },
    REFRESH,
  ],
])(
  "invalid_grant is the lost access of a connector with OAuth: in %s",
  async (_, replies, inputs = {}) => {
    const { message } = await fail({ ...OLDER, ...replies }, inputs);
    expect(message).toMatch(/^Zylon lost its access .*invalid_grant/);
  },
);

test.each<[title: string, Replies, words: string]>([
  [
    "the name of a page",
    syncError("Page 'Grant applications 2026' is broken"),
    "Page 'Grant applications 2026' is broken",
  ],
  [
    "what a share says",
    { ...SHARE, ...syncError("invalid_grant", SHARE_INGEST) },
    "invalid_grant",
  ],
])("a grant is not lost because of %s", async (_, replies, words) => {
  const { code, message } = await fail({ ...OLDER, ...replies });
  expect(code).toBe("sync-error");
  expect(message).toContain(`"${words}"`);
  expect(message).not.toMatch(/lost its access/);
});

test("the token is the cause of a 404, too, if Zylon doesn't accept it", async () => {
  const { message } = await fail({
    ...OLDER,
    "POST ingest": [refuse(404)],
    ...me({ id: "usr_1" }, refuse(401)),
  });
  expect(message).toMatch(/^Zylon doesn't accept the token/);
});

test("a 401 of a connector that the action doesn't know is no lost access", async () => {
  const drive = integrationArtifact("art_1", "GoogleDrive");
  const { message } = await fail(
    { ...newerZylon(drive), [SYNC]: [refuse(401)] },
    ART,
  );
  expect(message).toMatch(/^Zylon answered 401, but api-token is valid/);
});

test.each<[what: string, answer: Reply]>([
  ["says so", refuse(404, "Organization not found")],
  ["refuses it", refuse(403, "organization acme is not yours")],
  ["doesn't know it", refuse(400, "no such organization")],
])("the organization is the cause if Zylon %s", async (_, answer) => {
  const { message } = await fail(
    {
      [LIST]: [refuse(404)],
      "GET integrations": [refuse(404)],
      ...me(answer),
    },
    { organization: "acme" },
  );
  expect(message).toMatch(/; organization "acme"\. Set organization/);
});

test("an address whose path names an organization is not mistaken for that", async () => {
  const port = await listen(
    createServer((_, reply) => reply.writeHead(404).end()),
  );
  const { message } = await fail(
    {},
    { "base-url": `http://127.0.0.1:${port}/organization` },
  );
  expect(message).toMatch(/^Zylon's API is not at base-url/);
});

test.each<[answer: string, list: Reply, user?: Reply]>([
  ["404", refuse(404)],
  ["404 and a text", replyWithStatus(404, "404 page not found")],
  ["404, and 405 for the user", refuse(404), refuse(405)],
])(
  "the address is the cause if nothing is there, not even the user: %s",
  async (_, list, user = list) => {
    const { message } = await fail({
      [LIST]: [list],
      "GET integrations": [list],
      ...me(user),
    });
    expect(message).toMatch(
      /^Zylon's API is not at base-url.*Correct base-url/,
    );
  },
);

test.each<[call: string, replies: Replies]>([
  ["GET integrations", { [LIST]: [loginPage] }],
  ["GET config", OLDER],
  ["GET artifact", OLDER],
])("a login page is the cause if it answers: %s", async (call, replies) => {
  const { code, message } = await fail({ ...replies, [call]: [loginPage] });
  expect(code).toBe("not-api");
  expect(message).toMatch(/^A login page answered .*"Sign in".*extra-headers/);
});

test.each([
  ["Sign on, behind an empty line", "\n <html><title>Sign on</title>"],
  ["Company SSO", "<html><title>Company SSO</title>"],
  ["Login", "<html><title>Login</title>"],
  ["Sign in, in capitals", "<HTML><TITLE>Sign in</TITLE>"],
])("a page with the title %s is a login page, too", async (_, text) => {
  for (const status of [403, 404]) {
    const page = replyWithStatus(status, text, { "content-type": "text/html" });
    const { message } = await fail({ "GET config": [page] });
    expect(message).toMatch(/^A login page answered /);
  }
});

test("a page of a gateway is quoted by its status alone", async () => {
  const { code, message } = await fail({
    "POST ingest": [html(502, "Bad Gateway")],
  });
  expect(code).toBe("server-error");
  expect(message).not.toMatch(/<html|Bad Gateway/);
  expect(message).toContain("Run the step again later");
});

test.each([401, 403])(
  "another page with a %i is no login page, but asks for access to /api/",
  async (status) => {
    const { code, message } = await fail({
      "GET config": [html(status, "Blocked by the firewall")],
    });
    expect(code).toBe("not-api");
    expect(message).toMatch(
      /^(?!A login page)[^.]*"Blocked by the firewall".*extra-headers/,
    );
  },
);

test.each<[title: string, reply: Reply]>([
  ["fails", refuse(500)],
  ["is gone", refuse(404)],
  ["never comes", staySilent],
  ["is a page", loginPage],
])("an answer about the user that %s hides no failure", async (_, answer) => {
  const { code, message } = await fail({
    ...OLDER,
    "POST ingest": [refuse(403, "connector off")],
    ...me({ id: "usr_1" }, answer),
  });
  expect(code).toBe("forbidden");
  expect(message).toContain('"connector off"');
  expect(message).not.toContain("base-url");
});

describe("Zylon's own words stand before any guess", () => {
  const PLAN = "Document limit of your plan reached";
  const BACKUP = "Read-only: nightly backup until 02:30";

  test.each<[what: string, call: string, status: number, words: string]>([
    ["a plan", "POST ingest", 403, PLAN],
    ["a plan, in the artifact API", SYNC, 403, PLAN],
    ["a permission", "GET config", 403, "Your role does not allow this"],
    ["a list that is refused", "GET integrations", 403, "connector disabled"],
    ["a source", "POST ingest", 400, "no such share"],
    [
      "credentials",
      "POST integration/filesystem/int_1",
      400,
      "invalid credentials",
    ],
    ["a source that is gone", "POST ingest", 404, "no such space"],
    ["a backup", "POST ingest", 503, BACKUP],
    ["a full disk", SYNC, 500, "no space left on device"],
    ["a content limit", SYNC, 413, "content over 250 MB"],
  ])("about %s", async (_, call, status, words) => {
    const [, replies = {}, inputs] = CALLS.find(([one]) => one === call) ?? [];
    const { message } = await fail(
      { ...replies, [call]: [refuse(status, words)] },
      inputs,
    );
    const [before = "", after] = message.split(`"${words}"`);
    expect(after).toBeDefined();
    expect(before).not.toMatch(
      /\. |permission|connector|api-token|integration-id|credential|plan|load|[Cc]heck/,
    );
  });

  test("and before the advice to look in Zylon, which comes first of what to do", async () => {
    const refusal = refuse(503, BACKUP);
    const { message } = await fail({ ...OLDER, "POST ingest": [refusal] });
    expect(message).toMatch(
      new RegExp(`^[^.]*"${BACKUP}".*\\. ${CHECK_FIRST}`),
    );
  });

  test.each([402, 405, 418, 451])(
    "and a refusal that has no code of its own is one for an administrator: %i",
    async (status) => {
      const { code, message } = await fail({
        "POST ingest": [refuse(status, "License expired")],
        ...OLDER,
      });
      expect(code).toBe("bad-request");
      expect(message).toMatch(/"License expired".*administrator/);
      expect(message).not.toContain("integration-id");
    },
  );

  test("also those of a gateway that wants a key", async () => {
    const key = refuse(401, "No API key found in request");
    const { message } = await fail({
      [LIST]: [key],
      ...me(key),
    });
    expect(message).toMatch(/"No API key found in request".*Create/);
  });

  test.each<[where: string, body: unknown]>([
    ["detail", { detail: "Bad thing" }],
    ["message", { message: "Bad thing" }],
    ["an error", { error: { message: "Bad thing" } }],
    ["a list of errors", { detail: [{ loc: ["body"], msg: "Bad thing" }] }],
    ["errors", { errors: ["Bad thing"] }],
    ["a title", { title: "Bad thing", status: 400 }],
    ["a reason", { reason: "Bad thing" }],
    ["detail, beside an error", { error: "Bad Request", detail: "Bad thing" }],
    ["a text", "Bad thing"],
  ])("wherever an answer has them: %s", async (_, body) => {
    const { message } = await fail({
      "GET config": [replyWithStatus(400, body)],
    });
    expect(message).toContain(': "Bad thing" (');
  });

  test("or else the answer is quoted as it is, unless it is blank", async () => {
    const refuse = (body: string): ReturnType<typeof fail> =>
      fail({ "GET config": [replyWithStatus(400, body)] });
    const { message } = await refuse('{"reference":17}');
    expect(message).toContain(`"{"reference":17}" (GET`);
    expect((await refuse("{}")).message).not.toContain("{}");
  });
});

test.each(["NT_STATUS_LOGON_FAILURE", "STATUS_PASSWORD_EXPIRED"])(
  "a share whose password changed has configure: update as a remedy: %s",
  async (words) => {
    const { code, message } = await fail({
      ...SHARE,
      ...syncError(words, SHARE_INGEST),
    });
    expect(code).toBe("sync-error");
    expect(message).toMatch(new RegExp(`"${words}".*configure: update`));
  },
);

test("a lost connection is not blamed on http://", async () => {
  const { code, message } = await fail({ "GET config": [dropConnection] });
  expect(code).toBe("connection-lost");
  expect(message.replace(/See https:.*/, "")).not.toContain("https");
});

test.each<[title: string, Replies, Inputs]>([
  ["an id that isn't listed", {}, { "integration-id": "int_9" }],
  ["a config that is blank", { "GET config": [{}] }, {}],
  ["a 500", { "GET config": [refuse(500)] }, {}],
  ["a 400", { "GET config": [refuse(400)] }, {}],
])("Zylon isn't asked who the user is about %s", async (_, replies, inputs) => {
  const seen = await runAction(replies, inputs);
  expect(seen.outputs["outcome"]).toBe("failure");
  expect(seen.sent).not.toContain("GET me");
});

test("the question for a cause takes half a minute at most", async () => {
  const seen = await runAction({
    "POST ingest": [refuse(401)],
    ...me(staySilent),
  });
  expect(seen.outputs["error-code"]).toBe("unauthorized");
  expect(seen.seconds).toBe(30);
});
