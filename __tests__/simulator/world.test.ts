/**
 * What every simulator holds: the numbers add up, and each day's ingest finds
 * what people changed.
 */
import { SEED } from "../../simulator/simulator.ts";
import { parseResults, runAction } from "../run-action.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulator.ts";

const simulator = useSimulator({ dialect: "published" });

test("each integration has a document of each item, of which each ingest changes a few", async () => {
  const time = instantClock();
  simulator.state.now = () => Date.UTC(2027, 0, 1) + time.now();
  const inputs = {
    "integration-id": "all",
    "wait-for": "indexed",
    "settle-seconds": "10",
  };
  const rows = Object.keys(SEED.integrations).map((type) => {
    const isShare = type === "filesystem"; // one fails, and one is empty
    const documents = isShare ? 26 : 24;
    return {
      integration_type: type,
      current_artifact_count: documents,
      // A symbolic link is skipped.
      integration_item_count: documents + (type === "claromentis" ? 1 : 0),
      added_count: 2,
      updated_count: 3,
      removed_count: 2,
      indexed_count: isShare ? documents - 1 : documents,
      failed_count: isShare ? 1 : 0,
      warning_count: isShare ? 1 : 0,
      error_message: null,
    };
  });
  for (let day = 1; day <= 2; day += 1) {
    const seen = await runAction({}, inputs, { simulator, time });
    expect(parseResults(seen)).toMatchObject(rows);
  }
});
