/** The usual escapes of characters in texts, undone. Pure. */
import { decodeHTML, decodeHTMLStrict } from "entities/decode";

/** A byte that begins with this digit, escaped once or several times. */
const byte = (digit: string): string => String.raw`(?:%(?:25)*${digit}[\da-f])`;
const NEXT = byte("[89ab]");

// No repetition in an alternative takes the character with which it begins, so
// each place of a text is tried a bounded number of times.
const ESCAPES = [
  // JSON, JavaScript, and the eight digits of Python.
  String.raw`(?-i:\\U)00(?<long>[\da-f]{6})`,
  String.raw`\\u\{0*(?<braced>[\da-f]{1,6})\}`,
  String.raw`\\u(?<json>[\da-f]{4})`,
  String.raw`\\x(?<js>[\da-f]{2})`,
  String.raw`\\(?<octal>[0-3][0-7]{2}|[0-7]{2})`,
  String.raw`\\(?<control>[nrtfvb])`,
  String.raw`\\(?<quoted>["'/\\])`,
  // A character of a URL: one to four bytes of UTF-8.
  `(?<bytes>${byte("[0-7]")}|${byte("[cd]")}${NEXT}|${byte("e")}${NEXT}{2}|${byte("f")}${NEXT}{3})`,
  String.raw`%u(?<old>[\da-f]{4})`,
];
const ESCAPE = new RegExp(ESCAPES.join("|"), "gi");

const MAX_CODE_POINT = 0x10ffff;

/** One half of a surrogate pair too, which may be escaped alone. */
const character = (digits: string, radix: number): string =>
  String.fromCodePoint(
    Math.min(Number.parseInt(digits, radix), MAX_CODE_POINT),
  );

/** `%E2%82%AC`; each byte may have more than one `%25` before it. */
function textOfBytes(escaped: string): string {
  const digits = escaped.match(/[\da-f]{2}(?=%|$)/gi) ?? [];
  return Buffer.from(digits.join(""), "hex").toString();
}

type Groups = Readonly<Record<string, string | undefined>>;

function meaningOf(escape: string, groups: Groups): string {
  const { braced, json, long, js, octal, control, quoted, bytes, old } = groups;
  const digits = braced ?? json ?? long ?? js ?? old;
  if (digits !== undefined) return character(digits, 16);
  if (octal !== undefined) return character(octal, 8);
  if (bytes !== undefined) return textOfBytes(bytes);
  if (control !== undefined) return "\n"; // whichever it is, it is white space
  return quoted ?? escape;
}

/** The text with one round of escapes of URLs, JSON and JavaScript undone. */
function withoutCodes(text: string): string {
  let undone = "";
  let at = 0;
  for (const { 0: escape, index, groups = {} } of text.matchAll(ESCAPE)) {
    undone += text.slice(at, index) + meaningOf(escape, groups);
    at = index + escape.length;
  }
  return undone + text.slice(at);
}

/**
 * The text without references that lack their semicolon, which browsers read
 * too, and without bytes of Latin-1, as the old function `escape` wrote them.
 */
const withoutOddities = (text: string): string =>
  decodeHTML(text).replace(
    /%(?:25)*([89a-f][\da-f])/gi,
    (_escape, digits: string) => character(digits, 16),
  );

/** How a text is seen, such as without its invisible characters. */
type View = (text: string) => string;

/** How often a character may be escaped to be found. */
const ROUNDS = 3;

/** The text with one to three rounds of escapes undone, in any mixture. */
function* rounds(text: string, view: View): Generator<string, string> {
  let seen = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const html = view(decodeHTMLStrict(seen));
    const undone = view(withoutCodes(html));
    if (undone === seen) break;
    seen = undone;
    yield seen;
  }
  return seen;
}

/**
 * The text in this view: as it is, with its escapes undone, and then without
 * what is left of them.
 */
export function* undoings(text: string, view: View): Generator<string> {
  const plain = view(text);
  yield plain;
  const undone = yield* rounds(plain, view);
  // Oddities come last, since other escapes may stand in the middle of them.
  const lenient = view(withoutOddities(undone));
  let last = undone;
  if (lenient !== undone) {
    yield lenient;
    last = yield* rounds(lenient, view);
  }
  // What is left of escapes in escapes, or was never one.
  yield last.replaceAll("\\", "");
}
