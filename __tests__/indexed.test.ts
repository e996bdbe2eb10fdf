/**
 * `wait-for: indexed`: when the documents are done. A scene tells what the list shows
 * from which second on, and how the run ends.
 */
import {
  artifact,
  completed,
  entity,
  events,
  ingestStream,
  type ObservedRun,
  page,
  type Reply,
  replyAfter,
  replyWithStatus,
  runAction,
  started,
  staySilent,
} from "./run-action.ts";
import {
  countIngests,
  documents,
  failing,
  pending,
  type Scene,
  watch,
} from "./support/documents.ts";

const all = documents(24);
const SIXTY = { "settle-seconds": "60" };
const counted = (items: number): object => ({
  ...started,
  integration_item_count: items,
});

describe("done", () => {
  test.each<[title: string, scene: Scene, from: number, to: number]>([
    [
      "a run is done as soon as nothing changed for settle-seconds",
      { list: [[0, all]], inputs: SIXTY },
      62,
      70,
    ],
    [
      "the quiet time begins when the last document is no longer pending",
      {
        list: [
          [0, all],
          [1, [...all, pending("p")]],
          [40, [...all, artifact("p")]],
        ],
        inputs: SIXTY,
      },
      100,
      115,
    ],
    [
      "the quiet time begins anew when a document comes, goes or changes its status",
      {
        list: [
          [0, all],
          [8, [...all, artifact("n")]],
          [16, all],
          [24, [...documents(23), failing("d23")]],
        ],
      },
      34,
      40,
    ],
    [
      "a document that people keep saving holds up no run",
      {
        list: [0, 40, 80, 120, 160].map((second) => [
          second,
          [...all, artifact("n", { updated_at: String(second) })],
        ]),
        inputs: SIXTY,
      },
      62,
      70,
    ],
    [
      "an empty list is done after settle-seconds if Zylon said that the ingest ended",
      { list: [[0, []]], inputs: { "min-items": "0" } },
      12,
      15,
    ],
    [
      "an empty list is done only after five times settle-seconds if Zylon didn't say so",
      { list: [[0, []]], ingest: started, inputs: { "min-items": "0" } },
      52,
      60,
    ],
    [
      "an empty list lasts until the time limit if Zylon counted items in the source",
      { list: [[0, []]], ingest: counted(1), inputs: { "min-items": "0" } },
      600,
      600,
    ],
    [
      "items that Zylon counted in the source hold up no run that has documents",
      { list: [[0, all]], ingest: counted(60) },
      12,
      15,
    ],
    [
      "a source that never stops changing is judged at the time limit",
      {
        list: Array.from({ length: 100 }, (_, at) => [
          at * 8,
          documents(at + 1),
        ]),
      },
      600,
      600,
    ],
  ])("%s", async (_, scene, from, to) => {
    const seen = await watch(scene);
    expect(seen.outputs["error-message"]).toBe("");
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThanOrEqual(from);
    expect(seen.seconds).toBeLessThanOrEqual(to);
  });

  test("settle-seconds is sixty unless it is set", async () => {
    const seen = await runAction(
      { "GET artifact": [page(...all)], "POST ingest": [ingestStream()] },
      { "wait-for": "indexed" },
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(62);
  });

  test("a time limit of a second more than settle-seconds can be met", async () => {
    const limit = { "settle-seconds": "60", "wait-timeout-seconds": "61" };
    const seen = await watch({
      list: [[0, all]],
      ingest: started,
      inputs: limit,
    });
    expect(seen.outputs).toMatchObject({ outcome: "success" });
  });
});

test.each<[title: string, scene: Scene, outputs: Record<string, string>]>([
  [
    "a rebuild that deletes all documents for ninety seconds",
    {
      list: [
        [0, all],
        [2, []],
        [92, all],
      ],
      ingest: counted(24),
    },
    { "indexed-count": "24", "removed-count": "0" },
  ],
  [
    "a first import whose first document comes after seven minutes",
    {
      list: [
        [0, []],
        [420, documents(60)],
      ],
      ingest: counted(60),
    },
    { "indexed-count": "60", "added-count": "60" },
  ],
  [
    "failed documents that Zylon indexes again by itself within settle-seconds",
    {
      list: [
        [0, all],
        [2, [...documents(21), ...["a", "b", "c"].map((id) => failing(id))]],
        [44, [...documents(21), ...["a", "b", "c"].map((id) => pending(id))]],
        [70, [...documents(21), ...["a", "b", "c"].map((id) => artifact(id))]],
      ],
      inputs: { ...SIXTY, "max-failed": "0" },
    },
    { "indexed-count": "24", "failed-count": "0" },
  ],
  [
    "colleagues who add a finished page every forty seconds, until the limit",
    {
      list: Array.from({ length: 15 }, (_, at) => [
        at * 40,
        documents(24 + at),
      ]),
      inputs: SIXTY,
    },
    { "indexed-count": "38", "pending-count": "0" },
  ],
  [
    "an item count that has nothing to do with the documents",
    {
      list: [[0, all]],
      ingest: events([counted(7), completed]),
    },
    { "indexed-count": "24", "integration-item-count": "7" },
  ],
  [
    "a total_count that counts what was deleted, too",
    {
      list: [[0, { ...page(...all), total_count: 31 }]],
      inputs: { "max-removed": "0", "max-failed": "0" },
    },
    { "indexed-count": "24", "removed-count": "0" },
  ],
  [
    "a rolling update that answers 404, 503 and 401 for a minute and a half",
    {
      list: [
        [0, all],
        [2, replyWithStatus(404)],
        [22, replyWithStatus(503)],
        [92, replyWithStatus(401)],
        [104, all],
      ],
    },
    { "indexed-count": "24", "removed-count": "0" },
  ],
  [
    "an ingest and a wait that each take most of the time limit",
    {
      list: [
        [0, all],
        [500, [...all, pending("p")]],
        [1000, [...all, artifact("p")]],
      ],
      ingest: replyAfter(500, completed),
    },
    { "indexed-count": "25" },
  ],
  [
    "a document that has been pending for a month, as max-pending allows",
    {
      list: [[0, [...documents(23), pending("zombie")]]],
      inputs: { "max-pending": "1" },
    },
    { "indexed-count": "23", "pending-count": "1" },
  ],
])("a healthy day is green: %s", async (_, scene, outputs) => {
  const seen = await watch(scene);
  expect(seen.outputs).toMatchObject({ "error-message": "", ...outputs });
});

test.each<[title: string, code: string, scene: Scene]>([
  [
    "documents that go twenty-five seconds after the ingest ended are counted as removed",
    "too-many-removed",
    {
      list: [
        [0, all],
        [27, documents(9)],
      ],
      inputs: { ...SIXTY, "max-removed": "10%" },
    },
  ],
  [
    "a document that fails twenty seconds after the ingest ended is seen",
    "too-many-failed",
    {
      list: [
        [0, all],
        [20, [...all, failing("late")]],
      ],
      ingest: events([counted(30), completed]),
      inputs: { ...SIXTY, "max-failed": "0" },
    },
  ],
  [
    "a source without documents is red",
    "nothing-indexed",
    { list: [[0, []]], ingest: entity("int_1") },
  ],
  [
    "a source that was emptied is red",
    "nothing-indexed",
    {
      list: [
        [0, all],
        [2, []],
      ],
    },
  ],
  [
    "documents that are pending at the time limit are red",
    "wait-timeout",
    {
      list: [
        [0, all],
        [2, [...all, pending("p")]],
      ],
    },
  ],
  [
    "pending documents are red, though everything else keeps changing",
    "wait-timeout",
    {
      list: Array.from({ length: 80 }, (_, at) => [
        at * 8,
        [...documents(at + 1), pending("p")],
      ]),
    },
  ],
])("%s", async (_, code, scene) => {
  const seen = await watch(scene);
  expect(seen.outputs["error-code"]).toBe(code);
  expect(countIngests(seen)).toBe(1);
});

describe("at the time limit", () => {
  const LIMIT = { "wait-timeout-seconds": "100" };

  test.each<[title: string, reply: Reply, code: string]>([
    [
      "one last look is made, and may take half a minute",
      replyAfter(25, page(...all)),
      "",
    ],
    [
      "the look before decides if the last one isn't answered in time",
      staySilent,
      "wait-timeout",
    ],
    [
      "a last look that fails, and is no better half a minute later, is the failure",
      replyWithStatus(502),
      "server-error",
    ],
  ])("%s", async (_, last, code) => {
    const seen = await watch({
      list: [
        [0, all],
        [2, [...documents(23), pending("d23")]],
        [100, last],
      ],
      inputs: LIMIT,
    });
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.seconds).toBeLessThanOrEqual(131);
  });

  const stuck = pending("old", { name: "Stuck for days" });
  const seeStuck = (maxPending: string): Promise<ObservedRun> =>
    watch({
      list: [
        [0, [...documents(3), stuck]],
        [2, [...documents(3), pending("p"), stuck]],
      ],
      inputs: { ...LIMIT, "max-pending": maxPending },
    });

  test("pending documents are named, first those that were so before the ingest", async () => {
    const seen = await seeStuck("1");
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "pending-count": "2",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /2 of 5 .*Stuck for days, Page p/,
    );
  });

  test.each(["2", "40%"])(
    "pending documents are a warning if max-pending is %s, and the rest is judged",
    async (maxPending) => {
      const seen = await seeStuck(maxPending);
      expect(seen.outputs).toMatchObject({
        "error-message": "",
        "sync-status": "indexed",
        "pending-count": "2",
        "indexed-count": "3",
        "added-count": "0",
      });
      expect(seen.log).toMatch(/^::warning.*2 documents.*pending/m);
      expect(seen.log).toMatch(/^::warning.*Stuck for days/m);
    },
  );

  test("pending documents are red if they are more than the percentage of all", async () => {
    const seen = await seeStuck("39%");
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toContain("39%");
  });
});
