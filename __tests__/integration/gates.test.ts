/** Which gate is closed for which counts, and what the log says of changes. */
import { linesLog } from "../support/fake-zylon.ts";
import { printable } from "../support/printer.ts";
import { type Allowance, parseAllowance } from "../../src/inputs/fields.ts";
import { tellChanges } from "../../src/integration/changes.ts";
import { closedGate, exceeds } from "../../src/integration/gates.ts";
import {
  type IndexedCounts,
  type IntegrationResult,
  newResult,
  noChanges,
} from "../../src/result/result.ts";
import { changesInNumbers } from "../../src/result/sentences.ts";
import { documentCounts } from "../result/facts.ts";
import { knownConnector } from "../support/connector.ts";

function result(more: Partial<IntegrationResult> = {}): IntegrationResult {
  return { ...newResult(knownConnector("filesystem"), "int_1"), ...more };
}
const counted = (done: number, pending: number, failed: number) =>
  documentCounts({ done, pending, failed });
const none = {
  added: undefined,
  updated: undefined,
  removed: undefined,
  skipped: undefined,
  failed: undefined,
};
const number = (value: number): Allowance => ({ value, percent: false });
const percent = (value: number): Allowance => ({ value, percent: true });

interface Gates {
  readonly min?: number;
  readonly removed?: Allowance;
  readonly failed?: Allowance;
  readonly before?: number;
  readonly projects?: string[];
}
function closed(
  more: Partial<IntegrationResult>,
  { min, removed, failed, before = 0, projects = [] }: Gates = {},
) {
  const gates = {
    "min-items": min,
    "max-removed": removed,
    "max-failed": failed,
  };
  const inputs = { ...gates, "project-id": projects };
  const failure = closedGate(result(more), inputs, before);
  expect(failure?.explanation.why).not.toBe("");
  expect(failure?.explanation.remedy).not.toBe("");
  return failure;
}

test("all gates are open where nothing is demanded, and nothing is known", () => {
  expect(closed({})).toBeUndefined();
});

test("where nothing is indexed, no remedy says to set project-id if it is set", () => {
  const more = { indexed: counted(0, 0, 0) };
  expect(closed(more)?.explanation.remedy).toMatch(
    /^Open the integration in Zylon\..* set project-id to their project/,
  );
  expect(closed(more, { projects: ["p"] })?.message).toMatch(
    / in the projects of project-id\..* Correct project-id, or /,
  );
});

describe("min-items", () => {
  test.each<[name: string, more: Partial<IntegrationResult>, min: number]>([
    ["as many items", { integrationItemCount: 3 }, 3],
    ["none, of none", { integrationItemCount: 0 }, 0],
    [
      "as many documents, of every standing, where no items are reported",
      { indexed: counted(1, 1, 1) },
      3,
    ],
  ])("is open for %s", (_name, more, min) => {
    expect(closed(more, { min })).toBeUndefined();
  });

  test.each<
    [
      name: string,
      more: Partial<IntegrationResult>,
      min: number,
      message: RegExp,
    ]
  >([
    [
      "fewer items",
      { integrationItemCount: 2 },
      3,
      /^Zylon found 2 items in the source, and min-items is 3\./,
    ],
    [
      "fewer documents",
      { indexed: counted(1, 0, 0) },
      2,
      /^Zylon has 1 document, and min-items is 2\./,
    ],
    [
      "a number that nobody tells",
      {},
      0,
      /^Zylon did not report how many items .* is 0\. .*Set wait-for: indexed/,
    ],
  ])("is closed for %s", (_name, more, min, message) => {
    const failure = closed(more, { min });
    expect(failure?.code).toBe("too-few-items");
    expect(failure?.message).toMatch(message);
  });
});

describe("max-removed", () => {
  const gone = (count: number) => ({ items: { ...none, removed: count } });

  test.each<
    [name: string, count: number, max: Allowance | undefined, before: number]
  >([
    ["no limit", 99, undefined, 100],
    ["as many as are allowed", 3, number(3), 100],
    ["none, of none allowed", 0, number(0), 100],
    ["exactly the share", 10, percent(10), 100],
    ["none of none", 0, percent(10), 0],
    ["everything, where all may go", 5, percent(100), 5],
  ])("is open for %s", (_name, count, max, before) => {
    expect(
      closed(gone(count), { ...(max && { removed: max }), before }),
    ).toBeUndefined();
  });

  test.each<
    [
      name: string,
      more: Partial<IntegrationResult>,
      max: Allowance,
      message: RegExp,
    ]
  >([
    [
      "one too many",
      gone(4),
      number(3),
      /^Zylon removed 4 of 100 documents, more than max-removed \(3\) allows\. /,
    ],
    [
      "more than the share",
      gone(11),
      percent(10),
      /^Zylon removed 11 of 100 documents, more than max-removed \(10%\) allows\. /,
    ],
    // Zylon's own number is a snapshot of something else: a share is of the
    // documents that were listed.
    [
      "more, whatever Zylon reports",
      { ...gone(11), currentArtifactCount: 999 },
      percent(10),
      /^Zylon removed 11 of 100/,
    ],
    [
      "a number that nobody knows",
      { items: none },
      percent(100),
      /^The number of removed documents is unknown/,
    ],
    [
      "those that it names",
      {
        ...gone(2),
        changes: {
          ...noChanges(),
          removed: [{ name: printable("Price list") }],
        },
      },
      number(0),
      /max-removed \(0\) allows: Price list; and 1 more\. /,
    ],
  ])("is closed for %s", (_name, more, max, message) => {
    const failure = closed(more, { removed: max, before: 100 });
    expect(failure?.code).toBe("too-many-removed");
    expect(failure?.message).toMatch(message);
  });
});

