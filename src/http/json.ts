/** Whole JSON documents, read from a body within a limit, and their fields. */
import type * as z from "zod/mini";

/**
 * The most that one JSON document, or one event of a stream, may have: 1 MiB.
 */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/**
 * The body as text (UTF-8, without a byte-order mark), or its beginning where
 * it has more than `limit` bytes.
 * @param mayBreak what came before it broke off is enough
 */
export async function readText(
  body: AsyncIterable<Uint8Array>,
  limit = MAX_DOCUMENT_BYTES,
  mayBreak = false,
): Promise<{ readonly text: string; readonly tooLarge: boolean }> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      text += decoder.decode(chunk, { stream: true });
      if (size > limit) break; // leaving the loop closes the connection
    }
  } catch (error) {
    if (!mayBreak) throw error;
  }
  return { text: text + decoder.decode(), tooLarge: size > limit };
}

/** More than any list of 100,000 entries needs. */
const MAX_VALUES = 2_000_000;

/**
 * Whether a JSON text has more lists, objects and fields than are parsed while
 * a signal can wait.
 */
export function hasTooManyValues(text: string): boolean {
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length && values <= MAX_VALUES; at += 1) {
    const character = text[at];
    if (character === '"') isInString = !isInString;
    else if (isInString && character === "\\") at += 1;
    else if (!isInString && "{[:".includes(character ?? " ")) values += 1;
  }
  return values > MAX_VALUES;
}

type Json =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** `JSON.parse` that never throws. */
export function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}

/** A property of anything, such as parsed JSON; undefined where it has none. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;

/** The first keys of parsed JSON, of which there may be millions. */
export function firstKeys(value: object, limit: number): string[] {
  const keys: string[] = [];
  for (const key in value) {
    if (keys.length === limit) break;
    keys.push(key);
  }
  return keys;
}

/** What is wrong, in a few words. */
function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return "invalid";
  // Zod's own message is "Invalid input" without a locale, and none is bundled.
  if (!issue.message.startsWith("Invalid input")) return issue.message;
  if (issue.code === "invalid_type") return `expected ${issue.expected}`;
  return "invalid";
}

/** The first problem, as `field path: what is wrong`. */
export function firstProblem(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join(".") ?? "";
  const field = path === "" ? "the whole answer" : `field ${path}`;
  return `${field}: ${wordsOf(issue)}`;
}
