/**
 * Decides which integrations to use:
 *
 * | `integration-id`       | what is used                                     |
 * | ---------------------- | ------------------------------------------------ |
 * | ids                    | these: `resolveIds`                              |
 * | `all`                  | the user's own (*), but those that are excluded  |
 * | empty                  | the user's own (*), if there is only one         |
 * | empty, with `username` | the one that has the username: `findByUsername`  |
 * | empty, and `configure` | the one that has the username or, if certainly   |
 * | is create or upsert    | none has it, a new one: `findOrCreate`           |
 *
 * (*) Of each type, these are the own ones in the artifact API or, if there are none,
 * what the integration API lists: `selectOwnIntegrations`.
 */
import { type Connector, CONNECTORS, matchesConnector } from "../connectors.ts";
import type { Failure } from "../errors.ts";
import { mayCreate } from "../inputs/inputs.ts";
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
  withListedEntry,
} from "./integration.ts";
import {
  type IntegrationLists,
  isSupported,
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
import type { RunContext } from "./run-context.ts";
import {
  allExcludedFailure,
  ambiguousFailure,
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

export interface Plan extends FoundIntegrations {
  readonly facts: ServerFacts;
}

/** What the list of the artifact API says of the server. */
export interface ServerFacts {
  /** Whether the artifact API is there, and lists integrations. */
  readonly hasArtifactApi: boolean;
  /**
   * Why the artifact API refused its list; `undefined` if it did not. If the
   * integration API doesn't know an id, the artifact API may have it.
   */
  readonly refusal: Failure | undefined;
}

/**
 * Finds or creates what has no id yet, and adds what Zylon lists.
 * @param initial what the inputs select; empty for `all`
 */
export async function planIntegrations(
  initial: readonly Integration[],
  run: RunContext,
): Promise<Plan> {
  const { selection } = run.inputs;
  const fromArtifactApi = await listFromArtifactApi(run.zylon, run.limit);
  const { hasArtifactApi, refusal } = fromArtifactApi;
  const found =
    selection.kind === "ids"
      ? await resolveIds(initial, fromArtifactApi, run)
      : await selectFromLists(initial, selection, fromArtifactApi, run);
  const isOneOfSeveral = found.integrations.length > 1;
  return {
    ...found,
    integrations: found.integrations.map((integration) => ({
      ...integration,
      isOneOfSeveral,
    })),
    facts: { hasArtifactApi, refusal },
  };
}

/**
 * Selects one integration, or all, from what both APIs list, or creates one.
 * @param initial the one, which has no id yet; empty for all
 */
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
  return { integrations, knownOwnInArtifactApi: lists.ownInArtifactApi };
}

/** Selects all of the user's own integrations, except excluded ones. */
async function selectAll(
  { connector, exclusions }: Extract<Selection, { kind: "all" }>,
  lists: IntegrationLists,
  run: RunContext,
): Promise<readonly Integration[]> {
  const { ownInArtifactApi, othersInArtifactApi, onlyInIntegrationApi } = lists;
  const own = selectOwnIntegrations(connector, lists);
  const unsupported = [...ownInArtifactApi, ...onlyInIntegrationApi].filter(
    (entry) => !isSupported(entry),
  );
  const excludable = [...own, ...unsupported, ...othersInArtifactApi];
  assertExclusionsMatch(exclusions, excludable, lists);
  if (connector === undefined) noticeUnsupported(unsupported);
  const selected = own.filter((entry) => !isExcluded(entry, exclusions));
  if (selected.length > 0)
    return selected.map((entry) =>
      withListedEntry(newIntegration(connector), entry),
    );
  const possiblyOwn = lists.ofUnknownOwner.filter(
    (entry) => !isExcluded(entry, exclusions),
  );
  if (possiblyOwn.length > 0)
    throw await uncertainMatchFailure("owner", possiblyOwn, run);
  throw own.length > 0
    ? allExcludedFailure(connector)
    : noIntegrationFailure(run.inputs, connector, lists);
}

/** Selects the user's only integration, or finds or creates that with `username`. */
async function selectOnly(
  integration: Integration,
  lists: IntegrationLists,
  run: RunContext,
): Promise<Integration> {
  const { connector } = integration;
  if (connector !== undefined && mayCreate(run.inputs))
    return findOrCreate(integration, connector, lists, run);
  const entry =
    run.inputs.username === ""
      ? await findOnlyOwn(connector, lists, run)
      : await findByUsername(connector, lists, run);
  if (entry === undefined)
    throw noIntegrationFailure(run.inputs, connector, lists);
  return withListedEntry(integration, entry);
}

/** Finds the only integration that is the user's own; `undefined` if there is none. */
async function findOnlyOwn(
  connector: Connector | undefined,
  lists: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const [only, ...others] = selectOwnIntegrations(connector, lists);
  if (only !== undefined && others.length > 0)
    throw await ambiguousFailure([only, ...others], run);
  if (only === undefined && lists.ofUnknownOwner.length > 0)
    throw await uncertainMatchFailure("owner", lists.ofUnknownOwner, run);
  return only;
}

/**
 * Returns the user's own integrations of the given type, or of each type that is
 * supported: the own ones in the artifact API or, if there are none of that type,
 * what the integration API lists. Warns if the integration API has more: their ids
 * can't be compared, since one integration may have an id in each API.
 */
function selectOwnIntegrations(
  wantedType: Connector | undefined,
  { ownInArtifactApi, fromIntegrationApi }: IntegrationLists,
): readonly ListedIntegration[] {
  const connectors = wantedType === undefined ? CONNECTORS : [wantedType];
  return connectors.flatMap((connector) => {
    // Without a wanted type, an entry without a type would be selected for each.
    const hasType = (entry: ListedIntegration): boolean =>
      matchesConnector(entry, connector) &&
      (wantedType !== undefined || entry.type !== "");
    const inArtifactApi = ownInArtifactApi.filter(hasType);
    const inIntegrationApi = fromIntegrationApi.entries.filter(hasType);
    if (inArtifactApi.length === 0) return inIntegrationApi;
    if (inIntegrationApi.length > inArtifactApi.length)
      warnAboutUnused(connector, inIntegrationApi);
    return inArtifactApi;
  });
}
