/** Text from outside (servers, documents' names, users' inputs), made safe to print. */

const MAX_CHARACTERS = 200;

// Control and format characters (ANSI, bidirectional overrides, zero width), line and paragraph separators, private use.
// No literal: V8 looks up the characters of a literal's classes as it reads the file, which takes a millisecond.
const UNPRINTABLE = String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+`;

/** Is it printable ASCII, as most texts are? Then no class of Unicode has to be looked up. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const CONTROL = String.raw`\p{Cc}`;

/** Has it a control character? A line break is one too. */
export const hasControl = (text: string): boolean => !isPlain(text) && new RegExp(CONTROL, 'u').test(text);

const fold = (text: string): string => text.replace(isPlain(text) ? / +/g : new RegExp(UNPRINTABLE, 'gu'), ' ').trim();

/** Taken apart, what a runner reads as the start of a workflow command. */
const withoutCommands = (line: string): string => line.replace(/:(?=:)/g, ': ').replaceAll('##[', '# #[');

/**
 * One printable line: no control, format or line-separating characters, white space folded, lone surrogates replaced,
 * cut to `limit` characters (an ellipsis marks the cut), and nothing in it that a runner reads as a workflow command.
 */
export function oneLine(text: string, limit = MAX_CHARACTERS): string {
  // Only the beginning is kept, so the rest of a long text is not folded.
  const head = text.slice(0, limit * 16).toWellFormed();
  const line = withoutCommands(fold(head));
  // A text has at most as many characters as code units, so most texts need no count.
  const fits = head.length === text.length && line.length <= limit;
  const characters = fits ? [] : Array.from(line);
  const cut = characters.length > limit || head.length < text.length;
  return cut ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

// Every character that Markdown, GitHub's extensions of it, or HTML may read as structure.
const STRUCTURE = /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;

// What GitHub finds after Markdown, where an entity hides nothing: mentions, e-mail addresses, issues, URLs, emoji and
// formulas. Each match ends where a break must follow.
const FOUND_LATER = /@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
const BREAK = '<!-- -->';
// Marks the break until the rest is escaped; `oneLine` leaves no control character.
const BREAK_MARK = '\0';

/**
 * Text for the job summary: `oneLine` with each structural character as a numeric entity, which CommonMark never reads as
 * structure (section 2.5), and with an empty comment in whatever would still become a link or a picture.
 */
export function markdownText(text: string, limit = MAX_CHARACTERS): string {
  return oneLine(text, limit)
    .replace(FOUND_LATER, `$&${BREAK_MARK}`)
    .replace(STRUCTURE, (character) => `&#${String(character.codePointAt(0))};`)
    .replace(/^[-.\d]/, (first) => `&#${String(first.codePointAt(0))};`)
    .replaceAll(BREAK_MARK, BREAK);
}

/** The same as code, for ids. A code span of Markdown would show the entities. */
export function markdownCode(text: string, limit = MAX_CHARACTERS): string {
  return `<code>${markdownText(text, limit)}</code>`;
}
