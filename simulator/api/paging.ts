import { dialectOf, type Fields } from "../data/dialects.ts";
import { Refusal } from "../http/connection.ts";
import { type Call, readFlag } from "./call.ts";

/** Which part of a list was asked for. */
interface Paging {
  size: number;
  /** 1 unless asked for by number. */
  number: number;
  /** The last item of the page before; undefined for a page by number. */
  after: string | undefined;
  /** Whether to count the whole list. */
  total: boolean;
  isFirst: boolean;
}

/** A page is never longer, whatever is asked for. */
const MAX_PAGE_SIZE = 100;
const PAGING = ["page_size", "after", "page"];

/**
 * Reads the paging parameters; the dialect decides what to do with all others
 * but the filters.
 */
export function readPaging(
  { query, state }: Call,
  filters: readonly string[],
): Paging {
  const { filters: mode, lacks } = dialectOf(state);
  for (const name of query.keys()) {
    if (query.getAll(name).length > 1)
      throw new Refusal(422, `${name} is given twice`);
    if (PAGING.includes(name)) continue;
    if (lacks.includes(name))
      throw new Refusal(400, `Unknown parameter ${name}`);
    const known = name === "total_count" || filters.includes(name);
    if (mode === "honoured" && !known)
      throw new Refusal(422, `Unknown parameter ${name}`);
  }
  const cursor = query.get("after");
  if (query.has("page") && cursor !== null)
    throw new Refusal(422, "page and after exclude each other");
  const number = readPositive(query, "page", 1);
  return {
    size: Math.min(readPositive(query, "page_size", 20), MAX_PAGE_SIZE),
    number,
    after: cursor ?? undefined,
    total: readFlag(query, "total_count", true),
    isFirst: number === 1 && cursor === null,
  };
}

function readPositive(
  query: URLSearchParams,
  name: string,
  ifMissing: number,
): number {
  const value = query.get(name) ?? String(ifMissing);
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new Refusal(422, `${name}: a positive integer`);
  return Number(value);
}

/**
 * One page of the items of this list that are `wanted`, each as `show` has it.
 */
export function page<Item extends { id: string }>(
  items: readonly Item[],
  { size, number, after, total }: Paging,
  { state }: Call,
  show: (item: Item) => Fields,
  wanted: (item: Item) => boolean = () => true,
): Fields {
  const begin = items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && begin === 0)
    throw new Refusal(422, "after: unknown cursor");
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
  const hasNext = start + shown.length < count;
  const envelope = {
    data: shown.map(show),
    next_cursor: hasNext ? shown.at(-1)?.id : null,
    has_next_page: hasNext,
    has_previous_page: start > 0 && count > 0,
    total_count: total ? count : null,
  };
  return dialectOf(state).reword.page?.(envelope) ?? envelope;
}
