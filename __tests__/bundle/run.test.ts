/**
 * The committed bundle, as a child process with the environment that the runner
 * gives: what only a process of its own can show. `npm run bench` has the times.
 */
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import { VERSION } from "../../runner/published.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { SEED } from "../../simulator/simulator.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { getStepEnvironment } from "../support/github.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { simulatorInputs, useSimulator } from "../support/simulator.ts";

const simulator = useSimulator({ tls: true });

test("ingests over TLS, and adds ca-certificate to the authorities that Node.js was told of", async () => {
  const other = await makeCertificate();
  const inputs = simulatorInputs(simulator, { "ca-certificate": other.ca });
  const env = { NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca) };
  const seen = await startBundle(inputs, env).finished;
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-item-count": "120",
  });
  expect(simulator.requests[0]?.headers["user-agent"]).toBe(
    `zylon-ingest/${VERSION}`,
  );
});

test("NODE_TLS_REJECT_UNAUTHORIZED=0 is a warning, and lets it talk to no Zylon and no GitHub that it does not trust", async () => {
  const github = new FakeGitHub({ tls: await makeCertificate() });
  await github.start();
  const inputs = { "failure-issue": "true", "github-token": TOKEN };
  const seen = await startBundle(simulatorInputs(simulator, inputs), {
    ...getStepEnvironment(github),
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
  }).finished;
  await github.close();
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(seen.log).toMatch(
    /^::warning::NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored/m,
  );
  expect(seen.log).toMatch(/^::warning::Couldn't update the failure issue/m);
  expect([...simulator.requests, ...github.requests]).toEqual([]);
});

test("without the files of the runner, the outputs are in the log", async () => {
  const env = { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "" };
  const seen = await startBundle({}, env).finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.log).toMatch(/^::set-output name=outcome::failure$/m);
  expect(seen.log).toMatch(/^::warning::The job summary was not written/m);
  expect(seen.errors).toHaveLength(1);
});

test("a run whose log is closed has its outputs, summary and exit code", async () => {
  const { finished, closeLog } = startBundle(simulatorInputs(simulator), {
    NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
  });
  closeLog();
  const seen = await finished;
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.summary).toMatch(/^## Zylon ingest/);
});

test("the failure issue of a GitHub Enterprise Server goes through a proxy, with its password", async () => {
  const prefix = "/api/v3";
  const tls = await makeCertificate({ names: ["ghes.test"] });
  const github = await new FakeGitHub({ prefix, tls }).start();
  const proxy = await startProxy({
    targetPort: github.port,
    credentials: "runner:secret",
  });
  const inputs = simulatorInputs(simulator, {
    "api-token": "a-token-that-is-wrong",
    "failure-issue": "true",
    "github-token": TOKEN,
  });
  const { log } = await startBundle(inputs, {
    ...getStepEnvironment(github),
    GITHUB_API_URL: `https://ghes.test${prefix}`,
    NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", tls.ca),
    https_proxy: proxy.url.replace("//", "//runner:secret@"),
  }).finished;
  await Promise.all([github.close(), proxy.close()]);
  expect(log).toMatch(/^The failure issue #1 was opened$/m);
  expect(proxy.seen[0]).toBe("CONNECT ghes.test:443");
});

const shareInputs = (
  more: Record<string, string> = {},
): Record<string, string> =>
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
    shareInputs(UPDATE),
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
    shareInputs({ "base-url": "http://127.0.0.1" }),
    {},
    ["--require", stuck],
  ).finished;
  expect(exitCode).toBe(13);
});
