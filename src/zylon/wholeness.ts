/** Whether a list that was read page by page is all there is. Pure. */

/** What the pages of a list show, once the last one was read. */
export interface PagesRead {
  readonly pages: number;
  /** Different entries. */
  readonly listed: number;
  /** The `total_count` of each page that has one. */
  readonly totals: ReadonlySet<number>;
  /** The last page has as many entries as were asked for, or exactly twenty. */
  readonly isLastFull: boolean;
  /** The last page says that there is no next one. */
  readonly saysLast: boolean;
  /**
   * What came of asking for a page that Zylon had not announced; undefined
   * where none was asked for.
   */
  readonly extra: "empty" | "refused" | "same" | undefined;
}

export type Wholeness =
  | "whole"
  /**
   * Nothing says how many entries there are: whole if another reading, at once
   * or later, lists the same.
   */
  | "unproved"
  /** It contradicts itself: to be read again at once. */
  | "doubtful"
  /** Its end is missing, and another reading would not help. */
  | "cut";

/** `total_count` promises more than was listed. */
export function promisesMore({ totals, listed }: PagesRead): boolean {
  return Math.max(0, ...totals) > listed;
}

const isAsPromised = ({ totals, listed }: PagesRead): boolean =>
  totals.size === 1 && totals.has(listed);

/** Whether there may be a next page, although the last one announces none. */
export function mayGoOn(read: PagesRead): boolean {
  if (isAsPromised(read)) return false;
  return promisesMore(read) || (read.isLastFull && !read.saysLast);
}

/** How whole a list is, by what its pages showed. */
export function wholenessOf(read: PagesRead): Wholeness {
  const { pages, totals, isLastFull, extra } = read;
  if (isAsPromised(read)) return "whole";
  if (totals.size === 0) {
    // A page that is not full, or says that it is the last, needs no other.
    const isOnePage = pages === 1 && extra === undefined;
    return isOnePage ? "whole" : "unproved";
  }
  const hasNoOtherPage = extra === "refused" || extra === "same";
  if (promisesMore(read) && isLastFull && hasNoOtherPage) return "cut";
  return "doubtful";
}
