/**
 * The last part of `npm run release:check`: what was checked before it is what
 * is committed, the names and links are right; then what a person must still
 * do. `__tests__/repository/release.test.ts` runs the scripts of `release.yml`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ACTION_REPOSITORY, VERSION } from "../../runner/published.ts";
import { expectLinks, expectOneName, expectOneVersion } from "./names.ts";

function expectCommitted(): void {
  const changes = execFileSync("git", ["status", "--porcelain"], {
    encoding: "utf8",
  });
  if (changes !== "") throw new Error(`This is not committed:\n${changes}`);
}

expectCommitted();
expectOneVersion();
expectOneName();
expectLinks();

const tag = `v${VERSION}`;
const toDo: string[] = [];
if (!readFileSync("CHANGELOG.md", "utf8").includes(`\n## [${VERSION}]`)) {
  toDo.push(
    `In CHANGELOG.md, put "## [${VERSION}] - YYYY-MM-DD" under "## [Unreleased]", and merge that to main.`,
  );
}
toDo.push(
  `Have a public repository ${ACTION_REPOSITORY} on GitHub; under another name, change it in all files first, as docs/maintaining.md says. .github/CODEOWNERS names its team.`,
  "Make the settings of docs/maintaining.md: immutable releases, the environment release with its reviewers, the rulesets.",
  "Check that no action, user or organization of GitHub has the name of action.yml: https://github.com/marketplace?type=actions",
  "Once, accept the GitHub Marketplace Developer Agreement, with two-factor authentication on.",
  `Tag the commit: git tag --sign ${tag} --message ${tag} && git push origin ${tag}`,
  "Read the draft; for the Marketplace, tick its box there and choose the categories. Then approve the job publish.",
  `Verify it as a user does: gh attestation verify dist/index.js --repo ${ACTION_REPOSITORY}, and gh release verify ${tag}`,
);

console.log("Everything is committed; its names and links are right.\n");
console.log(`What a person must still do to release ${tag}:`);
for (const [index, text] of toDo.entries())
  console.log(`  ${index + 1}. ${text}`);
