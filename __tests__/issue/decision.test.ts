import { COMMENT_EVERY_MS, decide } from '../../src/issue/decision.ts';
import type { IssueState } from '../../src/issue/state.ts';

const now = Date.UTC(2026, 10, 25, 3);
const state: IssueState = { firstFailed: now - 1000, lastFailed: now - 500, failures: 4 };
const open = (more: Partial<IssueState> = {}) => ({ state: { ...state, ...more }, openedAt: now - 1000 });

test('the first failure opens an issue', () => {
  expect(decide(true, undefined, now)).toEqual({
    kind: 'open',
    state: { firstFailed: now, lastFailed: now, failures: 1 },
  });
});

test('a success with no issue does nothing', () => {
  expect(decide(false, undefined, now)).toEqual({ kind: 'nothing' });
});

test('a later failure counts, keeps when it began, and comments where there was no comment yet', () => {
  expect(decide(true, open(), now)).toEqual({
    kind: 'update',
    comment: true,
    state: { firstFailed: now - 1000, lastFailed: now, failures: 5, commented: now },
  });
});

test.each([
  ['a moment after the last comment', 1, false],
  ['a moment before a day is over', COMMENT_EVERY_MS - 1, false],
  ['after a day', COMMENT_EVERY_MS, true],
])('%s', (_name, ago, comment) => {
  const decision = decide(true, open({ commented: now - ago }), now);
  expect(decision).toMatchObject({ kind: 'update', comment, state: { commented: comment ? now : now - ago } });
});

test('a day is 24 hours', () => expect(COMMENT_EVERY_MS).toBe(86_400_000));

test('a success closes it, with a state or without one', () => {
  expect(decide(false, open(), now)).toEqual({ kind: 'close' });
  expect(decide(false, { state: undefined, openedAt: undefined }, now)).toEqual({ kind: 'close' });
});

test.each([
  ['when GitHub says that it was opened', now - 9000, now - 9000],
  ['now, where GitHub does not say', undefined, now],
  ['now, where GitHub says a time to come', now + 9000, now],
])('a lost state begins again %s', (_name, openedAt, firstFailed) => {
  expect(decide(true, { state: undefined, openedAt }, now)).toEqual({
    kind: 'update',
    comment: true,
    state: { firstFailed, lastFailed: now, failures: 2, commented: now },
  });
});
