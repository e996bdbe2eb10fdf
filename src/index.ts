/** What `action.yml` starts. */
import { processSignal } from "./signals.ts"; // first
import { run } from "./main.ts";

// A log that nobody reads any more costs neither outputs nor summary.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", () => undefined);

// Awaited, so that a run that never settles ends the process with 13, and not
// with 0.
process.exitCode = await run({ signal: processSignal });

// The process ends once the last line is handed over. Nothing else is left to
// wait for: not a connection that closes, nor the lookup of a name, which
// cannot be cancelled. If nobody takes the line, it ends after one second.
process.stdout.write("", () => process.exit());
setTimeout(() => process.exit(), 1000).unref();
