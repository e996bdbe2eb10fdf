/** Many pipelines in one run, `max-parallel` at once. One that fails does not stop the others. */
import { type ActionError, asActionError } from '../http/error.ts';
import { GroupLog } from '../log/log.ts';
import { isWatched, runPipeline } from './run.ts';
import type { PipelineContext } from './context.ts';
import { ProgressLog } from '../log/log.ts';
import { failedCount, type IntegrationResult } from '../report/result.ts';
import { itemsFailed, MESSAGE_LIMIT, sentenceOf } from '../report/sentences.ts';
import type { Watch } from '../documents/watch.ts';
import { oneLine } from '../log/untrusted.ts';

/** A failure that ends the other pipelines too: a cancel, or a token that Zylon refuses everywhere. */
async function endOfAll({ diagnosis, signal }: PipelineContext, { failure }: IntegrationResult) {
  if (signal.aborted) return asActionError(signal.reason);
  if (failure !== undefined && (await diagnosis.isGeneral(failure))) return failure;
  return undefined;
}

/** One warning of the failed items of the run; the groups name them. */
function warnOfItems({ log }: PipelineContext, results: readonly IntegrationResult[]): void {
  const counts = results.map((result) => (result.failure === undefined ? failedCount(result) : 0));
  const allowed = counts.filter((count) => count > 0);
  if (allowed.length === 0) return;
  const total = allowed.reduce((sum, count) => sum + count, 0);
  log.warning(
    `${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`,
  );
}

/** Loads the watch of the documents, with `wait-for: indexed` only. */
async function watchOf(context: PipelineContext, results: readonly IntegrationResult[]): Promise<Watch | undefined> {
  if (!isWatched(context.inputs)) return undefined;
  const { Watch } = await import('../documents/watch.ts');
  return new Watch({ ...context, results });
}

/** Runs the pipeline of each integration, and writes into its result. Never rejects. */
export async function runAll(context: PipelineContext, results: readonly IntegrationResult[]): Promise<void> {
  const watch = await watchOf(context, results);
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) await runPipeline(context, only, watch);
  else await runMany(context, results, watch);
  await watch?.search(context);
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
    // Two statements: another pipeline may set the end during the await.
    const ended = await endOfAll(context, result);
    end ??= ended;
    progress.tell(clock.now(), () => `${done} of ${results.length} integrations done, ${failed} of them failed`);
  };
  const running: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (const result of queue) {
      if (end !== undefined) {
        result.failure = end;
        watch?.ended(result);
        continue;
      }
      // The next one begins as soon as Zylon has finished with this one.
      await new Promise<void>((resolve) => running.push(run(result, resolve).finally(resolve)));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await Promise.all(running);
  warnOfItems(context, results);
}
