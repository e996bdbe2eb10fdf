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
  /** Says what is waited for, as "documents to be indexed: 2 documents pending". */
  readonly describe: () => string;
  /** Resolves to whether it is done. */
  readonly attempt: (limit: TimeLimit) => Promise<boolean>;
  /** How long attempts may fail. */
  readonly toleranceMs: number;
}

/**
 * Resolves when it is done, or at the time limit. An attempt that fails is made again, for
 * as long as that is tolerated. Resolves to why the run was cancelled, or to the failure
 * of the last attempt that was answered; `undefined` if that succeeded.
 */
export function poll(options: Poll): Promise<Failure | undefined> {
  const { seconds, cancel, task, describe } = options;
  const failure = new Failure("timeout", `the step could not ${task}`);
  const timeout = { seconds, grace: LAST_ATTEMPT_SECONDS, cancel, failure };
  return withHeartbeat(describe, () =>
    withTimeout(timeout, (limit) => attemptUntilDone(options, limit, failure)),
  );
}

/** Attempts that failed in a row, the last one with this failure. */
interface FailedAttempts {
  readonly failure: Failure;
  /** A time of `clock.now()`. */
  readonly since: number;
}

/** @param noAnswer the failure if no attempt is ever answered */
async function attemptUntilDone(
  { cancel, task, attempt, toleranceMs }: Poll,
  limit: TimeLimit,
  noAnswer: Failure,
): Promise<Failure | undefined> {
  const began = clock.now();
  // The last attempt, too, may send a request again.
  const deadline = limit.deadline + LAST_ATTEMPT_SECONDS * 1000;
  let attemptMs = 0;
  let answered = false;
  let failed: FailedAttempts | undefined;
  while (clock.now() < limit.deadline) {
    let attemptedAt = clock.now();
    try {
      await clock.sleep(getPause(began, attemptMs, limit), limit.signal);
      attemptedAt = clock.now();
      if (await attempt({ ...limit, deadline })) return undefined;
      attemptMs = clock.now() - attemptedAt;
      answered = true;
      failed = undefined;
    } catch (error) {
      const failure = toFailure(error);
      if (cancel.aborted) return failure;
      if (limit.signal.aborted) break; // the attempt before decides
      if (failure.message !== failed?.failure.message)
        core.info(`Couldn't ${task}: ${failure.summary}. Trying again`);
      attemptMs = 0; // what failed doesn't tell how long an attempt takes
      failed = { failure, since: failed?.since ?? attemptedAt };
      if (clock.now() - failed.since >= toleranceMs) break;
    }
  }
  if (failed !== undefined) return failed.failure;
  return answered ? undefined : noAnswer;
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
