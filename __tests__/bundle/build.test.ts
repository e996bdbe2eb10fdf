/**
 * `npm run build`, in a copy of the sources: what fails leaves `dist/` as it
 * was. What a build makes is what `npm run check` compares.
 */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../support/environment.ts";

const folder = temporaryFolder();

test("a package without a licence is an error, and leaves dist/ as it was", () => {
  for (const name of ["src", "package.json", "action.yml"])
    cpSync(name, join(folder, name), { recursive: true });
  const modules = join(folder, "node_modules");
  symlinkSync(resolve("node_modules"), modules, "junction");
  const index = join(folder, "dist", "index.js");
  mkdirSync(join(folder, "dist"));
  writeFileSync(index, "of the build before");
  const free = join(folder, "src", "node_modules", "no-licence");
  mkdirSync(free, { recursive: true });
  writeFileSync(
    join(free, "package.json"),
    '{"name":"no-licence","version":"1.0.0","license":"MIT","main":"main.js"}',
  );
  writeFileSync(join(free, "main.js"), 'console.log("here");');
  appendFileSync(join(folder, "src", "main.ts"), "import 'no-licence';\n");

  const script = resolve("scripts/build.ts");
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toContain(
    "src/node_modules/no-licence has code in the bundle, but no licence file",
  );
  expect(status).toBe(1);
  const left = ["action.yml", "dist", "node_modules", "package.json", "src"];
  expect(readdirSync(folder).sort()).toEqual(left);
  expect(readdirSync(join(folder, "dist"))).toEqual(["index.js"]);
  expect(readFileSync(index, "utf8")).toBe("of the build before");
});
