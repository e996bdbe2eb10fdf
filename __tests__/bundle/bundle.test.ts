/**
 * The committed bundle, as a child process with the environment that the runner
 * gives: what only a process of its own can show; then how it is built, and what
 * a job gets of it. `npm run bench` has the times.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startAction } from "../../runner/child.ts";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import { VERSION } from "../../runner/published.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { SEED } from "../../simulator/simulator.ts";
import { ERRORS } from "../../src/errors.ts";
import { getStepEnvironment } from "../support/github.ts";
import type { Inputs } from "../support/inputs.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { startProxy } from "../support/servers.ts";
import { simulatorInputs, useSimulator } from "../support/simulator.ts";
import { describeOnLinux, temporaryFolder } from "../support/system.ts";

const simulator = useSimulator({ tls: true });

/** Zylon refuses the token, which is written into the failure issue. */
const failingInputs = (): Inputs =>
  simulatorInputs(simulator, {
    "api-token": "a-token-that-is-wrong",
    "failure-issue": "true",
    "github-token": TOKEN,
  });

/** The simulator's authority, as whoever keeps the runner names it. */
const trust = (): Record<string, string> => ({
  NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
});

test("ingests over TLS, and adds ca-certificate to the authorities that Node.js was told of", async () => {
  const other = await makeCertificate();
  const inputs = simulatorInputs(simulator, { "ca-certificate": other.ca });
  const seen = await startBundle(inputs, trust()).finished;
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-item-count": "120",
  });
  expect(simulator.requests[0]?.headers["user-agent"]).toBe(
    `zylon-ingest/${VERSION}`,
  );
});

describeOnLinux("on Linux", () => {
  test("the certificates of the system are those that OpenSSL finds", async () => {
    const env = { SSL_CERT_FILE: temporaryFile("ca.pem", simulator.ca) };
    const seen = await startBundle(simulatorInputs(simulator), env).finished;
    expect(seen.exitCode).toBe(0);
  });
});

test.each([
  ["tls", {}],
  ["invalid-input", { "base-url": "" }],
])(
  "NODE_TLS_REJECT_UNAUTHORIZED=0 is a warning, and lets it talk to no Zylon and no GitHub that it does not trust (%s)",
  async (code, inputs) => {
    const github = new FakeGitHub({ tls: await makeCertificate() });
    await github.start();
    const seen = await startBundle(
      { ...failingInputs(), ...inputs },
      { ...getStepEnvironment(github), NODE_TLS_REJECT_UNAUTHORIZED: "0" },
    ).finished;
    await github.close();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.log).toMatch(
      /^::warning::NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored/m,
    );
    expect(seen.log).toMatch(/^::warning::Couldn't update the failure issue/m);
    expect([...simulator.requests, ...github.requests]).toEqual([]);
  },
);

test("without the files of the runner, the outputs are in the log", async () => {
  const env = { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "" };
  const seen = await startBundle({}, env).finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.log).toMatch(/^::set-output name=outcome::failure$/m);
  expect(seen.log).toMatch(/^::warning::The job summary was not written/m);
  expect(seen.errors).toHaveLength(1);
});

