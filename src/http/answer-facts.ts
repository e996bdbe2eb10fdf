/** What a failed answer says, made printable. */
import { ActionError, notDone } from './error.ts';
import type { Json } from './json.ts';
import { type AnswerFacts, retryAfterMs } from './status.ts';
import type { TransportResponse } from './transport.ts';

/** The server's own words in the usual fields of a JSON error; Zylon does not document their shape. */
function wordsOf(json: Json): string {
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return '';
  const fields = new Map<string, unknown>(Object.entries(json.value));
  const detail = fields.get('detail');
  if (Array.isArray(detail)) {
    const first: unknown = detail[0];
    return typeof first === 'object' && first !== null && 'msg' in first && typeof first.msg === 'string'
      ? first.msg
      : '';
  }
  const words = ['detail', 'message', 'error', 'title'].map((key) => fields.get(key));
  return words.find((word) => typeof word === 'string') ?? '';
}

/** What is known besides the answer. */
export interface AnswerContext {
  /** What the request is for, printable. */
  readonly task: string;
  /** Method and path, printable. */
  readonly name: string;
  /** The request changes something. */
  readonly changes: boolean;
  readonly baseUrl: URL;
  readonly isIngest: boolean;
  /** Milliseconds since the epoch, for `Retry-After`. */
  readonly now: number;
  /** Redacts, and makes one line. */
  readonly printable: (text: string) => string;
}

/** `text` is the body of the answer or its beginning, `json` the same where it parses. */
export function factsOf(
  { status, headers }: TransportResponse,
  text: string,
  json: Json,
  { task, name, changes, baseUrl, isIngest, now, printable }: AnswerContext,
): AnswerFacts {
  const location = headers.location ?? '';
  return {
    status,
    task,
    call: name,
    changes,
    host: printable(baseUrl.host),
    contentType: printable(headers['content-type'] ?? ''),
    isJson: json.ok,
    excerpt: printable(text),
    said: printable(wordsOf(json)),
    locationOrigin: URL.canParse(location, baseUrl.href) ? printable(new URL(location, baseUrl).origin) : '',
    originAbove: baseUrl.pathname === '/' ? '' : printable(baseUrl.origin),
    isIngest,
    retryAfterMs: retryAfterMs(headers['retry-after'], now),
  };
}

/** One JSON value, or one event, has more than `limit` bytes. */
export function tooLarge({ task, name, changes }: AnswerContext, limit: number): ActionError {
  return new ActionError(
    'too-large',
    {
      what: `${notDone(task, changes)}: one JSON value in it has more than ${limit / 1024 / 1024} MiB`,
      why: 'No answer of the Zylon API is that large',
      remedy: 'Check that base-url names a Zylon instance, then any proxy in between',
    },
    { http: { request: `${name} was answered` } },
  );
}
