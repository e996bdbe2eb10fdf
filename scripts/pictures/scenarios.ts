/**
 * The runs that are shown in the README and in `docs/`. One more is one more row,
 * and its two pictures in `docs/`.
 */
import {
  blankIntegration,
  SEED,
  type Simulator,
  type SimEvent,
} from "../../simulator/simulator.ts";

export interface Scenario {
  /** Of its pictures: `docs/pictures/<name>-<scheme>.png`. */
  readonly name: string;
  readonly exitCode: 0 | 1;
  /** Beside `base-url`, `api-token` and the default of every other input. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether its failure issue is shown, in place of its summary. */
  readonly showsIssue?: boolean;
  /** Sets the stage, on a simulator of its own. */
  readonly before?: (simulator: Simulator) => void;
}

const CONFLUENCE = {
  "integration-id": SEED.integrations.confluence,
  "settle-seconds": "10",
};

const SPACES = 8;

/**
 * Eight spaces: one is not set up, one is gone from its source, one was taken
 * from the token's user.
 */
function fillSpaces({ state }: Simulator): void {
  state.integrations = Array.from({ length: SPACES }, (_, index) => ({
    ...blankIntegration(
      `int_space_${index + 1}`,
      "Confluence",
      SEED.ada.id,
      SEED.organization.id,
    ),
    config:
      index === 2
        ? null
        : {
            space_key: `TEAM${index + 1}`,
            base_url: "https://confluence.example.com",
          },
    ingest: {
      framing: "ndjson",
      delayMs: 2,
      events: index === 4 ? LOST_SOURCE : createEvents(index),
    },
  }));
}

function createEvents(index: number): SimEvent[] {
  const counts = {
    Added: index % 4,
    Updated: (index * 3) % 7,
    Removed: index % 3,
    Skipped: 20 + ((index * 7) % 31),
  };
  const items = counts.Added + counts.Updated + counts.Skipped;
  return [
    {
      type: "sync_started",
      current_artifact_count: items - counts.Added,
      integration_item_count: items,
    },
    ...Object.entries(counts).flatMap(([op, count]) =>
      Array.from({ length: count }, () => ({ type: "sync_progress", op })),
    ),
    { type: "sync_completed" },
  ];
}

const LOST_SOURCE: SimEvent[] = [
  { type: "sync_started", current_artifact_count: 31 },
  { type: "sync_error", message: "The space TEAM5 does not exist" },
];

function breakSpaces(simulator: Simulator): void {
  fillSpaces(simulator);
  simulator.fail({
    path: "/int_space_7/",
    fault: { kind: "status", status: 403 },
  });
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "green",
    exitCode: 0,
    inputs: CONFLUENCE,
  },
  {
    name: "several",
    exitCode: 1,
    inputs: {
      "integration-id": "all",
      "wait-for": "completed",
      "max-parallel": "8",
    },
    before: breakSpaces,
  },
  {
    name: "issue",
    exitCode: 1,
    inputs: { ...CONFLUENCE, "max-removed": "5%", "failure-issue": "true" },
    showsIssue: true,
  },
  {
    name: "failed",
    exitCode: 1,
    inputs: { ...CONFLUENCE, "api-token": "a-token-that-expired" },
  },
];
