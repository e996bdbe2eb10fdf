/** "What changed" of the job summary. */
import fc from 'fast-check';
import { type Connector, connectorOf } from '../../src/zylon/connectors.ts';
import { type ChangeKind, CHANGE_KINDS, type NamedDocument, noChanges } from '../../src/report/changes.ts';
import { type IndexedCounts, type IntegrationResult, type ItemCounts, newResult } from '../../src/report/result.ts';
import { changesInNumbers } from '../../src/report/sentences.ts';
import { changeSection, linkTarget } from '../../src/report/summary-changes.ts';
import { warningText } from '../../src/report/warnings.ts';

const connector: Connector | undefined = connectorOf('confluence');
const named = (...names: string[]): NamedDocument[] => names.map((name) => ({ name, detail: '' }));
const NONE: ItemCounts = {
  added: undefined,
  updated: undefined,
  removed: undefined,
  skipped: undefined,
  errors: undefined,
};
const INDEXED: IndexedCounts = { done: 9, pending: 0, failed: 0, failedBefore: 0, warned: 0, unchanged: 9 };

function result(kinds: Partial<Record<ChangeKind, NamedDocument[]>>, more: Partial<IntegrationResult> = {}) {
  if (connector === undefined) throw new Error('no connector');
  return { ...newResult(connector, 'i'), changes: { ...noChanges(), ...kinds }, ...more };
}

test('nothing where no document is known by name', () => {
  expect(changeSection([])).toEqual([]);
  expect(changeSection([result({})])).toEqual([]);
  expect(changeSection([result({}, { items: { ...NONE, added: 5, updated: 0 } })])).toEqual([]);
});

test('each kind with its documents, linked where they have an address', () => {
  const items = { ...NONE, added: 2, updated: 0, removed: 0 };
  const indexed = { ...INDEXED, failed: 3, failedBefore: 1, warned: 1 };
  const added = [
    { name: 'A *page*', url: 'https://example.com/a', detail: '' },
    { name: 'B', url: 'ftp://x', detail: '' },
  ];
  const kinds = {
    added,
    failed: [{ name: 'C', detail: 'Encrypted' }],
    failedBefore: named('D'),
    warned: [{ name: 'B', detail: 'indexed, but without any text' }],
  };
  expect(changeSection([result(kinds, { items, indexed })])).toEqual([
    ...['### What changed', ''],
    ...['**2 added**', '', '- [A &#42;page&#42;](https://example.com/a)', '- B', ''],
    ...['**2 failed**', '', '- C (Encrypted)', '- and 1 more', ''],
    ...['**1 failed before this ingest, and unchanged**', '', '- D', ''],
    ...['**1 indexed, with a warning**', '', '- B (indexed, but without any text)', ''],
  ]);
});

test('ten lines lie open, eleven are folded under the numbers', () => {
  const of = (count: number) => {
    const items = { ...NONE, added: count, updated: 0, removed: 0 };
    const names = Array.from({ length: count }, (_, at) => `d${at}`);
    return changeSection([result({ added: named(...names) }, { items, indexed: INDEXED })]);
  };
  expect(of(10)[0]).toBe('### What changed');
  expect(of(11)[0]).toBe(
    '<details><summary>What changed: 11 added, 0 updated, 0 removed, 9 unchanged, 0 failed, 0 with warnings</summary>',
  );
  expect(of(11)[1]).toBe('');
  expect(of(11).slice(-3)).toEqual(['', '</details>', '']);
});

test('of several: at most twenty of a kind together, and how many more', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => `d${at}`);
  const one = result({ removed: named(...twenty) }, { items: { ...NONE, removed: 30, updated: 0 } });
  const lines = changeSection([one, result({}), one]);
  expect(lines).toContain('**60 removed**');
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(21);
  expect(lines).toContain('- and 40 more');
});

test('names that grow large when they are escaped: as many as there is room for, and all are counted', () => {
  const long = Array.from({ length: 20 }, () => ({ name: '$'.repeat(200), url: undefined, detail: '$'.repeat(200) }));
  const indexed = { ...INDEXED, failed: 40, failedBefore: 20, warned: 20 };
  const kinds = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, long]));
  const lines = changeSection([result(kinds, { items: { ...NONE, updated: 20 }, indexed })]);
  expect(lines.join('\n').length).toBeLessThan(210_000);
  expect(lines.filter((line) => line.startsWith('**'))).toHaveLength(6);
  expect(lines).toContain('- and 20 more');
});

