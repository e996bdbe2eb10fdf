/**
 * What a user of the action meets, in groups, each a page of
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
  getSourceItems,
  type Version,
} from "../../simulator/simulator.ts";
import {
  addIntegration,
  setIngestAnswer,
  COMPLETED,
  findIntegration,
  progressEvent,
  STARTED,
} from "./simulator-state.ts";

export interface Situation {
  /** Its heading: what happened, and to whom. */
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
  /** Its page has the outputs too. */
  readonly showsOutputs?: true;
}

interface Group {
  /** Of its page, without `.md`. */
  readonly name: string;
  readonly title: string;
  /** What is the same in all of them. */
  readonly intro: string;
  readonly situations: readonly Situation[];
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
  progressEvent(op, { integration_item: { id: name, name } });
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
    setIngestAnswer(zylon, events, "sse");
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
/** Of this version, set up so. */
const version =
  (zylon: Version, stage?: (zylon: Simulator) => void) =>
  (simulator: Simulator): void => {
    simulator.state.zylon = zylon;
    stage?.(simulator);
  };
const emptied = (zylon: Simulator): void => {
  findIntegration(zylon).source = [];
};
/** A page of the source that is new. */
const NEW = "Release notes 8";
const newPageFails = (zylon: Simulator): void => {
  const record = findIntegration(zylon);
  record.source = getSourceItems(record, 1).map((page) =>
    page.name === NEW ? { ...page, error: "Malformed" } : page,
  );
};

/** It leads into the code, in `docs/maintaining.md`. */
export const TOUR: Situation = {
  title: "Zylon answers with one object, so the end is waited for",
  inputs: indexed,
  stage: speaks("example"),
};

const SUCCESSES: Situation[] = [
  {
    title: "An ingest is read to its end",
  },
  {
    title: "An ingest is only started",
    inputs: { "wait-for": "started" },
    stage: answers(...HALF, COMPLETED),
  },
  {
    title:
      "Documents are added, updated and removed; one has a warning, one failed before",
    showsOutputs: true,
    inputs: indexed,
  },
  {
    title: "Nothing in the source changed",
    inputs: indexed,
    stage: (zylon) => {
      setIngestAnswer(zylon, [counted(4, 3), item("Skipped", "a"), COMPLETED]);
    },
  },
  TOUR,
  {
    title: "Zylon answers with one object, and no end is to be seen",
    stage: speaks("example"),
  },
  {
    title: "Zylon answers with the integration instead of an event",
    inputs: of("confluencelocal"),
    stage: speaks("example"),
  },
  {
    title:
      "Zylon is of another version: unknown keys, events and types, and filters that it refuses",
    inputs: indexed,
    stage: speaks("foreign"),
  },
  {
    title: "Two items fail, and nothing limits that",
    stage: answers(
      counted(42, 120),
      item("Added", "Releases"),
      item("Error", "Scan of 1998.pdf"),
      item("Error", "Scan of 1999.pdf"),
      COMPLETED,
    ),
  },
  {
    title: "A document fails, and nothing limits that",
    inputs: indexed,
    stage: newPageFails,
  },
  {
    title: "Documents are listed in one project",
    inputs: { ...of("filesystem"), ...indexed, "project-id": "prj_2" },
  },
  {
    title: "The grant of SharePoint is renewed first",
    inputs: { ...of("sharepoint"), "refresh-oauth": "true" },
  },
  {
    title: "The credentials of a file share are replaced",
    inputs: { ...of("filesystem"), configure: "update", ...credentials },
  },
  {
    title: "The file share to create is already there",
    inputs: {
      ...found,
      configure: "create",
      ...credentials,
      username: "svc-files",
    },
  },
  {
    title: "A file share is created, and its folder is empty",
    inputs: { ...found, configure: "upsert", ...credentials },
    stage: (zylon) => {
      without("FileSystem")(zylon);
      zylon.state.artifacts = [];
      zylon.state.configOfCreated = { path: "/mnt/shared/support" };
    },
  },
  {
    title: "The set-up is only checked",
    inputs: { ingest: "false" },
  },
  {
    title: "Nothing is ingested, and the documents are watched",
    inputs: { ...indexed, ingest: "false" },
  },
  {
    title: "A file share is created, and nothing is ingested",
    inputs: { ...found, configure: "create", ...credentials, ingest: "false" },
    stage: without("FileSystem"),
  },
  {
    title: "A dry run would update credentials and ingest",
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
    title: "A dry run would renew a grant",
    inputs: { "refresh-oauth": "true", "dry-run": "true" },
  },
  {
    title: "Zylon restarts during the check",
    stage: fails("/config", status(503, "Restarting"), { times: 2 }),
  },
  {
    title: "Zylon repeats the token in the name of an item",
    stage: (zylon) =>
      setIngestAnswer(zylon, [
        counted(42, 120),
        item("Added", "Releases"),
        item("Error", `Notes on ${zylon.token}`),
        COMPLETED,
      ]),
  },
];

const GATES: Situation[] = [
  {
    title: "All gates are met",
    inputs: {
      ...indexed,
      "min-items": "6",
      "max-removed": "2",
      "max-failed": "0",
    },
  },
  {
    title: "A text is found",
    inputs: { ...indexed, "expect-search": NEW },
  },
  {
    title: "The source has fewer items than it should have",
    inputs: { "min-items": "500" },
  },
  {
    title: "Zylon does not report the number that a gate needs",
    inputs: { "min-items": "1" },
    stage: answers({ type: "sync_started" }, { type: "sync_completed" }),
  },
  {
    title: "More documents were removed than allowed",
    inputs: { ...indexed, "max-removed": "5%" },
  },
  {
    title: "More documents failed than allowed",
    inputs: { ...indexed, "max-failed": "0" },
    stage: newPageFails,
  },
  {
    title: "Two gates fail, and one is met",
    inputs: {
      ...indexed,
      "min-items": "6",
      "max-removed": "1",
      "max-failed": "0",
    },
    stage: newPageFails,
  },
  {
    title: "Every item failed",
    stage: answers(
      counted(0, 2),
      item("Error", "Scan of 1998.pdf"),
      item("Error", "Scan of 1999.pdf"),
      COMPLETED,
    ),
  },
  {
    title: "The source has items, and Zylon has no document",
    inputs: indexed,
    stage: (zylon) => {
      zylon.state.artifacts = [];
      setIngestAnswer(zylon, [counted(0, 120), COMPLETED]);
    },
  },
  {
    title: "The source was emptied",
    inputs: indexed,
    stage: emptied,
  },
  {
    title: "All are watched without an ingest, and one has no document",
    inputs: {
      ...indexed,
      "integration-type": "any",
      "integration-id": `all, !${ID.claromentis}`,
      ingest: "false",
    },
    stage: ({ state }) => {
      state.artifacts = state.artifacts.filter(
        ({ integration_id: id }) => id !== ID.sharepoint,
      );
    },
  },
  {
    title: "A text is not found in time",
    inputs: {
      ...indexed,
      "expect-search": `${NEW}\ncommit 4f2a91c`,
      "wait-timeout-seconds": "60",
    },
  },
];

const FAILURES: Situation[] = [
  {
    title: "Several inputs are wrong, and the name of one is misspelt",
    env: { INPUT_MAX_REMOVE: "3" },
    inputs: {
      "api-token": "",
      "integration-type": "whiteboard",
      "wait-for": "done",
      "max-removed": "3",
    },
  },
  {
    title: "The host of Zylon does not exist",
    inputs: { "base-url": "https://zylon.invalid", "max-retries": "0" },
  },
  {
    title: "Nothing listens at the address of Zylon",
    inputs: { "base-url": "http://127.0.0.1:1", "max-retries": "2" },
  },
  {
    title: "The certificate of Zylon is from an unknown authority",
    secure: true,
  },
  {
    title: "Zylon redirects to a login page",
    stage: fails("/config", {
      kind: "redirect",
      location: "https://login.example.com/sign-in?next=1",
    }),
  },
  {
    title: "The token expired",
    inputs: { "api-token": "a-token-that-expired" },
  },
  {
    title: "The connector is disabled",
    stage: ({ state }) => {
      state.connectors["confluence"] = false;
    },
  },
  {
    title: "The user does not belong to the organization",
    inputs: { organization: "acme" },
  },
  {
    title: "The integration does not exist",
    inputs: { "integration-id": "int_confluence_7" },
  },
  {
    title: "The integration has a different type",
    inputs: { "integration-id": ID.confluencelocal },
  },
  {
    title: "A login page answers instead of Zylon",
    stage: fails("/config", { kind: "html" }),
  },
  {
    title: "The integration has no content yet",
    stage: fails("/config", { kind: "json", body: {} }),
  },
  {
    title: "A file share is created, and has no content yet",
    inputs: { ...found, configure: "create", ...credentials },
    stage: without("FileSystem"),
  },
  {
    title: "The user has no integration of this type",
    inputs: { "integration-id": "" },
    stage: without("Confluence"),
  },
  {
    title: "The user has two integrations of this type",
    inputs: { "integration-id": "" },
    stage: (zylon) =>
      addIntegration(zylon, "int_confluence_2", "Confluence", {
        config: { space_key: "HR" },
      }),
  },
  {
    title: "The answer to a create is lost, and nothing new is there",
    inputs: { ...found, configure: "create", ...credentials },
    stage: (zylon) => {
      without("FileSystem")(zylon);
      zylon.fail({ path: /\/filesystem$/, fault: { kind: "reset" } });
    },
  },
  {
    title: "Zylon refuses the password",
    inputs: {
      ...of("filesystem"),
      configure: "update",
      username: "svc-files",
      password: "wrong",
    },
  },
  {
    title: "The project does not exist",
    inputs: { ...indexed, "project-id": "prj_9" },
  },
  {
    title: "Another ingest runs, for longer than the step is allowed to wait",
    inputs: { "wait-timeout-seconds": "60" },
    stage: fails("/ingest", status(409, "An ingest is running")),
  },
  {
    title: "Zylon asks for a longer pause than there is time",
    stage: fails("/config", status(429, "Too many", { "retry-after": "3600" })),
  },
  {
    title: "Zylon fails at the check, whatever is tried",
    inputs: { "max-retries": "2" },
    stage: fails("/config", status(500, "Oh no")),
  },
  {
    title: "Zylon is silent",
    inputs: { "max-retries": "1" },
    stage: fails("/config", { kind: "hang" }),
    silent: true,
  },
];

const UNFINISHED: Situation[] = [
  {
    title: "The answer to the ingest is lost",
    stage: fails("/ingest", { kind: "reset" }),
  },
  {
    title: "Zylon fails at the ingest, and may have begun",
    stage: fails("/ingest", status(502, "Bad gateway")),
  },
  {
    title: "The answer to the ingest says nothing about an ingest",
    stage: fails("/ingest", { kind: "json", body: { state: "queued" } }),
  },
  {
    title: "Zylon says that the ingest failed",
    stage: answers(...HALF, {
      type: "sync_error",
      message: "The space SUP was not found",
    }),
  },
  {
    title: "The answer to the ingest ends before the ingest",
    stage: answers(...HALF),
  },
  {
    title:
      "The answer to the ingest takes longer than the step is allowed to wait",
    inputs: { "wait-timeout-seconds": "90" },
    stage: (zylon) => setIngestAnswer(zylon, HALF, "ndjson", "hang"),
    silent: true,
  },
  {
    title: "Indexing takes longer than the step is allowed to wait",
    inputs: { ...indexed, "wait-timeout-seconds": "90" },
    stage: ({ state }) => {
      state.indexing = [{ afterMs: 0, ingest_status: "Processing" }];
    },
  },
  {
    title: "The job is cancelled in the middle of an ingest",
    stage: fails("/ingest", { kind: "hang" }),
    cancelAt: "/ingest",
  },
];

const SEVERAL: Situation[] = [
  {
    title: "Two integrations are indexed",
    inputs: { ...both, ...indexed, "max-parallel": "1" },
  },
  {
    title: "All integrations of the user but one are ingested",
    inputs: {
      "integration-type": "any",
      "integration-id": "all\n!claromentis/int_claromentis_1",
      "max-parallel": "1",
    },
  },
  {
    title: "A dry run would ingest all integrations",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      "dry-run": "true",
    },
  },
  {
    title: "One of two integrations is not configured",
    inputs: { ...both, "max-parallel": "1" },
    stage: fails(/filesystem_1\/config/, { kind: "json", body: {} }),
  },
  {
    title: "One of two sources was emptied, and the other meets its gates",
    inputs: {
      ...both,
      ...indexed,
      "max-removed": "20%",
      "max-parallel": "1",
    },
    stage: emptied,
  },
  {
    title: "Both integrations fail alike",
    inputs: { ...both, "max-parallel": "1" },
    stage: fails("/ingest", status(422, "No licence for this connector")),
  },
];

