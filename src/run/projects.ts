/** Lists the user's projects in a dry run, for the input `project-id`. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { isEndpointRemoved } from "../zylon/integrations.ts";
import type { Project } from "../zylon/schemas.ts";
import { type RunContext, withTimeout } from "./phase.ts";

const LIST_SECONDS = 60;

/** Logs the projects. Resolves to none if Zylon doesn't list them. */
export async function listUserProjects(
  run: RunContext,
): Promise<readonly Project[]> {
  let projects: readonly Project[] = [];
  try {
    projects = await withTimeout(
      run,
      {
        seconds: LIST_SECONDS,
        what: () => "the list of projects",
        failure: () => new Failure("timeout", ""),
      },
      fetchProjects,
    );
  } catch {
    run.limit.signal.throwIfAborted();
  }
  for (const project of projects)
    core.info(`Project ${formatProject(project)}`);
  return projects;
}

/** Fetches the projects without retries, because nothing depends on them. */
export async function fetchProjects({
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
