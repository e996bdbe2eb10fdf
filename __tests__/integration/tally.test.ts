/** What the events of an answer say of the ingest, and what they add up to. */
import { IngestTally, type Verdict } from "../../src/integration/tally.ts";
import type { Target } from "../../src/inputs/selection.ts";
import { MAX_NAMES } from "../../src/result/result.ts";
import type { RawEvent } from "../../src/zylon/events.ts";
import { knownConnector } from "../support/connector.ts";

const connector = knownConnector("confluence");
const targetOf = (id: string): Target => ({ connector, id });
const TARGET = targetOf("int_1");

/** An event, as the reader of the answer hands it on. */
const event = (value: unknown, more: Partial<RawEvent> = {}): RawEvent => ({
  name: "",
  value,
  streamed: false,
  listed: false,
  ...more,
});

/** The tally of these values, as events without a name. */
function tallied(...values: unknown[]): IngestTally {
  const tally = new IngestTally(TARGET);
  for (const value of values) tally.take(event(value));
  return tally;
}

/** What the tally says of the first event. */
const take = (value: unknown, name = ""): Verdict =>
  new IngestTally(TARGET).take(event(value, { name }));

const op = (word: unknown, more: Record<string, unknown> = {}) => ({
  type: "sync_progress",
  op: word,
  ...more,
});

describe.each([null, 5, "sync_started", [], [{ type: "sync_started" }]])(
  "%j",
  (value) => {
    test("is no event", () => {
      expect(take(value)).toEqual({
        kind: "unknown",
        text: "an event that is no object",
      });
      expect(tallied(value).accepted).toBe(false);
    });

    test("may be the data of an event whose name says what it is", () => {
      expect(take(value, "sync_completed")).toEqual({
        kind: "completed",
        text: "",
      });
    });
  },
);

