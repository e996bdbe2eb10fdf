/** `npm run simulator -- record <address>`: what a real server says, to report it. */
import { parseArgs } from "node:util";
import { UsageError } from "../usage.ts";
import { startRecorder } from "./recorder.ts";

export const RECORD_USAGE = `Records what your Zylon server answers, so that you can report it.

Usage: npm run simulator -- record <address of Zylon> [options]

  --port <number>  port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --file <path>    where to write; zylon-record.txt unless given

Run the step on this machine with the base-url that it prints. Everything is passed on to Zylon as it
is. The file has the shape of each request and answer: keys, statuses, counts, Zylon's own words, and
how long it took. It has no token, password, name, text, address or id. Read it before you attach it.
`;

/** Records until the process is interrupted. */
export async function record(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: "string", default: "0" },
      file: { type: "string", default: "zylon-record.txt" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(RECORD_USAGE);
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
