/**
 * What the action is to do while the connection misbehaves. Whatever a green
 * run reports, a calm one has reported.
 */
import {
  type ArtifactRecord,
  type Framing,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";

export interface Scenario {
  readonly inputs: Readonly<Record<string, string>>;
  readonly prepare: (simulator: Simulator) => void;
}

/** Never to be found in anything that a run prints or writes. */
export const PASSWORD = "a-password-for-chaos";
const LOGIN = { username: "svc-chaos", password: PASSWORD };

const OPS = ["Added", "Updated", "Skipped", "Removed"];
const ITEMS = 12;
const EVENTS: readonly SimEvent[] = [
  {
    type: "sync_started",
    current_artifact_count: 7,
    integration_item_count: ITEMS,
  },
  ...Array.from({ length: ITEMS }, (_, at) => ({
    type: "sync_progress",
    op: OPS[at % OPS.length],
    artifact: { name: `Page ${at}` },
    progress: (at + 1) / ITEMS,
  })),
  { type: "sync_completed" },
];

const CONFLUENCE = {
  "integration-type": "confluence",
  "integration-id": SEED.integrations.confluence,
};
const SHARE = {
  "integration-type": "filesystem",
  "integration-id": SEED.integrations.filesystem,
};

/** Every integration answers an ingest with the same events. */
const answersIn =
  (framing: Framing) =>
  ({ state }: Simulator): void => {
    for (const record of state.integrations)
      record.ingest = { framing, events: EVENTS, delayMs: 5 };
  };

const stream = (framing: Framing): Scenario => ({
  inputs: CONFLUENCE,
  prepare: answersIn(framing),
});

/** How many documents of others are in front of those of the integration. */
export const NEIGHBOURS = 4;

/** A document of another integration in the same project. */
export const neighbour = (at: number): ArtifactRecord => ({
  id: `neighbour_${at}`,
  project_id: "prj_1",
  name: `Neighbour ${at}`,
  integration_id: "int_neighbour",
  state: "Published",
  ingest_status: "Done",
});

const INDEXED = {
  ...CONFLUENCE,
  "wait-for": "indexed",
  "wait-timeout-seconds": "25",
};
const indexing = ({ state }: Simulator): void => {
  state.dialect = "published";
  state.indexing = { plan: ["Processing", "Done"] };
};

export const SCENARIOS = {
  sse: stream("sse"),
  ndjson: stream("ndjson"),
  array: stream("array"),
  object: stream("object"),
  find: {
    inputs: { "integration-type": "claromentis" },
    prepare: answersIn("concatenated"),
  },
  refresh: {
    inputs: { ...CONFLUENCE, "refresh-oauth": "true" },
    prepare: answersIn("sse-typed-data"),
  },
  update: {
    inputs: { ...SHARE, configure: "update", ...LOGIN },
    prepare: answersIn("sse"),
  },
  create: {
    inputs: { "integration-type": "filesystem", configure: "create", ...LOGIN },
    prepare: ({ state }) => {
      state.integrations = state.integrations.filter(
        ({ type }) => type !== "FileSystem",
      );
      state.configOfCreated = { path: "/mnt/shared/support" };
      state.dialect = "published";
    },
  },
  indexed: { inputs: INDEXED, prepare: indexing },
  /**
   * The same in small pages, whose cursors say no more than where the last one
   * ended.
   */
  pages: {
    inputs: INDEXED,
    prepare: (simulator) => {
      const { state } = simulator;
      indexing(simulator);
      state.artifacts.unshift(
        ...Array.from({ length: NEIGHBOURS }, (_, at) => neighbour(at)),
      );
      state.cursors = "places";
      state.pageSizeLimit = 2;
    },
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** The names, in their order. */
export const SCENARIO_NAMES = Object.keys(SCENARIOS).filter(
  (name): name is ScenarioName => name in SCENARIOS,
);
