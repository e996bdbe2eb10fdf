/** The one class of failure that users see, and its stable codes. */
import type { Printable } from "../log/printable.ts";
import { fieldOf } from "./json.ts";

/**
 * Every code, and the files of `src/` that make a failure of it. Its entry in
 * `docs/errors.md` has its name. `integration/diagnosis.ts` and
 * `documents/listing.ts` put a cause in front of others, which keep their code.
 */
export const ERROR_CODES = [
  "invalid-input", // inputs/fields.ts
  "dns", // http/failures.ts
  "connect", // http/failures.ts, http/status.ts
  "connection-lost", // http/failures.ts
  "tls", // http/failures.ts
  "redirect", // http/status.ts
  "bad-request", // http/status.ts, documents/search.ts
  "unauthorized", // http/status.ts
  "forbidden", // http/status.ts
  "not-found", // http/status.ts
  "wrong-type", // integration/diagnosis.ts
  "method-not-allowed", // http/status.ts
  "unprocessable", // http/status.ts
  "already-running", // http/status.ts
  "rate-limited", // http/status.ts
  "server-error", // http/status.ts
  "unavailable", // http/status.ts
  "timeout", // http/failures.ts, http/status.ts, integration/failures.ts
  "wait-timeout", // integration/failures.ts
  "not-api", // http/status.ts, http/failures.ts, integration/diagnosis.ts
  "bad-json", // http/status.ts
  "unexpected-response", // http/status.ts, zylon/answers.ts, zylon/pages.ts, integration/failures.ts
  "too-large", // http/status.ts, zylon/answers.ts, http/failures.ts, zylon/pages.ts
  "not-configured", // integration/failures.ts
  "no-integration", // integration/failures.ts
  "ambiguous", // integration/ambiguous.ts
  "sync-error", // integration/failures.ts
  "stream-cut", // integration/failures.ts
  "too-few-items", // integration/gates.ts
  "too-many-failed", // integration/gates.ts
  "too-many-removed", // integration/gates.ts
  "nothing-indexed", // integration/gates.ts
  "not-searchable", // documents/search.ts
  "create-unknown", // integration/failures.ts
  "cancelled", // http/error.ts
  "internal", // http/error.ts
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Why something failed, and what to do. Each is a sentence without its full
 * stop, or empty.
 */
export interface Advice {
  readonly why: string;
  /**
   * Where the cause is a list: a sentence for each, which the message has after
   * `why`.
   */
  readonly details?: readonly string[] | undefined;
  readonly remedy: string;
}

export interface Explanation extends Advice {
  /** What happened: a sentence like those of the advice. */
  readonly what: string;
}

/** The HTTP facts of a failure that later decisions need. */
export interface HttpFacts {
  readonly status?: number | undefined;
  /** For the end of the message, printable: `GET /x answered 401`. */
  readonly request?: string | undefined;
  /** From `Retry-After`, milliseconds from the moment it was read. */
  readonly retryAfterMs?: number | undefined;
  /**
   * The most retries that make sense, whatever `max-retries` allows; 0 where
   * each would fail in the same way.
   */
  readonly mostRetries?: number | undefined;
  /** The words of the server's error, without secrets. */
  readonly said?: Printable | undefined;
  /** The server said no in a 2xx. */
  readonly isRefused?: true | undefined;
}

/** The address of this code's entry in `docs/errors.md`. */
export function helpFor(code: ErrorCode): string {
  return `https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`;
}

/** With a full stop, unless it ends with a quotation that has one. */
export const withFullStop = (text: string): string =>
  /[.!?]["')]*$/.test(text) ? text : `${text}.`;

/**
 * A failure with a stable `error-code`; its message is one line: what, why,
 * remedy, request, link.
 */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly explanation: Explanation;
  readonly http: HttpFacts;

  constructor(
    code: ErrorCode,
    explanation: Explanation,
    options: { cause?: unknown; http?: HttpFacts } = {},
  ) {
    const { what, why, details = [], remedy } = explanation;
    const request =
      options.http?.request === undefined ? "" : ` (${options.http.request})`;
    const texts = [what, why, ...details, `${remedy}${request}`.trim()];
    const sentences = texts.filter((text) => text !== "").map(withFullStop);
    super([...sentences, `See ${helpFor(code)}`].join(" "), {
      cause: options.cause,
    });
    this.name = "ActionError";
    this.code = code;
    this.explanation = explanation;
    this.http = options.http ?? {};
  }

  /** The same failure with each of its sentences rewritten, for redaction. */
  mapText(rewrite: (sentence: string) => string): ActionError {
    const { what, why, details, remedy } = this.explanation;
    const explanation = {
      what: rewrite(what),
      why: rewrite(why),
      details: details?.map(rewrite),
      remedy: rewrite(remedy),
    };
    const { request } = this.http;
    const http = {
      ...this.http,
      request: request === undefined ? undefined : rewrite(request),
    };
    return new ActionError(this.code, explanation, { cause: this.cause, http });
  }
}

// No connection was made, so nothing was sent.
const NEVER_SENT: readonly ErrorCode[] = ["dns", "connect", "tls"];

// A gateway gave up waiting; the server behind it may go on.
const GAVE_UP_STATUSES: readonly number[] = [408, 499];

/**
 * Did the server refuse the request, so that nothing came of it? Not every
 * failure is a refusal: some servers carry out a request, and then redirect or
 * answer 500.
 */
export function isRefusal({ status = 0, isRefused }: HttpFacts): boolean {
  if (isRefused === true) return true;
  return status >= 400 && status < 500 && !GAVE_UP_STATUSES.includes(status);
}

/**
 * What became of a failed POST; `unknown`: Zylon may have done what it asked
 * for.
 */
export function postOutcome({
  code,
  http,
}: ActionError): "not-sent" | "refused" | "unknown" {
  if (NEVER_SENT.includes(code)) return "not-sent";
  return isRefusal(http) ? "refused" : "unknown";
}

/** The first thing to do where an ingest may be running. */
export const LOOK_FIRST =
  "Look in Zylon whether the ingest runs before you start it again";

/** The reason with which a signal ends a run, before any ingest. */
export function cancelledBy(signal: "SIGINT" | "SIGTERM"): ActionError {
  return new ActionError("cancelled", {
    what: `The runner ended the step (${signal}): somebody cancelled the run, or timeout-minutes of the step or job ended`,
    why: "No ingest was started",
    remedy: "Run the step again when you want to ingest",
  });
}

/** What a cancelled run leaves behind in Zylon, by what it had asked for. */
const LEFT_BEHIND: Readonly<Record<"ingest" | "create", Advice>> = {
  ingest: {
    why: "The action had already requested the ingest, and Zylon may go on with it",
    remedy: LOOK_FIRST,
  },
  create: {
    why: "The action had asked Zylon to create an integration and had no answer yet, so there may be a new one",
    remedy: "Look in Zylon for a new integration before you run the step again",
  },
};

/** The same failure of a cancelled run, with what may go on in Zylon. */
export function cancelledDuring(
  failure: ActionError,
  request: "ingest" | "create",
): ActionError {
  return new ActionError(
    "cancelled",
    { what: failure.explanation.what, ...LEFT_BEHIND[request] },
    { cause: failure },
  );
}

/**
 * Anything thrown, as an `ActionError`; what is not one already is a bug of
 * ours, and `internal`.
 */
export function asActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  const message =
    thrown instanceof Error
      ? `${thrown.name}: ${thrown.message}`
      : String(thrown);
  return new ActionError(
    "internal",
    {
      what: `The action itself failed: ${message}`,
      why: "This is a bug in the action, not in your configuration",
      remedy:
        "Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run",
    },
    { cause: thrown },
  );
}

/** The `code` of a Node error, or an empty string. */
export function codeOf(error: unknown): string {
  const code = fieldOf(error, "code");
  return typeof code === "string" ? code : "";
}
