/**
 * Where files are listed by name, each name is still that of a file: a list
 * that names one which moved would silently hold less.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { z } from "zod";

const read = (file: string): string => readFileSync(file, "utf8");

/** Everything that the pattern finds in the file. */
const all = (file: string, pattern: RegExp): string[] =>
  [...read(file).matchAll(pattern)].map(([, name = ""]) => name);

/** Paths and beginnings of paths; `*` as in a shell. */
function missing(paths: readonly string[]): string[] {
  expect(paths).not.toEqual([]);
  return paths.filter((path) => globSync(`${path}*`).length === 0);
}

test("what tsconfig.json includes", () => {
  const { include } = z
    .object({ include: z.array(z.string()) })
    .parse(JSON.parse(read("tsconfig.json")));
  expect(missing(include.map((folder) => `${folder}/`))).toEqual([]);
});

test("which files and folders the scripts of package.json name", () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const words = Object.values(scripts).join(" ").split(" ");
  const paths = words.filter(
    (word) =>
      /^[\w./-]+\.(ts|js|cjs)$/.test(word) &&
      !/\b(node_modules|reports)\//.test(word),
  );
  const folders = all("package.json", /packages-of\.ts ([\w/]+)/g);
  for (const folder of folders) paths.push(`${folder}/package-lock.json`);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  expect(folders).toContain("scripts/pictures");
});

test("which folders Dependabot looks into", () => {
  const folders = all(".github/dependabot.yml", /directories: \[(.*)\]/g)
    .join(", ")
    .split(", ");
  expect(missing(folders.map((folder) => `.${folder}/`))).toEqual([]);
});
