/** Finds the integration that has the username of the inputs. */
import { type Connector, findConnector } from "../connectors.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import { type IntegrationLists, isWanted } from "./integration-lists.ts";
import type { RunContext } from "./phase.ts";
import {
  ambiguousFailure,
  similarUsernameFailure,
  uncertainMatchFailure,
} from "./selection-failures.ts";

/**
 * Looks for the integration among the user's own artifacts, then in the list of
 * the integration API. Resolves to `undefined` only if there certainly is none.
 * @param connector `undefined` for any type
 */
export async function findByUsername(
  connector: Connector | undefined,
  { ownArtifacts, onlyInIntegrationApi, ofUnknownOwner }: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const { username, configure, projectId: projects } = run.inputs;
  const mayCreate = configure === "create" || configure === "upsert";
  // A new integration is created in this project, even if others have one.
  const allowedProjects = mayCreate ? projects : [];
  const isInScope = (entry: ListedIntegration): boolean =>
    isWanted(entry, connector) &&
    (allowedProjects.length === 0 || allowedProjects.includes(entry.project));
  const artifacts = ownArtifacts.filter(isInScope);
  const inIntegrationApi = onlyInIntegrationApi.filter((entry) =>
    isWanted(entry, connector),
  );
  for (const entries of [artifacts, inIntegrationApi]) {
    const [match, ...others] = entries.filter(
      (entry) => entry.username === username,
    );
    if (match !== undefined && others.length > 0)
      throw await ambiguousFailure([match, ...others], run);
    if (match !== undefined) return match;
  }
  const candidates = [...artifacts, ...inIntegrationApi];
  const similar = candidates.filter((entry) =>
    areSimilar(entry.username, username),
  );
  if (similar.length > 0) throw similarUsernameFailure(similar, run.inputs);
  const withoutUsername = candidates.filter(
    (entry) => entry.username === "" && acceptsCredentials(entry),
  );
  if (withoutUsername.length > 0) {
    // The integration API lists no project, so `project-id` would not help there.
    const wouldProjectHelp =
      mayCreate &&
      projects.length === 0 &&
      withoutUsername.every(({ api }) => api === "artifact");
    throw await uncertainMatchFailure(
      "username",
      withoutUsername,
      run,
      wouldProjectHelp
        ? "To create another one, set project-id: then the step looks only in that project"
        : undefined,
    );
  }
  const possiblyOwn = ofUnknownOwner.filter(
    (entry) =>
      isInScope(entry) &&
      acceptsCredentials(entry) &&
      (mayCreate || ["", username].includes(entry.username)),
  );
  if (possiblyOwn.length > 0)
    throw await uncertainMatchFailure("owner", possiblyOwn, run);
  return undefined;
}

const acceptsCredentials = ({ type }: ListedIntegration): boolean =>
  (findConnector(type)?.credentials ?? "password") === "password";

/**
 * Whether two usernames may be those of one account: they differ only in case, or
 * in a domain that one of them lacks or writes in another way.
 */
function areSimilar(listedUsername: string, givenUsername: string): boolean {
  const listed = splitUsername(listedUsername);
  const given = splitUsername(givenUsername);
  const mayShareDomain =
    listed.domain === given.domain ||
    listed.domain === "" ||
    given.domain === "";
  return listed.account === given.account && mayShareDomain;
}

/** Splits `DOMAIN\account` or `account@domain`, in lower case. */
function splitUsername(username: string): { account: string; domain: string } {
  const { groups } =
    /^(?:(?<before>[^\\]+)\\)?(?<account>[^@\\]+)(?:@(?<after>.+))?$/.exec(
      username.toLowerCase(),
    ) ?? {};
  const { account = username.toLowerCase(), before, after } = groups ?? {};
  return { account, domain: before ?? after ?? "" };
}
