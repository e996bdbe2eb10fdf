/**
 * Decides which integrations to use:
 *
 * | `integration-id`       | what is used                                     |
 * | ---------------------- | ------------------------------------------------ |
 * | ids                    | these: `resolveIds`                              |
 * | `all`                  | the user's own, except those that are excluded   |
 * | empty                  | the user's own, if there is only one             |
 * | empty, with `username` | the one that has the username: `findByUsername`  |
 * | empty, with a create   | that one, or else a new one: `findOrCreate`      |
 *
 * The user's own integrations of a type are the own ones in the artifact API or, if
 * there are none, what the integration API lists: `getOwnIntegrations`.
 */
import { type Connector, CONNECTORS, matchesConnector } from "../connectors.ts";
import type { Failure } from "../errors.ts";
import type { Selection } from "../inputs/selection.ts";
import {
  type ArtifactApiList,
  type ListedIntegration,
  listFromArtifactApi,
} from "../zylon/integrations.ts";
import { findOrCreate } from "./create.ts";
import { type FoundIntegrations, resolveIds } from "./given-ids.ts";
import {
  type Integration,
  newIntegration,
  removeDuplicates,
  withEntry,
} from "./integration.ts";
import {
  type IntegrationLists,
  isSupported,
  isWanted,
  readIntegrationLists,
} from "./integration-lists.ts";
import {
  assertExclusionsMatch,
  isExcluded,
  noticeThoseOfOthers,
  noticeUnsupported,
  warnAboutUnknownOwners,
  warnAboutUnreadable,
  warnAboutUnused,
} from "./left-out.ts";
import type { RunContext } from "./phase.ts";
import {
  ambiguousFailure,
  isForCreate,
  noIntegrationFailure,
  uncertainMatchFailure,
} from "./selection-failures.ts";
import { findByUsername } from "./usernames.ts";

/**
 * Returns the integrations that the inputs select, as far as that is known before
 * Zylon is asked; none for `all`. If the plan fails, these are reported.
 */
export function createInitialIntegrations(
  selection: Selection,
): readonly Integration[] {
  switch (selection.kind) {
    case "only":
      return [newIntegration(selection.connector)];
    case "ids":
      return removeDuplicates(
        selection.ids.map(({ connector, id }) => newIntegration(connector, id)),
      );
    case "all":
      return [];
  }
}

/** Which integrations to use, and what the lists say of the server. */
export interface Plan {
  readonly integrations: readonly Integration[];
  readonly facts: ServerFacts;
}

export interface ServerFacts {
  /** Whether the server has the artifact API. */
  readonly hasArtifactApi: boolean;
  /**
   * Why the artifact API refused its list; `undefined` if it did not. If the
   * integration API doesn't know an id, this is why that id is not found.
   */
  readonly refusal: Failure | undefined;
  /** As in `FoundIntegrations`. */
  readonly ownInArtifactApi: readonly ListedIntegration[];
}

/**
 * Finds or creates what has no id yet, and adds what Zylon lists.
 * @param initial what the inputs select
 */
export async function planIntegrations(
  initial: readonly Integration[],
  run: RunContext,
): Promise<Plan> {
  const { selection } = run.inputs;
  const fromArtifactApi = await listFromArtifactApi(run.zylon, run.limit);
  const { hasArtifactApi, refusal } = fromArtifactApi;
  const { integrations, ownInArtifactApi } =
    selection.kind === "ids"
      ? await resolveIds(initial, fromArtifactApi, run)
      : await selectFromLists(initial, selection, fromArtifactApi, run);
  const isOneOfSeveral = integrations.length > 1;
  return {
    integrations: integrations.map((integration) => ({
      ...integration,
      isOneOfSeveral,
    })),
    facts: { hasArtifactApi, refusal, ownInArtifactApi },
  };
}

