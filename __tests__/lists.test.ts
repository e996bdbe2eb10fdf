/** A list is read to its end, or it is a failure: of integrations, and of documents. */
import fc from "fast-check";
import { z } from "zod";
import { Failure } from "../src/errors.ts";
import { byPageNumber, readWholeList } from "../src/zylon/http/list.ts";
import { getWrites, type ObservedRun, runAction } from "./run-action.ts";
import {
  answer,
  artifact,
  entity,
  ingestStream,
  loginPage,
  mergeRows,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
  replyWithText,
  staySilent,
} from "./support/replies.ts";
import { INDEXED, WATCHED } from "./support/inputs.ts";
import { documentsIn, documentsOf, pageOf } from "./support/requests.ts";
import {
  artifactRows,
  type IntegrationArtifact,
  integrationArtifact,
  newerZylon,
  olderZylon,
} from "./support/versions.ts";

const LIST = "GET artifact?type=Integration…";
const ALL = { "integration-id": "all" };

const one = (id: string): IntegrationArtifact => integrationArtifact(id);
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

/** Replies by where a page begins: `first`, or a cursor. */
type Pages = Readonly<Record<string, readonly Reply[]>>;

/** The rows of a list. */
const toRows = (list: string, pages: Pages): Replies =>
  Object.fromEntries(
    Object.entries(pages).map(([start, replies]) => [
      start === "first" ? list : pageOf(list, `after=${start}`),
      replies,
    ]),
  );

const ZYLON = {
  ...newerZylon(),
  ...mergeRows(...["a", "b", "c", "17"].map(one).map(artifactRows)),
};

const listIntegrations = (pages: Pages): Promise<ObservedRun> =>
  runAction({ ...ZYLON, ...toRows(LIST, pages) }, ALL);

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
  const starts = read.replace(/:.*/, "").split(" ");
  const rows: Record<string, Reply[]> = {};
  for (const [at, reply] of pages.entries()) rows[starts[at] ?? ""] = [reply];
  const seen = await listIntegrations(rows);
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
  ["is an error", { error: "index is rebuilding" }],
  ["is a bare list", [one("b")]],
  ["is empty, with the cursor that led to it", more([], after("x"))],
  ["is empty, and has a next one without a cursor", more([])],
  ["is a bare list of nothing", []],
  ["is a text", replyWithText("text/plain", "busy")],
];

describe.each(BAD_PAGES)("a later page that %s", (_, bad) => {
  test("makes the list incomplete, after two readings", async () => {
    const seen = await listIntegrations({ first: [A], x: [bad] });
    expect(seen.outputs["error-code"]).toBe("incomplete-list");
    expect(seen.outputs["error-message"]).toMatch(/page 2/);
    expect(getPositions(seen)).toEqual(["first", "x", "first", "x"]);
    expect(getWrites(seen)).toEqual([]);
  });

  test("is forgotten if the second reading is whole", async () => {
    const seen = await listIntegrations({ first: [A], x: [bad, last("b")] });
    expect(seen.outputs["error-code"]).toBe("");
    expect(getIngested(seen)).toBe("a b");
  });
});

test("empty pages whose cursors come back in turn make a list incomplete", async () => {
  const seen = await listIntegrations({
    first: [A],
    x: [more([], after("y"))],
    y: [more([], after("z"))],
    z: [more([], after("x"))],
  });
  expect(seen.outputs["error-code"]).toBe("incomplete-list");
  expect(getPositions(seen).slice(0, 4)).toEqual(["first", "x", "y", "z"]);
  expect(getPositions(seen)).toHaveLength(8);
});

test.each<[title: string, page: Reply, code: string, words: string]>([
  [
    "is refused",
    replyWithStatus(400, { detail: "no such filter" }),
    "bad-request",
    '"no such filter"',
  ],
  ["is no list", { items: [] }, "unexpected-response", "data"],
  [
    "is an error",
    { error: "index is rebuilding" },
    "unexpected-response",
    '"index is rebuilding"',
  ],
  [
    "says success: false, without words",
    { success: false, data: [] },
    "unexpected-response",
    "GET",
  ],
  ["is a text", replyWithText("text/plain", "busy"), "not-api", '"busy"'],
])(
  "a first page that %s is no incomplete list, and is read once",
  async (_, bad, code, words) => {
    const seen = await listIntegrations({ first: [bad] });
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toContain(words);
    expect(getPositions(seen)).toEqual(["first"]);
    expect(getWrites(seen)).toEqual([]);
  },
);

