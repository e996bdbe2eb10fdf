import {
  ActionError,
  asActionError,
  cancelledDuring,
  type ErrorCode,
  helpFor,
  LOOK_FIRST,
  postOutcome,
} from '../../src/http/error.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { failedCount, newResult, syncStatusAfter } from '../../src/report/result.ts';

const explanation = { what: 'a', why: 'b', remedy: 'c' };
const failure = (code: ErrorCode, status?: number): ActionError =>
  new ActionError(code, explanation, { http: status === undefined ? {} : { status } });

test.each([
  ['dns', undefined, 'not-sent', 'not-requested'],
  ['connect', undefined, 'not-sent', 'not-requested'],
  ['tls', undefined, 'not-sent', 'not-requested'],
  ['connect', 407, 'not-sent', 'not-requested'],
  ['redirect', 300, 'unknown', 'unknown'],
  ['redirect', 399, 'unknown', 'unknown'],
  ['bad-request', 400, 'refused', 'error'],
  ['bad-request', 499, 'refused', 'error'],
  ['server-error', 500, 'unknown', 'unknown'],
  ['unexpected-response', 200, 'unknown', 'unknown'],
  ['unexpected-response', 299, 'unknown', 'unknown'],
  ['connection-lost', undefined, 'unknown', 'unknown'],
  ['timeout', undefined, 'unknown', 'unknown'],
  ['stream-cut', undefined, 'unknown', 'unknown'],
  ['wait-timeout', undefined, 'unknown', 'timed-out'],
  ['cancelled', undefined, 'unknown', 'cancelled'],
  ['sync-error', undefined, 'unknown', 'error'],
] as const)('a POST that failed with %s, status %s: %s, and an ingest is %s', (code, status, outcome, syncStatus) => {
  expect(postOutcome(failure(code, status))).toBe(outcome);
  expect(syncStatusAfter(failure(code, status))).toBe(syncStatus);
});

test('a POST that the action held back was not sent, whatever its code', () => {
  expect(postOutcome(new ActionError('rate-limited', explanation, { http: { neverSent: true } }))).toBe('not-sent');
  expect(postOutcome(new ActionError('rate-limited', explanation, { http: { neverSent: false } }))).toBe('unknown');
});

test('what is thrown and no failure of ours is internal, and says what it was', () => {
  const ours = failure('dns');
  expect(asActionError(ours)).toBe(ours);
  const bug = new TypeError('x is not a function');
  expect(asActionError(bug)).toMatchObject({ code: 'internal', cause: bug });
  expect(asActionError(bug).message).toBe(
    `The action itself failed: TypeError: x is not a function. This is a bug in the action, not in your configuration. Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run. See ${helpFor('internal')}`,
  );
  expect(asActionError('text').message).toMatch(/^The action itself failed: text\. /);
});

test('a failure whose text is rewritten is the same failure', () => {
  const cause = new Error('x');
  const first = new ActionError('rate-limited', explanation, {
    cause,
    http: { status: 429, request: 'GET /x answered 429', retryAfterMs: 5 },
  });
  const see = `See ${helpFor('rate-limited')}`;
  expect(first.message).toBe(`a. b. c (GET /x answered 429). ${see}`);
  const rewritten = first.mapText((sentence) => `<${sentence}>`);
  expect(rewritten.message).toBe(`<a>. <b>. <c> (<GET /x answered 429>). ${see}`);
  expect(rewritten).toMatchObject({ code: 'rate-limited', cause, http: { status: 429, retryAfterMs: 5 } });
});

test('a cause that is a list has a sentence for each, which are rewritten too', () => {
  const first = new ActionError('invalid-input', { what: 'a', why: '', details: ['b', 'c'], remedy: 'd' });
  expect(first.message).toMatch(/^a\. b\. c\. d\. See /);
  const rewritten = first.mapText((sentence) => sentence.replace(/./, '<$&>'));
  expect(rewritten.message).toMatch(/^<a>\. <b>\. <c>\. <d>\. See /);
});

test('an item that failed in the stream and as a document counts once: the larger of the two numbers', () => {
  const connector = connectorOf('filesystem');
  if (connector === undefined) throw new Error('no connector');
  const result = newResult(connector, undefined);
  expect(result.id).toBeUndefined();
  expect(failedCount(result)).toBe(0);
  result.items = { added: 1, updated: 1, removed: 1, skipped: 1, errors: 2 };
  expect(failedCount(result)).toBe(2);
  result.indexed = { done: 1, pending: 1, failed: 3, failedBefore: 0, warned: 0, unchanged: 0 };
  expect(failedCount(result)).toBe(3);
  result.indexed = { ...result.indexed, failedBefore: 2 };
  expect(failedCount(result)).toBe(2);
  result.items = { added: 1, updated: 1, removed: 1, skipped: undefined, errors: undefined };
  expect(failedCount(result)).toBe(1);
});

test('cancelled: what happened stays, and what may go on in Zylon is said', () => {
  const cancelled = new ActionError('cancelled', { what: 'The run was cancelled', why: 'x', remedy: 'y' });
  const during = (what: 'ingest' | 'create'): ActionError => cancelledDuring(cancelled, what);
  for (const what of ['ingest', 'create'] as const) {
    expect(during(what)).toMatchObject({ code: 'cancelled', cause: cancelled });
    expect(during(what).explanation.what).toBe('The run was cancelled');
  }
  expect(during('ingest').explanation.remedy).toBe(LOOK_FIRST);
  expect(during('create').explanation.why).toMatch(/create an integration .* so there may be a new one$/);
});
