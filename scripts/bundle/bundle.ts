/**
 * How `dist/` is made: esbuild takes what a run can use, ncc joins that into one file for each action. What is done
 * besides is for the start of a run, most of which is parsing: docs/performance.md has what each step gains. For the last
 * step the new bundle is run once.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Metafile, transformSync } from 'esbuild';
import { calledIn } from './called.ts';
import { eager } from './eager.ts';
import { licencesOf } from './licences.ts';
import { shake } from './shake.ts';

interface Action {
  /** Its file in `dist/`. */
  readonly file: string;
  /** Its entry in `src/`, and what that starts. */
  readonly start: string;
  readonly run: string;
}

const ACTIONS: readonly Action[] = [
  { file: 'index.js', start: 'index', run: 'main' },
  { file: 'gather.js', start: 'gather-index', run: 'gather' },
];

const NCC = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'));
const REQUIRE = '__WEBPACK_EXTERNAL_createRequire';

/**
 * ncc makes a CommonJS loader for each module of Node.js, and looks up the folder of the bundle, which nothing asks for.
 * An `import` is no replacement: for `node:http` it reads every export, and one of them loads Node's own undici.
 */
function withoutLoaders(code: string): string {
  return code
    .replaceAll(`${REQUIRE}(import.meta.url)`, 'process.getBuiltinModule')
    .replace(`import { createRequire as ${REQUIRE} } from "module";\n`, '')
    .replace(/^.*__nccwpck_require__\.ab = .*\n/m, '');
}

/** Without comments and indentation, a quarter of the file. Names stay, so that a stack still says where. */
function compact(code: string): string {
  const options = {
    format: 'esm',
    target: 'node24',
    charset: 'ascii',
    minifyWhitespace: true,
    lineLimit: 160,
  } as const;
  return transformSync(code, options).code;
}

/** Writes the files of one action into `dist`; what it imports on demand is in files of their own. */
async function add({ file, start, run }: Action, work: string, dist: string): Promise<Metafile> {
  const shaken = join(work, `shaken-${start}`);
  const joined = resolve(work, `joined-${start}`);
  const metafile = await shake(`src/${start}.ts`, `src/${run}.ts`, shaken);
  // As it ends, ncc would write a compile cache of itself into node_modules; a refusal does not disturb it.
  const permissions = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${resolve(work)}`];
  const args = ['build', `${start}.js`, '--no-cache', '--quiet', '--out', joined];
  execFileSync(process.execPath, [...permissions, NCC, ...args], {
    cwd: shaken,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of readdirSync(joined).filter((one) => one.endsWith('.js'))) {
    const code = compact(withoutLoaders(readFileSync(join(joined, name), 'utf8')));
    writeFileSync(join(dist, name === 'index.js' ? file : name), code, { flag: 'wx' }); // no two files of one name
  }
  copyFileSync(join(joined, 'package.json'), join(dist, 'package.json'));
  return metafile;
}

/**
 * Builds in a folder that is gone afterwards, beside `dist/`, and hands it to `use`. Reads from the current folder, and
 * leaves nothing else behind. The same sources give the same bytes. Rejects where the new bundle does not run.
 */
export async function withBundle(use: (dist: string) => void): Promise<void> {
  const work = mkdtempSync('.build-');
  try {
    const dist = join(work, 'dist');
    mkdirSync(dist);
    const metafiles: Metafile[] = [];
    for (const action of ACTIONS) metafiles.push(await add(action, work, dist));
    const main = join(dist, 'index.js');
    const called = await calledIn(main, join(work, 'run'));
    writeFileSync(main, compact(eager(readFileSync(main, 'utf8'), called)));
    writeFileSync(join(dist, 'licenses.txt'), licencesOf(metafiles));
    use(dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