test("a list that goes on for over a million entries is incomplete", async () => {
  let count = 0;
  const reading = readWholeList(z.object({ id: z.string() }), {
    name: "GET artifact",
    signal: new AbortController().signal,
    requestPage: () => {
      const data = Array.from({ length: 100_000 }, () => ({
        id: String((count += 1)),
      }));
      return Promise.resolve({ data, has_next_page: true });
    },
    getStart: byPageNumber,
  });
  await expect(reading).rejects.toMatchObject({ code: "incomplete-list" });
  expect(count).toBe(1_100_000);
});

/** What becomes of a page of one reading: the page, its number, and the page before. */
const FAULTS = fc.option(
  fc.record({
    number: fc.integer({ min: 2, max: 4 }),
    kind: fc.constantFrom("refused", "repeated", "unreadable"),
  }),
);

test("whatever becomes of later pages, and whatever its total, a list is whole, or incomplete after two readings", async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
    fc.constantFrom(undefined, 0, 4, 99),
    fc.tuple(FAULTS, FAULTS),
    async (count, size, hasCursor, total, faults) => {
      const ids = Array.from({ length: count }, (_, at) => `i${at}`);
      const getPage = (start: number): object => ({
        data: ids.slice(start, start + size).map(one),
        has_next_page: start + size < count,
        total_count: total,
        ...(hasCursor && after(ids[start + size - 1] ?? "")),
      });
      let reading = -1;
      const showPage =
        (start: number): Reply =>
        (response, request) => {
          if (start === 0) reading += 1;
          const fault = faults[reading];
          const kind = fault?.number === start / size + 1 ? fault.kind : "";
          const bad: Record<string, Reply> = {
            refused: replyWithStatus(400),
            repeated: getPage(start - size),
            unreadable: {},
          };
          answer(bad[kind] ?? getPage(start), response, request);
        };
      const pages: Record<string, Reply[]> = {};
      for (let start = 0; start < count; start += size)
        pages[ids[start - 1] ?? "first"] = [showPage(start)];
      const seen = await runAction(
        {
          ...newerZylon(...ids.map(one)),
          ...toRows(LIST, pages),
        },
        ALL,
      );
      const isWhole = faults.some(
        (fault) => (fault?.number ?? Infinity) > Object.keys(pages).length,
      );
      expect(seen.outputs["error-code"]).toBe(isWhole ? "" : "incomplete-list");
      expect(getIngested(seen)).toBe(isWhole ? ids.join(" ") : "");
    },
  );
  await fc.assert(property, { numRuns: 25 });
});

test.each<[title: string, pages: Reply[]]>([
  ["a page of HTML", [loginPage]],
  ["a 503", [replyWithStatus(503), replyWithStatus(503)]],
])("%s in the middle of a list is asked for again", async (_, pages) => {
  const seen = await listIntegrations({
    first: [A],
    x: [...pages, last("b")],
  });
  expect(getIngested(seen)).toBe("a b");
  const again = pages.map(() => "x");
  expect(getPositions(seen)).toEqual(["first", "x", ...again]);
});

test.each<[title: string, entry: unknown]>([
  ["has no id", { name: "x", type: "Integration", source: "Confluence" }],
  ["has an id that is no text", { ...one("a"), id: { a: 1 } }],
  ["is a folder of the path", { ...one("a"), id: ".." }],
  ["is endless", { ...one("a"), id: "a".repeat(1001) }],
  ["is no object", "art_1"],
])(
  "an entry that %s fails the list, and nothing is ingested",
  async (_, entry) => {
    for (const pages of [
      { first: [{ data: [entry, one("b")], has_next_page: false }] },
      // A page with nothing else on it is not the end.
      {
        first: [{ data: [entry], has_next_page: true, next_cursor: "x" }],
        x: [last("b")],
      },
    ]) {
      const seen = await listIntegrations(pages);
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(getWrites(seen)).toEqual([]);
    }
  },
);

test("an integration whose type is a folder of the path is asked for nothing", async () => {
  for (const [name, shown] of [
    ["..", ".."],
    [`${"x".repeat(80)}\n::error::`, `${"x".repeat(59)}…`],
  ] as const) {
    const seen = await runAction({
      "GET integrations": [[entity("int_1", name)]],
    });
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.outputs["error-message"]).toContain(shown);
    expect(seen.sent).toEqual(["GET integrations"]);
  }
});

test("an id may be a number", async () => {
  const seen = await listIntegrations({
    first: [page({ ...one("a"), id: 17 })],
  });
  expect(getIngested(seen)).toBe("17");
});

test("a document may name its integration by a number", async () => {
  const { outputs } = await runAction(
    {
      ...newerZylon(one("17")),
      [documentsIn("prj_1")]: [page(artifact("d1", { integration_id: 17 }))],
    },
    { ...INDEXED, "integration-id": "17" },
  );
  expect(outputs["indexed-count"]).toBe("1");
});

