/** What action.yml starts. */
import * as core from "@actions/core";
import { Failure } from "./errors.ts";
import { main } from "./main.ts";

const cancel = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => cancel.abort(new Failure("cancelled", name)));

// A log that nobody reads any more costs neither outputs nor summary.
process.stdout.on("error", () => undefined);

// Since this version, Node's agents know proxies.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 24 || (major === 24 && minor >= 5))
  process.exitCode = await main(cancel.signal);
else
  core.setFailed(
    `This action needs Node.js 24.5 or newer, but this is ${process.version}. Update the runner to version 2.329.0 or newer.`,
  );

// Now nothing holds the process but a proxy that never answered. To end it at
// once could abort it on Windows, right after GitHub's `fetch`:
// https://github.com/nodejs/node/issues/56645
setTimeout(() => process.exit(), 1000).unref();
