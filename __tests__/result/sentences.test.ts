/** A run, an integration and a document, each in one sentence. */
import { printable } from "../support/printer.ts";
import {
  CHANGE_KINDS,
  type IntegrationResult,
  type RunFacts,
} from "../../src/result/result.ts";
import {
  changeLine,
  changesInNumbers,
  duration,
  lastSentence,
  nameOf,
  sentenceOf,
  sentenceOfOne,
} from "../../src/result/sentences.ts";
import {
  documentCounts,
  factsOf,
  failure,
  itemCounts,
  result,
} from "./facts.ts";

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

test("an integration is named by its type, and by its id as one short line", () => {
  expect(nameOf(result(undefined))).toBe("confluence");
  expect(nameOf(result(`a\n${"b".repeat(99)}`))).toBe(
    `confluence a ${"b".repeat(57)}…`,
  );
});

const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 };
const good = result("a", { syncStatus: "started" });
const bad = result("b", { failure: failure("x") });
const cancelled = failure("x", "cancelled");

describe("an integration in one sentence", () => {
  const indexed = documentCounts({ done: 6, pending: 7, failed: 8 });

  test.each<[more: Partial<IntegrationResult>, words: string]>([
    [{}, "not created yet; no ingest was started"],
    [
      { configured: true, durationMs: 1500 },
      "configured; no ingest was started (1.5 s)",
    ],
    [
      { failure: failure("x"), syncStatus: "unknown" },
      "failed (dns); the ingest may be running",
    ],
    [{ failure: cancelled }, "cancelled; no ingest was started"],
    [
      { failure: cancelled, syncStatus: "cancelled" },
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
  ])("%j", (more, words) => {
    expect(sentenceOf(result("a", more))).toBe(`confluence a: ${words}`);
  });

  test("of several, one whose ingest was not started", () => {
    expect(sentenceOfOne(bad)).toBe(
      "confluence b: failed (dns); no ingest of this integration was started",
    );
  });
});

describe("a run in one sentence", () => {
  test.each<[name: string, facts: RunFacts, words: string]>([
    [
      "of one integration",
      factsOf([good]),
      "Done: confluence a: Zylon accepted the ingest (2.0 s)",
    ],
    [
      "of several",
      factsOf([good, good]),
      "Done after 2.0 s: 2 integrations; Zylon accepted the ingest",
    ],
    [
      "of several, in no time",
      factsOf([good, good], { durationMs: 20 }),
      "Done: 2 integrations; Zylon accepted the ingest",
    ],
    [
      "of several, one with counts",
      factsOf([{ ...good, items: { ...items, skipped: undefined } }, good]),
      "Done after 2.0 s: 2 integrations; Zylon accepted the ingest; 1 added, 2 updated, 3 removed, 5 failed",
    ],
    [
      "of none",
      factsOf([]),
      "Done after 2.0 s: 0 integrations; no ingest was started",
    ],
    [
      "that failed",
      factsOf([bad], { failure: failure("x") }),
      "Failed after 2.0 s: dns; no ingest was started",
    ],
    [
      "that failed before any integration was known",
      factsOf([], { failure: failure("x") }),
      "Failed after 2.0 s: dns; no ingest was started",
    ],
    [
      "of which some failed",
      factsOf([bad, good, bad], { failure: failure("x") }),
      "Failed after 2.0 s: dns; 2 of 3 integrations failed",
    ],
    [
      "that was cancelled",
      factsOf([good], { failure: cancelled }),
      "Cancelled after 2.0 s; Zylon accepted the ingest",
    ],
    [
      "that was cancelled with several",
      factsOf([bad, bad], { failure: cancelled }),
      "Cancelled after 2.0 s; 2 of 2 integrations did not finish",
    ],
  ])("%s", (_name, facts, words) => {
    expect(lastSentence(facts)).toBe(words);
  });

  test.each<[results: IntegrationResult[], words: string]>([
    [
      [result("a", { planned: ["update", "ingest"] })],
      "Dry run: would update the credentials and ingest (confluence a); nothing was changed",
    ],
    [
      [result(undefined, { planned: ["create"] })],
      "Dry run: would create the integration (confluence); nothing was changed",
    ],
    [
      [result("a")],
      "Dry run: would change nothing (confluence a); nothing was changed",
    ],
    [
      [good, good],
      "Dry run after 2.0 s: 2 integrations, nothing was changed. The summary has the plan",
    ],
  ])("of a dry run: %#", (results, words) => {
    expect(lastSentence(factsOf(results, { dryRun: true }))).toBe(words);
  });
});

test("a document of each kind, as a line of the log", () => {
  const page = { name: printable("A") };
  expect(CHANGE_KINDS.map((kind) => changeLine(kind, page))).toEqual([
    "Removed: A",
    "Failed: A",
    "Still pending: A",
    "Added: A",
    "Updated: A",
    "Already failing before this run: A",
    "With a warning: A",
  ]);
  const explained = { ...page, detail: printable("why") };
  expect(changeLine("failed", explained)).toBe("Failed: A (why)");
});

describe("what changed in numbers", () => {
  const known = itemCounts({ added: 1, skipped: 2 });
  const indexed = documentCounts({ done: 9, warned: 4, unchanged: 9 });

  test.each<[Partial<IntegrationResult>, words: string]>([
    [{}, ""],
    [{ items: { ...known, failed: 3 } }, "1 added, 2 skipped, 3 failed"],
    [{ items: known, indexed }, "1 added, 9 unchanged, 4 with warnings"],
    [{ indexed }, "9 unchanged, 4 with warnings"],
  ])("%j is %j: nothing that is unknown", (counts, words) => {
    expect(changesInNumbers(counts)).toBe(words);
  });
});
