/** Several integrations as they are told: sentences, annotations, the parts of the job summary. */
import { annotationsOf } from '../../src/report/annotations.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { ActionError, type ErrorCode, helpFor } from '../../src/http/error.ts';
import { type IntegrationResult, newResult } from '../../src/report/result.ts';
import type { RunFacts } from '../../src/report/run-facts.ts';
import { duration, lastSentence, nameOf, sentenceOf } from '../../src/report/sentences.ts';
import { failureLines } from '../../src/report/summary-failures.ts';
import { picture } from '../../src/report/summary-picture.ts';
import { markdownTable, resultTable } from '../../src/report/summary-table.ts';
import { summaryOf } from '../../src/report/summary.ts';

function result(id: string | undefined, more: Partial<IntegrationResult> = {}): IntegrationResult {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  return { ...newResult(connector, id), ...more };
}
const failure = (what: string, code: ErrorCode = 'dns', why = 'why', remedy = 'remedy'): ActionError =>
  new ActionError(code, { what, why, remedy });
const factsOf = (results: readonly IntegrationResult[], more: Partial<RunFacts> = {}): RunFacts => ({
  results,
  dryRun: false,
  shards: 1,
  durationMs: 2000,
  ...more,
});
const many = (count: number, more: (at: number) => Partial<IntegrationResult> = () => ({})): IntegrationResult[] =>
  Array.from({ length: count }, (_, at) => result(`i${at}`, more(at)));

test.each([
  [0, '0.0 s'],
  [1260, '1.3 s'],
  [59_900, '59.9 s'],
  [60_000, '1 min 0 s'],
  [119_400, '1 min 59 s'],
  [119_600, '2 min 0 s'],
  [3_723_000, '62 min 3 s'],
])('%d ms are %s', (ms, words) => expect(duration(ms)).toBe(words));

test('an integration in one sentence', () => {
  expect(nameOf(result(undefined))).toBe('confluence');
  expect(nameOf(result(`a\n${'b'.repeat(99)}`))).toBe(`confluence a ${'b'.repeat(57)}…`);
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 5 };
  const indexed = { done: 6, pending: 7, failed: 8, failedBefore: 0, warned: 0, unchanged: 0 };
  const rows: [more: Partial<IntegrationResult>, words: string][] = [
    [{}, 'not created yet; no ingest was started (0.0 s)'],
    [{ configured: true, durationMs: 1500 }, 'configured; no ingest was started (1.5 s)'],
    [{ failure: failure('x'), syncStatus: 'unknown' }, 'failed (dns); the ingest may be running (0.0 s)'],
    [{ failure: failure('x', 'cancelled') }, 'cancelled; no ingest was started (0.0 s)'],
    [
      { failure: failure('x', 'cancelled'), syncStatus: 'cancelled' },
      'cancelled; the ingest may still be running (0.0 s)',
    ],
    [
      { failure: failure('x', 'wait-timeout'), syncStatus: 'timed-out' },
      'failed (wait-timeout); the ingest may still be running (0.0 s)',
    ],
    [
      { syncStatus: 'started' },
      'Zylon accepted the ingest; documents before: unknown; items in the source: unknown (0.0 s)',
    ],
    [
      { syncStatus: 'indexed', items, indexed, currentArtifactCount: 0, integrationItemCount: 9 },
      'the ingest is complete, and nothing is pending; 1 added, 2 updated, 3 removed, 4 skipped, 5 failed; 6 documents indexed, 7 pending, 8 failed; documents before: 0; items in the source: 9 (0.0 s)',
    ],
  ];
  for (const [more, words] of rows) expect(sentenceOf(result('a', more))).toBe(`confluence a: ${words}`);
});

