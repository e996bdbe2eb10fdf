/**
 * What GitHub gives to a job that uses the action: the archive of a commit, in
 * which `.gitattributes` leaves out what no step needs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { startAction } from "../../runner/child.ts";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { temporaryFolder } from "../support/environment.ts";
import { stepOn } from "../support/github.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const folder = temporaryFolder();
// Beside the sources: Node loads no module below a name with a backslash, which
// the folder for temporary files may have.
const unpacked = mkdtempSync(resolve(".build-archive-"));
const simulator = useSimulator();
const github = new FakeGitHub();
let archive: Buffer = Buffer.of();

/** Git in this repository, with an index of its own. */
const git = (...args: readonly string[]): Buffer =>
  execFileSync("git", args, {
    env: { ...process.env, GIT_INDEX_FILE: join(folder, "index") },
    maxBuffer: 2 ** 26, // bytes
  });

beforeAll(async () => {
  git("add", "--all"); // as it would be committed now
  const tree = git("write-tree").toString().trim();
  archive = git("archive", "--format=tar.gz", tree);
  execFileSync("tar", ["-xzf", "-"], { cwd: unpacked, input: archive });
  await github.start();
});
afterAll(async () => {
  await github.close();
  rmSync(unpacked, { recursive: true });
});

const run = (inputs: Record<string, string>): Promise<ActionRun> =>
  startAction(inputsOf(simulator, inputs), folder, {
    env: stepOn(github),
    main: join(unpacked, metadata.runs.main),
  }).finished;

test("it has at most 12 files, and 300 kB", () => {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile()).length).toBeLessThanOrEqual(12);
  expect(archive.byteLength).toBeLessThanOrEqual(300_000);
});

test("a step runs from it", async () => {
  const seen = await run({ "wait-for": "started" });
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs["outcome"]).toBe("success");
});

test("a failure issue is opened from it, by the part that is loaded late", async () => {
  const seen = await run({
    "api-token": "a-token-that-is-wrong",
    "failure-issue": "true",
    "github-token": TOKEN,
  });
  expect(seen.exitCode).toBe(1);
  expect(seen.log).toMatch(/^The failure issue #1 was opened$/m);
});
