/**
 * How `dist/` is made: ncc joins `src/` and its packages. What is done here besides is for the start of a run, most of
 * which is parsing; what each step gains is in docs/performance.md, and `__tests__/bundle/start.test.ts` holds it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';
import * as zodMini from 'zod/mini';

// What has a place of its own here; tsconfig.bundle.json has the packages that are not in the bundle at all.
const PATHS = resolve('tsconfig.bundle.json');
const USED_OF_ZOD = 'node_modules/zod/used.js';

// Each only defines things, and does not say so in its package.json; ncc then keeps all of it, and all that it imports.
const WITHOUT_SIDE_EFFECTS = ['core', 'exec', 'http-client', 'io'];

/** Says it for them. The field is for bundlers only, and the next install takes it back. */
function declareSideEffects(): void {
  for (const name of WITHOUT_SIDE_EFFECTS) {
    const path = join('node_modules/@actions', name, 'package.json');
    const text = readFileSync(path, 'utf8');
    if (!text.includes('"sideEffects"')) writeFileSync(path, text.replace('{', '{\n  "sideEffects": false,'));
  }
}

/**
 * Writes the part of zod that `src/` uses, a fifth, into a file next to it: ncc takes modules whole. What is used, but
 * is no value, is a type; a value that this misses fails the build.
 */
function shakeZod(): void {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'));
  const used = new Set(sources.flatMap((source) => [...source.matchAll(/\bz\.(\w+)/g)].map(([, name = '']) => name)));
  used.delete('core'); // of which only types are used
  const values = Object.keys(zodMini).filter((name) => used.has(name));
  buildSync({
    stdin: { contents: `export { ${values.join(', ')} } from 'zod/mini';`, resolveDir: '.' },
    outfile: USED_OF_ZOD,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
  });
}

const REQUIRE = '__WEBPACK_EXTERNAL_createRequire';

/**
 * ncc makes a CommonJS loader for every module of Node.js, and looks up its own folder for files that there are none of.
 * Not replaced by `import`: for `node:http` that loads all of Node's own undici, since it asks for each export.
 */
function withoutLoaders(code: string): string {
  return code
    .replaceAll(`${REQUIRE}(import.meta.url)`, 'process.getBuiltinModule')
    .replace(`import { createRequire as ${REQUIRE} } from "module";\n`, '')
    .replace(/^.*__nccwpck_require__\.ab = .*\n/m, '');
}

/** Comments go, names and lines stay. One character outside ASCII, and V8 would keep two bytes for each of the file. */
function plain(code: string): string {
  return transformSync(code, { format: 'esm', target: 'node24', charset: 'ascii' }).code;
}

/** ncc would have the licences of one file overwrite those of another, so each has its own first. */
function joinLicences(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.licenses.txt'));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').trimEnd());
  for (const name of names) rmSync(join(folder, name));
  writeFileSync(join(folder, 'licenses.txt'), `${texts.join('\n\n')}\n`);
}

/** Writes the bundle into `folder`, which holds nothing else afterwards. The same sources give the same bytes. */
export function bundle(folder: string): void {
  declareSideEffects();
  shakeZod();
  rmSync(folder, { recursive: true, force: true });
  const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'));
  const args = ['build', 'src/index.ts', '--license', '[name].licenses.txt', '--no-cache', '--quiet', '--out', folder];
  execFileSync(process.execPath, [ncc, ...args], {
    env: { ...process.env, TS_NODE_PROJECT: PATHS },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const file = join(folder, name);
    writeFileSync(file, plain(withoutLoaders(readFileSync(file, 'utf8'))));
  }
  joinLicences(folder);
}
