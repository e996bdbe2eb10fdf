/** What the log says of the changes of an ingest. */
import { tellChanges } from '../../src/integration/tell-changes.ts';
import {
  type IndexedCounts,
  type IntegrationResult,
  type NamedDocument,
  newResult,
  noChanges,
} from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { linesLog } from '../support/fake-zylon.ts';

function said(more: Partial<IntegrationResult>): string[] {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const log = linesLog();
  tellChanges({ ...newResult(connector, 'int_1'), ...more }, log);
  return log.lines;
}

const items = { added: 1, updated: 0, removed: 0, skipped: 0, errors: 0 };
const indexed = (more: Partial<IndexedCounts>): IndexedCounts => ({
  ...{ done: 0, pending: 0, failed: 0, failedBefore: 0, warned: 0, unchanged: undefined },
  ...more,
});
const document = (name: string): NamedDocument => ({ name, url: undefined, detail: '' });
test('nothing where nothing is known', () => {
  expect(said({})).toEqual([]);
});

test('the numbers, and a line for each document that was added, updated or removed, or has a warning', () => {
  const changes = {
    ...noChanges(),
    ...{ added: [document('a')], updated: [document('b')], removed: [document('c')], warned: [document('d')] },
    ...{ failed: [document('e')], failedBefore: [document('f')] },
  };
  const [first, ...rest] = said({ items, changes });
  expect(first).toMatch(/^phase What changed: 1 added/);
  expect(rest.map((line) => line.replace(/: .*/, ''))).toEqual([
    'info Added',
    'info Updated',
    'info Removed',
    'info Warning',
    'end',
  ]);
});

test('ten documents at most', () => {
  const changes = { ...noChanges(), added: Array.from({ length: 11 }, (_, at) => document(`n${at}`)) };
  expect(said({ items, changes }).filter((line) => line.startsWith('info'))).toHaveLength(10);
});

test.each([
  [indexed({ done: 3, failed: 2, pending: 1 }), 7, true],
  [indexed({ done: 3, failed: 2, pending: 1 }), 6, false],
  [indexed({ done: 3, failed: 2, pending: 1 }), undefined, false],
  [undefined, 7, false],
])('%j documents for %s items', (counts, integrationItemCount, isSaid) => {
  const lines = said({ items, indexed: counts, integrationItemCount });
  expect(lines.some((line) => line.includes('Zylon has 6 documents for 7 items'))).toBe(isSaid);
  expect(lines.some((line) => line.includes('documents for'))).toBe(isSaid);
});
