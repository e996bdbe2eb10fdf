/** A run, an integration and a document, each in one sentence. */
import { printable } from "../support/printer.ts";
import {
  CHANGE_KINDS,
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  type RunFacts,
} from "../../src/result/result.ts";
import {
  changedNumbers,
  changeLine,
  changesInNumbers,
  duration,
  lastSentence,
  nameOf,
  sentenceOf,
  sentenceOfOne,
} from "../../src/result/sentences.ts";
import { factsOf, failure, result } from "./facts.ts";

test.each([
  [0, "0.0 s"],
  [2149, "2.1 s"],
  [59_949, "59.9 s"],
  [59_950, "1 min 0 s"],
  [119_400, "1 min 59 s"],
  [119_600, "2 min 0 s"],
  [3_723_000, "62 min 3 s"],
])("%s ms are %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test("an integration in one sentence", () => {
  expect(nameOf(result(undefined))).toBe("confluence");
  expect(nameOf(result(`a\n${"b".repeat(99)}`))).toBe(
    `confluence a ${"b".repeat(57)}…`,
  );
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 };
  const indexed = {
    done: 6,
    pending: 7,
    failed: 8,
    failedBefore: 0,
    warned: 0,
    unchanged: 0,
  };
  const rows: [more: Partial<IntegrationResult>, words: string][] = [
    [{}, "not created yet; no ingest was started"],
    [
      { configured: true, durationMs: 1500 },
      "configured; no ingest was started (1.5 s)",
    ],
    [
      { failure: failure("x"), syncStatus: "unknown" },
      "failed (dns); the ingest may be running",
    ],
    [
      { failure: failure("x", "cancelled") },
      "cancelled; no ingest was started",
    ],
    [
      { failure: failure("x", "cancelled"), syncStatus: "cancelled" },
      "cancelled; the ingest may still be running",
    ],
    [
      { failure: failure("x", "wait-timeout"), syncStatus: "timed-out" },
      "failed (wait-timeout); the ingest may still be running",
    ],
    [{ syncStatus: "started" }, "Zylon accepted the ingest"],
    [
      { syncStatus: "indexed", isComplete: true },
      "the ingest is complete, and nothing is pending",
    ],
    [
      {
        syncStatus: "indexed",
        items,
        indexed,
        currentArtifactCount: 0,
        integrationItemCount: 9,
      },
      "Zylon accepted the ingest, and nothing is pending; 1 added, 2 updated, 3 removed, 0 unchanged, 5 failed; 6 documents indexed, 7 pending; Zylon's counts: 0 documents before, 9 items in the source",
    ],
    [
      {
        syncStatus: "indexed",
        items: { ...items, added: undefined },
        indexed: { ...indexed, pending: 0, hidesUnfinished: true },
      },
      "Zylon accepted the ingest, and the documents that it lists are indexed; 2 updated, 3 or more removed, 0 unchanged, 5 or more failed; 6 documents indexed",
    ],
  ];
  for (const [more, words] of rows)
    expect(sentenceOf(result("a", more))).toBe(`confluence a: ${words}`);
  expect(sentenceOfOne(result("a", { failure: failure("x") }))).toBe(
    "confluence a: failed (dns); no ingest of this integration was started",
  );
});

test("a run in one sentence", () => {
  const [good, bad] = [
    result("a", { syncStatus: "started" }),
    result("b", { failure: failure("x") }),
  ];
  const counted = {
    ...good,
    items: {
      added: 1,
      updated: 2,
      removed: 3,
      skipped: undefined,
      failed: undefined,
    },
  };
  const { failure: first } = bad;
  if (first === undefined) throw new Error("no failure");
  const rows: [facts: RunFacts, words: string][] = [
    [factsOf([good]), "Done: confluence a: Zylon accepted the ingest (2.0 s)"],
    [
      factsOf([result("a", { planned: ["update", "ingest"] })], {
        dryRun: true,
      }),
      "Dry run: would update the credentials and ingest (confluence a); nothing was changed",
    ],
    [
      factsOf([result(undefined, { planned: ["create"] })], { dryRun: true }),
      "Dry run: would create the integration (confluence); nothing was changed",
    ],
    [
      factsOf([result("a")], { dryRun: true }),
      "Dry run: would change nothing (confluence a); nothing was changed",
    ],
    [
      factsOf([good, good], { durationMs: 20 }),
      "Done: 2 integrations; Zylon accepted the ingest",
    ],
    [factsOf([]), "Done after 2.0 s: 0 integrations; no ingest was started"],
    [
      factsOf([counted, good]),
      "Done after 2.0 s: 2 integrations; Zylon accepted the ingest; 1 added, 2 updated, 3 removed",
    ],
    [
      factsOf([good, good]),
      "Done after 2.0 s: 2 integrations; Zylon accepted the ingest",
    ],
    [
      factsOf([good, good], { dryRun: true }),
      "Dry run after 2.0 s: 2 integrations, nothing was changed. The summary has the plan",
    ],
    [
      factsOf([bad], { failure: first }),
      "Failed after 2.0 s: dns; no ingest was started",
    ],
    [
      factsOf([], { failure: first }),
      "Failed after 2.0 s: dns; no ingest was started",
    ],
    [
      factsOf([bad, good, bad], { failure: first }),
      "Failed after 2.0 s: dns; 2 of 3 integrations failed",
    ],
    [
      factsOf([good], { failure: failure("x", "cancelled") }),
      "Cancelled after 2.0 s; Zylon accepted the ingest",
    ],
    [
      factsOf([bad, bad], { failure: failure("x", "cancelled") }),
      "Cancelled after 2.0 s; 2 of 2 integrations did not finish",
    ],
  ];
  for (const [facts, words] of rows) expect(lastSentence(facts)).toBe(words);
});

test("a document of each kind, as a line of the log", () => {
  expect(
    CHANGE_KINDS.map((kind) => changeLine(kind, { name: printable("A") })),
  ).toEqual([
    ...[
      "Removed: A",
      "Failed: A",
      "Still pending: A",
      "Added: A",
      "Updated: A",
    ],
    ...["Already failing before this run: A", "With a warning: A"],
  ]);
  expect(
    changeLine("failed", { name: printable("A"), detail: printable("why") }),
  ).toBe("Failed: A (why)");
});

test("what changed in numbers: what is known, and nothing of what is not", () => {
  const [updated, removed, failed] = [undefined, undefined, undefined];
  const items: ItemCounts = { added: 1, updated, removed, skipped: 2, failed };
  const indexed: IndexedCounts = {
    done: 9,
    pending: 0,
    failed: 0,
    failedBefore: 0,
    warned: 4,
    unchanged: 9,
  };
  expect(changesInNumbers({})).toBe("");
  expect(changesInNumbers({ items: { ...items, failed: 3 } })).toBe(
    "1 added, 2 skipped, 3 failed",
  );
  expect(changesInNumbers({ items, indexed })).toBe(
    "1 added, 9 unchanged, 4 with warnings",
  );
  expect(changesInNumbers({ indexed })).toBe("9 unchanged, 4 with warnings");
  const unsure = { ...indexed, unchanged: undefined, updatedAtLeast: 3 };
  const perhaps = "updated, perhaps more: Zylon reports no usable times";
  expect(changedNumbers({ items, indexed: unsure })).toEqual([
    "1 added",
    `3 ${perhaps}`,
  ]);
  // Of several integrations, one knows its number.
  expect(
    changedNumbers({ items: { ...items, updated: 2 }, indexed: unsure }),
  ).toEqual(["1 added", `5 ${perhaps}`]);
});
