/** What must never be seen: the forms a secret can appear in, and their removal from text. */

export type Redact = (text: string) => string;

/** Shorter secrets are not masked: a mask of a short word blanks the whole log. */
export const MIN_MASKED_LENGTH = 4;

const MASK = '***';

/** The forms in which `secret` can appear: plain, trimmed, without a "Bearer ", JSON-escaped, URL-encoded, and its Base64. */
export function formsOf(secret: string): string[] {
  if (secret.trim().length < MIN_MASKED_LENGTH) return [];
  const wellFormed = secret.toWellFormed(); // encodeURIComponent throws on a lone surrogate
  const plain = [wellFormed, wellFormed.trim(), wellFormed.trim().replace(/^bearer\s+/i, '')];
  const forms = plain.flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    new URLSearchParams([['', text]]).toString().slice(1),
    Buffer.from(text).toString('base64'),
    ...text.split(/[\r\n]+/),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= MIN_MASKED_LENGTH);
}

/** A function that replaces every one of `forms` in a text; longest first, so that no rest of a longer form stays. */
export function redactor(forms: readonly string[]): Redact {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((rest, form) => rest.replaceAll(form, MASK), text);
}
