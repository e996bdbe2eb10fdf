/** The server's data as the API shows it, in the words of the dialect. */
import { CONNECTORS } from "../data/connectors.ts";
import { getDialect, type Fields } from "../data/dialects.ts";
import type { ArtifactRecord } from "../data/documents.ts";
import { CREATED_AT } from "../data/seed.ts";
import type {
  IntegrationRecord,
  ProjectRecord,
  SimulatorState,
} from "../data/state.ts";
import { type Api, getArtifactId } from "../data/zylon.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import type { Call } from "./call.ts";

/** `GET /api/v1/app/me` */
export function getMe({ user, state, query }: Call): Answer {
  const { me: way } = state.switches;
  const isNewer = state.zylon !== "1.57";
  if (isNewer && way === "refused")
    throw new Refusal(403, "This token may not read its user");
  const isWhole = !isNewer || query.get("include") === "Account";
  const { account_id: id, state: standing, email, name } = user;
  const account = { id, state: standing, email, name };
  const shown = {
    ...user,
    // JSON leaves out a key without a value.
    token: undefined,
    name: isWhole ? user.name : undefined,
    email: isWhole ? user.email : undefined,
    account_id: isNewer && way !== "whole" ? undefined : user.account_id,
    account:
      isNewer && isWhole && way !== "without-account" ? account : undefined,
  };
  return json(reword("user", shown, state));
}

/** A project, with what a new one has unless its owner changes it. */
export function projectView(project: ProjectRecord): Fields {
  return {
    visibility: "Private",
    default_member_role: "Editor",
    default_role_enabled: true,
    ...project,
  };
}

/** An integration. There is no status, no last ingest and no config in it. */
export function integrationView(
  record: IntegrationRecord,
  state: SimulatorState,
): Fields {
  const { id, user_id, org_id, type, provider_data, created_at, updated_at } =
    record;
  const login = provider_data ? { provider_data } : {};
  return reword(
    "integration",
    { id, user_id, org_id, type, ...login, created_at, updated_at },
    state,
  );
}

/** An integration as an artifact. */
export function toArtifact(
  record: IntegrationRecord,
  state: SimulatorState,
): ArtifactRecord {
  const { id, type, user_id } = record;
  const creator = state.users.find((user) => user.id === user_id)?.account_id;
  return {
    id: getArtifactId(id, state),
    project_id: record.project_id,
    name: record.name,
    type: "Integration",
    source: type,
    state: record.state,
    ingest_status: "NotApplicable",
    error: record.error,
    created_by: state.switches.creators === "untold" ? undefined : creator,
    created_at: record.created_at,
    updated_at: record.updated_at,
  };
}

/** An artifact as one of the APIs shows it, with every required field. */
export function artifactView(
  artifact: ArtifactRecord,
  api: Api,
  state: SimulatorState,
  source = sourceFinder(state)(artifact),
): Fields {
  const {
    id,
    project_id,
    name,
    type = "Document",
    external_url,
    integration_id,
    parent_id,
    ingest_status,
    content,
    created_at = CREATED_AT,
    updated_at = created_at,
  } = artifact;
  const isShown =
    type === "Integration" || [artifact.state, ingest_status].includes("Error");
  const isPending = artifact.timeline !== undefined;
  const { documentsCarry } = state.switches;
  const carried = documentsCarry === "own" ? api : documentsCarry;
  const shown = {
    id,
    project_id,
    name,
    type,
    source,
    state: artifact.state,
    ingest_status,
    ingest_warnings: (isPending ? undefined : artifact.ingest_warnings) ?? null,
    props: {},
    has_content: ingest_status === "Done" && content !== "",
    keep_file_after_ingestion: true,
    ws_auto_select: false,
    created_at,
    updated_at,
    external_url,
    integration_id:
      integration_id !== undefined && carried === "artifact"
        ? getArtifactId(integration_id, state)
        : integration_id,
    parent_id,
    error: isShown ? artifact.error : undefined,
  };
  return reword("artifact", shown, state);
}

/** Where an artifact comes from: its integration, or a person. */
export function sourceFinder(
  state: SimulatorState,
): (artifact: ArtifactRecord) => string {
  const types = new Map(state.integrations.map(({ id, type }) => [id, type]));
  return ({ source, integration_id = "" }) => {
    const type = types.get(integration_id);
    const connector = CONNECTORS.find((one) => one.type === type);
    return source ?? connector?.source ?? type ?? "User";
  };
}

/** The account of who made an artifact, where that is known. */
export function accountView(
  { created_by }: ArtifactRecord,
  { users }: SimulatorState,
): Fields | null {
  const user = users.find(({ account_id }) => account_id === created_by);
  if (user === undefined) return null;
  const { account_id: id, state, email, name } = user;
  return { id, state, email, name };
}

function reword(
  kind: "user" | "integration" | "artifact",
  fields: Fields,
  state: SimulatorState,
): Fields {
  return getDialect(state).reword[kind]?.(fields) ?? fields;
}

/** An `updated_at` for now, which is always later than the one before. */
export function nextUpdateTime(now: number, before?: string): string {
  return new Date(
    before === undefined ? now : Math.max(now, Date.parse(before) + 1),
  ).toISOString();
}
