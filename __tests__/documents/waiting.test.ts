/** What one integration makes of the looks: its counts, names, and part of the file. The clock is only a number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Connector, connectorOf } from '../../src/zylon/connectors.ts';
import type { Document, Standing } from '../../src/documents/documents.ts';
import { Snapshot } from '../../src/documents/snapshot.ts';
import { Waiting } from '../../src/documents/waiting.ts';
import { ChangesPart, writeChangesFile } from '../../src/report/changes-file.ts';
import { noChanges } from '../../src/report/changes.ts';
import { failedCount, type IntegrationResult, newResult } from '../../src/report/result.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let parts = 0;

const connector: Connector | undefined = connectorOf('confluence');
const document = (id: string, more: Partial<Document> = {}): Document => ({
  ...{ id, project: 'p', integration: 'i', name: `name of ${id}`, url: undefined },
  ...{ time: 1, standing: 'done' as const, error: '', warnings: [] },
  ...more,
});

interface Watched {
  readonly waiting: Waiting;
  readonly result: IntegrationResult;
  readonly log: string[];
  /** On the clock. */
  readonly at: { now: number };
  readonly released: () => number;
}

function watched(before: readonly Document[], more: Partial<IntegrationResult> = {}, streamed = false): Watched {
  if (connector === undefined) throw new Error('no connector');
  const result = { ...newResult(connector, 'i'), ...more };
  const snapshot = new Snapshot();
  for (const one of before) snapshot.add(one);
  const log: string[] = [];
  const at = { now: 0 };
  let released = 0;
  const silent = { notice: () => undefined, warning: () => undefined, debug: () => undefined };
  const waiting = new Waiting({
    ...{ result, id: 'i', before: snapshot, completed: false, streamed, deadline: 100_000 },
    clock: { now: () => at.now, sleep: () => Promise.resolve(), random: () => 0 },
    log: { info: (line) => log.push(line), ...silent, phase: () => undefined, end: () => undefined },
    redact: (text) => text.replaceAll('secret', '***'),
    newPart: () => new ChangesPart(join(folder, `part-${(parts += 1)}`)),
    searched: false,
    release: () => (released += 1),
  });
  return { waiting, result, log, at, released: () => released };
}

function whole({ waiting, at }: Watched, after: readonly Document[]): boolean {
  const findings = waiting.beginWhole();
  for (const one of after) waiting.takeWhole(findings, one);
  return waiting.endWhole(findings, at.now, at.now);
}

function pending({ waiting }: Watched, after: readonly Document[]): void {
  waiting.beginPending();
  for (const one of after) waiting.takePending(one);
  waiting.endPending();
}

test('progress: documents indexed and pending, the share, the time; once in a while, and only what is new', () => {
  const one = watched([document('a'), document('b')]);
  const still = (id: string): Document => document(id, { standing: 'pending' });
  one.at.now = 2000;
  pending(one, [still('b'), still('c'), still('d')]);
  pending(one, [still('b')]);
  one.at.now = 4000;
  pending(one, [still('b')]);
  one.at.now = 6000;
  pending(one, [still('b')]);
  pending(one, []);
  expect(one.log).toEqual([
    'Indexing: 1 of 4 documents indexed, 3 pending, 25 % (2 s)',
    'Indexing: 3 of 4 documents indexed, 1 pending, 75 % (4 s)',
    'Indexing: 4 documents, none pending (6 s)',
  ]);
});

test('the share is of the items in the source, where there are more; and never more than all', () => {
  const still = document('x', { standing: 'pending' });
  const line = (items: number, before: number, now: readonly Document[]): string | undefined => {
    const one = watched(
      Array.from({ length: before }, (_, index) => document(`d${index}`)),
      { integrationItemCount: items },
    );
    one.at.now = 2000;
    pending(one, now);
    return one.log.at(0);
  };
  expect(line(40, 9, [still])).toBe('Indexing: 9 of 10 documents indexed, 1 pending, 22 % (2 s)');
  expect(line(4, 9, [still])).toBe('Indexing: 9 of 10 documents indexed, 1 pending, 90 % (2 s)');
  expect(line(4, 9, [])).toBe('Indexing: 9 documents, none pending, 100 % (2 s)');
  expect(line(0, 0, [])).toBe('Indexing: 0 documents, none pending (2 s)');
});

test('the next look: 2 s after the ingest, then at the pace, at the end of the quiet time, and at the deadline', () => {
  const one = watched([]);
  expect([one.waiting.nextAt(0), one.waiting.isServedAt(1999, 0), one.waiting.isServedAt(2000, 0)]).toEqual([
    ...[2000, false, true],
  ]);
  one.at.now = 60_000;
  pending(one, [document('x', { standing: 'pending' })]);
  expect(one.waiting.nextAt(0)).toBe(63_000);
  one.at.now = 99_000;
  pending(one, [document('x', { standing: 'pending' })]);
  expect([one.waiting.nextAt(0), one.waiting.nextAt(700)]).toEqual([100_000, 99_300]);
  const quiet = watched([], { integrationItemCount: 0 });
  quiet.at.now = 1000;
  whole(quiet, []);
  quiet.at.now = 10_000;
  pending(quiet, []);
  expect(quiet.waiting.nextAt(0)).toBe(11_000);
});

