/**
 * `npm run build`, of a source of one line: what fails leaves `dist/` as it
 * was. What a build makes is what `npm run check` compares.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("a package without a licence is an error, and leaves dist/ as it was", () => {
  write("src/index.ts", "import 'no-licence';");
  const about = { name: "no-licence", version: "1.0.0", license: "MIT" };
  write("node_modules/no-licence/package.json", JSON.stringify(about));
  write("node_modules/no-licence/index.js", 'console.log("here");');
  // The build also writes the package that is loaded on demand.
  write("node_modules/@actions/github/index.js", "");
  write("dist/index.js", "of the build before");

  const script = resolve("scripts/build.ts");
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toContain(
    "node_modules/no-licence has code in the bundle, but no licence file",
  );
  expect(status).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["dist", "node_modules", "src"]);
  expect(readdirSync(join(folder, "dist"))).toEqual(["index.js"]);
  expect(readFileSync(join(folder, "dist/index.js"), "utf8")).toBe(
    "of the build before",
  );
});
