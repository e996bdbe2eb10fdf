/** `npm run simulator`: a simulator of its own, to try things on. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { USES } from "../runner/published.ts";
import {
  type DialectName,
  DIALECTS,
  isDialect,
  newestIdOf,
  SEED,
  type Simulator,
  startSimulator,
  versionOf,
  VERSIONS,
} from "./simulator.ts";

const DIALECT: DialectName = "published";
const MAX_PORT = 65_535;

const USAGE = `Simulator of a Zylon server, for trying out and testing the action. Nothing it holds is real.

Usage: npm run simulator -- [options]

  --port <number>  port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --tls            HTTPS, with a private certificate authority made for this run
  --ca-file <path> write the authority's certificate (PEM) there; needs --tls
  --dialect <name> how the server words its answers: one of the names below; ${DIALECT} unless given
  --zylon <version> ${VERSIONS.join(", ")}: 1.57, the default, has the integration API, 1.59 the
                   artifact API, 1.58 both; with it,
  --same-ids       an integration has the same id in both APIs
  --no-older-lists the older lists of artifacts, members and projects are gone
  --help           this text

Dialects:

${Object.entries(DIALECTS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join("\n")}

Zylon has a document of each item in the source, and in every dialect but example each ingest finds
that a few of them changed. One file of the file share always fails: it is encrypted.

While it runs, requests to its own address change it:

  POST /_simulator/faults               what goes wrong, for requests that match, such as
                                        {"path":"/ingest","times":1,"fault":{"kind":"status","status":503}};
                                        simulator/admin/faults.ts has every kind
  DELETE /_simulator/faults             nothing goes wrong any more
  PATCH /_simulator/integrations/<id>   another config, source or ingest, such as {"config":null}
  GET /_simulator/requests              the requests so far
  POST /_simulator/reset                everything as at the start
`;

/** A command line that makes no sense; exit code 2, as shells do. */
class UsageError extends Error {}

// The return type is what parseArgs infers from the options: writing it out
// again could only drift.
function parseStrictly(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "0" },
        tls: { type: "boolean", default: false },
        "ca-file": { type: "string" },
        dialect: { type: "string", default: DIALECT },
        zylon: { type: "string", default: "1.57" },
        "same-ids": { type: "boolean", default: false },
        "no-older-lists": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(
      cause instanceof Error ? cause.message : String(cause),
      { cause },
    );
  }
}

function readPort(text: string): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value <= MAX_PORT) return value;
  throw new UsageError(
    `--port: ${JSON.stringify(text)} is not an integer from 0 to ${MAX_PORT}`,
  );
}

function introduction(
  { url, token, ca, state }: Simulator,
  caFile = "# run with --ca-file PATH, and name PATH here",
) {
  const ids = Object.entries(SEED.integrations).map(
    ([type, id]) => `  ${type.padEnd(16)} ${newestIdOf(id, state)}`,
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
    integration-id: ${newestIdOf(SEED.integrations.confluence, state)}
    wait-for: indexed # or started, or completed${ca === "" ? "" : `\n    ca-certificate: ${caFile}`}

Ctrl+C ends it.
`;
}

const args = process.argv.slice(2);
try {
  const {
    help,
    tls,
    dialect,
    "ca-file": caFile,
    ...given
  } = parseStrictly(args);
  if (!isDialect(dialect)) {
    throw new UsageError(
      `--dialect: ${JSON.stringify(dialect)} is none of ${Object.keys(DIALECTS).join(", ")}`,
    );
  }
  if (caFile !== undefined && !tls)
    throw new UsageError("--ca-file needs --tls");
  const zylon = versionOf(given.zylon);
  if (zylon === undefined)
    throw new UsageError(`--zylon: one of ${VERSIONS.join(", ")}`);
  const switches = {
    sameIds: given["same-ids"],
    olderLists: !given["no-older-lists"],
  };
  const port = readPort(given.port);
  if (help) {
    process.stdout.write(USAGE);
  } else {
    const simulator = await startSimulator({
      port,
      tls,
      dialect,
      zylon,
      switches,
    });
    const stop = (): void => void simulator.close();
    process.once("SIGINT", stop).once("SIGTERM", stop);
    try {
      if (caFile !== undefined) writeFileSync(caFile, simulator.ca);
    } catch (error) {
      await simulator.close();
      throw error;
    }
    process.stdout.write(introduction(simulator, caFile));
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const inUse = message.includes("EADDRINUSE")
    ? `The port is in use. Choose another with --port, or let --port 0 take a free one. Given: ${args.join(" ")}\n`
    : "";
  process.stderr.write(
    error instanceof UsageError
      ? `${message}\n\n${USAGE}`
      : `${message}\n${inUse}`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
