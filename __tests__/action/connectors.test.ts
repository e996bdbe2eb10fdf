/**
 * The action's connectors on those of the simulator: two tables, which are
 * written one by one from Zylon's documentation.
 */
import * as zylon from "../../simulator/data/connectors.ts";
import { CONNECTORS } from "../../src/zylon/connectors.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

test("both have the same, by the same names, with the same credentials and documented keys", () => {
  const ours = CONNECTORS.map(
    ({ slug, entityType, credentials, configKeys }) => ({
      slug,
      type: entityType,
      credentials,
      configKeys,
    }),
  );
  const documented = zylon.CONNECTORS.map(
    ({ slug, type, credentials, configKeys }) => ({
      slug,
      type,
      credentials,
      configKeys,
    }),
  );
  expect(ours).toEqual(documented);
});

test.each(CONNECTORS)(
  "$type: its only integration is found, and ingested",
  async ({ type }) => {
    const { outputs } = await runInProcess(
      inputsOf(simulator, { "integration-type": type, "integration-id": "" }),
    );
    expect(outputs).toMatchObject({
      outcome: "success",
      "integration-id": zylon.INTEGRATION_IDS[type],
    });
  },
);
