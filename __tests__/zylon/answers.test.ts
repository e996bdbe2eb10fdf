/**
 * Lists in pages: how they go on, how they end, and that none goes on for ever.
 */
import {
  everyPage,
  type Page,
  type Position,
} from "../../src/zylon/answers.ts";

interface Item {
  readonly id: string;
}
const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));

/** Reads a list of these pages, in turn; what was asked for, and what came. */
async function readAll(
  pages: readonly Partial<Page<Item>>[],
): Promise<{ asked: (Position | undefined)[]; ids: string[] }> {
  const asked: (Position | undefined)[] = [];
  const ids: string[] = [];
  const read = (at: Position | undefined): Promise<Page<Item>> => {
    const page = pages[Math.min(asked.length, pages.length - 1)];
    asked.push(at);
    return Promise.resolve({
      items: [],
      skipped: 0,
      total: undefined,
      ...page,
    });
  };
  for await (const page of everyPage(read))
    ids.push(...page.items.map(({ id }) => id));
  return { asked, ids };
}

test("one page", async () => {
  expect(await readAll([{ items: items("a") }])).toEqual({
    asked: [undefined],
    ids: ["a"],
  });
  expect(await readAll([{}])).toEqual({ asked: [undefined], ids: [] });
});

test("by cursor, as long as there is one", async () => {
  const { asked, ids } = await readAll([
    { items: items("a"), next: "x" },
    { items: items("b"), next: "y" },
    { items: items("c") },
  ]);
  expect(asked).toEqual([undefined, { after: "x" }, { after: "y" }]);
  expect(ids).toEqual(["a", "b", "c"]);
});

test("by number, where there are more and no cursor; a page counts, however it was asked for", async () => {
  const more = { more: true };
  const { asked } = await readAll([
    { items: items("a"), ...more },
    { items: items("b"), next: "x" },
    { items: items("c"), ...more },
    { items: items("d") },
  ]);
  expect(asked).toEqual([
    undefined,
    { page: "2" },
    { after: "x" },
    { page: "4" },
  ]);
});

test("a cursor leads on where there is one, whatever is said of more", async () => {
  const { asked } = await readAll([
    { items: items("a"), next: "x", more: true },
    { items: items("b") },
  ]);
  expect(asked[1]).toEqual({ after: "x" });
});

test("by cursor, pages without any item are no end: a filter can leave nothing of one", async () => {
  const { ids } = await readAll([
    { next: "x" },
    { next: "y" },
    { items: items("a") },
  ]);
  expect(ids).toEqual(["a"]);
});

test.each<[string, Partial<Page<Item>>[], RegExp]>([
  [
    "the same cursor",
    [
      { items: items("a"), next: "x" },
      { items: items("b"), next: "x" },
    ],
    /the same next_cursor came twice/,
  ],
  [
    "the same page, by number",
    [{ items: items("a", "b"), more: true }],
    /the same page came twice/,
  ],
  [
    "the same page, by cursors that differ",
    [
      { items: items("a"), next: "x" },
      { items: items("a"), next: "y" },
    ],
    /same page/,
  ],
  [
    "a page before the last",
    [
      { items: items("a"), more: true },
      { items: items("b"), more: true },
      { items: items("a"), more: true },
    ],
    /same page/,
  ],
  [
    "empty pages by number",
    [{ items: items("a"), more: true }, { more: true }],
    /the same page came twice/,
  ],
])("%s again: unexpected-response", async (_name, pages, message) => {
  await expect(readAll(pages)).rejects.toThrow(message);
  await expect(readAll(pages)).rejects.toMatchObject({
    code: "unexpected-response",
  });
});

test("after 10,000 pages that all differ: unexpected-response, with their number", async () => {
  let asked = 0;
  const read = (): Promise<Page<Item>> =>
    Promise.resolve({
      items: items(String((asked += 1))),
      skipped: 0,
      total: undefined,
      next: String(asked),
    });
  const reading = async (): Promise<void> => {
    for await (const page of everyPage(read))
      expect(page.items).toHaveLength(1);
  };
  await expect(reading()).rejects.toMatchObject({
    code: "unexpected-response",
    explanation: {
      what: "A list from Zylon cannot be read to its end: after 10000 pages there are still more",
    },
  });
  expect(asked).toBe(10_000);
});

test("pages that share an item, since the list moved, are not the same", async () => {
  const { ids } = await readAll([
    { items: items("a", "b"), more: true },
    { items: items("b", "c") },
  ]);
  expect(ids).toEqual(["a", "b", "b", "c"]);
  const longer = [
    { items: items("a", "b", "c"), more: true },
    { items: items("a", "b", "d") },
  ];
  expect((await readAll(longer)).ids).toEqual(["a", "b", "c", "a", "b", "d"]);
});

test("a list without an end: what to set so that the run needs none", async () => {
  await expect(
    readAll([{ items: items("a"), more: true }]),
  ).rejects.toMatchObject({
    explanation: {
      what: "A list from Zylon cannot be read to its end: the same page came twice",
      why: "This version of Zylon pages its lists in a different way",
      remedy:
        "Set wait-for: completed, and report this with the version of Zylon",
    },
  });
});
