/** Text from outside (servers, documents' names, users' inputs), made safe to print. */

const MAX_CHARACTERS = 200;

// Control and format characters (ANSI, bidirectional overrides, zero width), line and paragraph separators, private use.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;

/**
 * One printable line: no control, format or line-separating characters, white space folded, lone surrogates replaced,
 * cut to `limit` characters (an ellipsis marks the cut), and nothing in it that a runner reads as a workflow command.
 */
export function oneLine(text: string, limit = MAX_CHARACTERS): string {
  // Only the head can survive the cut: folding a body of megabytes whole would be wasted work.
  const head = text.slice(0, limit * 16).toWellFormed();
  const folded = head.replace(UNPRINTABLE, ' ').trim();
  // No text has more characters than code units: most need not be taken apart.
  const fits = head.length === text.length && folded.length <= limit;
  const characters = fits ? [] : Array.from(folded);
  const cut = characters.length > limit || head.length < text.length;
  const kept = cut ? `${characters.slice(0, limit - 1).join('')}…` : folded;
  return kept.replace(/:(?=:)/g, ': ').replaceAll('##[', '# #[');
}

// Every character that Markdown, GitHub's extensions of it, or HTML may read as structure.
const STRUCTURE = /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;

// What GitHub, and GFM itself, look for in text that is parsed already, where an entity hides nothing: mentions and e-mail
// addresses, issues, URLs, emoji, formulas. Each is found here before the character that it has to be broken up at.
const FOUND_LATER = /@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
const BREAK = '<!-- -->';
// `oneLine` leaves no control character, so this one can stand for the break until the rest is escaped.
const BREAK_MARK = '\0';

/**
 * Text for the job summary: `oneLine`, with each structural character as a numeric entity, which CommonMark never reads
 * as structure (section 2.5, entity and numeric character references), and an empty comment in what would become a link
 * or a picture all the same.
 */
export function markdownText(text: string, limit = MAX_CHARACTERS): string {
  return oneLine(text, limit)
    .replace(FOUND_LATER, `$&${BREAK_MARK}`)
    .replace(STRUCTURE, (character) => `&#${String(character.codePointAt(0))};`)
    .replace(/^[-.\d]/, (first) => `&#${String(first.codePointAt(0))};`)
    .replaceAll(BREAK_MARK, BREAK);
}

/** The same in the type of code, for ids; a code span of Markdown would show the entities. */
export function markdownCode(text: string, limit = MAX_CHARACTERS): string {
  return `<code>${markdownText(text, limit)}</code>`;
}
