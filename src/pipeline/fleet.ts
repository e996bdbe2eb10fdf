/** Many pipelines in one run: at most so many at once, each with its own end, none stopping the others. */
import { type ActionError, asActionError } from '../errors/action-error.ts';
import { GroupLog } from '../log/log.ts';
import { isWatched, runPipeline } from './pipeline.ts';
import type { PipelineContext } from './context.ts';
import { ProgressLog } from '../log/progress.ts';
import { failedCount, type IntegrationResult } from '../report/result.ts';
import { itemsFailed, MESSAGE_LIMIT, sentenceOf } from '../report/sentences.ts';
import { expectFound, notSearchable } from './search.ts';
import { within } from './time-limit.ts';
import type { Watch } from '../indexing/watch.ts';
import { oneLine } from '../log/untrusted.ts';

/** What ends the others too: a cancel, or a token that is refused everywhere. */
async function endOfAll({ diagnosis, signal }: PipelineContext, { failure }: IntegrationResult) {
  if (signal.aborted) return asActionError(signal.reason);
  if (failure !== undefined && (await diagnosis.isGeneral(failure))) return failure;
  return undefined;
}

/** Failed items are told in each group; here once for the annotations of the run. */
function warnOfItems({ log }: PipelineContext, results: readonly IntegrationResult[]): void {
  const counts = results.map((result) => (result.failure === undefined ? failedCount(result) : 0));
  const allowed = counts.filter((count) => count > 0);
  if (allowed.length === 0) return;
  const total = allowed.reduce((sum, count) => sum + count, 0);
  log.warning(`${itemsFailed(total)}, in ${allowed.length} of ${results.length} integrations; the log names them.`);
}

/** Searches for what must be found, once everything is indexed; what is missing is a failure of each integration. */
async function search(context: PipelineContext, results: readonly IntegrationResult[], watch: Watch): Promise<void> {
  const { clock, inputs, log, signal } = context;
  const texts = inputs['expect-search'];
  if (texts.length === 0 || results.some((result) => result.failure !== undefined)) return;
  log.phase('Search for what was ingested');
  const { deadline, found } = watch;
  const seconds = Math.max(0, deadline - clock.now()) / 1000 + inputs['request-timeout-seconds'];
  const failure = () => notSearchable(new Map(texts.map((text) => [text, 0])), inputs['wait-timeout-seconds']);
  try {
    await within({ seconds, clock, signal, failure }, (limits) =>
      expectFound(context, texts, found, { ...limits, deadline }),
    );
  } catch (error) {
    const ended = asActionError(error);
    for (const result of results) result.failure = ended;
  } finally {
    log.end();
  }
}

/** What watches the documents is loaded where a run waits for them: most do not, and would parse it all the same. */
async function watchOf(context: PipelineContext, results: readonly IntegrationResult[]): Promise<Watch | undefined> {
  if (!isWatched(context.inputs)) return undefined;
  const { Watch } = await import('../indexing/watch.ts');
  return new Watch({ ...context, results });
}

/** Runs the pipeline of each; what comes of it is in the results. Never rejects. */
export async function runAll(context: PipelineContext, results: readonly IntegrationResult[]): Promise<void> {
  const watch = await watchOf(context, results);
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) await runPipeline(context, only, watch);
  else await runMany(context, results, watch);
  if (watch !== undefined) await search(context, results, watch);
}

async function runMany(
  context: PipelineContext,
  results: readonly IntegrationResult[],
  watch: Watch | undefined,
): Promise<void> {
  const { api, clock, inputs, log, redact } = context;
  const workers = Math.min(inputs['max-parallel'], results.length);
  log.info(`${results.length} integrations, ${workers} at once`);
  const progress = new ProgressLog(clock.now(), (line) => log.info(line));
  const queue = results.values();
  let done = 0;
  let failed = 0;
  let end: ActionError | undefined;
  const run = async (result: IntegrationResult, release: () => void): Promise<void> => {
    const own = new GroupLog();
    await runPipeline({ ...context, log: own, api: api.tellingIn(own) }, result, watch, release);
    if (result.failure !== undefined) own.info(oneLine(redact(result.failure.message), MESSAGE_LIMIT));
    own.print(sentenceOf(result));
    done += 1;
    if (result.failure !== undefined) failed += 1;
    // Not in one statement: another pipeline may have found an end in the meantime.
    const ended = await endOfAll(context, result);
    end ??= ended;
    progress.tell(clock.now(), () => `${done} of ${results.length} integrations done, ${failed} failed`);
  };
  const running: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (const result of queue) {
      if (end !== undefined) {
        result.failure = end;
        watch?.ended(result);
        continue;
      }
      // One that only waits for its last look keeps no other from its ingest.
      await new Promise<void>((resolve) => running.push(run(result, resolve).finally(resolve)));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await Promise.all(running);
  warnOfItems(context, results);
}
