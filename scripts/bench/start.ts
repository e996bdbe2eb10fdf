/** `npm run bench`: what a run takes, next to what it cannot do without. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { inputEnvironment, runnerFiles } from "../../runner/environment.ts";
import { metadata } from "../../runner/metadata.ts";
import { SEED, startSimulator } from "../../simulator/simulator.ts";
import {
  inTurn,
  peakIn,
  printTable,
  ratioOf,
  type Row,
  type Spread,
  spreadOf,
  TELL_PEAK,
} from "./measure.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "100" } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 20)
  throw new RangeError("--runs: a whole number, 20 or more");

interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly exitCode: number;
}

/**
 * Milliseconds from before its start to after its end, and what it printed as
 * errors.
 */
async function timed({
  args,
  env,
  exitCode,
}: Command): Promise<{ ms: number; errors: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [errors] = await Promise.all([
    text(child.stderr),
    once(child, "close"),
  ]);
  if (child.exitCode !== exitCode)
    throw new Error(
      `${args.join(" ")} ended with ${child.exitCode ?? "a signal"}\n${errors}`,
    );
  return { ms: performance.now() - started, errors };
}

const spread = ({ median, low, high }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;

/** Runs both in turn. `limit`: of the first to the second. */
async function compared(
  what: string,
  command: Command,
  base: Command,
  limit: number,
): Promise<Row> {
  const subjects = Object.entries({ command, base });
  const measured = await inTurn(
    subjects.map(([name, one]) => ({
      name,
      once: async () => (await timed(one)).ms,
    })),
    runs,
  );
  const [of = [], to = []] = [measured.get("command"), measured.get("base")];
  const ratio = ratioOf(of, to);
  const ms = `${spread(spreadOf(of), 0)} / ${spread(spreadOf(to), 0)} ms`;
  return {
    what,
    values: [spread(ratio, 2), ms],
    limit: limit.toFixed(1),
    met: ratio.median <= limit,
  };
}

const kB = (name: string): number => statSync(join("dist", name)).size / 1000;

const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-bench-"));
const simulator = await startSimulator({ tls: true });
try {
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, simulator.ca);
  const url = `https://localhost:${simulator.port}`;
  const id = SEED.integrations.filesystem;
  const credentials = { username: "svc-files", password: "a-new-password" };
  const step = (inputs: Record<string, string>, exitCode: number): Command => ({
    args: [metadata.runs.main],
    env: {
      ...inputEnvironment(inputs),
      ...runnerFiles(folder),
      NODE_EXTRA_CA_CERTS: ca,
    },
    exitCode,
  });
  // Validate, update, ingest.
  const inputs = {
    "base-url": url,
    "api-token": simulator.token,
    "integration-type": "filesystem",
    "integration-id": id,
    configure: "update",
    ...credentials,
  };
  const action = step(inputs, 0);
  const bare = {
    args: ["scripts/bench/bare.js"],
    env: {
      BASE_URL: url,
      TOKEN: simulator.token,
      INTEGRATION: `filesystem/${id}`,
      CREDENTIALS: JSON.stringify(credentials),
      NODE_EXTRA_CA_CERTS: ca,
    },
    exitCode: 0,
  };
  const empty = { args: ["scripts/bench/empty.js"], env: {}, exitCode: 0 };
  const files = readdirSync("dist");
  const { errors } = await timed({
    ...action,
    args: ["--import", TELL_PEAK, ...action.args],
  });
  printTable(
    ["Ratio", "Measured"],
    [
      await compared(
        "Whole run / a bare `node:https` script with the same requests",
        action,
        bare,
        1.5,
      ),
      await compared("Bad input / an empty script", step({}, 1), empty, 2.5),
      {
        what: "Peak memory of a whole run",
        values: ["", `${peakIn(errors).toFixed(0)} MiB`],
      },
      { what: "Main file", values: ["", `${kB("index.js").toFixed(0)} kB`] },
      {
        what: `All of \`dist/\`, ${files.length} files`,
        values: [
          "",
          `${files.reduce((sum, name) => sum + kB(name), 0).toFixed(0)} kB`,
        ],
      },
    ],
  );
} finally {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
}
