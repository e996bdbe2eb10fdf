/**
 * Lists integrations. The artifact API also lists those of other users. The
 * integration API, which Zylon plans to remove, lists the user's own alone.
 */
import type { TimeLimit } from "../clock.ts";
import { type Api, type Connector, findConnector } from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import {
  CURSOR_SIZE_QUERY,
  type QueryParams,
  type ZylonClient,
} from "./client.ts";
import type { List } from "./list.ts";
import type {
  CurrentUser,
  IntegrationArtifact,
  IntegrationEntity,
} from "./schemas.ts";

/** An integration in a list of either API. A field that the list lacks is empty. */
export interface ListedIntegration {
  readonly api: Api;
  readonly id: string;
  /** The type in any spelling. */
  readonly type: string;
  readonly username: string;
  /** Only the artifact API has the name, and the fields below. */
  readonly name: string;
  readonly state: string;
  /** What went wrong in its last sync. */
  readonly error: string;
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
  /** Whether the server has this API. */
  readonly hasArtifactApi: boolean;
  /**
   * Set if the list was refused in a way in which a version without this API
   * refuses it too. If no integration is found, this is the failure.
   */
  readonly refusal: Failure | undefined;
}

const STATES_QUERY = {
  state: "Published,Processing,Error,Initializing,Unavailable,Draft",
} as const;
/** Each query is tried if Zylon refuses the query before it. */
const LIST_QUERIES: readonly QueryParams[] = [
  {
    ...STATES_QUERY,
    include_descendants: "true",
    include: "Account",
    ...CURSOR_SIZE_QUERY,
  },
  { ...STATES_QUERY, ...CURSOR_SIZE_QUERY },
  {},
];

const REJECTED_LIST = {
  title: "Zylon refused the list of integrations",
  remedy:
    "Correct organization if it is wrong. Otherwise, open an issue for this action, with your Zylon version",
};
/** What to say of a refusal that a version without this API sends too, by status. */
const REFUSAL_TEXTS = new Map([
  [400, REJECTED_LIST],
  [
    401,
    {
      title: "The list of integrations was refused, but api-token is valid",
      remedy:
        "In the proxy or gateway in front of Zylon, let requests to /api/v1/app/artifact through",
    },
  ],
  [
    403,
    {
      title: "The user of api-token isn't allowed to list integrations",
      remedy:
        "Check organization, then ask a Zylon administrator to grant the permission",
    },
  ],
  [422, REJECTED_LIST],
]);

