/** What limits and wishes make of a result, and how it is shown. */
import { type Connector, connectorOf } from '../../src/zylon/connectors.ts';
import { ActionError, helpFor } from '../../src/http/error.ts';
import { OUTPUT_NAMES, outputsOf } from '../../src/report/outputs.ts';
import {
  countsSoFar,
  type IndexedCounts,
  type IntegrationResult,
  newResult,
  noChanges,
} from '../../src/report/result.ts';
import { outcomeOf, type RunFacts } from '../../src/report/totals.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { expectEnoughItems, expectFewRemoved, itemErrors, nothingIndexed } from '../../src/integration/gates.ts';
import { within } from '../../src/http/clock.ts';
import { nameLines, nameList } from '../../src/report/sentences.ts';
import type { Allowance } from '../../src/inputs/fields.ts';
import { instantClock } from '../support/instant-clock.ts';
import { waitTimeout } from '../../src/integration/tell.ts';

function result(more: Partial<IntegrationResult> = {}): IntegrationResult {
  const connector: Connector | undefined = connectorOf('filesystem');
  if (connector === undefined) throw new Error('no connector');
  return { ...newResult(connector, 'int_1'), ...more };
}
const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 5 };
const counted = (done: number, pending: number, failed: number): IndexedCounts => ({
  ...{ done, pending, failed },
  ...{ failedBefore: 0, warned: 0, unchanged: 0 },
});
const indexed = counted(6, 7, 8);
const failure = (code: 'cancelled' | 'dns'): ActionError =>
  new ActionError(code, { what: 'what *failed*', why: 'why', remedy: 'remedy' });

describe('the limit of wait-timeout-seconds', () => {
  const rows: [more: Partial<IntegrationResult>, what: string][] = [
    [{}, 'The ingest did not end within 9 s'],
    [{ items }, `The ingest did not end within 9 s, so far ${countsSoFar({ ...result(), items })}`],
    [{ syncStatus: 'completed' }, 'Zylon accepted the ingest, but its documents could not be listed within 9 s'],
    [{ indexed: counted(0, 0, 0) }, 'Zylon accepted the ingest, but no document appeared within 9 s'],
    [{ indexed }, 'Zylon did not index everything within 9 s: 6 documents indexed, 7 pending, 8 failed'],
    [
      { indexed: counted(1, 0, 0) },
      'Nothing is pending, but the ingest may not have ended within 9 s: 1 document indexed, 0 pending, 0 failed',
    ],
    [
      { indexed: counted(0, 1, 1) },
      'Zylon did not index everything within 9 s: 0 documents indexed, 1 pending, 1 failed',
    ],
  ];
  test.each(rows)('says how far things had come: %j', (more, what) => {
    expect(waitTimeout(result(more), 9)).toMatchObject({ code: 'wait-timeout', explanation: { what } });
  });

  test('ends the work with the failure of that moment, and not before', async () => {
    const clock = instantClock();
    const signal = new AbortController().signal;
    const late = { seconds: 0.03, clock, signal, failure: () => failure('dns') };
    const untilAborted = (given: AbortSignal): Promise<never> =>
      new Promise((_resolve, reject) => given.addEventListener('abort', () => reject(failureOf(given))));
    await expect(within(late, (limits) => untilAborted(limits.signal))).rejects.toMatchObject({ code: 'dns' });
    await expect(within(late, () => Promise.resolve('done'))).resolves.toBe('done');
    let deadline = 0;
    const before = clock.now();
    await within({ ...late, seconds: 5 }, (limits) => Promise.resolve((deadline = limits.deadline)));
    expect(deadline - before).toBeGreaterThanOrEqual(5000);
    expect(deadline - clock.now()).toBeLessThanOrEqual(5000);
  });

  test('leaves the cancel of the run as it is', async () => {
    const cancel = new AbortController();
    const limited = { seconds: 5, clock: instantClock(), signal: cancel.signal, failure: () => failure('dns') };
    cancel.abort(failure('cancelled'));
    const seen = within(limited, (limits) => Promise.reject(failureOf(limits.signal)));
    await expect(seen).rejects.toMatchObject({ code: 'cancelled' });
  });
});

function failureOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('no reason');
}

