/** Lists that come in pages: by cursor, or by number where a page says that there are more and has no cursor. */
import { ActionError } from '../http/error.ts';

/** Where a page begins; the first one has no such place. */
export type Place = { readonly after: string } | { readonly page: number };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many were left out, since they have no usable id. */
  readonly skipped: number;
  /** The cursor of the next page. */
  readonly next?: string;
  /** There are more, and no cursor leads to them. */
  readonly more?: boolean;
}

function endless(what: string): ActionError {
  return new ActionError('unexpected-response', {
    what: `A list from Zylon does not end: ${what} came twice`,
    why: 'This version of Zylon has another way of paging',
    remedy: 'Set wait-for: completed, and report this with the version of Zylon',
  });
}

/** Its first and last item: enough to recognize a page, and small for a thousand pages. */
const contentOf = (items: readonly { readonly id: string }[]): string =>
  JSON.stringify([items.length, items[0]?.id, items.at(-1)?.id]);

function placeOf({ next, more }: Page<unknown>, pages: number): Place | undefined {
  if (next !== undefined) return { after: next };
  return more === true ? { page: pages + 1 } : undefined;
}

/** Every page in turn, from `read`. Throws `unexpected-response` where a cursor or a page comes twice. */
export async function* everyPage<T extends { readonly id: string }>(
  read: (at: Place | undefined) => Promise<Page<T>>,
): AsyncGenerator<Page<T>> {
  const cursors = new Set<string>();
  const contents = new Set<string>();
  let at: Place | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await read(at);
    // A page by cursor may be empty: a filter can leave nothing of it.
    if (page.items.length > 0 || (at !== undefined && 'page' in at)) {
      const content = contentOf(page.items);
      if (contents.has(content)) throw endless('the same page');
      contents.add(content);
    }
    yield page;
    at = placeOf(page, pages);
    if (at === undefined) return;
    if (!('after' in at)) continue;
    if (cursors.has(at.after)) throw endless('the same next_cursor');
    cursors.add(at.after);
  }
}
