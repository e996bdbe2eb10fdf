/**
 * The files of the action import each other in no circle. Which may import
 * what, the linter holds (`eslint.config.js`).
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const folder = join(import.meta.dirname, "../src");

/** What each file imports of the others: types too, and what it loads on demand. */
const importsOf = new Map(
  globSync("**/*.ts", { cwd: folder }).map((name) => {
    const file = join(folder, name);
    const imports = readFileSync(file, "utf8").matchAll(
      /(?:from|import)[\s(]+"(\.[^"]+\.ts)"/g,
    );
    return [
      file,
      [...imports].map(([, path = ""]) => resolve(dirname(file), path)),
    ];
  }),
);

/** The way back to its beginning, where an import leads there. */
function circleFrom(file: string, way: readonly string[] = []): string[] {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  for (const imported of importsOf.get(file) ?? []) {
    const circle = circleFrom(imported, [...way, file]);
    if (circle.length > 0) return circle;
  }
  return [];
}

test("no file imports itself, by whatever way", () => {
  const imports = [...importsOf.values()].flat();
  expect(imports.length).toBeGreaterThan(importsOf.size);
  for (const file of importsOf.keys()) expect(circleFrom(file)).toEqual([]);
});
