/** What every phase of a run is given, and how one goes over all integrations. */
import { clock, type Limit, within } from "./clock.ts";
import type { Target } from "./connectors.ts";
import type { Inputs } from "./inputs.ts";
import type { Waits } from "./log.ts";
import { fail, type Integration, targetOf, timed } from "./result.ts";
import { duration } from "./text.ts";
import type { Zylon } from "./zylon.ts";

export interface Run {
  readonly zylon: Zylon;
  readonly inputs: Inputs;
  readonly waits: Waits;
  readonly limit: Limit;
}

interface Waiting {
  readonly seconds: number;
  /** To follow "Waiting for". */
  readonly what: () => string;
  /** Thrown when the time is over. */
  readonly failure: () => Error;
}

/** Gives `work` so many seconds, and tells the log what it waits for. */
export async function limited<T>(
  run: Run,
  { seconds, what, failure }: Waiting,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const began = clock.now();
  const line = (): string => {
    const waited = duration(clock.now() - began);
    return `Waiting for ${what()}, ${waited} of ${duration(seconds * 1000)}`;
  };
  const end = run.waits.add(line);
  try {
    return await within(run.limit, seconds, failure, (limit) =>
      work({ ...run, limit }),
    );
  } finally {
    end();
  }
}

/**
 * Calls `step` for each that has an id and has not failed, `max-parallel` at
 * once. One that fails stops no other.
 */
export async function each(
  all: readonly Integration[],
  run: Run,
  step: (one: Integration, target: Target) => Promise<void>,
): Promise<void> {
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const one of queue) {
      const target = targetOf(one);
      if (target === undefined || one.failure !== undefined) continue;
      try {
        run.limit.signal.throwIfAborted();
        await step(one, target);
        timed(one);
      } catch (error) {
        fail(one, error);
      }
    }
  };
  const { "max-parallel": most } = run.inputs;
  await Promise.all(Array.from({ length: most }, worker));
}