test('a run in one sentence', () => {
  const [good, bad] = [result('a', { syncStatus: 'started' }), result('b', { failure: failure('x') })];
  const counted = { ...good, items: { added: 1, updated: 2, removed: 3, skipped: undefined, errors: undefined } };
  const { failure: first } = bad;
  if (first === undefined) throw new Error('no failure');
  const rows: [facts: RunFacts, words: string][] = [
    [factsOf([good]), `Done: ${sentenceOf(good)}`],
    [
      factsOf([result('a', { planned: ['update', 'ingest'] })], { dryRun: true }),
      'Dry run: would update the credentials of, ingest confluence a; nothing was changed',
    ],
    [
      factsOf([result('a', { planned: ['create'] })], { dryRun: true }),
      'Dry run: would create confluence a; nothing was changed',
    ],
    [factsOf([result('a')], { dryRun: true }), 'Dry run: would change nothing of confluence a; nothing was changed'],
    [factsOf([], { dryRun: true }), 'Dry run: no integration; nothing was changed'],
    [factsOf([]), 'Done after 2.0 s: 0 integrations; no ingest was started'],
    [
      factsOf([counted, good]),
      'Done after 2.0 s: 2 integrations; Zylon accepted the ingest; 1 added, 2 updated, 3 removed',
    ],
    [factsOf([good, good]), 'Done after 2.0 s: 2 integrations; Zylon accepted the ingest'],
    [
      factsOf([good, good], { dryRun: true }),
      'Dry run after 2.0 s: 2 integrations, nothing was changed. The summary has the plan',
    ],
    [factsOf([bad], { failure: first }), 'Failed after 2.0 s: dns; no ingest was started'],
    [factsOf([], { failure: first }), 'Failed after 2.0 s: dns; no ingest was started'],
    [factsOf([bad, good, bad], { failure: first }), 'Failed after 2.0 s: dns; 2 of 3 integrations failed'],
    [factsOf([good], { failure: failure('x', 'cancelled') }), 'Cancelled after 2.0 s; Zylon accepted the ingest'],
    [
      factsOf([bad, bad], { failure: failure('x', 'cancelled') }),
      'Cancelled after 2.0 s; 2 of 2 integrations did not finish',
    ],
  ];
  for (const [facts, words] of rows) expect(lastSentence(facts)).toBe(words);
});

describe('annotations', () => {
  test('a failure of one is not named, one of several is, a shared one stands for all', () => {
    const shared = failure('all');
    const own = failure('own', 'tls');
    const told = (...results: IntegrationResult[]): string[][] =>
      annotationsOf(factsOf(results)).map(({ title, message }) => [title, message]);
    expect(told(result('a', { failure: own }))).toEqual([['Zylon ingest: tls', own.message]]);
    expect(told(result('a'), result('b', { failure: own }))).toEqual([
      ['Zylon ingest: tls', `confluence b: ${own.message}`],
    ]);
    const three = [result('a', { failure: shared }), result('b', { failure: own }), result('c', { failure: shared })];
    expect(told(...three)).toEqual([
      ['Zylon ingest: dns', shared.message],
      ['Zylon ingest: tls', `confluence b: ${own.message}`],
    ]);
    expect(annotationsOf(factsOf(three, { failure: shared }))).toHaveLength(2);
    expect(annotationsOf(factsOf([], { failure: own }))).toEqual([
      { title: 'Zylon ingest: tls', message: own.message },
    ]);
    expect(annotationsOf(factsOf([result('a')]))).toEqual([]);
  });

  test('ten, and one that counts the rest', () => {
    const told = (count: number): string[] =>
      annotationsOf(factsOf(many(count, (at) => ({ failure: failure(`f${at}`) })))).map(({ title }) => title);
    expect(told(10)).toEqual(Array(10).fill('Zylon ingest: dns'));
    const rest = (count: number): string | undefined =>
      annotationsOf(factsOf(many(count, (at) => ({ failure: failure(`f${at}`) }))))[10]?.message;
    const where = 'The job summary and the file behind the output results-file have them.';
    expect([rest(11), rest(12)]).toEqual([`1 more failure. ${where}`, `2 more failures. ${where}`]);
    expect(told(12)).toEqual([...Array<string>(10).fill('Zylon ingest: dns'), 'Zylon ingest: 2 more']);
  });
});

