/** The results of a plan and of the jobs of its matrix, as those of one run. */
import { ActionError, type ErrorCode } from '../../src/http/error.ts';
import { gathered } from '../../src/gather.ts';
import type { JobResults } from '../../src/inputs/gather-inputs.ts';
import { type IntegrationResult, newResult } from '../../src/report/result.ts';
import { CONNECTORS } from '../../src/zylon/connectors.ts';

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

  test('there is none where all are reported: nothing was abandoned', () => {
    for (const jobs of ['success', 'failure']) {
      expect(gathered([result('a')], [result('a')], jobsOf({ jobs }))).toEqual({
        ...{ results: [result('a')], failure: undefined, abandoned: false },
      });
    }
  });
});

test.each<[plan: string, code: ErrorCode, abandoned: boolean, message: RegExp]>([
  ['cancelled', 'cancelled', false, /^The fleet was cancelled before it was planned\..* Start the fleet again\./],
  ['failure', 'cancelled', true, /^The job that plans the fleet ended without a result\..* log of the planning job\./],
  ['success', 'no-integration', false, /^The fleet has no integrations, .* summary of the planning job\./],
])('no integration at all, and the result of the plan is %s', (plan, code, abandoned, message) => {
  const seen = gathered([], [], jobsOf({ plan }));
  expect(seen).toMatchObject({ results: [], abandoned, failure: { code } });
  expect(seen.failure?.message).toMatch(message);
});

test('results without a plan: the first failure of them, or that the plan is missing', () => {
  expect(gathered([], [result('a', 'dns')], jobsOf()).failure?.code).toBe('dns');
  const lost = gathered([], [result('a')], jobsOf()).failure;
  expect(lost?.code).toBe('invalid-input');
  expect(lost?.message).toMatch(/^The plan of the fleet is missing, .* set plan-folder to the folder of the plan\./);
});
