/** What an answer's body is read as: one JSON document, a JSON list, or only a sign that it is the API that answers. */
import type { ActionError } from '../errors/action-error.ts';
import type { OpenAnswer } from '../http/client.ts';
import { parseJson, readText } from '../http/json.ts';
import { beginning, readList } from './json-list.ts';
import { StreamProblem } from './stream-event.ts';

const saysJson = (contentType: string, text: string): boolean =>
  /\bjson\b/i.test(contentType) && !text.trimStart().startsWith('<');

/** One JSON document of at most 1 MiB. Throws an `ActionError`. */
export async function asJson(answer: OpenAnswer): Promise<unknown> {
  const { text, tooLarge } = await readText(answer.body);
  const expected = saysJson(answer.contentType, text);
  if (tooLarge && expected) throw answer.bodyFailure('too-large', text);
  const json = tooLarge ? { ok: false as const } : parseJson(text);
  if (json.ok) return json.value;
  throw answer.bodyFailure(expected ? 'bad-json' : 'not-api', text);
}

/** An answer that need not be JSON, and is no web page: only that it is a 2xx counts. */
export async function asAcknowledgement(answer: OpenAnswer): Promise<void> {
  const { text } = await readText(answer.body);
  if (/\bhtml\b/i.test(answer.contentType) || text.trimStart().startsWith('<')) {
    throw answer.bodyFailure('not-api', text);
  }
}

/**
 * The elements of a JSON array, each of at most 1 MiB and made into what `item` makes of it; `notAList` is the failure
 * of another JSON value. Throws an `ActionError`.
 */
export async function asList<T>(
  answer: OpenAnswer,
  item: (value: unknown, index: number) => T,
  notAList: (value: unknown) => ActionError,
): Promise<T[]> {
  const { isArray, whole } = await beginning(answer.body);
  if (!isArray) throw notAList(await asJson({ ...answer, body: whole }));
  try {
    return await readList(whole, item);
  } catch (error) {
    if (!(error instanceof StreamProblem)) throw error;
    throw answer.bodyFailure(error.kind === 'too-large' ? 'too-large' : 'bad-json', error.message);
  }
}
