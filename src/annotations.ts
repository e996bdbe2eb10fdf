/** The error annotations of a run: one for each failure, never more than a reader (and GitHub) takes in. Pure. */
import type { ActionError } from './errors.ts';
import type { RunFacts } from './run-facts.ts';
import { nameOf } from './sentences.ts';

export interface Annotation {
  readonly title: string;
  readonly message: string;
}

/** GitHub shows so many errors of a step, and drops the rest. */
const MAX_ANNOTATIONS = 10;

/** At most ten, of which the last counts those that are left. A failure that several share is told once. */
export function annotationsOf({ results, failure }: RunFacts): Annotation[] {
  const named = new Map<ActionError, string>();
  for (const result of results) {
    if (result.failure === undefined) continue;
    const alone = results.length === 1 || named.has(result.failure);
    named.set(result.failure, alone ? '' : `${nameOf(result)}: `);
  }
  if (failure !== undefined && !named.has(failure)) named.set(failure, '');
  const all = [...named].map(([{ code, message }, name]) => ({
    title: `Zylon ingest: ${code}`,
    message: name + message,
  }));
  if (all.length <= MAX_ANNOTATIONS) return all;
  const told = all.slice(0, MAX_ANNOTATIONS - 1);
  const more = all.length - told.length;
  const rest = {
    title: `Zylon ingest: ${more} more`,
    message: `${more} more failures; the job summary and the file behind the output results-file have them.`,
  };
  return [...told, rest];
}
