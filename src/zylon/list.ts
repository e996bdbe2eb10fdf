/** Reads lists to their end, and says why a list may be incomplete. */
import * as z from "zod/mini";
import { clock, type TimeLimit } from "../clock.ts";
import { type ErrorCode, Failure, toFailure } from "../errors.ts";

/** Query parameters of a page; `{}` for the first one. */
type PageQuery = Readonly<Record<string, string>>;

export interface Page<T> {
  readonly items: readonly T[];
  /** Number of entries that are not as documented. */
  readonly unreadableCount: number;
  readonly cursor: string | undefined;
  readonly hasNext: boolean | undefined;
  readonly total: number | undefined;
}

export interface List<T> {
  readonly items: readonly T[];
  /** Number of entries that are not as documented, and so not in `items`. */
  readonly unreadableCount: number;
  /** Why entries may be missing, to follow "Zylon"; else `undefined`. */
  readonly incompleteReason: string | undefined;
  /** The largest `total_count` of its pages. */
  readonly total: number | undefined;
  /** Whether each reading had fewer entries than `total`, by the same numbers. */
  readonly isShort: boolean;
}

const MAX_PAGES = 10_000;
export const PAGE_SIZE = 100;

const ENVELOPE = z.object({
  data: z.array(z.unknown()),
  next_cursor: z.catch(z.nullish(z.string()), undefined),
  has_next_page: z.catch(z.nullish(z.boolean()), undefined),
  total_count: z.catch(z.nullish(z.int().check(z.nonnegative())), undefined),
});

/**
 * Parses a page of a list. An array without an envelope is the last page.
 * @param name of the request, for a failure
 */
export function parsePage<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  name: string,
): Page<z.infer<T>> {
  const isArray = Array.isArray(answer);
  const { data: envelope } = ENVELOPE.safeParse(
    isArray ? { data: answer, has_next_page: false } : answer,
  );
  if (envelope === undefined)
    throw new Failure("unexpected-response", `${name}: it is not a list`, {
      kind: "other-shape",
    });
  const items: z.infer<T>[] = [];
  for (const entry of envelope.data) {
    const { success, data } = schema.safeParse(entry);
    if (success) items.push(data);
  }
  return {
    items,
    unreadableCount: envelope.data.length - items.length,
    cursor:
      envelope.next_cursor === ""
        ? undefined
        : (envelope.next_cursor ?? undefined),
    hasNext: envelope.has_next_page ?? undefined,
    total: envelope.total_count ?? undefined,
  };
}

/** How to tell that a list is complete, beside its own count. */
export interface CompletenessCheck<T> {
  /**
   * Returns keys that must be the same in two readings in a row. Without this
   * function, a list that is shorter than its count is always incomplete.
   */
  readonly keysOf?: (items: readonly T[]) => readonly string[];
  /**
   * Whether an entry is still changing, so that the list must be read twice. If
   * this is set, a list that was read by page number is read twice too.
   */
  readonly isChanging?: (items: readonly T[]) => boolean;
}

type ReadPage<T> = (at: PageQuery) => Promise<Page<T>>;

/** Entries may come and go while a list is read. */
const MAX_READINGS = 3;

/**
 * Reads a list, up to three times: until it is complete, or until two readings
 * in a row have the same keys.
 *
 * | a reading                       | is read again | twice the same keys    |
 * | ------------------------------- | ------------- | ---------------------- |
 * | announces a page and refuses it | yes           | incomplete             |
 * | has fewer entries than its count | yes          | short, or complete if  |
 * |                                 |               | both numbers changed:  |
 * |                                 |               | others come and go     |
 * | by page number, or is changing  | if asked to   | complete               |
 * | any other                       | no            |                        |
 */
