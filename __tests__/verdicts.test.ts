/** What limits and wishes make of a result, and how it is shown. */
import { type Connector, connectorOf } from '../src/connectors.ts';
import { ActionError } from '../src/errors.ts';
import { outcomeOf, OUTPUT_NAMES, outputsOf, type RunFacts } from '../src/outputs.ts';
import { countsSoFar, type IntegrationResult, newResult } from '../src/result.ts';
import { summaryOf } from '../src/summary.ts';
import { expectEnoughItems, failedItemLines } from '../src/verdicts.ts';
import { waitTimeout, within } from '../src/wait-limit.ts';
import { instantClock } from './harness.ts';

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
  const facts = { dryRun: false, durationMs: 0 };
  expect(outcomeOf(facts)).toBe('success');
  expect(outcomeOf({ ...facts, dryRun: true })).toBe('dry-run');
  expect(outcomeOf({ ...facts, dryRun: true, failure: failure('dns') })).toBe('failure');
  expect(outcomeOf({ ...facts, failure: failure('cancelled') })).toBe('cancelled');
});

const whole: RunFacts = {
  result: result({
    configured: true,
    created: true,
    updated: true,
    syncStatus: 'indexed',
    currentArtifactCount: 9,
    integrationItemCount: 10,
    items,
    indexed,
    failedItems: [{ name: 'a|b', error: '' }],
  }),
  failure: failure('dns'),
  dryRun: false,
  durationMs: 12_340,
};

test('every output, of everything and of nothing', () => {
  expect(OUTPUT_NAMES.map((name) => outputsOf(whole)[name])).toEqual(
    [
      'failure',
      'indexed',
      'true',
      'true',
      'true',
      'int_1',
      'filesystem',
      '9',
      '10',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '8',
    ].concat(['12.3', 'dns', 'what *failed*. why. remedy.']),
  );
  const nothing = ['success', 'not-requested', 'false', 'false', 'false', ...Array<string>(11).fill(''), '0.0', '', ''];
  expect(OUTPUT_NAMES.map((name) => outputsOf({ dryRun: false, durationMs: 0 })[name])).toEqual(nothing);
});

describe('the summary', () => {
  test('of everything', () => {
    expect(summaryOf(whole).split('\n')).toEqual([
      '## Zylon ingest: failure',
      '',
      '| Integration | Type | Sync | In Zylon before | In the source | Added | Updated | Removed | Skipped | Errors | Indexed | Pending | Failed | Duration |',
      `| ${Array<string>(14).fill('---').join(' | ')} |`,
      '| int&#95;1 | file system (SMB share) | indexed | 9 | 10 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 12.3 s |',
      '',
      'The integration was created in this run.',
      '',
      'Its credentials were updated in this run.',
      '',
      '### Items that failed',
      '',
      '- a&#124;b',
      '- and 12 more',
      '',
      '**dns**: what &#42;failed&#42;',
      '',
      '- Likely cause: why',
      '- What to do: remedy',
      '',
    ]);
  });

  test('of little: only what is known, and what "started" means', () => {
    const unknown = newResult(result().connector, undefined);
    const started: IntegrationResult = { ...unknown, syncStatus: 'started' };
    const lines = summaryOf({ result: started, dryRun: false, durationMs: 0 }).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '## Zylon ingest: success',
      '',
      '| Integration | Type | Sync | In Zylon before | In the source | Duration |',
      '| --- | --- | --- | --- | --- | --- |',
      '| &#40;none yet&#41; | file system (SMB share) | started | not told | not told | 0.0 s |',
      '',
    ]);
    expect(lines[6]).toMatch(/^`started` means/);
    expect(lines.slice(7)).toEqual(['']);
    expect(summaryOf({ dryRun: true, durationMs: 0 })).toBe('## Zylon ingest: dry run, nothing was started\n');
  });
});
