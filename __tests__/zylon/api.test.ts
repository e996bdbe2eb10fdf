/** The calls of the API: what each makes of the answer. */
import { linesLog } from "../support/fake-zylon.ts";
import { type Http, ZylonApi } from "../../src/zylon/api.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";
import { isNoError, quotedAnswer, unclearOf } from "../../src/zylon/answers.ts";
import { answerOf } from "../support/answer.ts";
import { printerOf } from "../support/printer.ts";

const filesystem = connectorOf("filesystem");
if (filesystem === undefined) throw new Error("no connector");
const connector = filesystem;
const limits = { deadline: 0, signal: new AbortController().signal };
const credentials = { username: "svc", password: "pass word" };

/** An API whose every answer is this JSON. */
function answering(json: unknown): ZylonApi {
  const http: Http = {
    exchange: async (_call, read) => read(answerOf(JSON.stringify(json))),
    printer: printerOf(),
  };
  return new ZylonApi(http, linesLog());
}

test.each(["", "\n"])(
  "an update that is answered by %j, as a 204 is, is an update",
  async (text) => {
    const http: Http = {
      exchange: async (_call, read) => read(answerOf(text)),
      printer: printerOf(),
    };
    expect(
      await new ZylonApi(http, linesLog()).update(
        connector,
        "a",
        credentials,
        limits,
      ),
    ).toBe(false);
  },
);

describe("an answer that is not as documented is quoted", () => {
  test.each<[answer: unknown, quotation: string]>([
    [{ state: "queued", job: {} }, 'an object with the keys "state, job"'],
    [{ "::error::x": 1 }, 'an object with the keys ": :error: :x"'],
    [{}, "an empty object"],
    [[], "an empty list"],
    [[{ key: 1 }, 2], 'a list that begins with an object with the keys "key"'],
    [[[1]], "a list that begins with a list"],
    ["x".repeat(300), `"${"x".repeat(199)}…"`],
    ["the secret word", '"the *** word"'],
    [{ secret: 1 }, 'an object with the keys "***"'],
    [null, '"null"'],
    [7, '"7"'],
  ])("%j", (answer, quotation) => {
    expect(quotedAnswer(answer, printerOf("secret"))).toBe(quotation);
  });

  test("in its message", async () => {
    await expect(
      answering({ uuid: "u1", mail: "x" }).userId(limits),
    ).rejects.toThrow(
      /: the answer is not as documented \(field id: .*\), but an object with the keys "uuid, mail"\. /,
    );
    await expect(answering({ items: [] }).integrations(limits)).rejects.toThrow(
      /\(the whole answer: expected a list\), but an object with the keys "items"\. /,
    );
  });
});

describe("a 2xx to a change", () => {
  const change = (
    what: "create" | "update",
    answer: unknown,
  ): Promise<unknown> => {
    const api = answering(answer);
    return what === "create"
      ? api.create(connector, credentials, limits)
      : api.update(connector, "a", credentials, limits);
  };
  const entity = { id: "a", type: "FileSystem" };

  test.each<[says: object, words: string]>([
    [{ error: "Wrong password" }, "Wrong password"],
    [{ error: { message: "Wrong password" } }, "Wrong password"],
    [{ error: "x", message: "Wrong password" }, "Wrong password"],
    [{ error: [0, { code: 7 }] }, ""],
    [{ error: true }, ""],
    [{ success: false }, ""],
    [{ ok: " False " }, ""],
  ])("that says no, with %j, is no success", async (says, words) => {
    for (const what of ["create", "update"] as const)
      await expect(change(what, { ...entity, ...says })).rejects.toMatchObject({
        code: "unexpected-response",
        explanation: { what: words },
      });
  });

  test.each<object>([
    {},
    { error: null },
    { error: 0 },
    { error: false },
    { error: " None " },
    { error: "null" },
    { error: "0" },
    { error: [] },
    { error: { code: 0, message: "" } },
    { success: true, ok: "true" },
    { success: null, ok: 0 },
  ])("that says no no, with %j, is one", async (says) => {
    const answer = { ...entity, ...says };
    expect(await change("update", answer)).toBe(true);
    expect(await change("create", answer)).toMatchObject({ id: "a" });
  });
});

test("an error that is nested without end is looked through", () => {
  const nested: unknown = JSON.parse(`${"[".repeat(9000)}1${"]".repeat(9000)}`);
  expect(isNoError(nested)).toBe(false);
});

