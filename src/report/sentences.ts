/** What happened, in one sentence: the last line of a run, or the title of a group. Pure. */
import { outcomeOf, type RunFacts } from './run-facts.ts';
import type { ChangeKind, NamedDocument } from './changes.ts';
import {
  countsSoFar,
  knownFailed,
  type IndexedCounts,
  type IntegrationResult,
  type PlannedStep,
  type SyncStatus,
} from './result.ts';
import { totalsOf } from './totals.ts';
import { oneLine } from '../log/untrusted.ts';

/** The longest message, in characters. The longest is a list of bad inputs. */
export const MESSAGE_LIMIT = 8000;

/** `confluence int_1`; printable. */
export function nameOf({ connector, id }: IntegrationResult): string {
  return id === undefined ? connector.type : `${connector.type} ${oneLine(id, 60)}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A duration, such as `2.1 s` or `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < 59_950) return seconds(ms); // what rounds to less than a minute
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const INGEST_WORDS: Readonly<Record<SyncStatus, string>> = {
  'not-requested': 'no ingest was started',
  started: 'Zylon accepted the ingest',
  completed: 'the ingest is complete',
  indexed: 'the ingest is complete, and nothing is pending',
  error: 'the ingest failed',
  'timed-out': 'the ingest may still be running',
  cancelled: 'the ingest may still be running',
  unknown: 'the ingest may be running',
};

/** What became of the ingest, within a sentence. */
export const ingestWords = (status: SyncStatus): string => INGEST_WORDS[status];

/** Words as a sentence of their own. */
export const asSentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

const PLAN_WORDS: Readonly<Record<PlannedStep, string>> = {
  create: 'create',
  refresh: 'refresh the OAuth grant of',
  update: 'update the credentials of',
  ingest: 'ingest',
};

/** What a dry run would do with an integration, after "would". */
export function planWords({ planned }: Pick<IntegrationResult, 'planned'>): string {
  return planned.length === 0 ? 'change nothing of' : planned.map((step) => PLAN_WORDS[step]).join(', ');
}

/** What the ingest did, as far as it is known. */
function ingested(result: IntegrationResult): string {
  const { currentArtifactCount, indexed, integrationItemCount, syncStatus } = result;
  const counts = countsSoFar(result);
  const known = (count: number | undefined): string => (count === undefined ? 'unknown' : String(count));
  return [
    ingestWords(syncStatus),
    ...(counts === '' ? [] : [counts]),
    ...(indexed === undefined ? [] : [indexedWords(indexed)]),
    `documents before: ${known(currentArtifactCount)}`,
    `items in the source: ${known(integrationItemCount)}`,
  ].join('; ');
}

/** `3 documents indexed, 1 pending, 2 failed`. */
export function indexedWords({ done, pending, failed }: Pick<IndexedCounts, 'done' | 'pending' | 'failed'>): string {
  return `${done === 1 ? '1 document' : `${done} documents`} indexed, ${pending} pending, ${failed} failed`;
}

/** One integration. */
export function sentenceOf(result: IntegrationResult): string {
  const { failure, configured, syncStatus, durationMs } = result;
  const what =
    failure !== undefined
      ? `${failure.code === 'cancelled' ? 'cancelled' : `failed (${failure.code})`}; ${ingestWords(syncStatus)}`
      : syncStatus === 'not-requested'
        ? `${configured ? 'configured' : 'not created yet'}; ${ingestWords(syncStatus)}`
        : ingested(result);
  return `${nameOf(result)}: ${what} (${seconds(durationMs)})`;
}

/** The whole run. */
export function lastSentence(facts: RunFacts): string {
  const { results, failure, dryRun, durationMs } = facts;
  const after = `after ${seconds(durationMs)}`;
  const several = results.length > 1;
  if (failure !== undefined) {
    const cancelled = outcomeOf(facts) === 'cancelled';
    const begin = cancelled ? `Cancelled ${after}` : `Failed ${after}: ${failure.code}`;
    const failed = results.filter((result) => result.failure !== undefined).length;
    if (!several) return `${begin}; ${ingestWords(totalsOf(results).syncStatus)}`;
    return `${begin}; ${failed} of ${results.length} integrations ${cancelled ? 'did not finish' : 'failed'}`;
  }
  if (dryRun) {
    if (several)
      return `Dry run ${after}: ${results.length} integrations, nothing was changed. The summary has the plan`;
    const [only] = results;
    const plan = only === undefined ? 'no integration' : `would ${planWords(only)} ${nameOf(only)}`;
    return `Dry run: ${plan}; nothing was changed`;
  }
  const [only] = results;
  if (only !== undefined && !several) return `Done: ${sentenceOf(only)}`;
  const totals = totalsOf(results);
  const counts = countsSoFar(totals);
  return `Done ${after}: ${results.length} integrations; ${[ingestWords(totals.syncStatus), ...(counts === '' ? [] : [counts])].join('; ')}`;
}

const withDetail = ({ name, detail }: NamedDocument): string => (detail === '' ? name : `${name} (${detail})`);

/** The known names, each as `name (error)`, then how many more there are. */
export function nameLines(known: readonly NamedDocument[], total: number): string[] {
  const shown = known.map(withDetail);
  return total > shown.length && shown.length > 0 ? [...shown, `and ${total - shown.length} more`] : shown;
}

const MAX_IN_SENTENCE = 5;

/** The first names, for a sentence; empty where none is known. */
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

/** What changed, in numbers; empty where none is known. */
export function changesInNumbers(
  result: Pick<IntegrationResult, 'items' | 'indexed'>,
  failed = knownFailed(result),
): string {
  const { items, indexed } = result;
  const numbers: readonly (readonly [count: number | undefined, word: string])[] = [
    [items?.added, 'added'],
    [items?.updated, 'updated'],
    [items?.removed, 'removed'],
    [indexed?.unchanged, 'unchanged'],
    [indexed === undefined ? items?.skipped : undefined, 'skipped'],
    [failed, 'failed'],
    [indexed?.warned, 'with warnings'],
  ];
  return numbers.flatMap(([count, word]) => (count === undefined ? [] : [`${count} ${word}`])).join(', ');
}

export const itemsFailed = (total: number): string => `${total} ${total === 1 ? 'item' : 'items'} failed`;