test('the stream may know of more than there are names, and of fewer', () => {
  const total = (items: ItemCounts) =>
    changeSection([result({ added: named('a', 'b'), updated: named('c') }, { items })]).filter((line) =>
      line.startsWith('**'),
    );
  expect(total({ ...NONE, added: 7, updated: 0 })).toEqual(['**7 added**', '**1 updated**']);
  expect(total({ ...NONE, added: 0, updated: 4 })).toEqual(['**2 added**', '**4 updated**']);
});

test('updated that nobody can tell: what is known, and why there is no number', () => {
  const untold = { items: { ...NONE, added: 0 }, indexed: { ...INDEXED, unchanged: undefined } };
  const known = changeSection([result({ updated: named('a') }, untold)]);
  expect(known.slice(2, 5)).toEqual(['**At least 1 updated**', '', '- a']);
  expect(known.slice(-2)).toEqual([expect.stringMatching(/^It is unknown which documents were updated: /), '']);
  expect(changeSection([result({}, untold)])).toHaveLength(4);
});

test('in numbers: what is known, and nothing of what is not', () => {
  expect(changesInNumbers({})).toBe('');
  expect(changesInNumbers({ items: { ...NONE, added: 1, skipped: 2, errors: 3 } })).toBe(
    '1 added, 2 skipped, 3 failed',
  );
  expect(changesInNumbers({ items: { ...NONE, added: 1, skipped: 2 }, indexed: { ...INDEXED, warned: 4 } })).toBe(
    '1 added, 9 unchanged, 0 failed, 4 with warnings',
  );
  expect(changesInNumbers({ indexed: INDEXED })).toBe('9 unchanged, 0 failed, 0 with warnings');
});

describe('addresses', () => {
  test.each([
    ['https://example.com/a/b?c=d&e=f#g', 'https://example.com/a/b?c=d&amp;e=f#g'],
    ['HTTP://EXAMPLE.com', 'http://example.com/'],
    ['https://example.com/x (1)[2]<3>"4"`5`', 'https://example.com/x%20%281%29%5B2%5D%3C3%3E%224%22%605%60'],
    ['https://example.com/&copy;', 'https://example.com/&amp;copy;'],
    ['https://example.com/é', 'https://example.com/%C3%A9'],
    ['https://example.com/*_a_*', 'https://example.com/%2A_a_%2A'],
    [`https://example.com/${'x'.repeat(480)}`, `https://example.com/${'x'.repeat(480)}`],
  ])('%s is a link', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  test.each([
    undefined,
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'www.example.com',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://:secret@example.com/',
    'http://[::1]/',
    `https://example.com/${'x'.repeat(481)}`,
  ])('%s is none', (url) => {
    expect(linkTarget(url)).toBeUndefined();
  });

  test('whatever comes in, nothing that could end a link comes out', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('()[]<>"\'`\\ \n|*_~!#&;=%?@$a/:')) });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(linkTarget(`https://example.com/${text}`) ?? '').toMatch(/^[\w\-.~:/?#=%,;+&]*$/);
      }),
    );
  });
});

test('warnings are in words of people; one that is not known stays as it is', () => {
  expect(warningText('NoContent')).toBe('indexed, but without any text');
  expect(warningText(' nocontent\n')).toBe('indexed, but without any text');
  expect(warningText('SomethingNew')).toBe('SomethingNew');
  const all = ['Unknown', 'BigSize', 'FallbackToPdfToText', 'UsingVLMForExtraction', 'ExceedsRecommendedPages'];
  const rest = ['SpecialConfig', 'NoContent', 'UnprocessableContent', 'DescendantHasError'];
  for (const word of [...all, ...rest]) expect(warningText(word)).toContain(' ');
});

test('every kind has a list', () => {
  expect(Object.keys(noChanges())).toEqual([...CHANGE_KINDS]);
});
