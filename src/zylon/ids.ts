/** Ids, from users and from servers: which are valid, and how several are printed. Pure. */
import { isPlain, oneLine } from '../log/untrusted.ts';

// White space, commas, control and format characters. Of these, printable ASCII has two.
const UNFIT = String.raw`[\p{C}\s,]`;

const holdsUnfit = (text: string): boolean => (isPlain(text) ? /[ ,]/.test(text) : new RegExp(UNFIT, 'u').test(text));

/**
 * Ids have no documented form. Refused are only empty text, `.` and `..` (folders in a URL), white space, commas, control
 * and format characters, and lone surrogates.
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !holdsUnfit(text) && text.isWellFormed();
}

const MAX_IDS = 10;

/** Ids for a message: untrusted text, at most ten of them. */
export function idList(ids: readonly string[]): string {
  const shown = ids.slice(0, MAX_IDS).map((id) => oneLine(id, 60));
  const more = ids.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
