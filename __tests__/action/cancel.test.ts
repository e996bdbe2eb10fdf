/**
 * SIGINT and SIGTERM, in process: what is told of what may go on.
 * bundle/signals.test.ts sends them to the bundle.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { cancelledBy } from "../../src/http/error.ts";
import { type Fault, type FaultRule, SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

/** Cancels once the server has seen a request for `path`. */
async function cancelAt(
  path: RegExp,
  given: Record<string, string>,
): Promise<ActionRun> {
  const cancel = new AbortController();
  const inputs = inputsOf(simulator, {
    "integration-type": "filesystem",
    "integration-id": "",
    ...given,
  });
  const run = runInProcess(inputs, { signal: cancel.signal, clock: "system" });
  for (
    let tries = 0;
    tries < 200 && !simulator.requests.some((one) => path.test(one.path));
    tries += 1
  )
    await sleep(5);
  await sleep(20);
  cancel.abort(cancelledBy("SIGTERM"));
  return run;
}

const withId = { "integration-id": SEED.integrations.filesystem };
const credentials = {
  configure: "upsert",
  username: "svc-new",
  password: "pass-word",
};
const hang = { kind: "hang" } as const;

const NO_INGEST = /No ingest was started/;
const MAY_GO_ON =
  /had already requested the ingest, and Zylon may go on.*before you start it again/;
const NO_ANSWER =
  /had asked Zylon to create an integration and had no answer yet.*Look in Zylon for a new integration/;
const waiting = { ...withId, "wait-for": "indexed" };
const busy: Fault = {
  kind: "status",
  status: 503,
  headers: { "retry-after": "60" },
};
const lost: FaultRule = { path: /filesystem$/, fault: { kind: "reset" } };

type Row = [
  stage: string,
  path: RegExp,
  given: Record<string, string>,
  why: RegExp,
  ...faults: FaultRule[],
];
const rows: Row[] = [
  ["looking", /integrations/, {}, NO_INGEST],
  ["validating", /config/, withId, NO_INGEST],
  ["waiting to repeat", /config/, withId, NO_INGEST, { fault: busy }],
  ["creating", /filesystem$/, credentials, NO_ANSWER],
  [
    "looking for a lost create",
    /filesystem$/,
    credentials,
    NO_ANSWER,
    lost,
    { path: "integrations", after: 1, fault: hang },
  ],
  ["updating", /filesystem\/[^/]*$/, { ...credentials, ...withId }, NO_INGEST],
  ["waiting for the ingest", /ingest$/, withId, MAY_GO_ON],
  ["listing the documents before", /artifact/, waiting, NO_INGEST],
  ["listing the documents after", /ingest_status/, waiting, MAY_GO_ON],
];

test.each(rows)(
  "cancelled while %s",
  async (stage, path, given, why, ...faults) => {
    if (stage.includes("creat")) simulator.state.integrations = [];
    for (const fault of faults.length === 0 ? [{ path, fault: hang }] : faults)
      simulator.fail(fault);
    const seen = await cancelAt(path, given);
    expect(seen.exitCode).toBe(1);
    const status = why === MAY_GO_ON ? "cancelled" : "not-requested";
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": status,
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^The runner ended the step \(SIGTERM\): somebody cancelled the run, or timeout-minutes of the step or job ended\. /,
    );
    expect(seen.outputs["error-message"]).toMatch(why);
    expect(seen.summary).toMatch(/^## Zylon ingest: cancelled/);
    expect(seen.log.includes("Looking for a new integration")).toBe(
      stage === "looking for a lost create",
    );
  },
);
