/**
 * `node scripts/packages-of.ts <folder>`: installs the packages that only this
 * folder needs, unless they are there.
 */
import { execSync } from "node:child_process";
import { statSync } from "node:fs";

const [folder = ""] = process.argv.slice(2);
const wanted = statSync(`${folder}/package-lock.json`);
const installed = statSync(`${folder}/node_modules/.package-lock.json`, {
  throwIfNoEntry: false,
});
if (installed === undefined || installed.mtimeMs < wanted.mtimeMs) {
  execSync("npm ci", { cwd: folder, stdio: "inherit" });
}
