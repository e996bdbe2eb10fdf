/** The runs whose summaries are shown in the README. One more is one more row, and its two pictures in `docs/`. */
import { SEED, type Simulator, type SimEvent } from '../simulator/simulator.ts';

export interface Scenario {
  /** Of its pictures: `docs/pictures/<name>-<scheme>.png`. */
  readonly name: string;
  readonly exitCode: 0 | 1;
  /** Beside `base-url`, `api-token` and the default of every other input. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Sets the stage, on a simulator of its own. */
  readonly before?: (simulator: Simulator) => void;
}

const COUNTS = { Added: 12, Updated: 30, Removed: 4, Skipped: 71 } as const;
const ITEMS = Object.values(COUNTS).reduce<number>((sum, count) => sum + count, 0);

function* stream(): Iterable<SimEvent> {
  yield { type: 'sync_started', current_artifact_count: 109, integration_item_count: ITEMS };
  for (const [op, count] of Object.entries(COUNTS)) {
    for (let at = 0; at < count; at += 1) yield { type: 'sync_progress', op };
  }
  yield { type: 'sync_completed' };
}

function streamDocuments({ state }: Simulator): void {
  for (const integration of state.integrations) {
    if (integration.id === SEED.integrations.confluence) integration.ingest = { framing: 'sse', events: stream };
  }
}

const CONFLUENCE = { 'integration-type': 'confluence', 'integration-id': SEED.integrations.confluence };

export const SCENARIOS: readonly Scenario[] = [
  { name: 'success', exitCode: 0, inputs: CONFLUENCE, before: streamDocuments },
  { name: 'failure', exitCode: 1, inputs: { ...CONFLUENCE, 'api-token': 'a-token-that-expired' } },
];
