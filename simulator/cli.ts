/**
 * `npm run simulator`: a simulator of its own to try things on, or a recorder in
 * front of a real server. `npm run try` shares its options and its errors.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { USES } from "../runner/published.ts";
import { isDialect, isVersion, type Zylon } from "./data/zylon.ts";
import { startRecorder } from "./record/recorder.ts";
import {
  DIALECTS,
  getNewestId,
  SEED,
  type Simulator,
  startSimulator,
  VERSIONS,
} from "./simulator.ts";

/** A command line that makes no sense; exit code 2, as shells do. */
export class UsageError extends Error {}

/** The options that say which Zylon this is. */
export const SERVER_OPTIONS = {
  dialect: { type: "string", default: "published" },
  zylon: { type: "string", default: VERSIONS[0] },
} as const;

export function parseServerOptions({
  dialect,
  zylon,
}: Record<keyof Zylon, string>): Zylon {
  if (!isDialect(dialect))
    throw new UsageError(
      `--dialect is one of ${Object.keys(DIALECTS).join(", ")}`,
    );
  if (!isVersion(zylon))
    throw new UsageError(`--zylon is one of ${VERSIONS.join(", ")}`);
  return { dialect, zylon };
}

/** Prints names and what they mean, one a line. */
export function formatRows(
  list: Readonly<Record<string, { readonly summary: string }>>,
): string {
  return Object.entries(list)
    .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
    .join("\n");
}

/** Ends the process with what was wrong, and leads to the help. */
export function explainUsageError(error: unknown, command: string): void {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage =
    error instanceof UsageError ||
    (error instanceof Error &&
      "code" in error &&
      String(error.code).startsWith("ERR_PARSE_ARGS"));
  process.stderr.write(
    isUsage ? `${message}. See ${command} -- --help\n` : `${message}\n`,
  );
  process.exitCode = isUsage ? 2 : 1;
}

const USAGE = `Simulator of a Zylon server, for trying out and testing the action. Nothing it holds is real.

Usage: npm run simulator -- [options]
       npm run simulator -- record <address of Zylon>   records what a real server answers;
                                                        record --help says more

  --port <number>   port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --ca-file <path>  HTTPS, with a private certificate authority made for this run, whose certificate (PEM)
                    is written there
  --zylon <version> ${VERSIONS.join(", ")}; the first unless given. 1.58 has two APIs: the integration API,
                    which older versions have, and the artifact API, which newer ones have
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

const RECORD_USAGE = `Records what your Zylon server answers, so that you can report it.

Usage: npm run simulator -- record <address of Zylon> [options]

  --port <number>  port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --file <path>    where to write; zylon-record.txt unless given

Run the step on this machine with the base-url that it prints. Everything is passed on to Zylon as it
is. The file has the shape of each request and answer: keys, statuses, counts, Zylon's own words, and
how long it took. It has no token, password, name, text, address or id. Read it before you attach it.
`;

/** Records until the process is interrupted. */
async function record(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: "string", default: "0" },
      file: { type: "string", default: "zylon-record.txt" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(RECORD_USAGE);
    return;
  }
  const [address = ""] = positionals;
  const zylon = URL.parse(address);
  if (zylon === null || !/^https?:$/.test(zylon.protocol))
    throw new UsageError(
      "record needs the address of Zylon, such as https://zylon.example.com",
    );
  const recorder = await startRecorder(zylon, values.file, Number(values.port));
  process.once("SIGINT", () => void recorder.close());
  process.stdout.write(`Recording what ${zylon.host} answers.

Set base-url: ${recorder.url}
It writes to:  ${values.file}

Ctrl+C ends it. Then read the file, and attach it to an issue:
https://github.com/zylon-ingest/zylon-ingest/issues/new?template=server.yml
`);
}

if (import.meta.main) {
  const [command, ...rest] = process.argv.slice(2);
  const running =
    command === "record" ? record(rest) : run(process.argv.slice(2));
  await running.catch((error: unknown) =>
    explainUsageError(error, "npm run simulator"),
  );
}
