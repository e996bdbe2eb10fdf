/**
 * The answers of the API as its OpenAPI file has them, for the calls that the simulator knows. They are strict: a field
 * that is not published fails.
 */
import { z } from 'zod';

const date = z.iso.datetime();
const text = z.string().min(1);

export const HEALTH = z.strictObject({ status: z.literal('ok'), uptime: z.string(), commit: z.string() });

export const USER = z.strictObject({
  id: text,
  org_id: text,
  account_id: text,
  name: text,
  email: z.email(),
  state: z.enum(['Active', 'Inactive']),
  roles: z.array(z.enum(['AppAdmin', 'AppMember'])),
  created_at: date,
});

export const INTEGRATION = z.strictObject({
  id: text,
  user_id: text,
  org_id: text,
  type: z.enum(['Confluence', 'ConfluenceLocalLegacy', 'SharePoint', 'FileSystem', 'Claromentis']),
  provider_data: z.strictObject({ username: z.string() }).optional(),
  created_at: date,
  updated_at: date,
});

const PROJECT = z.strictObject({
  id: text,
  user_id: text,
  org_id: text,
  name: text,
  visibility: text,
  default_member_role: text,
  default_role_enabled: z.boolean(),
  created_at: date,
});

const ARTIFACT = z.strictObject({
  id: text,
  name: text,
  type: text,
  source: z.enum(['User', 'SharePoint', 'Confluence', 'Claromentis', 'FileSystem']),
  state: z.enum(['Initializing', 'Processing', 'Draft', 'Deleted', 'Published', 'Unavailable', 'Error']),
  ingest_status: z.enum(['NotApplicable', 'NotStarted', 'Processing', 'Parsing', 'Storing', 'Done', 'Error']),
  project_id: text,
  props: z.record(z.string(), z.unknown()),
  has_content: z.boolean(),
  keep_file_after_ingestion: z.boolean(),
  ws_auto_select: z.boolean(),
  created_at: date,
  updated_at: date,
  external_url: text.optional(),
  integration_id: text.optional(),
  parent_id: text.optional(),
  error: z
    .enum([
      'Unknown',
      'InternalError',
      'MismatchedType',
      'InvalidExtension',
      'ParsingFailure',
      'MaxNodes',
      'Malformed',
      'Encrypted',
      'NoValidFile',
      'NoValidNodes',
    ])
    .optional(),
  ingest_warnings: z
    .array(
      z.enum([
        'Unknown',
        'BigSize',
        'FallbackToPdfToText',
        'UsingVLMForExtraction',
        'ExceedsRecommendedPages',
        'SpecialConfig',
        'NoContent',
        'UnprocessableContent',
        'DescendantHasError',
      ]),
    )
    .nullable(),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    next_cursor: text.nullable().optional(),
    previous_cursor: text.nullable().optional(),
    has_next_page: z.boolean(),
    has_previous_page: z.boolean(),
    total_count: z.int().min(0).nullable(),
  });

/** One page of projects. */
export const PROJECTS = pageOf(PROJECT);

/** One page of artifacts. */
export const ARTIFACTS = pageOf(ARTIFACT);

const PLACE = z.strictObject({ name: text, type: text, project_id: text, project_name: text });

const SEARCH_RESULT = z.discriminatedUnion('type', [
  z.strictObject({ id: text, type: z.literal('Artifact'), match: text, rank: z.number(), metadata: PLACE }),
  z.strictObject({ id: text, type: z.literal('ArtifactContent'), match: text, rank: z.number(), metadata: PLACE }),
  z.strictObject({
    id: text,
    type: z.literal('Project'),
    match: text,
    rank: z.number(),
    metadata: z.strictObject({ name: text }),
  }),
]);

export const SEARCH_RESULTS = z.array(SEARCH_RESULT);

export const INGEST_EVENT = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('sync_started'),
    current_artifact_count: z.int().min(0).optional(),
    integration_item_count: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('sync_progress'),
    op: z.enum(['Added', 'Removed', 'Skipped', 'Updated', 'Recreated', 'Error']),
    artifact_id: text.optional(),
    artifact: z.record(z.string(), z.unknown()).optional(),
    integration_item: z.record(z.string(), z.unknown()).optional(),
    progress: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({ type: z.literal('sync_completed') }),
  z.strictObject({ type: z.literal('sync_error'), message: z.string() }),
]);
