/** Before the ingest: the check, OAuth access, credentials, a new integration, a dry run. */
import { getWrites, parseResults, runAction } from "./run-action.ts";
import {
  dropConnection,
  entity,
  loginPage,
  mergeRows,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
  replyWithText,
  rowsById,
  staySilent,
} from "./support/replies.ts";
import { type Inputs } from "./support/inputs.ts";
import {
  ACCOUNT,
  CREATE,
  foreignArtifact,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
  UPDATE,
  UPSERT,
} from "./support/versions.ts";

const SHARE = olderShares("svc-new");
const SEND = "POST integration/filesystem/int_1";

describe("the check", () => {
  test.each<[config: Reply]>([
    [{}],
    [{ space_key: "", base_url: null, spaces: [], more: {} }],
    [{ space_key: " " }],
    ["null"],
  ])(
    "refuses a config that is blank, and nothing is sent: %j",
    async (config) => {
      const seen = await runAction(
        { "GET config": [config] },
        { "refresh-oauth": "true" },
      );
      expect(seen.outputs).toMatchObject({
        "error-code": "not-configured",
        configured: "false",
        "sync-status": "not-requested",
      });
      expect(getWrites(seen)).toEqual([]);
    },
  );

  test.each<[config: Reply]>([
    [{ space_key: "SUP", base_url: "" }],
    [{ anything: 0 }],
    [{ anything: false }],
  ])("passes whatever else a config has: %j", async (config) => {
    const seen = await runAction({ "GET config": [config] });
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      configured: "true",
    });
    expect(seen.log).toMatch(/^int_1 \(confluence\) is set up in Zylon$/m);
  });

  test.each([
    ["Draft", "not-configured"],
    ["Initializing", "not-configured"],
    ["Published", ""],
    ["Error", ""],
    ["Processing", ""],
  ])("goes by the state of an artifact: %s", async (state, code) => {
    const share = integrationArtifact("art_1", "FileSystem", { state });
    const seen = await runAction(newerZylon(share), {
      ...UPDATE,
      "integration-id": "art_1",
    });
    expect(seen.outputs["error-code"]).toBe(code);
    const isNamed = seen.outputs["error-message"]?.includes(`state ${state}`);
    expect(isNamed).toBe(code !== "");
    expect(getWrites(seen)).toHaveLength(code === "" ? 2 : 0);
  });
});

test("the check of all may take ten minutes, and the log says every thirty seconds that it is waited for", async () => {
  const ids = ["int_1", "int_2", "int_3", "int_4"];
  const seen = await runAction(
    {
      ...olderZylon(...ids.map((id) => entity(id))),
      ...rowsById("GET config", {
        int_1: staySilent,
        int_2: staySilent,
        int_3: staySilent,
      }),
    },
    { "integration-id": "all", "max-parallel": "1" },
  );
  const late = { error_code: "timeout", sync_status: "not-requested" };
  expect(parseResults(seen)).toMatchObject([late, late, late, late]);
  expect(seen.seconds).toBe(600);
  expect(seen.log.match(/^Waiting for .*check/gm)).toHaveLength(19);
});

test.each(["GET config", "POST refresh_token"])(
  "four of twelve integrations that never answer hold up no other: %s",
  async (call) => {
    const ids = Array.from({ length: 12 }, (_, at) => `int_${at + 1}`);
    const silent = ids.slice(0, 4);
    const seen = await runAction(
      {
        ...olderZylon(...ids.map((id) => entity(id))),
        ...mergeRows(
          ...ids.map((id) => rowsById("POST refresh_token", { [id]: {} })),
          ...silent.map((id) => rowsById(call, { [id]: staySilent })),
        ),
      },
      { "integration-id": "all", "refresh-oauth": "true" },
    );
    const failed = { error_code: "timeout", sync_status: "not-requested" };
    const ingested = { error_code: null, sync_status: "completed" };
    expect(parseResults(seen)).toMatchObject(
      ids.map((id) => (silent.includes(id) ? failed : ingested)),
    );
    expect(seen.seconds).toBeLessThanOrEqual(300);
  },
);

test.each(["false", "true"])(
  "no password is sent to an integration that Zylon lists with OAuth; dry-run: %s",
  async (dryRun) => {
    const seen = await runAction(
      {},
      { ...UPDATE, "integration-type": "any", "dry-run": dryRun },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "wrong-type",
      updated: "false",
    });
    expect(seen.outputs["error-message"]).toMatch(/OAuth.*Remove configure/);
    expect(getWrites(seen)).toEqual([]);
  },
);

