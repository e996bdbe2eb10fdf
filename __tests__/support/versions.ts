/** Rows of an older Zylon, and of one that has the artifact API alone, as 1.59. */
import {
  artifact,
  type Entity,
  entity,
  ingestStream,
  mergeRows,
  page,
  type Replies,
  replyWithStatus,
} from "./replies.ts";
import { documentsFrom } from "./requests.ts";

export interface IntegrationArtifact {
  readonly id: string;
  readonly source: string;
}

/** An integration of the token's user, unless `more` says otherwise. */
export const integrationArtifact = (
  id: string,
  source = "Confluence",
  more: object = {},
): IntegrationArtifact => ({
  id,
  source,
  ...{
    type: "Integration",
    name: `Space of ${id}`,
    state: "Published",
    project_id: "prj_1",
    created_by: { id: "acct_1" },
    ...more,
  },
});

/** An integration that somebody else created. */
export const foreignArtifact = (
  id: string,
  source?: string,
): IntegrationArtifact =>
  integrationArtifact(id, source, { created_by: { id: "acct_9" } });

/** The rows of an integration in the artifact API. It has one document, which stays. */
export const artifactRows = ({ id, source }: IntegrationArtifact): Replies => ({
  [`PUT artifact/${id}`]: [{}],
  [`POST artifact/${id}/sync`]: [ingestStream()],
  [documentsFrom(source)]: [page(artifact("d1", { integration_id: id }))],
});

/** Without the healthy rows of the integration API: a request there fails the test. */
const NO_INTEGRATION_API: Replies = {
  "GET config": [],
  "POST ingest": [],
  "GET project": [],
  "GET artifact": [],
};

/** A Zylon with the artifact API alone, which lists these integrations. */
export const newerZylon = (
  ...integrations: readonly IntegrationArtifact[]
): Replies => ({
  ...NO_INTEGRATION_API,
  "GET artifact?type=Integration…": [page(...integrations)],
  "GET integrations": [replyWithStatus(404)],
  "GET me": [{ id: "usr_1" }],
  "GET me?include=Account": [{ id: "usr_1", account_id: "acct_1" }],
  "GET member/usr_1/project?page_size=100": [page({ id: "prj_1" })],
  ...mergeRows(...integrations.map(artifactRows)),
});

/** The rows of an integration in the integration API. It is set up. */
export function entityRows({ id, type }: Entity): Replies {
  const path = `integration/${type.toLowerCase()}/${id}`;
  return mergeRows({
    [`GET ${path}/config`]: [{ path: "/mnt/support" }],
    [`POST ${path}`]: [{}],
    [`POST ${path}/ingest`]: [ingestStream()],
  });
}

/** A Zylon with the integration API alone, which lists these integrations. */
export const olderZylon = (...integrations: readonly Entity[]): Replies => ({
  "GET integrations": [integrations],
  ...mergeRows(...integrations.map(entityRows)),
});

/** The share that a run creates. */
const NEW = entity("int_9", "FileSystem", "svc-new");

/** The same with a share for each of these usernames: `int_1`, `int_2`, … */
export const olderShares = (
  ...usernames: readonly (string | undefined)[]
): Replies => ({
  ...olderZylon(
    ...usernames.map((name, at) => entity(`int_${at + 1}`, "FileSystem", name)),
  ),
  "POST integration/filesystem": [NEW],
  ...entityRows(NEW),
});

/** What sends credentials, and what creates an integration with them. */
export const ACCOUNT = { username: "svc-new", password: "pass-word" };
export const UPDATE = { configure: "update", ...ACCOUNT };
export const CREATE = {
  configure: "create",
  ...ACCOUNT,
  "integration-id": "",
  "integration-type": "filesystem",
};
export const CONTENT = {
  ...CREATE,
  "project-id": "prj_1",
  content: "/shared",
};
export const UPSERT = { ...CREATE, configure: "upsert" };