describe("an integration of another connector", () => {
  const another = { id: "a", type: "confluence-local" };

  test("is no answer to a create, whose outcome is unknown, nor to an update", async () => {
    const api = answering(another);
    const failure = { code: "unexpected-response", http: { status: 200 } };
    await expect(
      api.create(connector, credentials, limits),
    ).rejects.toMatchObject(failure);
    await expect(
      api.update(connector, "a", credentials, limits),
    ).rejects.toMatchObject(failure);
  });

  test.each(["FileSystem", "filesystem", "file-system", "Gopherspace", ""])(
    "beside it: one of type %j",
    async (type) => {
      const api = answering({ id: "a", type });
      expect(await api.create(connector, credentials, limits)).toMatchObject({
        id: "a",
      });
      expect(await api.update(connector, "a", credentials, limits)).toBe(true);
    },
  );
});

describe("a page of many entries", () => {
  const idsOf = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ id }));
  const first = { at: undefined, size: 100 };

  test("has 100,000 at most", async () => {
    const read = (count: number) =>
      answering(idsOf(count)).projects("u1", first, limits);
    expect((await read(100_000)).items).toHaveLength(100_000);
    await expect(read(100_001)).rejects.toMatchObject({ code: "too-large" });
    await expect(read(100_001)).rejects.toThrow(
      "the list has more than 100,000 entries",
    );
  });

  test("is given up in its middle when a signal aborts", async () => {
    const cancel = new AbortController();
    const own = { deadline: 0, signal: cancel.signal };
    const reading = answering(idsOf(100_000)).projects("u1", first, own);
    setImmediate(() => cancel.abort(new Error("cancelled")));
    await expect(reading).rejects.toThrow("cancelled");
  });
});

test("the call whose answer has another shape is named, with what to do", async () => {
  await expect(
    answering(5).artifacts("a/b c", { at: undefined, size: 100 }, {}, limits),
  ).rejects.toMatchObject({
    explanation: {
      why: "This version of Zylon has a different API, or base-url names another service",
      remedy:
        "Report this with the version of Zylon, unless base-url names another service",
    },
    http: {
      status: 200,
      request: "GET /api/v1/app/project/a%2Fb%20c/artifact answered 200",
    },
  });
});

test.each<[answer: unknown, page: object]>([
  [
    [{ id: "a" }, { id: 5 }, {}],
    { items: [{ id: "a" }, { id: "5" }], skipped: [{}] },
  ],
  [
    { data: [{ id: "a" }], next_cursor: 7, has_next_page: true },
    { items: [{ id: "a" }], next: "7" },
  ],
  [{ data: [], next_cursor: "", has_next_page: true }, { more: true }],
  [{ data: [], next_cursor: "x", has_next_page: false }, { more: false }],
  [{ data: [], next_cursor: null }, {}],
  [{ data: [], next_cursor: {}, has_next_page: {} }, { more: true }],
  ...["hasNextPage", "has_next", "HAS-MORE"].flatMap((key) =>
    [true, "true", "yes", 1].map((value): [unknown, object] => [
      { data: [], [key]: value },
      { more: true },
    ]),
  ),
  ...[false, "False", "no", 0, ""].map((value): [unknown, object] => [
    { data: [], hasNext: value, next: "x" },
    { more: false },
  ]),
  [
    { data: [], nextCursor: "x", totalCount: 9 },
    { next: "x", total: 9 },
  ],
  ...["next", "next_page", "nextLink", "next-url"].map(
    (key): [unknown, object] => [
      { data: [], [key]: "/api/v1/app/user/u1/project?page=2" },
      { more: true },
    ],
  ),
  // Other words that begin so are no paging.
  ...["next_sync_at", "next_page_size", "nextRun"].map(
    (key): [unknown, object] => [{ data: [], [key]: "2026-12-01" }, {}],
  ),
  [{ data: [], next: null }, {}],
  [{ data: [], total_count: 7 }, { total: 7 }],
  [{ data: [], total_count: -1 }, {}],
])("%j is a page of projects", async (answer, page) => {
  expect(
    await answering(answer).projects(
      "u1",
      { at: undefined, size: 100 },
      limits,
    ),
  ).toEqual({
    items: [],
    skipped: [],
    ...page,
  });
});

/**
 * The integrations of a server that answers with these pages, in turn, and then
 * with the last again.
 */
