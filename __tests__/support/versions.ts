/** Replies of an older Zylon, and of one that has the artifact API alone, as 1.59. */
import {
  artifact,
  entity,
  ingestStream,
  page,
  type Replies,
  replyWithStatus,
} from "../run-action.ts";

/** An integration of the token's user, unless `more` says otherwise. */
export const integrationArtifact = (
  id: string,
  source = "Confluence",
  more: object = {},
): object => ({
  id,
  type: "Integration",
  source,
  name: `Space of ${id}`,
  state: "Published",
  project_id: "prj_1",
  created_by: { id: "acct_1" },
  ...more,
});

/** An integration that somebody else created. */
export const foreignArtifact = (id: string, source?: string): object =>
  integrationArtifact(id, source, { created_by: { id: "acct_9" } });

/** This Zylon lists these integrations. Each has one document, which stays. */
export const newerZylon = (...integrations: readonly object[]): Replies => ({
  "GET artifact?type=Integration": [page(...integrations)],
  "GET integrations": [replyWithStatus(404)],
  "GET me": [{ id: "usr_1", account_id: "acct_1" }],
  "GET artifact?source": [page(artifact("d1", { integration_id: "art_1" }))],
  "PUT artifact/{id}": [{}],
  "POST sync": [ingestStream()],
  "POST ingest": [ingestStream()],
});

/** An older Zylon with a share for each of these usernames: `int_1`, `int_2`, … */
export const olderShares = (
  ...usernames: readonly (string | undefined)[]
): Replies => ({
  "GET integrations": [
    usernames.map((name, at) => entity(`int_${at + 1}`, "FileSystem", name)),
  ],
  "GET config": [{ path: "/mnt/support" }],
  "POST int_1": [{}],
  "POST filesystem": [entity("int_9", "FileSystem", "svc-new")],
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
export const UPSERT = { ...CREATE, configure: "upsert" };
