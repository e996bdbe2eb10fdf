/** The server's data as the API shows it, in the words of the dialect. */
import { CONNECTORS } from "../data/connectors.ts";
import { dialectOf, type Fields } from "../data/dialects.ts";
import type { ArtifactRecord } from "../data/documents.ts";
import { CREATED_AT } from "../data/seed.ts";
import type {
  IntegrationRecord,
  ProjectRecord,
  SimulatorState,
  UserRecord,
} from "../data/state.ts";

/** The user of `GET /api/v1/app/me`. */
export function userView(user: UserRecord, state: SimulatorState): Fields {
  return worded("user", { ...user }, state);
}

/** A project, with what a new one has unless its owner changes it. */
export function projectView(
  project: ProjectRecord,
  state: SimulatorState,
): Fields {
  const shown = {
    visibility: "Private",
    default_member_role: "Editor",
    default_role_enabled: true,
    ...project,
  };
  return worded("project", shown, state);
}

/** An integration. There is no status, no last ingest and no config in it. */
export function integrationView(
  record: IntegrationRecord,
  state: SimulatorState,
): Fields {
  const { id, user_id, org_id, type, provider_data, created_at, updated_at } =
    record;
  const login = provider_data ? { provider_data } : {};
  return worded(
    "integration",
    { id, user_id, org_id, type, ...login, created_at, updated_at },
    state,
  );
}

/** An artifact, with every required field. */
export function artifactView(
  artifact: ArtifactRecord,
  source: string,
  state: SimulatorState,
): Fields {
  const {
    id,
    project_id,
    name,
    external_url,
    integration_id,
    parent_id,
    ingest_status,
    content,
  } = artifact;
  const {
    type = "Document",
    created_at = CREATED_AT,
    updated_at = created_at,
  } = artifact;
  const failed = artifact.state === "Error" || ingest_status === "Error";
  const done = ingest_status === "Done";
  const shown = {
    id,
    project_id,
    name,
    type,
    source,
    state: artifact.state,
    ingest_status,
    ingest_warnings: (done ? artifact.ingest_warnings : undefined) ?? null,
    props: {},
    has_content: done && content !== "",
    keep_file_after_ingestion: true,
    ws_auto_select: false,
    created_at,
    updated_at,
    // JSON leaves out a key without a value.
    external_url,
    integration_id,
    parent_id,
    error: failed ? artifact.error : undefined,
  };
  return worded("artifact", shown, state);
}

/** Where an artifact comes from: its integration, or a person. */
export function sourceFinder(
  state: SimulatorState,
): (artifact: ArtifactRecord) => string {
  const types = new Map(state.integrations.map(({ id, type }) => [id, type]));
  return ({ integration_id }) => {
    const type =
      integration_id === undefined ? undefined : types.get(integration_id);
    const connector = CONNECTORS.find((one) => one.type === type);
    return connector?.source ?? type ?? "User";
  };
}

function worded(
  kind: "user" | "project" | "integration" | "artifact",
  fields: Fields,
  state: SimulatorState,
): Fields {
  return dialectOf(state).reword[kind]?.(fields) ?? fields;
}

/** An `updated_at` for now, which is always later than the one before. */
export function touch(now: number, before?: string): string {
  return new Date(
    before === undefined ? now : Math.max(now, Date.parse(before) + 1),
  ).toISOString();
}
