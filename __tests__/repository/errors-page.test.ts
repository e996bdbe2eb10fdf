/**
 * `docs/errors.md`, which every message links to: an entry for each code,
 * complete, and true where the code can tell.
 */
import { globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { errorPage } from "../../harness/published.ts";
import {
  ActionError,
  ERROR_CODES,
  type ErrorCode,
  helpFor,
} from "../../src/http/error.ts";
import { SYNC_STATUSES } from "../../src/result/result.ts";
import { type Purpose, retriesOf } from "../../src/http/retry.ts";

const page = readFileSync("docs/errors.md", "utf8");
const [intro = "", ...sections] = page.split(/^## /m);

const entries = new Map(
  sections.map((section) => {
    const end = section.indexOf("\n");
    return [section.slice(0, end), section.slice(end)] as const;
  }),
);

test("each code has an entry, in the order of the code, and nothing else is one", () => {
  expect([...entries.keys()]).toEqual([...ERROR_CODES]);
  expect(page).not.toMatch(/^#{3,} /m);
  expect(intro).toMatch(/^# Failures\n/);
});

const LIST = /ERROR_CODES = \[\n(.*?)\] as const/s;
/** `new ActionError(` or `code: `, up to the end of that argument or value. */
const MADE = /(?:\bnew ActionError\(|\bcode: )([^,;{]*)/g;

/** The codes of the failures that a source makes. */
function codesIn(source: string): Set<string> {
  const codes = new Set<string>();
  for (const [, made = ""] of source.matchAll(MADE))
    for (const [, code = ""] of made.matchAll(/"([a-z-]+)"/g)) codes.add(code);
  return codes;
}

test("beside each code stand the files that make a failure of it", () => {
  const [, list = ""] =
    LIST.exec(readFileSync("src/http/error.ts", "utf8")) ?? [];
  const stated = new Map<string, string[]>();
  for (const line of list.trim().split("\n")) {
    const [, code = "", names = ""] = /^ *"(.*)", \/\/ (.*)$/.exec(line) ?? [];
    stated.set(code, names.split(", ").toSorted());
  }
  const made = new Map<string, string[]>(ERROR_CODES.map((code) => [code, []]));
  for (const file of globSync("src/**/*.ts").toSorted()) {
    for (const code of codesIn(readFileSync(file, "utf8")))
      made.get(code)?.push(file.replaceAll(sep, "/").replace("src/", ""));
  }
  expect(stated).toEqual(made);
});

describe.each([...entries])("%s", (_, entry) => {
  test("says what it means, what to check in order, and what the message looks like", () => {
    expect(entry).toMatch(
      /^\n\n[A-Z][^\n]{15,}\.\n\n(?:\d\. \S[^\n]*[.?]\n){1,5}\n```text\n(?:\S.*\n)+```\n+$/,
    );
  });

  test("leads to entries that exist", () => {
    for (const [, anchor = ""] of entry.matchAll(/\]\(#([^)]*)\)/g))
      expect([...entries.keys()]).toContain(anchor);
  });
});

/** The rows of the table that begins with this heading, each as its cells. */
const rowsUnder = (heading: string): string[][] => {
  const [, table = ""] =
    new RegExp(`^\\| ${heading} .*\\n\\|[ -|]*\\n((?:\\|.*\\n)+)`, "m").exec(
      intro,
    ) ?? [];
  return table
    .trim()
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

/** What the table says of a failure, of five retries that are allowed. */
function wordsOf(purpose: Purpose, code: ErrorCode): string {
  const explanation = { what: "", why: "", remedy: "" };
  const most = retriesOf(purpose, new ActionError(code, explanation), 5);
  if (most === Infinity) return "until `wait-timeout-seconds`";
  return most === 5 ? "yes" : "no";
}

test("the table of retries is the policy", () => {
  const columns: readonly (readonly Purpose[])[] = [
    ["read"],
    ["update"],
    ["create", "refresh"],
    ["ingest"],
  ];
  const rows = rowsUnder("Failure");
  const told = new Map(
    rows.map(([code = "", ...words]) => [code.replaceAll("`", ""), words]),
  );
  const others = told.get("all others");
  for (const code of ERROR_CODES) {
    const policy = columns.map((purposes) =>
      purposes.map((purpose) => wordsOf(purpose, code)),
    );
    for (const [column, words] of policy.entries()) {
      expect([code, new Set(words)]).toEqual([
        code,
        new Set([(told.get(code) ?? others)?.[column]]),
      ]);
    }
  }
  expect(
    rows
      .slice(0, -1)
      .filter(([, ...words]) => words.every((word) => word === "no")),
  ).toEqual([]);
});

test("the table of sync-status has every value", () => {
  const names = rowsUnder("`sync-status`").flatMap(([cell = ""]) =>
    cell.replaceAll("`", "").split(", "),
  );
  expect(names.toSorted()).toEqual([...SYNC_STATUSES].toSorted());
});

test.each(ERROR_CODES)(
  "a message of %s ends with the address of its entry",
  (code) => {
    expect(helpFor(code)).toBe(errorPage(code));
    const explanation = {
      what: "It failed",
      why: "It broke",
      remedy: "Mend it",
    };
    expect(new ActionError(code, explanation).message).toBe(
      `It failed. It broke. Mend it. See ${helpFor(code)}`,
    );
  },
);
