/**
 * Cases: each runs, says so in one line, and fails with all that differs from
 * what was expected.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { metadata } from "../harness/metadata.ts";
import type { ActionRun } from "../harness/outputs.ts";

/**
 * What a run should have come to. A list is of values that are each as good; a
 * pattern is searched for.
 */
export interface Expected {
  readonly outcome: "success" | "failure";
  readonly outputs: Readonly<
    Record<string, string | RegExp | readonly string[]>
  >;
  /** Each is found in the log. */
  readonly log?: readonly RegExp[];
  /** None of these is found in the log, but where it is masked. */
  readonly secrets: readonly string[];
}

const show = (expected: string | RegExp | readonly string[]): string =>
  typeof expected === "string" || expected instanceof RegExp
    ? String(expected) || "(empty)"
    : expected.map((value) => value || "(empty)").join(" or ");

function fits(
  expected: string | RegExp | readonly string[],
  found: string | undefined,
): boolean {
  if (found === undefined) return false;
  if (expected instanceof RegExp) return expected.test(found);
  return typeof expected === "string"
    ? found === expected
    : expected.includes(found);
}

function differences(run: ActionRun, expected: Expected): string[] {
  const found: string[] = [];
  const exitCode = expected.outcome === "success" ? 0 : 1;
  if (run.exitCode !== exitCode)
    found.push(
      `exit code ${exitCode} expected, ${run.exitCode ?? "a hang"} found`,
    );
  for (const [name, value] of Object.entries({
    outcome: expected.outcome,
    ...expected.outputs,
  })) {
    if (!fits(value, run.outputs[name])) {
      found.push(
        `output ${name}: ${show(value)} expected, ${JSON.stringify(run.outputs[name])} found`,
      );
    }
  }
  const unset = Object.keys(metadata.outputs).filter(
    (name) => !(name in run.outputs),
  );
  if (unset.length > 0)
    found.push(`outputs that are not set: ${unset.join(", ")}`);
  const annotations = expected.outcome === "success" ? 0 : 1;
  if (run.errors.length !== annotations) {
    found.push(
      `${annotations} error annotations expected, ${run.errors.length} found`,
    );
  }
  for (const pattern of expected.log ?? []) {
    if (!pattern.test(run.log))
      found.push(`the log has nothing like ${String(pattern)}`);
  }
  const printed =
    run.log.replaceAll(/^::add-mask::.*$/gm, "") +
    Object.values(run.outputs).join("\n");
  if (expected.secrets.some((secret) => printed.includes(secret)))
    found.push("a secret is printed");
  return found;
}

/**
 * Holds a run to what was expected of it; throws with every difference and the
 * log.
 */
export function expectRun(run: ActionRun, expected: Expected): void {
  const found = differences(run, expected);
  if (found.length === 0) return;
  const log = run.log.replaceAll(/^::add-mask::.*\n/gm, "").trimEnd();
  throw new Error(
    `${found.join("\n")}\nits log:\n${log.replaceAll(/^/gm, "  | ")}`,
  );
}

/** Throws unless both are the same, as JSON. */
export function expectSame(
  what: string,
  found: unknown,
  expected: unknown,
): void {
  const [is, should] = [found, expected].map((value) => JSON.stringify(value));
  if (is !== should)
    throw new Error(`${what}: ${should} expected, ${is} found`);
}

/** Throws unless the text has something like the pattern. */
export function expectLike(what: string, text: string, pattern: RegExp): void {
  if (!pattern.test(text))
    throw new Error(`${what} has nothing like ${String(pattern)}:\n${text}`);
}

/**
 * Waits, for at most five seconds, until `holds`; throws where it never does.
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(20);
  }
}

let failed = 0;
let passed = 0;

/**
 * Runs one case (waits, where it is asynchronous), and goes on after it,
 * however it ended.
 */
export async function check(name: string, body: () => unknown): Promise<void> {
  try {
    await body();
    passed += 1;
    console.log(`as expected: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${name}`);
    console.log(
      (error instanceof Error ? error.message : String(error)).replaceAll(
        /^/gm,
        "  ",
      ),
    );
  }
}

/** The last line; sets the exit code. */
export function conclude(title: string): void {
  console.log(`${title}: ${passed} of ${passed + failed} cases as expected`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
