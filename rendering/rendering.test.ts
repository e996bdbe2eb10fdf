/**
 * The summary as GitHub would show it, in a real browser: whatever a name
 * holds, it is shown and does nothing.
 */
import { jest } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { findChromium, launchChromium } from "./chromium.ts";
import { openPage, showSummary } from "./summary-page.ts";
import { connectorOf } from "../src/zylon/connectors.ts";
import { ActionError } from "../src/http/error.ts";
import { newResult, type RunFacts } from "../src/result/result.ts";
import { summaryOf } from "../src/report/summary.ts";
import { oneLine } from "../src/log/untrusted.ts";
import { printable } from "../__tests__/support/printer.ts";

const HOSTILE: readonly [what: string, text: string][] = [
  [
    "HTML that ends the table",
    '</td></tr></table><script>alert(1)</script><td onclick="alert(1)">',
  ],
  [
    "HTML with handlers",
    '<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a><style>*{display:none}</style>',
  ],
  [
    "an HTML block and a comment",
    "<!-- <details><summary>x</summary> <pre> <!-- --> -->",
  ],
  ["columns and a table", "a | b || c \\| d\n| --- | --- |\n| 1 | 2 |"],
  ["code spans and fences", "`a``b```c\n```js\nx\n~~~"],
  [
    "links and pictures",
    "![](https://e.com/x.png) [a](https://e.com) ]() [b]: https://e.com <https://e.com>",
  ],
  [
    "what GFM links by itself",
    "www.example.com https://example.com/?a=b http://[::1]/ joe@example.com mailto:a_b@example.com",
  ],
  [
    "what GitHub links later",
    "@octocat @github/team octo/repo#12 #12 GH-12 a@b :tada: :+1: $x$ $$y$$",
  ],
  ["headings, rules and quotes", "# a\n## b\n---\n===\n> [!NOTE]\n> c\n***"],
  ["lists and tasks", "- [ ] a\n1. b\n+ c\n2) d"],
  ["emphasis", "**a** __b__ *c* _d_ ~~e~~ ~f~ \\*g\\* ^h^ [^1] [^1]: i"],
  [
    "a Mermaid fence",
    '```mermaid\npie\n"a" : 1\n```\n%%{init: {"theme":"dark"}}%% "]; end',
  ],
  [
    "directions and invisible characters",
    "abc\u202egnp.exe\u202c \u2066x\u2069 \u200bz\u200b \ufeff \u2028 y",
  ],
  [
    "containers and workflow commands",
    ":::note\n::error::x ##[error]y ::: ::::",
  ],
  [
    "entities",
    "&lt;b&gt; &#60;script&#62; &amp;amp; &copy; &nbsp; &#x40;octocat",
  ],
];

/**
 * Facts with this text wherever the summary prints one from outside; each is
 * printable by then, as in a run.
 */
function factsWith(given: string): RunFacts {
  const text = printable(given);
  const connector = connectorOf("confluence");
  if (connector === undefined) throw new Error("no such connector");
  const result = newResult(connector, text);
  result.syncStatus = "completed";
  result.items = { added: 12, updated: 30, removed: 4, skipped: 71, failed: 2 };
  result.changes.failed.push(
    { name: text },
    { name: printable("a page"), detail: text },
  );
  for (const list of Object.values(result.changes))
    list.push({ name: text, url: text, detail: text });
  const explanation = {
    what: text,
    why: text,
    details: [text, text],
    remedy: text,
  };
  const failure = new ActionError("sync-error", explanation, {
    http: { request: text },
  });
  result.place = text;
  result.found = [`a ${text}`, `!${text}`];
  result.currentArtifactCount = 109;
  result.integrationItemCount = 117;
  result.failure = failure;
  const where = { host: text, organization: text };
  return {
    results: [result],
    failure,
    dryRun: false,
    durationMs: 1234,
    ...where,
  };
}

/** Two integrations, each with a failure of its own. */
function severalWith(text: string): RunFacts {
  const facts = factsWith(text);
  const failure = new ActionError("dns", {
    what: text,
    why: text,
    remedy: text,
  });
  const others = factsWith(text).results.map((result) => ({
    ...result,
    failure,
  }));
  return { ...facts, results: [...facts.results, ...others] };
}

function successWith(text: string): RunFacts {
  const facts = factsWith(text);
  const items = { added: 12, updated: 30, removed: 4, skipped: 71, failed: 0 };
  const results = facts.results.map((result) => ({
    ...result,
    items,
    failure: undefined,
  }));
  return { ...facts, results, failure: undefined };
}

