import { ProgressLog } from '../../src/log/progress.ts';

test('six hours of events make about fifty lines, the first after a second', () => {
  const lines: string[] = [];
  const log = new ProgressLog(0, (line) => lines.push(line));
  for (let now = 0; now <= 21_600_000; now += 100) log.tell(now, () => `at ${now}`);
  expect(lines[0]).toBe('at 1000 (1 s)');
  expect(lines[1]).toBe('at 2000 (2 s)');
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.length).toBeLessThanOrEqual(52);
});

test('what says nothing new is not told', () => {
  const lines: string[] = [];
  const log = new ProgressLog(0, (line) => lines.push(line));
  for (let now = 0; now < 100_000; now += 1000) log.tell(now, () => 'the same');
  expect(lines).toEqual(['the same (1 s)']);
});

test('after each line, a fifth of the time so far, and a second at least', () => {
  const lines: string[] = [];
  const log = new ProgressLog(500, (line) => lines.push(line));
  for (const now of [1499, 1500, 2499, 2500, 100_500, 120_499, 120_500]) log.tell(now, () => String(now));
  expect(lines).toEqual(['1500 (1 s)', '2500 (2 s)', '100500 (100 s)', '120500 (120 s)']);
});
