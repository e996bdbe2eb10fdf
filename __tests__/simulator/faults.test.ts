/** What goes wrong on demand. */
import type { Fault } from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';
import { APP, FILESYSTEM, LOGIN, type Seen, clientOf } from './client.ts';

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

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
