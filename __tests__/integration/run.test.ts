/** One integration, step by step, against a Zylon that is only a function. */
import { cancelledBy } from "../../src/http/error.ts";
import { Diagnosis } from "../../src/integration/diagnosis.ts";
import { IntegrationRun } from "../../src/integration/run.ts";
import { newResult } from "../../src/result/result.ts";
import { fakeSession } from "../support/fake-zylon.ts";
import { knownConnector } from "../support/connector.ts";

test("a signal that comes while the last answer is read is heard before the ingest is sent", async () => {
  const cancel = new AbortController();
  const { session, asked } = fakeSession(() => {
    setImmediate(() => cancel.abort(cancelledBy("SIGTERM")));
    return { space_key: "SUP" };
  });
  const shared = { diagnosis: new Diagnosis(), looks: undefined };
  const run = new IntegrationRun(
    { ...session, signal: cancel.signal },
    shared,
    newResult(knownConnector("confluence"), "int_1"),
  );
  const { failure, syncStatus } = await run.ingest();
  expect(failure?.explanation.why).toBe("No ingest was started");
  expect(syncStatus).toBe("not-requested");
  expect(asked.map(({ path }) => path)).toEqual([
    "integration/confluence/int_1/config",
  ]);
});