describe("max-failed", () => {
  const stream = (failed: number, done = 90): Partial<IntegrationResult> => ({
    items: { added: done, updated: 0, removed: 0, skipped: 0, failed },
  });
  /** The documents decide, so these are what the comparison found. */
  const compared = (indexed: IndexedCounts): Partial<IntegrationResult> => {
    const failed = indexed.failed - indexed.failedBefore;
    return { indexed, items: { ...none, failed }, changed: [] };
  };

  test.each<
    [name: string, more: Partial<IntegrationResult>, max: Allowance | undefined]
  >([
    ["none failed, none may", stream(0), number(0)],
    ["no limit", stream(9), undefined],
    ["as many as may", stream(9), number(9)],
    [
      "exactly the share of the items in the source",
      { ...stream(9), integrationItemCount: 90 },
      percent(10),
    ],
    [
      "exactly the share of the items, of more than there are documents",
      { ...compared(counted(1, 0, 4)), integrationItemCount: 40 },
      percent(10),
    ],
    [
      "exactly the share of documents and failed items together",
      { ...stream(10), indexed: counted(90, 0, 0) },
      percent(10),
    ],
    [
      "exactly the share of the documents",
      compared(counted(9, 0, 1)),
      percent(10),
    ],
    [
      "failed before, and not touched",
      compared({ ...counted(0, 0, 3), failedBefore: 3 }),
      number(0),
    ],
    [
      "all items of this ingest, beside documents that did not change",
      { ...stream(1, 0), indexed: counted(42, 0, 0) },
      percent(50),
    ],
    [
      "all documents of this ingest, beside others that did not change",
      compared(counted(42, 0, 1)),
      percent(50),
    ],
    [
      "all items of this ingest, and Zylon has documents",
      { ...stream(1, 0), currentArtifactCount: 42 },
      undefined,
    ],
    ["all items so far", { ...stream(1, 0), soFar: true }, undefined],
  ])("is open: %s", (_name, more, max) => {
    expect(closed(more, max && { failed: max })).toBeUndefined();
  });

  test.each<
    [
      name: string,
      more: Partial<IntegrationResult>,
      max: Allowance | undefined,
      message: RegExp,
    ]
  >([
    [
      "one, where none may",
      stream(1),
      number(0),
      /^1 item failed\. max-failed allows none\. /,
    ],
    [
      "one too many",
      stream(10),
      number(9),
      /^10 items failed\. max-failed is 9\. /,
    ],
    [
      "more than the share of the items",
      { ...stream(10), integrationItemCount: 90 },
      percent(10),
      /^10 items failed\. max-failed is 10%\. /,
    ],
    [
      "more than the share of documents and failed items together",
      { ...stream(10), indexed: counted(89, 0, 0) },
      percent(10),
      /^10 items failed\. max-failed is 10%\. /,
    ],
    [
      "more than the share of the documents",
      compared(counted(8, 0, 1)),
      percent(10),
      /^1 document failed\. max-failed is 10%\. /,
    ],
    [
      "all of the stream",
      stream(2, 0),
      undefined,
      /^2 items failed, and nothing succeeded\. .* whatever max-failed allows\. /,
    ],
    [
      "all of the stream, and Zylon had nothing",
      { ...stream(2, 0), currentArtifactCount: 0 },
      percent(100),
      /^2 items failed, and nothing succeeded\. /,
    ],
    [
      "all of the documents",
      compared(counted(0, 0, 2)),
      number(9),
      /^2 documents failed, and nothing succeeded\. /,
    ],
    [
      "all but those that failed before",
      compared({ ...counted(0, 0, 3), failedBefore: 2 }),
      undefined,
      /^1 document failed, and nothing succeeded\. /,
    ],
    [
      "items failed in the server's own words",
      { indexed: counted(9, 0, 0), items: none, failedIsUnknown: true },
      percent(100),
      /^How many failed is unknown, and max-failed is 100%\. .* cannot count\. /,
    ],
  ])("is closed: %s", (_name, more, max, message) => {
    const failure = closed(more, max && { failed: max });
    expect(failure?.code).toBe("too-many-failed");
    expect(failure?.message).toMatch(message);
  });

  test.each(["added", "updated", "removed", "skipped"])(
    'one that was %s is enough for "not all failed"',
    (word) => {
      const items = {
        added: 0,
        updated: 0,
        removed: 0,
        skipped: 0,
        failed: 3,
        [word]: 1,
      };
      expect(closed({ items })).toBeUndefined();
    },
  );
});

