/** Limits of time over several requests: the preparation, and from the ingest on `wait-timeout-seconds`. */
import { type Clock, follow, type Limits } from '../http/clock.ts';
import { ActionError } from '../errors/action-error.ts';

/** The failure of what comes before the ingest and does not end; `what` begins a sentence. Pure. */
export function tooSlow(what: string, seconds: number): ActionError {
  return new ActionError('timeout', {
    what: `${what} did not end within ${seconds} s; no ingest was requested`,
    why: 'The server answers, and far too slowly',
    remedy: 'Look at the load and the log of the Zylon instance that base-url names',
  });
}

export interface Limited {
  readonly seconds: number;
  /** The input that says how many, where one does. */
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
