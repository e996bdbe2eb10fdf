/** Starts the ingest and reads its answer, as far as `wait-for` asks. */
import type { Limits } from '../http/clock.ts';
import { ActionError, asActionError, LOOK_FIRST } from '../http/error.ts';
import { MAX_DOCUMENT_BYTES } from '../http/json.ts';
import type { OpenAnswer } from '../http/client.ts';
import type { Session } from '../inputs/session.ts';
import { ProgressLog } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import { countsSoFar, type IntegrationResult, MAX_NAMES, noChanges, syncStatusAfter } from '../report/result.ts';
import { type Connector, idList } from '../zylon/connectors.ts';
import { readEvents } from '../zylon/events.ts';
import { StreamProblem } from '../zylon/values.ts';
import { IngestTally } from './tally.ts';

/** The same failure, with the advice to look in Zylon first, since an ingest may be running. */
function lookFirst({ code, explanation, cause, http }: ActionError): ActionError {
  return new ActionError(code, { ...explanation, remedy: `${LOOK_FIRST}. ${explanation.remedy}` }, { cause, http });
}

function syncError(message: string): ActionError {
  const said = message === '' ? ' without a message' : `: "${message}"`;
  return new ActionError('sync-error', {
    what: `Zylon started the ingest, and reported that it failed${said}`,
    why: 'Zylon could not read the source: its credentials or permissions are wrong, or the source is down',
    remedy: 'Open the integration in Zylon, and check its credentials and its source. Then run the step again',
  });
}

function unexpected(name: string, field: string): ActionError {
  return new ActionError(
    'unexpected-response',
    {
      what: `Zylon's answer to the ingest was not understood: ${field} (${name})`,
      why: 'integration-type is wrong, or this version of Zylon answers in another shape',
      remedy: 'Check integration-type. If it is right, report this with the version of Zylon',
    },
    { http: { status: 200 } },
  );
}

/** The counts and the first names of the stream, as far as it came; the names are printable. */
function knownBy(tally: IngestTally, redact: Redact): Partial<IntegrationResult> {
  const { counts, currentArtifactCount, integrationItemCount, names } = tally;
  const named = (list: readonly string[]) => list.map((name) => ({ name: oneLine(redact(name)), detail: '' }));
  const { added, updated, removed, errors } = names;
  return {
    changes: {
      ...noChanges(),
      ...{ added: named(added), updated: named(updated), removed: named(removed), failed: named(errors) },
    },
    ...(currentArtifactCount === undefined ? {} : { currentArtifactCount }),
    ...(integrationItemCount === undefined ? {} : { integrationItemCount }),
    ...(tally.progressed || tally.completed ? { items: { ...counts }, countsFrom: 'stream' as const } : {}),
  };
}

/** The failure of a stream that ended before the ingest did. */
function streamCut(name: string, tally: IngestTally, detail: string, cause?: unknown): ActionError {
  const counts = countsSoFar({ items: tally.progressed || tally.completed ? tally.counts : undefined });
  return new ActionError(
    'stream-cut',
    {
      what: `Zylon stopped reporting before the ingest ended${counts === '' ? '' : `, so far ${counts}`} (${name}: ${detail})`,
      why: 'Usually a proxy or load balancer in between closed the idle connection. Zylon may go on with the ingest',
      remedy: 'Raise the idle limit of that proxy, or set wait-for: started',
    },
    { cause },
  );
}

function progressLine({ items, counts, integrationItemCount, progress, progressed }: IngestTally): string {
  // A stream may report an item twice.
  const done = Math.min(items, integrationItemCount ?? items);
  const of = integrationItemCount === undefined ? '' : ` of ${integrationItemCount} in the source`;
  const share = progress === undefined ? '' : `, ${(progress * 100).toFixed(0)} %`;
  const soFar = progressed ? countsSoFar({ items: counts }) : '';
  return `Progress: ${done === 1 ? '1 item' : `${done} items`}${of}${share}${soFar === '' ? '' : `: ${soFar}`}`;
}

