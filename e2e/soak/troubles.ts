/**
 * What goes wrong in a year: mishaps of one night, and troubles that last until
 * somebody mends them.
 */
import {
  type FaultRule,
  SEED,
  type SimulatorState,
} from "../../simulator/simulator.ts";

export interface Trouble {
  readonly name: string;
  /** Whether the run fails; otherwise a retry mends it. */
  readonly fails: boolean;
  /** For how many runs at most. */
  readonly runs: number;
  readonly faults?: readonly FaultRule[];
  /** Spoils the server for one run; what it returns mends it. */
  readonly spoil?: (state: SimulatorState) => () => void;
}

const READS = /\/config$/;
const INGEST = { method: "POST", path: /\/ingest$/ };
const once = (
  path: RegExp,
  fault: FaultRule["fault"],
): readonly FaultRule[] => [{ path, times: 1, fault }];

function configOf(state: SimulatorState, config: unknown): () => void {
  const record = state.integrations.find(
    ({ id }) => id === SEED.integrations.confluence,
  );
  if (record === undefined) throw new Error("the integration is gone");
  const before = record.config;
  record.config = config;
  return () => {
    record.config = before;
  };
}

function switchOff(state: SimulatorState): () => void {
  state.connectors["confluence"] = false;
  return () => {
    state.connectors["confluence"] = true;
  };
}

function revoke(state: SimulatorState): () => void {
  const tokens = state.tokens;
  state.tokens = {};
  return () => {
    state.tokens = tokens;
  };
}

export const TROUBLES: readonly Trouble[] = [
  {
    name: "a restart",
    fails: false,
    runs: 1,
    faults: once(READS, { kind: "status", status: 503 }),
  },
  {
    name: "a reset",
    fails: false,
    runs: 1,
    faults: once(READS, { kind: "reset" }),
  },
  {
    name: "a cut",
    fails: false,
    runs: 1,
    faults: once(READS, { kind: "cut", body: '{"space_key":"SUP"}' }),
  },
  {
    name: "silence",
    fails: false,
    runs: 1,
    faults: once(READS, { kind: "hang" }),
  },
  {
    name: "a busy server",
    fails: false,
    runs: 1,
    faults: once(INGEST.path, { kind: "status", status: 429 }),
  },
  // The ingest may have happened, or did, and nobody knows.
  {
    name: "an answer that is lost",
    fails: true,
    runs: 1,
    faults: [{ ...INGEST, fault: { kind: "lost-answer" } }],
  },
  {
    name: "an ingest that breaks",
    fails: true,
    runs: 2,
    faults: [{ ...INGEST, fault: { kind: "status", status: 500 } }],
  },
  {
    name: "an ingest that hangs",
    fails: true,
    runs: 1,
    faults: [{ ...INGEST, fault: { kind: "stall" } }],
  },
  {
    name: "a stream that is cut",
    fails: true,
    runs: 1,
    faults: [{ ...INGEST, fault: { kind: "cut" } }],
  },
  {
    name: "a slow ingest",
    fails: false,
    runs: 1,
    faults: [{ ...INGEST, fault: { kind: "delay", delayMs: 1200 } }],
  },
  // Until somebody comes.
  {
    name: "a login page",
    fails: true,
    runs: 3,
    faults: [{ path: /\/app\//, fault: { kind: "html" } }],
  },
  { name: "a revoked token", fails: true, runs: 4, spoil: revoke },
  { name: "a connector that is off", fails: true, runs: 4, spoil: switchOff },
  {
    name: "a config that is gone",
    fails: true,
    runs: 3,
    spoil: (state) => configOf(state, {}),
  },
];
