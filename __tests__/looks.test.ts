/**
 * The lists of documents before an ingest and while the run waits: which are asked for,
 * how often, and what becomes of one that fails.
 */
import { clock } from "../src/clock.ts";
import {
  artifact,
  entity,
  ingestStream,
  loginPage,
  page,
  type Replies,
  type Reply,
  replyAfter,
  replyById,
  replyWithStatus,
  runAction,
  started,
  staySilent,
} from "./run-action.ts";
import {
  countIngests,
  documents,
  failing,
  INDEXED,
  pending,
  timeline,
  watch,
} from "./support/documents.ts";

const all = documents(24);
const EACH_PROJECT = { ...INDEXED, "project-id": "" };
const SIXTY = { "settle-seconds": "60" };

describe("before the ingest", () => {
  const TWO: Replies = {
    "GET project": [{ data: [{ id: "p1" }, { id: "p2" }] }],
  };
  const closed = (status: number): Replies => ({
    ...TWO,
    "GET artifact": [
      replyById({ p1: page(...all), p2: replyWithStatus(status) }),
    ],
    "POST ingest": [ingestStream()],
  });

  test.each([403, 404])(
    "a project that the user can't read is skipped, with a line in the log: %s",
    async (status) => {
      const seen = await runAction(closed(status), EACH_PROJECT);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "24",
      });
      expect(seen.log).toMatch(/^[^:]*p2/m);
    },
  );

  test.each<[title: string, replies: Replies, inputs?: Record<string, string>]>(
    [
      [
        "a project of project-id that the user can't read",
        closed(403),
        { "project-id": "p1\np2" },
      ],
      [
        "no project that the user can read",
        { "GET artifact": [replyWithStatus(403)] },
        { "min-items": "0" },
      ],
      [
        "a list of documents that is refused",
        { "GET artifact": [replyWithStatus(400)] },
      ],
      [
        "a list of projects that is refused",
        { "GET project": [replyWithStatus(400)] },
      ],
    ],
  )(
    "%s fails the run, and nothing is sent",
    async (_, replies, inputs = {}) => {
      const seen = await runAction(replies, { ...EACH_PROJECT, ...inputs });
      expect(seen.outputs).toMatchObject({
        outcome: "failure",
        "sync-status": "not-requested",
      });
      expect(countIngests(seen)).toBe(0);
    },
  );

  test("the list may take ten minutes", async () => {
    const seen = await runAction({ "GET artifact": [staySilent] }, INDEXED);
    expect(seen.outputs).toMatchObject({
      "error-code": "timeout",
      "sync-status": "not-requested",
    });
    expect(seen.seconds).toBeLessThanOrEqual(600);
  });

  test("documents of other connectors, and those that are unavailable, are not asked for", async () => {
    const seen = await runAction(
      {
        "GET artifact?type=Integration": [
          page({ id: "art_1", type: "Integration", source: "SharePoint" }),
        ],
        "GET artifact?source": [
          page(artifact("a", { integration_id: "art_1" })),
        ],
        "POST sync": [ingestStream()],
      },
      { ...EACH_PROJECT, "integration-id": "art_1" },
    );
    expect(seen.outputs["sync-status"]).toBe("indexed");
    const list = seen.urls.filter(({ search }) => search.includes("source="));
    for (const { searchParams } of list) {
      expect(searchParams.get("source")).toBe("SharePoint");
      expect(searchParams.get("state")).not.toContain("Unavailable");
    }
  });
});

