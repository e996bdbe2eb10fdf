/** Markdown for the summary and the issue, in which nothing from outside is structure. */
import { MAX_LISTED, toSafeLine } from "../text.ts";

/**
 * Characters that no safe line has. They hold the place of a word joiner and of a comment
 * until the rest is escaped.
 */
const JOINER = "\0";
const COMMENT = "\u0001";
/** Mentions, references, addresses and emojis begin with these. */
const REFERENCE = /[@#]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi;
/** Markdown's own characters; `_` only before a word, list markers only at the start. */
const STRUCTURE =
  /[&<>`\\*[\]#|~@$]|(?<![^\W_])_|^[-+](?=\s|-*$)|^\d(?=\d*[.)]\s)/g;

/**
 * Returns a safe line with its Markdown escaped: nothing in it is structure, a
 * mention, a link, an emoji or a formula. GitHub looks for those in the text of the
 * rendered page, where an HTML entity doesn't hide them. A word joiner does, but for a
 * formula, which a comment hides.
 */
export const escapeMarkdown = (text: string, maxLength?: number): string =>
  toSafeLine(text, maxLength)
    .replace(REFERENCE, `$&${JOINER}`)
    .replaceAll("$", `$$${COMMENT}`)
    .replace(STRUCTURE, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(JOINER, "&NoBreak;")
    .replaceAll(COMMENT, "<!-- -->");

/** @param text Markdown */
export function renderLink(text: string, url: string | null): string {
  if (url === null) return text;
  // Markdown ends a link at these characters, or never ends it.
  const address = url.replace(
    /[()\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${address})`;
}

export function renderRows(title: string, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MAX_LISTED).map((row) => `- ${row}`);
  const more = rows.length - shown.length;
  if (more > 0) shown.push(`- and ${more} more`);
  return `**${title}** (${rows.length})\n\n${shown.join("\n")}`;
}

/** Returns the texts that fit into `maxLength` together, and leaves out the others. */
export function takeFitting(
  texts: readonly string[],
  maxLength: number,
): readonly string[] {
  const fitting: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length + text.length > maxLength) continue;
    length += text.length;
    fitting.push(text);
  }
  return fitting;
}
