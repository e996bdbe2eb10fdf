/** What JSON from a server says: an error, a message, or nothing. */
import * as z from "zod/mini";
import { Failure } from "../../errors.ts";
import { toSafeLine } from "../../text.ts";

const ERROR_FIELDS = z.object({
  error: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
});

/** Whether a value has an `error`, or `success: false`: that is a failure in a 2xx, too. */
export const saysError = (value: unknown): boolean =>
  saysNoSuccess(value) || findError(value) !== "";

/** Whether a value has `success: false`. */
export const saysNoSuccess = (value: unknown): boolean =>
  ERROR_FIELDS.safeParse(value).data?.success === false;

/** Returns the text of the `error` of a value; empty if there is none. */
export const findError = (value: unknown): string =>
  toErrorText(ERROR_FIELDS.safeParse(value).data?.error);

const IDENTIFIED = z.object({ id: z.union([z.string(), z.number()]) });

/** Returns the id of a value; empty if it has none. */
export const readId = (value: unknown): string =>
  String(IDENTIFIED.safeParse(value).data?.id ?? "");

/** Returns the text of an error; empty if it means that there is none. */
export function toErrorText(error: unknown): string {
  if (isBlank(error) || error === false) return "";
  return toSafeLine(findMessage(error)) || "Unknown";
}

/** Whether a value is missing, blank text, `[]` or `{}`. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

const MESSAGE_KEYS = [
  "detail",
  "message",
  "msg",
  "reason",
  "error",
  "errors",
  "title",
];
/** No message is deeper. Deeper values could exhaust the stack. */
const MAX_DEPTH = 20;

/** Finds the message for people in JSON: the first text under one of the usual keys. */
export function findMessage(value: unknown, depth = 0): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH)
    return "";
  if (Array.isArray(value)) return findMessage(value[0], depth + 1);
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of MESSAGE_KEYS) {
    const message = findMessage(fields.get(key), depth + 1);
    if (message !== "") return message;
  }
  return "";
}

/**
 * Throws `unexpected-response` if the answer has another form.
 * @param name the name of the request
 */
export function parseAnswer<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  name: string,
): z.infer<T> {
  const { success, data, error: problems } = schema.safeParse(answer);
  if (success) return data;
  const field = problems.issues[0]?.path.join(".") ?? "";
  const problem = field === "" ? "no object" : `${field} is missing or wrong`;
  throw new Failure("unexpected-response", `${name}: ${problem}`);
}

/** `"no such share" (POST artifact answered 400)`: the server's words come first. */
export function quoteWords(
  words: string,
  name: string,
  maxLength = 200,
): string {
  const line = toSafeLine(words, maxLength);
  return line === "" ? name : `"${line}" (${name})`;
}
