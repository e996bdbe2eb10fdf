/** The list of the token owner's integrations, each checked by itself. Pure. */
import type { Connector } from './connectors.ts';
import { connectorOf } from './connectors.ts';
import { firstProblem } from '../http/json.ts';
import { type Integration, INTEGRATION } from './schemas.ts';

/** An element of the list that cannot be used, though it may be an integration. Both are untrusted text. */
export interface Unclear {
  /** Empty where it does not say. */
  readonly type: string;
  /** Its number in the list, and what is wrong with it. */
  readonly problem: string;
}

export interface Listed {
  /** Each with an id; its type is empty where it does not say. */
  readonly integrations: readonly Integration[];
  /** Those without a usable id, or without a type. */
  readonly unclear: readonly Unclear[];
}

const typeIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : '';

/** @param isSecret true for an id that contains a secret of the run; it is refused, since ids are not masked */
export function readIntegrations(list: readonly unknown[], isSecret: (id: string) => boolean): Listed {
  const integrations: Integration[] = [];
  const unclear: Unclear[] = [];
  for (const [index, value] of list.entries()) {
    const { data, error } = INTEGRATION.safeParse(value);
    const usable = data !== undefined && !isSecret(data.id);
    if (usable) integrations.push(data);
    const problem =
      error !== undefined
        ? firstProblem(error)
        : usable
          ? 'field type: missing'
          : 'field id: it contains a secret of this run';
    if (!usable || data.type === '') unclear.push({ type: typeIn(value), problem: `number ${index + 1}, ${problem}` });
  }
  return { integrations, unclear };
}

/** Those that may be of this connector; all of them without one. */
export function unclearOf({ unclear }: Listed, connector: Connector | undefined): readonly Unclear[] {
  if (connector === undefined) return unclear;
  return unclear.filter(({ type }) => type === '' || connectorOf(type)?.type === connector.type);
}
