/** Several integrations in a run: none holds up, stops or changes another. */
import { z } from "zod";
import {
  type ObservedRun,
  parseResults,
  readOutputFile,
  runAction,
} from "./run-action.ts";
import {
  artifact,
  dropConnection,
  entity,
  events,
  completed,
  ingestStream,
  page,
  progress,
  type Replies,
  type Reply,
  replyAfter,
  replyNoting,
  replyWithStatus,
  rowsById,
  started,
  withStatus,
} from "./support/replies.ts";
import { countIngests, pending, timeline } from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { requestTo } from "./support/requests.ts";
import { olderZylon } from "./support/versions.ts";

const ROW = z.object({ integration_id: z.string() });
const ALL = { "integration-id": "all" };
const idOf = (number: number): string => `int_${number}`;
const numbers = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => at + 1);
const listed = (count: number): Replies =>
  olderZylon(...numbers(count).map((one) => entity(idOf(one))));
/** A row for each of so many integrations, with this reply. */
const each = (count: number, name: string, reply: Reply): Replies =>
  rowsById(
    name,
    Object.fromEntries(numbers(count).map((one) => [idOf(one), reply])),
  );
/** Documents of `int_{number}`. */
const documents = (number: number, count = 2, more: object = {}): object[] =>
  Array.from({ length: count }, (_, at) =>
    artifact(`${idOf(number)}-d${at}`, {
      integration_id: idOf(number),
      ...more,
    }),
  );
const both = [...documents(1), ...documents(2)];

const run = (replies: Replies, inputs: Inputs = {}): Promise<ObservedRun> =>
  runAction(
    {
      ...listed(2),
      "GET artifact": [page(...both)],
      ...replies,
    },
    { ...INDEXED, ...ALL, ...inputs },
  );

/** An integration whose `sync-status` becomes this. */
const ENDS: Readonly<Record<string, readonly [name: string, reply: Reply]>> = {
  unknown: ["POST ingest", dropConnection],
  error: ["POST ingest", replyWithStatus(402)],
  "not-requested": ["GET config", {}],
  started: ["POST ingest", started],
  completed: ["POST ingest", ingestStream()],
};

test.each([
  ["unknown", "error"],
  ["error", "not-requested"],
  ["not-requested", "started"],
  ["started", "completed"],
])(
  "of two integrations, sync-status is the worse one: %s, not %s",
  async (worse, better) => {
    const rows = [better, worse].map((status, at): Replies => {
      const [name = "", reply = {}] = ENDS[status] ?? [];
      return rowsById(name, { [idOf(at + 1)]: reply });
    });
    const seen = await runAction({ ...listed(2), ...rows[0], ...rows[1] }, ALL);
    expect(seen.outputs["sync-status"]).toBe(worse);
  },
);

test("of two integrations, sync-status is the worse one: completed, not indexed", async () => {
  const list = page(
    pending("p1", { integration_id: "int_1" }),
    ...documents(2),
  );
  const seen = await run({ "GET artifact": [list] });
  expect(seen.outputs).toMatchObject({
    "error-code": "wait-timeout",
    "sync-status": "completed",
  });
});

test("the summary of several has no HTML of the organization's name", async () => {
  const { summary } = await run({}, { organization: "<b>" });
  expect(summary).toContain("organization ");
  expect(summary).not.toContain("<b>");
});

test("a warning about a pending document tells how long its own integration was watched", async () => {
  const old = pending("old", { integration_id: "int_1" });
  const late = timeline({
    0: [...both, old],
    5: [...documents(1), old, ...documents(2, 2, withStatus("Parsing"))],
    200: [...both, old],
  });
  const seen = await run({ "GET artifact": [late] }, { "max-pending": "1" });
  expect(seen.log).toMatch(
    /::warning::int_1 .*: 1 document still pending after \d\d s: /,
  );
  expect(seen.seconds).toBeGreaterThan(200);
});

test("the line of a wait names the ingests that have not ended", async () => {
  const ends = rowsById("POST ingest", {
    int_1: ingestStream(),
    int_2: replyAfter(50, ingestStream()),
  });
  const seen = await runAction({ ...listed(2), ...ends }, ALL);
  expect(seen.log).toContain(
    "Waiting for 1 ingest to end: int_2 (confluence), 30 s so far",
  );
});