const CREATE = { ...found, configure: "create", ...credentials };
const ARTIFACTS: Situation[] = [
  {
    title: "An integration of 1.59 is indexed",
    inputs: { ...indexed, "integration-id": "art_confluence_1" },
    stage: version("1.59"),
  },
  {
    title: "An older id is given, which 1.58 still has",
    stage: version("1.58"),
  },
  {
    title: "An older id is given, which 1.59 no longer has",
    stage: version("1.59"),
  },
  {
    title: "The set-up of the integration is not finished",
    inputs: { "integration-id": "art_confluence_1" },
    stage: version("1.59", (zylon) => {
      findIntegration(zylon).state = "Draft";
    }),
  },
  {
    title: "The user has several integrations",
    inputs: { "integration-type": "any", "integration-id": "" },
    stage: version("1.59"),
  },
  {
    title: "Only others have an integration of this type",
    inputs: { "integration-id": "" },
    stage: version("1.59", ({ state }) => {
      state.integrations = state.integrations.filter(
        ({ id }) => id !== ID.confluence,
      );
    }),
  },
  {
    title: "A file share is created in 1.58, and has no content yet",
    inputs: { ...CREATE, "project-id": "prj_2" },
    stage: version("1.58", without("FileSystem")),
  },
  {
    title:
      "A file share was created on an earlier night, and never got content",
    inputs: { ...CREATE, ...indexed, "project-id": "prj_2" },
    stage: version("1.59", ({ state }) => {
      state.integrations = state.integrations.map((one) =>
        one.id === ID.filesystem
          ? {
              ...one,
              name: "FileSystem (svc-new)",
              project_id: "prj_2",
              source: [],
            }
          : one,
      );
      state.artifacts = state.artifacts.filter(
        ({ integration_id: id }) => id !== ID.filesystem,
      );
    }),
  },
  {
    title: "A file share is created in 1.59, and its content imported",
    inputs: {
      ...CREATE,
      ...indexed,
      "project-id": "prj_2",
      content: "/shared/support",
    },
    stage: version("1.59", (zylon) => {
      without("FileSystem")(zylon);
      zylon.state.artifacts = [];
    }),
  },
  {
    title: "A file share is to be created, and no project is given",
    inputs: CREATE,
    stage: version("1.58", without("FileSystem")),
  },
];

