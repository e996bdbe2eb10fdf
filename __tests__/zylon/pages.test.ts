/**
 * Lists in pages: how they go on, how they end, and that none goes on for ever.
 */
import { ActionError } from "../../src/http/error.ts";
import {
  ListReading,
  type Page,
  type Position,
  readUntilSure,
} from "../../src/zylon/pages.ts";
import type { Wholeness } from "../../src/zylon/wholeness.ts";

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
      skipped: [],
      total: undefined,
      ...page,
    });
  };
  for await (const page of new ListReading(read).pages())
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

test("an empty last page may follow one that is as empty", async () => {
  const { asked } = await readAll([{ more: true }, {}]);
  expect(asked).toEqual([undefined, { page: "2" }]);
  const { ids } = await readAll([
    { items: items("a"), more: true },
    { more: true },
    { more: false },
  ]);
  expect(ids).toEqual(["a"]);
});

describe.each<[string, Partial<Page<Item>>]>([
  ["by number", { more: true }],
  ["by cursor", { next: "x" }],
])("an announced page %s that is refused", (_name, next) => {
  const refusal = (status: number): ActionError =>
    new ActionError(
      "not-found",
      { what: "", why: "", remedy: "" },
      { http: { status } },
    );
  const reading = async (
    failure: ActionError,
    isGone: boolean,
  ): Promise<void> => {
    let asked = 0;
    const read = (): Promise<Page<Item>> => {
      asked += 1;
      const isRefused = asked === 2 || (asked > 2 && isGone);
      if (isRefused) return Promise.reject(failure);
      return Promise.resolve({
        items: items("a"),
        skipped: [],
        total: undefined,
        ...next,
      });
    };
    for await (const page of new ListReading(read).pages())
      expect(page.items).toHaveLength(1);
  };

  test.each([400, 404, 422])(
    "with %i: the list cannot be read to its end",
    async (status) => {
      await expect(reading(refusal(status), false)).rejects.toMatchObject({
        code: "unexpected-response",
        explanation: {
          what: "A list from Zylon cannot be read to its end: Zylon announced a next page, and refused it",
        },
      });
    },
  );

  test("beside it: where the list is gone, that is the failure", async () => {
    const failure = refusal(404);
    await expect(reading(failure, true)).rejects.toBe(failure);
  });

  test("beside it: what is no refusal is what it is", async () => {
    const failure = refusal(500);
    await expect(reading(failure, false)).rejects.toBe(failure);
  });
});

