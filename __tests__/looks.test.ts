/**
 * The lists of documents before an ingest and while the run waits: which are asked for,
 * how often, and what becomes of one that fails.
 */
import { getWrites, runAction } from "./run-action.ts";
import {
  answer,
  artifact,
  entity,
  ingestStream,
  loginPage,
  page,
  type Replies,
  type Reply,
  replyAfter,
  replyNoting,
  replyWithStatus,
  rowsById,
  started,
  staySilent,
  withStatus,
} from "./support/replies.ts";
import {
  countIngests,
  documents,
  pending,
  timeline,
  watch,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import {
  documentsFrom,
  documentsIn,
  documentsOf,
  searchFor,
} from "./support/requests.ts";
import {
  CREATE,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
  UPDATE,
} from "./support/versions.ts";

const all = documents(4);
const P = pending("p");
const EACH_PROJECT = { ...INDEXED, "project-id": "" };

describe("before the ingest", () => {
  /** The second of two projects is closed. */
  const closed = (status: number): Replies => ({
    "GET project": [{ data: [{ id: "p1" }, { id: "p2" }] }],
    [documentsOf("p1")]: [page(...all)],
    [documentsOf("p2")]: [replyWithStatus(status)],
    "POST ingest": [ingestStream()],
  });

  test.each([403, 404])(
    "a project that the user can't read is skipped, with a line in the log: %s",
    async (status) => {
      const seen = await runAction(closed(status), EACH_PROJECT);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "4",
      });
      expect(seen.log).toMatch(/^The account .* so it is skipped: .*p2$/m);
    },
  );

  test("a list of a project that is refused for another reason is a failure", async () => {
    const seen = await runAction(closed(400), EACH_PROJECT);
    expect(seen.outputs["error-code"]).toBe("bad-request");
    expect(getWrites(seen)).toEqual([]);
  });

  test("a project that was skipped is named if too few documents are indexed", async () => {
    const inputs = { ...EACH_PROJECT, "min-items": "5" };
    const { outputs, summary } = await runAction(closed(403), inputs);
    expect(outputs["error-message"]).toContain(
      "projects that the account can't read: p2",
    );
    expect(summary).toMatch(
      /that the account can't read\*\* \(1\)\n> *\n> - p2/,
    );
  });

  const refused = (call: string, status: number): Replies => ({
    [call]: [replyWithStatus(status)],
  });

  test.each<[title: string, replies: Replies, inputs?: Inputs]>([
    [
      "a project of project-id that the user can't read",
      closed(403),
      { "project-id": "p1\np2" },
    ],
    ["no project that the user can read", refused("GET artifact", 403)],
    ["a list of documents that is refused", refused("GET artifact", 400)],
    ["a list of projects that is refused", refused("GET project", 400)],
    ["a list that takes ten minutes", { "GET artifact": [staySilent] }],
  ])(
    "%s fails the run, and nothing is sent",
    async (_, replies, inputs = {}) => {
      const limits = { ...EACH_PROJECT, "min-items": "0" };
      const seen = await runAction(replies, { ...limits, ...inputs });
      expect(seen.outputs).toMatchObject({
        outcome: "failure",
        "sync-status": "not-requested",
      });
      expect(countIngests(seen)).toBe(0);
      expect(seen.seconds).toBeLessThanOrEqual(600);
    },
  );

  test("looks that stay silent end the watch after some five minutes", async () => {
    const seen = await watch(
      { 0: all, 2: staySilent },
      { "wait-timeout-seconds": "3000" },
    );
    expect(seen.outputs["error-code"]).toBe("timeout");
    expect(seen.seconds).toBeLessThan(600);
  });

  test("a user without any project is told so", async () => {
    const seen = await runAction({ "GET project": [page()] }, EACH_PROJECT);
    expect(seen.outputs["error-message"]).toMatch(/can't read any project/);
    expect(countIngests(seen)).toBe(0);
  });

  test("documents of a local Confluence are asked for under Confluence, too", async () => {
    const local = integrationArtifact("art_1", "ConfluenceLocalLegacy");
    const seen = await runAction(
      {
        ...newerZylon(local),
        [documentsFrom("ConfluenceLocalLegacy,Confluence")]: [page(...all)],
      },
      { ...EACH_PROJECT, "integration-id": "art_1", "min-items": "0" },
    );
    const [list] = seen.urls.filter(({ search }) => search.includes("source="));
    expect(list?.searchParams.get("source")?.split(",").sort()).toEqual([
      "Confluence",
      "ConfluenceLocalLegacy",
    ]);
  });

  test("each project of project-id has a list of its own in the artifact API, too", async () => {
    const art = integrationArtifact("art_1");
    const listOf = (id: string): object =>
      page(artifact(id, { integration_id: "art_1" }));
    const seen = await runAction(
      {
        ...newerZylon(art),
        [documentsIn("p1")]: [listOf("a")],
        [documentsIn("p2")]: [listOf("b")],
      },
      { ...INDEXED, "integration-id": "art_1", "project-id": "p1\np2" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "2",
    });
  });

  test("of several, one that can't be read in the artifact API is named", async () => {
    const art = integrationArtifact("art_1");
    const seen = await runAction(
      {
        ...newerZylon(art),
        [documentsIn("p1")]: [page(artifact("a", { integration_id: "art_1" }))],
        [documentsIn("p2")]: [replyWithStatus(403)],
      },
      { ...INDEXED, "integration-id": "art_1", "project-id": "p1\np2" },
    );
    expect(seen.outputs["error-message"]).toContain("; project p2. ");
  });

  test("documents of other connectors, and those that are unavailable, are not asked for", async () => {
    const seen = await runAction(
      newerZylon(integrationArtifact("art_1", "SharePoint")),
      { ...EACH_PROJECT, "integration-id": "art_1" },
    );
    expect(seen.outputs["sync-status"]).toBe("indexed");
    const lists = seen.urls.filter(({ search }) => search.includes("source="));
    expect(lists.length).toBeGreaterThan(1);
    for (const { searchParams: query } of lists) {
      expect(query.get("source")).toBe("SharePoint");
      expect(query.get("include_descendants")).toBe("true"); // folders below
      expect(query.get("state")).not.toContain("Unavailable");
    }
  });
});

