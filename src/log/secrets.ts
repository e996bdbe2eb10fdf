/** The forms in which a secret can appear, and their removal from text. */

export type Redact = (text: string) => string;

/**
 * Shorter secrets are not masked: a mask of a short word blanks the whole log.
 */
export const MIN_MASKED_LENGTH = 4;

const MASK = "***";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** JSON in ASCII: every other character is an escape. */
const asciiJson = (json: string): string =>
  json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Text as HTML pages write it, with the names or the numbers of its entities.
 */
const inHtml = (text: string, quote: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', quote);

/** One text in every form that the runner should mask. */
function formsOfText(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const url = encodeURIComponent(text);
  const lowerUrl = url.replace(/%[0-9A-F]{2}/g, (escape) =>
    escape.toLowerCase(),
  );
  const hex = Buffer.from(text).toString("hex");
  return [
    text,
    json,
    asciiJson(json),
    url,
    lowerUrl,
    new URLSearchParams([["", text]]).toString().slice(1),
    inHtml(text, "&quot;"),
    inHtml(text, "&#34;"),
    base64(text),
    base64(`Bearer ${text}`),
    Buffer.from(text).toString("base64url"),
    hex,
    hex.toUpperCase(),
    // A log masks line by line.
    ...text.split(/[\r\n]/),
  ];
}

/**
 * The forms of `secret` for the runner, which masks literal texts: plain,
 * trimmed, without a "Bearer ", escaped for JSON, URLs and HTML, Base64.
 */
export function formsOf(secret: string): string[] {
  if (secret.trim().length < MIN_MASKED_LENGTH) return [];
  // encodeURIComponent throws on a lone surrogate.
  const given = secret.toWellFormed();
  const trimmed = given.trim();
  const token = trimmed.replace(/^bearer\s+/i, "");
  const forms = new Set([
    ...formsOfText(given),
    ...formsOfText(trimmed),
    ...formsOfText(token),
  ]);
  return [...forms].filter((form) => form.length >= MIN_MASKED_LENGTH);
}

/** The forms of `user:password` in a header of basic authentication. */
export function basicForms(username: string, password: string): string[] {
  if (password.trim().length < MIN_MASKED_LENGTH) return [];
  const forms: string[] = [];
  for (const user of new Set([username, username.trim()])) {
    forms.push(base64(`${user}:${password}`));
    forms.push(base64(`${user}:${password.trim()}`));
  }
  return forms;
}

/** Those that HTML has a name for. */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    "&": "amp",
    "<": "lt",
    ">": "gt",
    '"': "quot",
    "'": "apos",
    "/": "sol",
    "+": "plus",
    "=": "equals",
    "#": "num",
  },
  ...{
    "%": "percnt",
    $: "dollar",
    "!": "excl",
    "?": "quest",
    ":": "colon",
    ";": "semi",
    ",": "comma",
    ".": "period",
  },
  ...{
    "@": "commat",
    "*": "ast",
    "(": "lpar",
    ")": "rpar",
    "[": "lsqb",
    "]": "rsqb",
    "{": "lcub",
    "}": "rcub",
  },
  ...{ "\\": "bsol", "^": "Hat", _: "lowbar", "`": "grave", "|": "vert" },
};

// A row of white space, as it is, folded, or in escapes. Each repetition has a
// bound: a text may be made to be slow.
const SPACES = [
  String.raw`[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}+]`,
  String.raw`\\{1,4}(?:[nrtfv]|u00[2aA]0|x[2aA]0|u\{[2aA]0\})`,
  "%(?:25){0,2}(?:20|0[9aAdD]|[cC]2%(?:25){0,2}[aA]0)",
  "&(?:amp;){0,2}(?:nbsp|#0{0,4}(?:32|160)|#[xX]0{0,4}[2aA]0);",
].join("|");

/** Hexadecimal digits in upper or lower case. */
const digits = (code: number, width: number): string =>
  code
    .toString(16)
    .padStart(width, "0")
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/**
 * A pattern for one character of a secret, plain or in any usual escape, which
 * may be escaped again.
 */
function patternOf(character: string): string {
  if (character === " ") return `(?:${SPACES}){1,50}`;
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_, at) =>
    character.charCodeAt(at),
  );
  const json = units
    .map((unit) => String.raw`\\{1,4}u${digits(unit, 4)}`)
    .join("");
  const js = String.raw`\\{1,4}(?:x${digits(code, 2)}|u\{${digits(code, 1)}\})`;
  const url = [...Buffer.from(character)]
    .map((byte) => `%(?:25){0,2}${digits(byte, 2)}`)
    .join("");
  const name = NAMES[character];
  const html = [
    `#0{0,4}${code}`,
    `#[xX]0{0,4}${digits(code, 1)}`,
    ...(name === undefined ? [] : [name]),
  ];
  const plain = String.raw`\\{0,4}\u{${code.toString(16)}}`; // as in `\/` of JSON
  return `(?:${json}|${js}|${url}|&(?:amp;){0,2}(?:${html.join("|")});|${plain})`;
}

/**
 * More than a pattern can have; of longer secrets only the forms themselves are
 * found.
 */
const MAX_PATTERN_LENGTH = 3000;

/**
 * One pattern for a secret, in which each character may be escaped in another
 * way.
 */
const anyhow = (secret: string): RegExp =>
  new RegExp(
    Array.from(secret.trim().replace(/\s+/g, " "), patternOf).join(""),
    "gu",
  );

/**
 * How many characters at the end of a text are the start of one of `forms`: a
 * secret that was cut in two.
 */
function cutOff(text: string, forms: readonly string[]): number {
  let longest = 0;
  for (const form of forms) {
    const head = form.slice(0, MIN_MASKED_LENGTH);
    let at = text.indexOf(head, text.length - form.length + 1);
    while (at !== -1 && !form.startsWith(text.slice(at)))
      at = text.indexOf(head, at + 1);
    if (at !== -1) longest = Math.max(longest, text.length - at);
  }
  return longest;
}

/**
 * A pattern for each form that no other finds: the escapes of a secret are
 * found by its own, so few are left.
 */
function patternsOf(forms: readonly string[]): RegExp[] {
  const patterns: RegExp[] = [];
  for (const form of forms
    .filter(({ length }) => length <= MAX_PATTERN_LENGTH)
    .toReversed()) {
    if (!patterns.some((pattern) => form.replace(pattern, "") === ""))
      patterns.unshift(anyhow(form));
  }
  return patterns;
}

/**
 * A function that replaces every one of `forms` in a text, and the start of one
 * at the text's end. Longest first, so that no rest of a longer form stays.
 */
export function redactor(forms: readonly string[]): Redact {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const hasSpace = forms.some((form) => /\s/.test(form));
  let patterns: RegExp[] | undefined;
  return (text) => {
    // In a text without an escape, a form without white space can only stand as
    // it is.
    const mayDiffer = hasSpace || /[\\%&]/.test(text);
    const wanted = mayDiffer ? (patterns ??= patternsOf(longestFirst)) : [];
    const found = wanted.reduce(
      (rest, pattern) => rest.replace(pattern, MASK),
      text,
    );
    const redacted = longestFirst.reduce(
      (rest, form) => rest.replaceAll(form, MASK),
      found,
    );
    const cut = cutOff(redacted, longestFirst);
    return cut === 0 ? redacted : redacted.slice(0, -cut) + MASK;
  };
}