test.each([
  ["0", 0, 10, false],
  ["0", 1, 10, true],
  ["0%", 0, 10, false],
  ["0%", 1, 10, true],
  ["100%", 10, 10, false],
  ["10%", 0, 0, false],
  ["10%", 1, 0, true],
  ["10%", 1, 10, false],
  // Exactly the share, where its product in floating point is a little less.
  ["0.072%", 9, 12_500, false],
  ["0.072%", 10, 12_500, true],
  ["0.288%", 9, 3125, false],
])("of %s allowed, %i of %j is more: %s", (text, count, of, more) => {
  const allowed = parseAllowance(text);
  if ("problem" in allowed || allowed.value === undefined)
    throw new Error(text);
  expect(exceeds(count, allowed.value, of)).toBe(more);
});

describe("what the log says of a finished ingest", () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 0 };
  const named = (name: string, detail?: string) => ({
    name: printable(name),
    url: undefined,
    detail: detail === undefined ? undefined : printable(detail),
  });
  function told(more: Partial<IntegrationResult>): string[] {
    const log = linesLog();
    tellChanges(result(more), log);
    return log.lines;
  }

  test("nothing, where nothing is known", () => {
    expect(told({})).toEqual([]);
  });

  test("the numbers, and the first ten names: what was added before what was updated, removed or has a warning", () => {
    const many = Array.from({ length: 8 }, (_, at) => named(`new ${at}`));
    const changes = {
      ...noChanges(),
      removed: [named("gone")],
      updated: [named("moved")],
      added: many,
      warned: [named("cut", "Truncated")],
      pending: [named("pending")],
    };
    expect(told({ items, changes })).toEqual([
      `phase What changed: ${changesInNumbers({ items })}`,
      ...many.map(({ name }) => `info Added: ${name}`),
      "info Updated: moved",
      "info Removed: gone",
      "end",
    ]);
    const fewer = { ...changes, added: many.slice(0, 7) };
    expect(told({ items, changes: fewer }).at(-2)).toBe(
      "info With a warning: cut (Truncated)",
    );
  });

  test("that more may have changed, and that there are fewer documents than items", () => {
    const numbers = changesInNumbers({ items });
    expect(told({ items, soFar: true })).toEqual([
      `phase What changed so far: ${numbers}`,
      "end",
    ]);
    const withDocuments = (integrationItemCount?: number) =>
      told({ items, indexed: counted(1, 1, 0), integrationItemCount });
    expect(withDocuments(3).slice(1)).toEqual([
      "info Zylon has 2 documents for 3 items in the source",
      "end",
    ]);
    expect(withDocuments(2).slice(1)).toEqual(["end"]);
    expect(withDocuments().slice(1)).toEqual(["end"]);
    expect(told({ items, integrationItemCount: 3 }).slice(1)).toEqual(["end"]);
  });

  test("what failed, and apart from it what had failed before", () => {
    const changes = {
      ...noChanges(),
      failed: [named("new", "Encrypted")],
      failedBefore: [named("old")],
    };
    const indexed = { ...counted(0, 0, 3), failedBefore: 2 };
    expect(told({ indexed, changes, items: { ...none, failed: 1 } })).toEqual([
      expect.stringMatching(/^phase What changed: /),
      "end",
      "info Already failing before this run: 2 documents",
      "info old",
      "info and 1 more",
      "phase 1 document failed",
      "info new (Encrypted)",
      "end",
    ]);
  });
});

test("a gate is closed where its number is unknown", () => {
  expect(closed({}, { removed: number(9) })?.explanation.what).toMatch(
    /^The number of removed documents is unknown/,
  );
  expect(closed({}, { failed: number(9) })?.explanation.what).toMatch(
    /^How many failed is unknown, and max-failed is 9/,
  );
});

test("all of the documents that were there are called so", () => {
  const more = { items: { ...none, removed: 4 } };
  const gates = { removed: number(3), before: 4 };
  expect(closed(more, gates)?.explanation.what).toBe(
    "Zylon removed 4 of 4 documents, more than max-removed (3) allows",
  );
});
