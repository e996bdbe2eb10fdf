import { shapeOf } from '../../src/log/shape.ts';

const shape = (value: unknown): string => shapeOf(value, (key) => key.replaceAll('secret', '***'));

test.each<[value: unknown, shape: string]>([
  [null, 'null'],
  [true, 'true or false'],
  [7, 'whole number'],
  [-0.5, 'number'],
  ['', 'empty text'],
  ['a secret value', 'text'],
  [[], 'empty list'],
  [{}, '{}'],
  [{ spaces: [1, 2, 3].map((at) => ({ key: `K${at}`, name: 'x' })) }, '{spaces: list of 3 {key: text, name: text}}'],
  [[1, 'x', 2, null], 'list of 4 whole number or text or null'],
  [[{}, 1, 'x', null, true], 'list of 5 {} or whole number or text or others'],
  [[[], [[1]]], 'list of 2 empty list or list of 1 list of 1 whole number'],
  [{ a: { b: { c: { d: { e: { f: 1 } } } } } }, '{a: {b: {c: {d: {e: {f: …}}}}}}'],
  [{ 'my secret': 1, 'two\nlines ::error::x': 2 }, '{my ***: whole number, two lines : :error: :x: whole number}'],
  [{ ['k'.repeat(50)]: 1 }, `{${'k'.repeat(39)}…: whole number}`],
  [undefined, '…'],
])('%j has the shape %s', (value, expected) => expect(shape(value)).toBe(expected));

test('many keys, many elements, many values and long lines are cut', () => {
  const wide = Object.fromEntries(Array.from({ length: 32 }, (_, at) => [`k${at}`, 1]));
  expect(shape(wide)).toMatch(/^\{k0: whole number, .*, k29: whole number, 2 more\}$/);
  expect(shape(Object.fromEntries(Object.entries(wide).slice(0, 30)))).toMatch(/, k29: whole number\}$/);
  expect(shape([...Array<number>(50).fill(1), 'not looked at'])).toBe('list of 51 whole number');
  const deep = (depth: number): unknown => (depth === 0 ? 'x' : Array.from({ length: 40 }, () => deep(depth - 1)));
  expect(shape(deep(3))).toMatch(/^list of 40 list of 40 list of 40 text or /); // 64,000 values, of which 2,000 are seen
  const nested: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
  expect(shape(nested)).toBe('list of 1 list of 1 list of 1 list of 1 list of 1 list of 1 …');
});
