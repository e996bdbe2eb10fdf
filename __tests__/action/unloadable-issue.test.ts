/** A file of `dist/` that is missing. It has a file of its own, since a module is loaded once. */
import { jest } from '@jest/globals';
import { instantClock } from '../support/instant-clock.ts';

jest.unstable_mockModule('../../src/issue/failure-issue.ts', () => {
  throw new Error('Cannot find a-secret.js');
});

test('the client of GitHub that cannot be loaded is a warning, redacted', async () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { tellFailureIssue } = await import('../../src/tell-issue.ts');
  await tellFailureIssue(
    { results: [], dryRun: false, shards: 1, durationMs: 0 },
    { token: 'x', assignees: [], subject: '', target: {}, step: { named: '', target: {} } },
    {
      clock: instantClock(),
      redact: (text) => text.replaceAll('a-secret', '***'),
      signal: new AbortController().signal,
    },
  );
  const log = write.mock.calls.join('');
  write.mockRestore();
  expect(log).toMatch(/^::warning::The failure issue could not be updated: .*\*\*\*\.js/);
});
