/**
 * Runs the tests for Stryker: those that reach a mutant, in one process that
 * stays, the nearest first, up to the first failure.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";

/** What runs no `src/` in this process, is random, or takes long. */
const LEFT_OUT = [
  "__tests__/bundle/**",
  "__tests__/repository/**",
  "__tests__/simulator/**",
  "__tests__/action/fault-matrix.test.ts",
  "__tests__/action/fuzz.test.ts",
  "__tests__/**/*.slow.test.ts",
];
/** Tests that fail where others ran before them are left out; so many at most. */
const MAX_UNFIT = 10;
/** For all processes: the tests, as they ran without a mutant. */
const TESTS = "reports/tests.json";
/**
 * Without a mutant. Each step of `src/` is counted, so a few tests of large
 * numbers take longer: they are left out too.
 */
const LIMIT_MS = 20_000;
/** With a mutant: far more than the test took without one. */
const limitOf = ({ ms }) => 5_000 + 10 * ms;

/** What the mutated code reads: which mutant is on, and which test runs. */
const stryker = (globalThis.__stryker__ ??= {});

const messageOf = ({ error }) => String(error?.message ?? error).slice(0, 1000);

/**
 * How near the tests of a file are to the file of a mutant: of its folder and
 * its name, of its folder, of its name (`action/expect-search` for `search`), of
 * neither.
 */
function distance(testFile, mutated) {
  const isInFolder =
    dirname(testFile).replace("__tests__", "src") === dirname(mutated);
  const isOfName = basename(testFile).includes(basename(mutated, ".ts"));
  if (isInFolder) return isOfName ? 0 : 1;
  return isOfName ? 2 : 3;
}

/** How many mutants of a file a test has caught in this process. */
const catches = new Map();
const catchKey = (mutated, testId) => `${mutated} ${testId}`;

/**
 * The nearest files first. Of the others what caught mutants of this file
 * before, then one test each in turn, the fast ones before the slow ones. Where
 * all tests run, since the mutant is in code that runs when a file is loaded:
 * the broad ones before the narrow ones.
 */
function inOrder(tests, mutated, isStatic) {
  const inFile = isStatic
    ? tests.toSorted((a, b) => b.breadth - a.breadth)
    : tests.toSorted((a, b) => a.ms - b.ms);
  const turns = new Map();
  const placed = inFile.map((test) => {
    const turn = turns.get(test.file) ?? 0;
    turns.set(test.file, turn + 1);
    return {
      test,
      turn,
      distance: distance(test.file, mutated),
      caught: catches.get(catchKey(mutated, test.id)) ?? 0,
    };
  });
  placed.sort(
    (a, b) => a.distance - b.distance || b.caught - a.caught || a.turn - b.turn,
  );
  return placed.map(({ test }) => test);
}

class WarmTestRunner {
  /** Set when something may still be going on in this process. */
  isSpent = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.on("disconnect", () => process.exit()); // Stryker was ended, and servers of tests would go on
    process.env.TMPDIR = resolve("reports/tmp"); // what tests leave there goes with the copy of the project
    process.env.PROPERTY_RUNS = "100"; // of thousands
    mkdirSync(process.env.TMPDIR, { recursive: true });
    this.tests = await import("./tests.js"); // now that this folder is the one of the copy
  }

  async dryRun() {
    const ran = [];
    const unfit = [];
    const files = globSync("__tests__/**/*.test.ts", { exclude: LEFT_OUT });
    for (const file of files.sort()) {
      stryker.currentTestId = undefined;
      for (const test of await this.tests.testsIn(file)) {
        stryker.currentTestId = test.id;
        const started = performance.now();
        const failure = await this.tests.failureOf(test, LIMIT_MS);
        const { id, name, line } = test;
        const ms = performance.now() - started;
        if (ms >= LIMIT_MS) continue;
        if (failure === undefined) ran.push({ id, file, name, line, ms });
        else unfit.push(`${id}: ${messageOf(failure)}`);
      }
    }
    if (unfit.length > MAX_UNFIT)
      return { status: DryRunStatus.Error, errorMessage: unfit.join("\n") };
    return this.dryRunOf(ran);
  }

  dryRunOf(ran) {
    const { mutantCoverage } = stryker;
    const ids = new Set(ran.map(({ id }) => id));
    const perTest = Object.fromEntries(
      Object.entries(mutantCoverage.perTest).filter(([id]) => ids.has(id)),
    );
    const tests = ran.map((test) => ({
      ...test,
      breadth: Object.keys(perTest[test.id] ?? {}).length,
    }));
    writeFileSync(TESTS, JSON.stringify(tests));
    return {
      status: DryRunStatus.Complete,
      mutantCoverage: { static: mutantCoverage.static, perTest },
      tests: ran.map(({ id, file, name, line, ms }) => ({
        id,
        name,
        fileName: resolve(file),
        startPosition: { line: line - 1, column: 0 },
        timeSpentMs: ms,
        status: TestStatus.Success,
      })),
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    if (this.isSpent) process.exit(1); // Stryker starts another, with this mutant
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    const isStatic = testFilter === undefined;
    const wanted = new Set(testFilter);
    const tests = JSON.parse(readFileSync(TESTS, "utf8")).filter(
      ({ id }) => isStatic || wanted.has(id),
    );
    const mutated = relative(process.cwd(), sandboxFileName);
    let nrOfTests = 0;
    for (const test of inOrder(tests, mutated, isStatic)) {
      nrOfTests += 1;
      const failure = await this.failureWith(activeMutant, test, isStatic);
      if (failure !== undefined)
        return this.caught(test, failure, { mutated, isStatic, nrOfTests });
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  async failureWith({ id }, wanted, isStatic) {
    stryker.activeMutant = isStatic ? id : undefined;
    try {
      const test = await this.tests.testOf(wanted.file, wanted.id);
      stryker.activeMutant = id;
      return await this.tests.failureOf(test, limitOf(wanted));
    } catch (error) {
      return { error }; // the file does not load
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /**
   * A test that failed counts when it passes without the mutant: otherwise this
   * process is no longer fit for tests, and another takes its place.
   */
  async caught({ file, id }, failure, { mutated, isStatic, nrOfTests }) {
    const failureMessage = `${id}: ${messageOf(failure)}`;
    if (
      failure.error instanceof this.tests.HungError ||
      stryker.hitCount > stryker.hitLimit
    ) {
      this.isSpent = true;
      return { status: MutantRunStatus.Timeout, reason: failureMessage };
    }
    if (!isStatic) {
      const test = await this.tests.testOf(file, id);
      const again = await this.tests.failureOf(test, LIMIT_MS);
      if (again !== undefined) process.exit(1);
    }
    const key = catchKey(mutated, id);
    catches.set(key, (catches.get(key) ?? 0) + 1);
    const killedBy = [id];
    return {
      status: MutantRunStatus.Killed,
      killedBy,
      failureMessage,
      nrOfTests,
    };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "warm", WarmTestRunner),
];
