/**
 * What a newcomer starts: the numbers add up, and every integration ends green,
 * each day anew.
 */
import { SEED } from "../../simulator/simulator.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulated.ts";
import { act } from "../zylon.ts";
import { clientOf } from "./client.ts";

const simulator = useSimulator({ dialect: "published", everyday: true });
const { integration } = clientOf(simulator);

beforeEach(() => {
  simulator.state.eventDelayMs = 0;
});

const documentsOf = (id: string): number =>
  simulator.state.artifacts.filter((one) => one.integration_id === id).length;

test.each(Object.entries(SEED.integrations))(
  "%s: as many documents as items, of which each ingest changes a few, and one failed file at most",
  async (type, id) => {
    const failing = type === "filesystem" ? 1 : 0;
    const items = 24 + failing;
    const clock = instantClock();
    simulator.state.now = () => Date.UTC(2027, 0, 1) + clock.now();
    expect(documentsOf(id)).toBe(items);
    for (let day = 1; day <= 3; day += 1) {
      const { outputs } = await act(
        {},
        { "integration-type": type, "wait-for": "indexed" },
        { simulator, time: clock },
      );
      expect(outputs).toMatchObject({
        "error-message": "",
        "sync-status": "indexed",
        "current-artifact-count": String(items),
        "integration-item-count": String(items),
        "added-count": "2",
        "updated-count": "3",
        "removed-count": "2",
        "indexed-count": "24",
        "failed-count": String(failing),
      });
      expect(documentsOf(id)).toBe(items);
    }
  },
);

test("a source that is given from outside stays as it is", async () => {
  const { confluence } = SEED.integrations;
  const source = [{ id: "only", name: "Only page", content: "One." }];
  await fetch(`${simulator.url}/_simulator/integrations/${confluence}`, {
    method: "PATCH",
    body: JSON.stringify({ source }),
  });
  for (let round = 0; round < 2; round += 1) {
    await fetch(
      `${simulator.url}/api/v1/app/integration/confluence/${confluence}/ingest`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${simulator.token}`,
          "x-org": SEED.organization.slug,
        },
      },
    ).then((answer) => answer.text());
    expect(integration(confluence).source).toEqual(source);
    expect(documentsOf(confluence)).toBe(1);
  }
});
