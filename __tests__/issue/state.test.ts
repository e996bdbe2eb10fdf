import fc from 'fast-check';
import { hiddenLines, type IssueState, keysIn, stateIn, withState } from '../../src/issue/state.ts';

const now = Date.UTC(2026, 10, 25, 3);
const HOUR = 3_600_000;
const keys = { key: '0123456789abcdef01234567', place: 'fedcba9876543210fedcba98' };
const state: IssueState = {
  ...{ firstFailed: now - 3 * HOUR, lastFailed: now - HOUR, failures: 7, commented: now - HOUR },
  ...{ run: '17.1', early: true, silentIn: '18.2' },
};
const body = (lines: readonly string[]): string => ['Some text.', '', ...lines, ''].join('\n');
const written = body(hiddenLines(keys, state));
const edited = (fields: object): string =>
  body([`<!-- zylon-ingest state ${JSON.stringify({ ...storedFields(), ...fields })} -->`]);

function storedFields(): object {
  const [, , line = ''] = hiddenLines(keys, state);
  const fields: unknown = JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1));
  return typeof fields === 'object' && fields !== null ? fields : {};
}

test('what is written is read back, with a comment and before the first, and after GitHub changed the line ends', () => {
  expect(keysIn(written)).toEqual(keys);
  expect(stateIn(written, now)).toEqual(state);
  expect(stateIn(written.replaceAll('\n', '\r\n'), now)).toEqual(state);
  const fresh = { firstFailed: now, lastFailed: now, failures: 1 };
  expect(stateIn(body(hiddenLines(keys, fresh)), now)).toStrictEqual(fresh);
});

test('another state takes the place of the first, and nothing else changes', () => {
  const fresh = { firstFailed: now, lastFailed: now, failures: 1, run: '19.1' };
  const changed = withState(written, fresh);
  expect(stateIn(changed, now)).toEqual(fresh);
  expect(keysIn(changed)).toEqual(keys);
  expect(withState(changed, state)).toBe(written);
});

test.each([
  ['there is none', 'text'],
  ['there are two', written + written],
  ['it has another form', written.replaceAll(keys.key, 'xyz')],
  ['it is cut', written.replaceAll(keys.key, keys.key.slice(1))],
  ['there is no place', written.replaceAll(keys.place, 'xyz')],
])('no key where %s', (_name, text) => expect(keysIn(text)).toBeUndefined());

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
  ['the run is no number', edited({ run: 'x' })],
  ['the run has something before its number', edited({ run: 'x17.1' })],
  ['the run is a link', edited({ silent: '1.1](https://evil.example)' })],
  ['early is a word', edited({ early: 'yes' })],
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

test('a run may have many attempts', () => {
  expect(stateIn(edited({ run: '17.12' }), now)).toMatchObject({ run: '17.12' });
});

test('a comment far ahead, which would keep comments away, never was', () => {
  expect(stateIn(edited({ commented: '2999-01-01T00:00:00.000Z' }), now)).not.toHaveProperty('commented');
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
