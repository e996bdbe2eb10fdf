/** Whose issue it is, and what it remembers. */
import fc from 'fast-check';
import { failedAgain, hiddenLines, type IssueState, keyIn, readIssueRun, stateIn } from '../../src/issue/state.ts';

const now = Date.UTC(2026, 10, 25, 3);
const HOUR = 3_600_000;
const KEY = '0123456789abcdef01234567';
const state: IssueState = {
  first: now - 3 * HOUR,
  last: now - HOUR,
  failures: 7,
  commented: now - HOUR,
};
const body = (lines: readonly string[]): string => ['Some text.', '', ...lines, ''].join('\n');
const written = body(hiddenLines(KEY, state));
const stored = { first: new Date(state.first).toISOString(), last: new Date(state.last).toISOString(), failures: 7 };
/** With `commented`, unless `fields` say otherwise. */
const edited = (fields: object): string =>
  body([`<!-- zylon-ingest state ${JSON.stringify({ ...stored, commented: stored.last, ...fields })} -->`]);

test('what is written is read back, with a comment and before the first, and after GitHub changed the line ends', () => {
  expect(keyIn(written)).toBe(KEY);
  expect(stateIn(written, now)).toEqual(state);
  expect(stateIn(written.replaceAll('\n', '\r\n'), now)).toEqual(state);
  const fresh = { first: now, last: now, failures: 1, commented: undefined };
  expect(stateIn(body(hiddenLines(KEY, fresh)), now)).toStrictEqual(fresh);
});

test.each([
  ['there is none', 'text'],
  ['there are two', written + written],
  ['it is cut', written.replaceAll(KEY, KEY.slice(1))],
])('no key where %s', (_name, text) => expect(keyIn(text)).toBeUndefined());

test.each([
  ['it is gone', 'text'],
  ['there are two', written + written],
  ['it is no JSON', written.replace('"failures":', '"failures"')],
  ['the count is not whole', edited({ failures: 1.5 })],
  ['the count is 0', edited({ failures: 0 })],
  ['the count is beyond all reason', edited({ failures: 1e12 })],
  ['a time is no time', edited({ first: 'yesterday' })],
  ['a time is an impossible one', edited({ first: '2026-02-31T00:00:00.000Z' })],
  ['a time is missing', edited({ last: undefined })],
  ['a comment was at no time', edited({ commented: 5 })],
])('no state where %s', (_name, text) => expect(stateIn(text, now)).toBeUndefined());

test.each([
  ['a first failure to come', { first: '2999-01-01T00:00:00.000Z' }, { first: now - HOUR }],
  ['a last failure to come', { last: '2999-01-01T00:00:00.000Z' }, { last: now }],
  ['a last failure before the first', { last: '2020-01-01T00:00:00.000Z' }, { first: Date.UTC(2020, 0, 1) }],
  ['a clock that is ahead by a day', { commented: new Date(now + 24 * HOUR).toISOString() }, { commented: now }],
])('%s is pulled back', (_name, fields, expected) => {
  expect(stateIn(edited(fields), now)).toMatchObject(expected);
});

test('a comment far ahead, which would keep comments away, never was', () => {
  expect(stateIn(edited({ commented: '2999-01-01T00:00:00.000Z' }), now)).toEqual({ ...state, commented: undefined });
});

test('a later failure counts, keeps when it began, and comments where there was no comment yet', () => {
  expect(failedAgain({ ...state, commented: undefined }, now, now)).toEqual({
    state: { first: now - 3 * HOUR, last: now, failures: 8, commented: now },
    comment: true,
  });
});

test.each([
  ['at the moment of the last comment', 0, false],
  ['a moment before a day is over', 86_399_999, false],
  ['after a day', 86_400_000, true],
])('%s', (_name, ago, comment) => {
  const commented = now - ago;
  const again = failedAgain({ ...state, commented }, now, now);
  expect(again).toMatchObject({ comment, state: { commented: comment ? now : commented } });
});

test.each([
  ['when GitHub says that it was opened', now - 9000, now - 9000],
  ['now, where GitHub says a time to come', now + 9000, now],
])('a lost state begins again %s', (_name, openedAt, first) => {
  expect(failedAgain(undefined, openedAt, now)).toEqual({
    state: { first, last: now, failures: 2, commented: now },
    comment: true,
  });
});

test('whatever stands there, reading throws nothing and gives times that are over', () => {
  const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.date({ noInvalidDate: true }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('first', 'last', 'failures', 'commented', 'x'), anything), (fields) => {
      const read = stateIn(edited(fields), now);
      for (const time of [read?.first, read?.last, read?.commented]) {
        expect(time ?? now).toBeLessThanOrEqual(now);
      }
    }),
  );
});

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

test('the workflow is its file, whatever it was read from; without the file, its name', () => {
  const of = (ref: string | undefined): string => key({ GITHUB_WORKFLOW_REF: ref });
  const file = 'octo/docs/.github/workflows/night@ly.yml';
  const other = of(`${file}@refs/heads/main`);
  expect([of(`${file}@refs/heads/a@b`), of(`${file}@0123456789abcdef`)]).toEqual([other, other]);
  expect(of('octo/docs/nightly.yml')).toBe(of('octo/docs/nightly.yml@x'));
  expect(other).not.toBe(of('octo/docs/.github/workflows/night@refs/heads/main'));
  expect(of(undefined)).toBe(of(''));
  expect(key({ GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: 'Other' })).not.toBe(of(''));
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
  ['GITHUB_WORKFLOW', '', /GITHUB_WORKFLOW is not set/],
])('%s=%s is named', (name, value, message) => {
  expect(() => key({ GITHUB_WORKFLOW_REF: '', [name]: value })).toThrow(message);
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
const FILE = 'octo/docs/.github/workflows/night (1).yml@refs/heads/main';
test.each([
  [FILE, SHA, `https://github.com/octo/docs/blob/${SHA}/.github/workflows/night%20%281%29.yml`],
  [FILE, `x${SHA}`, ''],
  [FILE, `${SHA}x`, ''],
  [FILE, undefined, ''],
  [`x/${FILE}`, SHA, ''],
  ['octo/docs/nightly.yml@refs/heads/main', SHA, ''],
  [undefined, SHA, ''],
])('the page of the workflow %j of commit %j is %j', (ref, sha, page) => {
  expect(read({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW_SHA: sha }).workflowUrl).toBe(page);
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
