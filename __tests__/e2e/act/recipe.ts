/**
 * One recipe of `examples/` under act, as the only workflow of a repository of
 * its own.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { FakeGitHub, TOKEN } from "../../../runner/github.ts";
import {
  SEED,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../../simulator/simulator.ts";
import {
  type ActRun,
  repositoryWith,
  runWorkflow,
  shippedAction,
} from "./act.ts";
import { WATCHED } from "../../support/inputs.ts";
import { temporaryFolder } from "../servers.ts";

/** What stands in for GitHub's own actions, which cannot be fetched, and this one. */
const FOLDERS: Readonly<Record<string, string>> = {
  "upload-artifact": resolve("__tests__/e2e/upload-artifact"),
  "zylon-ingest": shippedAction(),
};

/** The folders of the actions that a recipe uses, at whatever branch or tag. */
const standIns = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/\buses: ([\w-]+\/([\w-]+)@\w+)/g)].map(
      ([, uses = "", name = ""]) => [
        uses,
        FOLDERS[name] ?? resolve("__tests__/e2e/nothing"),
      ],
    ),
  );

interface Recipe {
  readonly event?: string;
  readonly token?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Changes the recipe, where it would take too long, or would fetch something. */
  readonly recipe?: (text: string) => string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Nothing here changes later. */
const settleSoon = (text: string): string =>
  text.replaceAll(
    /^( +)api-token:/gm,
    `$1settle-seconds: "${WATCHED["settle-seconds"]}"\n$&`,
  );

/**
 * The files of a repository with this recipe, and with scripts of its own where
 * the recipe calls some.
 */
function filesOf(
  workflow: string,
  text: string,
  { scripts = {}, recipe }: Recipe,
): Record<string, string> {
  const programs = Object.entries(scripts).map(
    ([script, lines]) =>
      [`scripts/${script}`, `#!/bin/sh\n${lines}\n`] as const,
  );
  return {
    "docs/about.md": "About us\n",
    [workflow]: settleSoon(recipe?.(text) ?? text),
    ...Object.fromEntries(programs),
  };
}

/** A Zylon and a GitHub of their own, and what runs a recipe on them. */
export interface Stage {
  readonly zylon: Simulator;
  readonly github: FakeGitHub;
  /**
   * With the variables and secrets that all recipes read, and those of this one.
   */
  readonly run: (name: string, recipe?: Recipe) => Promise<ActRun>;
}

export async function onStage(
  options: SimulatorOptions,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const zylon = await startSimulator(options);
  const github = await new FakeGitHub().start();
  try {
    await play({
      zylon,
      github,
      run: (name, recipe = {}) => {
        const workflow = `.github/workflows/${name}.yml`;
        const text = readFileSync(`examples/${name}.yml`, "utf8");
        return runWorkflow({
          workflow,
          folder: temporaryFolder(),
          repository: repositoryWith(filesOf(workflow, text, recipe)),
          event: recipe.event ?? "workflow_dispatch",
          inputs: recipe.inputs,
          variables: {
            ZYLON_URL: zylon.url,
            ZYLON_INTEGRATION_ID: SEED.integrations.confluence,
            ...recipe.variables,
          },
          secrets: {
            ZYLON_API_TOKEN: recipe.token ?? zylon.token,
            GITHUB_TOKEN: TOKEN,
            ...recipe.secrets,
          },
          environment: { GITHUB_API_URL: github.url, ...recipe.environment },
          actions: standIns(text),
        });
      },
    });
  } finally {
    await Promise.all([zylon.close(), github.close()]);
  }
}

/** Methods and last segments of what the simulator saw. */
export const requests = ({ requests: seen }: Simulator): string[] =>
  seen.map(
    ({ method, path }) =>
      `${method} ${path.split("?")[0]?.split("/").at(-1) ?? ""}`,
  );

export function expectExit(found: ActRun, code: number): void {
  if (found.exitCode !== code)
    throw new Error(
      `exit code ${code} expected, ${found.exitCode ?? "none"}:\n${found.log}`,
    );
}
