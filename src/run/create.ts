/** Creates an integration, unless there is one with its username. */
import * as core from "@actions/core";
import { type Connector, matchesConnector } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import {
  buildIntegrationName,
  fromArtifact,
  fromEntity,
  type ListedIntegration,
  listFromArtifactApi,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import {
  type Integration,
  type PlannedAction,
  withEntry,
} from "./integration.ts";
import {
  type IntegrationLists,
  readIntegrationLists,
} from "./integration-lists.ts";
import { warnAboutUnreadable } from "./left-out.ts";
import type { RunContext } from "./phase.ts";
import { addUserProjects } from "./projects.ts";
import {
  ambiguousFailure,
  uncertainMatchFailure,
} from "./selection-failures.ts";
import { findByUsername } from "./usernames.ts";

/**
 * Looks for the username, then creates the integration if certainly none has it.
 * Finds own artifacts only in the project of `project-id`.
 */
export async function findOrCreate(
  integration: Integration,
  connector: Connector,
  lists: IntegrationLists,
  run: RunContext,
): Promise<Integration> {
  const { inputs, zylon, limit } = run;
  const [project = "", ...otherProjects] = inputs.projectId;
  const found = await findByUsername(connector, lists, run);
  if (found !== undefined) {
    core.notice(
      `Using the existing integration ${toSafeLine(found.id, 60)}; nothing was created.`,
    );
    return withEntry(integration, found);
  }
  const { hasArtifactApi, entries, refusal } = lists.fromArtifactApi;
  if (!hasArtifactApi) {
    // The answer may have come from a server that is out of date or down.
    const list = await listFromArtifactApi(zylon, limit);
    if (list.hasArtifactApi) {
      warnAboutUnreadable(list.unreadableCount);
      const newLists = await readIntegrationLists(list, connector, run);
      return findOrCreate(integration, connector, newLists, run);
    }
    const failure = list.refusal ?? refusal;
    if (failure !== undefined) throw failure;
  }
  if (!hasArtifactApi && inputs.content.length > 0)
    throw new Failure("invalid-input", "content needs Zylon 1.58 or newer", {
      remedy:
        "Remove content, and choose in Zylon what the new integration reads. Nothing was created",
    });
  if (hasArtifactApi && otherProjects.length > 0)
    throw new Failure("ambiguous", "", {
      title:
        "project-id lists several projects, but a new integration belongs to one",
      remedy: "Set project-id to one project",
    });
  const name = buildIntegrationName(connector, inputs.username);
  const taken = entries.filter(
    (entry) =>
      entry.name === name &&
      entry.project === project &&
      matchesConnector(entry, connector),
  );
  if (taken.length > 0) throw await uncertainMatchFailure("name", taken, run);
  const { content: paths } = inputs;
  if (inputs.dryRun) {
    const plannedActions: readonly PlannedAction[] =
      paths.length > 0 ? ["create", "import"] : ["create"];
    return { ...integration, plannedActions };
  }
  const created = await createIntegration(connector, project, lists, run);
  return {
    ...withEntry(integration, created),
    isCreated: true,
    firstImport: paths.length > 0 ? { project, paths } : undefined,
  };
}

/** What to do if nobody knows whether the integration was created. */
const CHECK_FOR_CREATED = {
  remedy: "Look in Zylon for a new integration before the step runs again",
};

/**
 * Sends the request once. If its answer is lost, resolves to the only new
 * integration.
 * @param project a project id; empty for the organization
 */
async function createIntegration(
  connector: Connector,
  project: string,
  lists: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration> {
  const { limit } = run;
  const { hasArtifactApi, entries } = lists.fromArtifactApi;
  const known = new Set(
    (hasArtifactApi ? entries : lists.fromIntegrationApi.entries).map(
      ({ id }) => id,
    ),
  );
  const created = await sendCreate(
    connector,
    project,
    hasArtifactApi,
    run,
  ).catch(async (error: unknown) => {
    const failure = toFailure(error);
    if (failure.delivery !== "unknown") throw failure;
    if (limit.signal.aborted) throw failure.with(CHECK_FOR_CREATED);
    core.info(
      `${failure.title}: ${failure.detail}. Looking for the new integration in the list`,
    );
    const isNew = (entry: ListedIntegration): boolean => !known.has(entry.id);
    return findCreated(
      connector,
      { project, hasArtifactApi, isNew, failure },
      run,
    );
  });
  core.info(
    `Created the ${connector.label} integration ${toSafeLine(created.id, 60)}`,
  );
  return created;
}

async function sendCreate(
  connector: Connector,
  project: string,
  hasArtifactApi: boolean,
  run: RunContext,
): Promise<ListedIntegration> {
  const { zylon, inputs, limit } = run;
  if (!hasArtifactApi)
    return fromEntity(await zylon.createIntegration(connector, inputs, limit));
  const { username, password } = inputs;
  const name = buildIntegrationName(connector, username);
  const newArtifact = { name, project, username, password };
  const created = await zylon
    .createArtifact(connector, newArtifact, limit)
    .catch(async (error: unknown) => {
      throw await explainRefusedProject(toFailure(error), run);
    });
  return fromArtifact(created);
}

/** Names the user's projects if `project-id` is none of them. */
async function explainRefusedProject(
  failure: Failure,
  run: RunContext,
): Promise<Failure> {
  const explained = await addUserProjects(failure, run);
  if (explained.names.length === 0) return failure;
  return explained.with({
    remedy:
      "If you mean one of these, set project-id to its id. Otherwise, check whether the user can create integrations in that project",
  });
}

interface UnansweredCreate {
  readonly project: string;
  /** Whether the request went to the artifact API. */
  readonly hasArtifactApi: boolean;
  readonly isNew: (entry: ListedIntegration) => boolean;
  /** The failure of the request to create it. */
  readonly failure: Failure;
}

/** Finds it by the name that was sent, or by the username if reported. */
async function findCreated(
  connector: Connector,
  { project, hasArtifactApi, isNew, failure }: UnansweredCreate,
  run: RunContext,
): Promise<ListedIntegration> {
  const { zylon, inputs, limit } = run;
  const { detail } = failure;
  const list = hasArtifactApi
    ? listFromArtifactApi(zylon, limit)
    : listFromIntegrationApi(zylon, false, limit);
  const { entries } = await list.catch((error: unknown) => {
    if (limit.signal.aborted) throw toFailure(error).with(CHECK_FOR_CREATED);
    throw new Failure("create-unknown", detail, {
      title:
        "Zylon may have created the integration, but the list of integrations can't be read",
      cause: error,
    });
  });
  const name = buildIntegrationName(connector, inputs.username);
  const isOurs = (entry: ListedIntegration): boolean =>
    hasArtifactApi
      ? entry.name === name && entry.project === project
      : ["", inputs.username].includes(entry.username);
  const created = entries.filter(
    (entry) =>
      isNew(entry) && matchesConnector(entry, connector) && isOurs(entry),
  );
  const [only, ...others] = created;
  if (only === undefined && failure.details.kind === "other-type")
    throw failure.with({ code: "create-unknown" });
  if (only === undefined)
    throw new Failure("create-unknown", detail, { cause: failure });
  if (others.length === 0) return only;
  throw await ambiguousFailure(created, run);
}
