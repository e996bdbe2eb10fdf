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
  /** Whether its failure issue is shown, in place of its summary. */
  readonly showsIssue?: boolean;
  /** Sets the stage, on a simulator of its own. */
  readonly before?: (simulator: Simulator) => void;
}

const CONFLUENCE = {
  "integration-id": SEED.integrations.confluence,
  "settle-seconds": "10",
};

interface Space {
  /** How many pages stay as they are. */
  readonly unchanged: number;
  /** The name of a page that is added, updated or removed. */
  readonly added?: string;
  readonly updated?: string;
  readonly removed?: string;
}

const SPACES: readonly Space[] = [
  { unchanged: 24 },
  { unchanged: 41, added: "Release notes 8", updated: "Opening hours" },
  { unchanged: 12 },
  { unchanged: 118, updated: "Price list" },
  { unchanged: 31 },
  { unchanged: 57, removed: "Press kit 2019" },
  { unchanged: 19 },
  { unchanged: 73, added: "Travel expenses" },
];

const CONFLUENCE_URL = "https://confluence.example.com";

/** Eight spaces, whose documents Zylon has. */
function fillSpaces({ state }: Simulator): void {
  state.integrations = [];
  state.artifacts = [];
  for (const [index, space] of SPACES.entries()) {
    const number = index + 1;
    const { unchanged, added, updated, removed } = space;
    const pages = Array.from({ length: unchanged }, (_, page) =>
      createPage(`Page ${page + 1}`),
    );
    const record: IntegrationRecord = {
      ...blankIntegration(
        `int_space_${number}`,
        "Confluence",
        SEED.ada.id,
        SEED.organization.id,
      ),
      config: { space_key: `TEAM${number}`, base_url: CONFLUENCE_URL },
      source: [
        ...pages,
        ...createPages(added),
        ...createPages(updated, "Another text."),
      ],
    };
    state.integrations.push(record);
    const before = [...pages, ...createPages(updated), ...createPages(removed)];
    for (const page of before) {
      const document = createDocument(page, record, state, record.created_at);
      applyTimeline(document, Infinity);
      state.artifacts.push(document);
    }
  }
}

const createPages = (name: string | undefined, text?: string): SourceItem[] =>
  name === undefined ? [] : [createPage(name, text)];

function createPage(name: string, content = "Some text."): SourceItem {
  const id = name.toLowerCase().replaceAll(" ", "-");
  return { id, name, content, url: `${CONFLUENCE_URL}/x/${id}` };
}

const LOST_SOURCE: SimEvent[] = [
  { type: "sync_started", current_artifact_count: 31 },
  { type: "sync_error", message: "The space TEAM5 does not exist" },
];

/** One is not set up, one is gone from its source, one was taken from the token's account. */
function breakSpaces(simulator: Simulator): void {
  fillSpaces(simulator);
  findSpace(simulator, 3).config = null;
  findSpace(simulator, 5).ingest = { framing: "sse", events: LOST_SOURCE };
  simulator.fail({
    path: "/int_space_7/",
    fault: { kind: "status", status: 403 },
  });
}

function findSpace({ state }: Simulator, number: number): IntegrationRecord {
  const found = state.integrations[number - 1];
  if (found === undefined) throw new Error(`There is no space ${number}`);
  return found;
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
      "max-parallel": "8",
      "settle-seconds": "10",
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