test("configured is true only if each is", async () => {
  const blank = rowsById("GET config", { int_2: {} });
  const seen = await runAction({ ...listed(2), ...blank }, ALL);
  expect(seen.outputs["configured"]).toBe("false");
  const all = await runAction(listed(2), ALL);
  expect(all.outputs["configured"]).toBe("true");
});

test("the summary has the warning of each, and says what failed behind three long ids", async () => {
  const accepted = each(2, "POST ingest", started);
  const warned = await runAction({ ...listed(2), ...accepted }, ALL);
  expect(warned.summary.match(/accepted the ingest/g)).toHaveLength(2);
  const ids = numbers(3).map((one) => `int_${one}_${"x".repeat(50)}`);
  const blank = Object.fromEntries(
    ids.map((id): [string, Reply[]] => [requestTo(id, "GET config"), [{}]]),
  );
  const failed = await runAction(
    { ...olderZylon(...ids.map((id) => entity(id))), ...blank },
    ALL,
  );
  expect(failed.summary).toContain("isn't set up yet");
});

test("the line of a wait counts the documents of all", async () => {
  const late = both.map((document) => ({
    ...document,
    ...withStatus("Parsing"),
  }));
  const list = timeline({ 0: both, 1: late, 60: both });
  const seen = await run({ "GET artifact": [list] });
  expect(seen.log).toContain(
    "Waiting for documents to be indexed: 4 of 4 documents pending, 30 s so far",
  );
});

test("the line of a wait no longer counts the documents of an integration that has settled", async () => {
  const late = documents(2, 2, withStatus("Parsing"));
  const list = timeline({ 0: both, 1: [...documents(1), ...late], 300: both });
  const seen = await run({ "GET artifact": [list] });
  expect(seen.log).toContain(
    "to be indexed: 2 of 2 documents pending, 3 min so far",
  );
});

describe("one that fails stops no other, and fails the run", () => {
  const FINE = { outcome: "success", sync_status: "indexed" };

  test.each<[title: string, replies: Replies, row: object]>([
    [
      "at its check",
      { ...rowsById("GET config", { int_1: {}, int_2: { space: "SUP" } }) },
      { error_code: "not-configured", sync_status: "not-requested" },
    ],
    [
      "at its ingest",
      {
        ...rowsById("POST ingest", {
          int_1: replyWithStatus(500),
          int_2: ingestStream(),
        }),
      },
      { error_code: "server-error", sync_status: "unknown" },
    ],
    [
      "at a gate",
      {
        "GET artifact": [timeline({ 0: both, 1: documents(2) })],
      },
      { error_code: "nothing-indexed", sync_status: "indexed" },
    ],
    [
      "at the time limit",
      {
        "GET artifact": [
          page(...documents(2), ...documents(1, 1, withStatus("Parsing"))),
        ],
      },
      { error_code: "wait-timeout", sync_status: "completed" },
    ],
  ])("%s", async (_, replies, row) => {
    const seen = await run(replies, { "max-parallel": "1" });
    expect(parseResults(seen)).toMatchObject([row, FINE]);
    expect(seen.outputs["outcome"]).toBe("failure");
    expect(seen.exitCode).toBe(1);
  });
});

