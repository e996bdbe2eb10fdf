/** What is asked of GitHub, and how its answers are read: without a server, over a `fetch` that answers at once. */
import { jest } from '@jest/globals';
import type { FetchInit } from '../../src/issue/github-fetch.ts';
import { GitHubIssues } from '../../src/issue/github-issues.ts';
import { readIssueRun } from '../../src/issue/run.ts';
import { hiddenLines } from '../../src/issue/state.ts';

const environment = {
  GITHUB_API_URL: 'https://ghes.test/api/v3//',
  GITHUB_REPOSITORY: 'octo/docs',
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_JOB: 'sync',
  GITHUB_ACTION: 'ingest',
};
const ISSUES = 'https://ghes.test/api/v3/repos/octo/docs/issues';
const keys = { key: '0123456789abcdef01234567', place: 'fedcba9876543210fedcba98' };
const body = hiddenLines(keys, { firstFailed: 0, lastFailed: 0, failures: 1 }).join('\n');

let asked: [method: string, url: string, body: unknown][] = [];
let log = '';
beforeEach(() => {
  asked = [];
  log = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A GitHub that gives these answers, one after the other. */
function answering(...answers: readonly [json: unknown, headers?: Record<string, string>][]): GitHubIssues {
  const fetch = (url: string, { method, body: sent }: FetchInit): Promise<Response> => {
    const [json, headers = {}] = answers[asked.length] ?? [{ message: 'too many requests' }];
    asked.push([method, url, sent === undefined ? undefined : JSON.parse(sent)]);
    return Promise.resolve(Response.json(json, { headers }));
  };
  return new GitHubIssues({
    token: 'ghs_x',
    run: readIssueRun(environment, { named: '', target: {} }),
    fetch,
    printable: (text) => text,
  });
}

test('it asks for our open issues, oldest first, and sorts what comes', async () => {
  const issues = answering([
    [
      { number: 3, body },
      { number: 1, body },
      { number: 2, body, created_at: '2026-01-02T03:04:05Z' },
    ],
  ]);
  const found = { ...keys, body };
  expect(await issues.find(keys.place)).toEqual([
    { ...found, number: 1, openedAt: undefined },
    { ...found, number: 2, openedAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
    { ...found, number: 3, openedAt: undefined },
  ]);
  expect(asked).toEqual([
    ['GET', `${ISSUES}?labels=zylon-ingest&state=open&sort=created&direction=asc&per_page=30&page=1`, undefined],
  ]);
});

test.each([
  ['<https://x.test/>; rel="next"', 2],
  ['<https://x.test/>; rel=next', 2],
  ['<https://x.test/>; rel="prev", <https://x.test/>; rel="next"', 2],
  ['<https://x.test/>; rel="last"', 1],
  ['', 1],
])('after the link %j there are %i pages', async (link, pages) => {
  await answering([[], { link }], [[]]).find(keys.place);
  expect(asked).toHaveLength(pages);
});

test.each([
  ['as objects', [{ name: 'Zylon-Ingest' }, { name: null }, {}]],
  ['as texts', ['bug', 'zylon-ingest']],
])('a new issue whose labels come %s', async (_name, labels) => {
  expect(await answering([{ number: 7, labels }]).open('Title', body)).toBe(7);
  expect(asked).toEqual([['POST', ISSUES, { title: 'Title', body, labels: ['zylon-ingest'] }]]);
});

test.each([[[{ name: 'bug' }, 'question']], [[]]])('a new issue with the labels %j is closed again', async (labels) => {
  const opened = answering([{ number: 7, labels }], [{}]).open('Title', body);
  await expect(opened).rejects.toThrow('GitHub opened #7 without the label zylon-ingest');
  expect(asked[1]).toEqual(['PATCH', `${ISSUES}/7`, { state: 'closed', state_reason: 'not_planned' }]);
});

test('whom GitHub assigned, whatever the case of the login, and whom not', async () => {
  const assignees = [{ login: 'octocat' }];
  const issues = answering([{ assignees }], [{ assignees }], [{ assignees: null }], [{}]);
  expect(await issues.assign(7, ['OctoCat', 'hubot', 'mona', 'lisa'])).toEqual(['hubot', 'mona', 'lisa']);
  expect(asked[0]).toEqual(['POST', `${ISSUES}/7/assignees`, { assignees: ['OctoCat'] }]);
});

test.each<[string, (issues: GitHubIssues) => Promise<unknown>, unknown, RegExp]>([
  ['the list', (issues) => issues.find(keys.place), [{}], /field 0\.number.*\(list of issues\)\.$/],
  ['a new issue', (issues) => issues.open('Title', body), {}, /field number.*\(new issue\)\.$/],
  ['an assigned issue', (issues) => issues.assign(7, ['x']), { assignees: [{}] }, /login.*\(assigned issue\)\.$/],
])('another shape than that of %s is named', async (_name, ask, json, message) => {
  await expect(ask(answering([json]))).rejects.toThrow(message);
});

test('a list without an end is given up', async () => {
  const page: [unknown, Record<string, string>] = [[], { link: '<https://x.test/>; rel="next"' }];
  await expect(answering(...Array.from({ length: 101 }, () => page)).find(keys.place)).rejects.toThrow(
    /more than 100 pages.*\(list of issues\)\.$/,
  );
  expect(asked).toHaveLength(100);
});

test('what Octokit has to say is for the debug log', async () => {
  const warn = jest.spyOn(console, 'warn');
  await answering([[], { deprecation: 'true', link: '<https://x.test/>; rel="deprecation"' }]).find(keys.place);
  expect(warn).not.toHaveBeenCalled();
  expect(log).toMatch(/^::debug::.*deprecat/m);
});
