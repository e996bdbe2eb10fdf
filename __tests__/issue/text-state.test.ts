/** What an issue remembers between runs. */
import fc from "fast-check";
import {
  failedAgain,
  type IssueState,
  stateIn,
  stateLine,
} from "../../src/issue/text.ts";

const HOUR = 3_600_000;
const at = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 25, 3) + hours * HOUR).toISOString();
const [now, opened] = [at(0), at(-9)];
const state: IssueState = {
  first: at(-3),
  last: at(-1),
  failures: 7,
  commented: at(-1),
};
const edited = (fields: object): string => stateLine({ ...state, ...fields });
const lost = { first: opened, last: opened, failures: 1 };

test("what is written is read back, with a comment and before the first, and after GitHub changed the line ends", () => {
  const body = `Some text.\n\n${stateLine(state)}\n`;
  expect(stateIn(body, opened)).toEqual(state);
  expect(stateIn(body.replaceAll("\n", "\r\n"), opened)).toEqual(state);
  expect(stateIn(edited({ commented: undefined }), opened)).toStrictEqual({
    first: at(-3),
    last: at(-1),
    failures: 7,
  });
});

test.each([
  ["it is gone", "text"],
  ["it is no JSON", stateLine(state).replace('"failures":', '"failures"')],
  ["the count is not whole", edited({ failures: 1.5 })],
  ["the count is 0", edited({ failures: 0 })],
  ["a time is no time", edited({ first: "yesterday" })],
  [
    "a time is an impossible one",
    edited({ first: "2026-02-31T00:00:00.000Z" }),
  ],
  ["a time is missing", edited({ last: undefined })],
  ["a comment was at no time", edited({ commented: 5 })],
])("the state begins again where the issue was opened if %s", (_name, text) => {
  expect(stateIn(text, opened)).toEqual(lost);
});

test("a later failure counts, keeps when it began, and comments where there was no comment yet", () => {
  expect(failedAgain({ ...state, commented: undefined }, now)).toEqual({
    first: at(-3),
    last: now,
    failures: 8,
    commented: now,
  });
});

test.each([
  ["at the moment of the last comment", 0, false],
  ["a moment before a day is over", 23.999, false],
  ["after a day", 24, true],
  ["with a clock that was ahead", -1, false],
])("%s", (_name, ago, comment) => {
  const commented = at(-ago);
  expect(failedAgain({ ...state, commented }, now).commented).toBe(
    comment ? now : commented,
  );
});

test("a comment far ahead, which would keep comments away, never was", () => {
  expect(
    failedAgain({ ...state, commented: "2999-01-01T00:00:00.000Z" }, now)
      .commented,
  ).toBe(now);
});

test("whatever stands there, reading throws nothing and gives dates", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("first", "last", "failures", "commented", "x"),
        anything,
      ),
      (fields) => {
        const {
          first,
          last,
          commented = now,
        } = stateIn(edited(fields), opened);
        for (const time of [first, last, commented])
          expect(Date.parse(time)).not.toBeNaN();
      },
    ),
  );
});
