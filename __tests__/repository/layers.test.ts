/**
 * Which folder may import which, within `src/` and beside it, and that no file,
 * of whatever folder, imports itself by way of others.
 */
import { globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { dirname, join } from "node:path/posix";

/** From the top down: a folder imports only those on lines below its own. */
const FLOORS = [
  ["src"],
  ["src/issue", "src/integration", "src/report"],
  ["src/documents"],
  ["src/session"],
  ["src/inputs", "src/result"],
  ["src/zylon"],
  ["src/http"],
  ["src/log"],
];

/** What the folders may import beside themselves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  src: [],
  harness: [],
  simulator: ["harness"],
  scripts: ["harness", "src"],
  bench: ["harness", "simulator"],
  demo: ["harness", "simulator"],
  e2e: ["harness", "scripts", "simulator"],
  rendering: ["__tests__", "e2e", "simulator", "src"],
  __tests__: ["bench", "harness", "scripts", "simulator", "src"],
};
const folders = Object.keys(MAY_IMPORT);
const files = globSync(
  folders.map((folder) => `${folder}/**/*.ts`),
  { exclude: ["**/node_modules"] },
).map((file) => file.replaceAll(sep, "/"));

/** What a file imports of ours: types too, and what it loads on demand. */
const importsOf = new Map(
  files.map((file) => [
    file,
    [
      ...readFileSync(file, "utf8").matchAll(
        /\b(?:from|import) *\(?\s*"(\.[^"]+\.ts)"/g,
      ),
    ].map(([, path = ""]) => join(dirname(file), path)),
  ]),
);

const floorOf = (file: string): number =>
  FLOORS.findIndex((floor) => floor.includes(dirname(file)));

test("every folder has files, and imports are found in them", () => {
  const empty = folders.filter(
    (folder) => !files.some((file) => file.startsWith(`${folder}/`)),
  );
  expect(empty).toEqual([]);
  expect(importsOf.get("src/main.ts")).toContain("src/integration/run.ts");
});

test("src/: each folder imports only from those below it", () => {
  const inSrc = files.filter((file) => file.startsWith("src/"));
  expect(new Set(inSrc.map(dirname))).toEqual(new Set(FLOORS.flat()));
  const wrong = inSrc.flatMap((file) =>
    (importsOf.get(file) ?? [])
      .filter(
        (path) =>
          dirname(path) !== dirname(file) && floorOf(path) <= floorOf(file),
      )
      .map(
        (path) =>
          `${file} imports ${path}, but ${dirname(path)}/ is not below ${dirname(file)}/`,
      ),
  );
  expect(wrong).toEqual([]);
});

test("beside src/: each folder imports only from those that it may", () => {
  const wrong: string[] = [];
  for (const [file, paths] of importsOf) {
    const [folder = ""] = file.split("/");
    for (const path of paths) {
      const [other = ""] = path.split("/");
      if (other === folder || MAY_IMPORT[folder]?.includes(other)) continue;
      wrong.push(`${file} imports ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no circle of imports", () => {
  const left = new Map(importsOf);
  const openIn = (file: string): string[] =>
    (left.get(file) ?? []).filter((path) => left.has(path));
  for (let before = 0; before !== left.size;) {
    before = left.size;
    for (const file of left.keys())
      if (openIn(file).length === 0) left.delete(file);
  }
  // Each that is left imports another that is left: to follow them leads round.
  const trail: string[] = [];
  let [at] = left.keys();
  for (; at !== undefined && !trail.includes(at); [at] = openIn(at))
    trail.push(at);
  const circle =
    at === undefined ? [] : [...trail.slice(trail.indexOf(at)), at];
  expect(circle.join(" imports ")).toBe("");
});
