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
const CSS = `${readFileSync(resolve("github-markdown-css/github-markdown.css"), "utf8")}
body { margin: 0; }
.markdown-body { padding: 24px; }`;

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

/** Shows a summary in place of what the page showed. */
export async function showSummary(page: Page, markdown: string): Promise<void> {
  const html = githubHtml(markdown);
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><title>Job summary</title><style>${CSS}</style>` +
      `<article class="markdown-body">${html}</article>`,
  );
}
