/** Lists: of integrations in one piece, of documents in pages. */
import type * as z from 'zod/mini';
import { checked, isList } from './answers.ts';
import { type Connector, connectorOf } from './connectors.ts';
import { type Integration, INTEGRATION, PAGE } from './schemas.ts';
import type { Call } from '../http/client.ts';
import { ActionError } from '../http/error.ts';
import { firstProblem } from '../http/json.ts';

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

/** Where a page begins, as it is asked for; the first one has no such place. */
export type Place = { readonly after: string } | { readonly page: string };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many were left out, since they have no usable id. */
  readonly skipped: number;
  /** How many items the whole list has; undefined where the server does not say. */
  readonly total: number | undefined;
  /** The cursor of the next page. */
  readonly next?: string;
  /** There are more, and no cursor leads to them. */
  readonly more?: boolean;
}

/** The answer to `call` as a page of items of the shape of `schema`; those of another shape are left out and counted. */
export function pageOf<T extends z.ZodMiniType>(schema: T, answer: unknown, call: Call): Page<z.infer<T>> {
  const envelope = checked(PAGE, isList(answer) ? { data: answer } : answer, call);
  const items = envelope.data.flatMap((value): z.infer<T>[] => {
    const { success, data } = schema.safeParse(value);
    return success ? [data] : [];
  });
  const skipped = envelope.data.length - items.length;
  const { next_cursor: next, has_next_page: more, total_count: total } = envelope;
  if (more === false) return { items, skipped, total };
  if (next !== undefined && next !== '') return { items, skipped, total, next };
  return { items, skipped, total, more: more === true };
}

function endless(what: string): ActionError {
  return new ActionError('unexpected-response', {
    what: `A list from Zylon does not end: ${what} came twice`,
    why: 'This version of Zylon has another way of paging',
    remedy: 'Set wait-for: completed, and report this with the version of Zylon',
  });
}

/**
 * Every page in turn, from `read`: by cursor, or by number where a page says that there are more and has no cursor. Throws
 * `unexpected-response` where a cursor or a page comes twice.
 */
export async function* everyPage<T extends { readonly id: string }>(
  read: (at: Place | undefined) => Promise<Page<T>>,
): AsyncGenerator<Page<T>> {
  const cursors = new Set<string>();
  const contents = new Set<string>();
  let at: Place | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await read(at);
    // A page by cursor may be empty: a filter can leave nothing of it.
    if (page.items.length > 0 || (at !== undefined && 'page' in at)) {
      // Its first and last item: enough to recognize a page, and small for a thousand pages.
      const content = JSON.stringify([page.items.length, page.items[0]?.id, page.items.at(-1)?.id]);
      if (contents.has(content)) throw endless('the same page');
      contents.add(content);
    }
    yield page;
    const { next, more } = page;
    if (next === undefined && more !== true) return;
    at = next === undefined ? { page: String(pages + 1) } : { after: next };
    if (next === undefined) continue;
    if (cursors.has(next)) throw endless('the same next_cursor');
    cursors.add(next);
  }
}
