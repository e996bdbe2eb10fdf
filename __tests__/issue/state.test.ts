import fc from 'fast-check';
import { failedAgain, hiddenLines, type IssueState, keyIn, stateIn } from '../../src/issue/state.ts';

const now = Date.UTC(2026, 10, 25, 3);
const HOUR = 3_600_000;
const key = '0123456789abcdef01234567';
const state: IssueState = {
  firstFailed: now - 3 * HOUR,
  lastFailed: now - HOUR,
  failures: 7,
  commented: now - HOUR,
};
const body = (lines: readonly string[]): string => ['Some text.', '', ...lines, ''].join('\n');
const written = body(hiddenLines(key, state));
const edited = (fields: object): string =>
  body([`<!-- zylon-ingest state ${JSON.stringify({ ...storedFields(), ...fields })} -->`]);

function storedFields(): object {
  const [, line = ''] = hiddenLines(key, state);
  const fields: unknown = JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1));
  return typeof fields === 'object' && fields !== null ? fields : {};
}

test('what is written is read back, with a comment and before the first, and after GitHub changed the line ends', () => {
  expect(keyIn(written)).toBe(key);
  expect(stateIn(written, now)).toEqual(state);
  expect(stateIn(written.replaceAll('\n', '\r\n'), now)).toEqual(state);
  const fresh = { firstFailed: now, lastFailed: now, failures: 1, commented: undefined };
  expect(stateIn(body(hiddenLines(key, fresh)), now)).toStrictEqual(fresh);
});

test.each([
  ['there is none', 'text'],
  ['there are two', written + written],
  ['it has another form', written.replaceAll(key, 'xyz')],
  ['it is cut', written.replaceAll(key, key.slice(1))],
])('no key where %s', (_name, text) => expect(keyIn(text)).toBeUndefined());

test.each([
  ['it is gone', 'text'],
  ['there are two', written + written],
  ['it is no JSON', written.replace('"failures":', '"failures"')],
  ['the count is no number', edited({ failures: 'many' })],
  ['the count is not whole', edited({ failures: 1.5 })],
  ['the count is 0', edited({ failures: 0 })],
  ['the count is beyond all reason', edited({ failures: 1e12 })],
  ['a time is no time', edited({ first: 'yesterday' })],
  ['a time is an impossible one', edited({ first: '2026-02-31T00:00:00.000Z' })],
  ['a time is missing', edited({ last: undefined })],
  ['a comment was at no time', edited({ commented: 5 })],
])('no state where %s', (_name, text) => expect(stateIn(text, now)).toBeUndefined());

test.each([
  ['a first failure to come', { first: '2999-01-01T00:00:00.000Z' }, { firstFailed: now - HOUR }],
  ['a last failure to come', { last: '2999-01-01T00:00:00.000Z' }, { lastFailed: now }],
  ['a last failure before the first', { last: '2020-01-01T00:00:00.000Z' }, { firstFailed: Date.UTC(2020, 0, 1) }],
  ['a clock that is ahead', { commented: new Date(now + HOUR).toISOString() }, { commented: now }],
  ['a clock that is ahead by a day', { commented: new Date(now + 24 * HOUR).toISOString() }, { commented: now }],
])('%s is pulled back', (_name, fields, expected) => {
  expect(stateIn(edited(fields), now)).toMatchObject(expected);
});

test('a comment far ahead, which would keep comments away, never was', () => {
  expect(stateIn(edited({ commented: '2999-01-01T00:00:00.000Z' }), now)).toEqual({ ...state, commented: undefined });
});

test('a later failure counts, keeps when it began, and comments where there was no comment yet', () => {
  expect(failedAgain({ ...state, commented: undefined }, now, now)).toEqual({
    state: { firstFailed: now - 3 * HOUR, lastFailed: now, failures: 8, commented: now },
    comment: true,
  });
});

test.each([
  ['at the moment of the last comment', 0, false],
  ['a moment before a day is over', 86_399_999, false],
  ['after a day', 86_400_000, true],
])('%s', (_name, ago, comment) => {
  const commented = now - ago;
  const again = failedAgain({ ...state, commented }, now, now);
  expect(again).toMatchObject({ comment, state: { commented: comment ? now : commented } });
});

test.each([
  ['when GitHub says that it was opened', now - 9000, now - 9000],
  ['now, where GitHub says a time to come', now + 9000, now],
])('a lost state begins again %s', (_name, openedAt, firstFailed) => {
  expect(failedAgain(undefined, openedAt, now)).toEqual({
    state: { firstFailed, lastFailed: now, failures: 2, commented: now },
    comment: true,
  });
});

test('whatever stands there, reading throws nothing and gives times that are over', () => {
  const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.date({ noInvalidDate: true }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('first', 'last', 'failures', 'commented', 'x'), anything), (fields) => {
      const read = stateIn(edited(fields), now);
      for (const time of [read?.firstFailed, read?.lastFailed, read?.commented]) {
        expect(time ?? now).toBeLessThanOrEqual(now);
      }
    }),
  );
});
