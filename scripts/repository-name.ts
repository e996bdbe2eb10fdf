/**
 * `npm run release:rename -- OWNER/NAME`: the repository under another name,
 * wherever this one says its own.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import metadata from "../package.json" with { type: "json" };

const [name = ""] = process.argv.slice(2);
if (!/^[\w-]+\/[\w.-]+$/.test(name))
  throw new Error("Give the new name as OWNER/NAME");
const before = metadata.repository.replace(/^github:/, "");

const files = execFileSync("git", ["ls-files", "-z", ":!dist", ":!*.png"], {
  encoding: "utf8",
}).split("\0");
for (const file of files.filter((path) => path !== "")) {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) continue;
  writeFileSync(file, text.replaceAll(before, name));
  console.log(file);
}
console.log(
  `${before} is ${name} now. Correct .github/CODEOWNERS, then run npm run build.`,
);
