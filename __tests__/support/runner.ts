/** Runs the committed bundle as the runner does. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startAction } from "../../runner/child.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { rememberRun } from "./failed-runs.ts";
import type { Inputs } from "./inputs.ts";
import { temporaryFolder } from "./system.ts";

/** For the runner's files, and those of a test. */
const folder = temporaryFolder();

/** A file that is gone when the tests end. */
export function temporaryFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

interface BundleRun {
  readonly finished: Promise<ActionRun>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** From now on, nobody reads what it prints. */
  readonly closeLog: () => void;
  /** Nobody reads what it prints until the function that this returns is called. */
  readonly pauseLog: () => () => void;
}

/**
 * The committed bundle in a child process, with nothing of this process's
 * environment but the path.
 */
export function startBundle(
  inputs: Inputs,
  env: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): BundleRun {
  const { child, finished } = startAction(inputs, folder, { env, nodeOptions });
  const closeLog = (): void => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const pauseLog = (): (() => void) => {
    child.stdout.pause();
    return () => void child.stdout.resume();
  };
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  void finished.then(rememberRun, () => undefined);
  return { finished, kill, closeLog, pauseLog };
}
