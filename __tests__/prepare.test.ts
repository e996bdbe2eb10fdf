/** Before the ingest: OAuth access, config, credentials; and a dry run. */
import {
  runAction,
  replyById,
  entity,
  loginPage,
  dropConnection,
  replyWithText,
  type Reply,
  type ObservedRun,
  replyWithStatus,
} from "./run-action.ts";

const UPDATE = {
  "integration-type": "filesystem",
  configure: "update",
  username: "svc-zylon",
  password: "correct horse",
};
const SHARE = { path: "/mnt/support" };

test("access is renewed, then the config is checked, then the ingest starts", async () => {
  const seen = await runAction(
    { "POST refresh_token": [replyWithText("text/plain", "ok")] },
    { "refresh-oauth": "true" },
  );
  expect(seen.sent).toEqual([
    "POST refresh_token",
    "GET config",
    "POST ingest",
  ]);
  expect(seen.urls[0]?.pathname).toBe(
    "/api/v1/app/integration/confluence/int_1/refresh_token",
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    configured: "true",
  });
});

test("the config is checked, then the credentials are updated, then the ingest starts", async () => {
  const seen = await runAction(
    { "GET config": [SHARE], "POST int_1": [entity("int_1", "FileSystem")] },
    UPDATE,
  );
  expect(seen.sent).toEqual(["GET config", "POST int_1", "POST ingest"]);
  expect(seen.outputs["updated"]).toBe("true");
});

test("with type any, only OAuth access is renewed", async () => {
  const seen = await runAction(
    {
      "GET config": [
        replyById({ int_1: { space_key: "SUP" }, int_2: { path: "/mnt" } }),
      ],
      "POST refresh_token": ["ok"],
    },
    {
      "refresh-oauth": "true",
      "integration-type": "any",
      "integration-id": "confluence/int_1, filesystem/int_2",
      ingest: "false",
    },
  );
  expect(seen.sent.filter((one) => one === "POST refresh_token")).toHaveLength(
    1,
  );
});

test.each([
  ["correct horse", "Correct username and password"],
  [
    "correct horse\r\n",
    "Store the password again without the line break at its end, which this run has sent too",
  ],
])("a refused password has its remedy: %j", async (password, remedy) => {
  const seen = await runAction(
    {
      "GET config": [SHARE],
      "POST int_1": [replyWithStatus(400, { detail: "invalid credentials" })],
    },
    { ...UPDATE, password },
  );
  expect(seen.outputs["error-message"]).toContain(
    `answered 400: "invalid credentials". ${remedy}. See`,
  );
});

test("an update that is refused reaches no ingest", async () => {
  const seen = await runAction(
    {
      "GET config": [SHARE],
      "POST int_1": [replyWithStatus(400, { detail: "invalid credentials" })],
    },
    UPDATE,
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "bad-request",
    configured: "true",
    updated: "false",
    "sync-status": "not-requested",
  });
  expect(seen.sent).toEqual(["GET config", "POST int_1"]);
});

test("an update for which a running ingest leaves no time says to run the step again, and to raise no limit", async () => {
  const seen = await runAction(
    { "GET config": [SHARE], "POST int_1": [replyWithStatus(409)] },
    UPDATE,
  );
  expect(seen.outputs["error-code"]).toBe("already-running");
  expect(seen.outputs["error-message"]).toMatch(
    /Run the step again when that ingest has ended\. Give all workflows/,
  );
});

describe("the check", () => {
  const check = (type: string, config: Reply): Promise<ObservedRun> =>
    runAction(
      { "GET config": [config] },
      { "integration-type": type, ingest: "false" },
    );

  test("that fails reaches no update and no ingest", async () => {
    const seen = await runAction({ "GET config": [{ path: " " }] }, UPDATE);
    expect(seen.sent).toEqual(["GET config"]);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "not-configured",
      configured: "false",
      "sync-status": "not-requested",
    });
  });

  const NO_SETTINGS = "Zylon reports no settings for it";
  const EMPTY = "its settings in Zylon are empty";
  const unchosen = (key: string): string =>
    `no content has been chosen (${key} is empty)`;
  const base_url = "https://wiki.example.com";

  test.each<[type: string, config: Reply, lack: string]>([
    ["confluence", "null", NO_SETTINGS],
    ["confluence", '"SUP"', NO_SETTINGS],
    ["confluence", [{ space_key: "SUP" }], NO_SETTINGS],
    ["confluence", {}, EMPTY],
    ["confluence", { a: null, b: " ", c: [], d: {} }, EMPTY],
    ["confluence", { space_key: " ", base_url }, unchosen("space_key")],
    ["confluence", { space_key: null, base_url }, unchosen("space_key")],
    ["sharepoint", { site_url: "", library: "A" }, unchosen("site_url")],
    ["filesystem", { path: "" }, EMPTY],
    ["claromentis", { site: "", base_url }, unchosen("site")],
  ])("of %s with %j fails: %s", async (type, config, lack) => {
    const seen = await check(type, config);
    expect(seen.outputs).toMatchObject({
      "error-code": "not-configured",
      configured: "false",
    });
    expect(seen.outputs["error-message"]).toContain(`: ${lack}. `);
  });

  test.each<[type: string, config: object, place: string]>([
    ["confluence", { space_key: "SUP", base_url: "" }, ", SUP"],
    ["confluence", { space_key: 7 }, ", 7"],
    ["confluence", { space_key: ["SUP"] }, ""],
    ["confluence", { space_key: "", spaces: ["SUP"] }, ""],
    ["confluence", { base_url }, ""],
    ["confluence", { anything: 0 }, ""],
    ["confluence", { anything: false }, ""],
    [
      "sharepoint",
      { site_url: "https://joe:pw@x.test/s?key=1#a" },
      ", https://x.test/s",
    ],
    ["filesystem", { path: "//server/our\nshare" }, ", //server/our share"],
    // None of its keys is documented.
    ["confluencelocal", { space_key: "", base_url }, ""],
  ])(
    "of %s with %j passes, and the log has its place: %j",
    async (type, config, place) => {
      const seen = await check(type, config);
      expect(seen.outputs["configured"]).toBe("true");
      expect(seen.log).toMatch(
        new RegExp(`^Configured: .* int_1${place}$`, "m"),
      );
      expect(seen.log).not.toMatch(/^::notice/m);
    },
  );

  test("reports what passed before it, whatever fails later", async () => {
    const seen = await runAction({ "POST ingest": [replyWithStatus(403)] });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      configured: "true",
    });
  });
});

