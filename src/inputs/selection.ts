/** Which integrations the inputs name: `integration-type` and `integration-id`, read together. Pure. */
import { CONNECTOR_TYPES, type Connector, connectorOf } from '../zylon/connectors.ts';
import type { Parsed } from './parsed.ts';
import { isPathSegment } from '../zylon/ids.ts';
import { oneLine } from '../log/untrusted.ts';

/** An id as it was given: with its own type (`type/id`), or without. */
export interface GivenId {
  readonly connector?: Connector;
  readonly id: string;
}

/** `except`: all but these. */
export type GivenIds = 'none' | readonly GivenId[] | { readonly except: readonly GivenId[] };

/** An integration that is known by name. */
export interface Target {
  readonly connector: Connector;
  readonly id: string;
}

export type Selection =
  /** The only one of this connector that the token's user has. */
  | { readonly kind: 'only'; readonly connector: Connector }
  | { readonly kind: 'ids'; readonly ids: readonly Target[] }
  /** Every one of the token's user, except some; only of `connector`, where it is given. */
  | { readonly kind: 'all'; readonly connector?: Connector; readonly except: readonly GivenId[] };

const NOT_AN_ID =
  'must be ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';

/** `type/id`, where the text before the first slash is a word; otherwise all of it is the id. */
function givenId(text: string): Parsed<GivenId> {
  const [, word, id = text] = /^([a-z]+)\/(.*)$/i.exec(text) ?? [];
  const connector = word === undefined ? undefined : connectorOf(word);
  if (word !== undefined && connector === undefined) {
    return {
      problem: `has "${oneLine(text, 60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.join(', ')}`,
    };
  }
  if (!isPathSegment(id)) return { problem: NOT_AN_ID };
  return { value: connector === undefined ? { id } : { connector, id } };
}

function givenIds(parts: readonly string[]): Parsed<GivenId[]> {
  const ids: GivenId[] = [];
  for (const part of parts) {
    const parsed = givenId(part);
    if ('problem' in parsed) return parsed;
    ids.push(parsed.value);
  }
  return { value: ids };
}

const isAll = (part: string): boolean => part.toLowerCase() === 'all';

/** The text of `integration-id`. */
export function parseIds(text: string): Parsed<GivenIds> {
  const parts = text.split(/[\r\n,]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (parts.length === 0) return text.trim() === '' ? { value: 'none' } : { problem: NOT_AN_ID };
  const excluded = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1).trim());
  if (!parts.some(isAll)) {
    if (excluded.length === 0) return givenIds(parts);
    return { problem: 'needs "all" beside !id, which excludes one of them' };
  }
  if (excluded.some(isAll)) return { problem: 'must not exclude "all"' };
  if (parts.some((part) => !isAll(part) && !part.startsWith('!'))) {
    return { problem: 'must be either "all", optionally with !id, or ids' };
  }
  const except = givenIds(excluded);
  return 'value' in except ? { value: { except: except.value } } : except;
}

/** Each of them once, in their order. */
export function unique(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [`${target.connector.type}/${target.id}`, target])).values()];
}

/** Both inputs together; a problem begins with the name of its input. */
export function selectionOf(type: Connector | 'any', given: GivenIds): Parsed<Selection> {
  if (given === 'none') {
    if (type !== 'any') return { value: { kind: 'only', connector: type } };
    return { problem: 'integration-id is required with integration-type: any; use all, or ids as type/id' };
  }
  if ('except' in given) return { value: { kind: 'all', ...(type === 'any' ? {} : { connector: type }), ...given } };
  const targets: Target[] = [];
  for (const { connector, id } of given) {
    const own = connector ?? type;
    if (own === 'any') {
      const example = `confluence/${oneLine(id, 40)}`;
      return { problem: `integration-id needs a type with integration-type: any, such as ${example}` };
    }
    if (type !== 'any' && own.type !== type.type) {
      return {
        problem: `integration-id ${own.type}/${oneLine(id, 40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`,
      };
    }
    targets.push({ connector: own, id });
  }
  return { value: { kind: 'ids', ids: unique(targets) } };
}

/** The connectors that the inputs name. */
export function connectorsOf(selection: Selection): Connector[] {
  if (selection.kind === 'ids') return [...new Set(selection.ids.map(({ connector }) => connector))];
  return selection.connector === undefined ? [] : [selection.connector];
}
