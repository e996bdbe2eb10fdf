/**
 * The simulator for the tests of one file, and the inputs that lead the action
 * to it.
 */
import {
  SEED,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../simulator/simulator.ts";

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
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    "base-url": simulator.url,
    "api-token": simulator.token,
    "integration-id": SEED.integrations.confluence,
    "wait-for": "completed",
    ...more,
  };
}
