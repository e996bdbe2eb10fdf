/** `expect-search`: which texts count as found, and when nothing is searched. */
import { CHECK_FIRST } from "../src/errors.ts";
import { type ObservedRun, parseResults, runAction } from "./run-action.ts";
import {
  artifact,
  entity,
  ingestStream,
  page,
  type Replies,
  type Reply,
  replyAfter,
  replyWithStatus,
  rowsById,
  started,
} from "./support/replies.ts";
import {
  change,
  failing,
  pending,
  type Timeline,
  timeline,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { searchFor } from "./support/requests.ts";
import { olderZylon } from "./support/versions.ts";

const project = { project_id: "prj_1" };
const before = [artifact("gone", project)];
const now = [
  ...["d0", "d1"].map((id) => artifact(id, project)),
  failing("e", project),
  pending("p", project),
];

const search = (
  replies: readonly Reply[],
  inputs: Inputs = {},
  zylon: Replies = {},
): Promise<ObservedRun> =>
  runAction(
    { ...change(before, now), ...zylon, "GET search": replies },
    {
      ...INDEXED,
      "wait-timeout-seconds": "20",
      "max-pending": "1",
      "expect-search": "Opening hours",
      ...inputs,
    },
  );

test("a text that is not found is no reason to ingest again while the ingest may be running", async () => {
  const looks = timeline(
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        at * 4,
        Array.from({ length: 24 - at }, (_none, id) => artifact(`d${id}`)),
      ]),
    ),
  );
  const zylon = { "GET artifact": [looks], "POST ingest": [started] };
  const seen = await runAction(
    { ...zylon, "GET search": [[]] },
    {
      ...INDEXED,
      "expect-search": "Opening hours",
      "wait-timeout-seconds": "40",
    },
  );
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  expect(seen.outputs["error-message"]).toContain(CHECK_FIRST);
});

const countSearches = ({ sent }: ObservedRun): number =>
  sent.filter((call) => call === "GET search").length;

const hit = (id: string, metadata: object = {}): object => ({
  id,
  type: "Artifact",
  metadata,
});
/** A part of a document, which has an id of its own. */
const part = (name: string, project_id: string): object => ({
  id: "part_1",
  type: "ArtifactContent",
  metadata: { name, project_id },
});
const late = timeline({
  0: replyWithStatus(200, []),
  30: replyWithStatus(200, [hit("d1")]),
});

describe("a text is found", () => {
  test.each<[title: string, replies: readonly Reply[]]>([
    ["in a document, by its id", [[hit("other"), hit("d1")]]],
    [
      "behind many hits that are no documents of this run",
      [[...Array.from({ length: 99 }, () => hit("other")), hit("d1")]],
    ],
    [
      "in a part of a document, by its name and project",
      [[part("Page d1", "prj_1")]],
    ],
    ["by a search that is made again", [[], [], [hit("d0")]]],
    ["after a search that failed", [replyWithStatus(403), [hit("d0")]]],
  ])("%s", async (_, replies) => {
    const seen = await search(replies);
    expect(seen.outputs).toMatchObject({
      "error-message": "",
      "sync-status": "indexed",
    });
  });
});

describe("a text is not found", () => {
  test.each<[title: string, hits: readonly object[]]>([
    ["if nothing is", []],
    ["in a document of somebody else", [hit("other")]],
    [
      "in another document of the same name",
      [hit("other", { name: "Page d1", project_id: "prj_1" })],
    ],
    [
      "in a part of a document of the same name in another project",
      [part("Page d1", "prj_2")],
    ],
    ["in a document that failed", [hit("e"), part("Page e", "prj_1")]],
    ["in a document that is pending", [hit("p"), part("Page p", "prj_1")]],
    ["in a document that is gone", [hit("gone"), part("Page gone", "prj_1")]],
    ["in a conversation", [{ id: "d1", type: "Thread", metadata: {} }]],
  ])("%s", async (_, hits) => {
    const seen = await search([hits]);
    expect(seen.outputs).toMatchObject({
      "error-code": "not-searchable",
      "sync-status": "indexed",
      "indexed-count": "2",
    });
    expect(seen.outputs["error-message"]).toContain("Opening hours");
    expect(seen.outputs["error-message"]).not.toContain(CHECK_FIRST);
  });
});

test("a part is found in a document whose name has more than one blank in it", async () => {
  const name = "Opening  hours";
  const seen = await search(
    [[part(name, "prj_1")]],
    {},
    { "GET artifact": [page(artifact("a", { name, project_id: "prj_1" }))] },
  );
  expect(seen.outputs["error-message"]).toBe("");
});

test("each text has to be found, and what is missing is named", async () => {
  const { outputs, sent } = await search(
    [[hit("d0")]],
    { "expect-search": "Opening hours\nRemote work" },
    { [searchFor("Remote work")]: [[]] },
  );
  expect(outputs["error-code"]).toBe("not-searchable");
  expect(outputs["error-message"]).toContain("Remote work");
  expect(outputs["error-message"]).not.toContain("Opening hours");
  // What was found is not searched again.
  expect(sent.filter((call) => call === "GET search")).toHaveLength(1);
});

