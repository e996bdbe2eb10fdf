/**
 * Decides which integrations to use: named, listed, found or created. The newer
 * API is the artifact API, and the older one the integration API.
 */
import * as core from "@actions/core";
import {
  type Connector,
  CONNECTORS,
  findConnector,
  matchesConnector,
} from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { SelectedId, Selection } from "../inputs/selection.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import {
  type ArtifactApiList,
  formatIdAndName,
  formatTypedId,
  type ListedIntegration,
  listFromArtifactApi,
} from "../zylon/integrations.ts";
import { findOrCreate } from "./create.ts";
import { resolveIds, type ResolvedIntegrations } from "./given-ids.ts";
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
  warnAboutUnreadable,
} from "./integration-lists.ts";
import type { RunContext } from "./phase.ts";
import {
  ambiguousFailure,
  uncertainMatchFailure,
  noIntegrationFailure,
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
  /** The server has the artifact API. */
  readonly hasArtifactApi: boolean;
  /**
   * Why the artifact API refused its list; `undefined` if it did not. If the older
   * API doesn't know an id, this is why that id is not found.
   */
  readonly refusal: Failure | undefined;
  /**
   * Integrations of the artifact API that are known to be the user's own. If ids
   * are given, only those of the types of older ids.
   */
  readonly knownOwn: readonly ListedIntegration[];
}

/**
 * Finds or creates what has no id yet, and adds what Zylon lists.
 * @param initial what the inputs select
 */
export async function planIntegrations(
  initial: readonly Integration[],
  run: RunContext,
): Promise<Plan> {
  const { zylon, inputs, limit } = run;
  const { selection } = inputs;
  const artifactList = await listFromArtifactApi(zylon, limit);
  const { hasArtifactApi, refusal } = artifactList;
  const { integrations, knownOwn } =
    selection.kind === "ids"
      ? await resolveIds(initial, artifactList, run)
      : await selectFromLists(initial, selection, artifactList, run);
  const isOneOfSeveral = integrations.length > 1;
  return {
    integrations: integrations.map((integration) => ({
      ...integration,
      isOneOfSeveral,
    })),
    facts: { hasArtifactApi, refusal, knownOwn },
  };
}

/** Selects the only integration, or all, from what both APIs list. */
async function selectFromLists(
  initial: readonly Integration[],
  selection: Exclude<Selection, { kind: "ids" }>,
  artifactList: ArtifactApiList,
  run: RunContext,
): Promise<ResolvedIntegrations> {
  const lists = await readIntegrationLists(
    artifactList,
    selection.connector,
    run,
  );
  const { own, fromIntegrationApi } = lists;
  warnAboutUnreadable(
    artifactList.unreadableCount + fromIntegrationApi.unreadableCount,
  );
  const integrations =
    selection.kind === "all"
      ? await selectAll(selection, lists, run)
      : await Promise.all(
          initial.map((integration) => findSingle(integration, lists, run)),
        );
  warnAboutUnknownCreators(lists, run.inputs);
  if (selection.kind === "all") noticeOthers(selection, lists);
  return { integrations, knownOwn: own };
}

/**
 * Selects the user's own integrations in the artifact API, or else those of the
 * older list. Warns if that one has more.
 */
function selectEntries(
  connector: Connector,
  { own, fromIntegrationApi }: IntegrationLists,
  isMeant: (entry: ListedIntegration) => boolean,
): ListedIntegration[] {
  const newer = own.filter(isMeant);
  const older = fromIntegrationApi.entries.filter(isMeant);
  if (newer.length === 0) return older;
  if (older.length > newer.length)
    core.warning(
      `Zylon's older list contains more ${connector.type} integrations of this user than its newer one: ${older.map(({ id }) => toSafeLine(id, 60)).join(", ")}. If you mean one of these, set integration-id to it.`,
    );
  return newer;
}

