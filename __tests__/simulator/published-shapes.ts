/**
 * The answers of the API as its OpenAPI file has them, for the calls that the
 * simulator knows. They are strict: a field that is not published fails.
 */
import { z } from "zod";

const date = z.iso.datetime();
const text = z.string().min(1);
const count = z.int().min(0);
const oneOf = (words: string): z.ZodType<string> => z.enum(words.split(" "));

export const HEALTH = z.strictObject({
  status: z.literal("ok"),
  uptime: z.string(),
  commit: z.string(),
});

export const USER = z.strictObject({
  id: text,
  org_id: text,
  account_id: text,
  name: text,
  email: z.email(),
  created_at: date,
  state: oneOf("Active Inactive"),
  roles: z.array(oneOf("AppAdmin AppMember")),
});

export const INTEGRATION = z.strictObject({
  id: text,
  user_id: text,
  org_id: text,
  created_at: date,
  updated_at: date,
  type: oneOf(
    "Confluence ConfluenceLocalLegacy SharePoint FileSystem Claromentis",
  ),
  provider_data: z.strictObject({ username: z.string() }).optional(),
});

const PROJECT = z.strictObject({
  id: text,
  user_id: text,
  org_id: text,
  name: text,
  created_at: date,
  visibility: text,
  default_member_role: text,
  default_role_enabled: z.boolean(),
});

const ERRORS =
  "Unknown InternalError MismatchedType InvalidExtension ParsingFailure MaxNodes Malformed Encrypted NoValidFile NoValidNodes";
const WARNINGS =
  "Unknown BigSize FallbackToPdfToText UsingVLMForExtraction ExceedsRecommendedPages SpecialConfig NoContent " +
  "UnprocessableContent DescendantHasError";

const ARTIFACT = z.strictObject({
  id: text,
  name: text,
  type: text,
  project_id: text,
  created_at: date,
  updated_at: date,
  source: oneOf("User SharePoint Confluence Claromentis FileSystem"),
  state: oneOf(
    "Initializing Processing Draft Deleted Published Unavailable Error",
  ),
  ingest_status: oneOf(
    "NotApplicable NotStarted Processing Parsing Storing Done Error",
  ),
  props: z.record(z.string(), z.unknown()),
  has_content: z.boolean(),
  keep_file_after_ingestion: z.boolean(),
  ws_auto_select: z.boolean(),
  external_url: text.optional(),
  integration_id: text.optional(),
  parent_id: text.optional(),
  error: oneOf(ERRORS).optional(),
  ingest_warnings: z.array(oneOf(WARNINGS)).nullable(),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    next_cursor: text.nullable().optional(),
    has_next_page: z.boolean(),
    has_previous_page: z.boolean(),
    total_count: count.nullable(),
  });

export const PROJECTS = pageOf(PROJECT);
export const ARTIFACTS = pageOf(ARTIFACT);

const RESULT = { id: text, match: text, rank: z.number() };
const PLACE = z.strictObject({
  name: text,
  type: text,
  project_id: text,
  project_name: text,
});

export const SEARCH_RESULTS = z.array(
  z.discriminatedUnion("type", [
    z.strictObject({ ...RESULT, type: z.literal("Artifact"), metadata: PLACE }),
    z.strictObject({
      ...RESULT,
      type: z.literal("ArtifactContent"),
      metadata: PLACE,
    }),
    z.strictObject({
      ...RESULT,
      type: z.literal("Project"),
      metadata: z.strictObject({ name: text }),
    }),
  ]),
);

export const INGEST_EVENT = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("sync_started"),
    current_artifact_count: count.optional(),
    integration_item_count: count.optional(),
  }),
  z.strictObject({
    type: z.literal("sync_progress"),
    op: oneOf("Added Removed Skipped Updated Recreated Error"),
    artifact_id: text.optional(),
    artifact: z.record(z.string(), z.unknown()).optional(),
    integration_item: z.record(z.string(), z.unknown()).optional(),
    progress: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({ type: z.literal("sync_completed") }),
  z.strictObject({ type: z.literal("sync_error"), message: z.string() }),
]);
