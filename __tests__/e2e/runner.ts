/**
 * Runs the committed bundle; ends it and removes its files with this process.
 */
import { startAction } from "../../runner/child.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { owned, removeFolder, temporaryFolder } from "./leftovers.ts";

// A run that takes longer hangs: no case needs half of it.
const HANG_MS = 60_000;

/**
 * One run, with nothing of this process's environment but the path: no proxy
 * and no authority of this machine's.
 */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const folder = temporaryFolder();
  try {
    const { child, finished } = startAction(inputs, folder, {
      env,
      timeoutMs: HANG_MS,
    });
    owned(child);
    return await finished;
  } finally {
    removeFolder(folder);
  }
}
