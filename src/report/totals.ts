/** The results of several integrations, added up. Pure. */
import {
  type CountSource,
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  knownFailed,
  type SyncStatus,
} from './result.ts';

/** The status of several integrations is the first of these that any of them has: the worst comes first. */
const BY_CONCERN: readonly SyncStatus[] = [
  'error',
  'unknown',
  'timed-out',
  'cancelled',
  'not-requested',
  'started',
  'completed',
  'indexed',
];

export interface Totals {
  readonly syncStatus: SyncStatus;
  /** True if it is true for all, and there is at least one. */
  readonly configured: boolean;
  readonly created: boolean;
  readonly updated: boolean;
  /** Sums of the numbers that are known; absent where none is. */
  readonly currentArtifactCount?: number | undefined;
  readonly integrationItemCount?: number | undefined;
  readonly items?: ItemCounts | undefined;
  /** Failed items and documents of each, added up. */
  readonly failed?: number | undefined;
  /** Absent where the sources differ. */
  readonly countsFrom?: CountSource | undefined;
  readonly indexed?: IndexedCounts | undefined;
}

const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.flatMap((value) => (value === undefined ? [] : [value]));

/** The sum of the known counts; undefined where none is known. */
function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return present(counts).reduce<number | undefined>((sum, count) => (sum ?? 0) + count, undefined);
}

/** The sums, key by key; undefined where nothing is known. */
function itemsOf(all: readonly ItemCounts[]): ItemCounts | undefined {
  if (all.length === 0) return undefined;
  const sum = (key: keyof ItemCounts): number | undefined => sumOf(all.map((items) => items[key]));
  return {
    added: sum('added'),
    updated: sum('updated'),
    removed: sum('removed'),
    skipped: sum('skipped'),
    errors: sum('errors'),
  };
}

function indexedOf(all: readonly IndexedCounts[]): IndexedCounts | undefined {
  if (all.length === 0) return undefined;
  const sum = (key: keyof IndexedCounts): number => sumOf(all.map((indexed) => indexed[key])) ?? 0;
  return {
    done: sum('done'),
    pending: sum('pending'),
    failed: sum('failed'),
    failedBefore: sum('failedBefore'),
    warned: sum('warned'),
    unchanged: sumOf(all.map(({ unchanged }) => unchanged)),
  };
}

/** The source of all counts, if it is the same. */
function commonSource(results: readonly IntegrationResult[]): CountSource | undefined {
  const [first, ...others] = new Set(present(results.map(({ countsFrom }) => countsFrom)));
  return others.length === 0 ? first : undefined;
}

export function totalsOf(results: readonly IntegrationResult[]): Totals {
  const all = (flag: 'configured' | 'created' | 'updated'): boolean =>
    results.length > 0 && results.every((result) => result[flag]);
  return {
    syncStatus: BY_CONCERN.find((status) => results.some((result) => result.syncStatus === status)) ?? 'not-requested',
    configured: all('configured'),
    created: all('created'),
    updated: all('updated'),
    currentArtifactCount: sumOf(results.map((result) => result.currentArtifactCount)),
    integrationItemCount: sumOf(results.map((result) => result.integrationItemCount)),
    failed: sumOf(results.map(knownFailed)),
    items: itemsOf(present(results.map((result) => result.items))),
    countsFrom: commonSource(results),
    indexed: indexedOf(present(results.map((result) => result.indexed))),
  };
}
