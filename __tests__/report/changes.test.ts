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
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  type NamedDocument,
  noChanges,
} from "../../src/result/result.ts";
import { factsOf, result as resultNamed } from "../result/facts.ts";

const named = (...names: string[]): NamedDocument[] =>
  names.map((name) => ({ name: printable(name) }));
const [added, updated, removed, skipped, failed] = Array<undefined>(5);
const NONE: ItemCounts = { added, updated, removed, skipped, failed };
const INDEXED: IndexedCounts = {
  done: 9,
  pending: 0,
  failed: 0,
  failedBefore: 0,
  warned: 0,
  unchanged: 9,
};

const result = (
  kinds: Partial<Record<ChangeKind, NamedDocument[]>>,
  more: Partial<IntegrationResult> = {},
) => resultNamed("i", { changes: { ...noChanges(), ...kinds }, ...more });
/** The section of these results. */
const section = (...results: IntegrationResult[]): string[] =>
  changedDocuments(factsOf(results));

test("nothing where no document is known by name", () => {
  expect(section()).toEqual([]);
  expect(section(result({}))).toEqual([]);
  expect(
    section(result({}, { items: { ...NONE, added: 5, updated: 0 } })),
  ).toEqual([]);
});

test("each kind with its documents, the urgent first, linked where they have an address", () => {
  const items = { ...NONE, added: 2, updated: 0, removed: 0 };
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
  expect(section(result(kinds, { items, indexed }))).toEqual([
    ...["**1 removed**", "", "- F", ""],
    ...["**2 failed**", "", "- C (Encrypted)", "- and 1 more", ""],
    ...["**7 still pending**", "", "- E", "- and 6 more", ""],
    ...[
      "**2 added**",
      "",
      "- [A &#42;page&#42;](https://example.com/a)",
      "- B",
      "",
    ],
    ...["**1 already failing before this run**", "", "- D", ""],
    ...["**1 with a warning**", "", "- B (NoContent)", ""],
  ]);
});

test("ten of a kind lie open, the rest is folded", () => {
  const of = (count: number): string[] => {
    const items = { ...NONE, added: count + 5, updated: 0, removed: 0 };
    return section(
      result(
        { added: named(...Array<string>(count).fill("d")) },
        { items, indexed: INDEXED },
      ),
    ).slice(2);
  };
  const ten = Array<string>(10).fill("- d");
  expect(of(10)).toEqual([...ten, "- and 5 more", ""]);
  const folded = [
    "<details><summary>6 more</summary>",
    "",
    "- d",
    "- and 5 more",
    "",
    "</details>",
    "",
  ];
  expect(of(11)).toEqual([...ten, "", ...folded]);
});

test("of several: whose it is, no more of a kind together than are kept, and how many more", () => {
  const many = named(...Array<string>(150).fill("d"));
  const one = result(
    { removed: many },
    { items: { ...NONE, removed: 160, updated: 0 } },
  );
  const lines = section(one, result({}), one);
  expect(lines).toContain("**320 removed**");
  expect(
    lines.filter((line) => line === "- d, in <code>i</code>"),
  ).toHaveLength(200);
  expect(lines).toContain("- and 120 more");
  expect(section({ ...one, id: undefined }, one)).toContain("- d");
});

test("the stream may know of more than there are names, and of fewer", () => {
  const total = (items: ItemCounts) =>
    section(
      result({ added: named("a", "b"), updated: named("c") }, { items }),
    ).filter((line) => line.startsWith("**"));
  expect(total({ ...NONE, added: 7, updated: 0 })).toEqual([
    "**7 added**",
    "**1 updated**",
  ]);
  expect(total({ ...NONE, added: 0, updated: 4 })).toEqual([
    "**2 added**",
    "**4 updated**",
  ]);
});

test("updated that nobody can tell: what is known", () => {
  const untold = {
    items: { ...NONE, added: 0 },
    indexed: { ...INDEXED, unchanged: undefined, updatedAtLeast: 1 },
  };
  expect(section(result({ updated: named("a") }, untold))).toEqual([
    "**At least 1 updated**",
    "",
    "- a",
    "",
  ]);
  expect(section(result({}, untold))).toEqual([]);
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

describe("the counts", () => {
  const facts = (all: Partial<IntegrationResult>[]) =>
    factsOf(all.map((more) => resultNamed("i", more)));
  const line = (...all: Partial<IntegrationResult>[]): string | undefined =>
    changesLine(facts(all))[0];
  const counts = (...all: Partial<IntegrationResult>[]): string | undefined =>
    countsOf(facts(all))[0];

  test("what was added, updated and removed is one line; nothing that is unknown is in it", () => {
    const items = { added: 2, updated: 1, removed: 0, skipped: 4, failed: 5 };
    expect(line({})).toBeUndefined();
    expect(line({ items: NONE })).toBeUndefined();
    expect(line({ items })).toBe("2 added · 1 updated · 0 removed");
    expect(line({ items, soFar: true })).toBe(
      "So far: 2 added · 1 updated · 0 removed",
    );
    expect(line({ items }, {}, { items: { ...NONE, added: 3 } })).toBe(
      "5 added · 1 updated · 0 removed",
    );
  });

  test("what is not certain is told beside it, once", () => {
    const items = { ...NONE, added: 2, removed: 1 };
    const indexed = { ...INDEXED, unchanged: undefined, updatedAtLeast: 3 };
    expect(line({ items, indexed })).toBe(
      "2 added · 1 removed · 3 updated, perhaps more: Zylon reports no usable times",
    );
    const hides = { ...INDEXED, hidesUnfinished: true };
    expect(line({ items: { ...NONE, removed: 1 }, indexed: hides })).toBe(
      "1 or more removed",
    );
  });

  test("the others follow, each once, and nothing that is none or unknown", () => {
    expect(counts({})).toBeUndefined();
    expect(counts({ items: NONE })).toBeUndefined();
    expect(counts({ currentArtifactCount: 1 })).toBe(
      "Zylon's counts: 1 document before.",
    );
    const items = { added: 3, updated: 0, removed: 0, skipped: 4, failed: 0 };
    expect(counts({ items })).toBe("4 skipped.");
    expect(counts({ items, soFar: true })).toBe("So far 4 skipped.");
    const indexed = {
      ...INDEXED,
      unchanged: 7,
      pending: 2,
      failed: 2,
      failedBefore: 1,
      warned: 1,
    };
    expect(
      counts({
        items: { ...items, failed: 1 },
        indexed,
        currentArtifactCount: 5,
        integrationItemCount: 1,
      }),
    ).toBe(
      "7 unchanged, 1 failed, 1 with warnings. 9 documents indexed, 2 pending, 1 already failing before. Zylon's counts: 5 documents before, 1 item in the source.",
    );
  });

  test("of several they are sums", () => {
    const one = { items: { ...NONE, skipped: 3 }, integrationItemCount: 2 };
    expect(counts(one, {}, one)).toBe(
      "6 skipped. Zylon's counts: 4 items in the source.",
    );
  });
});
