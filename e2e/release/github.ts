/**
 * A GitHub on this machine, as far as `release.yml` needs one: a bare
 * repository, releases in a file, and a `gh`.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { temporaryFolder } from "../leftovers.ts";

const RELEASE = z.object({
  tag: z.string(),
  draft: z.boolean(),
  latest: z.boolean(),
  notes: z.string(),
});

export type Release = z.infer<typeof RELEASE>;

export function readReleases(file: string): Release[] {
  return z.array(RELEASE).parse(JSON.parse(readFileSync(file, "utf8")));
}

export function writeReleases(
  file: string,
  releases: readonly Release[],
): void {
  writeFileSync(file, JSON.stringify(releases));
}

/** Git without this machine's settings. */
const GIT_ENV = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "ci",
  GIT_AUTHOR_EMAIL: "ci@example.com",
  GIT_COMMITTER_NAME: "ci",
  GIT_COMMITTER_EMAIL: "ci@example.com",
};

/** Runs git in a folder; what it printed, without the white space around it. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    env: GIT_ENV,
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

export interface LocalGitHub {
  /** The bare repository: what `origin` is on GitHub. */
  readonly remote: string;
  /** A folder with a `gh` that changes it. */
  readonly programs: string;
  /** What that `gh` wants to know. */
  readonly env: Readonly<Record<string, string>>;
  readonly releases: () => readonly Release[];
}

/** An empty repository, without releases. */
export function localGitHub(): LocalGitHub {
  const folder = temporaryFolder();
  const [remote, programs, file] = ["origin.git", "bin", "releases.json"].map(
    (name) => join(folder, name),
  );
  if (remote === undefined || programs === undefined || file === undefined)
    throw new Error("no paths");
  mkdirSync(remote);
  git(remote, "init", "--quiet", "--bare", "--initial-branch", "main");
  writeFileSync(file, "[]");
  mkdirSync(programs);
  const gh = join(programs, "gh");
  writeFileSync(
    gh,
    `#!/bin/sh\nexec '${process.execPath}' '${resolve("e2e/release/gh.ts")}' "$@"\n`,
  );
  chmodSync(gh, 0o755);
  return {
    remote,
    programs,
    env: { REMOTE: remote, RELEASES: file },
    releases: () => readReleases(file),
  };
}
