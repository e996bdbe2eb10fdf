/** Finds misspelt names of inputs. */
import * as core from "@actions/core";
import leven from "leven";
import { toSafeLine } from "../text.ts";

/** Runners that pass a composite action's inputs to its steps. */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

const normalizeName = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/** The runner only warns, but a misspelt `min-items` would check nothing. */
export function findMisspeltInputs(names: readonly string[]): string[] {
  const known = new Set(names.map((name) => `INPUT_${name.toUpperCase()}`));
  const problems: string[] = [];
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = names.find((declared) => {
      const maxDistance = normalizeName(declared).length > 8 ? 2 : 1;
      const apart = leven(normalizeName(declared), normalizeName(name), {
        maxDistance: maxDistance + 1,
      });
      return apart <= maxDistance;
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
