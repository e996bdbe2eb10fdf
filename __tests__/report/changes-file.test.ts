/** The file behind `changes-file`: whatever goes in comes out, and never all of it is in memory. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { type ChangeEntry, ChangesFolder, ChangesPart, writeChangesFile } from '../../src/report/changes-file.ts';
import { setEnvironment } from '../support/environment.ts';

let folder = '';
let restore = (): void => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-changes-test-'));
  restore = setEnvironment({ RUNNER_TEMP: folder });
});
afterEach(() => {
  restore();
  rmSync(folder, { recursive: true, force: true });
});

const entry = (id: string, more: Partial<ChangeEntry> = {}): ChangeEntry => ({
  ...{ integration_type: 'confluence', integration_id: 'i', change: 'added', id, name: id },
  ...{ url: null, error: null, warnings: [] },
  ...more,
});

function written(...parts: (readonly ChangeEntry[])[]): unknown {
  const place = new ChangesFolder();
  const all = parts.map((entries) => {
    const part = place.part();
    for (const one of entries) part.add(one);
    return part;
  });
  return JSON.parse(readFileSync(writeChangesFile(all), 'utf8'));
}

test('no parts, and parts without anything, are an empty array', () => {
  expect(written()).toEqual([]);
  expect(written([], [])).toEqual([]);
  expect(writeChangesFile([])).toMatch(/\/(zylon-ingest-changes-\w+)\/\1\.json$/);
});

test('all parts in their order, wherever the empty ones are', () => {
  expect(written([], [entry('a'), entry('b')], [], [entry('c')], [])).toEqual([entry('a'), entry('b'), entry('c')]);
});

test('texts from outside are data, whatever they hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.option(fc.string())), { maxLength: 5 }),
      (texts) => {
        const entries = texts.map(([name, url]) => entry(name, { name, url, error: url, warnings: [name] }));
        expect(written(entries, entries)).toEqual(JSON.parse(JSON.stringify([...entries, ...entries])));
      },
    ),
    { numRuns: 50 },
  );
});

test('a large part goes to the disk piece by piece, and comes back whole', () => {
  const part = new ChangesFolder().part();
  part.add(entry('small'));
  expect(existsSync(part.path)).toBe(false); // not worth a write of its own
  const name = 'é'.repeat(1000);
  for (let at = 0; at < 500; at += 1) part.add(entry(`d${at}`, { name }));
  expect(readFileSync(part.path).length).toBeGreaterThan(500_000); // before anybody asked for it
  const all: unknown = JSON.parse(readFileSync(writeChangesFile([part]), 'utf8'));
  expect(all).toHaveLength(501);
  expect(all).toMatchObject({ 0: { id: 'small' }, 500: { id: 'd499', name } });
});

test('only the file is left, in a folder of its own, for its owner alone', () => {
  const place = new ChangesFolder();
  const [used, dropped] = [place.part(), place.part()];
  used.add(entry('a', { name: 'x'.repeat(70_000) }));
  dropped.add(entry('b', { name: 'x'.repeat(70_000) }));
  for (const part of [used, dropped]) expect(statSync(part.path).mode & 0o777).toBe(0o600);
  dropped.remove();
  const path = writeChangesFile([used]);
  expect(dirname(dirname(path))).toBe(folder);
  expect(path).toMatch(/\/(zylon-ingest-changes-\w+)\/\1\.json$/);
  expect(readdirSync(dirname(path))).toHaveLength(1);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a part that is removed is empty, and may be removed again', () => {
  const part = new ChangesFolder().part();
  part.add(entry('a', { name: 'x'.repeat(70_000) }));
  part.remove();
  part.remove();
  expect(existsSync(part.path)).toBe(false);
  expect(JSON.parse(readFileSync(writeChangesFile([part]), 'utf8'))).toEqual([]);
});

test('a disk that takes nothing is told at the end, and ends nothing before', () => {
  mkdirSync(join(folder, 'part'));
  const part = new ChangesPart(join(folder, 'part'));
  const large = entry('a', { name: 'x'.repeat(70_000) });
  part.add(large);
  rmdirSync(part.path);
  part.add(large);
  expect(existsSync(part.path)).toBe(false); // a part with a gap helps nobody
  expect(() => writeChangesFile([part])).toThrow(/EISDIR/);
});

test('a part removes only what it wrote, and does not mind if that is gone', () => {
  const part = new ChangesFolder().part();
  mkdirSync(part.path);
  part.remove();
  expect(existsSync(part.path)).toBe(true);
  rmdirSync(part.path);
  part.add(entry('a', { name: 'x'.repeat(70_000) }));
  rmSync(part.path);
  expect(() => part.remove()).not.toThrow();
});

test('no file stays open', () => {
  /** The next that an open would give: the numbers of closed files are given again. */
  const nextFree = (): number[] => {
    const files = Array.from({ length: 3 }, () => openSync(devNull, 'r'));
    for (const file of files) closeSync(file);
    return files;
  };
  const before = nextFree();
  written([entry('a')], [entry('b')]);
  expect(nextFree()).toEqual(before);
});
