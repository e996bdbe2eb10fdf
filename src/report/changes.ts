/**
 * What changed, for the job summary: the documents of each kind by name, and
 * the counts. Pure.
 */
import { markdownCode, markdownText } from "../log/untrusted.ts";
import { sumOf, totalsOf } from "../result/fields.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  failedCount,
  type IntegrationResult,
  MAX_NAMES,
  type NamedDocument,
  type RunFacts,
} from "../result/result.ts";
import {
  andMore,
  asSentence,
  capital,
  CHANGE_WORDS,
  changedNumbers,
  documentsNow,
  otherNumbersSeen,
  zylonCounts,
} from "../result/sentences.ts";

/**
 * What was added, updated and removed in all integrations, in one line; nothing
 * where nobody counted.
 */
export function changesLine({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const numbers = changedNumbers(totals).join(" · ");
  if (numbers === "") return [];
  return [totals.soFar === true ? `So far: ${numbers}` : numbers, ""];
}

/**
 * The other counts of all integrations, each once: what else became of items
 * and documents, the documents now, and Zylon's own counts.
 */
export function countsOf({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const others = otherNumbersSeen(totals);
  const isPart = totals.soFar === true && others !== "";
  const parts = [
    isPart ? `so far ${others}` : others,
    documentsNow(totals),
    zylonCounts(totals),
  ];
  const told = parts.filter((part) => part !== "");
  if (told.length === 0) return [];
  return [told.map(asSentence).join(" "), ""];
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
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (url.username !== "" || url.password !== "") return undefined;
  if (url.hostname.startsWith("[")) return undefined; // an address of IPv6 has what ends a link
  const encoded = (character: string): string =>
    `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const href = url.href
    .replace(/[^\w\-.~:/?#=%,;&+]/g, encoded)
    .replaceAll("&", "&amp;");
  return href.length <= MAX_URL ? href : undefined;
}

/** @param whose its integration, where there are several; as Markdown */
function lineOf({ name, url, detail }: NamedDocument, whose: string): string {
  const target = linkTarget(url);
  const text = markdownText(name);
  const link = target === undefined ? text : `[${text}](${target})`;
  const why = detail === undefined ? "" : ` (${markdownText(detail)})`;
  return `- ${link}${why}${whose}`;
}

/**
 * How many there are; undefined where it is unknown. There may be more than
 * there are names.
 */
function totalOf(
  kind: ChangeKind,
  result: IntegrationResult,
): number | undefined {
  const { items, indexed, changes } = result;
  const listed = changes[kind].length;
  switch (kind) {
    case "pending":
    case "failedBefore":
    case "warned":
      return indexed?.[kind] ?? 0;
    case "failed":
      return Math.max(failedCount(result), listed);
    case "updated":
      if (items !== undefined && items.updated === undefined) return undefined;
      return Math.max(items?.updated ?? 0, listed);
    case "added":
    case "removed":
      return Math.max(items?.[kind] ?? 0, listed);
  }
}

/**
 * The documents of each kind, the most urgent first; nothing where none is
 * known by name.
 */
export function changedDocuments({ results }: RunFacts): string[] {
  return CHANGE_KINDS.flatMap((kind) => documentsOf(kind, results));
}

function documentsOf(
  kind: ChangeKind,
  results: readonly IntegrationResult[],
): string[] {
  const section: string[] = [];
  const counts = results.map((result) => totalOf(kind, result));
  const isUnknown = counts.includes(undefined); // of the updated alone
  const lines = documentLines(kind, results);
  if (lines.length > 0) {
    const total = isUnknown ? lines.length : (sumOf(counts) ?? 0);
    const words = isUnknown
      ? capital(CHANGE_WORDS[kind])
      : `${total} ${CHANGE_WORDS[kind]}`;
    section.push(`**${words}**`, "");
    section.push(...folded(lines, total), "");
  }
  return section;
}

/** A line for each document, `MAX_NAMES` at most. */
function documentLines(
  kind: ChangeKind,
  results: readonly IntegrationResult[],
): string[] {
  const lines: string[] = [];
  for (const { id, changes } of results) {
    const isOneOfSeveral = results.length > 1 && id !== undefined;
    const whose = isOneOfSeveral ? `, in ${markdownCode(id)}` : "";
    for (const document of changes[kind]) {
      if (lines.length === MAX_NAMES) return lines;
      lines.push(lineOf(document, whose));
    }
  }
  return lines;
}

/** The first lines, and the others behind a fold. */
function folded(lines: readonly string[], total: number): string[] {
  const more = andMore(total - lines.length).map((line) => `- ${line}`);
  if (lines.length <= MAX_OPEN_LINES) return [...lines, ...more];
  return [
    ...lines.slice(0, MAX_OPEN_LINES),
    "",
    `<details><summary>${total - MAX_OPEN_LINES} more</summary>`,
    "",
    ...lines.slice(MAX_OPEN_LINES),
    ...more,
    "",
    "</details>",
  ];
}
