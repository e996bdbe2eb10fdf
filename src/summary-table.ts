/** The table of the job summary: one row for each integration, what needs a look first. Pure. */
import { type Column, markdownTable } from './markdown-table.ts';
import type { IntegrationResult } from './result.ts';
import { duration } from './sentences.ts';
import { totalsOf } from './totals.ts';
import { markdownText } from './untrusted.ts';

/** More rows than anyone reads; the file behind `results-file` has them all. */
export const MAX_ROWS = 50;

const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

function columnsFor(results: readonly IntegrationResult[], durationMs: number): Column<IntegrationResult>[] {
  const totals = totalsOf(results);
  const number = (
    heading: string,
    value: (
      from: Pick<IntegrationResult, 'items' | 'indexed' | 'currentArtifactCount' | 'integrationItemCount'>,
    ) => number | undefined,
    untold?: string,
  ): Column<IntegrationResult> => ({
    heading,
    cell: (result) => text(value(result)) ?? untold,
    total: text(value(totals)),
    align: 'right',
  });
  return [
    {
      heading: 'Integration',
      cell: ({ id }) => (id === undefined ? '(none yet)' : markdownText(id, 80)),
      total: `${results.length} integrations`,
    },
    { heading: 'Type', cell: ({ connector }) => connector.label },
    { heading: 'Space or site', cell: ({ place }) => (place === undefined ? undefined : markdownText(place, 80)) },
    { heading: 'Failure', cell: ({ failure }) => (failure === undefined ? undefined : `**${failure.code}**`) },
    { heading: 'Sync', cell: ({ syncStatus }) => syncStatus },
    number('In Zylon before', ({ currentArtifactCount }) => currentArtifactCount, 'not told'),
    number('In the source', ({ integrationItemCount }) => integrationItemCount, 'not told'),
    number('Added', ({ items }) => items?.added),
    number('Updated', ({ items }) => items?.updated),
    number('Removed', ({ items }) => items?.removed),
    number('Skipped', ({ items }) => items?.skipped),
    number('Errors', ({ items }) => items?.errors),
    number('Indexed', ({ indexed }) => indexed?.done),
    number('Pending', ({ indexed }) => indexed?.pending),
    number('Not indexed', ({ indexed }) => indexed?.failed),
    {
      heading: 'Duration',
      cell: (result) => duration(results.length === 1 ? durationMs : result.durationMs),
      total: duration(durationMs),
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
  const table = markdownTable(rows, columnsFor(results, durationMs), results.length > 1);
  const more = results.length - rows.length;
  return [...table, '', ...(more > 0 ? [`and ${more} more, in the file behind the output \`results-file\`.`, ''] : [])];
}
