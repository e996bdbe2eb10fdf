/** When a list is whole: the rules of docs/contract.md, one by one. */
import {
  mayGoOn,
  type PagesRead,
  wholenessOf,
} from "../../src/zylon/wholeness.ts";

const read = (
  more: Partial<Omit<PagesRead, "totals">>,
  ...totals: number[]
): PagesRead => ({
  pages: 1,
  listed: 5,
  totals: new Set(totals),
  isLastFull: false,
  saysLast: false,
  extra: undefined,
  ...more,
});

test.each<[string, PagesRead, string]>([
  [
    "as many entries as its total",
    read({ pages: 3, isLastFull: true }, 5),
    "whole",
  ],
  ["no total, one page that is not full", read({}), "whole"],
  [
    "no total, one full page that says there is no next",
    read({ isLastFull: true, saysLast: true }),
    "whole",
  ],
  ["no total, several pages", read({ pages: 2 }), "unproved"],
  [
    "no total, one full page, and none after it",
    read({ isLastFull: true, extra: "empty" }),
    "unproved",
  ],
  [
    "a total that promises more, and an empty page",
    read({ extra: "empty" }, 9),
    "doubtful",
  ],
  [
    "the same, and a last page that was full",
    read({ extra: "empty", isLastFull: true }, 9),
    "doubtful",
  ],
  [
    "a total that promises more, a page that is not full, and no other",
    read({ extra: "refused" }, 9),
    "doubtful",
  ],
  [
    "a total that promises more, a full page, and no other",
    read({ extra: "refused", isLastFull: true }, 9),
    "cut",
  ],
  [
    "a total that promises more, a full page, and the same again",
    read({ extra: "same", isLastFull: true }, 9),
    "cut",
  ],
  ["a total that is too small", read({}, 3), "doubtful"],
  ["totals that differ", read({ pages: 2 }, 5, 4), "doubtful"],
])("%s: %s", (_name, pages, wholeness) => {
  expect(wholenessOf(pages)).toBe(wholeness);
});

test.each<[string, PagesRead, boolean]>([
  ["after as many as the total says", read({ isLastFull: true }, 5), false],
  ["where the total promises more", read({ saysLast: true }, 9), true],
  ["after a full page that says nothing", read({ isLastFull: true }), true],
  [
    "after a full page that says there is no next",
    read({ isLastFull: true, saysLast: true }),
    false,
  ],
  ["after a page that is not full", read({}), false],
  ["after a total that is too small", read({}, 3), false],
])("the next page, %s: %s", (_name, pages, isAsked) => {
  expect(mayGoOn(pages)).toBe(isAsked);
});
