/** Creates an integration, unless there is one with its username. */
import * as core from "@actions/core";
import { type Api, type Connector, matchesConnector } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { toSafeLine } from "../text.ts";
import {
  buildIntegrationName,
  fromArtifact,
  fromEntity,
  type ListedIntegration,
  listFromArtifactApi,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import { type Integration, withListedEntry } from "./integration.ts";
import {
  type IntegrationLists,
  readIntegrationLists,
} from "./integration-lists.ts";
import { warnAboutUnreadable } from "./left-out.ts";
import { addUserProjects } from "./projects.ts";
import type { RunContext } from "./run-context.ts";
import {
  ambiguousFailure,
  uncertainMatchFailure,
} from "./selection-failures.ts";
import { findByUsername } from "./usernames.ts";

/**
 * Creates the integration only if certainly none has the username, or its name. A
 * dry run only plans it.
 */
export async function findOrCreate(
  integration: Integration,
  connector: Connector,
  lists: IntegrationLists,
  run: RunContext,
): Promise<Integration> {
  const { inputs } = run;
  const found = await findByUsername(connector, lists, run);
  if (found !== undefined) {
    core.notice(
      `Using the existing integration ${toSafeLine(found.id, 60)}; nothing was created.`,
    );
    return withListedEntry(integration, found);
  }
  const { hasArtifactApi } = lists.fromArtifactApi;
  const newLists = hasArtifactApi
    ? undefined
    : await findArtifactApi(connector, lists, run);
  if (newLists !== undefined)
    return findOrCreate(integration, connector, newLists, run);
  const [project = ""] = inputs.projectId;
  const draft: IntegrationDraft = {
    connector,
    api: hasArtifactApi ? "artifact" : "integration",
    name: buildIntegrationName(connector, inputs.username),
    project,
  };
  assertInputsFit(draft, inputs);
  const taken = lists.fromArtifactApi.entries.filter((entry) =>
    mayMatchDraft(entry, draft, inputs),
  );
  if (taken.length > 0) throw await uncertainMatchFailure("name", taken, run);
  const { content: paths } = inputs;
  const firstImport = paths.length > 0 ? { project, paths } : undefined;
  if (inputs.dryRun)
    return {
      ...integration,
      plannedActions: firstImport ? ["create", "import"] : ["create"],
    };
  const created = await createIntegration(draft, run);
  return {
    ...withListedEntry(integration, created),
    isCreated: true,
    firstImport,
  };
}

/**
 * Reads the lists again if the server has the artifact API after all: the first
 * answer may have come from a server that is out of date or down. Resolves to
 * `undefined` if it still has none. Throws if either answer was a refusal.
 */
async function findArtifactApi(
  connector: Connector,
  lists: IntegrationLists,
  run: RunContext,
): Promise<IntegrationLists | undefined> {
  const fromArtifactApi = await listFromArtifactApi(run.zylon, run.limit);
  if (fromArtifactApi.hasArtifactApi) {
    warnAboutUnreadable(fromArtifactApi.unreadableCount);
    return readIntegrationLists(fromArtifactApi, connector, run);
  }
  const refusal = fromArtifactApi.refusal ?? lists.fromArtifactApi.refusal;
  if (refusal !== undefined) throw refusal;
  return undefined;
}

/** An integration that is to be created. */
interface IntegrationDraft {
  readonly connector: Connector;
  /** The API that creates it. */
  readonly api: Api;
  readonly name: string;
  /** The id of its project; empty if it belongs to the organization. */
  readonly project: string;
}

function assertInputsFit(
  { api }: IntegrationDraft,
  { content, projectId }: Inputs,
): void {
  if (api === "integration" && content.length > 0)
    throw new Failure("invalid-input", "content needs Zylon 1.58 or newer", {
      remedy:
        "Remove content, and choose in Zylon what the new integration reads. Nothing was created",
    });
  if (api === "artifact" && projectId.length > 1)
    throw new Failure("ambiguous", "", {
      title:
        "project-id lists several projects, but a new integration belongs to one",
      remedy: "Set project-id to one project",
    });
}

/**
 * Whether an entry may be what was, or would be, created. An answer of the
 * integration API has neither name nor project, and may lack the username.
 */
const mayMatchDraft = (
  entry: ListedIntegration,
  { connector, api, name, project }: IntegrationDraft,
  { username }: Inputs,
): boolean =>
  matchesConnector(entry, connector) &&
  (api === "artifact"
    ? entry.name === name && entry.project === project
    : ["", username].includes(entry.username));

/** Sends the request once. If its answer is lost, looks for what was created. */
async function createIntegration(
  draft: IntegrationDraft,
  run: RunContext,
): Promise<ListedIntegration> {
  const created = await sendCreate(draft, run).catch(async (error: unknown) => {
    const failure = toFailure(error);
    if (failure.delivery !== "unknown") throw failure;
    return findCreated(draft, failure, run);
  });
  core.info(
    `Created the ${draft.connector.label} integration ${toSafeLine(created.id, 60)}`,
  );
  return created;
}

async function sendCreate(
  { connector, api, name, project }: IntegrationDraft,
  run: RunContext,
): Promise<ListedIntegration> {
  const { zylon, inputs, limit } = run;
  if (api === "integration")
    return fromEntity(await zylon.createIntegration(connector, inputs, limit));
  const { username, password } = inputs;
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

/** What to do if nobody knows whether the integration was created. */
const CHECK_FOR_CREATED = {
  remedy: "Look in Zylon for a new integration before the step runs again",
};

/**
 * Finds what was created, in the list. Before the request, nothing was listed that
 * may match.
 * @param failure the failure of the request
 */
async function findCreated(
  draft: IntegrationDraft,
  failure: Failure,
  run: RunContext,
): Promise<ListedIntegration> {
  const { zylon, inputs, limit } = run;
  const { title, detail } = failure;
  if (limit.signal.aborted) throw failure.with(CHECK_FOR_CREATED);
  core.info(`${title}: ${detail}. Looking for the new integration in the list`);
  const list =
    draft.api === "artifact"
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
  const candidates = entries.filter((entry) =>
    mayMatchDraft(entry, draft, inputs),
  );
  const [only, ...others] = candidates;
  if (only !== undefined && others.length > 0)
    throw await ambiguousFailure(candidates, run);
  if (only !== undefined) return only;
  if (failure.details.kind === "other-type")
    throw failure.with({ code: "create-unknown" });
  throw new Failure("create-unknown", detail, { cause: failure });
}
