/**
 * Inputs that are misspelt. The runner only warns of them, and hands them on as
 * `INPUT_…`. Without this check, a misspelt `min-items` would check nothing.
 */
import * as core from "@actions/core";
import type { Redact } from "../log/secrets.ts";
import { oneLine } from "../log/untrusted.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = "INPUT_";

/** The variable in which the runner hands an input to the action. */
export const variableOf = (name: string): string => PREFIX + name.toUpperCase();

const lettersOf = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/**
 * How many letters must be added, removed or replaced to make one of the other;
 * two neighbours that changed places count as one. This is the
 * Damerau-Levenshtein distance, in its form "optimal string alignment":
 * https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance. Of its table, only
 * the last three rows are kept.
 */
function lettersApart(one: string, other: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const removed = (before[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      const replaced = (before[column - 1] ?? 0) + (isSame ? 0 : 1);
      let fewest = Math.min(removed, added, replaced);
      const areSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (areSwapped)
        fewest = Math.min(fewest, (twoBefore[column - 2] ?? 0) + 1);
      current.push(fewest);
    }
    twoBefore = before;
    before = current;
  }
  return before[other.length] ?? 0;
}

// In a short name, two letters make another word.
const SHORT_NAME = 8;

/** The declared name that `name` is most like; undefined where it is like none. */
function meantBy(
  name: string,
  declared: readonly string[],
): string | undefined {
  const letters = lettersOf(name);
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of declared) {
    const expected = lettersOf(candidate);
    const allowed = expected.length <= SHORT_NAME ? 1 : 2;
    // The letters apart are at least these. It saves comparing names that are
    // as long as a variable may be.
    if (Math.abs(letters.length - expected.length) > allowed) continue;
    const apart = lettersApart(letters, expected);
    if (apart > allowed || apart >= fewest) continue;
    nearest = candidate;
    fewest = apart;
  }
  return nearest;
}

/**
 * The variables that are no declared input and look like one, each as a
 * problem. One that has the value of the input that was meant changes nothing,
 * so it is none. Pure.
 */
export function misspeltInputs(
  declared: readonly string[],
  env: Environment,
  redact: Redact,
): string[] {
  const problems: string[] = [];
  const known = new Set(declared.map(variableOf));
  for (const [variable, value = ""] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || known.has(variable)) continue;
    const name = variable.slice(PREFIX.length).toLowerCase();
    const meant = meantBy(name, declared);
    if (meant === undefined) continue;
    if (value.trim() === (env[variableOf(meant)] ?? "").trim()) continue;
    const given = oneLine(redact(name), 60);
    const from = oneLine(redact(variable), 60);
    problems.push(
      `${given} is not an input; did you mean ${meant}? It comes from the "with:" block of the step, or from ${from} in an "env:" block`,
    );
  }
  return problems;
}

/**
 * The variables that tell runners on which the inputs of a composite action
 * reach the actions in its steps.
 */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

/**
 * The problems of this run. Where they may be inputs of another action, it only
 * warns of them, and there are none.
 */
export function checkMisspelt(
  declared: readonly string[],
  redact: Redact,
): string[] {
  const problems = misspeltInputs(declared, process.env, redact);
  const isLeaky = LEAKY_RUNNERS.some((name) => process.env[name] === "true");
  if (!isLeaky) return problems;
  for (const problem of problems) core.warning(`${problem}.`);
  return [];
}
