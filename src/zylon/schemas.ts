/** The shapes of the API's answers, as far as the action relies on them. What is not named here is not looked at. */
import * as z from 'zod/mini';
import { isPathSegment } from './ids.ts';

/** What is used where it is there, and stops nothing where it is not, or is of another kind. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const lenientText = lenient(z.string());

// Each is made at its first use: a run needs two or three of them, and making all takes longer than reading an answer.

/** `sync_started`: a snapshot at the start. */
export const SYNC_STARTED = z.lazy(() => {
  /** A non-negative integer, or not told (absent, or the `null` that many servers write for absent). */
  const count = z.optional(z.nullable(z.int().check(z.nonnegative())));
  return z.object({ current_artifact_count: count, integration_item_count: count });
});

/** `sync_error`: its words, in the field that is documented, or in one that servers use for such. */
export const SYNC_ERROR = z.lazy(() => z.object({ message: lenientText, error: lenientText, detail: lenientText }));

/** `sync_progress`; its `op` is open, and looked at apart. */
export const SYNC_PROGRESS = z.lazy(() => {
  const named = lenient(z.object({ name: lenientText, title: lenientText }));
  return z.object({
    artifact_id: lenientText,
    artifact: named,
    integration_item: named,
    progress: lenient(z.number()),
  });
});

/** A number as text, where it is one that JSON brings whole: a rounded one would name another integration. */
const textOf = (id: string | number): string =>
  typeof id === 'string' ? id : Number.isSafeInteger(id) ? String(id) : '';

/** An id that becomes a part of a path. */
export const ID_SEGMENT = z.lazy(() =>
  z
    .pipe(z.union([z.string(), z.number()], 'neither text nor a number'), z.transform(textOf))
    .check(z.refine(isPathSegment, 'no id that can stand in a path')),
);

/** An integration, as `GET /api/v1/app/user/integrations` lists them. `provider_data` is often missing. */
export const INTEGRATION = z.lazy(() =>
  z.object({
    id: ID_SEGMENT,
    /** Empty where it does not say. */
    type: z.catch(z.string(), ''),
    provider_data: lenient(z.object({ username: lenientText })),
  }),
);
export type Integration = z.infer<typeof INTEGRATION>;

/** `GET /api/v1/app/me`. */
export const ME = z.lazy(() => z.object({ id: lenient(ID_SEGMENT), name: lenientText, state: lenientText }));
export type Me = z.infer<typeof ME>;

/** `GET /api/health`. */
export const HEALTH = z.lazy(() => z.object({ commit: lenientText }));
