/** What may stand as one segment of a URL's path: ids from users and from servers alike. Pure. */

/**
 * Ids have no documented form. Refused is only what cannot be a segment or be told in one word: nothing, `.` and `..`
 * (a URL reads them as folders), white space, commas, control and format characters, lone surrogates.
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/[\p{C}\s,]/u.test(text) && text.isWellFormed();
}
