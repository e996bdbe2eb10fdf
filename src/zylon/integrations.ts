/**
 * Lists integrations. The artifact API also has those of other users, the
 * integration API only the user's own.
 */
import type { Limit } from "../clock.ts";
import { type Api, type Connector, connectorOf } from "../connectors.ts";
import { Failure, failureOf } from "../errors.ts";
import type { Entity, IntegrationArtifact } from "./schemas.ts";
import { line } from "../text.ts";
import type { Query, Zylon } from "./zylon.ts";

/** An integration as a list has it. What the list doesn't have is empty. */
export interface Entry {
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

export interface Listed {
  readonly entries: readonly Entry[];
  /** Number of entries without a usable id. */
  readonly unread: number;
}

/** The list of the artifact API. */
export interface Newer extends Listed {
  /** The server has this API. */
  readonly hasArtifacts: boolean;
  /**
   * Set if Zylon refused the list in a way that an older version may. It is the
   * failure if no API knows an integration.
   */
  readonly refusal: Failure | undefined;
}

const STATES =
  "Published,Processing,Error,Initializing,Unavailable,Draft" as const;
/** Each filter is tried if Zylon refuses the one before. */
const FILTERS: readonly Query[] = [
  { state: STATES, include_descendants: "true", include: "Account" },
  { state: STATES },
  {},
];

/** Throws only what an older version of Zylon would not answer. */
export async function listNewer(zylon: Zylon, limit: Limit): Promise<Newer> {
  let refusal: Failure | undefined;
  for (const filter of FILTERS) {
    try {
      const { items, unread } = await zylon.integrationArtifacts(filter, limit);
      const entries = items.filter(isIntegration).map(entryOf);
      return { hasArtifacts: true, entries, unread, refusal: undefined };
    } catch (error) {
      const failure = failureOf(error);
      const none = { hasArtifacts: false, entries: [], unread: 0 };
      if (isNowhere(failure)) return { ...none, refusal: undefined };
      if (failure.code === "forbidden") return { ...none, refusal: failure };
      if (!isRefused(failure)) throw failure;
      refusal = failure;
    }
  }
  return { hasArtifacts: false, entries: [], unread: 0, refusal };
}

const isIntegration = ({ type, state }: IntegrationArtifact): boolean =>
  /^integration$/i.test(type) && !/^deleted$/i.test(state);

export const entryOf = (artifact: IntegrationArtifact): Entry => ({
  api: "artifact",
  id: artifact.id,
  type: artifact.source,
  username: usernameIn(artifact),
  name: artifact.name,
  state: artifact.state,
  project: artifact.project_id,
  creator: artifact.created_by.id,
});

/** The username is only in the name: no answer has it by itself. */
export const nameFor = ({ entityType }: Connector, username: string): string =>
  `${entityType} (${username})`;

function usernameIn({ source, name }: IntegrationArtifact): string {
  const isOurs = name.startsWith(`${source} (`) && name.endsWith(")");
  return isOurs ? name.slice(source.length + 2, -1) : "";
}

/** Whether the server has no such endpoint, or something else answers. */
export const isNowhere = ({ code, details }: Failure): boolean =>
  ["not-found", "method-not-allowed", "redirect", "not-api"].includes(code) ||
  details.status === 410 ||
  details.kind === "other-shape";

const isRefused = ({ code }: Failure): boolean =>
  code === "bad-request" || code === "unprocessable";

/** @param mayBeRemoved whether the server has the artifact API */
export async function listOlder(
  zylon: Zylon,
  mayBeGone: boolean,
  limit: Limit,
): Promise<Listed> {
  try {
    const { items, unread } = await zylon.integrations(limit);
    return { entries: items.map(olderEntryOf), unread };
  } catch (error) {
    const failure = failureOf(error);
    if (mayBeGone && isGone(failure)) return { entries: [], unread: 0 };
    throw failure;
  }
}

export const olderEntryOf = ({ id, type, provider_data }: Entity): Entry => ({
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
export const isGone = ({ code, details }: Failure): boolean =>
  [404, 405, 410].includes(details.status ?? 0) ||
  (code === "not-api" && details.kind === "page");

/** An integration with an unknown creator is not the user's own. */
export async function ownOf(
  artifacts: readonly Entry[],
  zylon: Zylon,
  limit: Limit,
): Promise<readonly Entry[]> {
  if (artifacts.length === 0) return [];
  return ownedBy(artifacts, await accountOf(zylon, limit));
}

export const ownedBy = (
  artifacts: readonly Entry[],
  account: string,
): readonly Entry[] =>
  artifacts.filter(({ creator }) => creator !== "" && creator === account);

/** Resolves to an empty id if Zylon doesn't report it. */
async function accountOf(zylon: Zylon, limit: Limit): Promise<string> {
  try {
    return (await zylon.me(limit)).account_id;
  } catch (error) {
    const failure = failureOf(error);
    const isUntold =
      failure.sent === "refused" || failure.code === "unexpected-response";
    if (isUntold) return "";
    throw failure;
  }
}

/** `art_7 (Support space)`, or the id alone. */
export const titleOf = ({ id, name }: Entry): string =>
  line(id, 60) + (name === "" ? "" : ` (${line(name, 60)})`);

/** The same with its type in front, ready to paste into `integration-id`. */
export function pathOf(entry: Entry): string {
  const type = connectorOf(entry.type)?.type;
  return type === undefined ? titleOf(entry) : `${type}/${titleOf(entry)}`;
}

/** What Zylon lists for an `integration-id` that is empty, or `all`. */
export interface Lists {
  readonly artifacts: Newer;
  readonly older: Listed;
  readonly own: readonly Entry[];
}

/** Throws if an entry can't be read, since it may be the one needed. */
export function checkNoneUnread({ artifacts, older }: Lists): void {
  const unread = artifacts.unread + older.unread;
  if (unread > 0)
    throw new Failure(
      "unexpected-response",
      `the list of integrations contains ${unread} without a usable id`,
    );
}
