/** The table of a run over several integrations, in the job summary. */
import type { IntegrationResult } from "../../src/result/result.ts";
import { resultTable } from "../../src/report/tables.ts";
import { printable } from "../support/printer.ts";
import { factsOf, failure, many, result } from "../result/facts.ts";

const tableOf = (results: IntegrationResult[]): string[] =>
  resultTable(factsOf(results));
const first = (lines: string[]): string[] =>
  lines.flatMap((line) => /^\| <code>(\w+)<\/code>/.exec(line)?.[1] ?? []);

test("is for several; failures first, then the order of the run", () => {
  const results = [
    ...[
      result("small", { integrationItemCount: 1 }),
      result("large", { integrationItemCount: 9 }),
    ],
    result("failed", { failure: failure("x") }),
  ];
  expect(first(tableOf(results))).toEqual(["failed", "small", "large"]);
  expect(tableOf([result("a", { integrationItemCount: 9 })])).toEqual([]);
});

test("a row says what is known of an integration", () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 };
  const one = result("a", {
    place: printable("SU|P"),
    items,
    durationMs: 61_000,
    currentArtifactCount: 7,
  });
  const indexed = {
    done: 1,
    pending: 2,
    failed: 3,
    failedBefore: 1,
    warned: 4,
    unchanged: undefined,
  };
  const other = result("b", {
    indexed,
    durationMs: 100,
    failure: failure("x"),
  });
  expect(tableOf([one, other])).toEqual([
    "| Integration, type, space or site | Before | Added | Updated | Removed | Skipped | Failed | Failing before | Indexed | Warnings | Pending | Duration |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    "| <code>b</code><br>confluence<br>**dns** | – | – | – | – | – | – | 1 | 1 | 4 | 2 | 0.1&nbsp;s |",
    "| <code>a</code><br>confluence, SU&#124;P | 7 | 1 | 2 | 3 | 4 | 5 | – | – | – | – | 1&nbsp;min&nbsp;1&nbsp;s |",
    ...["", "A – is a number that is unknown.", ""],
  ]);
});

test("all that can be known, and no column of what is 0 in every row", () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 0 };
  const indexed = {
    done: 5,
    pending: 0,
    failed: 0,
    failedBefore: 0,
    warned: 0,
    unchanged: 6,
  };
  const one = result(undefined, {
    items,
    indexed,
    currentArtifactCount: 7,
    integrationItemCount: 8,
  });
  const row = "| confluence | 7 | 8 | 1 | 2 | 3 | 6 | 4 | 5 |  |";
  expect(tableOf([one, { ...one }])).toEqual([
    "| Integration, type, space or site | Before | Items | Added | Updated | Removed | Unchanged | Skipped | Indexed | Duration |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[row, row, ""],
  ]);
});

test("those that failed before anything was counted are one row for each code", () => {
  const [dns, tls] = [failure("x"), failure("y", "tls")];
  const counted = { currentArtifactCount: 1 };
  const results = [
    ...[
      result("a", { failure: dns }),
      result("b", { failure: tls }),
      result("c", { failure: dns }),
    ],
    ...[result("d", { failure: dns, ...counted }), result("e", counted)],
  ];
  expect(tableOf(results).slice(2, 6)).toEqual([
    "| <code>a</code>, <code>c</code><br>**dns** | – |  |",
    "| <code>b</code><br>confluence<br>**tls** | – |  |",
    "| <code>d</code><br>confluence<br>**dns** | 1 |  |",
    "| <code>e</code><br>confluence | 1 |  |",
  ]);
});

test("ten rows lie open, fifty are shown", () => {
  expect(tableOf(many(10))[0]).toMatch(/^\| Integration/);
  const folded = tableOf(many(11));
  expect(folded.slice(0, 2)).toEqual([
    "<details><summary>All 11 integrations</summary>",
    "",
  ]);
  expect(folded.slice(-3)).toEqual(["", "</details>", ""]);
  expect(first(tableOf(many(50)))).toHaveLength(50);
  expect(tableOf(many(50)).join()).not.toContain("more");
  const cut = tableOf(many(52));
  expect(first(cut)).toHaveLength(50);
  expect(cut.slice(-4, -2)).toEqual([
    "and 2 more; the file behind the output `results-file` has them.",
    "",
  ]);
});
