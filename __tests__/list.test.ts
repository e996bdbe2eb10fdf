/** Lists in pages: where each next page is, and whether that was all. */
import * as z from "zod/mini";
import { Failure } from "../src/errors.ts";
import {
  type List,
  PAGE_SIZE,
  parsePage,
  type CompletenessCheck,
  readList,
} from "../src/zylon/list.ts";

interface Entry {
  readonly id: string;
}
const ENTRY = z.object({ id: z.string() });

/** What Zylon answers to one request for a page. */
type Answer = object | Failure;

const page = (ids: string, more: object = {}): object => ({
  data: ids.split("").map((id) => ({ id })),
  ...more,
});
const refused = (status: number): Failure =>
  new Failure("bad-request", "", { status, delivery: "refused" });

const FULL = Array.from({ length: PAGE_SIZE }, (_, at) => ({ id: `f${at}` }));
const full = (more: object = {}): object => ({ data: FULL, ...more });

interface Seen {
  /** `page=2 after=x` */
  readonly asked: string;
  readonly list: List<Entry>;
}

/** Reads a list of these answers; each is given once. */
async function read(
  answers: readonly Answer[],
  proof: CompletenessCheck<Entry> = {},
): Promise<Seen> {
  const left = [...answers];
  const asked: string[] = [];
  const list = await readList(async (at) => {
    asked.push(new URLSearchParams(at).toString() || "first");
    const answer = await Promise.resolve(left.shift());
    if (answer === undefined) throw new Error(`nobody answers ${asked.join()}`);
    if (answer instanceof Failure) throw answer;
    return parsePage(ENTRY, answer, "GET list");
  }, proof);
  return { asked: asked.join(" "), list };
}

const idsOf = ({ list }: Seen): string =>
  list.items.map(({ id }) => id).join("");

const next = { has_next_page: true };
const last = { has_next_page: false };

test.each<
  [name: string, answers: readonly Answer[], asked: string, ids: string]
>([
  ["one page", [page("ab")], "first", "ab"],
  ["an array", [[{ id: "a" }]], "first", "a"],
  ["an array as long as a page", [FULL], "first", "full"],
  ["nothing", [page("")], "first", ""],
  [
    "cursors",
    [
      page("a", { next_cursor: "x" }),
      page("b", { next_cursor: "y" }),
      page("c", { next_cursor: null }),
    ],
    "first after=x after=y",
    "abc",
  ],
  ["an empty cursor", [page("a", { next_cursor: "" })], "first", "a"],
  [
    "a cursor before a number",
    [page("a", { next_cursor: "x", ...next }), page("b")],
    "first after=x",
    "ab",
  ],
  [
    "numbers, as far as there is a next page",
    [page("a", next), page("b", next), page("c", last)],
    "first page=2 page=3",
    "abc",
  ],
  [
    "numbers, as far as the count promises",
    [
      page("a", { total_count: 3 }),
      page("b", { total_count: 3 }),
      page("c", { total_count: 3 }),
    ],
    "first page=2 page=3",
    "abc",
  ],
  [
    "the last page, whatever its cursor says",
    [page("a", { next_cursor: "x", ...last })],
    "first",
    "a",
  ],
  [
    "a list that was read by cursor, and not by number then",
    [page("a", { next_cursor: "x" }), page("b", next)],
    "first after=x",
    "ab",
  ],
  ["a full page, and a guess", [full(), page("z")], "first page=2", "fullz"],
  [
    "a full page, of which one cannot be read, and a guess",
    [{ data: [...FULL.slice(0, -1), {}] }, { data: FULL.slice(-1) }],
    "first page=2",
    "full",
  ],
  [
    "a page of which nothing can be read, and the next",
    [{ data: [{}], ...next }, page("a")],
    "first page=2",
    "a",
  ],
  ["a guess that is empty", [full(), page("")], "first page=2", "full"],
  ["a guess that repeats the page", [full(), full()], "first page=2", "full"],
  ["a guess that is refused", [full(), refused(422)], "first page=2", "full"],
  [
    "a full page with its count",
    [full({ total_count: PAGE_SIZE })],
    "first",
    "full",
  ],
  ["a full page that is the last", [full(last)], "first", "full"],
  [
    "an announced page that is empty",
    [page("a", next), page("")],
    "first page=2",
    "a",
  ],
  [
    "pages that share an entry",
    [page("ab", next), page("bc")],
    "first page=2",
    "abc",
  ],
  [
    "fields of another shape",
    [page("a", { next_cursor: {}, has_next_page: "x", total_count: -1 })],
    "first",
    "a",
  ],
])("%s: all of the list", async (_name, answers, asked, ids) => {
  const seen = await read(answers);
  expect(seen.list.incompleteReason).toBeUndefined();
  expect(seen.asked).toBe(asked);
  const all = FULL.map(({ id }) => id).join("");
  expect(idsOf(seen)).toBe(ids.replace("full", all));
});