function integrationsIn(...pages: unknown[]) {
  const asked: unknown[] = [];
  const http: Http = {
    exchange: async (call, read) => {
      asked.push(call.query);
      return read(
        answerOf(
          JSON.stringify(pages[Math.min(asked.length, pages.length) - 1]),
        ),
      );
    },
    printer: printerOf(),
  };
  return { asked, list: new ZylonApi(http, linesLog()).integrations(limits) };
}
const ofId = (id: string) => ({ id, type: "FileSystem" });

test("the list of integrations is read to its end, by cursor or by page, whatever says that there is more", async () => {
  const last = { data: [ofId("b"), ofId("c")] };
  for (const [more, position, isProved] of [
    [{ next_cursor: "x" }, { after: "x" }, false],
    [{ hasNextPage: "true" }, { page: "2" }, false],
    [{ total_count: 3 }, { page: "2" }, true],
    [{ has_next_page: false, total_count: 3 }, { page: "2" }, true],
  ] as const) {
    const first = { data: [ofId("a"), ofId("b")], ...more };
    const { asked, list } = integrationsIn(first, last, first, last);
    expect((await list).integrations.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
    ]);
    const once = [{}, position];
    // Without a total, only a second reading can prove it.
    expect(asked).toEqual(isProved ? once : [...once, ...once]);
  }
});

test.each([
  [
    "says that there is more, and repeats itself",
    [{ data: [ofId("a")], has_more: true }],
    "the same page came twice",
  ],
  [
    "has fewer than its total_count",
    [{ data: [ofId("a")], total_count: 2 }],
    "Zylon reports 2 entries, but listed 1",
  ],
  [
    "has fewer than its total_count, and then nothing",
    [{ data: [ofId("a")], total_count: 2 }, { data: [] }],
    "Zylon reports 2 entries, but listed 1",
  ],
  [
    "lists one twice, and another not",
    [{ data: [ofId("a"), ofId("a")], total_count: 2 }],
    "Zylon reports 2 entries, but listed 1",
  ],
  [
    "changes each time",
    ["a", "b", "c", "d"].flatMap((id) => [
      { data: [ofId(id)], next_cursor: "x" },
      { data: [ofId(`${id}${id}`)] },
    ]),
    "its entries change each time it is read",
  ],
])("a list of integrations that %s is no list", async (_how, pages, why) => {
  await expect(integrationsIn(...pages).list).rejects.toMatchObject({
    code: "unexpected-response",
    explanation: {
      what: `A list from Zylon cannot be read to its end: ${why}`,
      remedy:
        "Set integration-id to the ids that you want, and report this with the version of Zylon",
    },
  });
});

test("an array of twenty integrations is all of them; a page of twenty may not be", async () => {
  const twenty = Array.from({ length: 20 }, (_, at) => ofId(`i${at}`));
  const array = integrationsIn(twenty);
  expect((await array.list).integrations).toHaveLength(20);
  expect(array.asked).toEqual([{}]);
  const more = [{ data: twenty }, { data: [ofId("last")] }];
  const page = integrationsIn(...more, ...more);
  expect((await page.list).integrations).toHaveLength(21);
  expect(page.asked).toEqual([{}, { page: "2" }, {}, { page: "2" }]);
});

test("a search answers with an array, or with a page", async () => {
  const hit = { id: "a", type: "Artifact" };
  for (const answer of [[hit], { data: [hit] }]) {
    expect(await answering(answer).search("x", limits)).toEqual({
      hits: [hit],
      isAll: true,
    });
  }
});

test.each<[string, unknown[], object, boolean]>([
  ["few results", Array(5).fill({}), {}, true],
  ["thirty, the documented default", Array(30).fill({}), {}, false],
  ["thirty-one", Array(31).fill({}), {}, true],
  ["as many as were asked for", Array(100).fill({}), {}, false],
  ["fewer than its total_count", [{}], { total_count: 2 }, false],
  ["a page of more", [{}], { has_next_page: true }, false],
])(
  "a search that answers %s: all of them %s",
  async (_what, data, more, isAll) => {
    const answer = await answering({ data, ...more }).search("x", limits);
    expect(answer.isAll).toBe(isAll);
  },
);

/** The list of integrations that has these elements. */
const listed = (...list: unknown[]) => answering(list).integrations(limits);

