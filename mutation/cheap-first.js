/**
 * Which test files run for a mutant, and in what order, since the first failure ends a run: those of the mutated file,
 * those of its folder, other plain functions, and then what starts a server. Of those, only the broadest
 * run for a folder that has enough tests of its own. For a mutant in what is done as a file is loaded nothing says which
 * tests it is for: those of its folder run, and the broadest. So the score can be too low, and never too high.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { activeMutant } from './active-mutant.js';

const startsServer = ({ path }) => /\b(start|use)Simulator\(/.test(readFileSync(path, 'utf8'));

const BROAD =
  /\b(action[\\/](action|configure|expect-search|gather|indexing|ingest|report)|errors[\\/]messages)\.test\.ts$/;
/** Folders whose tests are those of the whole action. */
const WHOLE = ['http', 'issue', 'pipeline'];

/** The file of `src/` that each mutant is in, as its copy says which holds them all. */
let places;
function placesIn(rootDir) {
  const files = globSync('src/**/*.ts', { cwd: rootDir });
  const idsIn = (file) => readFileSync(join(rootDir, file), 'utf8').matchAll(/\bstryMutAct_\w+\("(\d+)"\)/g);
  return new Map(files.flatMap((file) => [...idsIn(file)].map(([, id]) => [id, file])));
}

export default class CheapFirst {
  constructor({ globalConfig }) {
    this.globalConfig = globalConfig;
  }

  sort(tests) {
    const rootDir = tests[0]?.context.config.rootDir;
    if (rootDir !== undefined) places ??= placesIn(rootDir);
    const [, ...mutated] = places?.get(activeMutant())?.replace(/\.ts$/, '').split(sep) ?? [];
    const isNear = ({ path }) => relative(rootDir, path).split(sep)[1] === mutated[0];
    const rank = (test) => {
      if (isNear(test) && basename(test.path).split('.')[0] === mutated.at(-1)) return 0;
      return (isNear(test) ? 1 : 2) + (startsServer(test) ? 2 : 0);
    };
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    const asLoaded = !this.globalConfig?.testNamePattern;
    const few = mutated.length > 1 && !WHOLE.includes(mutated[0]);
    const run = tests.filter((test) => {
      if (mutated.length === 0 || isNear(test) || BROAD.test(test.path)) return true;
      return !asLoaded && !(few && startsServer(test));
    });
    return run.sort((a, b) => ranks.get(a) - ranks.get(b) || a.path.localeCompare(b.path));
  }

  cacheResults() {
    // The order does not depend on how long they took.
  }
}
