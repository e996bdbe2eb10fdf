/** Lists of projects and artifacts with their filters, and search. */
import { CONNECTORS } from "../data/connectors.ts";
import { applyTimeline } from "../data/documents.ts";
import type { ArtifactRecord } from "../data/state.ts";
import { hasApi } from "../data/zylon.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import { type Call, getProjects, invalidRequest } from "./call.ts";
import { createPage, readPaging } from "./paging.ts";
import {
  accountView,
  artifactView,
  createSourceFinder,
  type Fields,
  toArtifact,
} from "./views.ts";

type ArtifactFilter = (artifact: ArtifactRecord) => boolean;

/** `GET /user/{member}/project`, `GET /member/{member}/project` */
export function listProjects(call: Call): Answer {
  if (call.param("member") !== call.user.id)
    throw new Refusal(403, "Not your projects");
  const paging = readPaging(call, [], false);
  return json(
    createPage(getProjects(call), paging, call, (one) => ({ ...one })),
  );
}

/** The parameters that narrow a list of artifacts. */
const FILTERS = ["state", "source", "type", "include_descendants"];
const ARTIFACT_API_FILTERS = ["project_id", "include"];

/** `GET /project/{project}/artifact`, `GET /artifact` */
export function listArtifacts(call: Call): Answer {
  const { state, query, api } = call;
  const isNewer = api === "artifact";
  const filters = isNewer ? [...FILTERS, ...ARTIFACT_API_FILTERS] : FILTERS;
  const paging = readPaging(call, filters, isNewer);
  const include = query.get("include");
  if (include !== null && include !== "Account")
    throw invalidRequest(call, "include: Account");
  const isIn = readScope(call);
  const getSource = createSourceFinder(state);
  const passes = readFilters(call, getSource);
  // The pages after the first belong to the same look: time stands still.
  if (paging.isFirst)
    for (const one of state.artifacts) applyTimeline(one, state.now());
  const show = (one: ArtifactRecord): Fields => ({
    ...artifactView(one, api, state, getSource(one)),
    ...(include !== null && { created_by: accountView(one, state) }),
  });
  const wanted: ArtifactFilter = (one) => isIn(one) && passes(one);
  return json(createPage(getArtifacts(call), paging, call, show, wanted));
}

/** All of them; from 1.58 on, integrations too. */
export function getArtifacts({ state }: Call): ArtifactRecord[] {
  if (!hasApi("artifact", state)) return state.artifacts;
  const integrations = state.integrations.map((one) => toArtifact(one, state));
  return [...integrations, ...state.artifacts];
}

/** In the caller's projects; from 1.58 on, what is the organization's too. */
export function createVisibilityFilter(call: Call): ArtifactFilter {
  const own = new Set(getProjects(call).map(({ id }) => id));
  const isNewer = hasApi("artifact", call.state);
  return ({ project_id }) =>
    project_id === null ? isNewer : own.has(project_id);
}

/** The project that the address or the query names, or all that is visible. */
function readScope(call: Call): ArtifactFilter {
  const { query, api, param } = call;
  const id = api === "artifact" ? query.get("project_id") : param("project");
  if (id === null) return createVisibilityFilter(call);
  if (!getProjects(call).some((project) => project.id === id))
    throw new Refusal(404, "Project not found");
  return ({ project_id }) => project_id === id;
}

const STATES = [
  ...["Initializing", "Processing", "Draft", "Deleted"],
  ...["Published", "Unavailable", "Error"],
];
const SOURCES = [
  ...CONNECTORS.map(({ type }) => type),
  ...["GoogleDrive", "User", "Assistant", "System"],
];

const FLAGS = ["true", "false"];

/**
 * Which artifacts to list: the root level without the failed ones, unless the
 * query says more.
 */
function readFilters(
  call: Call,
  getSource: (artifact: ArtifactRecord) => string,
): ArtifactFilter {
  const states = readSet(call, "state", STATES) ?? ["Published", "Processing"];
  const sources = readSet(call, "source", SOURCES);
  // The published list of types is open.
  const types = readSet(call, "type");
  const [isWhole] = readSet(call, "include_descendants", FLAGS) ?? ["false"];
  return (artifact) =>
    states.includes(artifact.state) &&
    (types?.includes(artifact.type ?? "Document") ?? true) &&
    (isWhole === "true" || artifact.parent_id === undefined) &&
    (sources?.includes(getSource(artifact)) ?? true);
}

function readSet(
  call: Call,
  name: string,
  valid?: readonly string[],
): string[] | undefined {
  const values = call.query.get(name)?.split(",");
  const unknown = values?.find((one) => valid?.includes(one) === false);
  if (unknown !== undefined)
    throw invalidRequest(call, `${name}: unknown value ${unknown}`);
  return values;
}

/**
 * `GET /search`: names and texts that contain the query in any case, names
 * first.
 */
export function search(call: Call): Answer {
  const { query, state } = call;
  // The documentation does not agree on the name of the filter by type, so the
  // simulator has none.
  const strange = [...query.keys()].find((name) => !/^(q|limit)$/.test(name));
  if (strange !== undefined)
    throw new Refusal(422, `Unknown parameter ${strange}`);
  const part = (query.get("q") ?? "").toLowerCase();
  if (part.length < 3 || part.length > 80)
    throw new Refusal(400, "q: 3 to 80 characters");
  const limit = query.get("limit") ?? "30";
  if (!/^\d{1,6}$/.test(limit) || Number(limit) < 2)
    throw new Refusal(400, "limit: an integer over 1");

  const results: Fields[] = [];
  const look = (id: string, type: string, match: string, metadata: Fields) => {
    const rank = type === "ArtifactContent" ? 0.5 : 0.9;
    if (match.toLowerCase().includes(part))
      results.push({ id, type, match, rank, metadata });
  };
  const projects = new Map(getProjects(call).map(({ id, name }) => [id, name]));
  for (const [id, name] of projects) look(id, "Project", name, { name });
  for (const artifact of state.artifacts.filter(createVisibilityFilter(call))) {
    applyTimeline(artifact, state.now());
    const { id, name, type = "Document", content = "", project_id } = artifact;
    if (!/^(Done|NotApplicable)$/.test(artifact.ingest_status)) continue;
    const project_name = projects.get(project_id ?? "") ?? null;
    const metadata = { name, type, project_id, project_name };
    look(id, "Artifact", name, metadata);
    look(`${id}_part_1`, "ArtifactContent", content, metadata);
  }
  results.sort((one, other) => Number(other["rank"]) - Number(one["rank"]));
  return json(results.slice(0, Number(limit)));
}
