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

/** The lists that are read if `integration-id` is empty or `all`. */
export interface IntegrationLists extends Attribution {
  readonly fromArtifactApi: ArtifactApiList;
  readonly fromIntegrationApi: IntegrationList;
  /** Entries of the integration API with ids that the artifact API doesn't list. */
  readonly onlyOlder: readonly ListedIntegration[];
}

interface Attribution {
  /** The user's own artifacts, with the usernames of the older list. */
  readonly own: readonly ListedIntegration[];
  /** Artifacts of the wanted types whose creator Zylon doesn't report. */
  readonly ofUnknownCreator: readonly ListedIntegration[];
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
    ...(await attributeArtifacts(
      entries,
      fromIntegrationApi.entries,
      connector,
      run,
    )),
  };
}

export function warnAboutUnreadable(unreadableCount: number): void {
  if (unreadableCount === 0) return;
  const what =
    unreadableCount === 1 ? "an entry" : `${unreadableCount} entries`;
  core.warning(
    `Skipped ${what} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
  );
}

/**
 * Decides who owns each artifact:
 *
 * | the artifact                   | the user's account | its owner     |
 * | ------------------------------ | ------------------ | ------------- |
 * | is in the older list too       |                    | the user      |
 * | was created by this account    | is known           | the user      |
 * | was created by another account | is known           | somebody else |
 * | has no creator                 |                    | unknown       |
 * |                                | is unknown         | unknown       |
 */
async function attributeArtifacts(
  artifacts: readonly ListedIntegration[],
  older: readonly ListedIntegration[],
  connector: Connector | undefined,
  run: RunContext,
): Promise<Attribution> {
  const olderById = new Map(older.map((entry) => [entry.id, entry]));
  const onlyNewer = artifacts.filter(({ id }) => !olderById.has(id));
  const account =
    onlyNewer.length === 0 ? "" : await fetchAccountId(run.zylon, run.limit);
  const withoutCreator = onlyNewer.filter(
    (entry) => entry.creator === "" && isWanted(entry, connector),
  );
  const creators =
    account === ""
      ? new Map<string, string>()
      : await fetchCreators(withoutCreator, run);
  const own: ListedIntegration[] = [];
  const ofUnknownCreator: ListedIntegration[] = [];
  for (const entry of artifacts) {
    const olderEntry = olderById.get(entry.id);
    const creator = entry.creator || (creators.get(entry.id) ?? "");
    if (olderEntry !== undefined)
      own.push({ ...entry, username: olderEntry.username || entry.username });
    else if (account === "" || creator === "") {
      if (isWanted(entry, connector)) ofUnknownCreator.push(entry);
    } else if (creator === account) own.push(entry);
  }
  return { own, ofUnknownCreator };
}

/**
 * Whether an entry has the wanted type. If any type is wanted, this excludes an
 * entry without a type: its ingest would have no address.
 */
export const isWanted = (
  entry: ListedIntegration,
  connector: Connector | undefined,
): boolean =>
  connector === undefined
    ? isSupported(entry)
    : matchesConnector(entry, connector);

export const isSupported = ({ type }: ListedIntegration): boolean =>
  findConnector(type) !== undefined;

/** A list without creators may be long, so only the first details are read. */
const MAX_DETAILS = 20;

/** Resolves to the creator of each artifact by id; empty if the details lack it. */
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
