/**
 * One run of a workflow under act, in host mode; the program is `ACT` in the
 * environment (`npm run e2e` installs it).
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPOSITORY } from "../../../runner/github.ts";
import { owned, temporaryFolder } from "../servers.ts";

export interface ActRun {
  readonly exitCode: number | null;
  /** What act printed, without its complaints about Docker. */
  readonly log: string;
}

interface ActOptions {
  readonly workflow: string;
  /** For act's own files. */
  readonly folder: string;
  /** The repository that the workflow is of. */
  readonly repository: string;
  readonly event: string;
  /** Of a workflow that is started by hand. */
  readonly inputs?: Readonly<Record<string, string>> | undefined;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * Actions by the `uses:` of a workflow, and the folders that stand in for
   * them.
   */
  readonly actions?: Readonly<Record<string, string>>;
}

const flags = (
  flag: string,
  pairs: Readonly<Record<string, string>> = {},
): string[] =>
  Object.entries(pairs).flatMap(([name, value]) => [flag, `${name}=${value}`]);

export async function runWorkflow(options: ActOptions): Promise<ActRun> {
  const program = process.env["ACT"] ?? "";
  if (program === "") throw new Error("ACT names no program: use npm run e2e");
  const child = owned(
    spawn(
      program,
      [
        options.event,
        ...["--workflows", options.workflow, "--actor", "ci"],
        ...["ubuntu-latest", "self-hosted"].flatMap((label) => [
          "--platform",
          `${label}=-self-hosted`,
        ]),
        ...[
          "--container-daemon-socket",
          "-",
          "--no-cache-server",
          "--action-cache-path",
          join(options.folder, "act"),
        ],
        ...flags("--input", options.inputs),
        ...flags("--var", options.variables),
        ...flags("--secret", options.secrets),
        ...flags("--env", options.environment),
        ...flags("--local-repository", options.actions),
      ],
      {
        cwd: options.repository,
        stdio: ["ignore", "pipe", "pipe"],
      },
    ),
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { exitCode, log };
}

/** What one job of a run printed, without act's prefix. */
export const jobLog = (run: ActRun, job: string): string =>
  run.log
    .split("\n")
    .flatMap((line) =>
      (new RegExp(`^\\[[^\\]]*/${job}[^\\]]*\\] (.*)`).exec(line) ?? []).slice(
        1,
      ),
    )
    .join("\n");

/** act does not know `queue`. */
const known = (workflow: string): string =>
  workflow.replaceAll(/^ +queue: max .*\n/gm, "");

/**
 * A repository of its own with these files, committed; those of
 * `.github/workflows` in words that act knows.
 */
export function repositoryWith(
  files: Readonly<Record<string, string>>,
): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isScript = text.startsWith("#!");
    const written = name.startsWith(".github/workflows/") ? known(text) : text;
    writeFileSync(join(folder, name), written, {
      mode: isScript ? 0o755 : 0o644,
    });
  }
  const git = (...args: string[]): void =>
    void execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
  git("init", "--initial-branch", "main");
  git("remote", "add", "origin", `https://github.com/${REPOSITORY}`);
  git("add", ".");
  git(
    "-c",
    "user.name=ci",
    "-c",
    "user.email=ci@example.com",
    "commit",
    "--message",
    "The workflows",
  );
  return folder;
}

/**
 * The action as a runner downloads it: a folder with no more of this repository
 * than it needs.
 */
export function shippedAction(): string {
  const folder = temporaryFolder();
  for (const name of ["action.yml", "dist"])
    cpSync(name, join(folder, name), { recursive: true });
  return folder;
}
