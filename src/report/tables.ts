/**
 * The integrations of a run in the job summary: in a sentence, as a table, and
 * as the plan of a dry run. Pure.
 */
import type { ErrorCode } from "../http/error.ts";
import { markdownCode, markdownText } from "../log/untrusted.ts";
import { type IntegrationResult, type RunFacts } from "../result/result.ts";
import { andMore, duration, planWords } from "../result/sentences.ts";

/** Where to find what a summary has no room for; for `andMore`. */
export const IN_THE_FILE =
  "; the file behind the output `results-file` has them.";

/** More rows than anyone reads. */
const MAX_ROWS = 50;
/** More rows than anyone wants to scroll past. */
const MAX_OPEN_ROWS = 10;
/** Of integrations in a sentence, or in a cell. */
const MAX_NAMED = 10;

const UNKNOWN = "–";

interface Column {
  readonly heading: string;
  readonly value: (of: IntegrationResult) => number | undefined;
}

/** Each is left out where it is 0 or unknown in every row. */
const NUMBERS: readonly Column[] = [
  {
    heading: "Before",
    value: ({ currentArtifactCount }) => currentArtifactCount,
  },
  {
    heading: "Items",
    value: ({ integrationItemCount }) => integrationItemCount,
  },
  { heading: "Added", value: ({ items }) => items?.added },
  { heading: "Updated", value: ({ items }) => items?.updated },
  { heading: "Removed", value: ({ items }) => items?.removed },
  { heading: "Unchanged", value: ({ indexed }) => indexed?.unchanged },
  { heading: "Skipped", value: ({ items }) => items?.skipped },
  { heading: "Failed", value: ({ items }) => items?.failed },
  { heading: "Failing before", value: ({ indexed }) => indexed?.failedBefore },
  { heading: "Indexed", value: ({ indexed }) => indexed?.done },
  { heading: "Warnings", value: ({ indexed }) => indexed?.warned },
  { heading: "Pending", value: ({ indexed }) => indexed?.pending },
];

/** `confluence, SUPPORT`. */
function kindOf({ connector, place }: IntegrationResult): string {
  if (place === undefined) return connector.type;
  return `${connector.type}, ${markdownText(place)}`;
}

/**
 * One integration in words: `int_1 (confluence, SUPPORT)`, or its type alone
 * before it has an id.
 */
export function integrationWords(result: IntegrationResult): string {
  const kind = kindOf(result);
  return result.id === undefined
    ? kind
    : `${markdownCode(result.id)} (${kind})`;
}

/**
 * The ids of integrations that have one, as many as a sentence or a cell has
 * room for.
 */
export function idsOf(results: readonly IntegrationResult[]): string {
  const ids: string[] = [];
  for (const { id } of results) if (id !== undefined) ids.push(id);
  const shown = ids.slice(0, MAX_NAMED).map((id) => markdownCode(id));
  return [shown.join(", "), ...andMore(ids.length - MAX_NAMED)].join(" ");
}

/**
 * Of several integrations, a row for each, failures first; those that failed
 * before anything was counted share one for each code. Our own Markdown:
 * core.summary.addTable writes raw HTML without escaping.
 */
export function resultTable({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const columns = NUMBERS.filter(({ value }) =>
    results.some((result) => (value(result) ?? 0) > 0),
  );
  const groups = groupsOf(results, columns);
  const rows = groups.slice(0, MAX_ROWS).map((group) => rowOf(group, columns));
  const headings = [
    "Integration, type, space or site",
    ...columns.map(({ heading }) => heading),
    "Duration",
  ];
  const rule = ["---", ...headings.slice(1).map(() => "---:")];
  const table = [headings, rule, ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  table.push("");
  for (const line of andMore(groups.length - rows.length, IN_THE_FILE))
    table.push(line, "");
  if (rows.some((cells) => cells.includes(UNKNOWN)))
    table.push(`A ${UNKNOWN} is a number that is unknown.`, "");
  if (rows.length <= MAX_OPEN_ROWS) return table;
  return [
    `<details><summary>All ${results.length} integrations</summary>`,
    "",
    ...table,
    "</details>",
    "",
  ];
}

/** The results that share a row. */
interface Group {
  readonly first: IntegrationResult;
  /** Those that failed alike, before anything was counted. */
  readonly others: readonly IntegrationResult[];
}

/** The results of each row, failures first. */
function groupsOf(
  results: readonly IntegrationResult[],
  columns: readonly Column[],
): Group[] {
  const failed = results.filter(({ failure }) => failure !== undefined);
  const good = results.filter(({ failure }) => failure === undefined);
  const groups = Map.groupBy([...failed, ...good], (result) =>
    rowKey(result, columns),
  );
  const rows: Group[] = [];
  for (const [first, ...others] of groups.values())
    if (first !== undefined) rows.push({ first, others });
  return rows;
}

/**
 * Results with the same key share a row: those that failed with the same code
 * before anything was counted. Any other is its own key, so its row is its own.
 */
function rowKey(
  result: IntegrationResult,
  columns: readonly Column[],
): ErrorCode | IntegrationResult {
  const { failure } = result;
  const isCounted = columns.some(({ value }) => value(result) !== undefined);
  return failure === undefined || isCounted ? result : failure.code;
}

function rowOf({ first, others }: Group, columns: readonly Column[]): string[] {
  const { failure, durationMs } = first;
  const code = failure === undefined ? "" : `<br>**${failure.code}**`;
  const counts = columns.map(({ value }) => String(value(first) ?? UNKNOWN));
  if (others.length > 0)
    return [`${idsOf([first, ...others])}${code}`, ...counts, ""];
  // Id, and below it type and place: side by side they would push the counts
  // off the page.
  const id = first.id === undefined ? "" : `${markdownCode(first.id)}<br>`;
  const name = `${id}${kindOf(first)}${code}`;
  return [name, ...counts, cellOf(durationMs)];
}

/** Empty where it took no time that can be told. */
function cellOf(ms: number): string {
  const text = duration(ms);
  return text === "0.0 s" ? "" : text.replaceAll(" ", "&nbsp;");
}

/**
 * What a dry run would do with each of several integrations that did not fail.
 */
export function planList({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const lines: string[] = [];
  for (const result of results) {
    if (result.failure !== undefined) continue;
    const plan = planWords(result.planned);
    lines.push(`- ${integrationWords(result)}: would ${plan}`);
  }
  return [...lines, ""];
}