describe("a look that fails", () => {
  const refused = [
    ["404", replyWithStatus(404)],
    ["403", replyWithStatus(403)],
    ["401", replyWithStatus(401)],
    ["502", replyWithStatus(502)],
    ["a login page", loginPage],
  ] as const;

  test.each(refused)("is made again for five minutes: %s", async (_, reply) => {
    const seen = await watch({
      list: [
        [0, all],
        [2, reply],
        [280, documents(23)],
      ],
    });
    expect(seen.outputs).toMatchObject({
      "error-message": "",
      "removed-count": "1",
    });
  });

  test.each([
    ["unauthorized", replyWithStatus(401, { detail: "Token expired" })],
    ["server-error", replyWithStatus(502)],
    ["not-api", loginPage],
  ])("for more than five minutes is the failure: %s", async (code, reply) => {
    const seen = await watch({
      list: [
        [0, all],
        [10, reply],
      ],
      inputs: { ...SIXTY, "wait-timeout-seconds": "3600" },
    });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "indexed-count": "",
      "removed-count": "",
    });
    expect(seen.seconds).toBeGreaterThanOrEqual(310);
    expect(seen.seconds).toBeLessThan(900);
  });

  test("begins its five minutes anew after a look that succeeded", async () => {
    const seen = await watch({
      list: [
        [0, all],
        [2, replyWithStatus(502)],
        [200, [...all, pending("p")]],
        [240, replyWithStatus(502)],
        [480, [...all, artifact("p")]],
      ],
      inputs: { "wait-timeout-seconds": "1800" },
    });
    expect(seen.outputs).toMatchObject({
      "error-message": "",
      "added-count": "1",
    });
  });

  test("is told in the log only if it fails in another way than the one before", async () => {
    const seen = await watch({
      list: [
        [0, all],
        [2, replyWithStatus(404, { detail: "rolling" })],
        [60, replyWithStatus(401, { detail: "update" })],
        [120, all],
      ],
    });
    expect(seen.outputs["error-message"]).toBe("");
    expect(seen.log.match(/^.*"rolling".*$/gm)).toHaveLength(1);
    expect(seen.log.match(/^.*"update".*$/gm)).toHaveLength(1);
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
          "GET artifact": [
            replyById({
              p1: page(...documents(3)),
              p2: timeline([0, [artifact("e1")]], [1, replyWithStatus(status)]),
            }),
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
    const note: Reply = (response) => {
      at.push(clock.now() / 1000);
      replyWithStatus(200, page(...all, pending("p")))(response);
    };
    await watch({
      list: [[0, note]],
      inputs: { "wait-timeout-seconds": "1200" },
    });
    expect(at.slice(0, 4)).toEqual([0, 2, 4, 6]);
    const [one = 0, next = 0] = at.slice(-3);
    expect(next - one).toBe(30);
  });

  test("no sooner than after four times as long as one look takes", async () => {
    const at: number[] = [];
    await watch({
      list: [
        [
          0,
          (response, request): void => {
            at.push(clock.now() / 1000);
            replyAfter(10, page(...all))(response, request);
          },
        ],
      ],
      inputs: SIXTY,
    });
    const [, , third = 0, fourth = 0] = at;
    expect(fourth - third).toBe(50);
  });
});

describe("a document", () => {
  const INDEXED_ONES = { "indexed-count": "1" };
  const FAILED_ONES = { "failed-count": "1", "indexed-count": "0" };
  const PENDING_ONES = { "pending-count": "1" };
  const NONE = { "indexed-count": "0", "failed-count": "0" };

  test.each<[status: string, state: string, outputs: object, more?: object]>([
    ["Done", "Published", INDEXED_ONES],
    ["done", "Unknown", INDEXED_ONES],
    ["Done", "Processing", INDEXED_ONES],
    ["NotApplicable", "Published", INDEXED_ONES],
    ["", "Published", INDEXED_ONES],
    ["", "Ready", INDEXED_ONES],
    ["Error", "Published", FAILED_ONES],
    ["Parsing", "Error", FAILED_ONES],
    ["NotStarted", "Published", FAILED_ONES, { error: "Encrypted" }],
    ["NotApplicable", "Published", FAILED_ONES, { error: "Encrypted" }],
    [
      "NotStarted",
      "Published",
      FAILED_ONES,
      { ingest_warnings: ["UnprocessableContent"] },
    ],
    ["NotStarted", "Published", PENDING_ONES],
    ["Parsing", "Published", PENDING_ONES, { error: "Encrypted" }],
    ["Storing", "Published", PENDING_ONES],
    ["Sleeping", "Published", PENDING_ONES],
    ["NotApplicable", "Processing", PENDING_ONES],
    ["", "Initializing", PENDING_ONES],
    ["Done", "Deleted", NONE],
    ["Done", "Published", NONE, { type: "Folder" }],
    ["Done", "Published", NONE, { type: "Link" }],
    ["Done", "Published", NONE, { integration_id: "int_9" }],
  ])(
    "with status %j and state %s is counted as %j",
    async (ingest_status, state, outputs, more = {}) => {
      const one = artifact("a", { ingest_status, state, ...more });
      const seen = await watch({
        list: [[0, [one]]],
        inputs: {
          "min-items": "0",
          "max-pending": "100%",
          "wait-timeout-seconds": "20",
        },
      });
      expect(seen.outputs).toMatchObject({ outcome: "success", ...outputs });
    },
  );
});

