/** An ingest with a script: its framings, its end, and what it changes. */
import { SEED, type SimEvent } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { APP, clientOf, CONFLUENCE } from "./client.ts";

const simulator = useSimulator();
const { post, read, integration } = clientOf(simulator);

const events: SimEvent[] = [
  { type: "sync_started", current_artifact_count: 1 },
  { type: "sync_completed" },
];
const [first = "", last = ""] = events.map((event) => JSON.stringify(event));
const SSE = "text/event-stream";

test.each([
  ["object", "application/json", first],
  ["array", "application/json", `[${first},${last}]`],
  ["ndjson", "application/x-ndjson", `${first}\n${last}\n`],
  ["sse-typed-data", SSE, `data: ${first}\n\ndata: ${last}\n\n`],
  [
    "sse",
    SSE,
    'event: sync_started\ndata: {"current_artifact_count":1}\n\nevent: sync_completed\ndata: {}\n\n',
  ],
] as const)("%s", async (framing, contentType, body) => {
  const script = { framing, events, delayMs: 1 };
  integration(SEED.integrations.confluence).ingest = script;
  expect(await post(`${CONFLUENCE}/ingest`, "{}")).toMatchObject({
    headers: { "content-type": contentType },
    body,
    ended: "complete",
  });
});

test("what it adds, and puts in place of another", async () => {
  simulator.state.now = () => Date.parse("2027-01-01T00:00:00.000Z");
  const [upload] = simulator.state.artifacts;
  simulator.state.artifacts = [upload!];
  integration(SEED.integrations.confluence).ingest = {
    framing: "object",
    events,
    changes: [
      { ...upload!, id: "new" },
      { ...upload!, name: "Handbook" },
    ],
  };
  await post(`${CONFLUENCE}/ingest`);
  const path = `${APP}/project/prj_2/artifact`;
  const touched = { updated_at: "2027-01-01T00:00:00.000Z" };
  expect(await read(path)).toMatchObject({
    data: [
      { name: "Handbook", created_at: "2026-03-02T09:00:00.000Z", ...touched },
      { id: "new", created_at: touched.updated_at, ...touched },
    ],
  });
  await post(`${CONFLUENCE}/ingest`);
  expect(await read(path)).toMatchObject({
    data: [{ updated_at: "2027-01-01T00:00:00.001Z" }, {}],
  });
});
