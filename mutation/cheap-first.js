/**
 * Which test files run for a mutant, and in what order, since the first failure ends a run: those of the mutated file,
 * those of its folder, other plain functions, and then what starts a server. Of these, only the broadest run for a mutant
 * in what is done as a file is loaded, since nothing says which tests it is for. So the score can be too low, and never
 * too high.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { activeMutant } from './active-mutant.js';

const startsServer = ({ path }) => /\b(start|use)Simulator\(/.test(readFileSync(path, 'utf8'));

const BROAD = /\baction[\\/](action|configure|gather|ingest|report)\.test\.ts$/;

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
    const rank = (test) => {
      const [, ...folders] = relative(rootDir, test.path).split(sep);
      const near = folders[0] === mutated[0];
      if (near && basename(test.path).split('.')[0] === mutated.at(-1)) return 0;
      return (near ? 1 : 2) + (startsServer(test) ? 2 : 0);
    };
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    const asLoaded = mutated.length > 0 && !this.globalConfig?.testNamePattern;
    const run = asLoaded ? tests.filter((test) => !startsServer(test) || BROAD.test(test.path)) : [...tests];
    return run.sort((a, b) => ranks.get(a) - ranks.get(b) || a.path.localeCompare(b.path));
  }

  cacheResults() {
    // The order does not depend on how long they took.
  }
}
