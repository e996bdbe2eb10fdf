import { CHANGE_KINDS } from '../../src/report/changes.ts';
import { changeLine, duration } from '../../src/report/sentences.ts';

test.each([
  [0, '0.0 s'],
  [2149, '2.1 s'],
  [59_949, '59.9 s'],
  [59_950, '1 min 0 s'],
  [59_960, '1 min 0 s'],
  [200_400, '3 min 20 s'],
])('%s ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test('a document of each kind, as a line of the log', () => {
  expect(CHANGE_KINDS.map((kind) => changeLine(kind, { name: 'A', detail: '' }))).toEqual([
    ...['Added: A', 'Updated: A', 'Removed: A', 'Failed: A', 'Failed before: A', 'Warning: A'],
  ]);
  expect(changeLine('failed', { name: 'A', detail: 'why' })).toBe('Failed: A (why)');
});
