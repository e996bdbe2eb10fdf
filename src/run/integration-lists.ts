/**
 * Reads the lists of both APIs, and finds out which integrations are the user's
 * own. An artifact is here an integration that the artifact API lists: that API
 * also lists integrations of others.
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
import { mapInParallel, type RunContext } from "./phase.ts";

/** The lists that are read if `integration-id` is empty or `all`. */
export interface IntegrationLists extends ArtifactsByOwner {
  readonly fromArtifactApi: ArtifactApiList;
  /** The integration API lists the user's own integrations alone. */
  readonly fromIntegrationApi: IntegrationList;
  /** Entries of the integration API with ids that the artifact API doesn't list. */
  readonly onlyInIntegrationApi: readonly ListedIntegration[];
}

interface ArtifactsByOwner {
  /** Artifacts that are known to be the user's own. */
  readonly ownArtifacts: readonly ListedIntegration[];
  /** All other artifacts, including those of an unknown owner. */
  readonly otherArtifacts: readonly ListedIntegration[];
  /** Artifacts of the wanted types, of which nobody knows whose they are. */
  readonly ofUnknownOwner: readonly ListedIntegration[];
}

/** @param connector the wanted type; `undefined` for all that are supported */
export async function readIntegrationLists(
  fromArtifactApi: ArtifactApiList,
  connector: Connector | undefined,
  run: RunContext,
): Promise<IntegrationLists> {
  const { entries: artifacts, hasArtifactApi } = fromArtifactApi;
  const fromIntegrationApi = await listFromIntegrationApi(
    run.zylon,
    hasArtifactApi,
    run.limit,
  );
  const { entries: inIntegrationApi } = fromIntegrationApi;
  const artifactIds = new Set(artifacts.map(({ id }) => id));
  return {
    fromArtifactApi,
    fromIntegrationApi,
    onlyInIntegrationApi: inIntegrationApi.filter(
      ({ id }) => !artifactIds.has(id),
    ),
    ...(await groupByOwner(artifacts, inIntegrationApi, connector, run)),
  };
}

async function groupByOwner(
  artifacts: readonly ListedIntegration[],
  inIntegrationApi: readonly ListedIntegration[],
  connector: Connector | undefined,
  run: RunContext,
): Promise<ArtifactsByOwner> {
  const entryById = new Map(inIntegrationApi.map((entry) => [entry.id, entry]));
  const onlyArtifacts = artifacts.filter(({ id }) => !entryById.has(id));
  const account =
    onlyArtifacts.length === 0
      ? ""
      : await fetchAccountId(run.zylon, run.limit);
  const withoutCreator = onlyArtifacts.filter(
    (artifact) => artifact.creator === "" && isWanted(artifact, connector),
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
    ownArtifacts: artifacts
      .filter((artifact) => ownerOf(artifact) === "user")
      .map((artifact) => withListedUsername(artifact, entryById)),
    otherArtifacts: artifacts.filter(
      (artifact) => ownerOf(artifact) !== "user",
    ),
    ofUnknownOwner: artifacts.filter(
      (artifact) =>
        isWanted(artifact, connector) && ownerOf(artifact) === "unknown",
    ),
  };
}

type Owner = "user" | "somebody else" | "unknown";

/**
 * Decides who owns an artifact:
 *
 * | the artifact                   | the user's account | its owner     |
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
  artifact: ListedIntegration,
  entryById: ReadonlyMap<string, ListedIntegration>,
): ListedIntegration {
  const username = entryById.get(artifact.id)?.username ?? "";
  return username === "" ? artifact : { ...artifact, username };
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
