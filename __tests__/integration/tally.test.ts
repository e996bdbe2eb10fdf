import { IngestTally, type Verdict } from "../../src/integration/tally.ts";
import type { Target } from "../../src/inputs/selection.ts";
import { MAX_NAMES } from "../../src/result/result.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";

function targetOf(id: string): Target {
  const connector = connectorOf("confluence");
  if (connector === undefined) throw new Error("no connector");
  return { connector, id };
}
const TARGET = targetOf("int_1");

/** Takes each of `values`, as events without a name. */
function tallied(...values: unknown[]): IngestTally {
  const tally = new IngestTally(TARGET);
  for (const value of values)
    tally.take({ name: "", value, streamed: false, listed: false });
  return tally;
}

const take = (value: unknown, name = ""): Verdict =>
  new IngestTally(TARGET).take({
    name,
    value,
    streamed: false,
    listed: false,
  });
const op = (word: unknown, more: Record<string, unknown> = {}) => ({
  type: "sync_progress",
  op: word,
  ...more,
});

test.each([null, 5, "sync_started", [], [{ type: "sync_started" }]])(
  "%j is no event",
  (value) => {
    const tally = new IngestTally(TARGET);
    expect(
      tally.take({ name: "", value, streamed: true, listed: false }),
    ).toEqual({
      kind: "unknown",
      text: "an event that is no object",
    });
    expect(tally.accepted).toBe(false);
    // Where the name says what it is, the data does not matter.
    expect(
      tally.take({
        name: "sync_completed",
        value,
        streamed: true,
        listed: false,
      }),
    ).toEqual({
      kind: "completed",
      text: "",
    });
  },
);

describe("which event it is", () => {
  const rows: [
    value: Record<string, unknown>,
    name: string,
    verdict: Verdict,
  ][] = [
    [{ type: "sync_started" }, "", { kind: "event", text: "" }],
    [{}, "sync_started", { kind: "event", text: "" }],
    [{ type: 5 }, "sync_started", { kind: "event", text: "" }],
    [{ type: "Added" }, "sync_progress", { kind: "event", text: "" }],
    [{ type: "ok" }, "sync_completed", { kind: "completed", text: "" }],
    [{ type: "sync_completed" }, "message", { kind: "completed", text: "" }],
    [
      { type: "AuthError", message: "no" },
      "sync_error",
      { kind: "failed", text: "no" },
    ],
    [
      { type: "sync_error", message: "no" },
      "sync_started",
      { kind: "failed", text: "no" },
    ],
    [{ type: "sync_error" }, "", { kind: "failed", text: "" }],
    [{ type: "sync_error", message: 5 }, "", { kind: "failed", text: "" }],
    [
      { type: "sync_error", message: null, error: "no" },
      "",
      { kind: "failed", text: "no" },
    ],
    [{ type: "sync_error", detail: "no" }, "", { kind: "failed", text: "no" }],
    [{ type: "SyncStarted" }, "", { kind: "event", text: "" }],
    [{ type: "sync-completed" }, "", { kind: "completed", text: "" }],
    [{ type: "SYNC_ERROR" }, "sync_started", { kind: "failed", text: "" }],
    [{ type: "x" }, "sync.completed", { kind: "completed", text: "" }],
    [{}, "", { kind: "unknown", text: "an event without a type" }],
    [{}, "ping", { kind: "event", text: "" }],
    [{ at: 1 }, "ping", { kind: "unknown", text: "type ping" }],
    [
      { type: "sync_paused" },
      "ping",
      { kind: "unknown", text: "type sync_paused" },
    ],
    [op("Moved"), "", { kind: "unknown", text: "op Moved" }],
    [op(7), "", { kind: "unknown", text: "op number" }],
    [op(null), "", { kind: "event", text: "" }],
    [{ type: "sync_progress" }, "", { kind: "event", text: "" }],
  ];
  test.each(rows)('%j named "%s"', (value, name, verdict) => {
    expect(take(value, name)).toEqual(verdict);
  });
});

test.each([
  [{ type: "sync_failed", message: "x" }, "", "x"],
  [{ type: "SyncError" }, "", ""],
  [{ type: "ingestion-aborted", detail: "y" }, "", "y"],
  [{ type: "Failure" }, "", ""],
  [{ message: "z" }, "error", "z"],
  [{}, "aborted", ""],
  [{ type: "sync_progress", op: "Added" }, "failed", ""],
  [{ type: "sync_completed", error: "z" }, "", "z"],
  [{ type: "newer", error: { code: 5 } }, "", ""],
  [{ type: "newer", error: [[], { code: true }] }, "", ""],
])('%j named "%s" says that the ingest failed', (value, name, message) => {
  expect(take(value, name)).toEqual({ kind: "failed", text: message });
});

