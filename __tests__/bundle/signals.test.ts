/**
 * SIGINT and SIGTERM to the committed bundle, whatever it waits for: first the
 * signal, then outputs, summary and one annotation, then the end. No server
 * here ever answers, so nothing but the signal ends a run.
 */
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import { getStepEnvironment } from "../support/github.ts";
import { listen } from "../support/servers.ts";
import { startBundle } from "../support/runner.ts";
import {
  progressEvent,
  setIngestAnswer,
  simulatorInputs,
  STARTED,
  useSimulator,
} from "../support/simulator.ts";
import { posixTest } from "../support/system.ts";

const simulator = useSimulator();
const hasIngest = (): boolean =>
  simulator.requests.some(({ method }) => method === "POST");

posixTest(
  "SIGINT in the middle of an ingest, and SIGTERM behind it",
  async () => {
    setIngestAnswer(simulator, [STARTED, progressEvent("Added")], "hang");
    const events: string[] = [];
    const bundle = startBundle(simulatorInputs(simulator));
    const ended = bundle.finished.then((seen) => {
      events.push("end");
      return seen;
    });
    while (!hasIngest()) await sleep(10);
    events.push("SIGINT");
    bundle.kill("SIGINT");
    bundle.kill("SIGTERM"); // changes nothing
    const seen = await ended;
    expect(events).toEqual(["SIGINT", "end"]);
    expect(seen.exitCode).toBe(1); // its own, not that of a process that a signal ended
    expect(Object.keys(seen.outputs)).toEqual(Object.keys(metadata.outputs));
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": "unknown",
      "added-count": "",
    });
    expect(seen.summary).toMatch(/The run was cancelled/);
    expect(seen.errors).toHaveLength(1);
  },
);

posixTest("SIGTERM while GitHub is asked changes nothing", async () => {
  setIngestAnswer(simulator, [STARTED], "hang");
  const github = await new FakeGitHub().start();
  const inputs = { "failure-issue": "true", "github-token": TOKEN };
  const env = getStepEnvironment(github);
  const bundle = startBundle(simulatorInputs(simulator, inputs), env);
  github.fault = () => {
    bundle.kill("SIGTERM");
    return undefined;
  };
  while (!hasIngest()) await sleep(10);
  bundle.kill("SIGINT");
  const seen = await bundle.finished;
  await github.close();
  expect(seen.outputs["outcome"]).toBe("cancelled");
  expect(seen.log).toMatch(/^The failure issue #1 was opened$/m);
  expect(github.issues[0]?.body).toMatch(/The run was cancelled/);
});

posixTest("SIGINT while the code is loaded", async () => {
  // SIGINT is listened to first: the process gets one in the same moment,
  // before anything else of the bundle runs.
  const early = `process.on('newListener', (name) => name === 'SIGTERM' && process.kill(process.pid, 'SIGINT'));`;
  const options = [
    "--import",
    `data:text/javascript,${encodeURIComponent(early)}`,
  ];
  const seen = await startBundle(simulatorInputs(simulator), {}, options)
    .finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "not-requested",
  });
});

posixTest("SIGTERM behind a proxy that never answers", async () => {
  const proxy = createServer();
  const port = await listen(proxy);
  const connected = once(proxy, "connection");
  const inputs = { "base-url": "https://zylon.test" };
  const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` };
  const bundle = startBundle(simulatorInputs(simulator, inputs), env);
  await connected;
  bundle.kill("SIGTERM");
  const seen = await bundle.finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["outcome"]).toBe("cancelled");
});
