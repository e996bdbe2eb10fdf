/** Which folder may import which: the simulator never imports the action. */
import { globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { dirname, join } from "node:path/posix";

/** What the folders may import beside themselves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  src: [],
  runner: [],
  simulator: ["runner"],
  scripts: ["__tests__", "runner", "simulator", "src"],
  __tests__: ["runner", "scripts", "simulator", "src"],
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

test("every folder has files, and imports are found in them", () => {
  const empty = folders.filter(
    (folder) => !files.some((file) => file.startsWith(`${folder}/`)),
  );
  expect(empty).toEqual([]);
  expect(importsOf.get("src/main.ts")).toContain("src/run.ts");
});

test("each folder imports only from those that it may", () => {
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
