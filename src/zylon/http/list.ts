/** Reads a list to its end. Throws if any part of it is missing. */
import * as core from "@actions/core";
import * as z from "zod/mini";
import { Failure, toFailure } from "../../errors.ts";
import { findMessage, parseAnswer, quoteWords, saysError } from "./json.ts";
import type { QueryParams, Target } from "./request.ts";

/** A page. A whole list may also be a bare array. `total_count` decides nothing. */
const PAGE = z.object({
  data: z.array(z.unknown()),
  next_cursor: z.catch(z.nullable(z.string()), null),
  has_next_page: z.catch(z.nullable(z.boolean()), null),
});
type Page = z.infer<typeof PAGE>;

/** A longer list is one that never ends. */
const MAX_ENTRIES = 1_000_000;

/**
 * Says where a page begins if Zylon announces it without a cursor.
 * @param pageNumber the number of the page, from 1
 * @param lastId the id of the last entry before it
 */
type GetStart = (pageNumber: number, lastId: string) => QueryParams;
/** Zylon documents both ways: by number, or after the last entry. */
export const byPageNumber: GetStart = (pageNumber) => ({
  page: String(pageNumber),
});
export const byLastId: GetStart = (_pageNumber, lastId) => ({ after: lastId });

/** Where a list is, and how its pages follow. */
export interface ListTarget extends Target {
  readonly getStart: GetStart;
}

interface PagedList {
  /** `GET artifact` */
  readonly name: string;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Requests a page, of which `start` says where it begins. */
  readonly requestPage: (start: QueryParams) => Promise<unknown>;
  readonly getStart: GetStart;
}

/**
 * Reads all pages. After each one, the first row that matches decides:
 *
 * | the page                                        | result            |
 * | ----------------------------------------------- | ----------------- |
 * | is the first, and is refused or can't be read   | its own failure   |
 * | is a later one, and is refused or can't be read | `incomplete-list` |
 * | has an entry without a usable id                | its own failure   |
 * | has entries, none of which is new               | `incomplete-list` |
 * | is the last                                     | the list is whole |
 * | is empty and has no cursor                      | `incomplete-list` |
 * | has a cursor of an earlier page                 | `incomplete-list` |
 * | any other                                       | the next page     |
 */
export async function readWholeList<
  T extends z.ZodMiniType<{ readonly id: string }>,
>(schema: T, list: PagedList): Promise<z.infer<T>[]> {
  const { name, getStart } = list;
  const entries = new Map<string, z.infer<T>>();
  const cursors = new Set<string>();
  let start: QueryParams = {};
  let lastId = "";
  for (let pageNumber = 1; ; pageNumber += 1) {
    const page = await fetchPage(list, start, pageNumber);
    const countBefore = entries.size;
    for (const value of page.data) {
      const entry = parseAnswer(schema, value, name);
      entries.set(entry.id, entry);
      lastId = entry.id;
    }
    const { next_cursor: cursor } = page;
    const hasNext = page.has_next_page ?? Boolean(cursor);
    const isRepeated = page.data.length > 0 && entries.size === countBefore;
    if (!hasNext && !isRepeated) return [...entries.values()];
    const isEndless = page.data.length === 0 && !cursor;
    if (isRepeated || isEndless || (cursor && cursors.has(cursor)))
      throw createIncompleteList(
        `${name}: page ${pageNumber} brings nothing new`,
      );
    if (entries.size > MAX_ENTRIES)
      throw createIncompleteList(`${name} has over ${MAX_ENTRIES} entries`);
    if (cursor) cursors.add(cursor);
    start = cursor ? { after: cursor } : getStart(pageNumber + 1, lastId);
  }
}

const createIncompleteList = (detail: string): Failure =>
  new Failure("incomplete-list", detail);

async function fetchPage(
  { name, signal, requestPage }: PagedList,
  start: QueryParams,
  pageNumber: number,
): Promise<Page> {
  try {
    const answer = await requestPage(start);
    if (saysError(answer))
      throw new Failure(
        "unexpected-response",
        quoteWords(findMessage(answer), name),
      );
    const isBareArray = pageNumber === 1 && Array.isArray(answer);
    const page = isBareArray ? { data: answer } : answer;
    return parseAnswer(PAGE, page, name);
  } catch (error) {
    if (pageNumber === 1 || signal.aborted) throw error;
    // The code is not that of the page, which would say that the whole list is refused.
    const { detail } = toFailure(error);
    throw createIncompleteList(`page ${pageNumber}: ${detail}`);
  }
}

/**
 * Reads a list once more if it was incomplete. A cursor is the id of an entry, which may
 * have been deleted while the pages were read.
 */
export async function readAgainIfIncomplete<T>(
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code, headline } = toFailure(error);
    if (code !== "incomplete-list") throw error;
    core.info(`${headline}. Reading it again`);
    return read();
  }
}
