/** The failure issue against a GitHub of our own, over real sockets, directly and through proxies. */
import { spawn } from 'node:child_process';
import { text as allOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import { makeCertificate, type ServerCertificate } from '../../simulator/http/certificate.ts';
import { ActionError } from '../../src/http/error.ts';
import { type FailureIssueOptions, keepFailureIssue } from '../../src/issue/failure-issue.ts';
import { readIssueRun } from '../../src/issue/run.ts';
import { hiddenLines, keysIn, stateIn } from '../../src/issue/state.ts';
import { formsOf, redactor } from '../../src/log/secrets.ts';
import { startProxy, type TestProxy, type TestProxyOptions } from '../support/connect-proxy.ts';
import { type FakeAnswer, FakeGitHub, REPOSITORY, TOKEN } from '../support/fake-github.ts';
import { instantClock } from '../support/instant-clock.ts';
import { temporaryFile } from '../support/runner.ts';
import { setEnvironment } from '../support/environment.ts';

const HOUR = 3_600_000;
const ISSUES = `/repos/${REPOSITORY}/issues`;

let github: FakeGitHub;
let enterprise: FakeGitHub;
let certificate: ServerCertificate;
let clock: ReturnType<typeof instantClock>;
let proxy: TestProxy | undefined;

beforeAll(async () => {
  github = await new FakeGitHub().start();
  certificate = await makeCertificate({ names: ['ghes.test'] });
  enterprise = await new FakeGitHub({ prefix: '/api/v3', tls: certificate }).start();
});
afterAll(() => Promise.all([github.close(), enterprise.close()]));
beforeEach(() => {
  github.reset();
  enterprise.reset();
  clock = instantClock();
});
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
});

const environment = (more: Record<string, string | undefined> = {}): Record<string, string | undefined> => ({
  GITHUB_API_URL: github.url,
  GITHUB_SERVER_URL: 'https://github.test',
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
  GITHUB_JOB: 'sync',
  GITHUB_ACTION: 'ingest',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '17',
  GITHUB_EVENT_NAME: 'schedule',
  ...more,
});
const target = { 'integration-type': 'confluence', 'integration-id': 'int_1' };
const failure = new ActionError('unauthorized', {
  what: 'Could not read the config',
  why: 'The token is old',
  remedy: 'Renew api-token',
});
const later = (ms: number): Promise<void> => clock.sleep(ms, new AbortController().signal);

const options = (more: Partial<FailureIssueOptions> = {}): FailureIssueOptions => ({
  token: TOKEN,
  outcome: 'failure',
  failure,
  early: false,
  failed: [],
  total: 1,
  subject: 'confluence int_1',
  target,
  step: { named: '[null, null]', target },
  assignees: [],
  environment: environment(),
  clock,
  redact: redactor(formsOf(TOKEN)),
  signal: new AbortController().signal,
  ...more,
});

/** Runs it once, in this process; resolves to what it printed. */
async function run(given: FailureIssueOptions, env: Record<string, string> = {}): Promise<string> {
  const restore = setEnvironment(env);
  let log = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  });
  try {
    await keepFailureIssue(given);
  } finally {
    write.mockRestore();
    restore();
  }
  expect(log).not.toContain(TOKEN);
  return log.replaceAll('%25', '%');
}
const keep = (more: Partial<FailureIssueOptions> = {}, env: Record<string, string> = {}): Promise<string> =>
  run(options(more), env);
const recover = (more: Partial<FailureIssueOptions> = {}): Promise<string> => keep({ ...more, outcome: 'success' });