describe("a look that fails", () => {
  const missing = replyWithStatus(404);
  const denied = replyWithStatus(401, { detail: "Token expired" });
  const busy = replyWithStatus(502);

  test("is made again, in whatever way it fails", async () => {
    const { outputs } = await watch({
      0: all,
      2: missing,
      70: denied,
      140: busy,
      210: loginPage,
      280: documents(3),
    });
    const whole = { "error-message": "", "removed-count": "1" };
    expect(outputs).toMatchObject(whole);
  });

  test("for five minutes is explained, as any other refusal", async () => {
    const limit = { "wait-timeout-seconds": "900" };
    const { outputs } = await watch({ 0: [...all, P], 10: denied }, limit);
    expect(outputs["error-message"]).toContain("api-token is valid");
  });

  test.each<[code: string, reply: Reply]>([
    ["not-found", missing],
    ["unauthorized", denied],
    ["server-error", busy],
    ["not-api", loginPage],
  ])("for five minutes is the failure of the run: %s", async (code, reply) => {
    const limit = { "wait-timeout-seconds": "900" };
    const seen = await watch({ 0: [...all, P], 10: reply }, limit);
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "indexed-count": "",
      "removed-count": "",
      "pending-count": "", // what was seen before may be over
    });
    expect(seen.seconds).toBeGreaterThanOrEqual(310);
    expect(seen.seconds).toBeLessThan(500); // and a look that is retried
  });

  test("has five minutes of its own if one succeeded before it", async () => {
    const { outputs } = await watch(
      {
        0: all,
        2: denied,
        200: [...all, P],
        240: denied,
        480: [...all, artifact("p")],
      },
      { "wait-timeout-seconds": "1800" },
    );
    const whole = { "error-message": "", "added-count": "1" };
    expect(outputs).toMatchObject(whole);
  });

  test("is told in the log only if it fails in another way than the one before", async () => {
    const { log, outputs } = await watch({
      0: all,
      2: replyWithStatus(404, { detail: "rolling" }),
      60: replyWithStatus(401, { detail: "update" }),
      90: replyWithStatus(401, { detail: "a new key" }),
      120: all,
    });
    expect(outputs["error-message"]).toBe("");
    expect(log.match(/^.*"a new key".*$/gm)).toHaveLength(1);
    expect(log.match(/^.*"rolling".*$/gm)).toHaveLength(1);
    expect(log.match(/^.*"update".*$/gm)).toHaveLength(1);
  });

  test.each([
    ["forbidden", 403],
    ["not-found", 404],
  ])(
    "because a project that was read is closed removes no document: %s",
    async (code, status) => {
      const seen = await runAction(
        {
          "GET project": [{ data: [{ id: "p1" }, { id: "p2" }] }],
          [documentsOf("p1")]: [page(...documents(3))],
          [documentsOf("p2")]: [
            timeline({ 0: [artifact("e")], 1: replyWithStatus(status) }),
          ],
          "POST ingest": [ingestStream()],
        },
        EACH_PROJECT,
      );
      expect(seen.outputs).toMatchObject({
        "error-code": code,
        "removed-count": "",
      });
      expect(seen.outputs["error-message"]).toContain("p2");
      expect(seen.seconds).toBeGreaterThanOrEqual(300);
    },
  );
});

