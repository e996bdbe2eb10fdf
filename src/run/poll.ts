/** Attempts something again and again, until it is done or the time is over. */
import * as core from "@actions/core";
import { clock, type TimeLimit, withTimeout } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { formatDuration } from "../text.ts";
import { type Context, withHeartbeat } from "./work.ts";

/** How long attempts may fail: Zylon may be restarting. */
const MAX_FAILING_MS = 300_000;
/** The last attempt is timed to end by the limit. A slower one has this much longer. */
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

/** A `Failure` says why the last attempt failed, or why the run was cancelled. */
type PollEnd = "done" | "not-done" | Failure;

/**
 * Attempts the task until it is done, until the time limit, or until attempts have failed
 * for five minutes. If the limit ends an attempt, the result of the one before counts.
 */
export async function poll(
  { seconds, task, failingTask, describe, attempt }: Poll,
  { client, cancel }: Pick<Context, "client" | "cancel">,
): Promise<PollEnd> {
  const began = clock.now();
  const deadline = began + seconds * 1000;
  const neverAnswered = new Failure("timeout", `the step could not ${task}`);
  /** The failure of the last attempt, and since when attempts have failed. */
  let failing: { readonly failure: Failure; readonly since: number } | null =
    null;
  const attemptUntilDone = async (limit: TimeLimit): Promise<PollEnd> => {
    let last: PollEnd = neverAnswered;
    // How long Zylon took to answer the last attempt, without retries: nothing else sends
    // requests in the meantime.
    let attemptMs = 0;
    for (;;) {
      const pauseMs = getPauseMs(began, deadline, attemptMs);
      if (pauseMs === null) return last;
      // If the signal ends the pause, the attempt fails at once.
      await clock.sleep(pauseMs, limit.signal).catch(() => undefined);
      const attemptBegan = clock.now();
      const answeredBefore = client.answeredMs;
      try {
        if (await attempt(limit)) return "done";
        failing = null;
        last = "not-done";
      } catch (error) {
        if (limit.signal.aborted) return last;
        const failure = toFailure(error);
        if (failing?.failure.message !== failure.message)
          core.info(`Couldn't ${task}: ${failure.headline}. Trying again`);
        failing = { failure, since: failing?.since ?? attemptBegan };
        last = failure;
        if (clock.now() - failing.since >= MAX_FAILING_MS) return last;
      }
      attemptMs = client.answeredMs - answeredBefore;
    }
  };
  const describeWait = (): string =>
    failing === null
      ? describe()
      : `${failingTask}, which has failed for ${formatDuration(clock.now() - failing.since)} (${failing.failure.code})`;
  const timeout = {
    seconds: seconds + GRACE_SECONDS,
    cancel,
    failure: neverAnswered,
  };
  const end = await withHeartbeat(describeWait, () =>
    withTimeout(timeout, attemptUntilDone),
  );
  return cancel.aborted ? toFailure(cancel.reason) : end;
}

/**
 * Returns the pause before an attempt: a twentieth of the time waited, 2 to 30 s, and at
 * least four times what an attempt takes, but so that one more can end by the limit;
 * `null` if none can.
 */
function getPauseMs(
  began: number,
  deadline: number,
  attemptMs: number,
): number | null {
  const now = clock.now();
  const msLeft = deadline - attemptMs - now;
  if (msLeft <= 0) return null;
  const growing = Math.min(Math.max((now - began) / 20, 2000), 30_000);
  return Math.min(Math.max(growing, 4 * attemptMs), msLeft);
}
