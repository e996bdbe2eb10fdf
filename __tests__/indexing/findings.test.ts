/** What one look says of the documents that changed: nothing of a secret, in any of the places. */
import { Touched } from '../../src/indexing/comparison.ts';
import { Findings } from '../../src/indexing/findings.ts';
import { Snapshot } from '../../src/indexing/snapshot.ts';
import { formsOf, redactor } from '../../src/log/secrets.ts';
import { ChangesFolder } from '../../src/report/changes-file.ts';
import { newResult } from '../../src/report/result.ts';
import { changeSection } from '../../src/report/summary-changes.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';

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