/** Selects those of one type, or of each type that is supported. */
const selectWanted = (
  connector: Connector | undefined,
  lists: IntegrationLists,
): ListedIntegration[] =>
  (connector === undefined ? CONNECTORS : [connector]).flatMap((each) =>
    selectEntries(
      each,
      lists,
      // If no type is given, an entry without a type is left out.
      (entry) => matchesConnector(entry, each) && isWanted(entry, connector),
    ),
  );

/** Selects all of the user's own integrations, except excluded ones. */
async function selectAll(
  { connector, exclusions }: Extract<Selection, { kind: "all" }>,
  lists: IntegrationLists,
  run: RunContext,
): Promise<readonly Integration[]> {
  const { fromArtifactApi, own, onlyOlder } = lists;
  const wanted = selectWanted(connector, lists);
  const unsupported = [...own, ...onlyOlder].filter(
    (entry) => !isSupported(entry),
  );
  const ownIds = new Set(own.map(({ id }) => id));
  const others = fromArtifactApi.entries.filter(({ id }) => !ownIds.has(id));
  checkExclusions(exclusions, [...wanted, ...unsupported, ...others], lists);
  if (connector === undefined)
    for (const { id, type } of unsupported)
      core.notice(
        `Skipped ${toSafeLine(id, 60)}: its type "${toSafeLine(type, 60)}" is not supported.`,
      );
  const selected = wanted
    .filter((entry) => !isExcluded(entry, exclusions))
    .map((entry) => withEntry(newIntegration(connector), entry));
  if (selected.length > 0) return selected;
  const candidates = lists.ofUnknownCreator.filter(
    (entry) => !isExcluded(entry, exclusions),
  );
  if (candidates.length > 0)
    throw await uncertainMatchFailure("creator", candidates, run);
  const { refusal } = fromArtifactApi;
  if (refusal !== undefined && wanted.length === 0) throw refusal;
  throw noIntegrationFailure(run.inputs, connector, lists);
}

/** Names those that are left out because nobody knows whose they are. */
function warnAboutUnknownCreators(
  { ofUnknownCreator }: IntegrationLists,
  { selection }: Inputs,
): void {
  const isAll = selection.kind === "all";
  const leftOut = ofUnknownCreator.filter(
    (entry) => !isAll || !isExcluded(entry, selection.exclusions),
  );
  if (leftOut.length === 0) return;
  const names = formatCommaList(leftOut.map(formatTypedId), 10);
  const [them, one] = leftOut.length === 1 ? ["it", "it"] : ["them", "one"];
  const remedy = isAll
    ? `list ids in place of all. To hide this warning, add ${formatExclusions(leftOut)}`
    : "set integration-id to its id";
  core.warning(
    `Left out, because Zylon doesn't say who created ${them}: ${names}. To use ${one}, ${remedy}.`,
  );
}

/** Names those that `all` leaves out because others created them. */
function noticeOthers(
  { connector, exclusions }: Extract<Selection, { kind: "all" }>,
  { fromArtifactApi, own, ofUnknownCreator }: IntegrationLists,
): void {
  const otherwiseTold = new Set(
    [...own, ...ofUnknownCreator].map(({ id }) => id),
  );
  const leftOut = fromArtifactApi.entries.filter(
    (entry) =>
      isWanted(entry, connector) &&
      !otherwiseTold.has(entry.id) &&
      !isExcluded(entry, exclusions),
  );
  if (leftOut.length === 0) return;
  const names = formatCommaList(leftOut.map(formatTypedId), 10);
  const [them, one] = leftOut.length === 1 ? ["it", "it"] : ["them", "one"];
  core.notice(
    `Left out, because others created ${them}: ${names}. To use ${one}, list ids in place of all. To hide this notice, add ${formatExclusions(leftOut)}.`,
  );
}

const formatExclusions = (some: readonly { readonly id: string }[]): string =>
  formatCommaList(some.map(({ id }) => `!${toSafeLine(id, 60)}`));

const matchesId = (
  { connector, id }: SelectedId,
  entry: ListedIntegration,
): boolean =>
  entry.id === id &&
  (connector === undefined || matchesConnector(entry, connector));

const isExcluded = (
  entry: ListedIntegration,
  exclusions: readonly SelectedId[],
): boolean => exclusions.some((exclusion) => matchesId(exclusion, entry));

