/** The job summary, as Markdown. Pure. */
import { outcomeOf, type RunFacts } from './run-facts.ts';
import type { IntegrationResult } from './result.ts';
import { duration } from './sentences.ts';
import { changeSection } from './summary-changes.ts';
import { failureLines } from './summary-failures.ts';
import { picture } from './summary-picture.ts';
import { resultTable } from './summary-table.ts';
import { totalsOf } from './totals.ts';

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string {
  const { results, failure, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter((result) => result.failure !== undefined).length;
  switch (outcomeOf(facts)) {
    case 'success': {
      const { syncStatus } = totalsOf(results);
      const reached = syncStatus === 'not-requested' ? 'validated' : syncStatus;
      return `success, ${several ? `${results.length} integrations ` : ''}${reached} in ${duration(durationMs)}`;
    }
    case 'failure':
      return `failure, ${several ? `${failed} of ${results.length} integrations failed` : (failure?.code ?? '')}`;
    case 'cancelled':
      return `cancelled after ${duration(durationMs)}`;
    case 'dry-run':
      return 'dry run, nothing was started';
  }
}

/** `before` where it is true of one alone, how many of several it is true of otherwise. */
function countLine(results: readonly IntegrationResult[], flag: 'created' | 'updated', one: string, many: string) {
  const count = results.filter((result) => result[flag]).length;
  if (count === 0) return [];
  return [results.length === 1 ? one : `${count} ${many}`, ''];
}

function remarks(results: readonly IntegrationResult[]): string[] {
  const lines = [
    ...countLine(results, 'created', 'The integration was created in this run.', 'were created in this run.'),
    ...countLine(results, 'updated', 'Its credentials were updated in this run.', 'had their credentials updated.'),
  ];
  if (results.some(({ syncStatus }) => syncStatus === 'started')) {
    lines.push(
      '`started` means that Zylon accepted the ingest. It does not mean that every document is in it yet.',
      '',
    );
  }
  return lines;
}

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const { results, durationMs } = facts;
  return [
    `## Zylon ingest: ${heading(facts)}`,
    '',
    ...failureLines(facts),
    ...remarks(results),
    ...picture(totalsOf(results)),
    ...changeSection(results),
    ...(results.length === 0 ? [] : resultTable(results, durationMs)),
  ].join('\n');
}
