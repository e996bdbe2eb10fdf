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
  const { cancel, task, describe } = options;
  const seconds = options.seconds + LAST_ATTEMPT_SECONDS;
  const failure = new Failure("timeout", `the step could not ${task}`);
  return withHeartbeat(describe, () =>
    withTimeout({ seconds, cancel, failure }, (limit) =>
      attemptUntilDone(options, limit, failure),
    ),
  );
}

/** @param noAnswer the failure if no attempt is ever answered */
async function attemptUntilDone(
  { seconds, cancel, task, attempt, toleranceMs }: Poll,
  limit: TimeLimit,
  noAnswer: Failure,
): Promise<Failure | undefined> {
  const began = clock.now();
  const lastStart = began + seconds * 1000;
  let failure: Failure | undefined = noAnswer;
  let failingSince: number | undefined;
  let attemptMs = 0; // of the last attempt, if that was answered
  while (await pause(began, lastStart, attemptMs, limit.signal)) {
    const attemptedAt = clock.now();
    try {
      if (await attempt(limit)) return undefined;
      attemptMs = clock.now() - attemptedAt;
      failure = undefined;
      failingSince = undefined;
    } catch (error) {
      if (limit.signal.aborted) break; // the attempt before decides
      const latest = toFailure(error);
      if (latest.message !== failure?.message)
        core.info(`Couldn't ${task}: ${latest.summary}. Trying again`);
      failure = latest;
      failingSince ??= attemptedAt;
      attemptMs = 0;
      if (clock.now() - failingSince >= toleranceMs) break;
    }
  }
  return cancel.aborted ? toFailure(cancel.reason) : failure;
}

/**
 * Pauses for a twentieth of the time waited, 2 to 30 s, and at least four times what an
 * attempt takes. Resolves to whether there is time for another attempt.
 */
async function pause(
  began: number,
  lastStart: number,
  attemptMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const now = clock.now();
  if (now >= lastStart) return false;
  const growing = Math.min(Math.max((now - began) / 20, 2000), 30_000);
  const ms = Math.min(Math.max(growing, 4 * attemptMs), lastStart - now);
  return clock.sleep(ms, signal).then(
    () => true,
    () => false,
  );
}
