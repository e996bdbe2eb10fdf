/** Zylon's words for what is odd about a document that is indexed, in words of people who write documents. Pure. */

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

/** One warning; a word that is not known stays as it is. */
export const warningText = (word: string): string => WORDS.get(word.trim().toLowerCase()) ?? word;
