/** Reads a list to its end. A list is whole, or it is a failure. */
import * as core from "@actions/core";
import * as z from "zod/mini";
import { Failure, toFailure } from "../errors.ts";
import { findMessage, quoteWords, saysError } from "./answer-value.ts";
import type { QueryParams } from "./call.ts";
import { RequestFailure } from "./request-failure.ts";
import { parseAnswer } from "./schemas.ts";

/** A page. A whole list may also be a bare array. `total_count` decides nothing. */
const PAGE = z.object({
  data: z.array(z.unknown()),
  next_cursor: z.catch(z.nullish(z.string()), null),
  has_next_page: z.catch(z.nullish(z.boolean()), null),
});
type Page = z.infer<typeof PAGE>;

interface Entry {
  readonly id: string;
}

/** The place where a page begins. */
interface Position {
  /** The number of the page, from 1. */
  readonly number: number;
  /** The id of the last entry before it. */
  readonly lastId: string;
}

/** Says where a page begins if Zylon announces it without a cursor. */
export type GetStart = (position: Position) => QueryParams;
/** Zylon documents both ways: by number, or after the last entry. */
export const byNumber: GetStart = ({ number }) => ({ page: String(number) });
export const byLastId: GetStart = ({ lastId }) => ({ after: lastId });

export interface PagedList {
  /** `GET artifact` */
  readonly name: string;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Requests a page, of which `start` says where it begins. */
  readonly requestPage: (start: QueryParams) => Promise<unknown>;
  readonly getStart: GetStart;
}

/** How often a list is read before it is given up as incomplete. */
const MAX_READINGS = 3;

/**
 * Reads all pages. If one is refused, repeats or can't be read, the list is read again:
 * three times in all, before it throws `incomplete-list`. A refusal of the very first page
 * is thrown at once, since there is no list then; so is an entry without a usable id.
 */
export async function readWholeList<T extends z.ZodMiniType<Entry>>(
  schema: T,
  list: PagedList,
): Promise<z.infer<T>[]> {
  for (let reading = 1; ; reading += 1)
    try {
      return await readPages(schema, list, reading);
    } catch (error) {
      const { code, summary } = toFailure(error);
      if (code !== "incomplete-list" || reading === MAX_READINGS) throw error;
      core.info(`${summary}. Reading it again`);
    }
}

async function readPages<T extends z.ZodMiniType<Entry>>(
  schema: T,
  list: PagedList,
  reading: number,
): Promise<z.infer<T>[]> {
  const entries = new Map<string, z.infer<T>>();
  let start: QueryParams = {};
  let lastId = "";
  for (let number = 1; ; number += 1) {
    const page = await getPage(list, start, { reading, number });
    const countBefore = entries.size;
    for (const item of page.data) {
      const entry = parseAnswer(schema, item, list.name);
      entries.set(entry.id, entry);
      lastId = entry.id;
    }
    const hasNext = page.has_next_page ?? Boolean(page.next_cursor);
    const hasNewCursor =
      Boolean(page.next_cursor) && page.next_cursor !== start["after"];
    // A server that filters its pages may have an empty one before the last.
    const mayBringNothing =
      page.data.length === 0 && (!hasNext || hasNewCursor);
    if (entries.size === countBefore && !mayBringNothing)
      throw new Failure(
        "incomplete-list",
        `${list.name}: page ${number} brings nothing new`,
      );
    if (!hasNext) return [...entries.values()];
    start = page.next_cursor
      ? { after: page.next_cursor }
      : list.getStart({ number: number + 1, lastId });
  }
}

async function getPage(
  { name, signal, requestPage }: PagedList,
  start: QueryParams,
  { reading, number }: { reading: number; number: number },
): Promise<Page> {
  try {
    const answer = await requestPage(start);
    if (saysError(answer))
      throw new Failure(
        "unexpected-response",
        quoteWords(findMessage(answer), name),
      );
    const isWholeList = number === 1 && Array.isArray(answer);
    const page = isWholeList ? { data: answer, has_next_page: false } : answer;
    return parseAnswer(PAGE, page, name);
  } catch (error) {
    const isVeryFirst = reading === 1 && number === 1;
    if (signal.aborted || (isVeryFirst && isRefusal(error))) throw error;
    // Not its own code: a refused page is no refusal of the list.
    const { detail } = toFailure(error);
    throw new Failure("incomplete-list", `page ${number}: ${detail}`);
  }
}

/** Whether the request failed. A 2xx whose text can't be read is no refusal. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof RequestFailure)) return false;
  const { status = 0, isHtml = false } = error.facts;
  const isUnreadable = error.code === "not-api" && !isHtml && status < 300;
  return !isUnreadable;
}
