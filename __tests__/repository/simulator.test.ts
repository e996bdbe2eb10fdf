import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SEED,
  startSimulator,
  type Fault,
  type IngestScript,
  type IntegrationRecord,
  type SimEvent,
} from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';

interface Ask {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string;
  timeoutMs?: number;
  agent?: http.Agent;
  ca?: string;
}

/** What the client saw; status 0 where no headers came. */
interface Seen {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** `complete`, `cut`, `timeout`, or the code of the socket's error. */
  ended: string;
}

/** One request, without the comfort of a client library: what is tested here are the bytes. */
function ask(
  url: string,
  { method = 'GET', headers = {}, body, timeoutMs = 5000, agent, ca }: Ask = {},
): Promise<Seen> {
  return new Promise((resolve) => {
    const seen: Seen = { status: 0, headers: {}, body: '', ended: '' };
    const finish = (ended: string): void => {
      clearTimeout(timer);
      seen.ended ||= ended;
      request.destroy();
      resolve(seen);
    };
    const options = { method, headers, agent: agent ?? false, ...(ca === undefined ? {} : { ca }) };
    const request = (url.startsWith('https:') ? https : http).request(url, options, (response) => {
      seen.status = response.statusCode ?? 0;
      seen.headers = response.headers;
      response.setEncoding('utf8').on('data', (chunk: string) => (seen.body += chunk));
      response.on('end', () => finish('complete'));
      response.on('error', () => finish('cut'));
    });
    const timer = setTimeout(() => finish('timeout'), timeoutMs);
    request.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
    request.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const APP = '/api/v1/app';
const CONFLUENCE = `${APP}/integration/confluence/${SEED.integrations.confluence}`;
const FILESYSTEM = `${APP}/integration/filesystem`;
const LOGIN = JSON.stringify({ username: 'svc', password: 'secret' });

const simulator = useSimulator();

function app(path: string, { headers, ...rest }: Ask = {}, token = simulator.token): Promise<Seen> {
  const own = { authorization: `Bearer ${token}`, 'x-org': 'default' };
  return ask(simulator.url + path, { ...rest, headers: { ...own, ...headers } });
}

function post(path: string, body?: string, headers: http.OutgoingHttpHeaders = JSON_TYPE): Promise<Seen> {
  return app(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
}

function integration(id: string): IntegrationRecord {
  const record = simulator.state.integrations.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`no integration ${id}`);
  return record;
}

function json(seen: Seen): unknown {
  return JSON.parse(seen.body);
}

describe('who may call', () => {
  test('health needs nothing, the API needs a token, and me says who it belongs to', async () => {
    expect(json(await ask(`${simulator.url}/api/health`))).toMatchObject({ status: 'ok', commit: 'simulator' });
    const refused = await ask(`${simulator.url}${APP}/me`, { headers: { 'x-org': 'default' } });
    expect(refused).toMatchObject({ status: 401, headers: { 'content-type': 'application/json' } });
    expect((await app(`${APP}/me`, {}, 'zyl_unknown')).status).toBe(401);
    expect((await app(`${APP}/me`, {}, 'constructor')).status).toBe(401);
    expect(json(await app(`${APP}/me`))).toMatchObject({ id: SEED.ada.id, email: SEED.ada.email, state: 'Active' });
  });

  test('the organization is named by slug or id, and must be the own one', async () => {
    const status = async (org: string): Promise<number> =>
      (await app(`${APP}/me`, { headers: { 'x-org': org } })).status;
    expect(await status(SEED.organization.id)).toBe(200);
    expect(await status(SEED.otherOrganization.slug)).toBe(403);
    expect(await status('nowhere')).toBe(403);
    expect(await status('')).toBe(400);
  });

  test('an inactive user reads me and nothing else', async () => {
    expect(json(await app(`${APP}/me`, {}, SEED.ian.token))).toMatchObject({ state: 'Inactive' });
    expect((await app(`${APP}/user/integrations`, {}, SEED.ian.token)).status).toBe(403);
  });

  test('integrations belong to a user, a type and a connector that is on', async () => {
    const list = json(await app(`${APP}/user/integrations`));
    expect(list).toHaveLength(5);
    expect(list).not.toContainEqual(expect.objectContaining({ id: SEED.graceIntegration }));
    expect((await app(`${CONFLUENCE}/config`, {}, SEED.grace.token)).status).toBe(404);
    expect((await app(`${APP}/integration/sharepoint/${SEED.integrations.confluence}/config`)).status).toBe(404);
    simulator.state.connectors['confluence'] = false;
    expect((await app(`${CONFLUENCE}/config`)).status).toBe(403);
  });
});

describe('what is refused', () => {
  test.each([
    ['a wrong method', 405, () => app(`${CONFLUENCE}/ingest`)],
    ['PUT for an update', 405, () => app(`${FILESYSTEM}/int_filesystem_1`, { method: 'PUT' })],
    ['a create of an OAuth integration', 405, () => post(`${APP}/integration/confluence`, LOGIN)],
    ['an ingest without a content type', 415, () => post(`${CONFLUENCE}/ingest`, undefined, {})],
    ['a body that is not declared as JSON', 415, () => post(FILESYSTEM, LOGIN, { 'content-type': 'text/plain' })],
    ['broken JSON', 400, () => post(FILESYSTEM, '{"username"')],
    ['a missing password', 422, () => post(FILESYSTEM, '{"username":"svc"}')],
    ['an empty password', 422, () => post(FILESYSTEM, '{"username":"svc","password":""}')],
    ['a field too many', 422, () => post(FILESYSTEM, '{"username":"svc","password":"x","path":"/"}')],
    ['credentials that the share refuses', 400, () => post(FILESYSTEM, '{"username":"svc","password":"wrong"}')],
    ['an ingest body that is no object', 422, () => post(`${CONFLUENCE}/ingest`, '[]')],
    ['a body over 1 MiB', 413, () => post(FILESYSTEM, 'x'.repeat(2 * 1024 * 1024))],
    ['a client that wants HTML', 406, () => app(`${CONFLUENCE}/config`, { headers: { accept: 'text/html' } })],
    ['an unknown connector', 404, () => app(`${APP}/integration/confluencelocal/x/config`)],
    ['a trailing slash', 404, () => app(`${CONFLUENCE}/config/`)],
    ['an unknown path of the API', 404, () => app('/api/v2/whatever')],
    ["someone else's projects", 403, () => app(`${APP}/user/${SEED.grace.id}/project`)],
    ['an unknown query parameter', 422, () => app(`${APP}/project/prj_1/artifact?integration_id=1`)],
    ['an unknown artifact state', 422, () => app(`${APP}/project/prj_1/artifact?state=Failed`)],
    ['a made-up cursor', 422, () => app(`${APP}/project/prj_1/artifact?after=AAAA`)],
  ])('%s: %i as JSON', async (_what, status, call) => {
    const seen = await call();
    expect(seen).toMatchObject({ status, headers: { 'content-type': 'application/json' }, ended: 'complete' });
    expect(json(seen)).toHaveProperty('detail');
  });

  test('405 names the methods; outside the API the web app answers, whatever the path', async () => {
    expect((await app(`${CONFLUENCE}/ingest`)).headers.allow).toBe('POST');
    const page = await ask(`${simulator.url}/v1/app/me`);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect((await ask(`${simulator.url}/`, { method: 'POST' })).status).toBe(405);
  });

  test('an ingest of what is not configured, and a second one where that is refused', async () => {
    const record = integration(SEED.integrations.confluence);
    for (const config of [null, {}, { space_key: '', base_url: '' }]) {
      record.config = config;
      expect((await post(`${CONFLUENCE}/ingest`)).status).toBe(400);
    }
    record.config = { space_key: 'SUP' };
    record.ingest = { ...record.ingest, runMs: 60_000 };
    expect((await post(`${CONFLUENCE}/ingest`)).status).toBe(200);
    expect((await post(`${CONFLUENCE}/ingest`)).status).toBe(200);
    simulator.state.ingestConflict = true;
    expect((await post(`${CONFLUENCE}/ingest`)).status).toBe(409);
    expect(record.ingest_count).toBe(2);
  });
});

describe('credentials', () => {
  test('create and update change the state and answer the entity', async () => {
    const created = await post(FILESYSTEM, LOGIN);
    expect(created.status).toBe(200);
    expect(json(created)).toMatchObject({
      id: 'int_filesystem_2',
      type: 'FileSystem',
      provider_data: { username: 'svc' },
    });
    expect(created.body).not.toContain('secret');
    const record = integration('int_filesystem_2');
    expect(record).toMatchObject({ user_id: SEED.ada.id, password: 'secret' });
    const before = record.updated_at;
    expect((await post(`${FILESYSTEM}/int_filesystem_2`, '{"username":"new","password":"p"}')).status).toBe(200);
    expect(record.provider_data).toEqual({ username: 'new' });
    expect(record.updated_at > before).toBe(true);
    simulator.state.omitProviderData = true;
    expect((await app(`${APP}/user/integrations`)).body).not.toContain('provider_data');
  });

  test('OAuth: the grant is refreshed, the login is a redirect', async () => {
    const refreshed = await post(`${CONFLUENCE}/refresh_token`, undefined, {});
    expect(refreshed).toMatchObject({ status: 202, body: '"ok"', headers: { 'content-type': 'text/plain' } });
    expect((await post(`${FILESYSTEM}/int_filesystem_1/refresh_token`)).status).toBe(404);
    expect(await app(`${APP}/integration/sharepoint/login`)).toMatchObject({ status: 302 });
  });
});

describe('ingest', () => {
  const events: SimEvent[] = [
    { type: 'sync_started', current_artifact_count: 1 },
    { type: 'sync_progress', op: 'Added' },
    { type: 'sync_completed' },
  ];
  const lines = events.map((event) => JSON.stringify(event));

  test.each<[IngestScript['framing'], Partial<IngestScript>, string, string]>([
    ['object', {}, 'application/json', lines[0]!],
    ['array', {}, 'application/json', `[${lines.join(',')}]`],
    ['ndjson', {}, 'application/x-ndjson', `${lines.join('\n')}\n`],
    ['ndjson', { lineEnding: '\r\n', delayMs: 5 }, 'application/x-ndjson', `${lines.join('\r\n')}\r\n`],
    ['concatenated', { contentType: 'text/plain' }, 'text/plain', lines.join('')],
    ['sse-typed-data', {}, 'text/event-stream', lines.map((line) => `data: ${line}\n\n`).join('')],
    [
      'sse',
      { lineEnding: '\r' },
      'text/event-stream',
      'event: sync_started\rdata: {"current_artifact_count":1}\r\r' +
        'event: sync_progress\rdata: {"op":"Added"}\r\revent: sync_completed\rdata: {}\r\r',
    ],
  ])('%s %j', async (framing, rest, contentType, body) => {
    integration(SEED.integrations.confluence).ingest = { framing, events, ...rest };
    expect(await post(`${CONFLUENCE}/ingest`, '{}')).toMatchObject({
      status: 200,
      headers: { 'content-type': contentType },
      body,
      ended: 'complete',
    });
  });

  test('the documented answers: an object with both counts, the entity for the local Confluence', async () => {
    const local = SEED.integrations.confluencelocal;
    expect(json(await post(`${CONFLUENCE}/ingest`))).toEqual({
      type: 'sync_started',
      current_artifact_count: 42,
      integration_item_count: 120,
    });
    expect(json(await post(`${APP}/integration/confluencelocallegacy/${local}/ingest`))).toMatchObject({
      id: local,
      type: 'ConfluenceLocalLegacy',
    });
  });

  test('a stream that is cut, and one that falls silent', async () => {
    const record = integration(SEED.integrations.confluence);
    record.ingest = { framing: 'ndjson', events, end: 'cut' };
    expect(await post(`${CONFLUENCE}/ingest`)).toMatchObject({ body: `${lines.join('\n')}\n`, ended: 'cut' });
    record.ingest = { framing: 'ndjson', events, end: 'hang' };
    const silent = app(`${CONFLUENCE}/ingest`, { method: 'POST', headers: JSON_TYPE, timeoutMs: 100 });
    expect(await silent).toMatchObject({ status: 200, ended: 'timeout' });
  });

  test('an endless stream waits for its reader and stops when the reader leaves', async () => {
    let sent = 0;
    let stopped = false;
    function* endless(): Generator<SimEvent> {
      try {
        for (;;) {
          sent += 1;
          yield { type: 'sync_progress', op: 'Added', filler: 'x'.repeat(1000) };
        }
      } finally {
        stopped = true;
      }
    }
    integration(SEED.integrations.confluence).ingest = { framing: 'sse', events: endless };
    const headers = { ...JSON_TYPE, authorization: `Bearer ${simulator.token}`, 'x-org': 'default' };
    const request = http.request(`${simulator.url}${CONFLUENCE}/ingest`, { method: 'POST', headers, agent: false });
    request.on('error', () => undefined).end();
    await once(request, 'response');
    await sleep(300);
    const held = sent;
    await sleep(100);
    expect(sent).toBe(held);
    request.destroy();
    await until(() => stopped);
  });

  test('what it changes shows up in the artifacts, one step of the plan a listing', async () => {
    integration(SEED.integrations.confluence).ingest = {
      framing: 'object',
      events,
      changes: {
        artifacts: [
          {
            id: 'artifact_7',
            project_id: 'prj_1',
            name: 'New',
            state: 'x',
            ingest_status: 'x',
            plan: ['Parsing', 'Done'],
          },
        ],
      },
    };
    await post(`${CONFLUENCE}/ingest`);
    const listings: string[] = [];
    for (let round = 0; round < 3; round += 1) listings.push((await app(`${APP}/project/prj_1/artifact`)).body);
    expect(listings.map((listing) => /"ingest_status":"(\w+)"}\]/.exec(listing)?.[1])).toEqual([
      'Parsing',
      'Done',
      'Done',
    ]);
    expect(listings.map((listing) => listing.includes('"state":"Processing"'))).toEqual([true, false, false]);
    expect(listings.join()).not.toContain('plan');
  });
});

describe('paging', () => {
  test('projects and artifacts come in pages; roots only and no failures unless asked for', async () => {
    expect(json(await app(`${APP}/user/${SEED.ada.id}/project`))).toMatchObject({ total_count: 2, next_cursor: null });
    const path = `${APP}/project/prj_1/artifact`;
    expect(json(await app(path))).toMatchObject({ data: [{ id: 'artifact_1' }], total_count: 1 });
    const all = `${path}?include_descendants=true&state=Published,Error&page_size=3`;
    const first = await app(all);
    const cursor = Buffer.from('artifact_3').toString('base64url');
    expect(json(first)).toMatchObject({ has_next_page: true, has_previous_page: false, next_cursor: cursor });
    expect(json(await app(`${all}&after=${cursor}`))).toMatchObject({
      data: [{ id: 'artifact_4', error: 'Encrypted' }],
      has_next_page: false,
      has_previous_page: true,
      next_cursor: null,
      total_count: 4,
    });
    simulator.state.pageSizeLimit = 1;
    expect(json(await app(all))).toMatchObject({ data: [{ id: 'artifact_1' }], has_next_page: true });
  });
});

describe('faults', () => {
  const body = '0123456789';
  test.each<[Fault, Partial<Seen>]>([
    [
      { kind: 'status', status: 503, headers: { 'retry-after': '7' } },
      { status: 503, body: '{"detail":"Service Unavailable"}' },
    ],
    [
      { kind: 'status', status: 204 },
      { status: 204, body: '', ended: 'complete' },
    ],
    [
      { kind: 'json', body: { a: null } },
      { status: 200, body: '{"a":null}' },
    ],
    [
      { kind: 'raw', chunks: ['ab', Buffer.from('c')], delayMs: 5 },
      { status: 200, body: 'abc', ended: 'complete' },
    ],
    [
      { kind: 'raw', chunks: ['ab'], end: 'cut' },
      { body: 'ab', ended: 'cut' },
    ],
    [
      { kind: 'raw', chunks: ['ab'], end: 'hang' },
      { body: 'ab', ended: 'timeout' },
    ],
    [
      { kind: 'html', body: '<p>' },
      { status: 200, body: '<p>' },
    ],
    [{ kind: 'reset' }, { status: 0, ended: 'ECONNRESET' }],
    [{ kind: 'close' }, { status: 0, ended: 'ECONNRESET' }],
    [{ kind: 'hang' }, { status: 0, ended: 'timeout' }],
    [{ kind: 'hang-headers' }, { status: 0, ended: 'timeout' }],
    [
      { kind: 'cut', body },
      { status: 200, body: '01234', ended: 'cut' },
    ],
    [
      { kind: 'cut', body, bytes: 2 },
      { body: '01', ended: 'cut' },
    ],
    [
      { kind: 'stall', body },
      { status: 200, body: '01234', ended: 'timeout' },
    ],
    [
      { kind: 'slow', body, delayMs: 5, bytesPerChunk: 4 },
      { body, ended: 'complete' },
    ],
    [
      { kind: 'slow', body, delayMs: 80 },
      { status: 200, ended: 'timeout' },
    ],
    [
      { kind: 'redirect', location: 'https://elsewhere.example.com/' },
      { status: 302, body: '' },
    ],
    [
      { kind: 'delay', delayMs: 50 },
      { status: 200, ended: 'complete' },
    ],
    [
      { kind: 'delay', delayMs: 1000 },
      { status: 0, ended: 'timeout' },
    ],
  ])('%j', async (fault, seen) => {
    simulator.fail({ fault });
    expect(await app(`${APP}/me`, { timeoutMs: 400 })).toMatchObject(seen);
    expect(simulator.requests).toHaveLength(1);
  });

  test('a lost answer still did its work', async () => {
    simulator.fail({ method: 'post', path: '/filesystem', fault: { kind: 'lost-answer' } });
    expect(await post(FILESYSTEM, LOGIN)).toMatchObject({ status: 0, ended: 'ECONNRESET' });
    expect(integration('int_filesystem_2').provider_data).toEqual({ username: 'svc' });
  });

  test('rules count: the first that matches, has begun and is not used up', async () => {
    simulator.fail({ path: /\/me$/g, after: 1, times: 2, fault: { kind: 'status', status: 500 } });
    simulator.fail({ path: 'integrations', fault: { kind: 'status', status: 429 } });
    const seen: number[] = [];
    for (let round = 0; round < 4; round += 1) seen.push((await app(`${APP}/me`)).status);
    expect(seen).toEqual([200, 500, 500, 200]);
    expect((await app(`${APP}/user/integrations`)).status).toBe(429);
  });
});

describe('the server itself', () => {
  test('records requests, counts connections, keeps them alive, resets', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const before = Date.now();
    await app(`${APP}/me?x=1`, { agent });
    await app(FILESYSTEM, { method: 'POST', headers: JSON_TYPE, body: LOGIN, agent });
    agent.destroy();
    expect(simulator.requests).toMatchObject([
      { method: 'GET', path: `${APP}/me?x=1`, headers: { 'x-org': 'default' }, body: '' },
      { method: 'POST', path: FILESYSTEM, body: LOGIN },
    ]);
    expect(simulator.requests[0]!.at).toBeGreaterThanOrEqual(before);
    simulator.reset();
    expect(simulator).toMatchObject({ requests: [], connections: 0 });
    expect(simulator.state.integrations).toHaveLength(6);
    await app(`${APP}/me`);
    expect(simulator.connections).toBe(1);
  });

  test('close ends open connections; a port in use is an error', async () => {
    await expect(startSimulator({ port: simulator.port })).rejects.toThrow('EADDRINUSE');
    const other = await startSimulator({ requestDelayMs: 60_000 });
    const pending = ask(`${other.url}/api/health`);
    await until(() => other.requests.length === 1);
    await other.close();
    expect(await pending).toMatchObject({ status: 0, ended: 'ECONNRESET' });
  });

  test('TLS: trusted with its authority only, and a reset is a reset there too', async () => {
    const secure = await startSimulator({ tls: true });
    try {
      const url = `${secure.url}/api/health`;
      expect(secure.url).toBe(`https://localhost:${secure.port}`);
      expect((await ask(url, { ca: secure.ca })).status).toBe(200);
      expect((await ask(`https://127.0.0.1:${secure.port}/api/health`, { ca: secure.ca })).status).toBe(200);
      expect((await ask(url)).ended).toMatch(/CERT|ISSUER|VERIFY/);
      secure.fail({ fault: { kind: 'reset' } });
      expect(await ask(url, { ca: secure.ca })).toMatchObject({ status: 0, ended: 'ECONNRESET' });
    } finally {
      await secure.close();
    }
  });

  test('admin routes steer it from outside', async () => {
    const admin = (method: string, path: string, body?: unknown): Promise<Seen> =>
      ask(`${simulator.url}/_simulator/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    expect((await admin('POST', 'faults', { path: '/me', fault: { kind: 'status', status: 418 } })).status).toBe(201);
    expect((await app(`${APP}/me`)).status).toBe(418);
    expect((await admin('DELETE', 'faults')).status).toBe(200);
    expect((await app(`${APP}/me`)).status).toBe(200);
    expect((await admin('POST', 'faults', { fault: { kind: 'nonsense' } })).status).toBe(422);
    const ingest = { framing: 'ndjson', events: [{ type: 'sync_completed' }] };
    expect((await admin('PATCH', `integrations/${SEED.integrations.confluence}`, { ingest })).status).toBe(200);
    expect((await post(`${CONFLUENCE}/ingest`)).body).toBe('{"type":"sync_completed"}\n');
    await admin('PATCH', `integrations/${SEED.integrations.confluence}`, { config: {} });
    expect((await app(`${CONFLUENCE}/config`)).body).toBe('{}');
    expect(json(await admin('GET', 'requests'))).toHaveLength(4);
    expect(json(await admin('GET', 'state'))).toMatchObject({
      integrations: [{ config: {}, ingest_count: 1 }, {}, {}, {}, {}, {}],
    });
    await admin('POST', 'reset');
    expect(simulator.requests).toEqual([]);
    expect((await admin('GET', 'nothing')).status).toBe(404);
  });
});

describe('command line', () => {
  const run = (
    ...args: string[]
  ): { child: ReturnType<typeof spawn>; output: () => string; exit: Promise<unknown[]> } => {
    const child = spawn(process.execPath, ['simulator/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    return { child, output: () => output, exit: once(child, 'close') };
  };

  test('starts with TLS, says how to use it, answers, ends on SIGTERM', async () => {
    const caFile = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'ca.pem');
    const { child, output, exit } = run('--port', '0', '--tls', '--ca-file', caFile);
    await until(() => output().includes('Ctrl+C'));
    const [url = ''] = /https:\/\/localhost:\d+/.exec(output()) ?? [];
    expect(output()).toContain(`api-token: ${SEED.ada.token}`);
    expect(output()).toContain(`integration-id: ${SEED.integrations.confluence}`);
    expect((await ask(`${url}/api/health`, { ca: readFileSync(caFile, 'utf8') })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  test('has as many integrations as it is told to, each with an id of its own, also after a reset', async () => {
    const { child, output, exit } = run('--port', '0', '--integrations', '12');
    await until(() => output().includes('Ctrl+C'));
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
    const headers = { authorization: `Bearer ${SEED.ada.token}`, 'x-org': SEED.organization.slug };
    for (let round = 0; round < 2; round += 1) {
      const { body } = await ask(`${url}/api/v1/app/user/integrations`, { headers });
      expect(new Set(body.match(/"id":"[^"]+"/g)).size).toBe(12);
      expect(body.match(/"type":"SharePoint"/g)).toHaveLength(2);
      await ask(`${url}/_simulator/reset`, { method: 'POST' });
    }
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  test('ends when it is told to', async () => {
    const { output, exit } = run('--port', '0', '--delay-ms', '1');
    await until(() => output().includes('Ctrl+C'));
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
    expect((await ask(`${url}/_simulator/shutdown`, { method: 'POST' })).status).toBe(200);
    expect(await exit).toEqual([0, null]);
  });

  test.each([
    [['--help'], 0, 'Usage:'],
    [['--prot', '1'], 2, "Unknown option '--prot'"],
    [['--port', 'http'], 2, '--port: "http" is not an integer'],
    [['--ca-file', 'x'], 2, '--ca-file needs --tls'],
    [['--integrations', 'many'], 2, '--integrations: "many" is not an integer from 0 to 500000'],
  ])('%j exits with %i', async (args, code, text) => {
    const { output, exit } = run(...args);
    expect(await exit).toEqual([code, null]);
    expect(output()).toContain(text);
  });

  test('a port in use is explained', async () => {
    const { output, exit } = run('--port', String(simulator.port));
    expect(await exit).toEqual([1, null]);
    expect(output()).toContain('The port is in use');
  });
});

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 4000) throw new Error('waited too long');
    await sleep(10);
  }
}
