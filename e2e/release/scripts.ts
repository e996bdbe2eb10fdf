/**
 * What the scripts of `release.yml` refuse, each run by bash as the runner
 * does, with a `gh` that writes down its calls. `check.ts` rehearses a release
 * that goes well.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { check, conclude, expectLike, expectSame } from "../cases.ts";
import { temporaryFolder } from "../leftovers.ts";
import { runStep, type StepRun } from "./steps.ts";

/**
 * A `gh` that writes down its arguments, and answers each call whose beginning
 * it knows.
 */
function fakeGh(
  folder: string,
  answers: Readonly<Record<string, string>>,
): void {
  const cases = Object.entries(answers).map(
    ([call, answer]) => `  "${call}"*) printf '%s\\n' '${answer}' ;;`,
  );
  const reads =
    'api*--jq*|"api --silent repos"*|"release view"*|"release list"*';
  const script = [
    "#!/bin/sh",
    'echo "$*" >>"$CALLS"',
    'case "$*" in',
    ...cases,
    `  ${reads}) exit 1 ;;`,
    "esac",
    "",
  ];
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/gh"), script.join("\n"));
  chmodSync(join(folder, "bin/gh"), 0o755);
}

interface Told extends StepRun {
  readonly calls: string[];
  readonly folder: string;
}

interface Step {
  readonly name: string;
  readonly tag: string;
  readonly sha?: string;
  /** In place of a folder of its own. */
  readonly repository?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

function run({
  name,
  tag,
  sha = "a1",
  repository,
  answers = {},
  env = {},
}: Step): Told {
  const folder = temporaryFolder();
  fakeGh(folder, answers);
  const calls = join(folder, "calls");
  const told = runStep(name, {
    cwd: repository ?? folder,
    programs: join(folder, "bin"),
    env: {
      CALLS: calls,
      TAG: tag,
      GITHUB_SHA: sha,
      GH_REPO: "octo/action",
      ...env,
    },
  });
  const lines = existsSync(calls)
    ? readFileSync(calls, "utf8").trim().split("\n")
    : [];
  return { ...told, calls: lines, folder };
}

/** A repository of version 1.2.3, with what a release of it needs. */
function repositoryWith(changelog: string): { folder: string; sha: string } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), '{ "version": "1.2.3" }');
  writeFileSync(join(folder, "CHANGELOG.md"), changelog);
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.js"), "run();\n");
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch", "main");
  git("add", ".");
  git(
    "-c",
    "user.name=ci",
    "-c",
    "user.email=ci@example.com",
    "commit",
    "--quiet",
    "--message",
    "The release",
  );
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  return { folder, sha: git("rev-parse", "HEAD") };
}

const VERIFY = "The tag is the version, on main, with notes";
const CHANGELOG =
  "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2027-01-01\n\n- New.\n\n## [1.2.2] - 2026-12-01\n\n- Old.\n";

await check(
  "another tag, a commit that is not on main, and a version without notes are refused",
  () => {
    const good = repositoryWith(CHANGELOG);
    const tag = run({
      name: VERIFY,
      tag: "v1.2.4",
      sha: good.sha,
      repository: good.folder,
    });
    expectLike(
      "the log",
      tag.log,
      /::error::the tag is v1\.2\.4, but package\.json says 1\.2\.3/,
    );
    const stray = execFileSync(
      "git",
      ["-C", good.folder, "commit-tree", "HEAD^{tree}", "-m", "Stray"],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          GIT_AUTHOR_NAME: "ci",
          GIT_AUTHOR_EMAIL: "a@example.com",
          GIT_COMMITTER_NAME: "ci",
          GIT_COMMITTER_EMAIL: "a@example.com",
        },
      },
    ).trim();
    const off = run({
      name: VERIFY,
      tag: "v1.2.3",
      sha: stray,
      repository: good.folder,
    });
    expectLike("the log", off.log, /::error::v1\.2\.3 is not on main/);
    const bare = repositoryWith("# Changelog\n\n## [Unreleased]\n\n- New.\n");
    const notes = run({
      name: VERIFY,
      tag: "v1.2.3",
      sha: bare.sha,
      repository: bare.folder,
    });
    expectLike(
      "the log",
      notes.log,
      /::error file=CHANGELOG\.md::no notes for 1\.2\.3/,
    );
    expectSame(
      "exit codes",
      [tag.exitCode, off.exitCode, notes.exitCode],
      [1, 1, 1],
    );
  },
);

await check(
  "the notes are those of the version; other files than those of the tag are not attested",
  () => {
    const { folder, sha } = repositoryWith(CHANGELOG);
    const { log, outputs } = run({
      name: VERIFY,
      tag: "v1.2.3",
      sha,
      repository: folder,
    });
    expectSame(`the notes: ${log}`, outputs["notes"]?.trim(), "- New.");
    const name = "The files are those of the tag";
    const env = { HASHES: outputs["hashes"] ?? "" };
    const built = temporaryFolder();
    cpSync(join(folder, "dist"), join(built, "built/dist"), {
      recursive: true,
    });
    const exitCode = (given = env): number | null =>
      run({ name, tag: "v1.2.3", repository: built, env: given }).exitCode;
    expectSame("as built", exitCode(), 0);
    expectSame("without hashes", exitCode({ HASHES: "" }), 1);
    writeFileSync(join(built, "built/dist/more.js"), "steal();\n");
    expectSame("with one more", exitCode(), 1);
    rmSync(join(built, "built/dist/more.js"));
    writeFileSync(join(built, "built/dist/index.js"), "steal();\n");
    expectSame("with another", exitCode(), 1);
  },
);

await check("a release that is published already is not drafted again", () => {
  const late = run({
    name: "Draft the release",
    tag: "v1.2.3",
    answers: { "release view": "false" },
  });
  expectSame("exit code", late.exitCode, 1);
  expectSame("the calls", late.calls.length, 1);
});

await check(
  "publishing: a correction of an older version is not the latest; a second run changes nothing",
  () => {
    const answers = {
      "api repos/octo/action/commits/v1.2.3": "a1",
      "release list": "v1.2.2\nv1.10.0\nv1",
      "release view": "true",
    };
    const older = run({ name: "Publish", tag: "v1.2.3", answers });
    expectSame(older.log, older.exitCode, 0);
    expectSame(
      "the last call",
      older.calls.at(-1),
      "release edit v1.2.3 --draft=false --latest=false",
    );
    const again = run({
      name: "Publish",
      tag: "v1.2.3",
      answers: { ...answers, "release view": "false" },
    });
    expectSame(again.log, again.exitCode, 0);
    expectLike("the last call", again.calls.at(-1) ?? "", /^release view /);
  },
);

await check("a tag that was moved since the draft is not published", () => {
  const told = run({
    name: "Publish",
    tag: "v1.2.3",
    answers: { "api repos/octo/action/commits/v1.2.3": "b2" },
  });
  expectSame("exit code", told.exitCode, 1);
  expectSame("the calls", told.calls.length, 1);
});

await check("a release that can be changed is told", () => {
  const name = "It cannot be changed any more";
  const call = "api repos/octo/action/releases/tags/v1.2.3";
  expectSame(
    "on",
    run({ name, tag: "v1.2.3", answers: { [call]: "true" } }).exitCode,
    0,
  );
  expectSame(
    "off",
    run({ name, tag: "v1.2.3", answers: { [call]: "false" } }).exitCode,
    1,
  );
});

conclude("release");
