/** What changed, in the job summary: documents by name, and counts. */
import { printable } from "../support/printer.ts";
import fc from "fast-check";
import {
  changedDocuments,
  changesLine,
  countsOf,
  linkTarget,
} from "../../src/report/changes.ts";
import {
  type ChangeKind,
  type IntegrationResult,
  type NamedDocument,
  noChanges,
} from "../../src/result/result.ts";
import {
  documentCounts,
  factsOf,
  itemCounts,
  result as resultNamed,
} from "../result/facts.ts";

const named = (...names: string[]): NamedDocument[] =>
  names.map((name) => ({ name: printable(name) }));
const INDEXED = documentCounts({ done: 9, unchanged: 9 });

const result = (
  kinds: Partial<Record<ChangeKind, NamedDocument[]>>,
  more: Partial<IntegrationResult> = {},
) => resultNamed("i", { changes: { ...noChanges(), ...kinds }, ...more });
/** The section of these results. */
const section = (...results: IntegrationResult[]): string[] =>
  changedDocuments(factsOf(results));

const textOf = (...results: IntegrationResult[]): string =>
  section(...results).join("\n");

test("nothing where no document is known by name", () => {
  expect(section()).toEqual([]);
  expect(section(result({}))).toEqual([]);
  expect(
    section(result({}, { items: itemCounts({ added: 5, updated: 0 }) })),
  ).toEqual([]);
});

test("each kind with its documents, the urgent first, linked where they have an address", () => {
  const items = itemCounts({ added: 2, updated: 0, removed: 0 });
  const indexed = {
    ...INDEXED,
    pending: 7,
    failed: 3,
    failedBefore: 1,
    warned: 1,
  };
  const kinds = {
    added: [
      { name: printable("A *page*"), url: printable("https://example.com/a") },
      { name: printable("B"), url: printable("ftp://x") },
    ],
    failed: [{ name: printable("C"), detail: printable("Encrypted") }],
    pending: named("E"),
    failedBefore: named("D"),
    removed: named("F"),
    warned: [{ name: printable("B"), detail: printable("NoContent") }],
  };
  expect(textOf(result(kinds, { items, indexed }))).toBe(`**1 removed**

- F

**2 failed**

- C (Encrypted)
- and 1 more

**7 still pending**

- E
- and 6 more

**2 added**

- [A &#42;page&#42;](https://example.com/a)
- B

**1 already failing before this run**

- D

**1 with a warning**

- B (NoContent)
`);
});

describe("many of a kind", () => {
  const added = (count: number, total: number): IntegrationResult =>
    result(
      { added: named(...Array<string>(count).fill("d")) },
      { items: itemCounts({ added: total, updated: 0 }), indexed: INDEXED },
    );
  const tenLines = "- d\n".repeat(10);

  test("lie open up to ten", () => {
    expect(textOf(added(10, 15))).toBe(
      `**15 added**\n\n${tenLines}- and 5 more\n`,
    );
  });

  test("are folded past ten", () => {
    expect(textOf(added(11, 16))).toBe(`**16 added**

${tenLines}
<details><summary>6 more</summary>

- d
- and 5 more

</details>
`);
  });
});

describe("of several integrations", () => {
  const many = named(...Array<string>(150).fill("d"));
  const items = itemCounts({ removed: 160, updated: 0 });
  const one = result({ removed: many }, { items });

  test("each document says whose it is, 200 of a kind at most", () => {
    const lines = section(one, result({}), one);
    expect(lines).toContain("**320 removed**");
    const named = lines.filter((line) => line === "- d, in <code>i</code>");
    expect(named).toHaveLength(200);
    expect(lines).toContain("- and 120 more");
  });

  test("one without an id does not", () => {
    expect(section({ ...one, id: undefined }, one)).toContain("- d");
  });
});

test.each([
  [{ added: 7, updated: 0 }, ["**7 added**", "**1 updated**"]],
  [{ added: 0, updated: 4 }, ["**2 added**", "**4 updated**"]],
])(
  "of 2 added and 1 updated by name, the stream may count more, and fewer: %j",
  (counts, titles) => {
    const kinds = { added: named("a", "b"), updated: named("c") };
    const lines = section(result(kinds, { items: itemCounts(counts) }));
    expect(lines.filter((line) => line.startsWith("**"))).toEqual(titles);
  },
);

