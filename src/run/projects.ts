/** Lists the user's projects, whose ids `project-id` takes. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import { isEndpointRemoved } from "../zylon/integrations.ts";
import type { Project } from "../zylon/schemas.ts";
import { type RunContext, withTimeout } from "./run-context.ts";

const LIST_SECONDS = 60;

/**
 * Logs the projects, and warns if `project-id` has others. If Zylon doesn't list
 * any, there are none, and no warning.
 */
export async function listUserProjects(
  run: RunContext,
): Promise<readonly Project[]> {
  let projects: readonly Project[] = [];
  try {
    projects = await withTimeout(
      run,
      {
        seconds: LIST_SECONDS,
        waitingFor: () => "the list of projects",
        createFailure: () => new Failure("timeout", ""),
      },
      fetchProjects,
    );
  } catch {
    run.limit.signal.throwIfAborted();
  }
  for (const project of projects)
    core.info(`Project ${formatProject(project)}`);
  const ids = new Set(projects.map(({ id }) => id));
  const unknown = run.inputs.projectId.filter((id) => !ids.has(id));
  if (projects.length > 0 && unknown.length > 0)
    core.warning(
      `None of this user's projects: ${formatCommaList(unknown.map((id) => toSafeLine(id, 60)))}. In project-id, write ids of the projects that are listed.`,
    );
  return projects;
}

/** The statuses of a refusal that may be about `project-id`. */
const REFUSED_PROJECT_STATUSES = [400, 403, 404, 422];

/**
 * Adds the user's projects if the refusal of a request may be about `project-id`,
 * and that has something that is none of their ids: it may be a name.
 */
export async function addUserProjects(
  failure: Failure,
  run: RunContext,
): Promise<Failure> {
  const { projectId } = run.inputs;
  const { status = 0 } = failure.details;
  if (projectId.length === 0 || !REFUSED_PROJECT_STATUSES.includes(status))
    return failure;
  const projects = await fetchProjects(run).catch(() => []);
  const ids = new Set(projects.map(({ id }) => id));
  if (projects.length === 0 || projectId.every((id) => ids.has(id)))
    return failure;
  return failure.with({
    detail: `${failure.detail}; this user has other projects`,
    names: projects.map(formatProject),
  });
}

/** Fetches the projects without retries, because nothing depends on them. */
async function fetchProjects({
  zylon,
  limit,
}: RunContext): Promise<readonly Project[]> {
  const noRetryLimit = { ...limit, deadline: clock.now() };
  const { id } = await zylon.getCurrentUser(noRetryLimit);
  const { items } = await zylon
    .listMemberProjects(id, noRetryLimit)
    .catch((error: unknown) => {
      if (!isEndpointRemoved(toFailure(error))) throw error;
      return zylon.listProjects(id, noRetryLimit);
    });
  return items;
}

/** `prj_1 (Support)`. Safe to print. */
export const formatProject = ({ id, name }: Project): string =>
  toSafeLine(id, 60) + (name === "" ? "" : ` (${toSafeLine(name, 60)})`);
