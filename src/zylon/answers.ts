/** Ways to read a body: as one JSON document, as a list, or only as a sign of success. */
import type { ActionError } from '../http/error.ts';
import type { OpenAnswer } from '../http/open-answer.ts';
import { MAX_DOCUMENT_BYTES, parseJson, readText } from '../http/json.ts';

/** The most that a list may have, about 150,000 integrations: a limit for a server that never stops. */
export const MAX_LIST_BYTES = 32 * 1024 * 1024;

const saysJson = (contentType: string, text: string): boolean =>
  /\bjson\b/i.test(contentType) && !text.trimStart().startsWith('<');

async function read(answer: OpenAnswer, limit: number): Promise<unknown> {
  const { text, tooLarge } = await readText(answer.body, limit);
  const expected = saysJson(answer.contentType, text);
  if (tooLarge && expected) throw answer.tooLarge(limit);
  const json = tooLarge ? { ok: false as const } : parseJson(text);
  if (json.ok) {
    answer.saw(json.value);
    return json.value;
  }
  throw answer.bodyFailure(expected ? 'bad-json' : 'not-api', text);
}

/** One JSON document of at most 1 MiB. Throws an `ActionError`. */
export function asJson(answer: OpenAnswer): Promise<unknown> {
  return read(answer, MAX_DOCUMENT_BYTES);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The list itself, or its only page; undefined where there are more pages, since those would be missed. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (typeof value !== 'object' || value === null || !('data' in value)) return undefined;
  const { data } = value;
  const more =
    ('has_next_page' in value && value.has_next_page === true) ||
    ('next_cursor' in value && Boolean(value.next_cursor));
  return isList(data) && !more ? data : undefined;
}

/**
 * The elements of a JSON array of at most 32 MiB, or of one in `data`, as a page has it; `notAList` is the failure of
 * another JSON value. Throws an `ActionError`.
 */
export async function asList(answer: OpenAnswer, notAList: () => ActionError): Promise<readonly unknown[]> {
  const list = listIn(await read(answer, MAX_LIST_BYTES));
  if (list === undefined) throw notAList();
  return list;
}

/** Accepts any 2xx but a web page. */
export async function asAcknowledgement(answer: OpenAnswer): Promise<void> {
  const { text } = await readText(answer.body);
  if (/\bhtml\b/i.test(answer.contentType) || text.trimStart().startsWith('<')) {
    throw answer.bodyFailure('not-api', text);
  }
}
