/**
 * `npm run demo`: the committed bundle as the runner would start it, against
 * the simulator. Needs no network.
 */
import { type Scene, playScene } from "./scene.ts";
import { SEED, type SimEvent, startSimulator } from "../simulator/simulator.ts";

const simulator = await startSimulator();
const inputs = {
  "base-url": simulator.url,
  "api-token": simulator.token,
  "integration-type": "confluence",
  "integration-id": SEED.integrations.confluence,
};

const OPS = [
  "Added",
  "Updated",
  "Updated",
  "Skipped",
  "Skipped",
  "Skipped",
  "Removed",
];

/** Three seconds of work: long enough to see the progress. */
function* documents(count: number): Iterable<SimEvent> {
  yield {
    type: "sync_started",
    current_artifact_count: 40,
    integration_item_count: count,
  };
  for (let at = 1; at <= count; at += 1) {
    const op = at === 17 ? "Error" : (OPS[at % OPS.length] ?? "Added");
    yield {
      type: "sync_progress",
      op,
      artifact: { name: `Page ${String(at)}` },
      progress: at / count,
    };
  }
  yield { type: "sync_completed" };
}

function streamDocuments(): void {
  const integration = simulator.state.integrations.find(
    ({ id }) => id === SEED.integrations.confluence,
  );
  if (integration !== undefined)
    integration.ingest = {
      framing: "sse",
      events: () => documents(60),
      delayMs: 50,
    };
}

/** As an unknown version of Zylon might answer. */
function speakForeign(): void {
  simulator.reset();
  simulator.state.dialect = "foreign";
  simulator.state.indexing = { plan: ["Parsing", "Done"] };
}

const scenes: Scene[] = [
  {
    title: "A Confluence integration is checked and ingested",
    inputs,
    exitCode: 0,
  },
  {
    title: "A stream with progress, and one document that fails",
    inputs,
    exitCode: 0,
    before: streamDocuments,
  },
  {
    title:
      "An upsert: the credentials of a file share are rotated, then it is ingested",
    inputs: {
      "base-url": simulator.url,
      "api-token": simulator.token,
      "integration-type": "filesystem",
      configure: "upsert",
      username: "svc-files",
      password: "the-new-password",
    },
    exitCode: 0,
  },
  {
    title: "A dry run sends nothing but GET requests",
    inputs: { ...inputs, "integration-id": "", "dry-run": "true" },
    exitCode: 0,
  },
  {
    title: "The wrong type for an id: the line to write is in the message",
    inputs: { ...inputs, "integration-id": SEED.integrations.confluencelocal },
    exitCode: 1,
  },
  {
    title:
      "A wrong token: curl and jq would have printed null and stayed green",
    inputs: { ...inputs, "api-token": "not-the-token-of-anybody" },
    exitCode: 1,
  },
  {
    title:
      "A Zylon of another version: unknown keys, types and events, and filters that it refuses",
    inputs: { ...inputs, "wait-for": "indexed" },
    exitCode: 0,
    before: speakForeign,
  },
];

try {
  for (const scene of scenes) {
    if (!(await playScene(scene))) process.exitCode = 1;
  }
} finally {
  await simulator.close();
}
