/** Which issue a step opens and closes, night after night: alone, in a matrix, called, corrected. */
import { jest } from '@jest/globals';
import { ActionError } from '../../src/http/error.ts';
import { keepFailureIssue } from '../../src/issue/failure-issue.ts';
import { FakeGitHub, REPOSITORY, TOKEN } from '../support/fake-github.ts';
import { instantClock } from '../support/instant-clock.ts';

let github: FakeGitHub;

beforeAll(async () => {
  github = await new FakeGitHub().start();
});
afterAll(() => github.close());
beforeEach(() => {
  github.reset();
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const NIGHTLY = `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`;
const CALLED = `${REPOSITORY}/.github/workflows/feed.yml@refs/heads/main`;

/** What GitHub makes of the default of `failure-issue-key`. */
const contexts = (workflow: string | undefined, matrix: object | null): string =>
  JSON.stringify([{ status: 'success', workflow_ref: workflow }, matrix], null, 2);

interface Step {
  readonly id: string;
  readonly more?: Readonly<Record<string, string>>;
  /** `early`: it fails before its ingest, as with a wrong id. */
  readonly ends: 'well' | 'early' | 'late';
  readonly named: string;
  readonly env?: Readonly<Record<string, string>>;
}

const single = (id: string, ends: Step['ends']): Step => ({ id, ends, named: contexts(NIGHTLY, null) });
const entry = (id: string, ends: Step['ends'], matrix: object = { id }): Step => ({
  ...{ id, ends },
  named: contexts(NIGHTLY, matrix),
});
const called = (id: string, ends: Step['ends']): Step => ({ id, ends, named: contexts(CALLED, null) });

let run = 100;

/** One run of the workflow, its steps in this order; resolves to the issues that are open then, by what they show. */
async function night(...steps: readonly Step[]): Promise<string[]> {
  run += 1;
  return attempt(1, ...steps);
}

async function attempt(number: number, ...steps: readonly Step[]): Promise<string[]> {
  for (const { id, more = {}, ends, named, env = {} } of steps) {
    const target = { 'integration-type': 'confluence', 'integration-id': id, ...more };
    const failure = new ActionError('not-found', {
      what: 'No such integration',
      why: 'Misspelt',
      remedy: 'Correct it',
    });
    await keepFailureIssue({
      token: TOKEN,
      outcome: ends === 'well' ? 'success' : 'failure',
      failure: ends === 'well' ? undefined : failure,
      early: ends === 'early',
      failed: [],
      total: 1,
      subject: id,
      target,
      step: { named, target },
      assignees: [],
      environment: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW: 'Nightly',
        GITHUB_WORKFLOW_REF: NIGHTLY,
        GITHUB_JOB: 'sync',
        GITHUB_ACTION: 'ingest',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: String(run),
        GITHUB_RUN_ATTEMPT: String(number),
        ...env,
      },
      clock: instantClock(),
      redact: (text) => text,
      signal: new AbortController().signal,
    });
  }
  return github.issues
    .filter(({ state }) => state === 'open')
    .map(({ title }) => /\((.*)\)$/.exec(title)?.[1] ?? title)
    .toSorted();
}

describe('a step that runs alone', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['id', { 'integration-id': 'right' }],
    ['type', { 'integration-type': 'sharepoint' }],
    ['address', { 'base-url': 'https://zylon.example.com' }],
  ])('a corrected %s closes its issue at once', async (_name, more) => {
    expect(await night(single('wrong', 'early'))).toEqual(['wrong']);
    expect(await night({ ...single('wrong', 'well'), more })).toEqual([]);
    expect(github.issues[0]?.comments[0]).toMatch(/^Recovered: /);
  });

  test('a correction that is wrong too goes on in the same issue', async () => {
    await night(single('wrong', 'early'));
    await night(single('still-wrong', 'early'));
    expect(github.issues).toHaveLength(1);
    expect(github.issues[0]?.body).toMatch(/\| Failed \| 2 times \|/);
    expect(github.issues[0]?.body).toContain('<code>still-wrong</code>');
    expect(await night(single('right', 'well'))).toEqual([]);
  });

  test('so does the issue of a step that lost its matrix', async () => {
    await night(entry('a', 'late'), entry('b', 'well'));
    expect(await night(single('a\nb', 'well'))).toEqual([]);
  });

  test('a step that is not alone for sure keeps to its inputs: an older server, a composite action', async () => {
    const older = (id: string, ends: Step['ends']): Step => ({ id, ends, named: contexts(undefined, null) });
    const composite = (id: string, ends: Step['ends']): Step => ({
      ...single(id, ends),
      env: { GITHUB_ACTION_PATH: '/home/runner/feed' },
    });
    expect(await night(older('x', 'early'), older('y', 'well'))).toEqual(['x']);
    expect(await night(composite('x', 'early'), composite('y', 'well'))).toEqual(['x']);
    expect(github.issues).toHaveLength(1);
  });
});

