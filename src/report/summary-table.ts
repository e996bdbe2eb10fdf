/** The table of the job summary: one row for each integration, what needs a look first. Pure. */
import type { IntegrationResult } from './result.ts';
import { duration } from './sentences.ts';
import { totalsOf } from './totals.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

// Our own: core.summary.addTable writes raw HTML without escaping, and knows no empty columns.

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

const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
const NOT_TOLD = '–';

/** Its id, and below it type and place: side by side they would push the counts off the page. */
function nameCell({ id, connector, place, failure }: IntegrationResult): string {
  const name = id === undefined ? '(none yet)' : markdownCode(id);
  const failed = failure === undefined ? '' : `<br>**${failure.code}**`;
  return `${name}<br>${connector.type}${place === undefined ? '' : `, ${markdownText(place)}`}${failed}`;
}

function columnsFor(results: readonly IntegrationResult[], durationMs: number): Column<IntegrationResult>[] {
  const totals = totalsOf(results);
  const number = (
    heading: string,
    value: (from: Counts) => number | undefined,
    untold?: string,
  ): Column<IntegrationResult> => ({
    heading,
    cell: (result) => text(value(result)) ?? untold,
    total: text(value(totals)),
    align: 'right',
  });
  const time = (ms: number): string => duration(ms).replaceAll(' ', '&nbsp;');
  return [
    { heading: 'Integration, type, space or site', cell: nameCell, total: `all ${results.length}` },
    number('In Zylon before', ({ currentArtifactCount }) => currentArtifactCount, NOT_TOLD),
    number('In the source', ({ integrationItemCount }) => integrationItemCount, NOT_TOLD),
    number('Added', ({ items }) => items?.added),
    number('Updated', ({ items }) => items?.updated),
    number('Removed', ({ items }) => items?.removed),
    number('Errors', ({ items }) => items?.errors),
    number('Indexed', ({ indexed }) => indexed?.done),
    number('With warnings', ({ indexed }) => (indexed?.warned === 0 ? undefined : indexed?.warned)),
    number('Not indexed', ({ indexed }) => (indexed === undefined ? undefined : indexed.failed + indexed.pending)),
    {
      heading: 'Duration',
      cell: (result) => time(results.length === 1 ? durationMs : result.durationMs),
      total: time(durationMs),
      align: 'right',
    },
  ];
}

const size = ({ integrationItemCount, currentArtifactCount }: IntegrationResult): number =>
  integrationItemCount ?? currentArtifactCount ?? 0;

/** Failures first, then the largest; otherwise in the order of the run. */
function byConcern(results: readonly IntegrationResult[]): IntegrationResult[] {
  const failed = (result: IntegrationResult): number => (result.failure === undefined ? 0 : 1);
  return results.toSorted((a, b) => failed(b) - failed(a) || size(b) - size(a));
}

/** The lines of the table, and of what it leaves out. `durationMs` is the run's, of which the rows run side by side. */
export function resultTable(results: readonly IntegrationResult[], durationMs: number): string[] {
  const rows = byConcern(results).slice(0, MAX_ROWS);
  const more = results.length - rows.length;
  const table = [
    ...markdownTable(rows, columnsFor(results, durationMs), results.length > 1),
    '',
    ...(more > 0 ? [`and ${more} more, in the file behind the output \`results-file\`.`, ''] : []),
  ];
  if (results.length <= MAX_OPEN_ROWS) return table;
  return [`<details><summary>All ${results.length} integrations</summary>`, '', ...table, '</details>', ''];
}
