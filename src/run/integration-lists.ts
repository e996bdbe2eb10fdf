/**
 * Reads the lists of both APIs, and finds out which integrations are the user's
 * own: the artifact API also lists those of others.
 */
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
import { mapInParallel } from "./phase.ts";
import type { RunContext } from "./run-context.ts";

/** The lists that are read if `integration-id` is empty or `all`. */
export interface IntegrationLists extends EntriesByOwner {
  readonly fromArtifactApi: ArtifactApiList;
  /** The integration API lists the user's own integrations alone. */
  readonly fromIntegrationApi: IntegrationList;
  /** Entries of the integration API with ids that the artifact API doesn't list. */
  readonly onlyInIntegrationApi: readonly ListedIntegration[];
}

interface EntriesByOwner {
  /** Integrations in the artifact API that are known to be the user's own. */
  readonly ownInArtifactApi: readonly ListedIntegration[];
  /** All others in the artifact API, including those of an unknown owner. */
  readonly othersInArtifactApi: readonly ListedIntegration[];
  /** Integrations of the wanted types in the artifact API whose owner is unknown. */
  readonly ofUnknownOwner: readonly ListedIntegration[];
}

/** @param connector the wanted type; `undefined` for all that are supported */
export async function readIntegrationLists(
  fromArtifactApi: ArtifactApiList,
  connector: Connector | undefined,
  run: RunContext,
): Promise<IntegrationLists> {
  const { entries: inArtifactApi, hasArtifactApi } = fromArtifactApi;
  const fromIntegrationApi = await listFromIntegrationApi(
    run.zylon,
    hasArtifactApi,
    run.limit,
  );
  const { entries: inIntegrationApi } = fromIntegrationApi;
  const artifactApiIds = new Set(inArtifactApi.map(({ id }) => id));
  return {
    fromArtifactApi,
    fromIntegrationApi,
    onlyInIntegrationApi: inIntegrationApi.filter(
      ({ id }) => !artifactApiIds.has(id),
    ),
    ...(await groupByOwner(inArtifactApi, inIntegrationApi, connector, run)),
  };
}

async function groupByOwner(
  inArtifactApi: readonly ListedIntegration[],
  inIntegrationApi: readonly ListedIntegration[],
  connector: Connector | undefined,
  run: RunContext,
): Promise<EntriesByOwner> {
  const entryById = new Map(inIntegrationApi.map((entry) => [entry.id, entry]));
  const onlyInArtifactApi = inArtifactApi.filter(
    ({ id }) => !entryById.has(id),
  );
  const account =
    onlyInArtifactApi.length === 0
      ? ""
      : await fetchAccountId(run.zylon, run.limit);
  const withoutCreator = onlyInArtifactApi.filter(
    (entry) => entry.creator === "" && isWanted(entry, connector),
  );
  const creatorById =
    account === ""
      ? new Map<string, string>()
      : await fetchCreators(withoutCreator, run);
  const ownerOf = ({ id, creator }: ListedIntegration): Owner =>
    getOwner(
      entryById.has(id),
      creator || (creatorById.get(id) ?? ""),
      account,
    );
  return {
    ownInArtifactApi: inArtifactApi
      .filter((entry) => ownerOf(entry) === "user")
      .map((entry) => withListedUsername(entry, entryById)),
    othersInArtifactApi: inArtifactApi.filter(
      (entry) => ownerOf(entry) !== "user",
    ),
    ofUnknownOwner: inArtifactApi.filter(
      (entry) => isWanted(entry, connector) && ownerOf(entry) === "unknown",
    ),
  };
}

type Owner = "user" | "somebody else" | "unknown";

/**
 * Decides who owns an integration in the artifact API:
 *
 * | the integration                | the user's account | its owner     |
 * | ------------------------------ | ------------------ | ------------- |
 * | is in the integration API too  |                    | the user      |
 * | was created by this account    | is known           | the user      |
 * | was created by another account | is known           | somebody else |
 * | has no creator                 |                    | unknown       |
 * |                                | is unknown         | unknown       |
 *
 * @param creator the account that created it; empty if unknown
 * @param account the user's account; empty if unknown
 */
function getOwner(
  isInIntegrationApi: boolean,
  creator: string,
  account: string,
): Owner {
  if (isInIntegrationApi) return "user";
  if (creator === "" || account === "") return "unknown";
  return creator === account ? "user" : "somebody else";
}

/** Takes the username from the integration API, if that lists one. */
function withListedUsername(
  entry: ListedIntegration,
  entryById: ReadonlyMap<string, ListedIntegration>,
): ListedIntegration {
  const username = entryById.get(entry.id)?.username ?? "";
  return username === "" ? entry : { ...entry, username };
}

/**
 * Whether an entry may have the wanted type: it has that, or none. If any type is
 * wanted, it has one that is supported: without one, its ingest has no address.
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

/** Resolves to the creators of the first by id; empty if unknown. */
async function fetchCreators(
  inArtifactApi: readonly ListedIntegration[],
  { zylon, inputs, limit }: RunContext,
): Promise<ReadonlyMap<string, string>> {
  const creators = await mapInParallel(
    inArtifactApi.slice(0, MAX_DETAILS),
    inputs.maxParallel,
    async ({ id }) => {
      const details = await zylon.getArtifact(id, limit).catch(() => undefined);
      return [id, details?.created_by.id ?? ""] as const;
    },
  );
  limit.signal.throwIfAborted();
  return new Map(creators);
}
