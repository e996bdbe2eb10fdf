/** `expect-search`: searches until each text is found in a document of an integration of this run. */
import { ActionError, asActionError, cancelledDuring } from '../http/error.ts';
import { type Limits, within } from '../http/clock.ts';
import type { Session } from '../inputs/session.ts';
import { ProgressLog } from '../log/log.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Hit } from '../zylon/schemas.ts';
import type { Document } from './documents.ts';
import { paceAfter } from './waiting.ts';

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

/** @param missing each text that is not found, with the number of results of other integrations */
function notSearchable(missing: ReadonlyMap<string, number>, seconds: number): ActionError {
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

/** Searches until each text is found in one of `documents`; throws `not-searchable` at the deadline. */
async function expectFound(
  { api, clock, inputs, log }: Session,
  documents: readonly Document[],
  limits: Limits,
): Promise<void> {
  const texts = inputs['expect-search'];
  const ids = new Set(documents.map(({ id }) => id));
  const places = new Set(documents.map(({ project, name }) => `${project}\n${name}`));
  const kindOf = ({ type }: Hit): string => type?.toLowerCase() ?? '';
  /** Whether a result is one of the documents, or a part of one. */
  const isOurs = (hit: Hit): boolean => {
    if (kindOf(hit) === 'artifact') return hit.id !== undefined && ids.has(hit.id);
    const { name, project_id: project } = hit.metadata ?? {};
    if (kindOf(hit) !== 'artifactcontent' || name === undefined || project === undefined) return false;
    return places.has(`${project}\n${name}`);
  };
  const isDocument = (hit: Hit): boolean => ['artifact', 'artifactcontent'].includes(kindOf(hit));

  const missing = new Map(texts.map((text) => [text, 0]));
  const since = clock.now();
  const progress = new ProgressLog(since, (line) => log.info(line));
  for (;;) {
    const isLast = clock.now() >= limits.deadline;
    for (const text of [...missing.keys()]) {
      const hits = await api.search(text, limits).catch((error: unknown) => {
        throw refused(asActionError(error), text);
      });
      if (hits.some(isOurs)) missing.delete(text);
      else missing.set(text, hits.filter(isDocument).length);
    }
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

/**
 * Searches for the texts of `expect-search` in the documents of the run's integrations, once all are indexed. Resolves
 * to the failure, or to undefined where every text was found.
 */
export async function search(
  session: Session,
  documents: readonly Document[],
  deadline: number,
): Promise<ActionError | undefined> {
  const { clock, inputs, log, signal } = session;
  log.phase('Search for what was ingested');
  const seconds = Math.max(0, deadline - clock.now()) / 1000 + inputs['request-timeout-seconds'];
  const failure = (): ActionError =>
    notSearchable(new Map(inputs['expect-search'].map((text) => [text, 0])), inputs['wait-timeout-seconds']);
  try {
    await within({ seconds, clock, signal, failure }, (limits) =>
      expectFound(session, documents, { ...limits, deadline }),
    );
    return undefined;
  } catch (error) {
    const ended = asActionError(error);
    return ended.code === 'cancelled' ? cancelledDuring(ended, 'ingest') : ended;
  } finally {
    log.end();
  }
}