test.each([
  { type: "sync_completed", error: null },
  { type: "sync_completed", error: " None " },
  { type: "sync_completed", error: 0 },
  { type: "sync_completed", error: [{ code: 0, words: "" }, []] },
  { type: "sync_progress", op: "Added", error: "x" },
  { type: "sync_progress", op: "Added", success: false },
  { type: "sync_errors_none" },
])("%j says no such thing", (value) => {
  expect(["event", "completed", "unknown"]).toContain(take(value).kind);
});

test.each([
  [{ type: "artifact_failed", message: "a.pdf" }, "", "a.pdf"],
  [{ error: "Encrypted" }, "document_error", "Encrypted"],
])('%j named "%s" says that an item failed', (value, name, text) => {
  const tally = new IngestTally(TARGET);
  const event = { name, value, streamed: true, listed: false };
  expect(tally.take(event)).toEqual({ kind: "item-failed", text });
  expect(tally).toMatchObject({ accepted: true, failedIsUnknown: true });
});

test.each([
  { type: "sync_started", success: false },
  { type: "sync_completed", ok: "False" },
])("%j is no answer to this ingest", (value) => {
  expect(take(value)).toMatchObject({ kind: "problem" });
});

test.each([{ op: "Deleted" }, { op: 7 }, {}])(
  "a stream with %j tells no counts",
  (progress) => {
    const tally = new IngestTally(targetOf("a"));
    for (const value of [
      { type: "sync_progress", op: "Added" },
      { type: "sync_progress", ...progress },
    ]) {
      tally.take({ name: "", value, streamed: true, listed: false });
    }
    expect(tally).toMatchObject({ unclear: true, progressed: true });
  },
);

describe("an integration in place of an event", () => {
  test.each([
    [{ id: "x", type: "Confluence" }, "entity"],
    [{ id: 7, type: "confluence" }, "entity"],
    [{ id: "x", user_id: "u" }, "entity"],
    [{ id: "x", type: "Newer", user_id: "u" }, "entity"],
    [{ id: "x", type: "Newer" }, "unknown"],
    [{ id: "..", type: "Confluence" }, "unknown"],
    [{ type: "Confluence", user_id: "u" }, "unknown"],
  ])("%j: %s", (value, kind) => {
    const tally = new IngestTally(
      targetOf("id" in value ? String(value.id) : "none"),
    );
    expect(
      tally.take({ name: "", value, streamed: false, listed: false }).kind,
    ).toBe(kind);
    expect(tally.accepted).toBe(kind === "entity");
  });

  test("of another id, or in a list, is no answer to this ingest", () => {
    const tally = new IngestTally(targetOf("a"));
    const value = { id: "b", type: "Confluence" };
    const field = "it is the integration b";
    expect(
      tally.take({ name: "", value, streamed: false, listed: false }),
    ).toEqual({ kind: "problem", text: field });
    const own = { id: "a", type: "Confluence" };
    expect(
      tally.take({ name: "", value: own, streamed: true, listed: true }).kind,
    ).toBe("problem");
    expect(tally.accepted).toBe(false);
  });
});

test.each([
  ["ConfluenceLocalLegacy", { kind: "problem" }],
  ["confluence", { kind: "entity", text: "" }],
  ["Gopherspace", { kind: "entity", text: "type Gopherspace" }],
  ["", { kind: "entity", text: "no type" }],
])("an integration of the type %j", (type, verdict) => {
  expect(take({ id: "int_1", type, user_id: "u" })).toMatchObject(verdict);
});

test("what each event leaves", () => {
  const untouched = { accepted: false, progressed: false, completed: false };
  expect(tallied({ type: "sync_paused" })).toMatchObject(untouched);
  expect(tallied({ type: "sync_started" })).toMatchObject({
    ...untouched,
    accepted: true,
  });
  expect(tallied({ type: "sync_error" })).toMatchObject({
    ...untouched,
    accepted: true,
  });
  expect(tallied(op("Moved"))).toMatchObject({
    ...untouched,
    accepted: true,
    progressed: true,
  });
  expect(tallied({ type: "sync_completed" })).toMatchObject({
    ...untouched,
    accepted: true,
    completed: true,
  });
  const streaming = new IngestTally(TARGET);
  streaming.take({ name: "", value: {}, streamed: false, listed: false });
  expect(streaming.streamed).toBe(false);
  streaming.take({ name: "", value: {}, streamed: true, listed: false });
  streaming.take({ name: "", value: {}, streamed: false, listed: false });
  expect(streaming.streamed).toBe(true);
});

