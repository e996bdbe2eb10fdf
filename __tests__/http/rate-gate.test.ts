import { RateGate } from '../../src/http/rate-gate.ts';

test('nobody waits before the first 429', () => {
  const gate = new RateGate();
  expect([gate.reserve(0), gate.reserve(0), gate.reserve(5)]).toEqual([0, 0, 5]);
});

test('a 429 holds everyone until Retry-After, and then lets them go one by one', () => {
  const gate = new RateGate();
  gate.limited(0, 100, 2000);
  expect([gate.reserve(100), gate.reserve(100), gate.reserve(100)]).toEqual([2100, 2125, 2150]);
});

test('without Retry-After everyone waits a second', () => {
  const gate = new RateGate();
  gate.limited(0, 100, undefined);
  expect(gate.reserve(100)).toBe(1100);
});

test('one wave of 429s counts once, the next makes the pace half as long again', () => {
  const gate = new RateGate();
  for (const sentAt of [0, 1, 2]) gate.limited(sentAt, 100, 0);
  expect([gate.reserve(100), gate.reserve(100)]).toEqual([100, 125]);
  gate.limited(160, 200, 0);
  expect([gate.reserve(200), gate.reserve(200), gate.reserve(200)]).toEqual([200, 237.5, 275]);
});

test('a shorter Retry-After does not cut a longer one', () => {
  const gate = new RateGate();
  gate.limited(0, 0, 10_000);
  gate.limited(0, 0, 1000);
  expect(gate.reserve(0)).toBe(10_000);
});

/** Lets one request after the other through; the milliseconds until none has to wait any more. */
function recovery(gate: RateGate, from: number): number {
  for (let now = from; ;) {
    const at = gate.reserve(now);
    gate.passed();
    if (at === now && gate.reserve(now) === now) return now - from;
    now = at;
  }
}

test('what passes wins the pace back: soon after one 429, slowly after a second', () => {
  const gate = new RateGate();
  gate.limited(0, 0, 0);
  expect(recovery(gate, 1000)).toBeLessThan(2500);
  gate.limited(10_000, 10_000, 0);
  gate.limited(10_100, 10_100, 0);
  expect(recovery(gate, 11_000)).toBeGreaterThan(20_000);
});

test('five seconds between two requests at most', () => {
  const gate = new RateGate();
  for (let n = 0; n < 20; n += 1) gate.limited(n, n, 0);
  const first = gate.reserve(100);
  expect(gate.reserve(100) - first).toBe(5000);
});

test('a wave that begins when the last was answered is another one', () => {
  const gate = new RateGate();
  gate.limited(0, 100, 0);
  gate.limited(100, 200, 0);
  const first = gate.reserve(200);
  expect(gate.reserve(200) - first).toBe(37.5);
});

const limits = (deadline: number) => ({ deadline, signal: new AbortController().signal });

test('a wait past the deadline is not begun', async () => {
  const gate = new RateGate();
  gate.limited(0, 0, 60_000);
  const slept: number[] = [];
  const clock = { now: () => 0, random: () => 0, sleep: (ms: number) => Promise.resolve(void slept.push(ms)) };
  await expect(gate.pass('GET /x', clock, limits(30_000))).rejects.toThrow(
    /^Zylon limits .*60 s more.*\(GET \/x was not sent\)/,
  );
  await expect(gate.pass('GET /x', clock, limits(30_000))).rejects.toMatchObject({
    code: 'rate-limited',
    http: { final: true, neverSent: true },
  });
  await expect(gate.pass('GET /x', clock, limits(60_000))).rejects.toMatchObject({ code: 'rate-limited' });
  const later = { ...clock, now: () => 20_000 };
  await expect(gate.pass('GET /x', later, limits(30_000))).rejects.toThrow(/asked this run to wait 40 s more/);
  expect(slept).toEqual([]);
});

test('what to do about it, with the input that gives more time where there is one', async () => {
  const gate = new RateGate();
  gate.limited(0, 0, 60_000);
  const clock = { now: () => 0, random: () => 0, sleep: () => Promise.resolve() };
  const told = (more: object): Promise<void> => gate.pass('GET /x', clock, { ...limits(30_000), ...more });
  const why = 'That is longer than the time that is left';
  await expect(told({})).rejects.toMatchObject({ explanation: { why, remedy: 'Lower max-parallel' } });
  await expect(told({ raisedBy: 'wait-timeout-seconds' })).rejects.toMatchObject({
    explanation: { why, remedy: 'Lower max-parallel, or raise wait-timeout-seconds' },
  });
});

test('nobody sleeps where nothing was limited, nor at the moment at which the gate opens', async () => {
  const gate = new RateGate();
  const slept: number[] = [];
  const clock = { now: () => 2000, random: () => 0, sleep: (ms: number) => Promise.resolve(void slept.push(ms)) };
  await gate.pass('GET /x', clock, limits(30_000));
  gate.limited(0, 0, 2000);
  await gate.pass('GET /x', clock, limits(30_000));
  expect(slept).toEqual([]);
});

test('a pause that is lengthened while one waits is waited out', async () => {
  const gate = new RateGate();
  gate.limited(0, 0, 1000);
  let now = 0;
  const slept: number[] = [];
  const clock = {
    now: () => now,
    random: () => 0,
    sleep: (ms: number) => {
      slept.push(ms);
      if (slept.length === 1) gate.limited(0, now, 5000);
      now += ms;
      return Promise.resolve();
    },
  };
  await gate.pass('GET /x', clock, limits(30_000));
  expect(slept).toEqual([1000, 4000]);
});
