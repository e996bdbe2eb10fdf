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
    assertDifferent(integrations, listing);
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
 * Throws if two ids are the same integration: both APIs know it, each by its own
 * id, and list the same documents.
 */
function assertDifferent(
  integrations: readonly Integration[],
  documents: DocumentListing,
): void {
  const owners = new Map<string, Integration>();
  const pairs = new Map<Integration, Integration>();
  for (const integration of integrations)
    for (const id of documents.documentsOf(integration.id).keys()) {
      const owner = owners.get(id) ?? integration;
      owners.set(id, owner);
      if (owner.id !== integration.id) pairs.set(owner, integration);
    }
  if (pairs.size > 0) throw sameIntegrationFailure([...pairs]);
}

function sameIntegrationFailure(
  pairs: readonly (readonly [Integration, Integration])[],
): Failure {
  const idPairs = pairs.map(([integration, other]) => {
    const isNewer = integration.artifactEntry !== undefined;
    const pair = isNewer ? [integration, other] : [other, integration];
    const [newer = "", older = ""] = pair.map(({ id = "" }) =>
      toSafeLine(id, 60),
    );
    return { newer, older };
  });
  const names = idPairs.map(({ newer, older }) => `${newer} and ${older}`);
  const kept = formatCommaList(idPairs.map(({ newer }) => newer));
  const removed = formatCommaList(idPairs.map(({ older }) => older));
  const remedy = `Keep ${kept} in integration-id, and remove ${removed}`;
  const [nameOfOnly = "", ...others] = names;
  if (others.length === 0)
    return new Failure("ambiguous", "they have the same documents", {
      title: `${nameOfOnly} are ids of the same integration`,
      remedy: `${remedy}: it is the id of an API that Zylon plans to remove`,
    });
  return new Failure(
    "ambiguous",
    "each of these pairs has the same documents",
    {
      names,
      title: `${names.length} integrations are named twice`,
      remedy: `${remedy}: they are ids of an API that Zylon plans to remove`,
    },
  );
}