test("the snapshot of the start: a count that is not told leaves the one before", () => {
  const started = {
    type: "sync_started",
    current_artifact_count: 3,
    integration_item_count: 4,
  };
  const silent = { type: "sync_started", current_artifact_count: null };
  // No item is taken back: there would seem to be nothing to index.
  expect(
    tallied(started, { ...started, integration_item_count: 0 }),
  ).toMatchObject({ integrationItemCount: 4 });
  expect(
    tallied(started, { ...started, integration_item_count: 9 }),
  ).toMatchObject({ integrationItemCount: 9 });
  expect(tallied(started, silent)).toMatchObject({
    currentArtifactCount: 3,
    integrationItemCount: 4,
  });
  expect(
    tallied(started, { ...started, current_artifact_count: 0 }),
  ).toMatchObject({ currentArtifactCount: 0 });
  expect(
    take({ type: "sync_started", integration_item_count: -1 }),
  ).toMatchObject({
    kind: "problem",
  });
  expect(
    tallied({ type: "sync_started", integration_item_count: 1.5 }),
  ).toMatchObject({ accepted: false });
});

test("each op is counted under its name, and all but what was removed are items of the source", () => {
  const words = [
    "Added",
    "Updated",
    "Recreated",
    "Removed",
    "Skipped",
    "Error",
    "Moved",
    undefined,
  ];
  const tally = tallied(...words.map((word) => op(word)));
  expect(tally.counts).toEqual({
    added: 1,
    updated: 2,
    removed: 1,
    skipped: 1,
    failed: 1,
  });
  expect(tally.items).toBe(5);
  expect(tallied(op("Added"), op("Added"), op("Removed")).items).toBe(2);
});

test("an op counts in any case", () => {
  expect(
    tallied(op("ADDED"), op("error"), op("recreated")).counts,
  ).toMatchObject({ added: 1, failed: 1, updated: 1 });
});

test("a field of another kind hides none of the others", () => {
  const tally = tallied(
    op("Error", {
      progress: 0.5,
      artifact: 5,
      integration_item: { title: "a" },
    }),
    op("Error", { artifact_id: 7, artifact: { name: "b", title: [] } }),
  );
  expect(tally).toMatchObject({ names: { failed: ["a", "b"] } });
});

test("an item is told by the first name that it has, if any, and no more than are kept", () => {
  const named = [
    {
      integration_item: { name: "item", title: "x" },
      artifact: { name: "x" },
      artifact_id: "x",
    },
    { integration_item: { title: "item title" }, artifact: { name: "x" } },
    {
      integration_item: {},
      artifact: { name: "x" },
      artifact_id: "id of an item without a name",
    },
    { artifact: { name: "artifact", title: "x" } },
    { artifact: { title: "artifact title" }, artifact_id: "x" },
    { artifact_id: "id" },
    {},
    { artifact: 5 },
  ];
  expect(
    tallied(...named.map((more) => op("Error", more))).names.failed,
  ).toEqual([
    "item",
    "item title",
    "id of an item without a name",
    "artifact",
    "artifact title",
    "id",
  ]);
  const ops = [
    "Added",
    "Updated",
    "Recreated",
    "Removed",
    "Skipped",
    "Moved",
  ].map((word) => op(word, { artifact_id: word }));
  expect(tallied(...ops).names).toEqual({
    added: ["Added"],
    updated: ["Updated", "Recreated"],
    removed: ["Removed"],
    failed: [],
  });
  const many = tallied(
    ...Array.from({ length: MAX_NAMES + 1 }, () =>
      op("Error", { artifact_id: "id" }),
    ),
  );
  expect([many.names.failed.length, many.counts.failed]).toEqual([
    MAX_NAMES,
    MAX_NAMES + 1,
  ]);
});

describe("what an answer is, in words", () => {
  test.each<[object, Verdict]>([
    [
      { type: "sync_started", success: false },
      { kind: "problem", text: "it says that it is no success" },
    ],
    [
      { id: "other", type: "Confluence" },
      { kind: "problem", text: "it is the integration other" },
    ],
    [
      { id: "int_1", type: "SharePoint" },
      {
        kind: "problem",
        text: "it is an integration of type SharePoint",
      },
    ],
    [
      { id: "int_1", type: "Confluence" },
      { kind: "entity", text: "" },
    ],
  ])("%j", (value, verdict) => {
    expect(take(value)).toEqual(verdict);
  });

  test("a list of integrations", () => {
    const value = { id: "int_1", type: "Confluence" };
    const listed = new IngestTally(TARGET).take({
      name: "",
      value,
      streamed: false,
      listed: true,
    });
    expect(listed).toEqual({
      kind: "problem",
      text: "it is a list of integrations",
    });
  });
});

test("several events are a stream, and an end without items is a count of none", () => {
  const started = tallied({ type: "sync_started" });
  expect([started.streamed, started.hasCounts]).toEqual([false, false]);
  const ended = tallied({ type: "sync_started" }, { type: "sync_completed" });
  expect([ended.streamed, ended.hasCounts]).toEqual([true, true]);
  const alone = tallied({ type: "sync_completed" });
  expect([alone.streamed, alone.hasCounts]).toEqual([false, true]);
});
