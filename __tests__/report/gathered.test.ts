/** The results of a plan and of the jobs of its matrix, as those of one run. */
import { ActionError, type ErrorCode, LOOK_FIRST } from '../../src/http/error.ts';
import { gathered, type JobResults } from '../../src/report/gathered.ts';
import { type IntegrationResult, newResult } from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';

function result(id: string, code?: ErrorCode): IntegrationResult {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const failure = code === undefined ? undefined : new ActionError(code, { what: 'own', why: 'why', remedy: 'remedy' });
  return { ...newResult(connector, id), syncStatus: 'started', failure };
}
const jobsOf = (more: Partial<JobResults> = {}): JobResults => ({
  ...{ plan: 'success', jobs: 'success', planErrorMessage: '' },
  ...more,
});

const LOOK = `${LOOK_FIRST}. Then read the log of the job`;
const CANCELLED = {
  what: 'The fleet was cancelled before the job of this integration reported its result',
  why: 'Somebody cancelled the workflow run, or a newer run replaced it',
  remedy: LOOK,
};
const ABANDONED = {
  what: 'The job of this integration ended without a result',
  why: 'It reached its time limit, ran out of memory, lost its runner, or could not upload its result',
  remedy: LOOK,
};
const NOT_BEGUN = {
  what: 'No ingest of this integration was started',
  why: 'The fleet was cancelled after it was planned, or the planning job failed',
  remedy: 'Start the fleet again',
};

describe('an integration that no job reported', () => {
  test.each([
    { jobs: 'failure', others: [undefined], explanation: ABANDONED, abandoned: true },
    { jobs: 'success', others: ['dns'], explanation: ABANDONED, abandoned: true },
    { jobs: '', others: [], explanation: ABANDONED, abandoned: true },
    { jobs: 'failure', others: ['cancelled', undefined], explanation: CANCELLED, abandoned: false },
    { jobs: 'cancelled', others: [undefined], explanation: CANCELLED, abandoned: false },
    { jobs: 'skipped', others: [], explanation: NOT_BEGUN, abandoned: false },
  ] as const)('jobs: $jobs, others: $others', ({ jobs, others, explanation, abandoned }) => {
    const reported = others.map((code, at) => result(`other${at}`, code));
    const seen = gathered([result('silent')], reported, jobsOf({ jobs }));
    expect(seen.results[0]).toMatchObject({
      ...{ id: 'silent', failure: { code: 'cancelled', explanation } },
      syncStatus: jobs === 'skipped' ? 'not-requested' : 'unknown',
    });
    expect(seen.abandoned).toBe(abandoned);
  });

  test('there is none where all are reported: nothing was abandoned', () => {
    for (const jobs of ['success', 'failure']) {
      expect(gathered([result('a')], [result('a')], jobsOf({ jobs }))).toEqual({
        ...{ results: [result('a')], failure: undefined, abandoned: false },
      });
    }
  });
});

test.each<[jobs: Partial<JobResults>, code: ErrorCode, abandoned: boolean, explanation: object]>([
  [
    { plan: 'cancelled' },
    'cancelled',
    false,
    {
      what: 'The fleet was cancelled before it was planned',
      why: 'Somebody cancelled the workflow run, or the planning job reached its time limit. No ingest was started',
      remedy: 'Start the fleet again',
    },
  ],
  [
    { plan: 'failure' },
    'cancelled',
    true,
    {
      what: 'The job that plans the fleet ended without a result',
      why: 'It lost its runner, or the runner could not start the action. No ingest was started',
      remedy: 'Read the log of the planning job',
    },
  ],
  [
    { plan: 'success' },
    'no-integration',
    false,
    {
      what: 'The fleet has no integrations, so nothing was ingested',
      why: 'The planning job found none',
      remedy: 'Read the summary of the planning job',
    },
  ],
])('no integration at all, with %j', (jobs, code, abandoned, explanation) => {
  expect(gathered([], [], jobsOf(jobs))).toMatchObject({ results: [], abandoned, failure: { code, explanation } });
});

test('results without a plan: the first failure of them, or that the plan is missing', () => {
  expect(gathered([], [result('a', 'dns')], jobsOf()).failure?.code).toBe('dns');
  expect(gathered([], [result('a')], jobsOf()).failure).toMatchObject({
    code: 'invalid-input',
    explanation: {
      what: 'The plan of the fleet is missing, so integrations may be missing in this summary',
      why: 'The planning job could not upload its result, or this job could not download it',
      remedy: 'Read the logs of both jobs, and set plan-folder to the folder of the plan',
    },
  });
});
