/** The table of the job summary: one row for each integration, failures first. Pure. */
import { type IntegrationResult, knownFailed } from './result.ts';
import { duration } from './sentences.ts';
import { type Totals, totalsOf } from './totals.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

// Our own: core.summary.addTable writes raw HTML without escaping, and keeps empty columns.

export interface Column<T> {
  readonly heading: string;
  /** Escaped Markdown of one line; undefined where there is nothing to say. */
  readonly cell: (row: T) => string | undefined;
  /** The cell of the last row, which sums up. */
  readonly total?: string | undefined;
  readonly align?: 'right';
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The lines of the table. `summed`: with a last row of the columns' totals. */
export function markdownTable<T>(rows: readonly T[], columns: readonly Column<T>[], summed: boolean): string[] {
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  return [
    line(used.map(({ heading }) => heading)),
    line(used.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(used.map(({ cell }) => cell(row) ?? ''))),
    ...(summed ? [line(used.map(({ total }) => (total === undefined ? '' : `**${total}**`)))] : []),
  ];
}

/** More rows than anyone reads; the file behind `results-file` has them all. */
const MAX_ROWS = 50;
/** More rows than anyone wants to scroll past. */
const MAX_OPEN_ROWS = 10;

type Counts = Pick<IntegrationResult, 'items' | 'indexed' | 'currentArtifactCount' | 'integrationItemCount'>;

const UNKNOWN = '–';

/** Its id, and below it type and place: side by side they would push the counts off the page. */
function nameCell({ id, connector, place, failure }: IntegrationResult): string {
  const name = id === undefined ? '(no id yet)' : markdownCode(id);
  const failed = failure === undefined ? '' : `<br>**${failure.code}**`;
  return `${name}<br>${connector.type}${place === undefined ? '' : `, ${markdownText(place)}`}${failed}`;
}

interface NumberColumn {
  readonly heading: string;
  readonly value: (from: Counts) => number | undefined;
  /** Where it is not `value` of the totals. */
  readonly total?: (totals: Totals) => number | undefined;
  /** Left out where it is 0 everywhere. */
  readonly rare?: boolean;
}

const NUMBERS: readonly NumberColumn[] = [
  { heading: 'Documents before', value: ({ currentArtifactCount }) => currentArtifactCount },
  { heading: 'Items in the source', value: ({ integrationItemCount }) => integrationItemCount },
  { heading: 'Added', value: ({ items }) => items?.added },
  { heading: 'Updated', value: ({ items }) => items?.updated },
  { heading: 'Removed', value: ({ items }) => items?.removed },
  { heading: 'Unchanged', value: ({ indexed }) => indexed?.unchanged },
  { heading: 'Skipped', value: ({ items }) => items?.skipped },
  { heading: 'Failed items', value: knownFailed, total: ({ failed }) => failed },
  { heading: 'Failed before', value: ({ indexed }) => indexed?.failedBefore, rare: true },
  { heading: 'Indexed', value: ({ indexed }) => indexed?.done },
  { heading: 'With warnings', value: ({ indexed }) => indexed?.warned, rare: true },
  { heading: 'Pending', value: ({ indexed }) => indexed?.pending, rare: true },
];

/** The columns of numbers that any integration has a number for. */
const numbersOf = (results: readonly IntegrationResult[]): NumberColumn[] =>
  NUMBERS.filter(({ value, rare = false }) =>
    results.some((result) => {
      const count = value(result);
      return count !== undefined && !(rare && count === 0);
    }),
  );

function columnsFor(results: readonly IntegrationResult[], durationMs: number): Column<IntegrationResult>[] {
  const totals = totalsOf(results);
  const numbers = numbersOf(results).map(({ heading, value, total = value }): Column<IntegrationResult> => ({
    heading,
    cell: (result) => String(value(result) ?? UNKNOWN),
    total: String(total(totals) ?? UNKNOWN),
    align: 'right',
  }));
  const time = (ms: number): string => duration(ms).replaceAll(' ', '&nbsp;');
  return [
    { heading: 'Integration, type, space or site', cell: nameCell, total: `all ${results.length}` },
    ...numbers,
    {
      heading: 'Duration',
      // Of one alone, the heading of the summary and the log have it: the counts then fit the page.
      cell: (result) => (results.length === 1 ? undefined : time(result.durationMs)),
      total: time(durationMs),
      align: 'right',
    },
  ];
}

/** What the last row leaves out. */
function omissions(results: readonly IntegrationResult[]): string[] {
  const numbers = numbersOf(results);
  const partial = results.some((result) => numbers.some(({ value }) => value(result) === undefined));
  return partial ? [`A ${UNKNOWN} is a number that is unknown. The last row adds up the others.`, ''] : [];
}

const size = ({ integrationItemCount, currentArtifactCount }: IntegrationResult): number =>
  integrationItemCount ?? currentArtifactCount ?? 0;

/** Failures first, then the largest; otherwise in the order of the run. */
function byConcern(results: readonly IntegrationResult[]): IntegrationResult[] {
  const failed = (result: IntegrationResult): number => (result.failure === undefined ? 0 : 1);
  return results.toSorted((a, b) => failed(b) - failed(a) || size(b) - size(a));
}

/** The lines of the table, and of what it leaves out. `durationMs` is of the run, whose integrations run side by side. */
export function resultTable(results: readonly IntegrationResult[], durationMs: number): string[] {
  const rows = byConcern(results).slice(0, MAX_ROWS);
  const more = results.length - rows.length;
  const table = [
    ...markdownTable(rows, columnsFor(results, durationMs), results.length > 1),
    '',
    ...(more > 0 ? [`and ${more} more; the file behind the output \`results-file\` has them.`, ''] : []),
    ...omissions(results),
  ];
  if (results.length <= MAX_OPEN_ROWS) return table;
  return [`<details><summary>All ${results.length} integrations</summary>`, '', ...table, '</details>', ''];
}
