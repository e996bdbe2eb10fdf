import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { ActionError } from '../../src/errors/action-error.ts';
import { newResult } from '../../src/report/result.ts';
import { MAX_RESULTS_BYTES, type ResultJson, resultJson, resultsOutput } from '../../src/report/results-json.ts';
import { writeResultsFile } from '../../src/report/runner-files.ts';

function some(count: number, idOf: (index: number) => string): ResultJson[] {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  return Array.from({ length: count }, (_, index) => resultJson(newResult(connector, idOf(index)), false));
}

test('up to the limit, to the byte, the output has all of them', () => {
  const few = some(2, () => 'é');
  const left = MAX_RESULTS_BYTES - Buffer.byteLength(JSON.stringify(few));
  const full = some(2, (index) => (index === 0 ? 'é' : `é${'x'.repeat(left)}`));
  expect(Buffer.byteLength(JSON.stringify(full))).toBe(MAX_RESULTS_BYTES);
  expect(resultsOutput(full)).toEqual({ json: JSON.stringify(full), cut: false });
  const over = some(2, (index) => (index === 0 ? 'é' : `é${'x'.repeat(left + 1)}`));
  expect(resultsOutput(over)).toEqual({ json: '[]', cut: true });
});

test('past it, the failures, as many as fit', () => {
  const failure = new ActionError('not-found', { what: 'x'.repeat(1000), why: '', remedy: '' });
  const all = some(2000, String).map((one, index) =>
    index % 2 === 0
      ? one
      : { ...one, outcome: 'failure' as const, error_code: failure.code, error_message: failure.message },
  );
  const { json, cut } = resultsOutput(all);
  const kept: unknown = JSON.parse(json);
  expect(cut).toBe(true);
  expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MAX_RESULTS_BYTES);
  expect(kept).toEqual(all.filter((_one, index) => index % 2 === 1).slice(0, Array.isArray(kept) ? kept.length : 0));
});

test.each([0, 1, 3])('the file is JSON, with a line for each of %i', (count) => {
  const all = some(count, String);
  const path = writeResultsFile(all);
  const text = readFileSync(path, 'utf8');
  rmSync(dirname(path), { recursive: true });
  expect(JSON.parse(text)).toEqual(all);
  expect(text.match(/^\{/gm) ?? []).toHaveLength(count);
  expect(text.endsWith(']\n')).toBe(true);
});
