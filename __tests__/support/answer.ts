/** A 2xx of Zylon without a server. */
import { ActionError } from '../../src/http/error.ts';
import type { OpenAnswer } from '../../src/http/client.ts';

export interface AnswerOptions {
  readonly contentType?: string;
}

/** Its body is this text; the `what` of its failures is the excerpt, or the limit, that they were made with. */
export function answerOf(text: string, { contentType = 'application/json' }: AnswerOptions = {}): OpenAnswer {
  const failure = (code: 'not-api' | 'bad-json' | 'too-large', what: string): ActionError =>
    new ActionError(code, { what, why: '', remedy: '' });
  return {
    name: 'GET /x',
    contentType,
    body: (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
    bodyFailure: failure,
    tooLarge: (limit) => failure('too-large', String(limit)),
  };
}
