/** The phase that lists the documents before the ingests. Each look lists them again. */
import * as core from "@actions/core";
import { clock, type TimeLimit } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/table.ts";
import { formatId } from "../text.ts";
import type { PhaseClient } from "../zylon/client.ts";
import type { Document, Documents } from "../zylon/documents.ts";
import { readAgainIfIncomplete } from "../zylon/http/list.ts";
import type { DocumentTarget, Integration } from "../zylon/zylon.ts";
import { type Result, selectHealthy } from "./result.ts";
import { type ApiContext, withPhaseLimit } from "./work.ts";

/** The documents of each integration, by its id. */
type DocumentsByIntegration = ReadonlyMap<string, Documents>;

type ListInputs = Pick<Inputs, "waitFor" | "shouldIngest" | "projectIds">;

export interface Listing {
  readonly results: readonly Result[];
  /** Where the lists are that the user can read, for the looks of the watch. */
  readonly targets: readonly DocumentTarget[];
  /** The ids of projects that the user can't read. */
  readonly skippedProjects: readonly string[];
  /** Milliseconds since the epoch. */
  readonly listedAt: number;
}

/** Adds the documents before the ingest. If they can't be listed, no ingest is sent. */
export async function listBefore(
  results: readonly Result[],
  { waitFor, shouldIngest, projectIds }: ListInputs,
  context: ApiContext,
): Promise<Listing> {
  const listedAt = clock.date();
  // What this run created has no documents before its first ingest.
  const integrations = selectHealthy(results)
    .filter(({ isCreated }) => !isCreated || shouldIngest)
    .map(({ integration }) => integration);
  if (waitFor !== "indexed" || integrations.length === 0)
    return { results, targets: [], skippedProjects: [], listedAt };
  const { documents, targets, skippedProjects } = await withPhaseLimit(
    {
      name: "the list of documents",
      key: projectIds.length > 0 ? "timeout" : "timeout/all-projects",
      cancel: context.cancel,
    },
    (limit) => listReadable(context, projectIds, integrations, limit),
  );
  const byIntegration = groupByIntegration(documents, integrations);
  const withBefore = results.map((result) => {
    const before = byIntegration.get(result.integration.id) ?? null;
    return { ...result, before };
  });
  return { results: withBefore, targets, skippedProjects, listedAt };
}

interface ReadableLists extends Pick<Listing, "targets" | "skippedProjects"> {
  readonly documents: readonly Document[];
}

/**
 * Reads the lists that the user can read. Throws if there is none.
 * @param projectIds the ids of the input; if empty, what the user can't read is skipped
 */
async function listReadable(
  { api, client }: ApiContext,
  projectIds: readonly string[],
  integrations: readonly Integration[],
  limit: TimeLimit,
): Promise<ReadableLists> {
  const connectors = integrations.map(({ connector }) => connector);
  const found = await readAgainIfIncomplete(() =>
    api.findDocumentTargets(projectIds, connectors, limit),
  );
  const lists: (readonly Document[])[] = [];
  const targets: DocumentTarget[] = [];
  const skippedProjects: string[] = [];
  for (const target of found) {
    try {
      const list = await readAgainIfIncomplete(() =>
        readTarget(client, target, limit),
      );
      lists.push(list);
      targets.push(target);
    } catch (error) {
      const { key, title, detail } = toFailure(error);
      if (projectIds.length > 0 || key !== "forbidden/project") throw error;
      core.info(`${title}, so it is skipped: ${detail}`);
      skippedProjects.push(formatId(target.projectId ?? ""));
    }
  }
  if (targets.length > 0)
    return { documents: lists.flat(), targets, skippedProjects };
  throw new Failure("forbidden/no-project", "", {
    names: { projects: skippedProjects },
  });
}

/** Lists the documents again. Throws if any list can't be read. */
export async function listAgain(
  client: PhaseClient,
  targets: readonly DocumentTarget[],
  integrations: readonly Integration[],
  limit: TimeLimit,
): Promise<DocumentsByIntegration> {
  const lists: (readonly Document[])[] = [];
  for (const target of targets)
    lists.push(await readTarget(client, target, limit));
  return groupByIntegration(lists.flat(), integrations);
}

/** Leaves out documents of other integrations. */
function groupByIntegration(
  documents: readonly Document[],
  integrations: readonly Integration[],
): DocumentsByIntegration {
  const groups = new Map(
    integrations.map(({ id }) => [id, new Map<string, Document>()]),
  );
  for (const document of documents)
    groups.get(document.integrationId)?.set(document.id, document);
  return groups;
}

/** Reads a list. Throws `forbidden/project`, with its id, if the user can't read it. */
async function readTarget(
  client: PhaseClient,
  target: DocumentTarget,
  limit: TimeLimit,
): Promise<readonly Document[]> {
  try {
    return await client.listDocuments(target, limit);
  } catch (error) {
    const failure = toFailure(error);
    const { projectId } = target;
    const isDenied =
      failure.code === "forbidden" || failure.code === "not-found";
    if (projectId === null || !isDenied) throw failure;
    const project = `project ${formatId(projectId)}`;
    throw failure.withExplanation("forbidden/project", project);
  }
}
