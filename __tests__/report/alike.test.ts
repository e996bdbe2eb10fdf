/** Failures by their cause, told of several integrations at once. */
import { causesOf, howMany, names, withoutId } from "../../src/report/alike.ts";
import { factsOf, failure, many, result } from "../result/facts.ts";
import { knownConnector } from "../support/connector.ts";

test("an id is a word of its own, and not only its letters", () => {
  expect(names("Open /a_1/login", "a_1")).toBe(true);
  expect(names("Open /a_12/login", "a_1")).toBe(false);
  expect(names("Open /b-a_1/login", "a_1")).toBe(false);
  expect(names("a.1", "a.1")).toBe(true);
  expect(names("ab1", "a.1")).toBe(false);
  expect(names("anything", "")).toBe(false);
  expect(names("anything", undefined)).toBe(false);
});

test.each([
  [
    "Could not read the Confluence integration a_1: no",
    "Could not read the Confluence integration: no",
  ],
  [
    "a_1 is a SharePoint integration, not Confluence",
    "The integration is a SharePoint integration, not Confluence",
  ],
  ["integration a_12 is gone", "integration a_12 is gone"],
  ["nothing of it", "nothing of it"],
])("%s, without its id", (sentence, told) => {
  expect(withoutId(sentence, "a_1")).toBe(told);
  expect(withoutId(sentence, "")).toBe(sentence);
});

test("each cause once, that of most integrations first; other words are another", () => {
  const alike = many(3, (at) => ({ failure: failure(`i${at} is gone`) }));
  const own = failure("own");
  const facts = factsOf([result("x", { failure: own }), ...alike]);
  const told = causesOf(facts).map(({ failure: one, of }) => [
    one.explanation.what,
    of.map(({ id }) => id),
  ]);
  expect(told).toEqual([
    ["i0 is gone", ["i0", "i1", "i2"]],
    ["own", ["x"]],
  ]);
  expect(causesOf(factsOf([], { failure: own }))).toEqual([
    { failure: own, of: [] },
  ]);
});

test("how many, and of which type if it is one", () => {
  const sharepoint = knownConnector("sharepoint");
  const other = { ...result("s"), connector: sharepoint };
  expect(howMany([other, other])).toBe("2 SharePoint integrations");
  expect(howMany([other])).toBe("1 SharePoint integration");
  expect(howMany([other, result("c")])).toBe("2 integrations");
});