describe('failures in the summary', () => {
  const ids = (...names: string[]): string => names.map((name) => `<code>${name}</code>`).join(', ');
  const link = (code: ErrorCode): string => `[**${code}**](${helpFor(code)})`;
  const of = (count: number, one: ActionError): IntegrationResult[] => many(count, () => ({ failure: one }));

  test('one of all integrations: all that is known of it', () => {
    const shared = failure('shared');
    for (const count of [1, 5]) {
      expect(failureLines(factsOf(of(count, shared), { failure: shared }))).toEqual([
        ...['> [!CAUTION]', '> **shared.**', '>', '> **Likely cause:** why.', '>', '> **What to do:** remedy.', '>'],
        `> No ingest was started. More about ${link('dns')}.`,
        '',
      ]);
    }
    const cancelled = failure('x', 'cancelled');
    expect(failureLines(factsOf([], { failure: cancelled }))[0]).toBe('> [!WARNING]');
    expect(failureLines(factsOf([result('a')]))).toEqual([]);
  });

  test('one of some: which they are', () => {
    const shared = failure('shared');
    const last = (results: IntegrationResult[]): string | undefined =>
      failureLines(factsOf(results, { failure: shared })).at(-2);
    expect(last([...of(5, shared), result('y')])).toBe(
      `> No ingest was started. Failed: ${ids('i0', 'i1', 'i2')} and 2 more. More about ${link('dns')}.`,
    );
    expect(last([result(undefined, { failure: shared }), result('y')])).toBe(
      `> No ingest was started. More about ${link('dns')}.`,
    );
    expect(last([result('a'), result('b')])).toBe(`> More about ${link('dns')}.`);
  });

  test('several: one line each, with its remedy', () => {
    const [shared, own] = [failure('shared'), failure('own', 'tls', 'why', '')];
    expect(failureLines(factsOf([...of(3, shared), result('x', { failure: own }), result('y')]))).toEqual([
      '> [!CAUTION]',
      `> - ${link('dns')} ${ids('i0', 'i1', 'i2')}: shared.<br>**What to do:** remedy.`,
      `> - ${link('tls')} ${ids('x')}: own.`,
      '',
    ]);
    const nobody = failureLines(factsOf([result(undefined, { failure: shared })], { failure: own }));
    expect(nobody.slice(1)).toEqual([
      `> - ${link('dns')}: shared.<br>**What to do:** remedy.`,
      `> - ${link('tls')}: own.`,
      '',
    ]);
  });

  test('what it says of cause, remedy and ingest, as far as there is something to say', () => {
    const results = [result('a', { syncStatus: 'error' }), result('b', { syncStatus: 'unknown' }), result('c')];
    const shared = failure('what', 'dns', '', '');
    for (const one of results.slice(0, 2)) one.failure = shared;
    expect(failureLines(factsOf(results, { failure: shared }))).toEqual([
      ...['> [!CAUTION]', '> **what.**', '>'],
      `> 1 integration: the ingest failed; 1 integration: the ingest may be running. Failed: ${ids('a', 'b')}. More about ${link('dns')}.`,
      '',
    ]);
    const pair = ['error', 'unknown', 'error', 'unknown'] as const;
    const four = pair.map((syncStatus, at) => result(`i${at}`, { syncStatus, failure: shared }));
    expect(failureLines(factsOf(four, { failure: shared })).at(-2)).toBe(
      `> 2 integrations: the ingest failed; 2 integrations: the ingest may be running. More about ${link('dns')}.`,
    );
  });

  test('twenty, or half a million characters', () => {
    const last = (count: number, text: string): [shown: number, last: string | undefined] => {
      const lines = failureLines(factsOf(many(count, (at) => ({ failure: failure(text, 'dns', '', `${at}${text}`) }))));
      expect(lines.at(-1)).toBe('');
      return [lines.filter((line) => line.startsWith('> - [')).length, lines.at(-2)];
    };
    expect(last(20, 'x')).toEqual([20, expect.stringMatching(/<code>i19<\/code>/)]);
    expect(last(22, 'x')).toEqual([20, '> - and 2 more; the file behind the output `results-file` has them.']);
    // Each `$` becomes an entity and a comment of 13 characters, and texts end at a thousand.
    const [shown, rest] = last(22, '$'.repeat(4000));
    expect(shown).toBe(19);
    expect(rest).toMatch(/and 3 more/);
  });
});