describe("refresh-oauth", () => {
  test("refreshes the access of the connectors that have it, before the ingests", async () => {
    const seen = await runAction(
      {
        ...olderZylon(entity("int_1"), entity("int_2", "FileSystem")),
        "POST refresh_token": [replyWithText("text/plain", "ok")],
      },
      { "integration-id": "all", "refresh-oauth": "true" },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toContain(
      "Refreshed the OAuth access of int_1 (confluence)",
    );
    expect(getWrites(seen)).toEqual([
      "POST refresh_token",
      "POST ingest",
      "POST integration/filesystem/int_2/ingest",
    ]);
  });

  test("is a notice in the artifact API, which has no call for it", async () => {
    const seen = await runAction(newerZylon(integrationArtifact("art_1")), {
      "integration-id": "art_1",
      "refresh-oauth": "true",
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(/^::notice::.*refresh-oauth/m);
    expect(getWrites(seen)).toEqual(["POST artifact/art_1/sync"]);
  });

  test("refreshes the access without an ingest, too", async () => {
    const seen = await runAction(
      { "POST refresh_token": [{}] },
      { "refresh-oauth": "true", ingest: "false" },
    );
    expect(getWrites(seen)).toEqual(["POST refresh_token"]);
  });

  test.each<[how: string, reply: Reply]>([
    ["is lost", dropConnection],
    ["is a login page", loginPage],
    ["has an error", { error: "invalid_grant" }],
    ["says success: false", { success: false }],
    ["is a 400", replyWithStatus(400)],
    [
      "may mean a missing ownership",
      replyWithStatus(400, {
        detail:
          "required ownership is missing or invalid, or a synchronization is already in progress",
      }),
    ],
  ])("whose answer %s fails before anything is ingested", async (_, reply) => {
    const seen = await runAction(
      { "POST refresh_token": [reply] },
      { "refresh-oauth": "true" },
    );
    expect(seen.outputs["outcome"]).toBe("failure");
    expect(getWrites(seen)).toEqual(["POST refresh_token"]);
  });
});

describe("configure: update", () => {
  test.each<[api: string, Replies, Inputs, call: string, body: object]>([
    ["integration", SHARE, { "integration-id": "int_1" }, SEND, ACCOUNT],
    ["integration", SHARE, { "integration-id": "" }, SEND, ACCOUNT],
    [
      "artifact",
      newerZylon(integrationArtifact("art_1", "FileSystem")),
      { "integration-id": "art_1" },
      "PUT artifact/art_1",
      { private_props: ACCOUNT },
    ],
  ])(
    "sends the credentials to the %s API, then ingests: %#",
    async (_, replies, inputs, call, body) => {
      const seen = await runAction(replies, { ...UPDATE, ...inputs });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        updated: "true",
      });
      expect(getWrites(seen)[0]).toBe(call);
      expect(getWrites(seen)).toHaveLength(2);
      const sent = seen.bodies.filter((text) => text !== "");
      expect(JSON.parse(sent[0] ?? "")).toEqual(body);
    },
  );

  test.each<[answer: string, reply: Reply]>([
    ["an error", { error: "wrong password" }],
    ["an error in an object", { error: { message: "wrong password" } }],
    ["success: false", { success: false, message: "wrong password" }],
    ["a 400", replyWithStatus(400, { detail: "wrong password" })],
    ["a 201 with an error", replyWithStatus(201, { error: "wrong password" })],
    [
      "the integration and an error",
      { ...entity("int_1"), error: "wrong password" },
    ],
    [
      "the integration and success: false",
      { ...entity("int_1"), success: false, message: "wrong password" },
    ],
  ])(
    "that is answered with %s is refused, and nothing is ingested",
    async (_, reply) => {
      const seen = await runAction({ ...SHARE, [SEND]: [reply] }, UPDATE);
      expect(seen.outputs).toMatchObject({
        "error-code": "bad-request",
        updated: "false",
        "sync-status": "not-requested",
      });
      expect(seen.outputs["error-message"]).toContain('"wrong password"');
      expect(getWrites(seen)).toEqual([SEND]);
    },
  );

  test.each<[answer: string, reply: Reply]>([
    ["nothing", replyWithStatus(204, "")],
    ["a text", replyWithText("text/plain", "done")],
    ["no error", { success: true, error: null }],
    ["the integration", entity("int_1")],
  ])("that is answered with %s is done", async (_, reply) => {
    const seen = await runAction({ ...SHARE, [SEND]: [reply] }, UPDATE);
    expect(seen.outputs).toMatchObject({ outcome: "success", updated: "true" });
    expect(seen.log).not.toContain("::warning");
  });

  test.each<[answer: string, more: object, outcome: string]>([
    ["the error of an earlier ingest", { error: "no access" }, "success"],
    ["another error", { error: "wrong password" }, "failure"],
    ["more than that", { error: "no access: wrong password" }, "failure"],
    ["no success", { error: "no access", success: false }, "failure"],
  ])(
    "of an artifact that has an error already is answered with %s: %j, %s",
    async (_, more, outcome) => {
      const share = { error: "no access" };
      const old = integrationArtifact("art_1", "FileSystem", share);
      const seen = await runAction(
        { ...newerZylon(old), "PUT artifact/art_1": [{ ...old, ...more }] },
        { ...UPDATE, "integration-id": "art_1" },
      );
      const isDone = outcome === "success";
      expect(seen.outputs).toMatchObject({ outcome, updated: String(isDone) });
      expect(getWrites(seen)).toHaveLength(isDone ? 2 : 1);
      expect(/^::warning::art_1.*"no access"/m.test(seen.log)).toBe(isDone);
    },
  );

  test("that a page of HTML answers is not done", async () => {
    const seen = await runAction({ ...SHARE, [SEND]: [loginPage] }, UPDATE);
    expect(seen.outputs).toMatchObject({
      "error-code": "not-api",
      updated: "false",
    });
    expect(getWrites(seen)).toEqual([SEND]);
  });
});

describe("a dry run", () => {
  test.each<[what: string, Replies, Inputs, words: RegExp]>([
    ["an ingest", {}, {}, /Would .*ingest.*int_1/],
    ["a refresh", {}, { "refresh-oauth": "true" }, /Would .*OAuth/],
    [
      "no refresh of what has a password",
      SHARE,
      { "refresh-oauth": "true" },
      /Would ingest: int_1/,
    ],
    ["an update", SHARE, UPDATE, /Would .*credentials/],
    ["a create", olderShares(), CREATE, /Would create.*filesystem.*svc-new/],
    [
      "a create for a name with a line break",
      olderShares(),
      { ...CREATE, username: "svc\n::error::x" },
      /Would create.*svc .*error/,
    ],
    ["an upsert", olderShares("svc-new"), UPSERT, /Would .*credentials/],
    [
      "nothing but a check",
      {},
      { ingest: "false" },
      /Would (?!.*ingest:).*int_1/,
    ],
    [
      "all",
      newerZylon(integrationArtifact("art_1"), foreignArtifact("art_2")),
      { "integration-id": "all" },
      /Would .*art_1/,
    ],
  ])(
    "of %s says so, and sends GETs only",
    async (_, replies, inputs, words) => {
      const seen = await runAction(replies, { "dry-run": "true", ...inputs });
      expect(seen.outputs).toMatchObject({
        outcome: "dry-run",
        "sync-status": "not-requested",
        created: "false",
        updated: "false",
      });
      expect(seen.summary).toMatch(words);
      expect(seen.log).toMatch(words);
      expect(getWrites(seen)).toEqual([]);
    },
  );

  test("lists the projects of the user", async () => {
    const seen = await runAction(
      { "GET project": [page({ id: "prj_1", name: "Manuals" })] },
      { "dry-run": "true" },
    );
    expect(seen.summary).toMatch(/prj_1.*Manuals|Manuals.*prj_1/s);
  });

  test("stands without them", async () => {
    const seen = await runAction(
      { "GET project": [replyWithStatus(403)] },
      { "dry-run": "true" },
    );
    expect(seen.outputs["outcome"]).toBe("dry-run");
    expect(seen.summary).toContain("Would");
    expect(seen.log).toMatch(/doesn't list the projects: .*403/);
  });

  test("fails where the run would: what is not set up", async () => {
    const seen = await runAction({ "GET config": [{}] }, { "dry-run": "true" });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "not-configured",
    });
  });
});
