/** Masks secrets in the log and takes them out of all that is written. */
import querystring from "node:querystring";
import * as core from "@actions/core";

/** A shorter mask would blank ordinary words of the log. */
const MIN_LENGTH = 4;
/** No usual encoding of one character is longer: `\\u00e9`, JSON inside of JSON, has 7. */
const MAX_FORM_LENGTH = 20;

/** Each secret with a regular expression of all its forms. */
const patterns = new Map<string, string>();
/** All patterns as one, the longest secret first; `undefined` if it has to be made anew. */
let combined: RegExp | undefined;

/** The length of the longest form of a secret, in UTF-16 code units; 0 without secrets. */
export const getMaxSecretLength = (): number =>
  MAX_FORM_LENGTH * Math.max(0, ...[...patterns.keys()].map((s) => s.length));

/**
 * Masks a secret in every form in which it may come back.
 * @param username the user whose password it is, or empty
 */
export function maskSecret(secret: string, username = ""): void {
  const text = secret.trim();
  if (text === "") return;
  if (text.length < MIN_LENGTH) {
    core.warning(
      "A secret is shorter than four characters, so it can't be masked. Use a longer one.",
    );
    return;
  }
  for (const part of [secret, text, ...secret.split(/[\r\n]+/)])
    addSecret(part, createPattern(part), listForms(part));
  const encoded = [...listBase64(secret), ...listBase64(text)];
  if (username !== "") encoded.push(toBase64(`${username}:${secret}`));
  for (const base64 of encoded)
    addSecret(base64, createBase64Pattern(base64), [base64]);
}

/** @param forms what the runner is to mask: it finds only exact text */
function addSecret(
  text: string,
  pattern: string,
  forms: readonly string[],
): void {
  if (text.trim().length < MIN_LENGTH || patterns.has(text)) return;
  patterns.set(text, pattern);
  combined = undefined;
  for (const form of new Set(forms)) core.setSecret(form);
}

/** Returns a secret as it is, and encoded for JSON, a URL, a web form and HTML. */
const listForms = (text: string): readonly string[] => [
  text,
  JSON.stringify(text).slice(1, -1),
  encodeURIComponent(text),
  new URLSearchParams({ "": text }).toString().slice(1), // has "+" for a space
  // Most encoders have a number for "'": HTML got its name late.
  text.replace(/[&<>"']/g, (sign) =>
    sign === "'" ? "&#39;" : `&${HTML_NAMES[sign] ?? ""};`,
  ),
];

const HTML_NAMES: Readonly<Record<string, string>> = {
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
};
const JSON_LETTERS: Readonly<Record<string, string>> = {
  "\n": "n",
  "\r": "r",
  "\t": "t",
};

/** JSON inside of JSON inside of JSON escapes a character with so many backslashes. */
const MAX_BACKSLASHES = 7;

/** Returns a regular expression that matches a text in all its forms, also mixed. */
const createPattern = (text: string): string =>
  text.replace(/\\+|[^\\]/gu, (found) =>
    found.startsWith("\\")
      ? createBackslashPattern(found.length)
      : createCharacterPattern(found),
  );

/** Matches a run of backslashes: one by one, they would take too many steps. */
function createBackslashPattern(length: number): string {
  const literal = `\\\\{${length},${length * (MAX_BACKSLASHES + 1)}}`;
  return `(?:${literal}|${createCharacterPattern("\\").repeat(length)})`;
}

/**
 * Matches a character as it is, or encoded for a URL (also twice), for JSON (also inside
 * of JSON) or for HTML.
 */
function createCharacterPattern(character: string): string {
  if (/^[A-Za-z\d]$/.test(character)) return character; // no encoding changes it
  const code = character.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(character)].map(
    (byte) => `%(?:25)*${toHexPattern(byte, 2)}`,
  );
  const units = Array.from(
    { length: character.length },
    (_, at) =>
      `\\\\{1,${MAX_BACKSLASHES}}u${toHexPattern(character.charCodeAt(at), 4)}`,
  );
  const forms = [
    bytes.join(""),
    units.join(""),
    `&(?:amp;)*#(?:0*${code}|[xX]0*${toHexPattern(code, 1)});`,
    character === "\\"
      ? "\\\\"
      : `\\\\{0,${MAX_BACKSLASHES}}${RegExp.escape(character)}`,
  ];
  const name = HTML_NAMES[character];
  if (name !== undefined) forms.push(`&(?:amp;)*${name};`);
  const letter = JSON_LETTERS[character];
  if (letter !== undefined) forms.push(`\\\\{1,${MAX_BACKSLASHES}}${letter}`);
  if (character === " ") forms.push("\\+");
  return `(?:${forms.join("|")})`;
}

/** Matches a number in hexadecimal digits, whose letters may be small or capital. */
const toHexPattern = (code: number, digits: number): string =>
  code
    .toString(16)
    .padStart(digits, "0")
    .replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/**
 * Returns a text in Base64, and how it looks within longer text in Base64, without the
 * characters at both ends that depend on the text around it. It can look three ways,
 * since Base64 encodes three bytes at a time.
 */
function listBase64(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const inner = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .slice(
        Math.ceil((offset * 8) / 6),
        Math.floor(((offset + bytes.length) * 8) / 6),
      ),
  );
  return [toBase64(text), ...inner];
}

const toBase64 = (text: string): string => Buffer.from(text).toString("base64");

/** Matches Base64 and URL-safe Base64. The `+` and `/` may be encoded in turn. */
const createBase64Pattern = (base64: string): string =>
  base64
    .replaceAll("+", `(?:-|${createCharacterPattern("+")})`)
    .replaceAll("/", `(?:_|${createCharacterPattern("/")})`);

/**
 * Masks the value of a header and the secrets inside it: the parts of a cookie, the user
 * and the password of Basic authentication, the token of another scheme.
 * @param publicTexts what has to stay readable: a value that occurs in it is not masked
 */
export function maskHeader(
  value: string,
  publicTexts: readonly string[],
): void {
  const [, scheme = "", credentials = ""] = /^(\S+)\s+(\S+)$/.exec(value) ?? [];
  const isBasic = scheme.toLowerCase() === "basic";
  const pair = isBasic ? Buffer.from(credentials, "base64").toString() : "";
  const [username = "", ...password] = pair.split(":");
  const cookies = value
    .split(/;\s*/)
    .filter((part) => part.includes("="))
    .map((part) => part.replace(/^[^=]*=/, "").replace(/^"(.*)"$/, "$1"));
  const isPublic = publicTexts.some((text) => text.includes(value));
  for (const secret of [
    isPublic ? "" : value,
    credentials,
    ...cookies,
    username,
    password.join(":"),
  ])
    if (secret.length >= MIN_LENGTH) maskSecret(secret);
}

/** Masks the password in the address of a proxy. */
export function maskProxyPassword(proxy: string): void {
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  const { username = "", password = "" } = URL.parse(address) ?? {};
  maskSecret(password);
  maskSecret(querystring.unescape(password), querystring.unescape(username));
}

/** Returns the text with `***` in place of each secret, in whatever form. */
export function redact(text: string): string {
  if (patterns.size === 0) return text;
  combined ??= new RegExp(
    [...patterns]
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([, pattern]) => pattern)
      .join("|"),
    "gu",
  );
  return text.replace(combined, "***");
}

/** Forgets all secrets: for tests, whose runs share a process. */
export function forgetSecrets(): void {
  patterns.clear();
  combined = undefined;
}
