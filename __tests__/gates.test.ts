/** The gates: met, not met, and on a number that is unknown. */
import { connectorOf } from "../src/connectors.ts";
import { failedGate, metGates } from "../src/gates.ts";
import { type Change, type Integration, integration } from "../src/result.ts";
import { inputsOf } from "./given.ts";

/** Counts of an integration; what is left out is unknown. */
interface Facts {
  /** Documents before and now. */
  readonly before?: number;
  readonly now?: number;
  readonly indexed?: number;
  /** Of the documents: failed in this ingest. Undefined: not compared. */
  readonly documentsFailed?: number;
  readonly items?: number;
  readonly added?: number;
  readonly removed?: number;
  readonly failed?: number;
  /** Documents in Zylon, as the stream told them. */
  readonly current?: number;
}

const entry = (
  change: Change["change"],
  name: string,
  error: string | null,
): Change => ({
  integration_type: "confluence",
  integration_id: "int_1",
  change,
  id: name,
  name,
  url: null,
  error,
  warnings: [],
});

function rowOf(facts: Facts): Integration {
  const connector = connectorOf("confluence");
  if (connector === undefined) throw new Error("There is no confluence");
  const one = integration(connector, "int_1");
  one.documentsBefore = facts.before;
  one.documentsNow = facts.now;
  Object.assign(one.result, {
    indexed_count: facts.indexed ?? null,
    integration_item_count: facts.items ?? null,
    added_count: facts.added ?? null,
    removed_count: facts.removed ?? null,
    failed_count: facts.failed ?? null,
    current_artifact_count: facts.current ?? null,
  });
  if (facts.documentsFailed !== undefined)
    one.documents = {
      indexed: facts.indexed ?? 0,
      added: 0,
      updated: 0,
      removed: 0,
      failed: facts.documentsFailed,
      failedBefore: 0,
      warned: 0,
    };
  one.changes = [
    entry("removed", "Old page", null),
    entry("added", "Bad page", "no text"),
  ];
  return one;
}

const watched = { "wait-for": "indexed" };
type Demands = Record<string, string>;

/** A run in which everything is fine. */
const FINE: Facts = {
  before: 10,
  now: 10,
  indexed: 10,
  documentsFailed: 0,
  removed: 0,
  failed: 0,
};
const GONE: Facts = { ...FINE, now: 0, indexed: 0, removed: 10 };
const ANY = { "max-removed": "100%" };

test.each<[facts: Facts, demands: Demands, code: string | undefined]>([
  [FINE, {}, undefined],
  // No document at all
  [GONE, {}, "nothing-indexed"],
  [{ ...GONE, items: 0 }, {}, "nothing-indexed"],
  [{ ...GONE, before: 0, removed: 0 }, {}, "nothing-indexed"],
  [{ ...GONE, before: 0, removed: 0, items: 3 }, {}, "nothing-indexed"],
  [{ ...GONE, before: 0, removed: 0, items: 0 }, {}, undefined],
  [{ now: 0, indexed: 0, items: 0 }, {}, "nothing-indexed"],
  [{ ...GONE, items: 0 }, ANY, undefined],
  [GONE, ANY, undefined],
  [{ ...GONE, items: 3 }, ANY, "nothing-indexed"],
  [{ ...GONE, items: 0 }, { "max-removed": "99%" }, "nothing-indexed"],
  [{ ...GONE, items: 0 }, { "max-removed": "10" }, "nothing-indexed"],
  // All failed
  [{ ...FINE, indexed: 0, documentsFailed: 1 }, {}, "too-many-failed"],
  [{ ...FINE, indexed: 1, documentsFailed: 9 }, {}, undefined],
  [{ ...FINE, indexed: 0, documentsFailed: 0 }, {}, undefined],
  [{ now: 3, indexed: 0 }, {}, "too-many-failed"],
  [{ failed: 3, added: 0 }, {}, "too-many-failed"],
  [{ failed: 3, current: 0 }, {}, "too-many-failed"],
  [{ failed: 3, added: 1 }, {}, undefined],
  [{ failed: 3, current: 5 }, {}, undefined],
  [{ failed: 0 }, {}, undefined],
  // min-items: of the source, else of the documents
  [{ items: 3 }, { "min-items": "3" }, undefined],
  [{ items: 2 }, { "min-items": "3" }, "too-few-items"],
  [{ ...FINE, items: 2 }, { "min-items": "3" }, "too-few-items"],
  [FINE, { "min-items": "10" }, undefined],
  [FINE, { "min-items": "11" }, "too-few-items"],
  [{}, { "min-items": "0" }, "too-few-items"],
  // max-removed: a number, or a percentage of the documents before
  [{ ...FINE, removed: 2 }, { "max-removed": "2" }, undefined],
  [{ ...FINE, removed: 3 }, { "max-removed": "2" }, "too-many-removed"],
  [{ ...FINE, removed: 2 }, { "max-removed": "20%" }, undefined],
  [{ ...FINE, removed: 2 }, { "max-removed": "19%" }, "too-many-removed"],
  [FINE, { "max-removed": "0%" }, undefined],
  [{ now: 5, indexed: 5 }, { "max-removed": "5" }, "too-many-removed"],
  [{ now: 5, indexed: 5, removed: 0 }, { "max-removed": "0" }, undefined],
  [{ now: 5, indexed: 5, removed: 0 }, ANY, "too-many-removed"],
  // max-failed: a number, or a percentage of the items, else of the documents
  [FINE, { "max-failed": "0" }, undefined],
  [{ ...FINE, failed: 1 }, { "max-failed": "0" }, "too-many-failed"],
  [{ ...FINE, failed: 1 }, {}, undefined],
  [{ ...FINE, failed: 2, items: 20 }, { "max-failed": "10%" }, undefined],
  [{ ...FINE, failed: 2 }, { "max-failed": "10%" }, "too-many-failed"],
  [{ now: 5, indexed: 5 }, { "max-failed": "5" }, "too-many-failed"],
])("%j with %j: %s", async (facts, demands, code) => {
  const inputs = await inputsOf({ ...watched, ...demands });
  expect(failedGate(rowOf(facts), inputs)?.code).toBe(code);
});

