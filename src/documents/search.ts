/** `expect-search`: searches until each text is found in a document of an integration of this run. */
import { ActionError, asActionError } from '../http/error.ts';
import type { Clock, Limits } from '../http/clock.ts';
import type { Log } from '../log/log.ts';
import { ProgressLog } from '../log/log.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ZylonApi } from '../zylon/api.ts';
import type { Hit } from '../zylon/schemas.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { SearchIndex } from './search-index.ts';
import { paceAfter } from './pace.ts';
import { cancelledDuring } from '../http/error.ts';
import { within } from '../http/clock.ts';

/** What a search needs of a run. */
export interface SearchContext {
  readonly clock: Clock;
  readonly inputs: {
    readonly 'expect-search': readonly string[];
    readonly 'request-timeout-seconds': number;
    readonly 'wait-timeout-seconds': number;
  };
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Where a text may be found. */
export interface SearchedIn {
  readonly lists: ZylonApi;
  readonly documents: readonly SearchIndex[];
}

/** What a search needs of the watch. */
export interface Searched extends SearchedIn {
  /** The integrations of the run. */
  readonly results: readonly IntegrationResult[];
  readonly deadline: number;
}

const quoted = (text: string): string => `"${oneLine(text, 80)}"`;

/** A search that Zylon refuses: the text is the cause. */
function refused(failure: ActionError, text: string): ActionError {
  if (failure.http.status !== 400 && failure.http.status !== 422) return failure;
  const explanation = {
    what: `The ingest went well, but Zylon refused to search for ${quoted(text)}: ${failure.explanation.what}`,
    why: 'Zylon does not accept this text in a search',
    remedy: 'Correct expect-search',
  };
  return new ActionError('bad-request', explanation, { cause: failure, http: failure.http });
}

/** Whether a result is a document, or a part of one, of any integration. */
const isDocument = ({ type }: Hit): boolean => ['artifact', 'artifactcontent'].includes(type?.toLowerCase() ?? '');

/** Each text that is not found yet, with the number of results of other integrations. */
type Missing = Map<string, number>;

async function searchOnce({ lists, documents }: SearchedIn, missing: Missing, limits: Limits): Promise<void> {
  for (const text of [...missing.keys()]) {
    let hits: Hit[];
    try {
      hits = await lists.search(text, limits);
    } catch (error) {
      throw refused(asActionError(error), text);
    }
    if (hits.some((hit) => documents.some((index) => index.has(hit)))) missing.delete(text);
    else missing.set(text, hits.filter(isDocument).length);
  }
}

export function notSearchable(missing: Missing, seconds: number): ActionError {
  const texts = [...missing].map(([text, others]) => {
    const results = others === 0 ? 'no result' : others === 1 ? '1 result' : `${others} results`;
    return `${quoted(text)} (${results} in other integrations)`;
  });
  return new ActionError('not-searchable', {
    what: `Everything is indexed, but a search did not find within ${seconds} s: ${texts.join('; ')}`,
    why: 'The text is not in the source that the integration reads, or Zylon needs longer to make it searchable',
    remedy: 'Check that the text was published in that source. If it was, raise wait-timeout-seconds',
  });
}

/** Searches for each text until it is found; throws `not-searchable` at the deadline. */
export async function expectFound(context: SearchContext, searched: SearchedIn, limits: Limits): Promise<void> {
  const { clock, inputs, log } = context;
  const texts = inputs['expect-search'];
  const missing: Missing = new Map(texts.map((text) => [text, 0]));
  const since = clock.now();
  const progress = new ProgressLog(since, (line) => log.info(line));
  for (;;) {
    const isLast = clock.now() >= limits.deadline;
    await searchOnce(searched, missing, limits);
    if (missing.size === 0) break;
    if (isLast) throw notSearchable(missing, inputs['wait-timeout-seconds']);
    progress.tell(clock.now(), () => `Searching: ${texts.length - missing.size} of ${texts.length} texts found`);
    const left = Math.max(0, limits.deadline - clock.now());
    await clock.sleep(Math.min(left, paceAfter(clock.now() - since)), limits.signal);
  }
  log.info(
    texts.length === 1 ? 'Found: the text of expect-search' : `Found: all ${texts.length} texts of expect-search`,
  );
}

/** Searches once everything is indexed. A text that is not found is a failure of each integration. */
export async function searchAll(context: SearchContext, searched: Searched): Promise<void> {
  const { results, deadline } = searched;
  const { clock, inputs, log, signal } = context;
  const texts = inputs['expect-search'];
  if (texts.length === 0 || results.some((result) => result.failure !== undefined)) return;
  log.phase('Search for what was ingested');
  const seconds = Math.max(0, deadline - clock.now()) / 1000 + inputs['request-timeout-seconds'];
  const failure = () => notSearchable(new Map(texts.map((text) => [text, 0])), inputs['wait-timeout-seconds']);
  try {
    await within({ seconds, clock, signal, failure }, (limits) =>
      expectFound(context, searched, { ...limits, deadline }),
    );
  } catch (error) {
    const ended = asActionError(error);
    const failed = ended.code === 'cancelled' ? cancelledDuring(ended, 'ingest') : ended;
    for (const result of results) result.failure = failed;
  } finally {
    log.end();
  }
}
