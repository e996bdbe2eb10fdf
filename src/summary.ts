/** The job summary, as Markdown. Pure. */
import { outcomeOf, type RunFacts } from './run-facts.ts';
import { failedCount, type IntegrationResult } from './result.ts';
import { failureLines } from './summary-failures.ts';
import { resultTable } from './summary-table.ts';
import { totalsOf } from './totals.ts';
import { markdownText } from './untrusted.ts';
import { failedItemLines } from './verdicts.ts';

const HEADINGS = {
  success: 'Zylon ingest: success',
  failure: 'Zylon ingest: failure',
  cancelled: 'Zylon ingest: cancelled',
  'dry-run': 'Zylon ingest: dry run, nothing was started',
} as const;

/** What became of the items, as a picture; nothing where no stream told of one. */
function picture(results: readonly IntegrationResult[]): string[] {
  const { items } = totalsOf(results);
  if (items === undefined) return [];
  const slices = Object.entries({
    added: items.added,
    updated: items.updated,
    removed: items.removed,
    skipped: items.skipped,
    failed: items.errors,
  }).filter(([, count]) => count > 0);
  if (slices.length === 0) return [];
  return [
    '```mermaid',
    'pie showData title Items',
    ...slices.map(([label, count]) => `  "${label}" : ${count}`),
    '```',
    '',
  ];
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

function failedItems(results: readonly IntegrationResult[]): string[] {
  const total = results.reduce((sum, result) => sum + failedCount(result), 0);
  const lines = failedItemLines(
    results.flatMap((result) => result.failedItems),
    total,
  );
  if (lines.length === 0) return [];
  return ['### Items that failed', '', ...lines.map((line) => `- ${markdownText(line, 300)}`), ''];
}

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const { results, durationMs } = facts;
  const lines = [`## ${HEADINGS[outcomeOf(facts)]}`, ''];
  if (results.length > 1) {
    const failed = results.filter(({ failure }) => failure !== undefined).length;
    lines.push(`${results.length - failed} of ${results.length} integrations went well, ${failed} failed.`, '');
  }
  if (results.length > 0) lines.push(...resultTable(results, durationMs));
  lines.push(...failureLines(facts), ...remarks(results), ...picture(results), ...failedItems(results));
  return lines.join('\n');
}
