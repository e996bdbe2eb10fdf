/** The one class of failures: its message, and what else is made one. */
import { ActionError, asActionError, helpFor } from "../../src/http/error.ts";

const explanation = { what: "a", why: "b", remedy: "c" };

test("a failure of ours is what it is", () => {
  const ours = new ActionError("dns", explanation);
  expect(asActionError(ours)).toBe(ours);
});

test("anything else that is thrown is internal, and says what it was", () => {
  const bug = new TypeError("x is not a function");
  expect(asActionError(bug)).toMatchObject({ code: "internal", cause: bug });
  expect(asActionError(bug).message).toBe(
    `The action itself failed: TypeError: x is not a function. This is a bug in the action, not in your configuration. Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run. See ${helpFor("internal")}`,
  );
  expect(asActionError("text").message).toMatch(
    /^The action itself failed: text\. /,
  );
});

test("a failure whose text is rewritten is the same failure", () => {
  const cause = new Error("x");
  const first = new ActionError("rate-limited", explanation, {
    cause,
    http: { status: 429, request: "GET /x answered 429", retryAfterMs: 5 },
  });
  const see = `See ${helpFor("rate-limited")}`;
  expect(first.message).toBe(`a. b. c (GET /x answered 429). ${see}`);
  const rewritten = first.mapText((sentence) => `<${sentence}>`);
  expect(rewritten.message).toBe(
    `<a>. <b>. <c> (<GET /x answered 429>). ${see}`,
  );
  expect(rewritten).toMatchObject({
    code: "rate-limited",
    cause,
    http: { status: 429, retryAfterMs: 5 },
  });
});

test("a cause that is a list has a sentence for each, which are rewritten too", () => {
  const first = new ActionError("invalid-input", {
    what: "a",
    why: "",
    details: ["b", "c"],
    remedy: "d",
  });
  expect(first.message).toMatch(/^a\. b\. c\. d\. See /);
  const rewritten = first.mapText((sentence) => sentence.replace(/./, "<$&>"));
  expect(rewritten.message).toMatch(/^<a>\. <b>\. <c>\. <d>\. See /);
});