describe('entries of a matrix', () => {
  test('never close each other, however many nights one fails, and in whatever order they end', async () => {
    for (const ends of ['early', 'late', 'early', 'early'] as const) {
      expect(await night(entry('a', ends), entry('b', 'well'))).toEqual(['a']);
      expect(await night(entry('b', 'well'), entry('a', ends))).toEqual(['a']);
    }
    expect(github.issues).toHaveLength(1);
    expect(await night(entry('b', 'early'), entry('a', 'early'))).toEqual(['a', 'b']);
    expect(await night(entry('b', 'well'), entry('a', 'early'))).toEqual(['a']);
    expect(await night(entry('b', 'well'), entry('a', 'well'))).toEqual([]);
  });

  test('a success closes its own issue, and asks no more of GitHub than that', async () => {
    await night(entry('a', 'early'));
    github.requests.length = 0;
    await night(entry('a', 'well'));
    const issues = `/repos/${REPOSITORY}/issues`;
    expect(github.calls).toEqual([`GET ${issues}`, `PATCH ${issues}/1`, `POST ${issues}/1/comments`]);
  });

  test('nor do those that have the same inputs', async () => {
    const linux = (ends: Step['ends']): Step => entry('a', ends, { os: 'linux' });
    const windows = (ends: Step['ends']): Step => entry('a', ends, { os: 'windows' });
    await night(linux('early'), windows('early'));
    expect(github.issues).toHaveLength(2);
    await night(linux('well'), windows('early'));
    await night(linux('well'), windows('early'));
    expect(github.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('one that was corrected is closed by the second run that goes by without it', async () => {
    await night(entry('a-wrong', 'early'), entry('b', 'well'));
    expect(await night(entry('a', 'well'), entry('b', 'well'))).toEqual(['a-wrong']);
    expect(await night(entry('a', 'well'), entry('b', 'well'))).toEqual([]);
    expect(github.issues[0]?.comments[0]).toMatch(/^Closed: .*succeeded with other inputs/);
    expect(github.issues[0]?.comments).toHaveLength(1);
  });

  test('an address that is corrected beside the matrix closes its issue at once', async () => {
    await night(entry('a', 'early'), entry('b', 'early'));
    const corrected = { ...entry('a', 'well'), more: { 'base-url': 'https://zylon.example.com' } };
    expect(await night(corrected, entry('b', 'early'))).toEqual(['b']);
  });

  test('one that failed while it was ingested is not remedied by another target', async () => {
    await night(entry('a', 'late'), entry('b', 'well'));
    for (let nights = 0; nights < 3; nights += 1) expect(await night(entry('b', 'well'))).toEqual(['a']);
  });

  test('one that was away for a part of a run takes the mark away when it fails again', async () => {
    await night(entry('a', 'early'), entry('b', 'well'));
    await night(entry('b', 'well'));
    await night(entry('a', 'early'), entry('b', 'well'));
    expect(await night(entry('b', 'well'), entry('a', 'early'))).toEqual(['a']);
    expect(github.issues).toHaveLength(1);
  });

  test('of a run that is started again, each attempt counts', async () => {
    await night(entry('a-wrong', 'early'), entry('b', 'well'));
    expect(await attempt(2, entry('a', 'well'))).toEqual(['a-wrong']);
    expect(await attempt(2, entry('b', 'well'))).toEqual(['a-wrong']);
    expect(await attempt(3, entry('a', 'well'))).toEqual([]);
  });
});

describe('a workflow that is called', () => {
  test('twice: neither call closes the issue of the other', async () => {
    for (let nights = 0; nights < 3; nights += 1) {
      expect(await night(called('x', 'early'), called('y', 'well'))).toEqual(['x']);
      expect(await night(called('y', 'well'), called('x', 'early'))).toEqual(['x']);
    }
    expect(github.issues).toHaveLength(1);
  });

  test('once: a corrected id is closed by the second run that succeeds', async () => {
    await night(called('wrong', 'early'));
    expect(await night(called('right', 'well'))).toEqual(['wrong']);
    expect(await night(called('right', 'well'))).toEqual([]);
  });

  test('with a name for each call, a corrected id is closed at once, and only that', async () => {
    const first = (id: string, ends: Step['ends']): Step => ({ id, ends, named: 'first' });
    const second = (id: string, ends: Step['ends']): Step => ({ id, ends, named: ' second ' });
    expect(await night(first('wrong', 'early'), second('y', 'early'))).toEqual(['wrong', 'y']);
    expect(await night(first('right', 'well'), second('y', 'early'))).toEqual(['y']);
  });
});
