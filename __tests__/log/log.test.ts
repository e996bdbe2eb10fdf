/** Where lines go: to the runner at once, in groups; or kept, and printed in one piece. */
import { jest } from '@jest/globals';
import { GroupLog, type Log, ProgressLog, RunnerLog } from '../../src/log/log.ts';

let printed: string;

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['RUNNER_DEBUG'];
});

function tellAll(log: Log): void {
  log.phase('First');
  log.info('an info');
  log.notice('a notice');
  log.phase('Second');
  log.warning('a warning');
  log.debug('a detail');
  log.end();
  log.end();
  log.info('after');
}

test('the runner is told at once, in a group for each phase, which ends once', () => {
  tellAll(new RunnerLog());
  expect(printed.trimEnd().split('\n')).toEqual([
    ...['::group::First', 'an info', '::notice::a notice', '::endgroup::'],
    ...['::group::Second', '::warning::a warning', '::debug::a detail', '::endgroup::', 'after'],
  ]);
});

test.each(['', '1'])('what is kept is one group without annotations; details with debug "%s"', (debug) => {
  process.env['RUNNER_DEBUG'] = debug;
  const log = new GroupLog();
  tellAll(log);
  expect(printed).toBe('');
  log.print('one of many');
  expect(printed.trimEnd().split('\n')).toEqual([
    ...['::group::one of many', 'First:', 'an info', 'Notice: a notice', 'Second:', 'Warning: a warning'],
    ...(debug === '1' ? ['::debug::a detail'] : []),
    ...['after', '::endgroup::'],
  ]);
});

test('400 lines are kept, and the rest is counted', () => {
  const log = new GroupLog();
  for (let n = 1; n <= 400; n += 1) log.info(`line ${n}`);
  log.print('full');
  expect(printed.trimEnd().split('\n').slice(-2)).toEqual(['line 400', '::endgroup::']);
  printed = '';
  for (let n = 1; n <= 3; n += 1) log.info('more');
  log.print('too much');
  expect(printed.trimEnd().split('\n').slice(-3)).toEqual(['line 400', '(3 more lines were left out)', '::endgroup::']);
});

describe('progress', () => {
  test('six hours of events make about fifty lines, the first after a second', () => {
    const lines: string[] = [];
    const log = new ProgressLog(0, (line) => lines.push(line));
    for (let now = 0; now <= 21_600_000; now += 100) log.tell(now, () => `at ${now}`);
    expect(lines[0]).toBe('at 1000 (1 s)');
    expect(lines[1]).toBe('at 2000 (2 s)');
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.length).toBeLessThanOrEqual(52);
  });

  test('what says nothing new is not told', () => {
    const lines: string[] = [];
    const log = new ProgressLog(0, (line) => lines.push(line));
    for (let now = 0; now < 100_000; now += 1000) log.tell(now, () => 'the same');
    expect(lines).toEqual(['the same (1 s)']);
  });

  test('after each line, a fifth of the time so far, and a second at least', () => {
    const lines: string[] = [];
    const log = new ProgressLog(500, (line) => lines.push(line));
    for (const now of [1499, 1500, 2499, 2500, 100_500, 120_499, 120_500]) log.tell(now, () => String(now));
    expect(lines).toEqual(['1500 (1 s)', '2500 (2 s)', '100500 (100 s)', '120500 (120 s)']);
  });
});