/** Reads events until the ingest ended; with `wait-for: started`, until it was accepted. Yields after each chunk. */
async function* read(
  { clock, inputs, log, redact }: Session,
  answer: OpenAnswer,
  tally: IngestTally,
): AsyncGenerator<Partial<IntegrationResult>> {
  const progress = new ProgressLog(clock.now(), (line) => log.info(line));
  const onlyStarted = inputs['wait-for'] === 'started';
  const unknown = new Set<string>();
  let accepted = false;
  let entity = false;
  let ended = false;
  try {
    for await (const batch of readEvents(answer.body, answer.contentType)) {
      for (const event of batch) {
        answer.saw(event.value, event.name);
        const verdict = tally.take(event);
        if (verdict.kind === 'problem') throw unexpected(answer.name, oneLine(redact(verdict.field)));
        if (verdict.kind === 'sync-error') throw syncError(oneLine(redact(verdict.message)));
        if (verdict.kind === 'nothing') continue;
        if (verdict.kind === 'unknown') {
          const word = oneLine(redact(verdict.word), 60);
          if (!unknown.has(word) && unknown.size < MAX_NAMES) {
            unknown.add(word);
            log.info(`Skipped: ${word}`);
          }
          continue;
        }
        if (!accepted) log.info('Accepted by Zylon');
        accepted = true;
        if (verdict.kind === 'completed') ended = true;
        if (verdict.kind === 'entity') entity = true;
        if (onlyStarted) break;
      }
      yield knownBy(tally, redact);
      if (ended || (onlyStarted && accepted)) break; // after the rest of the batch, which may hold a sync_error
      progress.tell(clock.now(), () => progressLine(tally));
    }
    const isOver = ended || (onlyStarted && accepted);
    if (entity && !ended) {
      log.notice('Zylon accepted the ingest, and answered with the integration itself. So no counts are known.');
    }
    const unfinished = tally.progressed || (tally.accepted && tally.streamed && !entity);
    if (!isOver && unfinished) throw streamCut(answer.name, tally, 'no sync_completed or sync_error');
    if (!tally.accepted) throw unexpected(answer.name, 'it has no event of an ingest');
  } finally {
    if (unknown.size > 0) {
      log.notice(`Skipped parts of Zylon's answer that are unknown to this action: ${idList([...unknown])}.`);
    }
  }
}

/** The failure of an answer that broke off; after the first event, it is `stream-cut`. */
function readingFailure(error: unknown, answer: OpenAnswer, tally: IngestTally): ActionError {
  if (error instanceof StreamProblem) {
    if (error.kind === 'too-large') return answer.tooLarge(MAX_DOCUMENT_BYTES);
    if (error.kind !== 'truncated') return answer.bodyFailure(error.kind, error.message);
    return tally.accepted
      ? streamCut(answer.name, tally, error.message, error)
      : answer.bodyFailure('bad-json', error.message);
  }
  const failure = asActionError(error);
  if (failure.code !== 'connection-lost' || !tally.accepted) return failure;
  return streamCut(answer.name, tally, 'the connection was lost', failure);
}

/** Sends the ingest, and yields what its answer tells, as it comes. Throws an `ActionError`. */
export async function* ingest(
  session: Session,
  connector: Connector,
  id: string,
  limits: Limits,
): AsyncGenerator<Partial<IntegrationResult>> {
  const tally = new IngestTally();
  const { api, log, redact } = session;
  log.info(`Starting the ingest of ${connector.label} integration ${oneLine(id, 60)}`);
  try {
    const answer = await api.ingest(connector, id, limits);
    try {
      yield* read(session, answer, tally);
    } catch (error) {
      throw readingFailure(error, answer, tally);
    }
    yield { ...knownBy(tally, redact), syncStatus: tally.completed ? 'completed' : 'started' };
  } catch (error) {
    const failure = asActionError(error);
    const syncStatus = syncStatusAfter(failure);
    yield { ...knownBy(tally, redact), syncStatus };
    throw syncStatus === 'unknown' ? lookFirst(failure) : failure;
  }
}
