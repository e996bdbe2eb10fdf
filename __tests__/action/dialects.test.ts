/**
 * The main scenarios, and what comes of each in each dialect of the simulator:
 * the same, unless it is written here.
 */
import { OUTPUT_NAMES } from "../../src/report/outputs.ts";
import {
  type DialectName,
  DIALECTS,
  isDialect,
  SEED,
  type SimulatorState,
} from "../../simulator/simulator.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

type Values = Readonly<Record<string, string>>;

interface Expected {
  /**
   * Every output but those that name files, times and messages; empty unless
   * given.
   */
  readonly outputs: Values;
  /** One pattern for each notice, in order. */
  readonly notices: readonly RegExp[];
  /**
   * What was sent to be done, in order: paths below the one of the
   * integrations.
   */
  readonly posts: readonly string[];
}

interface Scenario {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly prepare?: (state: SimulatorState) => void;
  readonly expected: Expected;
  /**
   * What some dialects change of it; their outputs are put over the common
   * ones.
   */
  readonly differs?: Partial<Record<DialectName, Partial<Expected>>>;
}

const { confluence, filesystem } = SEED.integrations;
const LOGIN = { username: "svc-files", password: "the-new-password" };
const SHARE = {
  "integration-type": "filesystem",
  "integration-id": filesystem,
};

const CONFLUENCE: Values = {
  "integration-id": confluence,
  "integration-type": "confluence",
};
const FILES: Values = {
  "integration-id": filesystem,
  "integration-type": "filesystem",
};
const OK: Values = {
  outcome: "success",
  configured: "true",
  created: "false",
  updated: "false",
};
const FAILURE: Values = {
  ...OK,
  outcome: "failure",
  configured: "false",
  "sync-status": "not-requested",
};

/**
 * Counts of the items in the order of the outputs: added, updated, removed,
 * skipped, failed.
 */
const items = (
  ...[
    added = "",
    updated = "",
    removed = "",
    skipped = "",
    failed = "",
  ]: string[]
): Values => ({
  "added-count": added,
  "updated-count": updated,
  "removed-count": removed,
  "skipped-count": skipped,
  "failed-count": failed,
});
const counts = (documents: string, found: string): Values => ({
  "current-artifact-count": documents,
  "integration-item-count": found,
});
const indexed = (done: string, warned: string): Values => ({
  "indexed-count": done,
  "warning-count": warned,
});

/** The answer is one object: nothing says what became of the items. */
const ONE_OBJECT: Values = { "sync-status": "started", ...items() };
/** The manual's example of an answer. */
const EXAMPLE: Values = { ...ONE_OBJECT, ...counts("42", "120") };
const NO_COUNTS = counts("", "");

const STRANGE_KEYS = /^The integration's config has no documented key,/;
const UNKNOWN_PARTS =
  /^Skipped parts of Zylon's answer that are unknown to this action: .*heartbeat.*Linked/;
const UNKNOWN_STATUS = /Chunking\. It counts as pending/;
const UNKNOWN_TYPE = /Gopherspace/;

const AMBIGUOUS: Partial<Expected> = {
  outputs: {
    ...FAILURE,
    "integration-id": "",
    "error-code": "ambiguous",
    ...items(),
    ...counts("", ""),
  },
  posts: [],
};
/** The word of the URL is another one for the local Confluence. */
const ALL_INGESTS = Object.entries(SEED.integrations).map(
  ([type, id]) =>
    `${type === "confluencelocal" ? "confluencelocallegacy" : type}/${id}/ingest`,
);

const INGEST = `confluence/${confluence}/ingest`;
const FILES_INGEST = `filesystem/${filesystem}/ingest`;

/** A new integration, whose source is empty. */
const newShare = (state: SimulatorState): void => {
  state.integrations = state.integrations.filter(
    ({ type }) => type !== "FileSystem",
  );
  state.artifacts = state.artifacts.filter(
    ({ integration_id }) => integration_id !== filesystem,
  );
  state.configOfCreated = { path: "/mnt/shared/support" };
};

