/** A 2xx of Zylon without a server. */
import { ActionError } from '../../src/http/error.ts';
import type { OpenAnswer } from '../../src/http/client.ts';

/** Its body is this text, and it is JSON; the `what` of its failures is what they were made with. */
export function answerOf(text: string): OpenAnswer {
  const failure = (code: 'not-api' | 'bad-json' | 'too-large', what: string): ActionError =>
    new ActionError(code, { what, why: '', remedy: '' });
  return {
    name: 'GET /x',
    contentType: 'application/json',
    body: (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
    bodyFailure: failure,
    tooLarge: (limit) => failure('too-large', String(limit)),
  };
}
