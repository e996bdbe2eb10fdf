import { ActionError, ERROR_CODES, type ErrorCode } from '../src/errors.ts';
import { delayBefore, type Purpose, repeatOf, type RetryOptions, withRetries } from '../src/retry.ts';
import { retryAfterMs } from '../src/status-failures.ts';
import { instantClock } from './harness.ts';

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
  const broken = (): Promise<never> => Promise.reject(new TypeError('x'));
  await expect(withRetries(options(instantClock(), {}), broken)).rejects.toBeInstanceOf(TypeError);
});
