/**
 * The answers of the API as its OpenAPI file has them, for the calls that the
 * simulator knows. They are strict: a field that is not published fails.
 */
import { z } from "zod";

const date = z.iso.datetime();
const text = z.string().min(1);
const count = z.int().min(0);
const json = z.record(z.string(), z.unknown());
const oneOf = (words: string): z.ZodType<string> => z.enum(words.split(" "));
const owned = { id: text, org_id: text, created_at: date };

export const USER = z.strictObject({
  ...owned,
  account_id: text,
  name: text,
  email: z.email(),
  state: oneOf("Active Inactive"),
  roles: z.array(oneOf("AppAdmin AppMember")),
});

export const INTEGRATION = z.strictObject({
  ...owned,
  user_id: text,
  updated_at: date,
  type: oneOf(
    "Confluence ConfluenceLocalLegacy SharePoint FileSystem Claromentis",
  ),
  provider_data: z.strictObject({ username: z.string() }).optional(),
});

const PROJECT = z.strictObject({
  ...owned,
  user_id: text,
  name: text,
  visibility: text,
  default_member_role: text,
  default_role_enabled: z.boolean(),
});

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
  props: json,
  has_content: z.boolean(),
  keep_file_after_ingestion: z.boolean(),
  ws_auto_select: z.boolean(),
  external_url: text.optional(),
  integration_id: text.optional(),
  parent_id: text.optional(),
  error: oneOf("Unknown Malformed Encrypted").optional(),
  ingest_warnings: z.array(oneOf("NoContent")).nullable(),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item).min(1),
    next_cursor: text.nullable().optional(),
    has_next_page: z.boolean(),
    has_previous_page: z.boolean(),
    total_count: count.nullable(),
  });

export const PROJECTS = pageOf(PROJECT);
export const ARTIFACTS = pageOf(ARTIFACT);

export const SEARCH_RESULTS = z.array(
  z.strictObject({
    id: text,
    type: oneOf("Project Artifact ArtifactContent"),
    match: text,
    rank: z.number(),
    metadata: z.strictObject({
      name: text,
      type: text.optional(),
      project_id: text.optional(),
      project_name: text.optional(),
    }),
  }),
);

export const INGEST_EVENT = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("sync_started"),
    current_artifact_count: count,
    integration_item_count: count,
  }),
  z.strictObject({
    type: z.literal("sync_progress"),
    op: oneOf("Added Removed Skipped Updated Recreated Error"),
    artifact_id: text.optional(),
    artifact: json.optional(),
    integration_item: json.optional(),
    progress: z.number().min(0).max(1),
  }),
  z.strictObject({ type: z.literal("sync_completed") }),
]);
