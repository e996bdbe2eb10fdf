/** Lists that come in one piece or in pages, read to their end. */
import { setImmediate as turn } from "node:timers/promises";
import type * as z from "zod/mini";
import {
  isList,
  isObject,
  MAX_ENTRIES,
  saysNo,
  tooLong,
  unexpected,
} from "./answers.ts";
import { CURSOR, TOTAL } from "./schemas.ts";
import {
  mayGoOn,
  type PagesRead,
  promisesMore,
  type Wholeness,
  wholenessOf,
} from "./wholeness.ts";
import type { Call } from "../http/client.ts";
import { ActionError, asActionError } from "../http/error.ts";
import { fieldOf, firstKeys } from "../http/json.ts";

/** Where a page begins, as it is asked for; the first one has no position. */
export type Position = { readonly after: string } | { readonly page: string };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Entries that were left out, since they have no usable id. */
  readonly skipped: readonly unknown[];
  /**
   * How many items the whole list has; undefined where the server does not say.
   */
  readonly total: number | undefined;
  /** The cursor of the next page. */
  readonly next?: string | undefined;
  /** Whether there is a next page; undefined where it does not say. */
  readonly more?: boolean | undefined;
}

/** What stands around the items of a list. */
type Envelope = ReadonlyMap<string, unknown>;

/**
 * Some servers tell of the paging in an object of its own, whose fields count as
 * well.
 */
function envelopeOf(answer: unknown): Envelope {
  const envelope = new Map<string, unknown>();
  if (isList(answer)) return envelope.set("data", answer);
  if (!isObject(answer)) return envelope;
  const fields = fieldsOf(answer);
  for (const [, inner] of fields) {
    if (!isObject(inner)) continue;
    for (const [key, value] of fieldsOf(inner)) envelope.set(key, value);
  }
  for (const [key, value] of fields) envelope.set(key, value);
  return envelope;
}

/** More fields than a page has. */
const MAX_FIELDS = 200;

/** The first of them. */
function fieldsOf(value: object): [string, unknown][] {
  const keys = firstKeys(value, MAX_FIELDS);
  return keys.map((key) => [key, fieldOf(value, key)]);
}

/**
 * The value of the first key that matches, in whatever spelling a version of
 * Zylon has it: `hasNextPage`, `next-cursor`.
 */
function fieldLike(envelope: Envelope, name: RegExp): unknown {
  for (const [key, value] of envelope) {
    if (name.test(key.slice(0, 40))) return value;
  }
  return undefined;
}

/** What a flag says, which may be text; undefined where it says nothing. */
function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return !/^(false|no|0|)$/i.test(String(value));
}

/** After so many, a signal can be heard. */
const ENTRIES_PER_TURN = 2000;

/**
 * The answer to `call`, an array or a page, as a page of items of the shape of
 * `schema`; those of another shape are left out.
 */
export async function pageOf<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  call: Call,
): Promise<Page<z.infer<T>>> {
  if (saysNo(answer))
    throw unexpected(call, "it says that it is no success", answer);
  const envelope = envelopeOf(answer);
  const data = fieldLike(envelope, /^data$/);
  if (!isList(data))
    throw unexpected(call, "the whole answer: expected a list", answer);
  if (data.length > MAX_ENTRIES) throw tooLong(call);
  const items: z.infer<T>[] = [];
  const skipped: unknown[] = [];
  for (const [index, value] of data.entries()) {
    if (index % ENTRIES_PER_TURN === ENTRIES_PER_TURN - 1) {
      await turn();
      call.limits.signal.throwIfAborted();
    }
    const { success, data: item } = schema.safeParse(value);
    if (success) items.push(item);
    else skipped.push(value);
  }
  const { data: total } = TOTAL.safeParse(
    fieldLike(envelope, /^total([_-]?count)?$/i),
  );
  return { items, skipped, total, ...nextOf(envelope) };
}

/** What an envelope says of the next page. */
function nextOf(envelope: Envelope): Pick<Page<unknown>, "next" | "more"> {
  const more = flagOf(
    fieldLike(envelope, /^has[_-]?(next|more)([_-]?page)?$/i),
  );
  if (more === false) return { more };
  const { data: next = "" } = CURSOR.safeParse(
    fieldLike(envelope, /^next[_-]?cursor$/i),
  );
  if (next !== "") return { next };
  // A cursor that is no text cannot be used, but says that there is more.
  const link = fieldLike(envelope, /^next([_-]?(page|link|url|cursor))?$/i);
  const hasLink = Boolean(link) && flagOf(link) !== false;
  return hasLink ? { more: true } : { more };
}

