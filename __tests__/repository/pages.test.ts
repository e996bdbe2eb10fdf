/**
 * The pages: each link, file, test and code that they name is there, and they
 * name the repository and its major version, which `package.json` has.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { ACTION_REPOSITORY, errorPage, MAJOR } from "../../runner/published.ts";
import { ERRORS } from "../../src/errors.ts";
import { runAction } from "../run-action.ts";

const read = (file: string): string => readFileSync(file, "utf8");
const pages = globSync(["*.md", "docs/*.md", "simulator/*.md", ".github/*.md"]);
const files = globSync([
  "{README,SECURITY}.md",
  "docs/*.md",
  "examples/*.yml",
  ".github/workflows/*.yml",
  "src/**/*.ts",
]);

const MENTIONS = [
  /\buses: (?<repository>[\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@(?<major>v\d+)\b/g,
  /github\.com\/(?<repository>[\w-]+\/[\w.-]+)\/blob\/(?<major>v\d+)\//g,
  /--repo (?<repository>[\w-]+\/[\w.-]+)/g,
  /git clone [^\n]*github\.com\/(?<repository>[\w-]+\/[\w.-]+)/g,
];

test.each(MENTIONS)("the repository has one name: %s", (pattern) => {
  const wrong: string[] = [];
  let mentions = 0;
  for (const file of files) {
    for (const found of read(file).matchAll(pattern)) {
      mentions += 1;
      const { repository, major = MAJOR } = found.groups ?? {};
      if (repository !== ACTION_REPOSITORY || major !== MAJOR)
        wrong.push(`${file}: ${found[0]}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(mentions).toBeGreaterThan(0);
});

/** What a link to a heading, as GitHub makes it, or to an element can name. */
function getAnchors(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
  return [...headings, ...ids];
}

test("every link to a file or a heading leads there", () => {
  const links: string[] = [];
  const wrong: string[] = [];
  for (const page of pages) {
    const text = read(page).replaceAll(/```[\s\S]*?```/g, "");
    for (const [, link = "", anchor] of text.matchAll(
      /\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)/g,
    )) {
      links.push(link);
      const file = link === "" ? page : join(dirname(page), link);
      const isThere =
        existsSync(file) &&
        (anchor === undefined || getAnchors(read(file)).includes(anchor));
      if (!isThere) wrong.push(`${page}: ${link}#${anchor ?? ""}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(links.length).toBeGreaterThan(20);
});

test("every file and function of the repository that a page names is there", () => {
  const wrong: string[] = [];
  for (const page of pages.filter((one) => !one.includes("promises"))) {
    for (const [, file = "", name] of read(page).matchAll(
      /`((?:src|simulator|runner|scripts|examples|__tests__|docs)\/[\w./-]+\.\w+)`(?:, `(\w+)`)?/g,
    )) {
      const defines = new RegExp(`(function\\*?|class|const) ${name ?? ""}\\b`);
      if (
        !existsSync(file) ||
        (name !== undefined && !defines.test(read(file)))
      )
        wrong.push(`${page}: ${file} ${name ?? ""}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every YAML in a page can be pasted", () => {
  const fences = pages.flatMap((page) => [
    ...read(page).matchAll(/^( *)```ya?ml\n([^]*?)^ *```$/gm),
  ]);
  expect(fences.length).toBeGreaterThan(0);
  for (const [, indent = "", text = ""] of fences) {
    const pasted = text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    expect(typeof parse(pasted)).toBe("object");
  }
});

test("the README is read in five minutes, beside its workflow", () => {
  const written = read("README.md").replaceAll(/```[^]*?```/g, "");
  expect(written.split(/\s+/).length).toBeLessThan(1000);
});

describe("promises.md", () => {
  const rows = read("docs/promises.md")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, promise = "", held = ""]) => ({ promise, held }));

  test("has a row for each promise", () => {
    expect(rows.length).toBeGreaterThan(20);
    const promises = rows.map(({ promise }) => promise);
    expect(promises).toEqual([...new Set(promises)]);
  });

  // A file, a title in quotes, or both.
  test.each(rows)("$promise", ({ held }) => {
    const [, file] = /`(__tests__\/[\w/.-]+)`/.exec(held) ?? [];
    const [, title] = /"(.+)"/.exec(held) ?? [];
    expect(file ?? title).toBeDefined();
    const named = globSync(file ?? "__tests__/**/*.test.ts");
    const texts = named.map((one) => read(one));
    const literals = ['"', "'", "`"].map(
      (quote) => quote + (title ?? "").replaceAll("\\|", "|") + quote,
    );
    const holds = (text: string): boolean =>
      title === undefined || literals.some((literal) => text.includes(literal));
    expect(texts.some(holds)).toBe(true);
  });
});

describe("errors.md", () => {
  const page = read("docs/errors.md");
  const codes = Object.keys(ERRORS);

  test("has each code in its table, and an entry for each, in the same order", () => {
    const rows = [...page.matchAll(/^\| \[`([a-z-]+)`\]\(#/gm)];
    expect(rows.map(([, code]) => code)).toEqual(codes);
    const headings = [...page.matchAll(/^## ([a-z-]+)$/gm)];
    expect(headings.map(([, code]) => code)).toEqual(codes);
  });

  test.each(codes)("says what to do about %s, in order", (code) => {
    const [, entry = ""] = page.split(`\n## ${code}\n`);
    const [section = ""] = entry.split("\n## ");
    expect(section).toMatch(/^\n[A-Z][^\n]+/);
    expect(section).toMatch(/^(1\.|-) \S/m);
  });

  test("begins with a message of the action", () => {
    const [, example = ""] = /```text\n([^]*?)```/.exec(page) ?? [];
    const message = example
      .trim()
      .replaceAll(/\s+/g, " ")
      .replace(/https:\S+\//, ""); // as the snapshots have it
    expect(message).toMatch(/See errors\.md#/);
    expect(read("__tests__/pages/failures.md")).toContain(message);
  });

  test("is where a message leads", async () => {
    const { log } = await runAction({}, { "api-token": "" });
    expect(log).toContain(errorPage("invalid-input"));
  });
});
