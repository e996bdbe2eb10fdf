import { Refusal } from '../http/answer.ts';
import type { Call } from './router.ts';

/** Which part of a list was asked for. */
export interface Paging {
  size: number;
  /** Id of the last item of the page before; undefined for the first page. */
  after: string | undefined;
}

/** The documented envelope. */
export interface Page<Item> {
  data: Item[];
  next_cursor: string | null;
  previous_cursor: string | null;
  has_next_page: boolean;
  has_previous_page: boolean;
  total_count: number;
}

const DEFAULT_SIZE = 20;
/** Documented by name, but not what they mean. */
const UNSPOKEN = ['before', 'first', 'last', 'page'];

/** Reads the paging parameters, and refuses every parameter that neither paging nor `others` knows. */
export function readPaging(call: Call, others: readonly string[]): Paging {
  for (const name of call.query.keys()) {
    if (UNSPOKEN.includes(name)) throw new Refusal(501, `The simulator does not speak the parameter ${name}`);
    if (!['page_size', 'after', ...others].includes(name)) throw new Refusal(422, `Unknown parameter ${name}`);
    if (call.query.getAll(name).length > 1) throw new Refusal(422, `${name} is given twice`);
  }
  const size = call.query.get('page_size') ?? String(DEFAULT_SIZE);
  if (!/^[1-9]\d{0,5}$/.test(size)) throw new Refusal(422, 'page_size: a positive integer');
  const cursor = call.query.get('after');
  return {
    size: Math.min(Number(size), call.state.pageSizeLimit),
    after: cursor === null ? undefined : Buffer.from(cursor, 'base64url').toString(),
  };
}

/** Cuts one page out of a list. */
export function page<Item extends { id: string }>(items: readonly Item[], { size, after }: Paging): Page<Item> {
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw new Refusal(422, 'after: unknown cursor');
  const data = items.slice(start, start + size);
  const hasNext = start + data.length < items.length;
  return {
    data,
    next_cursor: hasNext ? cursorOf(data.at(-1)) : null,
    previous_cursor: start > 0 ? cursorOf(data.at(0)) : null,
    has_next_page: hasNext,
    has_previous_page: start > 0,
    total_count: items.length,
  };
}

function cursorOf(item: { id: string } | undefined): string | null {
  return item ? Buffer.from(item.id).toString('base64url') : null;
}
