/** The integrations of a run as inputs again: one entry for the outputs, or dealt into shards for `strategy.matrix`. Pure. */
import type { IntegrationResult } from './result.ts';

/** What `integration-type` and `integration-id` take. */
export interface MatrixEntry {
  readonly 'integration-type': string;
  /** One id a line; as `type/id` where the types differ. */
  readonly 'integration-id': string;
}

/** An id that, without its type before it, would mean every integration, none, or one of another type. */
const MEANS_OTHERS = /^(all$|!|[a-z]+\/)/i;

/** Names them so that the action, given both as inputs, means the same ones. Empty strings for none. */
export function asInputs(results: readonly IntegrationResult[]): MatrixEntry {
  const types = [...new Set(results.map(({ connector }) => connector.type))];
  const mixed = types.length > 1;
  const ids = results.flatMap(({ connector, id }) =>
    id === undefined ? [] : [mixed || MEANS_OTHERS.test(id) ? `${connector.type}/${id}` : id],
  );
  return { 'integration-type': mixed ? 'any' : (types[0] ?? ''), 'integration-id': ids.join('\n') };
}

/** Dealt in turn, so that no shard has more than one more than another. At most `shards` entries, none of them empty. */
export function matrixOf(results: readonly IntegrationResult[], shards: number): { include: MatrixEntry[] } {
  const named = results.filter(({ id }) => id !== undefined);
  const hands = Array.from({ length: Math.min(shards, named.length) }, (_, hand) =>
    named.filter((_result, index) => index % shards === hand),
  );
  return { include: hands.map(asInputs) };
}
