/** What each phase of a run needs, and its time limits. */
import { callAfter, clock, type TimeLimit } from "../clock.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatDuration } from "../text.ts";
import type { ZylonClient } from "../zylon/client.ts";
import type { Integration } from "./integration.ts";
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

/** @param subject what takes time: "the list of documents" */
export const getPreparationTimeout = (subject: string): Timeout => ({
  seconds: PREPARATION_SECONDS,
  waitingFor: () => subject,
  createFailure: () =>
    new Failure("timeout", `${subject} took ${PREPARATION_SECONDS / 60} min`, {
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
