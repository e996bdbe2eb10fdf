import { json, Refusal, type Answer } from '../http/answer.ts';
import { FILTERS, readFilters } from './artifact-filters.ts';
import { isFirst, page, readPaging } from './paging.ts';
import { catchUp, step } from './progress.ts';
import type { Call } from './router.ts';
import { artifactView, projectView, sourceFinder } from './views.ts';
import type { ArtifactRecord } from '../data/artifact.ts';
import type { Fields } from '../data/rewording.ts';
import type { ProjectRecord } from '../data/state.ts';

/** `GET /api/v1/app/user/{userId}/project` */
export function listProjects(call: Call): Answer {
  if (call.param('userId') !== call.user.id) throw new Refusal(403, 'Not your projects');
  const paging = readPaging(call, []);
  return json(page(projectsOf(call), paging, call, (project) => projectView(project, call.state)));
}

/** `GET /api/v1/app/project/{projectId}/artifact` */
export function listArtifacts(call: Call): Answer {
  const { state } = call;
  const project = projectsOf(call).find(({ id }) => id === call.param('projectId'));
  if (project === undefined) throw new Refusal(404, 'Project not found');
  const paging = readPaging(call, FILTERS);
  const isIn = ({ project_id }: ArtifactRecord): boolean => project_id === project.id;
  const sourceOf = sourceFinder(state);
  const passes = readFilters(call, sourceOf);
  // The pages after the first belong to the same look: time stands still between them.
  if (isFirst(paging)) {
    const now = state.now();
    for (const artifact of state.artifacts.filter(isIn)) {
      step(artifact);
      catchUp(artifact, now);
    }
  }
  const show = (one: ArtifactRecord): Fields => artifactView(one, sourceOf(one), state);
  return json(page(state.artifacts, paging, call, show, (one) => isIn(one) && passes(one)));
}

/** The projects of the caller in this organization. */
export function projectsOf({ state, user, orgId }: Call): ProjectRecord[] {
  return state.projects.filter(({ user_id, org_id }) => user_id === user.id && org_id === orgId);
}
