/** The one class of failure that users see, and its stable codes. */

export const ERROR_CODES = [
  'invalid-input',
  'dns',
  'connect',
  'connection-lost',
  'tls',
  'redirect',
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'wrong-type',
  'method-not-allowed',
  'unprocessable',
  'already-running',
  'rate-limited',
  'server-error',
  'unavailable',
  'timeout',
  'wait-timeout',
  'not-api',
  'bad-json',
  'unexpected-response',
  'too-large',
  'not-configured',
  'no-integration',
  'ambiguous',
  'sync-error',
  'stream-cut',
  'too-few-items',
  'item-errors',
  'too-many-removed',
  'nothing-indexed',
  'not-searchable',
  'create-unknown',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a failure tells: what failed, why (likely), and what to do. Each a sentence without its full stop. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** The HTTP facts of a failure that later decisions need. */
export interface HttpFacts {
  readonly status?: number;
  /** From `Retry-After`, milliseconds from the moment it was read. */
  readonly retryAfterMs?: number | undefined;
  /** Sending it again would bring the same. */
  readonly final?: boolean;
  /** How many retries it is worth, whatever `max-retries` allows. */
  readonly mostRetries?: number;
  /** It was held back, whatever its status says of another one. */
  readonly neverSent?: boolean;
}

/** The page that says more about each code; a heading is a code. */
const HELP = 'https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md';

/** The address of the code's own entry. */
export function helpFor(code: ErrorCode): string {
  return `${HELP}#${code}`;
}

/** A failure with a stable `error-code`; its message is one line: what, why, remedy, where to read on. */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly explanation: Explanation;
  readonly http: HttpFacts;

  constructor(code: ErrorCode, explanation: Explanation, options: { cause?: unknown; http?: HttpFacts } = {}) {
    const { what, why, remedy } = explanation;
    const sentences = [what, why, remedy].filter((sentence) => sentence !== '').map((sentence) => `${sentence}.`);
    super([...sentences, `See ${helpFor(code)}`].join(' '), { cause: options.cause });
    this.name = 'ActionError';
    this.code = code;
    this.explanation = explanation;
    this.http = options.http ?? {};
  }

  /** The same failure with each of its sentences rewritten, for redaction. */
  mapText(rewrite: (sentence: string) => string): ActionError {
    const { what, why, remedy } = this.explanation;
    const explanation = { what: rewrite(what), why: rewrite(why), remedy: rewrite(remedy) };
    return new ActionError(this.code, explanation, { cause: this.cause, http: this.http });
  }
}

// The connection never stood, so nothing of the request was sent.
const NEVER_SENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['dns', 'connect', 'tls']);

/** What a failed POST left behind on the server; `unknown`: it may have been carried out. */
export function postOutcome({ code, http }: ActionError): 'not-sent' | 'refused' | 'unknown' {
  if (http.neverSent === true || NEVER_SENT.has(code)) return 'not-sent';
  return http.status !== undefined && http.status >= 300 && http.status < 500 ? 'refused' : 'unknown';
}

/** What to do before anything else where an ingest may be running. */
export const LOOK_FIRST = 'Look in Zylon whether the ingest runs before you start it again';

/** Anything thrown, as an `ActionError`; what is not one already is ours, and `internal`. */
export function asActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new ActionError(
    'internal',
    {
      what: `The action itself failed: ${message}`,
      why: 'This is a defect of the action, not of your configuration',
      remedy: 'Report it with the log of a run that has debug logging on (secret ACTIONS_STEP_DEBUG set to true)',
    },
    { cause: thrown },
  );
}
