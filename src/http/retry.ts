/** When a failed request is sent again: one pure table, and the loop around it. Ours, since no library knows "never sent". */
import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { Clock, Limits } from './clock.ts';

/** What a request is for; it decides what may be sent again once the server may have acted on it. */
export type Purpose = 'read' | 'update' | 'create' | 'refresh' | 'ingest';

/**
 * `limited`: again, up to `max-retries` times. `until-deadline`: again, as long as there is time.
 * `with-retry-after`: again, if the server said when. `no`: never.
 */
export type Retry = 'limited' | 'until-deadline' | 'with-retry-after' | 'no';

// Where the request was never sent, or was refused for its rate, any method may go again.
const ANY_METHOD: Partial<Record<ErrorCode, Retry>> = {
  dns: 'limited',
  connect: 'limited',
  'rate-limited': 'limited',
};

// What changes nothing when it is carried out twice.
const IDEMPOTENT: Partial<Record<ErrorCode, Retry>> = {
  ...ANY_METHOD,
  'connection-lost': 'limited',
  'server-error': 'limited',
  unavailable: 'limited',
  timeout: 'limited',
};

// What must never be carried out twice.
const ONCE: Partial<Record<ErrorCode, Retry>> = { ...ANY_METHOD, unavailable: 'with-retry-after' };

const POLICY: Readonly<Record<Purpose, Partial<Record<ErrorCode, Retry>>>> = {
  read: { ...IDEMPOTENT, 'bad-json': 'limited' },
  update: IDEMPOTENT,
  create: ONCE,
  refresh: ONCE,
  ingest: { ...ONCE, 'already-running': 'until-deadline' },
};

/** The table's word on one failure. */
export function retryOf(purpose: Purpose, code: ErrorCode): Retry {
  return POLICY[purpose][code] ?? 'no';
}

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 30_000;
/** The most that is added to `Retry-After`, so that not all come at the same moment. */
const JITTER_MS = 1000;
/** How long before the deadline the last retry is sent: time for a quick answer. */
const LAST_RETRY_MS = 500;

/** At random between the half and the whole of a step that doubles. `Retry-After` is a floor, and jitter comes on top. */
export function delayBefore(retry: number, random: number, retryAfterMs: number | undefined): number {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(retry - 1, 16));
  return Math.round(retryAfterMs === undefined ? (step + random * step) / 2 : retryAfterMs + random * JITTER_MS);
}

/** A retry that is about to be waited for. */
export interface NextRetry {
  /** From 1 on. */
  readonly number: number;
  /** The most that there may be; absent where only the deadline ends them. */
  readonly most?: number;
  readonly failure: ActionError;
  readonly delayMs: number;
}

export interface RetryOptions {
  readonly purpose: Purpose;
  readonly maxRetries: number;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Told of each retry before its wait. */
  readonly onRetry: (retry: NextRetry) => void;
}

/** `1.4 s`, `27 s`: what is short enough for a tenth of a second to matter has one. */
function seconds(ms: number): string {
  const rounded = Math.round(Math.max(0, ms) / 100) / 10;
  return `${rounded < 10 ? rounded : Math.round(rounded)} s`;
}

function outOfTime(failure: ActionError, delayMs: number, { raisedBy }: Limits, leftMs: number): ActionError {
  const { what, why, remedy } = failure.explanation;
  const { retryAfterMs } = failure.http;
  const wait =
    retryAfterMs === undefined
      ? `the next retry would come in ${seconds(delayMs)}`
      : `the server asks to wait ${seconds(retryAfterMs)}`;
  const raise = raisedBy === undefined || remedy.includes(raisedBy) ? '' : `, or raise ${raisedBy}`;
  return new ActionError(
    failure.code,
    { what, why: `${why}; ${wait}, and ${seconds(leftMs)} are left`, remedy: `${remedy}${raise}` },
    { cause: failure, http: failure.http },
  );
}

/** How many retries a failure may have; none where the policy has no word for it. */
function mostRetries({ purpose, maxRetries }: RetryOptions, { code, http }: ActionError): number {
  const retry = http.final === true ? 'no' : retryOf(purpose, code);
  if (retry === 'until-deadline') return Infinity;
  if (retry === 'no' || (retry === 'with-retry-after' && http.retryAfterMs === undefined)) return 0;
  return Math.min(maxRetries, http.mostRetries ?? maxRetries);
}

/**
 * Runs `attempt`, told its number from 1 on, until it succeeds, fails for good, or has no retries or time left. A wait
 * that would reach past the deadline is shortened, so that the last retry is made just before it; not one that the
 * server asked for.
 */
export async function withRetries<T>(options: RetryOptions, attempt: (number: number) => Promise<T>): Promise<T> {
  const { clock, limits, onRetry } = options;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const most = mostRetries(options, error);
      if (number > most) throw error;
      const { retryAfterMs } = error.http;
      const floorMs = retryAfterMs ?? 0;
      const wantedMs = delayBefore(number, clock.random(), retryAfterMs);
      const leftMs = limits.deadline - clock.now();
      const lastMs = leftMs - LAST_RETRY_MS;
      if (lastMs <= 0 || floorMs >= leftMs) throw outOfTime(error, wantedMs, limits, leftMs);
      const delayMs = Math.max(floorMs, Math.min(wantedMs, lastMs));
      onRetry({ number, ...(most === Infinity ? {} : { most }), failure: error, delayMs });
      await clock.sleep(delayMs, limits.signal);
    }
  }
}
