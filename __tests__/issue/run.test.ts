import { IssueTrouble, readIssueRun } from '../../src/issue/run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const environment: Environment = {
  GITHUB_REPOSITORY: 'octo/docs',
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_WORKFLOW_REF: 'octo/docs/.github/workflows/nightly.yml@refs/heads/main',
  GITHUB_JOB: 'sync',
  GITHUB_ACTION: 'ingest',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '17',
  GITHUB_RUN_ATTEMPT: '2',
};
const read = (more: Environment = {}, named = 'null'): ReturnType<typeof readIssueRun> =>
  readIssueRun({ ...environment, ...more }, named);
const key = (more: Environment = {}, named = 'null'): string => read(more, named).key;

test('what the environment tells', () => {
  const { key: hash, ...told } = read();
  expect(hash).toMatch(/^[0-9a-f]{24}$/);
  expect(told).toStrictEqual({
    owner: 'octo',
    repo: 'docs',
    repositoryUrl: 'https://github.com/octo/docs',
    workflow: 'Nightly',
    workflowUrl: '',
    job: 'sync',
    step: 'ingest',
    branch: 'main',
    run: { id: '17', url: 'https://github.com/octo/docs/actions/runs/17/attempts/2' },
    mayBeReadOnly: false,
  });
  expect(read({ GITHUB_SERVER_URL: 'https://ghes.example' }).repositoryUrl).toBe('https://ghes.example/octo/docs');
});

test.each<[string, Environment, string]>([
  ['workflow', { GITHUB_WORKFLOW_REF: 'octo/docs/.github/workflows/other.yml@refs/heads/main' }, 'null'],
  ['job', { GITHUB_JOB: 'other' }, 'null'],
  ['step', { GITHUB_ACTION: 'ingest_2' }, 'null'],
  ['branch', { GITHUB_REF: 'refs/heads/fix' }, 'null'],
  ['pull request', { GITHUB_REF: 'refs/pull/7/merge' }, 'null'],
  ['entry of the matrix', {}, '{"os":"linux"}'],
  ['border between two ids', { GITHUB_JOB: 'syncing', GITHUB_ACTION: 'est' }, 'null'],
])('another %s has another issue', (_name, more, named) => expect(key(more, named)).not.toBe(key()));

test.each<[string, Environment]>([
  ['run', { GITHUB_RUN_ID: '18', GITHUB_RUN_ATTEMPT: '1', GITHUB_EVENT_NAME: 'workflow_dispatch' }],
  ['name of the workflow', { GITHUB_WORKFLOW: 'Renamed' }],
])('another %s has the same issue', (_name, more) => expect(key(more)).toBe(key()));

test('the workflow is its file, whatever it was read from', () => {
  const file = 'octo/docs/.github/workflows/night@ly.yml';
  const other = key({ GITHUB_WORKFLOW_REF: `${file}@refs/heads/main` });
  expect(key({ GITHUB_WORKFLOW_REF: `${file}@refs/heads/a@b` })).toBe(other);
  expect(key({ GITHUB_WORKFLOW_REF: `${file}@0123456789abcdef` })).toBe(other);
  expect(key({ GITHUB_WORKFLOW_REF: 'octo/docs/nightly.yml' })).toBe(
    key({ GITHUB_WORKFLOW_REF: 'octo/docs/nightly.yml@x' }),
  );
  expect(other).not.toBe(key({ GITHUB_WORKFLOW_REF: 'octo/docs/.github/workflows/night@refs/heads/main' }));
});

test('without the file, its name', () => {
  expect(key({ GITHUB_WORKFLOW_REF: undefined })).toBe(key({ GITHUB_WORKFLOW_REF: '' }));
  expect(key({ GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: 'Other' })).not.toBe(key({ GITHUB_WORKFLOW_REF: '' }));
});

test('all tags are one branch: the next release recovers from the last', () => {
  expect(key({ GITHUB_REF: 'refs/tags/v1' })).toBe(key({ GITHUB_REF: 'refs/tags/v2' }));
  expect(read({ GITHUB_REF: 'refs/tags/v1' }).branch).toBe('(tags)');
  expect(read({ GITHUB_REF: 'refs/pull/7/merge' }).branch).toBe('pull/7/merge');
  expect(read({ GITHUB_REF: undefined }).branch).toBe('');
});

test.each([
  ['GITHUB_REPOSITORY', '', /GITHUB_REPOSITORY is not set/],
  ['GITHUB_REPOSITORY', 'octo', /GITHUB_REPOSITORY is not what GitHub sets it to/],
  ['GITHUB_REPOSITORY', 'octo/docs/../x', /GITHUB_REPOSITORY is not what/],
  ['GITHUB_JOB', undefined, /GITHUB_JOB is not set.*as a step of a workflow/],
  ['GITHUB_ACTION', '', /GITHUB_ACTION is not set/],
  ['GITHUB_RUN_ID', '', /GITHUB_RUN_ID is not set/],
  ['GITHUB_RUN_ID', 'x)y', /GITHUB_RUN_ID is not what GitHub sets it to/],
  ['GITHUB_RUN_ID', 'x17', /GITHUB_RUN_ID is not what/],
  ['GITHUB_RUN_ID', '17x', /GITHUB_RUN_ID is not what/],
])('%s=%s is named', (name, value, message) => {
  expect(() => key({ [name]: value })).toThrow(IssueTrouble);
  expect(() => key({ [name]: value })).toThrow(message);
});

test('neither file nor name of the workflow', () => {
  expect(() => key({ GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: '' })).toThrow(/GITHUB_WORKFLOW is not set/);
});

test.each([
  ['12', '/17/attempts/12'],
  ['x2', '/17'],
  ['2x', '/17'],
  [undefined, '/17'],
])('attempt %j', (attempt, path) => {
  const url = `https://github.com/octo/docs/actions/runs${path}`;
  expect(read({ GITHUB_RUN_ATTEMPT: attempt }).run.url).toBe(url);
});

const SHA = 'a'.repeat(40);
test.each([
  ['octo/docs/.github/workflows/nightly.yml@refs/heads/main', `x${SHA}`],
  ['octo/docs/.github/workflows/nightly.yml@refs/heads/main', `${SHA}x`],
  ['octo/docs/.github/workflows/nightly.yml@refs/heads/main', undefined],
  ['x/octo/docs/.github/workflows/nightly.yml@refs/heads/main', SHA],
  ['octo/docs/nightly.yml@refs/heads/main', SHA],
  [undefined, SHA],
])('no page of the workflow for %j of commit %j', (ref, sha) => {
  expect(read({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW_SHA: sha }).workflowUrl).toBe('');
});

test('the page of the workflow, of the commit that runs', () => {
  const ref = 'octo/docs/.github/workflows/night (1).yml@refs/heads/main';
  expect(read({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW_SHA: SHA }).workflowUrl).toBe(
    `https://github.com/octo/docs/blob/${SHA}/.github/workflows/night%20%281%29.yml`,
  );
});

test('the key stays the same from version to version, or open issues would be lost', () => {
  expect([key(), key({}, 'feed')]).toEqual(['3687f1445827f9d7d870338e', 'a5c9dc05a888b624391fd261']);
});

test.each([
  [{ GITHUB_EVENT_NAME: 'pull_request' }, true],
  [{ GITHUB_EVENT_NAME: 'pull_request_review' }, true],
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }, true],
  [{ GITHUB_EVENT_NAME: 'schedule', GITHUB_ACTOR: 'octocat' }, false],
])('%j: the token may be read-only: %s', (more, expected) => {
  expect(read(more).mayBeReadOnly).toBe(expected);
});
