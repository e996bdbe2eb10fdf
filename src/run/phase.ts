/** Runs a phase for all integrations, some of them at once. */
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { getTarget, type Integration, withFailure } from "./integration.ts";
import type { RunContext } from "./run-context.ts";

/** What a phase does for one integration. The result may have a failure. */
export type IntegrationWork = (
  integration: Integration,
  target: Target,
) => Promise<Integration>;

/**
 * Starts `work` for each integration with a known id and type that has not failed,
 * `max-parallel` at once. A failure doesn't stop the others. Returns a promise
 * for each integration, in order; none rejects.
 */
export function startForEach(
  integrations: readonly Integration[],
  run: RunContext,
  work: IntegrationWork,
): readonly Promise<Integration>[] {
  const callInTurn = limitConcurrency(run.inputs.maxParallel);
  return integrations.map((integration) =>
    callInTurn(async () => {
      const target = getTarget(integration);
      if (target === undefined || integration.failure !== undefined)
        return integration;
      try {
        run.limit.signal.throwIfAborted();
        const result = await work(integration, target);
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
