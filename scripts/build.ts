/**
 * `npm run build` writes `dist/`: esbuild takes what a run can use, ncc joins
 * that into files that need no `node_modules/`. The same sources give the same
 * bytes: `--check`, part of `npm run check`, compares `dist/` with them.
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

async function bundle(shaken: string, dist: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: ["src/index.ts"],
    outdir: shaken,
    bundle: true,
    splitting: true,
    // Without a hash of the content: ncc numbers its files by these names.
    chunkNames: "[name]",
    format: "esm",
    platform: "node",
    target: "node24",
    plugins: [packages(), nameAndVersion()],
    metafile: true,
    logLevel: "warning",
  });
  const options = ["--no-cache", "--quiet", "--out", resolve(dist)];
  execFileSync(process.execPath, [NCC, "build", "index.js", ...options], {
    cwd: shaken,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const name of readdirSync(dist).filter((one) => one.endsWith(".js"))) {
    const file = join(dist, name);
    // Names stay, so that a stack still says where. licenses.txt has the
    // licences.
    const { code } = transformSync(readFileSync(file, "utf8"), {
      minifyWhitespace: true,
      legalComments: "none",
      lineLimit: 160,
    });
    writeFileSync(file, code);
  }
  writeFileSync(join(dist, "licenses.txt"), licences(metafile));
}

/** How packages are found. */
function packages(): Plugin {
  return {
    name: "packages",
    setup(building) {
      building.onResolve(
        { filter: /./ },
        async ({ path, kind, pluginData, ...where }) => {
          if (pluginData === "resolved") return undefined;
          // A CommonJS package requires modules of Node.js, and there is no
          // `require` in ESM.
          if (kind === "require-call" && isBuiltin(path))
            return { path, namespace: "required" };
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
      building.onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({
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
