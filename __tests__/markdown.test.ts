/**
 * The summary as GitHub would show it: whatever a name or a message holds, it
 * is text, and the page is built as with a harmless one.
 */
import { formatDuration, toSafeLine } from "../src/text.ts";
import { instantClock } from "./support/instant-clock.ts";
import {
  addIntegration,
  findIntegration,
  keepDocumentsOf,
  setIngestAnswer,
  simulatorInputs,
  STARTED,
  useSimulator,
} from "./support/simulator.ts";
import { runAction } from "./run-action.ts";
import { renderAsGitHub } from "../runner/markdown.ts";

const HARMLESS = "HARMLESS";

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
    "www.example.com WWW.example.com https://example.com/?a=b http://[::1]/ joe@example.com mailto:a_b@example.com",
  ],
  [
    "what GitHub links later",
    "@octocat @github/team octo/repo#12 #12 GH-12 gh-12 a@b",
  ],
  ["emoji and formulas", ":tada: :+1: :e-mail: a.js:100:14 $x$ $$y^2$$ $`z`$"],
  ["headings, rules and quotes", "# a\n## b\n---\n===\n> [!NOTE]\n> c\n***"],
  ["lists and tasks", "- [ ] a\n1. b\n+ c\n2) d"],
  ["a list with brackets", "1) a"],
  ["a rule", "---"],
  [
    "emphasis",
    "**a** *c* _d_ __init__ ___f___ ~~e~~ ~f~ \\*g\\* ^h^ [^1] [^1]: i",
  ],
  [
    "entities",
    "&lt;b&gt; &#60;script&#62; &amp;amp; &copy; &nbsp; &#x40;octocat",
  ],
];

const simulator = useSimulator({ dialect: "published" });

/** Pages that bear this name: one is new, one fails. */
function documents(text: string): Promise<string> {
  keepDocumentsOf(simulator);
  findIntegration(simulator).source = [
    { id: "new", name: text, content: "New." },
    { id: "failed", name: text, content: "", error: text },
  ];
  return summaryOf({ "wait-for": "indexed" });
}

/** An ingest that says this went wrong. */
function failure(message: string): Promise<string> {
  setIngestAnswer(simulator, [STARTED, { type: "sync_error", message }]);
  return summaryOf({});
}

/** Two integrations of this name; one says it went wrong. */
function several(text: string): Promise<string> {
  simulator.state.zylon = "1.59"; // older ones name no integration
  simulator.state.integrations = [];
  for (const id of ["int_0", "int_1"])
    addIntegration(simulator, id, "Confluence", { name: text });
  const events = [STARTED, { type: "sync_error", message: text }];
  findIntegration(simulator, "int_1").ingest = { framing: "sse", events };
  return summaryOf({ "integration-id": "all" });
}

/** One integration of this name, and nothing wrong with it. */
function single(text: string): Promise<string> {
  simulator.state.zylon = "1.59"; // older ones name no integration
  simulator.state.integrations = [];
  addIntegration(simulator, "int_0", "Confluence", { name: text });
  return summaryOf({ "integration-id": "all" });
}

async function summaryOf(inputs: Record<string, string>): Promise<string> {
  const time = instantClock();
  simulator.state.now = time.date;
  const run = await runAction({}, simulatorInputs(simulator, inputs), {
    simulator,
    time,
  });
  return renderAsGitHub(run.summary);
}

/**
 * Every tag in order with its attributes, and the text between.
 */
function shownIn(html: string): { elements: string[]; text: string } {
  return {
    elements: html.match(/<[^>]*>/g) ?? [],
    text: html
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll("\u2060", ""), // what keeps GitHub from linking
  };
}

const count = (text: string, part: string): number =>
  text.split(part).length - 1;

describe.each([
  ["documents", documents],
  ["a failure", failure],
  ["several integrations", several],
  ["a single integration", single],
])("%s", (_kind, summary) => {
  test.each(HOSTILE)("%s", async (_what, text) => {
    const harmless = shownIn(await summary(HARMLESS));
    simulator.reset();
    const hostile = shownIn(await summary(text));
    expect(hostile.elements).toEqual(harmless.elements);
    const beginning = toSafeLine(text).slice(0, 20); // a long name is cut
    const times = count(harmless.text, HARMLESS);
    expect(times).toBeGreaterThan(0);
    expect(count(hostile.text, beginning)).toBe(times);
  });
});

test.each([
  [0, "0 s"],
  [59_400, "59 s"],
  [80_000, "1 min 20 s"],
  [3_600_000, "1 h"],
  [21_600_000, "6 h"],
  [3_661_000, "1 h 1 min 1 s"],
])("%s ms are %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
