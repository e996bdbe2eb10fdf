/**
 * What comparing the documents before and after an ingest shows: single cases,
 * and what holds of any two snapshots.
 */
import fc from "fast-check";
import { printable, printerOf } from "../support/printer.ts";
import {
  areAlike,
  compare as compareLooks,
} from "../../src/documents/comparison.ts";
import type { Document, Standing } from "../../src/documents/documents.ts";
import {
  type ChangeEntry,
  type IndexedCounts,
  type ItemCounts,
  newResult,
  noChanges,
} from "../../src/result/result.ts";
import { knownConnector } from "../support/connector.ts";

const ingested = newResult(knownConnector("confluence"), "i");

/** Fewer for mutants, each of which runs them. */
const PROPERTY_RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

const document = (id: string, more: Partial<Document> = {}): Document => ({
  id,
  project: "p",
  integration: "i",
  name: `name of ${id}`,
  url: undefined,
  time: 1,
  standing: "done",
  error: "",
  warnings: [],
  ...more,
});

interface Compared {
  readonly counts: IndexedCounts &
    Pick<ItemCounts, "added" | "updated" | "removed">;
  readonly told: readonly (ChangeEntry & {
    readonly failed: boolean;
    readonly failedBefore: boolean;
  })[];
}

const byId = (documents: readonly Document[]) =>
  new Map(documents.map((one) => [one.id, one]));

/** A look that is whole. */
const wholeLook = (documents: readonly Document[]) => ({
  documents: byId(documents),
  wholeness: "whole" as const,
  flaw: "",
});

async function compare(
  before: readonly Document[],
  after: readonly Document[],
  seenPending: readonly string[] = [],
  isWhole = true,
): Promise<Compared> {
  const look = (documents: readonly Document[]) => ({
    documents: byId(documents),
    wholeness: isWhole ? ("whole" as const) : ("partial" as const),
    flaw: "",
  });
  const found = await compareLooks(
    {
      before: look(before),
      after: look(after),
      touched: new Set(seenPending),
    },
    ingested,
    printerOf(),
    new AbortController().signal,
  );
  const { changed = [], changes, indexed, items } = found;
  const old = new Set<string>(changes?.failedBefore.map(({ name }) => name));
  const told = changed.map((entry) => ({
    ...entry,
    failed: entry.error !== null,
    failedBefore: entry.error !== null && old.has(entry.name),
  }));
  if (indexed === undefined || items === undefined)
    throw new Error("no counts");
  const { added, updated, removed } = items;
  return { counts: { ...indexed, added, updated, removed }, told };
}

const NONE = {
  added: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  failedBefore: 0,
  removed: 0,
  done: 0,
  pending: 0,
  warned: 0,
};

test("added, updated, removed, unchanged", async () => {
  const before = [
    document("same"),
    document("moved"),
    document("gone", { url: "https://example.com/gone" }),
  ];
  const { counts, told } = await compare(before, [
    document("same"),
    document("moved", { time: 2 }),
    document("new"),
  ]);
  expect(counts).toEqual({
    ...NONE,
    added: 1,
    updated: 1,
    removed: 1,
    unchanged: 1,
    done: 3,
  });
  expect(
    told.map(({ change, id, name, url }) => [change, id, name, url]),
  ).toEqual([
    ["updated", "moved", "name of moved", null],
    ["added", "new", "name of new", null],
    ["removed", "gone", "name of gone", "https://example.com/gone"],
  ]);
});

test("what failed is told with its error, and is neither added nor updated", async () => {
  const failed = { standing: "failed" as const, error: "Encrypted" };
  const before = [document("a"), document("b"), document("c", failed)];
  const after = [
    document("a", { ...failed, time: 2 }),
    document("b", failed),
    document("c", failed),
    document("d", failed),
  ];
  const { counts, told } = await compare(before, after);
  expect(counts).toMatchObject({
    added: 0,
    failed: 4,
    failedBefore: 1,
    done: 0,
  });
  expect(
    told.map(({ id, change, failedBefore }) => [id, change, failedBefore]),
  ).toEqual([
    ["a", "updated", false],
    ["b", "updated", false], // it had not failed before: something was done to it
    ["c", "unchanged", true],
    ["d", "added", false],
  ]);
  expect(told.every(({ error }) => error === "Encrypted")).toBe(true);
});

