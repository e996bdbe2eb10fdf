/**
 * `npm run build`, in a copy of the sources: all of `dist/` is new, or nothing
 * of it.
 */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zylon-ingest-build-"));
  for (const name of ["src", "package.json", "action.yml"])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(
    resolve("node_modules"),
    join(folder, "node_modules"),
    "junction",
  );
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "index.js"), "of the build before");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(): {
  status: number | null;
  stderr: string;
  names: string[];
  dist: string[];
} {
  const script = resolve("scripts/build.ts");
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: "utf8",
  });
  return {
    status,
    stderr,
    names: readdirSync(folder).sort(),
    dist: readdirSync(join(folder, "dist")),
  };
}

const index = (): string =>
  readFileSync(join(folder, "dist", "index.js"), "utf8");

const NAMES = ["action.yml", "dist", "node_modules", "package.json", "src"];

test("what was in dist/ is gone, and nothing is left beside it", () => {
  writeFileSync(join(folder, "dist", "old.index.js"), "");
  const { status, names, dist } = build();
  expect(status).toBe(0);
  expect(names).toEqual(NAMES);
  expect(dist).toEqual(
    expect.arrayContaining(["index.js", "licenses.txt", "package.json"]),
  );
  expect(dist).not.toContain("old.index.js");
  expect(index()).toContain("zylon-ingest");
});

test("a source that is broken leaves dist/ as it was", () => {
  appendFileSync(
    join(folder, "src", "main.ts"),
    "import './no-such-file.ts';\n",
  );
  const { status, stderr, names, dist } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('Could not resolve "./no-such-file.ts"');
  expect([names, dist, index()]).toEqual([
    NAMES,
    ["index.js"],
    "of the build before",
  ]);
});

test("a package without a licence is an error, and leaves dist/ as it was", () => {
  const free = join(folder, "src", "node_modules", "no-licence");
  mkdirSync(free, { recursive: true });
  writeFileSync(
    join(free, "package.json"),
    '{"name":"no-licence","version":"1.0.0","license":"MIT","main":"main.js"}',
  );
  writeFileSync(join(free, "main.js"), 'console.log("here");');
  appendFileSync(join(folder, "src", "main.ts"), "import 'no-licence';\n");
  const { status, stderr, names, dist } = build();
  expect(status).toBe(1);
  expect(stderr).toContain(
    "src/node_modules/no-licence has code in the bundle, but no licence file",
  );
  expect([names, dist, index()]).toEqual([
    NAMES,
    ["index.js"],
    "of the build before",
  ]);
});