test("those updated without a number, where Zylon reports no times", () => {
  const unsure = {
    items: itemCounts({ added: 0 }),
    indexed: { ...INDEXED, unchanged: undefined },
  };
  expect(textOf(result({ updated: named("a") }, unsure))).toBe(
    "**Updated**\n\n- a\n",
  );
  expect(section(result({}, unsure))).toEqual([]);
});

describe("addresses", () => {
  test.each([
    [
      "https://example.com/a/b?c=d&e=f#g",
      "https://example.com/a/b?c=d&amp;e=f#g",
    ],
    ["HTTP://EXAMPLE.com", "http://example.com/"],
    [
      'https://example.com/x (1)[2]<3>"4"`5`',
      "https://example.com/x%20%281%29%5B2%5D%3C3%3E%224%22%605%60",
    ],
    ["https://example.com/é*_a_*", "https://example.com/%C3%A9%2A_a_%2A"],
    [
      `https://example.com/${"x".repeat(480)}`,
      `https://example.com/${"x".repeat(480)}`,
    ],
  ])("%s is a link", (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  test.each([
    undefined,
    " javascript:alert(1)",
    "file:///etc/passwd",
    "www.example.com",
    "https://user@example.com/",
    "https://:secret@example.com/",
    "http://[::1]/",
    `https://example.com/${"x".repeat(481)}`,
  ])("%s is none", (url) => {
    expect(linkTarget(url)).toBeUndefined();
  });

  test("whatever comes in, nothing that could end a link comes out", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from("()[]<>\"'`\\ \n|*_~!#&;=%?@$a/:")),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(linkTarget(`https://example.com/${text}`) ?? "").toMatch(
          /^[\w\-.~:/?#=%,;+&]*$/,
        );
      }),
    );
  });
});

describe("added, updated and removed", () => {
  const line = (...all: Partial<IntegrationResult>[]): string | undefined =>
    changesLine(factsOf(all.map((more) => resultNamed("i", more))))[0];
  const items = { added: 2, updated: 1, removed: 0, skipped: 4, failed: 5 };

  test("are one line, where they are known", () => {
    expect(line({ items })).toBe("2 added · 1 updated · 0 removed");
    expect(line({})).toBeUndefined();
    expect(line({ items: itemCounts() })).toBeUndefined();
  });

  test("may be known only so far", () => {
    expect(line({ items, soFar: true })).toBe(
      "So far: 2 added · 1 updated · 0 removed",
    );
  });

  test("are sums of several integrations", () => {
    expect(line({ items }, {}, { items: itemCounts({ added: 3 }) })).toBe(
      "5 added · 1 updated · 0 removed",
    );
  });
});

describe("the other counts", () => {
  const counts = (...all: Partial<IntegrationResult>[]): string | undefined =>
    countsOf(factsOf(all.map((more) => resultNamed("i", more))))[0];
  const items = itemCounts({ added: 3, updated: 0, skipped: 4, failed: 1 });

  test("all of them", () => {
    const one = {
      items,
      indexed: documentCounts({
        done: 9,
        pending: 2,
        failed: 2,
        failedBefore: 1,
        warned: 1,
        unchanged: 7,
      }),
      currentArtifactCount: 5,
      integrationItemCount: 1,
    };
    expect(counts(one)).toBe(
      "7 unchanged, 1 failed, 1 with warnings. 9 documents indexed, 2 pending, 1 already failing before. Zylon's counts: 5 documents before, 1 item in the source.",
    );
  });

  test.each<[Partial<IntegrationResult>, string | undefined]>([
    [{}, undefined],
    [{ items: itemCounts() }, undefined],
    [{ currentArtifactCount: 1 }, "Zylon's counts: 1 document before."],
    [{ items: { ...items, failed: 0 } }, "4 skipped."],
    [{ items: { ...items, failed: 0 }, soFar: true }, "So far 4 skipped."],
  ])("%j: nothing that is none or unknown", (one, words) => {
    expect(counts(one)).toBe(words);
  });

  test("are sums of several integrations", () => {
    const one = {
      items: itemCounts({ skipped: 3 }),
      integrationItemCount: 2,
    };
    expect(counts(one, {}, one)).toBe(
      "6 skipped. Zylon's counts: 4 items in the source.",
    );
  });
});