describe("a run looks", () => {
  test("every two seconds at first, later every thirty", async () => {
    const at: number[] = [];
    const list = replyNoting(at, page(...all, P));
    await watch({ 0: list }, { "wait-timeout-seconds": "900" });
    expect(at.slice(0, 4)).toEqual([0, 2, 4, 6]);
    const [one = 0, next = 0] = at.slice(-3);
    expect(next - one).toBe(30);
  });

  test("no sooner than after four times as long as one look takes", async () => {
    const at: number[] = [];
    const list = replyNoting(at, replyAfter(10, page(...all)));
    await watch({ 0: list }, { "settle-seconds": "60" });
    const [, , third = 0, fourth = 0] = at;
    expect(fourth - third).toBe(50);
  });

  test("at nothing while an ingest of another integration hasn't ended", async () => {
    const ids = ["int_1", "int_2", "int_3", "int_4"];
    const list = ids.map((id) => artifact(id, { integration_id: id }));
    const seen = await runAction(
      {
        ...olderZylon(...ids.map((id) => entity(id))),
        "GET artifact": [
          timeline({ 0: list, 101: replyWithStatus(401), 380: list }),
        ],
        ...rowsById(
          "POST ingest",
          Object.fromEntries(ids.map((id) => [id, replyAfter(100, started)])),
        ),
      },
      { ...INDEXED, "integration-id": "all", "max-parallel": "1" },
    );
    expect(seen.outputs["error-message"]).toBe("");
    expect(countIngests(seen)).toBe(4);
  });
});

test("pauses follow what answered requests take, not an outage", async () => {
  let looks = 0;
  const seen = await runAction(
    {
      "GET artifact": [
        (response, request) => {
          looks += 1;
          const isOut = looks > 1 && looks < 8;
          const reply = isOut ? replyWithStatus(503) : page(...documents(3));
          answer(reply, response, request);
        },
      ],
    },
    INDEXED,
  );
  expect(seen.exitCode).toBe(0);
  expect(seen.seconds).toBeLessThan(150);
});

describe("a document", () => {
  const IS_INDEXED = { "indexed-count": "1" };
  const IS_FAILED = { "failed-count": "1", "indexed-count": "0" };
  const IS_PENDING = { "pending-count": "1" };
  const IS_NONE = { "indexed-count": "0", "failed-count": "0" };
  const unread = { ingest_warnings: ["BigSize", "UnprocessableContent"] };
  const error = { error: "Encrypted" };

  test.each<[status: string, state: string, more: object, outputs: object]>([
    ["Done", "Published", {}, IS_INDEXED],
    ["done", "Unknown", {}, IS_INDEXED],
    ["Done", "Processing", {}, IS_INDEXED],
    ["NotApplicable", "Published", {}, IS_INDEXED],
    ["", "Published", {}, IS_INDEXED],
    ["", "Ready", {}, IS_INDEXED],
    ["Error", "Published", {}, IS_FAILED],
    ["Parsing", "Error", {}, IS_FAILED],
    ["NotStarted", "Published", error, IS_FAILED],
    ["NotApplicable", "Published", error, IS_FAILED],
    ["NotStarted", "Published", unread, IS_FAILED],
    ["NotStarted", "Published", {}, IS_PENDING],
    ["Parsing", "Published", error, IS_PENDING],
    ["Parsing", "Published", unread, IS_PENDING],
    ["Storing", "Published", {}, IS_PENDING],
    ["Sleeping", "Published", {}, IS_PENDING],
    ["NotApplicable", "Processing", {}, IS_PENDING],
    ["NotApplicable", "Initializing", {}, IS_PENDING],
    ["NotStarted", "Initializing", error, IS_PENDING],
    ["NotStarted", "Processing", error, IS_PENDING],
    ["", "Unknown", {}, IS_PENDING],
    ["Done", "Deleted", {}, IS_NONE],
    ["Done", "Published", { type: "Folder" }, IS_NONE],
    ["Done", "Published", { type: "Link" }, IS_NONE],
    ["Done", "Published", { type: "Integration" }, IS_NONE],
    ["Done", "Published", { integration_id: "int_9" }, IS_NONE],
  ])(
    "with status %j, state %s and %j is counted as %j",
    async (status, state, more, outputs) => {
      const one = artifact("a", { ...withStatus(status), state, ...more });
      // A list in which no document has a status can't be read.
      const other = artifact("b", { integration_id: "int_9" });
      const seen = await watch(
        { 0: [one, other] },
        {
          "min-items": "0",
          "max-pending": "100%",
          "wait-timeout-seconds": "20",
        },
      );
      expect(seen.outputs).toMatchObject({ outcome: "success", ...outputs });
    },
  );
});