/** So small that every list has several. */
const smallPages = (state: SimulatorState): void => {
  state.pageSizeLimit = 1;
};

const FOLLOWED: Values = {
  ...OK,
  ...CONFLUENCE,
  "sync-status": "completed",
  ...counts("4", "6"),
  ...items("2", "1", "1", "3", "0"),
};
const INDEXED: Values = {
  ...FOLLOWED,
  "sync-status": "indexed",
  ...indexed("4", "1"),
};
/**
 * Without a stream, the documents before and after tell what the ingest did.
 */
const COMPARED = items("2", "1", "1", "", "0");
const UPDATED: Values = {
  ...OK,
  ...FILES,
  updated: "true",
  "sync-status": "completed",
  ...counts("1", "3"),
  ...items("2", "0", "0", "1", "0"),
};

/**
 * An ingest that is not waited for until everything is indexed, in the dialects
 * that differ.
 */
const OF_AN_INGEST: Scenario["differs"] = {
  example: { outputs: EXAMPLE },
  documented: { outputs: ONE_OBJECT },
  // A word of it is unknown, so its counts are.
  foreign: { outputs: items(), notices: [STRANGE_KEYS, UNKNOWN_PARTS] },
  lax: { outputs: NO_COUNTS },
};

/** The manual's example changes nothing. */
const UNCHANGED: Values = {
  ...counts("42", "120"),
  ...items("0", "0", "0", "", "0"),
  ...indexed("3", "0"),
};

/** One that is waited for until everything is indexed. */
const OF_WAITING: Scenario["differs"] = {
  example: { outputs: UNCHANGED },
  documented: { outputs: COMPARED },
  foreign: {
    // Without times, what was updated is unknown.
    outputs: items("2", "", "1", "", "0"),
    notices: [STRANGE_KEYS, UNKNOWN_PARTS, UNKNOWN_STATUS],
  },
  lax: { outputs: NO_COUNTS },
};

