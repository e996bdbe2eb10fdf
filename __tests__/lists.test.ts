/** A list is read to its end, or it is a failure: of integrations, and of documents. */
import fc from "fast-check";
import {
  artifact,
  entity,
  ingestStream,
  loginPage,
  type ObservedRun,
  page,
  type Replies,
  type Reply,
  replyById,
  replyWithStatus,
  replyWithText,
  runAction,
} from "./run-action.ts";
import { integrationArtifact, newerZylon } from "./support/versions.ts";

const LIST = "GET artifact?type=Integration";
const ALL = { "integration-id": "all" };

const one = (id: string): object => integrationArtifact(id);
/** A page that is not the last. */
const more = (ids: readonly string[], fields: object = {}): object => ({
  data: ids.map(one),
  has_next_page: true,
  ...fields,
});
const last = (...ids: readonly string[]): object => page(...ids.map(one));
const after = (cursor: string): object => ({ next_cursor: cursor });

/** What is asked of the list, request by request: `first`, or where a page begins. */
const getPositions = ({ urls }: ObservedRun): string[] =>
  urls
    .filter(({ searchParams }) => searchParams.get("type") === "Integration")
    .map(({ searchParams: query }) => query.get("after") ?? "first");

const getIngested = ({ urls }: ObservedRun): string =>
  urls
    .filter(({ pathname }) => pathname.endsWith("/sync"))
    .map(({ pathname }) => pathname.split("/").at(-2) ?? "")
    .toSorted()
    .join(" ");

const listIntegrations = (...pages: readonly Reply[]): Promise<ObservedRun> =>
  runAction({ ...newerZylon(), [LIST]: pages }, ALL);

const A = more(["a"], after("x"));
const counted = (total_count: number): object => ({
  ...last("a", "b"),
  total_count,
});

/** Where each page begins, and what the list has then. */
test.each<[title: string, read: string, pages: Reply[]]>([
  ["is one page", "first: a b", [last("a", "b")]],
  [
    "goes on at the cursor",
    "first x y: a b c",
    [A, more(["b"], after("y")), last("c")],
  ],
  [
    "goes on after the last entry if there is no cursor",
    "first b: a b c",
    [more(["a", "b"]), last("c")],
  ],
  [
    "goes on at a cursor if nothing says that it ends",
    "first x: a b",
    [{ data: [one("a")], ...after("x") }, last("b")],
  ],
  [
    "goes on behind an empty page, if its cursor moves on",
    "first x y: a b",
    [A, more([], after("y")), last("b")],
  ],
  [
    "ends where it says so, whatever cursor there is",
    "first: a",
    [{ ...last("a"), ...after("x") }],
  ],
  ["ends without a sign of a next page", "first: a", [{ data: [one("a")] }]],
  ["ends with an empty page", "first x: a", [A, last()]],
  ["has each entry once", "first x: a b", [A, last("a", "b")]],
  ["has more than its count", "first: a b", [counted(1)]],
  ["has less than its count", "first: a b", [counted(9)]],
])("a list that %s is read whole", async (_, read, pages) => {
  const seen = await listIntegrations(...pages);
  expect(seen.outputs["error-code"]).toBe("");
  expect(`${getPositions(seen).join(" ")}: ${getIngested(seen)}`).toBe(read);
});

const BAD_PAGES: [title: string, page: Reply][] = [
  ["is refused with 400", replyWithStatus(400)],
  ["is refused with 404", replyWithStatus(404)],
  ["is refused with 403", replyWithStatus(403)],
  ["repeats", more(["a"], after("x"))],
  ["repeats, and says that it is the last", last("a")],
  ["is no list", { items: [] }],
  ["is a bare list", [one("b")]],
  ["is empty, with the cursor that led to it", more([], after("x"))],
  ["is empty, and has a next one without a cursor", more([])],
  ["is a bare list of nothing", []],
  ["is a text", replyWithText("text/plain", "busy")],
];

describe.each(BAD_PAGES)("a page that %s", (_, bad) => {
  test("makes the list incomplete, after three readings", async () => {
    const seen = await listIntegrations(A, bad, A, bad, A, bad, A, last("b"));
    expect(seen.outputs["error-code"]).toBe("incomplete-list");
    expect(getPositions(seen).filter((at) => at === "first")).toHaveLength(3);
    expect(seen.sent.filter((call) => call.startsWith("POST"))).toEqual([]);
  });

  test("is forgotten if a later reading is whole", async () => {
    const seen = await listIntegrations(A, bad, A, bad, A, last("b"));
    expect(seen.outputs["error-code"]).toBe("");
    expect(getIngested(seen)).toBe("a b");
  });
});

/** What becomes of a page of one reading: the page, its number, and the page before. */
const FAULTS = fc.option(
  fc.record({
    number: fc.integer({ min: 2, max: 4 }),
    kind: fc.constantFrom("refused", "repeated", "unreadable"),
  }),
);

