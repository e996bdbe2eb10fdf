/**
 * What a user of the action meets, one situation for each page of
 * `__tests__/pages/`: what is given, and what Zylon does. What comes of it is
 * in the page alone.
 */
import type { FakeGitHub } from "../../runner/github.ts";
import {
  type Fault,
  type FaultRule,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";
import {
  addIntegration,
  answerWith,
  answerWithText,
  COMPLETED,
  integrationOf,
  progress,
  STARTED,
} from "./scene.ts";

export interface Situation {
  /** The name of its page. */
  readonly name: string;
  /** What it is about. */
  readonly title: string;
  /** On top of those that lead to the seeded Confluence integration. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What Zylon holds, and how it answers. */
  readonly stage?: (zylon: Simulator, github: FakeGitHub) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** HTTPS, with a certificate that nobody trusts. */
  readonly secure?: true;
  /** Zylon is silent somewhere, and nobody waits for it in earnest. */
  readonly silent?: true;
  /** Cancelled once such a request is under way. */
  readonly cancelAt?: string;
  /** A failure issue is kept; each of these stages is a run before this one. */
  readonly issueAfter?: readonly ((zylon: Simulator) => void)[];
}

const { integrations: ID } = SEED;
const of = (type: keyof typeof ID): Record<string, string> => ({
  "integration-type": type,
  "integration-id": ID[type],
});
const found = { "integration-type": "filesystem", "integration-id": "" };
const credentials = { username: "svc-new", password: "pass-word-1234" };
const indexed = { "wait-for": "indexed" };
const both = {
  "integration-type": "any",
  "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
};

const counted = (documents: number, items: number): SimEvent => ({
  ...STARTED,
  current_artifact_count: documents,
  integration_item_count: items,
});
const item = (op: string, name: string): SimEvent =>
  progress(op, { integration_item: { id: name, name } });
const HALF = [
  counted(42, 120),
  item("Updated", "Welcome"),
  item("Added", "Releases"),
];

const fails =
  (path: FaultRule["path"], fault: Fault, rule: Partial<FaultRule> = {}) =>
  (zylon: Simulator): void =>
    zylon.fail({ path, fault, ...rule });
const status = (
  code: number,
  detail: string,
  headers: Record<string, string> = {},
): Fault => ({ kind: "json", status: code, body: { detail }, headers });
const answers =
  (...events: SimEvent[]) =>
  (zylon: Simulator): void =>
    answerWith(zylon, events, "sse");
const speaks =
  (dialect: Simulator["state"]["dialect"]) =>
  ({ state }: Simulator): void => {
    state.dialect = dialect;
  };
const without =
  (type: string) =>
  ({ state }: Simulator): void => {
    state.integrations = state.integrations.filter((one) => one.type !== type);
  };
const emptied = (zylon: Simulator): void => {
  integrationOf(zylon).source = [];
};
/** One of its new pages cannot be read. */
const onePageFails = (zylon: Simulator): void => {
  const record = integrationOf(zylon);
  record.source = record.source.map((one) =>
    one.name === "Public holidays" ? { ...one, error: "Malformed" } : one,
  );
};

const SUCCESSES: Situation[] = [
  {
    name: "completed",
    title: "An ingest whose answer is read to its end",
  },
  {
    name: "started",
    title: "An ingest that is only started",
    inputs: { "wait-for": "started" },
    stage: answers(...HALF, COMPLETED),
  },
  {
    name: "indexed",
    title:
      "Documents are added, updated and removed; one has a warning, one had failed before",
    inputs: indexed,
  },
  {
    name: "indexed-nothing-changed",
    title: "Nothing in the source changed",
    inputs: indexed,
    stage: (zylon) => {
      answerWith(zylon, [counted(4, 3), item("Skipped", "a"), COMPLETED]);
    },
  },
  {
    name: "indexed-one-object",
    title: "Zylon answers with one object, so the end has to be waited for",
    inputs: indexed,
    stage: speaks("example"),
  },
  {
    name: "completed-one-object",
    title: "Zylon answers with one object, and no end can be seen",
    stage: speaks("example"),
  },
  {
    name: "completed-entity",
    title: "Zylon answers with the integration in place of an event",
    inputs: of("confluencelocal"),
    stage: speaks("example"),
  },
  {
    name: "indexed-foreign",
    title:
      "A Zylon of another version: unknown keys, events and types, and filters that it refuses",
    inputs: indexed,
    stage: speaks("foreign"),
  },
  {
    name: "completed-lax",
    title: "A Zylon that reports no counts",
    stage: speaks("lax"),
  },
  {
    name: "completed-failed-items",
    title: "Some items failed, and nothing limits them",
    stage: answers(
      counted(42, 120),
      item("Added", "Releases"),
      item("Error", "Scan of 1998.pdf"),
      item("Error", "Scan of 1999.pdf"),
      COMPLETED,
    ),
  },
  {
    name: "indexed-failed-documents",
    title: "A document failed in this ingest, and nothing limits that",
    inputs: indexed,
    stage: onePageFails,
  },
  {
    name: "indexed-project",
    title: "Documents are looked for in one project",
    inputs: { ...of("filesystem"), ...indexed, "project-id": "prj_2" },
  },
  {
    name: "refresh-oauth",
    title: "The grant of SharePoint is renewed first",
    inputs: { ...of("sharepoint"), "refresh-oauth": "true" },
  },
  {
    name: "configure-update",
    title: "The credentials of a file share are replaced",
    inputs: { ...of("filesystem"), configure: "update", ...credentials },
  },
  {
    name: "configure-create",
    title: "A file share is created, and has no content yet",
    inputs: { ...found, configure: "create", ...credentials },
    stage: without("FileSystem"),
  },
  {
    name: "configure-create-exists",
    title: "The file share that is to be created is there",
    inputs: {
      ...found,
      configure: "create",
      ...credentials,
      username: "svc-files",
    },
  },
  {
    name: "configure-upsert",
    title: "A file share is created, and its folder is empty",
    inputs: { ...found, configure: "upsert", ...credentials },
    stage: (zylon) => {
      without("FileSystem")(zylon);
      zylon.state.artifacts = [];
      zylon.state.configOfCreated = { path: "/mnt/shared/support" };
    },
  },
  {
    name: "no-ingest",
    title: "Only the check",
    inputs: { ingest: "false" },
  },
  {
    name: "dry-run",
    title: "A dry run with everything that would be sent",
    inputs: {
      ...found,
      configure: "upsert",
      ...credentials,
      ...indexed,
      username: "svc-files",
      "dry-run": "true",
    },
  },
  {
    name: "dry-run-refresh",
    title: "A dry run of a renewed grant",
    inputs: { "refresh-oauth": "true", "dry-run": "true" },
  },
  {
    name: "dry-run-all",
    title: "A dry run of all integrations",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      "dry-run": "true",
    },
  },
  {
    name: "retried",
    title: "Zylon restarts in the middle",
    stage: fails("/config", status(503, "Restarting"), { times: 2 }),
  },
  {
    name: "several-indexed",
    title: "Two integrations",
    inputs: { ...both, ...indexed, "max-parallel": "1" },
  },
  {
    name: "several-one-fails",
    title: "One of two is not configured",
    inputs: { ...both, "max-parallel": "1" },
    stage: fails(/filesystem_1\/config/, { kind: "json", body: {} }),
  },
  {
    name: "several-fail-alike",
    title: "The same failure in each of several integrations",
    inputs: { ...both, "max-parallel": "1" },
    stage: fails("/ingest", status(422, "No licence for this connector")),
  },
  {
    name: "all",
    title: "All integrations of the user but one",
    inputs: {
      "integration-type": "any",
      "integration-id": "all\n!claromentis/int_claromentis_1",
      "max-parallel": "1",
    },
  },
  {
    name: "search-found",
    title: "A text is found",
    inputs: { ...indexed, "expect-search": "Public holidays" },
  },
  {
    name: "gates-met",
    title: "All gates are met",
    inputs: {
      ...indexed,
      "min-items": "6",
      "max-removed": "1",
      "max-failed": "0",
    },
  },
  {
    name: "secret-in-an-answer",
    title: "Zylon repeats the token in a name",
    stage: (zylon) =>
      answerWith(zylon, [
        counted(42, 120),
        item("Added", "Releases"),
        item("Error", `Notes on ${zylon.token}`),
        COMPLETED,
      ]),
  },
];