test("after 10,000 pages that all differ: unexpected-response, with their number", async () => {
  let asked = 0;
  const read = (): Promise<Page<Item>> =>
    Promise.resolve({
      items: items(String((asked += 1))),
      skipped: [],
      total: undefined,
      next: String(asked),
    });
  const reading = async (): Promise<void> => {
    for await (const page of new ListReading(read).pages())
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

describe("a page that was not announced", () => {
  /** A server that refuses every page by number but the first. */
  const refusal = (status: number): ActionError =>
    new ActionError(
      "bad-request",
      { what: "", why: "", remedy: "" },
      { http: { status } },
    );

  /** Reads a list of up to two items a page, as far as it goes. */
  async function readThorough(
    answers: readonly (Partial<Page<Item>> | ActionError)[],
  ) {
    const asked: (Position | undefined)[] = [];
    const read = (at: Position | undefined): Promise<Page<Item>> => {
      const answer = answers[asked.length];
      asked.push(at);
      if (answer instanceof ActionError) return Promise.reject(answer);
      return Promise.resolve({
        items: [],
        skipped: [],
        total: undefined,
        ...answer,
      });
    };
    const list = new ListReading(read, { pageSize: 2, isThorough: true });
    const ids: string[] = [];
    for await (const page of list.pages())
      ids.push(...page.items.map(({ id }) => id));
    return { asked, ids, wholeness: list.wholeness, listed: list.listed };
  }

  test("is asked for after a full one, and read on while it has new entries", async () => {
    expect(
      await readThorough([
        { items: items("a", "b") },
        { items: items("c", "d") },
        { items: items("e") },
      ]),
    ).toEqual({
      asked: [undefined, { page: "2" }, { page: "3" }],
      ids: ["a", "b", "c", "d", "e"],
      wholeness: "unproved",
      listed: 5,
    });
  });

  test("is asked for where the total promises more, and may fulfil it", async () => {
    const { asked, wholeness } = await readThorough([
      { items: items("a"), total: 2, more: false },
      { items: items("b"), total: 2, more: false },
    ]);
    expect(asked).toEqual([undefined, { page: "2" }]);
    expect(wholeness).toBe("whole");
  });

  test("is not asked for where nothing is missing", async () => {
    for (const page of [
      { items: items("a", "b"), total: 2 },
      { items: items("a", "b"), more: false },
      { items: items("a") },
    ])
      expect((await readThorough([page])).asked).toEqual([undefined]);
  });

  test.each([
    ["an empty page", {}],
    ["the same entries", { items: items("a", "b") }],
    ["the same entries in another order", { items: items("b", "a") }],
    ["400", refusal(400)],
    ["404", refusal(404)],
    ["422", refusal(422)],
  ])("ends in peace with %s", async (_name, answer) => {
    const { ids, wholeness } = await readThorough([
      { items: items("a", "b") },
      answer,
    ]);
    expect(ids).toEqual(["a", "b"]);
    expect(wholeness).toBe("unproved");
  });

  test("that fails otherwise is the failure of the list", async () => {
    await expect(
      readThorough([{ items: items("a", "b") }, refusal(500)]),
    ).rejects.toMatchObject({ http: { status: 500 } });
  });

  test("has entries without an id: they count, and lead nobody on for ever", async () => {
    const strange = { skipped: [{}, {}] };
    expect(await readThorough([strange, strange])).toMatchObject({
      asked: [undefined, { page: "2" }],
      listed: 2,
    });
  });

  test("twenty entries are a full page, whatever was asked for", async () => {
    const twenty = items(...Array.from({ length: 20 }, (_, at) => `i${at}`));
    expect((await readThorough([{ items: twenty }, {}])).asked).toHaveLength(2);
  });
});

describe("read again", () => {
  const reading = (wholeness: Wholeness, ...ids: string[]) => ({
    wholeness,
    ids: new Set(ids),
  });
  async function readings(
    mustProve: boolean,
    ...answers: ReturnType<typeof reading>[]
  ) {
    let count = 0;
    const read = () => {
      const answer = answers[Math.min(count, answers.length - 1)];
      count += 1;
      return Promise.resolve(answer ?? reading("whole"));
    };
    const { wholeness } = await readUntilSure(read, mustProve);
    return { wholeness, count };
  }

  test("what is whole or cut is not", async () => {
    for (const wholeness of ["whole", "cut"] as const) {
      const once = await readings(true, reading(wholeness, "a"));
      expect(once).toEqual({ wholeness, count: 1 });
    }
  });

  test("what is doubtful is, until two in a row agree", async () => {
    expect(await readings(false, reading("doubtful", "a"))).toEqual({
      wholeness: "whole",
      count: 2,
    });
    expect(
      await readings(
        false,
        reading("doubtful", "a"),
        reading("doubtful", "b"),
        reading("doubtful", "b"),
      ),
    ).toEqual({ wholeness: "whole", count: 3 });
  });

  test("four times at most", async () => {
    const all = ["a", "b", "c", "d"].map((id) => reading("doubtful", id));
    expect(await readings(false, ...all)).toEqual({
      wholeness: "doubtful",
      count: 4,
    });
  });

  test("what is unproved is, where no later look will prove it", async () => {
    const unproved = reading("unproved", "a");
    expect(await readings(true, unproved)).toEqual({
      wholeness: "whole",
      count: 2,
    });
    expect(await readings(false, unproved)).toEqual({
      wholeness: "unproved",
      count: 1,
    });
  });
});

test("a list that never ends is read until it is too large for the memory", async () => {
  let pages = 0;
  const read = (): Promise<Page<Item>> => {
    pages += 1;
    const ids = Array.from({ length: 10_000 }, (_, at) => `${pages}-${at}`);
    return Promise.resolve({
      items: items(...ids),
      skipped: [],
      total: undefined,
      next: `cursor ${pages}`,
    });
  };
  const reading = async (): Promise<void> => {
    for await (const { next } of new ListReading(read).pages()) void next;
  };
  await expect(reading()).rejects.toMatchObject({
    code: "too-large",
    explanation: { remedy: "Set wait-for: completed" },
  });
  expect(pages).toBeGreaterThan(50); // half a million documents are not
});
