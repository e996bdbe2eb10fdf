/** Lists the documents before the ingest. */
import { Failure, toFailure } from "../errors.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import type { DocumentLister } from "./document-lister.ts";
import {
  createFailedListing,
  type DocumentListing,
} from "./document-listing.ts";
import type { Integration } from "./integration.ts";
import {
  getPreparationTimeout,
  PREPARATION_SECONDS,
  type RunContext,
  withTimeout,
} from "./phase.ts";

/**
 * Lists the documents. If this takes too long, resolves to an incomplete listing,
 * so that nothing is compared. Throws if two ids are the same integration.
 */
export async function listDocumentsBefore(
  integrations: readonly Integration[],
  lister: DocumentLister,
  run: RunContext,
): Promise<DocumentListing> {
  try {
    const listing = await withTimeout(
      run,
      getPreparationTimeout("the list of documents"),
      (limitedRun) => lister.listBefore(limitedRun),
    );
    assertDifferentIntegrations(integrations, listing);
    return listing;
  } catch (error) {
    if (toFailure(error).details.kind !== "out-of-time") throw error;
    const advice =
      run.inputs.projectId.length === 0
        ? "To make the list shorter, set project-id to the projects that hold them."
        : "Check the load of Zylon, and whether project-id needs all these projects.";
    return createFailedListing(
      `took longer than ${PREPARATION_SECONDS / 60} min to list the documents`,
      advice,
    );
  }
}

/**
 * Throws if two ids are the same integration: both APIs know it, each by its own
 * id, and list the same documents.
 */
function assertDifferentIntegrations(
  integrations: readonly Integration[],
  listing: DocumentListing,
): void {
  const firstByDocument = new Map<string, Integration>();
  const secondByFirst = new Map<Integration, Integration>();
  for (const integration of integrations)
    for (const documentId of listing.documentsOf(integration.id).keys()) {
      const first = firstByDocument.get(documentId) ?? integration;
      firstByDocument.set(documentId, first);
      if (first.id !== integration.id) secondByFirst.set(first, integration);
    }
  if (secondByFirst.size > 0)
    throw sameIntegrationsFailure([...secondByFirst].map(toIdPair));
}

/** The two ids of one integration, ready to print. */
interface IdPair {
  readonly inArtifactApi: string;
  readonly inIntegrationApi: string;
}

function toIdPair([first, second]: readonly [
  Integration,
  Integration,
]): IdPair {
  const firstId = toSafeLine(first.id ?? "", 60);
  const secondId = toSafeLine(second.id ?? "", 60);
  return first.artifactEntry === undefined
    ? { inArtifactApi: secondId, inIntegrationApi: firstId }
    : { inArtifactApi: firstId, inIntegrationApi: secondId };
}

function sameIntegrationsFailure(pairs: readonly IdPair[]): Failure {
  const names = pairs.map(
    ({ inArtifactApi, inIntegrationApi }) =>
      `${inArtifactApi} and ${inIntegrationApi}`,
  );
  const kept = formatCommaList(pairs.map((pair) => pair.inArtifactApi));
  const removed = formatCommaList(pairs.map((pair) => pair.inIntegrationApi));
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