test.each([
  ["failed before, and was updated", { standing: "failed" as const, time: 0 }],
  ["was pending before", { standing: "pending" as const }],
])("one that %s failed in this ingest", async (_name, before) => {
  const { counts } = await compare(
    [document("a", before)],
    [document("a", { standing: "failed" })],
  );
  expect(counts).toMatchObject({ failed: 1, failedBefore: 0 });
});

test("unchanged ones with warnings are told; without, they are not", async () => {
  const warned = { warnings: ["NoContent"] };
  const { counts, told } = await compare(
    [document("a"), document("b")],
    [document("a", warned), document("b")],
  );
  expect(counts).toMatchObject({ unchanged: 2, warned: 1 });
  expect(told).toMatchObject([
    { id: "a", change: "unchanged", failed: false, warnings: ["NoContent"] },
  ]);
});

describe("what was updated is unknown", () => {
  const unknown = { updated: undefined, unchanged: undefined };

  const timed = document("a");
  const timeless = document("a", { time: Number.NaN });

  test.each([
    ["before", timeless, timed],
    ["after", timed, timeless],
    ["before and after", timeless, timeless],
  ])("where a document carries no time %s", async (_when, before, after) => {
    expect((await compare([before], [after])).counts).toMatchObject(unknown);
  });

  test("not where a document without a time was added or removed", async () => {
    const added = await compare([], [timeless]);
    expect(added.counts).toMatchObject({ added: 1, updated: 0 });
    const removed = await compare([timeless], []);
    expect(removed.counts).toMatchObject({ removed: 1, updated: 0 });
  });

  test("where one was touched, and its time did not move", async () => {
    const both = [document("a"), document("b")];
    const { counts, told } = await compare(both, both, ["a"]);
    expect(counts).toMatchObject(unknown);
    expect(told).toMatchObject([{ id: "a", change: "updated" }]);
  });

  test("where one failed before and is done, and its time did not move", async () => {
    const failed = document("a", { standing: "failed" });
    expect((await compare([failed], [timed])).counts).toMatchObject(unknown);
  });

  test("not where its time did move", async () => {
    const later = document("a", { time: 2 });
    const { counts } = await compare([timed], [later], ["a"]);
    expect(counts).toMatchObject({ updated: 1 });
  });

  test("not where one was pending before, and is done: an earlier ingest began it", async () => {
    const before = [document("a", { standing: "pending" })];
    expect((await compare(before, [document("a")])).counts).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
  });
});

test("what was removed did not fail in this ingest", async () => {
  const { told } = await compare(
    [document("a", { standing: "failed", error: "Encrypted" })],
    [],
  );
  expect(told).toMatchObject([
    { change: "removed", id: "a", failed: false, failedBefore: false },
  ]);
});

test("where a look may have had a hole, nothing is called removed, and the new ones are not counted", async () => {
  const { counts, told } = await compare(
    [document("a"), document("gone")],
    [document("a"), document("b")],
    [],
    false,
  );
  expect(counts).toMatchObject({
    added: undefined,
    removed: undefined,
    updated: 0,
    done: 2,
  });
  expect(told.map(({ change }) => change)).toEqual(["added"]);
});

