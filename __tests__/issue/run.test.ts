import { type Environment, readIssueRun } from '../../src/issue/run.ts';
import { IssueTrouble } from '../../src/issue/trouble.ts';

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
const target = { 'integration-type': 'confluence', 'integration-id': 'int_1' };
const key = (more: Environment = {}, what: Record<string, string> = target): string =>
  readIssueRun({ ...environment, ...more }, { named: '', target: what }).key;
const step = { named: '', target };

test('what the environment tells', () => {
  const { key: hash, place, ...told } = readIssueRun(environment, step);
  expect(hash).toMatch(/^[0-9a-f]{24}$/);
  expect(place).toMatch(/^[0-9a-f]{24}$/);
  expect(place).not.toBe(hash);
  expect(told).toStrictEqual({
    owner: 'octo',
    repo: 'docs',
    apiUrl: new URL('https://api.github.com'),
    repositoryUrl: 'https://github.com/octo/docs',
    alone: false,
    mark: '17.2',
    workflow: 'Nightly',
    job: 'sync',
    step: 'ingest',
    branch: 'main',
    run: { id: '17', url: 'https://github.com/octo/docs/actions/runs/17/attempts/2' },
    mayBeReadOnly: false,
  });
});

test('GitHub Enterprise Server', () => {
  const server = { GITHUB_API_URL: 'https://ghes.example/api/v3', GITHUB_SERVER_URL: 'https://ghes.example' };
  const run = readIssueRun({ ...environment, ...server }, step);
  expect(run.apiUrl.href).toBe('https://ghes.example/api/v3');
  expect(run.repositoryUrl).toBe('https://ghes.example/octo/docs');
});

test.each<[string, Environment, Record<string, string>]>([
  ['workflow', { GITHUB_WORKFLOW_REF: 'octo/docs/.github/workflows/other.yml@refs/heads/main' }, target],
  ['job', { GITHUB_JOB: 'other' }, target],
  ['step', { GITHUB_ACTION: 'ingest_2' }, target],
  ['branch', { GITHUB_REF: 'refs/heads/fix' }, target],
  ['pull request', { GITHUB_REF: 'refs/pull/7/merge' }, target],
  ['value of the target', {}, { ...target, 'integration-id': 'int_2' }],
  ['name in the target', {}, { 'integration-type': 'confluence', username: 'int_1' }],
  ['part of the target', {}, { ...target, 'base-url': 'zylon.example' }],
  ['border between two ids', { GITHUB_JOB: 'syncing', GITHUB_ACTION: 'est' }, target],
])('another %s has another issue', (_name, more, what) => expect(key(more, what)).not.toBe(key()));

test.each<[string, Environment, Record<string, string>]>([
  ['run', { GITHUB_RUN_ID: '18', GITHUB_RUN_ATTEMPT: '1', GITHUB_EVENT_NAME: 'workflow_dispatch' }, target],
  ['name of the workflow', { GITHUB_WORKFLOW: 'Renamed' }, target],
  ['order of the target', {}, { 'integration-id': 'int_1', 'integration-type': 'confluence' }],
  ['empty input', {}, { ...target, username: '' }],
])('another %s has the same issue', (_name, more, what) => expect(key(more, what)).toBe(key()));

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
  expect(readIssueRun({ ...environment, GITHUB_REF: 'refs/tags/v1' }, step).branch).toBe('(tags)');
  expect(readIssueRun({ ...environment, GITHUB_REF: 'refs/pull/7/merge' }, step).branch).toBe('pull/7/merge');
  expect(readIssueRun({ ...environment, GITHUB_REF: undefined }, step).branch).toBe('');
});

test.each([
  ['GITHUB_REPOSITORY', '', /GITHUB_REPOSITORY is not set/],
  ['GITHUB_REPOSITORY', 'octo', /GITHUB_REPOSITORY is not what GitHub sets it to/],
  ['GITHUB_REPOSITORY', 'octo/docs/../x', /GITHUB_REPOSITORY is not what/],
  ['GITHUB_JOB', undefined, /GITHUB_JOB is not set.*as a step of a workflow/],
  ['GITHUB_ACTION', '', /GITHUB_ACTION is not set/],
  ['GITHUB_API_URL', 'api.github.com', /GITHUB_API_URL is not a URL/],
  ['GITHUB_API_URL', 'file:///x', /GITHUB_API_URL is not a URL/],
  ['GITHUB_SERVER_URL', 'x', /GITHUB_SERVER_URL is not a URL\. Do not set this variable in the workflow\.$/],
])('%s=%s is named', (name, value, message) => {
  const read = (): unknown => readIssueRun({ ...environment, [name]: value }, step);
  expect(read).toThrow(IssueTrouble);
  expect(read).toThrow(message);
});

test('neither file nor name of the workflow', () => {
  expect(() => key({ GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: '' })).toThrow(/GITHUB_WORKFLOW is not set/);
});

test.each(['x)y', 'x17', '17x', '', undefined])('no link and no mark where the number of the run is %j', (id) => {
  const run = readIssueRun({ ...environment, GITHUB_RUN_ID: id }, step);
  expect(run).not.toHaveProperty('run');
  expect(run).not.toHaveProperty('mark');
});

test.each([
  ['12', '17.12', '/17/attempts/12'],
  ['x2', '17.1', '/17'],
  ['2x', '17.1', '/17'],
  [undefined, '17.1', '/17'],
])('attempt %j', (attempt, mark, path) => {
  const run = readIssueRun({ ...environment, GITHUB_RUN_ATTEMPT: attempt }, step);
  expect(run.mark).toBe(mark);
  expect(run.run?.url).toBe(`https://github.com/octo/docs/actions/runs${path}`);
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
  const run = readIssueRun({ ...environment, GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW_SHA: sha }, step);
  expect(run).not.toHaveProperty('workflowUrl');
});

test.each([
  ['[null, null]', '004c22553106053e18b56c24', 'ded96377780eec75c0bd0be9'],
  ['[null, {"os":"linux"}]', '74496e1fd9a52b26a3b4b0be', 'ded96377780eec75c0bd0be9'],
  ['feed', 'eaaac9133acb2346ad49c283', 'eaaac9133acb2346ad49c283'],
])('the keys of %j stay the same from version to version, or open issues would be lost', (named, hash, place) => {
  expect(readIssueRun(environment, { named, target })).toMatchObject({ key: hash, place });
});

test.each([
  [{ GITHUB_EVENT_NAME: 'pull_request' }, true],
  [{ GITHUB_EVENT_NAME: 'pull_request_review' }, true],
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }, true],
  [{ GITHUB_EVENT_NAME: 'schedule', GITHUB_ACTOR: 'octocat' }, false],
])('%j: the token may be read-only: %s', (more, expected) => {
  expect(readIssueRun({ ...environment, ...more }, step).mayBeReadOnly).toBe(expected);
});
