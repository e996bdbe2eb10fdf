/**
 * The integrations of a run in the job summary: in a sentence, as a table, and
 * as the plan of a dry run. Pure.
 */
import { markdownCode, markdownText } from "../log/untrusted.ts";
import {
  type IntegrationResult,
  knownFailed,
  type RunFacts,
} from "../result/result.ts";
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

/** A column for each; left out where it is 0 or unknown in every row. */
const NUMBERS: readonly {
  heading: string;
  value: (of: IntegrationResult) => number | undefined;
}[] = [
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
  { heading: "Failed", value: knownFailed },
  { heading: "Failing before", value: ({ indexed }) => indexed?.failedBefore },
  { heading: "Indexed", value: ({ indexed }) => indexed?.done },
  { heading: "Warnings", value: ({ indexed }) => indexed?.warned },
  { heading: "Pending", value: ({ indexed }) => indexed?.pending },
];

/** `confluence, SUPPORT`. */
const kindOf = ({ connector, place }: IntegrationResult): string =>
  `${connector.type}${place === undefined ? "" : `, ${markdownText(place)}`}`;

const idOf = ({ id }: IntegrationResult): string =>
  id === undefined ? "no id yet" : markdownCode(id);

/** One integration in words: `int_1 (confluence, SUPPORT)`. */
export const integrationWords = (result: IntegrationResult): string =>
  `${idOf(result)} (${kindOf(result)})`;

/**
 * The ids of integrations that have one, as many as a sentence or a cell has
 * room for.
 */
export function idsOf(results: readonly IntegrationResult[]): string {
  const ids = results.flatMap(({ id }) =>
    id === undefined ? [] : [markdownCode(id)],
  );
  return [
    ids.slice(0, MAX_NAMED).join(", "),
    ...andMore(ids.length - MAX_NAMED),
  ].join(" ");
}

/**
 * Of several integrations, a row for each, failures first; those that failed
 * before anything was counted share one for each code. Our own Markdown:
 * core.summary.addTable writes raw HTML without escaping.
 */
export function resultTable({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const numbers = NUMBERS.filter(({ value }) =>
    results.map(value).some((count = 0) => count > 0),
  );
  const failed = results.filter(({ failure }) => failure !== undefined);
  const good = results.filter(({ failure }) => failure === undefined);
  const groups = Map.groupBy([...failed, ...good], (result) =>
    numbers.every(({ value }) => value(result) === undefined)
      ? (result.failure?.code ?? result)
      : result,
  );
  const all = [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    // Id, and below it type and place: side by side they would push the counts
    // off the page.
    const name =
      others.length === 0
        ? `${idOf(first)}<br>${kindOf(first)}`
        : idsOf([first, ...others]);
    const code =
      first.failure === undefined ? "" : `<br>**${first.failure.code}**`;
    const counts = numbers.map(({ value }) => String(value(first) ?? UNKNOWN));
    const time =
      others.length === 0
        ? duration(first.durationMs).replaceAll(" ", "&nbsp;")
        : "";
    return [[`${name}${code}`, ...counts, time]];
  });
  const rows = all.slice(0, MAX_ROWS);
  const headings = [
    "Integration, type, space or site",
    ...numbers.map(({ heading }) => heading),
    "Duration",
  ];
  const rule = headings.map((_, at) => (at === 0 ? "---" : "---:"));
  const hasGap = rows.some((cells) => cells.includes(UNKNOWN));
  const table = [
    ...[headings, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`),
    "",
    ...andMore(all.length - rows.length, IN_THE_FILE).flatMap((line) => [
      line,
      "",
    ]),
    ...(hasGap ? [`A ${UNKNOWN} is a number that is unknown.`, ""] : []),
  ];
  if (rows.length <= MAX_OPEN_ROWS) return table;
  return [
    `<details><summary>All ${results.length} integrations</summary>`,
    "",
    ...table,
    "</details>",
    "",
  ];
}

/**
 * What a dry run would do with each of several integrations that did not fail.
 */
export function planList({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const planned = results.filter(({ failure }) => failure === undefined);
  return [
    ...planned.map(
      (result) =>
        `- ${integrationWords(result)}: would ${planWords(result.planned)}`,
    ),
    "",
  ];
}
