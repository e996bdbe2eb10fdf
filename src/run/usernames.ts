/** Finds the integration that has the username of the inputs. */
import { type Connector, findConnector } from "../connectors.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import { type IntegrationLists, isWanted } from "./integration-lists.ts";
import type { RunContext } from "./phase.ts";
import {
  ambiguousFailure,
  doubtfulFailure,
  usernameCaseFailure,
} from "./selection-failures.ts";

/**
 * Looks among the user's own artifacts, then in the older list. Returns
 * `undefined` only if there is certainly none.
 * @param connector `undefined` for any type
 */
export async function findByUsername(
  connector: Connector | undefined,
  { own, onlyOlder, unattributed }: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const { username, configure, projectId: projects } = run.inputs;
  const mayCreate = configure === "create" || configure === "upsert";
  // A new integration is created in this project, whatever there is in others.
  const owners = mayCreate ? projects : [];
  const isInScope = (entry: ListedIntegration): boolean =>
    isWanted(entry, connector) &&
    (owners.length === 0 || owners.includes(entry.project));
  const newer = own.filter(isInScope);
  const older = onlyOlder.filter((entry) => isWanted(entry, connector));
  for (const entries of [newer, older]) {
    const [match, ...others] = entries.filter(
      (entry) => entry.username === username,
    );
    if (match !== undefined && others.length > 0)
      throw await ambiguousFailure([match, ...others], run);
    if (match !== undefined) return match;
  }
  const candidates = [...newer, ...older];
  const similar = candidates.filter(
    (entry) => entry.username.toLowerCase() === username.toLowerCase(),
  );
  if (similar.length > 0) throw usernameCaseFailure(similar, run.inputs);
  const unnamed = candidates.filter(
    (entry) => entry.username === "" && acceptsCredentials(entry),
  );
  if (unnamed.length > 0) {
    // Entries of the older list have no project, so `project-id` would not help.
    const isOfProjects =
      mayCreate &&
      projects.length === 0 &&
      unnamed.every(({ api }) => api === "artifact");
    throw await doubtfulFailure(
      "username",
      unnamed,
      run,
      isOfProjects
        ? "To create another one, set project-id: then the step looks only in that project"
        : undefined,
    );
  }
  const uncertain = unattributed.filter(
    (entry) =>
      isInScope(entry) &&
      acceptsCredentials(entry) &&
      (mayCreate || ["", username].includes(entry.username)),
  );
  if (uncertain.length > 0)
    throw await doubtfulFailure("creator", uncertain, run);
  return undefined;
}

const acceptsCredentials = ({ type }: ListedIntegration): boolean =>
  (findConnector(type)?.credentials ?? "password") === "password";
