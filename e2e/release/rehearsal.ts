/**
 * A release rehearsed: a repository with what is committed here, a bare remote,
 * and the steps of `release.yml`.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { expectSame } from "../cases.ts";
import { temporaryFolder } from "../leftovers.ts";
import { git, type LocalGitHub, localGitHub } from "./github.ts";
import { runStep, type StepRun } from "./steps.ts";

const VERSIONED = z.looseObject({ version: z.string() });

export class Rehearsal {
  readonly github: LocalGitHub = localGitHub();
  /** A clone, as a maintainer has one. */
  readonly clone = temporaryFolder();
  readonly #repository: string;

  /** @param repository `owner/name` */
  constructor(repository: string) {
    this.#repository = repository;
    const archive = execFileSync("git", ["archive", "HEAD"], {
      maxBuffer: 2 ** 28,
    });
    execFileSync("tar", ["-x", "-C", this.clone], { input: archive });
    git(this.clone, "init", "--quiet", "--initial-branch", "main");
    git(this.clone, "remote", "add", "origin", this.github.remote);
  }

  /** The version of `package.json`. */
  get version(): string {
    return VERSIONED.parse(
      JSON.parse(readFileSync(this.#path("package.json"), "utf8")),
    ).version;
  }

  /** Has the changelog a heading for this version? */
  get hasNotes(): boolean {
    return this.#changelog.includes(`## [${this.version}]`);
  }

  /**
   * What a maintainer does in a pull request: the version, and its notes under
   * a heading of their own.
   */
  prepare(version: string, notes = ""): void {
    const file = this.#path("package.json");
    const metadata = VERSIONED.parse(JSON.parse(readFileSync(file, "utf8")));
    writeFileSync(
      file,
      `${JSON.stringify({ ...metadata, version }, undefined, 2)}\n`,
    );
    if (this.hasNotes) return;
    const heading = `## [${version}] - ${new Date().toISOString().slice(0, 10)}`;
    const text = this.#changelog.replace(
      /^## \[Unreleased\]\n/m,
      `## [Unreleased]\n\n${heading}\n${notes}`,
    );
    writeFileSync(this.#path("CHANGELOG.md"), text);
  }

  /** Commits everything to `main`, tags it, and pushes both; the commit. */
  tag(tag: string): string {
    git(this.clone, "add", "--all");
    git(this.clone, "commit", "--quiet", "--message", tag);
    git(this.clone, "push", "--quiet", "origin", "main");
    git(this.clone, "tag", "--annotate", tag, "--message", tag);
    git(this.clone, "push", "--quiet", "origin", tag);
    return git(this.clone, "rev-parse", "HEAD");
  }

  /**
   * Runs a step of `release.yml` for this tag, in a folder; throws where it
   * fails.
   */
  step(
    name: string,
    tag: string,
    env: Readonly<Record<string, string>> = {},
    cwd = this.clone,
  ): StepRun {
    const sha = git(this.clone, "rev-parse", `${tag}^{commit}`);
    const told = runStep(name, {
      cwd,
      programs: this.github.programs,
      env: {
        ...this.github.env,
        TAG: tag,
        GITHUB_SHA: sha,
        GH_REPO: this.#repository,
        ...env,
      },
    });
    expectSame(`${name}: ${told.log}`, told.exitCode, 0);
    return told;
  }

  /**
   * The jobs up to the draft, but for the checks of the source, the two
   * artifact actions and the attestation.
   */
  draft(tag: string): void {
    const { notes = "", hashes = "" } = this.step(
      "The tag is the version, on main, with notes",
      tag,
    ).outputs;
    const machine = temporaryFolder(); // the second job's: it has what was uploaded, and no checkout
    mkdirSync(join(machine, "built/dist"), { recursive: true });
    for (const path of globSync("dist/*.js", { cwd: this.clone }))
      cpSync(this.#path(path), join(machine, "built", path));
    this.step(
      "The files are those of the tag",
      tag,
      { HASHES: hashes },
      machine,
    );
    this.step("Draft the release", tag, { NOTES: notes }, machine);
  }

  /** The whole of `release.yml` for this tag, as far as it goes here. */
  release(tag: string): void {
    this.draft(tag);
    const machine = temporaryFolder();
    for (const name of [
      "Publish",
      "It cannot be changed any more",
      "Move the major tag",
    ]) {
      this.step(name, tag, {}, machine);
    }
  }

  /** The commit that a tag of the remote leads to. */
  commitOf(tag: string): string {
    return git(this.github.remote, "rev-parse", `${tag}^{commit}`);
  }

  /** What a user gets who names this tag. */
  checkout(tag: string): string {
    const folder = temporaryFolder();
    git(
      folder,
      "clone",
      "--quiet",
      "--depth",
      "1",
      "--branch",
      tag,
      `file://${this.github.remote}`,
      "action",
    );
    return join(folder, "action");
  }

  get #changelog(): string {
    return readFileSync(this.#path("CHANGELOG.md"), "utf8");
  }

  #path(name: string): string {
    return join(this.clone, name);
  }
}
