/**
 * `npm run bench`: what a run of the committed bundle takes, next to what it
 * cannot do without, and under load. Fails where a limit is exceeded.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startAction, type StartOptions } from "../../runner/child.ts";
import { SEED, startSimulator } from "../../simulator/simulator.ts";
import { type Load, PARALLEL, runLoad } from "./load.ts";

const PAIRS = 50;
const MOST_MIB = 1024;
/** The server waits so long before each answer of `MANY`. */
const DELAY_MS = 20;

const MANY: Load = { integrations: 10_000, documents: 0, delayMs: DELAY_MS };
const WAIT: Load = {
  integrations: 1,
  documents: 100_000,
  changed: 1000,
  pendingSeconds: 60,
};
const LOADS: Record<string, Load> = {
  "10,000 integrations": MANY,
  "10,000 integrations, all fail": { ...MANY, fails: true },
  "100,000 documents": WAIT,
  "100,000 documents of 50 integrations": { ...WAIT, integrations: 50 },
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds from before its start to after its end. */
async function timed(
  inputs: Record<string, string>,
  folder: string,
  expected: number,
  options: StartOptions = {},
): Promise<number> {
  const started = performance.now();
  const { exitCode, log } = await startAction(inputs, folder, options).finished;
  if (exitCode !== expected)
    throw new Error(`It ended with ${exitCode ?? "a signal"}\n${log}`);
  return performance.now() - started;
}

/** Prints a row. A slow moment of the machine slows both of a pair. */
async function compare(
  what: string,
  limit: number,
  action: () => Promise<number>,
  base: () => Promise<number>,
): Promise<void> {
  const pairs: { of: number; to: number }[] = [];
  for (let pair = -3; pair < PAIRS; pair += 1) {
    const measured = { of: await action(), to: await base() };
    if (pair >= 0) pairs.push(measured); // the first fill the system's caches
  }
  const ratio = median(pairs.map(({ of, to }) => of / to));
  const [of, to] = [
    median(pairs.map((pair) => pair.of)),
    median(pairs.map((pair) => pair.to)),
  ];
  console.log(
    `| ${what} | ${ratio.toFixed(2)} times: ${of.toFixed(0)} ms and ${to.toFixed(0)} ms | ${limit} |`,
  );
  if (!(ratio <= limit)) process.exitCode = 1;
}

async function measureStart(folder: string): Promise<void> {
  const simulator = await startSimulator({ tls: true });
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, simulator.ca);
  const env = { NODE_EXTRA_CA_CERTS: ca };
  // Validate, update, ingest.
  const inputs = {
    "base-url": simulator.url,
    "api-token": simulator.token,
    "integration-type": "filesystem",
    "integration-id": SEED.integrations.filesystem,
    "wait-for": "completed",
    configure: "update",
    username: "svc-files",
    password: "a-new-password",
  };
  console.log("| What | Measured | Limit |\n| --- | --- | --- |");
  await compare(
    "A whole run, compared with a bare `node:https` script with the same requests",
    2,
    () => timed(inputs, folder, 0, { env }),
    () => timed(inputs, folder, 0, { env, main: "scripts/bench/bare.js" }),
  );
  await compare(
    "Refused inputs, compared with an empty script",
    3.5,
    () => timed({}, folder, 1),
    () => timed({}, folder, 0, { nodeOptions: ["--eval"], main: "" }),
  );
  await simulator.close();
}

async function measureLoads(folder: string): Promise<void> {
  console.log(
    `\n| What | Peak, of ${MOST_MIB} MiB | Requests | Duration | The server's part | After the last document |\n| --- | --- | --- | --- | --- | --- |`,
  );
  for (const [what, load] of Object.entries(LOADS)) {
    const run = await runLoad(load, folder);
    const server = ((load.delayMs ?? 0) * run.requests) / PARALLEL / 1000;
    console.log(
      `| ${what} | ${run.peakMiB.toFixed(0)} MiB | ${run.requests} | ${run.seconds.toFixed(0)} s | ${server.toFixed(0)} s | ${run.afterLastSeconds?.toFixed(1) ?? "-"} s |`,
    );
    if (!(run.peakMiB <= MOST_MIB)) process.exitCode = 1;
  }
}

const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-bench-"));
try {
  await measureStart(folder);
  await measureLoads(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ${availableParallelism()} cores; load in the last 1, 5, 15 min: ${load.join(", ")}`,
);
