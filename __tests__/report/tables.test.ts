/** The table of a run over several integrations, in the job summary. */
import { resultTable } from "../../src/report/tables.ts";
import type { IntegrationResult } from "../../src/result/result.ts";
import { printable } from "../support/printer.ts";
import {
  documentCounts,
  factsOf,
  failure,
  many,
  result,
} from "../result/facts.ts";

const linesOf = (...results: IntegrationResult[]): string[] =>
  resultTable(factsOf(results));
const tableOf = (...results: IntegrationResult[]): string =>
  linesOf(...results).join("\n");
/** The ids of the rows. */
function idsIn(lines: readonly string[]): string[] {
  const ids: string[] = [];
  for (const line of lines) {
    const [, id] = /^\| <code>(\w+)<\/code>/.exec(line) ?? [];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

const counted = { currentArtifactCount: 1 };

test("one integration has no table", () => {
  expect(linesOf(result("a", counted))).toEqual([]);
});

test("failures come first, then all in the order of the run", () => {
  const lines = linesOf(
    result("small", { integrationItemCount: 1 }),
    result("large", { integrationItemCount: 9 }),
    result("failed", { failure: failure("x") }),
  );
  expect(idsIn(lines)).toEqual(["failed", "small", "large"]);
});

test("a row says what is known of an integration, and a dash what is not", () => {
  const one = result("a", {
    place: printable("SU|P"),
    items: { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 },
    durationMs: 61_000,
    currentArtifactCount: 7,
  });
  const other = result("b", {
    indexed: documentCounts({
      done: 1,
      pending: 2,
      failed: 3,
      failedBefore: 1,
      warned: 4,
      unchanged: undefined,
    }),
    durationMs: 100,
    failure: failure("x"),
  });
  expect(tableOf(one, other)).toBe(
    `| Integration, type, space or site | Before | Added | Updated | Removed | Skipped | Failed | Failing before | Indexed | Warnings | Pending | Duration |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| <code>b</code><br>confluence<br>**dns** | – | – | – | – | – | – | 1 | 1 | 4 | 2 | 0.1&nbsp;s |
| <code>a</code><br>confluence, SU&#124;P | 7 | 1 | 2 | 3 | 4 | 5 | – | – | – | – | 1&nbsp;min&nbsp;1&nbsp;s |

A – is a number that is unknown.
`,
  );
});

test("there is no column of what is 0 in every row", () => {
  const one = result(undefined, {
    items: { added: 1, updated: 2, removed: 3, skipped: 4, failed: 0 },
    indexed: documentCounts({ done: 5, unchanged: 6 }),
    currentArtifactCount: 7,
    integrationItemCount: 8,
  });
  expect(tableOf(one, { ...one })).toBe(
    `| Integration, type, space or site | Before | Items | Added | Updated | Removed | Unchanged | Skipped | Indexed | Duration |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| confluence | 7 | 8 | 1 | 2 | 3 | 6 | 4 | 5 |  |
| confluence | 7 | 8 | 1 | 2 | 3 | 6 | 4 | 5 |  |
`,
  );
});

test("those that failed before anything was counted are one row for each code", () => {
  const [dns, tls] = [failure("x"), failure("y", "tls")];
  const [, , ...rows] = linesOf(
    result("a", { failure: dns }),
    result("b", { failure: tls }),
    result("c", { failure: dns }),
    result("d", { failure: dns, ...counted }),
    result("e", counted),
  );
  expect(rows.slice(0, 4)).toEqual([
    "| <code>a</code>, <code>c</code><br>**dns** | – |  |",
    "| <code>b</code><br>confluence<br>**tls** | – |  |",
    "| <code>d</code><br>confluence<br>**dns** | 1 |  |",
    "| <code>e</code><br>confluence | 1 |  |",
  ]);
});

describe("a long table", () => {
  test("lies open up to ten rows", () => {
    expect(tableOf(...many(10))).toMatch(/^\| Integration/);
  });

  test("is folded past ten rows", () => {
    const table = tableOf(...many(11));
    expect(table).toMatch(
      /^<details><summary>All 11 integrations<\/summary>\n\n\| Integration/,
    );
    expect(table).toMatch(/\n\n<\/details>\n$/);
  });

  test("has fifty rows, and how many more there are", () => {
    expect(idsIn(linesOf(...many(50)))).toHaveLength(50);
    expect(tableOf(...many(50))).not.toContain("more");
    expect(idsIn(linesOf(...many(52)))).toHaveLength(50);
    expect(tableOf(...many(52))).toContain(
      "\nand 2 more; the file behind the output `results-file` has them.\n",
    );
  });
});
