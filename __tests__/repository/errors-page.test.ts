/**
 * `docs/errors.md`, which every message links to: an entry for each code, and
 * true where the code can tell.
 */
import { readFileSync } from "node:fs";
import { errorPage } from "../../runner/published.ts";
import { ERRORS, Failure, getHelpUrl } from "../../src/errors.ts";

const page = readFileSync("docs/errors.md", "utf8");
const [intro = "", ...sections] = page.split(/^## /m);
const codes = Object.keys(ERRORS);

const entries = sections.map((section) => {
  const end = section.indexOf("\n");
  return [section.slice(0, end), section.slice(end)] as const;
});

test("each code has an entry, in the order of the table, and nothing else is one", () => {
  expect(entries.map(([code]) => code)).toEqual(codes);
});

test.each(entries)(
  "%s: what happened, and what to do, in order",
  (_, entry) => {
    expect(entry).toMatch(
      /^\n\n[A-Z][^\n]+[.:]\n\n(```text\n.*\n```\n\n)?(\d\. \S[^\n]*\n){1,5}\n*$/,
    );
  },
);

test("the table of retries has each failure that is retried", () => {
  const cells = [...intro.matchAll(/^\| (`[^|]+)/gm)].map(([, cell]) => cell);
  const rows = [...cells.join().matchAll(/`([a-z-]+)`/g)].map(
    ([, code]) => code,
  );
  const passing = Object.entries(ERRORS)
    .filter(([, entry]) => "isTransient" in entry)
    .map(([code]) => code);
  expect(rows.toSorted()).toEqual([...passing, "already-running"].toSorted());
});

test("the example is a message of the action", () => {
  const [, example = ""] = /```text\n([^]*?)\n```/.exec(intro) ?? [];
  const { message } = new Failure(
    "not-configured",
    "its settings in Zylon are empty",
  );
  expect(example.replaceAll("\n", " ")).toBe(message);
  expect(getHelpUrl("not-configured")).toBe(errorPage("not-configured"));
});
