/** The first half of the build: esbuild takes from `src/` and its packages what a run can use. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { z } from 'zod';

const besideThis = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** GitHub's packages only define things, but do not say so. Without this, all that they import is kept. */
const withoutSideEffects: Plugin = {
  name: 'without side effects',
  setup(building) {
    building.onResolve({ filter: /./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'resolved') return undefined;
      const found = await building.resolve(path, { ...where, pluginData: 'resolved' });
      return /[\\/]node_modules[\\/]@actions[\\/]/.test(found.path) ? { ...found, sideEffects: false } : found;
    });
  },
};

/** A module of Node.js that a CommonJS package requires: a module in ESM has no `require`. */
const requiredOfNode: Plugin = {
  name: 'required of Node.js',
  setup(building) {
    building.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'node' } : undefined,
    );
    building.onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** Of our package.json only what `src/` reads, so that an update of a development package leaves the bundle as it is. */
const nameAndVersion: Plugin = {
  name: 'name and version',
  setup(building) {
    building.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== resolve('package.json')) return undefined;
      const metadata = z
        .object({ name: z.string(), version: z.string() })
        .parse(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: JSON.stringify(metadata), loader: 'json' };
    });
  },
};

/** zod names a function by way of two namespaces, and esbuild would keep all that the inner one has. */
const oneNamespace: Plugin = {
  name: 'one namespace',
  setup(building) {
    building.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('core.util.', 'util.'),
    }));
  },
};

/**
 * esbuild would put what files loaded on demand share with `run` into several files, one for each combination, and ncc
 * would make a getter for each name that crosses. If every file imports `run`, there is just one.
 */
const oneFileOf = (run: string): Plugin => ({
  name: 'one file',
  setup(building) {
    const first = `import ${JSON.stringify(resolve(run))};\n`;
    building.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.startsWith(resolve('src')) ? { contents: first + readFileSync(path, 'utf8'), loader: 'ts' } : undefined,
    );
  },
});

/**
 * Writes what `start` and its packages come to into `folder`, and resolves to what esbuild knows of it. `start` only
 * awaits what `run` exports, which is an entry beside it: ncc wraps a file with a top-level `await` in a function, and V8
 * parses what is in it twice.
 */
export async function shake(start: string, run: string, folder: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [start, run],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'ascii', // for one other character, V8 would keep two bytes for each of the file
    legalComments: 'none', // licenses.txt has them
    alias: { tunnel: besideThis('tunnel.ts'), undici: besideThis('undici.ts') },
    plugins: [oneFileOf(run), oneNamespace, nameAndVersion, requiredOfNode, withoutSideEffects],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
