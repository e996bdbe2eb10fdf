/** What each phase of a run needs, and how to run it for all integrations. */
import { callAfter, clock, type TimeLimit } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { Failure, isTransient } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatDuration } from "../text.ts";
import type { ZylonClient } from "../zylon/client.ts";
import { getTarget, type Integration, withFailure } from "./integration.ts";
import { getLogPrefix, type WaitLogger } from "./log.ts";

export interface RunContext {
  readonly zylon: ZylonClient;
  readonly inputs: Inputs;
  readonly waitLogger: WaitLogger;
  readonly limit: TimeLimit;
}

interface Timeout {
  readonly seconds: number;
  /** Creates what is thrown when the time is over. */
  readonly createFailure: () => Error;
  /** Text to follow "Waiting for" in the log; without it, nothing is logged. */
  readonly waitingFor?: () => string;
}

/**
 * Calls `work` with a copy of the run that has less time left, and resolves to the
 * result of `work`. Logs what is waited for until then.
 */
export async function withTimeout<Result>(
  run: RunContext,
  { seconds, createFailure, waitingFor }: Timeout,
  work: (limitedRun: RunContext) => Promise<Result>,
): Promise<Result> {
  const began = clock.now();
  const ms = seconds * 1000;
  const timeout = new AbortController();
  const limit = {
    signal: AbortSignal.any([run.limit.signal, timeout.signal]),
    deadline: Math.min(run.limit.deadline, began + ms),
  };
  const cancelTimeout = callAfter(ms, () => timeout.abort(createFailure()));
  const stopLogging =
    waitingFor &&
    run.waitLogger.track(
      () =>
        `Waiting for ${waitingFor()}, ${formatDuration(clock.now() - began)} of ${formatDuration(ms)}`,
    );
  try {
    return await work({ ...run, limit });
  } finally {
    cancelTimeout();
    stopLogging?.();
  }
}

/** Limit for the plan, the list of documents, and each preparation. */
export const PREPARATION_SECONDS = 600;

/** @param work what takes time: "the list of documents" */
export const getPreparationTimeout = (work: string): Timeout => ({
  seconds: PREPARATION_SECONDS,
  waitingFor: () => work,
  createFailure: () =>
    new Failure("timeout", `${work} took ${PREPARATION_SECONDS / 60} min`, {
      remedy: "Check the load of Zylon, and of any proxy in front of it",
      kind: "out-of-time",
    }),
});

/**
 * Returns a copy of the run for one integration. If there are several, its retries
 * are logged with the name of the integration.
 */
export function withLogPrefix(
  integration: Integration,
  run: RunContext,
): RunContext {
  const zylon = run.zylon.withLogPrefix(getLogPrefix(integration));
  return { ...run, zylon };
}

/**
 * How long a failure is tolerated that is not transient: a proxy shows a page
 * while Zylon is being updated, and an ingress restarts in seconds.
 */
const TOLERANCE_MS = { page: 300_000, other: 60_000 };

/**
 * Tolerates failing listings and searches for a while, in a run that Zylon has
 * answered before:
 *
 *     failure     success   failure     failure     failure
 *     |-----------|         |-----------|-----------|
 *     tolerated   forgets   tolerated   tolerated   thrown after 60 s
 */
export class FailureTolerance {
  /** When the failures of each kind began that no success has ended. */
  #since: { page?: number; other?: number } = {};

  /** Throws the failure if waiting can't help, or if it has lasted too long. */
  throwUnlessTolerated(failure: Failure): void {
    if (isTransient(failure.code)) return; // it may go on until the time limit
    if (failure.code === "internal") throw failure;
    const kind = failure.details.kind === "page" ? "page" : "other";
    const since = (this.#since[kind] ??= clock.now());
    if (clock.now() - since < TOLERANCE_MS[kind]) return;
    throw kind === "page" ? lastingPageFailure(failure) : failure;
  }

  /** Forgets earlier failures, after a success. */
  reset(): void {
    this.#since = {};
  }
}

/** Zylon answered before, so its address is right. */
const lastingPageFailure = (failure: Failure): Failure =>
  failure.with({
    title: `A page answered in place of Zylon for ${TOLERANCE_MS.page / 60_000} min`,
    remedy:
      "Check whether Zylon is under maintenance, then check the proxies between this runner and Zylon",
  });

/** Returns a twentieth of the time waited so far, but 2 s at least, and 30 s at most. */
export const getGrowingPauseMs = (waitedMs: number): number =>
  Math.min(Math.max(waitedMs / 20, 2000), MAX_LOOK_PAUSE_MS);
export const MAX_LOOK_PAUSE_MS = 30_000;

/** What a phase does for one integration. The result may have a failure. */
export type IntegrationStep = (
  integration: Integration,
  target: Target,
) => Promise<Integration>;

/**
 * Starts `step` for each integration with a known id and type that has not failed,
 * `max-parallel` at once. A failure doesn't stop the others. Returns a promise
 * for each integration, in order; none rejects.
 */
export function startForEach(
  integrations: readonly Integration[],
  run: RunContext,
  step: IntegrationStep,
): readonly Promise<Integration>[] {
  const callInTurn = limitConcurrency(run.inputs.maxParallel);
  return integrations.map((integration) =>
    callInTurn(async () => {
      const target = getTarget(integration);
      if (target === undefined || integration.failure !== undefined)
        return integration;
      try {
        run.limit.signal.throwIfAborted();
        const result = await step(integration, target);
        return { ...result, endedAt: clock.now() };
      } catch (error) {
        return withFailure(integration, error);
      }
    }),
  );
}

/** Calls `work` for each item, `max` at once. Resolves to the results in order. */
export function mapInParallel<Item, Result>(
  items: readonly Item[],
  max: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const callInTurn = limitConcurrency(max);
  return Promise.all(items.map((item) => callInTurn(() => work(item))));
}

/**
 * Returns a function that calls `work`, and resolves to its result. If `max` calls
 * have not ended yet, another one waits for its turn.
 */
function limitConcurrency(
  max: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let freePlaces = max;
  return async (work) => {
    if (freePlaces > 0) freePlaces -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const beginNext = waiting.shift();
      if (beginNext === undefined) freePlaces += 1;
      else beginNext();
    }
  };
}
