/** What each phase of a run needs, and how to run it for all integrations. */
import { after, clock, type Limit } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { type Failure, mayPass } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Waits } from "./log.ts";
import { fail, type Integration, targetOf } from "./integration.ts";
import { duration } from "../text.ts";
import type { Zylon } from "../zylon/zylon.ts";

export interface Run {
  readonly zylon: Zylon;
  readonly inputs: Inputs;
  readonly waits: Waits;
  readonly limit: Limit;
}

interface Time {
  readonly seconds: number;
  /** Thrown when they are over. */
  readonly failure: () => Error;
  /** To follow "Waiting for" in the log; undefined: that is not told. */
  readonly what?: () => string;
}

/** Gives `work` so much time, as part of what the run has. */
export async function within<T>(
  run: Run,
  { seconds, failure, what }: Time,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const began = clock.now();
  const ms = seconds * 1000;
  const end = new AbortController();
  const limit = {
    signal: AbortSignal.any([run.limit.signal, end.signal]),
    deadline: Math.min(run.limit.deadline, began + ms),
  };
  const stop = after(ms, () => end.abort(failure()));
  const forget =
    what &&
    run.waits.add(
      () =>
        `Waiting for ${what()}, ${duration(clock.now() - began)} of ${duration(ms)}`,
    );
  try {
    return await work({ ...run, limit });
  } finally {
    stop();
    forget?.();
  }
}

/** Time for other failures to go away: an ingress restarts in seconds. */
const PATIENCE_MS = 60_000;

/** Tolerates failing listings and searches for a while. */
export class Patience {
  #since: number | undefined;

  /** Throws the failure if waiting can't help, or if it has lasted a minute. */
  bear(failure: Failure): void {
    if (mayPass(failure.code)) return;
    if (failure.code === "internal") throw failure;
    this.#since ??= clock.now();
    if (clock.now() - this.#since >= PATIENCE_MS) throw failure;
  }

  /** Forgets earlier failures, after a success. */
  rest(): void {
    this.#since = undefined;
  }
}

/**
 * Calls `step` for each integration that has an id and has not failed,
 * `max-parallel` at once. A failure doesn't stop the others. Returns a promise
 * for each, in order; none rejects.
 */
export function each(
  all: readonly Integration[],
  run: Run,
  step: (integration: Integration, target: Target) => Promise<void>,
): readonly Promise<void>[] {
  const inTurn = turns(run.inputs.maxParallel);
  return all.map((integration) =>
    inTurn(async () => {
      const target = targetOf(integration);
      if (target === undefined || integration.failure !== undefined) return;
      try {
        run.limit.signal.throwIfAborted();
        await step(integration, target);
        integration.ended = clock.now();
      } catch (error) {
        fail(integration, error);
      }
    }),
  );
}

/** Runs at most `max` tasks at once; the others wait for their turn. */
function turns(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    await work();
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
}
