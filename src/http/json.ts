/** Whole JSON documents, read from a body within a limit. */
import type * as z from 'zod/mini';

/** The most that one JSON document, or one event of a stream, may have: 1 MiB. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

export interface ReadText {
  readonly text: string;
  /** The body was longer; `text` is its beginning. */
  readonly tooLarge: boolean;
}

/** The body as text (UTF-8, without a byte-order mark), or its beginning where it has more than `limit` bytes. */
export async function readText(body: AsyncIterable<Uint8Array>, limit = MAX_DOCUMENT_BYTES): Promise<ReadText> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) return { text, tooLarge: true };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode(), tooLarge: false };
}

export type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** `JSON.parse` that never throws. */
export function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}

const SOME_CHARACTERS = 16 * 1024;

/** The beginning of a body, or as much of it as came before it broke off. Never rejects. */
export async function readSome(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > SOME_CHARACTERS) break; // leaving the loop closes the connection
    }
  } catch {
    // It only explains a failure: what came is enough.
  }
  return text;
}

/** The first problem, as `field path: what is wrong`. */
export function firstProblem(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  // Without a locale, and none is bundled, its own message is "Invalid input".
  const isOwn = issue?.message.startsWith('Invalid input') !== false;
  const problem = isOwn ? (issue?.code === 'invalid_type' ? `expected ${issue.expected}` : 'invalid') : issue.message;
  return `${path === '' ? 'the whole answer' : `field ${path}`}: ${problem}`;
}
