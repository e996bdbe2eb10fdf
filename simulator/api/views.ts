/** The server's data as the API shows it. */
import { CONNECTORS } from "../data/connectors.ts";
import { CREATED_AT } from "../data/seed.ts";
import type {
  ArtifactRecord,
  IntegrationRecord,
  SimulatorState,
} from "../data/state.ts";
import { type Api, getArtifactId, hasApi } from "../data/zylon.ts";
import { type Answer, json } from "../http/connection.ts";
import type { Call } from "./call.ts";

/** The field that says how far Zylon is with an artifact. */
export const STATUS_FIELD = "ingest_status";

/** A JSON object of an answer. */
export type Fields = Record<string, unknown>;

/** `GET /me`: from 1.58 on, name and email come with `include=Account` only. */
export function getMe({ user, state, query }: Call): Answer {
  // JSON leaves out a key without a value.
  const shown = { ...user, token: undefined };
  if (!hasApi("artifact", state)) return json(shown);
  if (query.get("include") !== "Account")
    return json({ ...shown, name: undefined, email: undefined });
  const { account_id: id, state: standing, email, name } = user;
  return json({ ...shown, account: { id, state: standing, email, name } });
}

/** An integration. There is no status, no last ingest and no config in it. */
export function integrationView(
  record: IntegrationRecord,
  { dialect }: SimulatorState,
): Fields {
  const { id, user_id, org_id, type, provider_data, created_at, updated_at } =
    record;
  const isTold = dialect === "published" && provider_data !== undefined;
  const login = isTold ? { provider_data } : {};
  return { id, user_id, org_id, type, ...login, created_at, updated_at };
}

/** An integration as an artifact. */
export function toArtifact(
  record: IntegrationRecord,
  state: SimulatorState,
): ArtifactRecord {
  const { id, type, user_id, project_id, name, error } = record;
  return {
    id: getArtifactId(id),
    project_id,
    name,
    type: "Integration",
    source: type,
    state: record.state,
    ingest_status: "NotApplicable",
    error,
    created_by: state.users.find((user) => user.id === user_id)?.account_id,
    created_at: record.created_at,
    updated_at: record.updated_at,
  };
}

/** An artifact as one of the APIs shows it, with every required field. */
export function artifactView(
  artifact: ArtifactRecord,
  api: Api,
  state: SimulatorState,
  source = createSourceFinder(state)(artifact),
): Fields {
  const { type = "Document", ingest_status, integration_id: id } = artifact;
  const { created_at = CREATED_AT, updated_at = created_at } = artifact;
  const isDone = ingest_status === "Done";
  const hasFailed = [artifact.state, ingest_status].includes("Error");
  const isPending = artifact.timeline !== undefined;
  const isOld = !hasApi("artifact", state);
  return {
    id: artifact.id,
    project_id: artifact.project_id,
    name: artifact.name,
    type,
    source,
    // The manual has a state "Ready", which the OpenAPI file does not know.
    state: isDone && state.dialect === "example" ? "Ready" : artifact.state,
    [STATUS_FIELD]: ingest_status,
    ingest_warnings: (isPending ? undefined : artifact.ingest_warnings) ?? null,
    props: {},
    has_content: isOld && isDone && artifact.content !== "",
    keep_file_after_ingestion: true,
    ws_auto_select: false,
    created_at,
    updated_at,
    external_url: artifact.external_url,
    integration_id:
      id !== undefined && api === "artifact" ? getArtifactId(id) : id,
    parent_id: artifact.parent_id,
    error: hasFailed || type === "Integration" ? artifact.error : undefined,
  };
}

/** Where an artifact comes from: its integration, or a person. */
export function createSourceFinder({
  integrations,
}: SimulatorState): (artifact: ArtifactRecord) => string {
  const types = new Map(integrations.map(({ id, type }) => [id, type]));
  return ({ source, integration_id = "" }) => {
    const type = types.get(integration_id);
    const connector = CONNECTORS.find((one) => one.type === type);
    return source ?? connector?.source ?? type ?? "User";
  };
}

/** The account of who made an artifact; null if unknown. */
export function accountView(
  { created_by }: ArtifactRecord,
  { users }: SimulatorState,
): Fields | null {
  const user = users.find(({ account_id }) => account_id === created_by);
  if (user === undefined) return null;
  const { account_id: id, state, email, name } = user;
  return { id, state, email, name };
}
