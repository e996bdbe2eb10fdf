/**
 * Jest's own runner of one test file, for mutants: ends a run at its first
 * failure, and does not load a file that holds none of the tests that were
 * asked for. Jest's `bail` would end the process of the mutation tester with
 * it. (That tester takes only a runner that has `jest-circus` in its name.)
 *
 * A test that takes long without a mutant runs for none: a few such tests would
 * take most of the time. So the score can be too low, and never too high.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import circus from "jest-circus/runner"; // CommonJS: its default is the default's default
import { activeMutant } from "./active-mutant.js";

/**
 * In the copy of the project that all processes share: the results of each file
 * without a mutant.
 */
const FIRST_RUNS = "first-runs";
const LONG_MS = 500;
/**
 * A mutant that loops can bring a message of hundreds of megabytes, which no
 * report can hold.
 */
const MAX_MESSAGE = 1000;

const firstRuns = new Map();
let current;
let failed = false;

const fileOf = ({ rootDir }, testPath) =>
  join(
    rootDir,
    FIRST_RUNS,
    `${createHash("sha256").update(testPath).digest("hex")}.json`,
  );

function keep(config, testPath, result) {
  mkdirSync(join(config.rootDir, FIRST_RUNS), { recursive: true });
  writeFileSync(fileOf(config, testPath), JSON.stringify(result));
}

function firstRunOf(config, testPath) {
  if (!firstRuns.has(testPath))
    firstRuns.set(
      testPath,
      JSON.parse(readFileSync(fileOf(config, testPath), "utf8")),
    );
  return firstRuns.get(testPath);
}

/**
 * What a file says whose tests were all left out; Jest takes a file without
 * tests for a mistake.
 */
const leftOut = (result) => ({
  ...result,
  numFailingTests: 0,
  numPassingTests: 0,
  numPendingTests: result.testResults.length,
  testResults: result.testResults.map((test) => ({
    ...test,
    status: "pending",
    failureMessages: [],
  })),
});

function fullNameOf({ name, parent }) {
  return parent.parent === undefined ? name : `${fullNameOf(parent)} ${name}`;
}

function failFast(environment, isLong) {
  const inner = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (
      event.name === "test_start" &&
      (failed || isLong(fullNameOf(event.test)))
    )
      event.test.mode = "skip";
    if (event.name === "test_done" && event.test.errors.length > 0)
      failed = true;
    await inner?.(event, state);
  };
}

export default async function firstFailure(
  globalConfig,
  config,
  environment,
  runtime,
  testPath,
  ...rest
) {
  if (activeMutant() === undefined) {
    const result = await circus.default(
      globalConfig,
      config,
      environment,
      runtime,
      testPath,
      ...rest,
    );
    keep(config, testPath, result);
    for (const test of result.testResults)
      if (test.duration > LONG_MS) test.duration = 0; // so that no time limit allows for it
    return result;
  }
  if (globalConfig !== current) failed = false; // each run of Jest has its own
  current = globalConfig;
  const first = firstRunOf(config, testPath);
  const pattern = new RegExp(globalConfig.testNamePattern ?? "", "i");
  const asked = first.testResults.filter(({ fullName }) =>
    pattern.test(fullName),
  );
  const long = new Set(
    asked
      .filter(({ duration }) => duration > LONG_MS)
      .map(({ fullName }) => fullName),
  );
  if (failed || asked.length === long.size) return leftOut(first);
  failFast(environment, (name) => long.has(name));
  const result = await circus.default(
    globalConfig,
    config,
    environment,
    runtime,
    testPath,
    ...rest,
  );
  for (const test of result.testResults) {
    test.failureDetails = [];
    test.failureMessages = test.failureMessages.map((message) =>
      message.slice(0, MAX_MESSAGE),
    );
  }
  return result;
}
