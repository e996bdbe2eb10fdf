/** A page that shows one summary as GitHub would, in light or dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { githubHtml } from "./github-html.ts";

export const SCHEMES = ["light", "dark"] as const;

export type Scheme = (typeof SCHEMES)[number];

// About what a job summary has to itself on a laptop.
const WIDTH_PX = 880;

const { resolve } = createRequire(import.meta.url);
const MERMAID = resolve("@mermaid-js/tiny");
const MERMAID_FENCES = resolve("./mermaid-fences.js");
const CSS = `${readFileSync(resolve("github-markdown-css/github-markdown.css"), "utf8")}
body { margin: 0; }
.markdown-body { padding: 24px; }
.mermaid-drawing { margin-bottom: 16px; text-align: center; }
.mermaid-error { color: red; }`;

/** Opens a page for summaries, without a network. */
export async function openPage(
  browser: Browser,
  scheme: Scheme,
): Promise<Page> {
  return browser.newPage({
    colorScheme: scheme,
    deviceScaleFactor: 2,
    offline: true,
    viewport: { width: WIDTH_PX, height: 600 },
  });
}

/**
 * Shows a summary in place of what the page showed; its Mermaid fences are
 * drawn when this resolves.
 */
export async function showSummary(page: Page, markdown: string): Promise<void> {
  const html = githubHtml(markdown);
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><title>Job summary</title><style>${CSS}</style>` +
      `<article class="markdown-body">${html}</article>`,
  );
  if (!html.includes("language-mermaid")) return;
  // Mermaid is 2.5 MB, and outlives a change of the content.
  if (!(await page.evaluate<boolean>('"drawMermaidFences" in globalThis'))) {
    for (const path of [MERMAID, MERMAID_FENCES])
      await page.addScriptTag({ path });
  }
  await page.evaluate("drawMermaidFences()");
}
