/** Zylon's warnings about a document that is indexed, in plain words. Pure. */

const WORDS: ReadonlyMap<string, string> = new Map([
  ['bigsize', 'larger than Zylon recommends'],
  ['fallbacktopdftotext', 'read as plain text, so tables and layout may be lost'],
  ['usingvlmforextraction', 'read from its pictures, by a model'],
  ['exceedsrecommendedpages', 'more pages than Zylon recommends'],
  ['specialconfig', 'read with special settings'],
  ['nocontent', 'indexed, but without any text'],
  ['unprocessablecontent', 'a part of it could not be read'],
  ['descendanthaserror', 'a document below it failed'],
  ['unknown', 'Zylon warns without saying why'],
]);

/** One warning in plain words; an unknown one as it is. */
export const warningText = (word: string): string => WORDS.get(word.trim().toLowerCase()) ?? word;
