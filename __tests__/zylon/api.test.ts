/** The calls of the API: what each asks for, how a sentence names it, and what it makes of the answer. */
import { ActionError } from '../../src/http/error.ts';
import type { Call } from '../../src/http/client.ts';
import type { OpenAnswer } from '../../src/http/open-answer.ts';
import { GroupLog } from '../../src/log/log.ts';
import { type Http, ZylonApi } from '../../src/zylon/api.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';

const filesystem = connectorOf('filesystem');
if (filesystem === undefined) throw new Error('no connector');
const connector = filesystem;
const limits = { deadline: 0, signal: new AbortController().signal };
const credentials = { username: 'svc', password: 'pass word' };

/** An API whose every answer is this JSON, and the calls that it was asked for. */
function answering(json: unknown): { api: ZylonApi; calls: Call[] } {
  const calls: Call[] = [];
  const answer: OpenAnswer = {
    name: 'GET /x',
    contentType: 'application/json',
    body: (async function* () {
      yield await Promise.resolve(Buffer.from(JSON.stringify(json)));
    })(),
    saw: () => undefined,
    bodyFailure: (kind) => new ActionError(kind, { what: kind, why: '', remedy: '' }),
    tooLarge: () => new ActionError('too-large', { what: 'too large', why: '', remedy: '' }),
  };
  const http: Http = {
    exchange: async (call, read) => {
      calls.push(call);
      return read(answer);
    },
    open: async (call) => {
      calls.push(call);
      return Promise.resolve(answer);
    },
    holdsSecret: (text) => text.includes('secret'),
  };
  return { api: new ZylonApi(http, new GroupLog()), calls };
}

const body = JSON.stringify(credentials);
const rows: [name: string, ask: (api: ZylonApi) => Promise<unknown>, call: Partial<Call>][] = [
  [
    'config',
    (api) => api.config(connector, 'a', limits),
    {
      ...{
        purpose: 'read',
        method: 'GET',
        task: 'read the configuration of the file system (SMB share) integration a',
      },
      segments: ['api', 'v1', 'app', 'integration', 'filesystem', 'a', 'config'],
    },
  ],
  [
    'create',
    (api) => api.create(connector, credentials, limits),
    {
      ...{ purpose: 'create', method: 'POST', task: 'create a file system (SMB share) integration', body },
      segments: ['api', 'v1', 'app', 'integration', 'filesystem'],
    },
  ],
  [
    'update',
    (api) => api.update(connector, 'a', credentials, limits),
    {
      ...{ purpose: 'update', method: 'POST', body },
      task: 'update the credentials of the file system (SMB share) integration a',
      segments: ['api', 'v1', 'app', 'integration', 'filesystem', 'a'],
    },
  ],
  [
    'refreshOauth',
    (api) => api.refreshOauth(connector, 'a', limits),
    {
      ...{ purpose: 'refresh', method: 'POST', accept: 'application/json, text/plain' },
      task: 'renew the OAuth access of the file system (SMB share) integration a',
      segments: ['api', 'v1', 'app', 'integration', 'filesystem', 'a', 'refresh_token'],
    },
  ],
  [
    'ingest',
    (api) => api.ingest(connector, 'a', '{}', limits),
    {
      ...{ purpose: 'ingest', method: 'POST', body: '{}' },
      task: 'start the ingest of the file system (SMB share) integration a',
      accept: 'application/json, text/event-stream, application/x-ndjson',
      segments: ['api', 'v1', 'app', 'integration', 'filesystem', 'a', 'ingest'],
    },
  ],
  [
    'user',
    (api) => api.user(limits, 1),
    {
      ...{ purpose: 'read', method: 'GET', task: "look up the token's user", retries: 1 },
      segments: ['api', 'v1', 'app', 'me'],
    },
  ],
  [
    'version',
    (api) => api.version(limits),
    {
      ...{ purpose: 'read', method: 'GET', task: 'look up the version', retries: 0, anonymous: true },
      segments: ['api', 'health'],
    },
  ],
  [
    'read',
    (api) => api.read({ task: 'list the pets', segments: ['pets'], query: { page: '2' } }, limits, (value) => value),
    {
      ...{ purpose: 'read', method: 'GET', task: 'list the pets', query: { page: '2' } },
      segments: ['api', 'v1', 'app', 'pets'],
    },
  ],
];
test.each(rows)('%s', async (_name, ask, call) => {
  const { api, calls } = answering({ id: 'a', type: 'FileSystem', name: 'Ada', commit: 'abc' });
  await ask(api);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject(call);
});

test('what comes back', async () => {
  const answer = { id: 'a', type: 'FileSystem', name: 'Ada', commit: 'abc', more: 1 };
  expect(await answering(answer).api.config(connector, 'a', limits)).toEqual(answer);
  expect(await answering(answer).api.create(connector, credentials, limits)).toMatchObject({ id: 'a' });
  expect(await answering(answer).api.update(connector, 'a', credentials, limits)).toBe(true);
  expect(await answering('ok').api.update(connector, 'a', credentials, limits)).toBe(false);
  expect(await answering(answer).api.me(limits)).toEqual({ id: 'a', name: 'Ada' });
  expect(await answering({ name: 'Ada' }).api.user(limits)).toEqual({ name: 'Ada' });
  expect(await answering(answer).api.version(limits)).toBe('abc');
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
    (api) => api.me(limits),
    "Could not look up the token's user: the answer has another shape than documented (field id: missing)",
  ],
  [
    'integrations that are no list',
    { id: 'a' },
    (api) => api.integrations(limits),
    'Could not list the integrations: the answer has another shape than documented (the whole answer: expected a list)',
  ],
];
test.each(misshapen)('%s: unexpected-response', async (_name, json, ask, what) => {
  await expect(ask(answering(json).api)).rejects.toMatchObject({ code: 'unexpected-response', explanation: { what } });
});

test('the call of a user without an id is named', async () => {
  await expect(answering({}).api.me(limits)).rejects.toMatchObject({
    http: { request: 'GET /api/v1/app/me answered 200' },
  });
});

test('an integration whose id holds a secret of this run is not listed', async () => {
  const { api } = answering([
    { id: 'a-secret', type: 'FileSystem' },
    { id: 'b', type: 'FileSystem' },
  ]);
  const { integrations } = await api.integrations(limits);
  expect(integrations.map(({ id }) => id)).toEqual(['b']);
});
