/**
 * How `dist/` is made: esbuild takes what a run can use, ncc joins that into
 * files that need no `node_modules/`.
 */
import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin, transformSync } from "esbuild";
import { z } from "zod";

const NCC = fileURLToPath(import.meta.resolve("@vercel/ncc/dist/ncc/cli.js"));
const PACKAGE = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
});

/** How packages are found. */
const packages: Plugin = {
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

/**
 * Of package.json only what `src/` reads, so that an update of a development
 * package leaves the bundle as it is.
 */
const nameAndVersion: Plugin = {
  name: "name and version",
  setup(building) {
    building.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      const { name, version } = packageIn(path);
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    });
  },
};

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

/**
 * Builds from the current folder into one that is gone afterwards, beside
 * `dist/`, and hands it to `use`. The same sources give the same bytes.
 */
export async function withBundle(use: (dist: string) => void): Promise<void> {
  const work = mkdtempSync(".build-");
  try {
    const shaken = join(work, "shaken");
    const dist = join(work, "dist");
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
      plugins: [packages, nameAndVersion],
      metafile: true,
      logLevel: "warning",
    });
    const texts = licences(metafile);
    execFileSync(
      process.execPath,
      [
        NCC,
        "build",
        "index.js",
        "--no-cache",
        "--quiet",
        "--out",
        resolve(dist),
      ],
      {
        cwd: shaken,
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    for (const name of readdirSync(dist).filter((one) => one.endsWith(".js"))) {
      const file = join(dist, name);
      const code = readFileSync(file, "utf8");
      // Names stay, so that a stack still says where. licenses.txt has the
      // licences.
      writeFileSync(
        file,
        transformSync(code, {
          minifyWhitespace: true,
          legalComments: "none",
          lineLimit: 160,
        }).code,
      );
    }
    writeFileSync(join(dist, "licenses.txt"), texts);
    use(dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
