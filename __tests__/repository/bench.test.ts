/** What `npm run bench` counts with. */
import { spawn } from 'node:child_process';
import * as net from 'node:net';
import { ROUND_TRIP_MS, startDelayProxy } from '../../bench/start/delay-proxy.ts';
import { disquiet, lookAround, restless } from '../../bench/quiet.ts';
import { looksIn } from '../../bench/wait/looks.ts';
import { inTurn, quantile, ratioOf, spreadOf } from '../../bench/measure.ts';

test('a quantile lies between the two values next to it', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4 });
  expect(quantile([7], 0.9)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test('a ratio is taken of each pair, so that a slow moment does not count', () => {
  expect(ratioOf([13, 130, 26], [10, 100, 20])).toEqual({ median: 1.3, low: 1.3, high: 1.3 });
});

test('a look begins with its first page', () => {
  const requests = [
    'GET /a?page_size=1',
    'GET /a?page_size=1&after=x',
    'GET /a?page_size=1&page=3',
    'GET /a?page_size=1',
  ];
  expect(looksIn(requests)).toEqual({ count: 2, requests: 4, most: 3 });
  expect(looksIn([])).toEqual({ count: 0, requests: 0, most: 0 });
});

test('subjects run in turn, each round the other way round; the first rounds do not count', () => {
  const order: string[] = [];
  const subject = (name: string, value: number) => ({ name, once: () => (order.push(name), value) });
  const measured = inTurn([subject('a', 1), subject('b', 2)], 2);
  expect([...measured]).toEqual([
    ['a', [1, 1]],
    ['b', [2, 2]],
  ]);
  expect(order.slice(-4).join('')).toMatch(/^(abba|baab)$/);
});

test('the delay is a round trip for an answer, and another one for connecting', async () => {
  const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address: net.AddressInfo | string | null = server.address();
  const proxy = await startDelayProxy(typeof address === 'object' ? (address?.port ?? 0) : 0, ROUND_TRIP_MS);
  const socket = net.connect(proxy.port, '127.0.0.1');
  const echo = async (): Promise<number> => {
    const started = performance.now();
    socket.write('x');
    await new Promise((resolve) => socket.once('data', resolve));
    return performance.now() - started;
  };
  const [first, second] = [await echo(), await echo()];
  socket.destroy();
  proxy.close();
  server.close();
  // Timers may be a millisecond early, and on a busy machine much too late.
  expect(first).toBeGreaterThan(2 * ROUND_TRIP_MS - 5);
  expect(second).toBeGreaterThan(ROUND_TRIP_MS - 5);
});

test('figures of a busy machine, of an uneven one, and figures that lie far apart do not count', () => {
  expect(disquiet({ busy: 0.1, uneven: 1.1 })).toBeUndefined();
  expect(disquiet({ busy: 0.4, uneven: 1 })).toBe('The machine is busy: 0.40 of its processors work for others.');
  expect(disquiet({ busy: 0, uneven: 1.5 })).toMatch(/^The machine is uneven: .* 1\.50 of its time\.$/);
  expect(restless('bare', { median: 100, low: 95, high: 105 })).toBeUndefined();
  expect(restless('bare', { median: 100, low: 90, high: 110 })).toMatch(/"bare" lie 20 % of their median apart\.$/);
});

test('a process at work is seen', async () => {
  const other = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  const { busy, uneven } = await lookAround();
  other.kill('SIGKILL');
  expect(disquiet({ busy, uneven })).toMatch(/^The machine is busy: /);
  expect(uneven).toBeGreaterThanOrEqual(1);
});