test("all that is missing is named", async () => {
  const { outputs } = await search(
    [[]],
    { "expect-search": "Opening hours\nRemote work" },
    { [searchFor("Remote work")]: [[]] },
  );
  expect(outputs["error-message"]).toContain(
    'not found: "Opening hours", "Remote work"',
  );
});

test("the search has another wait-timeout-seconds, after the wait for the documents", async () => {
  const seen = await search([[]]);
  expect(seen.seconds).toBeGreaterThanOrEqual(40);
  expect((await search([late])).outputs["error-message"]).toBe("");
});

test.each<[title: string, reply: Reply, code: string]>([
  ["that is refused until the limit", replyWithStatus(403), "forbidden"],
  ["that Zylon doesn't answer in time", replyAfter(600, []), "timeout"],
])(
  "a search %s is the failure, and no text is blamed",
  async (_, reply, code) => {
    const seen = await search([reply], { "wait-timeout-seconds": "60" });
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).not.toContain("Opening hours");
  },
);

describe("a search that fails", () => {
  const LIMIT = { "wait-timeout-seconds": "1800", "max-pending": "0" };
  const list = page(artifact("d1", project));
  const searchFrom = (steps: Timeline): Promise<ObservedRun> =>
    search([timeline(steps)], LIMIT, { "GET artifact": [list] });
  const refused = replyWithStatus(400, { detail: "index is rebuilding" });
  const finds = replyWithStatus(200, [hit("d1")]);

  test("for ninety seconds is made again, and the run is green", async () => {
    const seen = await searchFrom({ 0: refused, 102: finds });
    expect(seen.outputs["error-message"]).toBe("");
    expect(seen.log).toMatch(
      /^Couldn't search: .*"index is rebuilding".*Trying again$/m,
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(102);
  });

  test.each<[code: string, Reply]>([
    ["bad-request", refused],
    ["forbidden", replyWithStatus(403, { detail: "index is rebuilding" })],
    ["server-error", replyWithStatus(503, { detail: "index is rebuilding" })],
  ])("for five minutes is that failure: %s", async (code, reply) => {
    const seen = await searchFrom({ 0: reply });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toContain('"index is rebuilding"');
    expect(seen.seconds).toBeGreaterThanOrEqual(300);
    expect(seen.seconds).toBeLessThanOrEqual(500); // and a search that is retried
  });

  test("has five minutes of its own if one was answered before it", async () => {
    const none = replyWithStatus(200, []);
    const seen = await searchFrom({
      0: refused,
      200: none,
      240: refused,
      480: finds,
    });
    expect(seen.outputs["error-message"]).toBe("");
  });
});

describe("several integrations", () => {
  const searchBoth = (hits: readonly object[]): Promise<ObservedRun> =>
    search(
      [hits],
      { "integration-id": "all" },
      {
        ...olderZylon(entity("int_1"), entity("int_2")),
        "GET artifact": [
          page(
            artifact("a", project),
            artifact("b", { ...project, integration_id: "int_2" }),
          ),
        ],
      },
    );

  test("are searched together: a text in a document of either is found", async () => {
    const seen = await searchBoth([hit("b")]);
    expect(seen.outputs["error-message"]).toBe("");
    expect(countSearches(seen)).toBe(1);
  });

  test("one whose ingest may be running is enough to say so", async () => {
    const both = (count: number): readonly object[] => [
      artifact("a", project),
      ...Array.from({ length: count }, (_, at) =>
        artifact(`b${at}`, { ...project, integration_id: "int_2" }),
      ),
    ];
    const shrinking = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [at * 4, both(24 - at)]),
    );
    const seen = await search(
      [[]],
      { "integration-id": "all", "settle-seconds": "10" },
      {
        ...olderZylon(entity("int_1"), entity("int_2")),
        ...rowsById("POST ingest", { int_1: ingestStream(), int_2: started }),
        "GET artifact": [timeline(shrinking)],
      },
    );
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).toContain(CHECK_FIRST);
  });

  test("are not searched if one of them failed", async () => {
    const seen = await search(
      [[]],
      { "integration-id": "all" },
      {
        ...olderZylon(entity("int_1"), entity("int_2")),
        ...rowsById("POST ingest", {
          int_1: ingestStream(),
          int_2: replyWithStatus(400),
        }),
        "GET artifact": [
          page(
            artifact("a", project),
            artifact("b", { ...project, integration_id: "int_2" }),
          ),
        ],
      },
    );
    expect(parseResults(seen)).toMatchObject([
      { outcome: "success" },
      { error_code: "bad-request" },
    ]);
    expect(countSearches(seen)).toBe(0);
  });

  test("all carry the failure of the search", async () => {
    const seen = await searchBoth([]);
    const row = { error_code: "not-searchable", sync_status: "indexed" };
    expect(parseResults(seen)).toMatchObject([row, row]);
    expect(seen.errors).toHaveLength(1);
  });
});

test("nothing is searched if no document is indexed, and the text is missing at once", async () => {
  const inputs = { "min-items": "0" };
  const seen = await search([[]], inputs, change(before, []));
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  expect(countSearches(seen)).toBe(0);
});

test("nothing is searched if a gate failed", async () => {
  const seen = await search([[]], { "max-failed": "0" });
  expect(seen.outputs["error-code"]).toBe("too-many-failed");
  expect(countSearches(seen)).toBe(0);
});
