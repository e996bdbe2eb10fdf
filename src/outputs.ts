/** The values of the action's outputs, computed from what is known. Pure. */
import type { IntegrationResult } from './result.ts';
import type { ActionError } from './errors.ts';

export type Outcome = 'success' | 'failure' | 'cancelled' | 'dry-run';

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
  'indexed-count',
  'failed-count',
  'duration-seconds',
  'error-code',
  'error-message',
] as const;

export type Outputs = Readonly<Record<(typeof OUTPUT_NAMES)[number], string>>;

export interface RunFacts {
  /** Absent where the inputs were refused. */
  readonly result?: IntegrationResult;
  readonly failure?: ActionError;
  readonly dryRun: boolean;
  readonly durationMs: number;
}

export function outcomeOf({ failure, dryRun }: RunFacts): Outcome {
  if (failure !== undefined) return failure.code === 'cancelled' ? 'cancelled' : 'failure';
  return dryRun ? 'dry-run' : 'success';
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function outputsOf(facts: RunFacts): Outputs {
  const { result, failure } = facts;
  return {
    outcome: outcomeOf(facts),
    'sync-status': result?.syncStatus ?? 'not-requested',
    configured: String(result?.configured ?? false),
    created: String(result?.created ?? false),
    updated: String(result?.updated ?? false),
    'integration-id': result?.id ?? '',
    'integration-type': result?.connector.type ?? '',
    'current-artifact-count': text(result?.currentArtifactCount),
    'integration-item-count': text(result?.integrationItemCount),
    'added-count': text(result?.items?.added),
    'updated-count': text(result?.items?.updated),
    'removed-count': text(result?.items?.removed),
    'skipped-count': text(result?.items?.skipped),
    'error-count': text(result?.items?.errors),
    'indexed-count': text(result?.indexed?.done),
    'failed-count': text(result?.indexed?.failed),
    'duration-seconds': (facts.durationMs / 1000).toFixed(1),
    'error-code': failure?.code ?? '',
    'error-message': failure?.message ?? '',
  };
}