test('min-item-count', () => {
  const check = (count: number | undefined, min: number | undefined) => () =>
    expectEnoughItems(count === undefined ? result() : result({ integrationItemCount: count }), min);
  expect(check(undefined, undefined)).not.toThrow();
  expect(check(0, undefined)).not.toThrow();
  expect(check(3, 3)).not.toThrow();
  expect(check(0, 0)).not.toThrow();
  expect(check(2, 3)).toThrow(/^Zylon found only 2 items in the source, and min-item-count is 3\./);
  expect(check(undefined, 0)).toThrow(
    /^Zylon did not report how many items are in the source, and min-item-count is 0\./,
  );
});

test('names are listed up to twenty, then counted; in a sentence up to five', () => {
  const named = Array.from({ length: 20 }, (_, at) => ({ name: `n${at}`, detail: at === 0 ? 'Encrypted' : '' }));
  expect(nameLines(named.slice(0, 2), 2)).toEqual(['n0 (Encrypted)', 'n1']);
  expect(nameLines(named.slice(0, 2), 3)).toEqual(['n0 (Encrypted)', 'n1', 'and 1 more']);
  expect(nameLines(named, 21).slice(18)).toEqual(['n18', 'n19', 'and 1 more']);
  expect(nameLines([], 0)).toEqual([]);
  expect(nameLines([], 3)).toEqual([]);
  expect(nameList(named, 21)).toBe('n0 (Encrypted); n1; n2; n3; n4; and 16 more');
  expect(nameList([], 3)).toBe('');
});

const none = { added: undefined, updated: undefined, removed: undefined, skipped: undefined, errors: undefined };
const number = (value: number): Allowance => ({ value, percent: false });
const percent = (value: number): Allowance => ({ value, percent: true });

