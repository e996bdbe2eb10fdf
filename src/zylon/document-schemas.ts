/** The shapes of lists of documents, and of what a search finds. A field of another shape stops nothing. */
import * as z from 'zod/mini';
import { ID_SEGMENT } from './schemas.ts';

/** Text where it is text or a number, and nothing where it is anything else: such a field stops nothing. */
const looseText = () => z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined);

/** One page of a list. Its items are checked one by one, so that one of another shape does not hide the others. */
export const PAGE = z.lazy(() =>
  z.object({
    data: z.array(z.unknown()),
    next_cursor: looseText(),
    has_next_page: z.catch(z.optional(z.nullable(z.boolean())), undefined),
  }),
);

/** A project, as `GET /api/v1/app/user/{userId}/project` lists them. */
export const PROJECT = z.lazy(() => z.object({ id: ID_SEGMENT }));

/** An artifact, as `GET /api/v1/app/project/{projectId}/artifact` lists them. */
export const ARTIFACT = z.lazy(() => {
  const id = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String));
  return z.object({
    id,
    name: looseText(),
    type: looseText(),
    integration_id: looseText(),
    state: looseText(),
    ingest_status: looseText(),
    error: looseText(),
    ingest_warnings: z.catch(z.optional(z.array(z.unknown())), undefined),
    external_url: looseText(),
    updated_at: looseText(),
  });
});
export type Artifact = z.infer<typeof ARTIFACT>;

/** One result of `GET /api/v1/app/search`. */
export const HIT = z.lazy(() =>
  z.object({
    id: looseText(),
    type: looseText(),
    metadata: z.catch(z.optional(z.object({ name: looseText(), project_id: looseText() })), undefined),
  }),
);
export type Hit = z.infer<typeof HIT>;
