/**
 * What is made of a 2xx: JSON, a sign of success, or a no; and how it is
 * quoted.
 */
import {
  asAcknowledgement,
  asListJson,
  ENTRY,
  isNoError,
  quotedAnswer,
  sortEntries,
  unclearOf,
} from "../../src/zylon/answers.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";
import { answerOf } from "../support/answer.ts";
import { printerOf } from "../support/printer.ts";

describe("JSON", () => {
  test.each([
    "application/json",
    "text/plain",
    "application/problem+json; charset=utf-8",
  ])("is what it is behind the content type %s", async (contentType) => {
    const answer = answerOf('{"space_key":"SUP"}', contentType);
    expect(await asListJson(answer)).toEqual({ space_key: "SUP" });
  });

  const pastTheLimit = " ".repeat(32 * 1024 * 1024);

  test.each<[name: string, contentType: string, text: string]>([
    ["a text", "text/plain", "It works!"],
    ["a web page that is said to be JSON", "application/json", " <p>"],
    ["a content type that only looks like JSON's", "application/jsonish", "{"],
    ["a text past the limit", "text/plain", `x${pastTheLimit}`],
    ["a page past the limit", "application/json", ` <p>${pastTheLimit}`],
  ])("is not %s: not-api", async (_name, contentType, text) => {
    await expect(asListJson(answerOf(text, contentType))).rejects.toMatchObject(
      { code: "not-api" },
    );
  });

  test("that is broken is bad-json", async () => {
    await expect(asListJson(answerOf('{"a"'))).rejects.toMatchObject({
      code: "bad-json",
    });
  });
});

describe("the answer to a refresh need not be JSON", () => {
  test.each<[contentType: string, text: string]>([
    ["text/plain", "ok"],
    ["text/plain", "Accepted"],
    ["text/xhtmlish", "ok"],
    ["application/json", '"ok"'],
    ["application/json", '{"ok":true,"error":"none"}'],
    ["application/json", '{"success":"true","error":[0,{}]}'],
    ["application/json", '{"type":"Confluence","status":"ok"}'],
  ])("%s %j is a success", async (contentType, text) => {
    expect(await asAcknowledgement(answerOf(text, contentType))).toBe(text);
  });

  test.each<[contentType: string, text: string, words: string]>([
    ["application/json", '{"error":"It expired"}', "It expired"],
    ["application/json", '{"ok":false}', ""],
    ["application/json", '{"success":"False"}', ""],
    ["application/json", '{"type":"sync_error"}', ""],
    ["application/json", '"failed"', "failed"],
    ["text/plain", " Failed\n", " Failed\n"],
    ["text/plain", "aborted", "aborted"],
  ])("%s %j is a no", async (contentType, text, words) => {
    const answer = answerOf(text, contentType);
    await expect(asAcknowledgement(answer)).rejects.toMatchObject({
      code: "unexpected-response",
      explanation: { what: words },
    });
  });

  test.each<[contentType: string, text: string]>([
    ["text/html", "ok"],
    ["text/plain", "\n<html>"],
  ])("%s %j is a web page", async (contentType, text) => {
    const answer = answerOf(text, contentType);
    await expect(asAcknowledgement(answer)).rejects.toMatchObject({
      code: "not-api",
    });
  });
});

test("an error that is nested without end is looked through", () => {
  const nested: unknown = JSON.parse(`${"[".repeat(9000)}1${"]".repeat(9000)}`);
  expect(isNoError(nested)).toBe(false);
});

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
])(
  "an answer that is not as documented, %j, is quoted",
  (answer, quotation) => {
    expect(quotedAnswer(answer, printerOf("secret"))).toBe(quotation);
  },
);

test("an entry without an id may be an integration of its own type, or of any where it has none", () => {
  const types = ["FileSystem", "filesystem", "Newer", undefined, "Confluence"];
  const entries = types.map((type) => ENTRY.parse({ type }));
  const listed = sortEntries(entries, () => false);
  const typesOf = (type: string): string[] =>
    unclearOf(listed, connectorOf(type)).map((entry) => entry.type);
  expect(typesOf("filesystem")).toEqual(["FileSystem", "filesystem", ""]);
  expect(typesOf("claromentis")).toEqual([""]);
  expect(unclearOf(listed, undefined)).toHaveLength(5);
});
