/** What happened, in one sentence: the last line of a run, the title of a group. Pure. */
import type { RunFacts } from './run-facts.ts';
import { countsSoFar, type FailedItem, type IntegrationResult, MAX_NAMES } from './result.ts';
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
    ...(indexed === undefined ? [] : [`${indexed.done} indexed, ${indexed.failed} not`]),
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

/** `name (error)`, one by one: at most twenty, then how many more. The names are printable already. */
export function failedItemLines(items: readonly FailedItem[], total: number): string[] {
  const shown = items.slice(0, MAX_NAMES).map(({ name, error }) => (error === '' ? name : `${name} (${error})`));
  return total > shown.length ? [...shown, `and ${total - shown.length} more`] : shown;
}

export const itemsFailed = (total: number): string => `${total} ${total === 1 ? 'item' : 'items'} failed`;