describe('the plan of a dry run', () => {
  const dry = (results: IntegrationResult[], more: Partial<RunFacts> = {}): string[] =>
    summaryOf(factsOf(results, { dryRun: true, ...more })).split('\n');

  test('what would happen to each integration, with id, type, username and place', () => {
    const skipped = [{ type: 'Ji|ra', id: 'x_1', username: 'eve', why: 'this type is not supported' }];
    const results = [
      result('a', { planned: ['update', 'ingest'], username: 'a|b', place: 'SU|P' }),
      result('b', { planned: ['refresh', 'ingest'] }),
      result('c'),
    ];
    expect(dry(results, { skipped })).toEqual([
      '## Zylon ingest: dry run, nothing was changed',
      '',
      '> [!NOTE]',
      '> **Integrations: 1 to refresh, 1 to update, 2 to ingest, 1 to skip.** This was a dry run: nothing was changed.',
      '',
      '| Plan | integration-id | Type | Username | Space, site or folder |',
      '| --- | --- | --- | --- | --- |',
      '| update the credentials, ingest | <code>a</code> | confluence | a&#124;b | SU&#124;P |',
      '| refresh the OAuth grant, ingest | <code>b</code> | confluence |  |  |',
      '| nothing | <code>c</code> | confluence |  |  |',
      '| skip: this type is not supported | <code>x&#95;1</code> | Ji&#124;ra | eve |  |',
      '',
    ]);
  });

  test('a new integration has to be set up before it can be ingested', () => {
    const lines = dry([result(undefined, { planned: ['create'], username: 'svc' })]);
    expect(lines.slice(2, 6)).toEqual([
      '> [!WARNING]',
      '> **Integrations: 1 to create.** This was a dry run: nothing was changed.',
      '>',
      expect.stringMatching(/cannot ingest a new integration before somebody sets it up.*`not-configured`/),
    ]);
    expect(lines).toContain('| create | (no id yet) | confluence | svc |');
    const both = dry([result('a', { planned: ['ingest'] }), result(undefined, { planned: ['create'] })]);
    expect(both.slice(2, 4)).toEqual([
      '> [!WARNING]',
      '> **Integrations: 1 to create, 1 to ingest.** This was a dry run: nothing was changed.',
    ]);
  });

  test('one that fails: its failure, and the plan of the others', () => {
    const one = failure('what', 'not-configured');
    const lines = dry([result('a', { failure: one }), result('b', { planned: ['ingest'] })], { failure: one });
    expect(lines.slice(0, 4)).toEqual([
      ...['## Zylon ingest: 1 of 2 integrations failed', '', '> [!CAUTION]', '> **what.**'],
    ]);
    expect(lines).toContain('| fails: **not-configured** | <code>a</code> | confluence |');
    expect(lines).toContain('| ingest | <code>b</code> | confluence |');
  });

  test('nothing to do, and nothing known', () => {
    expect(dry([result('a')])[3]).toMatch(/^> \*\*Nothing to create, update or ingest\.\*\*/);
    expect(dry([])).toEqual([
      '## Zylon ingest: dry run, nothing was changed',
      '',
      '> [!NOTE]',
      '> **Nothing to create, update or ingest.** This was a dry run: nothing was changed.',
      '',
    ]);
  });

  test('as many rows as there is room for', () => {
    const lines = dry(many(300, () => ({ place: '$'.repeat(200), planned: ['ingest'] })));
    const rows = lines.filter((line) => line.startsWith('| ingest'));
    expect(rows.length).toBeGreaterThan(150);
    expect(lines.join('\n').length).toBeLessThan(510_000);
    expect(lines.slice(-2)).toEqual([
      `and ${300 - rows.length} more; the file behind the output \`results-file\` has them.`,
      '',
    ]);
  });
});