test("whatever becomes of later pages, and whatever its total, a list is whole, or incomplete after three readings", async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
    fc.constantFrom(undefined, 0, 4, 99),
    fc.tuple(FAULTS, FAULTS, FAULTS),
    async (count, size, hasCursor, total, faults) => {
      const ids = Array.from({ length: count }, (_, at) => `i${at}`);
      let reading = -1;
      const getPage = (start: number): object => ({
        data: ids.slice(start, start + size).map(one),
        has_next_page: start + size < count,
        total_count: total,
        ...(hasCursor && after(ids[start + size - 1] ?? "")),
      });
      const list: Reply = (response, { url = "" }) => {
        const at = new URLSearchParams(url.split("?")[1]).get("after");
        if (at === null) reading += 1;
        const start = at === null ? 0 : ids.indexOf(at) + 1;
        const fault = faults[reading];
        const kind = fault?.number === start / size + 1 ? fault.kind : "";
        if (kind === "refused") replyWithStatus(400)(response);
        else if (kind === "unreadable") replyWithStatus(200, {})(response);
        else
          replyWithStatus(
            200,
            getPage(kind === "repeated" ? start - size : start),
          )(response);
      };
      const seen = await listIntegrations(list);
      const pages = Math.ceil(count / size);
      const isWhole = faults.some(
        (fault) => (fault?.number ?? Infinity) > pages,
      );
      expect(seen.outputs["error-code"]).toBe(isWhole ? "" : "incomplete-list");
      expect(getIngested(seen)).toBe(isWhole ? ids.join(" ") : "");
    },
  );
  await fc.assert(property, { numRuns: 25 });
});

test("a list that is incomplete is named", async () => {
  const seen = await listIntegrations(A, more(["a"], after("x")));
  expect(seen.outputs["error-message"]).toMatch(
    /GET (artifact|user\/integrations): page 2/,
  );
});

test.each<[title: string, pages: Reply[]]>([
  ["a page of HTML", [loginPage]],
  ["a 503", [replyWithStatus(503), replyWithStatus(503)]],
])("%s in the middle of a list is asked for again", async (_, pages) => {
  const seen = await listIntegrations(A, ...pages, last("b"));
  expect(getIngested(seen)).toBe("a b");
  const again = pages.map(() => "x");
  expect(getPositions(seen)).toEqual(["first", "x", ...again]);
});

test.each<[title: string, entry: unknown]>([
  ["has no id", { name: "x", type: "Integration", source: "Confluence" }],
  ["has an id that is no text", { ...one("a"), id: { a: 1 } }],
  ["is a folder of the path", { ...one("a"), id: ".." }],
  ["is no object", "art_1"],
])(
  "an entry that %s fails the list, and nothing is ingested",
  async (_, entry) => {
    for (const pages of [
      [{ data: [entry, one("b")], has_next_page: false }],
      // A page with nothing else on it is not the end.
      [{ data: [entry], has_next_page: true, next_cursor: "x" }, last("b")],
    ]) {
      const seen = await listIntegrations(...pages);
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(getIngested(seen)).toBe("");
    }
  },
);

test("an id may be a number", async () => {
  const seen = await listIntegrations(page({ ...one("a"), id: 17 }));
  expect(getIngested(seen)).toBe("17");
});

describe("in the integration API", () => {
  test("the integrations may be an array, or pages by number", async () => {
    const first = { data: [entity("int_1")], has_next_page: true };
    const second = { data: [entity("int_2")], has_next_page: true };
    const seen = await runAction(
      { "GET integrations": [first, second, page(entity("int_3"))] },
      ALL,
    );
    expect(seen.outputs["integration-id"]).toBe("int_1\nint_2\nint_3");
    const asked = seen.urls.slice(0, 3);
    expect(asked.map(({ searchParams }) => searchParams.get("page"))).toEqual([
      null,
      "2",
      "3",
    ]);
  });

  const documents = (...replies: readonly Reply[]): Replies => ({
    "GET artifact": replies,
    "POST ingest": [ingestStream()],
  });
  const INDEXED = { "wait-for": "indexed", "settle-seconds": "10" };
  const half = { data: [artifact("a")], has_next_page: true };

  test("documents are listed by number where there is no cursor", async () => {
    const whole: Reply = (response, { url = "" }) =>
      replyWithStatus(
        200,
        url.includes("page=2") ? page(artifact("b")) : half,
      )(response);
    const seen = await runAction(documents(whole), INDEXED);
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "indexed-count": "2",
    });
  });

  test("documents of all projects are one list", async () => {
    const seen = await runAction(
      {
        ...documents(
          replyById({ p1: page(artifact("a")), p2: page(artifact("b")) }),
        ),
        "GET project": [
          { data: [{ id: "p1" }], has_next_page: true },
          page({ id: "p2" }),
          { data: [{ id: "p1" }], has_next_page: true },
          page({ id: "p2" }),
          page({ id: "p1" }, { id: "p2" }),
        ],
      },
      INDEXED,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "indexed-count": "2",
    });
  });

  test("nothing is ingested if the documents can't be listed whole", async () => {
    const refused = replyWithStatus(404);
    const seen = await runAction(
      documents(half, refused, half, refused, half, refused),
      INDEXED,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "incomplete-list",
      "sync-status": "not-requested",
      "indexed-count": "",
    });
    expect(seen.sent).not.toContain("POST ingest");
  });
});

test("an error in place of a list is quoted", async () => {
  const seen = await runAction(
    { "GET integrations": [{ error: "index is rebuilding" }] },
    { "integration-id": "all" },
  );
  expect(seen.outputs["error-code"]).toBe("incomplete-list");
  expect(seen.outputs["error-message"]).toContain('"index is rebuilding"');
});
