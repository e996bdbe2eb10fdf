/**
 * Runs the action as the runner does, in this process or as the committed
 * bundle.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { startAction } from "../../harness/child.ts";
import { inputEnvironment, runnerFiles } from "../../harness/environment.ts";
import { type ActionRun, readRun } from "../../harness/outputs.ts";
import { cancelledBy } from "../../src/http/error.ts";
import { clock as houseClock } from "../../house/clock.ts";
import { Failure } from "../../house/errors.ts";
import { main } from "../../house/main.ts";
import { run } from "../../src/main.ts";
import type { Clock } from "../../src/http/clock.ts";
import { setEnvironment, temporaryFolder } from "./environment.ts";
import { instantClock } from "./instant-clock.ts";

/**
 * A folder for the runner's files; `@actions/core` keeps the first summary path
 * it sees, so a test file keeps one.
 */
const folder = temporaryFolder();

/** A file that is gone when the tests end. */
export function temporaryFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** The seam: here, and nowhere else, tests start the whole action. */
function start(clock: Clock | "system", signal: AbortSignal): Promise<number> {
  if (process.env["HOUSE"] === undefined)
    return run(clock === "system" ? { signal } : { clock, signal });
  // Until the new house takes the place of src/.
  if (clock !== "system") Object.assign(houseClock, clock);
  return main(signal);
}

/** Cancels a run, as this signal to its process does. */
export function cancelBy(
  name: "SIGINT" | "SIGTERM",
  cancel: AbortController,
): void {
  const isHouse = process.env["HOUSE"] !== undefined;
  cancel.abort(isHouse ? new Failure("cancelled", name) : cancelledBy(name));
}

interface InProcessOptions {
  /** `system`: the action's own, whose sleeps take their time. */
  clock?: Clock | "system";
  env?: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * What `action` shows of itself in this process, with this environment on top
 * of its own and the runner's files.
 */
async function watched(
  env: Record<string, string>,
  action: () => Promise<number>,
): Promise<ActionRun> {
  const files = runnerFiles(folder);
  const restore = setEnvironment({ ...files, ...env });
  let log = "";
  const write = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((chunk) => {
      log += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
      return true;
    });
  try {
    return readRun(await action(), log, files);
  } finally {
    write.mockRestore();
    restore();
  }
}

/**
 * The whole action in this process, with the real `@actions/core`; only the
 * clock may be replaced.
 */
export async function runInProcess(
  inputs: Record<string, string>,
  {
    clock = instantClock(),
    env = {},
    signal = new AbortController().signal,
  }: InProcessOptions = {},
): Promise<ActionRun> {
  return watched({ ...inputEnvironment(inputs), ...env }, () =>
    start(clock, signal),
  );
}

export interface BundleRun {
  readonly finished: Promise<ActionRun>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** From now on, nobody reads what it prints. */
  readonly closeLog: () => void;
}

/**
 * The committed bundle in a child process, with nothing of this process's
 * environment but the path.
 */
export function startBundle(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): BundleRun {
  const { child, finished } = startAction(inputs, folder, { env, nodeOptions });
  const closeLog = (): void => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  return { finished, kill: (signal) => void child.kill(signal), closeLog };
}
