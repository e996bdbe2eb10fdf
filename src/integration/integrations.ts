/**
 * Runs the integrations of a run: `max-parallel` ingests at once. One that
 * fails does not stop the others.
 */
import type { FoundDocuments } from "../documents/listing.ts";
import { Looks } from "../documents/looks.ts";
import { ExpectedSearch } from "../documents/search.ts";
import type { Clock } from "../http/clock.ts";
import { type ActionError, asActionError } from "../http/error.ts";
import {
  elapsed,
  type Log,
  RunnerLog,
  type Waiting,
  waitingLine,
} from "../log/log.ts";
import type { IntegrationResult } from "../result/result.ts";
import {
  isStarted,
  MESSAGE_LIMIT,
  nameOf,
  sentenceOfOne,
} from "../result/sentences.ts";
import type { Session } from "../session/session.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { IntegrationRun, type Shared, watchesDocuments } from "./run.ts";

/** A line at least every 30 s, with room for a busy machine. */
export const TELL_MS = 29_000;

/**
 * Every so often, says what the run waits for, outside of any group, since
 * GitHub folds those. Returns what stops it.
 * @param line undefined where nothing is waited for
 */
function tellWaiting(
  clock: Clock,
  log: Log,
  line: (now: number) => string | undefined,
): () => void {
  const stop = new AbortController();
  const tellForever = async (): Promise<never> => {
    for (;;) {
      await clock.sleep(TELL_MS, stop.signal);
      const told = line(clock.now());
      if (told === undefined) continue;
      log.end();
      log.info(told);
    }
  };
  // Only `stop` ends it, since it rejects the sleep.
  tellForever().catch(() => undefined);
  return () => stop.abort();
}

/** What the run waits for: an integration, or a search. */
interface Step {
  readonly waiting: Waiting | undefined;
}

function lineOf(step: Step | undefined, now: number): string | undefined {
  const waiting = step?.waiting;
  return waiting === undefined ? undefined : waitingLine(waiting, now);
}

/**
 * Runs each of the planned integrations, then the searches of `expect-search`;
 * resolves to their results, in the same order. Never rejects.
 */
export async function runAll(
  session: Session,
  diagnosis: Diagnosis,
  planned: readonly IntegrationResult[],
): Promise<IntegrationResult[]> {
  const looks = looksOf(session, planned);
  const shared = { diagnosis, looks };
  // Undefined while several run, which say themselves what they wait for.
  let step: Step | undefined;
  const stop = tellWaiting(session.clock, session.log, (now) =>
    lineOf(step, now),
  );
  try {
    const [first] = planned;
    let results: IntegrationResult[];
    if (first !== undefined && planned.length === 1) {
      const run = new IntegrationRun(session, shared, first);
      step = run;
      await run.ingest();
      results = [await run.finish()];
    } else {
      results = await new Several(session, shared, planned).run();
    }
    const search = searchIn(session, looks?.last, results);
    if (search === undefined) return results;
    step = search;
    return withSearched(results, session, await search.run());
  } finally {
    stop();
  }
}

/** Undefined where the run watches no documents. */
function looksOf(
  session: Session,
  planned: readonly IntegrationResult[],
): Looks | undefined {
  if (!watchesDocuments(session.inputs)) return undefined;
  const ids = planned.map(({ id }) => id).filter((id) => id !== undefined);
  return new Looks(session, ids);
}

/** Undefined where no text is expected, or something failed before. */
function searchIn(
  session: Session,
  found: FoundDocuments | undefined,
  results: readonly IntegrationResult[],
): ExpectedSearch | undefined {
  if (found === undefined) return undefined;
  if (session.inputs["expect-search"].length === 0) return undefined;
  if (results.some(({ failure }) => failure !== undefined)) return undefined;
  let latest = 0;
  for (const { deadline = 0 } of results) latest = Math.max(latest, deadline);
  return new ExpectedSearch(session, found, latest);
}

function withSearched(
  results: readonly IntegrationResult[],
  { inputs }: Session,
  failure: ActionError | undefined,
): IntegrationResult[] {
  if (failure !== undefined)
    return results.map((result) => ({ ...result, failure }));
  const found = inputs["expect-search"];
  return results.map((result) => ({ ...result, found }));
}

