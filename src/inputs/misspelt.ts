/** Finds misspelt names of inputs. */
import * as core from "@actions/core";
import leven from "leven";
import { toSafeLine } from "../text.ts";

/** Runners that pass a composite action's inputs to its steps. */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

const normalizeName = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/**
 * Whether so many mistakes lead from one word to the other: a letter too many,
 * missing or wrong, or two neighbours that changed places.
 */
const isNear = (word: string, other: string, mistakes: number): boolean =>
  Math.abs(word.length - other.length) <= mistakes &&
  (leven(word, other) <= mistakes ||
    swapNeighbours(word).some((swapped) =>
      isNear(swapped, other, mistakes - 1),
    ));

/** Returns the word once for each two neighbours, in each other's place. */
const swapNeighbours = (word: string): string[] =>
  word
    .slice(1)
    .split("")
    .map(
      (letter, at) =>
        word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2),
    );

/** The runner only warns, but a misspelt `min-items` would check nothing. */
export function findMisspeltInputs(names: readonly string[]): string[] {
  const known = new Set(names.map((name) => `INPUT_${name.toUpperCase()}`));
  const problems: string[] = [];
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = names.find((declared) => {
      const wanted = normalizeName(declared);
      return isNear(normalizeName(name), wanted, wanted.length > 8 ? 2 : 1);
    });
    if (near !== undefined)
      problems.push(
        `${toSafeLine(name, 60)} is not an input (did you mean ${near}?)`,
      );
  }
  if (!LEAKY_RUNNERS.some((name) => process.env[name] === "true"))
    return problems;
  for (const problem of problems) core.warning(problem);
  return [];
}
