/** The calls of the API: what each asks for, how a sentence names it, and what it makes of the answer. */
import type { Call } from '../../src/http/client.ts';
import { linesLog } from '../support/fake-zylon.ts';
import { type Http, ZylonApi } from '../../src/zylon/api.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { unclearOf } from '../../src/zylon/pages.ts';
import { answerOf } from '../support/answer.ts';

const filesystem = connectorOf('filesystem');
if (filesystem === undefined) throw new Error('no connector');
const connector = filesystem;
const limits = { deadline: 0, signal: new AbortController().signal };
const credentials = { username: 'svc', password: 'pass word' };

/** An API whose every answer is this JSON, and the calls that it was asked for. */
function answering(json: unknown): { api: ZylonApi; calls: Call[] } {
  const calls: Call[] = [];
  const http: Http = {
    exchange: async (call, read) => {
      calls.push(call);
      return read(answerOf(JSON.stringify(json)));
    },
    holdsSecret: (text) => text.includes('secret'),
  };
  return { api: new ZylonApi(http, linesLog()), calls };
}

test.each<[ask: (api: ZylonApi) => Promise<unknown>, line: string, more?: Partial<Call>]>([
  [
    (api) => api.config(connector, 'a', limits),
    'GET integration/filesystem/a/config: read the configuration of the file system (SMB share) integration a',
  ],
  [
    (api) => api.create(connector, credentials, limits),
    'POST integration/filesystem: create a file system (SMB share) integration',
    { purpose: 'create', body: JSON.stringify(credentials) },
  ],
  [
    (api) => api.update(connector, 'a', credentials, limits),
    'POST integration/filesystem/a: update the credentials of the file system (SMB share) integration a',
    { purpose: 'update', body: JSON.stringify(credentials) },
  ],
  [
    (api) => api.refreshOauth(connector, 'a', limits),
    'POST integration/filesystem/a/refresh_token: renew the OAuth access of the file system (SMB share) integration a',
    { purpose: 'refresh' },
  ],
  [
    (api) => api.ingest(connector, 'a', limits),
    'POST integration/filesystem/a/ingest: start the ingest of the file system (SMB share) integration a',
    { purpose: 'ingest', body: undefined },
  ],
  [(api) => api.user(limits, 1), "GET me: look up the token's user", { retries: 1 }],
  [
    (api) => api.projects('u1', { after: 'x' }, limits),
    'GET user/u1/project: list the projects',
    { query: { page_size: '100', after: 'x' } },
  ],
  [
    (api) => api.artifacts('p1', { page: '2' }, { include_descendants: 'true' }, limits),
    'GET project/p1/artifact: list the documents of the project p1',
    { query: { include_descendants: 'true', page_size: '100', page: '2' } },
  ],
  [(api) => api.search('a word', limits), 'GET search: search in Zylon', { query: { q: 'a word', limit: '100' } }],
])('%s asks for %s', async (ask, line, more = {}) => {
  const { api, calls } = answering({ id: 'a', type: 'FileSystem', name: 'Ada', commit: 'abc', data: [] });
  await ask(api);
  expect(calls.map(({ method, segments, task }) => `${method} ${segments.slice(3).join('/')}: ${task}`)).toEqual([
    line,
  ]);
  expect(calls[0]).toMatchObject({ purpose: 'read', ...more });
});

test.each(['', '\n'])('an update that is answered by %j, as a 204 is, is an update', async (text) => {
  const http: Http = { exchange: async (_call, read) => read(answerOf(text)), holdsSecret: () => false };
  expect(await new ZylonApi(http, linesLog()).update(connector, 'a', credentials, limits)).toBe(false);
});

test('what comes back', async () => {
  const answer = { id: 'a', type: 'FileSystem', name: 'Ada', commit: 'abc', more: 1 };
  expect(await answering(answer).api.config(connector, 'a', limits)).toEqual(answer);
  expect(await answering(answer).api.create(connector, credentials, limits)).toMatchObject({ id: 'a' });
  expect(await answering(answer).api.update(connector, 'a', credentials, limits)).toBe(true);
  expect(await answering('ok').api.update(connector, 'a', credentials, limits)).toBe(false);
  expect(await answering(answer).api.userId(limits)).toBe('a');
  expect(await answering({ ...answer, state: 'Active' }).api.user(limits)).toEqual({
    ...{ id: 'a', name: 'Ada', state: 'Active' },
  });
  expect(await answering({ id: '..', name: 5, state: null }).api.user(limits)).toEqual({});
  expect(await answering([answer]).api.integrations(limits)).toMatchObject({ integrations: [{ id: 'a' }] });
});

