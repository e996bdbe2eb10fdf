/**
 * The runs that are shown in the README and in `docs/`. One more is one more row,
 * and its two pictures in `docs/`.
 */
import {
  applyTimeline,
  createDocument,
} from "../../simulator/data/documents.ts";
import type { SourceItem } from "../../simulator/data/state.ts";
import {
  blankIntegration,
  type IntegrationRecord,
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
  /** The failure issue is shown after so many runs, in place of a summary after one. */
  readonly issueAfterRuns?: number;
  /** Sets the stage, on a simulator of its own. */
  readonly before?: (simulator: Simulator) => void;
}

const CONFLUENCE = {
  "integration-id": "int_confluence_1",
  "settle-seconds": "10",
};

interface Space {
  /** How many pages stay as they are. */
  readonly unchanged: number;
  /** The names of the pages that are added, updated, removed, or can't be indexed. */
  readonly added?: readonly string[];
  readonly updated?: readonly string[];
  readonly removed?: readonly string[];
  readonly failing?: readonly string[];
}

const SPACES: readonly Space[] = [
  { unchanged: 118, updated: ["Price list"] },
  { unchanged: 41, added: ["Release notes 8"] },
  { unchanged: 12 },
  { unchanged: 31 },
];

const CONFLUENCE_URL = "https://confluence.example.com";

/** Spaces, whose documents Zylon has: each an integration. */
function fillSpaces({ state }: Simulator, spaces = SPACES): void {
  state.integrations = [];
  state.artifacts = [];
  for (const [index, space] of spaces.entries()) {
    const number = index + 1;
    const { added, updated, removed, failing } = space;
    const names = Array.from(
      { length: space.unchanged },
      (_, page) => `Page ${page + 1}`,
    );
    const unchanged = [
      ...createPages(names),
      ...createPages(failing, { error: "Encrypted" }),
    ];
    const record: IntegrationRecord = {
      ...blankIntegration(
        `int_confluence_${number}`,
        "Confluence",
        SEED.ada.id,
        SEED.organization.id,
      ),
      config: { space_key: `TEAM${number}`, base_url: CONFLUENCE_URL },
      source: [
        ...unchanged,
        ...createPages(added),
        ...createPages(updated, { content: "Another text." }),
      ],
    };
    state.integrations.push(record);
    const before = [
      ...unchanged,
      ...createPages(updated),
      ...createPages(removed),
    ];
    for (const page of before) {
      const document = createDocument(page, record, state, record.created_at);
      applyTimeline(document, Infinity);
      state.artifacts.push(document);
    }
  }
}

const createPages = (
  names: readonly string[] = [],
  more: Partial<SourceItem> = {},
): SourceItem[] =>
  names.map((name) => {
    const id = name.toLowerCase().replaceAll(" ", "-");
    const url = `${CONFLUENCE_URL}/x/${id}`;
    return { id, name, content: "Some text.", url, ...more };
  });

const LOST_SOURCE: SimEvent[] = [
  { type: "sync_started", current_artifact_count: 31 },
  { type: "sync_error", message: "The space TEAM4 does not exist" },
];

/** One is not set up, and one is gone from its source. */
function breakSpaces(simulator: Simulator): void {
  fillSpaces(simulator);
  findSpace(simulator, 3).config = null;
  findSpace(simulator, 4).ingest = { framing: "sse", events: LOST_SOURCE };
}

function findSpace({ state }: Simulator, number: number): IntegrationRecord {
  const found = state.integrations[number - 1];
  if (found === undefined) throw new Error(`There is no space ${number}`);
  return found;
}

const WIKI: Space = {
  unchanged: 213,
  updated: ["Opening hours"],
  failing: ["Signed contract"],
};

/** Somebody deleted a few pages. */
const TIDIED: Space = {
  unchanged: 20,
  removed: ["Holidays 2025", "Old price list", "Team photos", "Vacancies"],
};

/** Only a part of the space is left. */
const EMPTIED: Space = {
  unchanged: 5,
  removed: Array.from({ length: 19 }, (_, page) => `Release notes ${page + 1}`),
};

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "green",
    exitCode: 0,
    inputs: CONFLUENCE,
    before: (simulator) => fillSpaces(simulator, [WIKI]),
  },
  {
    name: "several",
    exitCode: 1,
    inputs: {
      ...CONFLUENCE,
      "integration-id": "all",
      "max-parallel": "8",
    },
    before: breakSpaces,
  },
  {
    name: "opened",
    exitCode: 1,
    inputs: { ...CONFLUENCE, "max-removed": "10%", "failure-issue": "true" },
    before: (simulator) => fillSpaces(simulator, [TIDIED]),
    issueAfterRuns: 1,
  },
  {
    name: "issue",
    exitCode: 0,
    inputs: { ...CONFLUENCE, "max-removed": "10%", "failure-issue": "true" },
    before: (simulator) => fillSpaces(simulator, [EMPTIED]),
    issueAfterRuns: 2,
  },
  {
    name: "failed",
    exitCode: 1,
    inputs: { ...CONFLUENCE, "api-token": "a-token-that-expired" },
  },
];
