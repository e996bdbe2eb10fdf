/** Lists the documents before the ingest. */
import { Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
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
 * so that nothing is compared.
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
      (inTime) => lister.listBefore(inTime),
    );
    assertDistinct(integrations, listing);
    return listing;
  } catch (error) {
    if (toFailure(error).details.kind !== "late") throw error;
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
 * Throws if two ids are one integration: both APIs know it, each by its own id,
 * and list the same documents.
 */
function assertDistinct(
  integrations: readonly Integration[],
  documents: DocumentListing,
): void {
  const owners = new Map<string, Integration>();
  for (const integration of integrations)
    for (const id of documents.documentsOf(integration.id).keys()) {
      const owner = owners.get(id) ?? integration;
      owners.set(id, owner);
      if (owner.id !== integration.id)
        throw sameIntegrationFailure(owner, integration);
    }
}

function sameIntegrationFailure(
  integration: Integration,
  other: Integration,
): Failure {
  const isOneNewer = integration.artifact !== undefined;
  const [newer, older] = isOneNewer
    ? [integration, other]
    : [other, integration];
  const [kept, removed] = [newer, older].map(({ id = "" }) =>
    toSafeLine(id, 60),
  );
  return new Failure("ambiguous", "they have the same documents", {
    title: `${kept} and ${removed} are ids of the same integration`,
    remedy: `Keep ${kept} in integration-id, and remove ${removed}: it is the id of an API that Zylon plans to remove`,
  });
}
