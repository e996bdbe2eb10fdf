/** The job summary: heading, alerts, tables. */
import { type ErrorCode, helpFor, type ActionError } from '../../src/http/error.ts';
import type { IntegrationResult } from '../../src/report/result.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { markdownTable, resultTable } from '../../src/report/tables.ts';
import { firstFailure, type RunFacts } from '../../src/report/totals.ts';
import { factsOf, failure, many, result } from './facts.ts';

/** The alert of a summary, with the empty line after it. */
function alertOf(facts: RunFacts): string[] {
  const failed = facts.failure ?? firstFailure(facts.results);
  const lines = summaryOf({ ...facts, failure: failed })
    .split('\n')
    .slice(2);
  return lines.slice(0, lines.indexOf('') + 1);
}

describe('failures in the summary', () => {
  const ids = (...names: string[]): string => names.map((name) => `<code>${name}</code>`).join(', ');
  const link = (code: ErrorCode): string => `[**${code}**](${helpFor(code)})`;
  const of = (count: number, one: ActionError): IntegrationResult[] => many(count, () => ({ failure: one }));

  test('one of all integrations: all that is known of it', () => {
    const shared = failure('shared');
    for (const count of [1, 5]) {
      expect(alertOf(factsOf(of(count, shared), { failure: shared }))).toEqual([
        ...['> [!CAUTION]', '> **shared.**', '>', '> **Likely cause:** why.', '>', '> **What to do:** remedy.', '>'],
        `> No ingest was started. More about ${link('dns')}.`,
        '',
      ]);
    }
    const cancelled = failure('x', 'cancelled');
    expect(alertOf(factsOf([], { failure: cancelled }))[0]).toBe('> [!WARNING]');
  });

  test('one of some: which they are', () => {
    const shared = failure('shared');
    const last = (results: IntegrationResult[]): string | undefined =>
      alertOf(factsOf(results, { failure: shared })).at(-2);
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
    expect(alertOf(factsOf([...of(3, shared), result('x', { failure: own }), result('y')]))).toEqual([
      '> [!CAUTION]',
      `> - ${link('dns')} ${ids('i0', 'i1', 'i2')}: shared.<br>**What to do:** remedy.`,
      `> - ${link('tls')} ${ids('x')}: own.`,
      '',
    ]);
    const nobody = alertOf(factsOf([result(undefined, { failure: shared })], { failure: own }));
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
    expect(alertOf(factsOf(results, { failure: shared }))).toEqual([
      ...['> [!CAUTION]', '> **what.**', '>'],
      `> 1 integration: the ingest failed; 1 integration: the ingest may be running. Failed: ${ids('a', 'b')}. More about ${link('dns')}.`,
      '',
    ]);
    const pair = ['error', 'unknown', 'error', 'unknown'] as const;
    const four = pair.map((syncStatus, at) => result(`i${at}`, { syncStatus, failure: shared }));
    expect(alertOf(factsOf(four, { failure: shared })).at(-2)).toBe(
      `> 2 integrations: the ingest failed; 2 integrations: the ingest may be running. More about ${link('dns')}.`,
    );
  });

  test('twenty, or half a million characters', () => {
    const last = (count: number, text: string): [shown: number, last: string | undefined] => {
      const lines = alertOf(factsOf(many(count, (at) => ({ failure: failure(text, 'dns', '', `${at}${text}`) }))));
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
    const created = result(undefined, { planned: ['create'], username: 'svc' });
    const lines = dry([result('a', { planned: ['ingest'] }), created]);
    expect(lines.slice(2, 6)).toEqual([
      '> [!WARNING]',
      '> **Integrations: 1 to create, 1 to ingest.** This was a dry run: nothing was changed.',
      '>',
      expect.stringMatching(/cannot ingest a new integration before somebody sets it up.*`not-configured`/),
    ]);
    expect(lines).toContain('| create | (no id yet) | confluence | svc |');
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
    expect(dry([])).toEqual([...dry([result('a')]).slice(0, 4), '']);
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
  const tableOf = (results: IntegrationResult[], durationMs = 0): string[] =>
    resultTable(factsOf(results, { durationMs }));
  const first = (lines: string[]): string[] => lines.flatMap((line) => /^\| <code>(\w+)<\/code>/.exec(line)?.[1] ?? []);

  test('failures first, then the largest, then the order of the run', () => {
    const results = [
      ...[result('small', { integrationItemCount: 1 }), result('none'), result('before', { currentArtifactCount: 5 })],
      ...[result('large', { integrationItemCount: 9, currentArtifactCount: 0 }), result('alsonone')],
      result('failed', { failure: failure('x') }),
    ];
    expect(first(tableOf(results))).toEqual(['failed', 'large', 'before', 'small', 'none', 'alsonone']);
  });

  test('a row says what is known, and the last one sums up', () => {
    const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 5 };
    const one = result('a', { place: 'SU|P', items, durationMs: 61_000, currentArtifactCount: 7 });
    const indexed = { done: 1, pending: 2, failed: 3, failedBefore: 1, warned: 4, unchanged: undefined };
    const other = result('b', { indexed, durationMs: 100, failure: failure('x') });
    expect(tableOf([one, other], 65_000)).toEqual([
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
    expect(tableOf([one])).toEqual([
      ...[heading, align, '| (no id yet)<br>confluence | 7 | 8 | 1 | 2 | 3 | 6 | 4 | 0 | 5 |', ''],
    ]);
    const note = 'A – is a number that is unknown. The last row adds up the others.';
    expect(tableOf([one, one])).not.toContain(note);
    expect(tableOf([one, result('b')])).toContain(note);
  });

  test('ten rows lie open, fifty are shown', () => {
    expect(tableOf(many(10))[0]).toMatch(/^\| Integration/);
    const folded = tableOf(many(11));
    expect(folded.slice(0, 2)).toEqual(['<details><summary>All 11 integrations</summary>', '']);
    expect(folded.slice(-3)).toEqual(['', '</details>', '']);
    expect(first(tableOf(many(50)))).toHaveLength(50);
    expect(tableOf(many(50)).join()).not.toContain('more');
    const cut = tableOf(many(52));
    expect(first(cut)).toHaveLength(50);
    expect(cut.slice(-4, -2)).toEqual(['and 2 more; the file behind the output `results-file` has them.', '']);
    expect(cut).toContain('| **all 52** | **0.0&nbsp;s** |');
  });

  test('a column that has nothing to say in any row is left out; an empty cell is kept', () => {
    const rows = [['1', undefined, ''], [undefined]];
    const table = ['| A | C |', '| --- | ---: |', '| 1 |  |', '|  |  |'];
    expect(markdownTable(['A', 'B', 'C'], rows, '---:')).toEqual(table);
  });
});

test('the heading says the outcome, and of how many', () => {
  const one = failure('x');
  const rows: [facts: RunFacts, heading: string][] = [
    [factsOf(many(3)), 'success, 3 integrations in 2.0 s'],
    [factsOf(many(2)), 'success, 2 integrations in 2.0 s'],
    [factsOf(many(1)), 'success in 2.0 s'],
    [factsOf([...many(2), result('x', { failure: one })], { failure: one }), '1 of 3 integrations failed'],
    [factsOf(many(2), { failure: one }), 'failed'], // of the run, not of any of them
    [factsOf(many(2), { failure: failure('x', 'cancelled') }), 'cancelled after 2.0 s'],
  ];
  for (const [facts, heading] of rows) expect(summaryOf(facts)).toMatch(`## Zylon ingest: ${heading}\n\n`);
});

test('what several integrations were created and updated, where any was', () => {
  const lines = summaryOf(factsOf(many(3, (at) => ({ created: at > 0, updated: at > 1 })))).split('\n');
  expect(lines).toContain('This run created 2 integrations.');
  expect(lines).toContain('This run updated the credentials of 1 integration.');
  expect(summaryOf(factsOf(many(2)))).not.toMatch(/created|updated/);
});

describe('a success', () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: undefined, errors: undefined };
  const indexed = { done: 6, pending: 0, failed: 0, failedBefore: 0, warned: 0, unchanged: 5 };
  const [started, completed, done] = (['started', 'completed', 'indexed'] as const).map((syncStatus) => ({
    syncStatus,
  }));
  const pending = '**The ingest is complete, and nothing is pending.**';
  const goOn = 'Zylon may still be indexing documents. Set `wait-for: indexed` to wait until it is done.';

  test.each<[string, Partial<IntegrationResult>[], string[]]>([
    [
      'that accepted the ingest: what to set to wait longer',
      [{ ...started }],
      [
        ...['[!TIP]', '**Zylon accepted the ingest.**', ''],
        'It may not have read every document yet. Set `wait-for: indexed` to wait until it has.',
      ],
    ],
    [
      'that read all: what to set to wait longer',
      [{ ...completed }],
      ['[!TIP]', '**The ingest is complete.**', '', goOn],
    ],
    [
      'of which all reported counts, of items or of documents',
      [
        { ...done, items },
        { ...done, indexed },
      ],
      ['[!TIP]', pending, '', '1 added, 2 updated, 3 removed, 5 unchanged, 0 failed, 0 with warnings.'],
    ],
    [
      'of which one reported no counts',
      [{ ...done, items }, { ...done }],
      ['[!TIP]', pending, '', '1 added, 2 updated, 3 removed. 1 of 2 integrations reported no counts.'],
    ],
    [
      'with failed items is a warning',
      [{ ...completed, items: { ...items, errors: 2 } }],
      [
        ...['[!WARNING]', '**2 items failed.** The ingest is complete.', ''],
        ...['1 added, 2 updated, 3 removed, 2 failed.', '', goOn],
      ],
    ],
  ])('%s', (_what, results, lines) => {
    const told = alertOf(factsOf(results.map((more) => result('a', more))));
    expect(told.slice(0, -1)).toEqual(lines.map((line) => `> ${line}`.trimEnd()));
  });

  test('one without a number is a name, of several it is a row; none is nothing', () => {
    const table = (...results: IntegrationResult[]): string[] => resultTable(factsOf(results));
    expect(table(result('a', { place: 'S' }))).toEqual(['<code>a</code>, confluence, S', '']);
    expect(table(result('a', { currentArtifactCount: 0 }))[0]).toMatch(/^\| Integration/);
    expect(table(result('a'), result('b'))[0]).toMatch(/^\| Integration/);
    expect(table()).toEqual([]);
  });
});
