/** What a run tells its failure issue: how it ended, and whether each failure came before an ingest. */
import { jest } from '@jest/globals';
import { ActionError } from '../../src/http/error.ts';
import { stateIn } from '../../src/issue/state.ts';
import { type IntegrationResult, newResult, type SyncStatus } from '../../src/report/result.ts';
import type { RunFacts } from '../../src/report/totals.ts';
import { tellFailureIssue } from '../../src/tell-issue.ts';
import { CONNECTORS } from '../../src/zylon/connectors.ts';
import { setEnvironment } from '../support/environment.ts';
import { FakeGitHub, REPOSITORY, TOKEN } from '../support/fake-github.ts';
import { instantClock } from '../support/instant-clock.ts';
import { runInProcess } from '../support/runner.ts';

let github: FakeGitHub;
let restore: () => void;
let write: { readonly mock: { readonly calls: readonly unknown[] } };

beforeAll(async () => {
  github = await new FakeGitHub().start();
  restore = setEnvironment({
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_WORKFLOW: 'Nightly',
    GITHUB_JOB: 'sync',
    GITHUB_ACTION: 'ingest',
    GITHUB_RUN_ID: '7',
  });
});
afterAll(async () => {
  restore();
  await github.close();
});
beforeEach(() => {
  github.reset();
  write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const [connector] = CONNECTORS;

/** An integration that failed where it has a code. */
function resultOf(id: string, syncStatus: SyncStatus, code?: 'timeout' | 'not-found'): IntegrationResult {
  const explanation = { what: 'It went wrong', why: 'It did', remedy: 'Mend it' };
  const failure = code === undefined ? undefined : new ActionError(code, explanation);
  return { ...newResult(connector, id), syncStatus, failure };
}

const asked = {
  token: TOKEN,
  assignees: [],
  subject: 'confluence',
  target: {},
  step: { named: '', target: {} },
};

async function tell(
  results: readonly IntegrationResult[],
  {
    failure = results.find((result) => result.failure)?.failure,
    abandoned,
  }: Partial<RunFacts> & { abandoned?: boolean } = {},
): Promise<string> {
  const facts = { results, failure, dryRun: false, shards: 1, durationMs: 0 };
  const options = { clock: instantClock(), redact: (text: string) => text, signal: new AbortController().signal };
  await tellFailureIssue(facts, asked, { ...options, ...(abandoned === undefined ? {} : { abandoned }) });
  return github.issues[0]?.body ?? '';
}

const early = async (...results: readonly IntegrationResult[]): Promise<unknown> =>
  stateIn(await tell(results), Date.now())?.early;

describe('a failure is early', () => {
  test.each<[string, boolean, IntegrationResult[]]>([
    ['before its ingest', true, [resultOf('a', 'not-requested', 'not-found')]],
    ['not after it', false, [resultOf('a', 'timed-out', 'timeout')]],
    [
      'where one of several was',
      true,
      [resultOf('a', 'timed-out', 'timeout'), resultOf('b', 'not-requested', 'not-found')],
    ],
    ['not by one that did not fail', false, [resultOf('a', 'timed-out', 'timeout'), resultOf('b', 'not-requested')]],
  ])('%s: %s', async (_where, expected, results) => expect(await early(...results)).toBe(expected));

  test('where no integration was reached', async () => {
    const failure = new ActionError('invalid-input', { what: 'No', why: 'No', remedy: 'No' });
    expect(stateIn(await tell([], { failure }), Date.now())?.early).toBe(true);
  });
});

test('each that failed is named with its code, and no other', async () => {
  const body = await tell([
    resultOf('one', 'timed-out', 'timeout'),
    resultOf('two', 'started'),
    resultOf('three', 'not-requested', 'not-found'),
  ]);
  expect(body).toMatch(/one.*timeout/);
  expect(body).toMatch(/three.*not-found/);
  expect(body).not.toContain('two');
});

test('a cancel opens none, unless the jobs were abandoned', async () => {
  const failure = new ActionError('cancelled', { what: 'No', why: 'No', remedy: 'No' });
  await tell([], { failure });
  expect(github.calls).toEqual([]);
  await tell([], { failure, abandoned: true });
  expect(github.issues).toHaveLength(1);
});

test('a whole run opens it', async () => {
  const { log, outputs } = await runInProcess({
    'base-url': 'http://127.0.0.1:1',
    'api-token': 'a-token-of-zylon',
    'integration-type': 'confluence',
    'integration-id': 'int_1',
    'max-retries': '0',
    'failure-issue': 'true',
    'github-token': TOKEN,
  });
  expect(outputs['error-code']).toBe('connect');
  expect(log).toMatch(/^Failure issue: opened #1 /m);
});

test('nothing is loaded or sent where none was asked for', async () => {
  const options = { clock: instantClock(), redact: (text: string) => text, signal: new AbortController().signal };
  await tellFailureIssue({ results: [], dryRun: false, shards: 1, durationMs: 0 }, undefined, options);
  expect(github.calls).toEqual([]);
  expect(write.mock.calls).toEqual([]);
});
