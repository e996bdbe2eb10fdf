/**
 * What a run counts: with `wait-for: indexed`, the documents before and at the end are
 * compared; with `completed`, the events of the ingest are counted.
 */
import { type ObservedRun, readOutputFile, runAction } from "./run-action.ts";
import {
  artifact,
  completed,
  events,
  ingestStream,
  progress,
  started,
  withStatus,
} from "./support/replies.ts";
import { documents, failing, pending, watch } from "./support/documents.ts";

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
  watch(
    { 0: before, 1: now },
    { "min-items": "0" },
    events([started, ...reported, completed]),
  );

const NOTHING = {
  "added-count": "0",
  "updated-count": "0",
  "removed-count": "0",
  "failed-count": "0",
  "pending-count": "0",
};
const all = documents(3);
const old = failing("e");
/** A document that has this name, and an address unless it is empty. */
const named = (id: string, name: string, external_url = ""): object =>
  artifact(id, { name, ...(external_url !== "" && { external_url }) });
const many = (ids: string, make: (id: string) => object): object[] =>
  ids.split(" ").map((id) => make(id));

type List = readonly object[];
test.each<
  [title: string, counts: object, before: List, now: List, reported?: List]
>([
  ["nothing is counted if nothing changed", {}, all, all],
  [
    "a document that was not there before is added",
    { "added-count": "2", "indexed-count": "5" },
    all,
    documents(5),
  ],
  [
    "a document that is gone is removed",
    { "removed-count": "2", "indexed-count": "3" },
    documents(5),
    all,
  ],
  [
    "a document with another time of update is updated",
    { "updated-count": "1" },
    all,
    [...documents(2), artifact("d2", { updated_at: "2026-11-25" })],
  ],
  [
    "a document whose time is written in another way is updated",
    { "updated-count": "1" },
    [artifact("a", { updated_at: "2026-11-25T00:00:00Z" })],
    [artifact("a", { updated_at: "2026-11-25T00:00:00.000+00:00" })],
  ],
  [
    "a document with another status is updated",
    { "updated-count": "1" },
    [...all, old],
    [...all, artifact("e")],
  ],
  [
    "a document that is back under another id, with its name and address, is updated",
    { "updated-count": "1" },
    [...all, named("a", "README.md", "https://wiki/1")],
    [...all, named("b", "README.md", "https://wiki/1")],
  ],
  [
    "a document that is back under another id, with its name and without any address, is updated",
    { "updated-count": "1" },
    [...all, named("a", "plan.pdf")],
    [...all, named("b", "plan.pdf")],
  ],
  [
    "a document of the same name at another address is another one",
    { "added-count": "1", "removed-count": "1" },
    [...all, named("a", "README.md", "https://wiki/?page=1")],
    [...all, named("b", "README.md", "https://wiki/?page=2")],
  ],
  [
    "of three documents with one name, two that are back leave one removed",
    { "updated-count": "2", "removed-count": "1" },
    many("a b c", (id) => named(id, "README.md")),
    many("x y", (id) => named(id, "README.md")),
  ],
  [
    "of two new documents with the name of one that is gone, one is added",
    { "updated-count": "1", "added-count": "1" },
    [...all, named("a", "README.md")],
    [...all, ...many("x y", (id) => named(id, "README.md"))],
  ],
  [
    "a document that was pending and is gone is removed",
    { "removed-count": "1" },
    [...all, pending("p")],
    all,
  ],
  [
    "a rebuild that Zylon reports item by item removes nothing",
    { "updated-count": "3" },
    all,
    many("n0 n1 n2", (id) => named(id, id.replace("n", "Page d"))),
    [
      ...many("d0 d1 d2", (id) => item("Removed", id)),
      ...many("n0 n1 n2", (id) => item("Added", id)),
    ],
  ],
  [
    "documents that Zylon reported as removed, and still lists, are removed",
    { "removed-count": "2", "indexed-count": "1" },
    all,
    all,
    [item("Removed", "d1"), item("Removed", "d2")],
  ],
  [
    "a document that is gone, and was reported as removed, is removed once",
    { "removed-count": "1" },
    all,
    documents(2),
    [item("Removed", "d2"), item("Removed", "d2")],
  ],
  [
    "an item that Zylon reported as removed without a document's id is no document",
    {},
    all,
    all,
    [item("Removed"), item("Removed", "folder_1")],
  ],
  [
    "a document that Zylon removed, and then added again, is not removed",
    {},
    all,
    all,
    [item("Removed", "d1"), item("Added", "d1")],
  ],
  [
    "a new document that Zylon reported as removed, and still lists, is not there",
    { "indexed-count": "2" },
    documents(2),
    all,
    [item("Removed", "d2")],
  ],
  [
    "a document that fails is failing, however long it has been so",
    { "failed-count": "1", "indexed-count": "3" },
    [...all, old],
    [...all, old],
  ],
  [
    "items that Zylon reported as failed count if they are more than the failing documents",
    { "failed-count": "3" },
    all,
    [...all, old],
    [item("Error", "e"), item("Error"), item("Error")],
  ],
  [
    "items that failed without a document count each, also with one name",
    { "failed-count": "2" },
    all,
    all,
    many("a b", () => ({
      ...item("Error"),
      integration_item: { name: "Plan" },
    })),
  ],
  [
    "failing documents count if they are more than the items reported as failed",
    { "failed-count": "2" },
    all,
    [...all, old, failing("f")],
    [item("Error", "e")],
  ],
  [
    "an indexed document with a warning is counted, but for how a page was read",
    { "added-count": "3", "warning-count": "2", "failed-count": "1" },
    [],
    [
      artifact("a", { ingest_warnings: ["NoContent", "BigSize"] }),
      artifact("b", { ingest_warnings: ["UsingVLMForExtraction"] }),
      artifact("c", { ingest_warnings: ["UsingVLMForExtraction", "BigSize"] }),
      failing("f", { ingest_warnings: ["BigSize"] }),
    ],
  ],
])("%s", async (_, counts, before, now, reported = []) => {
  const { outputs } = await compare(before, now, reported);
  const expected = { "error-message": "", ...NOTHING, ...counts };
  expect(outputs).toMatchObject(expected);
});

