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

/**
 * Resolves when it is done, or at the time limit. An attempt that fails is made again for
 * five minutes. Resolves to why the run was cancelled, or else to the failure of the last
 * attempt, without one that the limit ended: to `undefined` if it succeeded, done or not.
 */
export async function poll(
  { seconds, task, failingTask, describe, attempt }: Poll,
  { client, cancel }: Pick<Context, "client" | "cancel">,
): Promise<Failure | undefined> {
  const deadline = clock.now() + seconds * 1000;
  const neverAnswered = new Failure("timeout", `the step could not ${task}`);
  let lastFailure: Failure | undefined = neverAnswered;
  let failingSince: number | undefined;
  const attemptUntilDone = async (limit: TimeLimit): Promise<void> => {
    const began = clock.now();
    let attemptMs = 0; // of its requests that were answered, without retries
    while (await pause(began, deadline, attemptMs, limit.signal)) {
      const attemptedAt = clock.now();
      const answeredBefore = client.answeredMs;
      try {
        const isDone = await attempt(limit);
        lastFailure = undefined;
        failingSince = undefined;
        if (isDone) return;
      } catch (error) {
        if (limit.signal.aborted) return; // the attempt before decides
        const latest = toFailure(error);
        if (latest.message !== lastFailure?.message)
          core.info(`Couldn't ${task}: ${latest.headline}. Trying again`);
        lastFailure = latest;
        failingSince ??= attemptedAt;
        if (clock.now() - failingSince >= MAX_FAILING_MS) return;
      }
      attemptMs = client.answeredMs - answeredBefore;
    }
  };
  const describeWait = (): string =>
    failingSince === undefined
      ? describe()
      : `${failingTask}, which has failed for ${formatDuration(clock.now() - failingSince)} (${lastFailure?.code ?? ""})`;
  const timeout = {
    seconds: seconds + GRACE_SECONDS,
    cancel,
    failure: neverAnswered,
  };
  await withHeartbeat(describeWait, () =>
    withTimeout(timeout, attemptUntilDone),
  );
  return cancel.aborted ? toFailure(cancel.reason) : lastFailure;
}

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
