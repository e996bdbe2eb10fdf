/** Finds the integration that has the username of the inputs. */
import { type Connector, findConnector } from "../connectors.ts";
import type { Failure } from "../errors.ts";
import { type Inputs, mayCreate } from "../inputs/inputs.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import { type IntegrationLists, isWanted } from "./integration-lists.ts";
import type { RunContext } from "./run-context.ts";
import {
  ambiguousFailure,
  similarUsernameFailure,
  uncertainMatchFailure,
} from "./selection-failures.ts";

/**
 * Finds the integration by its username:
 *
 * | the username is that of                            | the result           |
 * | -------------------------------------------------- | -------------------- |
 * | one own integration in the artifact API            | that one             |
 * | none there, but one in the integration API         | that one             |
 * | several of either                                  | a failure: ambiguous |
 * | none, but one differs only in case or domain       | a failure: similar   |
 * | none, but one has an unknown username or owner     | a failure: uncertain |
 * | certainly none                                     | `undefined`          |
 *
 * If one may be created, those that the artifact API lists in other projects than
 * `project-id` don't count.
 * @param connector `undefined` for any type
 */
export async function findByUsername(
  connector: Connector | undefined,
  { ownInArtifactApi, onlyInIntegrationApi, ofUnknownOwner }: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const { inputs } = run;
  const { username } = inputs;
  const isCandidate = (entry: ListedIntegration): boolean =>
    isWanted(entry, connector) && isInScope(entry, inputs);
  const inArtifactApi = ownInArtifactApi.filter(isCandidate);
  const inIntegrationApi = onlyInIntegrationApi.filter((entry) =>
    isWanted(entry, connector),
  );
  for (const entries of [inArtifactApi, inIntegrationApi]) {
    const [match, ...others] = entries.filter(
      (entry) => entry.username === username,
    );
    if (match !== undefined && others.length > 0)
      throw await ambiguousFailure([match, ...others], run);
    if (match !== undefined) return match;
  }
  const own = [...inArtifactApi, ...inIntegrationApi];
  const similar = own.filter((entry) => areSimilar(entry.username, username));
  if (similar.length > 0) throw similarUsernameFailure(similar, inputs);
  const withoutUsername = own.filter(
    (entry) => entry.username === "" && acceptsCredentials(entry),
  );
  if (withoutUsername.length > 0)
    throw await unknownUsernameFailure(withoutUsername, run);
  const possiblyOwn = ofUnknownOwner.filter(
    (entry) =>
      isCandidate(entry) &&
      acceptsCredentials(entry) &&
      (mayCreate(inputs) || ["", username].includes(entry.username)),
  );
  if (possiblyOwn.length > 0)
    throw await uncertainMatchFailure("owner", possiblyOwn, run);
  return undefined;
}

/** A new integration is created in its project, even if others have one. */
const isInScope = ({ project }: ListedIntegration, inputs: Inputs): boolean =>
  !mayCreate(inputs) ||
  inputs.projectId.length === 0 ||
  inputs.projectId.includes(project);

function unknownUsernameFailure(
  entries: readonly ListedIntegration[],
  run: RunContext,
): Promise<Failure> {
  const { inputs } = run;
  // The integration API lists no project, so `project-id` would not help there.
  const wouldProjectHelp =
    mayCreate(inputs) &&
    inputs.projectId.length === 0 &&
    entries.every(({ api }) => api === "artifact");
  const otherwise = wouldProjectHelp
    ? "To create another one, set project-id: then the step looks only in that project"
    : undefined;
  return uncertainMatchFailure("username", entries, run, otherwise);
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
