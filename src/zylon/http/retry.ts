/** Sends a request again if nothing can happen twice. */
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
/** A server that stays silent is tried for this long, so that others have time left. */
const MAX_SILENT_TRIES_MS = 300_000;
/** For this long, a refusal with two causes may be that of a running ingest. */
const MAX_MAYBE_RUNNING_MS = 300_000;

/** Sends requests to `base-url` and nowhere else, again where that does no harm. */
export class Sender {
  readonly #settings: ServerSettings;
  #agents: Agents;
  #answeredMs = 0;
  /**
   * When an answer first had two causes, of which a running ingest is one. The whole run
   * has one such time, so that it doesn't wait five minutes for each integration.
   */
  #maybeRunningSince = Infinity;

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
    const retries = { transient: 0, html: 0, running: 0, maybeRunning: 0 };
    let silentSince = Infinity;
    for (;;) {
      const began = clock.now();
      try {
        const value = await read(await this.#sendTrusting(call, limit));
        this.#answeredMs += clock.now() - began;
        return value;
      } catch (error) {
        const failure = toRequestFailure(error);
        const kind = getRetryKind(failure, call);
        const { wasSilent = false } = failure.facts;
        if (wasSilent) silentSince = Math.min(silentSince, began);
        const now = clock.now();
        if (kind === "maybeRunning")
          this.#maybeRunningSince = Math.min(this.#maybeRunningSince, now);
        const isOver =
          kind === "maybeRunning"
            ? now - this.#maybeRunningSince >= MAX_MAYBE_RUNNING_MS
            : wasSilent && isSilentTooLong(silentSince, began);
        if (kind === undefined || retries[kind] === MAX_RETRIES[kind] || isOver)
          throw failure;
        retries[kind] += 1;
        await pauseBeforeRetry(retries[kind], failure, limit);
      }
    }
  }

  /** Trusts the system's authorities as well once a certificate needs them. */
  async #sendTrusting(call: Call, limit: TimeLimit): Promise<HttpResponse> {
    try {
      return await sendOnce(call, limit, this.#settings, this.#agents);
    } catch (error) {
      const { isUnknownIssuer = false } = toRequestFailure(error).facts;
      if (!isUnknownIssuer) throw error;
      // They take 150 ms to read, and most runs don't need them.
      this.#agents = createAgents(this.#settings, true);
      return await sendOnce(call, limit, this.#settings, this.#agents);
    }
  }
}

/** Whether the next request would end too late if it is silent for as long as this one. */
function isSilentTooLong(silentSince: number, began: number): boolean {
  const silentMs = clock.now() - began;
  return clock.now() + silentMs - silentSince > MAX_SILENT_TRIES_MS;
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
    // What ends the pause says nothing about the request.
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
 * Decides whether a call is sent again, and how often:
 *
 * | the failure                        | a GET       | credentials     | an ingest       | refresh, create |
 * | ---------------------------------- | ----------- | --------------- | --------------- | --------------- |
 * | another ingest is running          |             | until the limit | until the limit | never           |
 * | that, or a missing ownership       |             | five minutes    | five minutes    | never           |
 * | a page of HTML                     | once        | never           | never           | never           |
 * | no connection, 429                 | eight times | eight times     | eight times     | eight times     |
 * | connection lost, timeout, 408, 5xx | eight times | eight times     | never           | never           |
 * | any other                          | never       | never           | never           | never           |
 */
function getRetryKind(
  {
    code,
    facts: { delivery, isHtml = false, mayBeRunningIngest },
  }: RequestFailure,
  { method, isIdempotent, whileIngesting }: Call,
): RetryKind | undefined {
  if (whileIngesting === "wait") {
    if (code === "already-running") return "running";
    if (mayBeRunningIngest === true) return "maybeRunning";
  }
  if (isHtml) return method === "GET" ? "html" : undefined;
  const isHarmless = isIdempotent || delivery !== "unknown";
  return isHarmless && TRANSIENT.includes(code) ? "transient" : undefined;
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
