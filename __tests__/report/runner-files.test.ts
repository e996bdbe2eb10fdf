import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { newResult } from '../../src/report/result.ts';
import { resultJson } from '../../src/report/results-json.ts';
import { appendOutputs, appendSummary, writeResultsFile } from '../../src/report/runner-files.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { readOutputs } from '../../runner/outputs.ts';
import { temporaryFile } from '../support/runner.ts';
import { setEnvironment } from '../support/environment.ts';

let restore: () => void;

beforeEach(() => {
  restore = setEnvironment({ GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined });
});
afterEach(() => {
  jest.restoreAllMocks();
  restore();
});

test('values keep their lines, and what the file held before stays', () => {
  const file = temporaryFile('outputs', 'earlier<<x\n1\nx\n');
  process.env['GITHUB_OUTPUT'] = file;
  appendOutputs([
    ['one', 'two\nlines %0A'],
    ['none', ''],
  ]);
  expect(readOutputs(file)).toEqual({ earlier: '1', one: 'two\nlines %0A', none: '' });
});

test('no value can end itself: a mark that one of them holds is not used', () => {
  const file = temporaryFile('outputs', '');
  process.env['GITHUB_OUTPUT'] = file;
  const guesses = [0.5, 0.5, 0.25];
  const mark = (guess: number): string => `end_${guess.toString(36).slice(2)}`;
  jest.spyOn(Math, 'random').mockImplementation(() => guesses.shift() ?? 0);
  const hostile = `x\n${mark(0.5)}\noutcome<<${mark(0.5)}\nsuccess`;
  appendOutputs([
    ['message', hostile],
    ['outcome', 'failure'],
  ]);
  expect(readFileSync(file, 'utf8')).toContain(`outcome<<${mark(0.25)}\nfailure\n${mark(0.25)}\n`);
  expect(readOutputs(file)).toEqual({ message: hostile, outcome: 'failure' });
});

test.each([undefined, ''])('a runner without a file (%j) is told by commands, each on its line', (path) => {
  if (path !== undefined) process.env['GITHUB_OUTPUT'] = path;
  let log = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += chunk.toString();
    return true;
  });
  appendOutputs([['error-message', '100%\r\n::stop::']]);
  expect(log).toBe('\n::set-output name=error-message::100%25%0D%0A::stop::\n');
});

test.each([
  ['outputs', 'GITHUB_OUTPUT', () => appendOutputs([['a', 'b']])],
  ['the summary', 'GITHUB_STEP_SUMMARY', () => appendSummary('# b')],
] as const)('a file for %s that is not there is an error, and is not made', (_what, variable, write) => {
  const file = `${temporaryFile('runner', '')}-gone`;
  process.env[variable] = file;
  expect(write).toThrow('ENOENT');
  expect(existsSync(file)).toBe(false);
});

test('the summary is added to what there is; without a file for it, that is said', () => {
  const file = temporaryFile('summary', 'first\n');
  process.env['GITHUB_STEP_SUMMARY'] = file;
  appendSummary('second\n');
  expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n');

  const none = 'GITHUB_STEP_SUMMARY is not set: this runner has no job summaries';
  process.env['GITHUB_STEP_SUMMARY'] = '';
  expect(() => appendSummary('third')).toThrow(none);
  Reflect.deleteProperty(process.env, 'GITHUB_STEP_SUMMARY');
  expect(() => appendSummary('third')).toThrow(none);
});

test.each([0, 1, 3])('the file of results is JSON, with a line for each of %i', (count) => {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const all = Array.from({ length: count }, (_, index) => resultJson(newResult(connector, String(index)), false, ''));
  const path = writeResultsFile(all);
  const text = readFileSync(path, 'utf8');
  rmSync(dirname(path), { recursive: true });
  expect(JSON.parse(text)).toEqual(all);
  expect(text.match(/^\{/gm) ?? []).toHaveLength(count);
  expect(text.endsWith(']\n')).toBe(true);
});

test.each([undefined, ''])('a runner without a folder (%j): the file of results is in that of the system', (folder) => {
  const undo = setEnvironment({ RUNNER_TEMP: folder });
  const path = resolve(writeResultsFile([]));
  rmSync(dirname(path), { recursive: true });
  undo();
  expect(dirname(dirname(path))).toBe(resolve(tmpdir()));
  expect(path).toMatch(/\/(zylon-ingest-results-\w+)\/\1\.json$/);
});

test('no file stays open', () => {
  const lowestFree = (): number => {
    const file = openSync(devNull, 'r');
    closeSync(file);
    return file;
  };
  process.env['GITHUB_OUTPUT'] = temporaryFile('outputs', '');
  const before = lowestFree();
  appendOutputs([['a', 'b']]);
  expect(lowestFree()).toBe(before);
  rmSync(dirname(writeResultsFile([])), { recursive: true });
  expect(lowestFree()).toBe(before);
});
