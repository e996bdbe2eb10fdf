/**
 * The parts of the API's answers that the action uses. What it can go on
 * without may be missing or of another kind.
 */
import * as z from "zod/mini";
import { isPathSegment, MAX_ID } from "./connectors.ts";
import { headOf } from "../log/untrusted.ts";

/** `null`, blank text, an empty list or an empty object. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Undefined where it is missing or of another kind. */
const lenient = <T extends z.ZodMiniType>(schema: T) =>
  z.catch(z.optional(schema), undefined);
/** Text for people, of which the beginning is enough. */
const lenientText = lenient(z.pipe(z.string(), z.transform(headOf)));
/** More of them than anyone reads, of one document. */
const MAX_WARNINGS = 20;
/** A list of texts for people, of which the first are enough. */
const firstTexts = lenient(
  z.pipe(
    z.transform((given) =>
      Array.isArray(given) ? given.slice(0, MAX_WARNINGS) : given,
    ),
    z.array(lenientText),
  ),
);
/** Text or a number, as text. */
const looseText = lenient(
  z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
);
/** Text or a number, for people. */
const words = lenient(
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((given) => headOf(String(given))),
  ),
);

/**
 * A non-negative integer; absent or `null` where the server does not report it.
 */
const count = z.optional(z.nullable(z.int().check(z.nonnegative())));

/** `sync_started`: a snapshot at the start. */
export const SYNC_STARTED = z.object({
  current_artifact_count: count,
  integration_item_count: count,
});

/** `sync_error`: its message, in the documented field or in a usual one. */
export const SYNC_ERROR = z.object({
  message: lenientText,
  error: lenientText,
  detail: lenientText,
});

const item = lenient(z.object({ name: lenientText, title: lenientText }));

/** `sync_progress` without its `op`, which may be any text. */
export const SYNC_PROGRESS = z.object({
  artifact_id: lenientText,
  artifact: item,
  integration_item: item,
});

/**
 * A number as text; empty for one that JSON rounds, which would name another
 * integration.
 */
function textOf(id: string | number): string {
  if (typeof id === "string") return id;
  return Number.isSafeInteger(id) ? String(id) : "";
}

/** An id that becomes a part of a path. */
const pathId = z
  .pipe(
    z.union([z.string(), z.number()], "neither text nor a number"),
    z.transform(textOf),
  )
  .check(z.refine(isPathSegment, "no id that can stand in a path"));

/**
 * An integration, as `GET /api/v1/app/user/integrations` lists them.
 * `provider_data` is often missing.
 */
export const INTEGRATION = z.object({
  id: pathId,
  /** Empty where it does not say. */
  type: z.catch(z.pipe(z.string(), z.transform(headOf)), ""),
  provider_data: lenient(z.object({ username: lenientText })),
});
export type Integration = z.infer<typeof INTEGRATION>;

/** `GET /api/v1/app/me`. */
export const ME = z.object({
  id: lenient(pathId),
  name: lenientText,
  state: lenientText,
});
export type Me = z.infer<typeof ME>;

/** The same, where its id is needed. */
export const USER = z.object({ id: pathId });

/** `total_count` and `next_cursor` of a page of a list. */
export const TOTAL = z.pipe(
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\d+$/))]),
    z.transform(Number),
  ),
  z.int().check(z.nonnegative()),
);
export const CURSOR = looseText;

/** A project, as `GET /api/v1/app/user/{userId}/project` lists them. */
export const PROJECT = z.object({ id: pathId });

/**
 * An artifact, as `GET /api/v1/app/project/{projectId}/artifact` lists them.
 */
export const ARTIFACT = z.object({
  id: z.pipe(
    z.union([
      z.string().check(z.minLength(1), z.maxLength(MAX_ID)),
      z.number(),
    ]),
    z.transform(String),
  ),
  name: words,
  type: words,
  integration_id: looseText,
  state: words,
  ingest_status: words,
  error: words,
  ingest_warnings: firstTexts,
  external_url: words,
  updated_at: words,
});
export type Artifact = z.infer<typeof ARTIFACT>;

/** What an artifact without a usable id belongs to. */
export const OWNER = z.object({ integration_id: looseText });

/** One result of `GET /api/v1/app/search`. */
export const HIT = z.object({
  id: looseText,
  type: words,
  metadata: lenient(z.object({ name: words, project_id: looseText })),
});
export type Hit = z.infer<typeof HIT>;
