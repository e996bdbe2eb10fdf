import { dialectOf, type Fields } from "../data/dialects.ts";
import { Refusal } from "../http/connection.ts";
import { type Call, readFlag } from "./call.ts";

/** Which part of a list was asked for. */
interface Paging {
  size: number;
  /** 1 unless asked for by number. */
  number: number;
  /**
   * Where the page before ended, undefined for a page by number. The index
   * counts where the item is gone.
   */
  after: { index: number; id: string } | undefined;
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
  const [, index, id] =
    /^(\d+):(.+)$/s.exec(Buffer.from(cursor ?? "", "base64url").toString()) ??
    [];
  const after =
    index === undefined || id === undefined
      ? undefined
      : { index: Number(index), id };
  if (cursor !== null && after === undefined)
    throw new Refusal(422, "after: unknown cursor");
  const number = readPositive(query, "page", 1);
  return {
    size: Math.min(readPositive(query, "page_size", 20), MAX_PAGE_SIZE),
    number,
    after,
    total: readFlag(query, "total_count", true),
    isFirst: number === 1 && after === undefined,
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
  const hasNext = start + shown.length < count;
  const hasPrevious = start > 0 && count > 0;
  const cursor = (item: Item | undefined): string | null =>
    item
      ? Buffer.from(`${items.indexOf(item)}:${item.id}`).toString("base64url")
      : null;
  const envelope = {
    data: shown.map(show),
    next_cursor: hasNext ? cursor(shown.at(-1)) : null,
    previous_cursor: hasPrevious ? cursor(shown[0]) : null,
    has_next_page: hasNext,
    has_previous_page: hasPrevious,
    total_count: total ? count : null,
  };
  return dialectOf(state).reword.page?.(envelope) ?? envelope;
}

/** Where a list goes on after an item, which may have moved, or may be gone. */
function indexAfter(
  items: readonly { id: string }[],
  { index, id }: { index: number; id: string },
): number {
  if (items[index]?.id === id) return index + 1;
  const found = items.findIndex((item) => item.id === id);
  return found === -1 ? index : found + 1;
}