describe("two looks", () => {
  const a = document("a");
  const b = document("b");
  const at = (one: Document, time: number): Document => ({ ...one, time });
  const alike = (one: Document[], other: Document[]): boolean =>
    areAlike(byId(one), byId(other));

  test("are alike where they found the same, in whatever order", () => {
    expect(alike([a, b], [b, a])).toBe(true);
  });

  test("are alike where a document has no time in either", () => {
    const timeless = at(a, Number.NaN);
    expect(alike([timeless], [{ ...timeless }])).toBe(true);
  });

  test.each([
    ["another document", [a, b], [a, document("c")]],
    ["one more", [a, b], [a, b, document("c")]],
    ["another time", [a, b], [a, at(b, 2)]],
    ["another standing", [a, b], [a, { ...b, standing: "failed" as const }]],
    ["exchanged times", [at(a, 2), at(b, 3)], [at(a, 3), at(b, 2)]],
  ])("are not alike with %s", (_name, one, other) => {
    expect(alike(one, other)).toBe(false);
    expect(alike(other, one)).toBe(false);
  });
});

describe("of any two snapshots", () => {
  const standing = fc.constantFrom<Standing>("done", "failed", "pending");
  const time = fc.constantFrom(1, 2, 3, Number.NaN);
  const documents = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 12 }),
        standing,
        time,
        warned: fc.boolean(),
      }),
      {
        selector: ({ id }) => id,
        maxLength: 12,
      },
    )
    .map((all) =>
      all.map(({ id, standing: is, time: at, warned }) =>
        document(`d${id}`, {
          standing: is,
          time: at,
          warnings: warned && is === "done" ? ["NoContent"] : [],
        }),
      ),
    );
  const seenPending = fc.uniqueArray(
    fc.integer({ min: 0, max: 12 }).map((id) => `d${id}`),
  );
  const any = (
    check: (compared: Compared, before: Document[], after: Document[]) => void,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(
        documents,
        documents,
        seenPending,
        async (before, after, seen) =>
          check(await compare(before, after, seen), before, after),
      ),
      { numRuns: PROPERTY_RUNS },
    );

  test("the counts add up to the documents after", async () => {
    await any(({ counts }, _before, after) => {
      const { added = 0, updated, unchanged, failed, pending, done } = counts;
      expect(done + failed + pending).toBe(after.length);
      expect(counts.warned).toBeLessThanOrEqual(done);
      // Where one of these is unknown, both are.
      const rest =
        updated === undefined && unchanged === undefined
          ? after.length - added - failed
          : Number(updated) + Number(unchanged);
      expect(added + rest + failed).toBe(after.length);
    });
  });

  test("what was there before, or is there after, alone, was removed or added", async () => {
    await any(({ counts, told }, before, after) => {
      const ids = new Set(before.map(({ id }) => id));
      const common = after.filter(({ id }) => ids.has(id)).length;
      expect(counts.removed).toBe(before.length - common);
      const added = told.filter(({ change }) => change === "added");
      expect(added).toHaveLength(after.length - common);
    });
  });

  test("each document is told once at most, and is of one kind", async () => {
    await any(({ told }, before, after) => {
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
      const here = new Set(after.map(({ id }) => id));
      const there = new Set(before.map(({ id }) => id));
      for (const { id, change, failed, warnings } of told) {
        expect(here.has(id)).toBe(change !== "removed");
        expect(there.has(id)).toBe(change !== "added");
        const isWarned = warnings.length > 0;
        expect(change !== "unchanged" || failed || isWarned).toBe(true);
        expect(failed && isWarned).toBe(false);
      }
    });
  });

  test("as many are told as were counted", async () => {
    await any(({ told, counts }) => {
      const removed = told.filter(({ change }) => change === "removed");
      const staying = told.filter(({ change }) => change !== "removed");
      expect(removed).toHaveLength(counts.removed ?? -1);
      expect(told.filter(({ failed }) => failed)).toHaveLength(counts.failed);
      const warned = staying.filter(({ warnings }) => warnings.length > 0);
      expect(warned).toHaveLength(counts.warned);
    });
  });
});

