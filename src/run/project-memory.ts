/**
 * Remembers which documents each project had. If a document is missing later,
 * this tells whether it was removed, or whether the user can't see it any more.
 */
import { clock } from "../clock.ts";
import type { Failure } from "../errors.ts";
import {
  formatScope,
  type IdsByIntegration,
  type IdsByProject,
  type ListingBuilder,
  type Scope,
} from "./document-listing.ts";

/** A project whose documents Zylon refused to list. */
export interface ClosedProject {
  readonly scope: Scope;
  readonly failure: Failure;
}

/** How long a project must be "not found" until it counts as deleted. */
const DELETED_AFTER_MS = 60_000;

/**
 * What became of the documents that a project had in an earlier listing:
 *
 * | the project now            | its missing documents  | what became of them  |
 * | -------------------------- | ---------------------- | -------------------- |
 * | is listed                  | are in no list         | were removed         |
 * | is closed: 403 or 404      | are in other projects  | were moved           |
 * | is closed: 403 or 404      | are in no list         | unknown: incomplete  |
 * | is not found for a minute  | are in no list         | were removed with it |
 *
 * The last row needs an answer to another list of documents in each of these
 * listings: otherwise, Zylon itself may be unreachable.
 */
export class ProjectMemory {
  /**
   * The documents of each project in the last complete listing. What a closed project
   * had before, and is in no list, is kept.
   */
  #idsByProject: IdsByProject = { artifact: new Map(), integration: new Map() };
  /** Since when a project has not been found, by API and project. */
  readonly #notFoundSince = new Map<string, number>();

  /** Returns the projects of the integration API that had documents. */
  getIntegrationApiProjects(): readonly string[] {
    return [...this.#idsByProject.integration.keys()];
  }

  /**
   * Returns projects that the list of the organization no longer has, although
   * some of their documents are in no other project.
   */
  findVanished(listing: ListingBuilder): readonly string[] {
    const vanished: string[] = [];
    for (const [project, ids] of this.#idsByProject.artifact) {
      const isListed = listing.places.artifact.has(project);
      if (project === "" || isListed) continue;
      if (getMissing(ids, listing).size > 0) vanished.push(project);
    }
    return vanished;
  }

  /**
   * Adds to the listing why documents may be missing. Then remembers where its
   * documents are, unless it was incomplete before.
   * @param hasAnswer whether Zylon answered any list of this listing
   * @returns the projects that count as deleted now
   */
  update(
    listing: ListingBuilder,
    closed: readonly ClosedProject[],
    hasAnswer: boolean,
  ): readonly Scope[] {
    const isComplete = listing.incompleteReasonOf() === undefined;
    const idsByProject = {
      artifact: new Map<string, IdsByIntegration>(listing.places.artifact),
      integration: new Map<string, IdsByIntegration>(
        listing.places.integration,
      ),
    };
    const notFoundNow = new Set<string>();
    const deleted: Scope[] = [];
    for (const { scope, failure } of closed) {
      const earlier = this.#idsByProject[scope.api].get(scope.project);
      if (earlier === undefined) continue;
      const missing = getMissing(earlier, listing);
      if (missing.size === 0) continue;
      const key = `${scope.api} ${scope.project}`;
      if (failure.code === "not-found" && hasAnswer) {
        notFoundNow.add(key);
        const since = this.#notFoundSince.get(key) ?? clock.now();
        this.#notFoundSince.set(key, since);
        if (clock.now() - since >= DELETED_AFTER_MS) {
          deleted.push(scope);
          continue;
        }
      }
      idsByProject[scope.api].set(scope.project, missing);
      for (const integration of missing.keys())
        listing.addIncompleteReason(
          `no longer lets the user of api-token read ${formatScope(scope)}`,
          integration,
        );
    }
    for (const key of this.#notFoundSince.keys())
      if (!notFoundNow.has(key)) this.#notFoundSince.delete(key);
    if (isComplete) this.#idsByProject = idsByProject;
    return deleted;
  }
}

/** Returns the ids that the listing doesn't have. */
function getMissing(
  idsByIntegration: IdsByIntegration,
  listing: ListingBuilder,
): IdsByIntegration {
  const missing = new Map<string, ReadonlySet<string>>();
  for (const [integration, ids] of idsByIntegration) {
    const listed = listing.documentsOf(integration);
    const missingIds = new Set([...ids].filter((id) => !listed.has(id)));
    if (missingIds.size > 0) missing.set(integration, missingIds);
  }
  return missing;
}
