/** What action.yml starts. */
import { Failure } from "./errors.ts";
import { main } from "./main.ts";

const cancel = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => cancel.abort(new Failure("cancelled", name)));

// A log that nobody reads any more costs neither outputs nor summary.
process.stdout.on("error", () => undefined);

process.exitCode = await main(cancel.signal);

// Once the last line is handed over, nothing is left to wait for.
process.stdout.write("", () => process.exit());
