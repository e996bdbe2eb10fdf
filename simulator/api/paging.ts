import { dialectOf } from '../data/dialects.ts';
import type { Fields } from '../data/rewording.ts';
import { Refusal } from '../http/answer.ts';
import type { Call } from './router.ts';

/** Which part of a list was asked for. */
export interface Paging {
  size: number;
  /** 1 unless asked for by number. */
  number: number;
  /** Where the page before ended; undefined for a page by number. */
  after: Place | undefined;
  /** Whether to count the whole list. */
  total: boolean;
}

/** An item of a list; the index counts where the item is gone. */
interface Place {
  index: number;
  id: string;
}

const DEFAULT_SIZE = 20;
const PAGING = ['page_size', 'after', 'page'];
/** Documented by name, but not what they mean. */
const UNSPOKEN = ['before', 'first', 'last'];

/** Reads the paging parameters; the dialect decides what to do with all others. */
export function readPaging(call: Call, filters: readonly string[]): Paging {
  checkNames(call, ['total_count', ...filters]);
  const page = call.query.get('page') ?? undefined;
  const after = call.query.get('after') ?? undefined;
  if (page !== undefined && after !== undefined) throw new Refusal(422, 'page and after exclude each other');
  return {
    size: Math.min(readPositive(call.query, 'page_size', DEFAULT_SIZE), call.state.pageSizeLimit),
    number: readPositive(call.query, 'page', 1),
    after: after === undefined ? undefined : placeOf(after),
    total: readFlag(call.query, 'total_count', true),
  };
}

/** Is this the first page of its list? */
export function isFirst({ number, after }: Paging): boolean {
  return number === 1 && after === undefined;
}

/** One page of the items that are `wanted`, each as `show` has it. */
export function page<Item extends { id: string }>(
  items: readonly Item[],
  { size, number, after, total }: Paging,
  { state }: Call,
  show: (item: Item) => Fields,
  wanted: (item: Item) => boolean = () => true,
): Fields {
  const begin = after === undefined ? 0 : indexAfter(items, after);
  let start = after === undefined ? (number - 1) * size : Infinity;
  let count = 0;
  const shown: Item[] = [];
  // Lists of 100,000 come here: one pass, and no copy.
  for (const [index, item] of items.entries()) {
    if (start === Infinity && index >= begin) start = count;
    if (!wanted(item)) continue;
    if (count >= start && shown.length < size) shown.push(item);
    count += 1;
  }
  const [first] = shown;
  const last = shown.at(-1);
  const hasNext = start + shown.length < count;
  const hasPrevious = start > 0 && count > 0;
  const cursor = (item: Item | undefined): string | null => (item ? cursorOf(items.indexOf(item), item.id) : null);
  const envelope = {
    data: shown.map(show),
    next_cursor: hasNext ? cursor(last) : null,
    previous_cursor: hasPrevious ? cursor(first) : null,
    has_next_page: hasNext,
    has_previous_page: hasPrevious,
    total_count: total ? count : null,
  };
  return dialectOf(state).reword.page?.(envelope) ?? envelope;
}

/** A parameter that is `true` or `false`. */
export function readFlag(query: URLSearchParams, name: string, ifMissing: boolean): boolean {
  const value = query.get(name) ?? String(ifMissing);
  if (value !== 'true' && value !== 'false') throw new Refusal(422, `${name}: true or false`);
  return value === 'true';
}

function checkNames({ query, state }: Call, filters: readonly string[]): void {
  const mode = dialectOf(state).filters;
  for (const name of query.keys()) {
    if (query.getAll(name).length > 1) throw new Refusal(422, `${name} is given twice`);
    if (PAGING.includes(name)) continue;
    if (UNSPOKEN.includes(name)) throw new Refusal(501, `The simulator does not speak the parameter ${name}`);
    if (mode === 'refused') throw new Refusal(400, `Unknown parameter ${name}`);
    if (mode === 'honoured' && !filters.includes(name)) throw new Refusal(422, `Unknown parameter ${name}`);
  }
}

function readPositive(query: URLSearchParams, name: string, ifMissing: number): number {
  const value = query.get(name) ?? String(ifMissing);
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Refusal(422, `${name}: a positive integer`);
  return Number(value);
}

function cursorOf(index: number, id: string): string {
  return Buffer.from(`${index}:${id}`).toString('base64url');
}

function placeOf(cursor: string): Place {
  const [, index, id] = /^(\d+):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (index === undefined || id === undefined) throw new Refusal(422, 'after: unknown cursor');
  return { index: Number(index), id };
}

/** Where a list goes on after an item, which may have moved, or may be gone. */
function indexAfter(items: readonly { id: string }[], { index, id }: Place): number {
  if (items[index]?.id === id) return index + 1;
  const found = items.findIndex((item) => item.id === id);
  return found === -1 ? index : found + 1;
}
