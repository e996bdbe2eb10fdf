/** What limits and wishes make of a result, and how it is shown. */
import { type Connector, connectorOf } from '../../src/zylon/connectors.ts';
import { ActionError, helpFor } from '../../src/errors/action-error.ts';
import { OUTPUT_NAMES, outputsOf } from '../../src/report/outputs.ts';
import { countsSoFar, type IntegrationResult, newResult } from '../../src/report/result.ts';
import { outcomeOf, type RunFacts } from '../../src/report/run-facts.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { expectEnoughItems } from '../../src/pipeline/verdicts.ts';
import { waitTimeout, within } from '../../src/pipeline/time-limit.ts';
import { failedItemLines } from '../../src/report/sentences.ts';
import { instantClock } from '../support/instant-clock.ts';

function result(more: Partial<IntegrationResult> = {}): IntegrationResult {
  const connector: Connector | undefined = connectorOf('filesystem');
  if (connector === undefined) throw new Error('no connector');
  return { ...newResult(connector, 'int_1'), ...more };
}
const items = { added: 1, updated: 2, removed: 3, skipped: 4, errors: 5 };
const indexed = { done: 6, pending: 7, failed: 8 };
const failure = (code: 'cancelled' | 'dns'): ActionError =>
  new ActionError(code, { what: 'what *failed*', why: 'why', remedy: 'remedy' });

describe('the limit of wait-timeout-seconds', () => {
  const rows: [more: Partial<IntegrationResult>, what: string][] = [
    [{}, 'The ingest did not end within 9 s'],
    [{ items }, `The ingest did not end within 9 s; so far ${countsSoFar({ ...result(), items })}`],
    [{ syncStatus: 'completed' }, 'The ingest was accepted, and no artifact of the integration appeared within 9 s'],
    [
      { indexed: { done: 0, pending: 0, failed: 0 } },
      'The ingest was accepted, and no artifact of the integration appeared within 9 s',
    ],
    [{ indexed }, 'Indexing did not end within 9 s: 6 done, 7 pending, 8 failed'],
    [{ indexed: { done: 1, pending: 0, failed: 0 } }, 'Indexing did not end within 9 s: 1 done, 0 pending, 0 failed'],
    [{ indexed: { done: 0, pending: 1, failed: 1 } }, 'Indexing did not end within 9 s: 0 done, 1 pending, 1 failed'],
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
    expect(deadline - before).toBeLessThan(6000);
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
  expect(check(2, 3)).toThrow(/^Zylon found 2 items in the source, and min-item-count is 3\./);
  expect(check(undefined, 0)).toThrow(/^Zylon does not say how many items in the source, and min-item-count is 0\./);
});

test('failed items are named up to twenty, then counted', () => {
  const named = Array.from({ length: 21 }, (_, at) => ({ name: `n${at}`, error: at === 0 ? 'Encrypted' : '' }));
  expect(failedItemLines(named.slice(0, 2), 2)).toEqual(['n0 (Encrypted)', 'n1']);
  expect(failedItemLines(named.slice(0, 2), 3)).toEqual(['n0 (Encrypted)', 'n1', 'and 1 more']);
  expect(failedItemLines(named, 21).slice(18)).toEqual(['n18', 'n19', 'and 1 more']);
  expect(failedItemLines([], 0)).toEqual([]);
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
      failedItems: [{ name: 'a|b', error: '' }],
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
    'indexed-count': '6',
    'failed-count': '8',
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
      '## Zylon ingest: failure, dns',
      '',
      '**dns**: what &#42;failed&#42;.',
      '',
      '- **Likely cause:** why.',
      '- **What to do:** remedy.',
      '- **Ingest:** sync-status indexed.',
      `- [More about dns](${helpFor('dns')})`,
      '',
      'The integration was created in this run.',
      '',
      'Its credentials were updated in this run.',
      '',
    ]);
    expect(lines.slice(lines.indexOf('```', chart) + 1)).toEqual([
      '',
      '| Integration, type, space or site | In Zylon before | In the source | Added | Updated | Removed | Errors | Indexed | Not indexed | Duration |',
      `| --- | ${Array<string>(9).fill('---:').join(' | ')} |`,
      '| <code>int&#95;1</code><br>filesystem<br>**dns** | 9 | 10 | 1 | 2 | 3 | 5 | 6 | 15 | 12.3&nbsp;s |',
      '',
      '<details><summary>13 items failed</summary>',
      '',
      '- a&#124;b',
      '- and 12 more',
      '',
      '</details>',
      '',
    ]);
  });

  test('of little: only what is known, and what "started" means', () => {
    const started: IntegrationResult = { ...newResult(result().connector), syncStatus: 'started' };
    const lines = summaryOf({ ...nothing, results: [started] }).split('\n');
    expect(lines[2]).toMatch(/^`started` means/);
    expect(lines.toSpliced(2, 1)).toEqual([
      '## Zylon ingest: success, started in 0.0 s',
      '',
      '',
      '| Integration, type, space or site | In Zylon before | In the source | Duration |',
      '| --- | ---: | ---: | ---: |',
      '| (none yet)<br>filesystem | – | – | 0.0&nbsp;s |',
      '',
    ]);
    expect(summaryOf({ ...nothing, dryRun: true })).toBe('## Zylon ingest: dry run, nothing was started\n');
  });
});
