/**
 * What the files of the repository say of each other: `action.yml`, the code, the
 * pages. Each link, file, test and code that a page names is there. Which file of the
 * code may import which, the linter holds (`eslint.config.js`).
 */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { inputGroups, metadata } from "../../runner/metadata.ts";
import { ACTION_REPOSITORY, errorPage, MAJOR } from "../../runner/published.ts";
import { ERROR_CODES, SECTIONS } from "../../scripts/error-tables.ts";
import { ERRORS, CHECK_FIRST } from "../../src/errors.ts";
import { getInputName, INPUT_KEYS, INPUTS } from "../../src/inputs/table.ts";
import { runAction } from "../run-action.ts";

const read = (file: string): string => readFileSync(file, "utf8");

const described = z.record(
  z.string(),
  z.looseObject({ description: z.string() }),
);

const MARKETPLACE = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.record(z.string(), z.string()),
  inputs: described,
  outputs: described,
  runs: z.object({ using: z.literal("node24"), main: z.string() }),
});

const names = Object.keys(metadata.inputs);
const keys = INPUT_KEYS.map((key) => [getInputName(key), key] as const);

test("action.yml and the code name the same inputs and outputs, in the same order", async () => {
  expect(names).toEqual(keys.map(([name]) => name));
  const { outputs } = await runAction();
  expect(Object.keys(metadata.outputs)).toEqual(Object.keys(outputs));
});

test("the code has the defaults of action.yml", () => {
  // The runner evaluates the others.
  const defaults = keys.filter(
    ([name]) => metadata.inputs[name]?.default?.includes("${{") === false,
  );
  expect(defaults.length).toBeGreaterThan(5);
  for (const [name, key] of defaults) {
    const [, parse] = INPUTS[key];
    const given = parse(metadata.inputs[name]?.default ?? "");
    expect([name, parse("")]).toEqual([name, given]);
  }
});

test("what is a secret by its name, or by its words in action.yml, is masked, and nothing else", async () => {
  const secrets = names.filter(
    (name) =>
      /token|password|secret/.test(name) ||
      /\b(from|as) a secret\b/.test(metadata.inputs[name]?.description ?? ""),
  );
  // A header is masked without its name.
  const values = names.map(
    (name) => [name, `X-Key: value-of-${name}`] as const,
  );
  const { log } = await runAction({}, Object.fromEntries(values));
  const masked = names.filter((name) =>
    new RegExp(`^::add-mask::.*value-of-${name}\\r?$`, "m").test(log),
  );
  expect(secrets).toContain("extra-headers");
  expect(masked).toEqual(secrets);
});

test("the reference has every input, output, recipe and sync-status", () => {
  const reference = read("docs/reference.md");
  const parts = [...reference.matchAll(/<!-- generated: (\S+) -->/g)].map(
    ([, name]) => name,
  );
  const groups = [...inputGroups.keys()].map((group) => `inputs/${group}`);
  expect(parts.toSorted()).toEqual(
    [...groups, "connectors", "outputs"].toSorted(),
  );
  for (const file of readdirSync("examples"))
    expect(reference).toContain(`](../examples/${file})`);
  const { description = "" } = metadata.outputs["sync-status"] ?? {};
  const statuses = description.match(/`[a-z-]+`/g) ?? [];
  expect(statuses).toContain("`indexed`");
  const rows = [...reference.matchAll(/^\| (`[a-z-]+`) /gm)];
  expect(rows.map(([, cell]) => cell)).toEqual(
    expect.arrayContaining([...statuses]),
  );
});

