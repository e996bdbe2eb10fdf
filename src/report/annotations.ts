/** The error annotations of a run: one for each failure, as many as GitHub shows. Pure. */
import type { ActionError } from '../http/error.ts';
import type { RunFacts } from './run-facts.ts';
import { nameOf } from './sentences.ts';

export interface Annotation {
  readonly title: string;
  readonly message: string;
}

const MAX_ANNOTATIONS = 10;

/** At most ten, and one that counts the rest. A failure that several integrations share is one annotation. */
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
  const more = all.length - MAX_ANNOTATIONS;
  if (more <= 0) return all;
  const rest = {
    title: `Zylon ingest: ${more} more`,
    message: `${more} more ${more === 1 ? 'failure' : 'failures'}. The job summary and the file behind the output results-file have them.`,
  };
  return [...all.slice(0, MAX_ANNOTATIONS), rest];
}