describe("without an ingest", () => {
  const WATCH_ONLY = { ingest: "false" };

  test("documents are watched until they are done", async () => {
    const seen = await watch({
      list: [
        [0, [...all, pending("p")]],
        [40, [...all, failing("p")]],
      ],
      inputs: WATCH_ONLY,
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "24",
      "failed-count": "1",
    });
    expect(seen.seconds).toBeGreaterThanOrEqual(50);
    expect(countIngests(seen)).toBe(0);
  });

  test("documents that were there from the start are judged", async () => {
    const seen = await watch({
      list: [[0, [...all, failing("p")]]],
      inputs: { ...WATCH_ONLY, "max-failed": "0" },
    });
    expect(seen.outputs["error-code"]).toBe("too-many-failed");
  });

  test("what the run created has nothing to watch", async () => {
    const seen = await runAction(
      { "POST filesystem": [entity("int_3", "FileSystem", "svc-new")] },
      {
        ...EACH_PROJECT,
        ...WATCH_ONLY,
        configure: "create",
        username: "svc-new",
        password: "pass-word",
        "integration-id": "",
        "integration-type": "filesystem",
      },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      "sync-status": "not-requested",
      "indexed-count": "",
    });
    expect(seen.seconds).toBe(0);
  });
});

test("no look is made while an ingest of another integration hasn't ended", async () => {
  const ids = ["int_1", "int_2", "int_3", "int_4"];
  const seen = await runAction(
    {
      "GET integrations": [ids.map((id) => entity(id))],
      "GET artifact": [
        timeline(
          [0, ids.map((id) => artifact(id, { integration_id: id }))],
          [101, replyWithStatus(401)],
          [380, ids.map((id) => artifact(id, { integration_id: id }))],
        ),
      ],
      "POST ingest": [replyAfter(100, started)],
    },
    { ...INDEXED, "integration-id": "all", "max-parallel": "1" },
  );
  expect(seen.outputs["error-message"]).toBe("");
  expect(countIngests(seen)).toBe(4);
});

describe("a line in the log tells every thirty seconds what is waited for", () => {
  const slow = replyAfter(100, page(...all));
  const search: Reply = replyAfter(50, [{ type: "Artifact", id: "d1" }]);

  test.each<[what: string, replies: Replies, inputs?: Record<string, string>]>([
    [
      "the list of integrations",
      {
        "GET integrations": [
          replyWithStatus(503, {}, { "retry-after": "100" }),
          [entity("int_1")],
        ],
      },
    ],
    [
      "the check",
      {
        "GET config": [
          replyWithStatus(503, {}, { "retry-after": "100" }),
          { space_key: "SUP" },
        ],
      },
    ],
    [
      "the list of documents",
      {
        "GET artifact": [
          replyWithStatus(503, {}, { "retry-after": "100" }),
          page(...all),
        ],
      },
    ],
    ["an ingest", { "POST ingest": [replyAfter(100, started)] }],
    [
      "an ingest that is put off by another one",
      { "POST ingest": [timeline([0, replyWithStatus(409)], [100, started])] },
    ],
    [
      "documents",
      { "GET artifact": [timeline([0, all], [1, [pending("p")]], [100, all])] },
    ],
    ["a slow look", { "GET artifact": [page(...all), slow, page(...all)] }],
    [
      "the search",
      { "GET search": [search] },
      { "expect-search": "Opening hours\nHandbook" },
    ],
  ])("%s", async (_, replies, inputs = {}) => {
    const seen = await runAction(
      {
        "GET artifact": [page(...all)],
        "POST ingest": [ingestStream()],
        ...replies,
      },
      { ...INDEXED, ...inputs },
    );
    expect(seen.outputs["error-message"]).toBe("");
    const lines = seen.log.match(/^Waiting for .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });
});