describe("which event it is", () => {
  test.each<[value: object, name: string, kind: Verdict["kind"], text: string]>(
    [
      // By its type, in any spelling.
      [{ type: "sync_started" }, "", "event", ""],
      [{ type: "SyncStarted" }, "", "event", ""],
      [{ type: "sync_progress" }, "", "event", ""],
      [{ type: "sync-completed" }, "", "completed", ""],
      [{ type: "sync_error" }, "", "failed", ""],
      // By its name, where that says what it is.
      [{}, "sync_started", "event", ""],
      [{ type: 5 }, "sync_started", "event", ""],
      [{ type: "Added" }, "sync_progress", "event", ""],
      [{ type: "ok" }, "sync_completed", "completed", ""],
      [{ type: "x" }, "sync.completed", "completed", ""],
      [{ type: "sync_completed" }, "message", "completed", ""],
      // By whichever of the two says that it failed.
      [{ type: "AuthError", message: "no" }, "sync_error", "failed", "no"],
      [{ type: "sync_error", message: "no" }, "sync_started", "failed", "no"],
      [{ type: "SYNC_ERROR" }, "sync_started", "failed", ""],
      // The message of a failure may stand in several fields.
      [{ type: "sync_error", message: 5 }, "", "failed", ""],
      [{ type: "sync_error", message: null, error: "no" }, "", "failed", "no"],
      [{ type: "sync_error", detail: "no" }, "", "failed", "no"],
      // Neither is known.
      [{}, "", "unknown", "an event without a type"],
      [{}, "ping", "event", ""],
      [{ at: 1 }, "ping", "unknown", "type ping"],
      [{ type: "sync_paused" }, "ping", "unknown", "type sync_paused"],
      // The op is not known.
      [op("Moved"), "", "unknown", "op Moved"],
      [op(7), "", "unknown", "op number"],
      [op(null), "", "event", ""],
    ],
  )('%j named "%s" is %s, %j', (value, name, kind, text) => {
    expect(take(value, name)).toEqual({ kind, text });
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
  const failed = event(value, { name, streamed: true });
  expect(tally.take(failed)).toEqual({ kind: "item-failed", text });
  expect(tally).toMatchObject({ accepted: true, failedIsUnknown: true });
});

test.each([
  { type: "sync_started", success: false },
  { type: "sync_completed", ok: "False" },
])("%j is no answer to this ingest", (value) => {
  expect(take(value)).toMatchObject({ kind: "problem" });
});

test.each([{ op: "Deleted" }, { op: 7 }, {}])(
  "progress with %j makes the counts unclear",
  (progress) => {
    const tally = tallied(op("Added"), { type: "sync_progress", ...progress });
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
    const id = "id" in value ? String(value.id) : "none";
    const tally = new IngestTally(targetOf(id));
    expect(tally.take(event(value)).kind).toBe(kind);
    expect(tally.accepted).toBe(kind === "entity");
  });

  test("is no answer to the ingest of another", () => {
    const tally = new IngestTally(targetOf("a"));
    const other = { id: "b", type: "Confluence" };
    expect(tally.take(event(other))).toEqual({
      kind: "problem",
      text: "it is the integration b",
    });
    expect(tally.accepted).toBe(false);
  });

  test("is no answer in a list", () => {
    const tally = new IngestTally(targetOf("a"));
    const own = { id: "a", type: "Confluence" };
    const listed = event(own, { streamed: true, listed: true });
    expect(tally.take(listed).kind).toBe("problem");
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

test.each<[value: object, leaves: Partial<IngestTally>]>([
  [{ type: "sync_paused" }, {}],
  [{ type: "sync_started" }, { accepted: true }],
  [{ type: "sync_error" }, { accepted: true }],
  [op("Moved"), { accepted: true, progressed: true }],
  [{ type: "sync_completed" }, { accepted: true, completed: true }],
])("%j leaves %j", (value, leaves) => {
  const untouched = { accepted: false, progressed: false, completed: false };
  expect(tallied(value)).toMatchObject({ ...untouched, ...leaves });
});

test("an answer is a stream once one of its events is part of one", () => {
  const tally = new IngestTally(TARGET);
  tally.take(event({}));
  expect(tally.streamed).toBe(false);
  tally.take(event({}, { streamed: true }));
  tally.take(event({}));
  expect(tally.streamed).toBe(true);
});

describe("the snapshot of the start", () => {
  const started = {
    type: "sync_started",
    current_artifact_count: 3,
    integration_item_count: 4,
  };

  test("may come again: a count that it lacks stays", () => {
    const silent = { type: "sync_started", current_artifact_count: null };
    expect(tallied(started, silent)).toMatchObject({
      currentArtifactCount: 3,
      integrationItemCount: 4,
    });
  });

  test("may come again with other documents", () => {
    const none = { ...started, current_artifact_count: 0 };
    expect(tallied(started, none).currentArtifactCount).toBe(0);
  });

  // There would seem to be nothing to index.
  test.each([
    [0, 4],
    [9, 9],
  ])("takes no item back: after 4, %i are %i", (count, items) => {
    const again = { ...started, integration_item_count: count };
    expect(tallied(started, again).integrationItemCount).toBe(items);
  });

  test.each([-1, 1.5])("has no count of %j", (count) => {
    const wrong = { type: "sync_started", integration_item_count: count };
    expect(take(wrong).kind).toBe("problem");
    expect(tallied(wrong).accepted).toBe(false);
  });
});

describe("each op", () => {
  const words = [
    "Added",
    "Updated",
    "Recreated",
    "Removed",
    "Skipped",
    "Error",
  ];
  const others = ["Moved", undefined];

  test("is counted under its name", () => {
    const { counts } = tallied(
      ...[...words, ...others].map((word) => op(word)),
    );
    expect(counts).toEqual({
      added: 1,
      updated: 2,
      removed: 1,
      skipped: 1,
      failed: 1,
    });
  });

  test("is counted in any case", () => {
    const { counts } = tallied(op("ADDED"), op("error"), op("recreated"));
    expect(counts).toMatchObject({ added: 1, failed: 1, updated: 1 });
  });

  test("is an item of the source, but for what was removed", () => {
    expect(tallied(...words.map((word) => op(word))).items).toBe(5);
    expect(tallied(op("Added"), op("Added"), op("Removed")).items).toBe(2);
  });

  test("keeps the names of what was added, updated, removed, or failed", () => {
    const named = [...words, "Moved"].map((id) => op(id, { artifact_id: id }));
    expect(tallied(...named).names).toEqual({
      added: ["Added"],
      updated: ["Updated", "Recreated"],
      removed: ["Removed"],
      failed: ["Error"],
    });
  });
});

describe("the name of an item", () => {
  const nameIn = (more: Record<string, unknown>): string | undefined =>
    tallied(op("Error", more)).names.failed[0];

  test.each<[more: Record<string, unknown>, name: string | undefined]>([
    [
      {
        integration_item: { name: "a", title: "x" },
        artifact: { name: "x" },
        artifact_id: "x",
      },
      "a",
    ],
    [{ integration_item: { title: "a" }, artifact: { name: "x" } }, "a"],
    [{ integration_item: {}, artifact: { name: "x" }, artifact_id: "a" }, "a"],
    [{ artifact: { name: "a", title: "x" } }, "a"],
    [{ artifact: { title: "a" }, artifact_id: "x" }, "a"],
    [{ artifact_id: "a" }, "a"],
    [{}, undefined],
    // A field of another kind hides none of the others.
    [{ artifact: 5 }, undefined],
    [{ progress: 0.5, artifact: 5, integration_item: { title: "a" } }, "a"],
    [{ artifact_id: 7, artifact: { name: "a", title: [] } }, "a"],
  ])("in %j is %j", (more, name) => {
    expect(nameIn(more)).toBe(name);
  });

  test("is kept of no more items than are told", () => {
    const many = Array.from({ length: MAX_NAMES + 1 }, () =>
      op("Error", { artifact_id: "id" }),
    );
    const { names, counts } = tallied(...many);
    expect(names.failed).toHaveLength(MAX_NAMES);
    expect(counts.failed).toBe(MAX_NAMES + 1);
  });
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
