/** The pages of a list, as each of the APIs has them. */
import { type Call, invalidRequest } from "./call.ts";
import type { Fields } from "./views.ts";

/** Which part of a list was asked for. */
interface Paging {
  size: number;
  /** How many items are before it, for a page by number. */
  skip: number;
  /** The last item of the page before; undefined for a page by number. */
  after: string | undefined;
  isFirst: boolean;
  /** The artifact API's own lists are paged by cursor alone, and not counted. */
  isArtifacts: boolean;
}

/** A page is never longer, whatever is asked for. */
const MAX_PAGE_SIZE = 100;

/** Reads the paging; refuses a parameter that is neither of it nor a filter. */
export function readPaging(
  call: Call,
  filters: readonly string[],
  isArtifacts: boolean,
): Paging {
  const { query } = call;
  const own = isArtifacts ? ["first"] : ["page", "page_size"];
  const known = [...own, "after", ...filters];
  for (const name of query.keys()) {
    if (!known.includes(name))
      throw invalidRequest(call, `Unknown parameter ${name}`);
    if (query.getAll(name).length > 1)
      throw invalidRequest(call, `${name} is given twice`);
  }
  const after = query.get("after") ?? undefined;
  if (query.has("page") && after !== undefined)
    throw invalidRequest(call, "page excludes after");
  const asked = isArtifacts
    ? readInteger(call, "first", 50)
    : readInteger(call, "page_size", 20);
  const size = Math.min(asked, MAX_PAGE_SIZE);
  const number = readInteger(call, "page", 1);
  return {
    size,
    skip: (number - 1) * size,
    after,
    isFirst: number === 1 && after === undefined,
    isArtifacts,
  };
}

function readInteger(call: Call, name: string, ifMissing: number): number {
  const value = call.query.get(name) ?? String(ifMissing);
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw invalidRequest(call, `${name}: an integer from 1`);
  return Number(value);
}

/** One page of the items that are `wanted`, each as `show` has it. */
export function createPage<Item extends { id: string }>(
  items: readonly Item[],
  { size, skip, after, isFirst, isArtifacts }: Paging,
  call: Call,
  show: (item: Item) => Fields,
  wanted: (item: Item) => boolean = () => true,
): Fields {
  const begin = items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && begin === 0)
    throw invalidRequest(call, "after: unknown cursor");
  // Lists of 100,000 come here: nothing is read that is not needed.
  const found: Item[] = [];
  for (
    let at = begin;
    at < items.length && found.length <= skip + size;
    at += 1
  )
    if (wanted(items[at]!)) found.push(items[at]!);
  const shown = found.slice(skip, skip + size);
  const data = shown.map(show);
  const has_next_page = found.length > skip + size;
  const next_cursor = has_next_page ? shown.at(-1)?.id : null;
  if (isArtifacts)
    return {
      data,
      has_next_page,
      ...(has_next_page && { next_cursor }),
    };
  return {
    data,
    ...(call.state.dialect === "published" && { next_cursor }),
    has_next_page,
    has_previous_page: !isFirst,
    total_count: items.filter(wanted).length,
  };
}
