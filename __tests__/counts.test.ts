/**
 * What a run counts: with `wait-for: indexed`, the documents before and at the end are
 * compared; with `completed`, the events of the ingest are counted.
 */
import {
  artifact,
  completed,
  events,
  ingestStream,
  type ObservedRun,
  page,
  progress,
  readOutputFile,
  replyWithStatus,
  runAction,
  started,
} from "./run-action.ts";
import {
  documents,
  failing,
  INDEXED,
  pending,
  watch,
} from "./support/documents.ts";

/** An event about the document with this id, or about an item without one. */
const item = (op: string, id?: string): object => ({
  ...progress(op),
  ...(id !== undefined && { artifact_id: id }),
});

/** A run that finds other documents after its ingest than before. */
const compare = (
  before: readonly object[],
  now: readonly object[],
  reported: readonly object[] = [],
): Promise<ObservedRun> =>
  watch({
    list: [
      [0, before],
      [1, now],
    ],
    ingest: events([started, ...reported, completed]),
    inputs: { "min-items": "0" },
  });

interface Comparison {
  readonly before: readonly object[];
  readonly now: readonly object[];
  readonly reported?: readonly object[];
}

const NOTHING = {
  "added-count": "0",
  "updated-count": "0",
  "removed-count": "0",
  "failed-count": "0",
  "pending-count": "0",
};
const all = documents(3);
const page0 = artifact("d0");
const at = (external_url: string, more: object = {}): object => ({
  name: "README.md",
  external_url,
  ...more,
});

test.each<
  [title: string, comparison: Comparison, counts: Record<string, string>]
>([
  ["nothing is counted if nothing changed", { before: all, now: all }, {}],
  [
    "a document that was not there before is added",
    { before: all, now: documents(5) },
    { "added-count": "2", "indexed-count": "5" },
  ],
  [
    "a document that is gone is removed",
    { before: documents(5), now: all },
    { "removed-count": "2", "indexed-count": "3" },
  ],
  [
    "a document with another time of update is updated",
    {
      before: all,
      now: [...documents(2), artifact("d2", { updated_at: "2026-11-25" })],
    },
    { "updated-count": "1" },
  ],
  [
    "a document with another status is updated",
    { before: [...all, failing("e")], now: [...all, artifact("e")] },
    { "updated-count": "1" },
  ],
  [
    "a document that is back under another id, with its name and address, is updated",
    {
      before: [...all, artifact("a", at("https://wiki/1"))],
      now: [...all, artifact("b", at("https://wiki/1"))],
    },
    { "updated-count": "1" },
  ],
  [
    "a document that is back under another id, with its name and without any address, is updated",
    {
      before: [...all, artifact("a", { name: "plan.pdf" })],
      now: [...all, artifact("b", { name: "plan.pdf" })],
    },
    { "updated-count": "1" },
  ],
  [
    "a document of the same name at another address is another one",
    {
      before: [...all, artifact("a", at("https://wiki/1"))],
      now: [...all, artifact("b", at("https://wiki/2"))],
    },
    { "added-count": "1", "removed-count": "1" },
  ],
  [
    "of three documents with one name, two that are back leave one removed",
    {
      before: ["a", "b", "c"].map((id) => artifact(id, { name: "README.md" })),
      now: ["x", "y"].map((id) => artifact(id, { name: "README.md" })),
    },
    { "updated-count": "2", "removed-count": "1" },
  ],
  [
    "a rebuild that Zylon reports item by item removes nothing",
    {
      before: all,
      now: ["n0", "n1", "n2"].map((id, at) =>
        artifact(id, { name: `Page d${at}` }),
      ),
      reported: [
        ...["d0", "d1", "d2"].map((id) => item("Removed", id)),
        ...["n0", "n1", "n2"].map((id) => item("Added", id)),
      ],
    },
    { "updated-count": "3" },
  ],
  [
    "a document that Zylon reported as removed, and still lists, is removed",
    { before: all, now: all, reported: [item("Removed", "d1")] },
    { "removed-count": "1" },
  ],
  [
    "a document that is gone, and was reported as removed, is removed once",
    {
      before: all,
      now: documents(2),
      reported: [item("Removed", "d2"), item("Removed", "d2")],
    },
    { "removed-count": "1" },
  ],
  [
    "an item that Zylon reported as removed without a document's id is no document",
    {
      before: all,
      now: all,
      reported: [item("Removed"), item("Removed", "folder_1")],
    },
    {},
  ],
  [
    "a document that Zylon removed, and then added again, is not removed",
    {
      before: all,
      now: all,
      reported: [item("Removed", "d1"), item("Added", "d1")],
    },
    {},
  ],
  [
    "a document that fails is failing, however long it has been so",
    { before: [...all, failing("e")], now: [...all, failing("e")] },
    { "failed-count": "1", "indexed-count": "3" },
  ],
  [
    "items that Zylon reported as failed count if they are more than the failing documents",
    {
      before: all,
      now: [...all, failing("e")],
      reported: [item("Error", "e"), item("Error"), item("Error")],
    },
    { "failed-count": "3" },
  ],
  [
    "failing documents count if they are more than the items reported as failed",
    {
      before: all,
      now: [...all, failing("e"), failing("f")],
      reported: [item("Error", "e")],
    },
    { "failed-count": "2" },
  ],
  [
    "a document with a warning is counted, but for how a page was read",
    {
      before: [],
      now: [
        artifact("a", { ingest_warnings: ["NoContent", "BigSize"] }),
        artifact("b", { ingest_warnings: ["UsingVLMForExtraction"] }),
      ],
    },
    { "added-count": "2", "warning-count": "1" },
  ],
])("%s", async (_, { before, now, reported }, counts) => {
  const seen = await compare(before, now, reported);
  expect(seen.outputs).toMatchObject({
    "error-message": "",
    ...NOTHING,
    ...counts,
  });
});

