/**
 * Whole documents within a limit, the beginning of those that only explain, and
 * what is wrong with one, in words.
 */
import {
  hasTooManyValues,
  firstProblem,
  MAX_DOCUMENT_BYTES,
  parseJson,
  readText,
} from "../../src/http/json.ts";
import { INTEGRATION, SYNC_STARTED } from "../../src/zylon/schemas.ts";

/**
 * A body of these pieces, which then ends as told; `read` counts what was taken
 * of it.
 */
function bodyOf(
  pieces: readonly (string | Uint8Array)[],
  end: "ends" | "breaks" = "ends",
) {
  const state = { read: 0, left: false };
  const body = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (const piece of pieces) {
        state.read += 1;
        yield await Promise.resolve(
          typeof piece === "string" ? Buffer.from(piece) : piece,
        );
      }
      if (end === "breaks") throw new Error("cut");
    } finally {
      state.left = true;
    }
  })();
  return { body, state };
}

const euro = Buffer.from("€");
const halves = [euro.subarray(0, 1), euro.subarray(1)];

test("a document is read whole, also where a character is cut", async () => {
  expect(await readText(bodyOf(['{"a":"', ...halves, '"}']).body)).toEqual({
    text: '{"a":"€"}',
    tooLarge: false,
  });
});

test("a byte-order mark before it is no part of it", async () => {
  const { text } = await readText(bodyOf(["\ufeff{}"]).body);
  expect(text).toBe("{}");
});

test("half a character at its end is one that is unknown", async () => {
  const { text } = await readText(bodyOf(["a", euro.subarray(0, 1)]).body);
  expect(text).toBe("a\ufffd");
});

test("a body that breaks off is no document", async () => {
  await expect(readText(bodyOf(["{}"], "breaks").body)).rejects.toThrow("cut");
});

test("1 MiB is read, a byte more is not, and no more is taken", async () => {
  const rest = "x".repeat(MAX_DOCUMENT_BYTES - 3);
  expect((await readText(bodyOf(["abc", rest]).body)).tooLarge).toBe(false);
  const { body, state } = bodyOf(["abc", rest, "d", "e"]);
  const { text, tooLarge } = await readText(body);
  expect([tooLarge, text.length]).toEqual([true, MAX_DOCUMENT_BYTES + 1]);
  expect(state).toEqual({ read: 3, left: true });
});

test("of what only explains, as much as came is enough", async () => {
  expect(
    (await readText(bodyOf(["a", "b"], "breaks").body, 9, true)).text,
  ).toBe("ab");
});

test("JSON or not", () => {
  expect(parseJson("null")).toEqual({ ok: true, value: null });
  expect(parseJson('{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
  for (const text of ["", "{", "[".repeat(100_000)])
    expect(parseJson(text)).toEqual({ ok: false });
});

test.each<[value: unknown, problem: string]>([
  [[], "the whole answer: expected object"],
  [{ id: "..", type: "x" }, "field id: no id that can stand in a path"],
])("%j is wrong: %s", (value, problem) => {
  const { error } = INTEGRATION.safeParse(value);
  expect(error && firstProblem(error)).toBe(problem);
});

test("the first field that is wrong is named", () => {
  const counts = { current_artifact_count: "42", integration_item_count: "x" };
  const { error } = SYNC_STARTED.safeParse(counts);
  expect(error && firstProblem(error)).toMatch(
    /^field current_artifact_count: ./,
  );
});

test.each([
  ["lists", "[".repeat(2_000_001)],
  ["objects and fields", '{"a":'.repeat(1_000_001)],
])("a text with millions of %s is not parsed", (_what, text) => {
  expect(hasTooManyValues(text)).toBe(true);
});

test("in a string, they are text", () => {
  const text = "{[:".repeat(1_000_000);
  expect(hasTooManyValues(`{"a":"\\"${text}"}`)).toBe(false);
});

test("a list of 100,000 documents is parsed", () => {
  const document = JSON.stringify({
    id: "a",
    name: "https://example.com/a",
    type: "Document",
    integration_id: "i",
    state: "Published",
    ingest_status: "Done",
    updated_at: "2026-01-01T00:00:00Z",
  });
  expect(hasTooManyValues(`[${`${document},`.repeat(100_000)}]`)).toBe(false);
});
