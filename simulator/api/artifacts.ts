/** The artifact API: integrations as artifacts. */
import { z } from "zod";
import { CONNECTORS } from "../data/connectors.ts";
import type { IntegrationRecord } from "../data/state.ts";
import { getArtifactId } from "../data/zylon.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import { type Call, invalidRequest, getProjects } from "./call.ts";
import { getArtifacts, createVisibilityFilter } from "./documents.ts";
import { type Ingest, startSync } from "./ingest.ts";
import {
  addIntegration,
  CREDENTIALS,
  setCredentials,
  updated,
} from "./integrations.ts";
import {
  accountView,
  artifactView,
  toArtifact,
  nextUpdateTime,
} from "./views.ts";

const CREATE = z.strictObject({
  type: z.literal("Integration"),
  source: z.string(),
  name: z.string().min(1),
  props: z.strictObject({}),
  private_props: CREDENTIALS,
  project_id: z.string().optional(),
});
const UPDATE = z.strictObject({ private_props: CREDENTIALS });
const IMPORT = z.strictObject({
  project_id: z.string(),
  item_paths: z.array(z.string()).optional(),
  space_ids: z.array(z.string()).optional(),
});

/** `GET /artifact/{id}`, of any type. */
export function readArtifact(call: Call): Answer {
  const { state, param } = call;
  const isIn = createVisibilityFilter(call);
  const found = getArtifacts(call).find((one) => one.id === param("id"));
  if (found === undefined || !isIn(found))
    throw new Refusal(404, "Artifact not found");
  const created_by = accountView(found, state);
  return json({ ...artifactView(found, "artifact", state), created_by });
}

/** `POST /artifact` */
export function createArtifact(call: Call): Answer {
  const { source, name, private_props, project_id } = parse(CREATE, call);
  const connector = CONNECTORS.find(({ type }) => type === source);
  if (connector === undefined || connector.credentials === "oauth")
    throw invalidRequest(
      call,
      `source: ${source} is not created with a password`,
    );
  if (project_id === undefined && !isAdministrator(call))
    throw new Refusal(403, "Only administrators create for the organization");
  if (project_id !== undefined) checkProject(call, project_id);
  const owner = { name, project_id: project_id ?? null };
  return toAnswer(call, addIntegration(call, connector, private_props, owner));
}

/** `PUT /artifact/{id}` */
export function updateArtifact(call: Call): Answer {
  const record = findIntegration(call);
  const { private_props } = parse(UPDATE, call);
  if (record.user_id !== call.user.id && !isAdministrator(call))
    throw new Refusal(403, "Neither its creator nor an administrator");
  setCredentials(record, private_props);
  record.updated_at = nextUpdateTime(call.state.now(), record.updated_at);
  return updated(call, toAnswer(call, record));
}

/** `POST /artifact/{id}/sync` */
export function syncArtifact(call: Call): Ingest {
  const record = findIntegration(call);
  if (call.body !== undefined) call.state.wrong.push("a sync with a body");
  return startSync(record, call.state);
}

/** `POST /artifact/{id}/ingest`, which is meant to be the first. */
export function importContent(call: Call): Ingest {
  const { state } = call;
  const record = findIntegration(call);
  const { project_id, item_paths = [], space_ids = [] } = parse(IMPORT, call);
  checkProject(call, project_id);
  const roots = record.type === "FileSystem" ? item_paths : space_ids;
  if (roots.length === 0) throw invalidRequest(call, "nothing to ingest");
  const missing = roots.find((root) => !state.content.includes(root));
  if (missing !== undefined)
    throw invalidRequest(call, `${missing} does not exist`);
  const isFirst = record.roots.length === 0;
  if (!isFirst && state.switches.secondImport === "refused")
    throw invalidRequest(call, "The integration was ingested before");
  const all = [...record.roots, ...roots];
  const config = { content: all };
  return startSync(record, state, { roots: all, project_id, config });
}

/** The integration that the path names. */
function findIntegration(call: Call): IntegrationRecord {
  const { state, param } = call;
  const isIn = createVisibilityFilter(call);
  const found = state.integrations.find(
    ({ id }) => getArtifactId(id, state) === param("id"),
  );
  if (found === undefined || !isIn(toArtifact(found, state)))
    throw new Refusal(404, "Artifact not found");
  return found;
}

function isAdministrator({ user }: Call): boolean {
  return user.roles.includes("AppAdmin");
}

function checkProject(call: Call, id: string): void {
  if (!getProjects(call).some((project) => project.id === id))
    throw invalidRequest(call, "The required ownership is missing or invalid");
}

function toAnswer({ state }: Call, record: IntegrationRecord): Answer {
  const artifact = toArtifact(record, state);
  const created_by = accountView(artifact, state);
  return json({ ...artifactView(artifact, "artifact", state), created_by });
}

function parse<Output>(schema: z.ZodType<Output>, call: Call): Output {
  const parsed = schema.safeParse(call.body);
  if (!parsed.success)
    throw invalidRequest(call, z.prettifyError(parsed.error));
  return parsed.data;
}
