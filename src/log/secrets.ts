/** The forms in which a secret can appear, and their removal from text. */
import { undoings } from "./escapes.ts";

export type Redact = (text: string) => string;

/**
 * Shorter secrets are not masked: a mask of a short word blanks the whole log.
 */
export const MIN_MASKED_LENGTH = 4;

const MASK = "***";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/**
 * What Base64 makes of a text for sure, wherever it stands in what is encoded:
 * three bytes are four characters, so there are three ways.
 */
function base64Inside(text: string): string[] {
  if (text.length < MIN_SEARCHED_LENGTH) return [];
  const bytes = Buffer.from(text);
  const forms: string[] = [];
  for (const before of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]);
    const start = Math.ceil((before * 8) / 6);
    const end = Math.floor((encoded.length * 8) / 6);
    for (const alphabet of ["base64", "base64url"] as const)
      forms.push(encoded.toString(alphabet).slice(start, end));
  }
  return forms;
}

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
    ...base64Inside(text),
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

/** A shorter secret may be an ordinary word, or a part of one. */
const MIN_SEARCHED_LENGTH = 8;

const INVISIBLE = String.raw`\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufffd`;
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, "gu");
const SPACES = /[\s+]+/gu;
const ALL_SPACES = new RegExp(`[${INVISIBLE}\\s+]+`, "gu");

/** Colours of a terminal, such as `ESC [ 31 m`. */
const COLOURS = /\p{Cc}\[[\d;?]*[a-z]/giu;

/** Without colours, and with one way to write each character. */
const normalized = (text: string): string =>
  text.replace(COLOURS, "").normalize("NFKC");

/**
 * Two ways to see a text, in which a plus is a space, as in a query. White space
 * is one space, or line breaks, tabs and invisible characters are nothing.
 */
const VIEWS: readonly ((text: string) => string)[] = [
  (text) => normalized(text).replace(ALL_SPACES, " "),
  (text) => normalized(text).replace(INVISIBLES, "").replace(SPACES, " "),
];

interface Search {
  readonly view: (text: string) => string;
  /** What is searched for in each round of this view. */
  readonly needles: readonly string[];
}

function needlesIn(
  view: (text: string) => string,
  forms: readonly string[],
): readonly string[] {
  // Escaped, a short secret is long enough, but it is a short one still.
  const short = new Set<string>();
  for (const form of forms) {
    const plain = view(form).trim();
    if (plain.length < MIN_SEARCHED_LENGTH) short.add(plain);
  }
  const needles = new Set<string>();
  for (const form of forms) {
    if (form.trim().length < MIN_SEARCHED_LENGTH) continue;
    for (const text of undoings(form, view)) {
      // A secret that looks like an escape itself gets shorter.
      const needle = text.trim();
      if (needle.length >= MIN_MASKED_LENGTH && !short.has(needle))
        needles.add(needle);
    }
  }
  return [...needles];
}

/**
 * How many characters at the end of a text are the start of `form`: the search
 * of Knuth, Morris and Pratt, which reads each character once.
 */
function startAtEnd(text: string, form: string): number {
  const borders = bordersOf(form);
  // One character less than the form: as a whole, it is not in the text.
  const end = text.slice(-(form.length - 1));
  let length = 0;
  for (let at = 0; at < end.length; at += 1)
    length = lengthWith(end.charAt(at), length, form, borders);
  return length;
}

/**
 * For the start of `form` up to each character, how long a shorter start it
 * ends with: the search goes on with that where the longer one does not fit.
 */
function bordersOf(form: string): readonly number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < form.length; at += 1) {
    length = lengthWith(form.charAt(at), length, form, borders);
    borders.push(length);
  }
  return borders;
}

/** How much of the start of `form` there is with one more character. */
function lengthWith(
  character: string,
  length: number,
  form: string,
  borders: readonly number[],
): number {
  let fitting = length;
  while (fitting > 0 && form[fitting] !== character)
    fitting = borders[fitting - 1] ?? 0;
  return form[fitting] === character ? fitting + 1 : fitting;
}

/** Whether a text ends with so much of a secret that it is worth hiding. */
const endsInside = (text: string, secret: string): boolean =>
  startAtEnd(text, secret) >= MIN_SEARCHED_LENGTH;

/** The secrets of a run, and their removal from texts. */
export class Secrets {
  /** Longest first, so that no rest of a longer form stays. */
  readonly #forms: readonly string[];
  readonly #searches: readonly Search[];

  /** @param forms all that is masked, as `formsOf` and `basicForms` make it */
  constructor(forms: readonly string[]) {
    const longestFirst = (a: string, b: string) => b.length - a.length;
    this.#forms = [...new Set(forms)].sort(longestFirst);
    this.#searches = VIEWS.map((view) => ({
      view,
      needles: needlesIn(view, this.#forms),
    }));
  }

  /** Replaces each form where it stands: for sentences of ours, and for ids. */
  redact(text: string): string {
    let redacted = text;
    for (const form of this.#forms) redacted = redacted.replaceAll(form, MASK);
    return redacted;
  }

  /**
   * The same for a single value of a server, such as a name or a message. Where
   * it still shows a secret once escapes are undone, nothing of it stays.
   * @param isCut it may end in the middle of a secret
   */
  redactValue(text: string, isCut = false): string {
    let redacted = this.redact(text);
    if (isCut) redacted = this.#withoutStart(redacted);
    return this.#isSeenIn(redacted, isCut) ? MASK : redacted;
  }

  /** Masks the longest start of a form at the end of the text. */
  #withoutStart(text: string): string {
    let longest = 0;
    for (const form of this.#forms)
      longest = Math.max(longest, startAtEnd(text, form));
    if (longest < MIN_SEARCHED_LENGTH) return text;
    return text.slice(0, -longest) + MASK;
  }

  #isSeenIn(text: string, isCut: boolean): boolean {
    for (const { view, needles } of this.#searches) {
      for (const seen of undoings(text, view)) {
        if (needles.some((needle) => seen.includes(needle))) return true;
        if (isCut && needles.some((needle) => endsInside(seen, needle)))
          return true;
      }
    }
    return false;
  }
}
