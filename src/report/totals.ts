/** What is known of a run at its end, and the results of its integrations added up. Pure. */
import type { ActionError } from '../http/error.ts';
import {
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
  knownFailed,
  type Reported,
  SYNC_STATUSES,
} from './result.ts';

export type Outcome = 'success' | 'failure' | 'cancelled' | 'dry-run';

export interface RunFacts {
  /** The integrations of the run, in their order; empty where the inputs were refused, or named none. */
  readonly results: readonly IntegrationResult[];
  /** The first one. */
  readonly failure?: ActionError | undefined;
  readonly dryRun: boolean;
  /** The run was to wait until everything is indexed: then there is a `changes-file`, which may be empty. */
  readonly watched?: boolean;
  /** How many entries the matrix may have. */
  readonly shards: number;
  readonly durationMs: number;
  /** Where it ran, printable; absent where the inputs were refused, and in `gather`. */
  readonly host?: string | undefined;
  readonly organization?: string | undefined;
}

/** Of a run, or of one integration of it. */
export function outcomeOf({ failure, dryRun }: Pick<RunFacts, 'failure' | 'dryRun'>): Outcome {
  if (failure !== undefined) return failure.code === 'cancelled' ? 'cancelled' : 'failure';
  return dryRun ? 'dry-run' : 'success';
}

/** The failure of the whole run: the cancel that ended it, or the first in the order of the integrations. */
export function firstFailure(results: readonly IntegrationResult[]): ActionError | undefined {
  const failures = results.map(({ failure }) => failure).filter((failure) => failure !== undefined);
  return failures.find(({ code }) => code === 'cancelled') ?? failures[0];
}

/** Each failure once, with the integrations that have it; the run's own too, where none has it. */
export function failuresOf({ results, failure }: RunFacts): Map<ActionError, readonly IntegrationResult[]> {
  const all = new Map<ActionError, readonly IntegrationResult[]>();
  for (const [shared, of] of Map.groupBy(results, (result) => result.failure)) {
    if (shared !== undefined) all.set(shared, of);
  }
  if (failure !== undefined && !all.has(failure)) all.set(failure, []);
  return all;
}

/** The same facts with every sentence of every failure rewritten, for redaction. A failure of several stays one. */
export function mapFailures(facts: RunFacts, rewrite: (sentence: string) => string): RunFacts {
  const rewritten = new Map([...failuresOf(facts).keys()].map((failure) => [failure, failure.mapText(rewrite)]));
  return {
    ...facts,
    results: facts.results.map((result) =>
      result.failure === undefined ? result : { ...result, failure: rewritten.get(result.failure) },
    ),
    failure: facts.failure && rewritten.get(facts.failure),
  };
}

/** The results as if they were one: flags are true if true for all, counts are sums of those that are known. */
export interface Totals extends Reported {
  /** Failed items and documents of each, added up. */
  readonly failed: number | undefined;
}

/** The sum of the known counts; undefined where none is known. */
export function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

export function totalsOf(results: readonly IntegrationResult[]): Totals {
  const all = (flag: 'configured' | 'created' | 'updated'): boolean =>
    results.length > 0 && results.every((result) => result[flag]);
  const items = results.flatMap((result) => result.items ?? []);
  const indexed = results.flatMap((result) => result.indexed ?? []);
  const item = (key: keyof ItemCounts): number | undefined => sumOf(items.map((counts) => counts[key]));
  const document = (key: keyof IndexedCounts): number | undefined => sumOf(indexed.map((counts) => counts[key]));
  const sources = new Set(results.flatMap(({ countsFrom }) => countsFrom ?? []));
  return {
    syncStatus:
      SYNC_STATUSES.find((status) => results.some((result) => result.syncStatus === status)) ?? 'not-requested',
    configured: all('configured'),
    created: all('created'),
    updated: all('updated'),
    currentArtifactCount: sumOf(results.map((result) => result.currentArtifactCount)),
    integrationItemCount: sumOf(results.map((result) => result.integrationItemCount)),
    failed: sumOf(results.map(knownFailed)),
    items:
      items.length === 0
        ? undefined
        : {
            added: item('added'),
            updated: item('updated'),
            removed: item('removed'),
            skipped: item('skipped'),
            errors: item('errors'),
          },
    countsFrom: sources.size === 1 ? [...sources][0] : undefined,
    indexed:
      indexed.length === 0
        ? undefined
        : {
            done: document('done') ?? 0,
            pending: document('pending') ?? 0,
            failed: document('failed') ?? 0,
            failedBefore: document('failedBefore') ?? 0,
            warned: document('warned') ?? 0,
            unchanged: document('unchanged'),
          },
  };
}
