/** Starts the ingest and reads its answer, as far as `wait-for` asks. */
import { ActionError, asActionError, LOOK_FIRST } from '../http/error.ts';
import { readEvents } from '../zylon/events.ts';
import type { OpenAnswer } from '../http/client.ts';
import { type Log, ProgressLog } from '../log/log.ts';
import { IngestTally, type Verdict } from './tally.ts';
import type { PipelineContext } from './context.ts';
import {
  countsSoFar,
  type IntegrationResult,
  MAX_NAMES,
  type NamedChanges,
  noChanges,
  syncStatusAfter,
} from '../report/result.ts';
import { StreamProblem } from '../zylon/values.ts';
import { idList } from '../zylon/connectors.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Limits } from '../http/clock.ts';
import { MAX_DOCUMENT_BYTES } from '../http/json.ts';

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

/** The failure of a stream that ended before the ingest did. */
function streamCut(name: string, result: IntegrationResult, detail: string, cause?: unknown): ActionError {
  const counts = countsSoFar(result);
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

/** Copies the counts of the stream into the result, which outlives a failure. */
function keep(tally: IngestTally, result: IntegrationResult): void {
  if (tally.currentArtifactCount !== undefined) result.currentArtifactCount = tally.currentArtifactCount;
  if (tally.integrationItemCount !== undefined) result.integrationItemCount = tally.integrationItemCount;
  if (!tally.progressed && !tally.completed) return;
  result.items = tally.counts;
  result.countsFrom = 'stream';
}

function progressLine({ items, integrationItemCount, progress }: IngestTally, result: IntegrationResult): string {
  // A stream may report an item twice.
  const done = Math.min(items, integrationItemCount ?? items);
  const of = integrationItemCount === undefined ? '' : ` of ${integrationItemCount} in the source`;
  const share = progress === undefined ? '' : `, ${(progress * 100).toFixed(0)} %`;
  const counts = countsSoFar(result);
  return `Progress: ${done === 1 ? '1 item' : `${done} items`}${of}${share}${counts === '' ? '' : `: ${counts}`}`;
}

/** Unknown types and ops of events: a line for each, and one notice of all. */
class UnknownWords {
  readonly #seen = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  add(word: string): void {
    if (this.#seen.has(word) || this.#seen.size >= MAX_NAMES) return;
    this.#seen.add(word);
    this.#log.info(`Skipped: ${word}`);
  }

  end(): void {
    if (this.#seen.size === 0) return;
    this.#log.notice(`Skipped parts of Zylon's answer that are unknown to this action: ${idList([...this.#seen])}.`);
  }
}

/** Reads events until the ingest ended; with `wait-for: started`, until it was accepted. */
async function read(
  { clock, inputs, log, redact }: PipelineContext,
  result: IntegrationResult,
  answer: OpenAnswer,
  tally: IngestTally,
  unknown: UnknownWords,
): Promise<Verdict['kind'] | 'end'> {
  const progress = new ProgressLog(clock.now(), (line) => log.info(line));
  let entity = false;
  let accepted = false;
  const onlyStarted = inputs['wait-for'] === 'started';
  for await (const batch of readEvents(answer.body, answer.contentType)) {
    let ended: Verdict['kind'] | undefined;
    for (const event of batch) {
      answer.saw(event.value, event.name);
      const verdict = tally.take(event);
      if (verdict.kind === 'problem') throw unexpected(answer.name, oneLine(redact(verdict.field)));
      if (verdict.kind === 'sync-error') throw syncError(oneLine(redact(verdict.message)));
      if (verdict.kind === 'nothing') continue;
      if (verdict.kind === 'unknown') {
        unknown.add(oneLine(redact(verdict.word), 60));
        continue;
      }
      if (!accepted) log.info('Accepted by Zylon');
      accepted = true;
      if (onlyStarted) return verdict.kind;
      if (verdict.kind === 'completed') ended = verdict.kind;
      else if (verdict.kind === 'entity') entity = true;
    }
    keep(tally, result);
    if (ended !== undefined) return ended; // after the rest of the batch, which may hold a sync_error
    progress.tell(clock.now(), () => progressLine(tally, result));
  }
  return entity ? 'entity' : 'end';
}

/** The failure of an answer that broke off; after the first event, it is `stream-cut`. */
function readingFailure(
  error: unknown,
  answer: OpenAnswer,
  tally: IngestTally,
  result: IntegrationResult,
): ActionError {
  if (error instanceof StreamProblem) {
    if (error.kind === 'too-large') return answer.tooLarge(MAX_DOCUMENT_BYTES);
    if (error.kind !== 'truncated') return answer.bodyFailure(error.kind, error.message);
    return tally.accepted
      ? streamCut(answer.name, result, error.message, error)
      : answer.bodyFailure('bad-json', error.message);
  }
  const failure = asActionError(error);
  if (failure.code !== 'connection-lost' || !tally.accepted) return failure;
  return streamCut(answer.name, result, 'the connection was lost', failure);
}

/** The names in the stream, printable. */
function namedBy({ names }: IngestTally, redact: Redact): NamedChanges {
  const named = (list: readonly string[]) => list.map((name) => ({ name: oneLine(redact(name)), detail: '' }));
  const { added, updated, removed, errors } = names;
  return {
    ...noChanges(),
    added: named(added),
    updated: named(updated),
    removed: named(removed),
    failed: named(errors),
  };
}

/**
 * Sends the ingest, and reads its answer into `result`. Returns whether the answer streamed its progress in known words.
 * Throws an `ActionError`.
 */
export async function ingest(
  context: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<boolean> {
  const tally = new IngestTally();
  const { log } = context;
  try {
    log.info(`Starting the ingest of ${result.connector.label} integration ${oneLine(id, 60)}`);
    const answer = await context.api.ingest(result.connector, id, limits);
    const unknown = new UnknownWords(log);
    try {
      const end = await read(context, result, answer, tally, unknown);
      if (end === 'entity') {
        log.notice('Zylon accepted the ingest, and answered with the integration itself. So no counts are known.');
      }
      keep(tally, result);
      const unfinished = end === 'end' && tally.accepted && tally.streamed;
      if (unfinished || ((end === 'end' || end === 'entity') && tally.progressed)) {
        throw streamCut(answer.name, result, 'no sync_completed or sync_error');
      }
      if (!tally.accepted) throw unexpected(answer.name, 'it has no event of an ingest');
    } catch (error) {
      keep(tally, result);
      throw readingFailure(error, answer, tally, result);
    } finally {
      unknown.end();
    }
    result.syncStatus = tally.completed ? 'completed' : 'started';
    return tally.decides;
  } catch (error) {
    const failure = asActionError(error);
    result.syncStatus = syncStatusAfter(failure);
    throw result.syncStatus === 'unknown' ? lookFirst(failure) : failure;
  } finally {
    result.changes = namedBy(tally, context.redact);
  }
}