describe("one that is slow holds up no other", () => {
  test("an ingest that takes long lets the next ones start", async () => {
    const starts: number[] = [];
    const answer = (seconds: number): Reply =>
      replyNoting(starts, replyAfter(seconds, started));
    await run(
      {
        ...listed(4),
        "GET artifact": [page(...numbers(4).flatMap((one) => documents(one)))],
        ...rowsById("POST ingest", {
          int_1: answer(300),
          int_2: answer(50),
          int_3: answer(50),
          int_4: answer(50),
        }),
      },
      { "max-parallel": "2" },
    );
    expect(starts).toEqual([0, 0, 50, 100]);
  });

  test("documents of one that are pending leave the others done, and judged", async () => {
    const seen = await run({
      "GET artifact": [page(...documents(2), pending("p"))],
    });
    expect(parseResults(seen)).toMatchObject([
      { error_code: "wait-timeout", pending_count: 1, indexed_count: null },
      { outcome: "success", indexed_count: 2 },
    ]);
  });

  test("one that is done stays as it was then, whatever changes later", async () => {
    const seen = await run(
      {
        "GET artifact": [
          timeline({
            0: [...both, pending("p")],
            60: [...documents(1), pending("p")],
            120: [...documents(1), artifact("p")],
          }),
        ],
      },
      { "max-removed": "0" },
    );
    expect(parseResults(seen)).toMatchObject([
      { outcome: "success", indexed_count: 3 },
      { outcome: "success", indexed_count: 2, removed_count: 0 },
    ]);
  });

  test("one that is done stays judged if looks fail for five minutes after that", async () => {
    const seen = await run({
      "GET artifact": [
        timeline({ 0: [...both, pending("p")], 60: replyWithStatus(401) }),
      ],
    });
    expect(parseResults(seen)).toMatchObject([
      { error_code: "unauthorized", indexed_count: null },
      { outcome: "success", error_code: null, indexed_count: 2 },
    ]);
  });

  test("one whose ingest failed is not waited for", async () => {
    const seen = await run({
      "GET artifact": [page(...documents(2), pending("p"))],
      ...rowsById("POST ingest", {
        int_1: replyWithStatus(500),
        int_2: ingestStream(),
      }),
    });
    expect(seen.seconds).toBeLessThan(30);
  });
});

test("events about a document of one say nothing about the others", async () => {
  const removed = { ...progress("Removed"), artifact_id: "int_2-d0" };
  const seen = await run({
    ...rowsById("POST ingest", {
      int_1: events([started, removed, progress("Error"), completed]),
      int_2: ingestStream(),
    }),
  });
  expect(parseResults(seen)).toMatchObject([
    { removed_count: 0, failed_count: 1 },
    { removed_count: 0, failed_count: 0 },
  ]);
});

test("max-parallel is how many are checked, and ingested, at once", async () => {
  let running = 0;
  let most = 0;
  const note: Reply = (response, request) => {
    running += 1;
    most = Math.max(most, running);
    response.once("close", () => (running -= 1));
    replyAfter(10, started)(response, request);
  };
  await run(
    {
      ...listed(9),
      ...each(9, "GET config", note),
      ...each(9, "POST ingest", note),
    },
    { "max-parallel": "3", "wait-for": "completed" },
  );
  expect(most).toBe(3);
});

describe("the outputs of the run", () => {
  test("are sums, and lists with one a line", async () => {
    const seen = await run({
      "GET artifact": [
        timeline({ 0: both, 1: [...documents(1, 5), ...documents(2, 1)] }),
      ],
    });
    expect(seen.outputs).toMatchObject({
      "integration-id": "int_1\nint_2",
      "integration-type": "confluence",
      "indexed-count": "6",
      "added-count": "3",
      "removed-count": "1",
      "sync-status": "indexed",
    });
    expect(parseResults(seen)).toMatchObject([
      { added_count: 3, removed_count: 0, indexed_count: 5 },
      { added_count: 0, removed_count: 1, indexed_count: 1 },
    ]);
    // One look serves all.
    expect(seen.sent.filter((call) => call === "GET artifact")).toHaveLength(7);
    const ids = z.array(ROW).parse(readOutputFile(seen, "changes-file"));
    expect(new Set(ids.map((row) => row.integration_id))).toEqual(
      new Set(["int_1", "int_2"]),
    );
  });

  test("have the failure of an integration before that of the whole run", async () => {
    const seen = await run({
      ...rowsById("GET config", { int_1: {}, int_2: { space: "SUP" } }),
      "GET artifact": [replyWithStatus(403)],
    });
    expect(seen.outputs["error-code"]).toBe("not-configured");
    expect(parseResults(seen)).toMatchObject([
      { error_code: "not-configured" },
      { error_code: "forbidden" },
    ]);
  });

  test("have no count of a part", async () => {
    const seen = await run({
      ...rowsById("POST ingest", {
        int_1: replyWithStatus(500),
        int_2: ingestStream(),
      }),
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "server-error",
      "sync-status": "unknown",
      "indexed-count": "",
      "added-count": "",
      "integration-id": "int_1\nint_2",
    });
  });

  test("have the type any if the types differ, and the order of the ids", async () => {
    const seen = await run(
      olderZylon(entity("int_1"), entity("int_2", "SharePoint")),
      { "wait-for": "completed", "integration-id": "int_2\nint_1" },
    );
    expect(seen.outputs["integration-type"]).toBe("any");
    expect(JSON.parse(seen.outputs["matrix"] ?? "")).toEqual({
      include: [
        { "integration-type": "sharepoint", "integration-id": "int_2" },
        { "integration-type": "confluence", "integration-id": "int_1" },
      ],
    });
  });
});

