/** The shapes of the API's answers, as far as the action relies on them. What is not named here is not looked at. */
import * as z from 'zod/mini';
import { isPathSegment } from './ids.ts';

const optionalText = z.optional(z.nullable(z.string()));

// Each is made at its first use: a run needs two or three of them, and making all takes longer than reading an answer.

/** `sync_started`: a snapshot at the start. */
export const SYNC_STARTED = z.lazy(() => {
  /** A non-negative integer, or not told (absent, or the `null` that many servers write for absent). */
  const count = z.optional(z.nullable(z.int().check(z.nonnegative())));
  return z.object({ current_artifact_count: count, integration_item_count: count });
});

export const SYNC_ERROR = z.lazy(() => z.object({ message: optionalText }));

/** `sync_progress`; `op` is open: one that is not known is passed over. */
export const SYNC_PROGRESS = z.lazy(() => {
  const named = z.optional(z.nullable(z.object({ name: optionalText, title: optionalText })));
  return z.object({
    op: z.optional(z.unknown()),
    artifact_id: optionalText,
    artifact: named,
    integration_item: named,
    progress: z.optional(z.nullable(z.number())),
  });
});

/** An id that becomes a part of a path. */
const idSegment = () => z.string().check(z.refine(isPathSegment, 'no id that can stand in a path'));

/** An integration, as `GET /api/v1/app/user/integrations` lists them. `provider_data` is often missing. */
export const INTEGRATION = z.lazy(() =>
  z.object({
    id: idSegment(),
    type: z.string(),
    provider_data: z.optional(z.nullable(z.object({ username: optionalText }))),
  }),
);
export type Integration = z.infer<typeof INTEGRATION>;

/** `GET /api/v1/app/me`. */
export const ME = z.lazy(() => z.object({ id: idSegment(), name: optionalText, state: optionalText }));
export type Me = z.infer<typeof ME>;

const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ data: z.array(item), next_cursor: optionalText, has_next_page: z.optional(z.nullable(z.boolean())) });

/** `GET /api/v1/app/user/{userId}/project`. */
export const PROJECTS = z.lazy(() => pageOf(z.object({ id: idSegment() })));

/** `GET /api/v1/app/project/{projectId}/artifact`. */
export const ARTIFACTS = z.lazy(() =>
  pageOf(
    z.object({
      id: z.string(),
      name: optionalText,
      integration_id: optionalText,
      state: optionalText,
      ingest_status: optionalText,
      error: optionalText,
    }),
  ),
);
export type Artifact = z.infer<typeof ARTIFACTS>['data'][number];