const refused = fails("/config", status(405, "Method Not Allowed"));
const well = (): void => undefined;
const ISSUES: Situation[] = [
  {
    title: "The first failure opens an issue",
    inputs: { "failure-issue-assignees": "octocat" },
    stage: refused,
    issueAfter: [],
  },
  {
    title: "The step fails again, for the same reason",
    stage: refused,
    issueAfter: [refused],
  },
  {
    title: "The step fails again, for another reason",
    stage: fails("/ingest", status(422, "space_key is not valid")),
    issueAfter: [refused],
  },
  {
    title: "The step succeeds again",
    stage: well,
    issueAfter: [refused, refused],
  },
  {
    title: "The source was emptied, and on the next night nobody did anything",
    inputs: indexed,
    stage: emptied,
    issueAfter: [emptied],
  },
  {
    title: "A page failed, and on the next night nobody did anything",
    inputs: { ...indexed, "max-failed": "0" },
    stage: well,
    issueAfter: [newPageFails],
  },
  {
    title: "The token may not write issues",
    stage: (zylon, github) => {
      refused(zylon);
      github.permission = "read";
    },
    issueAfter: [],
  },
];

export const GROUPS: readonly Group[] = [
  {
    name: "successes",
    title: "Runs that succeed",
    intro:
      "One integration, the Confluence of the simulator where no other is given.",
    situations: [...SUCCESSES],
  },
  {
    name: "gates",
    title: "Gates and the search, met and not met",
    intro: "The ingest ended, and then the step looks at what came of it.",
    situations: [...GATES],
  },
  {
    name: "failures",
    title: "Failures before an ingest",
    intro: "Nothing was ingested, and the message says so.",
    situations: [...FAILURES],
  },
  {
    name: "unfinished",
    title: "Ingests that did not end well",
    intro: "The ingest was sent, and may have begun.",
    situations: [...UNFINISHED],
  },
  {
    name: "several",
    title: "Several integrations in a step",
    intro: "With `max-parallel: 1`, so that the log has an order.",
    situations: [...SEVERAL],
  },
  {
    name: "artifacts",
    title: "The artifact API of Zylon 1.58 and 1.59",
    intro: "What differs from Zylon 1.57.",
    situations: [...ARTIFACTS],
  },
  {
    name: "issues",
    title: "The failure issue",
    intro:
      "With `failure-issue: true`; below log and summary is the issue as it is afterwards.",
    situations: [...ISSUES],
  },
];
