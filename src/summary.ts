/** The job summary, as Markdown. Pure. */
import { outcomeOf, type RunFacts } from './outputs.ts';
import { failedCount, type IntegrationResult } from './result.ts';
import { markdownText } from './untrusted.ts';
import { failedItemLines } from './verdicts.ts';

const HEADINGS = {
  success: 'Zylon ingest: success',
  failure: 'Zylon ingest: failure',
  cancelled: 'Zylon ingest: cancelled',
  'dry-run': 'Zylon ingest: dry run, nothing was started',
} as const;

const shown = (value: number | undefined): string => (value === undefined ? 'not told' : String(value));

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function resultLines(result: IntegrationResult, durationMs: number): string[] {
  const { items, indexed } = result;
  const columns: [heading: string, cell: string][] = [
    ['Integration', markdownText(result.id ?? '(none yet)')],
    ['Type', result.connector.label],
    ['Sync', result.syncStatus],
    ['In Zylon before', shown(result.currentArtifactCount)],
    ['In the source', shown(result.integrationItemCount)],
  ];
  if (items !== undefined) {
    columns.push(
      ['Added', String(items.added)],
      ['Updated', String(items.updated)],
      ['Removed', String(items.removed)],
      ['Skipped', String(items.skipped)],
      ['Errors', String(items.errors)],
    );
  }
  if (indexed !== undefined) {
    columns.push(
      ['Indexed', String(indexed.done)],
      ['Pending', String(indexed.pending)],
      ['Failed', String(indexed.failed)],
    );
  }
  columns.push(['Duration', `${(durationMs / 1000).toFixed(1)} s`]);

  const lines = [
    row(columns.map(([heading]) => heading)),
    row(columns.map(() => '---')),
    row(columns.map(([, cell]) => cell)),
    '',
  ];
  if (result.created) lines.push('The integration was created in this run.', '');
  if (result.updated) lines.push('Its credentials were updated in this run.', '');
  if (result.syncStatus === 'started') {
    lines.push(
      '`started` means that Zylon accepted the ingest. It does not mean that every document is in it yet.',
      '',
    );
  }
  const failed = failedItemLines(result.failedItems, failedCount(result));
  if (failed.length > 0)
    lines.push('### Items that failed', '', ...failed.map((line) => `- ${markdownText(line, 300)}`), '');
  return lines;
}

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const { result, failure } = facts;
  const lines = [`## ${HEADINGS[outcomeOf(facts)]}`, ''];
  if (result !== undefined) lines.push(...resultLines(result, facts.durationMs));
  if (failure !== undefined) {
    const { what, why, remedy } = failure.explanation;
    lines.push(
      `**${failure.code}**: ${markdownText(what, 1000)}`,
      '',
      `- Likely cause: ${markdownText(why, 4000)}`,
      `- What to do: ${markdownText(remedy, 1000)}`,
      '',
    );
  }
  return lines.join('\n');
}
