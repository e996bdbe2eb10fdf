/**
 * The last part of `npm run release:check`: what was checked before it is what
 * is committed, and the names and links are right. What a person does then is in
 * docs/maintaining.md; `__tests__/repository/release.test.ts` runs the scripts of
 * `release.yml`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { VERSION } from "../../runner/published.ts";
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

console.log("Everything is committed; its names and links are right.");
if (!readFileSync("CHANGELOG.md", "utf8").includes(`\n## [${VERSION}]`))
  console.log(
    `Before a release of ${VERSION}: CHANGELOG.md has no "## [${VERSION}] - YYYY-MM-DD".`,
  );
