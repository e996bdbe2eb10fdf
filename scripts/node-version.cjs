// Required before each script of package.json. An older Node cannot read
// TypeScript, and its error does not say so.
const { readFileSync } = require("node:fs");
const process = require("node:process");

const needed = readFileSync(".node-version", "utf8").trim();

if (Number.parseInt(process.versions.node, 10) < Number(needed)) {
  process.stderr.write(
    `This needs Node ${needed}, and it runs on Node ${process.versions.node}. ` +
      `Run "npm ci", which installs Node ${needed} for these scripts on Linux and on Windows (x64), or install it yourself.\n`,
  );
  process.exit(1);
}
