/** The environment that the runner gives to a step. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TOKEN } from "./github.ts";
import { metadata } from "./metadata.ts";

/** What GitHub makes of the expressions in defaults, in a job without a matrix. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  "${{ toJSON(matrix) }}": "null",
  "${{ github.token }}": TOKEN,
};

function evaluated(value = ""): string {
  if (!value.includes("${{")) return value;
  const known = EXPRESSIONS[value];
  if (known === undefined)
    throw new Error(`There is no value here for the default ${value}`);
  return known;
}

/**
 * Inputs as variables, with the defaults of `action.yml` filled in. One that is
 * not declared is a mistake of the caller.
 */
export function inputEnvironment(
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = new Map(
    Object.entries(metadata.inputs).map(([name, input]) => [
      name,
      evaluated(input.default),
    ]),
  );
  for (const [name, value] of Object.entries(inputs)) {
    if (!values.has(name)) throw new Error(`There is no input ${name}`);
    values.set(name, value);
  }
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** The variables that name a step's files. */
export interface RunnerFiles extends Record<string, string> {
  readonly GITHUB_OUTPUT: string;
  readonly GITHUB_STEP_SUMMARY: string;
  readonly RUNNER_TEMP: string;
}

/** Makes the files of a step in `folder`, or empties those that are there. */
export function runnerFiles(folder: string): RunnerFiles {
  const files = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  return { ...files, RUNNER_TEMP: folder };
}