const endless = (what: string, remedy: string): ActionError =>
  new ActionError("unexpected-response", {
    what: `A list from Zylon cannot be read to its end: ${what}`,
    why: "This version of Zylon pages its lists in a different way",
    remedy: `${remedy}, and report this with the version of Zylon`,
  });

const MAX_PAGES = 10_000;
/**
 * What a list may take in memory, in characters: about half a million
 * documents. Two of them are held at once, one from before the ingest.
 */
const MAX_SIZE = 400_000_000;
/** What an entry takes beside its texts. */
const ENTRY_SIZE = 400;

const sizeOf = (entries: readonly object[]): number =>
  JSON.stringify(entries).length + entries.length * ENTRY_SIZE;

/** Throws where what was listed is more than is kept in memory. */
export function checkSize(size: number, remedy: string): void {
  if (size <= MAX_SIZE) return;
  throw new ActionError("too-large", {
    what: "Zylon listed more than this action keeps in memory, which is about half a million documents",
    why: "The user of api-token can read very many, or a list never ends",
    remedy,
  });
}

/** The documented size of a page that no size was asked for. */
const DEFAULT_SIZE = 20;
/**
 * The answers of a server that does not have the page, or does not know the
 * parameter.
 */
const REFUSALS: readonly (number | undefined)[] = [400, 404, 422];

/**
 * A page as one text: its first and last item are enough to recognize it, and
 * small for a thousand pages.
 */
function contentOf({ items }: Page<{ readonly id: string }>): string {
  return JSON.stringify([items.length, items[0]?.id, items.at(-1)?.id]);
}

export interface ListOptions {
  /** How many items a page was asked to have; undefined where it was not. */
  readonly pageSize?: number | undefined;
  /**
   * Whether the page after the last is asked for, where the list may go on
   * although no page says so.
   */
  readonly isThorough?: boolean;
  /** What to do without this list. */
  readonly remedy?: string;
}

/** One reading of a list, from its first page to its last. */
export class ListReading<T extends { readonly id: string }> {
  readonly #read: (at: Position | undefined) => Promise<Page<T>>;
  readonly #options: ListOptions;
  readonly #ids = new Set<string>();
  readonly #totals = new Set<number>();
  readonly #cursors = new Set<string>();
  readonly #contents = new Set<string>();
  /** Entries without an id: each counts as one of its own. */
  #withoutId = 0;
  #size = 0;
  #pages = 0;
  #last: Page<T> | undefined;
  #extra: PagesRead["extra"];

  /** @param read asks for a page; its items may have an empty id */
  constructor(
    read: (at: Position | undefined) => Promise<Page<T>>,
    options: ListOptions = {},
  ) {
    this.#read = read;
    this.#options = options;
  }

