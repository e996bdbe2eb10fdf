/** Where lines go: to the runner at once, in groups; or kept, and printed in one piece. */
import { jest } from '@jest/globals';
import { GroupLog, type Log, RunnerLog } from '../../src/log/log.ts';

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
