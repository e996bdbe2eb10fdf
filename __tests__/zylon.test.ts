/** The calls of the API: what is sent, and what is read from the answers. */
import { Failure } from "../src/errors.ts";
import { said } from "../src/zylon/answer.ts";
import type { Call } from "../src/zylon/http.ts";
import { hide } from "../src/text.ts";
import { Zylon } from "../src/zylon/zylon.ts";
import { inEnvironment, target } from "./given.ts";

const SECRET = "svc-secret";
beforeAll(async () => {
  await inEnvironment({}, () => hide(SECRET));
});

const { signal } = new AbortController();
const limit = { signal, deadline: Infinity };
const account = { username: "svc", password: "pass-word" };

const confluence = target("confluence");
const share = target("confluencelocal");

/** One that gives these answers, the last for good; and what it was asked. */
function answering(...answers: readonly unknown[]): {
  zylon: Zylon;
  calls: Call[];
} {
  const left = [...answers];
  const calls: Call[] = [];
  const zylon = new Zylon((call, read) => {
    calls.push(call);
    const text = JSON.stringify(left.length > 1 ? left.shift() : left[0]);
    const body = (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })();
    return read({ name: "it answered 200", type: "application/json", body });
  });
  return { zylon, calls };
}

type Ask = (zylon: Zylon) => Promise<unknown>;
const local = "integration/confluencelocallegacy";

test.each<[request: string, ask: Ask, more?: object]>([
  [
    "GET integration/confluence/int_1/config",
    (zylon) => zylon.config(confluence, limit),
  ],
  [
    `POST ${local}`,
    (zylon) => zylon.create(share.connector, account, limit),
    { body: account },
  ],
  [
    `POST ${local}/int_1`,
    (zylon) => zylon.update(share, account, limit),
    { body: account, isRepeatable: true },
  ],
  [
    "POST integration/confluence/int_1/refresh_token",
    (zylon) => zylon.refresh(confluence, limit),
  ],
  [
    "GET user/integrations",
    (zylon) => zylon.integrations(limit),
    { query: {} },
  ],
  ["GET me", (zylon) => zylon.me(limit)],
  ["GET user/usr_1/project", (zylon) => zylon.projects("usr_1", limit)],
  [
    "GET project/prj_1/artifact",
    (zylon) => zylon.artifacts("prj_1", { state: "Error" }, {}, limit),
    { query: { page_size: "100", state: "Error" } },
  ],
  [
    "GET search",
    (zylon) => zylon.search("a & b", limit),
    { query: { q: "a & b", limit: "100" } },
  ],
])("%s", async (request, ask, more = {}) => {
  const { zylon, calls } = answering({ id: "int_1" }, { data: [] });
  await ask(zylon).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error; // the answer is none of its own
  });
  const [{ method, path } = { method: "", path: [] }] = calls;
  expect(`${method} ${path.join("/")}`).toBe(request);
  expect(calls[0]).toMatchObject(more);
});

describe("an integration", () => {
  test.each([
    [
      { id: 7, type: "Confluence" },
      { id: "7", type: "Confluence", username: "" },
    ],
    [
      { id: "a", provider_data: null },
      { id: "a", type: "", username: "" },
    ],
    [
      {
        id: "a",
        type: "X",
        provider_data: { username: `${SECRET}${"x".repeat(300)}` },
      },
      { id: "a", type: "X", username: `${SECRET}${"x".repeat(300)}` },
    ],
  ])("%j is read; what is compared stays as it is", async (entry, read) => {
    const { items } = await answering([entry]).zylon.integrations(limit);
    const [
      { id, type, provider_data: { username } } = {
        id: "",
        type: "",
        provider_data: { username: "" },
      },
    ] = items;
    expect({ id, type, username }).toEqual(read);
  });

  test("of a list that is not whole is never taken for all", async () => {
    const part = { data: [{ id: "a" }], total_count: 2, has_next_page: false };
    const { zylon, calls } = answering(part);
    await expect(zylon.integrations(limit)).rejects.toThrow(
      /^Zylon's answer is not as documented: .* counted 2 entries but listed 1\./,
    );
    expect(calls).toHaveLength(3);
  });
});

