/** The integrations of a run as inputs for later jobs: all in one entry, or in shards for `strategy.matrix`. Pure. */
import type { IntegrationResult } from './result.ts';

/** Values for `integration-type` and `integration-id`. */
export interface MatrixEntry {
  readonly 'integration-type': string;
  /** One id a line; as `type/id` where the types differ. */
  readonly 'integration-id': string;
}

/** An id that needs its type before it: alone, it would select every integration, none, or one of another type. */
const MEANS_OTHERS = /^(all$|!|[a-z]+\/)/i;

/** Both inputs, as they select the same integrations again. Empty strings for none. */
export function asInputs(results: readonly IntegrationResult[]): MatrixEntry {
  const types = [...new Set(results.map(({ connector }) => connector.type))];
  const mixed = types.length > 1;
  const ids = results.flatMap(({ connector, id }) =>
    id === undefined ? [] : [mixed || MEANS_OTHERS.test(id) ? `${connector.type}/${id}` : id],
  );
  return { 'integration-type': mixed ? 'any' : (types[0] ?? ''), 'integration-id': ids.join('\n') };
}

/** At most `shards` entries, of almost equal size, and none empty. */
export function matrixOf(results: readonly IntegrationResult[], shards: number): { include: MatrixEntry[] } {
  const named = results.filter(({ id }) => id !== undefined);
  const hands = Array.from({ length: Math.min(shards, named.length) }, (_, hand) =>
    named.filter((_result, index) => index % shards === hand),
  );
  return { include: hands.map(asInputs) };
}
