/**
 * Text from outside (servers, documents' names, users' inputs), made safe to
 * print.
 */

const MAX_CHARACTERS = 200;

/** How much is kept of a text of a server that people may read, in characters. */
export const MAX_READ = 10_000;

/**
 * The part of a text that is kept: a copy, since a slice would keep the whole
 * of a long text in memory.
 */
export function headOf(text: string): string {
  if (text.length <= MAX_READ) return text;
  const head = Buffer.from(text.slice(0, MAX_READ), "utf16le");
  return head.toString("utf16le");
}

/** Has it a control character? A line break is one too. */
export const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);

// Control and format characters (ANSI, bidirectional overrides, zero width),
// line and paragraph separators, private use.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;

/**
 * One printable line: no control, format or line-separating characters, white
 * space folded, lone surrogates replaced, cut to `limit` characters (an
 * ellipsis marks the cut), and nothing in it that a runner reads as a workflow
 * command.
 */
export function oneLine(text: string, limit = MAX_CHARACTERS): string {
  // Only the beginning is kept, so the rest of a long text is not folded.
  const head = text.slice(0, limit * 16).toWellFormed();
  const folded = head.replace(UNPRINTABLE, " ").trim();
  // Taken apart, what a runner reads as the start of a workflow command.
  const line = folded.replace(/:(?=:)/g, ": ").replaceAll("##[", "# #[");
  const characters = Array.from(line);
  const cut = characters.length > limit || head.length < text.length;
  return cut ? `${characters.slice(0, limit - 1).join("")}…` : line;
}

// Every character that Markdown, GitHub's extensions of it, or HTML may read as
// structure.
const STRUCTURE = /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;

// What GitHub finds after Markdown, where an entity hides nothing: mentions,
// e-mail addresses, issues, URLs, emoji and formulas. Each match ends where a
// break must follow.
const FOUND_LATER = /@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
const BREAK = "<!-- -->";
// Stands for a break until the rest is escaped, since a break would be escaped
// too. It is no part of the text: `oneLine` leaves no control character.
const BREAK_MARK = "\0";

/**
 * Text for the job summary: `oneLine` with each structural character as a
 * numeric entity, which CommonMark never reads as structure (section 2.5), and
 * with an empty comment in whatever would still become a link or a picture.
 */
export function markdownText(text: string, limit = MAX_CHARACTERS): string {
  return oneLine(text, limit)
    .replace(FOUND_LATER, `$&${BREAK_MARK}`)
    .replace(STRUCTURE, (character) => `&#${String(character.codePointAt(0))};`)
    .replace(/^[-.\d]/, (first) => `&#${String(first.codePointAt(0))};`)
    .replaceAll(BREAK_MARK, BREAK);
}

/**
 * The same as code, for ids. A code span of Markdown would show the entities.
 */
export function markdownCode(text: string, limit = MAX_CHARACTERS): string {
  return `<code>${markdownText(text, limit)}</code>`;
}
