/** `npm run simulator`: a simulator of its own, to try things on. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { USES } from "../runner/published.ts";
import { record } from "./record/recorder.ts";
import {
  DIALECTS,
  getNewestId,
  SEED,
  type Simulator,
  startSimulator,
  VERSIONS,
} from "./simulator.ts";
import {
  explainUsageError,
  formatRows,
  SERVER_OPTIONS,
  parseServerOptions,
  UsageError,
} from "./usage.ts";

const USAGE = `Simulator of a Zylon server, for trying out and testing the action. Nothing it holds is real.

Usage: npm run simulator -- [options]
       npm run simulator -- record <address of Zylon>   records what a real server answers;
                                                        record --help says more

  --port <number>   port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --ca-file <path>  HTTPS, with a private certificate authority made for this run, whose certificate (PEM)
                    is written there
  --zylon <version> ${VERSIONS.join(", ")}: 1.57, the default, has the integration API, 1.59 the
                    artifact API, 1.58 both
  --dialect <name>  how the server words its answers: one of the names below; published unless given
  --help            this text

Dialects:

${formatRows(DIALECTS)}

Zylon has a document of each item in the source, and in the dialect published each ingest finds that a
few of them changed. Two files of the file share have a flaw: one is encrypted, and fails; one is empty.

While it runs, requests to its own address change it:

  POST /_simulator/faults               what goes wrong, for requests that match, such as
                                        {"path":"/ingest","times":1,"fault":{"kind":"status","status":503}};
                                        simulator/admin/faults.ts has every kind
  DELETE /_simulator/faults             nothing goes wrong any more
  PATCH /_simulator/integrations/<id>   another config or source, such as {"config":null}
  GET /_simulator/requests              the requests so far
  POST /_simulator/reset                everything as at the start
  POST /_simulator/shutdown             it ends
`;

function introduction(
  { url, token, ca, state }: Simulator,
  caFile = "# run with --ca-file PATH, and name PATH here",
) {
  const ids = Object.entries(SEED.integrations).map(
    ([type, id]) => `  ${type.padEnd(16)} ${getNewestId(id, state)}`,
  );
  return `Zylon simulator. Nothing it holds is real.

Address:       ${url}
Token:         ${token}
Organization:  ${SEED.organization.slug}
Version:       ${state.zylon}
Dialect:       ${state.dialect}
Integrations:
${ids.join("\n")}

A step that uses it, in a job on a runner of this machine:

- uses: ${USES}
  with:
    base-url: ${url}
    api-token: ${token}
    integration-type: confluence
    integration-id: ${getNewestId(SEED.integrations.confluence, state)}
    wait-for: indexed # or completed${ca === "" ? "" : `\n    ca-certificate: ${caFile}`}

Ctrl+C ends it.
`;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...SERVER_OPTIONS,
      port: { type: "string", default: "0" },
      "ca-file": { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { port, "ca-file": caFile } = values;
  const simulator = await startSimulator({
    ...parseServerOptions(values),
    port: Number(port),
    tls: caFile !== undefined,
  }).catch((error: unknown) => {
    if (!String(error).includes("EADDRINUSE")) throw error;
    throw new UsageError(
      `The port ${port} is in use. Choose another with --port, or let --port 0 take a free one`,
    );
  });
  process.once("SIGINT", () => void simulator.close());
  try {
    if (caFile !== undefined) writeFileSync(caFile, simulator.ca);
  } catch (error) {
    await simulator.close();
    throw error;
  }
  process.stdout.write(introduction(simulator, caFile));
}

if (import.meta.main) {
  const [command, ...rest] = process.argv.slice(2);
  const running =
    command === "record" ? record(rest) : run(process.argv.slice(2));
  await running.catch((error: unknown) =>
    explainUsageError(error, "npm run simulator"),
  );
}