const SCENARIOS: readonly Scenario[] = [
  {
    name: "validate",
    inputs: { ingest: "false" },
    expected: {
      outputs: { ...OK, ...CONFLUENCE, "sync-status": "not-requested" },
      notices: [],
      posts: [],
    },
    differs: { foreign: { notices: [STRANGE_KEYS] } },
  },
  {
    name: "ingest",
    inputs: {},
    expected: { outputs: FOLLOWED, notices: [], posts: [INGEST] },
    differs: OF_AN_INGEST,
  },
  {
    name: "create",
    inputs: {
      "integration-type": "filesystem",
      "integration-id": "",
      configure: "create",
      ...LOGIN,
    },
    prepare: newShare,
    expected: {
      outputs: {
        ...UPDATED,
        created: "true",
        updated: "false",
        ...counts("0", "0"),
        ...items("0", "0", "0", "0", "0"),
      },
      notices: [],
      posts: ["filesystem", FILES_INGEST],
    },
    differs: OF_AN_INGEST,
  },
  {
    name: "update",
    inputs: { ...SHARE, configure: "update", ...LOGIN },
    expected: {
      outputs: UPDATED,
      notices: [],
      posts: [`filesystem/${filesystem}`, FILES_INGEST],
    },
    differs: OF_AN_INGEST,
  },
  {
    name: "upsert by username",
    inputs: { ...SHARE, "integration-id": "", configure: "upsert", ...LOGIN },
    expected: {
      outputs: UPDATED,
      notices: [],
      posts: [`filesystem/${filesystem}`, FILES_INGEST],
    },
    differs: {
      ...OF_AN_INGEST,
      // Nothing says whose integration it is, and credentials are never sent on
      // a guess.
      documented: AMBIGUOUS,
      foreign: AMBIGUOUS,
    },
  },
  {
    name: "refresh",
    inputs: { "refresh-oauth": "true" },
    expected: {
      outputs: FOLLOWED,
      notices: [],
      posts: [`confluence/${confluence}/refresh_token`, INGEST],
    },
    differs: OF_AN_INGEST,
  },
  {
    name: "all",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      "max-parallel": "1",
    },
    expected: {
      outputs: {
        ...FOLLOWED,
        "integration-id": Object.entries(SEED.integrations)
          .map((typed) => typed.join("/"))
          .join("\n"),
        "integration-type": "any",
        ...counts("5", "15"),
        ...items("10", "1", "1", "4", "0"),
      },
      notices: [],
      posts: ALL_INGESTS,
    },
    differs: {
      example: { outputs: { ...ONE_OBJECT, ...counts("168", "480") } },
      documented: { outputs: { ...ONE_OBJECT, ...counts("5", "13") } },
      foreign: { outputs: items(), notices: [UNKNOWN_TYPE] },
      lax: { outputs: NO_COUNTS },
    },
  },
  {
    name: "indexed",
    inputs: { "wait-for": "indexed" },
    prepare: smallPages,
    expected: { outputs: INDEXED, notices: [], posts: [INGEST] },
    differs: OF_WAITING,
  },
  {
    name: "found by a search",
    inputs: {
      "wait-for": "indexed",
      "expect-search": "We are closed on 1 May",
    },
    expected: { outputs: INDEXED, notices: [], posts: [INGEST] },
    differs: {
      ...OF_WAITING,
      example: {
        outputs: {
          ...UNCHANGED,
          outcome: "failure",
          "error-code": "not-searchable",
        },
      },
    },
  },
  {
    name: "wrong type",
    inputs: { "integration-type": "filesystem" },
    expected: {
      outputs: {
        ...FAILURE,
        ...CONFLUENCE,
        "integration-type": "filesystem",
        "error-code": "wrong-type",
      },
      notices: [],
      posts: [],
    },
  },
  {
    name: "wrong token",
    inputs: { "api-token": "not-the-token-of-anybody" },
    expected: {
      outputs: { ...FAILURE, ...CONFLUENCE, "error-code": "unauthorized" },
      notices: [],
      posts: [],
    },
  },
];

const simulator = useSimulator();

const NAMES = Object.keys(DIALECTS).filter(isDialect);
/** Times, texts, and what repeats the other outputs. */
const UNTOLD = [
  "duration-seconds",
  "error-message",
  "results",
  "results-file",
  "changes-file",
  "matrix",
];
const TOLD = OUTPUT_NAMES.filter((name) => !UNTOLD.includes(name));

const NOTICE = /^::notice[^:]*::/;
const INTEGRATIONS = "/api/v1/app/integration/";

describe.each(NAMES)("%s", (dialect) => {
  test.each(SCENARIOS)(
    "$name",
    async ({ inputs, prepare, expected: common, differs = {} }) => {
      const own = differs[dialect];
      const expected: Expected = {
        ...common,
        ...own,
        outputs: { ...common.outputs, ...own?.outputs },
      };
      simulator.state.dialect = dialect;
      prepare?.(simulator.state);

      const { exitCode, outputs, log } = await runInProcess(
        inputsOf(simulator, inputs),
      );

      const told = Object.fromEntries(
        TOLD.map((name) => [name, outputs[name]]),
      );
      const blank = Object.fromEntries(TOLD.map((name) => [name, ""]));
      expect(told).toEqual({ ...blank, ...expected.outputs });
      expect(exitCode).toBe(expected.outputs["outcome"] === "success" ? 0 : 1);
      const posts = simulator.requests
        .filter(({ method }) => method === "POST")
        .map(({ path }) => path);
      expect(posts).toEqual(expected.posts.map((path) => INTEGRATIONS + path));
      const notices = log.split("\n").filter((line) => NOTICE.test(line));
      expect(notices.map((line) => line.replace(NOTICE, ""))).toEqual(
        expected.notices.map((pattern): unknown =>
          expect.stringMatching(pattern),
        ),
      );
    },
  );
});
