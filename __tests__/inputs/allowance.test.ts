/** How many of something may happen. */
import { exceeds, parseAllowance } from '../../src/inputs/allowance.ts';

const allowance = (text: string) => {
  const parsed = parseAllowance(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.value;
};

test.each([
  ['0', 0, undefined, false],
  ['0', 1, undefined, true],
  ['0%', 0, 10, false],
  ['0%', 1, 10, true],
  ['100%', 10, 10, false],
  ['10%', 0, 0, false],
  ['10%', 1, 0, true],
  [' 10 % ', 1, 10, false],
  ['1000000000', 1_000_000_000, undefined, false],
  ['10%', 0, undefined, true],
  // Exactly the share, where its product in floating point is a little less.
  ['0.072%', 9, 12_500, false],
  ['0.072%', 10, 12_500, true],
  ['0.288%', 9, 3125, false],
])('%s: %i of %j is more: %s', (text, count, of, more) => {
  expect(exceeds(count, allowance(text), of)).toBe(more);
});

test.each(['', 'x1', '1x', '1%x', '-1', '1e3', '1.5', '1.0005%', '100.001%', '101%', '10%%'])(
  '%j is refused',
  (text) => {
    const range = 'a whole number from 0 to 1000000000, or a percentage such as 10%';
    expect(() => allowance(text)).toThrow(`must be ${range}, not "${text}"`);
  },
);

test('spaces around it do not count', () => expect(allowance(' 7 ')).toEqual({ value: 7, percent: false }));

test('other words that are allowed stand before the numbers', () => {
  const parsed = parseAllowance('x', 'true, ');
  expect('problem' in parsed ? parsed.problem : '').toMatch(/^must be true, a whole number/);
});

test('a number has an upper limit', () => {
  expect(() => allowance('1000000001')).toThrow('must be a whole number from 0 to 1000000000');
});
