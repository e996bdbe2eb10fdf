import { follow } from '../../src/http/clock.ts';

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