/** Resolves to no entries if a version of Zylon without this API answers like that. */
export async function listFromArtifactApi(
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<ArtifactApiList> {
  try {
    const { items, unreadableCount } = await requestList(zylon, limit);
    const entries = items.filter(isLiveIntegration).map(fromArtifact);
    return {
      hasArtifactApi: true,
      entries,
      unreadableCount,
      refusal: undefined,
    };
  } catch (error) {
    const failure = toFailure(error);
    const noList = { hasArtifactApi: false, entries: [], unreadableCount: 0 };
    if (isEndpointMissing(failure)) return { ...noList, refusal: undefined };
    const text = REFUSAL_TEXTS.get(failure.details.status ?? 0);
    if (text === undefined) throw failure;
    if (failure.code === "unauthorized")
      await assertTokenAccepted(failure, zylon, limit);
    return { ...noList, refusal: failure.with(text) };
  }
}

async function requestList(
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<List<IntegrationArtifact>> {
  let rejection: unknown;
  for (const query of LIST_QUERIES) {
    try {
      return await zylon.listIntegrationArtifacts(query, limit);
    } catch (error) {
      if (!isListRejected(toFailure(error))) throw error;
      rejection = error;
    }
  }
  throw rejection;
}

/** Throws the failure, a 401, unless Zylon accepts the token elsewhere. */
export async function assertTokenAccepted(
  failure: Failure,
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<void> {
  await zylon.getCurrentUser(limit).catch(() => {
    limit.signal.throwIfAborted();
    throw failure;
  });
}

export const isLiveIntegration = ({
  type,
  state,
}: IntegrationArtifact): boolean =>
  /^integration$/i.test(type) && !/^deleted$/i.test(state);

/** Whether a state means trouble that new credentials, or a sync, may mend. */
export const isTroubleState = (state: string): boolean =>
  /^(error|unavailable)$/i.test(state);

export const fromArtifact = (
  artifact: IntegrationArtifact,
): ListedIntegration => ({
  api: "artifact",
  id: artifact.id,
  type: artifact.source,
  username: extractUsername(artifact),
  name: artifact.name,
  state: artifact.state,
  error: artifact.error,
  project: artifact.project_id,
  creator: artifact.created_by.id,
});

/** Puts the username in the name, because no answer of the artifact API has it. */
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

const isListRejected = ({ details: { status } }: Failure): boolean =>
  status === 400 || status === 422;

/** What to say of a 401 if the artifact API has accepted the token. */
const REFUSED_ENTITY_LIST = {
  title: "The older list of integrations was refused, but api-token is valid",
  remedy:
    "In the proxy or gateway in front of Zylon, let requests to /api/v1/app/user/integrations through",
};

/** What to say if neither API has a list, as for an unknown organization. */
const NO_LIST = {
  title: "Zylon has no list of integrations here",
  remedy: "Correct organization, then the path in base-url",
};

/** @param hasArtifactApi whether the server has the artifact API: then it may lack this one */
export async function listFromIntegrationApi(
  zylon: ZylonClient,
  hasArtifactApi: boolean,
  limit: TimeLimit,
): Promise<IntegrationList> {
  try {
    const { items, unreadableCount } = await zylon.listIntegrations(limit);
    return { entries: items.map(fromEntity), unreadableCount };
  } catch (error) {
    const failure = toFailure(error);
    if (hasArtifactApi && isEndpointRemoved(failure))
      return { entries: [], unreadableCount: 0 };
    if (hasArtifactApi && failure.code === "unauthorized")
      throw failure.with(REFUSED_ENTITY_LIST);
    if (failure.code === "not-found") throw failure.with(NO_LIST);
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
  error: "",
  project: "",
  creator: "",
});

/** Whether this version of Zylon no longer has an endpoint of the integration API. */
export const isEndpointRemoved = ({ code, details }: Failure): boolean =>
  [404, 405, 410].includes(details.status ?? 0) ||
  (code === "not-api" && details.kind === "page");

export const filterByCreator = (
  artifacts: readonly ListedIntegration[],
  account: string,
): readonly ListedIntegration[] =>
  artifacts.filter(({ creator }) => creator !== "" && creator === account);

/** Resolves to the account of the token; empty if Zylon doesn't report it. */
export async function fetchAccountId(
  zylon: ZylonClient,
  limit: TimeLimit,
): Promise<string> {
  try {
    const account = getAccountId(await zylon.getCurrentUser(limit));
    if (account !== "") return account;
    const query = { include: "Account" };
    return getAccountId(await zylon.getCurrentUser(limit, query));
  } catch (error) {
    const failure = toFailure(error);
    const isUnreported =
      failure.delivery === "refused" || failure.code === "unexpected-response";
    if (isUnreported) return "";
    throw failure;
  }
}

export const getAccountId = ({ account_id, account }: CurrentUser): string =>
  account_id || account.id;

/** `art_7 (Support space)`, or the id alone. */
export const formatIdAndName = ({
  id,
  name,
}: Pick<ListedIntegration, "id" | "name">): string =>
  toSafeLine(id, 60) + (name === "" ? "" : ` (${toSafeLine(name, 60)})`);

/** `sharepoint/art_7 (Support space)`, ready to paste into `integration-id`. */
export function formatTypedId(entry: ListedIntegration): string {
  const type = findConnector(entry.type)?.type;
  return type === undefined
    ? formatIdAndName(entry)
    : `${type}/${formatIdAndName(entry)}`;
}
