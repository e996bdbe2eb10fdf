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
  const characters = Array.from(folded);
  const cut = characters.length > limit || head.length < text.length;
  const kept = cut ? `${characters.slice(0, limit - 1).join('')}…` : folded;
  return kept.replaceAll('::', ': :').replaceAll('##[', '# #[');
}

// Every character that Markdown, GitHub's extensions of it, or HTML may read as structure.
const STRUCTURE = /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;

/**
 * Text for the job summary: `oneLine`, with each structural character as a numeric entity, which CommonMark never reads
 * as structure (section 2.5, entity and numeric character references). `www.` is broken up since GFM links it.
 */
export function markdownText(text: string, limit = MAX_CHARACTERS): string {
  return oneLine(text, limit)
    .replace(STRUCTURE, (character) => `&#${String(character.codePointAt(0))};`)
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/^[-.\d]/, (first) => `&#${String(first.codePointAt(0))};`);
}
