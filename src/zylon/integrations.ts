/**
 * Lists integrations. The artifact API also has those of other users, the
 * integration API only the user's own.
 */
import type { TimeLimit } from "../clock.ts";
import { type Api, type Connector, findConnector } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import type { QueryParams, ZylonClient } from "./client.ts";
import type { IntegrationArtifact, IntegrationEntity } from "./schemas.ts";

/** An integration as a list has it. What the list doesn't have is empty. */
export interface ListedIntegration {
  readonly api: Api;
  readonly id: string;
  /** The type in any spelling. */
  readonly type: string;
  readonly username: string;
  /** Only the artifact API has these four. */
  readonly name: string;
  readonly state: string;
  /** Empty if it belongs to the organization. */
  readonly project: string;
  /** The account that created it. */
  readonly creator: string;
}

export interface IntegrationList {
  readonly entries: readonly ListedIntegration[];
  /** Number of entries without a usable id. */
  readonly unreadableCount: number;
}

/** The list of the artifact API. */
export interface ArtifactApiList extends IntegrationList {
  /** The server has this API. */
  readonly hasArtifactApi: boolean;
  /**
   * Set if Zylon refused the list in a way that an older version may. It is the
   * failure if no API knows an integration.
   */
  readonly refusal: Failure | undefined;
}

const INTEGRATION_STATES =
  "Published,Processing,Error,Initializing,Unavailable,Draft" as const;
/** Each filter is tried if Zylon refuses the one before. */
const INTEGRATION_FILTERS: readonly QueryParams[] = [
  {
    state: INTEGRATION_STATES,
    include_descendants: "true",
    include: "Account",
  },
  { state: INTEGRATION_STATES },
  {},
];

/** Throws only what an older version of Zylon would not answer. */
export async function listFromArtifactApi(
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<ArtifactApiList> {
  let refusal: Failure | undefined;
  for (const filter of INTEGRATION_FILTERS) {
    try {
      const { items, unreadableCount } = await zylon.listIntegrationArtifacts(
        filter,
        limit,
      );
      const entries = items.filter(isLiveIntegration).map(fromArtifact);
      return {
        hasArtifactApi: true,
        entries,
        unreadableCount,
        refusal: undefined,
      };
    } catch (error) {
      const failure = toFailure(error);
      const none = { hasArtifactApi: false, entries: [], unreadableCount: 0 };
      if (isEndpointMissing(failure)) return { ...none, refusal: undefined };
      if (failure.code === "forbidden") return { ...none, refusal: failure };
      if (!isListRejected(failure)) throw failure;
      refusal = failure;
    }
  }
  return { hasArtifactApi: false, entries: [], unreadableCount: 0, refusal };
}

const isLiveIntegration = ({ type, state }: IntegrationArtifact): boolean =>
  /^integration$/i.test(type) && !/^deleted$/i.test(state);

export const fromArtifact = (
  artifact: IntegrationArtifact,
): ListedIntegration => ({
  api: "artifact",
  id: artifact.id,
  type: artifact.source,
  username: extractUsername(artifact),
  name: artifact.name,
  state: artifact.state,
  project: artifact.project_id,
  creator: artifact.created_by.id,
});

/** The username is only in the name: no answer has it by itself. */
export const buildIntegrationName = (
  { entityType }: Connector,
  username: string,
): string => `${entityType} (${username})`;

function extractUsername({ source, name }: IntegrationArtifact): string {
  const isOurs = name.startsWith(`${source} (`) && name.endsWith(")");
  return isOurs ? name.slice(source.length + 2, -1) : "";
}

/** Whether the server has no such endpoint, or something else answers. */
export const isEndpointMissing = ({ code, details }: Failure): boolean =>
  ["not-found", "method-not-allowed", "redirect", "not-api"].includes(code) ||
  details.status === 410 ||
  details.kind === "other-shape";

const isListRejected = ({ code }: Failure): boolean =>
  code === "bad-request" || code === "unprocessable";

/** @param mayBeRemoved whether the server has the artifact API */
export async function listFromIntegrationApi(
  zylon: ZylonClient,
  mayBeRemoved: boolean,
  limit: TimeLimit,
): Promise<IntegrationList> {
  try {
    const { items, unreadableCount } = await zylon.listIntegrations(limit);
    return { entries: items.map(fromEntity), unreadableCount };
  } catch (error) {
    const failure = toFailure(error);
    if (mayBeRemoved && isEndpointRemoved(failure))
      return { entries: [], unreadableCount: 0 };
    throw failure;
  }
}

export const fromEntity = ({
  id,
  type,
  provider_data,
}: IntegrationEntity): ListedIntegration => ({
  api: "integration",
  id,
  type,
  username: provider_data.username.trim(),
  name: "",
  state: "",
  project: "",
  creator: "",
});

/** Whether this version of Zylon no longer has an older endpoint. */
export const isEndpointRemoved = ({ code, details }: Failure): boolean =>
  [404, 405, 410].includes(details.status ?? 0) ||
  (code === "not-api" && details.kind === "page");

/** An integration with an unknown creator is not the user's own. */
export async function findOwnIntegrations(
  artifacts: readonly ListedIntegration[],
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<readonly ListedIntegration[]> {
  if (artifacts.length === 0) return [];
  return filterByCreator(artifacts, await fetchAccountId(zylon, limit));
}

export const filterByCreator = (
  artifacts: readonly ListedIntegration[],
  account: string,
): readonly ListedIntegration[] =>
  artifacts.filter(({ creator }) => creator !== "" && creator === account);

/** Resolves to an empty id if Zylon doesn't report it. */
async function fetchAccountId(
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<string> {
  try {
    return (await zylon.getCurrentUser(limit)).account_id;
  } catch (error) {
    const failure = toFailure(error);
    const isUntold =
      failure.delivery === "refused" || failure.code === "unexpected-response";
    if (isUntold) return "";
    throw failure;
  }
}

/** `art_7 (Support space)`, or the id alone. */
export const formatIdAndName = ({ id, name }: ListedIntegration): string =>
  toSafeLine(id, 60) + (name === "" ? "" : ` (${toSafeLine(name, 60)})`);

/** The same with its type in front, ready to paste into `integration-id`. */
export function formatTypedId(entry: ListedIntegration): string {
  const type = findConnector(entry.type)?.type;
  return type === undefined
    ? formatIdAndName(entry)
    : `${type}/${formatIdAndName(entry)}`;
}

/** What Zylon lists for an `integration-id` that is empty, or `all`. */
export interface IntegrationLists {
  readonly fromArtifactApi: ArtifactApiList;
  readonly fromIntegrationApi: IntegrationList;
  readonly own: readonly ListedIntegration[];
}

/** Throws if an entry can't be read, since it may be the one needed. */
export function assertAllReadable({
  fromArtifactApi,
  fromIntegrationApi,
}: IntegrationLists): void {
  const unreadableCount =
    fromArtifactApi.unreadableCount + fromIntegrationApi.unreadableCount;
  if (unreadableCount > 0)
    throw new Failure(
      "unexpected-response",
      `the list of integrations contains entries without a usable id (${unreadableCount})`,
    );
}
