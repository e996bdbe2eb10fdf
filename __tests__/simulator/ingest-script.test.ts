/** An ingest with a script: its framings, its end, and what it changes. */
import {
  type IngestScript,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { APP, clientOf, CONFLUENCE } from "./client.ts";

const simulator = useSimulator();
const { post, read, integration } = clientOf(simulator);

const events: SimEvent[] = [
  { type: "sync_started", current_artifact_count: 1 },
  { type: "sync_progress", op: "Added" },
  { type: "sync_completed" },
];
const lines = events.map((event) => JSON.stringify(event));

test.each<[IngestScript["framing"], Partial<IngestScript>, string, string]>([
  ["object", {}, "application/json", lines[0]!],
  ["array", {}, "application/json", `[${lines.join(",")}]`],
  ["ndjson", { delayMs: 5 }, "application/x-ndjson", `${lines.join("\n")}\n`],
  [
    "sse-typed-data",
    {},
    "text/event-stream",
    lines.map((line) => `data: ${line}\n\n`).join(""),
  ],
  [
    "sse",
    {},
    "text/event-stream",
    'event: sync_started\ndata: {"current_artifact_count":1}\n\n' +
      'event: sync_progress\ndata: {"op":"Added"}\n\nevent: sync_completed\ndata: {}\n\n',
  ],
])("%s %j", async (framing, rest, contentType, body) => {
  integration(SEED.integrations.confluence).ingest = {
    framing,
    events,
    ...rest,
  };
  expect(await post(`${CONFLUENCE}/ingest`, "{}")).toMatchObject({
    status: 200,
    headers: { "content-type": contentType },
    body,
    ended: "complete",
  });
});

test("what it adds, and puts in place of another", async () => {
  const now = Date.parse("2027-01-01T00:00:00.000Z");
  simulator.state.now = () => now;
  const [first] = simulator.state.artifacts;
  simulator.state.artifacts = [first!];
  integration(SEED.integrations.confluence).ingest = {
    framing: "object",
    events,
    changes: [
      { ...first!, id: "new" },
      { ...first!, name: "Handbook" },
    ],
  };
  await post(`${CONFLUENCE}/ingest`);
  const path = `${APP}/project/prj_2/artifact`;
  const touched = { updated_at: "2027-01-01T00:00:00.000Z" };
  expect(await read(path)).toMatchObject({
    data: [
      {
        id: "artifact_1",
        name: "Handbook",
        created_at: "2026-03-02T09:00:00.000Z",
        ...touched,
      },
      { id: "new", created_at: "2027-01-01T00:00:00.000Z", ...touched },
    ],
  });
  await post(`${CONFLUENCE}/ingest`);
  expect(await read(path)).toMatchObject({
    data: [{ updated_at: "2027-01-01T00:00:00.001Z" }, {}],
  });
});
