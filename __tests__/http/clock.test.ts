import { follow, SYSTEM_CLOCK } from '../../src/http/clock.ts';

test('those that follow abort with the reason, those that stopped do not', () => {
  const leader = new AbortController();
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  follow(leader.signal, first);
  const stop = follow(leader.signal, second);
  follow(leader.signal, third);
  stop();
  stop();
  leader.abort('enough');
  expect([first, second, third].map(({ signal }) => signal.aborted)).toEqual([true, false, true]);
  expect(third.signal.reason).toBe('enough');
});

test('one that aborted before is followed at once', () => {
  const controller = new AbortController();
  follow(AbortSignal.abort('earlier'), controller);
  expect(controller.signal.reason).toBe('earlier');
});

test('a follower that stops while others are told does not keep the rest from it', () => {
  const leader = new AbortController();
  const [first, second] = [new AbortController(), new AbortController()];
  const stop = follow(leader.signal, first);
  first.signal.addEventListener('abort', stop);
  follow(leader.signal, second);
  leader.abort();
  expect(second.signal.aborted).toBe(true);
});

describe('the clock of a run', () => {
  test('sleeps as long as it is told', async () => {
    const started = performance.now();
    await SYSTEM_CLOCK.sleep(30, new AbortController().signal);
    expect(performance.now() - started).toBeGreaterThanOrEqual(28); // timers may be a millisecond early
  });

  test('wakes when its signal aborts, with the reason of the signal', async () => {
    const ending = new AbortController();
    const reason = new Error('enough');
    const sleeping = SYSTEM_CLOCK.sleep(60_000, ending.signal);
    ending.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(SYSTEM_CLOCK.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
