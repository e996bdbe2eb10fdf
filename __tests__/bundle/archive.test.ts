/**
 * What GitHub gives to a job that uses the action: the archive of a commit, in
 * which `.gitattributes` leaves out what no step needs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { startAction } from "../../runner/child.ts";
import { TOKEN } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { getStepEnvironment, useGitHub } from "../support/github.ts";
import { simulatorInputs, useSimulator } from "../support/simulator.ts";

const folder = temporaryFolder();
// Beside the sources: Node loads no module below a name with a backslash, which
// the folder for temporary files may have.
const unpacked = mkdtempSync(resolve(".build-archive-"));
const simulator = useSimulator();
const github = useGitHub();
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

test("it has at most eight files, and 300 kB", () => {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile()).length).toBeLessThanOrEqual(8);
  expect(archive.byteLength).toBeLessThanOrEqual(300_000);
});

// Node emits it where nothing is left to do, and not where the process is ended
// by force, which GitHub's `fetch` does not survive on Windows.
const SAYS_THAT_IT_ENDS =
  "process.on('beforeExit', () => console.log('It ended by itself'))";

test("a step that fails runs from it, opens the failure issue by the part that is loaded late, and ends by itself", async () => {
  const inputs = simulatorInputs(simulator, {
    "api-token": "a-token-that-is-wrong",
    "failure-issue": "true",
    "github-token": TOKEN,
  });
  const seen = await startAction(inputs, folder, {
    env: getStepEnvironment(github),
    main: join(unpacked, metadata.runs.main),
    nodeOptions: ["--import", `data:text/javascript,${SAYS_THAT_IT_ENDS}`],
  }).finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["error-code"]).toBe("unauthorized");
  expect(seen.log).toMatch(
    /^The failure issue #1 was opened\r?\nIt ended by itself$/m,
  );
});
