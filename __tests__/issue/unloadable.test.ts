/** The part that talks to GitHub reads the event's file while it loads, once in a process: so this has a file of its own. */
import { jest } from '@jest/globals';
import { keepFailureIssue } from '../../src/issue/failure-issue.ts';
import { setEnvironment } from '../support/environment.ts';
import { instantClock } from '../support/instant-clock.ts';
import { temporaryFile } from '../support/runner.ts';

test('a part of the action that cannot be loaded', async () => {
  const restore = setEnvironment({ GITHUB_EVENT_PATH: temporaryFile('event.json', '{') });
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await keepFailureIssue({
    ...{
      token: 'ghs_x',
      outcome: 'success',
      early: false,
      failed: [],
      total: 1,
      subject: '',
      target: {},
      assignees: [],
    },
    step: { named: '', target: {} },
    environment: {
      GITHUB_REPOSITORY: 'octo/docs',
      GITHUB_WORKFLOW: 'Nightly',
      GITHUB_JOB: 'sync',
      GITHUB_ACTION: 'ingest',
    },
    clock: instantClock(),
    redact: (text) => text,
    signal: new AbortController().signal,
  });
  const log = write.mock.calls.join('');
  write.mockRestore();
  restore();
  expect(log).toMatch(
    /^::warning::The failure issue could not be updated: the part of the action that talks to GitHub could not be loaded \(Expected property name.*\)\. Use the whole folder dist\/ of one version of the action, and do not change the variables that the runner sets\.\n/,
  );
});
