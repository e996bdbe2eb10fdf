/** The usual escapes of characters in texts, undone. Pure. */

/** Those that stand for a character of ASCII, by their names in HTML. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...latinEntities(),
  ...Object.entries({
    Tab: "\t",
    NewLine: "\n",
    excl: "!",
    quot: '"',
    QUOT: '"',
    num: "#",
    dollar: "$",
    percnt: "%",
    amp: "&",
    AMP: "&",
    apos: "'",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    dash: "-",
    hyphen: "-",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    lt: "<",
    LT: "<",
    equals: "=",
    gt: ">",
    GT: ">",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
    bsol: "\\",
    rsqb: "]",
    rbrack: "]",
    Hat: "^",
    lowbar: "_",
    grave: "`",
    lcub: "{",
    lbrace: "{",
    verbar: "|",
    vert: "|",
    rcub: "}",
    rbrace: "}",
    euro: "€",
  }),
]);

/** Those of Latin-1, from U+00A0 on. */
function latinEntities(): [name: string, character: string][] {
  const names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr " +
    "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
    "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
    "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
    "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
  return names
    .split(" ")
    .map((name, at) => [name, String.fromCodePoint(0xa0 + at)]);
}

/** A byte that begins with this digit, escaped once or several times. */
const byte = (digit: string): string => String.raw`(?:%(?:25)*${digit}[\da-f])`;
const NEXT = byte("[89ab]");

// No repetition in an alternative takes the character with which it begins, so
// each place of a text is tried a bounded number of times.
const ESCAPES = [
  String.raw`\\u\{0*(?<braced>[\da-f]{1,6})\}`,
  String.raw`\\u(?<json>[\da-f]{4})`,
  String.raw`\\x(?<js>[\da-f]{2})`,
  String.raw`\\(?<control>[nrtfvb])`,
  String.raw`\\(?<quoted>["'/\\])`,
  // A character of a URL: one to four bytes of UTF-8.
  `(?<bytes>${byte("[0-7]")}|${byte("[cd]")}${NEXT}|${byte("e")}${NEXT}{2}|${byte("f")}${NEXT}{3})`,
  String.raw`%u(?<old>[\da-f]{4})`,
  // HTML, each escaped once or several times.
  String.raw`&(?:amp;)*#0*(?<decimal>\d{1,7});`,
  String.raw`&(?:amp;)*#x0*(?<hex>[\da-f]{1,6});`,
  String.raw`&(?:amp;)*(?<name>[a-z][a-z\d]{1,9});`,
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
  const { braced, json, js, old, hex, decimal, bytes, control, name, quoted } =
    groups;
  const digits = braced ?? json ?? js ?? old ?? hex;
  if (digits !== undefined) return character(digits, 16);
  if (decimal !== undefined) return character(decimal, 10);
  if (bytes !== undefined) return textOfBytes(bytes);
  if (control !== undefined) return "\n"; // whichever it is, it is white space
  if (quoted !== undefined) return quoted;
  return ENTITIES.get(name ?? "") ?? escape;
}

/**
 * The text with one round of escapes undone: of URLs, JSON, JavaScript and
 * HTML, in any mixture.
 */
export function unescaped(text: string): string {
  let undone = "";
  let at = 0;
  for (const { 0: escape, index, groups = {} } of text.matchAll(ESCAPE)) {
    undone += text.slice(at, index) + meaningOf(escape, groups);
    at = index + escape.length;
  }
  return undone + text.slice(at);
}
