/**
 * What a run of the committed bundle sends, reads and loads; `npm run bench`
 * has the times.
 */
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { SEED } from "../../simulator/simulator.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { simulatorInputs, useSimulator } from "../support/simulator.ts";

const simulator = useSimulator({ tls: true });

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  simulatorInputs(simulator, {
    "integration-type": "filesystem",
    "integration-id": SEED.integrations.filesystem,
    ...more,
  });

const UPDATE = {
  configure: "update",
  username: "svc-files",
  password: "a-new-password",
};

const trust = (): Record<string, string> => ({
  NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
});

test("besides the bundle and the files of the runner, nothing is read: Node.js itself would refuse it", async () => {
  const folder = dirname(temporaryFile("runner", ""));
  const allowed = join(folder, "allowed");
  mkdirSync(allowed, { recursive: true });
  // As the runner names it, and where it leads: on macOS, /var is a link.
  const folders = [folder, realpathSync(folder)];
  const seen = await startBundle(
    inputs(UPDATE),
    { ...trust(), RUNNER_TEMP: allowed },
    [
      "--permission",
      `--allow-fs-read=${realpathSync("dist/index.js")}`,
      ...folders.flatMap((path) => [
        `--allow-fs-read=${path}`,
        `--allow-fs-write=${path}`,
      ]),
    ],
  ).finished;
  expect(seen.log).not.toContain("ERR_ACCESS_DENIED");
  expect(seen.outputs).toMatchObject({ outcome: "success", updated: "true" });
});

test("the main file is small: what few runs need is loaded on demand, and what none needs is left out", () => {
  const main = readFileSync("dist/index.js", "utf8");
  expect(main.length).toBeLessThan(250_000);
  const marks = {
    undici: "UND_ERR_",
    "@actions/github": "octokit-core.js",
    "the rest of package.json": "devDependencies",
  };
  expect(
    Object.entries(marks).filter(([, mark]) => main.includes(mark)),
  ).toEqual([]);
});

test("a run that never settles is not green", async () => {
  const stuck = temporaryFile(
    "stuck.cjs",
    `const { EventEmitter } = require('node:events');
    const timers = require('node:timers/promises');
    const { setTimeout: real } = timers;
    timers.setTimeout = (ms, value, options) => real(ms, value, { ...options, ref: false });
    require('node:module').syncBuiltinESMExports();
    require('node:http').request = () => Object.assign(new EventEmitter(), { end() {}, write() {}, destroy() {} });`,
  );
  const { exitCode } = await startBundle(
    inputs({ "base-url": "http://127.0.0.1" }),
    {},
    ["--require", stuck],
  ).finished;
  expect(exitCode).toBe(13);
});
