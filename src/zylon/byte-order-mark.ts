/** The mark that may stand before UTF-8 text. Pure. */

export const MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** The beginning of a byte-order mark whose rest is still to come. */
export const isHalfMark = (bytes: Uint8Array): boolean =>
  bytes.length < MARK.length && bytes.every((byte, at) => byte === MARK[at]);