test("an id may be a number, and what is not needed may be of any shape", async () => {
  const told = [
    { id: 7, type: "FileSystem", provider_data: "svc", more: {} },
    { id: "a", type: "Newer", provider_data: { username: 5 } },
    {
      id: "b",
      type: "FileSystem",
      provider_data: { username: "svc", more: 1 },
    },
    { id: "c", type: "FileSystem", provider_data: null },
  ];
  expect(await listed(...told)).toEqual({
    integrations: [
      { id: "7", type: "FileSystem", provider_data: undefined },
      { id: "a", type: "Newer", provider_data: { username: undefined } },
      { id: "b", type: "FileSystem", provider_data: { username: "svc" } },
      { id: "c", type: "FileSystem", provider_data: undefined },
    ],
    unclear: [],
  });
});

test("what may be of a connector: its own type in any spelling, or none", async () => {
  const all = await listed(
    { type: "FileSystem" },
    { type: "filesystem" },
    { type: "Newer" },
    {},
    { type: "Confluence" },
  );
  const numbers = (type?: string) =>
    unclearOf(all, type === undefined ? undefined : connectorOf(type)).map(
      ({ problem }) => problem.slice(7, 8),
    );
  expect(numbers("filesystem")).toEqual(["1", "2", "4"]);
  expect(numbers("claromentis")).toEqual(["4"]);
  expect(numbers()).toEqual(["1", "2", "3", "4", "5"]);
});

describe("what is too large", () => {
  const MIB = 1024 * 1024;
  const config = JSON.stringify({ text: "" }).length;
  /** JSON of so many bytes. */
  const jsonOf = (bytes: number) => ({ text: "x".repeat(bytes - config) });

  test("a config may have 32 MiB", async () => {
    const read = (bytes: number) =>
      answering(jsonOf(bytes)).config(connector, "a", limits);
    expect(await read(32 * MIB)).toBeDefined();
    await expect(read(32 * MIB + 1)).rejects.toThrow(
      "it is larger than 32 MiB",
    );
  });

  test.each<[name: string, call: (api: ZylonApi) => Promise<unknown>]>([
    ["the user", (api) => api.user(limits)],
    ["an update", (api) => api.update(connector, "a", credentials, limits)],
    ["a refresh", (api) => api.refreshOauth(connector, "a", limits)],
    ["a create", (api) => api.create(connector, credentials, limits)],
  ])("%s may have 1 MiB", async (_name, call) => {
    const said = (bytes: number) =>
      call(answering({ id: "a", ...jsonOf(bytes - 9) })).then(() => "", String);
    expect(await said(MIB)).toBe("");
    expect(await said(MIB + 1)).toContain("it is larger than 1 MiB");
  });

  test("100,000 integrations are listed, and no more", async () => {
    const listed = (count: number) =>
      answering(
        Array.from({ length: count }, (_, id) => ({ id })),
      ).integrations(limits);
    expect((await listed(100_000)).integrations).toHaveLength(100_000);
    await expect(listed(100_001)).rejects.toMatchObject({
      code: "too-large",
      explanation: {
        what: "Could not list the integrations: the list has more than 100,000 entries",
      },
    });
  });

  test("nor does a list go on when it says that it is longer, or in pages", async () => {
    await expect(
      answering({ data: [{ id: 1 }], total_count: 100_001 }).integrations(
        limits,
      ),
    ).rejects.toMatchObject({ code: "too-large" });
    let page = 0;
    const http: Http = {
      exchange: async (_call, read) => {
        page += 1;
        const data = Array.from({ length: 60_000 }, (_, at) => ({
          id: page * 100_000 + at,
        }));
        return read(answerOf(JSON.stringify({ data, next_cursor: page })));
      },
      printer: printerOf(),
    };
    await expect(
      new ZylonApi(http, linesLog()).integrations(limits),
    ).rejects.toMatchObject({ code: "too-large" });
    expect(page).toBe(2);
  });

  test("of a page of any other list neither", async () => {
    const call = answering(Array.from({ length: 100_001 }, () => 1));
    await expect(
      call.artifacts("p", { at: undefined, size: 100 }, {}, limits),
    ).rejects.toMatchObject({ code: "too-large" });
  });

  test("of the warnings of a document the first twenty are read, and of a page the first fields", async () => {
    const warnings = Array.from({ length: 100_000 }, (_, at) => `w${at}`);
    const fields = Object.fromEntries(warnings.map((name) => [name, true]));
    const page = await answering({
      data: [{ id: "a", ingest_warnings: warnings }],
      ...fields,
      next_cursor: "x",
    }).artifacts("p", { at: undefined, size: 100 }, {}, limits);
    expect(page.items[0]?.ingest_warnings).toEqual(warnings.slice(0, 20));
    expect(page.next).toBeUndefined();
  });
});
