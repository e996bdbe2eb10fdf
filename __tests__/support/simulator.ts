/**
 * The simulator for the tests of one file: the inputs that lead the action to it, what it
 * holds before a run, and how it answers an ingest.
 */
import {
  blankIntegration,
  type IntegrationRecord,
  SEED,
  type SimEvent,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../simulator/simulator.ts";
import type { Inputs } from "./inputs.ts";

/**
 * Starts one before the tests of this file, resets it before each, and ends it
 * after the last.
 */
export function useSimulator(options: SimulatorOptions = {}): Simulator {
  let started: Simulator | undefined;
  const running = (): Simulator => {
    if (started === undefined)
      throw new Error("The simulator runs only while tests do");
    return started;
  };
  beforeAll(async () => {
    started = await startSimulator(options);
  });
  beforeEach(() => running().reset());
  afterAll(() => running().close());
  return {
    get url() {
      return running().url;
    },
    get port() {
      return running().port;
    },
    get token() {
      return running().token;
    },
    get ca() {
      return running().ca;
    },
    get state() {
      return running().state;
    },
    get requests() {
      return running().requests;
    },
    fail: (rule) => running().fail(rule),
    clearFaults: () => running().clearFaults(),
    reset: () => running().reset(),
    close: () => running().close(),
  };
}

/**
 * The seeded Confluence integration of this simulator, and no documents that are
 * waited for, unless `more` says otherwise.
 */
export function simulatorInputs(
  simulator: Simulator,
  more: Inputs = {},
): Inputs {
  return {
    "base-url": simulator.url,
    "api-token": simulator.token,
    "integration-id": SEED.integrations.confluence,
    "wait-for": "completed",
    ...more,
  };
}

/** The first and the last event of an ingest, with nothing else in them. */
export const STARTED: SimEvent = { type: "sync_started" };
export const COMPLETED: SimEvent = { type: "sync_completed" };

/** What became of one item: `Added`, `Removed`, `Error`, … */
export const progressEvent = (op: string, more: SimEvent = {}): SimEvent => ({
  type: "sync_progress",
  op,
  ...more,
});

/** The integration of this id; the seeded Confluence integration unless given. */
export function findIntegration(
  simulator: Simulator,
  id: string = SEED.integrations.confluence,
): IntegrationRecord {
  const found = simulator.state.integrations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no integration ${id}`);
  return found;
}

/** Documents of others make each list longer, and say nothing where one is ingested. */
export function keepDocumentsOf(
  { state }: Simulator,
  id: string = SEED.integrations.confluence,
): void {
  state.artifacts = state.artifacts.filter(
    ({ integration_id }) => integration_id === id,
  );
}

/** What the seeded Confluence integration answers to an ingest. */
export function setIngestAnswer(
  simulator: Simulator,
  events: SimEvent[],
  end: "normal" | "cut" | "hang" = "normal",
): void {
  findIntegration(simulator).ingest = { framing: "sse", events, end };
}

/** One more integration of the token's user, without a config. */
export function addIntegration(
  simulator: Simulator,
  id: string,
  type: string,
  more: Partial<IntegrationRecord> = {},
): void {
  const one = blankIntegration(id, type, SEED.ada.id, SEED.organization.id);
  simulator.state.integrations.push({ ...one, ...more });
}
