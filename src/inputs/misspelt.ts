/** Finds misspelt names of inputs. */
import * as core from "@actions/core";
import leven from "leven";
import { toSafeLine } from "../text.ts";

/**
 * The variables of runners that pass a composite action's inputs on to its
 * steps. An unknown input may be one of those.
 */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

const normalizeName = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/**
 * Whether a word is the target with at most so many mistakes. A mistake is an
 * extra, missing or wrong letter, or two neighbouring letters that changed
 * places.
 */
const isMisspelling = (
  word: string,
  target: string,
  maxMistakes: number,
): boolean =>
  Math.abs(word.length - target.length) <= maxMistakes &&
  (leven(word, target) <= maxMistakes ||
    swapNeighbours(word).some((swapped) =>
      isMisspelling(swapped, target, maxMistakes - 1),
    ));

/** Returns each word in which two neighbouring letters have changed places. */
const swapNeighbours = (word: string): string[] =>
  word
    .slice(1)
    .split("")
    .map(
      (letter, index) =>
        word.slice(0, index) +
        letter +
        word.charAt(index) +
        word.slice(index + 2),
    );

/**
 * Returns a problem for each misspelt name: the runner only warns, but a
 * misspelt `min-items` would check nothing.
 */
export function findMisspeltInputs(names: readonly string[]): string[] {
  const known = new Set(names.map((name) => `INPUT_${name.toUpperCase()}`));
  const problems: string[] = [];
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const meant = names.find((declared) => {
      const target = normalizeName(declared);
      const maxMistakes = target.length > 8 ? 2 : 1;
      return isMisspelling(normalizeName(name), target, maxMistakes);
    });
    if (meant !== undefined)
      problems.push(
        `${toSafeLine(name, 60)} is not an input (did you mean ${meant}?)`,
      );
  }
  if (!LEAKY_RUNNERS.some((name) => process.env[name] === "true"))
    return problems;
  for (const problem of problems) core.warning(problem);
  return [];
}
