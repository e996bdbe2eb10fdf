/**
 * The connection of an ingest is cut at every byte, of the answer and of the
 * request. No cut makes a green step of less than the whole, and none makes the
 * action ask twice.
 */
import * as net from "node:net";
import { listen } from "../support/ports.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

/** How many ingests the server was asked for, whole. */
const ingests = (): number =>
  simulator.requests.filter(({ path }) => path.endsWith("/ingest")).length;

const STARTED = 'event: sync_started\ndata: {"integration_item_count":2}\n\n';
const PROGRESS =
  'event: sync_progress\ndata: {"op":"Added","artifact_id":"a"}\n\n';
const COMPLETED = "event: sync_completed\ndata: {}\n\n";

const ANSWERS: [framing: string, contentType: string, answer: string][] = [
  ["server-sent events", "text/event-stream", STARTED + PROGRESS + COMPLETED],
  [
    "lines",
    "application/x-ndjson",
    '{"type":"sync_started"}\n{"type":"sync_progress","op":"Added"}\n{"type":"sync_completed"}\n',
  ],
  [
    "a list",
    "application/json",
    '[{"type":"sync_started"},{"type":"sync_completed"}]',
  ],
];

describe.each(ANSWERS)("an answer as %s", (_framing, contentType, answer) => {
  // The last event is there as soon as its own text is.
  const whole = answer.lastIndexOf("}") + 1;

  test("is cut at every byte", async () => {
    for (let at = 0; at <= answer.length; at += 1) {
      simulator.reset();
      const chunks = [answer.slice(0, at)];
      const fault = { kind: "raw", contentType, chunks, end: "cut" } as const;
      simulator.fail({ path: "/ingest", fault });
      const { outputs, exitCode } = await runInProcess(inputsOf(simulator));
      const isWhole = at >= whole;
      const seen = [at, exitCode === 0, outputs["sync-status"]];
      const green = [at, isWhole, "completed"];
      // Green only with the whole; and it may be red all the same.
      expect([green, [at, false, "unknown"]]).toContainEqual(seen);
      expect(ingests()).toBe(1);
    }
  });
});

/** Hands on what it gets, but ends a connection with a POST after `bytes`. */
function cuttingProxy(bytes: () => number): net.Server {
  return net.createServer((client) => {
    let left = Infinity;
    let isFirst = true;
    const upstream = net.connect(simulator.port, "127.0.0.1");
    client.on("data", (chunk) => {
      if (isFirst && chunk.toString("latin1").startsWith("POST"))
        left = bytes();
      isFirst = false;
      upstream.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left > 0) return;
      client.resetAndDestroy();
      upstream.destroy();
    });
    upstream.pipe(client);
    for (const socket of [client, upstream])
      socket.on("error", () => undefined);
  });
}

test("a request is cut at every byte", async () => {
  let bytes = 0;
  const proxy = cuttingProxy(() => bytes);
  const url = `http://127.0.0.1:${await listen(proxy)}`;
  for (;;) {
    simulator.reset();
    const seen = await runInProcess(inputsOf(simulator, { "base-url": url }));
    expect(ingests()).toBeLessThanOrEqual(1);
    if (seen.exitCode === 0) break; // nothing was left to cut
    expect(seen.outputs).toMatchObject({
      "error-code": "connection-lost",
      "sync-status": "unknown",
    });
    bytes += 1;
  }
  expect(bytes).toBeGreaterThan(200);
});