describe('the table', () => {
  const first = (lines: string[]): string[] => lines.flatMap((line) => /^\| <code>(\w+)<\/code>/.exec(line)?.[1] ?? []);

  test('failures first, then the largest, then the order of the run', () => {
    const results = [
      ...[result('small', { integrationItemCount: 1 }), result('none'), result('before', { currentArtifactCount: 5 })],
      ...[result('large', { integrationItemCount: 9, currentArtifactCount: 0 }), result('alsonone')],
      result('failed', { failure: failure('x') }),
    ];
    expect(first(resultTable(results, 0))).toEqual(['failed', 'large', 'before', 'small', 'none', 'alsonone']);
  });

  test('a row says what is known, and the last one sums up', () => {
    const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 5 };
    const one = result('a', { place: 'SU|P', items, durationMs: 61_000, currentArtifactCount: 7 });
    const indexed = { done: 1, pending: 2, failed: 3, failedBefore: 1, warned: 4, unchanged: undefined };
    const other = result('b', { indexed, durationMs: 100, failure: failure('x') });
    expect(resultTable([one, other], 65_000)).toEqual([
      '| Integration, type, space or site | Documents before | Added | Updated | Removed | Skipped | Failed items | Failed before | Indexed | With warnings | Pending | Duration |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| <code>b</code><br>confluence<br>**dns** | – | – | – | – | – | 2 | 1 | 1 | 4 | 2 | 0.1&nbsp;s |',
      '| <code>a</code><br>confluence, SU&#124;P | 7 | 1 | 2 | 3 | 4 | 5 | – | – | – | – | 1&nbsp;min&nbsp;1&nbsp;s |',
      '| **all 2** | **7** | **1** | **2** | **3** | **4** | **7** | **1** | **1** | **4** | **2** | **1&nbsp;min&nbsp;5&nbsp;s** |',
      '',
      'A – is a number that is unknown. The last row adds up the others.',
      '',
    ]);
  });

  test('all that can be known of one, and no column of what is rare and nowhere', () => {
    const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 0 };
    const indexed = { done: 5, pending: 0, failed: 0, failedBefore: 0, warned: 0, unchanged: 6 };
    const one = result(undefined, { items, indexed, currentArtifactCount: 7, integrationItemCount: 8 });
    const heading =
      '| Integration, type, space or site | Documents before | Items in the source | Added | Updated | Removed | Unchanged | Skipped | Failed items | Indexed |';
    const align = '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |';
    expect(resultTable([one], 0)).toEqual([
      ...[heading, align, '| (no id yet)<br>confluence | 7 | 8 | 1 | 2 | 3 | 6 | 4 | 0 | 5 |', ''],
    ]);
    const note = 'A – is a number that is unknown. The last row adds up the others.';
    expect(resultTable([one, one], 0)).not.toContain(note);
    expect(resultTable([one, result('b')], 0)).toContain(note);
  });

  test('ten rows lie open, fifty are shown', () => {
    expect(resultTable(many(10), 0)[0]).toMatch(/^\| Integration/);
    const folded = resultTable(many(11), 0);
    expect(folded.slice(0, 2)).toEqual(['<details><summary>All 11 integrations</summary>', '']);
    expect(folded.slice(-3)).toEqual(['', '</details>', '']);
    expect(first(resultTable(many(50), 0))).toHaveLength(50);
    expect(resultTable(many(50), 0).join()).not.toContain('more');
    const cut = resultTable(many(52), 0);
    expect(first(cut)).toHaveLength(50);
    expect(cut.slice(-4, -2)).toEqual(['and 2 more; the file behind the output `results-file` has them.', '']);
    expect(cut).toContain('| **all 52** | **0.0&nbsp;s** |');
  });

  test('a column that has nothing to say in any row is left out; an empty cell is kept', () => {
    const columns = [
      { heading: 'A', cell: ({ a }: { a?: string }) => a, total: 'sum' },
      { heading: 'B', cell: () => undefined, total: 'never' },
      { heading: 'C', cell: () => '', align: 'right' as const },
    ];
    const rows = [{ a: '1' }, {}];
    const table = ['| A | C |', '| --- | ---: |', '| 1 |  |', '|  |  |'];
    expect(markdownTable(rows, columns, false)).toEqual(table);
    expect(markdownTable(rows, columns, true)).toEqual([...table, '| **sum** |  |']);
  });
});