  /**
   * Every page in turn: by cursor, or by number where a page says that there
   * are more and has no cursor. A cursor or page that was announced and comes
   * twice, and pages that do not end, are `unexpected-response`; more than is
   * kept in memory is `too-large`.
   */
  async *pages(): AsyncGenerator<Page<T>> {
    let page = await this.#read(undefined);
    for (;;) {
      this.#add(page);
      yield page;
      const next = (await this.#announced(page)) ?? (await this.#beyond());
      if (next === undefined) return;
      page = next;
    }
  }

  /** To be asked once the last page was read. */
  get wholeness(): Wholeness {
    return wholenessOf(this.#facts);
  }

  get promisesMore(): boolean {
    return promisesMore(this.#facts);
  }

  /** How many different entries were listed. */
  get listed(): number {
    return this.#facts.listed;
  }

  /** How many there are, as Zylon reports it. */
  get total(): number | undefined {
    if (this.#totals.size === 0) return undefined;
    return Math.max(...this.#totals);
  }

  /** About what its entries take in memory, in characters. */
  get size(): number {
    return this.#size;
  }

  get #facts(): PagesRead {
    const { items = [], skipped = [], more } = this.#last ?? {};
    const entries = items.length + skipped.length;
    return {
      pages: this.#pages,
      listed: this.#ids.size + this.#withoutId,
      totals: this.#totals,
      isLastFull:
        entries === DEFAULT_SIZE || entries === this.#options.pageSize,
      saysLast: more === false,
      extra: this.#extra,
    };
  }

  #add(page: Page<T>): void {
    this.#pages += 1;
    this.#last = page;
    this.#size += sizeOf(page.items) + (page.next?.length ?? 0);
    checkSize(this.#size, this.#remedy);
    this.#contents.add(contentOf(page));
    this.#withoutId += page.skipped.length;
    if (page.total !== undefined) this.#totals.add(page.total);
    for (const { id } of page.items) {
      if (id === "") this.#withoutId += 1;
      else this.#ids.add(id);
    }
  }

  /** The page that this one announces. */
  async #announced({ next, more }: Page<T>): Promise<Page<T> | undefined> {
    if (next === undefined && more !== true) return undefined;
    if (this.#pages === MAX_PAGES)
      throw this.#endless(`after ${MAX_PAGES} pages there are still more`);
    return next === undefined ? this.#nextByNumber() : this.#nextByCursor(next);
  }

  async #nextByNumber(): Promise<Page<T>> {
    const page = await this.#readAnnounced({ page: String(this.#pages + 1) });
    const isLast = page.next === undefined && page.more !== true;
    const isEmpty = page.items.length === 0;
    // The last page may be as empty as one before.
    if (!(isEmpty && isLast)) this.#failIfKnown(page);
    return page;
  }

  async #nextByCursor(cursor: string): Promise<Page<T>> {
    if (this.#cursors.has(cursor))
      throw this.#endless("the same next_cursor came twice");
    this.#cursors.add(cursor);
    const page = await this.#readAnnounced({ after: cursor });
    // A page by cursor may be empty: a filter can leave nothing of it.
    if (page.items.length > 0) this.#failIfKnown(page);
    return page;
  }

  /**
   * Reads a page that the list has announced. Where it is refused, either the
   * list as a whole is gone, or it cannot be read to its end.
   */
  async #readAnnounced(at: Position): Promise<Page<T>> {
    try {
      return await this.#read(at);
    } catch (error) {
      if (!REFUSALS.includes(asActionError(error).http.status)) throw error;
    }
    await this.#read(undefined);
    throw this.#endless("Zylon announced a next page, and refused it");
  }

  #failIfKnown(page: Page<T>): void {
    if (this.#contents.has(contentOf(page)))
      throw this.#endless("the same page came twice");
  }

  /**
   * Asks for one page after the last, where the list may go on although no page
   * says so; undefined where it has nothing new.
   */
  async #beyond(): Promise<Page<T> | undefined> {
    if (this.#options.isThorough !== true || !mayGoOn(this.#facts))
      return undefined;
    if (this.#pages === MAX_PAGES) return undefined;
    const page = await this.#readUnannounced();
    if (page === undefined) {
      this.#extra = "refused";
      return undefined;
    }
    if (page.items.length + page.skipped.length === 0) {
      this.#extra = "empty";
      return undefined;
    }
    if (!this.#hasNewEntries(page)) {
      this.#extra = "same";
      return undefined;
    }
    return page;
  }

  /** Undefined where Zylon refuses the page. */
  async #readUnannounced(): Promise<Page<T> | undefined> {
    try {
      return await this.#read({ page: String(this.#pages + 1) });
    } catch (error) {
      if (!REFUSALS.includes(asActionError(error).http.status)) throw error;
      return undefined;
    }
  }

  #hasNewEntries(page: Page<T>): boolean {
    // Without ids, a page is known only by its length.
    if (page.items.length === 0) return !this.#contents.has(contentOf(page));
    return page.items.some(({ id }) => id !== "" && !this.#ids.has(id));
  }

  #endless(what: string): ActionError {
    return endless(what, this.#remedy);
  }

  get #remedy(): string {
    return this.#options.remedy ?? "Set wait-for: completed";
  }
}

/** A list that was read once. */
export interface ReadList {
  readonly wholeness: Wholeness;
  /** What two readings must have in common to agree. */
  readonly ids: ReadonlySet<string>;
}

/** How often a list is read that is not whole. */
const MAX_READINGS = 4;

/**
 * Reads a list again at once, as long as it is doubtful, until two readings in a
 * row agree: then it is whole.
 * @param mustProve an unproved list is read again too, since nobody will look at
 * it later
 */
export async function readUntilSure<T extends ReadList>(
  read: () => Promise<T>,
  mustProve: boolean,
): Promise<T> {
  const isOpen = ({ wholeness }: ReadList): boolean =>
    wholeness === "doubtful" || (mustProve && wholeness === "unproved");
  let reading = await read();
  for (let count = 1; isOpen(reading) && count < MAX_READINGS; count += 1) {
    const again = await read();
    if (isOpen(again) && haveSameIds(reading.ids, again.ids))
      return { ...again, wholeness: "whole" };
    reading = again;
  }
  return reading;
}

function haveSameIds(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** The failure of a list that is not whole. */
export function notWhole(
  { listed, total }: Pick<ListReading<{ id: string }>, "listed" | "total">,
  remedy: string,
): ActionError {
  const what =
    total === undefined
      ? "its entries change each time it is read"
      : `Zylon reports ${total} entries, but listed ${listed}`;
  return endless(what, remedy);
}
