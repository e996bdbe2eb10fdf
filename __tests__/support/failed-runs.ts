/** Shows the log and the outputs of a test's last runs below its failure. */
import { addEventHandler } from "jest-circus";
import type { ActionRun } from "../../runner/outputs.ts";

/** A test may compare a few runs; those of a loop would fill the screen. */
const MAX_RUNS = 3;
const MAX_LOG_LINES = 100;
const MAX_OUTPUT_LENGTH = 300;

let runs: ActionRun[] = [];

export function rememberRun(run: ActionRun): void {
  runs = [...runs, run].slice(-MAX_RUNS);
}

addEventHandler((event) => {
  if (event.name === "test_start") runs = [];
  if (event.name !== "test_done" || event.test.errors.length === 0) return;
  for (const [at, run] of runs.entries()) {
    const shown = new Error();
    // Jest prints the stack alone.
    shown.stack = `Run ${at + 1} of the last ${runs.length} of this test:\n--- log\n${renderRun(run)}`;
    event.test.errors.push(shown);
  }
});

function renderRun({ log, outputs }: ActionRun): string {
  const lines = log
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("::add-mask::"))
    // In CI, the runner would carry out a command again.
    .map((line) => line.replace(/^::([a-z-]+).*?::/, "$1: "));
  const told = Object.entries(outputs)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value.slice(0, MAX_OUTPUT_LENGTH)}`);
  return [...lines.slice(-MAX_LOG_LINES), "--- outputs", ...told].join("\n");
}
