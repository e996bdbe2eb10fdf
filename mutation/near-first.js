/**
 * Which test files run for a mutant, and in what order, since the first failure
 * ends a run: those of the mutated file, those of its folder, others without a
 * server, and of those with a server the broadest and what belongs to the
 * folder. A mutant in code that runs when a file is loaded belongs to no
 * particular test: only the tests of its folder and the broadest run for it. So
 * the score can be too low, and never too high.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { activeMutant } from "./active-mutant.js";

const startsServer = ({ path }) =>
  /\b(start|use)Simulator\(/.test(readFileSync(path, "utf8"));

const named = (names) => new RegExp(`\\baction[\\\\/](${names})\\.test\\.ts$`);
const BROAD = named("action|configure|gather|ingest|ingest-end|report");
/** What else a folder has in action/, and the files in `src/` itself. */
const ITS_OWN = {
  documents: named(
    "expect-gone|expect-search|gates|indexing|ingest-end|looks|whole-lists",
  ),
  http: named("cancel|proxy|time-limits|tls"),
  inputs: named("echoed-secrets|fleet|gather-issue"),
  integration: named(
    "cancel|diagnosis|expect-search|fleet|fleet-failures|gates|indexing|ingest-end|list-of-integrations|looks|time-limits",
  ),
  issue: named("gather-issue"),
  report: named("expect-search|fleet|fleet-failures|gates|indexing"),
};
const OF_SRC = named(
  "cancel|entries|expect-search|fleet|gather|gather-files|indexing",
);

/**
 * The file of `src/` that each mutant is in, read from the copy of `src/` that
 * holds them all.
 */
let places;
function placesIn(rootDir) {
  const files = globSync("src/**/*.ts", { cwd: rootDir });
  const idsIn = (file) =>
    readFileSync(join(rootDir, file), "utf8").matchAll(
      /\bstryMutAct_\w+\("(\d+)"\)/g,
    );
  return new Map(
    files.flatMap((file) => [...idsIn(file)].map(([, id]) => [id, file])),
  );
}

export default class NearFirst {
  constructor({ globalConfig }) {
    this.globalConfig = globalConfig;
  }

  sort(tests) {
    const rootDir = tests[0]?.context.config.rootDir;
    if (rootDir !== undefined) places ??= placesIn(rootDir);
    const [, ...mutated] =
      places?.get(activeMutant())?.replace(/\.ts$/, "").split(sep) ?? [];
    const isNear = ({ path }) =>
      relative(rootDir, path).split(sep)[1] === mutated[0];
    const rank = (test) => {
      if (isNear(test) && basename(test.path).split(".")[0] === mutated.at(-1))
        return 0;
      return (isNear(test) ? 1 : 2) + (startsServer(test) ? 2 : 0);
    };
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    const asLoaded = !this.globalConfig?.testNamePattern;
    const own = mutated.length > 1 ? ITS_OWN[mutated[0]] : OF_SRC;
    const run = tests.filter((test) => {
      if (mutated.length === 0 || isNear(test) || BROAD.test(test.path))
        return true;
      return (
        !asLoaded && (!startsServer(test) || own?.test(test.path) === true)
      );
    });
    return run.sort(
      (a, b) => ranks.get(a) - ranks.get(b) || a.path.localeCompare(b.path),
    );
  }

  cacheResults() {
    // The order does not depend on how long they took.
  }
}
