/** What is known of a run at its end, good or bad. */
import type { ActionError } from '../http/error.ts';
import type { IntegrationResult } from './result.ts';

export type Outcome = 'success' | 'failure' | 'cancelled' | 'dry-run';

/** An integration that the run leaves alone. Texts are printable. */
export interface SkippedIntegration {
  readonly type: string;
  readonly id: string;
  readonly username: string | undefined;
  readonly why: string;
}

export interface RunFacts {
  /** The integrations of the run, in their order; empty where the inputs were refused, or named none. */
  readonly results: readonly IntegrationResult[];
  /** Those that `integration-id: all` found and left alone. */
  readonly skipped?: readonly SkippedIntegration[];
  /** The first one. */
  readonly failure?: ActionError | undefined;
  readonly dryRun: boolean;
  /** The run was to wait until everything is indexed: then there is a `changes-file`, which may be empty. */
  readonly watched?: boolean;
  /** How many entries the matrix may have. */
  readonly shards: number;
  readonly durationMs: number;
}

/** Of a run, or of one integration of it. */
export function outcomeOf({ failure, dryRun }: Pick<RunFacts, 'failure' | 'dryRun'>): Outcome {
  if (failure !== undefined) return failure.code === 'cancelled' ? 'cancelled' : 'failure';
  return dryRun ? 'dry-run' : 'success';
}

/** The failure of the whole run: the cancel that ended it, or the first in the order of the integrations. */
export function firstFailure(results: readonly IntegrationResult[]): ActionError | undefined {
  const failures = results.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
  return failures.find(({ code }) => code === 'cancelled') ?? failures[0];
}

/** The same facts with every sentence of every failure rewritten, for redaction. A failure of several stays one. */
export function mapFailures(facts: RunFacts, rewrite: (sentence: string) => string): RunFacts {
  const rewritten = new Map<ActionError, ActionError>();
  const once = (failure: ActionError): ActionError => {
    const known = rewritten.get(failure) ?? failure.mapText(rewrite);
    rewritten.set(failure, known);
    return known;
  };
  return {
    ...facts,
    results: facts.results.map((result) =>
      result.failure === undefined ? result : { ...result, failure: once(result.failure) },
    ),
    failure: facts.failure && once(facts.failure),
  };
}
