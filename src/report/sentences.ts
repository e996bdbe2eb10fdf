/** What happened, in one sentence: the last line of a run, the title of a group. Pure. */
import type { RunFacts } from './run-facts.ts';
import type { ChangeKind, NamedDocument } from './changes.ts';
import { countsSoFar, failedCount, type IntegrationResult } from './result.ts';
import { totalsOf } from './totals.ts';
import { oneLine } from '../log/untrusted.ts';

/** The longest message, in characters: our own sentences around the server's 200; the list of bad inputs is the longest. */
export const MESSAGE_LIMIT = 8000;

/** `confluence int_1`; printable. */
export function nameOf({ connector, id }: IntegrationResult): string {
  return id === undefined ? connector.type : `${connector.type} ${oneLine(id, 60)}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Milliseconds as people read them: `2.1 s`, `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < 59_950) return seconds(ms); // what rounds to less than a minute
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** What the ingest brought, as far as it is told. */
function brought(result: IntegrationResult): string {
  const { currentArtifactCount, indexed, integrationItemCount, syncStatus } = result;
  const counts = countsSoFar(result);
  const told = (count: number | undefined): string => (count === undefined ? 'not told' : String(count));
  return [
    `sync-status ${syncStatus}`,
    ...(counts === '' ? [] : [counts]),
    ...(indexed === undefined ? [] : [`${indexed.done} indexed, ${indexed.failed + indexed.pending} not`]),
    `in Zylon before ${told(currentArtifactCount)}, in the source ${told(integrationItemCount)}`,
  ].join(', ');
}

/** One integration. */
export function sentenceOf(result: IntegrationResult): string {
  const { failure, configured, syncStatus, durationMs } = result;
  const what =
    failure !== undefined
      ? `failed (${failure.code}), sync-status ${syncStatus}`
      : syncStatus === 'not-requested'
        ? `${configured ? 'configured' : 'not there yet'}, no ingest requested`
        : brought(result);
  return `${nameOf(result)}, ${what} (${seconds(durationMs)})`;
}

/** The whole run. */
export function lastSentence({ results, failure, dryRun, durationMs }: RunFacts): string {
  const after = `after ${seconds(durationMs)}`;
  const failed = results.filter((result) => result.failure !== undefined).length;
  if (failure !== undefined) {
    const of = results.length > 1 ? `, ${failed} of ${results.length} integrations` : '';
    return `Failed ${after}: ${failure.code}${of}, sync-status ${totalsOf(results).syncStatus}`;
  }
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) return `${dryRun ? 'Dry run' : 'Done'}: ${sentenceOf(only)}`;
  return `${dryRun ? 'Dry run' : 'Done'} ${after}: ${results.length} integrations, sync-status ${totalsOf(results).syncStatus}`;
}

const withDetail = ({ name, detail }: NamedDocument): string => (detail === '' ? name : `${name} (${detail})`);

/** `name (error)`, one by one: as many as are known, then how many more. */
export function nameLines(known: readonly NamedDocument[], total: number): string[] {
  const shown = known.map(withDetail);
  return total > shown.length && shown.length > 0 ? [...shown, `and ${total - shown.length} more`] : shown;
}

const MAX_IN_SENTENCE = 5;

/** The first of them for a sentence; empty where no name is known. */
export function nameList(known: readonly NamedDocument[], total: number): string {
  return nameLines(known.slice(0, MAX_IN_SENTENCE), total).join('; ');
}

const LOG_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  updated: 'Updated',
  removed: 'Removed',
  failed: 'Failed',
  failedBefore: 'Failed before',
  warned: 'Warning',
};

/** One document that changed, for the log. */
export const changeLine = (kind: ChangeKind, document: NamedDocument): string =>
  `${LOG_WORDS[kind]}: ${withDetail(document)}`;

/** What changed, in numbers, as far as they are known; empty where nothing is. */
export function changesInNumbers(result: Pick<IntegrationResult, 'items' | 'indexed'>): string {
  const { items, indexed } = result;
  if (items === undefined && indexed === undefined) return '';
  const numbers: readonly (readonly [count: number | undefined, word: string])[] = [
    [items?.added, 'added'],
    [items?.updated, 'updated'],
    [items?.removed, 'removed'],
    [indexed?.unchanged, 'unchanged'],
    [indexed === undefined ? items?.skipped : undefined, 'skipped'],
    [failedCount(result), 'failed'],
    [indexed?.warned, 'with warnings'],
  ];
  return numbers.flatMap(([count, word]) => (count === undefined ? [] : [`${count} ${word}`])).join(', ');
}

export const itemsFailed = (total: number): string => `${total} ${total === 1 ? 'item' : 'items'} failed`;
