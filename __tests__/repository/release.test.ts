/**
 * `release.yml`: what its jobs may do, and each of its scripts, run by bash as
 * the runner does, with a `gh` of three lines. A job that may change something
 * finds no program but those of `TRUSTED_PROGRAMS`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { describeOnLinux, temporaryFolder } from "../support/system.ts";

const JOB = z.object({
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  steps: z.array(
    z.object({
      name: z.string().optional(),
      uses: z.string().optional(),
      run: z.string().optional(),
    }),
  ),
});
const WORKFLOW = z.object({
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), JOB),
});
const MAIN = z.object({ runs: z.object({ main: z.string() }) });

const { jobs } = WORKFLOW.parse(
  parse(readFileSync(".github/workflows/release.yml", "utf8")),
);

test("a job that may change something installs nothing and checks nothing out", () => {
  const steps: Record<string, (string | undefined)[]> = {};
  for (const [name, job] of Object.entries(jobs)) {
    if (!Object.values(job.permissions).includes("write")) continue;
    steps[name] = job.steps.map(({ name, uses }) => name ?? uses);
  }
  // Each that has a name is a script, and a test below runs it.
  expect(steps).toEqual({
    draft: [
      "Write down the hashes",
      expect.stringMatching(/^actions\/attest@[0-9a-f]{40}$/),
      "Draft the release",
    ],
    publish: [
      "The tag has not moved, and is the newest",
      "Publish",
      "It cannot be changed any more",
      "Move the major tag, or create it",
    ],
  });
});

test("every file that runs is attested", () => {
  const filesOf = (pattern: string): string[] =>
    globSync(pattern)
      .map((file) => file.replaceAll(sep, "/"))
      .toSorted();
  const attested = filesOf("dist/*.js");
  expect(filesOf("dist/**/*.{js,cjs,mjs,node,wasm}")).toEqual(attested);
  const { main } = MAIN.parse(parse(readFileSync("action.yml", "utf8"))).runs;
  expect(attested).toContain(main);
});

const root = temporaryFolder();
const newFolder = (): string => mkdtempSync(join(root, "step-"));

/** All that a script finds in a job that may change something. */
const TRUSTED_PROGRAMS = ["gh", "grep", "sort", "tail"];

interface Step {
  /** A folder of its own, if there is none. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * What `gh` answers: the branches of a `case` of bash, by its arguments.
   * Any other call succeeds, and prints nothing.
   */
  readonly gh?: string;
}

interface StepRun {
  readonly exitCode: number | null;
  /** With a line for each call of `gh`. */
  readonly log: string;
  /** What it wrote to `GITHUB_OUTPUT`. */
  readonly outputs: string;
  readonly cwd: string;
}

/** Runs the script of this job and step for the tag v1.2.3 of the commit a1. */
function runStep(
  job: string,
  name: string,
  { cwd = newFolder(), env = {}, gh = "" }: Step,
): StepRun {
  const script = jobs[job]!.steps.find((step) => step.name === name)!.run!;
  const isTrusted = Object.values(jobs[job]!.permissions).includes("write");
  const programs = newFolder();
  for (const program of TRUSTED_PROGRAMS) {
    const lines =
      program === "gh"
        ? ["#!/bin/bash", 'echo "gh $*" >&2', `case "$*" in ${gh} esac`]
        : ["#!/bin/bash", `PATH=$USUAL_PATH exec ${program} "$@"`];
    const file = join(programs, program);
    writeFileSync(file, lines.join("\n"), { mode: 0o755 });
  }
  const usualPath = process.env["PATH"] ?? "";
  const output = join(newFolder(), "output");
  writeFileSync(output, "");
  const { status, stdout, stderr } = spawnSync(
    "/bin/bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    {
      cwd,
      encoding: "utf8",
      env: {
        PATH: isTrusted ? programs : usualPath,
        USUAL_PATH: usualPath,
        GITHUB_OUTPUT: output,
        GITHUB_SHA: "a1",
        GH_REPO: "octo/action",
        TAG: "v1.2.3",
        ...env,
      },
    },
  );
  const outputs = readFileSync(output, "utf8");
  return { exitCode: status, log: stdout + stderr, outputs, cwd };
}

