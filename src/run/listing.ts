/** Phase 3: lists the documents before the ingests. Each look of the watch lists them again. */
import * as core from "@actions/core";
import { Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import type { DocumentList, Integration, ZylonApi } from "../zylon/api.ts";
import type { Artifact } from "../zylon/schemas.ts";
import type { Context } from "./context.ts";
import { type Document, type Documents, toDocument } from "./documents.ts";
import { type Outcome, selectHealthy } from "./outcome.ts";
import { withPreparationLimit } from "./work.ts";

/** The documents of each integration, by its id. */
type DocumentsByIntegration = ReadonlyMap<string, Documents>;

interface ListResult {
  readonly outcomes: readonly Outcome[];
  /** The lists that the user can read, for the looks of the watch. */
  readonly readableLists: readonly DocumentList[];
}

/** Adds the documents before the ingest. If they can't be listed, no ingest is sent. */
export async function listDocuments(
  outcomes: readonly Outcome[],
  context: Context,
): Promise<ListResult> {
  const { inputs, createApi } = context;
  const integrations = selectHealthy(outcomes)
    .filter(({ isCreated }) => !isCreated || inputs.ingest)
    .map(({ integration }) => integration);
  if (inputs.waitFor !== "indexed" || integrations.length === 0)
    return { outcomes, readableLists: [] };
  const readings = await withPreparationLimit(
    "the list of documents",
    context,
    (limit) =>
      readReadableLists(createApi(limit), inputs.projectId, integrations),
  );
  const artifacts = [...readings.values()].flat();
  const documents = sortByIntegration(artifacts, integrations);
  const listed = outcomes.map((outcome) => {
    const before = documents.get(outcome.integration.id) ?? null;
    return { ...outcome, before };
  });
  return { outcomes: listed, readableLists: [...readings.keys()] };
}

/**
 * Reads the lists that the user can read. Throws if there is none.
 * @param projects of the input; if empty, what the user can't read is skipped
 */
async function readReadableLists(
  api: ZylonApi,
  projects: readonly string[],
  integrations: readonly Integration[],
): Promise<ReadonlyMap<DocumentList, readonly Artifact[]>> {
  const connectors = integrations.map(({ connector }) => connector);
  const readings = new Map<DocumentList, readonly Artifact[]>();
  let lastSkipped = "it has none";
  for (const list of await api.getDocumentLists(projects, connectors)) {
    try {
      readings.set(list, await readList(api, list));
    } catch (error) {
      const failure = toFailure(error);
      if (projects.length > 0 || !isUnreadableProject(failure, list))
        throw failure;
      core.info(`${failure.title}, so it is skipped: ${failure.detail}`);
      lastSkipped = failure.detail;
    }
  }
  if (readings.size > 0) return readings;
  throw new Failure("forbidden", lastSkipped, {
    title: "The account of api-token can't read any project",
  });
}

/** Lists the documents again. Throws if any list can't be read. */
export async function listAgain(
  api: ZylonApi,
  lists: readonly DocumentList[],
  integrations: readonly Integration[],
): Promise<DocumentsByIntegration> {
  const readings: (readonly Artifact[])[] = [];
  for (const list of lists) readings.push(await readList(api, list));
  return sortByIntegration(readings.flat(), integrations);
}

/** Sorts documents by integration. Leaves out folders, and those of other integrations. */
function sortByIntegration(
  artifacts: readonly Artifact[],
  integrations: readonly Integration[],
): DocumentsByIntegration {
  const all = new Map(
    integrations.map(({ id }) => [id, new Map<string, Document>()]),
  );
  for (const artifact of artifacts) {
    const documents = all.get(artifact.integration_id);
    const document = toDocument(artifact);
    if (documents === undefined || document === undefined) continue;
    // Two projects may list it. If one says that it is pending, it is.
    const known = documents.get(document.id);
    if (known?.indexStatus !== "pending") documents.set(document.id, document);
  }
  return all;
}

/** Names the project if the user can't read it. */
async function readList(
  api: ZylonApi,
  list: DocumentList,
): Promise<readonly Artifact[]> {
  try {
    return await api.readDocuments(list);
  } catch (error) {
    const failure = toFailure(error);
    throw isUnreadableProject(failure, list)
      ? failure.with({
          title: `The account of api-token can't read the project ${toSafeLine(list.project ?? "", 60)}`,
        })
      : failure;
  }
}

/** Whether the user can't read the project of a list. */
const isUnreadableProject = (
  { code }: Failure,
  { project }: DocumentList,
): boolean =>
  project !== null && (code === "forbidden" || code === "not-found");
