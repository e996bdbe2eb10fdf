/** What an answer says, made printable, for the failure that it is. */
import { ActionError } from '../errors/action-error.ts';
import type { Json } from './json.ts';
import { type AnswerFacts, retryAfterMs } from '../errors/status.ts';
import type { TransportResponse } from './transport.ts';

/** A failed answer's own words: the usual fields of a JSON error body. The shape is not documented by Zylon. */
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

/** What the facts are taken from besides the answer. */
export interface AnswerContext {
  /** Method and path, printable. */
  readonly name: string;
  readonly baseUrl: URL;
  readonly isIngest: boolean;
  /** Milliseconds since the epoch, for `Retry-After`. */
  readonly now: number;
  /** Redacts, and makes one line. */
  readonly printable: (text: string) => string;
}

/** The facts of an answer whose body, or its beginning, is `text`, and `json` where it parses. */
export function factsOf(
  { status, headers }: TransportResponse,
  text: string,
  json: Json,
  { name, baseUrl, isIngest, now, printable }: AnswerContext,
): AnswerFacts {
  const location = headers.location ?? '';
  return {
    status,
    call: name,
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

/** One document or event has more than `limit` bytes. */
export function tooLarge(name: string, limit: number): ActionError {
  return new ActionError('too-large', {
    what: `${name} answered with a JSON document or event of more than ${limit / 1024 / 1024} MiB`,
    why: 'No answer of the Zylon API is that large',
    remedy: 'Check that base-url names a Zylon instance, and what stands between this runner and it',
  });
}
