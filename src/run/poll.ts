/** Attempts something again and again, until it is done or the time is over. */
import * as core from "@actions/core";
import { clock, type TimeLimit, withTimeout } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { withHeartbeat } from "./work.ts";

/** The last attempt begins at the time limit, and may take this long. */
const LAST_ATTEMPT_SECONDS = 30;

interface Poll {
  readonly seconds: number;
  readonly cancel: AbortSignal;
  /** What is attempted, as "list the documents". */
  readonly task: string;
  /** Says what is waited for, as "2 documents pending". */
  readonly describe: () => string;
  /** Resolves to whether it is done. */
  readonly attempt: (limit: TimeLimit) => Promise<boolean>;
  /** How long attempts may fail. */
  readonly toleranceMs: number;
}

/**
 * Resolves when it is done, at the time limit, or if attempts failed for too long. Resolves
 * to the failure of the last attempt; `undefined` if that succeeded. An attempt that the
 * end of the time cuts off doesn't count.
 */
export function poll(options: Poll): Promise<Failure | undefined> {
  const { seconds, cancel, task, describe } = options;
  const failure = new Failure("wait-timeout", `the step could not ${task}`);
  const timeout = { seconds, grace: LAST_ATTEMPT_SECONDS, cancel, failure };
  return withHeartbeat(describe, () =>
    withTimeout(timeout, (limit) => attemptUntilDone(options, limit, failure)),
  );
}

/** @param noAnswer the failure if no attempt is ever answered */
async function attemptUntilDone(
  { cancel, task, attempt, toleranceMs }: Poll,
  limit: TimeLimit,
  noAnswer: Failure,
): Promise<Failure | undefined> {
  const began = clock.now();
  let attemptMs = 0;
  let failingSince: number | undefined;
  let failure: Failure | undefined = noAnswer;
  for (;;) {
    let attemptedAt = clock.now();
    try {
      await clock.sleep(getPause(began, attemptMs, limit), limit.signal);
      attemptedAt = clock.now();
      if (await attempt(limit)) return undefined;
      attemptMs = clock.now() - attemptedAt;
      failure = undefined;
      failingSince = undefined;
    } catch (error) {
      const last = toFailure(error);
      if (cancel.aborted) return last;
      if (limit.signal.aborted) return failure;
      if (last.message !== failure?.message)
        core.info(`Couldn't ${task}: ${last.summary}. Trying again`);
      attemptMs = 0; // what failed doesn't tell how long an attempt takes
      failure = last;
      failingSince ??= attemptedAt;
      if (clock.now() - failingSince >= toleranceMs) return failure;
    }
    if (attemptedAt >= limit.deadline) return failure;
  }
}

/**
 * Returns the milliseconds before the next attempt: a twentieth of the time waited, 2 to
 * 30 s, and at least four times what an attempt takes.
 */
function getPause(
  began: number,
  attemptMs: number,
  { deadline }: TimeLimit,
): number {
  const now = clock.now();
  const growing = Math.min(Math.max((now - began) / 20, 2000), 30_000);
  return Math.max(
    0,
    Math.min(Math.max(growing, 4 * attemptMs), deadline - now),
  );
}
