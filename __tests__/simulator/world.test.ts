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
  "%s: a document of each item, of which each ingest changes a few, and one that fails",
  async (type, id) => {
    const failing = type === "filesystem" ? 1 : 0;
    const items = type === "claromentis" ? 26 : 25; // a symbolic link is skipped
    const clock = instantClock();
    simulator.state.now = () => Date.UTC(2027, 0, 1) + clock.now();
    for (let day = 1; day <= 3; day += 1) {
      expect(documentsOf(id)).toBe(25);
      const { outputs } = await runAction(
        {},
        { "integration-type": type, "wait-for": "indexed" },
        { simulator, time: clock },
      );
      expect(outputs).toMatchObject({
        "error-message": "",
        "sync-status": "indexed",
        "current-artifact-count": "25",
        "integration-item-count": String(items),
        "added-count": "2",
        "updated-count": "3",
        "removed-count": "2",
        "indexed-count": "24",
        "failed-count": String(failing),
        "warning-count": "1",
      });
    }
  },
);