export async function readList<T extends { readonly id: string }>(
  readPage: ReadPage<T>,
  { keysOf, isChanging }: CompletenessCheck<T>,
): Promise<List<T>> {
  const isDoubtful = ({ isShort, usesPageNumbers, items }: ListReading<T>) =>
    isShort ||
    (isChanging !== undefined && (usesPageNumbers || isChanging(items)));
  let last: ListReading<T> | undefined;
  let lastKeys: string | undefined;
  let reading = await readListOnce(readPage);
  for (let times = 1; ; times += 1) {
    const { incompleteReason, items, isShort } = reading;
    if (incompleteReason === undefined && !isDoubtful(reading)) return reading;
    const sorted =
      incompleteReason === undefined ? keysOf?.(items).toSorted() : undefined;
    const keys = sorted && JSON.stringify(sorted);
    if (keys !== undefined && keys === lastKeys)
      return { ...reading, isShort: isShort && hasSameCounts(reading, last) };
    if (times === MAX_READINGS)
      return {
        ...reading,
        incompleteReason: incompleteReason ?? describeDoubtfulList(reading),
      };
    const again = await readListInTime(readPage, reading);
    if (again === undefined) return reading;
    [last, lastKeys, reading] = [reading, keys, again];
  }
}

/** Codes that say that the server refused a page of the list. */
const REFUSED_PAGE_CODES: readonly ErrorCode[] = [
  "redirect",
  "bad-request",
  "unauthorized",
  "forbidden",
  "not-found",
  "method-not-allowed",
  "unprocessable",
  "not-api",
  "unexpected-response",
];

/**
 * Reads a list of integrations to its end, or throws. Once a page was read, the
 * server certainly has this list, so a later refusal only makes it incomplete.
 */
export async function readWholeList<T extends { readonly id: string }>(
  readPage: ReadPage<T>,
  limit: TimeLimit,
): Promise<List<T>> {
  let hasPage = false;
  const readPageAndNote: ReadPage<T> = async (query) => {
    const page = await readPage(query);
    hasPage = true;
    return page;
  };
  const list = await askAgainAfterWebPage(
    () => readList(readPageAndNote, {}),
    limit,
  ).catch((error: unknown) => {
    const { code, detail } = toFailure(error);
    if (!hasPage || !REFUSED_PAGE_CODES.includes(code)) throw error;
    throw incompleteFailure(detail, error);
  });
  if (list.incompleteReason === undefined) return list;
  throw incompleteFailure(`Zylon ${list.incompleteReason}`);
}

const incompleteFailure = (reason: string, cause?: unknown): Failure =>
  new Failure(
    "unexpected-response",
    `the list of integrations is incomplete: ${reason}`,
    { cause },
  );

/** One of two servers behind a load balancer may be down for a moment. */
const WEB_PAGE_PAUSE_MS = 5000;

/** Asks once more if a web page, or other text, answered in place of Zylon. */
async function askAgainAfterWebPage<T>(
  ask: () => Promise<T>,
  { signal }: TimeLimit,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (toFailure(error).code !== "not-api") throw error;
    await clock.sleep(WEB_PAGE_PAUSE_MS, signal);
    return ask();
  }
}

const hasSameCounts = (
  { items, total }: ListReading<unknown>,
  last: ListReading<unknown> | undefined,
): boolean => last?.items.length === items.length && last.total === total;

/**
 * Reads the list again. Resolves to `undefined` if the time of the phase runs
 * out and the last reading is good enough: one by cursor misses nothing that was
 * there all the time.
 */
async function readListInTime<T extends { readonly id: string }>(
  readPage: ReadPage<T>,
  { incompleteReason, isShort, usesPageNumbers }: ListReading<T>,
): Promise<ListReading<T> | undefined> {
  try {
    return await readListOnce(readPage);
  } catch (error) {
    const isOutOfTime = toFailure(error).details.kind === "out-of-time";
    const isGoodEnough =
      incompleteReason === undefined && !isShort && !usesPageNumbers;
    if (isOutOfTime && isGoodEnough) return undefined;
    throw error;
  }
}