describe('max-removed', () => {
  const check = (more: Partial<IntegrationResult>, max: Allowance | undefined, before?: number) => () =>
    expectFewRemoved(result(more), max, before);
  const removed = (count: number) => ({ items: { ...none, removed: count } });

  test.each([
    ['no limit', removed(99), undefined],
    ['as many as are allowed', removed(3), number(3)],
    ['none, of none allowed', removed(0), number(0)],
    ['exactly the share', { ...removed(10), currentArtifactCount: 100 }, percent(10)],
    ['none of none', { ...removed(0), currentArtifactCount: 0 }, percent(10)],
    ['everything, where all may go', { ...removed(5), currentArtifactCount: 5 }, percent(100)],
  ])('lets pass: %s', (_name, more, max) => {
    expect(check(more, max)).not.toThrow();
  });

  test('lets pass a share of the documents that the step itself found before', () => {
    expect(check(removed(10), percent(10), 100)).not.toThrow();
    expect(check(removed(11), percent(10), 100)).toThrow(/removed 11 of 100 documents/);
    // What the server says comes first.
    expect(check({ ...removed(11), currentArtifactCount: 110 }, percent(10), 100)).not.toThrow();
  });

  test.each([
    ['one', removed(1), number(0), /^Zylon removed 1 document, and max-removed is 0\. /],
    ['the only one', { ...removed(1), currentArtifactCount: 1 }, number(0), /^Zylon removed 1 of 1 document, and/],
    ['one too many', removed(4), number(3), /^Zylon removed 4 documents, and max-removed is 3\. /],
    [
      'more than the share',
      { ...removed(11), currentArtifactCount: 100 },
      percent(10),
      /^Zylon removed 11 of 100 documents, and max-removed is 10%\. /,
    ],
    ['a share of nothing', { ...removed(1), currentArtifactCount: 0 }, percent(100), /removed 1 of 0 documents/],
    ['a share of what nobody tells', removed(0), percent(100), /^The number of documents before the ingest is unknown/],
    ['a number that nobody tells', {}, number(9), /^The number of removed documents is unknown, .*wait-for: indexed/],
    ['a number that is not told', { items: none }, percent(100), /^The number of removed documents is unknown/],
  ])('too-many-removed: %s', (_name, more, max, message) => {
    expect(check(more, max)).toThrow(message);
    expect(check(more, max)).toThrow(/errors\.md#too-many-removed$/);
  });

  test('names the documents', () => {
    const changes = { ...noChanges(), removed: [{ name: 'Price list', detail: '' }] };
    expect(check({ ...removed(2), changes }, number(0))).toThrow(/max-removed is 0: Price list; and 1 more\. /);
  });
});

describe('nothing-indexed', () => {
  test.each([
    ['nothing was watched', {}],
    ['a document', { indexed: counted(1, 0, 0) }],
    ['one that failed', { indexed: counted(0, 0, 1) }],
    ['an empty source', { indexed: counted(0, 0, 0), integrationItemCount: 0 }],
  ])('not where there is %s', (_name, more) => {
    expect(nothingIndexed(result(more))).toBeUndefined();
  });

  test('where no document is there, and the server did not say that there are no items', () => {
    const empty = { indexed: counted(0, 0, 0) };
    expect(nothingIndexed(result(empty))?.code).toBe('nothing-indexed');
    const told = nothingIndexed(result({ ...empty, integrationItemCount: 120 }));
    expect(told?.message).toMatch(/^Zylon has no document of the integration .* has 120 items\. .*Open .*project-id/);
  });
});

describe('fail-on-item-errors', () => {
  const stream = (errors: number, done = 90): Partial<IntegrationResult> => ({
    items: { added: done, updated: 0, removed: 0, skipped: 0, errors },
  });
  const codeOf = (more: Partial<IntegrationResult>, max?: Allowance) => itemErrors(result(more), max)?.code;

  test.each([
    ['none failed, none may', stream(0), number(0)],
    ['false', stream(9), undefined],
    ['as many as may', stream(9), number(9)],
    ['exactly the share of all items', { ...stream(9), integrationItemCount: 90 }, percent(10)],
    ['exactly the share of what the stream told', stream(10), percent(10)],
    ['exactly the share of the documents', { indexed: counted(9, 0, 1) }, percent(10)],
    ['failed before, and not touched', { indexed: { ...counted(0, 0, 3), failedBefore: 3 } }, number(0)],
  ])('lets pass: %s', (_name, more, max) => {
    expect(codeOf(more, max)).toBeUndefined();
  });

  test.each([
    ['one, where none may', stream(1), number(0)],
    ['one too many', stream(10), number(9)],
    ['more than the share', { ...stream(10), integrationItemCount: 90 }, percent(10)],
    ['the larger of two numbers', { ...stream(1), indexed: counted(5, 0, 2) }, number(1)],
    ['all of the stream', stream(2, 0), undefined],
    ['all of the stream, whatever may fail', stream(2, 0), percent(100)],
    ['all of the documents', { indexed: counted(0, 0, 2) }, number(9)],
    ['all but those that failed before', { indexed: { ...counted(0, 0, 3), failedBefore: 2 } }, undefined],
  ])('item-errors: %s', (_name, more, max) => {
    expect(codeOf(more, max)).toBe('item-errors');
  });

  test.each(['added', 'updated', 'removed', 'skipped'])('one that was %s is enough for "not all failed"', (word) => {
    const items = { added: 0, updated: 0, removed: 0, skipped: 0, errors: 3, [word]: 1 };
    expect(codeOf({ items })).toBeUndefined();
  });

  test('names the items, and what may be done', () => {
    const changes = { ...noChanges(), failed: [{ name: 'a', detail: 'Encrypted' }] };
    expect(itemErrors(result({ ...stream(2), changes }), number(0))?.message).toMatch(
      /^2 items failed: a \(Encrypted\); and 1 more\. .*fail-on-item-errors allows none\. /,
    );
    expect(itemErrors(result(stream(20)), percent(10))?.message).toMatch(/fail-on-item-errors is 10%\. /);
    expect(itemErrors(result(stream(2, 0)), undefined)?.message).toMatch(/^2 items failed\. .*a single one\. /);
  });
});

test('outcome', () => {
  expect(outcomeOf({ dryRun: false })).toBe('success');
  expect(outcomeOf({ dryRun: true })).toBe('dry-run');
  expect(outcomeOf({ dryRun: true, failure: failure('dns') })).toBe('failure');
  expect(outcomeOf({ dryRun: false, failure: failure('cancelled') })).toBe('cancelled');
});

const dns = failure('dns');
const whole: RunFacts = {
  results: [
    result({
      configured: true,
      created: true,
      updated: true,
      syncStatus: 'indexed',
      currentArtifactCount: 9,
      integrationItemCount: 10,
      items,
      indexed,
      countsFrom: 'stream',
      changes: { ...noChanges(), failed: [{ name: 'a|b', detail: '' }] },
      failure: dns,
    }),
  ],
  failure: dns,
  dryRun: false,
  shards: 1,
  durationMs: 12_340,
};
const nothing: RunFacts = { results: [], dryRun: false, shards: 1, durationMs: 0 };

test('every output, of everything and of nothing', () => {
  expect(outputsOf(whole)).toEqual({
    outcome: 'failure',
    'sync-status': 'indexed',
    configured: 'true',
    created: 'true',
    updated: 'true',
    'integration-id': 'int_1',
    'integration-type': 'filesystem',
    'current-artifact-count': '9',
    'integration-item-count': '10',
    'added-count': '1',
    'updated-count': '2',
    'removed-count': '3',
    'skipped-count': '4',
    'error-count': '5',
    'counts-from': 'stream',
    'indexed-count': '6',
    'failed-count': '8',
    'warning-count': '0',
    'changes-file': '',
    'duration-seconds': '12.3',
    'error-code': 'dns',
    'error-message': `what *failed*. why. remedy. See ${helpFor('dns')}`,
    matrix: '{"include":[{"integration-type":"filesystem","integration-id":"int_1"}]}',
  });
  const known = {
    outcome: 'success',
    'sync-status': 'not-requested',
    'duration-seconds': '0.0',
    matrix: '{"include":[]}',
  };
  const flags = { configured: 'false', created: 'false', updated: 'false' };
  const all = Object.entries(outputsOf(nothing));
  expect(Object.fromEntries(all.filter(([, value]) => value !== ''))).toEqual({ ...known, ...flags });
  expect(all).toHaveLength(OUTPUT_NAMES.length - 2); // results and results-file are written apart
});

describe('the summary', () => {
  test('of everything', () => {
    const lines = summaryOf(whole).split('\n');
    const chart = lines.indexOf('```mermaid');
    expect(lines.slice(0, chart)).toEqual([
      '## Zylon ingest: failed',
      '',
      '> [!CAUTION]',
      '> **what &#42;failed&#42;.**',
      '>',
      '> **Likely cause:** why.',
      '>',
      '> **What to do:** remedy.',
      '>',
      `> The ingest is complete, and nothing is pending. More about [**dns**](${helpFor('dns')}).`,
      '',
      'This run created the integration.',
      '',
      'This run updated its credentials.',
      '',
    ]);
    expect(lines.slice(lines.indexOf('```', chart) + 1)).toEqual([
      '',
      '### What changed',
      '',
      '**8 failed**',
      '',
      '- a&#124;b',
      '- and 7 more',
      '',
      '| Integration, type, space or site | Documents before | Items in the source | Added | Updated | Removed | Unchanged | Skipped | Failed items | Indexed | Pending |',
      `| --- | ${Array<string>(10).fill('---:').join(' | ')} |`,
      '| <code>int&#95;1</code><br>filesystem<br>**dns** | 9 | 10 | 1 | 2 | 3 | 0 | 4 | 8 | 6 | 7 |',
      '',
    ]);
  });

  test('of little: only what is known, and that not every document need be there', () => {
    const started: IntegrationResult = { ...newResult(result().connector), syncStatus: 'started' };
    const lines = summaryOf({ ...nothing, results: [started] }).split('\n');
    expect(lines).toEqual([
      '## Zylon ingest: success in 0.0 s',
      '',
      '> [!TIP]',
      '> **Zylon accepted the ingest.**',
      '>',
      expect.stringMatching(/^> It may not have read every document yet\. Set `wait-for: indexed`/),
      '',
      'filesystem',
      '',
    ]);
  });

  test('of nothing ingested: no table of dashes, and no ingest is claimed', () => {
    const configured: IntegrationResult = { ...newResult(result().connector, 'a_b'), configured: true, place: 'x|y' };
    const lines = summaryOf({ ...nothing, results: [configured] }).split('\n');
    expect(lines.slice(2)).toEqual([
      '> [!TIP]',
      '> **No ingest was started.**',
      '',
      '<code>a&#95;b</code>, filesystem, x&#124;y',
      '',
    ]);
  });
});
