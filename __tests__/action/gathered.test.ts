/** The results of a plan and of the jobs of its matrix, as those of one run. */
import { ActionError, type ErrorCode } from '../../src/http/error.ts';
import { gathered } from '../../src/gather.ts';
import type { JobResults } from '../../src/inputs/gather-inputs.ts';
import { type IntegrationResult, newResult } from '../../src/report/result.ts';
import { CONNECTORS } from '../../src/zylon/connectors.ts';
import { flawsOf } from '../support/flaws.ts';

function result(id: string, code?: ErrorCode): IntegrationResult {
  const failure = code === undefined ? undefined : new ActionError(code, { what: 'own', why: 'why', remedy: 'remedy' });
  return { ...newResult(CONNECTORS[0], id), syncStatus: 'started', failure };
}
const jobsOf = (more: Partial<JobResults> = {}): JobResults => ({
  ...{ plan: 'success', jobs: 'success', planErrorCode: undefined, planErrorMessage: '' },
  ...more,
});

const SILENT = /^The job of this integration ended without a result\. .* Then read the log of the job\./;
const NOT_BEGUN = /^No ingest of this integration was started\. .* Start the fleet again\./;

describe('an integration that no job reported', () => {
  test.each([
    { jobs: 'failure', others: [undefined], message: SILENT, abandoned: true },
    { jobs: 'success', others: ['dns'], message: SILENT, abandoned: true },
    { jobs: '', others: [], message: SILENT, abandoned: true },
    { jobs: 'failure', others: ['cancelled', undefined], message: SILENT, abandoned: false },
    { jobs: 'cancelled', others: [undefined], message: SILENT, abandoned: false },
    { jobs: 'skipped', others: [], message: NOT_BEGUN, abandoned: false },
  ] as const)('jobs: $jobs, others: $others', ({ jobs, others, message, abandoned }) => {
    const reported = others.map((code, at) => result(`other${at}`, code));
    const planned = result('silent');
    const seen = gathered([planned], reported, jobsOf({ jobs }));
    const syncStatus = jobs === 'skipped' ? 'not-requested' : 'unknown';
    expect(seen.results[0]).toMatchObject({ id: 'silent', failure: { code: 'cancelled' }, syncStatus });
    expect(seen.results[0]?.failure?.message).toMatch(message);
    expect(seen.abandoned).toBe(abandoned);
    expect(planned).toEqual(result('silent')); // what was handed over is not changed
  });
});

test.each<[jobs: string, code: ErrorCode]>([
  ['failure', 'invalid-input'],
  ['cancelled', 'cancelled'],
  ['skipped', 'invalid-input'],
  ['', 'invalid-input'],
  ['Success!', 'invalid-input'],
])('all are reported as a success, and the jobs ended in %j', (jobs, code) => {
  const { results, failure, abandoned } = gathered([result('a')], [result('a')], jobsOf({ jobs }));
  expect({ results, abandoned, code: failure?.code }).toEqual({ results: [result('a')], abandoned: false, code });
  expect(failure?.message).toMatch(`jobs-result is "${jobs}", although every report in results-folder is a success. `);
  expect(failure && flawsOf(failure)).toEqual([]);
});

test('all are a success, and the jobs say no other', () => {
  expect(gathered([result('a')], [result('a')], jobsOf()).failure).toBeUndefined();
});

test('a report of no ingest is no success', () => {
  const idle = [result('a'), result('b')].map((one) => ({ ...one, syncStatus: 'not-requested' as const }));
  const { results, failure } = gathered([result('a'), result('b')], idle, jobsOf());
  expect(failure?.code).toBe('invalid-input');
  expect(failure?.message).toMatch(/^The job of this integration ingested nothing\..*dry run.* Remove dry-run /);
  expect(results).toEqual(idle.map((one) => ({ ...one, failure })));
});

test.each<[what: string, worse: Partial<IntegrationResult>, better: Partial<IntegrationResult>]>([
  ['a failure', { failure: result('a', 'dns').failure }, {}],
  ['a failure that may be running', { ...result('a', 'timeout'), syncStatus: 'unknown' }, result('a', 'dns')],
  ['no ingest', { syncStatus: 'not-requested' }, {}],
  ['less', { syncStatus: 'completed' }, { syncStatus: 'indexed' }],
])('of two reports on one integration the worse counts: %s', (_what, worse, better) => {
  const [first, second] = [worse, better].map((more) => ({ ...result('a'), ...more }));
  for (const both of [
    [first!, second!],
    [second!, first!],
  ]) {
    const { results } = gathered([result('a')], both, jobsOf());
    expect(results).toHaveLength(1);
    expect(results[0]?.syncStatus).toBe(first?.syncStatus);
    expect(results[0]?.failure?.code).toBe(
      first?.failure?.code ?? (first?.syncStatus === 'not-requested' ? 'invalid-input' : undefined),
    );
  }
});

test('a plan that ended without a result was abandoned, one that was cancelled or found nothing was not', () => {
  const abandoned = (plan: string): boolean => gathered([], [], jobsOf({ plan })).abandoned;
  expect([abandoned('failure'), abandoned('cancelled'), abandoned('success')]).toEqual([true, false, false]);
});
