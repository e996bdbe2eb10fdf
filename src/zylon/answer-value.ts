/** What a value of an answer says: an error, a message, or the integration itself. */
import * as z from "zod/mini";
import { toSafeLine } from "../text.ts";

const VERDICT = z.object({
  error: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
});

/** Whether a value has an `error`, or `success: false`: that is red in a 2xx too. */
export function saysError(value: unknown): boolean {
  const { error, success } = VERDICT.safeParse(value).data ?? {};
  return success === false || !isNoError(error);
}

const IDENTIFIED = z.object({ id: z.union([z.string(), z.number()]) });

/** Whether a value is this integration itself. */
export const isIntegration = (value: unknown, id: string): boolean =>
  String(IDENTIFIED.safeParse(value).data?.id) === id;

/** Whether the value of an `error` field means that there is no error. */
export const isNoError = (value: unknown): boolean =>
  isBlank(value) || value === false || value === 0;

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
  "code",
];

/** Finds the message for people in JSON: the first text under one of the usual keys. */
export function findMessage(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return findMessage(value[0]);
  if (typeof value !== "object" || value === null) return "";
  const fields = new Map<string, unknown>(Object.entries(value));
  const messages = MESSAGE_KEYS.map((key) => findMessage(fields.get(key)));
  return messages.find((message) => message !== "") ?? "";
}

/** Lists all texts in a value. */
export function listTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}

/** `"no such share" (POST /api/… answered 400)`: the server's words come first. */
export function quoteWords(words: string, name: string, limit = 200): string {
  const line = toSafeLine(words, limit);
  return line === "" ? name : `"${line}" (${name})`;
}
