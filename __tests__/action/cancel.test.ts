/**
 * SIGINT and SIGTERM: what is told of what may go on, at each stage.
 * bundle/signals.test.ts sends them to the bundle.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { cancelledBy } from "../../src/http/error.ts";
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const WITH_ID = { "integration-id": SEED.integrations.filesystem };
const WAITING = { ...WITH_ID, "wait-for": "indexed" };
const UPSERT = {
  configure: "upsert",
  username: "svc-new",
  password: "pass-word",
};

const NO_INGEST = /No ingest was started/;
const NO_ANSWER =
  /had asked Zylon to create an integration and had no answer yet.*Look in Zylon for a new integration/;
const MAY_GO_ON =
  /had already requested the ingest, and Zylon may go on.*before you start it again/;

/** Cancels once the server has seen a request for `path`, and a moment later. */
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
  while (!simulator.requests.some((request) => path.test(request.path)))
    await sleep(5);
  await sleep(20);
  cancel.abort(cancelledBy("SIGTERM"));
  return run;
}

async function expectCancelled(
  path: RegExp,
  given: Record<string, string>,
  why: RegExp,
): Promise<ActionRun> {
  const seen = await cancelAt(path, given);
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "error-code": "cancelled",
    "sync-status": why === MAY_GO_ON ? "cancelled" : "not-requested",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^The runner ended the step \(SIGTERM\): somebody cancelled the run, or timeout-minutes of the step or job ended\. /,
  );
  expect(seen.outputs["error-message"]).toMatch(why);
  expect(seen.summary).toMatch(/^## Zylon ingest: cancelled/);
  return seen;
}

test.each<[stage: string, path: RegExp, given: Record<string, string>]>([
  ["it looks for the integration", /integrations$/, {}],
  ["it reads the config", /config$/, WITH_ID],
  ["it updates", /filesystem\/[^/]*$/, { ...UPSERT, ...WITH_ID }],
  ["it lists the documents", /artifact/, WAITING],
])(
  "before the ingest, while %s: none was started",
  async (_stage, path, given) => {
    simulator.fail({ path, fault: { kind: "hang" } });
    await expectCancelled(path, given, NO_INGEST);
  },
);

test("before the ingest, while it waits to retry: none was started", async () => {
  const headers = { "retry-after": "60" };
  simulator.fail({ fault: { kind: "status", status: 503, headers } });
  await expectCancelled(/config$/, WITH_ID, NO_INGEST);
});

test.each([
  ["for the ingest", /ingest$/, WITH_ID],
  ["for its documents", /ingest_status/, WAITING],
])(
  "after the ingest, while it waits %s: it may go on",
  async (_what, path, given) => {
    simulator.fail({ path, fault: { kind: "hang" } });
    await expectCancelled(path, given, MAY_GO_ON);
  },
);

describe("while it creates, a new integration may be there", () => {
  beforeEach(() => {
    simulator.state.integrations = [];
  });

  test("before the answer", async () => {
    simulator.fail({ path: /filesystem$/, fault: { kind: "hang" } });
    const seen = await expectCancelled(/filesystem$/, UPSERT, NO_ANSWER);
    expect(seen.log).not.toContain("Looking for a new integration");
  });

  test("after the answer was lost, while it looks for it", async () => {
    simulator.fail({ path: /filesystem$/, fault: { kind: "reset" } });
    simulator.fail({ path: "integrations", after: 1, fault: { kind: "hang" } });
    const seen = await expectCancelled(/filesystem$/, UPSERT, NO_ANSWER);
    expect(seen.log).toContain("Looking for a new integration");
  });
});