describe("what a stream said of items", () => {
  const after = [
    document("a", { time: 2, warnings: ["NoContent", "Truncated"] }),
    document("b", { standing: "failed", error: "Encrypted" }),
  ];
  /** Each as `kind name: detail`. */
  async function toldOf(
    kind: "failed" | "removed",
    name: string,
  ): Promise<string[]> {
    const item = { name: printable(name), url: undefined, detail: undefined };
    const found = await compareLooks(
      {
        before: wholeLook([document("a"), document("gone")]),
        after: wholeLook(after),
        touched: new Set(),
      },
      { ...ingested, changes: { ...noChanges(), [kind]: [item] } },
      printerOf(),
      new AbortController().signal,
    );
    const lines: string[] = [];
    for (const [of, documents] of Object.entries(found.changes ?? {}))
      for (const one of documents)
        lines.push(`${of} ${one.name}: ${one.detail ?? ""}`);
    return lines;
  }
  const documents = [
    "updated name of a: ",
    "removed name of gone: ",
    "failed name of b: Encrypted",
    "warned name of a: NoContent, Truncated",
  ];

  test.each([
    ["failed", "name of b"],
    ["failed", "b"],
    ["removed", "name of gone"],
    ["removed", "gone"],
  ] as const)("%s, %s: it is that document", async (kind, name) => {
    expect((await toldOf(kind, name)).toSorted()).toEqual(documents.toSorted());
  });

  test.each([
    ["failed", "a"],
    ["removed", "a"],
    ["removed", "b"],
  ] as const)("%s, %s: no document of that id is", async (kind, name) => {
    expect((await toldOf(kind, name)).toSorted()).toEqual(
      [...documents, `${kind} ${name}: `].toSorted(),
    );
  });
});

test("of many documents the first are named, and all are in the list of changes", async () => {
  const many = Array.from({ length: 201 }, (_, index) => document(`${index}`));
  const found = await compareLooks(
    { before: wholeLook([]), after: wholeLook(many), touched: new Set() },
    ingested,
    printerOf(),
    new AbortController().signal,
  );
  expect(found.changes?.added).toHaveLength(200);
  expect(found.changed).toHaveLength(201);
});

describe("the address of a document", () => {
  const urlOf = async (url: string) => {
    const found = await compareLooks(
      {
        before: wholeLook([]),
        after: wholeLook([document("a", { url })]),
        touched: new Set(),
      },
      ingested,
      printerOf("secret-token"),
      new AbortController().signal,
    );
    return found.changes?.added[0]?.url;
  };

  test("is told as it is, an address or not", async () => {
    const url = "https://example.com/a";
    expect(await urlOf(url)).toBe(url);
    expect(await urlOf("page 5")).toBe("page 5");
  });

  test("holds no secret, not even one that shows when it is read as an address", async () => {
    const url = "https://example.com/secret-\ttoken";
    expect(await urlOf(url)).toBe("***");
  });
});

test.each([
  ["whole", "partial", undefined],
  ["partial", "whole", undefined],
  ["whole", "unproved", undefined],
  ["whole", "whole", { added: 1, removed: 1 }],
] as const)(
  "after a first look that is %s and a last one that is %s, %j is known",
  async (first, last, known) => {
    const look = (wholeness: "whole" | "partial" | "unproved", id: string) => ({
      documents: byId([document(id)]),
      wholeness,
      flaw: "",
    });
    const found = await compareLooks(
      {
        before: look(first, "old"),
        after: look(last, "new"),
        touched: new Set(),
      },
      ingested,
      printerOf(),
      new AbortController().signal,
    );
    const { added, removed } = known ?? {};
    expect(found.items).toMatchObject({ added, removed });
    expect(found.changed).toHaveLength(known === undefined ? 1 : 2);
  },
);

test("a signal ends the comparison of many documents with long names", async () => {
  const name = "&amp;%2541".repeat(1000);
  const many = Array.from({ length: 2000 }, (_, at) =>
    document(`${at}`, { name }),
  );
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(new Error("cancelled")), 1);
  await expect(
    compareLooks(
      { before: wholeLook([]), after: wholeLook(many), touched: new Set() },
      ingested,
      printerOf("a secret that is looked for"),
      cancel.signal,
    ),
  ).rejects.toThrow("cancelled");
});
