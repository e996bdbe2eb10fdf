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

const ABANDONED = /^The job of this integration ended without a result\. It reached .* Then read the log of the job\./;
const CANCELLED = /^The fleet was cancelled before the job of this integration .* Then read the log of the job\./;
const NOT_BEGUN = /^No ingest of this integration was started\. .* Start the fleet again\./;

describe('an integration that no job reported', () => {
  test.each([
    { jobs: 'failure', others: [undefined], message: ABANDONED, abandoned: true },
    { jobs: 'success', others: ['dns'], message: ABANDONED, abandoned: true },
    { jobs: '', others: [], message: ABANDONED, abandoned: true },
    { jobs: 'failure', others: ['cancelled', undefined], message: CANCELLED, abandoned: false },
    { jobs: 'cancelled', others: [undefined], message: CANCELLED, abandoned: false },
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

test.each<[jobs: string, code: ErrorCode | undefined, message: RegExp]>([
  ['success', undefined, /^$/],
  [
    'failure',
    'invalid-input',
    /^A job of the matrix failed, although every report .*\. Read the logs of the jobs that failed\./,
  ],
  [
    'cancelled',
    'cancelled',
    /^The matrix was cancelled, although every report is a success\..* Read the log of the job /,
  ],
  [
    'skipped',
    'invalid-input',
    /^No job of the matrix ran, .* another run\. .*results-folder to .* of this run alone\./,
  ],
  ['', 'invalid-input', /^It is unknown whether every job .*\. jobs-result is "".* needs\.ingest\.result/],
  ['Success!', 'invalid-input', /jobs-result is "Success!"/],
])('all are reported as a success, and the jobs ended in %j', (jobs, code, message) => {
  const seen = gathered([result('a')], [result('a')], jobsOf({ jobs }));
  expect(seen).toMatchObject({ results: [result('a')], abandoned: false });
  expect(seen.failure?.code).toBe(code);
  expect(seen.failure?.message ?? '').toMatch(message);
  expect(seen.failure === undefined ? [] : flawsOf(seen.failure)).toEqual([]);
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
