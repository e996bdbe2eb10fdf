/** Lists that come in pages: by cursor, or by number where a page says that there are more and has no cursor. */
import { ActionError } from '../errors/action-error.ts';

/** Where a page begins; the first one has no such place. */
export type Place = { readonly after: string } | { readonly page: number };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many were left out, since nothing tells them apart. */
  readonly skipped: number;
  /** The cursor of the next page. */
  readonly next?: string;
  /** There are more, and no cursor leads to them. */
  readonly more?: boolean;
}

function endless(what: string): ActionError {
  return new ActionError('unexpected-response', {
    what: `A list of Zylon does not end: ${what} came twice`,
    why: 'This version of Zylon pages its lists in another way',
    remedy: 'Set wait-for: completed, and report this with the version of Zylon',
  });
}

/** Tells pages apart by their ends: enough to see one that comes again, and small for a list of a thousand pages. */
const contentOf = (items: readonly { readonly id: string }[]): string =>
  JSON.stringify([items.length, items[0]?.id, items.at(-1)?.id]);

function placeOf({ next, more }: Page<unknown>, pages: number): Place | undefined {
  if (next !== undefined) return { after: next };
  return more === true ? { page: pages + 1 } : undefined;
}

/** Every page in turn, read by `read`, which is told where it begins. Throws `unexpected-response` where a cursor or a page comes again. */
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