const misshapen: [name: string, json: unknown, ask: (api: ZylonApi) => Promise<unknown>, message: string][] = [
  [
    'a new integration with a secret in its id',
    { id: 'a-secret' },
    (api) => api.create(connector, credentials, limits),
    'The request to create a file system (SMB share) integration got no usable answer: the answer has another shape than documented (field id: it contains a secret of this run)',
  ],
  [
    'a user without an id, where it is needed',
    { name: 'Ada' },
    (api) => api.userId(limits),
    "Could not look up the token's user: the answer has another shape than documented (field id: missing)",
  ],
  [
    'integrations that are no list',
    { id: 'a' },
    (api) => api.integrations(limits),
    'Could not list the integrations: the answer has another shape than documented (the whole answer: expected a list)',
  ],
  [
    'a new integration without an id',
    {},
    (api) => api.create(connector, credentials, limits),
    'The request to create a file system (SMB share) integration got no usable answer: the answer has another shape than documented (field id: neither text nor a number)',
  ],
  [
    'what is found, and no list',
    { results: [] },
    (api) => api.search('x', limits),
    'Could not search in Zylon: the answer has another shape than documented (the whole answer: expected a list)',
  ],
  [
    'a page without a list',
    { data: 5 },
    (api) => api.projects('u1', undefined, limits),
    'Could not list the projects: the answer has another shape than documented (the whole answer: expected a list)',
  ],
];
test.each(misshapen)('%s: unexpected-response', async (_name, json, ask, what) => {
  await expect(ask(answering(json).api)).rejects.toMatchObject({ code: 'unexpected-response', explanation: { what } });
});

test('the call whose answer has another shape is named, with what to do', async () => {
  await expect(answering(5).api.artifacts('a/b c', undefined, {}, limits)).rejects.toMatchObject({
    explanation: {
      why: 'This version of Zylon has another API, or base-url names another service',
      remedy: 'Check base-url; if it is right, report this with the version of Zylon',
    },
    http: { status: 200, request: 'GET /api/v1/app/project/a%2Fb%20c/artifact answered 200' },
  });
});

test.each<[answer: unknown, page: unknown]>([
  [[{ id: 'a' }, { id: 5 }, {}], { items: [{ id: 'a' }, { id: '5' }], skipped: 1, more: false }],
  [
    { data: [{ id: 'a' }], next_cursor: 7, has_next_page: true },
    { items: [{ id: 'a' }], skipped: 0, next: '7' },
  ],
  [
    { data: [], next_cursor: '', has_next_page: true },
    { items: [], skipped: 0, more: true },
  ],
  [
    { data: [], next_cursor: 'x', has_next_page: false },
    { items: [], skipped: 0 },
  ],
  [
    { data: [], next_cursor: {}, has_next_page: {} },
    { items: [], skipped: 0, more: true },
  ],
  ...['hasNextPage', 'has_next', 'HAS-MORE'].flatMap((key) =>
    [true, 'true', 'yes', 1].map((value): [unknown, unknown] => [
      { data: [], [key]: value },
      { items: [], skipped: 0, more: true },
    ]),
  ),
  ...[false, 'False', 'no', 0, ''].map((value): [unknown, unknown] => [
    { data: [], hasNext: value, next: 'x' },
    { items: [], skipped: 0 },
  ]),
  [
    { data: [], nextCursor: 'x', totalCount: 9 },
    { items: [], skipped: 0, next: 'x', total: 9 },
  ],
  [
    { data: [], next: '/api/v1/app/user/u1/project?page=2' },
    { items: [], skipped: 0, more: true },
  ],
  [
    { data: [], total_count: 7 },
    { items: [], skipped: 0, more: false, total: 7 },
  ],
  [
    { data: [], total_count: -1 },
    { items: [], skipped: 0, more: false },
  ],
])('%j is a page of projects', async (answer, page) => {
  expect(await answering(answer).api.projects('u1', undefined, limits)).toEqual(page);
});

/** The integrations of a server that answers with these pages, in turn, and then with the last again. */
function integrationsIn(...pages: unknown[]) {
  const asked: unknown[] = [];
  const http: Http = {
    exchange: async (call, read) => {
      asked.push(call.query);
      return read(answerOf(JSON.stringify(pages[Math.min(asked.length, pages.length) - 1])));
    },
    holdsSecret: () => false,
  };
  return { asked, list: new ZylonApi(http, linesLog()).integrations(limits) };
}
const ofId = (id: string) => ({ id, type: 'FileSystem' });