test("a refresh that fails reaches no check, no update and no ingest", async () => {
  for (const reply of [dropConnection, loginPage, { error: "invalid_grant" }]) {
    const seen = await runAction(
      { "POST refresh_token": [reply] },
      { "refresh-oauth": "true" },
    );
    expect(seen.sent).toEqual(["POST refresh_token"]);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      configured: "false",
      "sync-status": "not-requested",
    });
  }
});

test.each([
  [{ error: "no" }, "failure"],
  [{ error: { code: 7 } }, "failure"],
  [{ error: true }, "failure"],
  [{ success: false }, "failure"],
  [{ success: true, error: null }, "success"],
  [{ error: 0 }, "success"],
])(
  "an update, or a refresh, that is answered with 200 and %j is a %s",
  async (answer, outcome) => {
    const updated = await runAction(
      { "GET config": [SHARE], "POST int_1": [answer] },
      UPDATE,
    );
    const renewed = await runAction(
      { "POST refresh_token": [answer] },
      { "refresh-oauth": "true" },
    );
    for (const { outputs } of [updated, renewed])
      expect(outputs).toMatchObject({
        outcome,
        "error-code": outcome === "failure" ? "unexpected-response" : "",
      });
  },
);

test("what Zylon says in a 200 that refuses is quoted", async () => {
  const seen = await runAction(
    { "GET config": [SHARE], "POST int_1": [{ error: "share is read-only" }] },
    UPDATE,
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon refused the request: "share is read-only"\. Check username/,
  );
});

test.each<[what: string, reply: Reply]>([
  ["204", replyWithStatus(204, "")],
  ["200 without a body", replyWithStatus(200, "")],
  ["200 and a text", replyWithText("text/plain", "done")],
])("an update that is answered %s is done", async (_, reply) => {
  const seen = await runAction(
    { "GET config": [SHARE], "POST int_1": [reply] },
    UPDATE,
  );
  expect(seen.outputs).toMatchObject({ outcome: "success", updated: "true" });
});

test("an update that is answered with a page of HTML is not", async () => {
  const seen = await runAction(
    { "GET config": [SHARE], "POST int_1": [loginPage] },
    UPDATE,
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "not-api",
    updated: "false",
  });
});

test("an update during an ingest, which says so with 409 or 400, is sent again", async () => {
  const running = replyWithStatus(400, { error: "SYNC_ALREADY_IN_PROGRESS" });
  const seen = await runAction(
    {
      "GET config": [SHARE],
      "POST int_1": [replyWithStatus(409), running, {}],
    },
    UPDATE,
  );
  expect(seen.outputs["updated"]).toBe("true");
});

test("ingest: false stops after the check", async () => {
  const seen = await runAction({}, { ingest: "false" });
  expect(seen.sent).toEqual(["GET config"]);
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    configured: "true",
    "sync-status": "not-requested",
  });
});

describe("a dry run", () => {
  test.each([
    ["update", { "integration-id": "int_1" }],
    ["create", { "integration-id": "" }],
    ["upsert", { "integration-id": "" }],
  ])(
    "of %s sends GET requests only, and says what would be done",
    async (configure, more) => {
      const seen = await runAction(
        {
          "GET integrations": [[]],
          "GET config": [SHARE],
        },
        { ...UPDATE, configure, ...more, "dry-run": "true" },
      );
      expect(seen.sent.filter((one) => !one.startsWith("GET"))).toEqual([]);
      expect(seen.exitCode).toBe(0);
      expect(seen.outputs).toMatchObject({
        outcome: "dry-run",
        "sync-status": "not-requested",
        created: "false",
        updated: "false",
      });
      expect(seen.log).toMatch(
        configure === "update"
          ? /would update the credentials and start an ingest/
          : /would create the integration/,
      );
    },
  );

  test("of a refresh with wait-for: indexed lists no documents", async () => {
    const seen = await runAction(
      {},
      {
        "refresh-oauth": "true",
        "wait-for": "indexed",
        "dry-run": "true",
      },
    );
    expect(seen.sent).toEqual(["GET config", "GET me", "GET project"]);
    expect(seen.log).toMatch(
      /would renew the OAuth access and start an ingest/,
    );
  });

  test("of what is not configured fails", async () => {
    const seen = await runAction({ "GET config": [{}] }, { "dry-run": "true" });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "not-configured",
    });
  });

  test("with ingest: false would not ingest", async () => {
    const seen = await runAction({}, { "dry-run": "true", ingest: "false" });
    expect(seen.outputs["outcome"]).toBe("dry-run");
    expect(seen.log).not.toMatch(/would start an ingest/);
  });
});
