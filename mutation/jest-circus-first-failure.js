/**
 * Jest's own runner of one test file, for mutants: ends a run at its first failure, and does not load a file again that
 * holds none of the tests that were asked for. Jest's `bail` would end the process of the mutation tester with it.
 * (That tester takes only a runner that has `jest-circus` in its name.)
 */
import circus from 'jest-circus/runner'; // CommonJS: its default is the default's default

/** What each file's first run in this process brought: it lists every test, also those that were filtered out. */
const results = new Map();
/** A mutant that loops can bring a message of hundreds of megabytes, which no report can hold. */
const MAX_MESSAGE = 1000;

let current;
let failed = false;

/** What a file says whose tests were all left out; Jest takes a file without tests for a mistake. */
const leftOut = (result) => ({
  ...result,
  numFailingTests: 0,
  numPassingTests: 0,
  numPendingTests: result.testResults.length,
  testResults: result.testResults.map((test) => ({ ...test, status: 'pending', failureMessages: [] })),
});

function failFast(environment) {
  const inner = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (event.name === 'test_start' && failed) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) failed = true;
    await inner?.(event, state);
  };
}

export default async function firstFailure(globalConfig, config, environment, runtime, testPath, ...rest) {
  if (globalConfig !== current) failed = false; // each run of Jest has its own
  current = globalConfig;
  const known = results.get(testPath);
  const pattern = new RegExp(globalConfig.testNamePattern ?? '', 'i');
  if (known !== undefined && (failed || !known.testResults.some(({ fullName }) => pattern.test(fullName)))) {
    return leftOut(known);
  }
  failFast(environment);
  const result = await circus.default(globalConfig, config, environment, runtime, testPath, ...rest);
  for (const test of result.testResults) {
    test.failureDetails = [];
    test.failureMessages = test.failureMessages.map((message) => message.slice(0, MAX_MESSAGE));
  }
  if (known === undefined) results.set(testPath, result);
  return result;
}
