/** When a failed request is sent again: one pure table, and the loop around it. Ours, since no library knows "never sent". */
import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { Clock } from './clock.ts';

/** What a request is for; it decides what may be repeated once the server may have acted on it. */
export type Purpose = 'read' | 'update' | 'create' | 'refresh' | 'ingest';

/**
 * `limited`: again, up to `max-retries` times. `until-deadline`: again, as long as there is time.
 * `with-retry-after`: again, if the server said when. `no`: never.
 */
export type Repeat = 'limited' | 'until-deadline' | 'with-retry-after' | 'no';

// Where the request was never sent, or was refused for its rate, any method may go again.
const ANY_METHOD: Partial<Record<ErrorCode, Repeat>> = {
  dns: 'limited',
  connect: 'limited',
  'rate-limited': 'limited',
};

// What changes nothing when it is carried out twice.
const IDEMPOTENT: Partial<Record<ErrorCode, Repeat>> = {
  ...ANY_METHOD,
  'connection-lost': 'limited',
  'server-error': 'limited',
  unavailable: 'limited',
  timeout: 'limited',
};

// What must never be carried out twice.
const ONCE: Partial<Record<ErrorCode, Repeat>> = { ...ANY_METHOD, unavailable: 'with-retry-after' };

const POLICY: Readonly<Record<Purpose, Partial<Record<ErrorCode, Repeat>>>> = {
  read: { ...IDEMPOTENT, 'bad-json': 'limited' },
  update: IDEMPOTENT,
  create: ONCE,
  refresh: ONCE,
  ingest: { ...ONCE, 'already-running': 'until-deadline' },
};

/** The table's word on one failure. */
export function repeatOf(purpose: Purpose, code: ErrorCode): Repeat {
  return POLICY[purpose][code] ?? 'no';
}

const FIRST_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;

/** Full jitter: anything between 0 and the exponential step. `Retry-After` is a floor, and the jitter comes on top. */
export function delayBefore(attempt: number, random: number, retryAfterMs: number | undefined): number {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 16));
  return Math.round(
    retryAfterMs === undefined ? random * step : retryAfterMs + random * Math.min(step, FIRST_DELAY_MS),
  );
}

export interface RetryOptions {
  readonly purpose: Purpose;
  readonly maxRetries: number;
  /** On the clock's scale; no wait that reaches past it is begun. */
  readonly deadline: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each repeat before its wait: its number, the failure, the wait in milliseconds. */
  readonly onRepeat: (attempt: number, failure: ActionError, delayMs: number) => void;
}

function outOfTime(failure: ActionError, delayMs: number, leftMs: number): ActionError {
  const { what, why, remedy } = failure.explanation;
  const seconds = (ms: number): string => (Math.max(0, ms) / 1000).toFixed(0);
  return new ActionError(
    failure.code,
    {
      what,
      why: `${why}; the next try would come in ${seconds(delayMs)} s, and ${seconds(leftMs)} s are left`,
      remedy: remedy.includes('wait-timeout-seconds') ? remedy : `${remedy}, or raise wait-timeout-seconds`,
    },
    { cause: failure, http: failure.http },
  );
}

/** Runs `attempt`, told its number from 1 on, until it succeeds, fails for good, or has no tries or time left. */
export async function withRetries<T>(options: RetryOptions, attempt: (number: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const { retryAfterMs } = error.http;
      const repeat = repeatOf(options.purpose, error.code);
      const allowed =
        repeat === 'until-deadline' ||
        (tries <= options.maxRetries &&
          (repeat === 'limited' || (repeat === 'with-retry-after' && retryAfterMs !== undefined)));
      if (!allowed || error.http.final === true) throw error;
      const delayMs = delayBefore(tries, options.clock.random(), retryAfterMs);
      const leftMs = options.deadline - options.clock.now();
      if (delayMs >= leftMs) throw outOfTime(error, delayMs, leftMs);
      options.onRepeat(tries, error, delayMs);
      await options.clock.sleep(delayMs, options.signal);
    }
  }
}
