/**
 * `npm run build` writes `dist/`: esbuild takes what a run can use of `src/` and
 * the packages, and ncc packs GitHub's client, so that neither needs
 * `node_modules/`. The same sources give the same bytes: `--check`, part of
 * `npm run check`, compares `dist/` with them.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, type Metafile, type Plugin, transformSync } from "esbuild";
import { z } from "zod";

const NCC = fileURLToPath(import.meta.resolve("@vercel/ncc/dist/ncc/cli.js"));
/** The package that is loaded on demand, from a file of its own. */
const GITHUB_PACKAGE = "@actions/github";
const PACKAGE = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
});

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false } },
});
const work = mkdtempSync(".build-"); // here, where a rename can reach dist/
try {
  const fresh = join(work, "dist");
  await bundle(join(work, "shaken"), fresh);
  if (values.check) compare(fresh);
  else {
    if (existsSync("dist")) renameSync("dist", join(work, "before"));
    renameSync(fresh, "dist");
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function compare(fresh: string): void {
  const names = new Set([...readdirSync(fresh), ...readdirSync("dist")]);
  const bytes = (file: string): string | undefined =>
    existsSync(file) ? readFileSync(file, "latin1") : undefined;
  const differing = [...names].filter(
    (name) => bytes(join(fresh, name)) !== bytes(join("dist", name)),
  );
  if (differing.length === 0) return;
  console.error(
    `dist/ is not what "npm run build" makes: ${differing.join(", ")}. Run it, and commit dist/.`,
  );
  process.exitCode = 1;
}

/**
 * Writes `index.js` flat. If it were in a function of a bundler, as ncc has it,
 * Node.js would parse it several times before it runs: ten milliseconds of every
 * run. Only the failure issue loads `github.js`.
 */
async function bundle(shaken: string, dist: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: { index: "src/index.ts", github: GITHUB_PACKAGE },
    outdir: shaken,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    plugins: [builtins(), packages(), nameAndVersion()],
    metafile: true,
    minifySyntax: true,
    logLevel: "warning",
  });
  const options = ["--no-cache", "--quiet", "--out", resolve(dist)];
  execFileSync(process.execPath, [NCC, "build", "github.js", ...options], {
    cwd: shaken,
    stdio: ["ignore", "ignore", "inherit"],
  });
  renameSync(join(dist, "index.js"), join(dist, "github.js"));
  renameSync(join(shaken, "index.js"), join(dist, "index.js"));
  for (const name of ["index.js", "github.js"]) {
    const file = join(dist, name);
    // licenses.txt has the licences.
    const { code } = transformSync(readFileSync(file, "utf8"), {
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: "none",
      lineLimit: 160,
    });
    writeFileSync(file, code);
  }
  writeFileSync(join(dist, "licenses.txt"), licences(metafile));
}

/** How packages are found and read. */
function packages(): Plugin {
  return {
    name: "packages",
    setup(building) {
      building.onResolve(
        { filter: /./ },
        async ({ path, kind, pluginData, ...where }) => {
          if (pluginData === "resolved") return undefined;
          if (kind === "dynamic-import" && path === GITHUB_PACKAGE)
            return { path: "./github.js", external: true };
          const found = await building.resolve(path, {
            ...where,
            kind,
            pluginData: "resolved",
          });
          // GitHub's packages only define things, but do not say so. Without
          // this, all that they import is kept.
          return /[\\/]node_modules[\\/]@actions[\\/]/.test(found.path)
            ? { ...found, sideEffects: false }
            : found;
        },
      );
      // Ours keep their names, so that a stack says where.
      building.onLoad(
        { filter: /[\\/]node_modules[\\/].*\.m?js$/ },
        ({ path }) => ({
          contents: transformSync(readFileSync(path, "utf8"), {
            minifyIdentifiers: true,
          }).code,
        }),
      );
    },
  };
}

/**
 * How modules of Node.js are found. A CommonJS package requires them, and there
 * is no `require` in ESM. An `import` would read each of their exports, and
 * some load a part of Node.js that no run uses: `WebSocket` of `node:http`.
 */
function builtins(): Plugin {
  return {
    name: "builtins",
    setup(building) {
      building.onResolve({ filter: /./ }, ({ path }) =>
        isBuiltin(path) ? { path, namespace: "builtin" } : undefined,
      );
      building.onLoad({ filter: /./, namespace: "builtin" }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      }));
    },
  };
}

/**
 * Of package.json only what `src/` reads, so that an update of a development
 * package leaves the bundle as it is.
 */
function nameAndVersion(): Plugin {
  return {
    name: "name and version",
    setup(building) {
      building.onLoad({ filter: /package\.json$/ }, ({ path }) => {
        const { name, version } = packageIn(path);
        return { contents: JSON.stringify({ name, version }), loader: "json" };
      });
    },
  };
}

function packageIn(file: string): z.infer<typeof PACKAGE> {
  return PACKAGE.parse(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * The licences of all packages in the bundle, each text once. Throws for a
 * package without one.
 */
function licences({ outputs }: Metafile): string {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  );
  const folders = files
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(
      ([file]) =>
        /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [],
    );
  const texts = [...new Set(folders)].map((folder) => {
    const { name, license } = packageIn(join(folder, "package.json"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e\b/i.test(one));
    if (file === undefined)
      throw new Error(`${folder} has code in the bundle, but no licence file`);
    return `${name}\n${license}\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return [...new Set(texts)].sort().join("\n");
}
