/**
 * The last part of `npm run release:check`: everything that a release does
 * short of publishing, on a repository and a GitHub of this machine; then what
 * a person must still do.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, conclude, expectLike, expectSame } from "../cases.ts";
import { expectOneName, named } from "./names.ts";
import { Rehearsal } from "./rehearsal.ts";
import { expectNothingInstalled, permissionsWithPackages } from "./steps.ts";
import { expectAttested, expectLinks, expectRuns } from "./released.ts";

const { repository, version, major } = named();
const tag = `v${version}`;
const [majorNumber = 0, minor = 0, patch = 0] = version.split(".").map(Number);
const nextVersion = `${majorNumber}.${minor}.${patch + 1}`;
const PAGES = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/errors.md",
  "docs/releasing.md",
];
const toDo: string[] = [];

await check("everything is committed", () => {
  expectSame(
    "changes",
    execFileSync("git", ["status", "--porcelain"], { encoding: "utf8" }),
    "",
  );
});

await check(
  `the repository is ${repository} everywhere, and its major version is ${major}`,
  () => {
    const mentions = expectOneName({ repository, version, major });
    if (mentions === 0) throw new Error("it is named nowhere");
  },
);

await check(
  "the job with an identity installs nothing, and the job with packages may change nothing",
  () => {
    expectSame("jobs with permissions", expectNothingInstalled(), [
      "draft",
      "publish",
    ]);
    expectSame("permissions beside packages", permissionsWithPackages(), [
      { contents: "read" },
    ]);
  },
);

const rehearsal = new Rehearsal(repository);
const isPrepared = rehearsal.hasNotes;
rehearsal.prepare(version);
const first = rehearsal.tag(tag);

await check(
  `${tag} is verified, drafted with its notes, published, and ${major} leads to it`,
  () => {
    rehearsal.draft(tag);
    const [draft] = rehearsal.github.releases();
    expectSame("a draft", [draft?.tag, draft?.draft], [tag, true]);
    expectLike("its notes", draft?.notes ?? "", /^### Added\n[\s\S]+\n- /m);
    rehearsal.release(tag); // the job runs a second time, and replaces its draft
    const [release, ...others] = rehearsal.github.releases();
    expectSame(
      "the releases",
      [release?.tag, release?.draft, release?.latest, others],
      [tag, false, true, []],
    );
    expectSame(`the commit of ${major}`, rehearsal.commitOf(major), first);
  },
);

const checkout = rehearsal.checkout(major);

await check(`who writes ${repository}@${major} gets an action that runs`, () =>
  expectRuns(checkout),
);

await check("every file that runs has an attestation", () => {
  for (const file of expectAttested(checkout)) {
    const digest = createHash("sha256")
      .update(readFileSync(join(checkout, file)))
      .digest("hex");
    console.log(`  ${digest}  ${file}`);
  }
});

await check(
  "the links of the documentation lead somewhere in this release",
  () => {
    if (expectLinks(checkout, PAGES) === 0) throw new Error("there are none");
  },
);

await check(`${major} moves to v${nextVersion}, and does not go back`, () => {
  rehearsal.prepare(nextVersion, "\n### Fixed\n\n- Something.\n");
  const next = rehearsal.tag(`v${nextVersion}`);
  rehearsal.release(`v${nextVersion}`);
  expectSame(`the commit of ${major}`, rehearsal.commitOf(major), next);
  expectLike(
    "the log",
    rehearsal.step("Move the major tag", tag).log,
    /stays at/,
  );
  expectSame(`the commit of ${major}`, rehearsal.commitOf(major), next);
  expectSame(`the commit of ${tag}`, rehearsal.commitOf(tag), first);
});

if (!isPrepared)
  toDo.push(
    `In CHANGELOG.md, put "## [${version}] - YYYY-MM-DD" under "## [Unreleased]", and merge that to main.`,
  );
toDo.push(
  `Have a public repository ${repository} on GitHub; under another name, run "npm run release:rename -- OWNER/NAME" first. .github/CODEOWNERS names its team.`,
  "Make the settings of docs/releasing.md: immutable releases, the environment release with its reviewers, the rulesets.",
  `Look that no action, user or organization of GitHub has the name of action.yml: https://github.com/marketplace?type=actions`,
  "Once, accept the GitHub Marketplace Developer Agreement, with two-factor authentication on.",
  `Tag the commit: git tag --sign ${tag} --message ${tag} && git push origin ${tag}`,
  "Read the draft; for the Marketplace, tick its box there and choose the categories. Then approve the job publish.",
  `Verify it as a user does: gh attestation verify dist/index.js --repo ${repository}, and gh release verify ${tag}`,
);
console.log(`\nWhat a person must still do to release ${tag}:`);
for (const [index, text] of toDo.entries())
  console.log(`  ${index + 1}. ${text}`);
console.log();
conclude("release:check");
