/** What the sources of all integrations have in a night, by name. */
import type { SimulatorState } from "../data/state.ts";
import { getSourceItems } from "../data/world.ts";

interface Night {
  readonly summary: string;
  /** How much is left of each source. */
  readonly part: number;
}

export const NIGHTS: Readonly<Record<string, Night>> = {
  well: { summary: "every source has all of its items", part: 1 },
  half: { summary: "every source has half of its items", part: 0.5 },
  empty: { summary: "every source is empty", part: 0 },
};

/** Sets what the next ingest of each integration finds. */
export function setSources(
  { part }: Night,
  { integrations }: SimulatorState,
): void {
  for (const record of integrations) {
    delete record.source;
    const items = getSourceItems(record, record.ingest_count + 1);
    if (part < 1) record.source = items.slice(0, items.length * part);
  }
}