const GATES: Situation[] = [
  {
    name: "too-few-items",
    title: "The source has fewer items than it should have",
    inputs: { "min-items": "500" },
  },
  {
    name: "too-few-items-unknown",
    title: "A gate on a number that Zylon does not report",
    inputs: { "min-items": "1" },
    stage: answers({ type: "sync_started" }, { type: "sync_completed" }),
  },
  {
    name: "too-many-removed",
    title: "More documents were removed than may be",
    inputs: { ...indexed, "max-removed": "10%" },
  },
  {
    name: "too-many-failed",
    title: "More documents failed than may",
    inputs: { ...indexed, "max-failed": "0" },
    stage: onePageFails,
  },
  {
    name: "too-many-failed-all",
    title: "Every item failed",
    stage: answers(
      counted(0, 2),
      item("Error", "Scan of 1998.pdf"),
      item("Error", "Scan of 1999.pdf"),
      COMPLETED,
    ),
  },
  {
    name: "nothing-indexed",
    title: "The source has items, and Zylon no document",
    inputs: indexed,
    stage: (zylon) => {
      zylon.state.artifacts = [];
      answerWith(zylon, [counted(0, 120), COMPLETED]);
    },
  },
  {
    name: "nothing-indexed-emptied",
    title: "The source was emptied",
    inputs: indexed,
    stage: emptied,
  },
  {
    name: "not-searchable",
    title: "A text is not found in time",
    inputs: {
      ...indexed,
      "expect-search": "Public holidays\ncommit 4f2a91c",
      "wait-timeout-seconds": "60",
    },
  },
];

