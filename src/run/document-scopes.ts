/**
 * Decides which lists have the documents of a run's integrations:
 *
 * | integrations in     | project-id | lists                                |
 * | ------------------- | ---------- | ------------------------------------ |
 * | the artifact API    | is empty   | one of the whole organization        |
 * | the integration API | is empty   | one for each project of the user     |
 * | either              | is set     | one for each of these projects       |
 *
 * If a run has integrations in both APIs, it reads the lists of both.
 */
import type { Api } from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { formatScope, type Scope } from "./document-listing.ts";
import { getApi, type Integration } from "./integration.ts";
import type { RunContext } from "./run-context.ts";

/** The lists to read, and what is known of the list of projects. */
interface ScopeSelection {
  readonly scopes: readonly Scope[];
  /** Why a project may be missing, to follow "Zylon"; else `undefined`. */
  readonly incompleteReason: string | undefined;
  /** Whether Zylon listed a project without a usable id. */
  readonly hasUnreadableProject: boolean;
}

/** Learns during a run which API still has lists of documents. */
export class ScopeSelector {
  /** The APIs whose lists this run reads. */
  readonly #apis: Set<Api>;
  /** Whether the server has the artifact API. */
  readonly #hasArtifactApi: boolean;
  /** Whether the integration API has answered a list of documents in this run. */
  #hasIntegrationApiAnswered = false;
  /** Id of the user of `api-token`. */
  #userId: string | undefined;

  constructor(integrations: readonly Integration[], hasArtifactApi: boolean) {
    this.#apis = new Set(integrations.map(getApi));
    this.#hasArtifactApi = hasArtifactApi;
  }

  /** @param earlierProjects of the integration API, which had documents before */
  async selectScopes(
    earlierProjects: readonly string[],
    run: RunContext,
  ): Promise<ScopeSelection> {
    const { projectId: chosenProjects } = run.inputs;
    const isChosen = chosenProjects.length > 0;
    const scopes: Scope[] = [];
    let incompleteReason: string | undefined;
    let hasUnreadableProject = false;
    if (this.#apis.has("integration")) {
      let projects = chosenProjects;
      if (!isChosen)
        ({ projects, incompleteReason, hasUnreadableProject } =
          await this.#listUserProjects(earlierProjects, run));
      for (const project of projects)
        scopes.push({ api: "integration", project });
    }
    if (this.#apis.has("artifact"))
      for (const project of isChosen ? chosenProjects : [""])
        scopes.push({ api: "artifact", project });
    return { scopes, incompleteReason, hasUnreadableProject };
  }

  /**
   * Lists the projects of the user. Adds the earlier projects: one that left
   * the user's list may still have its documents. Lists none if Zylon no longer
   * has this list; the artifact API has the documents then.
   */
  async #listUserProjects(
    earlierProjects: readonly string[],
    { zylon, limit }: RunContext,
  ): Promise<{
    projects: readonly string[];
    incompleteReason: string | undefined;
    hasUnreadableProject: boolean;
  }> {
    try {
      this.#userId ??= (await zylon.getCurrentUser(limit)).id;
      const { items, unreadableCount, incompleteReason } =
        await zylon.listProjects(this.#userId, limit);
      const ids = items.map(({ id }) => id);
      return {
        projects: [...new Set([...ids, ...earlierProjects])],
        incompleteReason:
          incompleteReason && `${incompleteReason}, in the list of projects`,
        hasUnreadableProject: unreadableCount > 0,
      };
    } catch (error) {
      if (!this.isIntegrationApiGone(toFailure(error))) throw error;
      this.useArtifactApi();
      return {
        projects: [],
        incompleteReason: undefined,
        hasUnreadableProject: false,
      };
    }
  }

  /** Whether this run reads lists of the integration API, and none was answered. */
  get lacksIntegrationApi(): boolean {
    return this.#apis.has("integration") && !this.#hasIntegrationApiAnswered;
  }

  /** Records that Zylon answered the list of this scope. */
  recordAnswer({ api }: Scope): void {
    if (api === "integration") this.#hasIntegrationApiAnswered = true;
  }

  /**
   * Whether a refused list means that only the artifact API has lists of
   * documents. Once the integration API has answered one, a 404 is about one
   * project.
   */
  isIntegrationApiGone({ details: { status = 0 } }: Failure): boolean {
    const isGone = [404, 405, 410].includes(status);
    return this.#hasArtifactApi && !this.#hasIntegrationApiAnswered && isGone;
  }

  /** Reads all lists in the artifact API from now on. */
  useArtifactApi(): void {
    this.#apis.delete("integration");
    this.#apis.add("artifact");
  }
}

export const unreadableProjectFailure = (
  failure: Failure,
  scope: Scope,
): Failure =>
  failure.with({
    title: `The user of api-token can't read ${formatScope(scope)}`,
    remedy: "Correct project-id, or give the user access to this project",
  });
