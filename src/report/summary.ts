/** The job summary, as Markdown: a list of sections, each from the facts of the run to its lines. Pure. */
import { type ActionError, helpFor } from '../http/error.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';
import { changedDocuments, chart } from './changes.ts';
import { type IntegrationResult, PLANNED_STEPS, type SyncStatus } from './result.ts';
import { andMore, asSentence, changesInNumbers, counted, duration, ingestWords, itemsFailed } from './sentences.ts';
import { fitting, IN_THE_FILE, planTable, resultTable } from './tables.ts';
import { failuresOf, outcomeOf, type RunFacts, totalsOf } from './totals.ts';

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const verdict = facts.failure !== undefined ? failureAlert : facts.dryRun ? planAlert : successAlert;
  const sections: readonly ((facts: RunFacts) => string[])[] = facts.dryRun
    ? [heading, verdict, planTable]
    : [heading, verdict, remarks, chart, changedDocuments, resultTable];
  return sections.flatMap((section) => section(facts)).join('\n');
}

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string[] {
  const { results, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter((result) => result.failure !== undefined).length;
  const words = {
    success: `success${several ? `, ${results.length} integrations` : ''} in ${duration(durationMs)}`,
    failure: several && failed > 0 ? `${failed} of ${results.length} integrations failed` : 'failed',
    cancelled: `cancelled after ${duration(durationMs)}`,
    'dry-run': 'dry run, nothing was changed',
  };
  return [`## Zylon ingest: ${words[outcomeOf(facts)]}`, ''];
}

/**
 * An alert of GitHub's Markdown: its colour tells a failure from a success at a glance.
 * @param lines Markdown whose texts from outside are escaped, each on one line, so that none can end the alert
 */
function alert(kind: 'NOTE' | 'TIP' | 'WARNING' | 'CAUTION', lines: readonly string[]): string[] {
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd()), ''];
}

const NEXT: Partial<Readonly<Record<SyncStatus, string>>> = {
  started: 'It may not have read every document yet. Set `wait-for: indexed` to wait until it has.',
  completed: 'Zylon may still be indexing documents. Set `wait-for: indexed` to wait until it is done.',
};

/** What the ingest changed, and what it did not. */
function successAlert({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const { failed = 0, syncStatus } = totals;
  const numbers = changesInNumbers(totals, totals.failed);
  const begin = asSentence(ingestWords(syncStatus));
  const silent = results.filter(({ items, indexed }) => items === undefined && indexed === undefined).length;
  const partial = silent > 0 ? ` ${silent} of ${results.length} integrations reported no counts.` : '';
  const next = NEXT[syncStatus];
  return alert(failed > 0 ? 'WARNING' : 'TIP', [
    failed > 0 ? `**${itemsFailed(failed)}.** ${begin}` : `**${begin}**`,
    ...(numbers === '' ? [] : ['', `${asSentence(numbers)}${partial}`]),
    ...(next === undefined ? [] : ['', next]),
  ]);
}

/** How many integrations a dry run would create, refresh, update and ingest. */
function planAlert({ results, skipped = [] }: RunFacts): string[] {
  const numbers = PLANNED_STEPS.map((step) => ({
    count: results.filter(({ planned }) => planned.includes(step)).length,
    step,
  }));
  const counts = [...numbers, { count: skipped.length, step: 'skip' }].filter(({ count }) => count > 0);
  const words = counts.map(({ count, step }) => `${count} to ${step}`).join(', ');
  const plan = words === '' ? 'Nothing to create, update or ingest' : `Integrations: ${words}`;
  const lines = [`**${plan}.** This was a dry run: nothing was changed.`];
  if (!results.some(({ planned }) => planned.includes('create'))) return alert('NOTE', lines);
  const setUp =
    'Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with `not-configured`.';
  return alert('WARNING', [...lines, '', setUp]);
}

const MAX_FAILURES = 20;
/** Escaped text grows: together they must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_FAILURE_CHARACTERS = 500_000;
const MAX_NAMED = 3;

/** Each failure once: the only one with all that is known of it, one of several as a line with its remedy. */
function failureAlert(facts: RunFacts): string[] {
  const failures = [...failuresOf(facts)];
  const [only] = failures.length === 1 ? failures : [];
  const kind = outcomeOf(facts) === 'cancelled' ? 'WARNING' : 'CAUTION';
  if (only !== undefined) return alert(kind, wholeFailure(...only, only[1].length < facts.results.length));
  const lines = failures.slice(0, MAX_FAILURES).map(([failure, of]) => {
    const { what, remedy } = failure.explanation;
    const whose = names(of);
    const todo = remedy === '' ? '' : `<br>**What to do:** ${markdownText(remedy, 1000)}.`;
    return `- ${link(failure)}${whose === '' ? '' : ` ${whose}`}: ${markdownText(what, 1000)}.${todo}`;
  });
  const shown = fitting(lines, MAX_FAILURE_CHARACTERS);
  return alert(kind, [...shown, ...andMore(failures.length - shown.length, IN_THE_FILE).map((line) => `- ${line}`)]);
}

/** `isPartial`: not all integrations have it, so those that do are named. */
function wholeFailure(failure: ActionError, of: readonly IntegrationResult[], isPartial: boolean): string[] {
  const { what, why, remedy } = failure.explanation;
  const whose = isPartial ? names(of) : '';
  return [
    `**${markdownText(what, 1000)}.**`,
    '',
    ...(why === '' ? [] : [`**Likely cause:** ${markdownText(why, 4000)}.`, '']),
    ...(remedy === '' ? [] : [`**What to do:** ${markdownText(remedy, 1000)}.`, '']),
    `${fateOfIngests(of)}${whose === '' ? '' : `Failed: ${whose}. `}More about ${link(failure)}.`,
  ];
}

function names(of: readonly IntegrationResult[]): string {
  const ids = of.flatMap(({ id }) => (id === undefined ? [] : [markdownCode(id)]));
  return [ids.slice(0, MAX_NAMED).join(', '), ...andMore(ids.length - MAX_NAMED)].join(' ');
}

const link = ({ code }: ActionError): string => `[**${code}**](${helpFor(code)})`;

/** What became of the ingests, in one sentence with a space after it; nothing where no integration is known. */
function fateOfIngests(of: readonly IntegrationResult[]): string {
  const groups = [...Map.groupBy(of, ({ syncStatus }) => ingestWords(syncStatus))];
  if (groups.length === 0) return '';
  const fates = groups.map(([words, same]) =>
    groups.length === 1 ? words : `${counted(same.length, 'integration')}: ${words}`,
  );
  return `${asSentence(fates.join('; '))} `;
}

/** What the run did besides its ingests. */
function remarks({ results }: RunFacts): string[] {
  const [created, updated] = [results.filter((one) => one.created).length, results.filter((one) => one.updated).length];
  const [what, whose] =
    results.length === 1
      ? ['the integration', 'its credentials']
      : [counted(created, 'integration'), `the credentials of ${counted(updated, 'integration')}`];
  return [
    ...(created === 0 ? [] : [`This run created ${what}.`, '']),
    ...(updated === 0 ? [] : [`This run updated ${whose}.`, '']),
  ];
}
