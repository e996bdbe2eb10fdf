/**
 * What changed, for the job summary: the documents of each kind by name, and
 * the counts. Pure.
 */
import { markdownCode, markdownText } from "../log/untrusted.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  failedCount,
  type IntegrationResult,
  MAX_NAMES,
  type NamedDocument,
  type RunFacts,
  sumOf,
  totalsOf,
} from "../result/result.ts";
import {
  andMore,
  asSentence,
  CHANGE_WORDS,
  documentsNow,
  knownNumbers,
  zylonCounts,
} from "../result/sentences.ts";

/**
 * The counts of all integrations, each once: what changed, as a chart or in
 * words, then the documents and Zylon's own counts. Nothing where nobody
 * counted.
 */
export function countsOf({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const numbers = knownNumbers(totals, totals.failed);
  const picture = chart(numbers);
  const words =
    picture.length === 0
      ? numbers.map(([count, word]) => `${count} ${word}`).join(", ")
      : "";
  const parts = [words, documentsNow(totals), zylonCounts(totals)].filter(
    (part) => part !== "",
  );
  const line = parts.map(asSentence).join(" ");
  return [...picture, ...(line === "" ? [] : [line, ""])];
}

const SILENT = { showTick: false, showAxisLine: false };

/**
 * What changed as a fence of Mermaid, which GitHub draws; nothing for a single
 * bar, which shows no more than its number.
 */
function chart(
  bars: readonly (readonly [count: number, word: string])[],
): string[] {
  const counts = bars.map(([count]) => count);
  if (counts.filter((count) => count > 0).length < 2) return [];
  const init = {
    xyChart: {
      width: 800,
      height: 24 + 32 * bars.length,
      xAxis: { ...SILENT, labelFontSize: 16 },
      yAxis: { ...SILENT, showLabel: false },
    },
    // A blue that is seen in light and in dark; without a background of its
    // own, the page's is seen too.
    themeVariables: {
      xyChart: { backgroundColor: "transparent", plotColorPalette: "#1f6feb" },
    },
  };
  return [
    "```mermaid",
    `%%{init: ${JSON.stringify(init)}}%%`,
    "xychart-beta horizontal", // a pie's colours differ between the versions of Mermaid
    "  accTitle: What changed",
    `  x-axis [${bars.map(([count, word]) => `"${count} ${word}"`).join(", ")}]`,
    `  y-axis 0 --> ${Math.max(...counts)}`, // from 0, or the smallest bar begins at the edge
    `  bar [${counts.join(", ")}]`,
    "```",
    "",
  ];
}

/** More lines than anyone wants to scroll past. */
const MAX_OPEN_LINES = 10;
const MAX_URL = 500;

/**
 * An address for a link of Markdown: `http` or `https`, nothing of a user in
 * it, and each character that could end the link, or be read as an entity,
 * percent-encoded.
 */
export function linkTarget(text = ""): string | undefined {
  const url = URL.parse(text);
  if (url === null) return undefined;
  if (
    !["http:", "https:"].includes(url.protocol) ||
    url.username !== "" ||
    url.password !== ""
  )
    return undefined;
  if (url.hostname.startsWith("[")) return undefined; // an address of IPv6 has what ends a link
  const encoded = (character: string): string =>
    `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const href = url.href
    .replace(/[^\w\-.~:/?#=%,;&+]/g, encoded)
    .replaceAll("&", "&amp;");
  return href.length <= MAX_URL ? href : undefined;
}

/** `whose`: the integration, where there are several; as Markdown. */
function lineOf({ name, url, detail }: NamedDocument, whose: string): string {
  const target = linkTarget(url);
  const text = markdownText(name);
  const linked = target === undefined ? text : `[${text}](${target})`;
  return `- ${linked}${detail === "" ? "" : ` (${markdownText(detail)})`}${whose}`;
}

/**
 * How many there are; undefined where it is unknown. There may be more than
 * there are names.
 */
function totalOf(
  kind: ChangeKind,
  { items, indexed, changes }: IntegrationResult,
): number | undefined {
  const named = changes[kind].length;
  if (kind === "pending" || kind === "failedBefore" || kind === "warned")
    return indexed?.[kind] ?? 0;
  if (kind === "failed")
    return Math.max(failedCount({ items, indexed }), named);
  if (kind === "updated" && items !== undefined && items.updated === undefined)
    return undefined;
  return Math.max(items?.[kind] ?? 0, named);
}

const UNKNOWN_UPDATES =
  "It is unknown which documents were updated: Zylon reports no time of their last change, or one that does not change.";

/**
 * The documents of each kind, the most urgent first; nothing where none is
 * known by name.
 */
export function changedDocuments({ results }: RunFacts): string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const totals = results.map((result) => totalOf(kind, result));
    const isUnknown = totals.includes(undefined); // of the updated alone
    const named = results.flatMap((result) => {
      const whose =
        results.length > 1 && result.id !== undefined
          ? `, in ${markdownCode(result.id)}`
          : "";
      return result.changes[kind].map((document) => ({ document, whose }));
    });
    const lines = named
      .slice(0, MAX_NAMES)
      .map(({ document, whose }) => lineOf(document, whose));
    const total = isUnknown ? lines.length : (sumOf(totals) ?? 0);
    const untold = isUnknown ? [UNKNOWN_UPDATES, ""] : [];
    if (lines.length === 0) return untold;
    const open = lines.slice(0, MAX_OPEN_LINES);
    const rest = [
      ...lines.slice(MAX_OPEN_LINES),
      ...andMore(total - lines.length).map((line) => `- ${line}`),
    ];
    const folded = [
      "",
      `<details><summary>${total - open.length} more</summary>`,
      "",
      ...rest,
      "",
      "</details>",
    ];
    const title = `**${isUnknown ? "At least " : ""}${total} ${CHANGE_WORDS[kind]}**`;
    return [
      title,
      "",
      ...open,
      ...(lines.length > open.length ? folded : rest),
      "",
      ...untold,
    ];
  });
}
