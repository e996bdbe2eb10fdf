/**
 * Projects and artifacts: lists with their filters, how indexing goes on, and
 * search.
 */
import { CONNECTORS } from "../data/connectors.ts";
import { dialectOf, type Fields } from "../data/dialects.ts";
import { type ArtifactRecord, catchUp } from "../data/documents.ts";
import type { ProjectRecord } from "../data/state.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import { type Call, readFlag } from "./call.ts";
import { page, readPaging } from "./paging.ts";
import { artifactView, projectView, sourceFinder } from "./views.ts";

/** `GET /api/v1/app/user/{userId}/project` */
export function listProjects(call: Call): Answer {
  if (call.param("userId") !== call.user.id)
    throw new Refusal(403, "Not your projects");
  const paging = readPaging(call, []);
  return json(
    page(projectsOf(call), paging, call, (project) =>
      projectView(project, call.state),
    ),
  );
}

/** `GET /api/v1/app/project/{projectId}/artifact` */
export function listArtifacts(call: Call): Answer {
  const { state } = call;
  const project = projectsOf(call).find(
    ({ id }) => id === call.param("projectId"),
  );
  if (project === undefined) throw new Refusal(404, "Project not found");
  const paging = readPaging(call, FILTERS);
  const isIn = ({ project_id }: ArtifactRecord): boolean =>
    project_id === project.id;
  const sourceOf = sourceFinder(state);
  const passes = readFilters(call, sourceOf);
  // The pages after the first belong to the same look: time stands still.
  if (paging.isFirst)
    for (const one of state.artifacts) catchUp(one, state.now());
  const show = (one: ArtifactRecord): Fields =>
    artifactView(one, sourceOf(one), state);
  return json(
    page(
      state.artifacts,
      paging,
      call,
      show,
      (one) => isIn(one) && passes(one),
    ),
  );
}

/** The projects of the caller in this organization. */
function projectsOf({ state, user, orgId }: Call): ProjectRecord[] {
  return state.projects.filter(
    ({ user_id, org_id }) => user_id === user.id && org_id === orgId,
  );
}

/** The parameters that narrow a list of artifacts. */
const FILTERS = [
  "state",
  "ingest_status",
  "source",
  "type",
  "include_descendants",
] as const;

const STATES = [
  "Initializing",
  "Processing",
  "Draft",
  "Deleted",
  "Published",
  "Unavailable",
  "Error",
];
const STATUSES = [
  "NotApplicable",
  "NotStarted",
  "Processing",
  "Parsing",
  "Storing",
  "Done",
  "Error",
];
const SOURCES = ["User", ...CONNECTORS.map(({ source }) => source)];

type Wanted = (artifact: ArtifactRecord) => boolean;

/**
 * Which artifacts of a project to list: the root level without the failed ones,
 * unless the query says more.
 */
function readFilters(
  { query, state }: Call,
  sourceOf: (artifact: ArtifactRecord) => string,
): Wanted {
  const { filters, lacks } = dialectOf(state);
  // A server that has no filters lists everything.
  if (filters !== "honoured") return () => true;
  const states =
    readSet(query, "state", STATES) ?? new Set(["Published", "Processing"]);
  const lacking = lacks.find((one) => states.has(one));
  if (lacking !== undefined)
    throw new Refusal(400, `state: unknown value ${lacking}`);
  const statuses = readSet(query, "ingest_status", STATUSES);
  const sources = readSet(query, "source", SOURCES);
  // The published list of types is open.
  const types = readSet(query, "type");
  const isWhole = readFlag(query, "include_descendants", false);
  return (artifact) =>
    states.has(artifact.state) &&
    (statuses?.has(artifact.ingest_status) ?? true) &&
    (types?.has(artifact.type ?? "Document") ?? true) &&
    (isWhole || artifact.parent_id === undefined) &&
    (sources?.has(sourceOf(artifact)) ?? true);
}

function readSet(
  query: URLSearchParams,
  name: string,
  valid?: readonly string[],
): Set<string> | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const values = value.split(",");
  const unknown = values.find(
    (one) => valid !== undefined && !valid.includes(one),
  );
  if (unknown !== undefined)
    throw new Refusal(422, `${name}: unknown value ${JSON.stringify(unknown)}`);
  return new Set(values);
}

/**
 * `GET /api/v1/app/search`: names and texts that contain the query in any case,
 * names first.
 */
export function search(call: Call): Answer {
  const { query, state } = call;
  for (const name of query.keys()) {
    // The documentation does not agree on the name of the filter by type, so
    // the simulator has none.
    if (name !== "q" && name !== "limit")
      throw new Refusal(422, `Unknown parameter ${name}`);
  }
  const part = (query.get("q") ?? "").toLowerCase();
  if (part.length < 3 || part.length > 80)
    throw new Refusal(400, "q: 3 to 80 characters");
  const limit = query.get("limit") ?? "30";
  if (!/^\d{1,6}$/.test(limit) || Number(limit) < 2)
    throw new Refusal(400, "limit: an integer over 1");

  const now = state.now();
  const has = (text: string): boolean => text.toLowerCase().includes(part);
  const projects = new Map(
    projectsOf(call).map((project) => [project.id, project]),
  );
  const byName: Fields[] = [];
  const byContent: Fields[] = [];
  for (const { id, name } of projects.values()) {
    if (has(name))
      byName.push({
        id,
        type: "Project",
        match: name,
        rank: 0.9,
        metadata: { name },
      });
  }
  for (const artifact of state.artifacts) {
    const project = projects.get(artifact.project_id);
    if (project === undefined) continue;
    catchUp(artifact, now);
    const {
      id,
      name,
      type = "Document",
      content = "",
      ingest_status: status,
    } = artifact;
    if (status !== "Done" && status !== "NotApplicable") continue;
    const metadata = {
      name,
      type,
      project_id: project.id,
      project_name: project.name,
    };
    if (has(name))
      byName.push({ id, type: "Artifact", match: name, rank: 0.9, metadata });
    if (has(content)) {
      byContent.push({
        id: `${id}_part_1`,
        type: "ArtifactContent",
        match: content,
        rank: 0.5,
        metadata,
      });
    }
  }
  const results = [...byName, ...byContent].slice(0, Number(limit));
  return json(dialectOf(state).reword.results?.(results) ?? results);
}
