/** The tables of the job summary: the integrations of a run, and the plan of a dry run. Pure. */
// Our own: core.summary.addTable writes raw HTML without escaping, and keeps empty columns.
import { markdownCode, markdownText } from '../log/untrusted.ts';
import { type IntegrationResult, knownFailed, type RunFacts } from './result.ts';
import { andMore, duration, STEP_WORDS } from './sentences.ts';

/** Where to find what a summary has no room for; for `andMore`. */
export const IN_THE_FILE = '; the file behind the output `results-file` has them.';

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
/** Of integrations in a sentence, or in a cell. */
const MAX_NAMED = 10;

const UNKNOWN = '–';

/** `rare`: left out where it is 0 everywhere. */
const NUMBERS: readonly { heading: string; value: (of: IntegrationResult) => number | undefined; rare?: boolean }[] = [
  { heading: 'Before', value: ({ currentArtifactCount }) => currentArtifactCount },
  { heading: 'Items', value: ({ integrationItemCount }) => integrationItemCount },
  { heading: 'Added', value: ({ items }) => items?.added },
  { heading: 'Updated', value: ({ items }) => items?.updated },
  { heading: 'Removed', value: ({ items }) => items?.removed },
  { heading: 'Unchanged', value: ({ indexed }) => indexed?.unchanged },
  { heading: 'Skipped', value: ({ items }) => items?.skipped },
  { heading: 'Failed', value: knownFailed },
  { heading: 'Failing before', value: ({ indexed }) => indexed?.failedBefore, rare: true },
  { heading: 'Indexed', value: ({ indexed }) => indexed?.done },
  { heading: 'Warnings', value: ({ indexed }) => indexed?.warned, rare: true },
  { heading: 'Pending', value: ({ indexed }) => indexed?.pending, rare: true },
];

/** `confluence, SUPPORT`. */
const kindOf = ({ connector, place }: IntegrationResult): string =>
  `${connector.type}${place === undefined ? '' : `, ${markdownText(place)}`}`;

const idOf = ({ id }: IntegrationResult): string => (id === undefined ? '(no id yet)' : markdownCode(id));

/** One integration in words: `int_1 (confluence, SUPPORT)`. */
export function integrationWords(result: IntegrationResult): string {
  const { id, connector } = result;
  return id === undefined ? `${connector.type} (no id yet)` : `${markdownCode(id)} (${kindOf(result)})`;
}

/** The ids of integrations that have one, as many as a sentence or a cell has room for. */
export function idsOf(results: readonly IntegrationResult[]): string {
  const ids = results.flatMap(({ id }) => (id === undefined ? [] : [markdownCode(id)]));
  return [ids.slice(0, MAX_NAMED).join(', '), ...andMore(ids.length - MAX_NAMED)].join(' ');
}

/** Failures first, then the largest; otherwise in the order of the run. */
function byConcern(results: readonly IntegrationResult[]): IntegrationResult[] {
  const failed = ({ failure }: IntegrationResult): number => (failure === undefined ? 0 : 1);
  const size = (of: IntegrationResult): number => of.integrationItemCount ?? of.currentArtifactCount ?? 0;
  return results.toSorted((a, b) => failed(b) - failed(a) || size(b) - size(a));
}

/** Of several integrations, a row for each; those that failed before anything was counted share one for each code. */
export function resultTable({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const numbers = NUMBERS.filter(({ value, rare }) =>
    results.map(value).some((count) => count !== undefined && (count > 0 || rare !== true)),
  );
  const groups = Map.groupBy(byConcern(results), (result) =>
    result.failure !== undefined && numbers.every(({ value }) => value(result) === undefined)
      ? result.failure.code
      : result,
  );
  const all = [...groups].map(([key, [first, ...others]]) => {
    if (first === undefined) return [];
    // Id, and below it type and place: side by side they would push the counts off the page.
    const name = others.length === 0 ? `${idOf(first)}<br>${kindOf(first)}` : idsOf([first, ...others]);
    const failed = first.failure === undefined ? '' : `<br>**${first.failure.code}**`;
    const counts = typeof key === 'string' ? numbers.map(() => UNKNOWN) : numbers.map(({ value }) => value(key));
    const time = others.length === 0 ? duration(first.durationMs).replaceAll(' ', '&nbsp;') : '';
    return [`${name}${failed}`, ...counts.map((count) => String(count ?? UNKNOWN)), time];
  });
  const rows = all.slice(0, MAX_ROWS);
  const headings = ['Integration, type, space or site', ...numbers.map(({ heading }) => heading), 'Duration'];
  const hasGap = rows.some((cells) => cells.includes(UNKNOWN));
  const table = [
    ...markdownTable(headings, rows, '---:'),
    '',
    ...andMore(all.length - rows.length, IN_THE_FILE).flatMap((line) => [line, '']),
    ...(hasGap ? [`A ${UNKNOWN} is a number that is unknown.`, ''] : []),
  ];
  if (rows.length <= MAX_OPEN_ROWS) return table;
  return [`<details><summary>All ${results.length} integrations</summary>`, '', ...table, '</details>', ''];
}

/** What a dry run would do with each of several integrations. */
export function planTable({ results }: RunFacts): string[] {
  if (results.length < 2) return [];
  const planOf = ({ failure, planned }: IntegrationResult): string => {
    if (failure !== undefined) return `fails: **${failure.code}**`;
    return planned.length === 0 ? 'nothing' : planned.map((step) => STEP_WORDS[step]).join(', ');
  };
  const rows = results.map((result) => {
    const place = result.place === undefined ? undefined : markdownText(result.place);
    return [planOf(result), idOf(result), result.connector.type, place];
  });
  return [...markdownTable(['Plan', 'integration-id', 'Type', 'Space, site or folder'], rows), ''];
}