test("what is still pending is neither added nor failed", async () => {
  const { outputs } = await watch(
    { 0: all, 1: [...all, pending("p")] },
    { "max-pending": "1", "wait-timeout-seconds": "20" },
  );
  expect(outputs).toMatchObject({ ...NOTHING, "pending-count": "1" });
});

test("a document without a name has its id in lists", async () => {
  const seen = await compare(all, [...all, named("d_77", "")]);
  expect(seen.log).toMatch(/^Added \(1\): d_77$/m);
});

test("an item that failed without a name or an id is counted, and not named", async () => {
  const named = { ...item("Error"), integration_item: { name: "Page a" } };
  const { log } = await runAction({
    "POST ingest": [events([started, named, item("Error"), completed])],
  });
  expect(log).toContain(": 2 items failed: Page a. Correct them");
});

test("a file that is too large is failing for the warning that Zylon gives", async () => {
  const large = artifact("big", {
    ...withStatus("NotStarted"),
    ingest_warnings: ["UnprocessableContent"],
  });
  const seen = await compare(all, [...all, large]);
  expect(readOutputFile(seen, "changes-file")).toEqual([
    expect.objectContaining({
      change: "failing",
      error: "UnprocessableContent",
    }),
  ]);
});

test("a failing document that the events name otherwise is named once, as in its list", async () => {
  const named = { ...item("Error", "e"), integration_item: { name: "Scan" } };
  const { log } = await compare(all, [...all, failing("e")], [named]);
  expect(log).toContain(": 1 document failing: Page e. Correct it");
});

test("a failing document of which Zylon gives no reason has the error Unknown", async () => {
  const seen = await compare(all, [...all, failing("e", { error: "" })]);
  expect(readOutputFile(seen, "changes-file")).toEqual([
    expect.objectContaining({ change: "failing", error: "Unknown" }),
  ]);
});

test("a failing document that has no error is told with its warnings", async () => {
  const warned = { error: "", ingest_warnings: ["NoContent", "BigSize"] };
  const seen = await compare(all, [...all, failing("e", warned)]);
  expect(readOutputFile(seen, "changes-file")).toEqual([
    expect.objectContaining({ change: "failing", error: "NoContent, BigSize" }),
  ]);
});

test("a failing document that has a warning, too, is told with its error", async () => {
  const both = failing("e", { ingest_warnings: ["BigSize"] });
  const seen = await compare(all, [...all, both]);
  expect(readOutputFile(seen, "changes-file")).toEqual([
    expect.objectContaining({ error: "Malformed", warnings: ["BigSize"] }),
  ]);
});

test.each<[status: string, more: object, counted: string]>([
  ["Done in the state Error", { state: "Error" }, "failed-count"],
  [
    "no status and an error",
    { ...withStatus(undefined), error: "Malformed" },
    "failed-count",
  ],
])("a document with %s is failing", async (_, more, counted) => {
  const { outputs } = await compare(all, [...all, artifact("e", more)]);
  expect(outputs[counted]).toBe("1");
});

test("the changes-file has each document that was added, updated, removed or is failing", async () => {
  const seen = await compare(
    [artifact("d0"), artifact("gone"), failing("old")],
    [
      artifact("d0", { updated_at: "2026-11-25" }),
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
  const seen = await watch({ 0: all }, {}, ingest);
  expect(seen.outputs).toMatchObject({ ...told, "indexed-count": "3" });
  const ended = await runAction({ "POST ingest": [ingest] });
  expect(ended.outputs).toMatchObject(told);
});

describe("with wait-for: completed", () => {
  test("the items that Zylon reports are counted", async () => {
    const ops = "Added Added Updated Recreated Removed Skipped Error".split(
      " ",
    );
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

  test("that nothing changed is said if Zylon reports so of each item", async () => {
    const seen = await runAction({ "POST ingest": [ingestStream("Skipped")] });
    expect(seen.log).toMatch(/^Done .*: nothing changed/m);
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
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "",
      "updated-count": "",
      "removed-count": "",
      "skipped-count": "",
      "failed-count": "",
    });
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