describe('the picture', () => {
  test('has a bar for each count, up to the most', () => {
    const none = { added: 0, updated: 0, removed: 0, skipped: 0, errors: 0 };
    expect([picture({}), picture({ items: none })]).toEqual([[], []]);
    const lines = picture({ items: { added: 1, updated: 20, removed: 3, skipped: 4, errors: 5 } });
    expect([lines[0], ...lines.slice(2)]).toEqual([
      '```mermaid',
      'xychart-beta horizontal',
      '  accTitle: What changed',
      '  x-axis ["1 item added", "20 items updated", "3 items removed", "4 items skipped", "5 items failed"]',
      '  y-axis 0 --> 20',
      ...['  bar [1, 0, 0, 0, 0]', '  bar [0, 20, 0, 0, 0]', '  bar [0, 0, 3, 0, 0]'],
      ...['  bar [0, 0, 0, 4, 0]', '  bar [0, 0, 0, 0, 5]', '```', ''],
    ]);
    const init: unknown = JSON.parse(/^%%\{init: (.*)\}%%$/.exec(lines[1] ?? '')?.[1] ?? '');
    const silent = { showTick: false, showAxisLine: false };
    expect(init).toEqual({
      xyChart: {
        ...{ width: 800, height: 184 }, // 32 for each bar
        xAxis: { ...silent, labelFontSize: 16 },
        yAxis: { ...silent, showLabel: false },
      },
      themeVariables: {
        xyChart: {
          backgroundColor: 'transparent',
          plotColorPalette: '#1f883d, #1f6feb, #8250df, #6e7781, #d1242f',
        },
      },
    });
  });

  test('of documents: the unchanged in place of the skipped, and nothing that nobody tells', () => {
    const items = { added: 1, updated: undefined, removed: 3, skipped: undefined, errors: undefined };
    const indexed = { done: 9, pending: 0, failed: 2, failedBefore: 1, warned: 1, unchanged: 7 };
    const axis = (lines: string[]): string | undefined => lines.find((line) => line.includes('x-axis'));
    expect(axis(picture({ items, indexed, countsFrom: 'documents' }))).toBe(
      '  x-axis ["1 document added", "3 documents removed", "7 documents unchanged", "1 document failed"]',
    );
    expect(picture({ items, indexed })[1]).toContain('"#1f883d, #8250df, #6e7781, #d1242f"');
    const untold = { ...indexed, unchanged: undefined };
    expect(axis(picture({ items: { ...items, skipped: 4 }, indexed: untold }))).toBe(
      '  x-axis ["1 item added", "3 items removed", "1 item failed"]',
    );
  });
});