test("of several gates that fail, the first in the order of the contract is the failure", async () => {
  const all = { "min-items": "9", "max-removed": "0", "max-failed": "0" };
  const bad = { ...FINE, removed: 5, failed: 5 };
  const codes: (string | undefined)[] = [];
  for (const [facts, demands] of [
    [{ ...GONE, items: 1, failed: 5 }, all],
    [{ ...bad, indexed: 0, documentsFailed: 5, items: 1 }, all],
    [{ ...bad, items: 1 }, all],
    [bad, all],
    [{ ...bad, removed: 0 }, all],
  ] satisfies [Facts, Demands][]) {
    const inputs = await inputsOf({ ...watched, ...demands });
    codes.push(failedGate(rowOf(facts), inputs)?.code);
  }
  expect(codes).toEqual([
    "nothing-indexed",
    "too-many-failed",
    "too-few-items",
    "too-many-removed",
    "too-many-failed",
  ]);
});

test.each<[facts: Facts, demands: Demands, words: RegExp]>([
  [
    { ...GONE, items: 3 },
    {},
    /^No documents left \(10 before\): 3 items in the source\. .*check which projects/,
  ],
  [{ ...GONE, items: 0 }, {}, /meant to be empty, do nothing: the next run/],
  [GONE, {}, /^No documents left .*meant to be empty, set max-removed: 100%/],
  [
    { ...GONE, before: 0, removed: 0 },
    {},
    /^Zylon has no documents .*meant to be empty, set max-removed: 100%/,
  ],
  [
    { ...FINE, indexed: 0, documentsFailed: 1 },
    {},
    /^The only document failed: /,
  ],
  [
    { ...FINE, indexed: 0, documentsFailed: 4 },
    {},
    /^All 4 documents failed: Bad page \(no text\)/,
  ],
  [{ failed: 3 }, {}, /^All 3 items failed/],
  [{ items: 2 }, { "min-items": "3" }, /2, but min-items is 3/],
  [
    { ...FINE, removed: 3 },
    { "max-removed": "2" },
    /3 of 10 before, but max-removed is 2: Old page/,
  ],
  [
    { ...FINE, failed: 1 },
    { "max-failed": "0%" },
    /1 of 10, but max-failed is 0%: Bad page \(no text\)/,
  ],
  [{}, { "min-items": "3" }, /^It is unknown how many items the source has/],
  [
    { now: 5, indexed: 5 },
    { "max-removed": "5" },
    /^It is unknown how many documents were removed/,
  ],
  [
    { now: 5, indexed: 5 },
    { "max-failed": "5" },
    /^It is unknown how many documents failed/,
  ],
])("%j with %j says what is missing", async (facts, demands, words) => {
  const inputs = await inputsOf({ ...watched, ...demands });
  expect(failedGate(rowOf(facts), inputs)?.message).toMatch(words);
});

test("gates that were met are named with their numbers", async () => {
  const demands = { "min-items": "5", "max-removed": "20%", "max-failed": "1" };
  const inputs = await inputsOf({ ...watched, ...demands });
  expect(metGates(rowOf({ ...FINE, removed: 2 }), inputs)).toEqual([
    "min-items 5 (10 found)",
    "max-removed 20% (2 removed)",
    "max-failed 1 (0 failed)",
  ]);
  expect(metGates(rowOf(FINE), await inputsOf(watched))).toEqual([]);
});