test('the list of integrations is read to its end, by cursor or by page, whatever says that there is more', async () => {
  const last = { data: [ofId('b'), ofId('c')] };
  for (const [more, place] of [
    [{ next_cursor: 'x' }, { after: 'x' }],
    [{ hasNextPage: 'true' }, { page: '2' }],
    [{ total_count: 3 }, { page: '2' }],
    [{ has_next_page: false, total_count: 3 }, { page: '2' }],
  ]) {
    const { asked, list } = integrationsIn({ data: [ofId('a'), ofId('b')], ...more }, last);
    expect((await list).integrations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([{}, place]);
  }
});

test.each([
  ['says that there is more, and repeats itself', [{ data: [ofId('a')], has_more: true }]],
  ['has fewer than its total_count', [{ data: [ofId('a')], total_count: 2 }]],
  ['has fewer than its total_count, and then nothing', [{ data: [ofId('a')], total_count: 2 }, { data: [] }]],
  ['lists one twice, and another not', [{ data: [ofId('a'), ofId('a')], total_count: 2 }]],
])('a list of integrations that %s is no list', async (_how, pages) => {
  await expect(integrationsIn(...pages).list).rejects.toMatchObject({
    code: 'unexpected-response',
    explanation: {
      what: 'A list from Zylon cannot be read to its end: the same page came twice',
      remedy: 'Set integration-id to the ids that you want, and report this with the version of Zylon',
    },
  });
});

test('a search answers with an array, or with a page', async () => {
  const hit = { id: 'a', type: 'Artifact' };
  for (const answer of [[hit], { data: [hit] }]) {
    expect(await answering(answer).api.search('x', limits)).toEqual([hit]);
  }
});

test('of what a search finds, fields of another shape are left out, and so is what is no result', async () => {
  const found = [
    { id: 5, type: 'Document', metadata: { name: 'Page', project_id: 'p1', more: 1 } },
    'no result',
    { id: {}, metadata: 'none' },
  ];
  expect(await answering(found).api.search('Page', limits)).toEqual([
    { id: '5', type: 'Document', metadata: { name: 'Page', project_id: 'p1' } },
    {},
  ]);
});

/** The list of integrations that has these elements. */
const listed = (...list: unknown[]) => answering(list).api.integrations(limits);

test('an id may be a number, and what is not needed may be of any shape', async () => {
  const told = [
    { id: 7, type: 'FileSystem', provider_data: 'svc', more: {} },
    { id: 'a', type: 'Newer', provider_data: { username: 5 } },
    { id: 'b', type: 'FileSystem', provider_data: { username: 'svc', more: 1 } },
    { id: 'c', type: 'FileSystem', provider_data: null },
  ];
  expect(await listed(...told)).toEqual({
    integrations: [
      { id: '7', type: 'FileSystem', provider_data: undefined },
      { id: 'a', type: 'Newer', provider_data: { username: undefined } },
      { id: 'b', type: 'FileSystem', provider_data: { username: 'svc' } },
      { id: 'c', type: 'FileSystem', provider_data: undefined },
    ],
    unclear: [],
  });
});

test.each<[value: unknown, type: string, problem: string]>([
  ['int_1', '', 'number 2, the whole answer: expected object'],
  [null, '', 'number 2, the whole answer: expected object'],
  [{ type: 'FileSystem' }, 'FileSystem', 'number 2, field id: neither text nor a number'],
  [{ id: 1.5, type: 'Newer' }, 'Newer', 'number 2, field id: no id that can stand in a path'],
  [{ id: 2 ** 53, type: 5 }, '', 'number 2, field id: no id that can stand in a path'],
  [{ id: '..', type: 'FileSystem' }, 'FileSystem', 'number 2, field id: no id that can stand in a path'],
  [{ id: 'a-secret', type: 'FileSystem' }, 'FileSystem', 'number 2, field id: it contains a secret of this run'],
])('%j is unclear, and spoils no other', async (value, type, problem) => {
  const good = { id: 'a', type: 'FileSystem' };
  const { integrations, unclear } = await listed(good, value, { ...good, id: 'b' });
  expect(integrations).toHaveLength(2);
  expect(unclear).toEqual([{ type, problem }]);
});

test('one with an id and no type is there, and unclear', async () => {
  for (const value of [{ id: 'a' }, { id: 'a', type: null }]) {
    const { integrations, unclear } = await listed(value);
    expect(integrations).toMatchObject([{ id: 'a', type: '' }]);
    expect(unclear).toEqual([{ type: '', problem: 'number 1, field type: missing' }]);
  }
});

test('what may be of a connector: its own type in any spelling, or none', async () => {
  const all = await listed(
    { type: 'FileSystem' },
    { type: 'filesystem' },
    { type: 'Newer' },
    {},
    { type: 'Confluence' },
  );
  const numbers = (type?: string) =>
    unclearOf(all, type === undefined ? undefined : connectorOf(type)).map(({ problem }) => problem.slice(7, 8));
  expect(numbers('filesystem')).toEqual(['1', '2', '4']);
  expect(numbers('claromentis')).toEqual(['4']);
  expect(numbers()).toEqual(['1', '2', '3', '4', '5']);
});
