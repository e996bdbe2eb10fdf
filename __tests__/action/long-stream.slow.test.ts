/** A stream of any length, read by the committed bundle in flat memory. */
import type { SimEvent } from "../../simulator/simulator.ts";
import { startBundle } from "../support/runner.ts";
import { integrationOf } from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

// What is read is far more than this heap: had it to be kept, Node would die of
// it.
const TIGHT_HEAP = ["--max-old-space-size=24", "--max-semi-space-size=1"];
const COUNT = 300_000;

function* events(): Iterable<SimEvent> {
  yield {
    type: "sync_started",
    current_artifact_count: 0,
    integration_item_count: COUNT,
  };
  for (let at = 0; at < COUNT; at += 1) {
    const artifact = {
      id: `artifact_${at}`,
      name: `Page ${at} of the handbook`,
      state: "Published",
    };
    yield {
      type: "sync_progress",
      op: "Updated",
      artifact_id: artifact.id,
      artifact,
      progress: at / COUNT,
    };
  }
  yield { type: "sync_completed" };
}

test.each(["sse", "ndjson"] as const)(
  "%s: a stream of 50 MiB is read in a heap of 24 MiB",
  async (framing) => {
    integrationOf(simulator).ingest = { framing, events };
    const seen = await startBundle(inputsOf(simulator), {}, TIGHT_HEAP)
      .finished;
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "updated-count": String(COUNT),
    });
  },
);
