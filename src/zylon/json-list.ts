/** A JSON array of any length, read element by element: each is held to the limit of a document, the list is not. */
import { isHalfMark } from './byte-order-mark.ts';
import { MAX_DOCUMENT_BYTES } from '../http/json.ts';
import { JsonValues } from './json-values.ts';
import { StreamProblem } from './stream-event.ts';

/** The most that a list may have, some 150,000 integrations: an end for a server that never stops. */
export const MAX_LIST_BYTES = 32 * 1024 * 1024;

const SPACE = /^[\s\uFEFF]*/;

/** Is this the beginning of an array? And the whole body again, with what was read to tell. */
export async function beginning(
  body: AsyncIterable<Uint8Array>,
): Promise<{ readonly isArray: boolean; readonly whole: AsyncIterable<Uint8Array> }> {
  const chunks = body[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  let cut: Uint8Array = new Uint8Array();
  let text = '';
  while (text.replace(SPACE, '') === '' && size <= MAX_DOCUMENT_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    read.push(next.value);
    size += next.value.byteLength;
    const fresh = Buffer.concat([cut, next.value]);
    cut = isHalfMark(fresh) ? fresh : new Uint8Array();
    text = isHalfMark(fresh) ? '' : fresh.toString('utf8');
  }
  const isArray = text.replace(SPACE, '').startsWith('[');
  const head = Buffer.concat(read);
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield isArray ? head.subarray(head.indexOf('[')) : head; // without a byte-order mark before the list
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { isArray, whole: whole() };
}

/** Every element, made into what `item` makes of it. Throws a `StreamProblem`, what `item` throws, what the body throws. */
export async function readList<T>(
  body: AsyncIterable<Uint8Array>,
  item: (value: unknown, index: number) => T,
): Promise<T[]> {
  const values = new JsonValues('one-array');
  const list: T[] = [];
  let size = 0;
  const take = (value: unknown): void => void list.push(item(value, list.length));
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_LIST_BYTES) throw new StreamProblem('too-large', 'the list has more than 32 MiB');
    values.push(chunk).forEach(take);
  }
  values.end().forEach(take);
  return list;
}
