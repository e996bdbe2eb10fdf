/**
 * What a user of the action meets, in groups, each a page of `__tests__/pages/`: what is
 * given, and what Zylon does. What comes of it is in the page alone.
 */
import type { FakeGitHub } from "../../runner/github.ts";
import {
  type Fault,
  type FaultRule,
  getSourceItems,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";
import type { Inputs } from "./inputs.ts";
import {
  addIntegration,
  COMPLETED,
  findIntegration,
  progressEvent,
  setIngestAnswer,
  STARTED,
} from "./simulator.ts";

type Stage = (zylon: Simulator, github: FakeGitHub) => void;

export interface Situation {
  /** Its heading: what happened, and to whom. */
  readonly title: string;
  /** On top of those that lead to the seeded Confluence integration. */
  readonly inputs?: Inputs;
  /** What Zylon holds, and how it answers. */
  readonly stage?: Stage;
  readonly env?: Readonly<Record<string, string>>;
  /** Cancelled once such a request is under way. */
  readonly cancelAt?: string;
  /** A failure issue is kept; each of these stages is a run before this one. */
  readonly nightsBefore?: readonly Stage[];
  /** What the page has besides the log. */
  readonly shows?: readonly ("summary" | "outputs")[];
}

interface Group {
  /** The file of its page, without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly situations: readonly Situation[];
}

const { integrations: ID } = SEED;
const share = { "integration-type": "filesystem", "integration-id": "" };
const all = {
  "integration-id": `all\n!${ID.claromentis}\n!${ID.confluencelocal}\n!${ID.sharepoint}`,
  "max-parallel": "1",
};
const completed = { "wait-for": "completed" };

const item = (op: string, name: string): SimEvent =>
  progressEvent(op, { integration_item: { id: name, name } });
const HALF: SimEvent[] = [
  { ...STARTED, current_artifact_count: 25, integration_item_count: 25 },
  item("Updated", "Welcome"),
  item("Added", "Releases"),
];

const fails =
  (path: FaultRule["path"], fault: Fault) =>
  (zylon: Simulator): void =>
    zylon.fail({ path, fault });
const status = (code: number, detail: string): Fault => ({
  kind: "json",
  status: code,
  body: { detail },
});
const answers =
  (...events: SimEvent[]) =>
  (zylon: Simulator): void =>
    setIngestAnswer(zylon, events);
const speaksAsInTheExamples: Stage = ({ state }) => {
  state.dialect = "example";
};
const isEmptied: Stage = (zylon) => {
  findIntegration(zylon).source = [];
};
const isPartlyBack: Stage = (zylon) => {
  const record = findIntegration(zylon);
  delete record.source;
  record.source = getSourceItems(record, 1).slice(0, 5);
};
const neverIndexes: Stage = ({ state }) => {
  state.indexing = [{ afterMs: 0, ingest_status: "Processing" }];
};
/** The documents have neither a failure nor a warning, and stay as they are. */
const isQuiet: Stage = (zylon) => {
  zylon.state.artifacts = zylon.state.artifacts.filter(
    ({ ingest_status, ingest_warnings }) =>
      ingest_status !== "Error" && (ingest_warnings ?? []).length === 0,
  );
  answers(STARTED, COMPLETED)(zylon);
};
/** A page of the source that is new. */
const NEW = "Release notes 8";
const newPageFails: Stage = (zylon) => {
  const record = findIntegration(zylon);
  record.source = getSourceItems(record, 1).map((page) =>
    page.name === NEW ? { ...page, error: "Malformed" } : page,
  );
};

const hasTwo: Stage = (zylon) => {
  addIntegration(zylon, "int_confluence_2", "Confluence");
};

const SUCCESSES: Situation[] = [
  { title: "Nothing changed", stage: isQuiet },
  {
    title: "Documents were added, updated and removed",
    shows: ["summary", "outputs"],
  },
  {
    title:
      "Five documents are still pending at the time limit, and max-pending allows them",
    inputs: { "max-pending": "30%", "wait-timeout-seconds": "40" },
    stage: neverIndexes,
  },
  {
    title: "With completed, the items that Zylon reports are counted",
    inputs: completed,
  },
  {
    title: "With completed, Zylon only accepts the ingest",
    inputs: completed,
    stage: speaksAsInTheExamples,
  },
  {
    title: "All integrations but three are ingested; one document is failing",
    inputs: all,
    shows: ["summary"],
  },
  {
    title: "A dry run says that it would update credentials and ingest",
    inputs: {
      ...share,
      configure: "upsert",
      username: "svc-files",
      password: "pass-word-1234",
      "dry-run": "true",
    },
    shows: ["summary"],
  },
];

const FAILURES: Situation[] = [
  {
    title: "Several inputs are wrong, and the name of one is misspelt",
    env: { INPUT_MAX_REMOVE: "3" },
    inputs: { "api-token": "", "wait-for": "done", "max-failed": "few" },
  },
  {
    title: "Nothing listens at the address of Zylon",
    inputs: { "base-url": "http://127.0.0.1:1" },
  },
  {
    title: "The token expired",
    inputs: { "api-token": "a-token-that-expired" },
  },
  {
    title: "A login page answers instead of Zylon",
    stage: fails("/config", { kind: "html" }),
  },
  {
    title: "The integration does not exist",
    inputs: { "integration-id": "int_confluence_7" },
  },
  {
    title: "The account has two integrations of this type",
    inputs: { "integration-type": "confluence", "integration-id": "" },
    stage: hasTwo,
  },
  {
    title: "The integration has nothing to read yet",
    stage: fails("/config", { kind: "json", body: {} }),
  },
  {
    title: "Another ingest is running for longer than the step may wait",
    inputs: { "wait-timeout-seconds": "40" },
    stage: fails("/ingest", status(409, "An ingest is running")),
  },
  {
    title: "Zylon refuses the ingest",
    stage: fails("/ingest", status(402, "License expired")),
  },
  {
    title: "Zylon says that the ingest failed",
    stage: answers(...HALF, {
      type: "sync_error",
      message: "The space SUP was not found",
    }),
  },
  {
    title: "The answer to the ingest is lost",
    stage: fails("/ingest", { kind: "reset" }),
  },
  {
    title: "The answer to the ingest stops before the ingest ended",
    stage: answers(...HALF),
  },
  {
    title: "Documents are still pending at the time limit",
    inputs: { "wait-timeout-seconds": "40" },
    stage: neverIndexes,
  },
  { title: "The source was emptied", stage: isEmptied },
  {
    title: "More documents were removed than allowed",
    inputs: { "max-removed": "5%" },
    shows: ["summary"],
  },
  {
    title: "More documents are failing than allowed",
    inputs: { "max-failed": "0" },
    stage: newPageFails,
  },
  {
    title: "A text is not found",
    inputs: {
      "expect-search": `${NEW}\ncommit 4f2a91c`,
      "wait-timeout-seconds": "40",
    },
  },
  {
    title: "One of several integrations has nothing to read yet",
    inputs: all,
    stage: fails(/filesystem_1\/config/, { kind: "json", body: {} }),
    shows: ["summary"],
  },
  {
    title: "The job is cancelled in the middle of an ingest",
    stage: fails("/ingest", { kind: "hang" }),
    cancelAt: "/ingest",
  },
];

const refused = fails("/config", status(400, "No such space"));
const isRefusedAndReadOnly: Stage = (zylon, github) => {
  refused(zylon);
  github.permission = "read";
};
const ISSUES: Situation[] = [
  { title: "The first failure opens it", stage: refused, nightsBefore: [] },
  {
    title: "Another failure rewrites it",
    stage: fails("/ingest", { kind: "reset" }),
    nightsBefore: [refused],
  },
  { title: "A success closes it", nightsBefore: [refused] },
  {
    title: "The source was emptied; the next night, it is partly back",
    inputs: { "max-removed": "50%" },
    stage: isPartlyBack,
    nightsBefore: [isEmptied],
  },
  {
    title: "The token isn't allowed to write issues",
    stage: isRefusedAndReadOnly,
    nightsBefore: [],
  },
];

export const GROUPS: readonly Group[] = [
  { name: "successes", title: "Runs that succeed", situations: SUCCESSES },
  { name: "failures", title: "Runs that fail", situations: FAILURES },
  { name: "issues", title: "The failure issue", situations: ISSUES },
];
