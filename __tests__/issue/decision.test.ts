import { COMMENT_EVERY_MS, decide, decideOther } from '../../src/issue/decision.ts';
import type { IssueState } from '../../src/issue/state.ts';

const now = Date.UTC(2026, 10, 25, 3);
const state: IssueState = { firstFailed: now - 1000, lastFailed: now - 500, failures: 4 };
const failing = { run: '17.1', early: true };
const open = (more: Partial<IssueState> = {}) => ({ state: { ...state, ...more }, openedAt: now - 1000 });

test('the first failure opens an issue', () => {
  expect(decide(failing, undefined, now)).toEqual({
    kind: 'open',
    state: { firstFailed: now, lastFailed: now, failures: 1, ...failing },
  });
});

test('a success with no issue does nothing', () => {
  expect(decide(undefined, undefined, now)).toEqual({ kind: 'nothing' });
});

test('a later failure counts, keeps when it began, and comments where there was no comment yet', () => {
  expect(decide(failing, open(), now)).toEqual({
    kind: 'update',
    comment: true,
    state: { firstFailed: now - 1000, lastFailed: now, failures: 5, commented: now, ...failing },
  });
});

test.each([
  ['a moment after the last comment', 1, false],
  ['a moment before a day is over', COMMENT_EVERY_MS - 1, false],
  ['after a day', COMMENT_EVERY_MS, true],
])('%s', (_name, ago, comment) => {
  const decision = decide(failing, open({ commented: now - ago }), now);
  expect(decision).toMatchObject({ kind: 'update', comment, state: { commented: comment ? now : now - ago } });
});

test('a day is 24 hours', () => expect(COMMENT_EVERY_MS).toBe(86_400_000));

test('a success closes it, with a state or without one', () => {
  expect(decide(undefined, open(), now)).toEqual({ kind: 'close' });
  expect(decide(undefined, { state: undefined, openedAt: undefined }, now)).toEqual({ kind: 'close' });
});

test.each([
  ['when GitHub says that it was opened', now - 9000, now - 9000],
  ['now, where GitHub does not say', undefined, now],
  ['now, where GitHub says a time to come', now + 9000, now],
])('a lost state begins again %s', (_name, openedAt, firstFailed) => {
  expect(decide(failing, { state: undefined, openedAt }, now)).toEqual({
    kind: 'update',
    comment: true,
    state: { firstFailed, lastFailed: now, failures: 2, commented: now, ...failing },
  });
});

test('a failure takes the mark of silence away', () => {
  const decision = decide(failing, open({ silentIn: '16.1' }), now);
  expect(decision).toMatchObject({ kind: 'update', state: { run: '17.1' } });
  expect(JSON.stringify(decision)).not.toContain('silentIn');
});

test.each<[string, Partial<IssueState> | undefined, string | undefined, string]>([
  ['a lost state', undefined, '18.1', 'leave'],
  ['a run without a number', { run: '17.1', early: true }, undefined, 'leave'],
  ['an issue without the run that failed', { early: true }, '18.1', 'leave'],
  ['a failure of the ingest itself', { run: '17.1', early: false }, '18.1', 'leave'],
  ['a failure in this very run', { run: '18.1', early: true }, '18.1', 'leave'],
  ['the first run in which it says nothing', { run: '17.1', early: true }, '18.1', 'mark'],
  ['the same run, once more', { run: '17.1', early: true, silentIn: '18.1' }, '18.1', 'leave'],
  ['the next run', { run: '17.1', early: true, silentIn: '18.1' }, '19.1', 'close'],
  ['another attempt', { run: '17.1', early: true }, '17.2', 'mark'],
  ['a run without a number', { run: '17.1', early: true, silentIn: '18.1' }, undefined, 'leave'],
])('the success of another target, and %s', (_name, more, run, expected) => {
  expect(decideOther(more && { ...state, ...more }, run)).toBe(expected);
});