describe("a line in the log tells every thirty seconds what is waited for", () => {
  const late = replyWithStatus(503, {}, { "retry-after": "100" });
  const found: Reply = replyAfter(50, [{ type: "Artifact", id: "d1" }]);
  const search = { "expect-search": "Opening hours\nHandbook" };
  const finds: Replies = {
    "GET search": [found],
    [searchFor("Handbook")]: [found],
  };
  const busy = timeline({ 0: replyWithStatus(409), 100: ingestStream() });
  const indexing = timeline({ 0: all, 1: [P], 100: all });

  test.each<[what: string, replies: Replies, inputs?: Inputs]>([
    [
      "the list of integrations",
      { "GET integrations": [late, [entity("int_1")]] },
    ],
    [
      "the integration to be found or created",
      {
        ...olderShares("other"),
        "POST integration/filesystem": [
          replyAfter(100, entity("int_9", "FileSystem", "svc-new")),
        ],
      },
      { ...CREATE, "wait-for": "completed" },
    ],
    ["the check", { "GET config": [late, { space_key: "SUP" }] }],
    [
      "the check and the new credentials",
      {
        ...olderShares("svc"),
        "POST integration/filesystem/int_1": [replyAfter(100, {})],
      },
      UPDATE,
    ],
    ["the list of documents", { "GET artifact": [late, page(...all)] }],
    ["1 ingest to end", { "POST ingest": [replyAfter(100, started)] }],
    ["1 ingest to end: int_1 (confluence)", { "POST ingest": [busy] }],
    [
      "documents to be indexed: 1 of 1 document pending",
      { "GET artifact": [indexing] },
    ],
    ["the documents to stay as they are", {}, { "settle-seconds": "120" }],
    ["the search", finds, search],
    [
      "the list of projects",
      { "GET project": [late, page()] },
      { "dry-run": "true" },
    ],
  ])("%s", async (what, replies, inputs = {}) => {
    const usual: Replies = {
      "GET artifact": [page(...all)],
      "POST ingest": [ingestStream()],
    };
    const asked = { ...INDEXED, ...inputs };
    const seen = await runAction({ ...usual, ...replies }, asked);
    expect(seen.outputs["error-message"]).toBe("");
    const lines = seen.log.match(/^Waiting for .*$/gm) ?? [];
    const own = lines.filter((line) => line.includes(`Waiting for ${what}`));
    expect(own.length).toBeGreaterThanOrEqual(3);
    const since = own.map((line) => line.replace(/^.*, /, ""));
    expect(since.slice(0, 3)).toEqual([
      "30 s so far",
      "1 min so far",
      "1 min 30 s so far",
    ]);
  });
});

test("a list that can't be read is what is waited for, and since when", async () => {
  const seen = await watch({ 0: [P], 50: replyWithStatus(401) });
  expect(seen.log).toMatch(
    /Waiting for the documents to be listed, which has failed for [4-9] s \(unauthorized\), 1 min so far/,
  );
  expect(seen.outputs["pending-count"]).toBe("");
});
