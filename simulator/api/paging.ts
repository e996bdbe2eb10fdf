/** The pages of a list, as each of the APIs has them. */
import { type Call, invalidRequest, readFlag } from "./call.ts";
import type { Fields } from "./views.ts";

/** Which part of a list was asked for. */
interface Paging {
  size: number;
  /** How many items are before it, for a page by number. */
  skip: number;
  /** The last item of the page before; undefined for a page by number. */
  after: string | undefined;
  /** Whether to count the whole list. */
  isCounted: boolean;
  isFirst: boolean;
  /** The artifact API's own lists are paged otherwise than all others. */
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
  const known = ["page", "page_size", "after", "total_count", ...filters];
  if (isArtifacts) known.push("first");
  for (const name of query.keys()) {
    if (!known.includes(name))
      throw invalidRequest(call, `Unknown parameter ${name}`);
    if (query.getAll(name).length > 1)
      throw invalidRequest(call, `${name} is given twice`);
  }
  const after = query.get("after") ?? undefined;
  const isByNumber = query.has("page");
  if (isByNumber && (after !== undefined || query.has("first")))
    throw invalidRequest(call, "page excludes after and first");
  const base = isArtifacts ? 0 : 1;
  const number = readInteger(call, "page", base, base) - base;
  const sizeName = isArtifacts && !isByNumber ? "first" : "page_size";
  const asked = readInteger(call, sizeName, isArtifacts ? 50 : 20, 1);
  const size = Math.min(asked, MAX_PAGE_SIZE);
  return {
    size,
    skip: number * size,
    after,
    isCounted: readFlag(call, "total_count", !isArtifacts),
    isFirst: number === 0 && after === undefined,
    isArtifacts,
  };
}

function readInteger(
  call: Call,
  name: string,
  ifMissing: number,
  least: number,
): number {
  const value = call.query.get(name) ?? String(ifMissing);
  if (!/^\d{1,6}$/.test(value) || Number(value) < least)
    throw invalidRequest(call, `${name}: an integer from ${least}`);
  return Number(value);
}

/** One page of the items that are `wanted`, each as `show` has it. */
export function createPage<Item extends { id: string }>(
  items: readonly Item[],
  { size, skip, after, isCounted, isFirst, isArtifacts }: Paging,
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
  const total_count = isCounted ? items.filter(wanted).length : null;
  if (isArtifacts)
    return {
      data,
      has_next_page,
      ...(has_next_page && { next_cursor }),
      ...(isCounted && { total_count }),
    };
  return {
    data,
    ...(call.state.dialect === "published" && { next_cursor }),
    has_next_page,
    has_previous_page: !isFirst,
    total_count,
  };
}