/** Several integrations, each with its own lines in the log. */
class Several {
  readonly #session: Session;
  readonly #shared: Shared;
  readonly #results: IntegrationResult[];
  readonly #workers: number;
  readonly #running = new Set<IntegrationRun>();
  readonly #finishing: Promise<void>[] = [];
  #done = 0;
  #failed = 0;
  /**
   * A failure that ends the others too: a cancel, or a token that Zylon refuses
   * everywhere.
   */
  #end: ActionError | undefined;

  constructor(
    session: Session,
    shared: Shared,
    planned: readonly IntegrationResult[],
  ) {
    this.#session = session;
    this.#shared = shared;
    this.#results = [...planned];
    this.#workers = Math.min(session.inputs["max-parallel"], planned.length);
  }

  /** Resolves to the results, in the order of the plan. */
  async run(): Promise<IntegrationResult[]> {
    const { clock, log } = this.#session;
    log.info(`${this.#results.length} integrations, ${this.#workers} at once`);
    const since = clock.now();
    const stop = tellWaiting(clock, log, (now) => this.#progress(now - since));
    const queue = this.#results.entries();
    const workers = Array.from({ length: this.#workers }, () =>
      this.#work(queue),
    );
    await Promise.all(workers);
    await Promise.all(this.#finishing);
    stop();
    return this.#results;
  }

  /** How far all of them are, in one line. */
  #progress(passedMs: number): string {
    const waits: string[] = [];
    for (const { waiting } of this.#running)
      if (waiting !== undefined) waits.push(waiting.what);
    const kinds = [...Map.groupBy(waits, (what) => what)].map(
      ([what, { length }]) => `${length} for ${what}`,
    );
    const all = this.#results.length;
    return `${this.#done} of ${all} integrations done, ${this.#failed} of them failed; waiting: ${kinds.join(", ")} (${elapsed(passedMs)} so far)`;
  }

  /** Takes one after another from the queue, which all workers share. */
  async #work(
    queue: Iterable<[index: number, planned: IntegrationResult]>,
  ): Promise<void> {
    for (const [index, planned] of queue) {
      if (this.#end === undefined) await this.#ingest(index, planned);
      else this.#results[index] = { ...planned, failure: this.#end };
    }
  }

  /**
   * Resolves when Zylon has answered the ingest: what is left costs Zylon no
   * more than the shared looks, so the next integration may begin.
   */
  async #ingest(index: number, planned: IntegrationResult): Promise<void> {
    const log = new RunnerLog(nameOf(planned));
    const api = this.#session.api.tellingIn(log);
    const session = { ...this.#session, log, api };
    const run = new IntegrationRun(session, this.#shared, planned);
    this.#running.add(run);
    const { failure } = await run.ingest();
    const finished = this.#finish(run, index, log);
    this.#finishing.push(finished);
    // It may end the others too: that is known before the next one begins.
    if (failure !== undefined) await finished;
  }

  async #finish(run: IntegrationRun, index: number, own: Log): Promise<void> {
    const { log, printer } = this.#session;
    const result = await run.finish();
    const { failure } = result;
    this.#results[index] = result;
    this.#running.delete(run);
    this.#done += 1;
    if (failure !== undefined) {
      this.#failed += 1;
      own.info(printer.line(failure.message, MESSAGE_LIMIT));
    }
    // Of one of which only the check was asked for, its own line says enough.
    const isChecked = failure === undefined && !isStarted(result);
    if (!isChecked) log.info(sentenceOfOne(result));
    await this.#noteEnd(failure);
  }

  /** Keeps a failure that every other integration would have too. */
  async #noteEnd(failure: ActionError | undefined): Promise<void> {
    const { signal } = this.#session;
    const { diagnosis } = this.#shared;
    if (signal.aborted) this.#end ??= asActionError(signal.reason);
    else if (failure !== undefined && (await diagnosis.isGeneral(failure)))
      this.#end ??= failure;
  }
}
