/**
 * Runs the action as the runner does, in this process or as the committed
 * bundle.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { startAction } from "../../runner/child.ts";
import { inputEnvironment, runnerFiles } from "../../runner/environment.ts";
import { type ActionRun, readRun } from "../../runner/outputs.ts";
import { clock } from "../../src/clock.ts";
import { main } from "../../src/main.ts";
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

interface InProcessOptions {
  /** In place of the action's own. */
  readonly time?: typeof clock;
  readonly env?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/**
 * The whole action in this process, with the real `@actions/core`; only the
 * clock is replaced.
 */
export async function runInProcess(
  inputs: Record<string, string>,
  {
    time = instantClock(),
    env = {},
    signal = new AbortController().signal,
  }: InProcessOptions = {},
): Promise<ActionRun> {
  const files = runnerFiles(folder);
  const restore = setEnvironment({
    ...inputEnvironment(inputs),
    ...files,
    ...env,
  });
  const original = { ...clock };
  Object.assign(clock, time);
  let log = "";
  const write = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((chunk) => {
      log += String(chunk);
      return true;
    });
  try {
    return readRun(await main(signal), log, files);
  } finally {
    write.mockRestore();
    Object.assign(clock, original);
    restore();
  }
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