test("what is still pending is neither added nor failed", async () => {
  const seen = await watch({
    list: [
      [0, all],
      [1, [...all, pending("p")]],
    ],
    inputs: { "max-pending": "1", "wait-timeout-seconds": "60" },
  });
  expect(seen.outputs).toMatchObject({ ...NOTHING, "pending-count": "1" });
});

test("the changes-file has each document that was added, updated, removed or is failing", async () => {
  const seen = await compare(
    [page0, artifact("gone"), failing("old")],
    [
      { ...page0, updated_at: "2026-11-25" },
      artifact("new", { external_url: "https://wiki/new" }),
      failing("old", { ingest_warnings: ["Encrypted"] }),
    ],
  );
  const rows = readOutputFile(seen, "changes-file");
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ change: "updated", id: "d0", error: null }),
      {
        integration_type: "confluence",
        integration_id: "int_1",
        change: "added",
        id: "new",
        name: "Page new",
        url: "https://wiki/new",
        error: null,
        warnings: [],
      },
      expect.objectContaining({ change: "removed", name: "Page gone" }),
      expect.objectContaining({
        change: "failing",
        error: "Malformed",
        warnings: ["Encrypted"],
      }),
    ]),
  );
});

test("a failing document is a warning that names it", async () => {
  const seen = await compare(all, [...all, failing("e")]);
  expect(seen.log).toMatch(/^::warning.*Page e/m);
});

test("what Zylon counted when the ingest began is told as Zylon counted it", async () => {
  const counts = { current_artifact_count: 12, integration_item_count: 48 };
  const ingest = events([{ ...started, ...counts }, completed]);
  const told = {
    "current-artifact-count": "12",
    "integration-item-count": "48",
  };
  const seen = await watch({ list: [[0, all]], ingest });
  expect(seen.outputs).toMatchObject({ ...told, "indexed-count": "3" });
  const ended = await runAction({ "POST ingest": [ingest] });
  expect(ended.outputs).toMatchObject(told);
});

