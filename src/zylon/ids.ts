/** Ids, from users and from servers alike: what may be one, and how several are shown. Pure. */
import { oneLine } from '../log/untrusted.ts';

/**
 * Ids have no documented form. Refused is only what cannot be a segment or be told in one word: nothing, `.` and `..`
 * (a URL reads them as folders), white space, commas, control and format characters, lone surrogates.
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/[\p{C}\s,]/u.test(text) && text.isWellFormed();
}

const MAX_IDS = 10;

/** Ids for a message: untrusted text, at most ten of them. */
export function idList(ids: readonly string[]): string {
  const shown = ids.slice(0, MAX_IDS).map((id) => oneLine(id, 60));
  const more = ids.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