test("a run whose log is closed has its outputs, summary and exit code", async () => {
  const inputs = simulatorInputs(simulator);
  const { finished, closeLog } = startBundle(inputs, trust());
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
  const { log } = await startBundle(failingInputs(), {
    ...getStepEnvironment(github),
    GITHUB_API_URL: `https://ghes.test${prefix}`,
    NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", tls.ca),
    https_proxy: proxy.url.replace("//", "//runner:secret@"),
  }).finished;
  await Promise.all([github.close(), proxy.close()]);
  expect(log).toMatch(/^The failure issue #1 was opened$/m);
  expect(proxy.seen[0]).toBe("CONNECT ghes.test:443");
});

const shareInputs = (more: Inputs = {}): Inputs =>
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

test("the end of a long log is there, however late the runner reads it", async () => {
  // What doesn't fit into the pipe waits in the memory of the process.
  const env: Record<string, string> = { ACT: "true" };
  for (let at = 0; at < 3000; at += 1) env[`INPUT_UNKNOWN_${at}`] = "x";
  const run = startBundle({ "min-items": "few" }, env);
  const resume = run.pauseLog();
  await wait(3000); // the process would have ended by now
  resume();
  const { log, errors } = await run.finished;
  expect(log.match(/^::warning::"unknown_\d+" is not an input/gm)).toHaveLength(
    3000,
  );
  expect(errors).toHaveLength(1);
  expect(log).toMatch(/^Failed after \S+ s: invalid-input$/m);
});

test("Node.js 24.5 is new enough", async () => {
  const file = temporaryFile(
    "oldest.cjs",
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "24.5.0" } });`,
  );
  const seen = await startBundle({}, {}, ["--require", file]).finished;
  expect(seen.outputs["error-code"]).toBe("invalid-input");
});

test.each(["24.4.1", "22.21.0"])(
  "an old runner, with Node.js %s, is told what to update, and every output is set",
  async (version) => {
    const old = temporaryFile(
      "old.cjs",
      `Object.defineProperty(process, "version", { value: "v${version}" });
     Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
     delete Map.groupBy; // Node 20 has none
     delete Promise.withResolvers;`,
    );
    const seen = await startBundle({}, {}, ["--require", old]).finished;
    expect(seen.exitCode).toBe(1);
    expect(Object.keys(seen.outputs)).toEqual(Object.keys(metadata.outputs));
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "internal",
      "sync-status": "not-requested",
    });
    const [title, remedy] = ERRORS["internal/node"];
    expect(seen.errors).toEqual([
      expect.stringContaining(
        `${title}: the runner has v${version}. ${remedy}.`,
      ),
    ]);
    expect(seen.summary).toContain(title);
  },
);

const folder = temporaryFolder();

// Of a source of one line. What a build makes is what `npm run check` compares.
test("a package without a licence ends the build, which leaves dist/ as it was", () => {
  const source = join(folder, "source");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  };
  write("src/index.ts", "import 'no-licence';");
  const about = { name: "no-licence", version: "1.0.0", license: "MIT" };
  write("node_modules/no-licence/package.json", JSON.stringify(about));
  write("node_modules/no-licence/index.js", 'console.log("here");');
  // The build also writes the package that is loaded on demand.
  write("node_modules/@actions/github/index.js", "");
  write("dist/index.js", "of the build before");

  const script = resolve("scripts/build.ts");
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: source,
    encoding: "utf8",
  });
  expect(stderr).toContain(
    "node_modules/no-licence has code in the bundle, but no licence file",
  );
  expect(status).toBe(1);
  expect(readdirSync(source).sort()).toEqual(["dist", "node_modules", "src"]);
  expect(readdirSync(join(source, "dist"))).toEqual(["index.js"]);
  expect(readFileSync(join(source, "dist/index.js"), "utf8")).toBe(
    "of the build before",
  );
});

describe("the archive that GitHub gives to a job", () => {
  // Beside the sources: Node loads no module below a name with a backslash, which
  // the folder for temporary files may have.
  const unpacked = mkdtempSync(resolve(".build-archive-"));
  let archive: Buffer = Buffer.of();

  /** Git in this repository, with an index of its own. */
  const git = (...args: readonly string[]): Buffer =>
    execFileSync("git", args, {
      env: { ...process.env, GIT_INDEX_FILE: join(folder, "index") },
      maxBuffer: 2 ** 26, // bytes
    });

  beforeAll(() => {
    git("add", "--all"); // as it would be committed now
    const tree = git("write-tree").toString().trim();
    archive = git("archive", "--format=tar.gz", tree);
    execFileSync("tar", ["-xzf", "-"], { cwd: unpacked, input: archive });
  });
  afterAll(() => rmSync(unpacked, { recursive: true }));

  test("has at most eight files, and 300 kB", () => {
    const files = readdirSync(unpacked, {
      recursive: true,
      withFileTypes: true,
    });
    expect(files.filter((file) => file.isFile()).length).toBeLessThanOrEqual(8);
    expect(archive.byteLength).toBeLessThanOrEqual(300_000);
  });

  // Node emits it where nothing is left to do, and not where the process is ended
  // by force, which GitHub's `fetch` does not survive on Windows.
  const SAYS_THAT_IT_ENDS =
    "process.on('beforeExit', () => console.log('It ended by itself'))";

  test("is enough for a step that fails: it opens the failure issue by the part that is loaded late, and ends by itself", async () => {
    const github = await new FakeGitHub().start();
    const seen = await startAction(failingInputs(), folder, {
      env: { ...getStepEnvironment(github), ...trust() },
      main: join(unpacked, metadata.runs.main),
      nodeOptions: ["--import", `data:text/javascript,${SAYS_THAT_IT_ENDS}`],
    }).finished;
    await github.close();
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs["error-code"]).toBe("unauthorized");
    expect(seen.log).toMatch(
      /^The failure issue #1 was opened\r?\nIt ended by itself$/m,
    );
  });
});
