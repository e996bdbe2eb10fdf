/** The committed bundle as a child process, as the runner starts it. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { inputEnvironment, runnerFiles } from "./environment.ts";
import { metadata } from "./metadata.ts";
import { type ActionRun, readRun } from "./outputs.ts";

export interface StartOptions {
  /** On top of what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The script; that of this folder unless given. */
  readonly main?: string;
  /** In front of it. */
  readonly nodeOptions?: readonly string[];
}

interface StartedAction {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly finished: Promise<ActionRun>;
}

/**
 * Starts it, with nothing of this process's environment but the path: no proxy
 * and no authority of this machine.
 *
 * @param folder for the runner's files
 */
export function startAction(
  inputs: Readonly<Record<string, string>>,
  folder: string,
  { main = metadata.runs.main, env = {}, nodeOptions = [] }: StartOptions = {},
): StartedAction {
  const files = runnerFiles(folder);
  const child = spawn(process.execPath, [...nodeOptions, main], {
    env: {
      PATH: process.env["PATH"] ?? "",
      ...inputEnvironment(inputs),
      ...files,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  }
  const finished = new Promise<ActionRun>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve(readRun(exitCode, log, files)));
  });
  return { child, finished };
}
