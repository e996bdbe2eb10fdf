/** The forms in which a secret can appear, and their removal from text. */

export type Redact = (text: string) => string;

/** Shorter secrets are not masked: a mask of a short word blanks the whole log. */
export const MIN_MASKED_LENGTH = 4;

const MASK = '***';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** JSON in ASCII: every other character is an escape. */
const asciiJson = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Text as HTML pages write it, with the names or the numbers of its entities. */
const inHtml = (text: string, quote: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', quote);

/** The forms in which `secret` can appear: plain, trimmed, without a "Bearer ", escaped for JSON, URLs and HTML, Base64. */
export function formsOf(secret: string): string[] {
  if (secret.trim().length < MIN_MASKED_LENGTH) return [];
  const wellFormed = secret.toWellFormed(); // encodeURIComponent throws on a lone surrogate
  const plain = [wellFormed, wellFormed.trim(), wellFormed.trim().replace(/^bearer\s+/i, '')];
  const forms = plain.flatMap((text) => {
    const json = JSON.stringify(text).slice(1, -1);
    const url = encodeURIComponent(text);
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const lower = url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
    const html = [inHtml(text, '&quot;'), inHtml(text, '&#34;')];
    const bytes = [base64(text), Buffer.from(text).toString('base64url'), Buffer.from(text).toString('hex')];
    return [text, json, asciiJson(json), url, lower, form, ...html, ...bytes, ...text.split(/[\r\n]/)];
  });
  return [...new Set(forms)].filter((form) => form.length >= MIN_MASKED_LENGTH);
}

/** The forms of `user:password` in a header of basic authentication. */
export function basicForms(username: string, password: string): string[] {
  if (password.trim().length < MIN_MASKED_LENGTH) return [];
  const users = new Set([username, username.trim()]);
  return [...users].flatMap((user) => [base64(`${user}:${password}`), base64(`${user}:${password.trim()}`)]);
}

/** How many characters at the end of a text are the start of one of `forms`: a secret that was cut in two. */
function cutOff(text: string, forms: readonly string[]): number {
  let longest = 0;
  for (const form of forms) {
    const head = form.slice(0, MIN_MASKED_LENGTH);
    let at = text.indexOf(head, text.length - form.length + 1);
    while (at !== -1 && !form.startsWith(text.slice(at))) at = text.indexOf(head, at + 1);
    if (at !== -1) longest = Math.max(longest, text.length - at);
  }
  return longest;
}

/**
 * A function that replaces every one of `forms` in a text, and the start of one at the text's end. Longest first, so
 * that no rest of a longer form stays.
 */
export function redactor(forms: readonly string[]): Redact {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => {
    const redacted = longestFirst.reduce((rest, form) => rest.replaceAll(form, MASK), text);
    const cut = cutOff(redacted, longestFirst);
    return cut === 0 ? redacted : redacted.slice(0, -cut) + MASK;
  };
}
