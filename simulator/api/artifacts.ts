import { json, Refusal, type Answer } from '../http/answer.ts';
import { page, readPaging } from './paging.ts';
import type { Call } from './router.ts';
import type { ArtifactRecord } from '../state.ts';

const STATES = ['Published', 'Processing', 'Error', 'Initializing', 'Unavailable'];

/** The `state` that goes with an `ingest_status` of a plan. */
const STATE_OF_STATUS = new Map([
  ['NotApplicable', 'Published'],
  ['NotStarted', 'Initializing'],
  ['Processing', 'Processing'],
  ['Parsing', 'Processing'],
  ['Storing', 'Processing'],
  ['Done', 'Published'],
  ['Error', 'Error'],
]);

/** `GET /api/v1/app/user/{userId}/project` */
export function listProjects(call: Call): Answer {
  if (call.param('userId') !== call.user.id) throw new Refusal(403, 'Not your projects');
  const paging = readPaging(call, []);
  const own = call.state.projects.filter(({ user_id, org_id }) => user_id === call.user.id && org_id === call.orgId);
  return json(page(own, paging));
}

/** `GET /api/v1/app/project/{projectId}/artifact`: the root level without the failed ones, unless asked for more. */
export function listArtifacts(call: Call): Answer {
  const project = call.state.projects.find(({ id }) => id === call.param('projectId'));
  if (project?.user_id !== call.user.id || project.org_id !== call.orgId) throw new Refusal(404, 'Project not found');
  const paging = readPaging(call, ['include_descendants', 'state']);
  const descendants = readFlag(call.query, 'include_descendants');
  const states = readStates(call.query);
  const inProject = call.state.artifacts.filter(({ project_id }) => project_id === project.id);
  // The pages after the first belong to the same listing: time stands still between them.
  if (paging.after === undefined) inProject.forEach(step);
  const listed = inProject.filter(
    ({ parent_id, state }) => (descendants || parent_id === undefined) && states.includes(state),
  );
  const answer = page(listed, paging);
  return json({ ...answer, data: answer.data.map(publicPart) });
}

function step(artifact: ArtifactRecord): void {
  const [status] = artifact.plan ?? [];
  if (artifact.plan === undefined || status === undefined) return;
  if (artifact.plan.length > 1) artifact.plan.shift();
  artifact.ingest_status = status;
  artifact.state = STATE_OF_STATUS.get(status) ?? artifact.state;
  if (status === 'Error') artifact.error ??= 'Unknown';
}

/** The fields of the API, without the plan. */
function publicPart(artifact: ArtifactRecord): Omit<ArtifactRecord, 'plan'> {
  const shown = { ...artifact };
  delete shown.plan;
  return shown;
}

function readStates(query: URLSearchParams): readonly string[] {
  const value = query.get('state');
  if (value === null) return STATES.filter((state) => state !== 'Error');
  const states = value.split(',');
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== undefined) throw new Refusal(422, `state: unknown value ${JSON.stringify(unknown)}`);
  return states;
}

function readFlag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw new Refusal(422, `${name}: true or false`);
  return value === 'true';
}