test('a limit that ends before the first look is a look at the limit', () => {
  const one = watched([]);
  expect([one.waiting.nextAt(99_500), one.waiting.isServedAt(499, 99_500), one.waiting.lastAt(200_000)]).toEqual([
    ...[500, false, 0],
  ]);
});

test('the server is let go of as soon as nothing is pending', () => {
  const one = watched([]);
  pending(one, [document('x', { standing: 'pending' })]);
  expect(one.released()).toBe(0);
  pending(one, []);
  expect(one.released()).toBe(1);
});

test('a later look replaces what an earlier one found; items that failed in the stream stay', () => {
  const failed = [
    { name: 'page', detail: '' },
    { name: 'name of b', detail: '' },
  ];
  const one = watched([], { changes: { ...noChanges(), failed } });
  whole(one, [document('a'), document('b', { standing: 'failed' }), document('c', { standing: 'failed' })]);
  const first = one.result.changesPart;
  expect(one.result.changes.failed.map(({ name }) => name)).toEqual(['name of b', 'name of c', 'page']);
  whole(one, [document('a'), document('b')]);
  expect(one.result.changes.failed.map(({ name }) => name)).toEqual(['page', 'name of b']);
  expect(one.result.changes.added).toHaveLength(2);
  expect(one.result.changesPart).not.toBe(first);
});

test('the projects of the documents that looks found are known', () => {
  const one = watched([document('a')]);
  pending(one, [document('b', { project: 'p2', standing: 'pending' })]);
  expect([...one.waiting.projects]).toEqual(['p', 'p2']);
  whole(one, [document('c', { project: 'p3' })]);
  expect([...one.waiting.projects]).toEqual(['p', 'p2', 'p3']);
});

test.each([
  [0, undefined],
  [2, 2],
])('a stream that nobody understands, with %d errors: the documents decide the other counts', (errors, kept) => {
  const items = { added: 7, updated: 7, removed: 7, skipped: 7, errors };
  const one = watched([document('a')], { items });
  whole(one, [document('b')]);
  expect(one.result.items).toEqual({ added: 1, updated: 0, removed: 1, skipped: undefined, errors: kept });
});

test('without an error of its own, what failed did so for a reason that is not known', () => {
  const one = watched([]);
  whole(one, [document('a', { standing: 'failed' }), document('b', { standing: 'failed', error: 'Encrypted' })]);
  expect(one.result.changes.failed.map(({ detail }) => detail)).toEqual(['Unknown', 'Encrypted']);
});

test('no secret is kept, in a name, a word, an id or an address', () => {
  const one = watched([]);
  const secret = { name: 'a secret', url: 'https://example.com/secret', warnings: ['secret'] };
  whole(one, [document('secret', secret), document('b', { standing: 'failed', error: 'secret' })]);
  expect(JSON.stringify(one.result.changes)).not.toContain('secret');
  expect(one.result.changes.added[0]).toMatchObject({ name: 'a ***', url: undefined });
  const part = one.result.changesPart;
  expect(readFileSync(writeChangesFile(part === undefined ? [] : [part]), 'utf8')).not.toContain('secret');
});

describe('of any two snapshots and any stream', () => {
  const standing = fc.constantFrom<Standing>('done', 'failed', 'pending');
  const documents = fc
    .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 9 }), standing, time: fc.constantFrom(1, 2, Number.NaN) }), {
      selector: ({ id }) => id,
      maxLength: 9,
    })
    .map((all) => all.map(({ id, ...more }) => document(`d${id}`, more)));
  const counts = fc.record({
    added: fc.nat({ max: 9 }),
    updated: fc.nat({ max: 9 }),
    removed: fc.nat({ max: 9 }),
    skipped: fc.nat({ max: 9 }),
    errors: fc.nat({ max: 9 }),
  });

  test('the stream decides the counts where there is one, the documents the names; none is of two kinds but warned', () => {
    fc.assert(
      fc.property(documents, documents, fc.option(counts, { nil: undefined }), (before, after, items) => {
        const streamed = items !== undefined;
        const told = streamed ? { items, countsFrom: 'stream' as const } : {};
        const one = watched(before, told, streamed);
        whole(one, after);
        const { result } = one;
        result.changesPart?.remove();
        expect(result.countsFrom).toBe(streamed ? 'stream' : 'documents');
        const { added, updated, removed, failed, failedBefore } = result.changes;
        const compared = { added: added.length, removed: removed.length, skipped: undefined, errors: undefined };
        expect(result.items).toMatchObject(items ?? compared);
        expect([undefined, items?.updated ?? updated.length]).toContain(result.items?.updated);
        const names = [added, updated, removed, failed, failedBefore].flat().map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        const { indexed } = result;
        expect((indexed?.done ?? 0) + (indexed?.pending ?? 0) + (indexed?.failed ?? 0)).toBe(after.length);
        expect(failedCount(result)).toBe(Math.max(items?.errors ?? 0, failed.length));
        expect(failedBefore).toHaveLength(indexed?.failedBefore ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});