const FAILURES: Situation[] = [
  {
    name: "invalid-input",
    title: "Several bad inputs",
    inputs: {
      "api-token": "",
      "integration-type": "jira",
      "wait-for": "done",
      "max-removed": "3",
    },
  },
  {
    name: "invalid-input-misspelt",
    title: "A misspelt input",
    env: { INPUT_MAX_REMOVED: "3" },
  },
  {
    name: "dns",
    title: "A host name that does not exist",
    inputs: { "base-url": "https://zylon.invalid", "max-retries": "0" },
  },
  {
    name: "connect",
    title: "Nobody listens there",
    inputs: { "base-url": "http://127.0.0.1:1", "max-retries": "2" },
  },
  { name: "tls", title: "A certificate that nobody trusts", secure: true },
  {
    name: "redirect",
    title: "A login page elsewhere",
    stage: fails("/config", {
      kind: "redirect",
      location: "https://login.example.com/sign-in?next=1",
    }),
  },
  {
    name: "unauthorized",
    title: "A token that expired",
    inputs: { "api-token": "a-token-that-expired" },
  },
  {
    name: "forbidden",
    title: "A connector that is disabled",
    stage: ({ state }) => {
      state.connectors["confluence"] = false;
    },
  },
  {
    name: "forbidden-organization",
    title: "An organization that the user does not belong to",
    inputs: { organization: "acme" },
  },
  {
    name: "not-found",
    title: "An id that does not exist",
    inputs: { "integration-id": "int_confluence_7" },
  },
  {
    name: "wrong-type",
    title: "An id of another type",
    inputs: { "integration-id": ID.confluencelocal },
  },
  {
    name: "not-api",
    title: "A login page in place of Zylon",
    stage: fails("/config", { kind: "html" }),
  },
  {
    name: "not-configured",
    title: "Nothing was chosen in Zylon yet",
    stage: fails("/config", { kind: "json", body: {} }),
  },
  {
    name: "no-integration",
    title: "The user has none of this type",
    inputs: { "integration-id": "" },
    stage: without("Confluence"),
  },
  {
    name: "ambiguous",
    title: "The user has two of this type",
    inputs: { "integration-id": "" },
    stage: (zylon) =>
      addIntegration(zylon, "int_confluence_2", "Confluence", {
        config: { space_key: "HR" },
      }),
  },
  {
    name: "create-unknown",
    title: "The answer to a create is lost, and nothing new is there",
    inputs: { ...found, configure: "create", ...credentials },
    stage: (zylon) => {
      without("FileSystem")(zylon);
      zylon.fail({ path: /\/filesystem$/, fault: { kind: "reset" } });
    },
  },
  {
    name: "bad-request",
    title: "Zylon refuses the password",
    inputs: {
      ...of("filesystem"),
      configure: "update",
      username: "svc-files",
      password: "wrong",
    },
  },
  {
    name: "connection-lost",
    title: "The answer to an ingest is lost",
    stage: fails("/ingest", { kind: "reset" }),
  },
  {
    name: "already-running",
    title: "Another ingest runs, for longer than the step may wait",
    inputs: { "wait-timeout-seconds": "60" },
    stage: fails("/ingest", status(409, "An ingest is running")),
  },
  {
    name: "rate-limited",
    title: "Zylon asks for a longer pause than there is time",
    stage: fails("/config", status(429, "Too many", { "retry-after": "3600" })),
  },
  {
    name: "server-error",
    title: "Zylon fails to check, whatever is tried",
    inputs: { "max-retries": "2" },
    stage: fails("/config", status(500, "Oh no")),
  },
  {
    name: "server-error-ingest",
    title: "Zylon fails to ingest, and may have begun",
    stage: fails("/ingest", status(502, "Bad gateway")),
  },
  {
    name: "timeout",
    title: "Zylon is silent",
    inputs: { "max-retries": "1" },
    stage: fails("/config", { kind: "hang" }),
    silent: true,
  },
  {
    name: "sync-error",
    title: "Zylon says that the ingest failed",
    stage: answers(...HALF, {
      type: "sync_error",
      message: "The space SUP was not found",
    }),
  },
  {
    name: "stream-cut",
    title: "The answer to the ingest ends before the ingest",
    stage: answers(...HALF),
  },
  {
    name: "unexpected-response",
    title: "An answer that says nothing of an ingest",
    stage: fails("/ingest", { kind: "json", body: { state: "queued" } }),
  },
  {
    name: "wait-timeout-ingest",
    title: "The answer to the ingest takes longer than the step may",
    inputs: { "wait-timeout-seconds": "90" },
    stage: (zylon) =>
      answerWithText(
        zylon,
        HALF.map((event) => `${JSON.stringify(event)}\n`).join(""),
        "hang",
      ),
    silent: true,
  },
  {
    name: "wait-timeout-indexing",
    title: "Indexing takes longer than the step may",
    inputs: { ...indexed, "wait-timeout-seconds": "90" },
    stage: ({ state }) => {
      state.indexing = { plan: ["Processing"] };
    },
  },
  {
    name: "cancelled",
    title: "The job is cancelled in the middle of an ingest",
    stage: fails("/ingest", { kind: "hang" }),
    cancelAt: "/ingest",
  },
  {
    name: "project-not-found",
    title: "A project that does not exist",
    inputs: { ...indexed, "project-id": "prj_9" },
  },
];

const refused = fails("/config", status(405, "Method Not Allowed"));
const well = (): void => undefined;
const ISSUES: Situation[] = [
  {
    name: "issue-opened",
    title: "The first failure opens an issue",
    inputs: { "failure-issue-assignees": "octocat" },
    stage: refused,
    issueAfter: [],
  },
  {
    name: "issue-same-failure",
    title: "The step fails again, for the same reason",
    stage: refused,
    issueAfter: [refused],
  },
  {
    name: "issue-other-failure",
    title: "The step fails again, for another reason",
    stage: fails("/ingest", status(422, "space_key is not valid")),
    issueAfter: [refused],
  },
  {
    name: "issue-closed",
    title: "The step succeeds again",
    stage: well,
    issueAfter: [refused, refused],
  },
  {
    name: "issue-without-permission",
    title: "The token may not write issues",
    stage: (zylon, github) => {
      refused(zylon);
      github.permission = "read";
    },
    issueAfter: [],
  },
];

export const SITUATIONS: readonly Situation[] = [
  ...SUCCESSES,
  ...GATES,
  ...FAILURES,
  ...ISSUES,
];
