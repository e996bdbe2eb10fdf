/** What happened, in one sentence: the last line of a run, or the title of a group. Pure. */
import { oneLine } from '../log/untrusted.ts';
import {
  type ChangeKind,
  type IntegrationResult,
  knownFailed,
  type NamedDocument,
  type PlannedStep,
  type Reported,
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
export function ingestWords({ syncStatus, failure }: Pick<IntegrationResult, 'syncStatus' | 'failure'>): string {
  // A refusal is an error too, but only a `sync-error` is one of an ingest that began.
  if (syncStatus !== 'error' || failure?.code === 'sync-error') return INGEST_WORDS[syncStatus];
  return failure?.code === 'already-running' ? 'another ingest is probably running' : INGEST_WORDS['not-requested'];
}

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

/** What a dry run would do: `would update the credentials of filesystem int_1 and ingest it`. */
export function wouldDo(result: IntegrationResult): string {
  const { planned, id, connector } = result;
  const name = id === undefined ? `a ${connector.type} integration` : nameOf(result);
  const steps = planned.map((step, at) => `${planWords({ planned: [step] })} ${at === 0 ? name : 'it'}`);
  return `would ${steps.length === 0 ? `${planWords(result)} ${name}` : steps.join(' and ')}`;
}

/** What Zylon itself counted, as one part of a sentence; empty where it did not say. */
export function zylonCounts({ currentArtifactCount: before, integrationItemCount: items }: Reported): string {
  const counts = [
    ...(before === undefined ? [] : [`${counted(before, 'document')} before`]),
    ...(items === undefined ? [] : [`${counted(items, 'item')} in the source`]),
  ];
  return counts.length === 0 ? '' : `Zylon's counts: ${counts.join(', ')}`;
}

/** The documents now, as one part of a sentence: those that failed in this run are told where it is told what changed. */
export function documentsNow({ indexed }: Pick<Reported, 'indexed'>): string {
  if (indexed === undefined) return '';
  const { done, pending, failedBefore } = indexed;
  const rare = [[pending, 'pending'] as const, [failedBefore, 'already failing before'] as const];
  const words = rare.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  return [`${counted(done, 'document')} indexed`, ...words].join(', ');
}

/** What became of one integration, as far as it is known. */
function fateOf(result: IntegrationResult): string[] {
  const { failure, configured, syncStatus } = result;
  const ingest = ingestWords(result);
  if (failure !== undefined) return [failure.code === 'cancelled' ? 'cancelled' : `failed (${failure.code})`, ingest];
  if (syncStatus === 'not-requested') return [configured ? 'configured' : 'not created yet', ingest];
  return [ingest, changesInNumbers(result), documentsNow(result), zylonCounts(result)];
}

/** The parts that are not empty. */
export const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** One integration. */
export function sentenceOf(result: IntegrationResult): string {
  return `${nameOf(result)}: ${joined(fateOf(result), '; ')} (${seconds(result.durationMs)})`;
}

/** The whole run. */
export function lastSentence(facts: RunFacts): string {
  const { results, failure, dryRun, durationMs } = facts;
  const after = `after ${seconds(durationMs)}`;
  const [only] = results.length === 1 ? results : [];
  const integrations = `${results.length} integrations`;
  if (failure !== undefined) {
    const cancelled = outcomeOf(facts) === 'cancelled';
    const begin = cancelled ? `Cancelled ${after}` : `Failed ${after}: ${failure.code}`;
    const failed = results.filter((result) => result.failure !== undefined).length;
    if (results.length < 2) return `${begin}; ${ingestWords(only ?? { syncStatus: 'not-requested' })}`;
    return `${begin}; ${failed} of ${integrations} ${cancelled ? 'did not finish' : 'failed'}`;
  }
  if (dryRun && only === undefined) {
    return results.length === 0
      ? 'Dry run: no integration; nothing was changed'
      : `Dry run ${after}: ${integrations}, nothing was changed. The summary has the plan`;
  }
  if (only !== undefined)
    return dryRun ? `Dry run: ${wouldDo(only)}; nothing was changed` : `Done: ${sentenceOf(only)}`;
  const totals = totalsOf(results);
  return `Done ${after}: ${joined([integrations, ingestWords(totals), changesInNumbers(totals, totals.failed)], '; ')}`;
}

const withDetail = ({ name, detail }: NamedDocument): string => (detail === '' ? name : `${name} (${detail})`);

/** The line after those that are shown; none where there are no more. */
export const andMore = (count: number, where = ''): string[] => (count > 0 ? [`and ${count} more${where}`] : []);

/** As many as a log or a message has room for. */
const MAX_NAMED = 20;

/** The first names, each as `name (error)`, then how many more there are; empty where none is known. */
export function nameLines(known: readonly NamedDocument[], total: number): string[] {
  const shown = known.slice(0, MAX_NAMED).map(withDetail);
  return shown.length === 0 ? [] : [...shown, ...andMore(total - shown.length)];
}

const LOG_WORDS: Readonly<Record<ChangeKind, string>> = {
  removed: 'Removed',
  failed: 'Failed',
  pending: 'Pending',
  added: 'Added',
  updated: 'Updated',
  failedBefore: 'Already failing before',
  warned: 'Warning',
};

/** One document that changed, for the log. */
export const changeLine = (kind: ChangeKind, document: NamedDocument): string =>
  `${LOG_WORDS[kind]}: ${withDetail(document)}`;

type Counts = Pick<Reported, 'items' | 'indexed'>;

/** Each number that is known, with its word. `failed`: of several integrations, the sum of what each has. */
export function knownNumbers({ items, indexed }: Counts, failed: number | undefined): [count: number, word: string][] {
  const numbers: [count: number | undefined, word: string][] = [
    [items?.added, 'added'],
    [items?.updated, 'updated'],
    [items?.removed, 'removed'],
    [indexed?.unchanged, 'unchanged'],
    [indexed === undefined ? items?.skipped : undefined, 'skipped'],
    [failed, 'failed'],
    [indexed?.warned === 0 ? undefined : indexed?.warned, 'with warnings'],
  ];
  return numbers.flatMap(([count, word]) => (count === undefined ? [] : [[count, word]]));
}

/** What changed, in numbers; empty where none is known. */
export function changesInNumbers(counts: Counts, failed = knownFailed(counts)): string {
  return knownNumbers(counts, failed)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
