/** The job summary, as Markdown. Pure. */
import { outcomeOf, type RunFacts } from './run-facts.ts';
import { type IntegrationResult, type SyncStatus } from './result.ts';
import { asSentence, changesInNumbers, duration, ingestWords, itemsFailed } from './sentences.ts';
import { alertLines } from './summary-alert.ts';
import { changeSection } from './summary-changes.ts';
import { failureLines } from './summary-failures.ts';
import { picture } from './summary-picture.ts';
import { planAlert, planTable } from './summary-plan.ts';
import { resultTable } from './summary-table.ts';
import { totalsOf } from './totals.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string {
  const { results, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter((result) => result.failure !== undefined).length;
  switch (outcomeOf(facts)) {
    case 'success':
      return `success${several ? `, ${results.length} integrations` : ''} in ${duration(durationMs)}`;
    case 'failure':
      return several && failed > 0 ? `${failed} of ${results.length} integrations failed` : 'failed';
    case 'cancelled':
      return `cancelled after ${duration(durationMs)}`;
    case 'dry-run':
      return 'dry run, nothing was changed';
  }
}

const NEXT: Partial<Readonly<Record<SyncStatus, string>>> = {
  started: 'It may not have read every document yet. Set `wait-for: indexed` to wait until it has.',
  completed: 'Zylon may still be indexing documents. Set `wait-for: indexed` to wait until it is done.',
};

/** The alert of a success: what the ingest changed, and what it did not. */
function successLines(results: readonly IntegrationResult[]): string[] {
  const totals = totalsOf(results);
  const { failed = 0 } = totals;
  const numbers = changesInNumbers(totals, totals.failed);
  const begin = asSentence(ingestWords(totals.syncStatus));
  const silent = results.filter(({ items, indexed }) => items === undefined && indexed === undefined).length;
  const partial = silent > 0 ? ` ${silent} of ${results.length} integrations reported no counts.` : '';
  const lines = [
    failed > 0 ? `**${itemsFailed(failed)}.** ${begin}` : `**${begin}**`,
    ...(numbers === '' ? [] : ['', `${asSentence(numbers)}${partial}`]),
  ];
  const next = NEXT[totals.syncStatus];
  return alertLines(failed > 0 ? 'WARNING' : 'TIP', next === undefined ? lines : [...lines, '', next]);
}

/** `one` where it is true of a single integration, how many of several it is true of otherwise. */
function countLine(results: readonly IntegrationResult[], flag: 'created' | 'updated', one: string, many: string) {
  const count = results.filter((result) => result[flag]).length;
  if (count === 0) return [];
  const what = count === 1 ? '1 integration' : `${count} integrations`;
  return [results.length === 1 ? one : `This run ${many} ${what}.`, ''];
}

const remarks = (results: readonly IntegrationResult[]): string[] => [
  ...countLine(results, 'created', 'This run created the integration.', 'created'),
  ...countLine(results, 'updated', 'This run updated its credentials.', 'updated the credentials of'),
];

/** A single integration that has no number to show: its name is enough. */
function nameLine({ id, connector, place }: IntegrationResult): string[] {
  const name = id === undefined ? '' : `${markdownCode(id)}, `;
  return [`${name}${connector.type}${place === undefined ? '' : `, ${markdownText(place)}`}`, ''];
}

const isSilent = ({ items, indexed, currentArtifactCount, integrationItemCount }: IntegrationResult): boolean =>
  [items, indexed, currentArtifactCount, integrationItemCount].every((known) => known === undefined);

function table({ results, durationMs }: RunFacts): string[] {
  const [only, ...others] = results;
  if (only === undefined) return [];
  return others.length === 0 && isSilent(only) ? nameLine(only) : resultTable(results, durationMs);
}

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const { results, dryRun, failure } = facts;
  const head = [`## Zylon ingest: ${heading(facts)}`, ''];
  if (dryRun) {
    const alert = failure === undefined ? planAlert(facts) : failureLines(facts);
    return [...head, ...alert, ...planTable(facts)].join('\n');
  }
  const totals = totalsOf(results);
  return [
    ...head,
    ...(failure === undefined ? successLines(results) : failureLines(facts)),
    ...remarks(results),
    ...picture(totals, totals.failed),
    ...changeSection(results),
    ...table(facts),
  ].join('\n');
}
