/** Thirty ways in which a server may write a secret. */

const hexOf = (code: number, width = 1): string =>
  code.toString(16).padStart(width, "0");
const bytesOf = (text: string): readonly number[] => [...Buffer.from(text)];
const each = (text: string, write: (character: string) => string): string =>
  Array.from(text, write).join("");
/** Of its UTF-16 units. */
const units = (text: string, write: (unit: number) => string): string =>
  text
    .split("")
    .map((unit) => write(unit.charCodeAt(0)))
    .join("");
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const html = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const percent = (text: string): string =>
  bytesOf(text)
    .map((byte) => `%${hexOf(byte, 2)}`)
    .join("");

/** Escapes, which can be mixed and nested. */
export const ESCAPES: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  JSON: json,
  "JSON in JSON": (text) => json(json(text)),
  "JSON in ASCII": (text) =>
    json(text).replace(/[^\x20-\x7e]/g, (unit) =>
      units(unit, (code) => `\\u${hexOf(code, 4)}`),
    ),
  "JSON, each unit": (text) => units(text, (code) => `\\u${hexOf(code, 4)}`),
  "JSON, each unit in capitals": (text) =>
    units(text, (code) => `\\u${hexOf(code, 4).toUpperCase()}`),
  "JSON, slashes": (text) => json(text).replaceAll("/", "\\/"),
  "JavaScript, hexadecimal": (text) =>
    each(text, (one) =>
      codeOf(one) < 256 ? `\\x${hexOf(codeOf(one), 2)}` : one,
    ),
  "JavaScript, in braces": (text) =>
    each(text, (one) => `\\u{${hexOf(codeOf(one))}}`),
  URL: encodeURIComponent,
  "URL in small letters": (text) =>
    encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  "URL, each byte": percent,
  "URL, each byte twice": (text) => percent(text).replaceAll("%", "%25"),
  "URL, each byte three times": (text) =>
    percent(text).replaceAll("%", "%2525"),
  "URL, as escape wrote it": (text) =>
    units(text, (code) =>
      code < 128 ? `%${hexOf(code, 2)}` : `%u${hexOf(code, 4)}`,
    ),
  "a query": (text) => new URLSearchParams([["", text]]).toString().slice(1),
  HTML: html,
  "HTML twice": (text) => html(html(text)),
  "HTML, decimal": (text) => each(text, (one) => `&#${codeOf(one)};`),
  "HTML, decimal with zeros": (text) =>
    each(text, (one) => `&#000${codeOf(one)};`),
  "HTML, hexadecimal": (text) =>
    each(text, (one) => `&#x${hexOf(codeOf(one))};`),
  "HTML, hexadecimal in capitals": (text) =>
    each(text, (one) => `&#X${hexOf(codeOf(one)).toUpperCase()};`),
  "HTML, names": (text) =>
    html(text).replaceAll("/", "&sol;").replaceAll("+", "&plus;"),
  "a line break in the middle": (text) =>
    `${text.slice(0, 5)}\r\n${text.slice(5)}`,
  "a tab in the middle": (text) => `${text.slice(0, 5)}\t${text.slice(5)}`,
  "invisible characters": (text) => each(text, (one) => `${one}\u200b`),
};

/** Other alphabets: an escape may follow, and none comes before. */
export const ALPHABETS: Readonly<Record<string, (text: string) => string>> = {
  Base64: (text) => Buffer.from(text).toString("base64"),
  "Base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  hexadecimal: (text) => Buffer.from(text).toString("hex"),
  "hexadecimal in capitals": (text) =>
    Buffer.from(text).toString("hex").toUpperCase(),
};

/** What is seldom seen, once and not in mixtures. */
export const SELDOM: Readonly<Record<string, (text: string) => string>> = {
  "URL, each byte of Latin-1": (text) =>
    [...Buffer.from(text, "latin1")]
      .map((code) => `%${hexOf(code, 2).toUpperCase()}`)
      .join(""),
  "JavaScript, octal": (text) =>
    each(text, (one) =>
      codeOf(one) < 256 ? `\\${codeOf(one).toString(8).padStart(3, "0")}` : one,
    ),
  "Python, eight digits": (text) =>
    each(text, (one) => `\\U${hexOf(codeOf(one), 8)}`),
  "HTML, decimal without a semicolon": (text) =>
    each(text, (one) => `&#${codeOf(one)}`),
  "HTML, names without a semicolon": (text) => html(text).replaceAll(";", ""),
  "invisible characters of HTML": (text) =>
    each(text, (one) => `${one}&ZeroWidthSpace;`),
  "half characters": (text) => each(text, (one) => `${one}\ud800`),
  "half characters in UTF-8": (text) => each(text, (one) => `${one}\ufffd`),
  "colours of a terminal": (text) =>
    each(text, (one) => `\u001b[31m${one}\u001b[0m`),
  "full width": (text) =>
    text.replace(/[!-~]/g, (one) => String.fromCodePoint(codeOf(one) + 0xfee0)),
  "accents apart": (text) => text.normalize("NFD"),
  "Base64, one byte later": (text) =>
    Buffer.from(`u${text}`).toString("base64"),
  "Base64, two bytes later": (text) =>
    Buffer.from(`us${text}`).toString("base64"),
};
