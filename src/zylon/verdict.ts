/** What a value of an answer says: an error, a message, or the integration itself. Pure. */
import * as z from "zod/mini";

const VERDICT = z.object({
  id: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
});

/** The documented values of the `error` that an artifact has since its last ingest. */
const ARTIFACT_ERRORS =
  /^(Unknown|InternalError|MismatchedType|InvalidExtension|ParsingFailure|MaxNodes|Malformed|Encrypted|NoValidFile|NoValidNodes)$/;

/**
 * Whether a value has an `error`, or `success: false`: that is red in a 2xx too.
 * @param integrationId the integration that may answer with itself, and its last error
 */
export function saysError(value: unknown, integrationId?: string): boolean {
  const { error, success } = VERDICT.safeParse(value).data ?? {};
  if (success === false) return true;
  const isOwn =
    isIntegration(value, integrationId) &&
    typeof error === "string" &&
    ARTIFACT_ERRORS.test(error);
  return !isNoError(error) && !isOwn;
}

/** Whether a value is this integration itself. */
export const isIntegration = (
  value: unknown,
  id: string | undefined,
): boolean =>
  id !== undefined && String(VERDICT.safeParse(value).data?.id) === id;

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
