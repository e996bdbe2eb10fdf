/**
 * `npm run demo`: the committed bundle as the runner would start it, against
 * the simulator. Needs no network.
 */
import { type Scene, playScene } from "./scene.ts";
import { SEED, startSimulator, type Version } from "./simulator.ts";

const simulator = await startSimulator({ dialect: "published" });
const server = { "base-url": simulator.url, "api-token": simulator.token };
const inputs = {
  ...server,
  "integration-id": SEED.integrations.confluence,
  "settle-seconds": "10", // nothing here changes later
};

const updateZylon = (version: Version) => (): void => {
  simulator.reset();
  simulator.state.zylon = version;
};

const scenes: Scene[] = [
  {
    title: "An ingest, until no document is pending: what changed, by name",
    inputs,
    exitCode: 0,
  },
  {
    title:
      "The credentials of a file share are rotated, then it is ingested; one document fails",
    inputs: {
      ...inputs,
      "integration-id": SEED.integrations.filesystem,
      configure: "update",
      username: "svc-files",
      password: "the-new-password",
    },
    exitCode: 0,
  },
  {
    title: "A dry run sends nothing but GET requests",
    inputs: { ...server, "integration-id": "all", "dry-run": "true" },
    exitCode: 0,
  },
  {
    title: "More documents were removed than max-removed allows",
    inputs: { ...inputs, "max-removed": "1" },
    exitCode: 1,
  },
  {
    title:
      "A wrong token: curl and jq would have printed null and stayed green",
    inputs: { ...inputs, "api-token": "not-the-token-of-anybody" },
    exitCode: 1,
  },
  {
    title: "Zylon 1.58 has both APIs, so an older id is still ingested",
    inputs,
    exitCode: 0,
    before: updateZylon("1.58"),
  },
  {
    title: "Zylon 1.59 has other ids: the message names them",
    inputs,
    exitCode: 1,
    before: updateZylon("1.59"),
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
      `\n=== That was all: ${scenes.length} runs, of which ${red} failed on purpose`,
    );
} finally {
  await simulator.close();
}
