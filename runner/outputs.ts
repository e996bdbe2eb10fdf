/** What a run leaves, read back as the runner and the user see it. */
import { readFileSync } from "node:fs";
import type { RunnerFiles } from "./environment.ts";

export interface ActionRun {
  /** `null` where a signal ended the process. */
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, as Markdown. */
  readonly summary: string;
  /** What the action printed, workflow commands and all. */
  readonly log: string;
  /** The `::error` commands, one each. */
  readonly errors: readonly string[];
}

/**
 * Reads the file of `GITHUB_OUTPUT`: for each output `name<<delimiter`, its
 * value, and the delimiter again.
 */
function readOutputs(file: string): Record<string, string> {
  const pairs = readFileSync(file, "utf8").matchAll(
    /^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  );
  return Object.fromEntries(
    [...pairs].map(([, name = "", , value = ""]) => [name, value]),
  );
}

/** Puts together what is known of a run after its end. */
export function readRun(
  exitCode: number | null,
  log: string,
  files: RunnerFiles,
): ActionRun {
  return {
    exitCode,
    outputs: readOutputs(files.GITHUB_OUTPUT),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    log,
    errors: log.split(/\r?\n/).filter((line) => line.startsWith("::error")),
  };
}
