/** The artifact API: integrations as artifacts. */
import { z } from "zod";
import { CONNECTORS } from "../data/connectors.ts";
import { nextUpdateTime } from "../data/documents.ts";
import type { ArtifactRecord, IntegrationRecord } from "../data/state.ts";
import { getArtifactId } from "../data/zylon.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import { type Call, getProjects, invalidRequest } from "./call.ts";
import { createVisibilityFilter, getArtifacts } from "./documents.ts";
import { type Ingest, startSync } from "./ingest.ts";
import { addIntegration, CREDENTIALS, setCredentials } from "./integrations.ts";
import { accountView, artifactView, toArtifact } from "./views.ts";

const CREATE = z.strictObject({
  type: z.literal("Integration"),
  source: z.string(),
  name: z.string().min(1),
  props: z.strictObject({}),
  private_props: CREDENTIALS,
  project_id: z.string(),
});
const UPDATE = z.strictObject({ private_props: CREDENTIALS });
const IMPORT = z.strictObject({
  project_id: z.string(),
  item_paths: z.array(z.string()).min(1),
});
/** The paths of file shares that can be imported. */
const CONTENT = ["/shared/support", "/shared/manuals"];

/** `GET /artifact/{id}`, of any type. */
export function readArtifact(call: Call): Answer {
  const isIn = createVisibilityFilter(call);
  const found = getArtifacts(call).find(({ id }) => id === call.param("id"));
  if (found === undefined || !isIn(found))
    throw new Refusal(404, "Artifact not found");
  return toAnswer(call, found);
}

/** `POST /artifact` */
export function createArtifact(call: Call): Answer {
  const { source, name, private_props, project_id } = parse(CREATE, call);
  const connector = CONNECTORS.find(({ type }) => type === source);
  if (connector?.username === undefined)
    throw invalidRequest(call, `${source} is not created with a password`);
  checkProject(call, project_id);
  const more = { name, project_id };
  const record = addIntegration(call, connector, private_props, more);
  return toAnswer(call, toArtifact(record, call.state));
}

/** `PUT /artifact/{id}` */
export function updateArtifact(call: Call): Answer {
  const record = findIntegration(call);
  const { private_props } = parse(UPDATE, call);
  if (record.user_id !== call.user.id)
    throw new Refusal(403, "Not its creator");
  setCredentials(record, private_props);
  record.updated_at = nextUpdateTime(call.state.now(), record.updated_at);
  return toAnswer(call, toArtifact(record, call.state));
}

/** `POST /artifact/{id}/sync` */
export function syncArtifact(call: Call): Ingest {
  const record = findIntegration(call);
  if (call.body !== undefined) throw invalidRequest(call, "A sync has no body");
  return startSync(record, call.state);
}

/** `POST /artifact/{id}/ingest`: the first one, of a file share. */
export function importContent(call: Call): Ingest {
  const record = findIntegration(call);
  const { project_id, item_paths } = parse(IMPORT, call);
  checkProject(call, project_id);
  const missing = item_paths.find((path) => !CONTENT.includes(path));
  if (missing !== undefined)
    throw invalidRequest(call, `${missing} does not exist`);
  // What a second one does, no page says.
  if (record.roots.length > 0)
    throw invalidRequest(call, "The integration was ingested before");
  const config = { content: item_paths };
  const changes = { roots: item_paths, project_id, config };
  return startSync(record, call.state, changes);
}

/** The integration that the path names. */
function findIntegration(call: Call): IntegrationRecord {
  const { state, param } = call;
  const isIn = createVisibilityFilter(call);
  const found = state.integrations.find(
    ({ id }) => getArtifactId(id) === param("id"),
  );
  if (found === undefined || !isIn(toArtifact(found, state)))
    throw new Refusal(404, "Artifact not found");
  return found;
}

function checkProject(call: Call, id: string): void {
  if (!getProjects(call).some((project) => project.id === id))
    throw invalidRequest(call, "The required ownership is missing or invalid");
}

/** The details of an artifact, which always have its creator. */
function toAnswer({ state }: Call, artifact: ArtifactRecord): Answer {
  const created_by = accountView(artifact, state);
  return json({ ...artifactView(artifact, "artifact", state), created_by });
}

function parse<Output>(schema: z.ZodType<Output>, call: Call): Output {
  const parsed = schema.safeParse(call.body);
  if (!parsed.success)
    throw invalidRequest(call, z.prettifyError(parsed.error));
  return parsed.data;
}
