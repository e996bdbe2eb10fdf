/** Whose issue it is, and what it remembers. */
import fc from "fast-check";
import {
  failedAgain,
  type IssueState,
  readIssueRun,
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

type Environment = Readonly<Record<string, string | undefined>>;

const environment: Environment = {
  GITHUB_REPOSITORY: "octo/docs",
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_WORKFLOW_REF:
    "octo/docs/.github/workflows/nightly.yml@refs/heads/main",
  GITHUB_JOB: "sync",
  GITHUB_ACTION: "ingest",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
};
const read = (
  more: Environment = {},
  named = "null",
): ReturnType<typeof readIssueRun> =>
  readIssueRun({ ...environment, ...more }, named);
const key = (more: Environment = {}, named = "null"): string =>
  read(more, named).key;

test("what the environment tells", () => {
  const { key: hash, ...told } = read();
  expect(hash).toMatch(/^[0-9a-f]{24}$/);
  expect(told).toStrictEqual({
    owner: "octo",
    repo: "docs",
    repositoryUrl: "https://github.com/octo/docs",
    names: ["Nightly", "sync", "ingest"],
    branch: "main",
    link: "[run 17](https://github.com/octo/docs/actions/runs/17)",
  });
  expect(
    read({ GITHUB_SERVER_URL: "https://ghes.example" }).repositoryUrl,
  ).toBe("https://ghes.example/octo/docs");
});

test.each<[string, Environment, string]>([
  [
    "workflow",
    {
      GITHUB_WORKFLOW_REF:
        "octo/docs/.github/workflows/other.yml@refs/heads/main",
    },
    "null",
  ],
  ["job", { GITHUB_JOB: "other" }, "null"],
  ["step", { GITHUB_ACTION: "ingest_2" }, "null"],
  ["branch", { GITHUB_REF: "refs/heads/fix" }, "null"],
  ["pull request", { GITHUB_REF: "refs/pull/7/merge" }, "null"],
  ["entry of the matrix", {}, '{"os":"linux"}'],
  [
    "border between two ids",
    { GITHUB_JOB: "syncing", GITHUB_ACTION: "est" },
    "null",
  ],
])("another %s has another issue", (_name, more, named) =>
  expect(key(more, named)).not.toBe(key()),
);

test.each<[string, Environment]>([
  ["run", { GITHUB_RUN_ID: "18", GITHUB_EVENT_NAME: "workflow_dispatch" }],
  ["name of the workflow", { GITHUB_WORKFLOW: "Renamed" }],
])("another %s has the same issue", (_name, more) =>
  expect(key(more)).toBe(key()),
);

test("the workflow is its file, whatever it was read from; without the file, its name", () => {
  const of = (ref: string | undefined): string =>
    key({ GITHUB_WORKFLOW_REF: ref });
  const file = "octo/docs/.github/workflows/night@ly.yml";
  const other = of(`${file}@refs/heads/main`);
  expect([
    of(`${file}@refs/heads/a@b`),
    of(`${file}@0123456789abcdef`),
  ]).toEqual([other, other]);
  expect(of("octo/docs/nightly.yml")).toBe(of("octo/docs/nightly.yml@x"));
  expect(other).not.toBe(
    of("octo/docs/.github/workflows/night@refs/heads/main"),
  );
  expect(of(undefined)).toBe(of(""));
  expect(key({ GITHUB_WORKFLOW_REF: "", GITHUB_WORKFLOW: "Other" })).not.toBe(
    of(""),
  );
});

test("all tags are one branch: the next release recovers from the last", () => {
  expect(key({ GITHUB_REF: "refs/tags/v1" })).toBe(
    key({ GITHUB_REF: "refs/tags/v2" }),
  );
  expect(read({ GITHUB_REF: "refs/tags/v1" }).branch).toBe("(tags)");
  expect(read({ GITHUB_REF: "refs/pull/7/merge" }).branch).toBe("pull/7/merge");
  expect(read({ GITHUB_REF: undefined }).branch).toBe("");
});

test("the key stays the same from version to version, or open issues would be lost", () => {
  expect([key(), key({}, "feed")]).toEqual([
    "3687f1445827f9d7d870338e",
    "a5c9dc05a888b624391fd261",
  ]);
});
