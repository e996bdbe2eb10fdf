/** The calls of the API: what each makes of the answer. */
import { linesLog } from "../support/fake-zylon.ts";
import type { Listed } from "../../src/zylon/answers.ts";
import { type Http, ZylonApi } from "../../src/zylon/api.ts";
import { answerOf } from "../support/answer.ts";
import { printerOf } from "../support/printer.ts";
import { knownConnector } from "../support/connector.ts";

const connector = knownConnector("filesystem");
const limits = { deadline: 0, signal: new AbortController().signal };
const credentials = { username: "svc", password: "pass word" };

/** An API whose every answer is this text. */
function answeringText(text: string): ZylonApi {
  const http: Http = {
    exchange: async (_call, read) => read(answerOf(text)),
    printer: printerOf(),
  };
  return new ZylonApi(http, linesLog());
}
const answering = (json: unknown) => answeringText(JSON.stringify(json));

test.each(["", "\n"])(
  "an update that is answered by %j, as a 204 is, is an update",
  async (text) => {
    const api = answeringText(text);
    expect(await api.update(connector, "a", credentials, limits)).toBe(false);
  },
);

test("an answer that is not as documented is quoted in the message", async () => {
  await expect(
    answering({ uuid: "u1", mail: "x" }).userId(limits),
  ).rejects.toThrow(
    /: the answer is not as documented \(field id: .*\), but an object with the keys "uuid, mail"\. /,
  );
  await expect(answering({ items: [] }).integrations(limits)).rejects.toThrow(
    /\(the whole answer: expected a list\), but an object with the keys "items"\. /,
  );
});

test("each call asks for what it can read", async () => {
  const asked: (string | undefined)[] = [];
  const http: Http = {
    exchange: async ({ accept }, read) => {
      asked.push(accept);
      return read(answerOf('{"id":"a"}'));
    },
    printer: printerOf(),
  };
  const api = new ZylonApi(http, linesLog());
  await api.refreshOauth(connector, "a", limits);
  await api.config(connector, "a", limits);
  await api.ingest(connector, "a", limits);
  expect(asked).toEqual([
    "application/json, text/plain",
    undefined, // JSON
    "application/json, text/event-stream, application/x-ndjson",
  ]);
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

/**
 * The integrations of a server that answers with these pages, in turn, and then
 * with the last again; and the queries that it was asked.
 */
function integrationsIn(...pages: unknown[]) {
  const asked: unknown[] = [];
  const http: Http = {
    exchange: async (call, read) => {
      const page = pages[asked.length] ?? pages.at(-1);
      asked.push(call.query);
      return read(answerOf(JSON.stringify(page)));
    },
    printer: printerOf(),
  };
  return { asked, list: new ZylonApi(http, linesLog()).integrations(limits) };
}
const ofId = (id: string) => ({ id, type: "FileSystem" });
const idsOf = ({ integrations }: Listed) => integrations.map(({ id }) => id);

describe("the list of integrations is read to its end", () => {
  const last = { data: [ofId("b"), ofId("c")] };
  const firstSaying = (more: object) => ({
    data: [ofId("a"), ofId("b")],
    ...more,
  });

  test.each([[{ total_count: 3 }], [{ has_next_page: false, total_count: 3 }]])(
    "once, where %j proves that it is whole",
    async (more) => {
      const { asked, list } = integrationsIn(firstSaying(more), last);
      expect(idsOf(await list)).toEqual(["a", "b", "c"]);
      expect(asked).toEqual([{}, { page: "2" }]);
    },
  );

  test.each([
    ["by cursor", { next_cursor: "x" }, { after: "x" }],
    ["by page", { hasNextPage: "true" }, { page: "2" }],
  ])("twice, %s, where nothing proves it", async (_how, more, second) => {
    const first = firstSaying(more);
    const { asked, list } = integrationsIn(first, last, first, last);
    expect(idsOf(await list)).toEqual(["a", "b", "c"]);
    expect(asked).toEqual([{}, second, {}, second]);
  });
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

describe("twenty integrations, as many as a page may have", () => {
  const twenty = Array.from({ length: 20 }, (_, at) => ofId(`i${at}`));

  test("are all, where they are an array", async () => {
    const { asked, list } = integrationsIn(twenty);
    expect(idsOf(await list)).toHaveLength(20);
    expect(asked).toEqual([{}]);
  });

  test("may not be all, where they are a page", async () => {
    const [first, second] = [{ data: twenty }, { data: [ofId("last")] }];
    const { asked, list } = integrationsIn(first, second, first, second);
    expect(idsOf(await list)).toHaveLength(21);
    expect(asked).toEqual([{}, { page: "2" }, {}, { page: "2" }]);
  });
});

test("a search answers with an array, or with a page", async () => {
  const hit = { id: "a", type: "Artifact" };
  for (const answer of [[hit], { data: [hit] }])
    expect(await answering(answer).search("x", limits)).toEqual([hit]);
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

  test("100,000 integrations are listed", async () => {
    const all = Array.from({ length: 100_000 }, (_, id) => ({ id }));
    const { integrations } = await answering(all).integrations(limits);
    expect(integrations).toHaveLength(100_000);
  });

  test("a list of integrations that says that it is longer is not read", async () => {
    const page = { data: [{ id: 1 }], total_count: 100_001 };
    await expect(answering(page).integrations(limits)).rejects.toMatchObject({
      code: "too-large",
      explanation: {
        what: "Could not list the integrations: the list has more than 100,000 entries",
      },
    });
  });

  test("a list of integrations that goes on past 100,000 is read no further", async () => {
    const pageOf = (number: number) => ({
      data: Array.from({ length: 60_000 }, (_, at) => ({
        id: number * 100_000 + at,
      })),
      next_cursor: number,
    });
    const { asked, list } = integrationsIn(pageOf(1), pageOf(2), pageOf(3));
    await expect(list).rejects.toMatchObject({ code: "too-large" });
    expect(asked).toHaveLength(2);
  });
});
