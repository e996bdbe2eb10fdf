/** Entry point of the action, named in action.yml. */
import { Failure } from "./errors.ts";
import { main } from "./main.ts";
import { writeReport } from "./report/report.ts";
import { createRunReport } from "./report/run-report.ts";

const cancel = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => cancel.abort(new Failure("cancelled", name)));

// If nobody reads the log any more, outputs and summary are still written.
process.stdout.on("error", () => undefined);

// Node's HTTP agents support proxies since this version.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 24 || (major === 24 && minor >= 5))
  process.exitCode = await main(cancel.signal);
else
  process.exitCode = await writeReport(
    createRunReport({
      outcomes: [],
      runFailure: new Failure("internal", `the runner has ${process.version}`, {
        title: "This action needs Node.js 24.5 or newer",
        remedy: "Update the runner to version 2.329.0 or newer",
      }),
      inputs: undefined,
      projects: [],
      seconds: 0,
    }),
  );

// Only a proxy that never answered can keep the process alive now. Exiting at
// once could crash on Windows, right after a `fetch` to GitHub:
// https://github.com/nodejs/node/issues/56645
setTimeout(() => process.exit(), 1000).unref();
