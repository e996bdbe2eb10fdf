/** Finds misspelt names of inputs. */
import * as core from "@actions/core";
import leven from "leven";
import { toSafeLine } from "../text.ts";

/** Runners that pass a composite action's inputs to its steps. */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

const normalizeName = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/**
 * Whether a word becomes the target if so many mistakes are undone: a letter too
 * many, missing or wrong, or two neighbours that changed places.
 */
const isWithin = (mistakes: number, word: string, target: string): boolean =>
  Math.abs(word.length - target.length) <= mistakes &&
  (leven(word, target) <= mistakes ||
    swapNeighbours(word).some((swapped) =>
      isWithin(mistakes - 1, swapped, target),
    ));

/** Returns the word with each two neighbours, in turn, in each other's place. */
const swapNeighbours = (word: string): string[] =>
  word
    .slice(1)
    .split("")
    .map(
      (letter, at) =>
        word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2),
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
      const mistakes = target.length > 8 ? 2 : 1;
      return isWithin(mistakes, normalizeName(name), target);
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
