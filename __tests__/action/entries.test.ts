/** What `action.yml` and `gather/action.yml` start, and how the process ends. Only its end is replaced, and the clock. */
import { jest } from '@jest/globals';
import { runnerFiles } from '../../runner/environment.ts';
import { exit } from '../../src/exit.ts';
// The entries load these too. Here they load before the tests, since a test that takes long is left out for mutants.
import '../../src/gather.ts';
import '../../src/main.ts';
import { setEnvironment } from '../support/environment.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

class Ended extends Error {}

const folder = temporaryFolder();
let restore: () => void;
let written: unknown[][];
/** What `process.exit` was given. */
let exits: unknown[][];

beforeEach(() => {
  restore = setEnvironment(runnerFiles(folder));
  written = [];
  exits = [];
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance', 'Date'] });
  jest.spyOn(process, 'exit').mockImplementation((...given) => {
    exits.push(given);
    throw new Ended();
  });
  jest.spyOn(process.stdout, 'write').mockImplementation((...given: unknown[]) => {
    written.push(given);
    return true;
  });
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
  jest.restoreAllMocks();
  process.exitCode = undefined;
  restore();
});

/** Takes what was written last, as a runner does. */
function takeLast(): void {
  const [text, done] = written.at(-1) ?? [];
  expect(text).toBe('');
  if (typeof done === 'function') Reflect.apply(done, undefined, []);
}

test('the process ends when its last line was taken, with the code of the run', () => {
  exit(3);
  expect(process.exitCode).toBe(3);
  expect(exits).toEqual([]);
  expect(takeLast).toThrow(Ended);
  expect(exits).toEqual([[]]); // an argument would take the place of the code
});

test('a line that nobody takes is waited for one second', () => {
  exit(0);
  jest.advanceTimersByTime(999);
  expect(exits).toEqual([]);
  expect(() => jest.advanceTimersByTime(1)).toThrow(Ended);
});

test.each(['index', 'gather-index'])('%s.ts runs, and ends with the code of its run', async (entry) => {
  await import(`../../src/${entry}.ts`);
  expect(written.flat().join('')).toContain('::error title=Zylon ingest%3A invalid-input::');
  expect(process.exitCode).toBe(1);
  expect(takeLast).toThrow(Ended);
});
