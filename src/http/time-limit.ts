/** One limit of time over several requests. */
import type { ActionError } from './error.ts';
import { type Clock, follow, type Limits } from './clock.ts';

export interface Limited {
  readonly seconds: number;
  /** The input that sets the limit; absent where none does. */
  readonly raisedBy?: string;
  readonly clock: Clock;
  /** Ends the work too. */
  readonly signal: AbortSignal;
  /** What is thrown at the limit, made then. */
  readonly failure: () => ActionError;
}

/** Runs `work` under limits that end it after `seconds`. */
export async function within<T>(
  { seconds, raisedBy, clock, signal, failure }: Limited,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(failure()), seconds * 1000);
  const unfollow = follow(signal, limit);
  try {
    return await work({
      deadline: clock.now() + seconds * 1000,
      signal: limit.signal,
      ...(raisedBy === undefined ? {} : { raisedBy }),
    });
  } finally {
    clearTimeout(timer);
    unfollow();
  }
}
