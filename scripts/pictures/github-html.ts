/**
 * Markdown to HTML, as GitHub does it: CommonMark with GFM, sanitised, then its
 * passes over the text that is left.
 */
import type { Root } from "hast";
import {
  type FindAndReplaceList,
  findAndReplace,
} from "hast-util-find-and-replace";
import { rehypeGithubAlerts } from "rehype-github-alerts";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

// GitHub looks for these in the text nodes of the finished HTML, so that
// neither a backslash nor an entity hides one; only code, or a comment in the
// middle, does. The elements are named as there. Rather one too many is found
// here.
const PASSES: readonly [pattern: RegExp, tagName: string, className: string][] =
  [
    [/(?<![\w/])@[a-z\d][a-z\d-]*(?:\/[\w-]+)?/gi, "a", "user-mention"],
    [/(?<!\w)(?:#|GH-)\d+/gi, "a", "issue-link"],
    [/:[a-z\d_+-]+:/gi, "g-emoji", ""],
    [/\$[^\s$](?:[^$]*[^\s$])?\$/g, "math-renderer", ""],
  ];

const REPLACEMENTS: FindAndReplaceList = PASSES.map(
  ([pattern, tagName, className]) => [
    pattern,
    (found: string) => ({
      type: "element",
      tagName,
      properties: className === "" ? {} : { className: [className] },
      children: [{ type: "text", value: found }],
    }),
  ],
);

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeGithubAlerts, {})
  .use(
    () => (tree: Root) =>
      findAndReplace(tree, REPLACEMENTS, {
        ignore: ["a", "code", "pre", "svg"],
      }),
  )
  .use(rehypeStringify);

/**
 * What GitHub would put on the page for this Markdown; a fence keeps its class
 * `language-…`.
 */
export function githubHtml(markdown: string): string {
  return processor.processSync(markdown).toString();
}
