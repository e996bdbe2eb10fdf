/** One limit of time over several requests. */
import { once } from 'node:events';
import { ActionError } from '../../src/http/error.ts';
import type { Limits } from '../../src/http/clock.ts';
import { type Limited, within } from '../../src/http/time-limit.ts';
import { instantClock } from '../support/instant-clock.ts';

const late = (): ActionError => new ActionError('timeout', { what: 'Late', why: 'It is', remedy: 'Hurry' });

const limited = (more: Partial<Limited> = {}): Limited => ({
  seconds: 60,
  clock: { ...instantClock(), now: () => 1000 },
  signal: new AbortController().signal,
  failure: late,
  ...more,
});

/** The limits that the work is given. */
const limitsOf = (given: Limited): Promise<Limits> => within(given, (limits) => Promise.resolve(limits));

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('the work is told when it ends, and which input moves that', async () => {
  expect((await limitsOf(limited())).deadline).toBe(61_000);
  expect(await limitsOf(limited())).not.toHaveProperty('raisedBy');
  expect(await limitsOf(limited({ raisedBy: 'wait-timeout-seconds' }))).toMatchObject({
    raisedBy: 'wait-timeout-seconds',
  });
});

test('at the limit the work is ended with the failure', async () => {
  const waiting = within(limited({ seconds: 0.01 }), async ({ signal }) => {
    await once(signal, 'abort');
    signal.throwIfAborted();
  });
  await expect(waiting).rejects.toMatchObject({ code: 'timeout' });
});

test('a cancel ends it too, with its own reason', async () => {
  const cancel = new AbortController();
  const { signal } = await within(limited({ signal: cancel.signal }), (limits) => {
    cancel.abort('enough');
    return Promise.resolve(limits);
  });
  expect(signal.reason).toBe('enough');
});

test.each<[string, () => Promise<string>]>([
  ['ended well', () => Promise.resolve('well')],
  ['failed', () => Promise.reject(late())],
])('nothing is left of it once the work has %s', async (_how, work) => {
  const before = timers();
  const cancel = new AbortController();
  const given: Limits[] = [];
  await within(limited({ signal: cancel.signal }), (limits) => {
    given.push(limits);
    return work();
  }).catch(() => undefined);
  expect(timers()).toBe(before);
  cancel.abort();
  expect(given.map(({ signal }) => signal.aborted)).toEqual([false]);
});
