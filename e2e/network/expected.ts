/** What a run should have come to. */
import assert from "node:assert/strict";
import { metadata } from "../../harness/metadata.ts";
import type { ActionRun } from "../../harness/outputs.ts";

/** A list is of values that are each as good; a pattern is searched for. */
type Value = string | RegExp | readonly string[];

export interface Expected {
  readonly outcome: "success" | "failure";
  readonly outputs: Readonly<Record<string, Value>>;
  /** Each is found in the log. */
  readonly log?: readonly RegExp[];
  /** None of these is found in the log, but where it is masked. */
  readonly secrets: readonly string[];
}

function fits(expected: Value, found: string): boolean {
  if (expected instanceof RegExp) return expected.test(found);
  if (typeof expected === "string") return found === expected;
  return expected.includes(found);
}

/** Holds a run to what was expected of it; a failure has the log. */
export function expectRun(run: ActionRun, expected: Expected): void {
  const { outcome, outputs, log = [], secrets } = expected;
  const printed = run.log.replaceAll(/^::add-mask::.*\n/gm, "");
  const hold = (holds: boolean, otherwise: string): void =>
    assert.ok(holds, `${otherwise}\nits log:\n${printed}`);

  const isGreen = outcome === "success";
  hold(
    run.exitCode === (isGreen ? 0 : 1),
    `${outcome} expected, exit code ${String(run.exitCode)} found`,
  );
  hold(
    run.errors.length === (isGreen ? 0 : 1),
    `${run.errors.length} error annotations`,
  );
  for (const name of Object.keys(metadata.outputs))
    hold(name in run.outputs, `the output ${name} is not set`);
  const values: Record<string, Value> = { ...outputs, outcome };
  for (const [name, value] of Object.entries(values)) {
    const found = run.outputs[name] ?? "";
    hold(
      fits(value, found),
      `output ${name}: ${String(value)} expected, ${JSON.stringify(found)} found`,
    );
  }
  for (const pattern of log)
    hold(pattern.test(printed), `the log has nothing like ${String(pattern)}`);
  const visible = printed + Object.values(run.outputs).join("\n");
  for (const secret of secrets)
    hold(!visible.includes(secret), "a secret is printed");
}
