/**
 * What every simulator holds: the numbers add up, and each day's ingest finds
 * what people changed.
 */
import { SEED } from "../../simulator/simulator.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulator.ts";
import { runAction } from "../run-action.ts";

const simulator = useSimulator({ dialect: "published" });

const documentsOf = (id: string): number =>
  simulator.state.artifacts.filter((one) => one.integration_id === id).length;

test.each(Object.entries(SEED.integrations))(
  "%s: a document of each item, of which each ingest changes a few",
  async (type, id) => {
    const isShare = type === "filesystem"; // one fails, and one is empty
    const documents = isShare ? 26 : 24;
    const skipped = type === "claromentis" ? 1 : 0; // a symbolic link
    const clock = instantClock();
    simulator.state.now = () => Date.UTC(2027, 0, 1) + clock.now();
    for (let day = 1; day <= 2; day += 1) {
      expect(documentsOf(id)).toBe(documents);
      const { outputs } = await runAction(
        {},
        { "integration-id": id, "wait-for": "indexed", "settle-seconds": "10" },
        { simulator, time: clock },
      );
      expect(outputs).toMatchObject({
        "error-message": "",
        "sync-status": "indexed",
        "current-artifact-count": String(documents),
        "integration-item-count": String(documents + skipped),
        "added-count": "2",
        "updated-count": "3",
        "removed-count": "2",
        "indexed-count": String(isShare ? documents - 1 : documents),
        "failed-count": isShare ? "1" : "0",
        "warning-count": isShare ? "1" : "0",
      });
    }
  },
);
