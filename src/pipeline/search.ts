/** `expect-search`: searches until each text is found in a document of an integration of this run. */
import { ActionError, asActionError } from '../errors/action-error.ts';
import type { Limits } from '../http/clock.ts';
import { ProgressLog } from '../log/progress.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Hit } from '../zylon/schemas.ts';
import type { PipelineContext } from './context.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { paceAfter } from '../indexing/pace.ts';

const quoted = (text: string): string => `"${oneLine(text, 80)}"`;

/** A search that the server does not take is a text that it does not take. */
function refused(failure: ActionError, text: string): ActionError {
  if (failure.http.status !== 400 && failure.http.status !== 422) return failure;
  const explanation = {
    what: `Zylon refused to search for ${quoted(text)}, of expect-search: ${failure.explanation.what}`,
    why: 'A search takes 3 to 80 characters, and Zylon did not take these; the ingest itself went well',
    remedy: 'Correct expect-search',
  };
  return new ActionError('bad-request', explanation, { cause: failure, http: failure.http });
}

/** Results of documents, whoever's they are. */
const isDocument = ({ type }: Hit): boolean => ['artifact', 'artifactcontent'].includes(type?.toLowerCase() ?? '');

/** What is not found yet: each text, with how many results of other integrations there were. */
export type Missing = Map<string, number>;

async function searchOnce(
  { api }: Pick<PipelineContext, 'api'>,
  missing: Missing,
  documents: readonly SearchIndex[],
  limits: Limits,
): Promise<void> {
  for (const text of [...missing.keys()]) {
    let hits: Hit[];
    try {
      hits = await api.search(text, limits);
    } catch (error) {
      throw refused(asActionError(error), text);
    }
    if (hits.some((hit) => documents.some((index) => index.has(hit)))) missing.delete(text);
    else missing.set(text, hits.filter(isDocument).length);
  }
}

/** The failure of what is still missing at the deadline. Pure. */
export function notSearchable(missing: Missing, seconds: number): ActionError {
  const texts = [...missing].map(([text, others]) => {
    const results = others === 0 ? 'no results' : others === 1 ? '1 result' : `${others} results`;
    return `${quoted(text)} (${results} of other integrations)`;
  });
  return new ActionError('not-searchable', {
    what: `Everything is indexed, and a search did not find within ${seconds} s: ${texts.join('; ')}`,
    why: 'The text is not in the documents that Zylon took, or Zylon makes them searchable later',
    remedy: 'Check that the text was published where the integration reads, or raise wait-timeout-seconds',
  });
}

/** Searches for each of `texts` at the pace of the looks; throws `not-searchable` at the deadline. */
export async function expectFound(
  context: Pick<PipelineContext, 'api' | 'clock' | 'inputs' | 'log'>,
  texts: readonly string[],
  documents: readonly SearchIndex[],
  limits: Limits,
): Promise<void> {
  const { clock, inputs, log } = context;
  const missing: Missing = new Map(texts.map((text) => [text, 0]));
  const since = clock.now();
  const progress = new ProgressLog(since, (line) => log.info(line));
  for (;;) {
    const isLast = clock.now() >= limits.deadline;
    await searchOnce(context, missing, documents, limits);
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