/** An exclusion that matches nothing may be a typo. */
function checkExclusions(
  exclusions: readonly SelectedId[],
  entries: readonly ListedIntegration[],
  { fromIntegrationApi }: IntegrationLists,
): void {
  const matchesAny = (
    exclusion: SelectedId,
    listed: readonly ListedIntegration[],
  ): boolean => listed.some((entry) => matchesId(exclusion, entry));
  const missing = exclusions.filter(
    (exclusion) => !matchesAny(exclusion, entries),
  );
  if (missing.length === 0) return;
  const older = missing.filter((exclusion) =>
    matchesAny(exclusion, fromIntegrationApi.entries),
  );
  const listed =
    entries.length === 0 ? "none is listed" : "Zylon lists other ids";
  throw new Failure("not-found", listed, {
    names: entries.map(formatTypedId),
    title: `Nothing matches ${formatExclusions(missing)}`,
    remedy:
      older.length > 0
        ? `Write the id of the newer API in place of ${formatExclusions(older)}`
        : "Correct this exclusion in integration-id, or remove it",
  });
}

/** Finds the user's only integration, with `username` if that is set. */
async function findSingle(
  integration: Integration,
  lists: IntegrationLists,
  run: RunContext,
): Promise<Integration> {
  const { inputs } = run;
  const { connector } = integration;
  const { configure, username } = inputs;
  if (connector && (configure === "create" || configure === "upsert"))
    return findOrCreate(integration, connector, lists, run);
  const found =
    username === ""
      ? await findOnly(connector, lists, run)
      : await findByUsername(connector, lists, run);
  if (found !== undefined) return withEntry(integration, found);
  const { refusal } = lists.fromArtifactApi;
  throw refusal ?? noIntegrationFailure(inputs, connector, lists);
}

/** Finds the only one that is the user's own; `undefined` if there is none. */
async function findOnly(
  connector: Connector | undefined,
  lists: IntegrationLists,
  run: RunContext,
): Promise<ListedIntegration | undefined> {
  const [only, ...others] = selectWanted(connector, lists);
  if (only !== undefined && others.length > 0)
    throw await ambiguousFailure([only, ...others], run);
  if (only === undefined && lists.ofUnknownCreator.length > 0)
    throw await uncertainMatchFailure("creator", lists.ofUnknownCreator, run);
  return only;
}

/**
 * Throws if credentials are to be updated, and no integration accepts any. With
 * several types, credentials go to those that accept them.
 */
export function assertCredentialsAccepted(
  integrations: readonly Integration[],
  { configure, selection }: Inputs,
): void {
  if (configure === "none" || selection.kind !== "ids") return;
  const acceptsAny = integrations.some(
    ({ connector }) => connector?.credentials !== "oauth",
  );
  if (acceptsAny) return;
  throw new Failure("wrong-type", "none of those in integration-id has them", {
    title: `configure: ${configure} is for integrations with a username and password`,
    remedy:
      "Remove configure, username and password: these integrations are connected in Zylon",
  });
}

/** Warns about older ids if the newer API has integrations of that type. */
export function warnAboutOlderIds(
  integrations: readonly Integration[],
  knownOwn: readonly ListedIntegration[],
): void {
  const older = integrations.filter(
    ({ failure, id, artifactEntry, connector }) =>
      failure === undefined &&
      id !== undefined && // what a dry run would create has none yet
      artifactEntry === undefined &&
      knownOwn.some((entry) => connector && matchesConnector(entry, connector)),
  );
  if (older.length === 0) return;
  const types = new Set(older.map(({ connector }) => connector?.type));
  const newer = knownOwn.filter(({ type }) =>
    types.has(findConnector(type)?.type),
  );
  const ids = older.map(({ id = "" }) => toSafeLine(id, 60));
  core.warning(
    `${formatCommaList(ids)} ${ids.length === 1 ? "is an id" : "are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${formatCommaList(newer.map(formatIdAndName), 10)}.`,
  );
}
