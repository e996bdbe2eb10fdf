import { ActionError, ERROR_CODES, type ErrorCode } from '../../src/errors/action-error.ts';
import { delayBefore, type Purpose, repeatOf, type RetryOptions, withRetries } from '../../src/http/retry.ts';
import { retryAfterMs } from '../../src/errors/status.ts';
import { instantClock } from '../support/instant-clock.ts';

const failure = (code: ErrorCode, retryAfter?: number): ActionError =>
  new ActionError(
    code,
    { what: 'a', why: 'b', remedy: 'c' },
    { http: retryAfter === undefined ? {} : { retryAfterMs: retryAfter } },
  );

const anyMethod = { dns: 'limited', connect: 'limited', 'rate-limited': 'limited' };
const harmless = {
  ...anyMethod,
  'connection-lost': 'limited',
  'server-error': 'limited',
  unavailable: 'limited',
  timeout: 'limited',
};
const once = { ...anyMethod, unavailable: 'with-retry-after' };
const repeated: Record<Purpose, Partial<Record<ErrorCode, string>>> = {
  read: { ...harmless, 'bad-json': 'limited' },
  update: harmless,
  create: once,
  refresh: once,
  ingest: { ...once, 'already-running': 'until-deadline' },
};
const purposes = ['read', 'update', 'create', 'refresh', 'ingest'] as const;

test.each(purposes.flatMap((purpose) => ERROR_CODES.map((code) => [purpose, code] as const)))(
  'the policy of %s after %s',
  (purpose, code) => expect(repeatOf(purpose, code)).toBe(repeated[purpose][code] ?? 'no'),
);

test('the backoff doubles from 1 s to 30 s, with full jitter, and Retry-After is its floor', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map((attempt) => delayBefore(attempt, 1, undefined))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect(delayBefore(3, 0, undefined)).toBe(0);
  expect(delayBefore(3, 0, 5000)).toBe(5000);
  expect(delayBefore(3, 1, 5000)).toBe(6000);
});

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 3 ', 3000],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['Soon, 99 Nov', undefined],
  ['Soon, 99 Nov 2026 99:99:99', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j is %j ms', (header, ms) => {
  expect(retryAfterMs(header, Date.parse('2026-11-25T12:00:00Z'))).toBe(ms);
});

function options(clock: ReturnType<typeof instantClock>, more: Partial<RetryOptions>): RetryOptions {
  return {
    purpose: 'read',
    maxRetries: 3,
    deadline: clock.now() + 1_000_000,
    clock,
    signal: new AbortController().signal,
    onRepeat: () => undefined,
    ...more,
  };
}

/** Fails with each of `codes`, then succeeds. */
function failing(...failures: ActionError[]): () => Promise<string> {
  const left = [...failures];
  return () => {
    const next = left.shift();
    return next === undefined ? Promise.resolve('done') : Promise.reject(next);
  };
}

test('503 on an ingest is repeated only where the server said when', async () => {
  const clock = instantClock();
  const ingest = options(clock, { purpose: 'ingest' });
  await expect(withRetries(ingest, failing(failure('unavailable', 2000)))).resolves.toBe('done');
  await expect(withRetries(ingest, failing(failure('unavailable')))).rejects.toMatchObject({ code: 'unavailable' });
  expect(clock.sleeps).toEqual([2500]);
});

test('no wait that reaches past the deadline is begun', async () => {
  const clock = instantClock();
  const tight = options(clock, { deadline: clock.now() + 400 });
  await expect(withRetries(tight, failing(failure('dns')))).rejects.toThrow(/are left.*raise wait-timeout-seconds/);
  expect(clock.sleeps).toEqual([]);
});

test('each repeat is told with its number, its reason and its delay', async () => {
  const clock = instantClock();
  const told: unknown[] = [];
  const onRepeat: RetryOptions['onRepeat'] = (attempt, { code }, delayMs) => told.push([attempt, code, delayMs]);
  await withRetries(options(clock, { onRepeat }), failing(failure('dns'), failure('timeout')));
  expect(told).toEqual([
    [1, 'dns', 500],
    [2, 'timeout', 1000],
  ]);
});

test('what is not a failure of ours is thrown as it is', async () => {
  const bug = new TypeError('x');
  await expect(withRetries(options(instantClock(), {}), () => Promise.reject(bug))).rejects.toBe(bug);
});

test('Retry-After alone is no reason to repeat', async () => {
  const clock = instantClock();
  for (const purpose of ['read', 'create'] as const) {
    const refused = failing(failure('bad-request', 2000));
    await expect(withRetries(options(clock, { purpose }), refused)).rejects.toMatchObject({ code: 'bad-request' });
  }
  expect(clock.sleeps).toEqual([]);
});

test('what would bring the same again is not repeated', async () => {
  const clock = instantClock();
  const final = new ActionError('connect', { what: 'a', why: 'b', remedy: 'c' }, { http: { final: true } });
  await expect(withRetries(options(clock, {}), failing(final))).rejects.toBe(final);
  expect(clock.sleeps).toEqual([]);
});

test('max-retries counts repeats, and a failure for want of time keeps the facts of the answer', async () => {
  const clock = instantClock();
  const lost = [failure('dns'), failure('dns'), failure('dns')];
  await expect(withRetries(options(clock, { maxRetries: 2 }), failing(...lost))).rejects.toBe(lost[2]);
  expect(clock.sleeps).toHaveLength(2);

  const tight = options({ ...clock, now: () => 0 }, { deadline: 2500, maxRetries: 2 });
  const limited = failing(failure('rate-limited', 2000)); // 2.5 s with its jitter: just not before the deadline
  await expect(withRetries(tight, limited)).rejects.toMatchObject({
    code: 'rate-limited',
    http: { retryAfterMs: 2000 },
  });
});
