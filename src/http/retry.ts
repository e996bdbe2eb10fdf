/** Which failures are retried, and when. Our own, since no library knows which requests were never sent. */
import { ActionError, type ErrorCode } from './error.ts';
import type { Clock, Limits } from './clock.ts';
import type { Log } from '../log/log.ts';

/** What a request is for; it decides which failures are retried. */
export type Purpose = 'read' | 'update' | 'create' | 'refresh' | 'ingest';

/**
 * `limited`: up to `max-retries` times. `until-deadline`: as long as there is time. `with-retry-after`: as `limited`, if
 * the server says when. `no`: never.
 */
export type Retry = 'limited' | 'until-deadline' | 'with-retry-after' | 'no';

/** Failures that pass by themselves, for requests that Zylon may carry out twice. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'connection-lost',
  'server-error',
  'unavailable',
  'timeout',
]);

/** The rule for one failure. */
export function retryOf(purpose: Purpose, code: ErrorCode): Retry {
  // Zylon did nothing: the request was never sent, or was refused for its rate.
  if (code === 'dns' || code === 'connect' || code === 'rate-limited') return 'limited';
  if (purpose === 'read' && code === 'bad-json') return 'limited';
  if (purpose === 'read' || purpose === 'update') return PASSING.has(code) ? 'limited' : 'no';
  if (code === 'unavailable') return 'with-retry-after';
  return purpose === 'ingest' && code === 'already-running' ? 'until-deadline' : 'no';
}

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 30_000;
/** The most that is added to `Retry-After`, so that not all clients come at once. */
export const JITTER_MS = 1000;
/** How long before the deadline the last retry is sent: time for a quick answer. */
const LAST_RETRY_MS = 500;

/** A random part, from a half up, of a step that doubles; or `Retry-After` plus jitter. */
export function delayBefore(retry: number, random: number, retryAfterMs: number | undefined): number {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(retry - 1, 16));
  return Math.round(retryAfterMs === undefined ? (step + random * step) / 2 : retryAfterMs + random * JITTER_MS);
}

interface RetryOptions {
  readonly purpose: Purpose;
  readonly maxRetries: number;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
}

/** `1.4 s`, `27 s`: tenths only below ten seconds. */
function seconds(ms: number): string {
  const rounded = Math.round(Math.max(0, ms) / 100) / 10;
  return `${rounded < 10 ? rounded : Math.round(rounded)} s`;
}

function outOfTime(failure: ActionError, delayMs: number, { raisedBy }: Limits, leftMs: number): ActionError {
  const { what, why, remedy } = failure.explanation;
  const { retryAfterMs } = failure.http;
  const wait =
    retryAfterMs === undefined
      ? `the next retry would be in ${seconds(delayMs)}`
      : `the server asks to wait ${seconds(retryAfterMs)}`;
  const raise = raisedBy === undefined || remedy.includes(raisedBy) ? '' : `, or raise ${raisedBy}`;
  return new ActionError(
    failure.code,
    {
      what,
      why: `${why}. There is no time for a retry: ${wait}, but only ${seconds(leftMs)} are left`,
      remedy: `${remedy}${raise}`,
    },
    { cause: failure, http: failure.http },
  );
}

/** The most that `max-retries` may be. */
const HIGHEST_MAX_RETRIES = 20;
/** The last failure, with the input that allows more retries where those may help. */
function outOfRetries(failure: ActionError, options: RetryOptions): ActionError {
  const { code, explanation, http } = failure;
  const { maxRetries } = options;
  const more = mostRetries({ ...options, maxRetries: maxRetries + 1 }, failure) > maxRetries;
  const mayPass = code === 'rate-limited' || code === 'unavailable';
  if (!mayPass || !more || maxRetries >= HIGHEST_MAX_RETRIES) return failure;
  const remedy = `${explanation.remedy}, or raise max-retries`;
  return new ActionError(code, { ...explanation, remedy }, { cause: failure, http });
}

/** How many retries a failure may have. */
function mostRetries({ purpose, maxRetries }: RetryOptions, { code, http }: ActionError): number {
  const retry = retryOf(purpose, code);
  if (retry === 'until-deadline') return Infinity;
  if (retry === 'no' || (retry === 'with-retry-after' && http.retryAfterMs === undefined)) return 0;
  return Math.min(maxRetries, http.mostRetries ?? maxRetries);
}

/**
 * Runs `attempt`, with its number from 1 on, until it succeeds, fails for good, or has no retries or time left. A wait
 * that would reach past the deadline is shortened, so that the last retry is just before it; a `Retry-After` is not
 * shortened.
 */
export async function withRetries<T>(options: RetryOptions, attempt: (number: number) => Promise<T>): Promise<T> {
  const { clock, limits, log } = options;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      const most = mostRetries(options, error);
      if (number > most) throw outOfRetries(error, options);
      const { retryAfterMs } = error.http;
      const floorMs = retryAfterMs ?? 0;
      const wantedMs = delayBefore(number, clock.random(), retryAfterMs);
      const leftMs = limits.deadline - clock.now();
      const lastMs = leftMs - LAST_RETRY_MS;
      if (lastMs <= 0 || floorMs >= leftMs) throw outOfTime(error, wantedMs, limits, leftMs);
      const delayMs = Math.max(floorMs, Math.min(wantedMs, lastMs));
      const { code, explanation, http } = error;
      const count = most === Infinity ? '' : ` of ${most}`;
      const call = http.request === undefined ? '' : `; ${http.request}`;
      log.info(`Retry ${number}${count} in ${(delayMs / 1000).toFixed(1)} s: ${explanation.what} (${code}${call})`);
      await clock.sleep(delayMs, limits.signal);
    }
  }
}