/** A dry run of two integrations. */
function planWith(text: string): RunFacts {
  const facts = successWith(text);
  const results = [...facts.results, ...facts.results].map((result) => ({
    ...result,
    planned: ["ingest"] as const,
  }));
  return { ...facts, dryRun: true, results };
}

// A browser among other tests, on a small machine; alone, all of this takes
// four seconds.
jest.setTimeout(30_000);

const chromiumPath = findChromium();
// On a person's machine, Chromium is not a must; in CI, what is skipped would
// pass for what was checked.
const run = chromiumPath !== undefined || process.env["CI"] === "true";
if (!run)
  console.warn(
    "The summary is not rendered: there is no Chromium here, and CHROMIUM is not set to one",
  );

(run ? describe : describe.skip)("the summary, in Chromium", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (chromiumPath === undefined)
      throw new Error('CI needs Chromium: "bash .ci/chromium" installs it');
    browser = await launchChromium(chromiumPath);
    page = await openPage(browser, "light");
  });
  afterAll(() => browser.close());

  /** The summary's element, with this Markdown in it. */
  async function show(markdown: string): Promise<Locator> {
    await showSummary(page, markdown);
    return page.locator(".markdown-body");
  }

  test("of one no table; of several one, with a row for each; and the failed items", async () => {
    const several = await show(summaryOf(severalWith("HARMLESS")));
    expect(await several.locator("table").count()).toBe(1);
    expect(await several.locator("tr").count()).toBe(3);
    expect(await several.locator("td").count()).toBe(
      2 * (await several.locator("th").count()),
    );
    const summary = await show(summaryOf(factsWith("HARMLESS")));
    expect(await summary.locator("table").count()).toBe(0);
    const failed = summary.locator('p:has-text("3 failed") + ul li');
    expect(await failed.allTextContents()).toEqual([
      "HARMLESS",
      "a page (HARMLESS)",
      "HARMLESS (HARMLESS)",
    ]);
    expect(await summary.locator(".markdown-alert-caution").count()).toBe(1);
    expect(
      await summary.locator("script, style, img, form, input, iframe").count(),
    ).toBe(0);
    expect(await summary.locator("a").allTextContents()).toEqual([
      "sync-error",
    ]);
  });

  test("no table is wider than the page", async () => {
    const summary = await show(summaryOf(severalWith("int_0123456789")));
    const all = await summary.boundingBox();
    for (const row of await summary.locator("tr").all()) {
      expect((await row.boundingBox())!.width).toBeLessThanOrEqual(all!.width);
    }
  });

  test.each([
    ["caution", "a failure", factsWith("HARMLESS")],
    ["caution", "several failures", severalWith("HARMLESS")],
    ["note", "a plan", planWith("HARMLESS")],
    ["tip", "a success", successWith("HARMLESS")],
  ])("an alert of the kind %s for %s", async (kind, _what, facts) => {
    const alerts = (await show(summaryOf(facts))).locator(".markdown-alert");
    expect(await alerts.count()).toBe(1);
    expect(await alerts.getAttribute("class")).toContain(
      `markdown-alert-${kind}`,
    );
  });

  describe.each([
    ["a failure", factsWith],
    ["several failures", severalWith],
    ["a success", successWith],
    ["a plan", planWith],
  ])(
    "%s: the page is built as with a harmless name, and shows all that is printable of",
    (_kind, facts) => {
      let harmless: Shown;
      beforeAll(async () => {
        harmless = await shownIn(await show(summaryOf(facts("HARMLESS"))));
      });

      test.each(HOSTILE)("%s", async (_what, text) => {
        const line = oneLine(text);
        const { elements, content } = await shownIn(
          await show(summaryOf(facts(line))),
        );
        expect(elements).toEqual(harmless.elements);
        expect(content).toBe(
          harmless.content.replaceAll("HARMLESS", () => line),
        );
      });
    },
  );
});

interface Shown {
  /**
   * Every tag in order, with its attributes: all that a browser makes of a page
   * but its text.
   */
  readonly elements: readonly string[];
  readonly content: string;
}

async function shownIn(summary: Locator): Promise<Shown> {
  const html = await summary.innerHTML();
  return {
    elements: html.match(/<[^>]*>/g) ?? [],
    content: (await summary.textContent()) ?? "",
  };
}
