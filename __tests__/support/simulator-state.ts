/** What a simulator holds before a run, and how it answers an ingest. */
import {
  blankIntegration,
  type IntegrationRecord,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";

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