test("action.yml is what the Marketplace and the runner take", () => {
  const text = read("action.yml");
  const { name, description, branding, inputs, outputs } = MARKETPLACE.parse(
    parse(text),
  );
  expect(name.length).toBeLessThan(60);
  expect(description.length).toBeLessThan(125);
  expect(branding).toEqual({ icon: "refresh-cw", color: "purple" });
  for (const { description: told } of [
    ...Object.values(inputs),
    ...Object.values(outputs),
  ]) {
    expect(told).toMatch(/^\S.*$/); // one line
    expect(told.length).toBeLessThanOrEqual(200); // a cell of a table
  }
  // The runner evaluates each expression, and fails where it may not: it
  // knows these contexts in a default.
  const expressions = [...text.matchAll(/^.*\$\{\{.*$/gm)].map(([line]) =>
    line.trim(),
  );
  expect(expressions.toSorted()).toEqual([
    "default: ${{ github.token }}",
    "default: ${{ toJSON(matrix) }}",
  ]);
});

const SOURCES = globSync("src/**/*.ts");

/** What each file imports of the others: types too, and what it loads on demand. */
const importsOf = new Map(
  SOURCES.map((file) => {
    const imports = read(file).matchAll(
      /(?:from|import)[\s(]+"(\.[^"]+\.ts)"/g,
    );
    return [
      file,
      [...imports].map(([, path = ""]) => join(dirname(file), path)),
    ];
  }),
);

/** From which no import leads back, as was seen. */
const cleared = new Set<string>();

/** The way back to its beginning, where an import leads there. */
function circleFrom(file: string, way: readonly string[] = []): string[] {
  if (cleared.has(file)) return [];
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  for (const imported of importsOf.get(file) ?? []) {
    const circle = circleFrom(imported, [...way, file]);
    if (circle.length > 0) return circle;
  }
  cleared.add(file);
  return [];
}

test("no file imports itself, by whatever way", () => {
  const imports = [...importsOf.values()].flat();
  expect(imports.length).toBeGreaterThan(importsOf.size);
  for (const file of importsOf.keys()) expect(circleFrom(file)).toEqual([]);
});

test("no two files define the same name", () => {
  const names = SOURCES.flatMap((file) => {
    const defined = read(file).matchAll(
      /^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
    );
    return [...defined].map(([, found]) => found);
  });
  expect(names.length).toBeGreaterThan(SOURCES.length);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

const pages = globSync(["*.md", "docs/*.md", "simulator/*.md", ".github/*.md"]);
const files = globSync([
  "{README,SECURITY}.md",
  "docs/*.md",
  "examples/*.yml",
  ".github/workflows/*.yml",
  "src/**/*.ts",
]);

const MENTIONS = [
  /\buses: (?<repository>(?!your-)[\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@(?<ref>main|v\d+)\b/g,
  /github\.com\/(?<repository>[\w-]+\/[\w.-]+)\/blob\/(?<ref>main|v\d+)\//g,
  /--repo (?<repository>[\w-]+\/[\w.-]+)/g,
  /git clone [^\n]*github\.com\/(?<repository>[\w-]+\/[\w.-]+)/g,
];

test.each(MENTIONS)("the repository has one name: %s", (pattern) => {
  const wrong: string[] = [];
  let mentions = 0;
  for (const file of files) {
    for (const found of read(file).matchAll(pattern)) {
      mentions += 1;
      const { repository, ref = MAJOR } = found.groups ?? {};
      const isPublished = ref === MAJOR || ref === "main";
      if (repository !== ACTION_REPOSITORY || !isPublished)
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

/** Names of GitHub and of others, and invented ones. */
const OTHER_NAMES = [
  "cancel-in-progress",
  "continue-on-error",
  "runs-on",
  "timeout-minutes",
  "ubuntu-latest",
  "x-org",
  "zylon-ingest",
  "zylon-overdue",
];

test("every input, output and code that a page or a recipe names is there", () => {
  const statuses = metadata.outputs["sync-status"]?.description ?? "";
  const known = new Set([
    ...Object.keys(metadata.inputs),
    ...Object.keys(metadata.outputs),
    ...Object.keys(ERRORS),
    ...[...statuses.matchAll(/`([a-z-]+)`/g)].map(([, status]) => status),
    ...OTHER_NAMES,
  ]);
  const wrong: string[] = [];
  let mentions = 0;
  const check = (file: string, pattern: RegExp): void => {
    for (const [, name = ""] of read(file).matchAll(pattern)) {
      mentions += 1;
      if (!known.has(name)) wrong.push(`${file}: ${name}`);
    }
  };
  // `max-failed`, or `max-failed: 0`. The changelog tells what is gone.
  for (const page of pages.filter((file) => file !== "CHANGELOG.md"))
    check(page, /`([a-z]+(?:-[a-z]+)+)(?::[^`\n]*)?`/g);
  // A comment has no backticks, and no other word with a hyphen.
  for (const recipe of globSync("examples/*.yml"))
    check(
      recipe,
      /(?<=(?:^|\s)#.*)(?<![\w/-])([a-z]+(?:-[a-z]+)+)\b(?![/.-]\w)/gm,
    );
  expect(wrong).toEqual([]);
  expect(mentions).toBeGreaterThan(100);
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

test("the README is read in five minutes, beside its code and tables", () => {
  const written = read("README.md")
    .replaceAll(/```[^]*?```/g, "")
    .replaceAll(/^\|.*$/gm, "");
  expect(written.split(/\s+/).length).toBeLessThan(1100);
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

  test("has an entry for each code, in the section of its group", () => {
    const codes = Object.keys(ERRORS).filter((key) => !key.includes("/"));
    expect(ERROR_CODES.toSorted()).toEqual(codes.toSorted());
    const expected = Object.entries(SECTIONS).flatMap(([section, members]) => [
      `## ${section}`,
      ...members.map((code) => `### ${code}`),
    ]);
    const headings = page.match(/^###? .+$/gm) ?? [];
    expect(headings.filter((one) => expected.includes(one))).toEqual(expected);
    expect(headings.filter((one) => one.startsWith("### "))).toHaveLength(
      codes.length,
    );
  });

  test("has the codes of a group that a recipe asks for", () => {
    const codes = JSON.stringify(SECTIONS["Can't reach Zylon"]);
    expect(read("examples/notify.yml")).toContain(`fromJSON('${codes}')`);
  });

  test("is where a message leads", async () => {
    expect(page).toContain(`"${CHECK_FIRST}"`);
    const { log } = await runAction({}, { "api-token": "" });
    expect(log).toContain(errorPage("invalid-input"));
  });
});
