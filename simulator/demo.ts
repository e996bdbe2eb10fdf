/**
 * `npm run demo`: the committed bundle as the runner would start it, against
 * the simulator. Needs no network.
 */
import { type Scene, playScene } from "./scene.ts";
import { SEED, startSimulator } from "./simulator.ts";

const simulator = await startSimulator({ dialect: "published" });
const inputs = {
  "base-url": simulator.url,
  "api-token": simulator.token,
  "integration-type": "confluence",
  "integration-id": SEED.integrations.confluence,
};

/** To one that has both APIs. */
function updateZylon(): void {
  simulator.reset();
  simulator.state.zylon = "1.58";
}

/** As an unknown version of Zylon might answer. */
function speakForeign(): void {
  simulator.reset();
  simulator.state.dialect = "foreign";
}

const scenes: Scene[] = [
  {
    title: "A Confluence integration is checked and ingested",
    inputs,
    exitCode: 0,
  },
  {
    title: "The same, until no document is pending: what changed, by name",
    inputs: { ...inputs, "wait-for": "indexed" },
    exitCode: 0,
  },
  {
    title: "A file share with one document that fails",
    inputs: {
      ...inputs,
      "integration-type": "filesystem",
      "integration-id": SEED.integrations.filesystem,
      "wait-for": "indexed",
    },
    exitCode: 0,
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
      "Zylon 1.58: an older id still works, and a warning has the one to write",
    inputs,
    exitCode: 0,
    before: updateZylon,
  },
  {
    title: "A Zylon of another version: unknown keys, types and events",
    inputs,
    exitCode: 0,
    before: speakForeign,
  },
];

try {
  for (const [index, scene] of scenes.entries()) {
    const isBrief = index > 0;
    if (!(await playScene({ ...scene, isBrief }))) process.exitCode = 1;
  }
  const red = scenes.filter(({ exitCode }) => exitCode !== 0).length;
  if (process.exitCode === undefined)
    console.log(
      `\n=== That was all: ${String(scenes.length)} runs, of which ${String(red)} failed on purpose`,
    );
} finally {
  await simulator.close();
}
