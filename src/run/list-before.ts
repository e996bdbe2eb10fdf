/** Lists the documents before the ingest. */
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import type { DocumentLister } from "./document-lister.ts";
import {
  createFailedListing,
  type DocumentListing,
} from "./document-listing.ts";
import { getApi, type Integration } from "./integration.ts";
import {
  getPreparationTimeout,
  PREPARATION_SECONDS,
  type RunContext,
  withTimeout,
} from "./run-context.ts";

/**
 * Lists the documents. If this takes too long, resolves to an incomplete listing,
 * so that nothing is compared. Throws if two ids are the same integration.
 */
export async function listDocumentsBefore(
  integrations: readonly Integration[],
  lister: DocumentLister,
  run: RunContext,
): Promise<DocumentListing> {
  const listing = await withTimeout(
    run,
    getPreparationTimeout("the list of documents"),
    (limitedRun) => lister.listBefore(limitedRun),
  ).catch((error: unknown) => {
    // `getPreparationTimeout` creates a failure of this kind.
    if (toFailure(error).details.kind !== "out-of-time") throw error;
    return createUnfinishedListing(run.inputs);
  });
  assertDifferentIntegrations(integrations, listing);
  return listing;
}

function createUnfinishedListing({ projectId }: Inputs): DocumentListing {
  const advice =
    projectId.length === 0
      ? "To make the list shorter, set project-id to the projects that hold them."
      : "Check the load of Zylon, and whether project-id needs all these projects.";
  return createFailedListing(
    `took longer than ${PREPARATION_SECONDS / 60} min to list the documents`,
    advice,
  );
}

/**
 * Throws if two ids are the same integration: each API knows it by an id of its
 * own, and lists its documents under that id. A document belongs to only one
 * integration, so one that is under both ids is proof.
 */
function assertDifferentIntegrations(
  integrations: readonly Integration[],
  listing: DocumentListing,
): void {
  const pairs: IdPair[] = [];
  const { artifact: inArtifactApi = [], integration: inIntegrationApi = [] } =
    Object.groupBy(integrations, getApi);
  for (const { id = "" } of inArtifactApi) {
    const documents = listing.documentsOf(id);
    const isSame = (other: Integration): boolean =>
      [...listing.documentsOf(other.id).keys()].some((documentId) =>
        documents.has(documentId),
      );
    for (const other of inIntegrationApi.filter(isSame))
      pairs.push({
        artifactApiId: toSafeLine(id, 60),
        integrationApiId: toSafeLine(other.id ?? "", 60),
      });
  }
  if (pairs.length > 0) throw sameIntegrationsFailure(pairs);
}

/** The two ids of one integration, ready to print. */
interface IdPair {
  readonly artifactApiId: string;
  readonly integrationApiId: string;
}

function sameIntegrationsFailure(pairs: readonly IdPair[]): Failure {
  const names = pairs.map(
    ({ artifactApiId, integrationApiId }) =>
      `${artifactApiId} and ${integrationApiId}`,
  );
  const kept = formatCommaList(pairs.map((pair) => pair.artifactApiId));
  const removed = formatCommaList(pairs.map((pair) => pair.integrationApiId));
  const remedy = `Keep ${kept} in integration-id, and remove ${removed}`;
  if (pairs.length === 1)
    return new Failure("ambiguous", "they have the same documents", {
      title: `${names.join()} are ids of the same integration`,
      remedy: `${remedy}: it is the id of an API that Zylon plans to remove`,
    });
  return new Failure(
    "ambiguous",
    "each of these pairs has the same documents",
    {
      names,
      title: `${pairs.length} integrations are named twice`,
      remedy: `${remedy}: they are ids of an API that Zylon plans to remove`,
    },
  );
}