test("a dry run says of each what it would do", async () => {
  const seen = await run({}, { "dry-run": "true" });
  for (const text of [seen.log, seen.summary])
    for (const id of ["int_1", "int_2"])
      expect(text).toContain(`Would ingest, watch the documents: ${id} `);
});

test("a dry run says nothing of what it would do with one that isn't set up", async () => {
  const replies = rowsById("GET config", { int_2: {} });
  const seen = await run(replies, { "dry-run": "true" });
  expect(seen.log).toContain("Would ingest, watch the documents: int_1 ");
  expect(seen.log).not.toContain("watch the documents: int_2 ");
});

describe("messages", () => {
  test.each([
    [20, false],
    [21, true],
  ])(
    "the summary has twenty failures in full: of %s, the log has more: %s",
    async (count, hasMore) => {
      const seen = await run({
        ...listed(count),
        ...rowsById(
          "GET config",
          Object.fromEntries(
            numbers(count).map((one) => [
              idOf(one),
              replyWithStatus(400, { detail: `no share ${one}` }),
            ]),
          ),
        ),
      });
      expect(seen.errors).toHaveLength(count);
      expect(seen.summary).toContain("no share 20");
      expect(seen.summary).not.toContain("no share 21");
      expect(seen.summary.includes("The log has 1 more.")).toBe(hasMore);
      expect(seen.summary.includes("The log has")).toBe(hasMore);
    },
  );

  test("each of five that fail in the same words is named in the log", async () => {
    const rows = each(5, "GET config", {});
    const { log } = await run({ ...listed(5), ...rows });
    expect(log).toMatch(/^Failed with not-configured: int_1 .*int_5 /m);
  });

  test("each of forty that fail is in the table of the summary", async () => {
    const seen = await run({ ...listed(40), ...each(40, "GET config", {}) });
    for (const number of numbers(40))
      expect(seen.summary).toMatch(
        new RegExp(`^\\|.*\\b${idOf(number)}\\b`, "m"),
      );
    expect(parseResults(seen)).toHaveLength(40);
  });

  test("of one that fails a gate have its numbers, and those of all", async () => {
    const documentsOfBoth = [...documents(1, 3), ...documents(2)];
    const seen = await run(
      { "GET artifact": [page(...documentsOfBoth)] },
      { "min-items": "3" },
    );
    expect(seen.summary).toContain(
      "failed, the first with too-few-items: int_2 (confluence); 5 indexed",
    );
    expect(seen.summary).toMatch(
      /^\| int_2 .*\| ❌ too-few-items: 2 indexed.*\|$/m,
    );
  });

  test("of one without documents never advise the id of another one", async () => {
    const seen = await run({ "GET artifact": [page(...documents(2))] });
    const [message = ""] = seen.errors;
    expect(message).toContain("nothing-indexed");
    expect(message).not.toContain("int_2");
  });
});

test("forty integrations are ingested, each once, and each has its row", async () => {
  const seen = await run(
    {
      ...listed(40),
      "GET artifact": [page(...numbers(40).flatMap((one) => documents(one)))],
    },
    { "max-parallel": "32" },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "indexed-count": "80",
  });
  expect(countIngests(seen)).toBe(40);
  const ingested = seen.urls.filter(({ pathname }) =>
    pathname.endsWith("/ingest"),
  );
  expect(new Set(ingested.map(({ pathname }) => pathname)).size).toBe(40);
});
