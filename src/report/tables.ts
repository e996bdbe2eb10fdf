/** The tables of the job summary: the results of a run, and the plan of a dry run. Pure. */
// Our own: core.summary.addTable writes raw HTML without escaping, and keeps empty columns.
import { markdownCode, markdownText } from '../log/untrusted.ts';
import { type IntegrationResult, knownFailed } from './result.ts';
import { andMore, duration, STEP_WORDS } from './sentences.ts';
import { type RunFacts, sumOf } from './totals.ts';

/** Where to find what a summary has no room for; for `andMore`. */
export const IN_THE_FILE = '; the file behind the output `results-file` has them.';

/** The first lines, as many as `limit` characters have room for. */
export function fitting(lines: readonly string[], limit: number): string[] {
  let characters = 0;
  return lines.filter((line) => (characters += line.length) <= limit);
}

/**
 * The lines of a table, without the columns that no row has a cell for.
 * @param rows cells of escaped Markdown, each of one line
 * @param align of all columns but the first
 */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
  align: '---' | '---:' = '---',
): string[] {
  const used = [...headings.keys()].filter((at) => rows.some((row) => row[at] !== undefined));
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${used.map((at) => cells[at] ?? '').join(' | ')} |`;
  return [line(headings), line(headings.map((_, at) => (at === 0 ? '---' : align))), ...rows.map(line)];
}

/** More rows than anyone reads. */
const MAX_ROWS = 50;
/** More rows than anyone wants to scroll past. */
const MAX_OPEN_ROWS = 10;

const UNKNOWN = '–';

/** `rare`: left out where it is 0 everywhere. */
const NUMBERS: readonly { heading: string; value: (of: IntegrationResult) => number | undefined; rare?: boolean }[] = [
  { heading: 'Documents before', value: ({ currentArtifactCount }) => currentArtifactCount },
  { heading: 'Items in the source', value: ({ integrationItemCount }) => integrationItemCount },
  { heading: 'Added', value: ({ items }) => items?.added },
  { heading: 'Updated', value: ({ items }) => items?.updated },
  { heading: 'Removed', value: ({ items }) => items?.removed },
  { heading: 'Unchanged', value: ({ indexed }) => indexed?.unchanged },
  { heading: 'Skipped', value: ({ items }) => items?.skipped },
  { heading: 'Failed items', value: knownFailed },
  { heading: 'Failed before', value: ({ indexed }) => indexed?.failedBefore, rare: true },
  { heading: 'Indexed', value: ({ indexed }) => indexed?.done },
  { heading: 'With warnings', value: ({ indexed }) => indexed?.warned, rare: true },
  { heading: 'Pending', value: ({ indexed }) => indexed?.pending, rare: true },
];

/** `confluence, SUPPORT`. */
const kindOf = ({ connector, place }: IntegrationResult): string =>
  `${connector.type}${place === undefined ? '' : `, ${markdownText(place)}`}`;

/** Its id, and below it type and place: side by side they would push the counts off the page. */
function nameCell(result: IntegrationResult): string {
  const { id, failure } = result;
  const failed = failure === undefined ? '' : `<br>**${failure.code}**`;
  return `${id === undefined ? '(no id yet)' : markdownCode(id)}<br>${kindOf(result)}${failed}`;
}

/** Failures first, then the largest; otherwise in the order of the run. */
function byConcern(results: readonly IntegrationResult[]): IntegrationResult[] {
  const failed = ({ failure }: IntegrationResult): number => (failure === undefined ? 0 : 1);
  const size = (of: IntegrationResult): number => of.integrationItemCount ?? of.currentArtifactCount ?? 0;
  return results.toSorted((a, b) => failed(b) - failed(a) || size(b) - size(a));
}

/** A row for each integration, and one that sums up; of one without a number, its name is enough. */
export function resultTable({ results, durationMs }: RunFacts): string[] {
  const [only] = results;
  if (only === undefined) return [];
  const several = results.length > 1;
  const isSilent = NUMBERS.every(({ value }) => value(only) === undefined);
  if (!several && isSilent) return [`${only.id === undefined ? '' : `${markdownCode(only.id)}, `}${kindOf(only)}`, ''];

  const numbers = NUMBERS.map((column) => ({ ...column, counts: results.map(column.value) })).filter(
    ({ counts, rare }) => counts.some((count) => count !== undefined && (count > 0 || rare !== true)),
  );
  const time = (ms: number): string => duration(ms).replaceAll(' ', '&nbsp;');
  const rows = byConcern(results)
    .slice(0, MAX_ROWS)
    .map((result) => [
      nameCell(result),
      ...numbers.map(({ value }) => String(value(result) ?? UNKNOWN)),
      // Of one alone, the heading of the summary and the log have it: the counts then fit the page.
      several ? time(result.durationMs) : undefined,
    ]);
  const sums = numbers.map(({ counts }) => sumOf(counts) ?? UNKNOWN);
  const last = [`all ${results.length}`, ...sums, time(durationMs)].map((cell) => `**${cell}**`);
  const headings = ['Integration, type, space or site', ...numbers.map(({ heading }) => heading), 'Duration'];
  const table = [
    ...markdownTable(headings, several ? [...rows, last] : rows, '---:'),
    '',
    ...andMore(results.length - rows.length, IN_THE_FILE).flatMap((line) => [line, '']),
    ...(numbers.some(({ counts }) => counts.includes(undefined))
      ? [`A ${UNKNOWN} is a number that is unknown. The last row adds up the others.`, '']
      : []),
  ];
  if (results.length <= MAX_OPEN_ROWS) return table;
  return [`<details><summary>All ${results.length} integrations</summary>`, '', ...table, '</details>', ''];
}

/** Escaped text grows: the plan must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_PLAN_CHARACTERS = 500_000;

/** What a dry run would do with every integration, as far as there is room; nothing where none is known. */
export function planTable({ results, skipped = [] }: RunFacts): string[] {
  const escaped = (text: string | undefined) => (text === undefined ? undefined : markdownText(text));
  const planOf = ({ failure, planned }: IntegrationResult): string => {
    if (failure !== undefined) return `fails: **${failure.code}**`;
    return planned.length === 0 ? 'nothing' : planned.map((step) => STEP_WORDS[step]).join(', ');
  };
  const rows = [
    ...results.map((result) => [
      planOf(result),
      result.id === undefined ? '(no id yet)' : markdownCode(result.id),
      result.connector.type,
      escaped(result.username),
      escaped(result.place),
    ]),
    ...skipped.map(({ id, type, username, why }) => [
      `skip: ${markdownText(why)}`,
      markdownCode(id),
      markdownText(type),
      escaped(username),
    ]),
  ];
  if (rows.length === 0) return [];
  const headings = ['Plan', 'integration-id', 'Type', 'Username', 'Space, site or folder'];
  const table = markdownTable(headings, rows);
  const shown = fitting(table, MAX_PLAN_CHARACTERS);
  return [...shown, '', ...andMore(table.length - shown.length, IN_THE_FILE).flatMap((line) => [line, ''])];
}
