/**
 * Every page, message and recipe names this repository and its major version,
 * which `package.json` has; and the links between the pages lead somewhere.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ACTION_REPOSITORY, MAJOR } from "../../runner/published.ts";

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
    for (const found of readFileSync(file, "utf8").matchAll(pattern)) {
      mentions += 1;
      const { repository, major = MAJOR } = found.groups ?? {};
      if (repository !== ACTION_REPOSITORY || major !== MAJOR)
        wrong.push(`${file}: ${found[0]}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(mentions).toBeGreaterThan(0);
});

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

test("every link to a file or a heading leads there", () => {
  const links: string[] = [];
  const wrong: string[] = [];
  for (const page of pages) {
    const text = readFileSync(page, "utf8").replaceAll(/```[\s\S]*?```/g, "");
    for (const [, link = "", anchor] of text.matchAll(
      /\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)/g,
    )) {
      links.push(link);
      const file = link === "" ? page : join(dirname(page), link);
      const anchors = (): string[] =>
        [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(
          ([, heading = ""]) => anchorOf(heading),
        );
      if (
        !existsSync(file) ||
        (anchor !== undefined && !anchors().includes(anchor))
      )
        wrong.push(`${page}: ${link}#${anchor ?? ""}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(links.length).toBeGreaterThan(20);
});