describe("in the integration API", () => {
  test("the integrations may be an array, or pages by number", async () => {
    const ids = ["int_1", "int_2", "int_3"];
    const list = "GET integrations";
    const seen = await runAction(
      {
        ...olderZylon(...ids.map((id) => entity(id))),
        [list]: [{ data: [entity("int_1")], has_next_page: true }],
        [pageOf(list, "page=2")]: [
          { data: [entity("int_2")], has_next_page: true },
        ],
        [pageOf(list, "page=3")]: [page(entity("int_3"))],
      },
      ALL,
    );
    expect(seen.outputs["integration-id"]).toBe(ids.join("\n"));
    expect(seen.sent.slice(0, 3)).toEqual([
      list,
      "GET user/integrations?page=2",
      "GET user/integrations?page=3",
    ]);
  });

  const half = { data: [artifact("a")], has_next_page: true };

  test("documents are listed by number where there is no cursor", async () => {
    const seen = await runAction(
      {
        "GET artifact": [half],
        [pageOf("GET artifact", "page=2")]: [page(artifact("b"))],
        "POST ingest": [ingestStream()],
      },
      INDEXED,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "indexed-count": "2",
    });
  });

  test("documents of all projects are one list", async () => {
    const seen = await runAction(
      {
        "GET project": [{ data: [{ id: "p1" }], has_next_page: true }],
        [pageOf("GET project", "page=2")]: [page({ id: "p2" })],
        [documentsOf("p1")]: [page(artifact("a"))],
        [documentsOf("p2")]: [page(artifact("b"))],
        "POST ingest": [ingestStream()],
      },
      WATCHED,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "indexed-count": "2",
    });
  });

  const refused = replyWithStatus(404, { detail: "no such cursor" });
  /** The list of documents, whose second page has these replies. */
  const listDocuments = (...replies: readonly Reply[]): Promise<ObservedRun> =>
    runAction(
      {
        ...toRows("GET artifact", {
          first: [{ ...half, next_cursor: "a" }],
          a: replies,
        }),
        "POST ingest": [ingestStream()],
      },
      INDEXED,
    );

  test("a document that goes while the first list is read costs a second reading", async () => {
    const seen = await listDocuments(refused, page(artifact("b")));
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "indexed-count": "2",
    });
    expect(seen.log).toMatch(/"no such cursor".*Reading it again/);
  });

  test("nothing is ingested if the documents can't be listed whole", async () => {
    const seen = await listDocuments(refused);
    expect(seen.outputs).toMatchObject({
      "error-code": "incomplete-list",
      "sync-status": "not-requested",
      "indexed-count": "",
    });
    expect(getWrites(seen)).toEqual([]);
  });

  test("a list that is incomplete after the ingest is a look that failed", async () => {
    const seen = await listDocuments(
      page(artifact("b")),
      refused,
      page(artifact("b")),
    );
    expect(seen.outputs["error-code"]).toBe("");
    expect(seen.log).toMatch(/Couldn't list the documents: .*"no such cursor"/);
    expect(seen.log).not.toContain("Reading it again");
  });
});

test("a list of projects that is incomplete before the ingest is read again", async () => {
  const project = { id: "prj_1" };
  const seen = await runAction(
    {
      "GET project": [
        { data: [project], has_next_page: true },
        { data: [project], has_next_page: false },
      ],
      [pageOf("GET project", "page=2")]: [replyWithStatus(400)],
      "GET artifact": [page(artifact("a"))],
    },
    { ...INDEXED, "project-id": "" },
  );
  expect(seen.outputs["error-code"]).toBe("");
  expect(seen.log).toContain("Reading it again");
});

test("a dry run reads an incomplete list of projects again", async () => {
  const project = { id: "prj_1", name: "Handbook" };
  const seen = await runAction(
    {
      "GET project": [
        { data: [project], has_next_page: true },
        { data: [project], has_next_page: false },
      ],
      [pageOf("GET project", "page=2")]: [replyWithStatus(400)],
    },
    { "dry-run": "true" },
  );
  expect(seen.log).toContain("Project prj_1 (Handbook)");
});

test("a cancel while a later page is read is a cancel, and no incomplete list", async () => {
  const end = new AbortController();
  const list = "GET artifact?type=Integration…";
  const art = integrationArtifact("art_1");
  const first = { data: [art], next_cursor: "c", has_next_page: true };
  const seen = await runAction(
    {
      ...newerZylon(art),
      [list]: [first],
      [pageOf(list, "after=c")]: [
        (response): void => {
          staySilent(response);
          end.abort(new Failure("cancelled", "SIGTERM"));
        },
      ],
    },
    {},
    { cancel: end.signal },
  );
  expect(seen.outputs["error-code"]).toBe("cancelled");
  expect(seen.log).not.toContain("Reading it again");
});