test('the heading and the remarks of several', () => {
  const head = (facts: RunFacts): string | undefined =>
    summaryOf(facts).split('\n')[0]?.replace('## Zylon ingest: ', '');
  const one = failure('x');
  const started = many(3, (at) => ({ syncStatus: 'started', created: at > 0, updated: at > 1 }));
  expect(head(factsOf(started))).toBe('success, 3 integrations in 2.0 s');
  expect(head(factsOf(many(2)))).toBe('success, 2 integrations in 2.0 s');
  expect(head(factsOf(many(1)))).toBe('success in 2.0 s');
  expect(
    head(
      factsOf(
        many(3, (at) => (at === 1 ? { failure: one } : {})),
        { failure: one },
      ),
    ),
  ).toBe('1 of 3 integrations failed');
  expect(head(factsOf(many(2), { failure: one }))).toBe('failed'); // of the run, not of any of them
  expect(head(factsOf(many(2), { failure: failure('x', 'cancelled') }))).toBe('cancelled after 2.0 s');
  const lines = summaryOf(factsOf(started)).split('\n');
  expect(lines).toContain('This run created 2 integrations.');
  expect(lines).toContain('This run updated the credentials of 1 integration.');
  expect(lines.slice(2, 4)).toEqual(['> [!TIP]', '> **Zylon accepted the ingest.**']);
  expect(summaryOf(factsOf(many(2)))).not.toMatch(/created|updated|accepted/);
});

test('a success with failed items is a warning, and says how many integrations reported no counts', () => {
  const items = { added: 1, updated: 0, removed: 0, skipped: 0, errors: 2 };
  const [one, other] = [result('a', { syncStatus: 'completed', items }), result('b', { syncStatus: 'completed' })];
  expect(
    summaryOf(factsOf([one, other]))
      .split('\n')
      .slice(2, 6),
  ).toEqual([
    '> [!WARNING]',
    '> **2 items failed.** The ingest is complete.',
    '>',
    '> 1 added, 0 updated, 0 removed, 0 skipped, 2 failed. 1 of 2 integrations reported no counts.',
  ]);
});

describe('a success', () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: undefined, errors: undefined };
  const indexed = { done: 6, pending: 0, failed: 0, failedBefore: 0, warned: 0, unchanged: 5 };
  const done = { syncStatus: 'indexed' } as const;

  const [accepted, complete] = ['**Zylon accepted the ingest.**', '**The ingest is complete.**'];
  const pending = '**The ingest is complete, and nothing is pending.**';
  test.each<[string, IntegrationResult[], string[]]>([
    [
      'that accepted the ingest: what to set to wait longer',
      [result('a', { syncStatus: 'started' })],
      [accepted, '', 'It may not have read every document yet. Set `wait-for: indexed` to wait until it has.'],
    ],
    [
      'that read all: what to set to wait longer',
      [result('a', { syncStatus: 'completed' })],
      [complete, '', 'Zylon may still be indexing documents. Set `wait-for: indexed` to wait until it is done.'],
    ],
    ['without any counts', [result('a', done), result('b', done)], [pending]],
    [
      'of which all reported counts, of items or of documents',
      [result('a', { ...done, items }), result('b', { ...done, indexed })],
      [pending, '', '1 added, 2 updated, 3 removed, 5 unchanged, 0 failed, 0 with warnings.'],
    ],
    [
      'of which one reported no counts',
      [result('a', { ...done, items }), result('b', done)],
      [pending, '', '1 added, 2 updated, 3 removed. 1 of 2 integrations reported no counts.'],
    ],
  ])('%s', (_what, results, lines) => {
    const told = summaryOf(factsOf(results)).split('\n').slice(2);
    expect(told.slice(0, told.indexOf(''))).toEqual(['[!TIP]', ...lines].map((line) => `> ${line}`.trimEnd()));
  });

  test('one without a number is a name, of several it is a row; none is nothing', () => {
    const below = (...results: IntegrationResult[]): string[] => {
      const lines = summaryOf(factsOf(results)).split('\n');
      return lines.slice(lines.indexOf('', 2) + 1);
    };
    expect(below(result('a', { ...done, place: 'S' }))).toEqual(['<code>a</code>, confluence, S', '']);
    expect(below(result('a', { ...done, currentArtifactCount: 0 }))[0]).toMatch(/^\| Integration/);
    expect(below(result('a', done), result('b', done))[0]).toMatch(/^\| Integration/);
    expect(below()).toEqual([]);
  });
});
