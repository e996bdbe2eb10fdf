/**
 * One run of the bundle, shown: what was asked, the log, the outputs, the
 * summary, the failure issue.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startAction } from "../runner/child.ts";
import { formatAsRunner } from "../runner/commands.ts";
import type { FakeGitHub } from "../runner/github.ts";

export interface Scene {
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** More variables than the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Of the outputs, only those that are not empty. */
  readonly isBrief?: boolean;
  /** What the step must exit with; anything unless given. */
  readonly exitCode?: number;
  /** Whose issues are shown. */
  readonly github?: FakeGitHub;
  /** Sets the stage. */
  readonly before?: () => void;
}

const SECRETS = ["api-token", "password", "github-token"];

function show(heading: string, text: string): void {
  console.log(`\n--- ${heading}`);
  if (text !== "") console.log(text.trimEnd());
}

/** Plays a scene; true if it ended as told. */
export async function playScene(scene: Scene): Promise<boolean> {
  const { title, inputs, env = {}, isBrief = false, exitCode } = scene;
  scene.before?.();
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-demo-"));
  try {
    console.log(`\n=== ${title}`);
    const shown = Object.entries(inputs).map(
      ([name, value]) => `${name}: ${SECRETS.includes(name) ? "***" : value}`,
    );
    show("with", shown.join("\n"));
    show("log", "");
    const { child, finished } = startAction(inputs, folder, { env });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const printed = formatAsRunner(line);
      if (printed !== undefined) console.log(printed);
    });
    child.stderr.pipe(process.stderr);
    const run = await finished;

    const outputs = Object.entries(run.outputs)
      .filter(([, value]) => !isBrief || value !== "")
      .map(([name, value]) => `${name}=${value}`);
    show("outputs", outputs.join("\n"));
    show("summary", run.summary);
    for (const issue of scene.github?.issues ?? []) {
      const { number, state, title: heading, body } = issue;
      show(`issue #${number}, ${state}: ${heading}`, body ?? "");
    }
    show("exit code", String(run.exitCode));
    const isAsTold = exitCode === undefined || run.exitCode === exitCode;
    if (!isAsTold)
      console.error(`This scene should have ended with exit code ${exitCode}.`);
    return isAsTold;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
