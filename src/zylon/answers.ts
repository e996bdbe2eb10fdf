/** Ways to read an answer: as one JSON document, or only as a sign of success. */
import type * as z from 'zod/mini';
import type { Call, OpenAnswer } from '../http/client.ts';
import type { ActionError } from '../http/error.ts';
import { requestFailure } from '../http/failures.ts';
import { firstProblem, parseJson, readText } from '../http/json.ts';
import { oneLine } from '../log/untrusted.ts';

/** The most that an answer may have, such as a page of 100 documents: a limit for a server that never stops. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** One JSON document of at most 32 MiB. Throws an `ActionError`. */
export const asJson = (answer: OpenAnswer): Promise<unknown> => read(answer);

/** The same; undefined for an empty body. */
export const asJsonIfAny = (answer: OpenAnswer): Promise<unknown> => read(answer, true);

async function read(answer: OpenAnswer, mayBeEmpty = false): Promise<unknown> {
  const { text, tooLarge } = await readText(answer.body, MAX_ANSWER_BYTES);
  if (mayBeEmpty && text.trim() === '') return undefined;
  const saysJson = /\bjson\b/i.test(answer.contentType) && !text.trimStart().startsWith('<');
  if (tooLarge && saysJson) throw answer.tooLarge(MAX_ANSWER_BYTES);
  const json = tooLarge ? { ok: false as const } : parseJson(text);
  if (!json.ok) throw answer.bodyFailure(saysJson ? 'bad-json' : 'not-api', text);
  return json.value;
}

/** Accepts any 2xx but a web page. */
export async function asAcknowledgement(answer: OpenAnswer): Promise<void> {
  const { text } = await readText(answer.body);
  if (/\bhtml\b/i.test(answer.contentType) || text.trimStart().startsWith('<')) {
    throw answer.bodyFailure('not-api', text);
  }
}

/** The failure of a call that was answered with JSON of another shape. */
export function unexpected({ task, purpose, method, segments }: Call, problem: string): ActionError {
  const name = oneLine(`${method} /${segments.map(encodeURIComponent).join('/')}`);
  return requestFailure({ task: oneLine(task), name, purpose }, 200, {
    code: 'unexpected-response',
    reason: `the answer has another shape than documented (${problem})`,
    why: 'This version of Zylon has another API, or base-url names another service',
    remedy: 'Check base-url; if it is right, report this with the version of Zylon',
  });
}

/** The value as `schema` has it; throws `unexpected-response` where it has another shape. */
export function checked<T extends z.ZodMiniType>(schema: T, value: unknown, call: Call): z.infer<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw unexpected(call, firstProblem(error));
}