interface ListReading<T> extends List<T> {
  /** Whether any page was requested by its number. */
  readonly usesPageNumbers: boolean;
}

/** The entries of the pages that were read so far. */
class EntryCollector<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>();
  unreadableCount = 0;
  /** The largest `total_count` of the pages. */
  total: number | undefined;

  get items(): T[] {
    return [...this.#byId.values()];
  }

  get isShort(): boolean {
    return this.#byId.size + this.unreadableCount < (this.total ?? 0);
  }

  /** Returns false if the page has nothing new. */
  add({ items, unreadableCount, total }: Page<T>): boolean {
    const before = this.#byId.size;
    for (const item of items) this.#byId.set(item.id, item);
    if (total !== undefined) this.total = Math.max(total, this.total ?? 0);
    const isNew = this.#byId.size > before || items.length === 0;
    if (isNew) this.unreadableCount += unreadableCount;
    return isNew;
  }
}

const describeDoubtfulList = ({
  total,
  items,
}: ListReading<unknown>): string =>
  total === undefined || total <= items.length
    ? "listed different entries each time"
    : `counted ${total === 1 ? "1 entry" : `${total} entries`} but listed ${items.length}`;

/** Reads the list once, page by page. */
export async function readListOnce<T extends { readonly id: string }>(
  readPage: ReadPage<T>,
): Promise<ListReading<T>> {
  const entries = new EntryCollector<T>();
  let incompleteReason: string | undefined;
  let usesPageNumbers = false;
  let step: NextPage | undefined = { query: {}, isAnnounced: true };
  for (let number = 1; step !== undefined; number += 1) {
    if (number > MAX_PAGES)
      throw new Failure("too-large", `a list of over ${MAX_PAGES} pages`);
    const page: Page<T> | undefined = await tryReadPage(readPage, step);
    const hasNewEntries = page !== undefined && entries.add(page);
    if (page !== undefined && page.items.length + page.unreadableCount === 0)
      break;
    if (page === undefined || !hasNewEntries) {
      const verb = page === undefined ? "refused" : "repeated";
      if (step.isAnnounced)
        incompleteReason = `announced page ${number} of a list but ${verb} it`;
      break;
    }
    if ("page" in step.query) usesPageNumbers = true;
    step = getNextPage(page, step, number + 1, entries.isShort);
  }
  const { items, unreadableCount, total, isShort } = entries;
  return {
    items,
    unreadableCount,
    incompleteReason,
    total,
    isShort,
    usesPageNumbers,
  };
}

interface NextPage {
  readonly query: PageQuery;
  /** Whether the page before announced this one; otherwise it is a guess. */
  readonly isAnnounced: boolean;
}

function getNextPage(
  { items, unreadableCount, cursor, hasNext, total }: Page<unknown>,
  { query }: NextPage,
  number: number,
  isShort: boolean,
): NextPage | undefined {
  if (hasNext === false) return undefined;
  if (cursor !== undefined)
    return { query: { after: cursor }, isAnnounced: true };
  if ("after" in query) return undefined; // a list read by cursor is never read by number
  const page = { page: String(number) };
  if (hasNext === true || isShort) return { query: page, isAnnounced: true };
  const isFull = items.length + unreadableCount === PAGE_SIZE;
  if (isFull && total === undefined) return { query: page, isAnnounced: false };
  return undefined;
}

/** Returns `undefined` if Zylon refuses a page after the first. */
async function tryReadPage<T>(
  readPage: ReadPage<T>,
  { query }: NextPage,
): Promise<Page<T> | undefined> {
  try {
    return await readPage(query);
  } catch (error) {
    const { status = 0 } = toFailure(error).details;
    const isFirst = Object.keys(query).length === 0;
    if (!isFirst && [400, 403, 404, 422].includes(status)) return undefined;
    throw error;
  }
}