const times = (
  count: number,
  ...answers: readonly Answer[]
): readonly Answer[] => Array.from({ length: count }, () => answers).flat();

test.each<[name: string, answers: readonly Answer[], flaw: RegExp]>([
  [
    "refused with 400",
    [page("a", next), refused(400)],
    /announced page 2 .* refused/,
  ],
  ["refused with 404", [page("a", next), refused(404)], /refused/],
  [
    "refused by cursor",
    [page("a", { next_cursor: "x" }), refused(422)],
    /refused/,
  ],
  [
    "the page before",
    [page("ab", next), page("ba", next)],
    /announced page 2 .* repeated/,
  ],
  [
    "the page before, with an entry that cannot be read",
    [
      { data: [{ id: "a" }, {}], ...next },
      { data: [{ id: "a" }, {}], ...next },
    ],
    /announced page 2 .* repeated/,
  ],
  [
    "the page of the same cursor",
    [
      page("a", { next_cursor: "x" }),
      page("b", { next_cursor: "x" }),
      page("b", { next_cursor: "x" }),
    ],
    /announced page 3 .* repeated/,
  ],
])(
  "an announced page that is %s is a flaw, which stays",
  async (_name, answers, flaw) => {
    const keysOf = (all: readonly Entry[]): string[] => all.map(({ id }) => id);
    const seen = await read(times(3, ...answers), { keysOf });
    expect(seen.list.incompleteReason).toMatch(flaw);
  },
);

const byId: CompletenessCheck<Entry> = {
  keysOf: (all) => all.map(({ id }) => id),
};
/** Only these two are documents of the run. */
const ours: CompletenessCheck<Entry> = {
  keysOf: (all) => all.map(({ id }) => id).filter((id) => /[ab]/.test(id)),
};
const before: CompletenessCheck<Entry> = { ...ours, isChanging: () => false };
/** An entry `b` is still changing. */
const changing: CompletenessCheck<Entry> = {
  ...ours,
  isChanging: (entries) => entries.some(({ id }) => id === "b"),
};

const short = (ids: string): object => page(ids, { total_count: 4, ...last });
const SHORT = "counted 4 entries but listed 2";
const CHANGING = "listed different entries each time";
/** Two pages by number. */
const paged = (one: string, other: string): Answer[] => [
  page(one, next),
  page(other, last),
];

test.each<
  [
    name: string,
    answers: readonly Answer[],
    proof: CompletenessCheck<Entry>,
    readings: number,
    flaw: string | undefined,
  ]