test("projects are all where two readings list the same, whatever their count says", async () => {
  const part = { data: [{ id: "a" }], total_count: 2, has_next_page: false };
  const { zylon, calls } = answering(part);
  const list = await zylon.projects("usr_1", limit);
  expect(list).toMatchObject({ items: [{ id: "a" }], flaw: undefined });
  expect(calls).toHaveLength(2);
});

test("the pending alone need not be all", async () => {
  const part = { data: [{ id: "a" }], total_count: 2, has_next_page: false };
  const { zylon, calls } = answering(part);
  const list = await zylon.artifacts("prj_1", {}, undefined, limit);
  expect(list.flaw).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test("a document is read as far as it is as documented, and what is shown of it is safe", async () => {
  const url = `https://x.test/${"y".repeat(300)}`;
  const entry = {
    id: "a",
    name: `${SECRET}\n::error::`,
    type: null,
    integration_id: 7,
    ingest_status: ["Done"],
    error: "x".repeat(300),
    ingest_warnings: ["no text", 1],
    external_url: url,
  };
  const other = { id: "b", ingest_warnings: {}, external_url: "javascript:x" };
  const { zylon } = answering([entry, other]);
  const { items } = await zylon.artifacts("prj_1", {}, {}, limit);
  expect(items).toEqual([
    {
      id: "a",
      name: "*** ::error::",
      type: "",
      source: "",
      project_id: "",
      integration_id: "7",
      state: "",
      ingest_status: "",
      error: `${"x".repeat(199)}…`,
      ingest_warnings: ["no text", "1"],
      external_url: url,
      updated_at: "",
    },
    expect.objectContaining({
      id: "b",
      name: "",
      ingest_warnings: [],
      external_url: null,
    }),
  ]);
});

test.each([[[{ id: "a" }]], [{ data: [{ id: "a" }] }]])(
  "a search answers with an array, or with a page: %j",
  async (answer) => {
    const results = await answering(answer).zylon.search("pump", limit);
    expect(results.map(({ id }) => id)).toEqual(["a"]);
  },
);

test.each<[answer: object, isRefused: boolean]>([
  [{ error: "no" }, true],
  [{ error: { code: 7 } }, true],
  [{ error: true }, true],
  [{ success: false }, true],
  [{ success: true, error: null }, false],
  [{ error: "" }, false],
  [{ error: [] }, false],
  [{ error: {} }, false],
  [{ error: false }, false],
  [{ error: 0 }, false],
])(
  "%j to an update and to a refresh says no: %s",
  async (answer, isRefused) => {
    const { zylon } = answering(answer);
    const asked = await Promise.allSettled([
      zylon.update(share, account, limit),
      zylon.refresh(confluence, limit),
    ]);
    const wanted = isRefused ? "rejected" : "fulfilled";
    expect(asked.map((one) => one.status)).toEqual([wanted, wanted]);
  },
);

test("an integration of another type is no answer to a create", async () => {
  const { zylon } = answering({ id: "a", type: "Confluence" });
  const created = zylon.create(share.connector, account, limit);
  await expect(created).rejects.toMatchObject({ code: "unexpected-response" });
});

test.each([
  [{ detail: "gone" }, "gone"],
  [{ detail: [{ loc: ["x"], msg: "field required" }] }, "field required"],
  [{ error: { message: "full" } }, "full"],
  [{ title: "Bad", message: "worse" }, "worse"],
  [["first", "second"], "first"],
  ["text", "text"],
  [{ other: "x" }, ""],
  [null, ""],
])("%j says %j to people", (answer, words) => {
  expect(said(answer)).toBe(words);
});
