import { duration } from '../../src/report/sentences.ts';

test.each([
  [0, '0.0 s'],
  [2149, '2.1 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [200_400, '3 min 20 s'],
])('%s ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});