>([
  ["short, then whole", [short("ab"), short("abcd")], {}, 2, undefined],
  ["short, where nothing proves it", times(3, short("ab")), {}, 3, SHORT],
  ["short, and twice the same", times(2, short("ab")), byId, 2, undefined],
  [
    "short, and twice the same in another order",
    [short("ab"), short("ba")],
    byId,
    2,
    undefined,
  ],
  [
    "short, and each time others",
    [short("ab"), short("ac"), short("bc")],
    byId,
    3,
    SHORT,
  ],
  [
    "short, and the third as the second",
    [short("ab"), short("ac"), short("ac")],
    byId,
    3,
    undefined,
  ],
  [
    "short, and the third as the first",
    [short("ab"), short("ac"), short("ab")],
    byId,
    3,
    SHORT,
  ],
  [
    "short, and twice the same of this run",
    [short("ax"), short("ay")],
    ours,
    2,
    undefined,
  ],
  [
    "with the largest count of its pages",
    times(
      3,
      page("a", { total_count: 4, ...next }),
      page("b", { total_count: 2, ...last }),
    ),
    {},
    3,
    SHORT,
  ],
  [
    "empty, though it counts one",
    times(3, page("", { total_count: 1 })),
    {},
    3,
    "counted 1 entry but listed 0",
  ],
  ["one page before the ingest", [page("ab")], before, 1, undefined],
  [
    "by cursor before the ingest",
    [page("a", { next_cursor: "x" }), page("b")],
    before,
    1,
    undefined,
  ],
  ["by number while watching", paged("a", "b"), ours, 1, undefined],
  [
    "by number before the ingest",
    [...paged("a", "x"), ...paged("a", "y")],
    before,
    2,
    undefined,
  ],
  [
    "by cursor before the ingest, with one that is changing",
    times(2, page("a", { next_cursor: "x" }), page("b")),
    changing,
    2,
    undefined,
  ],
  [
    "with one that is changing, and then another of this run",
    [page("b"), page("ab"), page("ba")],
    changing,
    3,
    undefined,
  ],
  ["with none that is changing", [page("a")], changing, 1, undefined],
  [
    "by number before the ingest, and each time others of this run",
    [...paged("a", "x"), ...paged("b", "x"), ...paged("a", "b")],
    before,
    3,
    CHANGING,
  ],
])("%s", async (_name, answers, proof, readings, flaw) => {
  const seen = await read(answers, proof);
  expect(seen.list.incompleteReason).toBe(flaw);
  expect(seen.asked.split(" ").filter((at) => at === "first")).toHaveLength(
    readings,
  );
});

test.each<[name: string, isShort: boolean, answers: readonly Answer[]]>([
  ["has all", false, [page("ab", { total_count: 2 })]],
  ["has less than its count, each time alike", true, times(2, short("ab"))],
  [
    "has less than its count, and other numbers each time: others come and go",
    false,
    [short("ab"), page("abx", { total_count: 5, ...last })],
  ],
  ["has all the second time", false, [short("ab"), page("abcd")]],
])("a list that %s is short: %j", async (_name, isShort, answers) => {
  const { list } = await read(answers, ours);
  expect(list).toMatchObject({ incompleteReason: undefined, isShort });
});

describe("where the time ends over the second reading", () => {
  const late = new Failure("timeout", "", { kind: "out-of-time" });

  test("of a list by cursor, the first stands", async () => {
    const first = [page("a", { next_cursor: "x" }), page("b")];
    expect(idsOf(await read([...first, late], changing))).toBe("ab");
  });

  test.each([
    ["by number", paged("a", "b")],
    ["that is short of its count", [short("ab")]],
  ])("of a list %s, that is the failure", async (_name, first) => {
    await expect(read([...first, late], changing)).rejects.toBe(late);
  });
});

test("entries that cannot be read are counted, and make no list short", async () => {
  const answer = { data: [{ id: "a" }, { id: 7 }, null], total_count: 3 };
  const { list } = await read([answer]);
  expect(list).toMatchObject({ items: [{ id: "a" }], unreadableCount: 2 });
  expect(list.incompleteReason).toBeUndefined();
});

test.each([
  ["the first page is refused", [refused(404)]],
  ["a page fails for another reason", [page("a", next), refused(500)]],
  ["a page is no list", [{ items: [] }]],
])("%s: that is the failure", async (_name, answers) => {
  await expect(read(answers)).rejects.toBeInstanceOf(Failure);
});

test("a list of over 10,000 pages is too large", async () => {
  let id = 0;
  const endless = readList(() => {
    id += 1;
    return Promise.resolve(
      parsePage(
        ENTRY,
        page("", { data: [{ id: `e${id}` }], ...next }),
        "GET list",
      ),
    );
  }, {});
  await expect(endless).rejects.toMatchObject({ code: "too-large" });
});