/** Git in this folder, without the settings of this machine. */
function git(folder: string, ...args: readonly string[]): string {
  const person = ["-c", "user.name=ci", "-c", "user.email=ci@example.com"];
  const env = {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
  };
  return execFileSync("git", ["-C", folder, ...person, ...args], {
    encoding: "utf8",
    env,
  }).trim();
}

const CHANGELOG = `# Changelog

## [Unreleased]

- Next.

## [1.2.3] - 2027-01-01

### Fixed

- New.

## [1.2.2] - 2026-12-01

- Old.
`;

/** A repository of version 1.2.3, checked out, with one commit on main. */
function repositoryWith(changelog: string): { cwd: string; commit: string } {
  const cwd = newFolder();
  writeFileSync(join(cwd, "package.json"), '{ "version": "1.2.3" }');
  writeFileSync(join(cwd, "CHANGELOG.md"), changelog);
  mkdirSync(join(cwd, "dist"));
  writeFileSync(join(cwd, "dist/index.js"), "run();\n");
  git(cwd, "init", "--quiet", "--initial-branch", "main");
  git(cwd, "add", ".");
  git(cwd, "commit", "--quiet", "--message", "The release");
  git(cwd, "update-ref", "refs/remotes/origin/main", "HEAD");
  return { cwd, commit: git(cwd, "rev-parse", "HEAD") };
}

describeOnLinux("the tag", () => {
  const name = "The tag is the version, on main, with notes";

  test("hands on the notes of its version, and the hashes of its files", () => {
    const { cwd, commit } = repositoryWith(CHANGELOG);
    const step = runStep("tag", name, { cwd, env: { GITHUB_SHA: commit } });
    expect(step).toMatchObject({ log: "", exitCode: 0 });
    expect(step.outputs).toMatch(
      /^notes<<(end-\d+)\n\n### Fixed\n\n- New\.\n\1\nhashes<<\1\n[0-9a-f]{64} {2}dist\/index\.js\n\1\n$/,
    );
  });

  test("is refused if it is not the version", () => {
    const { cwd, commit } = repositoryWith(CHANGELOG);
    const env = { GITHUB_SHA: commit, TAG: "v1.2.4" };
    const step = runStep("tag", name, { cwd, env });
    expect(step.exitCode).toBe(1);
    expect(step.log).toBe(
      "::error::the tag is v1.2.4, but package.json says 1.2.3\n",
    );
  });

  test("is refused if its commit is not on main", () => {
    const { cwd } = repositoryWith(CHANGELOG);
    const stray = git(cwd, "commit-tree", "HEAD^{tree}", "-m", "Stray");
    const step = runStep("tag", name, { cwd, env: { GITHUB_SHA: stray } });
    expect(step.exitCode).toBe(1);
    expect(step.log).toBe("::error::v1.2.3 is not on main\n");
  });

  test("is refused without notes", () => {
    const { cwd, commit } = repositoryWith("# Changelog\n\n## [1.2.3]\n\n");
    const step = runStep("tag", name, { cwd, env: { GITHUB_SHA: commit } });
    expect(step.exitCode).toBe(1);
    expect(step.log).toBe("::error file=CHANGELOG.md::no notes for 1.2.3\n");
  });
});