/** Selects the only integration, or all, from what both APIs list. */
async function selectFromLists(
  initial: readonly Integration[],
  selection: Exclude<Selection, { kind: "ids" }>,
  fromArtifactApi: ArtifactApiList,
  run: RunContext,
): Promise<FoundIntegrations> {
  const { connector } = selection;
  const lists = await readIntegrationLists(fromArtifactApi, connector, run);
  warnAboutUnreadable(
    fromArtifactApi.unreadableCount + lists.fromIntegrationApi.unreadableCount,
  );
  const integrations =
    selection.kind === "all"
      ? await selectAll(selection, lists, run)
      : await Promise.all(
          initial.map((integration) => selectOnly(integration, lists, run)),
        );
  warnAboutUnknownOwners(lists, selection);
  if (selection.kind === "all") noticeThoseOfOthers(lists, selection);
  return { integrations, ownInArtifactApi: lists.ownInArtifactApi };
}

/** Selects all of the user's own integrations, except excluded ones. */
async function selectAll(
  { connector, exclusions }: Extract<Selection, { kind: "all" }>,
  lists: IntegrationLists,
  run: RunContext,
): Promise<readonly Integration[]> {
  const { ownInArtifactApi, othersInArtifactApi, onlyInIntegrationApi } = lists;
  const own = getOwnIntegrations(connector, lists);
  const unsupported = [...ownInArtifactApi, ...onlyInIntegrationApi].filter(
    (entry) => !isSupported(entry),
  );
  assertExclusionsMatch(
    exclusions,
    [...own, ...unsupported, ...othersInArtifactApi],
    lists,
  );
  if (connector === undefined) noticeUnsupported(unsupported);
  const selected = own.filter((entry) => !isExcluded(entry, exclusions));
  if (selected.length > 0)
    return selected.map((entry) => withEntry(newIntegration(connector), entry));
  const possiblyOwn = lists.ofUnknownOwner.filter(
    (entry) => !isExcluded(entry, exclusions),
  );
  if (possiblyOwn.length > 0)
    throw await uncertainMatchFailure("owner", possiblyOwn, run);
  const { refusal } = lists.fromArtifactApi;
  if (refusal !== undefined && own.length === 0) throw refusal;
  throw noIntegrationFailure(run.inputs, connector, lists);
}

/** Selects the user's only integration, or finds or creates that with `username`. */
async function selectOnly(
  integration: Integration,
  lists: IntegrationLists,
  run: RunContext,
): Promise<Integration> {
  const { connector } = integration;
  if (connector !== undefined && isForCreate(run.inputs))
    return findOrCreate(integration, connector, lists, run);
  const entry =
    run.inputs.username === ""
      ? await findOnlyOwn(connector, lists, run)
      : await findByUsername(connector, lists, run);
  if (entry !== undefined) return withEntry(integration, entry);
  const { refusal } = lists.fromArtifactApi;
  throw refusal ?? noIntegrationFailure(run.inputs, connector, lists);
}

/** Finds the only integration that is the user's own; `undefined` if there is none. */
async function findOnlyOwn(
  connector: Connector | undefined,
  lists: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const [only, ...others] = getOwnIntegrations(connector, lists);
  if (only !== undefined && others.length > 0)
    throw await ambiguousFailure([only, ...others], run);
  if (only === undefined && lists.ofUnknownOwner.length > 0)
    throw await uncertainMatchFailure("owner", lists.ofUnknownOwner, run);
  return only;
}

/**
 * Returns the user's own integrations of the given type, or of each type that is
 * supported: the own ones in the artifact API or, if there are none of that type,
 * what the integration API lists. Warns if that has more.
 */
function getOwnIntegrations(
  wantedType: Connector | undefined,
  { ownInArtifactApi, fromIntegrationApi }: IntegrationLists,
): readonly ListedIntegration[] {
  const connectors = wantedType === undefined ? CONNECTORS : [wantedType];
  return connectors.flatMap((connector) => {
    // If no type is given, an entry without a type is left out.
    const isOfType = (entry: ListedIntegration): boolean =>
      matchesConnector(entry, connector) && isWanted(entry, wantedType);
    const inArtifactApi = ownInArtifactApi.filter(isOfType);
    const inIntegrationApi = fromIntegrationApi.entries.filter(isOfType);
    if (inArtifactApi.length === 0) return inIntegrationApi;
    if (inIntegrationApi.length > inArtifactApi.length)
      warnAboutUnused(connector, inIntegrationApi);
    return inArtifactApi;
  });
}