describe('from the first failure to the recovery', () => {
  test('a failure opens one issue with label, marker and explanation, and says so in one line', async () => {
    expect(await keep()).toBe(`Failure issue: opened #1 (https://github.test/${REPOSITORY}/issues/1)\n`);
    expect(github.calls).toEqual([`GET ${ISSUES}`, `POST ${ISSUES}`]);
    const [issue] = github.issues;
    expect(issue).toMatchObject({ state: 'open', labels: [{ name: 'zylon-ingest' }], comments: [] });
    expect(issue?.title).toBe('Zylon ingest fails: Nightly / sync / ingest (confluence int_1)');
    expect(issue?.body).toContain('unauthorized');
    expect(issue?.body).toContain(`https://github.test/${REPOSITORY}/actions/runs/17`);
    const { key, place } = readIssueRun(environment(), options().step);
    expect(keysIn(issue?.body ?? '')).toEqual({ key, place });
  });

  test('later failures update it, and comment at most once a day', async () => {
    const started = clock.now();
    await keep();
    const hours = [1, 2, 24, 25.1, 26, 49.2];
    for (const [at, hour] of hours.entries()) {
      await later((hour - (hours[at - 1] ?? 0)) * HOUR);
      await keep({ environment: environment({ GITHUB_RUN_ID: String(100 + at) }) });
    }
    expect(github.issues).toHaveLength(1);
    const { body, comments } = github.issues[0]!;
    expect(comments).toHaveLength(3); // after 1, 25.1 and 49.2 hours
    expect(comments[0]).toMatch(/^Still failing: 2 times since .*\[run 100\]/);
    expect(comments[1]).toMatch(/^Still failing: 5 times since .*\[run 103\]/);
    expect(body).toContain('| Failed | 7 times |');
    expect(body).toContain('[run 105]');
    const state = stateIn(body ?? '', clock.now());
    expect(state?.firstFailed).toBeLessThan(started + HOUR);
    expect(state?.lastFailed).toBeGreaterThan(started + 49 * HOUR);
  });

  test('the body has the newest code and remedy', async () => {
    await keep();
    const other = new ActionError('dns', { what: 'not resolved', why: 'misspelt', remedy: 'Correct base-url' });
    expect(await keep({ failure: other })).toMatch(/updated and commented on #1/);
    expect(github.issues[0]?.body).toMatch(/Correct base-url[^]*`dns`/);
    expect(github.issues[0]?.body).not.toContain('unauthorized');
    expect(await keep()).toMatch(/Failure issue: updated #1 \(/);
  });

  test('a success closes it with a comment, and the next failure opens another', async () => {
    await keep();
    await keep();
    expect(await recover()).toBe(`Failure issue: closed #1 (https://github.test/${REPOSITORY}/issues/1)\n`);
    expect(github.issues[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(github.issues[0]?.comments[1]).toMatch(/^Recovered: \[run 17\].*It had failed 2 times, from/);
    expect(await keep()).toMatch(/opened #2/);
    expect(github.issues[0]?.state).toBe('closed');
    expect(github.issues[0]?.comments).toHaveLength(2);
  });

  test('an issue that a person closed is left alone; one that was opened again is taken up again', async () => {
    await keep();
    github.issues[0]!.state = 'closed';
    expect(await recover()).toMatch(/none is open/);
    expect(await keep()).toMatch(/opened #2/);
    github.issues[1]!.state = 'closed';
    github.issues[0]!.state = 'open';
    expect(await keep()).toMatch(/commented on #1/);
  });

  test('a success without an issue changes nothing', async () => {
    expect(await recover()).toBe('Failure issue: none is open, none is needed\n');
    expect(github.calls).toEqual([`GET ${ISSUES}`]);
  });

  test.each(['cancelled', 'dry-run'] as const)('%s asks nothing and says nothing', async (outcome) => {
    expect(await keep({ outcome, failure })).toBe('');
    expect(github.requests).toEqual([]);
  });

  test('each request is ours: not a fetch of Octokit or of Node, and with no more than it needs', async () => {
    const fetch = jest.spyOn(globalThis, 'fetch');
    await keep();
    await keep();
    expect(fetch).not.toHaveBeenCalled();
    fetch.mockRestore();
    for (const { call, headers } of github.requests) {
      expect(headers['user-agent']).toMatch(/^zylon-ingest\/\d+\.\d+\.\d+$/);
      expect(headers.accept).toBe('application/vnd.github.v3+json');
      expect(headers['content-length'] ?? 'none').toMatch(call.startsWith('GET') ? /^none$/ : /^\d+$/);
    }
  });

  test('a failure without a reason is told as ours', async () => {
    const unexplained = options();
    Reflect.deleteProperty(unexplained, 'failure');
    await run(unexplained);
    expect(github.issues[0]?.body).toContain('`internal`');
    expect(github.issues[0]?.body).toContain('no reason was given');
  });
});

describe('two steps never share an issue', () => {
  test.each([
    ['step', { GITHUB_ACTION: 'ingest_2' }, target],
    ['job', { GITHUB_JOB: 'other' }, target],
    ['workflow', { GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/other.yml@refs/heads/main` }, target],
    ['branch', { GITHUB_REF: 'refs/heads/fix' }, target],
    ['target, where it is not known to run alone', {}, { ...target, 'integration-id': 'int_2' }],
  ])('nor two of another %s', async (_name, more, what) => {
    const other = { environment: environment(more), step: { named: '[null, null]', target: what } };
    await keep();
    expect(await keep(other)).toMatch(/opened #2/);
    expect(await recover(other)).toMatch(/closed #2 \([^,]*\)$/m);
    expect(github.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  test('issues of others with the label, pull requests with the marker, and markers without the label are skipped', async () => {
    await keep();
    const { body } = github.issues[0]!;
    github.issues = [];
    github.add({ body: 'written by hand' });
    github.add({ body: null });
    github.add({ body, pull_request: {} });
    github.add({ body, labels: [{ name: 'bug' }] });
    github.add({ body: `${body}\n\n${body}` });
    expect(await keep()).toMatch(/opened #6/);
  });

  test('it is found behind hundreds of others', async () => {
    for (let at = 0; at < 250; at += 1)
      github.add({ body: hiddenLines({ key: 'f'.repeat(24), place: 'f'.repeat(24) }, state()).join('\n') });
    await keep();
    github.add({ body: 'after it' });
    github.requests.length = 0;
    expect(await keep()).toMatch(/commented on #251/);
    expect(github.calls.filter((call) => call.startsWith('GET'))).toHaveLength(9);
    expect(await recover()).toMatch(/closed #251/);
  });

  test('of two that were opened at once the older is kept up to date, and a recovery closes both', async () => {
    await keep();
    const [first] = github.issues;
    github.add({ ...first!, number: 2, comments: [] });
    await keep();
    expect(github.issues.map(({ comments }) => comments.length)).toEqual([1, 0]);
    expect(await recover()).toMatch(/closed #1 \(.*\), #2 \(/);
    expect(github.issues.map(({ state: now }) => now)).toEqual(['closed', 'closed']);
    expect(github.issues.map(({ comments }) => comments.at(-1))).toEqual([
      expect.stringMatching(/^Recovered: .*2 times/),
      expect.stringMatching(/^Recovered: .*once/),
    ]);
  });
});

const state = () => ({ firstFailed: clock.now(), lastFailed: clock.now(), failures: 1 });

describe('what people did to the issue', () => {
  test('a broken state begins again where GitHub says that the issue was opened', async () => {
    await keep();
    const issue = github.issues[0]!;
    issue.created_at = '2026-01-02T03:04:05Z';
    issue.body = (issue.body ?? '').replace('"failures":1', '"failures":-1');
    expect(await keep()).toMatch(/commented on #1/);
    expect(issue.body).toContain('| First failed | 2026-01-02 03:04 UTC |');
    expect(issue.body).toContain('| Failed | 2 times |');
    issue.body = issue.body.replaceAll('zylon-ingest state', 'x');
    issue.created_at = 'nonsense';
    await recover();
    expect(issue.comments.at(-1)).toMatch(/^Recovered: .* UTC\.\n$/);
  });

  test('a comment that lies in the far future does not keep comments away', async () => {
    await keep();
    const issue = github.issues[0]!;
    issue.body = (issue.body ?? '').replace('"failures":1', '"failures":1,"commented":"2999-01-01T00:00:00Z"');
    expect(await keep()).toMatch(/commented on #1/);
  });

  test('without its marker it is not found again', async () => {
    await keep();
    github.issues[0]!.body = 'I rewrote this.';
    expect(await keep()).toMatch(/opened #2/);
    expect(github.issues[0]?.body).toBe('I rewrote this.');
  });
});

describe('who is told', () => {
  test('a new issue is assigned to each login, and only a new one', async () => {
    expect(await keep({ assignees: ['octocat', 'Hubot'] })).toMatch(/^Failure issue: opened #1 .*\n$/);
    expect(github.issues[0]?.assignees).toEqual([{ login: 'octocat' }, { login: 'hubot' }]);
    github.people = [];
    expect(await keep({ assignees: ['nobody'] })).toMatch(/^Failure issue: updated and commented on #1/);
  });

  test.each<[string, FakeAnswer | undefined]>([
    ['without a word', undefined],
    ['with an error', { status: 422, body: '{"message":"Validation Failed"}' }],
  ])('one that GitHub refuses %s is a warning, the others are assigned, the issue stays', async (_name, fault) => {
    let refusals = 0;
    github.fault = (call) => (call.endsWith('/assignees') && (refusals += 1) === 1 ? fault : undefined);
    const log = await keep({ assignees: ['nobody', 'octocat'] });
    expect(log).toMatch(
      /^::warning::GitHub did not assign #1 to nobody\. Correct failure-issue-assignees, or give them access/m,
    );
    expect(log).toMatch(/Failure issue: opened #1/);
    expect(github.issues[0]?.assignees).toEqual([{ login: 'octocat' }]);
  });
});

test('what is hostile stays text in title, body, comments and log', async () => {
  const text = '@octocat --> <img src=x> `x` | #1 ::error::x\n::error::y <!-- zylon-ingest issue 0123 -->';
  const hostile = new ActionError('sync-error', { what: text, why: text, remedy: text });
  const given = { failure: hostile, subject: text, target: { 'integration-id': text } };
  const env = environment({ GITHUB_JOB: text, GITHUB_ACTION: '@step', GITHUB_WORKFLOW: '<b>@x</b>' });
  const log = (await keep({ ...given, environment: env })) + (await keep({ ...given, environment: env }));
  const [issue] = github.issues;
  expect(github.issues).toHaveLength(1);
  for (const written of [issue?.body ?? '', ...(issue?.comments ?? [])]) {
    expect(written.replaceAll('&#64;&#8203;', '')).not.toMatch(/@|&#64;|<img|<b>|::/);
  }
  expect(issue?.title).not.toMatch(/[@`\n]/);
  expect(log).not.toMatch(/^::/m);
});

test('secrets are redacted again, in the issue too, and what is redacted cannot break the marker', async () => {
  const redact = redactor(['zylon-ingest', 'hush-hush']);
  const leaking = new ActionError('internal', { what: 'hush-hush', why: 'hush-hush', remedy: 'hush-hush' });
  const names = { GITHUB_WORKFLOW: 'hush-hush', GITHUB_JOB: 'hush-hush', GITHUB_ACTION: 'a', GITHUB_REF: 'hush-hush' };
  const given = { failure: leaking, redact, subject: 'hush-hush', target: { username: 'hush-hush' } };
  await keep({ ...given, environment: environment(names) });
  expect(JSON.stringify(github.issues[0])).not.toMatch(/hush/);
  expect(await keep({ ...given, environment: environment(names) })).toMatch(/commented on #1/);
  await keep({ ...given, environment: environment({ GITHUB_ACTION: 'hush-hush' }) });
  expect(JSON.stringify(github.issues)).not.toMatch(/hush/);
});

test('several who were refused are named one after the other', async () => {
  expect(await keep({ assignees: ['nobody', 'octocat', 'ghost'] })).toContain('did not assign #1 to nobody, ghost. ');
});

test('no connection and no timer is left behind', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await keep();
  expect(timers()).toBeLessThanOrEqual(before);
  for (let tries = 0; github.connections > 0 && tries < 100; tries += 1) await sleep(2);
  expect(github.connections).toBe(0);
});

test('nor where an answer goes on for ever', async () => {
  github.fault = () => ({ play: 'drip' });
  await keep({ limits: { requestSeconds: 1, totalSeconds: 0.2 } });
  for (let tries = 0; github.connections > 0 && tries < 100; tries += 1) await sleep(10);
  expect(github.connections).toBe(0);
});

describe('its own trouble is one warning', () => {
  const remedy = 'Add "issues: write" under "permissions:" of the job';

  async function warning(more: Partial<FailureIssueOptions> = {}, env: Record<string, string> = {}): Promise<string> {
    const log = await keep(more, env);
    expect(log).toMatch(/^::warning::The failure issue could not be updated: [^\n]*\n$/);
    return log;
  }
  const answer = (call: RegExp, fault: FakeAnswer): void => {
    github.fault = (seen) => (call.test(seen) ? fault : undefined);
  };

  test('403 names the permission, the token, and what GitHub said', async () => {
    github.permission = 'read';
    const log = await warning();
    expect(log).toContain('said "Resource not accessible by integration".');
    expect(log).toContain(`(POST ${ISSUES} answered 403)`);
    expect(log).toContain(remedy);
    expect(log).toContain('github-token: ${{ github.token }}');
    expect(log).toContain(`"Issues: read and write" for ${REPOSITORY}`);
    expect(log).not.toContain('Dependabot');
  });

  test.each([
    ['update', 'failure', `PATCH ${ISSUES}/1`],
    ['close', 'success', `PATCH ${ISSUES}/1`],
  ] as const)('403 for an %s', async (_name, outcome, call) => {
    await keep();
    github.permission = 'read';
    const log = await warning({ outcome });
    expect(log).toContain(`(${call} answered 403)`);
    expect(log).toContain(remedy);
  });

  test.each([
    [{ GITHUB_EVENT_NAME: 'pull_request' }],
    [{ GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }],
  ])('403 in a run whose token is read-only: %j', async (more) => {
    github.permission = 'read';
    const log = await warning({ environment: environment(more) });
    expect(log).toMatch(
      /For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says/,
    );
  });

  test('404, as for a token that may not even see the issues', async () => {
    github.permission = 'none';
    const log = await warning();
    expect(log).toContain('said "Not Found".');
    expect(log).toContain(`(GET ${ISSUES} answered 404)`);
    expect(log).toContain(remedy);
  });

  test('401', async () => {
    const log = await warning({ token: 'ghs_of_another_instance' });
    expect(log).toMatch(/said "Bad credentials"\. The github-token is wrong or expired.*answered 401\)/);
  });

  test('410: issues are off', async () => {
    github.issuesEnabled = false;
    expect(await warning()).toMatch(
      /Switch issues on in the settings of octo\/docs.*failure-issue: false.*answered 410/,
    );
  });

  test('422, with what GitHub said', async () => {
    answer(/^POST/, { status: 422, body: '{"message":"Validation Failed"}' });
    expect(await warning()).toMatch(/said "Validation Failed"\..*limits who may open.*answered 422/);
  });

  test('a label that GitHub drops: the issue is closed again, or they would pile up', async () => {
    github.permission = 'unlabelled';
    expect(await warning()).toMatch(/opened #1 without the label zylon-ingest.*closed it again.*Add "issues: write"/);
    expect(github.issues[0]).toMatchObject({ state: 'closed', state_reason: 'not_planned' });
  });

  test.each<[string, FakeAnswer]>([
    ['429', { status: 429, body: '{"message":"slow down"}' }],
    ['403 with Retry-After', { status: 403, headers: { 'retry-after': '60' }, body: '{"message":"x"}' }],
    ['403 with nothing left', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: '{"message":"x"}' }],
    ['403 that says so', { status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' }],
  ])('the rate limit: %s', async (_name, fault) => {
    answer(/./, fault);
    const log = await warning();
    expect(log).toMatch(/GitHub limits the rate of requests/);
    expect(log).not.toContain('permissions');
    expect(github.requests).toHaveLength(1);
  });

  test.each([500, 502, 503])('%i is not retried', async (status) => {
    answer(/./, { status, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn!</html>' });
    expect(await warning()).toMatch(new RegExp(`localhost:\\d+ has a problem of its own.*answered ${status}\\)`));
    expect(github.requests).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])('%i is not followed, and shows where it leads', async (status) => {
    const location = `${enterprise.url}/elsewhere?token=secret`;
    answer(/./, { status, headers: { location }, body: '{"message":"Moved Permanently"}' });
    const log = await warning();
    expect(log).toMatch(/redirects to https:\/\/localhost:\d+\. .*answered 30\d\)/);
    expect(log).not.toContain('secret');
    expect(github.requests).toHaveLength(1);
    expect(enterprise.requests).toHaveLength(0);
  });

  test('a redirect to nowhere', async () => {
    answer(/./, { status: 302, headers: { location: 'https://[' } });
    expect(await warning()).toMatch(/redirects to an unreadable address\. .*answered 302\)/);
  });

  test.each<[string, FakeAnswer, RegExp]>([
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }, /is? ?not JSON/],
    [
      'a refusal of something in between',
      { status: 403, body: '<html>Blocked</html>' },
      /This answer is not from GitHub/,
    ],
    ['nothing', { body: '' }, /not JSON/],
    ['broken JSON', { body: '[{"number":' }, /not JSON/],
    ['JSON of another shape', { body: '{"number":1}' }, /JSON of another shape/],
    ['an issue without a number', { body: '[{"body":"x"}]' }, /field 0\.number/],
    ['a number that is none', { body: '[{"number":"../x"}]' }, /field 0\.number/],
    ['a number beyond all numbers', { body: '[{"number":99999999999999999999}]' }, /field 0\.number/],
    [
      'a megabyte and more',
      { body: JSON.stringify([{ number: 1, body: 'x'.repeat(1024 * 1024) }]) },
      /more than 1 MiB/,
    ],
    ['an empty refusal', { status: 400 }, /refused the request\. .*answered 400\)/],
    ['a refusal of another shape', { status: 400, body: '["x"]' }, /refused the request\. .*answered 400\)/],
  ])('%s in place of the list', async (_name, fault, message) => {
    answer(/^GET/, fault);
    expect(await warning()).toMatch(message);
    expect(github.calls).toEqual([`GET ${ISSUES}`]);
  });

  test('a new issue without a number', async () => {
    answer(/^POST/, { status: 201, body: '{"id":1}' });
    expect(await warning()).toMatch(/answered with JSON of another shape \(field number.*\(new issue\)/);
  });

  test('a list without an end', async () => {
    const next = { link: '<https://elsewhere.example/?page=2>; rel="next"' };
    answer(/./, { headers: next, body: '[]' });
    expect(await warning()).toMatch(/more than 100 pages/);
    expect(github.requests).toHaveLength(100);
  });

  test('all of it has a limit in time', async () => {
    answer(/./, { play: 'hang' });
    const log = await warning({ limits: { requestSeconds: 5, totalSeconds: 0.05 } });
    expect(log).toContain('updated: GitHub took longer than 0.05 s. The next run updates it.');
  });

  test.each(['hang', 'drip'] as const)('a server that lets it wait (%s): on time', async (play) => {
    answer(/./, { play });
    const limits =
      play === 'hang' ? { requestSeconds: 0.3, totalSeconds: 5 } : { requestSeconds: 1, totalSeconds: 0.5 };
    const started = Date.now();
    const log = await warning({ limits });
    expect(log).toMatch(
      play === 'hang' ? /sent no answer, or stopped in the middle of one, for 0\.3 s/ : /took longer than 0\.5 s/,
    );
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test('an answer that breaks off', async () => {
    answer(/./, { play: 'cut' });
    expect(await warning()).toMatch(/connection to localhost:\d+ was lost.*Check that this runner can reach localhost/);
  });

  test.each([
    ['nobody listens', 'http://127.0.0.1:1', /no connection to 127\.0\.0\.1:1 \(ECONNREFUSED\).*GITHUB_API_URL/],
    ['no such name', 'https://github.invalid', /host name in github\.invalid was not found.*GITHUB_API_URL/],
  ])('%s', async (_name, url, message) => {
    expect(await warning({ environment: environment({ GITHUB_API_URL: url }) })).toMatch(message);
  });

  test('a certificate that is not trusted', async () => {
    const log = await warning({ environment: environment({ GITHUB_API_URL: enterprise.url }) });
    expect(log).toMatch(
      /TLS connection to localhost:\d+ failed.*NODE_EXTRA_CA_CERTS.*ca-certificate is for Zylon alone/,
    );
    expect(log).not.toMatch(/base-url/);
    expect(enterprise.requests).toHaveLength(0);
  });

  test.each([
    ['with space', /contains a character that no token has.*github-token: \$\{\{ github\.token \}\}/],
    ['line\nbreak', /contains a character that no token has/],
  ])('the token %j is not sent', async (token, message) => {
    expect(await warning({ token })).toMatch(message);
    expect(github.requests).toHaveLength(0);
  });

  test.each(['GITHUB_REPOSITORY', 'GITHUB_JOB', 'GITHUB_ACTION'])('%s is missing', async (name) => {
    expect(await warning({ environment: environment({ [name]: undefined }) })).toContain(`${name} is not set`);
    expect(github.requests).toHaveLength(0);
  });

  test('a run that is cancelled meanwhile ends at once', async () => {
    answer(/./, { play: 'hang' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new ActionError('cancelled', failure.explanation)), 100);
    const started = Date.now();
    expect(await warning({ signal: controller.signal })).toMatch(/could not be updated: the run was cancelled\.$/m);
    expect(Date.now() - started).toBeLessThan(1500);
    expect(await warning({ signal: controller.signal })).toMatch(/cancelled/);
  });

  test('a defect of ours', async () => {
    const redact = (): never => {
      throw new TypeError('a defect');
    };
    const failing = { mapText: redact };
    const log = await keep({ failure: Object.assign(new ActionError('dns', failure.explanation), failing) });
    expect(log).toMatch(/^::warning::.*TypeError: a defect.*Report it/);
  });
});

describe('on GitHub Enterprise Server, through a proxy', () => {
  async function start(options: Partial<TestProxyOptions> = {}): Promise<TestProxy> {
    proxy = await startProxy({ targetPort: enterprise.port, ...options });
    return proxy;
  }

  test('plain HTTP goes to the proxy whole, the path of the API included', async () => {
    const plain = await new FakeGitHub({ prefix: '/api/v3' }).start();
    const { url, seen } = await start({ targetPort: plain.port });
    const env = environment({ GITHUB_API_URL: 'http://ghes.test/api/v3' });
    expect(await keep({ environment: env }, { HTTP_PROXY: url })).toMatch(/opened #1/);
    expect(await keep({ environment: env }, { HTTP_PROXY: url })).toMatch(/commented on #1/);
    expect(seen.map((line) => line.replace(/\?.*/, ''))).toEqual([
      `GET http://ghes.test/api/v3${ISSUES}`,
      `POST http://ghes.test/api/v3${ISSUES}`,
      `GET http://ghes.test/api/v3${ISSUES}`,
      `PATCH http://ghes.test/api/v3${ISSUES}/1`,
      `POST http://ghes.test/api/v3${ISSUES}/1/comments`,
    ]);
    expect(plain.requests[3]?.headers['content-length']).toMatch(/^\d+$/);
    await plain.close();
  });

  test('a proxy for plain HTTP that wants a password', async () => {
    const { url } = await start({ refuse: 407 });
    const env = environment({ GITHUB_API_URL: 'http://ghes.test/api/v3' });
    expect(await keep({ environment: env }, { HTTP_PROXY: url })).toMatch(/proxy's user and password.*answered 407\)/);
  });

  const secure = () => environment({ GITHUB_API_URL: 'https://ghes.test/api/v3' });

  test('TLS goes through one tunnel; without the authority it is not trusted', async () => {
    const { url, seen } = await start();
    const log = await keep({ environment: secure() }, { HTTPS_PROXY: url });
    expect(log).toMatch(/TLS connection to ghes\.test failed/);
    expect(seen).toEqual(['CONNECT ghes.test:443']);
  });

  // Node reads NODE_EXTRA_CA_CERTS once, when it starts.
  async function keepInChild(env: Record<string, string>): Promise<string> {
    const { token, failure: why, early, failed, total, subject, step, assignees } = options();
    const script = `
      import { ActionError } from '${pathToFileURL('src/http/error.ts').href}';
      import { keepFailureIssue } from '${pathToFileURL('src/issue/failure-issue.ts').href}';
      await keepFailureIssue({
        ...${JSON.stringify({ token, outcome: 'failure', early, failed, total, subject, target, step, assignees })},
        failure: new ActionError('dns', ${JSON.stringify(why?.explanation)}),
        environment: process.env, clock: Date, redact: (text) => text, signal: new AbortController().signal,
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env['PATH'] ?? '', ...secure(), ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return allOf(child.stdout);
  }

  test('TLS with a private authority that Node.js was told of, all through one tunnel', async () => {
    const { url, seen } = await start();
    const env = { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: temporaryFile('ghes.pem', certificate.ca) };
    expect(await keepInChild(env)).toMatch(/^Failure issue: opened #1 /);
    expect(await keepInChild(env)).toMatch(/^Failure issue: updated and commented on #1 /);
    expect(enterprise.calls).toContain(`POST /api/v3${ISSUES}/1/comments`);
    expect(seen).toEqual(['CONNECT ghes.test:443', 'CONNECT ghes.test:443']);
  });

  test.each([
    [407, /the proxy 127\.0\.0\.1:\d+ \(from HTTPS_PROXY\) answered 407.*Put them into HTTPS_PROXY/],
    [403, /answered 403\. Have the proxy allow ghes\.test; if it needs no proxy, add it to NO_PROXY/],
    [502, /answered 502\. Check that this runner can reach ghes\.test, which GITHUB_API_URL names/],
  ])('a proxy that answers %i is named as the proxy', async (status, message) => {
    const { url } = await start({ refuse: status });
    expect(await keep({ environment: secure() }, { HTTPS_PROXY: url })).toMatch(message);
  });

  test('a proxy that is down, and one that is no URL', async () => {
    const down = await keep({ environment: secure() }, { HTTPS_PROXY: 'http://127.0.0.1:1' });
    expect(down).toMatch(/the proxy 127\.0\.0\.1:1 \(from HTTPS_PROXY\) was not reached.*Correct HTTPS_PROXY/);
    const broken = await keep({ environment: secure() }, { HTTPS_PROXY: 'http://[' });
    expect(broken).toMatch(/HTTPS_PROXY is not the URL of a proxy.*ghes\.test needs no proxy, add it to NO_PROXY/);
  });

  test('NO_PROXY goes around it', async () => {
    const { url, seen } = await start();
    expect(await keep({}, { HTTP_PROXY: url, NO_PROXY: 'localhost' })).toMatch(/opened #1/);
    expect(seen).toEqual([]);
  });
});
