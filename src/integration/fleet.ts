/** Every integration of a run, `max-parallel` ingests at once. One that fails does not stop the others. */
import { Looks } from '../documents/looks.ts';
import { search } from '../documents/search.ts';
import type { Clock } from '../http/clock.ts';
import { type ActionError, asActionError } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { type Log, RunnerLog, waitingLine } from '../log/log.ts';
import { oneLine } from '../log/untrusted.ts';
import { failedCount, type IntegrationResult } from '../report/result.ts';
import { itemsFailed, MESSAGE_LIMIT, nameOf, sentenceOf } from '../report/sentences.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isWatched, runIntegration, type Shared } from './run.ts';

/** A line at least every 30 s, with room for a busy machine. */
export const TELL_MS = 29_000;

/** Every so often, says what the run waits for, outside of any group, since GitHub folds those. Returns what stops it. */
function tellWaiting(clock: Clock, log: Log, line: (now: number) => string | undefined): () => void {
  const stop = new AbortController();
  const tell = async (): Promise<never> => {
    for (;;) {
      await clock.sleep(TELL_MS, stop.signal);
      const told = line(clock.now());
      if (told === undefined) continue;
      log.end();
      log.info(told);
    }
  };
  tell().catch(() => undefined);
  return () => stop.abort();
}

/** Runs each of the planned integrations; resolves to their results, in the same order. Never rejects. */
export async function runAll(
  session: Session,
  diagnosis: Diagnosis,
  planned: readonly IntegrationResult[],
): Promise<IntegrationResult[]> {
  const { clock, inputs, log } = session;
  const ids = planned.flatMap(({ id }) => id ?? []);
  const looks = isWatched(inputs) ? new Looks(session, ids) : undefined;
  const results = [...planned];
  const [only, ...others] = planned;
  const stop = tellWaiting(clock, log, (now) => log.waiting && waitingLine(log.waiting, now));
  try {
    if (only !== undefined && others.length === 0) {
      for await (const result of runIntegration(session, { diagnosis, looks }, only)) results[0] = result;
    } else {
      await runSeveral(session, { diagnosis, looks }, results);
    }
    const found = await looks?.last;
    if (found === undefined || inputs['expect-search'].length === 0) return results;
    if (results.some(({ failure }) => failure !== undefined)) return results;
    const deadline = Math.max(...results.map((result) => result.deadline ?? 0));
    const failure = await search(session, found, deadline);
    if (failure !== undefined) return results.map((result) => ({ ...result, failure }));
    const texts = inputs['expect-search'].map(({ text, absent }) => (absent ? `!${text}` : text));
    return results.map((result) => ({ ...result, found: texts }));
  } finally {
    stop();
    log.waiting = undefined;
  }
}

/** Puts each result in place of the planned one. */
async function runSeveral(session: Session, shared: Shared, results: IntegrationResult[]): Promise<void> {
  const { api, clock, inputs, log, redact, signal } = session;
  const workers = Math.min(inputs['max-parallel'], results.length);
  log.info(`${results.length} integrations, ${workers} at once`);
  const since = clock.now();
  const running = new Set<Log>();
  let done = 0;
  let failed = 0;
  /** A failure that ends the others too: a cancel, or a token that Zylon refuses everywhere. */
  let end: ActionError | undefined;
  const stop = tellWaiting(clock, log, (now) => {
    const waits = [...running].flatMap(({ waiting }) => waiting?.what ?? []);
    const kinds = [...new Set(waits)].map((what) => `${waits.filter((one) => one === what).length} for ${what}`);
    const minutes = Math.floor((now - since) / 60_000);
    return `${done} of ${results.length} integrations done, ${failed} of them failed; waiting: ${kinds.join(', ')} (${minutes} min so far)`;
  });

  const finish = async (story: AsyncGenerator<IntegrationResult>, index: number, own: Log): Promise<void> => {
    for await (const result of story) results[index] = result;
    const result = results[index];
    if (result === undefined) return;
    const { failure } = result;
    if (failure !== undefined) own.info(oneLine(redact(failure.message), MESSAGE_LIMIT));
    log.info(sentenceOf(result));
    running.delete(own);
    done += 1;
    if (failure !== undefined) failed += 1;
    if (signal.aborted) end ??= asActionError(signal.reason);
    else if (failure !== undefined && (await shared.diagnosis.isGeneral(failure))) end ??= failure;
  };
  const queue = [...results].entries();
  const finishing: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (const [index, planned] of queue) {
      if (end !== undefined) {
        results[index] = { ...planned, failure: end };
        continue;
      }
      const own = new RunnerLog(nameOf(planned));
      running.add(own);
      const story = runIntegration({ ...session, log: own, api: api.tellingIn(own) }, shared, planned);
      // The next one begins as soon as Zylon has answered the ingest of this one.
      const answered = await story.next();
      if (answered.done !== true) results[index] = answered.value;
      const finished = finish(story, index, own);
      finishing.push(finished);
      if (results[index]?.failure !== undefined) await finished; // which may be the end of all
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await Promise.all(finishing);
  stop();

  // The lines of each name the failed items.
  const counts = results.map((result) => (result.failure === undefined ? failedCount(result) : 0));
  const allowed = counts.filter((count) => count > 0);
  if (allowed.length === 0) return;
  const total = allowed.reduce((sum, count) => sum + count, 0);
  log.warning(
    `${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`,
  );
}
