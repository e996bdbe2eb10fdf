/** What one look says of the documents that changed: nothing of a secret, in any of the places. */
import { Touched } from '../../src/documents/comparison.ts';
import type { Document } from '../../src/documents/documents.ts';
import { Findings } from '../../src/documents/findings.ts';
import { Snapshot } from '../../src/documents/snapshot.ts';
import { formsOf, redactor } from '../../src/log/secrets.ts';
import { type ChangeEntry, ChangesFolder } from '../../src/report/changes-file.ts';
import { noChanges } from '../../src/report/changes.ts';
import { newResult } from '../../src/report/result.ts';
import { changeSection } from '../../src/report/summary-changes.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

process.env['RUNNER_TEMP'] = temporaryFolder(); // for the parts of changes-file

const SECRET = 'tok_abcdefgh!1';

test.each([
  `https://example.com/${SECRET}`,
  'https://example.com/tok_abc\ndefgh!1',
  'https://example.com/x/../tok_abc\tdefgh!1',
  'https://example.com\\tok_abc\rdefgh!1',
])('an address that holds a secret once it is read is no link: %j', (url) => {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const before = new Snapshot();
  const result = newResult(connector, 'i');
  const part = new ChangesFolder().part();
  const redact = redactor(formsOf(SECRET));
  const findings = new Findings({ result, before, touched: new Touched(before), part, index: undefined, redact });
  const document = { id: 'a', project: 'p', integration: 'i', name: 'Page', time: 1, error: '', warnings: [] };
  findings.take({ ...document, standing: 'done', url });
  findings.end();
  expect(changeSection([{ ...result, changes: findings.changes }])).toContain('- Page');
});

describe('what is kept of a document', () => {
  const connector = connectorOf('confluence');
  const base = { id: 'a', project: 'p', integration: 'i', name: 'Page', url: undefined, time: 1 };

  function found(more: Partial<Document>, before: readonly Document[] = []) {
    if (connector === undefined) throw new Error('no connector');
    const snapshot = new Snapshot();
    for (const one of before) snapshot.add(one);
    const part = new ChangesFolder().part();
    const entries: ChangeEntry[] = [];
    part.add = (entry) => void entries.push(entry);
    const redact = (text: string): string => text.replaceAll('Secret', '***');
    const result = newResult(connector, 'i');
    const findings = new Findings({
      ...{ result, before: snapshot, touched: new Touched(snapshot), part, index: undefined, redact },
    });
    findings.take({ ...base, standing: 'done', error: '', warnings: [], ...more });
    return { changes: findings.changes, entries };
  }

  test.each([
    ['https://example.com/page', 'https://example.com/page'],
    ['no address', 'no address'],
    ['https://Secret.example.com', undefined], // as it is read, it is in lower case
    [undefined, undefined],
  ])('the address %s: %s', (url, kept) => {
    expect(found({ url }).changes.added).toEqual([{ name: 'Page', url: kept, detail: '' }]);
  });

  test('unchanged with warnings: only these, in words', () => {
    const same = { ...base, standing: 'done' as const, error: '', warnings: [] };
    const { changes, entries } = found({ warnings: ['NoContent', 'Odd'] }, [same]);
    const detail = 'indexed, but without any text, Odd';
    expect(changes).toEqual({ ...noChanges(), warned: [{ name: 'Page', url: undefined, detail }] });
    expect(entries).toMatchObject([{ change: 'unchanged', warnings: ['NoContent', 'Odd'] }]);
  });

  test('failed without an error', () => {
    const { changes, entries } = found({ standing: 'failed' });
    expect(changes.failed).toMatchObject([{ detail: 'Unknown' }]);
    expect(entries).toEqual([
      {
        ...{ integration_type: 'confluence', integration_id: 'i', change: 'added', id: 'a', name: 'Page', url: null },
        ...{ error: 'Unknown', warnings: [] },
      },
    ]);
  });
});