describeOnLinux("the draft", () => {
  const NAME = "Draft the release";
  const NOTES = 'It\'s `new` $(for) "all".';

  test("what is attested are the hashes of the tag", () => {
    const env = { HASHES: "12ab  dist/index.js\n34cd  dist/github.js" };
    const step = runStep("draft", "Write down the hashes", { env });
    expect(step).toMatchObject({ log: "", exitCode: 0 });
    expect(readFileSync(join(step.cwd, "hashes.txt"), "utf8")).toBe(
      `${env.HASHES}\n`,
    );
  });

  test("has the notes as they are written", () => {
    const gh = "'release view '*) exit 1 ;;";
    const step = runStep("draft", NAME, { env: { NOTES }, gh });
    expect(step.exitCode).toBe(0);
    expect(step.log).toBe(
      `gh release view v1.2.3\ngh release create v1.2.3 --draft --verify-tag --title v1.2.3 --notes ${NOTES}\n`,
    );
  });

  test("is refused if there is a release of this tag", () => {
    const step = runStep("draft", NAME, { env: { NOTES } });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain("::error::v1.2.3 has a release already");
    expect(step.log).not.toContain("gh release create");
  });
});

describeOnLinux("publishing", () => {
  const CHECK = "The tag has not moved, and is the newest";

  /** What `gh` says of the commit of v1.2.3, and of all tags. */
  const tagged = (commit: string, ...tags: string[]): string =>
    `*/commits/tags/v1.2.3*) echo ${commit} ;;
     *matching-refs*) printf 'refs/tags/%s\\n' ${tags.join(" ")} ;;`;

  test("goes on if the tag is the newest", () => {
    const gh = tagged("a1", "v1", "v1.2.3", "v1.2.2", "v1.2.10-rc", "vNext");
    expect(runStep("publish", CHECK, { gh }).exitCode).toBe(0);
  });

  test("is refused if the tag was moved after the draft", () => {
    const gh = tagged("b2", "v1", "v1.2.3");
    const step = runStep("publish", CHECK, { gh });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain("::error::v1.2.3 was moved to b2 since");
  });

  test.each(["v1.2.10", "v2.0.0"])(
    "is refused if there is %s: no older version becomes the latest release, or takes the major tag",
    (newer) => {
      const gh = tagged("a1", "v1", "v1.2.2", newer, "v1.2.3");
      const step = runStep("publish", CHECK, { gh });
      expect(step.exitCode).toBe(1);
      expect(step.log).toContain(`::error::${newer} is newer than v1.2.3`);
    },
  );

  test("publishes the draft", () => {
    const gh = "'release view '*) echo true ;;";
    const step = runStep("publish", "Publish", { gh });
    expect(step.exitCode).toBe(0);
    expect(step.log).toContain(
      "gh release edit v1.2.3 --draft=false --latest\n",
    );
  });

  test("leaves alone what an earlier run published", () => {
    const gh = "'release view '*) echo false ;;";
    const step = runStep("publish", "Publish", { gh });
    expect(step.exitCode).toBe(0);
    expect(step.log).not.toContain("gh release edit");
  });

  test.each([
    { immutable: true, exitCode: 0 },
    { immutable: false, exitCode: 1 },
  ])("fails if the release can be changed: %o", ({ immutable, exitCode }) => {
    const gh = `*/releases/tags/v1.2.3*) echo ${immutable} ;;`;
    const name = "It cannot be changed any more";
    const step = runStep("publish", name, { gh });
    expect(step.exitCode).toBe(exitCode);
    expect(step.log.includes("::error::")).toBe(!immutable);
  });

  const MOVE = "Move the major tag, or create it";
  const MOVED =
    "gh api --silent --method PATCH repos/octo/action/git/refs/tags/v1 -f sha=a1 -F force=true\n";

  test("moves the major tag", () => {
    const step = runStep("publish", MOVE, {});
    expect(step).toMatchObject({ log: MOVED, exitCode: 0 });
  });

  test("creates the major tag", () => {
    const step = runStep("publish", MOVE, { gh: "*PATCH*) exit 1 ;;" });
    expect(step.exitCode).toBe(0);
    expect(step.log).toBe(
      `${MOVED}gh api --silent --method POST repos/octo/action/git/refs -f ref=refs/tags/v1 -f sha=a1\n`,
    );
  });

  test("fails if the major tag can be neither moved nor created", () => {
    const step = runStep("publish", MOVE, { gh: "*git/refs*) exit 1 ;;" });
    expect(step.exitCode).toBe(1);
  });
});