const UNKNOWN = {
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
  "indexed-count": "",
  "warning-count": "",
};

describe("a number that nothing tells is empty", () => {
  const counts = { current_artifact_count: 3, integration_item_count: 4 };
  const reported = events([
    { ...started, ...counts },
    progress("Added"),
    completed,
  ]);

  test("after a wait that did not end well, all are but what is pending", async () => {
    const seen = await watch({
      list: [
        [0, all],
        [1, [...all, pending("p")]],
      ],
      ingest: reported,
    });
    expect(seen.outputs).toMatchObject({
      ...UNKNOWN,
      "error-code": "wait-timeout",
      "sync-status": "completed",
      "current-artifact-count": "3",
      "integration-item-count": "4",
      "pending-count": "1",
    });
  });

  test("after looks that failed for five minutes, all are", async () => {
    const seen = await watch({
      list: [
        [0, all],
        [1, replyWithStatus(401)],
      ],
      ingest: reported,
      inputs: { "wait-timeout-seconds": "900" },
    });
    expect(seen.outputs).toMatchObject({
      ...UNKNOWN,
      "error-code": "unauthorized",
    });
  });

  test("after an ingest that failed, all are", async () => {
    const seen = await runAction(
      {
        "GET artifact": [page(...all)],
        "POST ingest": [
          events([started, progress("Added"), { type: "sync_error" }]),
        ],
      },
      INDEXED,
    );
    expect(seen.outputs).toMatchObject({ ...UNKNOWN, "pending-count": "" });
  });
});

describe("with wait-for: completed", () => {
  const ops = [
    ["Added", "Added", "Updated", "Recreated", "Removed", "Skipped"],
    ["Error"],
  ].flat();

  test("the items that Zylon reports are counted", async () => {
    const seen = await runAction({ "POST ingest": [ingestStream(...ops)] });
    expect(seen.outputs).toMatchObject({
      "added-count": "2",
      "updated-count": "2",
      "removed-count": "1",
      "skipped-count": "1",
      "failed-count": "1",
      "indexed-count": "",
      "pending-count": "",
    });
  });

  test("how many failed is unknown unless Zylon reports a failure", async () => {
    const seen = await runAction({ "POST ingest": [ingestStream("Added")] });
    expect(seen.outputs).toMatchObject({
      "added-count": "1",
      "failed-count": "",
    });
  });

  test("an item counts once for what became of it last, however often it is reported", async () => {
    const seen = await runAction({
      "POST ingest": [
        events([
          { ...item("Updated", "a1"), progress: 0.2 },
          { ...item("Updated", "a1"), progress: 0.9 },
          item("Updated", "a2"),
          item("Error", "a2"),
          completed,
        ]),
      ],
    });
    expect(seen.outputs).toMatchObject({
      "updated-count": "1",
      "failed-count": "1",
    });
  });

  test.each([
    ["no event tells an item", [started, completed]],
    ["all items have an unknown op", [progress("Moved"), completed]],
  ])("no item is counted if %s", async (_, list) => {
    const seen = await runAction({ "POST ingest": [events(list)] });
    expect(seen.outputs).toMatchObject({ outcome: "success", ...UNKNOWN });
  });

  test("an item with an unknown op changes nothing", async () => {
    const list = [progress("Added"), progress("Moved"), completed];
    const seen = await runAction({ "POST ingest": [events(list)] });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "1",
      "removed-count": "0",
    });
  });

  test.each([-1, 1.5, "many", null])(
    "a count of %j is unknown, and fails nothing",
    async (count) => {
      const seen = await runAction({
        "POST ingest": [
          events([{ ...started, integration_item_count: count }, completed]),
        ],
      });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "integration-item-count": "",
      });
    },
  );
});
