/** The values of the action's outputs, computed from what is known. Pure. */
import { asInputs, matrixOf } from './matrix.ts';
import { outcomeOf, type RunFacts } from './run-facts.ts';
import { totalsOf } from './totals.ts';

/** Every output of `action.yml`, in its order; a test holds both equal. All are strings, empty where nothing is known. */
export const OUTPUT_NAMES = [
  'outcome',
  'sync-status',
  'configured',
  'created',
  'updated',
  'integration-id',
  'integration-type',
  'current-artifact-count',
  'integration-item-count',
  'added-count',
  'updated-count',
  'removed-count',
  'skipped-count',
  'error-count',
  'counts-from',
  'indexed-count',
  'failed-count',
  'warning-count',
  'changes-file',
  'duration-seconds',
  'error-code',
  'error-message',
  'results',
  'results-file',
  'matrix',
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];
export type Outputs = Readonly<Record<OutputName, string>>;

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** All outputs but those that need files. */
export function outputsOf(facts: RunFacts): Omit<Outputs, 'results' | 'results-file' | 'changes-file'> {
  const { results, failure } = facts;
  const totals = totalsOf(results);
  return {
    outcome: outcomeOf(facts),
    'sync-status': totals.syncStatus,
    configured: String(totals.configured),
    created: String(totals.created),
    updated: String(totals.updated),
    ...asInputs(results),
    'current-artifact-count': text(totals.currentArtifactCount),
    'integration-item-count': text(totals.integrationItemCount),
    'added-count': text(totals.items?.added),
    'updated-count': text(totals.items?.updated),
    'removed-count': text(totals.items?.removed),
    'skipped-count': text(totals.items?.skipped),
    'error-count': text(totals.items?.errors),
    'counts-from': totals.countsFrom ?? '',
    'indexed-count': text(totals.indexed?.done),
    'failed-count': text(totals.indexed?.failed),
    'warning-count': text(totals.indexed?.warned),
    'duration-seconds': (facts.durationMs / 1000).toFixed(1),
    'error-code': failure?.code ?? '',
    'error-message': failure?.message ?? '',
    matrix: JSON.stringify(matrixOf(results, facts.shards)),
  };
}
