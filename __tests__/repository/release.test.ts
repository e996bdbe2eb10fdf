/**
 * A release: what the jobs of `release.yml` may do, each of its scripts, run by
 * bash as the runner does, with a `gh` of three lines, and what a person does by
 * hand.
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
import { MAJOR, VERSION } from "../../runner/published.ts";
import { findUnreleased, PAGES, pinText } from "../../scripts/pin-version.ts";
import { checkSetting, SETTINGS } from "../../scripts/settings.ts";
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

/** Runs a step of a job that may change something. */
function runStep(job: string, name: string, step: Step): StepRun {
  const script = jobs[job]!.steps.find((one) => one.name === name)!.run!;
  const programs = newFolder();
  for (const program of TRUSTED_PROGRAMS) {
    const lines =
      program === "gh"
        ? [
            "#!/bin/bash",
            'echo "gh $*" >&2',
            `case "$*" in ${step.gh ?? ""} esac`,
          ]
        : ["#!/bin/bash", `PATH=$USUAL_PATH exec ${program} "$@"`];
    const file = join(programs, program);
    writeFileSync(file, lines.join("\n"), { mode: 0o755 });
  }
  return runScript(script, step, programs);
}

const usualPath = process.env["PATH"] ?? "";

/** Runs a script for the tag v1.2.3 of the commit a1. */
function runScript(
  script: string,
  { cwd = newFolder(), env = {} }: Step,
  path = usualPath,
): StepRun {
  const output = join(newFolder(), "output");
  writeFileSync(output, "");
  const { status, stdout, stderr } = spawnSync(
    "/bin/bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    {
      cwd,
      encoding: "utf8",
      env: {
        PATH: path,
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
  const script = readFileSync(".ci/verify-tag", "utf8");

  test("hands on the notes of its version, and the hashes of its files", () => {
    const { cwd, commit } = repositoryWith(CHANGELOG);
    const step = runScript(script, { cwd, env: { GITHUB_SHA: commit } });
    expect(step).toMatchObject({ log: "", exitCode: 0 });
    expect(step.outputs).toMatch(
      /^notes<<(end-\d+)\n\n### Fixed\n\n- New\.\n\1\nhashes<<\1\n[0-9a-f]{64} {2}dist\/index\.js\n\1\n$/,
    );
  });

  test("is refused if it is not the version", () => {
    const { cwd, commit } = repositoryWith(CHANGELOG);
    const env = { GITHUB_SHA: commit, TAG: "v1.2.4" };
    const step = runScript(script, { cwd, env });
    expect(step.exitCode).toBe(1);
    expect(step.log).toBe(
      "::error::the tag is v1.2.4, but package.json says 1.2.3\n",
    );
  });

  test("is refused if its commit is not on main", () => {
    const { cwd } = repositoryWith(CHANGELOG);
    const stray = git(cwd, "commit-tree", "HEAD^{tree}", "-m", "Stray");
    const step = runScript(script, { cwd, env: { GITHUB_SHA: stray } });
    expect(step.exitCode).toBe(1);
    expect(step.log).toBe("::error::v1.2.3 is not on main\n");
  });

  test("is refused without notes", () => {
    const { cwd, commit } = repositoryWith("# Changelog\n\n## [1.2.3]\n\n");
    const step = runScript(script, { cwd, env: { GITHUB_SHA: commit } });
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

  test("fails if the major tag can be neither moved nor created, and says that it is to be moved by hand", () => {
    const step = runStep("publish", MOVE, { gh: "*git/refs*) exit 1 ;;" });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain("::error::v1.2.3 is published, but v1 was not");
  });

  test.each([[], ["v1"]])(
    "the command of maintaining.md moves the major tag, or creates it: %j",
    (...older) => {
      const page = readFileSync("docs/maintaining.md", "utf8");
      const [, command = ""] = /^ +(git push --force .*)$/m.exec(page) ?? [];
      const { cwd, commit } = repositoryWith(CHANGELOG);
      const origin = newFolder();
      git(origin, "init", "--quiet", "--bare");
      git(cwd, "remote", "add", "origin", origin);
      for (const tag of older) {
        git(cwd, "commit", "--quiet", "--allow-empty", "--message", "Older");
        git(cwd, "push", "--quiet", "origin", `HEAD:refs/tags/${tag}`);
      }
      git(cwd, "tag", "--annotate", "v1.2.3", "--message", "v1.2.3", commit);
      const script = command.replaceAll("X.Y.Z", "1.2.3");
      expect(runScript(script, { cwd }).exitCode).toBe(0);
      expect(git(origin, "rev-parse", "refs/tags/v1")).toBe(commit);
    },
  );
});

describe("the pages", () => {
  const AT_MAIN = `
- uses: zylon-ingest/zylon-ingest@v1 # until the first release: @main
- uses: octo/docs/.github/workflows/reusable.yml@main
- uses: actions/checkout@3d3c42e5 # v7.0.1
  with:
    repository: zylon-ingest/zylon-ingest # for the simulator
    ref: main
- uses: zylon-ingest/zylon-ingest@<hash> # v1.2.3
Pin it. Until the first release, write it. Then stop.
`;

  test("name the major version after npm run pin, which tells what is left to be deleted", () => {
    const pinned = pinText(AT_MAIN, MAJOR);
    expect(pinned).toBe(`
- uses: zylon-ingest/zylon-ingest@${MAJOR}
- uses: octo/docs/.github/workflows/reusable.yml@main
- uses: actions/checkout@3d3c42e5 # v7.0.1
  with:
    repository: zylon-ingest/zylon-ingest # for the simulator
    ref: ${MAJOR}
- uses: zylon-ingest/zylon-ingest@<hash> # v1.2.3
Pin it. Until the first release, write it. Then stop.
`);
    const left = ["Until the first release, write it."];
    expect(findUnreleased(pinned)).toEqual(left);
  });

  test("name nothing else, once the changelog has this version", () => {
    const changelog = readFileSync("CHANGELOG.md", "utf8");
    const isReleased = changelog.includes(`\n## [${VERSION}]`);
    const wrong = PAGES.filter((file) => {
      const text = readFileSync(file, "utf8");
      return pinText(text, MAJOR) !== text || findUnreleased(text).length > 0;
    });
    expect(isReleased ? wrong : []).toEqual([]);
  });
});

describe("the settings of the repository", () => {
  /** What GitHub answers if all is right, as its documentation has it. */
  const RIGHT: Readonly<Record<string, unknown>> = {
    "immutable-releases": { enabled: true, enforced_by_owner: false },
    "environments/release": {
      can_admins_bypass: false,
      protection_rules: [
        { type: "branch_policy" },
        { type: "required_reviewers", reviewers: [{ type: "Team" }] },
      ],
    },
    "environments/release/deployment-branch-policies": {
      branch_policies: [{ name: "v*.*.*", type: "tag" }],
    },
    rulesets: [
      { id: 1, target: "branch", enforcement: "active" },
      { id: 2, target: "tag", enforcement: "active" },
      { id: 3, target: "tag", enforcement: "active" },
    ],
    "rulesets/2": {
      conditions: { ref_name: { include: ["refs/tags/v*.*.*"], exclude: [] } },
      rules: [{ type: "creation" }],
    },
    "rulesets/3": {
      conditions: { ref_name: { include: ["refs/tags/v*.*.*"], exclude: [] } },
      rules: [{ type: "update" }, { type: "deletion" }],
    },
    "rules/branches/main": [
      {
        type: "pull_request",
        parameters: { dismiss_stale_reviews_on_push: true },
      },
      { type: "non_fast_forward" },
      {
        type: "required_status_checks",
        parameters: { required_status_checks: [{ context: "gate" }] },
      },
    ],
    "actions/permissions/workflow": { default_workflow_permissions: "read" },
    "actions/permissions/fork-pr-contributor-approval": {
      approval_policy: "all_external_contributors",
    },
    "private-vulnerability-reporting": { enabled: true },
    "codeowners/errors": { errors: [] },
  };

  /** The names of those that are not right. */
  const findNotRight = (answers: Readonly<Record<string, unknown>>): string[] =>
    SETTINGS.flatMap((setting) => {
      const found = checkSetting(setting, (path) => answers[path]);
      return found === "right" ? [] : [`${found}: ${setting.name}`];
    });

  test("are right, and the page names each", () => {
    expect(findNotRight(RIGHT)).toEqual([]);
    const page = readFileSync("docs/maintaining.md", "utf8");
    for (const { name } of SETTINGS)
      expect(page.replaceAll("`", "")).toContain(`| ${name} `);
  });

  test("are unknown if GitHub doesn't tell them", () => {
    const unknown = SETTINGS.map(({ name }) => `unknown: ${name}`);
    expect(findNotRight({})).toEqual(unknown);
  });

  const environment = {
    can_admins_bypass: false,
    protection_rules: [{ type: "required_reviewers", reviewers: [] }],
  };
  const protectedTag = {
    conditions: { ref_name: { include: ["refs/tags/v*.*.*"] } },
    rules: [{ type: "update" }],
  };

  test.each<[name: string, path: string, answer: unknown]>([
    ["General", "immutable-releases", { enabled: false }],
    ["required reviewers", "environments/release", environment],
    [
      "required reviewers",
      "environments/release",
      { ...Object(RIGHT["environments/release"]), can_admins_bypass: true },
    ],
    [
      "deployment tags",
      "environments/release/deployment-branch-policies",
      { branch_policies: [{ name: "main", type: "branch" }] },
    ],
    [
      "deployment tags",
      "environments/release/deployment-branch-policies",
      { branch_policies: [] },
    ],
    ["Rules, tags", "rulesets/3", protectedTag],
    ["Rules, tags", "rulesets", []],
    ["branch main", "rules/branches/main", [{ type: "pull_request" }]],
    [
      "workflow permissions",
      "actions/permissions/workflow",
      { default_workflow_permissions: "write" },
    ],
    [
      "fork pull requests",
      "actions/permissions/fork-pr-contributor-approval",
      { approval_policy: "first_time_contributors" },
    ],
    ["vulnerability", "private-vulnerability-reporting", { enabled: false }],
    ["CODEOWNERS", "codeowners/errors", { errors: [{ line: 2 }] }],
  ])("wrong, %s: %s answers %j", (name, path, answer) => {
    const [found, ...others] = findNotRight({ ...RIGHT, [path]: answer });
    expect(found).toMatch(new RegExp(`^wrong: .*${name}`));
    expect(others).toEqual([]);
  });
});
