/** Attempts something again and again, until it is done or the time is over. */
import * as core from "@actions/core";
import { clock, type TimeLimit, withTimeout } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { formatDuration } from "../text.ts";
import { type Context, withHeartbeat } from "./work.ts";

/** How long attempts may fail: Zylon may be restarting. */
const MAX_FAILING_MS = 300_000;
/** The last attempt begins so that it can end by the limit, and may take this much longer. */
const GRACE_SECONDS = 30;

interface Poll {
  readonly seconds: number;
  /** What is attempted, as "list the documents". */
  readonly task: string;
  /** The same while it fails, as "the documents to be listed". */
  readonly failingTask: string;
  /** Says what is waited for, as "documents to be indexed: 2 documents pending". */
  readonly describe: () => string;
  /** Resolves to whether it is done. */
  readonly attempt: (limit: TimeLimit) => Promise<boolean>;
}

/** Whether it is done. A failure is that of the last attempt, or why the run was cancelled. */
type PollEnd = "done" | "not-done" | Failure;

/**
 * Resolves when it is done, or at the time limit, which may end an attempt: then the one
 * before counts. An attempt that fails is made again for five minutes.
 */
export async function poll(
  { seconds, task, failingTask, describe, attempt }: Poll,
  { client, cancel }: Pick<Context, "client" | "cancel">,
): Promise<PollEnd> {
  const deadline = clock.now() + seconds * 1000;
  const neverAnswered = new Failure("timeout", `the step could not ${task}`);
  let end: PollEnd = neverAnswered;
  let failingSince: number | null = null;
  const attemptUntilDone = async (limit: TimeLimit): Promise<void> => {
    const firstBegan = clock.now();
    // How long Zylon took to answer the last attempt, without retries: nothing else sends
    // requests in the meantime.
    let attemptMs = 0;
    while (await pause(firstBegan, deadline, attemptMs, limit.signal)) {
      const began = clock.now();
      const answeredBefore = client.answeredMs;
      try {
        end = (await attempt(limit)) ? "done" : "not-done";
        failingSince = null;
      } catch (error) {
        if (limit.signal.aborted) return;
        const failure = toFailure(error);
        if (!isSame(end, failure))
          core.info(`Couldn't ${task}: ${failure.headline}. Trying again`);
        end = failure;
        failingSince ??= began;
      }
      if (end === "done" || isFailingTooLong(failingSince)) return;
      attemptMs = client.answeredMs - answeredBefore;
    }
  };
  const describeWait = (): string =>
    failingSince !== null && end instanceof Failure
      ? `${failingTask}, which has failed for ${formatDuration(clock.now() - failingSince)} (${end.code})`
      : describe();
  const timeout = {
    seconds: seconds + GRACE_SECONDS,
    cancel,
    failure: neverAnswered,
  };
  await withHeartbeat(describeWait, () =>
    withTimeout(timeout, attemptUntilDone),
  );
  return cancel.aborted ? toFailure(cancel.reason) : end;
}

const isSame = (end: PollEnd, failure: Failure): boolean =>
  end instanceof Failure && end.message === failure.message;

const isFailingTooLong = (failingSince: number | null): boolean =>
  failingSince !== null && clock.now() - failingSince >= MAX_FAILING_MS;

/**
 * Pauses for a twentieth of the time waited, 2 to 30 s, and at least four times what an
 * attempt takes, but so that one more can end by the limit. Resolves to whether one can.
 */
async function pause(
  began: number,
  deadline: number,
  attemptMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const now = clock.now();
  const msLeft = deadline - attemptMs - now;
  if (msLeft <= 0) return false;
  const growing = Math.min(Math.max((now - began) / 20, 2000), 30_000);
  const ms = Math.min(Math.max(growing, 4 * attemptMs), msLeft);
  return clock.sleep(ms, signal).then(
    () => true,
    () => false,
  );
}
