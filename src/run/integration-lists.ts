/**
 * Reads the lists of both APIs, and finds out which integrations are the
 * user's own: the artifact API also lists those that others created.
 */
import * as core from "@actions/core";
import {
  type Connector,
  findConnector,
  matchesConnector,
} from "../connectors.ts";
import {
  type ArtifactApiList,
  fetchAccountId,
  type IntegrationList,
  type ListedIntegration,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import { mapInParallel, type RunContext } from "./phase.ts";

/** What Zylon lists for an `integration-id` that is empty, or `all`. */
export interface IntegrationLists extends Attribution {
  readonly fromArtifactApi: ArtifactApiList;
  readonly fromIntegrationApi: IntegrationList;
  /** Entries of the integration API with ids that the artifact API doesn't list. */
  readonly onlyOlder: readonly ListedIntegration[];
}

interface Attribution {
  /** The user's own artifacts, with the usernames of the older list. */
  readonly own: readonly ListedIntegration[];
  /** Artifacts of the wanted types whose creator Zylon doesn't tell. */
  readonly unattributed: readonly ListedIntegration[];
}

/** @param connector the wanted type; `undefined` for all that are supported */
export async function readIntegrationLists(
  fromArtifactApi: ArtifactApiList,
  connector: Connector | undefined,
  run: RunContext,
): Promise<IntegrationLists> {
  const { entries, hasArtifactApi } = fromArtifactApi;
  const fromIntegrationApi = await listFromIntegrationApi(
    run.zylon,
    hasArtifactApi,
    run.limit,
  );
  const newerIds = new Set(entries.map(({ id }) => id));
  return {
    fromArtifactApi,
    fromIntegrationApi,
    onlyOlder: fromIntegrationApi.entries.filter(({ id }) => !newerIds.has(id)),
    ...(await attribute(entries, fromIntegrationApi.entries, connector, run)),
  };
}

export function warnAboutUnreadable(unreadableCount: number): void {
  if (unreadableCount === 0) return;
  const some =
    unreadableCount === 1 ? "an entry" : `${unreadableCount} entries`;
  core.warning(
    `Skipped ${some} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
  );
}

/**
 * Decides whose each artifact is:
 *
 * - It is also in the older list, or the user's account created it: own.
 * - Another account created it: somebody else's.
 * - Zylon doesn't tell the account or the creator: unattributed.
 */
async function attribute(
  artifacts: readonly ListedIntegration[],
  older: readonly ListedIntegration[],
  connector: Connector | undefined,
  run: RunContext,
): Promise<Attribution> {
  const olderById = new Map(older.map((entry) => [entry.id, entry]));
  const newOnes = artifacts.filter(({ id }) => !olderById.has(id));
  const account =
    newOnes.length === 0 ? "" : await fetchAccountId(run.zylon, run.limit);
  const untold = newOnes.filter(
    (entry) => entry.creator === "" && isWanted(entry, connector),
  );
  const creators =
    account === ""
      ? new Map<string, string>()
      : await fetchCreators(untold, run);
  const own: ListedIntegration[] = [];
  const unattributed: ListedIntegration[] = [];
  for (const entry of artifacts) {
    const olderEntry = olderById.get(entry.id);
    const creator = entry.creator || (creators.get(entry.id) ?? "");
    if (olderEntry !== undefined)
      own.push({ ...entry, username: olderEntry.username || entry.username });
    else if (account === "" || creator === "") {
      if (isWanted(entry, connector)) unattributed.push(entry);
    } else if (creator === account) own.push(entry);
  }
  return { own, unattributed };
}

/**
 * Whether its type is the wanted one. If any type is wanted, an entry without a
 * type is not: nobody knows how to call it.
 */
export const isWanted = (
  entry: ListedIntegration,
  connector: Connector | undefined,
): boolean =>
  connector === undefined
    ? findConnector(entry.type) !== undefined
    : matchesConnector(entry, connector);

/** A list without creators may be long, so no more details than these are read. */
const MAX_DETAILS = 20;

/** Resolves to the creators by id, as far as the details tell them. */
async function fetchCreators(
  artifacts: readonly ListedIntegration[],
  { zylon, inputs, limit }: RunContext,
): Promise<ReadonlyMap<string, string>> {
  const creators = await mapInParallel(
    artifacts.slice(0, MAX_DETAILS),
    inputs.maxParallel,
    async ({ id }) => {
      const details = await zylon.getArtifact(id, limit).catch(() => undefined);
      return [id, details?.created_by.id ?? ""] as const;
    },
  );
  limit.signal.throwIfAborted();
  return new Map(creators);
}
