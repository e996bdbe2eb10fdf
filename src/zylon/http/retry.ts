/** Sends a failed request again if that can't make Zylon do anything twice. */
import * as core from "@actions/core";
import { clock, type TimeLimit } from "../../clock.ts";
import type { ErrorCode } from "../../errors.ts";
import { formatDuration } from "../../text.ts";
import { type Agents, createAgents, type ServerSettings } from "./agents.ts";
import { type RequestFailure, toRequestFailure } from "./failure.ts";
import { type Call, sendOnce } from "./request.ts";
import type { HttpResponse } from "./response.ts";

/** How often a call is sent again, by the kind of its failure. */
const MAX_RETRIES = {
  transient: 8,
  html: 1,
  running: Infinity,
  maybeRunning: Infinity,
};
type RetryKind = keyof typeof MAX_RETRIES;

const FIRST_PAUSE_MS = 2000;
const MAX_PAUSE_MS = 30_000;
const HTML_PAUSE_MS = 5000;
/** How long a call to a silent server is retried, so that other calls have time left. */
const MAX_SILENT_MS = 300_000;
/** How long a refusal is retried of which a running ingest is only one possible cause. */
const MAX_MAYBE_RUNNING_MS = 300_000;

/** Sends requests to `base-url` and nowhere else, again where that does no harm. */
export class Sender {
  readonly #settings: ServerSettings;
  #agents: Agents;
  #answeredMs = 0;
  /** One for the whole run, so that it doesn't wait five minutes for each integration. */
  readonly #maybeRunningTime = new RetryTime(MAX_MAYBE_RUNNING_MS);

  constructor(settings: ServerSettings) {
    this.#settings = settings;
    this.#agents = createAgents(settings, false);
  }

  /** How long all requests took that were answered, without retries and pauses. */
  get answeredMs(): number {
    return this.#answeredMs;
  }

  /**
   * Sends a call and reads its response. Rejects with a `RequestFailure`.
   * @param read may reject with anything
   */
  async send<T>(
    call: Call,
    limit: TimeLimit,
    read: (response: HttpResponse) => Promise<T>,
  ): Promise<T> {
    const retries = new Retries(this.#maybeRunningTime);
    for (;;) {
      const began = clock.now();
      try {
        const value = await read(await this.#sendWithTrust(call, limit));
        this.#answeredMs += clock.now() - began;
        return value;
      } catch (error) {
        const failure = toRequestFailure(error);
        const retry = retries.takeNext(failure, call, began);
        if (retry === null) throw failure;
        await pauseBeforeRetry(retry, failure, limit);
      }
    }
  }

  /** Trusts the system's authorities as well once a certificate needs them. */
  async #sendWithTrust(call: Call, limit: TimeLimit): Promise<HttpResponse> {
    try {
      return await sendOnce(call, limit, this.#settings, this.#agents);
    } catch (error) {
      if (toRequestFailure(error).key !== "tls/issuer") throw error;
      // They take 150 ms to read, and most runs don't need them.
      this.#agents = createAgents(this.#settings, true);
      return await sendOnce(call, limit, this.#settings, this.#agents);
    }
  }
}

/** The retries of one call. */
class Retries {
  readonly #counts: Record<RetryKind, number> = {
    transient: 0,
    html: 0,
    running: 0,
    maybeRunning: 0,
  };
  readonly #silentTime = new RetryTime(MAX_SILENT_MS);
  readonly #maybeRunningTime: RetryTime;

  constructor(maybeRunningTime: RetryTime) {
    this.#maybeRunningTime = maybeRunningTime;
  }

  /**
   * Counts the next retry, and returns its number among those of its kind; `null` if there
   * is none.
   * @param began when the call that failed was sent
   */
  takeNext(failure: RequestFailure, call: Call, began: number): number | null {
    const kind = getRetryKind(failure, call);
    if (kind === null || this.#counts[kind] === MAX_RETRIES[kind]) return null;
    const now = clock.now();
    if (kind === "maybeRunning") {
      this.#maybeRunningTime.start(now);
      if (this.#maybeRunningTime.isOverAt(now)) return null;
    }
    if (failure.facts.wasSilent === true) {
      this.#silentTime.start(began);
      // The next request may be silent for as long as this one.
      const silentMs = now - began;
      if (this.#silentTime.isOverAt(now + silentMs)) return null;
    }
    this.#counts[kind] += 1;
    return this.#counts[kind];
  }
}

/** A time limit for retries, which begins with the first call of `start`. */
class RetryTime {
  readonly #ms: number;
  #end: number | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  start(at: number): void {
    this.#end ??= at + this.#ms;
  }

  isOverAt(time: number): boolean {
    return this.#end !== undefined && time > this.#end;
  }
}

/** Resolves when the call is to be sent again. Throws the failure if the time is over. */
async function pauseBeforeRetry(
  retry: number,
  failure: RequestFailure,
  limit: TimeLimit,
): Promise<void> {
  const pause = getRetryPause(retry, failure);
  const msLeft = limit.deadline - clock.now();
  if (pause >= msLeft) throw failure;
  core.info(`${failure.headline}. Retry ${retry} in ${formatDuration(pause)}`);
  try {
    await clock.sleep(pause, limit.signal);
  } catch (reason) {
    // The reason doesn't say whether the request arrived; the failure does.
    throw toRequestFailure(reason, failure.facts.delivery);
  }
}

/** Failures that may go away by themselves. */
const TRANSIENT: readonly ErrorCode[] = [
  "connect",
  "connection-lost",
  "timeout",
  "server-error",
  "rate-limited",
];

/**
 * Decides whether a call is sent again, and how often. The columns are the kinds of calls
 * in `client.ts`:
 *
 * | the failure                        | a GET       | credentials     | an ingest       | refresh, create |
 * | ---------------------------------- | ----------- | --------------- | --------------- | --------------- |
 * | another ingest is running          |             | until the limit | until the limit | never           |
 * | that, or a missing ownership       |             | five minutes    | five minutes    | never           |
 * | a page of HTML                     | once        | never           | never           | never           |
 * | no connection, 429                 | eight times | eight times     | eight times     | eight times     |
 * | connection lost, timeout, 408, 5xx | eight times | eight times     | never           | never           |
 * | a 407 of a proxy                   | never           | never           | never           | never           |
 * | any other                          | never       | never           | never           | never           |
 */
function getRetryKind(
  { key, code, facts: { delivery, isHtml = false } }: RequestFailure,
  { method, isIdempotent, whileIngesting }: Call,
): RetryKind | null {
  if (whileIngesting === "wait") {
    if (code === "already-running") return "running";
    if (key === "bad-request/ownership") return "maybeRunning";
  }
  if (isHtml) return method === "GET" ? "html" : null;
  // Each wrong password counts, and may lock the account.
  if (key === "connect/proxy-login") return null;
  const isHarmless = isIdempotent || delivery !== "unknown";
  return isHarmless && TRANSIENT.includes(code) ? "transient" : null;
}

/**
 * Returns the pause in milliseconds. The pauses double, and are random between half and
 * all of that ("equal jitter"):
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
function getRetryPause(
  retry: number,
  { facts: { retryAfterMs = 0, isHtml = false } }: RequestFailure,
): number {
  if (isHtml) return HTML_PAUSE_MS;
  const longest = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (retry - 1));
  const backoff = (longest / 2) * (1 + clock.random());
  return Math.max(retryAfterMs, backoff);
}
