/** What happened, in one sentence: the last line of a run, or the title of a group. Pure. */
import { oneLine } from '../log/untrusted.ts';
import {
  type ChangeKind,
  countsSoFar,
  type IndexedCounts,
  type IntegrationResult,
  knownFailed,
  type NamedDocument,
  type PlannedStep,
  type SyncStatus,
} from './result.ts';
import { outcomeOf, type RunFacts, totalsOf } from './totals.ts';

/** The longest message, in characters. The longest is a list of bad inputs. */
export const MESSAGE_LIMIT = 8000;

/** `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const itemsFailed = (total: number): string => `${counted(total, 'item')} failed`;

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

export const STEP_WORDS: Readonly<Record<PlannedStep, string>> = {
  create: 'create',
  refresh: 'refresh the OAuth grant',
  update: 'update the credentials',
  ingest: 'ingest',
};

/** What a dry run would do with an integration, after "would". */
export function planWords({ planned }: Pick<IntegrationResult, 'planned'>): string {
  if (planned.length === 0) return 'change nothing of';
  return planned.map((step) => STEP_WORDS[step] + (step === 'refresh' || step === 'update' ? ' of' : '')).join(', ');
}

/** `3 documents indexed, 1 pending, 2 failed`. */
export function indexedWords({ done, pending, failed }: Pick<IndexedCounts, 'done' | 'pending' | 'failed'>): string {
  return `${counted(done, 'document')} indexed, ${pending} pending, ${failed} failed`;
}

/** What became of one integration, as far as it is known. */
function fateOf(result: IntegrationResult): string[] {
  const { failure, configured, indexed, syncStatus } = result;
  const ingest = ingestWords(syncStatus);
  if (failure !== undefined) return [failure.code === 'cancelled' ? 'cancelled' : `failed (${failure.code})`, ingest];
  if (syncStatus === 'not-requested') return [configured ? 'configured' : 'not created yet', ingest];
  return [
    ingest,
    countsSoFar(result),
    indexed === undefined ? '' : indexedWords(indexed),
    `documents before: ${result.currentArtifactCount ?? 'unknown'}`,
    `items in the source: ${result.integrationItemCount ?? 'unknown'}`,
  ];
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

/** One integration. */
export function sentenceOf(result: IntegrationResult): string {
  return `${nameOf(result)}: ${joined(fateOf(result))} (${seconds(result.durationMs)})`;
}

/** The whole run. */
export function lastSentence(facts: RunFacts): string {
  const { results, failure, dryRun, durationMs } = facts;
  const after = `after ${seconds(durationMs)}`;
  const [only] = results.length === 1 ? results : [];
  const integrations = `${results.length} integrations`;
  const totals = totalsOf(results);
  if (failure !== undefined) {
    const cancelled = outcomeOf(facts) === 'cancelled';
    const begin = cancelled ? `Cancelled ${after}` : `Failed ${after}: ${failure.code}`;
    const failed = results.filter((result) => result.failure !== undefined).length;
    if (results.length < 2) return `${begin}; ${ingestWords(totals.syncStatus)}`;
    return `${begin}; ${failed} of ${integrations} ${cancelled ? 'did not finish' : 'failed'}`;
  }
  if (dryRun) {
    if (results.length > 1) return `Dry run ${after}: ${integrations}, nothing was changed. The summary has the plan`;
    const plan = only === undefined ? 'no integration' : `would ${planWords(only)} ${nameOf(only)}`;
    return `Dry run: ${plan}; nothing was changed`;
  }
  if (only !== undefined) return `Done: ${sentenceOf(only)}`;
  return `Done ${after}: ${joined([integrations, ingestWords(totals.syncStatus), countsSoFar(totals)])}`;
}

const withDetail = ({ name, detail }: NamedDocument): string => (detail === '' ? name : `${name} (${detail})`);

/** The line after those that are shown; none where there are no more. */
export const andMore = (count: number, where = ''): string[] => (count > 0 ? [`and ${count} more${where}`] : []);

/** The known names, each as `name (error)`, then how many more there are. */
export function nameLines(known: readonly NamedDocument[], total: number): string[] {
  return known.length === 0 ? [] : [...known.map(withDetail), ...andMore(total - known.length)];
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
  pending: 'Pending',
  failedBefore: 'Failed before',
  warned: 'Warning',
};

/** One document that changed, for the log. */
export const changeLine = (kind: ChangeKind, document: NamedDocument): string =>
  `${LOG_WORDS[kind]}: ${withDetail(document)}`;

type Counts = Pick<IntegrationResult, 'items' | 'indexed'>;

/** Each number that is known, with its word. `failed`: of several integrations, the sum of what each has. */
export function knownNumbers({ items, indexed }: Counts, failed: number | undefined): [count: number, word: string][] {
  const numbers: [count: number | undefined, word: string][] = [
    [items?.added, 'added'],
    [items?.updated, 'updated'],
    [items?.removed, 'removed'],
    [indexed?.unchanged, 'unchanged'],
    [indexed === undefined ? items?.skipped : undefined, 'skipped'],
    [failed, 'failed'],
    [indexed?.warned, 'with warnings'],
  ];
  return numbers.flatMap(([count, word]) => (count === undefined ? [] : [[count, word]]));
}

/** What changed, in numbers; empty where none is known. */
export function changesInNumbers(counts: Counts, failed = knownFailed(counts)): string {
  return knownNumbers(counts, failed)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
