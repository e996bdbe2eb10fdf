/** Every integration of a run, `max-parallel` ingests at once. One that fails does not stop the others. */
import { search } from '../documents/search.ts';
import { Looks } from '../documents/looks.ts';
import { type ActionError, asActionError } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { GroupLog, ProgressLog } from '../log/log.ts';
import { oneLine } from '../log/untrusted.ts';
import { failedCount, type IntegrationResult } from '../report/result.ts';
import { itemsFailed, MESSAGE_LIMIT, sentenceOf } from '../report/sentences.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isWatched, runIntegration, type Shared } from './run.ts';

/** Runs each of the planned integrations; resolves to their results, in the same order. Never rejects. */
export async function runAll(
  session: Session,
  diagnosis: Diagnosis,
  planned: readonly IntegrationResult[],
): Promise<IntegrationResult[]> {
  const ids = planned.flatMap(({ id }) => id ?? []);
  const looks = isWatched(session.inputs) ? new Looks(session, ids) : undefined;
  const results = [...planned];
  const [only, ...others] = planned;
  if (only !== undefined && others.length === 0) {
    for await (const result of runIntegration(session, { diagnosis, looks }, only)) results[0] = result;
  } else {
    await runSeveral(session, { diagnosis, looks }, results);
  }
  const found = await looks?.last;
  if (found === undefined || session.inputs['expect-search'].length === 0) return results;
  if (results.some(({ failure }) => failure !== undefined)) return results;
  const failure = await search(session, found, Math.max(...results.map(({ deadline = 0 }) => deadline)));
  return failure === undefined ? results : results.map((result) => ({ ...result, failure }));
}

/** Puts each result in place of the planned one. */
async function runSeveral(session: Session, shared: Shared, results: IntegrationResult[]): Promise<void> {
  const { api, clock, inputs, log, redact, signal } = session;
  const workers = Math.min(inputs['max-parallel'], results.length);
  log.info(`${results.length} integrations, ${workers} at once`);
  const progress = new ProgressLog(clock.now(), (line) => log.info(line));
  let done = 0;
  let failed = 0;
  /** A failure that ends the others too: a cancel, or a token that Zylon refuses everywhere. */
  let end: ActionError | undefined;

  const finish = async (running: AsyncGenerator<IntegrationResult>, index: number, own: GroupLog): Promise<void> => {
    for await (const result of running) results[index] = result;
    const result = results[index];
    if (result === undefined) return;
    const { failure } = result;
    if (failure !== undefined) own.info(oneLine(redact(failure.message), MESSAGE_LIMIT));
    own.print(sentenceOf(result));
    done += 1;
    if (failure !== undefined) failed += 1;
    if (signal.aborted) end ??= asActionError(signal.reason);
    else if (failure !== undefined && (await shared.diagnosis.isGeneral(failure))) end ??= failure;
    progress.tell(clock.now(), () => `${done} of ${results.length} integrations done, ${failed} of them failed`);
  };
  const queue = [...results].entries();
  const finishing: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (const [index, planned] of queue) {
      if (end !== undefined) {
        results[index] = { ...planned, failure: end };
        continue;
      }
      const own = new GroupLog();
      const running = runIntegration({ ...session, log: own, api: api.tellingIn(own) }, shared, planned);
      // The next one begins as soon as Zylon has answered the ingest of this one.
      const answered = await running.next();
      if (answered.done !== true) results[index] = answered.value;
      const finished = finish(running, index, own);
      finishing.push(finished);
      if (results[index]?.failure !== undefined) await finished; // which may be the end of all
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await Promise.all(finishing);

  // The groups name the failed items.
  const counts = results.map((result) => (result.failure === undefined ? failedCount(result) : 0));
  const allowed = counts.filter((count) => count > 0);
  if (allowed.length === 0) return;
  const total = allowed.reduce((sum, count) => sum + count, 0);
  log.warning(
    `${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`,
  );
}
