/**
 * Remembers which documents each project had, to tell documents that were
 * removed from those that the user can no longer see.
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
 * What a look says of a project that had documents in an earlier one:
 *
 * | the project           | its documents             | so                    |
 * | --------------------- | ------------------------- | --------------------- |
 * | is listed             | some are gone             | they were removed     |
 * | is closed (403, 404)  | are all in other projects | they were moved       |
 * | is closed             | are in no list            | they may be there     |
 * | is closed, 404 twice, | are in no list            | they were removed:    |
 * | a minute apart        |                           | it was deleted        |
 *
 * The last row needs another list that answers in both looks: otherwise, it may
 * be Zylon that is gone.
 */
export class ProjectMemory {
  #ids: IdsByProject = { artifact: new Map(), integration: new Map() };
  /** Since when a project is not found. */
  readonly #notFoundSince = new Map<string, number>();

  /** Returns the projects of the integration API that had documents. */
  getOlderProjects(): readonly string[] {
    return [...this.#ids.integration.keys()];
  }

  /**
   * Returns projects that the list of the organization no longer mentions,
   * although documents of theirs are in no other.
   */
  findVanished(listing: ListingBuilder): readonly string[] {
    const vanished: string[] = [];
    for (const [project, ids] of this.#ids.artifact) {
      const isListed = listing.places.artifact.has(project);
      if (project === "" || isListed) continue;
      if (getMissing(ids, listing).size > 0) vanished.push(project);
    }
    return vanished;
  }

  /**
   * Adds to the listing why documents may be missing. Then remembers where its
   * documents are, unless it is incomplete.
   * @param hasAnswered whether another list of documents was answered
   * @returns the projects that count as deleted now
   */
  update(
    listing: ListingBuilder,
    closed: readonly ClosedProject[],
    hasAnswered: boolean,
  ): readonly Scope[] {
    const isComplete = listing.incompleteReasonOf() === undefined;
    const ids = {
      artifact: new Map<string, IdsByIntegration>(listing.places.artifact),
      integration: new Map<string, IdsByIntegration>(
        listing.places.integration,
      ),
    };
    const notFound = new Set<string>();
    const deleted: Scope[] = [];
    for (const { scope, failure } of closed) {
      const known = this.#ids[scope.api].get(scope.project);
      if (known === undefined) continue;
      const missing = getMissing(known, listing);
      if (missing.size === 0) continue;
      const key = `${scope.api} ${scope.project}`;
      if (failure.code === "not-found" && hasAnswered) {
        notFound.add(key);
        const since = this.#notFoundSince.get(key) ?? clock.now();
        this.#notFoundSince.set(key, since);
        if (clock.now() - since >= DELETED_AFTER_MS) {
          deleted.push(scope);
          continue;
        }
      }
      ids[scope.api].set(scope.project, missing);
      for (const integration of missing.keys())
        listing.addIncompleteReason(
          `no longer lets the user of api-token read ${formatScope(scope)}`,
          integration,
        );
    }
    for (const key of this.#notFoundSince.keys())
      if (!notFound.has(key)) this.#notFoundSince.delete(key);
    if (isComplete) this.#ids = ids;
    return deleted;
  }
}

/** Returns those of these documents that the listing doesn't have. */
function getMissing(
  ids: IdsByIntegration,
  listing: ListingBuilder,
): IdsByIntegration {
  const missing = new Map<string, ReadonlySet<string>>();
  for (const [integration, known] of ids) {
    const listed = listing.documentsOf(integration);
    const some = new Set([...known].filter((id) => !listed.has(id)));
    if (some.size > 0) missing.set(integration, some);
  }
  return missing;
}
