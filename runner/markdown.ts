/**
 * Markdown as GitHub shows it: CommonMark with GFM, then GitHub's own passes over
 * the text that is left.
 */
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

// GitHub looks for these in the text nodes of the finished HTML, so that
// neither a backslash nor an entity hides one; only code, or a comment in the
// middle, does. The elements are named as there. Rather one too many is found
// here.
const PASSES: readonly [pattern: RegExp, tag: string][] = [
  [/(?<![\w/])@[a-z\d][a-z\d-]*(?:\/[\w-]+)?/gi, 'a class="user-mention"'],
  [/(?<!\w)(?:#|GH-)\d+/gi, 'a class="issue-link"'],
  [/:[a-z\d_+-]+:/gi, "g-emoji"],
  [/\$[^\s$](?:[^$]*[^\s$])?\$/g, "math-renderer"],
];
/** The passes leave the text in these alone. */
const VERBATIM = /^<(\/?)(a|code|pre)\b/;

/**
 * Returns what GitHub would put on the page for this Markdown. HTML in it is not
 * sanitised, so that none goes unseen.
 */
export function renderAsGitHub(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  let depth = 0;
  const parts = html.split(/(<!--[^]*?-->|<[^>]*>)/).map((part) => {
    if (part.startsWith("<!--")) return "";
    const [isTag, slash] = VERBATIM.exec(part) ?? [];
    if (isTag !== undefined) depth += slash === "" ? 1 : -1;
    return part.startsWith("<") || depth > 0 ? part : applyPasses(part);
  });
  return parts.join("");
}

function applyPasses(text: string): string {
  let marked = text;
  for (const [pattern, tag] of PASSES)
    marked = marked.replaceAll(pattern, `<${tag}>$&</${tag.split(" ")[0]}>`);
  return marked;
}
